//! Placeholders: spans on which the author still has to act, recognisable by their form.
//!
//! [`find`](find::find) walks through a document once and shows each place (text, values, code, comments, links) to the
//! forms, which are data with their finders in [`forms`]. Links, footnotes and other syntax were resolved by the parser
//! before: no finder looks at raw lines. What it finds is sure, a hint, or an echo. A hint counts in company: in a document
//! that has sure placeholders, for a lone `[word]` in a finished text is the author's own. A template only ever adds: a text
//! that it has as a placeholder is one for certain.
//!
//! The files from the ground up:
//!
//! - `form` (the data of a form), `template_placeholders`, `leaf` (a heading, paragraph or cell as text),
//!   `near` (the text beside a match), `surroundings` (the rest of the document), `found` (the placeholders so far);
//! - `options`, `lookalike`, `put_off`, `bracket`: judgements that several forms share;
//! - `request`: sentences that ask the author to write;
//! - `finder` (the kinds of places) and `forms` (the list);
//! - `text`, `value`, `front_matter`, `pattern`, `find`: the walk; `learn`: the same over a template;
//! - `group`: which placeholders wait for one answer.
//!
//! Invariant: a file imports only files before it in this list.
//!
//! Deliberately absent: whether sample text was left unchanged, which is a question of comparison, and how findings and
//! fixes are worded beyond the data of a form.

mod bracket;
pub mod find;
mod finder;
pub mod form;
pub mod forms;
mod found;
mod front_matter;
mod group;
mod html_text;
mod leaf;
mod learn;
mod lookalike;
mod near;
mod options;
mod pattern;
mod put_off;
mod request;
pub mod surroundings;
pub mod template_placeholders;
mod text;
mod value;

pub use find::{candidates, find, find_with, judge};
pub use form::Form;
pub use found::{Candidates, Placeholder, in_piece, is_open};
pub use group::Groups;
pub use learn::learn;
