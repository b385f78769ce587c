//! The list of rules, in the order in which `docgauge rules` prints them.

mod placeholders;

use crate::finding::Finding;
use crate::options::Level;
use crate::rule::{Context, Rule};

/// Every rule.
pub const RULES: &[&Rule] = &[&placeholders::BRACKET];

/// Runs every rule; the findings come sorted by where they stand.
pub fn run(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in RULES {
        let level = context.options.settings.rules.get(rule.id).copied();
        if level == Some(Level::Off) {
            continue;
        }
        let first = findings.len();
        (rule.check)(context, &mut findings);
        if let Some(severity) = level.and_then(Level::severity) {
            findings[first..]
                .iter_mut()
                .for_each(|finding| finding.severity = severity);
        }
    }
    findings.sort_by(|a, b| (a.span, a.rule.id).cmp(&(b.span, b.rule.id)));
    findings
}

/// What a user may know of a rule.
#[derive(Debug, serde::Serialize)]
pub struct Entry {
    pub id: &'static str,
    pub category: crate::rule::Category,
    pub severity: crate::finding::Severity,
    pub summary: &'static str,
    pub why: &'static str,
    pub fixed: bool,
}

/// Every rule, as data.
pub fn catalogue() -> Vec<Entry> {
    let entry = |rule: &&Rule| Entry {
        id: rule.id,
        category: rule.category,
        severity: rule.severity,
        summary: rule.summary,
        why: rule.why,
        fixed: rule.fixed,
    };
    RULES.iter().map(entry).collect()
}
