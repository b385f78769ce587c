//! SARIF 2.1.0, for code scanning on GitHub and elsewhere, for the command line and the page.
//!
//! A log has one run, written in three parts, so that not all documents have to be kept in memory: the rules ([`head`]), the
//! results of each document ([`results`]), the problems of inputs ([`tail`]). Columns count UTF-16 code units, as in the
//! report. A result's fingerprint is a hash of its rule, its text and the title of its section, without line numbers, so that
//! a known finding stays known after an edit elsewhere.

use rustc_hash::FxHashMap;
use serde::Serialize;

use crate::model::finding::Severity;
use crate::output::report::{EditReport, FindingReport, FixReport, Report};
use crate::rules;
use crate::text::fnv::Fnv;
use crate::text::lines::Lines;
use crate::text::url;

/// The address of a document.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Artifact {
    uri: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri_base_id: Option<&'static str>,
}

impl Artifact {
    /// A document below the root of the sources; the folders of its path are separated by slashes.
    pub fn relative(path: &str) -> Self {
        Artifact { uri: encoded(path), uri_base_id: Some("%SRCROOT%") }
    }

    /// A document outside the sources, by its whole path without the first slash.
    pub fn absolute(path: &str) -> Self {
        Artifact { uri: format!("file:///{}", encoded(path)), uri_base_id: None }
    }
}

fn encoded(path: &str) -> String {
    path.split('/').map(url::percent_encoded).collect::<Vec<_>>().join("/")
}

/// A complete log about one document.
pub fn log(report: &Report, lines: &Lines, artifact: &Artifact) -> String {
    [head(), results(report, lines, artifact), tail(&[])].concat()
}

/// The start of a log, up to the list of results.
pub fn head() -> String {
    let described = rules::catalogue().into_iter().map(|rule| {
        let page = if rule.why.is_empty() { rule.summary } else { rule.why };
        Described {
            id: rule.id,
            short_description: Text { text: rule.summary },
            help: Help { text: page, markdown: page },
            default_configuration: Configuration {
                level: level(rule.severity),
                enabled: rule.on_request.then_some(false),
            },
            properties: Properties { tags: [rule.category.name()] },
        }
    });
    let driver =
        Driver { name: "docgauge", semantic_version: env!("CARGO_PKG_VERSION"), rules: described.collect() };
    let schema = "https://json.schemastore.org/sarif-2.1.0.json";
    format!(
        "{{\"$schema\":\"{schema}\",\"version\":\"2.1.0\",\"runs\":[{{\"tool\":{{\"driver\":{}}},\
         \"columnKind\":\"utf16CodeUnits\",\"results\":[\n",
        json(&driver)
    )
}

/// The results of one document, separated by commas; empty if there are none.
pub fn results(report: &Report, lines: &Lines, artifact: &Artifact) -> String {
    let titles: FxHashMap<&str, &str> =
        report.sections.iter().map(|section| (section.id.as_str(), section.title.as_str())).collect();
    let indices: FxHashMap<&str, usize> =
        rules::RULES.iter().enumerate().map(|(index, rule)| (rule.id, index)).collect();
    let mut seen: FxHashMap<u64, usize> = FxHashMap::default();
    let results = report.findings.iter().map(|finding| {
        let title = titles.get(finding.section.as_str()).unwrap_or(&"");
        let print = fingerprint(finding, title);
        let nth = seen.entry(print).and_modify(|nth| *nth += 1).or_insert(1);
        let message = match finding.help.as_str() {
            "" => finding.message.clone(),
            help => format!("{}. {help}", finding.message),
        };
        let region = Region {
            start_line: finding.line,
            start_column: finding.column,
            end_line: finding.end_line,
            end_column: finding.end_column,
        };
        json(&Outcome {
            rule_id: finding.rule,
            rule_index: indices.get(finding.rule).copied(),
            level: level(finding.severity),
            message: Text { text: message },
            locations: [Location { physical_location: Physical { artifact_location: artifact, region } }],
            partial_fingerprints: Fingerprints { docgauge: format!("{print:016x}:{nth}") },
            fixes: finding.fixes.iter().map(|fix| repair(fix, lines, artifact)).collect(),
        })
    });
    results.collect::<Vec<_>>().join(",\n")
}

/// The end of a log, after the list of results. `problems` are messages, such as that a document could not be read.
pub fn tail(problems: &[&str]) -> String {
    let notifications = problems.iter().map(|&text| Notification { level: "error", message: Text { text } });
    let invocation = Invocation {
        execution_successful: problems.is_empty(),
        tool_execution_notifications: notifications.collect(),
    };
    format!("\n],\"invocations\":[{}]}}]}}\n", json(&invocation))
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
    let said = if finding.text.is_empty() { &finding.message } else { &finding.text };
    let mut hash = Fnv::default();
    for part in [finding.rule, section, said] {
        part.bytes().chain([0]).for_each(|byte| hash.push(byte));
    }
    hash.hash()
}

fn repair<'a>(fix: &'a FixReport, lines: &Lines, artifact: &'a Artifact) -> Repair<'a> {
    let replacement = |edit: &'a EditReport| {
        let (from, to) = (lines.byte(edit.from), lines.byte(edit.to));
        Replacement {
            deleted_region: Region {
                start_line: lines.line(from),
                start_column: lines.column(from),
                end_line: lines.line(to),
                end_column: lines.column(to),
            },
            inserted_content: Text { text: &edit.insert },
        }
    };
    Repair {
        description: Text { text: &fix.title },
        artifact_changes: [Change {
            artifact_location: artifact,
            replacements: fix.edits.iter().map(replacement).collect(),
        }],
    }
}

/// A value as JSON. It has only texts and numbers under fixed names, so writing it cannot fail.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

// The objects of the standard, under its names.

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<Described>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Described {
    id: &'static str,
    short_description: Text<&'static str>,
    help: Help,
    default_configuration: Configuration,
    properties: Properties,
}

#[derive(Serialize)]
struct Text<T> {
    text: T,
}

#[derive(Serialize)]
struct Help {
    text: &'static str,
    markdown: &'static str,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    enabled: Option<bool>,
}

#[derive(Serialize)]
struct Properties {
    tags: [&'static str; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome<'a> {
    rule_id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Text<String>,
    locations: [Location<'a>; 1],
    partial_fingerprints: Fingerprints,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Repair<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'a> {
    physical_location: Physical<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical<'a> {
    artifact_location: &'a Artifact,
    region: Region,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
struct Fingerprints {
    #[serde(rename = "docgauge/v1")]
    docgauge: String,
}

/// A `fix` object.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Repair<'a> {
    description: Text<&'a str>,
    artifact_changes: [Change<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Change<'a> {
    artifact_location: &'a Artifact,
    replacements: Vec<Replacement<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement<'a> {
    deleted_region: Region,
    inserted_content: Text<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation<'a> {
    execution_successful: bool,
    tool_execution_notifications: Vec<Notification<'a>>,
}

#[derive(Serialize)]
struct Notification<'a> {
    level: &'static str,
    message: Text<&'a str>,
}
