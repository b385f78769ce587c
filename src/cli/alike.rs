//! Findings with the same message, shown together.
//!
//! Findings of one rule in one section are grouped if their messages differ only in the text that they quote. Findings
//! with the severity info are grouped by rule over the whole document. Placeholders that need the same answer are shown
//! once, at the first of their places.

use std::collections::HashMap;

use docgauge::model::finding::{FixKind, Severity};
use docgauge::output::report::{FindingReport, Report};

use super::excerpt;

/// Findings that are shown together.
pub struct Alike<'a> {
    pub first: &'a FindingReport,
    pub places: Vec<Place<'a>>,
}

/// A finding, and the later lines with the same placeholder.
pub struct Place<'a> {
    pub finding: &'a FindingReport,
    pub again: Vec<usize>,
}

/// The findings of a report in groups, in the order of the first finding of each group.
pub fn all(report: &Report) -> Vec<Alike<'_>> {
    let mut found: Vec<Alike> = Vec::new();
    let mut by_key: HashMap<(&str, &str, &str, String), usize> = HashMap::new();
    let mut by_group: HashMap<(&str, &str), (usize, usize)> = HashMap::new();
    for finding in &report.findings {
        let group = finding.group.as_deref().map(|group| (finding.rule, group));
        if let Some(&(alike, place)) = group.as_ref().and_then(|group| by_group.get(group)) {
            found[alike].places[place].again.push(finding.line);
            continue;
        }
        // The excerpt shows the text that a placeholder's message quotes anyway; other messages contain more.
        let message = match finding.evidence {
            Some(_) => unquoted(&finding.message),
            None => finding.message.to_string(),
        };
        let section = match finding.severity {
            Severity::Info => "",
            Severity::Warning | Severity::Error => finding.section.as_str(),
        };
        let key = (finding.rule, section, finding.severity.name(), message + &finding.help);
        let alike = *by_key.entry(key).or_insert_with(|| {
            found.push(Alike { first: finding, places: Vec::new() });
            found.len() - 1
        });
        if let Some(group) = group {
            by_group.insert(group, (alike, found[alike].places.len()));
        }
        found[alike].places.push(Place { finding, again: Vec::new() });
    }
    found
}

/// The message without the texts it quotes.
fn unquoted(message: &str) -> String {
    message.split('`').step_by(2).collect()
}

/// The later places of a placeholder: "and 6 more places: lines 4, 12".
pub fn again(place: &Place) -> String {
    let count = place.again.len();
    match count {
        0 => String::new(),
        1 => format!("and on line {}", place.again[0]),
        _ => format!("and {count} more places: {}", numbers(place.again.iter().copied())),
    }
}

/// Line numbers as text: "lines 4, 12 to 14, 20", ending with "…" if there are more than can be listed.
pub fn numbers(lines: impl Iterator<Item = usize>) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for line in lines {
        match runs.last_mut() {
            Some((_, last)) if line <= *last + 1 => *last = line.max(*last),
            _ => runs.push((line, line)),
        }
    }
    let many = 8 < runs.len();
    let mut parts: Vec<String> = runs
        .iter()
        .take(8)
        .map(|&(from, to)| match to - from {
            0 => from.to_string(),
            1 => format!("{from}, {to}"),
            _ => format!("{from} to {to}"),
        })
        .collect();
    if many {
        parts.push("…".to_string());
    }
    let word = if runs.len() == 1 && runs[0].0 == runs[0].1 { "line" } else { "lines" };
    format!("{word} {}", parts.join(", "))
}

/// A line about the fixes of the grouped findings.
pub fn fixes(alike: &Alike) -> String {
    let first = alike.first;
    if let Some(safe) = first.fixes.iter().find(|fix| fix.kind == FixKind::Safe) {
        return format!("{} (`docgauge fix` applies this)", excerpt::visible(&safe.title));
    }
    let titles: Vec<String> = first.fixes.iter().take(6).map(|fix| excerpt::visible(&fix.title)).collect();
    let same = |place: &Place| {
        let theirs = place.finding.fixes.iter().map(|fix| &fix.title);
        theirs.eq(first.fixes.iter().map(|fix| &fix.title))
    };
    match alike.places.iter().all(same) {
        true => titles.join(" · "),
        false => String::new(),
    }
}

/// Whether the finding has a safe fix, which `docgauge fix` applies.
pub fn is_safe(finding: &FindingReport) -> bool {
    finding.fixes.iter().any(|fix| fix.kind == FixKind::Safe)
}
