//! Reference links with an undefined label.
//!
//! Only the full form `[text][label]` and the collapsed form `[text][]` are checked; a `[text]` alone is left to the
//! placeholder rules. Indices such as `a[i][j]` and log tags are not links.

use crate::markdown::document::Document;
use crate::markdown::table::Table;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::rules::shared::literal_text;
use crate::text::contains::{Search, has};
use crate::text::likeness::likeness;
use crate::text::lines::Span;
use crate::text::signs::Signs;

pub const RULE: Rule = Rule {
    id: "ref-undefined",
    category: Category::Link,
    page: page!("ref_undefined.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Places { find, judge },
};

/// The most labels for which the most similar definition is searched.
const WITH_NEAREST: usize = 50;

/// Each `[text][label]` that the parser has left as text.
fn find(document: &Document, _: &[Table]) -> Vec<Span> {
    let text = document.text;
    let mut found = Vec::new();
    if !has(text, "][") {
        return found;
    }
    for run in literal_text::runs(document) {
        let source = run.of(text);
        let mut at = 0;
        while let Some(middle) = source[at..].find_word("][").map(|middle| at + middle) {
            at = middle + 2;
            let Some(open) =
                source[..middle].rfind_sign(b"[]").filter(|&open| source[open..].starts_with('['))
            else {
                continue;
            };
            let Some(close) = source[at..]
                .find_sign(b"[]")
                .map(|close| at + close)
                .filter(|&close| source[close..].starts_with(']'))
            else {
                continue;
            };
            let (shown, label) = (&source[open + 1..middle], &source[at..close]);
            let indexed =
                source[..open].ends_with(|c: char| c.is_alphanumeric() || matches!(c, ']' | ')' | '_'));
            let wanted = if label.is_empty() { shown } else { label };
            if indexed || !is_text(shown) || !wanted.contains(char::is_alphanumeric) {
                continue;
            }
            found.push(Span::new(run.from + open, run.from + close + 1));
        }
    }
    found
}

fn judge(context: &Whole, places: &[Span], findings: &mut Vec<Finding>) {
    let document = context.document;
    let mut offered = 0;
    for &span in places {
        let Some((shown, label)) = parts(span, document.text) else { continue };
        let enough = !document.definitions.is_empty() || has_words(shown.of(document.text));
        if !enough || context.has_placeholder(span) {
            continue;
        }
        let wanted = if label.is_empty() { shown } else { label }.of(document.text);
        let message = format!("no definition has the label `{}`", wanted.trim());
        let help = "Define the label, as in `[label]: https://…`, or correct it";
        let mut finding = RULE.finding(span, message, help);
        if offered < WITH_NEAREST
            && let Some(near) = nearest(context, wanted)
        {
            offered += 1;
            let title = format!("Use the label `{near}`");
            finding.fixes.push(Fix::new(FixKind::Choice, title, label, near.to_string()));
        }
        findings.push(finding);
    }
}

/// The text and the label of a reference, without their brackets.
fn parts(span: Span, text: &str) -> Option<(Span, Span)> {
    let middle = span.from + span.of(text).find_word("][")?;
    Some((Span::new(span.from + 1, middle), Span::new(middle + 2, span.to - 1)))
}

/// Whether the text in the first brackets looks like a link's text.
fn is_text(shown: &str) -> bool {
    shown.contains(char::is_alphabetic) && shown.len() < 200
}

/// Whether it does so even in a document without definitions.
fn has_words(shown: &str) -> bool {
    shown.contains(char::is_lowercase) && shown.trim().contains(' ')
}

/// The least similarity of two labels for one to be offered as a fix for the other.
const LEAST: f64 = 0.6;

fn nearest<'a>(context: &'a Whole, wanted: &str) -> Option<&'a str> {
    let wanted = wanted.trim().to_lowercase();
    let alike = |label: &str| likeness(&label.to_lowercase(), &wanted, LEAST);
    let labels = context.document.definitions.iter().map(|(label, _)| label.as_str());
    labels
        .map(|label| (alike(label), label))
        .filter(|&(alike, _)| LEAST <= alike)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, label)| label)
}
