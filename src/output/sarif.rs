//! SARIF 2.1.0, for code scanning on GitHub and elsewhere, for the command line and the page.
//!
//! A log has one run. It is written in three parts, so that only one document is in memory at a time: the rules
//! ([`head`]), the results of each document ([`results`]), the problems of inputs ([`tail`]). Columns count UTF-16 code
//! units, as in the report. A result's fingerprint is a hash of its rule, its text and the title of its section,
//! without line numbers, so that a known finding stays known after an edit elsewhere.

use crate::model::finding::Severity;
use crate::output::report::{EditReport, FindingReport, FixReport, Report};
use crate::rules::{self, RuleSummary};
use crate::text::fnv::Fnv;
use crate::text::json;
use crate::text::lines::Lines;
use crate::text::sort;
use crate::text::url;

/// Where a document is: an `artifactLocation`, written.
#[derive(Clone, Debug)]
pub struct Artifact(String);

impl Artifact {
    /// A document below the root of the sources; the folders of its path are separated by slashes.
    pub fn relative(path: &str) -> Self {
        Artifact(format!(r#"{{"uri":"{}","uriBaseId":"%SRCROOT%"}}"#, url::percent_encoded(path)))
    }

    /// A document outside the sources, by its whole path without the first slash.
    pub fn absolute(path: &str) -> Self {
        Artifact(format!(r#"{{"uri":"file:///{}"}}"#, url::percent_encoded(path)))
    }
}

/// A whole log about one document.
pub fn log(rules: &[RuleSummary], report: &Report, lines: &Lines, artifact: &Artifact) -> String {
    [head(rules), results(report, lines, artifact), tail(&[])].concat()
}

/// The start of a log, up to the list of results; `rules` are all rules with their pages.
pub fn head(rules: &[RuleSummary]) -> String {
    let rules: Vec<String> = rules.iter().map(rule).collect();
    format!(
        r#"{{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{{"tool":{{"driver":{{"name":"docgauge","semanticVersion":"{}","rules":[{}]}}}},"columnKind":"utf16CodeUnits","results":[
"#,
        env!("CARGO_PKG_VERSION"),
        rules.join(","),
    )
}

fn rule(rule: &RuleSummary) -> String {
    let page = quoted(if rule.why.is_empty() { rule.summary } else { rule.why });
    format!(
        r#"{{"id":"{}","shortDescription":{{"text":{}}},"help":{{"text":{page},"markdown":{page}}},"defaultConfiguration":{{"level":"{}"{}}},"properties":{{"tags":["{}"]}}}}"#,
        rule.id,
        quoted(rule.summary),
        level(rule.severity),
        if rule.on_request { r#","enabled":false"# } else { "" },
        rule.category.name(),
    )
}

/// The results of one document, separated by commas; empty if there are none.
pub fn results(report: &Report, lines: &Lines, artifact: &Artifact) -> String {
    let results = report.findings.iter().zip(fingerprints(report));
    let results: Vec<String> =
        results.map(|(finding, print)| result(finding, &print, lines, artifact)).collect();
    results.join(",\n")
}

/// The fingerprint of each finding, unique in its document: a hash, and how many with the same hash there are up to it.
pub fn fingerprints(report: &Report) -> Vec<String> {
    let mut titles: Vec<(&str, &str)> =
        report.sections.iter().map(|section| (section.id.as_str(), section.title.as_str())).collect();
    sort::by_key(&mut titles, |&(id, _)| id);
    let title = |id: &str| titles.binary_search_by(|other| other.0.cmp(id)).map_or("", |at| titles[at].1);
    let prints: Vec<u64> =
        report.findings.iter().map(|finding| fingerprint(finding, title(&finding.section))).collect();
    let nth = counted(&prints);
    prints.iter().zip(nth).map(|(print, nth)| format!("{print:016x}:{nth}")).collect()
}

fn result(finding: &FindingReport, print: &str, lines: &Lines, artifact: &Artifact) -> String {
    let message = match finding.help.as_str() {
        "" => finding.message.to_string(),
        help => format!("{}. {help}", finding.message),
    };
    let fixes: Vec<String> = finding.fixes.iter().map(|fix| repair(fix, lines, artifact)).collect();
    format!(
        r#"{{"ruleId":"{}"{},"level":"{}","message":{{"text":{}}},"locations":[{{"physicalLocation":{{"artifactLocation":{},"region":{}}}}}],"partialFingerprints":{{"docgauge/v1":"{print}"}}{}}}"#,
        finding.rule,
        rules::RULES
            .iter()
            .position(|rule| rule.id == finding.rule)
            .map_or(String::new(), |index| format!(r#","ruleIndex":{index}"#)),
        level(finding.severity),
        quoted(&message),
        artifact.0,
        region([finding.line, finding.column, finding.end_line, finding.end_column]),
        if fixes.is_empty() { String::new() } else { format!(r#","fixes":[{}]"#, fixes.join(",")) },
    )
}

/// The end of a log, after the list of results. `problems` are messages, such as that a document could not be read.
pub fn tail(problems: &[&str]) -> String {
    let note = |&text: &&str| format!(r#"{{"level":"error","message":{{"text":{}}}}}"#, quoted(text));
    let notes: Vec<String> = problems.iter().map(note).collect();
    let successful = problems.is_empty();
    let notes = notes.join(",");
    format!(
        "\n{}\n",
        format_args!(
            r#"],"invocations":[{{"executionSuccessful":{successful},"toolExecutionNotifications":[{notes}]}}]}}]}}"#
        )
    )
}

fn repair(fix: &FixReport, lines: &Lines, artifact: &Artifact) -> String {
    let replacement = |edit: &EditReport| {
        let (from, to) = (lines.byte(edit.from), lines.byte(edit.to));
        let region = region([lines.line(from), lines.column(from), lines.line(to), lines.column(to)]);
        format!(r#"{{"deletedRegion":{region},"insertedContent":{{"text":{}}}}}"#, quoted(&edit.insert))
    };
    let replacements: Vec<String> = fix.edits.iter().map(replacement).collect();
    format!(
        r#"{{"description":{{"text":{}}},"artifactChanges":[{{"artifactLocation":{},"replacements":[{}]}}]}}"#,
        quoted(&fix.title),
        artifact.0,
        replacements.join(","),
    )
}

fn region([start_line, start_column, end_line, end_column]: [usize; 4]) -> String {
    format!(
        r#"{{"startLine":{start_line},"startColumn":{start_column},"endLine":{end_line},"endColumn":{end_column}}}"#
    )
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// The hash of rule, section and text.
fn fingerprint(finding: &FindingReport, section: &str) -> u64 {
    let said = if finding.text.is_empty() { &*finding.message } else { &finding.text };
    let mut hash = Fnv::default();
    for part in [finding.rule, section, said] {
        part.bytes().chain([0]).for_each(|byte| hash.push(byte));
    }
    hash.hash()
}

/// For each fingerprint how many of the same there are up to it, from 1.
fn counted(prints: &[u64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..prints.len()).collect();
    sort::by_key(&mut order, |&at| prints[at]);
    let mut nth = vec![1; prints.len()];
    for pair in order.windows(2) {
        if prints[pair[0]] == prints[pair[1]] {
            nth[pair[1]] = nth[pair[0]] + 1;
        }
    }
    nth
}

/// A text as a string of JSON; every text is one.
fn quoted(text: &str) -> String {
    json::text(text)
}
