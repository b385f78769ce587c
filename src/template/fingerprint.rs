//! Fingerprints: the texts of an upstream template, as hashes.
//!
//! A pack is written in our own words, but authors start from the upstream file. For each upstream item the
//! fingerprint file, made by `cargo xtask fingerprint`, contains its [`normal::hash`] and its class. The format is a
//! line per fact:
//!
//! ```text
//! @ system overview        the following lines belong to this section (normal form of its title)
//! item sample 0f3c…        an item to replace or confirm; also `item keep`, `item slot`
//! title 77ab…              a sample heading of a repeatable section
//! slot 1d20…               the text of a placeholder; also `bare`, `stand-in`, `guidance`, `example`
//! ```
//!
//! At compile time the file is packed into one letter for each fact and five bytes for each hash, because compression
//! makes hex digits only a little smaller.

use super::expected::{Class, Known, Template};
use crate::text::normal;

/// The facts of a fingerprint file.
#[derive(Clone, Copy, Debug)]
pub struct Fingerprints {
    /// For each line a letter of [`FACTS`], or the whole line with its end if it begins with `@`.
    facts: &'static [u8],
    /// The hashes of the facts, in their order.
    hashes: &'static [[u8; HASH]],
}

/// The bytes of a hash.
const HASH: usize = 5;

/// The line beginnings, each with its letter.
const FACTS: [(&[u8], u8); 9] = [
    (b"slot ", b's'),
    (b"bare ", b'b'),
    (b"stand-in ", b'i'),
    (b"guidance ", b'g'),
    (b"example ", b'e'),
    (b"title ", b't'),
    (b"item keep ", b'K'),
    (b"item slot ", b'P'),
    (b"item sample ", b'S'),
];

impl Fingerprints {
    /// No facts.
    pub const NONE: Fingerprints = Fingerprints { facts: &[], hashes: &[] };

    /// Fingerprints from the result of [`pack`].
    pub const fn new(facts: &'static [u8], hashes: &'static [[u8; HASH]]) -> Self {
        Fingerprints { facts, hashes }
    }

    /// Adds the facts to a template.
    pub fn add(&self, template: &mut Template) {
        let mut section = 0;
        let mut counts = vec![0; template.sections.len()];
        self.each(|fact| {
            let (letter, hash) = match fact {
                Fact::Section(title) => {
                    section = find(template, title, section);
                    return;
                }
                Fact::Hash(letter, hash) => (letter, hash),
            };
            let known = &mut template.placeholders;
            let class = match letter {
                b't' => {
                    counts[section] += 1;
                    template.sections[section].sample_titles.insert(hash);
                    return;
                }
                b'K' => Class::Keep,
                b'P' => Class::Placeholder,
                b'S' => Class::Sample,
                _ => {
                    let hashes = match letter {
                        b's' => &mut known.texts,
                        b'b' => &mut known.choices,
                        b'i' => &mut known.stand_ins,
                        b'g' => &mut known.guidance,
                        _ => &mut known.examples,
                    };
                    hashes.insert(hash);
                    return;
                }
            };
            counts[section] += usize::from(class != Class::Keep);
            template.known.or_insert_with(hash, || Known::new(class)).add(section, class);
        });
        for (section, count) in template.sections.iter_mut().zip(counts) {
            section.weight = section.weight.max(count);
        }
    }

    /// The hashes of the items.
    pub fn texts(&self) -> Vec<u64> {
        let mut texts = Vec::with_capacity(self.hashes.len());
        self.each(|fact| {
            if let Fact::Hash(b'K' | b'P' | b'S', hash) = fact {
                texts.push(hash);
            }
        });
        texts
    }

    fn each(&self, mut take: impl FnMut(Fact)) {
        let mut hashes = self.hashes.iter();
        let mut facts = self.facts;
        while let [letter, rest @ ..] = facts {
            facts = rest;
            if *letter == b'@' {
                let end = rest.iter().position(|&byte| byte == b'\n').unwrap_or(rest.len());
                take(Fact::Section(std::str::from_utf8(&rest[..end]).unwrap_or_default()));
                facts = rest.get(end + 1..).unwrap_or_default();
            } else if let Some(bytes) = hashes.next() {
                take(Fact::Hash(*letter, bytes.iter().fold(0, |hash, &byte| hash << 8 | u64::from(byte))));
            }
        }
    }
}

