//! Whether a text contains one of a few short strings.
//!
//! Written by hand because of speed: the standard library first prepares a search that is linear for any word. For a
//! word of a few bytes in a cell or a line, this preparation takes longer than the search. The search here looks at
//! each byte once and compares only where a word could begin.

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
    let Some(&first) = word.as_bytes().first() else { return true };
    let bytes = text.as_bytes();
    (0..bytes.len()).any(|at| bytes[at] == first && bytes[at..].starts_with(word.as_bytes()))
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
            assert_eq!(has_any(text, &words), words.iter().any(|word| text.contains(word)), "{text}");
            for word in words {
                assert_eq!(has(text, word), text.contains(word), "{text} {word}");
            }
        }
        assert!(has_byte("a|b", b"/|") && !has_byte("ab", b"/|"));
    }
}
