//! docgauge tells the author of an architecture document what is still to do.
//!
//! Data flows one way: text → [`document`] → [`alignment`] with a [`template`] → [`placeholder`]s, [`item`]s
//! and their [`completeness`], [`rules`]' findings → [`report`] and [`preview`]. Read the modules in that
//! order; [`analysis`] is the flow itself. Nothing here fails, touches the file system, reads a clock or
//! keeps state between calls.
//!
//! ```
//! use docgauge::{check, options::Options};
//!
//! let report = check("# Ledger\n\n**Owner:** [Team]\n", &Options::default());
//! assert_eq!(report.completeness.total, 1);
//! ```

pub mod alignment;
pub mod analysis;
pub mod anchor;
pub mod code;
pub mod completeness;
pub mod contents;
pub mod date;
pub mod decision;
pub mod diagram;
pub mod directive;
pub mod document;
pub mod fill;
pub mod find;
pub mod finding;
pub mod glossary;
pub mod hash;
pub mod heading;
pub mod history;
pub mod ignore;
pub mod invisible;
pub mod item;
pub mod mend;
pub mod mermaid;
pub mod metadata;
pub mod mojibake;
pub mod normal;
pub mod options;
pub mod placeholder;
pub mod preview;
pub mod quantity;
pub mod recognition;
pub mod report;
pub mod rule;
pub mod rules;
pub mod session;
pub mod sign_off;
pub mod slug;
pub mod sort;
pub mod source;
pub mod table;
pub mod template;
pub mod templates;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

use analysis::Analysis;
use options::Options;
use report::Report;
use template::Template;

/// Everything docgauge says about a text.
pub fn check(text: &str, options: &Options) -> Report {
    let custom = options.template_text.as_deref().map(Template::learn_custom);
    Analysis::of(text, options, custom.as_ref()).report()
}
