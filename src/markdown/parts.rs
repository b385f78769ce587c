//! The parse of the last text in parts, so that an edit parses only the part that it changes.
//!
//! A part begins at a heading that closes every block before it: a top-level ATX heading without indentation, behind an
//! empty line. The edited part is parsed together with the heading behind it. If the parser still reads this heading as
//! a heading, the text from there on has the same meaning as in the last parse. Otherwise, for example if the edit
//! opened a fence, the whole text is parsed.
//!
//! Invariant: the result equals a parse of the whole text. The only thing that one part needs from others is link
//! definitions: their lines are parsed with each part, and if one of them changes, the whole text is parsed. The whole
//! text is also parsed if it has footnotes, or is one part; no parts are stored then. Deliberately absent: the edit itself.
//! The changed part is found by comparing the texts of the parts.

use std::rc::Rc;

use crate::markdown::document::{Document, Events, FrontMatter, Section, front_matter, mark};
use crate::markdown::part::Part;
use crate::text::contains::Search;
use crate::text::lines::Lines;
use crate::text::signs::Signs;

/// Bytes of addresses and titles that references may repeat. Above its own limit, which is higher, the parser reads references as text.
const REPEATED: usize = 50_000;

/// The parts of the last text.
#[derive(Debug, Default)]
pub struct Parts {
    /// A text was parsed, whether or not its parts are stored.
    begun: bool,
    parts: Vec<Rc<Part>>,
    front_matter: Option<FrontMatter>,
    /// So many bytes at the start and at the end of the next text are those of the last one.
    same: (usize, usize),
}

impl Parts {
    /// Tells that so many bytes at the start and at the end of the next text are those of the last one, so that they need
    /// not be compared.
    pub fn keep(&mut self, start: usize, end: usize) {
        self.same = (start, end);
    }

    /// Parses a text; unchanged parts are taken from the last parse. The parts of the first text are not stored,
    /// because most texts are checked only once.
    pub fn parse<'a>(&mut self, text: &'a str) -> Document<'a> {
        let same = std::mem::take(&mut self.same);
        let front_matter = front_matter(text, mark(text));
        let parts = Some(&self.parts).filter(|_| self.front_matter == front_matter);
        if let Some(parts) = parts.and_then(|parts| edited(parts, text, same, front_matter.as_ref())) {
            self.parts = parts;
            return joined(text, &self.parts, front_matter);
        }
        let mut document = Document::behind(front_matter.clone(), text);
        if !std::mem::replace(&mut self.begun, true) {
            return document;
        }
        let starts = if has_notes(text) { Vec::new() } else { starts(&document, text.len(), 0) };
        // The edit of a single part would parse all of the text too.
        self.parts = if starts.len() < 2 { Vec::new() } else { cut(&document, text.len(), &starts) };
        Part::mark(&self.parts, &mut document);
        self.front_matter = front_matter;
        document
    }
}

