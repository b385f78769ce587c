//! Comments that guide the author.
//!
//! A comment of a few words in the place of a value, `- **WHEN** <!-- condition -->`, is a placeholder that no reader sees.
//!
//! The template's own guidance is known for certain. In other documents, a comment that opens like an instruction is
//! guidance if the document has placeholders. Any other comment is the author's.

use crate::markdown::directive;
use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::{Evidence, Severity};
use crate::placeholder::finder::{Comment, Find, Finder, Learn};
use crate::placeholder::form::{Answer, Form};
use crate::placeholder::found::Found;
use crate::placeholder::leaf::Leaf;
use crate::placeholder::near::head;
use crate::placeholder::put_off;
use crate::placeholder::template_placeholders::TemplatePlaceholders;
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::words::{GUIDANCE_OPENINGS, GUIDANCE_PHRASES, NOUN_FOLLOWERS};

pub const FORM: Form = Form {
    rule: "guidance-comment-left",
    id: "guidance",
    severity: Severity::Info,
    // Guidance is normal until the document is approved.
    approved: Some(Severity::Warning),
    message: "guidance of the template was left in",
    help: "Remove the comment when the section is written",
    // Guidance beside an answer does not make the item open.
    counts: false,
    answer: Answer::RemoveComment,
    ..Form::USUAL
};

pub const FINDER: Finder = Finder {
    form: &FORM,
    find: &[Find::Comment(in_comment), Find::Leaf(in_place_of_value)],
    learn: &[Learn::Block(learn)],
};

/// Guidance; after a comment for tools no other form is tried.
fn in_comment(comment: &Comment, found: &mut Found) -> bool {
    if found.known.is_guidance(comment.body) {
        found.push(&FORM, comment.span, Evidence::Certain);
        return true;
    }
    if directive::is_for_tools(comment.body) {
        return true;
    }
    let guides = put_off::opening(comment.body.trim_start()).is_none() && guides(comment.body);
    if guides {
        found.hint(&FORM, comment.span, Evidence::Likely);
    }
    guides
}

/// `### Requirement: <!-- requirement name -->`, `- [ ] 1.1 <!-- Task description -->`: behind a label or a number.
fn in_place_of_value(_: &Document, leaf: &Leaf, found: &mut Found) {
    let &[span] = &leaf.html[..] else { return };
    let content = leaf.content.trim(leaf.text);
    let body = span.of(leaf.text).strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->"));
    let Some(body) = body.map(str::trim).filter(|_| span.to == content.to) else { return };
    let before = Span::new(content.from, span.from.max(content.from)).of(leaf.text).trim();
    let numbered = !before.contains(char::is_alphabetic) && before.contains(|c: char| c.is_ascii_digit());
    let bold = before.starts_with("**") && before.ends_with("**");
    let labelled = (before.ends_with(':') || bold) && before.split_whitespace().count() <= 4;
    let words = body.split_whitespace().count();
    let plain = body.chars().all(|c| c.is_alphabetic() || " '’-/".contains(c));
    let known =
        found.known.is_guidance(body) || directive::is_for_tools(body) || put_off::opening(body).is_some();
    if !(1..=8).contains(&words) || !plain || known {
        return;
    }
    if labelled {
        found.push(&super::angle::FORM, span, Evidence::Likely);
    } else if numbered {
        found.hint(&super::angle::FORM, span, Evidence::Likely);
    }
}

/// Whether a sentence of a comment opens as an instruction to the author.
fn guides(body: &str) -> bool {
    let sentences = head(body, 600).split_signs(b".:\n").map(str::trim);
    3 <= body.split_whitespace().count()
        && (body.trim_end().ends_with('?')
            || opens_as_guidance(body)
            || sentences.skip(1).any(opens_as_guidance))
}

fn opens_as_guidance(body: &str) -> bool {
    let body = body.trim().trim_start_signs(b"-*([# ");
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

/// The comments of the template.
fn learn(document: &Document, block: usize, known: &mut TemplatePlaceholders) {
    if document.blocks[block].kind != BlockKind::Html {
        return;
    }
    let mut rest = document.blocks[block].span.of(document.text);
    while let Some(from) = rest.find_word("<!--") {
        let body = &rest[from + 4..];
        let Some(to) = body.find_word("-->") else { return };
        if !directive::is_for_tools(&body[..to]) {
            known.add_guidance(&body[..to]);
        }
        rest = &body[to + 3..];
    }
}
