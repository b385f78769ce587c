//! Angle brackets: `<team name>`, `<REPLACE_ME>`, and arc42's `\<Name of the black box\>`. Most renderers hide them
//! as unknown tags.
//!
//! Brackets that the parser took for HTML are found as tags, the others as text. Elements of HTML, generics, arrows and
//! comparisons are not placeholders; they are recognised by the text in and before the brackets.

use std::sync::LazyLock;

use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::{Evidence, Input, Severity};
use crate::placeholder::finder::{CodeSpan, Find, Finder, Opens, Run, Value};
use crate::placeholder::form::{Form, Grouping};
use crate::placeholder::found::{Found, Match};
use crate::placeholder::in_angles::{
    is_counted, is_figure, is_name, is_named, is_noun, is_number, is_titled, is_unknown, judge,
};
use crate::placeholder::leaf::Leaf;
use crate::placeholder::lookalike::{self, is_argument_of_command, is_within_quotes};
use crate::placeholder::near::{around, head, is_bounded, is_standing};
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::words::gate::Gate;
use crate::words::{
    AMOUNT_WORDS, DATE_VALUES, FENCE_TOKENS, FILLING_VERBS, HERE_OPENINGS, HTML_ELEMENTS, PLACEHOLDER_NOUNS,
    SUBJECTS,
};

pub const FORM: Form = Form {
    rule: "placeholder-angle",
    id: "angle",
    severity: Severity::Error,
    message: "{} is not filled in",
    help: "Replace it with your answer; most renderers do not even show it",
    group: Grouping::Always,
    ..Form::USUAL
};

pub const FINDER: Finder = Finder {
    form: &FORM,
    find: &[
        Find::Text(Opens::Anywhere(b"<"), at),
        Find::Value(quoted),
        Find::Leaf(in_tags),
        Find::Leaf(escaped),
        Find::Code(in_code),
        Find::Block(in_html),
        Find::Block(in_fence),
    ],
    learn: &[],
};

/// `<REPLACE_ME>` or `<team name>` that the parser left as text.
fn at(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    let rest = head(&text[at..], 80);
    if let Some(inner) = rest.strip_prefix("<<") {
        // `<<team name>>`
        let len = inner.find_word(">>")?;
        let evidence = judge(&rest[1..len + 3])?;
        return Some(Match::new(&FORM, len + 4, evidence));
    }
    let len = rest.strip_prefix('<')?.find('>')? + 2;
    let touches = |c: char| c.is_alphanumeric() || "<>{_:.-=(|".contains(c);
    let attached =
        text[..at].ends_with(touches) || text[..at].ends_with("/\\") || text[at + len..].opens_with(b"<[|:=");
    let (before, after) = around(text, at, len);
    // `Angle brackets <like these>`
    if lookalike::is_read_aloud(before) {
        return None;
    }
    let Some(evidence) = judge(&rest[..len]).filter(|_| !attached) else {
        // `<nurse/doctor>` as a whole value.
        let pair = !attached && is_standing(before, after) && is_pair(&rest[1..len - 1]);
        return pair.then(|| Match { hint: true, ..Match::new(&FORM, len, Evidence::Likely) });
    };
    // A quotation tells what another text says: `section 4 says "use <some hash>"`.
    let told = is_within_quotes(before, after);
    (!is_argument_of_command(before)).then(|| {
        let standing = is_standing(before, after) || !is_named(&rest[1..len - 1]) && !told;
        Match::new(&FORM, len, evidence).if_sure(standing)
    })
}

/// `nurse/doctor`: two names with a slash, neither of them an element.
fn is_pair(inner: &str) -> bool {
    let named =
        |part: &str| 3 <= part.len() && part.chars().all(char::is_alphabetic) && !HTML_ELEMENTS.has(part);
    inner.split('/').count() == 2 && inner.split('/').all(named)
}

