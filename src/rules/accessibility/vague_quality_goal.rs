//! Quality goals that cannot be tested: `the system must be fast and scalable`.
//!
//! Only sections about quality are checked, and only two forms are found: a sentence with *must be* and an adjective,
//! without a number or a reason; and a cell of a target column with only one or two adjectives.

use crate::markdown::document::{BlockKind, Document};
use crate::markdown::table;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Context, Rule};
use crate::text::lines::Span;
use crate::text::normal;
use crate::words::{
    BOUNDS, CRITERIA_COLUMNS, DEMANDS, QUALITY_TITLES, TARGET_COLUMNS, VAGUE_ADJECTIVES, VAGUE_ADVERBS,
    VAGUE_ENDINGS, VAGUE_TARGETS,
};

pub const RULE: Rule = Rule {
    id: "vague-quality-goal",
    category: Category::Accessibility,
    page: page!("vague_quality_goal.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: false,
    check: Check::Piece(check),
};

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
        let is_target = |&at: &usize| {
            let name = &table.columns[at];
            TARGET_COLUMNS.has_exactly(name) || CRITERIA_COLUMNS.has_exactly(name)
        };
        let Some(column) = (1..table.columns.len()).find(is_target) else {
            continue;
        };
        for &cell in table.rows.iter().filter_map(|row| row.get(column)) {
            let span = table::cell_span(document, cell);
            let form = normal::normal(span.of(document.text));
            let rest = without_adverbs(&form);
            let vague = VAGUE_ADJECTIVES.get(rest).or_else(|| VAGUE_TARGETS.get(&form));
            if let Some(word) = vague {
                report(span, word, findings);
            }
        }
    }
}

fn report(span: Span, word: &str, findings: &mut Vec<Finding>) {
    let message = format!("`{word}` cannot be tested");
    let help = "Give a number, the load, and the way of measuring";
    findings.push(RULE.finding(span, message, help));
}

/// For each section, whether it or a section above it is about quality.
fn about_quality(document: &Document) -> Vec<bool> {
    let mut about = Vec::with_capacity(document.sections.len());
    for section in &document.sections {
        let title = normal::normal(&section.title);
        let own = QUALITY_TITLES.first_in(&title).is_some();
        let above = section.parent.is_some_and(|parent| about.get(parent) == Some(&true));
        about.push(own || above);
    }
    about
}

/// The adjective of a short sentence with *must be* that has no number and no reason.
fn vague(sentence: &str) -> Option<&'static str> {
    let form = normal::normal(sentence);
    let short = form.split(' ').count() <= 14;
    if !short || form.contains(|c: char| c.is_numeric()) {
        return None;
    }
    if BOUNDS.any_word(&form) {
        return None;
    }
    let (at, demand) = DEMANDS.first_in(&form)?;
    let rest = without_adverbs(form[at + demand.len()..].trim_start());
    let word = VAGUE_ADJECTIVES.opening(rest)?;
    let after = rest[word.len()..].trim_start();
    let ends = after.is_empty()
        || after.starts_with("and ")
        || after.starts_with("or ")
        || VAGUE_ENDINGS.has_exactly(after);
    let next = after.split(' ').next().unwrap_or("");
    (ends || VAGUE_ADJECTIVES.has_exactly(next) || VAGUE_ADVERBS.has_exactly(next)).then_some(word)
}

fn without_adverbs(form: &str) -> &str {
    let mut rest = form;
    while let Some((word, next)) = rest.split_once(' ')
        && VAGUE_ADVERBS.has_exactly(word)
    {
        rest = next;
    }
    rest
}
