//! A status approved in a document that is not finished.
//!
//! This rule runs in the second phase, over the findings of the other rules. These findings contradict an approval: errors of
//! rules whose severity is error independent of the status, placeholders and open questions of any severity, and blank
//! sign-offs. A warning that becomes an error only because of the approval does not count, since otherwise every warning
//! would be a contradiction.

use crate::model::finding::Category;
use crate::model::finding::{Evidence, Finding, Severity};
use crate::reading::metadata::Stage;
use crate::rules::metadata::meta_status_unknown;
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::contains::Search;
use crate::text::map::Set;
use crate::text::normal;

pub const RULE: Rule = Rule {
    id: "meta-status-contradiction",
    category: Category::Metadata,
    page: page!("meta_status_contradiction.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: true,
    check: Check::Findings,
};

/// The contradiction, if there is one, between the status and `findings`, whose severities are final. `rules` are all rules.
pub fn contradictions(context: &Whole, rules: &[&Rule], findings: &[Finding]) -> Vec<Finding> {
    let is_error = |id: &str| rules.iter().any(|rule| rule.id == id && rule.severity == Severity::Error);
    let Some(status) = context.metadata.status().filter(|_| context.metadata.stage() == Stage::Approved)
    else {
        return Vec::new();
    };
    let (mut questions, mut placeholders, mut errors, mut blanks) = (0, 0, 0, 0);
    for finding in findings.iter() {
        let sure = finding.evidence.is_some_and(|evidence| evidence >= Evidence::Likely);
        match finding.rule {
            "open-question" => questions += 1,
            "signature-blank" => blanks += 1,
            // Guidance, examples and names in a drawing are not missing answers.
            "guidance-comment-left" | "example-line-left" | "diagram-label-placeholder" => {}
            _ if finding.category == Category::Placeholder && sure => placeholders += 1,
            _ if finding.severity == Severity::Error && is_error(finding.rule) => errors += 1,
            _ => {}
        }
    }
    let seen: Set<_> = findings
        .iter()
        .filter(|finding| finding.rule == "signature-blank")
        .map(|finding| finding.span)
        .collect();
    let sign_offs = context.sign_offs();
    blanks += sign_offs.iter().filter(|sign_off| sign_off.blank && !seen.contains(&sign_off.span)).count();
    let counts = [
        (errors, "error", "errors"),
        (placeholders, "placeholder", "placeholders"),
        (questions, "open question", "open questions"),
        (blanks, "blank sign-off", "blank sign-offs"),
    ];
    let mut parts: Vec<String> = counts
        .iter()
        .filter(|(count, ..)| 0 < *count)
        .map(|&(count, one, many)| format!("{count} {}", if count == 1 { one } else { many }))
        .collect();
    let Some(last) = parts.pop() else { return Vec::new() };
    let list = if parts.is_empty() { last } else { format!("{} and {last}", parts.join(", ")) };
    let verb = if counts.iter().map(|(count, ..)| count).sum::<usize>() == 1 { "remains" } else { "remain" };
    let message = format!("the status is `{}`, but {list} {verb}", status.value);
    let mut finding =
        RULE.finding(status.span, message, "Finish the rest, or set the status back until then");
    let listed = context
        .alignment
        .template
        .map_or(Vec::new(), |template| meta_status_unknown::listed(&template.metadata));
    let back = listed.iter().find(|option| normal::normal(option).has_word("review"));
    let back = back.map_or("In Review", String::as_str);
    let title = format!("Set the status back to {back}");
    finding.fixes.push(meta_status_unknown::choice(context, title, status.span, back.to_string()));
    vec![finding]
}
