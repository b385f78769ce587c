//! A document that is open in the editor: its text, its configuration and its last report.
//!
//! Invariant: after [`Document::check`] the report is about the current text. If the configuration has an error, the
//! error is shown as a diagnostic, and the document is checked with the default settings.

use std::path::PathBuf;

use docgauge::analysis::Analysis;
use docgauge::model::options::Options;
use docgauge::output::report::{self, Report};
use docgauge::template::Template;
use docgauge::text::lines::Lines;
use docgauge::text::url;
use lsp_types::{Position, Range, TextDocumentContentChangeEvent, Uri};

use crate::cli::args::Inputs;
use crate::cli::output::Problem;
use crate::cli::project::{self, Job};

/// An open document.
pub struct Document {
    pub text: String,
    pub version: Option<i32>,
    pub report: Option<Report>,
    /// The problem of the configuration.
    pub problem: Option<Problem>,
    job: Option<Job>,
    open: bool,
    /// The text or the configuration changed since the last check.
    changed: bool,
    /// The editor has the diagnostics of the last check.
    told: bool,
}

impl Document {
    pub fn open(uri: &Uri, text: String, version: i32, template: Option<&str>) -> Self {
        let version = Some(version);
        let mut document = Document {
            text,
            version,
            report: None,
            problem: None,
            job: None,
            open: true,
            changed: true,
            told: false,
        };
        document.configure(uri, template);
        document
    }

    /// Reads the configuration again.
    pub fn configure(&mut self, uri: &Uri, template: Option<&str>) {
        self.changed = true;
        let jobs = project::jobs(&Inputs {
            template: template.map(str::to_string),
            exclude: Vec::new(),
            stdin_filename: file(uri),
            today: None,
            paths: vec![PathBuf::from("-")],
        });
        match jobs {
            Ok((jobs, _)) => (self.job, self.problem) = (jobs.into_iter().next(), None),
            Err(problem) => (self.job, self.problem) = (None, Some(problem)),
        }
    }

    /// Applies the editor's changes, in their order.
    pub fn change(&mut self, changes: Vec<TextDocumentContentChangeEvent>, version: i32) {
        for change in changes {
            match change.range {
                None => self.text = change.text,
                Some(range) => {
                    let (from, to) = (self.byte(range.start), self.byte(range.end));
                    self.text.replace_range(from..to.max(from), &change.text);
                }
            }
        }
        (self.version, self.changed) = (Some(version), true);
    }

    /// Closes the document, so that its diagnostics go away.
    pub fn close(&mut self) {
        (self.open, self.changed, self.report, self.problem) = (false, true, None, None);
        self.text.clear();
    }

    pub fn is_open(&self) -> bool {
        self.open
    }

    /// Checks the text if it has changed since the last check.
    pub fn check(&mut self) {
        if !std::mem::take(&mut self.changed) {
            return;
        }
        self.told = false;
        if self.open {
            let options = self.options();
            let analysis = Analysis::of(&self.text, &options, self.custom());
            self.report = Some(report::of(&analysis));
        }
    }

    /// Whether the diagnostics of the last check are not sent yet; after this call they count as sent.
    pub fn is_news(&mut self) -> bool {
        !std::mem::replace(&mut self.told, true)
    }

    pub fn options(&self) -> Options {
        self.job.as_ref().map(Job::options).unwrap_or_default()
    }

    pub fn custom(&self) -> Option<&Template> {
        self.job.as_ref().and_then(Job::custom)
    }

    /// The byte at a position; beyond the end of a line it is the end of the line, without its line end.
    fn byte(&self, position: Position) -> usize {
        let lines = Lines::of(&self.text);
        let line = position.line as usize + 1;
        if lines.count() < line {
            return self.text.len();
        }
        let span = lines.span(line);
        let end = span.from + span.of(&self.text).trim_end_matches(['\n', '\r']).len();
        lines.byte(lines.utf16(span.from) + position.character as usize).min(end)
    }
}

/// The range between two offsets in UTF-16 code units.
pub fn range(lines: &Lines, from: usize, to: usize) -> Range {
    let position = |utf16: usize| {
        let byte = lines.byte(utf16);
        position(lines.line(byte), lines.column(byte))
    };
    Range::new(position(from), position(to))
}

/// The position of a line and a column that count from 1.
pub fn position(line: usize, column: usize) -> Position {
    let zero_based = |number: usize| u32::try_from(number.saturating_sub(1)).unwrap_or(u32::MAX);
    Position::new(zero_based(line), zero_based(column))
}

/// The path of a `file:` address; none for another address.
fn file(uri: &Uri) -> Option<PathBuf> {
    let address = uri.as_str();
    let path = address.strip_prefix("file://")?;
    // A host may stand before the path, as in file://localhost/a.md.
    let path = &path[path.find('/')?..];
    let path = url::percent_decoded(path).into_owned();
    // A drive of Windows: /C:/docs/a.md.
    let drive = path.as_bytes().get(2) == Some(&b':') && path.as_bytes()[1].is_ascii_alphabetic();
    Some(PathBuf::from(if drive { &path[1..] } else { &path }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::str::FromStr;

    #[test]
    fn an_address_is_a_path() {
        let path =
            |uri: &str| file(&Uri::from_str(uri).unwrap()).map(|path| path.to_string_lossy().into_owned());
        assert_eq!(path("file:///docs/a%20b.md").as_deref(), Some("/docs/a b.md"));
        assert_eq!(path("file:///C%3A/docs/a.md").as_deref(), Some("C:/docs/a.md"));
        assert_eq!(path("untitled:Untitled-1"), None);
    }

    #[test]
    fn changes_are_in_utf_16() {
        let uri = Uri::from_str("untitled:a").unwrap();
        let mut document = Document::open(&uri, "# 🎯 A\r\n\r\nb".to_string(), 1, None);
        let change = |from: (u32, u32), to: (u32, u32), text: &str| TextDocumentContentChangeEvent {
            range: Some(Range::new(Position::new(from.0, from.1), Position::new(to.0, to.1))),
            range_length: None,
            text: text.to_string(),
        };
        document.change(vec![change((0, 5), (0, 99), "Goal"), change((2, 0), (9, 0), "c\n")], 2);
        assert_eq!(document.text, "# 🎯 Goal\r\n\r\nc\n");
    }
}
