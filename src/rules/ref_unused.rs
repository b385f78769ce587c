//! Definitions of link labels that no link uses.
//!
//! Definitions that serve as comments (`[//]: # (…)`) are left alone.

use std::collections::HashSet;

use pulldown_cmark::{Event, LinkType, Tag};

use super::slot;
use crate::finding::{Finding, Fix, FixKind, Severity};
use crate::rule::{Category, Context, Rule};

pub const RULE: Rule = Rule {
    id: "ref-unused",
    category: Category::Link,
    summary: "a link's definition is not used",
    why: "A definition that no link uses is invisible to readers and still has to be maintained. Often the link that needed it lost its label. Definitions that serve as comments are left alone.

**Before**

`[charter]: https://wiki.example.org/charter`, with no `[…][charter]` in the document

**After**

(a link that uses it, or no definition)

**To ignore:** `<!-- docgauge: ignore-file ref-unused reason -->`",
    severity: Severity::Warning,
    fixed: false,
    check,
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    if document.definitions.is_empty() {
        return;
    }
    let mut used = HashSet::new();
    for (event, _) in &document.events {
        if let Event::Start(Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. }) = event
            && matches!(link_type, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut)
        {
            used.insert(folded(id));
        }
    }
    for (label, span) in &document.definitions {
        let comment = label.starts_with(['/', '_', '#']) && !label.contains(char::is_alphanumeric)
            || matches!(label.as_str(), "comment" | "_")
            || label.starts_with("_metadata_");
        if comment || used.contains(&folded(label)) {
            continue;
        }
        let span = span.trim(document.text);
        let message = format!("no link uses the label `{}`", label.replace('`', ""));
        let help = "Use it in a link, as in `[text][label]`, or remove it";
        let fix = Fix::new(FixKind::Preview, "Remove the definition", slot::whole_lines(document, span), "");
        findings.push(Finding::new(&RULE, span, message, help).with_fix(fix));
    }
}

/// Labels match without regard to case and to how much white space there is.
fn folded(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
