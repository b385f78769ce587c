//! Braces that are notation and ask for nothing: the type of an argument, a map or a record, a tuple, a set, the pattern of
//! a message.
//!
//! Deliberately absent: JSON, path parameters and formulas, which touch other text and fail the tests of `forms/brace`.

use crate::markdown::document::BlockKind;
use crate::placeholder::finder::Run;
use crate::placeholder::lookalike;
use crate::text::contains::Search;
use crate::text::contains::has_any;
use crate::text::signs::Signs;
use crate::words::{PLACEHOLDER_NOUNS, SET_WORDS, TYPE_LABELS, TYPE_NAMES};

/// `{string|Buffer}`, and `{ChildProcess}` behind code or a label: the type of an argument, as JSDoc writes it.
pub fn is_type(inner: &str, before: &str) -> bool {
    let bare = |part: &str| part.trim().without_start("...").without_end("[]").to_string();
    let name = |part: &str| {
        let part = bare(part);
        !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || "_.<>[],/ ".contains(c))
    };
    let typed = |part: &str| {
        let part = bare(part);
        let last = part.split('<').next().unwrap_or("").rsplit(' ').next().unwrap_or("");
        // `KeyObject`
        let joined = part.chars().skip(1).any(char::is_uppercase) && part.chars().any(char::is_lowercase);
        TYPE_NAMES.has_exactly(last) || joined && !part.has_sign(b" /_")
    };
    let single = || !inner.has_sign(b" /") && !PLACEHOLDER_NOUNS.has(inner);
    let before = before.trim_end_signs(b" :");
    let argued = || {
        before.ends_with('`') && inner.split(' ').count() <= 3
            || single() && TYPE_LABELS.ending(before).is_some()
    };
    inner.split('|').all(name) && (inner.split('|').any(typed) || argued())
}

/// `* {Stream}` below `process.stderr`: the type of a name in code, which is the heading.
pub fn is_typed_name(run: &Run, inner: &str) -> bool {
    let word = inner.starts_with(char::is_uppercase) && inner.chars().all(char::is_alphanumeric);
    word && run.leaf.is_some_and(|(document, leaf)| {
        let section = &document.sections[document.blocks[leaf.block].section];
        let heading = section.heading.map(|heading| document.blocks[heading].content.of(document.text));
        heading.is_some_and(|heading| heading.contains('`'))
            && document.inside(leaf.block, |kind| matches!(kind, BlockKind::List { .. }))
    })
}

/// `{tenant and kind -> layout}`, `{ title, body: blocks, labels }`: the content of a map or a record.
pub fn is_shape(inner: &str) -> bool {
    let maps = has_any(inner, &[" -> ", " → ", " ↦ "]) && inner.split_whitespace().count() <= 8;
    let fields = inner.split(',').filter(|field| {
        field.trim().cut(": ").is_some_and(|(name, _)| !name.contains(' ') && !name.contains('.'))
    });
    let padded = inner.starts_with(' ') && inner.ends_with(' ') && inner.contains(',');
    let small = inner.trim_start().starts_with(char::is_lowercase);
    maps || small && padded && 0 < fields.count()
}

/// `{tenant, queue name, rule text}`: a tuple or a set of three or more, named in a sentence.
pub fn is_tuple(inner: &str) -> bool {
    let plain = |part: &str| {
        let words = part.split_whitespace().count();
        (1..=3).contains(&words) && !part.contains(|c: char| c.is_uppercase() || "?/.".contains(c))
    };
    3 <= inner.split(',').count() && inner.split(',').all(plain)
}

/// `the set {hall, wine cellar}`, `{car 1, car 2}`: members that ask for nothing.
pub fn is_set(before: &str, inner: &str) -> bool {
    let parts = || inner.split(',').map(str::trim);
    let last = before.trim_end_signs(b" :=").rsplit(' ').next().unwrap_or("");
    inner.contains(',')
        && (SET_WORDS.has(last) || parts().all(is_counted))
        && !parts().any(|part| PLACEHOLDER_NOUNS.has(part) || part.contains('?'))
}

/// `{zone 0}`: a name with its number, unless the name is a noun that asks.
pub fn is_counted(inner: &str) -> bool {
    inner.split_once(' ').is_some_and(|(name, number)| {
        name.starts_with(char::is_lowercase)
            && !PLACEHOLDER_NOUNS.has(name)
            && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// `"Import failed on host: {Host}"`: the pattern of a message, quoted with words around its braces.
pub fn is_message(before: &str, after: &str) -> bool {
    let quoted = |open: char, close: char| {
        let inside = before.rsplit(open).next().unwrap_or(before);
        let opened =
            if open == close { before.matches(open).count() % 2 == 1 } else { before.contains(open) };
        let spoken = |text: &str| text.contains(char::is_alphanumeric);
        let rest = || after.split(close).next().unwrap_or("");
        opened && !inside.contains(close) && after.contains(close) && (spoken(inside) || spoken(rest()))
    };
    quoted('"', '"') || quoted('“', '”') || quoted('„', '“') || quoted('«', '»')
}

/// Whether what follows is an argument of a command or a call.
pub fn is_argument(before: &str) -> bool {
    lookalike::is_argument_of_command(before) || is_in_call(before)
}

/// `.serialize(data, [schema | status]`: whether the brackets of a call are open before a place.
fn is_in_call(before: &str) -> bool {
    before.rfind('(').is_some_and(|at| {
        let inner = &before[at + 1..];
        before[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
            && (inner.is_empty() || inner.ends_with(", "))
            && inner.split(", ").all(|name| !name.contains(' '))
            && !inner.contains(')')
    })
}
