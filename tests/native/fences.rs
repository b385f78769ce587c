//! The fenced texts in the project's Markdown files: the one parser for rules' pages and for `tests/traps.md`.
//!
//! A fence opens with three or more backticks and words after them, and closes with a line of as many backticks. A text that
//! contains fences is in a longer fence. The first word gives the purpose of the text:
//!
//! | Word | Where | Text |
//! |---|---|---|
//! | `markdown` | a rule's page, below **Before** or **After** | a document with, or without, the fault |
//! | `example` | a rule's page | a document, a line with a lone `.`, and a line for each finding that is expected |
//! | `template` | a rule's page | the template of the documents with the word `custom` |
//! | `trap` | `tests/traps.md` | a document without a placeholder |
//!
//! The other words are settings, which [`super::pages`] describes.

use std::fs;
use std::path::Path;

/// One fence of a file.
pub struct Fence {
    /// The file, from the project's folder on, and the line of the opening: `tests/traps.md:9`.
    pub place: String,
    /// The last line before it that is not empty.
    pub above: String,
    /// The words after the backticks; at least one, which may be empty.
    pub words: Vec<String>,
    /// The lines within, each with a line end.
    pub text: String,
}

/// All fences of a file, given by its path from the project's folder.
pub fn fences(file: &str) -> Vec<Fence> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let page = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
    let mut fences = Vec::new();
    let mut above = "";
    // Not `lines()`, which would drop the CR of a text with lone CRs.
    let mut lines = page.split_terminator('\n').enumerate();
    while let Some((number, line)) = lines.next() {
        let info = line.trim_start_matches('`');
        let ticks = &line[..line.len() - info.len()];
        if ticks.len() < 3 {
            above = if line.is_empty() { above } else { line };
            continue;
        }
        let place = format!("{file}:{}", number + 1);
        let mut text = String::new();
        loop {
            match lines.next() {
                Some((_, line)) if line == ticks => break,
                Some((_, line)) => text.extend([line, "\n"]),
                None => panic!("{place}: the fence is not closed"),
            }
        }
        let words = info.trim().split(' ').map(str::to_string).collect();
        fences.push(Fence { place, above: above.to_string(), words, text });
        above = "";
    }
    fences
}
