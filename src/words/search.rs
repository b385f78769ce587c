//! Searches for the entries of a table in parts of words, and the gates that keep a search cheap.

use super::table::Words;

impl Words {
    /// The longest entry that `text`, in any case, begins with, whatever follows it.
    pub fn starting(&self, text: &str) -> Option<&'static str> {
        let head = |entry: &&str| {
            let start = text.get(..entry.len());
            start.is_some_and(|start| start == *entry || start.to_lowercase() == *entry)
        };
        self.iter().filter(head).max_by_key(|entry| entry.len())
    }

    /// Whether a lower-case text ends with an entry, whatever stands before it.
    pub fn ends(&self, lower: &str) -> bool {
        self.iter().any(|entry| lower.ends_with(entry))
    }

    /// Whether an entry stands anywhere in a lower-case text, within a word too.
    pub fn within(&self, lower: &str) -> bool {
        let mut begins = [false; 256];
        for first in self.iter().filter_map(|entry| entry.as_bytes().first()) {
            begins[usize::from(*first)] = true;
        }
        let bytes = lower.as_bytes();
        let here = |at: usize| self.iter().any(|entry| bytes[at..].starts_with(entry.as_bytes()));
        (0..bytes.len()).any(|at| begins[usize::from(bytes[at])] && here(at))
    }
}

/// The pairs of bytes with which the entries of some tables begin, in any case: most words are passed over by them.
pub struct Gate {
    /// For each first byte the second ones as bits; the last bit serves all that are not ASCII.
    seconds: [u128; 128],
    /// An entry begins with a letter that is not ASCII.
    foreign: bool,
}

impl Gate {
    /// A gate for the entries of these tables.
    pub fn of(tables: &[&Words]) -> Self {
        let mut gate = Gate { seconds: [0; 128], foreign: false };
        for entry in tables.iter().flat_map(|table| table.iter()) {
            let bytes = entry.as_bytes();
            match *bytes {
                [first, ..] if !first.is_ascii() => gate.foreign = true,
                [first, second, ..] => gate.seconds[usize::from(first)] |= bit(second),
                [first] => gate.seconds[usize::from(first)] = u128::MAX,
                [] => {}
            }
        }
        gate
    }

    /// Whether an entry may begin with this byte.
    pub fn opens(&self, byte: u8) -> bool {
        let lower = usize::from(byte.to_ascii_lowercase());
        self.seconds.get(lower).map_or(self.foreign, |seconds| *seconds != 0)
    }

    /// Whether an entry may begin with the first two bytes of a text.
    pub fn admits(&self, text: &[u8]) -> bool {
        match *text {
            [first, ..] if !first.is_ascii() => self.foreign,
            [first, second, ..] => self.seconds[usize::from(first.to_ascii_lowercase())] & bit(second) != 0,
            [first] => self.seconds[usize::from(first.to_ascii_lowercase())] == u128::MAX,
            [] => false,
        }
    }
}

fn bit(byte: u8) -> u128 {
    1 << byte.to_ascii_lowercase().min(127)
}

#[cfg(test)]
mod tests {
    use super::*;

    static FRUIT: Words = Words::new("apple\npear\nähre\nx\n");

    #[test]
    fn parts_of_words_are_found() {
        assert!(FRUIT.ends("pineapple") && !FRUIT.ends("apples"));
        assert_eq!((FRUIT.starting("Apples"), FRUIT.starting("plum")), (Some("apple"), None));
        assert!(FRUIT.within("pineapples") && !FRUIT.within("plum"));
    }

    #[test]
    fn a_gate_admits_its_entries_in_any_case() {
        let gate = Gate::of(&[&FRUIT]);
        for text in ["apple", "Pear", "PEAR", "x", "ähre", "Ähre"] {
            assert!(gate.admits(text.as_bytes()) && gate.opens(text.as_bytes()[0]), "{text}");
        }
        for text in ["", "a", "plum", "banana"] {
            assert!(!gate.admits(text.as_bytes()), "{text}");
        }
    }
}
