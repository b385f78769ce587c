//! Gates: a quick test whether a word can be an entry of one of several tables.

use super::table::Words;

/// The first two bytes, in any case, of the entries of some tables: most words fail this test and are not looked up.
pub struct Gate {
    /// For each first byte the second bytes as bits; the last bit is for all bytes that are not ASCII.
    seconds: [u128; 128],
    /// Whether an entry begins with a letter that is not ASCII.
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
                [first, second, ..] => gate.seconds[lower(first)] |= bit(second),
                [first] => gate.seconds[lower(first)] = u128::MAX,
                [] => {}
            }
        }
        gate
    }

    /// Whether an entry may begin with this byte.
    pub fn opens(&self, byte: u8) -> bool {
        let at = lower(byte);
        self.seconds.get(at).map_or(self.foreign, |seconds| *seconds != 0)
    }

    /// Whether an entry may begin with the first two bytes of a text.
    pub fn admits(&self, text: &[u8]) -> bool {
        match *text {
            [first, ..] if !first.is_ascii() => self.foreign,
            [first, second, ..] => self.seconds[lower(first)] & bit(second) != 0,
            [first] => self.seconds[lower(first)] == u128::MAX,
            [] => false,
        }
    }
}

fn lower(byte: u8) -> usize {
    usize::from(byte.to_ascii_lowercase())
}

fn bit(byte: u8) -> u128 {
    1 << byte.to_ascii_lowercase().min(127)
}

#[cfg(test)]
mod tests {
    use super::*;

    static FRUIT: Words = Words::new("apple\npear\nQUINCE\nähre\nx\n");

    #[test]
    fn a_gate_admits_its_entries_in_any_case() {
        let gate = Gate::of(&[&FRUIT]);
        for text in ["apple", "Pear", "PEAR", "quince", "QUINCE", "x", "ähre", "Ähre"] {
            assert!(gate.admits(text.as_bytes()) && gate.opens(text.as_bytes()[0]), "{text}");
        }
        for text in ["", "a", "plum", "banana"] {
            assert!(!gate.admits(text.as_bytes()), "{text}");
        }
    }
}
