//! A block of code that only announces a diagram: one bracketed sentence, or a word that puts it off.

use crate::markdown::code;
use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::{Evidence, Severity};
use crate::placeholder::finder::{Find, Finder};
use crate::placeholder::form::{Answer, Form};
use crate::placeholder::found::Found;
use crate::placeholder::in_angles;
use crate::placeholder::put_off;
use crate::text::signs::Signs;
use crate::words::{CONFIG_LANGUAGES, DIAGRAM_LANGUAGES, TEXT_LANGUAGES};

pub const FORM: Form = Form {
    rule: "diagram-placeholder",
    id: "diagram",
    severity: Severity::Error,
    message: "the diagram is only announced: {}",
    help: "Draw it, as text, Mermaid or an image",
    answer: Answer::Block,
    ..Form::USUAL
};

pub const FINDER: Finder = Finder { form: &FORM, find: &[Find::Block(in_block)], learn: &[] };

fn in_block(document: &Document, block: usize, found: &mut Found) -> bool {
    let BlockKind::Code { language, .. } = &document.blocks[block].kind else {
        return false;
    };
    let Some(content) = code::code_content(document, block) else {
        return false;
    };
    let announced = announces(document, block, content.of(document.text), language);
    if announced {
        found.push(&FORM, content, Evidence::Certain);
    }
    announced
}

/// Whether a block is nothing but one bracketed sentence, or a word that puts it off.
fn announces(document: &Document, block: usize, text: &str, language: &str) -> bool {
    if text.len() <= 40 && put_off::is_value(text) {
        return true;
    }
    let angle = text.starts_with('<')
        && text.ends_with('>')
        && in_angles::judge(text).is_some()
        && text.contains(' ');
    let plain = language.is_empty() || DIAGRAM_LANGUAGES.has(language) || TEXT_LANGUAGES.has(language);
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
    if is_data(inner) {
        return false;
    }
    let configures = CONFIG_LANGUAGES.has(language);
    let sentence = inner.starts_with(char::is_uppercase)
        && 3 <= inner.split_whitespace().count()
        && !inner.has_sign(b"\"=;{($<");
    plain || (sentence && !configures)
}

/// `00, 01, 10`, `r11, r12, ..., rmn`, `START, LENGTH, BODY`: cells of a matrix, bytes, the parts of a message.
fn is_data(inner: &str) -> bool {
    let cells: Vec<&str> = inner.split_signs(b", \n").filter(|cell| !cell.is_empty()).collect();
    let figures = cells.iter().filter(|cell| cell.bytes().any(|byte| byte.is_ascii_digit())).count();
    let names = inner.split(',').all(|name| {
        let name = name.trim();
        !name.contains(' ')
            && (name.chars().all(|c| c.is_lowercase() || c.is_ascii_digit() || "_.".contains(c))
                || name
                    .bytes()
                    .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_'))
    });
    // `d4 1d 8c d9`
    let bytes = cells.iter().all(|cell| cell.len() <= 4 && cell.bytes().all(|byte| byte.is_ascii_hexdigit()));
    3 <= cells.len() && (inner.contains(',') && (names || cells.len() <= 2 * figures) || bytes && 0 < figures)
}
