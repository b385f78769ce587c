//! The result of checking a document, and the limits that make it fail.

use docgauge::analysis::Analysis;
use docgauge::model::band::Band;
use docgauge::model::finding::{Category, Evidence, Severity};
use docgauge::model::state::Completeness;
use docgauge::output::report::Report;

/// A checked document, the input of a format.
pub struct Checked<'a> {
    pub analysis: &'a Analysis<'a>,
    pub report: &'a Report,
    pub limits: Limits,
}

/// The limits that make a check fail.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub fail_on: Severity,
    pub min_percent: Option<usize>,
}

/// The facts about a document that are kept after its result is written.
#[derive(Debug)]
pub struct Verdict {
    pub path: String,
    pub completeness: Completeness,
    pub limits: Limits,
    /// As in the report; without one no percentage is shown.
    pub band: Option<Band>,
    /// The numbers of findings: info, warning, error.
    pub findings: [usize; 3],
    /// Those of them that are placeholders.
    pub placeholders: [usize; 3],
}

impl Limits {
    /// The required percentage, if the document is less complete. A document without items, such as an empty file, always
    /// passes.
    pub fn below(&self, completeness: &Completeness) -> Option<usize> {
        self.min_percent.filter(|&least| 0 < completeness.total && completeness.percent < least)
    }

    /// The sentence about it. It has the numbers too, since a document without a template has no percentage elsewhere.
    pub fn shortfall(&self, completeness: &Completeness) -> Option<String> {
        let least = self.below(completeness)?;
        let Completeness { done, total, percent } = completeness;
        let (items, are) = if *total == 1 { ("item", "is") } else { ("items", "are") };
        Some(format!("{done} of {total} {items} {are} done ({percent} %), at least {least} % is required"))
    }
}

impl Verdict {
    /// Whether the document fails.
    pub fn fails(&self) -> bool {
        let heavy = self.findings[self.limits.fail_on as usize..].iter().any(|&count| 0 < count);
        heavy || self.limits.below(&self.completeness).is_some()
    }

    /// The verdict on a document.
    pub fn of(checked: &Checked) -> Self {
        let report = checked.report;
        let mut findings = [0; 3];
        let mut placeholders = [0; 3];
        // The report of a summary has no list of them.
        for finding in &checked.analysis.findings {
            findings[finding.severity as usize] += 1;
            if finding.category == Category::Placeholder && finding.evidence != Some(Evidence::Possible) {
                placeholders[finding.severity as usize] += 1;
            }
        }
        Verdict {
            path: report.path.clone(),
            completeness: report.completeness,
            limits: checked.limits,
            band: report.band,
            findings,
            placeholders,
        }
    }
}
