//! Terms of the glossary that the rest of the document never uses.
//!
//! Words are compared by their first letters, so that plurals and cases count as uses. A term of several words is used if
//! each of its words is used. Acronyms are compared exactly.

use crate::markdown::document::BlockKind;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::reading::glossary;
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::map::Set;
use crate::text::normal;
use crate::words::LITTLE_WORDS;

pub const RULE: Rule = Rule {
    id: "glossary-unused-term",
    category: Category::Consistency,
    page: page!("glossary_unused_term.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: false,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    let Some(glossary) = glossary::glossary(document, context.items) else {
        return;
    };
    let mut stems: Set<String> = Set::default();
    for block in document.blocks.iter().filter(|block| is_read(&block.kind)) {
        if !glossary.span.contains(block.span) {
            stems.extend(normal::normal(block.span.of(document.text)).split(' ').map(stem));
        }
    }
    for term in &glossary.terms {
        if context.has_placeholder(term.span) {
            continue;
        }
        // In `Round-trip time (RTT)` and `RTT / latency` the use of either name suffices.
        let mut names = term.text.split(['(', ')', '/', ',', ';']);
        let used = names.any(|name| {
            let name = normal::normal(name);
            // `DAS` is not an article if it is the whole term.
            let little = name.split(' ').all(|word| LITTLE_WORDS.has_exactly(word));
            let used = |word: &str| !little && LITTLE_WORDS.has_exactly(word) || stems.contains(&stem(word));
            !name.is_empty() && name.split(' ').all(used)
        });
        if !used {
            let message = format!("the document never uses the term `{}`", term.text.trim());
            let help = "Use the term, or remove it from the glossary";
            findings.push(RULE.finding(term.span, message, help));
        }
    }
}

/// Whether readers see the text of a block, unlike guidance in a comment.
fn is_read(kind: &BlockKind) -> bool {
    matches!(
        kind,
        BlockKind::Heading { .. } | BlockKind::Paragraph | BlockKind::Cell { .. } | BlockKind::Code { .. }
    )
}

/// The first letters that the forms of a word share: at most five, without the ending of a plural.
fn stem(word: &str) -> String {
    let bare = word.strip_suffix('s').filter(|bare| 3 <= bare.len()).unwrap_or(word);
    let start: String = bare.chars().take(5).collect();
    match start.strip_suffix('y') {
        Some(rest) => format!("{rest}i"),
        None => start,
    }
}
