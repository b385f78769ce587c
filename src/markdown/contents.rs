//! The contents list that an author maintains by hand: its entries and the headings that they name.
//!
//! It is the list in a section called Contents (in a few languages), or under such a label in bold. A list between the
//! markers of a tool is not read, because the tool maintains it. The depth of the list is inferred. All headings of its
//! highest level are expected if at least half of them are listed. A deeper heading is expected if most headings of its
//! level, or half of its siblings, are listed.

use crate::markdown::anchor::Anchors;
use crate::markdown::document::{BlockKind, Document};
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::map::{Map, Set};
use crate::text::normal;
use crate::words;

/// A contents list.
#[derive(Debug)]
pub struct Contents {
    /// In the order of the list, outer before inner.
    pub entries: Vec<ContentsEntry>,
    /// All of its lists, from first to last.
    pub span: Span,
    /// The section that contains it.
    pub section: usize,
    /// For each target whether it is expected in the list.
    pub expected: Vec<bool>,
}

/// A line of the list.
#[derive(Debug)]
pub struct ContentsEntry {
    /// The list item's block.
    pub item: usize,
    /// The link, or the text if there is no link.
    pub span: Span,
    /// The entry's text without markup.
    pub label: String,
    /// Its link, as an index of the document's links.
    pub link: Option<usize>,
    /// The heading, as an index of the anchors' targets.
    pub target: Option<usize>,
    /// A heading of the same title on another level, to which the link leads by mistake.
    pub astray: Option<usize>,
    /// The link leads into this document, or the entry is plain text.
    pub internal: bool,
}

/// Whether a title is that of a contents list.
pub fn is_contents_title(title: &str) -> bool {
    words::CONTENTS_TITLES.has(&normal::title(title))
}

/// Whether a list is a contents list, written by hand or by a tool: it has only links into the document.
pub fn is_contents(document: &Document, list: usize) -> bool {
    let block = &document.blocks[list];
    let mut links = 0;
    let first = document.links.partition_point(|link| link.span.from < block.span.from);
    let inside = document.links[first..].iter().take_while(|link| link.span.from < block.span.to);
    let links_only = inside.filter(|link| block.span.contains(link.span)).all(|link| {
        links += 1;
        link.destination.starts_with('#')
    });
    // Each of the lists in one another counts no further than it has to.
    let is_item = |at: &usize| matches!(document.blocks[*at].kind, BlockKind::ListItem { .. });
    let items = || (list..block.end).filter(is_item).take(links + 1).count();
    let named = || words::CONTENTS_TITLES.has(document.sections[block.section].name());
    2 <= links && links_only && links == items() || named()
}

/// The document's contents list, if it has one that is maintained by hand; `anchors` makes the possible targets.
pub fn contents<'a>(document: &Document, anchors: impl FnOnce() -> &'a Anchors) -> Option<Contents> {
    let lists = lists(document)?;
    let anchors = anchors();
    let (first, last) = (*lists.first()?, *lists.last()?);
    let span = Span::new(document.blocks[first].span.from, document.blocks[last].span.to);
    let section = document.blocks[first].section;
    let mut links: Vec<usize> = (0..document.links.len()).collect();
    links.retain(|&link| span.contains(document.links[link].span) && !document.links[link].image);
    let mut by_title: Map<String, Vec<usize>> = Map::default();
    for (at, target) in anchors.targets.iter().enumerate().rev() {
        by_title.or_default(normal::title(&target.title)).push(at);
    }
    let mut entries = Vec::new();
    for &list in &lists {
        for item in list..document.blocks[list].end {
            if !matches!(document.blocks[item].kind, BlockKind::ListItem { .. }) {
                continue;
            }
            let Some(leaf) = document
                .children(item)
                .next()
                .filter(|&leaf| document.blocks[leaf].kind == BlockKind::Paragraph)
            else {
                continue;
            };
            let first = links.partition_point(|&link| document.links[link].block < leaf);
            let link = links.get(first).copied().filter(|&link| document.links[link].block == leaf);
            entries.push(entry(document, anchors, &mut by_title, item, leaf, link));
        }
    }
    let mut contents = Contents { entries, span, section, expected: Vec::new() };
    straighten(document, anchors, &mut contents);
    contents.expected = expected(document, anchors, &contents);
    Some(contents)
}

fn lists(document: &Document) -> Option<Vec<usize>> {
    let is_list = |at: usize| {
        matches!(document.blocks[at].kind, BlockKind::List { .. }) && document.blocks[at].parent.is_none()
    };
    let titled = document.sections.iter().find(|section| words::CONTENTS_TITLES.has(section.name()));
    let blocks = match titled {
        Some(section) => section.blocks.clone(),
        None => {
            let label = (0..document.blocks.len()).find(|&at| {
                let block = &document.blocks[at];
                block.kind == BlockKind::Paragraph
                    && block.parent.is_none()
                    && block.content.len() < 60
                    && block.content.of(document.text).starts_with("**")
                    && is_contents_title(&document.plain(at))
            })?;
            let next = document.blocks[label].end;
            next..document.blocks.get(next)?.end
        }
    };
    let by_tool = blocks.clone().any(|at| {
        let source = document.blocks[at].span.of(document.text);
        document.blocks[at].kind == BlockKind::Html && source.to_ascii_lowercase().has_word("toc")
    });
    let lists: Vec<usize> = blocks.filter(|&at| is_list(at)).collect();
    (!by_tool && !lists.is_empty()).then_some(lists)
}

