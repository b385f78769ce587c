//! The formats of `docgauge check`, each as a head, a part per document and a tail, so that no format has to
//! hold all documents.

use super::args::Format;
use super::check::{Checked, Limits, Row};
use super::human::Human;
use super::output::{Output, Problem};
use super::{github, junit, sarif};

/// Writes results in one format.
pub struct Writer {
    format: Format,
    human: Human,
    limits: Limits,
}

impl Writer {
    /// `alone`: there is one document only.
    pub fn new(format: Format, output: &Output, limits: Limits, alone: bool) -> Self {
        let human = Human { palette: output.palette, width: output.width(), alone };
        Writer { format, human, limits }
    }

    /// Before the first document.
    pub fn head(&self) -> String {
        match self.format {
            Format::Human | Format::Github => String::new(),
            Format::Json => "{\"version\":1,\"documents\":[\n".to_string(),
            Format::Sarif => sarif::head(),
            Format::Junit => junit::head(),
        }
    }

    /// One document; nothing where a format has nothing to say of it.
    pub fn document(&self, checked: &Checked) -> Result<String, Problem> {
        Ok(match self.format {
            Format::Human => self.human.document(checked),
            Format::Json => json(checked.report)?,
            Format::Sarif => sarif::document(checked),
            Format::Github => github::document(checked, &self.limits),
            Format::Junit => junit::document(checked, &self.limits),
        })
    }

    /// Between two documents of which there is something to say.
    pub fn between(&self) -> &'static str {
        match self.format {
            Format::Human | Format::Github | Format::Junit => "",
            Format::Json | Format::Sarif => ",\n",
        }
    }

    /// After the last document: `rows` of those that were checked, `problems` of those that could not be.
    pub fn tail(&self, rows: &[Row], problems: &[Problem]) -> String {
        match self.format {
            Format::Human => self.human.tail(rows, problems),
            Format::Json => "\n]}\n".to_string(),
            Format::Sarif => sarif::tail(problems),
            Format::Github => String::new(),
            Format::Junit => junit::tail(problems),
        }
    }
}

/// A value as JSON on one line.
pub fn json(value: &impl serde::Serialize) -> Result<String, Problem> {
    serde_json::to_string(value).map_err(|error| Problem::new(format!("JSON: {error}"), ""))
}
