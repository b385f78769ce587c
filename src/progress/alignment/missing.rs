//! The sections of the template that the document lacks, and the places where they are expected.

use super::not_applicable::not_applicable;
use super::outline::OutlineEntry;
use super::similarity;
use crate::markdown::document::Document;
use crate::model::state::ItemKind;
use crate::reading::metadata::same_metadata;
use crate::template::Template;
use crate::text::normal;
use crate::text::sort;
use crate::words;

/// The missing sections, in the order of the template.
pub fn sections(document: &Document, template: &Template, to: &[Option<usize>]) -> Vec<OutlineEntry> {
    let mut from: Vec<Option<usize>> = vec![None; template.sections.len()];
    for (section, expected) in to.iter().enumerate().rev() {
        if let Some(expected) = *expected {
            from[expected] = Some(section);
        }
    }
    let joined: Vec<usize> =
        (1..document.sections.len()).filter(|&at| joins(&document.sections[at].title)).collect();
    let mut lacking = vec![false; template.sections.len()];
    let mut excused = vec![false; template.sections.len()];
    let mut entries: Vec<OutlineEntry> = Vec::new();
    let mut places = vec![document.sections[0].span.to; template.sections.len()];
    for expected in 1..template.sections.len() {
        let section = &template.sections[expected];
        let parent = section.parent.filter(|&parent| parent > 0);
        let at = place_of(document, template, &from, &places, expected);
        places[expected] = at;
        if from[expected].is_some() || Some(expected) == template.title() {
            excused[expected] = from[expected].is_some_and(|at| not_applicable(document, at) == Some(true));
            continue;
        }
        let elsewhere = || {
            is_merged(document, &joined, template, to, expected)
                || is_front_matter(document, template, expected)
        };
        if parent.is_some_and(|parent| excused[parent]) || elsewhere() {
            excused[expected] = true;
            continue;
        }
        // An optional section is missing only if its parent is missing too.
        let with_parent = parent.is_some_and(|parent| lacking[parent]);
        if section.optional && !with_parent {
            excused[expected] = true;
            continue;
        }
        if implied(template, &from, expected) {
            continue;
        }
        lacking[expected] = true;
        let level = level(document, template, &from, expected);
        entries.push(OutlineEntry::Missing { template_section: expected, at, level });
    }
    sort::by_key(&mut entries, |entry| (place(entry), section_of(entry)));
    entries
}

/// The byte where a missing section is expected.
pub fn place(entry: &OutlineEntry) -> usize {
    match *entry {
        OutlineEntry::Missing { at, .. } => at,
        OutlineEntry::Section { .. } => 0,
    }
}

/// The template's section of a missing entry.
fn section_of(entry: &OutlineEntry) -> usize {
    match *entry {
        OutlineEntry::Missing { template_section, .. } => template_section,
        OutlineEntry::Section { section, .. } => section,
    }
}

/// The place for a missing section: after the nearest earlier sibling that the document has, else right below the parent.
fn place_of(
    document: &Document,
    template: &Template,
    from: &[Option<usize>],
    places: &[usize],
    expected: usize,
) -> usize {
    if let Some(section) = from[expected] {
        return end_of(document, section);
    }
    let parent = template.sections[expected].parent;
    let earlier = (1..expected)
        .rev()
        .filter(|&at| template.sections[at].parent == parent && Some(at) != template.title());
    if let Some(end) = earlier.filter_map(|at| from[at]).map(|section| end_of(document, section)).next() {
        return end;
    }
    match parent {
        Some(parent) => match from[parent] {
            Some(section) => document.sections[section].span.to,
            None => places[parent],
        },
        None => document.sections[0].span.to,
    }
}

/// The end of a section with its subsections.
fn end_of(document: &Document, section: usize) -> usize {
    let below = document.descendants(section);
    document.sections[below.end.max(section + 1) - 1].span.to
}

/// Whether the fields of a metadata section are in the front matter instead.
fn is_front_matter(document: &Document, template: &Template, expected: usize) -> bool {
    let Some(matter) = &document.front_matter else {
        return false;
    };
    let labels = &template.sections[expected].labels;
    let keys: Vec<String> =
        matter.entries.iter().map(|&(key, _)| normal::normal(key.of(document.text))).collect();
    let has = |label: &&String| keys.iter().any(|key| key == *label || same_metadata(key, label));
    let there = labels.iter().filter(has).count();
    let fields = template.sections[expected].items.iter().all(|item| item.kind == ItemKind::Field);
    fields && 2 <= labels.len() && labels.len() <= 2 * there
}

/// Whether the document has the section's content in a section with a joined title, such as "Backup & Recovery". `joined`
/// are the sections with such titles.
fn is_merged(
    document: &Document,
    joined: &[usize],
    template: &Template,
    to: &[Option<usize>],
    expected: usize,
) -> bool {
    let name = similarity::tokens(&template.sections[expected].names[0]);
    joined.iter().any(|&at| {
        if name.is_empty() {
            return false;
        }
        let title = document.sections[at].name();
        let words = similarity::tokens(title);
        // A title of the template is not a joined title, even if it contains "and".
        let own = to[at].is_some_and(|to| template.sections[to].names[0] == title);
        !own && name.len() < words.len() && name.iter().all(|word| words.contains(word))
    })
}

/// Whether a title names several things: "Backup & Recovery".
pub fn joins(title: &str) -> bool {
    let mut words = title.split(' ');
    // The joining word is between two others, so the first and the last word are skipped.
    words.next();
    words.next_back();
    title.contains(", ") || words.any(|word| words::JOINING_WORDS.has_exactly(word))
}

/// Whether a section may be absent because it only groups its subsections: it has no own items, and they are present.
fn implied(template: &Template, from: &[Option<usize>], expected: usize) -> bool {
    let children: Vec<usize> = template.children(expected).collect();
    let there = children.iter().filter(|&&child| from[child].is_some()).count();
    template.sections[expected]
        .items
        .iter()
        .all(|item| item.optional || item.class == crate::template::Class::Keep)
        && 0 < there
        && children.len() <= 2 * there
}

/// The heading level for a missing section: the template's level, shifted like the document's other headings.
fn level(document: &Document, template: &Template, from: &[Option<usize>], expected: usize) -> u8 {
    let wanted = &template.sections[expected];
    let near = match wanted.parent.filter(|&parent| parent > 0) {
        Some(parent) => {
            let sibling =
                template.children(parent).find_map(|at| from[at]).map(|at| document.sections[at].level);
            sibling.or_else(|| {
                let below = wanted.level - template.sections[parent].level;
                from[parent].map(|at| document.sections[at].level + below)
            })
        }
        None => (1..template.sections.len())
            .filter(|&at| template.sections[at].level == wanted.level && Some(at) != template.title())
            .find_map(|at| from[at])
            .map(|at| document.sections[at].level),
    };
    near.unwrap_or(wanted.level).clamp(1, 6)
}
