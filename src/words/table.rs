//! Word tables: lists of words and phrases as data in `src/words`.
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
//! A line that begins with `#` is a comment, an empty list shows a missing translation, `any` is for entries of no
//! language. Commas separate entries. The compiler drops comments and languages, so only the entries are in the
//! program. A file whose lines are split by `[name]` is a table of groups, [`Groups`].
//!
//! Deliberately absent: judgement. A table contains words; the code that uses it decides what they mean.

use std::sync::OnceLock;

use crate::words::index::{Index, opens, stands_at, starts_with, words_of};
use crate::words::pack::longest;

/// A set of words and phrases.
pub struct Words {
    /// The entries, each followed by a line end.
    entries: &'static str,
    /// The length of the longest entry, in bytes.
    longest: usize,
    /// The entries in the order of the file; split once, since some tables are searched at every word.
    listed: OnceLock<Vec<&'static str>>,
    index: OnceLock<Box<Index<()>>>,
    by_last: OnceLock<Box<Index<()>>>,
}

impl Words {
    /// A table from its entries as [`pack`](crate::words::pack::pack) writes them.
    pub const fn new(entries: &'static str) -> Self {
        let longest = longest(entries.as_bytes());
        Words { entries, longest, listed: OnceLock::new(), index: OnceLock::new(), by_last: OnceLock::new() }
    }

    /// The entries in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = &'static str> + Clone {
        self.listed.get_or_init(|| self.entries.split_terminator('\n').collect()).iter().copied()
    }

    /// Whether `word`, in any case, is an entry. Entries of such a table are lower case.
    pub fn has(&self, word: &str) -> bool {
        let here = self.index().of(word);
        if here.is_empty() {
            return false;
        }
        if word.is_ascii() {
            let lower = || word.bytes().map(|byte| byte.to_ascii_lowercase());
            return here.iter().any(|(entry, ())| entry.len() == word.len() && entry.bytes().eq(lower()));
        }
        let upper = word.chars().any(char::is_uppercase);
        if upper { self.has_exactly(&word.to_lowercase()) } else { self.has_exactly(word) }
    }

    /// Whether `word`, as written, is an entry.
    pub fn has_exactly(&self, word: &str) -> bool {
        self.get(word).is_some()
    }

    /// The entry that equals `word` as written.
    pub fn get(&self, word: &str) -> Option<&'static str> {
        if self.longest < word.len() {
            return None;
        }
        self.index().of(word).iter().map(|&(entry, ())| entry).find(|entry| *entry == word)
    }

    /// Whether one of the words of a normal form, separated by single spaces, is an entry.
    pub fn any_word(&self, form: &str) -> bool {
        words_of(form).any(|word| self.has_exactly(word))
    }

    /// Whether a normal form, or one of its words, is an entry.
    pub fn names(&self, form: &str) -> bool {
        self.has_exactly(form) || self.any_word(form)
    }

    fn index(&self) -> &Index<()> {
        self.index.get_or_init(|| Index::by_first(self.iter().map(|entry| (entry, ()))))
    }

    /// The entries with the first byte of `text`, in any case, in the order of the file.
    pub fn alike(&self, text: &str) -> impl Iterator<Item = &'static str> {
        let here = text.bytes().next().map_or(&[][..], |byte| self.index().at(byte));
        here.iter().map(|&(entry, ())| entry)
    }

    /// Whether `text`, as written, contains an entry, also inside a word.
    pub fn part_in(&self, text: &str) -> bool {
        let (index, bytes) = (self.index(), text.as_bytes());
        let begins = |at: usize| {
            index.at(bytes[at]).iter().any(|(entry, ())| bytes[at..].starts_with(entry.as_bytes()))
        };
        let may = |pair: &[u8]| index.is_there(pair[0]) && index.may_open(pair[0], pair[1]);
        bytes.windows(2).enumerate().any(|(at, pair)| may(pair) && begins(at))
            || bytes.len().checked_sub(1).is_some_and(begins)
    }

    /// Whether `text`, as written, begins with an entry, also inside a word.
    pub fn begins(&self, text: &str) -> bool {
        self.index().of(text).iter().any(|(entry, ())| text.starts_with(entry))
    }

    /// The longest entry that `text`, in any case, begins with, also inside a word.
    pub fn starting(&self, text: &str) -> Option<&'static str> {
        self.index().longest(text, starts_with).map(|(entry, ())| entry)
    }

    /// The longest entry that `text`, as written, ends with.
    pub fn ending(&self, text: &str) -> Option<&'static str> {
        let by_last = self.by_last.get_or_init(|| Index::by_last(self.iter().map(|entry| (entry, ()))));
        let here = by_last.at(text.bytes().next_back()?).iter().map(|&(entry, ())| entry);
        here.filter(|entry| text.ends_with(entry)).max_by_key(|entry| entry.len())
    }

    /// The longest entry that `text`, in any case, begins with as whole words: if the entry ends with a letter or
    /// digit, no letter or digit follows it.
    pub fn opening(&self, text: &str) -> Option<&'static str> {
        self.index().longest(text, opens).map(|(entry, ())| entry)
    }

    /// The first entry in `text`, in any case and as whole words, with its first byte.
    pub fn first_in(&self, text: &str) -> Option<(usize, &'static str)> {
        let (mut before, index) = (' ', self.index());
        for (at, c) in text.char_indices() {
            if !before.is_alphanumeric()
                && let Some((entry, ())) = index.longest(&text[at..], opens)
            {
                return Some((at, entry));
            }
            before = c;
        }
        None
    }
}

