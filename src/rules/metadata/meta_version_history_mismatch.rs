//! Version or last update in the metadata that differ from the newest row of the revision history.
//!
//! The newest row is the row with the highest version: some teams add rows at the top, some at the bottom. A last update
//! after the date of the newest row is accepted (a typing error was corrected), an earlier one is reported. Rows with a
//! placeholder as version or date are left to the placeholder rules.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::reading::history::Revision;
use crate::reading::metadata::{Entry, Key};
use crate::rules::rule::{Check, Rule, Whole};
use crate::rules::shared::date_in;
use crate::text::version;

pub const RULE: Rule = Rule {
    id: "meta-version-history-mismatch",
    category: Category::Metadata,
    page: page!("meta_version_history_mismatch.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    for rows in context.histories() {
        let numbered = rows.iter().filter_map(|row| Some((version::numbers(&row.version)?, row)));
        let Some((numbers, newest)) = numbered.max_by(|a, b| a.0.cmp(&b.0)) else {
            continue;
        };
        if let Some(entry) = context.metadata.about(Key::Version).filter(|entry| entry.is_filled()) {
            version(context, entry, &numbers, newest, findings);
        }
        updated(context, newest, findings);
        order(rows, findings);
    }
}

fn version(context: &Whole, entry: &Entry, newest: &[u64], row: &Revision, findings: &mut Vec<Finding>) {
    let Some(here) = version::numbers(&entry.value) else {
        return;
    };
    if here[..] < *newest {
        let message = format!("the version is {}, but the revision history has {}", entry.value, row.version);
        let title = format!("Set the version to {}", row.version);
        let number = version::number_in(context.document.text, entry.span);
        let fix = Fix::new(FixKind::Preview, title, number, row.version.clone());
        findings.push(RULE.finding(entry.span, message, "Make the two agree").with_fix(fix));
    } else if *newest < here[..] {
        let message =
            format!("the revision history ends with {}, but the version is {}", row.version, entry.value);
        let help = format!("Add a row that says what changed in {}", entry.value);
        findings.push(RULE.finding(row.version_span, message, help));
    }
}

fn updated(context: &Whole, newest: &Revision, findings: &mut Vec<Finding>) {
    let Some(entry) = context.metadata.about(Key::Updated) else {
        return;
    };
    if let Some((here, row)) = entry.date().zip(newest.date)
        && here < row
    {
        let message = format!("last update {here} is before version {} of {row}", newest.version);
        let title = format!("Set the last update to {row}");
        let date = date_in::date_in(context, entry.span);
        let fix = Fix::new(FixKind::Preview, title, date, row.to_string());
        findings.push(RULE.finding(entry.span, message, "Make the two agree").with_fix(fix));
    }
}

/// Reports rows whose date is not in the order of the other rows, ascending or descending; equal dates are in order.
fn order(rows: &[Revision], findings: &mut Vec<Finding>) {
    let dated: Vec<_> = rows.iter().filter_map(|row| Some((row.date?, row))).collect();
    let up = dated.windows(2).filter(|pair| pair[0].0 < pair[1].0).count();
    let down = dated.windows(2).filter(|pair| pair[1].0 < pair[0].0).count();
    if up == 0 || down == 0 {
        return;
    }
    // The order of most rows is the intended order; if undecided, newest first.
    let wrong =
        dated.windows(2).find(|pair| if down < up { pair[1].0 < pair[0].0 } else { pair[0].0 < pair[1].0 });
    if let Some([(before, _), (date, row)]) = wrong {
        let message = format!(
            "version {} of {date} comes after {before}, unlike the order of the other rows",
            row.version
        );
        findings.push(RULE.finding(row.date_span, message, "Correct the date, or move the row"));
    }
}
