//! docgauge tells the author of an architecture document what is still to do.
//!
//! Data flows one way: text → [`document`] → [`alignment`] with a [`template`] → [`placeholder`]s, [`item`]s
//! and their [`completeness`], [`rules`]' findings → [`report`] and [`preview`]. Read the modules in that
//! order; [`analysis`] is the flow itself. Nothing here fails, touches the file system, reads a clock or
//! keeps state between calls.
//!
//! ```
//! use docgauge::{check, model::options::Options};
//!
//! let report = check("# Ledger\n\n**Owner:** [Team]\n", &Options::default());
//! assert_eq!(report.completeness.total, 1);
//! ```

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

/// Everything docgauge says about a text.
pub fn check(text: &str, options: &Options) -> Report {
    let custom = options.template_text.as_deref().map(Template::learn_custom);
    report::of(&Analysis::of(text, options, custom.as_ref()))
}
