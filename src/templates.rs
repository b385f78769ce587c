//! The built-in templates.

use serde::Serialize;

/// What a picker shows of a template.
#[derive(Debug, Serialize)]
pub struct Entry {
    pub id: &'static str,
    pub name: &'static str,
    pub summary: &'static str,
}

/// The built-in templates.
pub fn catalogue() -> Vec<Entry> {
    Vec::new()
}

/// A blank document of a built-in template.
pub fn blank(id: &str) -> Option<String> {
    let _ = id;
    None
}
