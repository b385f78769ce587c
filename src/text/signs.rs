//! Searches for one of some ASCII characters, byte by byte.
//!
//! The standard library takes arrays of characters and makes all of its loops anew for each length, with each character
//! decoded. These methods take bytes, and there is one of each: no byte of another character is ASCII, so each sign is found
//! at its place.

/// The methods of `str` that look for one of some ASCII characters.
pub trait Signs {
    /// As `contains`.
    fn has_sign(&self, signs: &[u8]) -> bool;
    /// As `starts_with`.
    fn opens_with(&self, signs: &[u8]) -> bool;
    /// As `ends_with`.
    fn closes_with(&self, signs: &[u8]) -> bool;
    /// As `find`.
    fn find_sign(&self, signs: &[u8]) -> Option<usize>;
    /// As `rfind`.
    fn rfind_sign(&self, signs: &[u8]) -> Option<usize>;
    /// As `trim_start_matches`.
    fn trim_start_signs(&self, signs: &[u8]) -> &str;
    /// As `trim_end_matches`.
    fn trim_end_signs(&self, signs: &[u8]) -> &str;
    /// As `trim_matches`.
    fn trim_signs(&self, signs: &[u8]) -> &str;
    /// As `strip_prefix`.
    fn without_sign(&self, signs: &[u8]) -> Option<&str>;
    /// As `split`; its reverse is `rsplit`.
    fn split_signs<'a>(&'a self, signs: &'a [u8]) -> Split<'a>;
}

impl Signs for str {
    #[inline(never)]
    fn has_sign(&self, signs: &[u8]) -> bool {
        // One search for each sign is faster than one test of each byte, since most texts have none of them.
        signs.iter().any(|sign| self.as_bytes().contains(sign))
    }

    #[inline(never)]
    fn opens_with(&self, signs: &[u8]) -> bool {
        self.bytes().next().is_some_and(|byte| is_among(byte, signs))
    }

    #[inline(never)]
    fn closes_with(&self, signs: &[u8]) -> bool {
        self.bytes().next_back().is_some_and(|byte| is_among(byte, signs))
    }

    #[inline(never)]
    fn find_sign(&self, signs: &[u8]) -> Option<usize> {
        self.bytes().position(|byte| is_among(byte, signs))
    }

    #[inline(never)]
    fn rfind_sign(&self, signs: &[u8]) -> Option<usize> {
        self.bytes().rposition(|byte| is_among(byte, signs))
    }

    #[inline(never)]
    fn trim_start_signs(&self, signs: &[u8]) -> &str {
        let from = self.bytes().position(|byte| !is_among(byte, signs));
        &self[from.unwrap_or(self.len())..]
    }

    #[inline(never)]
    fn trim_end_signs(&self, signs: &[u8]) -> &str {
        let last = self.bytes().rposition(|byte| !is_among(byte, signs));
        &self[..last.map_or(0, |last| last + 1)]
    }

    #[inline(never)]
    fn trim_signs(&self, signs: &[u8]) -> &str {
        self.trim_start_signs(signs).trim_end_signs(signs)
    }

    #[inline(never)]
    fn without_sign(&self, signs: &[u8]) -> Option<&str> {
        self.opens_with(signs).then(|| &self[1..])
    }

    fn split_signs<'a>(&'a self, signs: &'a [u8]) -> Split<'a> {
        Split { rest: Some(self), signs }
    }
}

/// Whether a byte is one of the signs, without the search by words that `contains` would prepare.
fn is_among(byte: u8, signs: &[u8]) -> bool {
    signs.iter().fold(false, |found, &sign| found | (sign == byte))
}

/// The parts of a text between signs.
#[derive(Clone)]
pub struct Split<'a> {
    rest: Option<&'a str>,
    signs: &'a [u8],
}

impl<'a> Iterator for Split<'a> {
    type Item = &'a str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let rest = self.rest?;
        let at = rest.find_sign(self.signs);
        self.rest = at.map(|at| &rest[at + 1..]);
        Some(&rest[..at.unwrap_or(rest.len())])
    }
}

impl<'a> DoubleEndedIterator for Split<'a> {
    #[inline(never)]
    fn next_back(&mut self) -> Option<&'a str> {
        let rest = self.rest?;
        let at = rest.rfind_sign(self.signs);
        self.rest = at.map(|at| &rest[..at]);
        Some(&rest[at.map_or(0, |at| at + 1)..])
    }
}

#[cfg(test)]
mod tests {
    use super::Signs;

    #[test]
    fn as_the_standard_library_says() {
        let signs = ['.', ' ', '-'];
        let bytes = b". -";
        for text in ["", ".", "a", " a-b. ", "ä.ö", "–", "...", "a b c", "-x", "ü-", "日本 語"] {
            assert_eq!(text.has_sign(bytes), text.contains(signs), "{text}");
            assert_eq!(text.opens_with(bytes), text.starts_with(signs), "{text}");
            assert_eq!(text.closes_with(bytes), text.ends_with(signs), "{text}");
            assert_eq!(text.find_sign(bytes), text.find(signs), "{text}");
            assert_eq!(text.rfind_sign(bytes), text.rfind(signs), "{text}");
            assert_eq!(text.trim_start_signs(bytes), text.trim_start_matches(signs), "{text}");
            assert_eq!(text.trim_end_signs(bytes), text.trim_end_matches(signs), "{text}");
            assert_eq!(text.trim_signs(bytes), text.trim_matches(signs), "{text}");
            assert_eq!(text.without_sign(bytes), text.strip_prefix(signs), "{text}");
            assert!(text.split_signs(bytes).eq(text.split(signs)), "{text}");
            assert!(text.split_signs(bytes).rev().eq(text.rsplit(signs)), "{text}");
        }
    }
}
