//! Square brackets that the parser could not resolve and that look like a placeholder: `[Name/Role]`.
//!
//! `placeholder/bracket` judges them. By its text or its place a bracket may be another form: an open question, an
//! instruction to repeat, a choice, a heading.

use std::cell::OnceCell;

use pulldown_cmark::LinkType;

use super::{choice, heading, open_question, repeat};
use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::{Evidence, Input, Severity};
use crate::placeholder::bracket;
use crate::placeholder::finder::{Find, Finder, Learn, Opens, Run};
use crate::placeholder::form::{Form, Grouping};
use crate::placeholder::found::{Found, Match, Verdict};
use crate::placeholder::leaf::Leaf;
use crate::placeholder::lookalike;
use crate::placeholder::near::head;
use crate::placeholder::options;
use crate::placeholder::put_off;
use crate::placeholder::template_placeholders::TemplatePlaceholders;
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::shorten::on_one_line;
use crate::text::signs::Signs;
use crate::words::{
    AUTHOR_ASIDE_ENDINGS, AUTHOR_OPENINGS_CJK, LENTICULAR_TAGS, NAME_ENDINGS_CJK, PLACEHOLDER_NOUNS,
};

pub const FORM: Form = Form {
    rule: "placeholder-bracket",
    id: "bracket",
    severity: Severity::Error,
    message: "{} is not filled in",
    help: "Replace it with your answer, brackets included",
    group: Grouping::ByPlace,
    refers: true,
    echoes: true,
    ..Form::USUAL
};

pub const FINDER: Finder = Finder {
    form: &FORM,
    find: &[
        Find::Text(Opens::Anywhere(b"["), escaped),
        // The first bytes of `【`, `⟦` and `［`.
        Find::Text(Opens::Anywhere(b"\xe3\xe2\xef"), foreign),
        Find::Leaf(in_leaf),
        Find::Section(in_wiki_links),
    ],
    learn: &[Learn::Leaf(learn)],
};

/// The form of a bracket by its text.
pub fn form_of(inner: &str, input: &Input) -> &'static Form {
    let lower = inner.to_lowercase();
    if open_question::opens(&lower) {
        &open_question::FORM
    } else if repeat::opens(&lower) {
        &repeat::FORM
    } else if matches!(input, Input::Choice { .. }) {
        &choice::FORM
    } else {
        &FORM
    }
}

/// The brackets of a heading, paragraph or cell.
fn in_leaf(document: &Document, leaf: &Leaf, found: &mut Found) {
    let text = leaf.text;
    let (configures, draws) = (OnceCell::new(), OnceCell::new());
    for span in leaf.brackets() {
        let inner = Span::new(span.from + 1, span.to - 1);
        let place = leaf.place(span);
        // `[[Draft] A shorter notation](address)`: a tag before the title of a link.
        let tags =
            text[..span.from].ends_with('[') && place.after.starts_with(' ') && place.after.has_word("](")
                || place.after.starts_with("](") && place.before.contains('[');
        // `[[1]](address)`: the text of a link.
        if text[..span.from].ends_with('[') && ["](", "]["].iter().any(|end| place.after.starts_with(end)) {
            continue;
        }
        if is_made_of_links(inner.of(text)) {
            continue;
        }
        // `[`Result`]` names an item of code whose definition is missing.
        let named = inner.of(text).trim();
        if 2 < named.len() && named.starts_with('`') && named.ends_with('`') && !options::has_example(named) {
            continue;
        }
        let line = place.before.trim().is_empty() && place.after.trim().is_empty();
        if line && *configures.get_or_init(|| leaf.configures()) {
            continue;
        }
        if lookalike::is_definition(place) {
            found.define(inner);
            continue;
        }
        let plain = plain(inner.of(text));
        if !found.known.has(&plain) && *draws.get_or_init(|| leaf.draws()) {
            continue;
        }
        if let Some(verdict) = bracket::judge(&plain, place, found.known.has(&plain)) {
            let form = form_of(&plain, &verdict.input);
            let shown = is_shown_in_quote(document, leaf) && !found.known.has(&plain);
            let verdict = if shown { Verdict { hint: true, ..verdict } } else { verdict };
            let headed = leaf.heading && form == &FORM;
            // `“One gate is enough.” [Lang, 3 May]`: the source of a quotation
            let quoted =
                place.before.trim_end().ends_with(['”', '»', '“', '"']) && place.before.ends_with(' ');
            if quoted && plain.has_word(", ") && !found.known.has(&plain) {
                continue;
            }
            // `GET /users/[user_id]`
            if headed && place.before.ends_with('/') && place.before.trim_start().has_word(" /") {
                continue;
            }
            if tags && !found.known.has(&plain) {
                found.echo(form, span, verdict);
                continue;
            }
            found.judged(if headed { &heading::FORM } else { form }, span, verdict);
        } else if place.before.ends_with(['"', '“']) && place.after.starts_with(['"', '”']) {
            // `Chosen option: "[option 1]"` repeats an entry of the list of options.
            let verdict = Verdict { evidence: Evidence::Likely, input: Input::Text, hint: false };
            found.echo(&FORM, span, verdict);
        }
    }
}

