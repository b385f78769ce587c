//! Placeholders that wait for one and the same answer.
//!
//! A variable is one wherever it stands. A bracket is, if it names what the document is about: what its title
//! asks for, or the system, product or company. `[Component Name]` in two rows waits for two answers.

use std::collections::{HashMap, HashSet};

use super::{Form, Placeholder};
use crate::document::Document;
use crate::finding::Input;
use crate::normal;
use crate::source::Span;

/// The groups of a document.
#[derive(Debug)]
pub struct Groups {
    /// What the title asks for.
    subjects: HashSet<String>,
    sizes: HashMap<String, usize>,
}

impl Groups {
    /// The groups among the placeholders.
    pub fn of(document: &Document, placeholders: &[Placeholder]) -> Self {
        let title = document.sections.iter().find(|section| section.level == 1);
        let title = title.and_then(|section| Some(document.blocks[section.heading?].span));
        let subject =
            |placeholder: &&Placeholder| title.is_some_and(|title| title.contains(placeholder.span));
        let mut groups = Groups {
            subjects: placeholders
                .iter()
                .filter(subject)
                .map(|placeholder| normal::normal(placeholder.span.of(document.text)))
                .collect(),
            sizes: HashMap::new(),
        };
        for placeholder in placeholders {
            if let Some(key) = groups.key(document.text, placeholder) {
                *groups.sizes.entry(key).or_insert(0) += 1;
            }
        }
        groups
    }

    /// The name of a placeholder's group, if others wait for the same answer.
    pub fn name(&self, document: &Document, placeholder: &Placeholder) -> Option<String> {
        self.key(document.text, placeholder).filter(|key| self.sizes.get(key).is_some_and(|&size| 1 < size))
    }

    /// The spans of a group.
    pub fn spans<'p>(
        &'p self,
        document: &'p Document,
        placeholders: &'p [Placeholder],
        name: &'p str,
    ) -> impl Iterator<Item = Span> + 'p {
        let own =
            move |placeholder: &&Placeholder| self.key(document.text, placeholder).as_deref() == Some(name);
        placeholders.iter().filter(own).map(|placeholder| placeholder.span)
    }

    fn key(&self, text: &str, placeholder: &Placeholder) -> Option<String> {
        let variable =
            matches!(placeholder.form, Form::Mustache | Form::Angle) && placeholder.input != Input::Date;
        let named = matches!(
            placeholder.form,
            Form::Bracket
                | Form::Heading
                | Form::BracketInCode
                | Form::DiagramLabel
                | Form::Path
                | Form::Brace
        );
        if !variable && !named {
            return None;
        }
        let key = normal::normal(placeholder.span.of(text));
        let subject = key.strip_suffix(" name").unwrap_or(&key);
        let known = matches!(
            subject,
            "system" | "project" | "product" | "company" | "organization" | "organisation" | "application"
        );
        (variable || known || self.subjects.contains(&key)).then_some(key)
    }
}
