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
use crate::analysis::memo::{Facts, Titles};
use crate::markdown::document::{BlockKind, Document};
use crate::model::preview::PreviewBlock;
use crate::placeholder::Placeholder;
use crate::text::lines::{self, Span};

/// What is known from the last check.
#[derive(Clone, Copy)]
pub struct Known<'k> {
    pub facts: &'k [Rc<Facts>],
    /// A hash of the placeholders in each section, with places from its start.
    pub marks: &'k [u64],
    pub titles: &'k Titles,
}

/// The preview of a document, with what is known from the last check or without it.
pub fn render(
    document: &Document,
    placeholders: &[Placeholder],
    unchanged: &[Span],
    known: Option<Known>,
) -> Vec<Run> {
    let titles = known.map(|known| known.titles);
    let mut html = Html::new(Writer::new(document, placeholders, unchanged), titles);
    let mut runs = Vec::with_capacity(document.sections.len());
    // A run of blocks whose places are those in the text.
    let placed = |block: PreviewBlock| Run { blocks: Rc::new(vec![block]), line: 0, units: 0 };
    let mut matter = document.front_matter.as_ref().map(|matter| matter.span);
    let groups = Groups::of(document);
    let known = known.filter(|_| groups.are_alone() && !document.notes);
    for section in 0..document.sections.len() {
        let Some(first) = groups.first(section) else { continue };
        let from = document.sections[section].span.from;
        let begun = |matter: &mut Span, group: usize| matter.from <= document.blocks[group].span.from;
        let whole = matter.is_none_or(|matter| matter.to <= from);
        let Some(known) = known.filter(|_| whole) else {
            for group in groups.all(section) {
                if let Some(matter) = matter.take_if(|matter| begun(matter, group.start)) {
                    runs.push(placed(html.matter(matter)));
                }
                runs.extend(html.group(group).map(placed));
            }
            continue;
        };
        if let Some(matter) = matter.take_if(|matter| begun(matter, first)) {
            runs.push(placed(html.matter(matter)));
        }
        // Places count from the start of the line: before a byte order mark, if there is one.
        let line = document.lines.line(from);
        let start = document.lines.span(line).from;
        let units = document.lines.utf16(start);
        let mut state = FxHasher::default();
        (from - start, known.marks[section]).hash(&mut state);
        html.slugs(section).for_each(|slug| slug.hash(&mut state));
        let span = document.sections[section].span;
        let all = &html.writer.anchors;
        let anchors = all[all.partition_point(|(byte, _)| *byte < span.from)..].iter();
        let anchors = anchors.take_while(|(byte, _)| *byte < span.to);
        anchors.for_each(|(byte, id)| (byte - from, id).hash(&mut state));
        let unchanged = lines::overlapping(unchanged, span, |&span| span);
        unchanged.iter().for_each(|it| (it.from.wrapping_sub(from), it.to - from).hash(&mut state));
        let blocks = known.facts[section].preview.of(state.finish(), || {
            let written = groups.all(section).into_iter().filter_map(|group| html.group(group));
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

/// The top-level blocks of each section; those from a `<details>` to its end are one group, since they are one element.
struct Groups<'d, 'a> {
    document: &'d Document<'a>,
    /// All groups, if there is a `<details>`.
    joined: Option<Vec<Range<usize>>>,
}

impl<'d, 'a> Groups<'d, 'a> {
    fn of(document: &'d Document<'a>) -> Self {
        let opens = |&html: &usize| {
            let source = document.blocks[html].span.of(document.text).as_bytes();
            source.windows(7).any(|word| word.eq_ignore_ascii_case(b"details"))
        };
        let joined = document.html.iter().any(opens).then(|| groups(document));
        Groups { document, joined }
    }

    /// Whether no group spans several sections.
    fn are_alone(&self) -> bool {
        let section = |block: usize| self.document.blocks[block].section;
        self.joined.iter().flatten().all(|group| section(group.start) == section(group.end - 1))
    }

    /// The first block of the groups that begin in a section.
    fn first(&self, section: usize) -> Option<usize> {
        match self.joined {
            None => self.document.sections[section].blocks.clone().next(),
            Some(_) => self.all(section).first().map(|group| group.start),
        }
    }

    /// The groups that begin in a section.
    fn all(&self, section: usize) -> Vec<Range<usize>> {
        let own = &self.document.sections[section].blocks;
        if let Some(joined) = &self.joined {
            let first = joined.partition_point(|group| group.start < own.start);
            return joined[first..].iter().take_while(|group| group.start < own.end).cloned().collect();
        }
        let next =
            |&at: &usize| Some(self.document.blocks[at].end.max(at + 1)).filter(|&next| next < own.end);
        let starts = std::iter::successors(own.clone().next(), next);
        starts.map(|at| at..self.document.blocks[at].end.max(at + 1)).collect()
    }
}

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
