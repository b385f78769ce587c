//! Slots in code: a code span that is one bracketed phrase, a slot within a path, a fence that only announces.
//!
//! Code is full of brackets, so it is read by meaning: the whole span must be a phrase that stands alone in
//! its place, a path's slot must be the template's or a plain name, and a token within a diagram is a
//! stand-in only where the template has it. A section that speaks of placeholders may show them.

use super::leaf::Leaf;
use super::literal::head;
use super::vocabulary::{PUT_OFF, SLOT_NOUNS};
use super::{Form, Found, bracket};
use crate::markdown::code;
use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::{Evidence, Input};
use crate::text::lines::Span;

/// A code span of a leaf.
pub fn in_span(document: &Document, leaf: &Leaf, span: Span, found: &mut Found) {
    let source = span.of(leaf.text);
    let ticks = source.bytes().take_while(|&byte| byte == b'`').count();
    let content = Span::new(span.from + ticks, (span.to - ticks).max(span.from + ticks)).trim(leaf.text);
    let text = content.of(leaf.text);
    if !text.contains(['[', '<', '{']) {
        return;
    }
    if let Some(inner) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'))
        && !inner.contains(['[', ']'])
    {
        let own = found.slots.has(inner);
        let place = leaf.place(span);
        let reads = own
            || (reads_as_slot(inner, place.cell || place.label) && !found.speaks_of_slots(document, leaf));
        if reads && let Some(slot) = bracket::judge(inner, place, own) {
            if own || place.alone || is_example(inner) && !is_shown(place.before) {
                found.slot(Form::BracketInCode, content, slot);
            } else {
                found.echo(Form::BracketInCode, content, slot);
            }
        }
        return;
    }
    if let Some(inner) = text.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'))
        && (SLOT_NOUNS.has(inner) || inner.contains(' ') && super::angle::judge(text).is_some())
    {
        let place = leaf.place(span);
        if place.alone && (place.label || leaf.cell.is_some_and(|column| 0 < column)) {
            found.hint(Form::Angle, content, Evidence::Possible, Input::Text);
        }
        return;
    }
    if text.starts_with("{{") && text.ends_with("}}") {
        if found.slots.has(text) {
            found.push(Form::Mustache, content, Evidence::Certain, Input::Text);
        }
        return;
    }
    in_path(document, leaf, content, found);
}

/// Whether a whole code span reads as a slot, not as code: a phrase, or a noun in the place of a value.
fn reads_as_slot(inner: &str, standing: bool) -> bool {
    let capital = inner.starts_with(char::is_uppercase);
    let numbered = inner.starts_with("###");
    let phrase = inner.contains(' ')
        && (capital || inner.starts_with("your ") || inner.contains("e.g.") || inner.ends_with('?'));
    phrase || numbered || (standing && capital && SLOT_NOUNS.has(inner))
}

/// `e.g., React`: nobody writes so but for an answer to be put there.
fn is_example(inner: &str) -> bool {
    ["e.g.", "z.B.", "z. B.", "p. ex.", "###"].iter().any(|opening| inner.starts_with(opening))
}

/// Whether the words before a code span show it: `such as`, `like`, `write`.
fn is_shown(before: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or("").to_lowercase();
    matches!(
        last.trim_end_matches([':', '(']),
        "as" | "like"
            | "write"
            | "writes"
            | "says"
            | "said"
            | "called"
            | "of"
            | "a"
            | "an"
            | "the"
            | "or"
            | "and"
    )
}

/// `docs/[component]_design.md`, `services/<service>/`; not globs, routes of frameworks, or commands.
fn in_path(document: &Document, leaf: &Leaf, content: Span, found: &mut Found) {
    let text = content.of(leaf.text);
    let path =
        !text.contains(|c: char| c.is_whitespace() || "*?(|=$^".contains(c)) && text.contains(['/', '.']);
    if text.contains(char::is_whitespace) && !text.contains('/') {
        return;
    }
    let route = text.starts_with(['/', '.', '@'])
        || text.contains("://")
        || [".tsx", ".jsx", ".js", ".ts", ".vue", ".svelte", ".astro", ".py", ".rs"]
            .iter()
            .any(|end| text.ends_with(end));
    let mut at = 0;
    while let Some(open) = text[at..].find(['[', '<']).map(|open| at + open) {
        let close = if text[open..].starts_with('[') { ']' } else { '>' };
        at = open + 1;
        let Some(len) = head(&text[open..], 80).find(close).map(|close| close + 1) else {
            continue;
        };
        let inner = &text[open + 1..open + len - 1];
        let span = Span::new(content.from + open, content.from + open + len);
        let name = 3 <= inner.len()
            && inner.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '_' | '#'))
            && inner.chars().any(char::is_lowercase);
        let beside = text[..open].ends_with(['/', '-', '_', '.']) || open == 0;
        let after = text[open + len..].starts_with(['/', '-', '_', '.']) || open + len == text.len();
        if close == ']' && text.contains(['/', '.']) && found.slots.has(inner) {
            found.push(Form::Path, span, Evidence::Certain, Input::Text);
        } else if path
            && !route
            && name
            && beside
            && after
            && text.contains('/')
            && !found.speaks_of_slots(document, leaf)
        {
            found.hint(Form::Path, span, Evidence::Possible, Input::Text);
        }
        at = open + len;
    }
}

/// A code block: one that only announces what should be there, or the template's stand-ins in a diagram.
pub fn in_block(document: &Document, block: usize, found: &mut Found) {
    let BlockKind::Code { language, .. } = &document.blocks[block].kind else {
        return;
    };
    let Some(content) = code::code_content(document, block) else {
        return;
    };
    let text = content.of(document.text);
    if announces(document, block, text, language) {
        found.push(Form::Diagram, content, Evidence::Certain, Input::Text);
        return;
    }
    if !found.slots.has_stand_ins() {
        return;
    }
    let mut at = 0;
    while let Some(open) = text[at..].find('[').map(|open| at + open) {
        let Some(len) = text[open..].find(']').map(|close| close + 1) else {
            break;
        };
        let inner = &text[open + 1..open + len - 1];
        at = if inner.contains('[') { open + 1 } else { open + len };
        if found.slots.is_stand_in(inner) {
            let span = Span::new(content.from + open, content.from + open + len);
            found.push(Form::DiagramLabel, span, Evidence::Certain, Input::Text);
        }
    }
}

/// Whether a block holds nothing but one bracketed sentence, or a word that puts it off.
fn announces(document: &Document, block: usize, text: &str, language: &str) -> bool {
    if text.len() <= 40 && PUT_OFF.has(&text.to_lowercase()) {
        return true;
    }
    let angle = text.starts_with('<')
        && text.ends_with('>')
        && super::angle::judge(text).is_some()
        && text.contains(' ');
    let plain = matches!(
        language,
        "" | "text" | "txt" | "mermaid" | "plantuml" | "puml" | "ascii" | "plain" | "dot" | "d2"
    );
    if angle {
        return plain;
    }
    if code::placeholder_sentence(document, block).is_none() {
        return false;
    }
    let inner = &text[1..text.len() - 1];
    if inner.contains('"') || inner.starts_with(|c: char| c.is_whitespace() || matches!(c, '\'' | '?')) {
        return false;
    }
    let configures =
        matches!(language, "toml" | "ini" | "cfg" | "conf" | "properties" | "desktop" | "systemd");
    let sentence = inner.starts_with(char::is_uppercase)
        && 3 <= inner.split_whitespace().count()
        && !inner.contains(['"', '=', ';', '{', '(', '$', '<']);
    plain || (sentence && !configures)
}
