//! Placeholders: spans that the author still has to replace, recognised by their form.
//!
//! [`find`](find::find) goes through a document once and passes each place (text, values, code, comments, links) to the
//! forms, which are data with their finders in [`forms`]. The parser has already resolved links, footnotes and other
//! syntax: no finder reads raw lines. A match is sure, a hint, or an echo. A hint counts only in a document with sure
//! placeholders, because a single `[word]` in a finished text is probably the author's own. An echo counts only if the
//! same text is a sure placeholder elsewhere. A template only adds placeholders: a text that is a placeholder in the
//! template is certain in the document.
//!
//! The files from the ground up:
//!
//! - `form` (the data of a form), `template_placeholders`, `leaf` (a heading, paragraph or cell as text), `column`
//!   (what stands beside a cell),
//!   `near` (the text beside a match), `surroundings` (the rest of the document), `found` (the placeholders so far);
//! - `options`, `lookalike`, `cited`, `put_off`, `put_off_in_text`, `in_angles`, `stand_ins`, `bracket`: judgements of a text and the
//!   text beside it, most of them shared by several forms;
//! - `questions`, `request`: sentences that ask the author to write; `broken_off`: texts that break off;
//! - `references`: brackets that are links without a definition;
//! - `finder` (the kinds of places); `asides`, `beside`, `blanks`, `no_numbers`, `no_values`, `promises`, `notes` and
//!   `ordered`: whole values and lines that say what is missing; `forms` (the list);
//! - `text`, `value`, `front_matter`, `pattern`, `find`: the search through a document; `learn`: the search through a
//!   template;
//! - `group`: which placeholders need the same answer.
//!
//! Invariant: a file imports only files before it in this list.
//!
//! Deliberately absent: whether sample text is unchanged (`progress` decides it), and all texts of findings and fixes
//! except those in the constant of a form.

mod alone;
mod asides;
mod bare_labels;
mod begun;
mod beside;
mod blanks;
mod bracket;
mod broken_off;
mod cited;
mod column;
pub mod date_formats;
mod find;
mod finder;
pub mod form;
pub mod forms;
mod found;
mod front_matter;
mod group;
mod guides;
mod html_text;
mod in_angles;
pub mod known_fields;
mod leaf;
mod learn;
mod left_open;
mod left_out;
mod lookalike;
mod margin;
pub mod near;
mod no_numbers;
mod no_values;
mod notation;
mod notes;
mod open_dates;
mod openings;
mod options;
mod ordered;
mod pattern;
mod people;
mod promises;
mod put_off;
mod put_off_in_text;
mod questions;
pub mod quotes;
mod references;
mod replaced;
mod request;
mod stand_ins;
pub mod surroundings;
pub mod template_placeholders;
mod text;
mod value;

pub use find::{candidates, count, find, find_with, judge};
pub use form::Form;
pub use forms::choice::{has_ticked_box, has_ticked_point};
pub use found::{Candidates, Placeholder, in_piece, is_open};
pub use group::{Asked, Groups, asked};
pub use learn::learn;
pub use put_off::is_glossary_title;
