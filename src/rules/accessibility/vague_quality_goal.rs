//! Quality goals that nobody can test: `the system must be fast and scalable`.
//!
//! Only in sections about quality, and only two forms: a sentence in which something *must be* such and such,
//! without a number or a reason; and a cell of a target column that holds an adjective or two.

use crate::markdown::document::{BlockKind, Document};
use crate::markdown::table;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Context, Rule};
use crate::text::lines::Span;
use crate::text::normal;

pub const RULE: Rule = Rule {
    id: "vague-quality-goal",
    category: Category::Accessibility,
    page: page!("vague_quality_goal.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: false,
    check: Some(check),
};

const VAGUE: &[&str] = &[
    "fast",
    "quick",
    "scalable",
    "available",
    "reliable",
    "robust",
    "performant",
    "responsive",
    "efficient",
    "secure",
    "usable",
    "intuitive",
    "flexible",
    "maintainable",
    "extensible",
    "resilient",
    "stable",
    "modern",
    "user friendly",
    "easy to use",
    "low latency",
    "fault tolerant",
    "cost effective",
];
const ADVERBS: &[&str] =
    &["very", "highly", "extremely", "really", "reasonably", "sufficiently", "always", "more", "as", "both"];

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    let sections: Vec<bool> = about_quality(document);
    if !sections.contains(&true) {
        return;
    }
    for (at, block) in document.blocks.iter().enumerate() {
        if !sections[block.section] || block.kind != BlockKind::Paragraph {
            continue;
        }
        let source = block.content.of(document.text);
        let mut from = block.content.from;
        for sentence in source.split_inclusive(['.', '!', ';']) {
            let span = Span::new(from, from + sentence.len()).trim(document.text);
            from += sentence.len();
            if let Some(word) = vague(sentence)
                && !context.has_placeholder(block.content)
                && !document.inside(at, |kind| matches!(kind, BlockKind::Footnote | BlockKind::Quote { .. }))
            {
                report(span, word, findings);
            }
        }
    }
    for table in context.tables.iter().filter(|table| sections[table.section]) {
        let Some(column) = table.column(&[
            "target",
            "goal",
            "requirement",
            "measure",
            "metric",
            "success criteria",
            "response measure",
            "acceptance criteria",
        ]) else {
            continue;
        };
        if column == 0 {
            continue;
        }
        for &cell in table.rows.iter().filter_map(|row| row.get(column)) {
            let span = table::cell_span(document, cell);
            let form = normal::normal(span.of(document.text));
            let rest = without_adverbs(&form);
            let vague = VAGUE.iter().find(|word| **word == rest).copied().or_else(|| {
                let more = [
                    "high",
                    "good",
                    "best",
                    "as fast as possible",
                    "fast response",
                    "high availability",
                    "high performance",
                ];
                more.into_iter().find(|word| *word == form)
            });
            if let Some(word) = vague {
                report(span, word, findings);
            }
        }
    }
}

fn report(span: Span, word: &str, findings: &mut Vec<Finding>) {
    let message = format!("nobody can test `{word}`");
    let help = "Say how much, under which load, and how it is measured";
    findings.push(RULE.finding(span, message, help));
}

/// For each section, whether it or a section above it is about quality.
fn about_quality(document: &Document) -> Vec<bool> {
    let mut about = Vec::with_capacity(document.sections.len());
    for section in &document.sections {
        let title = normal::normal(&section.title);
        let own = title.split(' ').any(|word| {
            matches!(
                word,
                "quality"
                    | "qualities"
                    | "nfr"
                    | "nfrs"
                    | "nonfunctional"
                    | "performance"
                    | "scalability"
                    | "reliability"
                    | "usability"
            )
        }) || ["non functional", "architecture goals", "technical goals", "design goals"]
            .iter()
            .any(|words| title.contains(words));
        let above = section.parent.is_some_and(|parent| about.get(parent) == Some(&true));
        about.push(own || above);
    }
    about
}

/// The adjective of a short sentence that demands it and says no more.
fn vague(sentence: &str) -> Option<&'static str> {
    let form = normal::normal(sentence);
    let short = form.split(' ').count() <= 14;
    if !short || form.contains(|c: char| c.is_numeric()) {
        return None;
    }
    const BOUNDS: &[&str] = &[
        "within", "per", "least", "most", "under", "below", "above", "than", "until", "unless", "because",
        "so", "such", "when", "if", "while", "during", "without", "against", "even", "even", "one", "two",
        "three", "ten", "every", "each",
    ];
    if form.split(' ').any(|word| BOUNDS.contains(&word)) {
        return None;
    }
    let demand =
        ["must be ", "should be ", "shall be ", "needs to be ", "has to be ", "have to be ", "need to be "]
            .iter()
            .find_map(|demand| form.find(demand).map(|at| at + demand.len()))?;
    let rest = without_adverbs(&form[demand..]);
    let word = VAGUE.iter().find(|word| rest.starts_with(**word))?;
    let after = rest[word.len()..].trim_start();
    let bounded = rest[word.len()..].is_empty() || rest[word.len()..].starts_with(' ');
    let ends = after.is_empty()
        || after.starts_with("and ")
        || after.starts_with("or ")
        || matches!(after, "enough" | "as possible" | "at all times" | "for all users" | "for users");
    let listed = after.split(' ').next().is_some_and(|next| VAGUE.contains(&next) || ADVERBS.contains(&next));
    (bounded && (ends || listed)).then_some(word)
}

fn without_adverbs(form: &str) -> &str {
    let mut rest = form;
    while let Some((word, next)) = rest.split_once(' ')
        && ADVERBS.contains(&word)
    {
        rest = next;
    }
    rest
}