/// A fact: the meaning of a line.
enum Fact<'f> {
    /// The following facts belong to the section with this title.
    Section(&'f str),
    /// The letter of a fact, and its hash.
    Hash(u8, u64),
}

/// The number of bytes of facts and of hashes that [`pack`] makes of a file.
pub const fn packed_len(source: &str) -> (usize, usize) {
    write(source.as_bytes(), &mut [], &mut [])
}

/// The facts and the hashes of a file. A file with an unknown line does not compile.
pub const fn pack<const FACTS: usize, const HASHES: usize>(
    source: &str,
) -> ([u8; FACTS], [[u8; HASH]; HASHES]) {
    let mut facts = [0; FACTS];
    let mut hashes = [[0; HASH]; HASHES];
    write(source.as_bytes(), &mut facts, &mut hashes);
    (facts, hashes)
}

const fn write(source: &[u8], facts: &mut [u8], hashes: &mut [[u8; HASH]]) -> (usize, usize) {
    let (mut len, mut count) = (0, 0);
    let mut at = 0;
    while at < source.len() {
        let mut end = at;
        while end < source.len() && source[end] != b'\n' {
            end += 1;
        }
        if source[at] == b'@' {
            // The space after the `@` is not part of the title.
            let mut from = at;
            while from <= end {
                if from != at + 1 {
                    if len < facts.len() {
                        facts[len] = if from == end { b'\n' } else { source[from] };
                    }
                    len += 1;
                }
                from += 1;
            }
        } else {
            let (letter, from) = fact(source, at);
            assert!(end - from == 2 * HASH, "a hash has ten digits");
            if len < facts.len() {
                facts[len] = letter;
            }
            if count < hashes.len() {
                let mut byte = 0;
                while byte < HASH {
                    hashes[count][byte] =
                        16 * digit(source[from + 2 * byte]) + digit(source[from + 2 * byte + 1]);
                    byte += 1;
                }
            }
            len += 1;
            count += 1;
        }
        at = end + 1;
    }
    (len, count)
}

/// The letter of the line at byte `at`, and the byte where its hash begins.
const fn fact(source: &[u8], at: usize) -> (u8, usize) {
    let mut which = 0;
    while which < FACTS.len() {
        let (word, letter) = FACTS[which];
        let mut same = 0;
        while same < word.len() && at + same < source.len() && source[at + same] == word[same] {
            same += 1;
        }
        if same == word.len() {
            return (letter, at + same);
        }
        which += 1;
    }
    panic!("a line of a fingerprint file says what it is")
}

const fn digit(byte: u8) -> u8 {
    match byte {
        b'0'..=b'9' => byte - b'0',
        b'a'..=b'f' => byte - b'a' + 10,
        _ => panic!("a hash is written in small hex digits"),
    }
}

/// The section with this title at or after `from`, else before it.
fn find(template: &Template, title: &str, from: usize) -> usize {
    let title = normal::normal(title);
    let is = |&at: &usize| template.sections[at].names.first().is_some_and(|name| *name == title);
    (from..template.sections.len()).find(is).or_else(|| (0..from).find(is)).unwrap_or(from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_packed_to_letters_and_hashes() {
        const SOURCE: &str = "slot 00000000ff\n@ \n@ risks\nitem keep 0102030405\ntitle ffffffffff\n";
        const LEN: (usize, usize) = packed_len(SOURCE);
        static PACKED: ([u8; LEN.0], [[u8; HASH]; LEN.1]) = pack(SOURCE);
        let fingerprints = Fingerprints::new(&PACKED.0, &PACKED.1);
        assert_eq!(fingerprints.facts, b"s@\n@risks\nKt");
        assert_eq!(fingerprints.texts(), [0x01_0203_0405]);
        let mut said = Vec::new();
        fingerprints.each(|fact| match fact {
            Fact::Section(title) => said.push(title.to_string()),
            Fact::Hash(_, hash) => said.push(format!("{hash:x}")),
        });
        assert_eq!(said, ["ff", "", "risks", "102030405", "ffffffffff"]);
    }
}