/// The inline tags of a leaf.
fn in_tags(_: &Document, leaf: &Leaf, found: &mut Found) {
    // `As a <user>, I want <capability> so that <benefit>.`
    let several = 3 <= leaf.html.iter().filter(|tag| is_unknown(tag.of(leaf.text))).count();
    let closed = leaf.html.iter().any(|&tag| tag.of(leaf.text).starts_with("</"));
    for &span in &leaf.html {
        let tag = span.of(leaf.text);
        let touches = |c: char| c.is_alphanumeric() || "<>{&:_=(|".contains(c);
        let attached = leaf.text[..span.from].ends_with(touches) || leaf.text[span.to..].opens_with(b"<[|=");
        if attached || tag.starts_with("<!--") {
            continue;
        }
        let place = leaf.place(span);
        if lookalike::is_read_aloud(place.before) {
            continue;
        }
        // `<YYYY-MM-DD>`
        let inner = &tag[1..tag.len() - 1];
        if super::date::is_pattern(inner) || place.alone && DATE_VALUES.has_exactly(inner) {
            found.push_asking(&super::date::FORM, span, Evidence::Certain, Input::Date);
        } else if let Some(evidence) = judge(tag).filter(|_| !is_argument_of_command(place.before)) {
            let told = is_within_quotes(place.before, place.after);
            if place.alone || !is_named(&tag[1..tag.len() - 1]) && !told {
                found.push(&FORM, span, evidence);
            } else {
                found.hint(&FORM, span, Evidence::Possible);
            }
        } else if is_counted(tag, place.after) || is_limit(tag, place.before) {
            found.push(&FORM, span, Evidence::Likely);
        } else if is_name(tag) || place.alone && place.label && is_noun(tag) {
            if place.alone && !closed {
                found.push(&FORM, span, Evidence::Likely);
            } else if !closed {
                found.hint(&FORM, span, Evidence::Possible);
            }
        } else if leaf.heading && !closed && place.after.trim().is_empty() && names_subject(tag) {
            // `# Test plan <system>`
            found.push(&FORM, span, Evidence::Likely);
        } else if is_titled(tag) && place.alone && leaf.cell.is_some_and(|column| 0 < column) && !closed {
            found.hint(&FORM, span, Evidence::Likely);
        } else if is_unknown(tag) && !closed {
            let evidence = if place.alone && !leaf.heading { Evidence::Likely } else { Evidence::Possible };
            if several {
                found.push(&FORM, span, Evidence::Likely);
            } else {
                found.hint(&FORM, span, evidence);
            }
        }
    }
}

/// `<system>`: the word for what the document is about.
fn names_subject(tag: &str) -> bool {
    is_noun(tag) || SUBJECTS.has(&tag[1..tag.len() - 1])
}

/// `at most <n> open majors`
fn is_limit(tag: &str, before: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or("").to_lowercase();
    is_figure(tag) && before.ends_with(' ') && AMOUNT_WORDS.has(&last)
}

/// A block of HTML that is one tag.
fn in_html(document: &Document, block: usize, found: &mut Found) -> bool {
    if document.blocks[block].kind != BlockKind::Html {
        return false;
    }
    let content = document.blocks[block].span.trim(document.text);
    let evidence = judge(content.of(document.text));
    if let Some(evidence) = evidence {
        found.push(&FORM, content, evidence);
    } else if is_unknown(content.of(document.text)) {
        found.hint(&FORM, content, Evidence::Likely);
    }
    evidence.is_some()
}

/// `<paste the key here>`, `CHANGE_ME` in a block of code: requests to the author; names there are for readers to
/// replace.
fn in_fence(document: &Document, block: usize, found: &mut Found) -> bool {
    if !matches!(document.blocks[block].kind, BlockKind::Code { .. }) {
        return false;
    }
    let span = document.blocks[block].span;
    let source = span.of(document.text);
    let slots = || {
        source.match_indices('<').filter_map(|(at, _)| {
            let len = head(&source[at..], 80).find('>')? + 1;
            (!source[at..at + len].contains('\n')).then_some((at, len))
        })
    };
    let asks = |(at, len): &(usize, usize)| {
        let inner = &source[at + 1..at + len - 1];
        let first = inner.split(' ').next().unwrap_or("");
        inner.contains(' ')
            && (FILLING_VERBS.opening(inner).is_some() || HERE_OPENINGS.has(first))
            && judge(&source[*at..at + len]).is_some()
    };
    if slots().any(|slot| asks(&slot)) {
        // `<HOST>` beside `<paste the key here>`
        let shouted = |&(at, len): &(usize, usize)| {
            let inner = &source[at + 1..at + len - 1];
            2 < inner.len() && inner.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_')
        };
        for (at, len) in slots().filter(|slot| asks(slot) || shouted(slot)) {
            found.hint(&FORM, Span::new(span.from + at, span.from + at + len), Evidence::Likely);
        }
    }
    let bytes = source.as_bytes();
    for at in 0..bytes.len() {
        if 0 < at && bytes[at - 1].is_ascii_alphanumeric() || !TOKENS.admits(&bytes[at..]) {
            continue;
        }
        let token = FENCE_TOKENS
            .iter()
            .find(|token| bytes[at..].starts_with(token.as_bytes()) && is_bounded(source, at, token.len()));
        if let Some(token) = token {
            let from = span.from + at;
            found.hint(&FORM, Span::new(from, from + token.len()), Evidence::Likely);
        }
    }
    false
}