/// The parts of an edited text; none if all of it has to be parsed.
fn edited(
    old: &[Rc<Part>],
    text: &str,
    same: (usize, usize),
    front_matter: Option<&FrontMatter>,
) -> Option<Vec<Rc<Part>>> {
    if old.is_empty() {
        return None;
    }
    let bytes = text.as_bytes();
    // Nothing closes the last part.
    let closed = &old[..old.len() - 1];
    let (mut from, mut before) = (0, 0);
    while let Some(part) = closed
        .get(before)
        .filter(|part| from + part.text.len() <= same.0 || begins(&bytes[from..], &part.text))
    {
        from += part.text.len();
        before += 1;
    }
    // The first part is never counted as a part behind the edit.
    let most = old.len() - before.max(1);
    let (mut to, mut behind) = (text.len(), 0);
    while behind < most
        && let part = &old[old.len() - 1 - behind]
        && (text.len() - to + part.text.len() <= same.1 && from + part.text.len() <= to
            || ends(&bytes[from..to], &part.text))
    {
        to -= part.text.len();
        behind += 1;
    }
    while 0 < before && (!begins_part(&text[from..]) || from == text.len()) {
        before -= 1;
        from -= old[before].text.len();
    }
    while 0 < behind && (to == 0 || !ends_part(&text[..to])) {
        to += old[old.len() - behind].text.len();
        behind -= 1;
    }
    if before + behind == 0 {
        return None;
    }
    let (kept, rest) = old.split_at(before);
    let (replaced, moved) = rest.split_at(rest.len() - behind);
    let own = &text[from..to];
    // New front matter may reach into text that was behind the old one.
    let cuts = front_matter.is_some_and(|matter| before == 0 && to < matter.span.to);
    if has_notes(own) || cuts {
        return None;
    }
    let others = || definitions(kept).chain(definitions(moved));
    if others().any(|(_, line)| line.has_sign(b"\n\r")) || behind == 0 && others().next().is_some() {
        return None;
    }
    let mut source = own.to_string();
    if 0 < behind {
        source.extend(text[to..].split_inclusive('\n').next());
        for (_, line) in others() {
            source.push('\n');
            source.push_str(line);
        }
    }
    let document = Document::behind(front_matter.filter(|_| before == 0).cloned(), &source);
    let begins = |byte| document.sections.iter().any(|section| is_part(&document, section, byte));
    let foreign = document.definitions.iter().filter(|(_, span)| own.len() <= span.from).count();
    if 0 < before && !begins(0) || 0 < behind && !begins(own.len()) || foreign != others().count() {
        return None;
    }
    let new = cut(&document, own.len(), &starts(&document, own.len(), before));
    if !definitions(&new).eq(definitions(replaced)) {
        return None;
    }
    let parts: Vec<_> = kept.iter().cloned().chain(new).chain(moved.iter().cloned()).collect();
    (parts.iter().map(|part| part.repeated()).sum::<usize>() < REPEATED).then_some(parts)
}

fn begins(text: &[u8], part: &str) -> bool {
    text.get(..part.len()).is_some_and(|start| equal(start, part.as_bytes()))
}

fn ends(text: &[u8], part: &str) -> bool {
    let from = text.len().checked_sub(part.len());
    from.is_some_and(|from| equal(&text[from..], part.as_bytes()))
}

/// Whether two texts of the same length are equal, by many bytes at a time: wasm has no such comparison of its own.
fn equal(a: &[u8], b: &[u8]) -> bool {
    let ((a, rest_a), (b, rest_b)) = (a.as_chunks::<32>(), b.as_chunks::<32>());
    let word = |block: &[u8; 32], at: usize| -> u64 {
        let bytes: [u8; 8] = std::array::from_fn(|byte| block[at * 8 + byte]);
        u64::from_ne_bytes(bytes)
    };
    let differ =
        |(a, b): (&[u8; 32], &[u8; 32])| (0..4).fold(0, |all, at| all | word(a, at) ^ word(b, at)) != 0;
    !a.iter().zip(b).any(differ) && rest_a == rest_b
}

fn definitions(parts: &[Rc<Part>]) -> impl Iterator<Item = (&str, &str)> {
    parts.iter().flat_map(|part| part.definitions())
}

/// Whether a text begins with an ATX heading that is not indented.
fn begins_part(text: &str) -> bool {
    let rest = text.trim_start_matches('#');
    (1..=6).contains(&(text.len() - rest.len())) && (rest.is_empty() || rest.opens_with(b" \t\n\r"))
}

/// Whether a text ends in an empty line.
fn ends_part(text: &str) -> bool {
    text.ends_with("\n\n") || text.ends_with("\n\r\n")
}

/// Whether the section's heading is at `byte` and begins a part.
fn is_part(document: &Document, section: &Section, byte: usize) -> bool {
    let heading = section.heading.map(|heading| document.blocks[heading].span.from);
    let (before, text) = document.text.split_at(byte);
    heading == Some(byte) && begins_part(text) && (byte == 0 || ends_part(before))
}

