//! SARIF 2.1.0, for code scanning on GitHub and elsewhere.
//!
//! One run: the rules come first, then the results of one document after the other, then what went wrong.
//! Columns count UTF-16 code units, as in our own report. A result's fingerprint is made of what it says and
//! of the section it stands in, not of lines: an edit elsewhere does not make a known finding a new one.

use std::collections::HashMap;
use std::path::Path;

use docgauge::model::finding::{Finding, Severity};
use docgauge::output::report::FindingReport;
use docgauge::rules;
use docgauge::text::lines::{Lines, Span};
use serde_json::{Value, json};

use super::format::Format;
use super::output::Problem;
use super::verdict::Checked;

/// SARIF 2.1.0.
pub const FORMAT: Format = Format {
    name: "sarif",
    summary: "SARIF 2.1.0, for code scanning",
    head,
    document: |checked, _| Ok(document(checked)),
    between: ",\n",
    tail: |_, problems, _| tail(problems),
    says_nothing_found: false,
};

/// Up to the list of results.
fn head() -> String {
    let rules: Vec<Value> = rules::catalogue()
        .iter()
        .map(|rule| {
            json!({
                "id": rule.id,
                "shortDescription": { "text": rule.summary },
                "help": { "text": page(rule), "markdown": page(rule) },
                "defaultConfiguration": { "level": level(rule.severity), "enabled": !rule.on_request },
                "properties": { "tags": [rule.category.name()] },
            })
        })
        .collect();
    let driver = json!({
        "name": "docgauge",
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": rules,
    });
    let schema = "https://json.schemastore.org/sarif-2.1.0.json";
    format!(
        "{{\"$schema\":\"{schema}\",\"version\":\"2.1.0\",\"runs\":[{{\"tool\":{{\"driver\":{driver}}},\
         \"columnKind\":\"utf16CodeUnits\",\"results\":[\n"
    )
}

/// The results of one document, with commas between them; nothing where there are none.
fn document(checked: &Checked) -> String {
    let report = checked.report;
    let lines = &checked.analysis.document.lines;
    let location = artifact(&report.path);
    let titles: HashMap<&str, &str> =
        report.sections.iter().map(|section| (section.id.as_str(), section.title.as_str())).collect();
    let indices: HashMap<&str, usize> =
        rules::catalogue().iter().enumerate().map(|(index, rule)| (rule.id, index)).collect();
    let mut seen: HashMap<u64, usize> = HashMap::new();
    let findings = checked.analysis.findings.iter().zip(&report.findings);
    let results: Vec<String> = findings
        .map(|(finding, reported)| {
            let title = titles.get(reported.section.as_str()).unwrap_or(&"");
            let print = fingerprint(reported, title);
            let nth = seen.entry(print).and_modify(|nth| *nth += 1).or_insert(1);
            let mut result = json!({
                "ruleId": reported.rule,
                "level": level(reported.severity),
                "message": { "text": message(reported) },
                "locations": [{
                    "physicalLocation": {
                        "artifactLocation": location,
                        "region": region(lines, finding.span),
                    },
                }],
                "partialFingerprints": { "docgauge/v1": format!("{print:016x}:{nth}") },
            });
            if let Some(index) = indices.get(reported.rule) {
                result["ruleIndex"] = json!(index);
            }
            let fixes = fixes(finding, lines, &location);
            if !fixes.is_empty() {
                result["fixes"] = Value::Array(fixes);
            }
            result.to_string()
        })
        .collect();
    results.join(",\n")
}

/// From the end of the results on.
fn tail(problems: &[Problem]) -> String {
    let notifications: Vec<Value> = problems
        .iter()
        .map(|problem| json!({ "level": "error", "message": { "text": problem.message } }))
        .collect();
    let invocation = json!({
        "executionSuccessful": problems.is_empty(),
        "toolExecutionNotifications": notifications,
    });
    format!("\n],\"invocations\":[{invocation}]}}]}}\n")
}

fn page(rule: &rules::Entry) -> &str {
    if rule.why.is_empty() { rule.summary } else { rule.why }
}

fn message(finding: &FindingReport) -> String {
    match finding.help.as_str() {
        "" => finding.message.clone(),
        help => format!("{}. {help}", finding.message),
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn region(lines: &Lines, span: Span) -> Value {
    json!({
        "startLine": lines.line(span.from),
        "startColumn": lines.column(span.from),
        "endLine": lines.line(span.to),
        "endColumn": lines.column(span.to),
    })
}

fn fixes(finding: &Finding, lines: &Lines, location: &Value) -> Vec<Value> {
    let fixes = finding.fixes.iter().map(|fix| {
        let replacements: Vec<Value> = fix
            .edits
            .iter()
            .map(|edit| {
                json!({
                    "deletedRegion": region(lines, edit.span),
                    "insertedContent": { "text": edit.insert },
                })
            })
            .collect();
        json!({
            "description": { "text": fix.title },
            "artifactChanges": [{ "artifactLocation": location, "replacements": replacements }],
        })
    });
    fixes.collect()
}

/// 64-bit FNV-1a over rule, section and text: it has to stay the same from one release to the next.
fn fingerprint(finding: &FindingReport, section: &str) -> u64 {
    let said = if finding.text.is_empty() { &finding.message } else { &finding.text };
    let parts = [finding.rule, section, said];
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Where the document is: relative to the root of the sources if it lies in the current folder.
fn artifact(path: &str) -> Value {
    let path = Path::new(path);
    let here = std::env::current_dir().unwrap_or_default();
    let inside = path.strip_prefix(&here).unwrap_or(path);
    let encoded: Vec<String> = inside.iter().map(|part| percent(&part.to_string_lossy())).collect();
    if inside.is_absolute() {
        json!({ "uri": format!("file:///{}", encoded[1..].join("/")) })
    } else {
        json!({ "uri": encoded.join("/"), "uriBaseId": "%SRCROOT%" })
    }
}

/// A part of a path as a URI takes it.
fn percent(part: &str) -> String {
    let mut out = String::with_capacity(part.len());
    for byte in part.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            byte => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