/// Most words of code begin like no token.
static TOKENS: LazyLock<Gate> = LazyLock::new(|| Gate::of(&[&FENCE_TOKENS]));

/// `` `<team>` `` as the value of a field or cell.
fn in_code(code: &CodeSpan, found: &mut Found) -> bool {
    let Some(inner) = code.text.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) else {
        return false;
    };
    if !(PLACEHOLDER_NOUNS.has(inner) || inner.contains(' ') && judge(code.text).is_some()) {
        return false;
    }
    let place = code.leaf.place(code.span);
    if place.alone && (place.label || code.leaf.cell.is_some_and(|column| 0 < column)) {
        found.hint(&FORM, code.content, Evidence::Possible);
    }
    true
}

/// `«name»`
fn quoted(value: &Value, found: &mut Found) -> bool {
    let inner = value.text.strip_prefix('«').and_then(|rest| rest.strip_suffix('»'));
    // `«Firma_Auftragnehmer»`, a field of a serial letter
    let field = |inner: &str| {
        inner.contains('_')
            && inner.chars().all(|c| c.is_alphanumeric() || c == '_')
            && !inner.starts_with('_')
    };
    if value.standing && inner.is_some_and(field) {
        found.push(&FORM, value.span, Evidence::Likely);
        return true;
    }
    let asks = value.standing && inner.is_some_and(|inner| PLACEHOLDER_NOUNS.has(inner));
    if asks {
        found.hint(&FORM, value.span, Evidence::Likely);
    }
    asks
}

/// `\<Name of the black box\>`, `&lt;Diagram&gt;`: an author who escapes the brackets means text and not a tag.
fn escaped(_: &Document, leaf: &Leaf, found: &mut Found) {
    // The parser treats a backslash at the very start as markup, so it is before the content.
    let start = leaf.content.from - usize::from(leaf.text[..leaf.content.from].ends_with('\\'));
    let source = &leaf.text[start..leaf.content.to];
    if memchr::memchr2(b'\\', b'&', source.as_bytes()).is_none() {
        return;
    }
    for (open_sign, close_sign) in [("\\<\\<", "\\>\\>"), ("\\<", ">"), ("&lt;", "&gt;")] {
        let mut at = 0;
        while let Some(open) = source[at..].find_word(open_sign).map(|open| at + open) {
            at = open + open_sign.len();
            let rest = head(&source[at..], 200);
            let Some(len) = rest.find_word(close_sign) else {
                continue;
            };
            let inner = rest[..len].trim_signs(b"*_\\");
            let span = Span::new(start + open, start + at + len + close_sign.len());
            // `\<commit hash>..\<commit hash>`
            let ranged =
                source[..open].ends_with("..") || source[at + len + close_sign.len()..].starts_with("..");
            let attached = ranged
                || source[..open].ends_with(|c: char| c.is_alphanumeric() || "/,=>".contains(c))
                || source[at + len + close_sign.len()..].opens_with(b"/\\|=[")
                // A comma behind one word parts types, behind a phrase it parts a sentence.
                || source[at + len + close_sign.len()..].starts_with(',') && !inner.contains(' ');
            let in_code = leaf.code.iter().any(|code| code.overlaps(span));
            if !attached && !in_code && reads(inner, leaf, span) {
                let place = leaf.place(span);
                if place.alone || !is_named(inner) {
                    found.push(&FORM, span, Evidence::Likely);
                } else {
                    found.hint(&FORM, span, Evidence::Possible);
                }
                at = span.to - start;
            }
        }
    }
}

fn reads(inner: &str, leaf: &Leaf, span: Span) -> bool {
    inner.starts_with(|c: char| c.is_alphabetic() || c == '(')
        && (2 < inner.chars().filter(|c| c.is_alphabetic()).count() || is_number(inner))
        && !inner.has_sign(b"<{=;\"")
        && (inner.has_sign(b" -") || PLACEHOLDER_NOUNS.has(inner) || leaf.place(span).alone)
        && !HTML_ELEMENTS.has(inner.trim_start_matches('/'))
}
