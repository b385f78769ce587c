//! Finds the placeholders of a document.
//!
//! [`candidates`] goes once over the blocks of a piece and passes each place to the finders of the forms. Its result
//! depends only on the piece, the template and the [`Surroundings`]. [`judge`] gets the candidates of all pieces and
//! decides which of them count. [`find`] does both.

use std::cmp::Reverse;
use std::sync::LazyLock;

use super::finder::{CodeSpan, Comment, Find, Run};
use super::forms::FORMS;
use super::found::{Candidates, Found, Placeholder};
use super::leaf::Leaf;
use super::surroundings::Surroundings;
use super::template_placeholders::TemplatePlaceholders;
use super::{front_matter, html_text, pattern, text, value};
use crate::markdown::document::{BlockKind, Document};
use crate::markdown::piece::pieces;
use crate::model::options::Settings;
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::text::sort;
use crate::words::{LOG_LEVELS, USAGE_SIGNS};

/// The placeholders of a document, sorted by their places; no two overlap.
pub fn find(document: &Document, known: &TemplatePlaceholders) -> Vec<Placeholder> {
    find_with(document, known, &Settings::default())
}

/// The same, with the settings of a project: its own placeholders, and texts that are no placeholders there.
pub fn find_with(document: &Document, known: &TemplatePlaceholders, settings: &Settings) -> Vec<Placeholder> {
    let surroundings = Surroundings::of(document);
    let mut all = Candidates::default();
    for piece in pieces(document) {
        all.append(&candidates(piece.document(), known, &surroundings), piece.start());
    }
    judge(document, all, settings)
}

/// The candidates in a piece of a document.
pub fn candidates(piece: &Document, known: &TemplatePlaceholders, surroundings: &Surroundings) -> Candidates {
    let mut found = Found::new(known, surroundings);
    let mut leaf = Leaf::new(piece.text);
    for block in 0..piece.blocks.len() {
        match piece.blocks[block].kind {
            BlockKind::Code { .. } => in_block(piece, block, &mut found),
            BlockKind::Html => {
                html_text::find(piece, block, &mut found);
                if !in_comments(piece, piece.blocks[block].span, &mut found) {
                    in_block(piece, block, &mut found);
                }
            }
            _ if leaf.read(piece, block) => in_leaf(piece, &leaf, &mut found),
            _ => {}
        }
    }
    for find in finders() {
        if let Find::Section(find) = find {
            find(piece, &mut found);
        }
    }
    front_matter::find(piece, &mut found);
    found.candidates()
}

/// How many places of a text alone look like placeholders.
pub fn count(text: &str) -> usize {
    let found =
        candidates(&Document::parse(text), &TemplatePlaceholders::default(), &Surroundings::default());
    found.sure.len() + found.hints.len()
}

/// The placeholders among the candidates of all pieces of a document, sorted by their places; no two overlap.
pub fn judge(document: &Document, mut all: Candidates, settings: &Settings) -> Vec<Placeholder> {
    pattern::find(document, &settings.placeholders, &mut all);
    all.drop_references(document);
    all.doubt_references(document);
    let mut all = all.in_company(document.text, document.sections.len() - 1);
    pattern::leave_out(document, &settings.not_placeholders, &mut all);
    without_overlaps(all)
}

/// The finders of all forms, in the order of the list.
fn finders() -> impl Iterator<Item = &'static Find> {
    FORMS.iter().flat_map(|form| form.find)
}

type LeafFinder = for<'d> fn(&Document<'d>, &Leaf<'d>, &mut Found);

type CodeFinder = fn(&CodeSpan, &mut Found) -> bool;

/// The finders for whole leaves, which are most of the places.
static LEAF_FINDERS: LazyLock<Vec<LeafFinder>> = LazyLock::new(|| {
    let of_leaf = |find: &Find| if let Find::Leaf(find) = find { Some(*find) } else { None };
    finders().filter_map(of_leaf).collect()
});

/// The finders for code spans.
static CODE_FINDERS: LazyLock<Vec<CodeFinder>> = LazyLock::new(|| {
    let of_code = |find: &Find| if let Find::Code(find) = find { Some(*find) } else { None };
    finders().filter_map(of_code).collect()
});

