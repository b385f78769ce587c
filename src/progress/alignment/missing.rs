//! The sections of the template that the document lacks, and the places where they are expected.

use super::not_applicable::not_applicable;
use super::outline::OutlineEntry;
use super::present::Present;
use super::similarity;
use crate::markdown::document::Document;
use crate::model::state::ItemKind;
use crate::reading::metadata::same_metadata;
use crate::template::Template;
use crate::text::contains::Search;
use crate::text::normal;
use crate::text::sort;
use crate::words;

/// The missing sections, in the order of the template.
pub fn sections(document: &Document, template: &Template, to: &[Option<usize>]) -> Vec<OutlineEntry> {
    let mut present = Present::of(template, to);
    let joined: Vec<usize> =
        (1..document.sections.len()).filter(|&at| joins(&document.sections[at].title)).collect();
    let mut lacking = vec![false; template.sections.len()];
    let mut excused = vec![false; template.sections.len()];
    let mut entries: Vec<OutlineEntry> = Vec::new();
    let mut places = vec![document.sections[0].span.to; template.sections.len()];
    for expected in 1..template.sections.len() {
        let section = &template.sections[expected];
        let parent = section.parent.filter(|&parent| parent > 0);
        let at = present.place_of(document, template, &places, expected);
        places[expected] = at;
        let from = &present.from;
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
        if present.implies(template, expected) {
            continue;
        }
        lacking[expected] = true;
        let level = present.level(document, template, expected);
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
    title.has_word(", ") || words.any(|word| words::JOINING_WORDS.has_exactly(word))
}
