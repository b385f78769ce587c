//! docgauge tells the author of an architecture document what is still to do.
//!
//! A text is parsed, compared with a template and checked by rules; the results are a report, a preview and fixes. The
//! folders are the layers. A folder imports only folders before it in this list; `tests/native/layers.rs` checks this:
//!
//! 1. [`words`]: tables of words by concept and language. [`text`]: spans, edits, dates and everything else about
//!    text that is not Markdown.
//! 2. [`model`]: plain types that all later layers share: findings, states, options.
//! 3. [`markdown`]: the one parse, and the structures read from it: tables, anchors, directives, diagrams.
//! 4. [`placeholder`]: placeholders, found by their form.
//! 5. [`reading`]: the meaning of a document: items, metadata, decisions, sign-off.
//! 6. [`template`]: the expected content of a document, learned from Markdown, and the choice of its template.
//! 7. [`progress`]: the document's sections matched with the template's, and the state of each item.
//! 8. [`rules`]: the rules, one per file.
//! 9. [`analysis`]: the pipeline through all of these, on one screen.
//! 10. [`output`]: report, preview, filling in, applying fixes, sessions of an editor.
//!
//! The entry points are above the layers: [`check`] for programs, `wasm` for the page, and the command line in
//! `src/cli`.
//!
//! Invariant: the library never fails, and never accesses a file, a clock or a browser. Only a session in [`output`]
//! keeps a text between two calls.
//!
//! ```
//! use docgauge::{check, model::options::Options};
//!
//! let report = check("# Ledger\n\n**Owner:** [Team]\n", &Options::default());
//! assert_eq!(report.completeness.total, 1);
//! ```

// The macros of wasm-bindgen write unsafe code for the boundary to the browser; we write none anywhere.
#![cfg_attr(not(target_arch = "wasm32"), forbid(unsafe_code))]

pub mod analysis;
pub mod markdown;
pub mod model;
pub mod output;
pub mod placeholder;
pub mod progress;
pub mod reading;
pub mod rules;
pub mod template;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
pub mod words;

use analysis::Analysis;
use model::options::Options;
use output::report::{self, Report};
use template::Template;

/// Checks a text and returns the report.
pub fn check(text: &str, options: &Options) -> Report {
    let custom = options.template_text.as_deref().map(Template::learn_custom);
    report::of(&Analysis::of(text, options, custom.as_ref()))
}
