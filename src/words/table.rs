//! Word tables: lists of words and phrases that stand as data in `src/words`.
//!
//! A table is a text file of one concept, with one line for each language:
//!
//! ```text
//! # Titles of a contents list.
//! any: toc
//! en: contents, table of contents
//! de: inhalt, inhaltsverzeichnis
//! ru:
//! ```
//!
//! A line that begins with `#` is a comment, an empty list is a gap that can be seen, `any` holds what belongs to no
//! language. Entries are parted by commas. The compiler drops comments and languages, so only the entries are in the
//! program. A file whose lines are split by `[name]` is a table of groups, [`Groups`].
//!
//! Deliberately absent: judgement. A table says which words there are, never what follows from one.

use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

/// A set of words and phrases.
pub struct Words {
    /// The entries, each with a line end behind it.
    entries: &'static str,
    /// The length of the longest entry, in bytes.
    longest: usize,
    /// The bytes that an entry may begin with, in any case.
    first: [bool; 256],
    list: OnceLock<Box<[&'static str]>>,
    set: OnceLock<FxHashSet<&'static str>>,
}

impl Words {
    /// A table from its entries as [`pack`] writes them.
    pub const fn new(entries: &'static str) -> Self {
        let bytes = entries.as_bytes();
        Words {
            entries,
            longest: longest(bytes),
            first: first(bytes),
            list: OnceLock::new(),
            set: OnceLock::new(),
        }
    }

    /// The entries in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = &'static str> + Clone {
        self.list.get_or_init(|| self.entries.split_terminator('\n').collect()).iter().copied()
    }

    /// Whether `word`, in any case, is an entry. Entries of such a table are lower case.
    pub fn has(&self, word: &str) -> bool {
        let ascii = word.is_ascii();
        if ascii && self.longest < word.len() {
            return false;
        }
        let upper = if ascii {
            word.bytes().any(|byte| byte.is_ascii_uppercase())
        } else {
            word.chars().any(char::is_uppercase)
        };
        if upper { self.has_exactly(&word.to_lowercase()) } else { self.has_exactly(word) }
    }

    /// Whether `word` is an entry as it is written.
    pub fn has_exactly(&self, word: &str) -> bool {
        word.len() <= self.longest && self.set.get_or_init(|| self.iter().collect()).contains(word)
    }

    /// Whether one of the words of a normal form, which single spaces part, is an entry.
    pub fn any_word(&self, form: &str) -> bool {
        form.split(' ').any(|word| self.has_exactly(word))
    }

    /// Whether an entry stands in `text` as it is written, also inside a word.
    pub fn part_in(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        let begins = |at: usize| self.iter().any(|entry| bytes[at..].starts_with(entry.as_bytes()));
        (0..bytes.len()).any(|at| self.first[usize::from(bytes[at])] && begins(at))
    }

    /// Whether `text` begins with an entry as it is written, also inside a word.
    pub fn begins(&self, text: &str) -> bool {
        let first = text.bytes().next();
        first.is_some_and(|byte| self.first[usize::from(byte)])
            && self.iter().any(|entry| text.starts_with(entry))
    }

    /// The longest entry that `text` ends with as it is written.
    pub fn ending(&self, text: &str) -> Option<&'static str> {
        self.iter().filter(|entry| text.ends_with(entry)).max_by_key(|entry| entry.len())
    }

    /// The longest entry that `text`, in any case, begins with as whole words: no letter or digit follows one that
    /// ends with a letter or digit itself.
    pub fn opening(&self, text: &str) -> Option<&'static str> {
        if !text.bytes().next().is_some_and(|byte| self.first[usize::from(byte)]) {
            return None;
        }
        self.iter().filter(|entry| opens(text, entry)).max_by_key(|entry| entry.len())
    }

    /// The entry that stands first in `text`, in any case and as whole words, with its first byte.
    pub fn first_in(&self, text: &str) -> Option<(usize, &'static str)> {
        let mut before = ' ';
        for (at, c) in text.char_indices() {
            if !before.is_alphanumeric()
                && let Some(entry) = self.opening(&text[at..])
            {
                return Some((at, entry));
            }
            before = c;
        }
        None
    }
}

/// Words and phrases by the group that they belong to: `draft` by `wip, work in progress`.
pub struct Groups {
    /// Entries as in [`Words`]; a group's name stands before them behind a `[`.
    entries: &'static str,
    /// For each entry its group, and its place among all entries.
    map: OnceLock<FxHashMap<&'static str, (&'static str, usize)>>,
}

