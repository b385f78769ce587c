//! Versions that cannot be compared.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::reading::metadata::Key;
use crate::rules::rule::{Context, Rule};
use crate::text::version;
use crate::words::{VERSION_COLUMNS, VERSION_OPENINGS};

pub const RULE: Rule = Rule {
    id: "meta-version-format",
    category: Category::Metadata,
    summary: "the version is neither a number nor a letter that can be compared",
    why: "Whoever holds a copy asks one thing: is mine older than yours? `latest` and `final_2` cannot answer. One to four numbers with points can (`2`, `1.4`, `v1.4.0-rc.1`, `2026.03`), and so can a date, or a letter as in `Rev. C`.

**Before**

`**Version:** final_2`

**After**

`**Version:** 2.0`

**To ignore:** `<!-- docgauge: ignore meta-version-format reason -->` before the block",
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
    // `Rev. C`, `rev.2`, `Release 4`.
    let openings = VERSION_COLUMNS.iter().chain(VERSION_OPENINGS.iter());
    let rest = openings.filter_map(|word| lower.strip_prefix(word)).min_by_key(|rest| rest.len());
    let stripped = rest.unwrap_or(&lower).trim_start_matches(['.', ' ']);
    let letter = stripped.chars().count() == 1 && stripped.chars().all(char::is_alphabetic);
    letter
        || version::numbers(bare).is_some()
        || version::numbers(stripped).is_some()
        || crate::text::date::read(bare).is_some()
}
