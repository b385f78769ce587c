//! The template that a user chooses.

use std::path::Path;
use std::sync::Arc;

use docgauge::template::{Template, packs};

use super::catalogue;
use super::output::Problem;
use super::read;

/// The template to check against.
#[derive(Clone, Debug)]
pub enum Choice {
    /// `auto`, `none`, or the id of a built-in template.
    Known(String),
    /// A template learned from a Markdown file of the user.
    Custom(Arc<Own>),
}

/// A template of the user: what was learned, and from what.
#[derive(Debug)]
pub struct Own {
    pub template: Template,
    pub name: String,
    pub text: String,
}

impl Choice {
    /// Reads `auto`, `none`, an id, or the path of a Markdown file relative to `folder`.
    pub fn of(name: &str, folder: &Path) -> Result<Self, Problem> {
        let mut templates = packs::catalogue().into_iter();
        if ["auto", "none"].contains(&name) || templates.any(|entry| entry.id == name) {
            return Ok(Choice::Known(name.to_string()));
        }
        let path = folder.join(name);
        if path.is_file() || name.contains(['/', '\\', '.']) {
            let text = read::file(&path)?;
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
            let template = Template::learn_custom(&text);
            return Ok(Choice::Custom(Arc::new(Own { template, name, text })));
        }
        Err(catalogue::unknown_template(name))
    }
}