/// Whether a text has what a footnote begins with.
fn has_notes(text: &str) -> bool {
    text.has_word("[^")
}

/// The sections with which the parts of the first `end` bytes of a document begin; the first part is number `index` of all.
fn starts(document: &Document, end: usize, index: usize) -> Vec<usize> {
    let front = document.front_matter.as_ref().map_or(0, |matter| matter.span.to);
    let starts = document.sections.iter().enumerate().skip(1).filter(|(_, section)| {
        let from = section.span.from;
        front <= from && from < end && (0 < from || 0 < index) && is_part(document, section, from)
    });
    let first = (index == 0).then_some(0);
    first.into_iter().chain(starts.map(|(at, _)| at)).collect()
}

/// The parts of the first `end` bytes of a document, which begin with these sections.
fn cut(document: &Document, end: usize, starts: &[usize]) -> Vec<Rc<Part>> {
    let last = document.sections.iter().skip(1).take_while(|section| section.span.from < end).count() + 1;
    let ends = starts.iter().copied().skip(1).chain([last]);
    starts.iter().zip(ends).map(|(&from, to)| Rc::new(Part::of(document, from..to, end))).collect()
}

/// The parts as one document.
fn joined<'a>(text: &'a str, parts: &[Rc<Part>], front_matter: Option<FrontMatter>) -> Document<'a> {
    let mut document = Document {
        text,
        lines: Lines::joined(text, parts.iter().map(|part| &part.lines)),
        events: Events::behind(text, parts.len()),
        blocks: Vec::new(),
        headings: Vec::new(),
        html: Vec::new(),
        notes: false,
        sections: Vec::new(),
        links: Vec::new(),
        definitions: Vec::new(),
        front_matter,
    };
    Part::reserve(parts, &mut document);
    let mut start = 0;
    for part in parts {
        part.append(start, &mut document);
        start += part.text.len();
    }
    for at in 1..document.sections.len() {
        let (before, section) = document.sections.split_at_mut(at);
        section[0].parent = Section::parent_of(section[0].level, before);
    }
    document
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The number of parts that are parsed again, or none if all is parsed.
    fn parsed(old: &str, new: &str) -> Option<usize> {
        let mut parts = Parts { begun: true, ..Parts::default() };
        parts.parse(old);
        let (last, matter) = (parts.parts, parts.front_matter);
        let new = edited(&last, new, (0, 0), matter.as_ref())?;
        Some(new.iter().filter(|part| !last.iter().any(|last| Rc::ptr_eq(last, part))).count())
    }

    #[test]
    fn an_edit_parses_its_part() {
        let text = "Top\n\n# A\n\ntext [api]\n\n## B\n\n- item\n\n# C\n\n[api]: a\n";
        for (old, new, count) in [
            ("text", "texts", Some(1)),
            ("Top", "", Some(1)),
            // The part before the new heading is as it was.
            ("item", "item\n\n## New", Some(1)),
            ("item", "items\n\n## New", Some(2)),
            ("text", "text [api]", Some(1)),
            ("## B\n", "B\n", Some(1)),
            ("## B", " ## B", Some(1)),
            ("item\n\n", "item\n", Some(1)),
            ("- item", "```", None),
            ("- item", "<!--", None),
            ("[api]: a\n", "[api]: a\n\n# D\n", Some(2)),
            ("[api]: a", "[api]: b", None),
            ("item", "[^1]", None),
        ] {
            assert_eq!(parsed(text, &text.replacen(old, new, 1)), count, "{old:?} {new:?}");
        }
        assert_eq!(parsed("# A\n\n# B\n\n```\n", "# A\n\n# B\n\n```\n# C\n"), Some(1));
        assert_eq!(parsed("Top\n", "Tops\n"), None, "one part is all of the text");
        let matter = "---\na: b\nxxxxx\n---\n\n# cc\n---\n";
        assert_eq!(parsed(matter, &matter.replacen("xxxxx\n---\n", "", 1)), None);
    }
}
