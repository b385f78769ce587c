//! The page of a rule: the Markdown file beside its source, `src/rules/<category>/<fault>.md`.
//!
//! A page has two parts. The first is for users: the title (`# placeholder-word: a word says …`, the rule's id and its
//! summary), why the fault matters, a document before and after, how to ignore the rule. The second begins with the
//! heading `## Examples` and is for the tests. The tests also run the two documents of the first part
//! (`tests/native/fences.rs` describes the fences).
//!
//! Invariant: the second part is never in the program, because the compiler cuts the page. Without the feature `pages`,
//! as in the wasm, the program has only the summary; the browser loads the texts from `rules.json`, which `cargo xtask`
//! writes, when it first needs them.

/// The text for users about a rule.
#[derive(Clone, Copy, Debug)]
pub struct Page<'t> {
    /// The fault that the rule finds, as a clause without a full stop.
    pub summary: &'t str,
    /// Markdown: why the fault matters, a document before and after, how to ignore the rule.
    pub why: &'t str,
}

/// The page in a file beside the source: `page!("placeholder_word.md")`.
#[cfg(feature = "pages")]
macro_rules! page {
    ($file:literal) => {{
        const SOURCE: &str = include_str!($file);
        const LEN: usize = $crate::rules::page::len(SOURCE);
        const BYTES: [u8; LEN] = $crate::rules::page::bytes(SOURCE);
        const TEXT: &str = match std::str::from_utf8(&BYTES) {
            Ok(text) => text,
            Err(_) => panic!("a page is cut at line ends"),
        };
        $crate::rules::page::Page::of(TEXT)
    }};
}

/// Only the summary of a page, for a program without the feature `pages`.
#[cfg(not(feature = "pages"))]
macro_rules! page {
    ($file:literal) => {{
        const SOURCE: &str = include_str!($file);
        const LEN: usize = $crate::rules::page::summary_len(SOURCE);
        const BYTES: [u8; LEN] = $crate::rules::page::bytes(SOURCE);
        const SUMMARY: &str = match std::str::from_utf8(&BYTES) {
            Ok(text) => text,
            Err(_) => panic!("a page is cut at line ends"),
        };
        $crate::rules::page::Page { summary: SUMMARY, why: "" }
    }};
}

/// The end of the part for users.
const EXAMPLES: &str = "\n\n## Examples\n";

/// The length of the part for users in bytes, from the summary on.
pub const fn len(source: &str) -> usize {
    let end = find(source, EXAMPLES, 0);
    assert!(end < source.len(), "a page needs a heading `## Examples`");
    end - summary(source)
}

/// The length of the summary in bytes.
pub const fn summary_len(source: &str) -> usize {
    let first = summary(source);
    find(source, "\n\n", first) - first
}

/// The first `LEN` bytes from the summary on.
pub const fn bytes<const LEN: usize>(source: &str) -> [u8; LEN] {
    let mut bytes = [0; LEN];
    let first = summary(source);
    let mut at = 0;
    while at < LEN {
        bytes[at] = source.as_bytes()[first + at];
        at += 1;
    }
    bytes
}

/// The first byte of the summary, which comes after the rule's id in the title.
const fn summary(source: &str) -> usize {
    find(source, ": ", 0) + ": ".len()
}

/// The first byte of `wanted` at or after `from`; the length of the text if it is not there.
const fn find(text: &str, wanted: &str, from: usize) -> usize {
    let (text, wanted) = (text.as_bytes(), wanted.as_bytes());
    let mut at = from;
    while at + wanted.len() <= text.len() {
        let mut same = 0;
        while same < wanted.len() && text[at + same] == wanted[same] {
            same += 1;
        }
        if same == wanted.len() {
            return at;
        }
        at += 1;
    }
    text.len()
}

impl<'t> Page<'t> {
    /// No texts.
    pub const NONE: Page<'static> = Page { summary: "", why: "" };

    /// The page from its part for users: the summary, an empty line, and the rest.
    pub const fn of(text: &'t str) -> Self {
        let end = find(text, "\n\n", 0);
        assert!(end < text.len(), "a page needs an empty line below its title");
        let (summary, rest) = text.split_at(end);
        let (_, why) = rest.split_at("\n\n".len());
        Page { summary, why }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_cut_before_its_examples() {
        const SOURCE: &str =
            "# late: a train is late\n\nPeople wait.\n\n**Before**\n\n## Examples\n\nMore.\n";
        const LEN: usize = len(SOURCE);
        const BYTES: [u8; LEN] = bytes(SOURCE);
        let page = Page::of(std::str::from_utf8(&BYTES).unwrap());
        assert_eq!((page.summary, page.why), ("a train is late", "People wait.\n\n**Before**"));
    }
}
