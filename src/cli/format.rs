//! The formats of `docgauge check`, each as a head, a part per document and a tail, so that no format has to
//! hold all documents.

use super::args::Format;
use super::check::{Checked, Row};
use super::human::Human;
use super::output::{Output, Problem};

/// Writes results in one format.
pub struct Writer {
    format: Format,
    human: Human,
}

impl Writer {
    /// `alone`: there is one document only.
    pub fn new(format: Format, output: &Output, alone: bool) -> Self {
        let human = Human {
            palette: output.palette,
            width: output.width(),
            alone,
        };
        Writer { format, human }
    }

    /// Before the first document.
    pub fn head(&self) -> String {
        match self.format {
            Format::Human => String::new(),
            Format::Json => "{\"version\":1,\"documents\":[\n".to_string(),
        }
    }

    /// One document.
    pub fn document(&self, checked: &Checked) -> Result<String, Problem> {
        match self.format {
            Format::Human => Ok(self.human.document(checked)),
            Format::Json => json(checked.report),
        }
    }

    /// Between two documents.
    pub fn between(&self) -> &'static str {
        match self.format {
            Format::Human => "",
            Format::Json => ",\n",
        }
    }

    /// After the last document.
    pub fn tail(&self, rows: &[Row]) -> String {
        match self.format {
            Format::Human => self.human.tail(rows),
            Format::Json => "\n]}\n".to_string(),
        }
    }
}

/// A value as JSON on one line.
pub fn json(value: &impl serde::Serialize) -> Result<String, Problem> {
    serde_json::to_string(value).map_err(|error| Problem::new(format!("JSON: {error}"), ""))
}
