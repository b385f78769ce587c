//! Terms of the glossary that the rest of the document never uses.
//!
//! Words are compared by their first letters, so that plurals and cases count as uses. A term of several words is used if
//! each of its words is used. Acronyms are compared exactly.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::reading::stems::Stems;
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words::LITTLE_WORDS;

pub const RULE: Rule = Rule {
    id: "glossary-unused-term",
    category: Category::Consistency,
    page: page!("glossary_unused_term.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: true,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    let Some(glossary) = context.glossary() else {
        return;
    };
    // A glossary is a number of sections.
    let others = document.sections.iter().enumerate().filter(|(_, it)| !glossary.span.contains(it.span));
    let stems: Vec<&Stems> = others.map(|(section, _)| (context.stems)(section)).collect();
    let is_used = |word: &str| stems.iter().any(|stems| stems.has(word));
    for term in &glossary.terms {
        if context.has_placeholder(term.span) {
            continue;
        }
        // In `Round-trip time (RTT)` and `RTT / latency` the use of either name suffices.
        let mut names = term.text.split_signs(b"()/,;");
        let used = names.any(|name| {
            let name = normal::normal(name);
            // `DAS` is not an article if it is the whole term.
            let little = name.split(' ').all(|word| LITTLE_WORDS.has_exactly(word));
            let used = |word: &str| !little && LITTLE_WORDS.has_exactly(word) || is_used(word);
            !name.is_empty() && name.split(' ').all(used)
        });
        if !used {
            let message = format!("the document never uses the term `{}`", term.text.trim());
            let help = "Use the term, or remove it from the glossary";
            findings.push(RULE.finding(term.span, message, help));
        }
    }
}