fn entry(
    document: &Document,
    anchors: &Anchors,
    by_title: &mut Map<String, Vec<usize>>,
    item: usize,
    leaf: usize,
    link: Option<usize>,
) -> ContentsEntry {
    let (span, label, destination) = match link {
        Some(link) => {
            let link = &document.links[link];
            let label = link.label.of(document.text).replace(['*', '`'], "");
            (link.span, label, Some(link.destination.as_ref()))
        }
        None => (document.blocks[leaf].content, document.plain(leaf).into_owned(), None),
    };
    let fragment = destination.and_then(|destination| destination.strip_prefix('#'));
    let internal = destination.is_none() || fragment.is_some();
    let found = fragment.and_then(|fragment| anchors.heading(fragment));
    let by_label = || {
        let titles = by_title.get_mut(&normal::title(&label))?;
        // Of several headings with the same title each is used once.
        if titles.len() > 1 { titles.pop() } else { titles.last().copied() }
    };
    let target = found.or_else(|| internal.then(by_label).flatten());
    ContentsEntry { item, span, label, link, target, astray: None, internal }
}

/// If two headings have the same title, the entry means the one on the level of the list's other entries, even if its
/// link leads to the first.
fn straighten(document: &Document, anchors: &Anchors, contents: &mut Contents) {
    let lists: Vec<Option<usize>> =
        contents.entries.iter().map(|entry| document.blocks[entry.item].parent).collect();
    let mut common: Map<Option<usize>, [usize; 7]> = Map::default();
    for (entry, list) in contents.entries.iter().zip(&lists) {
        if let Some(target) = entry.target {
            common.or_default(*list)[usize::from(anchors.targets[target].level)] += 1;
        }
    }
    let mut by_title: Map<(String, u8), usize> = Map::default();
    for (at, target) in anchors.targets.iter().enumerate().rev() {
        if contents.concerns(document, target.block) {
            by_title.insert((normal::title(&target.title), target.level), at);
        }
    }
    for (entry, list) in contents.entries.iter_mut().zip(&lists) {
        let (Some(found), Some(_)) = (entry.target, entry.link) else {
            continue;
        };
        let counts = common[list];
        let level = (0..7).rev().max_by_key(|&level| counts[level]).unwrap_or(0);
        let title = normal::title(&entry.label);
        let own = usize::from(anchors.targets[found].level);
        if own == level || title != normal::title(&anchors.targets[found].title) {
            continue;
        }
        if let Some(&meant) = by_title.get(&(title, level as u8)) {
            entry.astray = Some(found);
            entry.target = Some(meant);
        }
    }
}

/// For each target whether it is expected in the list.
fn expected(document: &Document, anchors: &Anchors, contents: &Contents) -> Vec<bool> {
    let mut listed = vec![false; anchors.targets.len()];
    for target in contents.entries.iter().filter_map(|entry| entry.target) {
        listed[target] = true;
    }
    let concerned: Vec<usize> = (0..anchors.targets.len())
        .filter(|&at| contents.concerns(document, anchors.targets[at].block))
        .collect();
    // For each level, and for each level below one heading: how many headings there are, and how many are listed.
    let mut levels = [(0usize, 0usize); 7];
    let mut groups: Map<(Option<usize>, usize), (usize, usize)> = Map::default();
    let mut parents = vec![None; anchors.targets.len()];
    let mut open: [Option<usize>; 7] = [None; 7];
    for &at in &concerned {
        let level = usize::from(anchors.targets[at].level).min(6);
        parents[at] = open[..level].iter().rev().flatten().next().copied();
        open[level] = Some(at);
        open[level + 1..].fill(None);
        let group = groups.or_default((parents[at], level));
        for count in [&mut levels[level], group] {
            count.0 += 1;
            count.1 += usize::from(listed[at]);
        }
    }
    let top = (0..7).find(|&level| 0 < levels[level].1);
    let mut expected = vec![false; anchors.targets.len()];
    for at in concerned {
        let level = usize::from(anchors.targets[at].level).min(6);
        let (all, own) = levels[level];
        let (siblings, named) = groups[&(parents[at], level)];
        let most = 4 * all <= 5 * own;
        expected[at] =
            if Some(level) == top { all <= 2 * own } else { most || 0 < named && siblings <= 2 * named };
    }
    expected
}

impl Contents {
    /// Whether a heading can be in the list: it is not nested in another block, and it is after the list.
    pub fn concerns(&self, document: &Document, heading: usize) -> bool {
        let block = &document.blocks[heading];
        block.parent.is_none() && self.span.to <= block.span.from
    }

    /// Whether most entries lead to a heading, so that the others probably should too.
    pub fn is_about_headings(&self) -> bool {
        let found = self.entries.iter().filter(|entry| entry.target.is_some()).count();
        // Two are enough if all are links within the document.
        let linked = || self.entries.iter().all(|it| it.internal && it.link.is_some());
        (3 <= found || found == 2 && linked()) && 3 * self.entries.len() <= 5 * found
    }

    /// The links of entries that lead to no heading.
    pub fn stale_links(&self) -> Set<usize> {
        let about = self.is_about_headings();
        let stale = self.entries.iter().filter(|entry| about && entry.internal && entry.target.is_none());
        stale.filter_map(|entry| entry.link).collect()
    }
}
