//! Totals of a run: the findings of each rule, and the rules that many documents share.
//!
//! If a rule has findings in more than a third of the documents, the cause is probably a habit of the project. The
//! output then names the rule once, with the line of configuration that changes it.

use std::collections::BTreeMap;

use docgauge::model::finding::Finding;

use super::config;
use super::output::Palette;
use super::table::{counts, number_of};

/// With fewer documents no rule is named.
const MANY: usize = 6;

/// Findings and documents of a rule.
#[derive(Default)]
struct Total {
    findings: [usize; 3],
    documents: usize,
}

/// The totals of all rules with findings.
#[derive(Default)]
pub struct Totals(BTreeMap<&'static str, Total>);

impl Totals {
    /// Adds the findings of a document.
    pub fn add(&mut self, findings: &[(&'static str, [usize; 3])]) {
        for (rule, counts) in findings {
            let total = self.0.entry(rule).or_default();
            total.documents += 1;
            for (sum, count) in total.findings.iter_mut().zip(counts) {
                *sum += count;
            }
        }
    }

    /// A table of the rules with findings, the one with the most first.
    pub fn rules(&self, palette: &Palette) -> String {
        let mut rows: Vec<(&str, &Total)> = self.0.iter().map(|(rule, total)| (*rule, total)).collect();
        let all = |total: &Total| total.findings.iter().sum::<usize>();
        rows.sort_by_key(|(rule, total)| (std::cmp::Reverse(all(total)), *rule));
        let width = rows.iter().map(|(rule, _)| rule.len()).max().unwrap_or(0);
        let figures = rows.first().map_or(1, |(_, total)| all(total).to_string().len());
        let mut text = String::new();
        for (at, (rule, total)) in rows.iter().enumerate() {
            let opening = if at == 0 { "\n" } else { "" };
            let documents = number_of(total.documents, "document");
            let findings = counts(total.findings, palette);
            text.push_str(&format!(
                "{opening} {rule:<width$}  {:>figures$}  {findings} in {documents}\n",
                all(total)
            ));
        }
        text
    }

    /// A remark for each rule with findings in more than a third of all documents.
    pub fn habits(&self, all: usize, palette: &Palette) -> String {
        if all < MANY {
            return String::new();
        }
        let Palette { faint, .. } = palette;
        let mut text = String::new();
        for (rule, total) in self.0.iter().filter(|(_, total)| all < 3 * total.documents) {
            let opening = if text.is_empty() { "\n" } else { "" };
            let documents = total.documents;
            text.push_str(&format!(
                "{opening} {faint}`{rule}` in {documents} of {all} documents; if that is meant, `{}`: \
                 `rules.{rule} = \"off\"`{faint:#}\n",
                config::NAME
            ));
        }
        text
    }
}

/// The findings of a document by their rules: info, warning, error.
pub fn by_rule(findings: &[Finding]) -> Vec<(&'static str, [usize; 3])> {
    let mut by_rule: BTreeMap<&'static str, [usize; 3]> = BTreeMap::new();
    for finding in findings {
        by_rule.entry(finding.rule).or_default()[finding.severity as usize] += 1;
    }
    by_rule.into_iter().collect()
}
