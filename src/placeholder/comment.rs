//! Comments that guide the author, and words in comments that put something off.
//!
//! The template's own guidance is known for certain. Elsewhere a comment that opens as an instruction is
//! guidance in a document that has slots; any other comment is the author's. A whole paragraph in italics that
//! opens as an instruction to write is guidance too.

use super::leaf::Leaf;
use super::literal::{head, is_bounded};
use super::{Form, Found, put_off};
use crate::markdown::directive;
use crate::markdown::document::Document;
use crate::model::finding::{Evidence, Input};
use crate::text::lines::Span;
use crate::words::{GUIDANCE_OPENINGS, GUIDANCE_PHRASES, NOUN_FOLLOWERS, WRITING_VERBS};

/// The comments in a block or tag of HTML.
pub fn find(document: &Document, html: Span, found: &mut Found) {
    let text = html.of(document.text);
    let mut at = 0;
    while let Some(from) = text[at..].find("<!--").map(|from| at + from) {
        let Some(len) = text[from + 4..].find("-->") else {
            return;
        };
        let body = &text[from + 4..from + 4 + len];
        at = from + 4 + len + 3;
        let span = Span::new(html.from + from, html.from + at);
        if found.slots.is_guidance(body) {
            found.push(Form::Guidance, span, Evidence::Certain, Input::Text);
        } else if !directive::is_for_tools(body) {
            if let Some(word) = first_word(body) {
                let from = span.from + 4 + word.from;
                found.push(Form::Word, Span::new(from, from + word.len()), Evidence::Likely, Input::Text);
            } else if guides(body) {
                found.hint(Form::Guidance, span, Evidence::Likely, Input::Text);
            }
        }
    }
}

/// `<!-- TODO: draw it -->`
fn first_word(body: &str) -> Option<Span> {
    let start = body.len() - body.trim_start().len();
    let rest = &body[start..];
    let word = put_off::mark(rest).or_else(|| rest.starts_with("XXX").then_some("XXX"))?;
    is_bounded(body, start, word.len()).then(|| Span::new(start, start + word.len()))
}

/// Whether a sentence of a comment opens as an instruction to the author.
fn guides(body: &str) -> bool {
    let sentences = head(body, 600).split(['.', ':', '\n']).map(str::trim);
    3 <= body.split_whitespace().count()
        && (body.trim_end().ends_with('?')
            || opens_as_guidance(body)
            || sentences.skip(1).any(opens_as_guidance))
}

fn opens_as_guidance(body: &str) -> bool {
    let body = body.trim().trim_start_matches(['-', '*', '(', '[', '#', ' ']);
    let lower = head(body, 80).to_lowercase();
    let mut words = lower
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ':' | '.'))
        .filter(|word| !word.is_empty());
    let (first, second) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let noun = NOUN_FOLLOWERS.has_exactly(second);
    let said = GUIDANCE_PHRASES.opening(&lower).is_some();
    let addressed = body.split_whitespace().any(|word| matches!(word, "your" | "Your"));
    (GUIDANCE_OPENINGS.has(first) && !noun && !second.is_empty()) || said || addressed
}

/// `_Describe the tables, their keys, and how long rows are kept._`: guidance that a template sets in italics.
pub fn in_italics(leaf: &Leaf, found: &mut Found) {
    let content = leaf.content.trim(leaf.text);
    let text = content.of(leaf.text);
    let Some(mark) = text.chars().next().filter(|c| matches!(c, '_' | '*')) else {
        return;
    };
    let inner = text.trim_matches(mark);
    let whole = text.len() == inner.len() + 2 && !inner.contains(mark);
    let first = inner.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let sentence = 5 <= inner.split_whitespace().count() && inner.ends_with(['.', '?', '!', ')', '…', ':']);
    if whole && sentence && !leaf.heading && WRITING_VERBS.has(first) {
        found.push(Form::Word, content, Evidence::Likely, Input::Text);
    }
}
