//! Templates: what a document is expected to hold. (skeleton)

/// The expected sections and items, with which of its texts are kept, filled or repeated.
#[derive(Debug, Default)]
pub struct Template {
    pub id: String,
    pub name: String,
    /// The Markdown that it was learned from.
    pub text: String,
}

impl Template {
    /// Learns a template from a user's Markdown.
    pub fn learn_custom(text: &str) -> Template {
        Template {
            id: "custom".to_string(),
            name: "Custom".to_string(),
            text: text.to_string(),
        }
    }
}
