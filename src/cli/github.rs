//! Workflow commands that GitHub shows as annotations, and a line per document for the log.

use docgauge::model::finding::Severity;

use super::format::Format;
use super::output::{Palette, Problem};
use super::repository;
use super::table;
use super::verdict::{Checked, Verdict};

/// Annotations of a GitHub workflow.
pub const FORMAT: Format = Format {
    name: "github",
    summary: "Annotations of a GitHub workflow",
    head: String::new,
    document: |checked, _| Ok(document(checked)),
    between: "",
    tail: |_, _, problems, _| problems.iter().map(problem).collect(),
    says_nothing_found: false,
};

/// A command for each finding, then the document's completeness.
fn document(checked: &Checked) -> String {
    let Checked { report, limits, .. } = checked;
    let lines = &checked.analysis.document.lines;
    let name = repository::name(&report.path);
    let mut text = String::new();
    for (finding, reported) in checked.analysis.findings.iter().zip(&report.findings) {
        let command = match reported.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "notice",
        };
        let (line, last) = (reported.line, lines.line(finding.span.to));
        let mut place = format!("line={line},endLine={last}");
        // GitHub accepts columns only for annotations within one line.
        if line == last {
            place.push_str(&format!(",col={},endColumn={}", reported.column, lines.column(finding.span.to)));
        }
        let (path, title) = (property(&name), property(&format!("docgauge {}", reported.rule)));
        let message = match reported.help.as_str() {
            "" => reported.message.to_string(),
            help => format!("{}\n{help}", reported.message),
        };
        text.push_str(&format!("::{command} file={path},{place},title={title}::{}\n", data(&message)));
    }
    let sum = report.completeness;
    let counts = table::counts(Verdict::of(checked).findings, &Palette::default());
    if let Some(message) = limits.shortfall(&sum) {
        text.push_str(&format!("::error file={},title=docgauge::{}\n", property(&name), data(&message)));
    }
    let path = one_line(&report.path);
    let items = if sum.total == 1 { "item" } else { "items" };
    let measured = match report.band {
        Some(_) => format!("{} %, {} of {} {items}", sum.percent, sum.done, sum.total),
        None => "no template".to_string(),
    };
    text.push_str(&format!("{path}: {measured}, {counts}\n"));
    text
}

/// A command for an input that could not be read.
fn problem(problem: &Problem) -> String {
    let file = match problem.path.as_str() {
        "" => String::new(),
        path => format!("file={},", property(&repository::name(path))),
    };
    format!("::error {file}title=docgauge::{}\n", data(&problem.message))
}

/// A message, escaped as the runner unescapes it.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property's value, with commas and colons escaped because they would end it.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// The text without line ends: a line end in a file name could start another command.
fn one_line(text: &str) -> String {
    text.replace(['\r', '\n'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_value_ends_it() {
        assert_eq!(property("a,b:c\r\n100%"), "a%2Cb%3Ac%0D%0A100%25");
        assert_eq!(data("a,b:c\n::error::"), "a,b:c%0A::error::");
    }
}
