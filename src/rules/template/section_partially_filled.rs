//! Sections that were begun and not finished. On request only: each open item has a finding of its own.

use crate::markdown::heading;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::model::state::ItemState;
use crate::progress::alignment::OutlineEntry;
use crate::rules::rule::{Context, Rule};

pub const RULE: Rule = Rule {
    id: "section-partially-filled",
    category: Category::Template,
    summary: "a section is begun and not finished (on request)",
    why: "Completeness says how far each section is. Where open items are listed by section, in a review or a build, the project asks for one finding per section in `docgauge.toml`: `section-partially-filled = \"on\"`. Sections with nothing done yet and those that are finished are not reported.

**Before**

`**Owner:** Team Yard` and `**Deputy:** [Name]` in one section

**After**

both are filled in

**To ignore:** `<!-- docgauge: ignore section-partially-filled reason -->` before the heading",
    severity: Severity::Info,
    fixed: true,
    check: Some(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    for (entry, items) in context.alignment.outline.iter().zip(context.assessed) {
        let OutlineEntry::Section { section, .. } = *entry else {
            continue;
        };
        let done = items.iter().filter(|item| item.state == ItemState::Done).count();
        let Some(span) = heading::span(document, section).filter(|_| 0 < done && done < items.len()) else {
            continue;
        };
        let name = heading::name(document, section);
        let message = format!("`{name}` has {done} of {} items done", items.len());
        findings.push(RULE.finding(span, message, "Finish it, or say what does not apply"));
    }
}