/// Whether a text is in a quote below a paragraph that ends with a colon: `Before:`, and then what stood there.
fn is_shown_in_quote(document: &Document, leaf: &Leaf) -> bool {
    let blocks = &document.blocks;
    let quote = blocks[leaf.block].parent.filter(|&at| matches!(blocks[at].kind, BlockKind::Quote { .. }));
    let above = quote.and_then(|quote| quote.checked_sub(1)).map(|above| &blocks[above]);
    above.is_some_and(|above| {
        above.kind == BlockKind::Paragraph && above.content.of(document.text).trim_end().ends_with(':')
    })
}

/// `[ [home](https://…) | [list](https://…) ]`: brackets around links and nothing else.
fn is_made_of_links(inner: &str) -> bool {
    let mut rest = inner;
    let mut any = false;
    while let Some((before, behind)) = rest.split_once('[') {
        let Some((_, target)) = behind.cut("](") else { return false };
        let Some((_, after)) = target.split_once(')') else { return false };
        if before.contains(char::is_alphanumeric) {
            return false;
        }
        (rest, any) = (after, true);
    }
    any && !rest.contains(char::is_alphanumeric)
}

/// The text between the brackets without emphasis marks.
fn plain(inner: &str) -> String {
    if !inner.has_sign(b"*`\\>") {
        return on_one_line(inner).into_owned();
    }
    let plain = inner.replace(['*', '`'], "").replaced("\\|", "|");
    plain.split_whitespace().filter(|word| *word != ">").collect::<Vec<_>>().join(" ")
}

/// `\[phone number\]`, as word processors export brackets; within a sentence an author may mean literal brackets.
fn escaped(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    if !text[..at].ends_with('\\') {
        return None;
    }
    let inside = head(&text[at..], 300).strip_prefix('[')?;
    let inner = &inside[..inside.find_word("\\]")?];
    if let Some((_, leaf)) = run.leaf
        && !inner.has_sign(b"[]")
    {
        let place = leaf.place(Span::new(run.base + at - 1, run.base + at + inner.len() + 3));
        let plain = plain(inner);
        if leaf.draws() {
            return None;
        }
        let verdict = bracket::judge(&plain, place, false)?;
        let counted = matches!(verdict.input, Input::Number { .. }) || super::date::is_pattern(plain.trim());
        // In a simple table of Pandoc blanks part the cells.
        let parted = place.before.ends_with("  ") && (PLACEHOLDER_NOUNS.has(inner) || inner.contains(' '));
        let sure = parted
            || !verdict.hint && (counted || place.alone || inner.contains(' ') && bracket::is_named(inner));
        let form = form_of(&plain, &verdict.input);
        let form = if leaf.heading && form == &FORM { &heading::FORM } else { form };
        let evidence = if parted { Evidence::Likely } else { verdict.evidence };
        let found = Match { lead: 1, ..Match::new(form, inner.len() + 3, evidence) };
        return Some(found.with(verdict.input).if_sure(sure));
    }
    let asked = inner.has_word(": ") && 6 <= inner.split_whitespace().count();
    let named = bracket::is_named(inner) && !inner.has_sign(b"[](\"");
    (asked || named).then(|| {
        Match { lead: 1, ..Match::new(&FORM, inner.len() + 3, Evidence::Likely) }
            .with(bracket::asked(inner))
            .if_sure(asked)
    })
}