/// Words and phrases by group: `draft` and `work in progress` in `wip`.
pub struct Groups {
    /// Entries as in [`Words`]; the name of a group is before them, after a `[`.
    entries: &'static str,
    /// The entries with their groups and their indexes among all entries.
    index: OnceLock<Box<Index<(&'static str, usize)>>>,
}

impl Groups {
    /// A table of groups from its entries as [`pack`](crate::words::pack::pack) writes them.
    pub const fn new(entries: &'static str) -> Self {
        Groups { entries, index: OnceLock::new() }
    }

    /// The name of the group of a lower-case word.
    pub fn of(&self, word: &str) -> Option<&'static str> {
        self.group_and_place(word).map(|(group, _)| group)
    }

    /// The group of a lower-case word, and its index in the order of the file, from 0.
    pub fn group_and_place(&self, word: &str) -> Option<(&'static str, usize)> {
        let here = self.index().of(word).iter();
        // If an entry is in two groups, the last one counts.
        here.rev().find(|(entry, _)| *entry == word).map(|&(_, found)| found)
    }

    /// Whether a lower-case word is an entry of a group.
    pub fn is(&self, group: &str, word: &str) -> bool {
        self.of(word) == Some(group)
    }

    /// The entries of a group, in the order of the file.
    pub fn entries(&self, group: &str) -> impl Iterator<Item = &'static str> {
        self.iter().filter(move |(name, _)| *name == group).map(|(_, entry)| entry)
    }

    fn index(&self) -> &Index<(&'static str, usize)> {
        let places = || self.iter().enumerate().map(|(place, (group, entry))| (entry, (group, place)));
        self.index.get_or_init(|| Index::by_first(places()))
    }

    /// Whether an entry begins with this byte, in any case.
    pub fn may_open(&self, first: u8) -> bool {
        !self.index().at(first).is_empty()
    }

    /// The longest entry that `text`, in any case, begins with as whole words, as (group, entry).
    pub fn opening(&self, text: &str) -> Option<(&'static str, &'static str)> {
        let longest = self.index().longest(text, opens);
        longest.map(|(entry, (group, _))| (group, entry))
    }

    /// The entries in a lower-case `text` as whole words, as (group, entry). Of two that overlap the one that begins
    /// first counts, of two that begin together the longer one.
    pub fn all_in(&self, text: &str) -> Vec<(&'static str, &'static str)> {
        let (index, bytes) = (self.index(), text.as_bytes());
        let mut found = Vec::new();
        let mut at = 0;
        while at < bytes.len() {
            let here = index.at(bytes[at]).iter().filter(|(entry, _)| stands_at(text, at, entry));
            match here.max_by_key(|(entry, _)| entry.len()) {
                Some(&(entry, (group, _))) => {
                    found.push((group, entry));
                    at += entry.len();
                }
                None => at += text[at..].chars().next().map_or(1, char::len_utf8),
            }
        }
        found
    }

    /// Whether a lower-case `text` contains an entry of a group as a whole word.
    pub fn stands_in(&self, group: &str, text: &str) -> bool {
        let index = self.index();
        text.char_indices().any(|(at, _)| {
            let here = index.at(text.as_bytes()[at]).iter();
            here.filter(|(_, (name, _))| *name == group).any(|(entry, _)| stands_at(text, at, entry))
        })
    }

    /// All entries as (group, entry), in the order of the file.
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
        const LEN: usize = $crate::words::pack::packed_len(SOURCE);
        const PACKED: [u8; LEN] = $crate::words::pack::pack(SOURCE);
        const ENTRIES: &str = match std::str::from_utf8(&PACKED) {
            Ok(entries) => entries,
            Err(_) => panic!("a table is cut at a character boundary"),
        };
        $crate::words::table::$type::new(ENTRIES)
    }};
}
pub(crate) use table;

#[cfg(test)]
mod tests {
    use super::*;

    use crate::words::pack::{pack, packed_len};

    #[test]
    fn entries_are_found_whole_and_in_any_case() {
        let words = Words::new("apple\npine apple\nähre\n");
        assert!(words.has("Apple") && words.has("ÄHRE") && !words.has("apples"));
        assert_eq!(words.opening("Pine apple pie"), Some("pine apple"));
        assert_eq!(words.opening("apples"), None);
        assert_eq!(words.first_in("an apple a day"), Some((3, "apple")));
        assert_eq!(words.first_in("pineapple"), None);
        assert!(words.any_word("an apple") && !words.any_word("some apples"));
        assert!(words.names("pine apple") && words.names("green apple") && !words.names("pine"));
        assert!(words.part_in("pineapples") && !words.part_in("Apple"));
        assert_eq!((words.starting("Apples"), words.starting("plum")), (Some("apple"), None));
        assert!(words.begins("apples") && !words.begins("an apple"));
        assert_eq!((words.ending("a pine apple"), words.ending("apples")), (Some("pine apple"), None));
    }

    #[test]
    fn groups_are_found_by_their_words() {
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
        assert_eq!(groups.all_in("a final draft, wip2"), [("done", "final"), ("draft", "draft")]);
        assert!(groups.stands_in("done", "is it final?") && !groups.stands_in("done", "finally, a draft"));
    }
}
