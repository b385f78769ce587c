//! A status that names no stage of a document.
//!
//! Known are the statuses that the template lists and the usual words for the stages of a document, in a few languages.
//! `Green` and `80 %` are not known.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::reading::metadata::{Key, Metadata};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::lines::Span;
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words::STATUSES;

/// A status of more words is a sentence.
const LONGEST: usize = 5;

pub const RULE: Rule = Rule {
    id: "meta-status-unknown",
    category: Category::Metadata,
    page: page!("meta_status_unknown.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let Some(status) = context.metadata.status() else {
        return;
    };
    let listed = context.alignment.template.map_or(Vec::new(), |template| listed(&template.metadata));
    let value = normal::normal(&status.value);
    let first = value.split(' ').next().unwrap_or("");
    let in_list = listed.iter().any(|option| value.starts_with(&normal::normal(option)));
    if in_list || STATUSES.of(first).is_some() {
        return;
    }
    let asked = !listed.is_empty();
    // A sentence tells more than a stage: `Registration runs, payment is tested by hand`.
    if !asked && LONGEST < value.split(' ').count() {
        return;
    }
    let options = if listed.is_empty() {
        ["Draft", "In Review", "Approved"].map(str::to_string).to_vec()
    } else {
        listed
    };
    let help = format!("Choose one of {}", options.join(", "));
    let message = format!("the status `{}` is not a known stage of a document", status.value);
    let mut finding = RULE.finding(status.span, message, help);
    // Without a template that lists statuses, an unknown one may be the team's own: an info.
    if !asked {
        finding.severity = Severity::Info;
    }
    // A status in code is not replaced as a whole, because its marks may belong to a longer text.
    for option in options.into_iter().filter(|_| !status.span.of(context.document.text).contains('`')) {
        finding.fixes.push(choice(context, format!("Choose {option}"), status.span, option));
    }
    findings.push(finding);
}

/// The fix that writes a status; `**Status:**Draft` would not be bold.
pub fn choice(context: &Whole, title: String, span: Span, status: String) -> Fix {
    let bold = context.document.text[..span.from].ends_with('*');
    Fix::new(FixKind::Choice, title, span, if bold { format!(" {status}") } else { status })
}

/// The statuses that a template lists: `[Draft | In Review | Approved]`.
pub fn listed(template: &Metadata) -> Vec<String> {
    let value = template.about(Key::Status).map_or("", |entry| entry.value.as_str());
    let inner = value.trim_matches(|c: char| matches!(c, '[' | ']' | '{' | '}') || c.is_whitespace());
    let options: Vec<&str> = inner.split_signs(b"|/").map(str::trim).collect();
    let list =
        1 < options.len() && options.iter().all(|option| !option.is_empty() && normal::words(option) <= 3);
    options.into_iter().filter(|_| list).map(str::to_string).collect()
}
