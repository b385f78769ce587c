//! The preview section by section: the blocks of a section that has not changed are those of the last check.
//!
//! The HTML of a section depends on its piece of the document, on what is marked in it, and on the ids of its headings,
//! which are unique in the document. Invariant: the blocks equal those of a preview that is made without facts. Facts
//! are not used in a document with footnotes, which are numbered through the whole document, or with an element that
//! spans several sections.

use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::rc::Rc;

use rustc_hash::FxHasher;

use super::html::Html;
use super::layers::Writer;
use super::runs::Run;
use super::tags;
use crate::analysis::memo::Facts;
use crate::markdown::document::{BlockKind, Document};
use crate::model::preview::PreviewBlock;
use crate::placeholder::Placeholder;
use crate::text::lines::{self, Span};

/// The preview of a document with the facts of its sections, or without any.
pub fn render(
    document: &Document,
    placeholders: &[Placeholder],
    unchanged: &[Span],
    facts: &[Rc<Facts>],
) -> Vec<Run> {
    let mut html = Html::new(Writer::new(document, placeholders, unchanged));
    let mut runs = Vec::new();
    // A run of blocks whose places are those in the text.
    let placed = |block: PreviewBlock| Run { blocks: Rc::new(vec![block]), line: 0, units: 0 };
    let mut matter = document.front_matter.as_ref().map(|matter| matter.span);
    let groups = groups(document);
    let section = |block: usize| document.blocks[block].section;
    let alone = groups.iter().all(|group| section(group.start) == section(group.end - 1))
        && !document.blocks.iter().any(|block| block.kind == BlockKind::Footnote);
    for own in groups.chunk_by(|a, b| section(a.start) == section(b.start)) {
        let section = section(own[0].start);
        let from = document.sections[section].span.from;
        let begun =
            |matter: &mut Span, group: &Range<usize>| matter.from <= document.blocks[group.start].span.from;
        let whole = matter.is_none_or(|matter| matter.to <= from);
        let Some(facts) = facts.get(section).filter(|_| alone && whole) else {
            for group in own {
                if let Some(matter) = matter.take_if(|matter| begun(matter, group)) {
                    runs.push(placed(html.matter(matter)));
                }
                runs.extend(html.group(group.clone()).map(placed));
            }
            continue;
        };
        if let Some(matter) = matter.take_if(|matter| begun(matter, &own[0])) {
            runs.push(placed(html.matter(matter)));
        }
        // Places count from the start of the line: before a byte order mark, if there is one.
        let start = document.lines.start(from);
        let (line, units) = (document.lines.line(from), document.lines.utf16(start));
        let mut state = FxHasher::default();
        (from - start).hash(&mut state);
        html.slugs(section).for_each(|slug| slug.hash(&mut state));
        let span = document.sections[section].span;
        let all = &html.writer.anchors;
        let anchors = all[all.partition_point(|(byte, _)| *byte < span.from)..].iter();
        let anchors = anchors.take_while(|(byte, _)| *byte < span.to);
        anchors.for_each(|(byte, id)| (byte - from, id).hash(&mut state));
        marks(span, placeholders, unchanged, &mut state);
        let context = state.finish();
        let blocks = facts.preview.of(context, || {
            let written = own.iter().filter_map(|group| html.group(group.clone()));
            let back = |block: PreviewBlock| PreviewBlock {
                line: block.line - line,
                end_line: block.end_line - line,
                from: block.from - units,
                ..block
            };
            written.map(back).collect()
        });
        runs.push(Run { blocks, line, units });
    }
    runs.extend(matter.map(|matter| placed(html.matter(matter))));
    runs
}

/// Hashes what is marked in a section: placeholders and unchanged samples, with places from its start.
fn marks(span: Span, placeholders: &[Placeholder], unchanged: &[Span], state: &mut FxHasher) {
    let place = |mark: Span| (mark.from.wrapping_sub(span.from), mark.to - span.from);
    let placeholders = lines::overlapping(placeholders, span, |placeholder| placeholder.span);
    placeholders.len().hash(state);
    placeholders.iter().for_each(|it| (place(it.span), it.form, it.evidence).hash(state));
    let unchanged = lines::overlapping(unchanged, span, |&span| span);
    unchanged.iter().for_each(|&span| place(span).hash(state));
}

/// The top-level blocks; those from a `<details>` to its end are one, since they are one element.
fn groups(document: &Document) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::with_capacity(document.blocks.len() / 2);
    // For each open `<details>` the index of its group.
    let mut open = Vec::new();
    let mut at = 0;
    while at < document.blocks.len() {
        let block = &document.blocks[at];
        groups.push(at..block.end.max(at + 1));
        at = block.end.max(at + 1);
        if block.kind != BlockKind::Html {
            continue;
        }
        let mut comment = false;
        for (event, _) in &document.events[block.events.clone()] {
            if let pulldown_cmark::Event::Html(line) = event {
                tags::details(line, &mut comment, |opens| {
                    if opens {
                        open.push(groups.len() - 1);
                    } else if let Some(first) = open.pop()
                        && first + 1 < groups.len()
                    {
                        groups[first].end = at;
                        groups.truncate(first + 1);
                    }
                });
            }
        }
    }
    groups
}