/// `【担当者名】`, `⟦who calls⟧`: other kinds of brackets.
fn foreign(run: &Run, at: usize) -> Option<Match> {
    let rest = head(&run.text[at..], 120);
    let pairs = [('【', '】'), ('⟦', '⟧'), ('⟨', '⟩'), ('［', '］'), ('〈', '〉')];
    let (open, close) = pairs.into_iter().find(|(open, _)| rest.starts_with(*open))?;
    let inner = &rest[open.len_utf8()..];
    let inner = &inner[..inner.find(close)?];
    let len = open.len_utf8() + inner.len() + close.len_utf8();
    let after = run.text[at + len..].trim_start();
    let leads = run.text[..at].trim_end().is_empty() && !after.is_empty();
    let worded = inner.chars().filter(|c| c.is_alphabetic()).count();
    // `⟨x, y⟩`
    let vector =
        open == '⟨' && (inner.contains(',') || !inner.contains(' ') && !PLACEHOLDER_NOUNS.has(inner));
    let tag = vector || LENTICULAR_TAGS.has(inner) || leads && open == '【' && !bracket::is_named(inner);
    (2 <= worded && !tag)
        .then(|| {
            let asks = NAME_ENDINGS_CJK.ending(inner).is_some()
                || AUTHOR_ASIDE_ENDINGS.ending(inner).is_some()
                || AUTHOR_OPENINGS_CJK.starting(inner).is_some();
            let sure = open == '⟦' || asks || PLACEHOLDER_NOUNS.has(inner) || put_off::is_value(inner);
            Match::new(&FORM, len, Evidence::Likely).with(bracket::asked(inner)).if_sure(sure)
        })
        .map(|found| Match { evidence: Evidence::Likely, ..found })
}

/// `[[OWNER]]`, `[[TEAM NAME]]`: wiki pages do not have such names in capitals.
fn in_wiki_links(document: &Document, found: &mut Found) {
    let wiki = |kind| matches!(kind, LinkType::WikiLink { has_pothole: false });
    for link in document.links.iter().filter(|link| wiki(link.kind)) {
        let inner = link.span.of(document.text).trim_signs(b"[]");
        // A whole instruction is not the name of a page.
        let named = bracket::is_shouted_name(inner);
        let labelled = follows_label(document, link.span);
        let worded = 4 <= inner.len() && inner.bytes().all(|byte| byte.is_ascii_uppercase());
        let sentence = inner.has_word(": ") && 6 <= inner.split_whitespace().count();
        if sentence || named && (inner.contains('_') || labelled) {
            found.push(&FORM, link.span, Evidence::Likely);
        } else if named || worded && labelled {
            found.hint(&FORM, link.span, Evidence::Likely);
        }
    }
}

/// `Keeper: [[KEEPER]]`
fn follows_label(document: &Document, span: Span) -> bool {
    let before = document.text[..span.from].trim_end_signs(b"*_ ");
    before.ends_with(':') && before.len() < span.from
}

/// The brackets of a template: almost all of them.
fn learn(leaf: &Leaf, known: &mut TemplatePlaceholders) {
    for span in leaf.brackets() {
        let inner = plain(Span::new(span.from + 1, span.to - 1).of(leaf.text));
        if bracket::is_placeholder_of_template(&inner, leaf.place(span)) {
            known.add(&inner);
        }
    }
}
