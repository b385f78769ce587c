//! Matches sections of the document with sections of the template, from the most certain pairs to the least certain.

use std::cell::OnceCell;

use super::neighbours::{self, nearest};
use super::similarity::{self, SectionContents};
use crate::markdown::document::Document;
use crate::reading::item::{self, Item};
use crate::template::Template;
use crate::text::normal;
use crate::text::sort;

/// The matching section of the template for each section of the document.
pub fn sections(document: &Document, items: &[Item], template: &Template) -> Vec<Option<usize>> {
    let mut matcher = Matcher {
        document,
        items,
        template,
        contents: (0..document.sections.len()).map(|_| OnceCell::new()).collect(),
        titles: document.sections.iter().map(|section| section.name()).collect(),
        hashes: document.sections.iter().map(|_| OnceCell::new()).collect(),
        wanted: template.sections.iter().map(|_| OnceCell::new()).collect(),
        to: vec![None; document.sections.len()],
        taken: vec![false; template.sections.len()],
    };
    matcher.set(0, 0);
    matcher.title();
    matcher.by_name();
    matcher.repeated();
    matcher.similar();
    matcher.renamed();
    matcher.repeated();
    matcher.to
}

struct Matcher<'a, 't> {
    document: &'a Document<'t>,
    items: &'a [Item],
    template: &'a Template,
    /// Normal forms of the document's titles, and their hashes.
    titles: Vec<&'a str>,
    hashes: Vec<OnceCell<u64>>,
    contents: Vec<OnceCell<SectionContents>>,
    /// The tokens of the names of each section of the template.
    wanted: Vec<OnceCell<Vec<Vec<&'a str>>>>,
    to: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl Matcher<'_, '_> {
    fn set(&mut self, section: usize, expected: usize) {
        self.to[section] = Some(expected);
        self.taken[expected] = !self.template.sections[expected].repeatable;
    }

    /// Always matches the two titles, even if their texts differ.
    fn title(&mut self) {
        let Some(expected) = self.template.title() else {
            return;
        };
        let first = self.document.sections.iter().position(|section| section.level == 1);
        let Some(first) = first else { return };
        let only = self.document.sections.iter().filter(|section| section.level == 1).count() == 1;
        // If all sections have headings of level 1, the first heading may be a section of the template and not the title.
        let names = &self.template.sections;
        let other = names.iter().enumerate().any(|(at, section)| {
            at != expected && section.names.iter().any(|name| name == self.titles[first])
        });
        if first <= 1 && (only || !other) {
            self.set(first, expected);
        }
    }

    /// Matches equal titles: first the template's titles, then its other known titles.
    fn by_name(&mut self) {
        for own in [true, false] {
            let by_name = self.template.named(own);
            // Two passes: sections under a matching parent come first.
            for under_parent in [true, false] {
                for section in 1..self.to.len() {
                    if self.to[section].is_some() {
                        continue;
                    }
                    let equal = by_name.get(self.titles[section]).map_or(&[][..], Vec::as_slice);
                    let mut free = nearest(equal, section).filter(|&expected| {
                        !self.taken[expected] && (!under_parent || self.parents_agree(section, expected))
                    });
                    if let Some(expected) = free.next() {
                        self.set(section, expected);
                    }
                }
            }
        }
    }

    /// Matches repeatable sections, whose headings have a placeholder: with every section in the right place, or whose title
    /// has the right beginning.
    fn repeated(&mut self) {
        let mut free: Vec<usize> = (1..self.to.len()).filter(|&section| self.to[section].is_none()).collect();
        for (expected, wanted) in self.template.sections.iter().enumerate() {
            let Some(prefix) =
                wanted.title_prefix.as_deref().filter(|_| Some(expected) != self.template.title())
            else {
                continue;
            };
            free.retain(|&section| {
                if self.taken[expected] && !wanted.repeatable {
                    return true;
                }
                let title = self.titles[section];
                let begins = !prefix.is_empty()
                    && title
                        .strip_prefix(prefix)
                        .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
                let sample = !wanted.sample_titles.is_empty()
                    && wanted
                        .sample_titles
                        .contains(self.hashes[section].get_or_init(|| normal::hash(title)));
                let level = self.document.sections[section].level;
                // With any words, under the same parent, and not deeper than in the template.
                let placed = prefix.is_empty()
                    && !title.is_empty()
                    && self.parents_agree(section, expected)
                    && self.document.sections[section].parent.is_some_and(|parent| {
                        let depth = wanted
                            .level
                            .saturating_sub(wanted.parent.map_or(0, |at| self.template.sections[at].level));
                        level - self.document.sections[parent].level <= depth
                    });
                let found = begins || sample || placed;
                if found {
                    self.to[section] = Some(expected);
                    self.taken[expected] = !wanted.repeatable;
                }
                !found
            });
        }
    }

    /// Matches similar titles, the most similar pairs first.
    fn similar(&mut self) {
        let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
        for section in 1..self.to.len() {
            if self.to[section].is_some() {
                continue;
            }
            let title = self.titles[section];
            let tokens = similarity::tokens(title);
            if tokens.is_empty() {
                continue;
            }
            let mut candidates: Vec<usize> = tokens
                .iter()
                .flat_map(|token| self.template.with_token(token, similarity::tokens))
                .copied()
                .filter(|&expected| !self.taken[expected])
                .collect();
            if title.len() <= 40 {
                candidates.extend((1..self.taken.len()).filter(|&expected| {
                    !self.taken[expected]
                        && self.template.sections[expected].names[0].len().abs_diff(title.len()) <= 3
                }));
            }
            sort::by_key(&mut candidates, |&at| at);
            candidates.dedup();
            for expected in candidates {
                let score = self.likeness(section, &tokens, expected);
                if 0.72 <= score {
                    pairs.push((score, section, expected));
                }
            }
        }
        sort::by(&mut pairs, |a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))).is_lt());
        for (_, section, expected) in pairs {
            if self.to[section].is_none() && !self.taken[expected] {
                self.set(section, expected);
            }
        }
    }

    fn contents(&self, section: usize, expected: usize) -> f64 {
        let prepare = || SectionContents::of(self.document, self.items, section);
        self.contents[section].get_or_init(prepare).likeness(self.template, expected)
    }

    /// Whether a section has only its heading, which asks for nothing: so its contents are like no others.
    fn is_bare(&self, section: usize) -> bool {
        self.document.sections[section].blocks.len() <= 1 && item::of_section(self.items, section).is_empty()
    }

    /// The tokens of each name of a section of the template.
    fn wanted(&self, expected: usize) -> &[Vec<&str>] {
        let names = &self.template.sections[expected].names;
        self.wanted[expected].get_or_init(|| names.iter().map(|name| similarity::tokens(name)).collect())
    }

    fn likeness(&self, section: usize, tokens: &[&str], expected: usize) -> f64 {
        let wanted = &self.template.sections[expected];
        let title = self.titles[section];
        let names = wanted.names.iter().zip(self.wanted(expected)).enumerate();
        let alike = names
            .map(|(at, (name, theirs))| {
                similarity::titles(title, tokens, name, theirs) - if at == 0 { 0.0 } else { 0.03 }
            })
            .fold(0.0, f64::max);
        if alike < 0.5 {
            return 0.0;
        }
        let parents = if self.parents_agree(section, expected) { 0.12 } else { -0.1 };
        let level = if self.document.sections[section].level == wanted.level { 0.03 } else { 0.0 };
        let contents = self.contents(section, expected);
        alike + parents + level + 0.2 * contents
    }

    /// Matches sections in the same gap between two matches if their numbers are equal or their contents are similar. A
    /// section whose heading has a placeholder is one of them only if no title had its beginning.
    fn renamed(&mut self) {
        let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
        let mut found = vec![false; self.taken.len()];
        self.to.iter().flatten().for_each(|&expected| found[expected] = true);
        let free: Vec<usize> = (1..self.taken.len())
            .filter(|&expected| {
                let begins = self.template.sections[expected].title_prefix.is_some();
                !(self.taken[expected] || begins && found[expected])
            })
            .collect();
        if free.is_empty() {
            return;
        }
        let gaps = neighbours::gaps(&self.to);
        for (section, &(before, after)) in gaps.iter().enumerate().skip(1) {
            let number = normal::number(&self.document.sections[section].title).0;
            if self.to[section].is_some() || number.is_none() && self.is_bare(section) {
                continue;
            }
            for &expected in free.iter().filter(|&&expected| self.parents_agree(section, expected)) {
                let between = before < expected && expected < after;
                let wanted = &self.template.sections[expected];
                let numbered = wanted.number.is_some() && number == wanted.number.as_deref();
                let contents = self.contents(section, expected);
                let score = contents + if between { 0.3 } else { 0.0 } + if numbered { 0.25 } else { 0.0 };
                let enough = (between && (0.6 <= contents || (numbered && 0.3 <= contents)))
                    || 0.99 <= contents
                    || (between
                        && numbered
                        && self.is_alone(section, expected, &found)
                        && self.hints(section, expected));
                if enough {
                    pairs.push((score, section, expected));
                }
            }
        }
        sort::by(&mut pairs, |a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))).is_lt());
        for (_, section, expected) in pairs {
            if self.to[section].is_none() && !self.taken[expected] {
                self.set(section, expected);
            }
        }
    }

    /// Whether the titles or contents have anything in common: a place and a number alone are not enough.
    fn hints(&self, section: usize, expected: usize) -> bool {
        let own = similarity::tokens(self.titles[section]);
        let shared = self.wanted(expected).iter().flatten().any(|token| own.contains(token));
        shared || 0.2 <= self.contents(section, expected)
    }

    /// Whether the neighbours on both sides match and the gap has only this one pair; `found` are the sections of
    /// the template that match one.
    fn is_alone(&self, section: usize, expected: usize, found: &[bool]) -> bool {
        let before = self.to[section - 1];
        let wanted = &self.template.sections[expected];
        let previous = (1..expected).rev().find(|&at| self.template.sections[at].parent == wanted.parent);
        match previous {
            Some(previous) => found[previous],
            None => before == wanted.parent || before == Some(expected - 1),
        }
    }

    /// Whether the parents of the two sections match. A top section has the title as its parent, or no parent in a text
    /// without a title.
    fn parents_agree(&self, section: usize, expected: usize) -> bool {
        let parent = self.document.sections[section].parent;
        let wanted = self.template.sections[expected].parent;
        let top = |expected: Option<usize>| expected.is_none() || expected == self.template.title();
        match (parent, wanted) {
            (None, wanted) => top(wanted),
            (Some(parent), wanted) => match self.to[parent] {
                Some(to) => Some(to) == wanted || (top(Some(to)) && top(wanted)),
                None => false,
            },
        }
    }
}
