//! What the caller may ask for. The core has no clock, no configuration file and no environment: what it
//! needs of them comes in here.

use serde::Deserialize;

/// How to check one document.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Options {
    /// What the report calls the document; empty means `-`.
    pub path: String,
    /// `auto` (or empty), `none`, or the id of a built-in template.
    pub template: String,
    /// The Markdown of a custom template; it wins over `template`.
    pub template_text: Option<String>,
    /// Today as `YYYY-MM-DD`, for rules and fixes about dates; without it they stay silent.
    pub today: Option<String>,
}
