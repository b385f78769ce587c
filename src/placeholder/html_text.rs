//! Text between the tags of a block of HTML, which may have placeholders like any other cell or paragraph.

use super::bracket;
use super::finder::Run;
use super::forms::{angle, bracket as brackets, word};
use super::found::Found;
use super::leaf::Place;
use super::{in_angles, put_off, text};
use crate::markdown::document::Document;
use crate::model::finding::Evidence;
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::words::{LITERAL_ELEMENTS, NOTE_REMOVALS};

/// Passes each text of a block of HTML to the forms.
pub fn find(document: &Document, block: usize, found: &mut Found) {
    let span = document.blocks[block].span;
    let html = span.of(document.text);
    let mut at = 0;
    while let Some(open) = html[at..].find('<').map(|open| at + open) {
        in_text(document.text, Span::new(span.from + at, span.from + open), found);
        let rest = &html[open..];
        let (opening, ending) = if rest.starts_with("<!--") { (4, "-->") } else { (1, ">") };
        let Some(len) = rest[opening..].find_word(ending) else { return };
        at = open + opening + len + ending.len();
        let name = rest[1..].split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("");
        if LITERAL_ELEMENTS.has(name) {
            let close = format!("</{name}");
            let Some(end) = html[at..].find_word(&close) else { return };
            at += end;
        }
    }
    in_text(document.text, Span::new(span.from + at, span.to), found);
}

fn in_text(source: &str, span: Span, found: &mut Found) {
    let span = span.trim(source);
    let text = span.of(source);
    if text.is_empty() {
        return;
    }
    let run = Run::apart(text, span.from, found.surroundings);
    text::find(&run, 0..text.len(), found);
    in_brackets(span, text, found);
    // `Fee: to be defined`
    let labelled = text.rcut(": ").filter(|(label, _)| label.split(' ').count() <= 4);
    let value = labelled.map_or(text, |(_, value)| value);
    if put_off::is_value(value) && !put_off::is_mark(value) {
        found.push(&word::FORM, Span::new(span.to - value.len(), span.to), Evidence::Likely);
    }
    // `Use this space to tell your team why. Delete when done.`
    let last = text.trim_end_matches('.').rfind_word(". ").map_or(0, |at| at + 2);
    if text.len() <= 400 && NOTE_REMOVALS.has(text[last..].trim_end_matches('.')) {
        found.push(&word::FORM, span, Evidence::Likely);
    }
    let open = "&lt;";
    for at in text.places(open) {
        let inner = &text[at + open.len()..];
        let Some(len) = inner.find_word("&gt;").filter(|&len| in_angles::asks(&inner[..len])) else {
            continue;
        };
        let before = text[..at].trim_end();
        let from = span.from + at;
        if before.is_empty() || before.ends_with(':') {
            found.push(&angle::FORM, Span::new(from, from + 2 * open.len() + len), Evidence::Likely);
        }
    }
}

fn in_brackets(span: Span, text: &str, found: &mut Found) {
    let mut at = 0;
    while let Some(open) = text[at..].find('[').map(|open| at + open) {
        let Some(len) = text[open..].find(']') else { return };
        at = open + len + 1;
        let (before, inner, after) = (&text[..open], &text[open + 1..at - 1], &text[at..]);
        let worded = |text: &str| text.contains(char::is_alphanumeric);
        let label = before.trim_end().ends_with([':', '：']);
        let alone = (label || !worded(before)) && !worded(after);
        let place = Place { before, after, alone, label, heading: false, cell: true, continued: false };
        if let Some(verdict) = bracket::judge(inner, place, found.known.has(inner)) {
            let form = brackets::form_of(inner, &verdict.input);
            found.judged(form, Span::new(span.from + open, span.from + at), verdict);
        }
    }
}
