//! Versions that cannot be compared.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::reading::metadata::Key;
use crate::rules::rule::{Context, Rule};
use crate::text::version;

pub const RULE: Rule = Rule {
    id: "meta-version-format",
    category: Category::Metadata,
    page: page!("meta_version_format.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: false,
    check: Some(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let Some(entry) = context.metadata.about(Key::Version).filter(|entry| entry.is_filled()) else {
        return;
    };
    if !can_be_compared(&entry.value) {
        let message = format!("version `{}` cannot be compared with another", entry.value);
        findings.push(RULE.finding(entry.span, message, "Write it in numbers, such as 1.4 or 2.0.1"));
    }
}

fn can_be_compared(version: &str) -> bool {
    let bare = version.trim();
    let lower = bare.to_lowercase();
    let words = ["version", "revision", "release", "rev.", "rev", "ver.", "issue", "draft", "edition", "r"];
    let stripped =
        words.iter().find_map(|word| lower.strip_prefix(word)).map_or(lower.as_str(), str::trim_start);
    let letter = stripped.chars().count() == 1 && stripped.chars().all(char::is_alphabetic);
    letter
        || version::numbers(bare).is_some()
        || version::numbers(stripped).is_some()
        || crate::text::date::read(bare).is_some()
}
