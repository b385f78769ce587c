//! The entries of a table by their first or last byte, and the tests whether a text has an entry at a position.
//!
//! Texts are searched at every keystroke, so a search never goes through a whole table: at each position only the
//! entries with the same byte are compared.

/// Entries with a value each, sorted by their first or by their last byte.
pub struct Index<T> {
    entries: Vec<(&'static str, T)>,
    /// For each kind of byte the index of its first entry; one more at the end.
    starts: [usize; KINDS + 1],
    /// The bytes that are the first or last byte of an entry, in any case.
    there: [bool; 256],
    /// One bit for each pair of bytes with which an entry begins; pairs may share a bit.
    pairs: Pairs,
    /// The same for the bytes in small letters, and with one byte for all that are not ASCII.
    folded: Pairs,
}

type Pairs = [u64; PAIRS / 64];

const PAIRS: usize = 1024;

/// One kind for each ASCII byte, with capitals as small letters, and one for all other bytes.
const KINDS: usize = 129;

impl<T: Copy> Index<T> {
    /// The index of some entries by their first byte, boxed so that an unused table takes no room in the program.
    /// Entries of one byte keep their order.
    pub fn by_first(entries: impl Iterator<Item = (&'static str, T)>) -> Box<Self> {
        Self::by(entries, |entry| entry.bytes().next())
    }

    /// The index of some entries by their last byte.
    pub fn by_last(entries: impl Iterator<Item = (&'static str, T)>) -> Box<Self> {
        Self::by(entries, |entry| entry.bytes().next_back())
    }

    fn by(entries: impl Iterator<Item = (&'static str, T)>, byte: fn(&str) -> Option<u8>) -> Box<Self> {
        let mut entries: Vec<(&'static str, T)> = entries.collect();
        let kind_of = |entry: &str| byte(entry).map_or(0, kind);
        let mut starts = [0; KINDS + 1];
        for (entry, _) in &entries {
            starts[kind_of(entry) + 1] += 1;
        }
        for kind in 0..KINDS {
            starts[kind + 1] += starts[kind];
        }
        let mut next = starts;
        for (entry, with) in entries.clone() {
            let place = &mut next[kind_of(entry)];
            entries[*place] = (entry, with);
            *place += 1;
        }
        let there = std::array::from_fn(|byte| {
            let kind = kind(byte as u8);
            starts[kind] < starts[kind + 1]
        });
        let (mut pairs, mut folded) = ([0; PAIRS / 64], [0; PAIRS / 64]);
        for (entry, _) in &entries {
            let bytes = entry.as_bytes();
            let mut add = |second: u8| {
                set(&mut pairs, pair(bytes[0], second));
                set(&mut folded, pair(fold(bytes[0]), fold(second)));
            };
            match bytes.get(1) {
                Some(&second) => add(second),
                None if bytes.is_empty() => {}
                None => (0..=u8::MAX).for_each(add),
            }
        }
        Box::new(Index { entries, starts, there, pairs, folded })
    }

    /// Whether an entry has this byte, in any case.
    pub fn is_there(&self, byte: u8) -> bool {
        self.there[usize::from(byte)]
    }

    /// Whether an entry may begin with these two bytes, as written.
    pub fn may_open(&self, first: u8, second: u8) -> bool {
        has(&self.pairs, pair(first, second))
    }

    /// The entries with which a text, in any case, may begin: none for most texts, by their first two bytes.
    pub fn of(&self, text: &str) -> &[(&'static str, T)] {
        let bytes = text.as_bytes();
        let Some(&first) = bytes.first() else { return &[] };
        let second = bytes.get(1).map_or(0, |&byte| fold(byte));
        if first.is_ascii() && !has(&self.folded, pair(first.to_ascii_lowercase(), second)) {
            return &[];
        }
        self.at(first)
    }

    /// The longest entry with which a text begins; of two with the same length the last.
    pub fn longest(&self, text: &str, begins: impl Fn(&str, &str) -> bool) -> Option<(&'static str, T)> {
        let may = |entry: &str| !differ(text.as_bytes(), entry.as_bytes()) && begins(text, entry);
        let here = self.of(text).iter().filter(|(entry, _)| may(entry));
        here.max_by_key(|(entry, _)| entry.len()).copied()
    }

    /// The entries with this byte, in any case; for a byte that is not ASCII, all entries of that kind.
    pub fn at(&self, byte: u8) -> &[(&'static str, T)] {
        if !self.is_there(byte) {
            return &[];
        }
        let kind = kind(byte);
        &self.entries[self.starts[kind]..self.starts[kind + 1]]
    }
}

/// The words of a normal form, which are separated by single spaces.
pub fn words_of(form: &str) -> impl Iterator<Item = &str> {
    // Byte by byte: a search for the next space is slower in short words.
    let (bytes, mut from) = (form.as_bytes(), 0);
    std::iter::from_fn(move || {
        let rest = bytes.get(from..)?;
        let len = rest.iter().position(|&byte| byte == b' ').unwrap_or(rest.len());
        let word = &form[from..from + len];
        from += len + 1;
        Some(word)
    })
}

fn pair(first: u8, second: u8) -> usize {
    (usize::from(first) * 29 + usize::from(second)) % PAIRS
}

fn set(pairs: &mut Pairs, at: usize) {
    pairs[at / 64] |= 1 << (at % 64);
}

fn has(pairs: &Pairs, at: usize) -> bool {
    pairs[at / 64] >> (at % 64) & 1 == 1
}

/// A byte in small letters; one byte for all that are not ASCII, since a letter may have another there as a capital.
fn fold(byte: u8) -> u8 {
    byte.to_ascii_lowercase().min(0x80)
}

fn kind(byte: u8) -> usize {
    if byte.is_ascii() { usize::from(byte.to_ascii_lowercase()) } else { KINDS - 1 }
}

/// Whether `text`, in any case, begins with an entry as whole words: no letter or digit follows one that ends with a letter
/// or digit itself.
pub fn opens(text: &str, entry: &str) -> bool {
    starts_with(text, entry)
        && !(entry.ends_with(char::is_alphanumeric) && text[entry.len()..].starts_with(char::is_alphanumeric))
}

/// Whether `text` has an entry at a byte, as written. At an end that is a letter or digit, the text must not continue
/// with another one.
pub fn stands_at(text: &str, at: usize, entry: &str) -> bool {
    let (before, rest) = text.split_at(at);
    let glued = |inner: Option<char>, outer: Option<char>| {
        inner.is_some_and(char::is_alphanumeric) && outer.is_some_and(char::is_alphanumeric)
    };
    rest.strip_prefix(entry).is_some_and(|after| {
        !glued(entry.chars().next(), before.chars().next_back())
            && !glued(entry.chars().next_back(), after.chars().next())
    })
}

/// Whether a text cannot begin with an entry that has its first byte: most differ in the second one.
fn differ(text: &[u8], entry: &[u8]) -> bool {
    matches!((text.get(1), entry.get(1)), (Some(byte), Some(own))
        if byte.is_ascii() && own.is_ascii() && !byte.eq_ignore_ascii_case(own))
}

/// Whether `text`, in any case, begins with an entry, also inside a word. An entry that is not ASCII is lower case.
pub fn starts_with(text: &str, entry: &str) -> bool {
    let bytes = text.as_bytes();
    if differ(bytes, entry.as_bytes()) {
        return false;
    }
    if entry.is_ascii() {
        return entry.len() <= bytes.len() && bytes[..entry.len()].eq_ignore_ascii_case(entry.as_bytes());
    }
    let mut chars = text.chars().flat_map(char::to_lowercase);
    text.is_char_boundary(entry.len().min(text.len())) && entry.chars().all(|c| chars.next() == Some(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_found_by_their_first_byte() {
        let index = Index::by_first(["pine", "Apple", "über", "pear", "äpfel"].into_iter().zip(0..));
        let at =
            |text: &str| -> Vec<i32> { index.at(text.as_bytes()[0]).iter().map(|&(_, with)| with).collect() };
        assert_eq!((at("P"), at("a"), at("Ä"), at("z")), (vec![0, 3], vec![1], vec![2, 4], vec![]));
    }

    #[test]
    fn an_entry_is_not_found_inside_a_word() {
        assert!(stands_at("at most 3", 0, "at most") && !stands_at("at mostly", 0, "at most"));
        assert!(stands_at("p<3", 1, "<") && !stands_at("map", 1, "ap"));
        assert!(opens("Über uns", "über") && !opens("überall", "über") && opens("p.a.x", "p.a."));
    }
}