fn without_overlaps(mut all: Vec<Placeholder>) -> Vec<Placeholder> {
    // The longer of two that start together comes first, then the surer; one that starts inside an earlier one is part of it.
    sort::by_key(&mut all, |placeholder| {
        (placeholder.span.from, Reverse(placeholder.span.to), Reverse(placeholder.evidence))
    });
    let mut kept: Vec<Placeholder> = Vec::with_capacity(all.len());
    for placeholder in all {
        let last = kept.last();
        if last.is_none_or(|last| last.span.to <= placeholder.span.from) {
            kept.push(placeholder);
        }
    }
    kept
}

fn in_block(document: &Document, block: usize, found: &mut Found) {
    let mut settled = false;
    for find in finders() {
        if let Find::Block(find) = find
            && !settled
        {
            settled = find(document, block, found);
        }
    }
}

/// The comments in a block or tag of HTML; false if there is none.
fn in_comments(document: &Document, html: Span, found: &mut Found) -> bool {
    let text = html.of(document.text);
    let mut at = 0;
    let mut any = false;
    while let Some(from) = text[at..].find_word("<!--").map(|from| at + from) {
        any = true;
        let Some(len) = text[from + 4..].find_word("-->") else {
            break;
        };
        at = from + 4 + len + 3;
        let span = Span::new(html.from + from, html.from + at);
        let comment = Comment { span, body: &text[from + 4..from + 4 + len] };
        let mut settled = false;
        for find in finders() {
            if let Find::Comment(find) = find
                && !settled
            {
                settled = find(&comment, found);
            }
        }
    }
    any
}

fn in_leaf<'d>(document: &Document<'d>, leaf: &Leaf<'d>, found: &mut Found) {
    let text = leaf.content.of(leaf.text);
    if text.is_empty() || leaf.heading && shows_usage(text) || is_log_message(text) {
        return;
    }
    for find in LEAF_FINDERS.iter() {
        find(document, leaf, found);
    }
    // The parser treats a backslash at the very start as markup, so it is before the content.
    let base = leaf.content.from - usize::from(leaf.text[..leaf.content.from].ends_with('\\'));
    let text = &leaf.text[base..leaf.content.to];
    let run = Run { leaf: Some((document, leaf)), ..Run::apart(text, base, found.surroundings) };
    for span in &leaf.runs {
        text::find(&run, span.from.max(base) - base..span.to.max(base) - base, found);
    }
    for &span in &leaf.code {
        in_code(document, leaf, span, found);
    }
    for &span in &leaf.html {
        in_comments(document, span, found);
    }
    value::find(document, leaf, found);
}

fn in_code<'d>(document: &Document<'d>, leaf: &Leaf<'d>, span: Span, found: &mut Found) {
    let source = span.of(leaf.text);
    let ticks = source.bytes().take_while(|&byte| byte == b'`').count();
    let content = Span::new(span.from + ticks, (span.to - ticks).max(span.from + ticks)).trim(leaf.text);
    let text = content.of(leaf.text);
    if !text.has_sign(b"[<{") {
        return;
    }
    let code = CodeSpan { document, leaf, span, content, text };
    CODE_FINDERS.iter().any(|find| find(&code, found));
}

/// `[WARN] planner: 5 passes in state ???`: a line that a program printed.
fn is_log_message(text: &str) -> bool {
    let parts = text.strip_prefix('[').and_then(|rest| rest.split_once("] "));
    parts.is_some_and(|(level, rest)| {
        let source = rest.split_once(": ").map_or("", |(source, _)| source);
        LOG_LEVELS.has(level)
            && !level.contains(char::is_lowercase)
            && !source.is_empty()
            && !source.contains(' ')
    })
}

/// `### WATCH [options] [key or prefix]`, `### /idea [text]`: a heading that shows how a command is called.
fn shows_usage(heading: &str) -> bool {
    heading.has_sign(b"[") && (heading.starts_with('/') || USAGE_SIGNS.part_in(&heading.to_lowercase()))
}
