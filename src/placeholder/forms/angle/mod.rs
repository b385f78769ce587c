//! Angle brackets: `<team name>`, `<REPLACE_ME>`, and arc42's `\<Name of the black box\>`. Most renderers hide them
//! as unknown tags.
//!
//! Brackets that the parser took for HTML are found as tags, the others as text. Elements of HTML, generics, arrows and
//! comparisons are not placeholders; they are recognised by the text in and before the brackets.

mod escaped;
mod form;
mod in_fence;

use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::{Evidence, Input};
use crate::placeholder::finder::{CodeSpan, Find, Finder, Opens, Run, Value};
use crate::placeholder::found::{Found, Match};
use crate::placeholder::in_angles::{
    is_counted, is_figure, is_name, is_named, is_noun, is_titled, is_unknown, judge,
};
use crate::placeholder::leaf::Leaf;
use crate::placeholder::lookalike::{self, is_argument_of_command, is_within_quotes};
use crate::placeholder::near::{around, head, is_standing};
use crate::placeholder::options;
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::words::{AMOUNT_WORDS, DATE_VALUES, HTML_ELEMENTS, NAME_OF_WORDS, PLACEHOLDER_NOUNS, SUBJECTS};

pub use form::FORM;

pub const FINDER: Finder = Finder {
    form: &FORM,
    find: &[
        Find::Text(Opens::Anywhere(b"<"), at),
        Find::Value(quoted),
        Find::Leaf(in_tags),
        Find::Leaf(escaped::escaped),
        Find::Code(in_code),
        Find::Block(in_html),
        Find::Block(in_fence::in_fence),
    ],
    learn: &[],
};

/// The longest placeholder in bytes.
const LONGEST: usize = 240;

/// `<REPLACE_ME>` or `<team name>` that the parser left as text.
fn at(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    let rest = head(&text[at..], LONGEST);
    if let Some(inner) = rest.strip_prefix("<<") {
        // `<<team name>>`
        let len = inner.find_word(">>")?;
        let evidence = judge(&rest[1..len + 3])?;
        return Some(Match::new(&FORM, len + 4, evidence));
    }
    let len = rest.strip_prefix('<')?.find('>')? + 2;
    if run.surroundings.closes(&rest[..len]) {
        return None;
    }
    let touches = |c: char| c.is_alphanumeric() || "<>{_:.-=(|".contains(c);
    // `<\[name]>`, as an editor escapes it
    let bracket = rest[1..len - 1].strip_prefix("\\[").and_then(|inner| inner.strip_suffix(']'));
    let attached = text[..at].ends_with(touches)
        || text[..at].ends_with("/\\")
        || text[at + len..].starts_with(['<', '[', '|', ':', '=']);
    let (before, after) = around(text, at, len);
    // `Angle brackets <like these>`, `<type>(<scope>): <subject>`
    if lookalike::is_read_aloud(before) || before.contains(">(<") {
        return None;
    }
    if bracket.is_some_and(|inner| 2 < inner.len() && !inner.contains(['[', ']'])) && !attached {
        return Some(Match::new(&FORM, len, Evidence::Likely));
    }
    let Some(evidence) = judge(&rest[..len]).filter(|_| !attached) else {
        // `<nurse/doctor>` as a whole value.
        let inner = &rest[1..len - 1];
        let pair =
            !attached && is_standing(before, after) && (is_pair(inner) || options::is_yes_or_no(inner));
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
        if found.surroundings.closes(tag) {
            continue;
        }
        let touches = |c: char| c.is_alphanumeric() || "<>{&:_=(|".contains(c);
        let (before, after) = (&leaf.text[..span.from], &leaf.text[span.to..]);
        // `<<location>>`, which the parser took for a tag in angles
        if leaf.cell.is_some_and(|column| 0 < column)
            && before.trim_end_matches('<').len() + 1 == before.len()
            && after.starts_with('>')
            && (is_name(tag) || is_noun(tag))
        {
            found.hint(&FORM, Span::new(span.from - 1, span.to + 1), Evidence::Likely);
            continue;
        }
        let attached = before.ends_with(touches) || after.opens_with(b"<[|=");
        if attached || tag.starts_with("<!--") {
            continue;
        }
        let place = leaf.place(span);
        if lookalike::is_read_aloud(place.before) || place.before.contains(">(<") {
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
    let tag = content.of(document.text).split('\n').next().unwrap_or("").trim_end();
    if found.surroundings.closes(tag) {
        return false;
    }
    let evidence = judge(content.of(document.text));
    if let Some(evidence) = evidence {
        found.push(&FORM, content, evidence);
    } else if is_unknown(content.of(document.text)) {
        found.hint(&FORM, content, Evidence::Likely);
    }
    evidence.is_some()
}

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
    let named = |inner: &str| {
        let name = NAME_OF_WORDS.opening(inner);
        name.is_some_and(|name| inner[name.len()..].starts_with(' ') && inner.split(' ').count() <= 5)
    };
    let asks = value.standing && inner.is_some_and(|inner| PLACEHOLDER_NOUNS.has(inner) || named(inner));
    if asks {
        found.hint(&FORM, value.span, Evidence::Likely);
    }
    asks
}
