//! Whether and where a text contains a word of a few bytes, and the parts between such words.
//!
//! Written by hand because of speed and size: the standard library first prepares a search that is linear for any word.
//! For a word of a few bytes in a cell or a line, this preparation takes longer than the search, and its code is a
//! hundredth of the program. The search here looks at each byte once and compares only where a word could begin.

/// A text with more bytes is searched by memchr, whose start takes longer than the search in a shorter one.
const LONG: usize = 64;

/// Whether a text contains one of a few words. Longer lists are word tables, which have an index of their own.
pub fn has_any(text: &str, words: &[&str]) -> bool {
    let bytes = text.as_bytes();
    let begins = |at: usize, word: &str| {
        word.as_bytes().first() == Some(&bytes[at]) && bytes[at..].starts_with(word.as_bytes())
    };
    (0..bytes.len()).any(|at| words.iter().any(|word| begins(at, word)))
}

/// Whether a text contains a word.
pub fn has(text: &str, word: &str) -> bool {
    find(text, word).is_some()
}

/// The byte at which a text first contains a word.
pub fn find(text: &str, word: &str) -> Option<usize> {
    let Some((sign, before)) = sign(word) else { return Some(0) };
    let bytes = text.as_bytes().get(before..)?;
    let begins = |at: &usize| text.as_bytes()[*at..].starts_with(word.as_bytes());
    if LONG < bytes.len() {
        return memchr::memchr_iter(sign, bytes).find(begins);
    }
    (0..bytes.len()).find(|at| bytes[*at] == sign && begins(at))
}

/// The byte of a word that is looked for, and how many bytes are before it: behind a space, since texts have many of them.
fn sign(word: &str) -> Option<(u8, usize)> {
    match *word.as_bytes() {
        [] => None,
        [b' ', second, ..] => Some((second, 1)),
        [first, ..] => Some((first, 0)),
    }
}

/// The byte at which a text last contains a word.
pub fn rfind(text: &str, word: &str) -> Option<usize> {
    let Some((sign, before)) = sign(word) else { return Some(text.len()) };
    let bytes = text.as_bytes().get(before..)?;
    memchr::memrchr_iter(sign, bytes).find(|at| text.as_bytes()[*at..].starts_with(word.as_bytes()))
}

/// The methods of `str` that look for a word, by the search of this file.
pub trait Search {
    fn has_word(&self, word: &str) -> bool;
    fn find_word(&self, word: &str) -> Option<usize>;
    fn rfind_word(&self, word: &str) -> Option<usize>;
    /// As `split_once`.
    fn cut(&self, word: &str) -> Option<(&str, &str)>;
    /// As `rsplit_once`.
    fn rcut(&self, word: &str) -> Option<(&str, &str)>;
    /// As `split`.
    fn parts<'a>(&'a self, word: &'a str) -> Parts<'a>;
    /// As `match_indices`, without the word.
    fn places(&self, word: &str) -> impl Iterator<Item = usize>;
    /// How often the word is there, without overlaps.
    fn count_of(&self, word: &str) -> usize;
    /// As `replace`.
    fn replaced(&self, word: &str, by: &str) -> String;
    /// As `replacen` of one.
    fn once_replaced(&self, word: &str, by: &str) -> String;
    /// As `trim_start_matches`.
    fn without_start(&self, word: &str) -> &str;
    /// As `trim_end_matches`.
    fn without_end(&self, word: &str) -> &str;
}

impl Search for str {
    fn has_word(&self, word: &str) -> bool {
        has(self, word)
    }

    fn find_word(&self, word: &str) -> Option<usize> {
        find(self, word)
    }

    fn rfind_word(&self, word: &str) -> Option<usize> {
        rfind(self, word)
    }

    fn cut(&self, word: &str) -> Option<(&str, &str)> {
        let at = find(self, word)?;
        Some((&self[..at], &self[at + word.len()..]))
    }

    fn rcut(&self, word: &str) -> Option<(&str, &str)> {
        let at = rfind(self, word)?;
        Some((&self[..at], &self[at + word.len()..]))
    }

    fn parts<'a>(&'a self, word: &'a str) -> Parts<'a> {
        Parts { rest: Some(self), word }
    }

    fn places(&self, word: &str) -> impl Iterator<Item = usize> {
        let mut from = 0;
        std::iter::from_fn(move || {
            let at = from + find(&self[from..], word)?;
            from = at + word.len();
            Some(at)
        })
    }

    fn count_of(&self, word: &str) -> usize {
        self.parts(word).count() - 1
    }

    fn replaced(&self, word: &str, by: &str) -> String {
        let mut out = String::with_capacity(self.len());
        let mut rest = self;
        while let Some((before, behind)) = rest.cut(word) {
            out.push_str(before);
            out.push_str(by);
            rest = behind;
        }
        out.push_str(rest);
        out
    }

    fn once_replaced(&self, word: &str, by: &str) -> String {
        self.cut(word).map_or(self.to_string(), |(before, behind)| [before, by, behind].concat())
    }

    fn without_start(&self, word: &str) -> &str {
        let mut text = self;
        while let Some(rest) = text.strip_prefix(word) {
            text = rest;
        }
        text
    }

    fn without_end(&self, word: &str) -> &str {
        let mut text = self;
        while let Some(rest) = text.strip_suffix(word) {
            text = rest;
        }
        text
    }
}

/// The parts of a text between words.
#[derive(Clone)]
pub struct Parts<'a> {
    rest: Option<&'a str>,
    word: &'a str,
}

impl<'a> Iterator for Parts<'a> {
    type Item = &'a str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let rest = self.rest?;
        let cut = rest.cut(self.word);
        self.rest = cut.map(|(_, behind)| behind);
        Some(cut.map_or(rest, |(before, _)| before))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_standard_library_says() {
        let words = ["ab", "b ", "ä", "%", "aab"];
        for text in ["", "a", "aab", "a b", "b c", "xä", "x a", "100 %", "ba"] {
            let long = text.repeat(40);
            assert_eq!(has_any(text, &words), words.iter().any(|word| text.contains(word)), "{text}");
            for word in words {
                assert_eq!(has(text, word), text.contains(word), "{text} {word}");
                assert_eq!((find(text, word), rfind(text, word)), (text.find(word), text.rfind(word)));
                assert_eq!((find(&long, word), rfind(&long, word)), (long.find(word), long.rfind(word)));
                assert_eq!(
                    (text.cut(word), text.rcut(word)),
                    (text.split_once(word), text.rsplit_once(word))
                );
                assert!(long.parts(word).eq(long.split(word)));
                assert!(long.places(word).eq(long.match_indices(word).map(|(at, _)| at)));
                assert_eq!(long.count_of(word), long.matches(word).count());
                assert_eq!(long.replaced(word, "xyz"), long.replace(word, "xyz"));
                assert_eq!(long.once_replaced(word, ""), long.replacen(word, "", 1));
                assert_eq!(long.without_start(word), long.trim_start_matches(word));
                assert_eq!(long.without_end(word), long.trim_end_matches(word));
            }
        }
    }
}
