//! Whether a text contains one of a few short strings.
//!
//! Written by hand because of speed: the standard library first prepares a search that is linear for any word. For a
//! word of a few bytes in a cell or a line, this preparation takes longer than the search. The search here looks at
//! each byte once and compares only where a word could begin.

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

/// Whether a text contains one of some ASCII characters.
pub fn has_byte(text: &str, bytes: &[u8]) -> bool {
    text.bytes().any(|byte| bytes.contains(&byte))
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
            }
        }
        assert!(has_byte("a|b", b"/|") && !has_byte("ab", b"/|"));
    }
}
