//! A code quality report of GitLab: a list of issues. A merge request shows those that are new.
//!
//! GitLab compares reports by their fingerprints. They are the same as in SARIF and do not depend on line numbers. The
//! fields are those of GitLab's documentation ("Code Quality report format").

use docgauge::model::finding::Severity;
use docgauge::output::sarif;
use serde::Serialize;

use super::format::Format;
use super::output::Problem;
use super::repository;
use super::verdict::{Checked, Verdict};

/// The code quality report of GitLab.
pub const FORMAT: Format = Format {
    name: "gitlab",
    summary: "The code quality report of a GitLab pipeline",
    head: || "[\n".to_string(),
    document: |checked, _| document(checked),
    between: ",\n",
    tail: |verdicts, _, problems, _| tail(verdicts, problems),
    says_nothing_found: false,
};

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

fn unreadable(problem: &Problem) -> Issue<'_> {
    Issue {
        description: problem.message.clone(),
        check_name: "unreadable",
        fingerprint: format!("unreadable:{}", problem.message),
        severity: "blocker",
        location: Location { path: repository::name(&problem.path), lines: Lines { begin: 1, end: 1 } },
    }
}

/// The end of the list, with an issue for each input that could not be read.
fn tail(verdicts: &[Verdict], problems: &[Problem]) -> String {
    // Texts and numbers, which serde_json always writes.
    let issues =
        problems.iter().map(|problem| serde_json::to_string(&unreadable(problem)).unwrap_or_default());
    let issues: Vec<String> = issues.collect();
    let any = verdicts.iter().any(|verdict| verdict.findings != [0; 3]);
    let between = if any && !issues.is_empty() { ",\n" } else { "" };
    format!("{between}{}\n]\n", issues.join(",\n"))
}

/// An issue for each finding, separated by commas.
fn document(checked: &Checked) -> Result<String, Problem> {
    let report = checked.report;
    let name = repository::name(&report.path);
    let fingerprints = sarif::fingerprints(report);
    let issues = report.findings.iter().zip(fingerprints).map(|(finding, fingerprint)| {
        let issue = Issue {
            description: match finding.help.as_str() {
                "" => finding.message.to_string(),
                help => format!("{}. {help}", finding.message),
            },
            check_name: finding.rule,
            // The same finding in two documents is two issues.
            fingerprint: format!("{fingerprint}:{name}"),
            severity: match finding.severity {
                Severity::Error => "major",
                Severity::Warning => "minor",
                Severity::Info => "info",
            },
            location: Location {
                path: name.clone(),
                lines: Lines { begin: finding.line, end: finding.end_line },
            },
        };
        serde_json::to_string(&issue)
    });
    let issues: Result<Vec<String>, _> = issues.collect();
    Ok(issues.map_err(|error| Problem::new(format!("JSON: {error}"), ""))?.join(",\n"))
}
