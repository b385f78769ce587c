//! A placeholder inside a diagram that the template's diagram has too: `[SYSTEM NAME]`. Other labels in brackets
//! belong to the diagram.

use crate::markdown::code;
use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::{Evidence, Severity};
use crate::placeholder::finder::{Find, Finder, Learn};
use crate::placeholder::form::{Company, Form, Grouping};
use crate::placeholder::found::Found;
use crate::placeholder::options;
use crate::placeholder::template_placeholders::{TemplatePlaceholders, brackets_in};
use crate::text::contains::Search;
use crate::text::lines::Span;

pub const FORM: Form = Form {
    rule: "diagram-label-placeholder",
    id: "diagram-label",
    severity: Severity::Info,
    message: "{} in the diagram is the template's stand-in",
    help: "Put your own name there",
    // The names in a diagram show nothing about the text around it.
    counts: false,
    company: Company::Never,
    group: Grouping::ByPlace,
    ..Form::USUAL
};

pub const FINDER: Finder =
    Finder { form: &FORM, find: &[Find::Block(in_block)], learn: &[Learn::Block(learn)] };

fn in_block(document: &Document, block: usize, found: &mut Found) -> bool {
    if !found.known.has_stand_ins() || !matches!(document.blocks[block].kind, BlockKind::Code { .. }) {
        return false;
    }
    let Some(content) = code::code_content(document, block) else {
        return false;
    };
    let text = content.of(document.text);
    let mut at = 0;
    while let Some(open) = text[at..].find('[').map(|open| at + open) {
        let Some(len) = text[open..].find(']').map(|close| close + 1) else {
            break;
        };
        let inner = &text[open + 1..open + len - 1];
        at = if inner.contains('[') { open + 1 } else { open + len };
        if found.known.is_stand_in(inner) {
            let span = Span::new(content.from + open, content.from + open + len);
            found.push(&FORM, span, Evidence::Certain);
        }
    }
    true
}

/// Bracketed tokens of a diagram that cannot be real names: `[SYSTEM NAME]`, `[Service A]`, `[ECS/K8s]`.
fn learn(document: &Document, block: usize, known: &mut TemplatePlaceholders) {
    if !code::is_diagram(document, block) || code::placeholder_sentence(document, block).is_some() {
        return;
    }
    brackets_in(document.blocks[block].span.of(document.text), |inner| {
        let words: Vec<&str> = inner.split_whitespace().collect();
        let last = words.last().copied().unwrap_or("");
        let lettered =
            1 < words.len() && last.len() == 1 && last.starts_with(|c: char| c.is_ascii_uppercase());
        let shouted = 1 < words.len()
            && !inner.chars().any(char::is_lowercase)
            && inner.chars().any(char::is_alphabetic);
        if lettered || shouted || options::options(inner).is_some() || inner.to_lowercase().has_word("name") {
            known.add_stand_in(inner);
        }
    });
}
