//! Versions that cannot be compared.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::reading::metadata::Key;
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::signs::Signs;
use crate::text::version;
use crate::words::{VERSION_COLUMNS, VERSION_OPENINGS};

pub const RULE: Rule = Rule {
    id: "meta-version-format",
    category: Category::Metadata,
    page: page!("meta_version_format.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: false,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let Some(entry) = context.metadata.about(Key::Version).filter(|entry| entry.is_filled()) else {
        return;
    };
    if !can_be_compared(&entry.value) {
        let message = format!("the version `{}` cannot be compared with other versions", entry.value);
        findings.push(RULE.finding(entry.span, message, "Write it in numbers, such as 1.4 or 2.0.1"));
    }
}

fn can_be_compared(version: &str) -> bool {
    let bare = version.trim();
    let lower = bare.to_lowercase();
    // `Rev. C`, `rev.2`, `Release 4`.
    let openings = VERSION_COLUMNS.iter().chain(VERSION_OPENINGS.iter());
    let rest = openings.filter_map(|word| lower.strip_prefix(word)).min_by_key(|rest| rest.len());
    let stripped = rest.unwrap_or(&lower).trim_start_signs(b". ");
    let letter = stripped.chars().count() == 1 && stripped.chars().all(char::is_alphabetic);
    letter
        || version::numbers(bare).is_some()
        || version::numbers(stripped).is_some()
        || crate::text::date::read(bare).is_some()
}
