//! Characters that were damaged by a wrong encoding, with their repair.
//!
//! [`crate::text::mojibake`] finds the repairs: text that encodes in a legacy code page to shorter, sensible UTF-8. Such a
//! repair is safe in text, tables, comments and drawings; in other code it is shown first. This rule only decides whether the
//! text is damaged or shows an example of damage: sections about encodings, and documents with such characters in code other
//! than drawings only, are left out.

use crate::markdown::code;
use crate::markdown::document::{BlockKind, Document};
use crate::markdown::table::Table;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::rules::shared::safe;
use crate::text::edit::Edit;
use crate::text::lines::Span;
use crate::text::mojibake::{self, Repair};
use crate::text::shorten::shorten;
use crate::words::ENCODING_WORDS;

pub const RULE: Rule = Rule {
    id: "mojibake",
    category: Category::Text,
    page: page!("mojibake.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: false,
    check: Check::Places { find, judge },
};

/// Up to this many damaged lines, each finding has the fix that repairs all lines; beyond, only the first has it.
const SHARED: usize = 32;

/// The places that look damaged; whether one is an example depends on the others.
fn find(document: &Document, _: &[Table]) -> Vec<Span> {
    let repairs = if document.lines.is_ascii() { Vec::new() } else { mojibake::repairs(document.text) };
    repairs.into_iter().map(|repair| repair.span).collect()
}

fn judge(context: &Whole, _: &[Span], findings: &mut Vec<Finding>) {
    let document = context.document;
    let repairs = damaged(document);
    let blocks = if repairs.is_empty() { Vec::new() } else { code::all(document) };
    let lines: Vec<&[Repair]> = repairs
        .chunk_by(|a, b| document.lines.line(a.span.from) == document.lines.line(b.span.from))
        .collect();
    let all = Fix {
        title: format!("Repair all {} damaged lines", lines.len()).into(),
        kind: FixKind::Preview,
        edits: repairs.iter().map(edit).collect(),
    };
    for (at, line) in lines.iter().enumerate() {
        let (Some(first), Some(last)) = (line.first(), line.last()) else {
            continue;
        };
        let mut finding = RULE.finding(
            Span::new(first.span.from, last.span.to),
            message(document.text, line),
            "Repair it; if the whole file is damaged, open it as UTF-8 next time",
        );
        // Damage in a block of code may be intended.
        let shown = |repair: &Repair| code::within(&blocks, repair.span.from) && !is_drawn(document, repair);
        // Beside a letter a mark may be none, or the other way round.
        let mark = |c: char| matches!(c, '*' | '_' | '~');
        let marked = |repair: &Repair| {
            let (before, behind) = (&document.text[..repair.span.from], &document.text[repair.span.to..]);
            before.ends_with(mark) || behind.starts_with(mark)
        };
        let edits: Vec<Edit> = line.iter().map(edit).collect();
        let whole = document.lines.around(first.span.from).of(document.text);
        if !mojibake::repairs(&mojibake::repair(whole)).is_empty() {
            findings.push(finding);
            continue;
        }
        finding.fixes.push(Fix {
            title: format!("Repair to {}", repaired(document.text, line)).into(),
            kind: if line.iter().any(shown) || line.iter().any(marked) {
                FixKind::Preview
            } else {
                safe::kind(document.text, document.lines.around(first.span.from), &edits)
            },
            edits,
        });
        if 1 < lines.len() && (at == 0 || lines.len() <= SHARED && repairs.len() <= 1000) {
            finding.fixes.push(all.clone());
        }
        findings.push(finding);
    }
}

fn edit(repair: &Repair) -> Edit {
    Edit { span: repair.span, insert: repair.original.clone().into() }
}

fn message(text: &str, line: &[Repair]) -> String {
    let mut shown: Vec<String> = Vec::new();
    let mut more = 0;
    for repair in line {
        let pair = format!("`{}` was `{}`", visible(repair.span.of(text)), repair.original);
        if shown.contains(&pair) {
            continue;
        }
        if shown.len() < 3 {
            shown.push(pair);
        } else {
            more += 1;
        }
    }
    let rest = if 0 < more { format!(" and {more} more") } else { String::new() };
    format!("{}{rest} before it was read as {}", shown.join(", "), line[0].page)
}

/// The repaired characters, shortened if they are many.
fn repaired(text: &str, line: &[Repair]) -> String {
    let span = Span::new(line[0].span.from, line[line.len() - 1].span.to);
    let repaired = mojibake::repair(span.of(text));
    format!("`{}`", shorten(&repaired, 24))
}

/// A text with controls and private characters, which fonts cannot show, as their code points.
fn visible(run: &str) -> String {
    let mut out = String::new();
    for c in run.chars() {
        if c.is_control() || matches!(c, '\u{a0}' | '\u{ad}' | '\u{e000}'..='\u{f8ff}') {
            out.push_str(&format!("<U+{:04X}>", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    out
}

/// The repairs of damaged text, without quoted examples.
fn damaged(document: &Document) -> Vec<Repair> {
    let mut repairs = mojibake::repairs(document.text);
    let mut sections = vec![None; document.sections.len()];
    repairs.retain(|repair| {
        let section = document.section_at(repair.span.from);
        let quoted = *sections[section].get_or_insert_with(|| speaks_of_encodings(document, section));
        !quoted
    });
    // Real damage also affects prose and drawings; such characters in other code only are examples.
    let spans = code::all(document);
    let example = |repair: &Repair| code::within(&spans, repair.span.from) && !is_drawn(document, repair);
    if repairs.iter().all(example) {
        repairs.clear();
    }
    repairs
}

/// Whether a repair brings back an arrow or a line of a drawing in a block of code.
fn is_drawn(document: &Document, repair: &Repair) -> bool {
    let block = document.block_at(repair.span.from).map(|at| &document.blocks[at].kind);
    let drawing = match block {
        Some(BlockKind::Code { language, .. }) => !code::is_source(language),
        _ => false,
    };
    drawing && repair.original.chars().any(|c| matches!(c, '\u{2190}'..='\u{21ff}' | '\u{2500}'..='\u{25ff}'))
}

/// Whether a section mentions encodings, in its text or title or in the section above it.
fn speaks_of_encodings(document: &Document, section: usize) -> bool {
    let source = &document.sections[section];
    let parent = source.parent.map(|parent| &document.sections[parent]);
    names_it(&source.title)
        || parent.is_some_and(|parent| names_it(&parent.title))
        || source.blocks.clone().any(|block| {
            let block = &document.blocks[block];
            let text =
                matches!(block.kind, BlockKind::Paragraph | BlockKind::Cell { .. } | BlockKind::Code { .. });
            text && names_it(block.content.of(document.text))
        })
}

fn names_it(text: &str) -> bool {
    ENCODING_WORDS.part_in(&text.to_lowercase())
}