impl Groups {
    /// A table of groups from its entries as [`pack`] writes them.
    pub const fn new(entries: &'static str) -> Self {
        Groups { entries, map: OnceLock::new() }
    }

    /// The group of a lower-case word, by name.
    pub fn of(&self, word: &str) -> Option<&'static str> {
        self.group_and_place(word).map(|(group, _)| group)
    }

    /// The group of a lower-case word, and its place in the order of the file, from 0.
    pub fn group_and_place(&self, word: &str) -> Option<(&'static str, usize)> {
        let places = || self.iter().enumerate().map(|(place, (group, entry))| (entry, (group, place)));
        self.map.get_or_init(|| places().collect()).get(word).copied()
    }

    /// Whether a lower-case word is an entry of a group.
    pub fn is(&self, group: &str, word: &str) -> bool {
        self.of(word) == Some(group)
    }

    /// The entries of a group, in the order of the file.
    pub fn entries(&self, group: &str) -> impl Iterator<Item = &'static str> {
        self.iter().filter(move |(name, _)| *name == group).map(|(_, entry)| entry)
    }

    /// The longest entry that `text`, in any case, begins with as whole words, with its group before it.
    pub fn opening(&self, text: &str) -> Option<(&'static str, &'static str)> {
        self.iter().filter(|(_, entry)| opens(text, entry)).max_by_key(|(_, entry)| entry.len())
    }

    /// Whether an entry of a group stands in a lower-case `text`, not inside a word.
    pub fn stands_in(&self, group: &str, text: &str) -> bool {
        self.iter().any(|(name, entry)| name == group && stands_in(text, entry))
    }

    /// All entries with their groups, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &'static str)> + use<> {
        let mut group = "";
        self.entries.split_terminator('\n').filter_map(move |line| match line.strip_prefix('[') {
            Some(name) => {
                group = name;
                None
            }
            None => Some((group, line)),
        })
    }
}

/// A table from a file: `table!(Words, "put-off.txt")`.
macro_rules! table {
    ($type:ident, $file:literal) => {{
        const SOURCE: &str = include_str!($file);
        const LEN: usize = $crate::words::table::packed_len(SOURCE);
        const PACKED: [u8; LEN] = $crate::words::table::pack(SOURCE);
        const ENTRIES: &str = match std::str::from_utf8(&PACKED) {
            Ok(entries) => entries,
            Err(_) => panic!("a table is cut at a character boundary"),
        };
        $crate::words::table::$type::new(ENTRIES)
    }};
}
pub(crate) use table;

/// The bytes that [`pack`] writes.
pub const fn packed_len(source: &str) -> usize {
    write(source.as_bytes(), &mut [])
}

/// The entries of a file, each with a line end behind it; a group's name has a `[` before it.
pub const fn pack<const LEN: usize>(source: &str) -> [u8; LEN] {
    let mut packed = [0; LEN];
    write(source.as_bytes(), &mut packed);
    packed
}

/// Writes the entries of a file as far as there is room, and answers how many bytes they take.
const fn write(source: &[u8], out: &mut [u8]) -> usize {
    let mut len = 0;
    let mut at = 0;
    while at < source.len() {
        let mut end = at;
        while end < source.len() && source[end] != b'\n' {
            end += 1;
        }
        if at < end && source[at] == b'[' {
            len = write_entry(source, at, end - 1, out, len);
        } else if at < end && source[at] != b'#' {
            let mut from = at;
            while from < end && source[from] != b':' {
                from += 1;
            }
            from += 1;
            while from < end {
                let mut to = from;
                while to < end && source[to] != b',' {
                    to += 1;
                }
                len = write_entry(source, from, to, out, len);
                from = to + 1;
            }
        }
        at = end + 1;
    }
    len
}

/// Writes one entry without the white space around it; an empty one leaves no trace.
const fn write_entry(source: &[u8], mut from: usize, mut to: usize, out: &mut [u8], mut len: usize) -> usize {
    while from < to && source[from].is_ascii_whitespace() {
        from += 1;
    }
    while from < to && source[to - 1].is_ascii_whitespace() {
        to -= 1;
    }
    if from == to {
        return len;
    }
    while from < to {
        if len < out.len() {
            out[len] = source[from];
        }
        len += 1;
        from += 1;
    }
    if len < out.len() {
        out[len] = b'\n';
    }
    len + 1
}

const fn longest(entries: &[u8]) -> usize {
    let (mut at, mut from, mut longest) = (0, 0, 0);
    while at < entries.len() {
        if entries[at] == b'\n' {
            if longest < at - from {
                longest = at - from;
            }
            from = at + 1;
        }
        at += 1;
    }
    longest
}

/// The bytes that an entry may begin with, in any case: all that are not ASCII, if one of them may.
const fn first(entries: &[u8]) -> [bool; 256] {
    let mut first = [false; 256];
    let mut at = 0;
    while at < entries.len() {
        if at == 0 || entries[at - 1] == b'\n' {
            let byte = entries[at];
            first[byte.to_ascii_lowercase() as usize] = true;
            first[byte.to_ascii_uppercase() as usize] = true;
            let mut other = 0x80;
            while 0x80 <= byte && other < first.len() {
                first[other] = true;
                other += 1;
            }
        }
        at += 1;
    }
    first
}

/// Whether `text`, in any case, begins with an entry as whole words: no letter or digit follows one that ends with a letter
/// or digit itself.
fn opens(text: &str, entry: &str) -> bool {
    starts_with(text, entry)
        && !(entry.ends_with(char::is_alphanumeric) && text[entry.len()..].starts_with(char::is_alphanumeric))
}

/// Whether an entry stands in `text` as it is written. Where it begins or ends with a letter or digit, no other may stand
/// beside it.
fn stands_in(text: &str, entry: &str) -> bool {
    text.match_indices(entry).any(|(at, _)| {
        let glued = |inner: Option<char>, outer: Option<char>| {
            inner.is_some_and(char::is_alphanumeric) && outer.is_some_and(char::is_alphanumeric)
        };
        let (before, after) = (&text[..at], &text[at + entry.len()..]);
        !glued(entry.chars().next(), before.chars().next_back())
            && !glued(entry.chars().next_back(), after.chars().next())
    })
}

/// Whether `text`, in any case, begins with a lower-case entry.
fn starts_with(text: &str, entry: &str) -> bool {
    if entry.is_ascii() {
        let bytes = text.as_bytes();
        return entry.len() <= bytes.len() && bytes[..entry.len()].eq_ignore_ascii_case(entry.as_bytes());
    }
    let mut chars = text.chars().flat_map(char::to_lowercase);
    text.is_char_boundary(entry.len().min(text.len())) && entry.chars().all(|c| chars.next() == Some(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "# Fruit.\nany: kiwi\nen: apple, pine apple\n\nde: Äpfel\nru:\n";

    #[test]
    fn comments_and_languages_are_dropped() {
        const LEN: usize = packed_len(SOURCE);
        let packed: [u8; LEN] = pack(SOURCE);
        assert_eq!(std::str::from_utf8(&packed), Ok("kiwi\napple\npine apple\nÄpfel\n"));
    }

    #[test]
    fn entries_are_found_whole_and_in_any_case() {
        let words = Words::new("apple\npine apple\nähre\n");
        assert!(words.has("Apple") && words.has("ÄHRE") && !words.has("apples"));
        assert_eq!(words.opening("Pine apple pie"), Some("pine apple"));
        assert_eq!(words.opening("apples"), None);
        assert_eq!(words.first_in("an apple a day"), Some((3, "apple")));
        assert_eq!(words.first_in("pineapple"), None);
        assert!(words.any_word("an apple") && !words.any_word("some apples"));
        assert!(words.part_in("pineapples") && !words.part_in("Apple"));
        assert!(words.begins("apples") && !words.begins("an apple"));
        assert_eq!((words.ending("a pine apple"), words.ending("apples")), (Some("pine apple"), None));
    }

    #[test]
    fn groups_are_told_by_their_words() {
        const SOURCE: &str = "[draft]\nen: draft, wip\n[done]\nen: final\n";
        const LEN: usize = packed_len(SOURCE);
        const PACKED: [u8; LEN] = pack(SOURCE);
        let groups = Groups::new(std::str::from_utf8(&PACKED).unwrap());
        assert_eq!(
            (groups.of("wip"), groups.of("final"), groups.of("open")),
            (Some("draft"), Some("done"), None)
        );
        assert_eq!(groups.iter().count(), 3);
        assert_eq!(groups.group_and_place("final"), Some(("done", 2)));
        assert!(groups.is("draft", "wip") && !groups.is("done", "wip"));
        assert_eq!(groups.entries("draft").collect::<Vec<_>>(), ["draft", "wip"]);
        assert_eq!((groups.opening("WIP, final"), groups.opening("finally")), (Some(("draft", "wip")), None));
        assert!(groups.stands_in("done", "is it final?") && !groups.stands_in("done", "finally, a draft"));
    }
}
