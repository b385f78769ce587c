//! Names that occur in templates only: `Author Name`, `John Doe`, `your.name@example.com`.
//!
//! Most of them are a placeholder only as a whole value. A few are certain in a sentence too.

use crate::markdown::document::BlockKind;
use crate::model::finding::{Evidence, Severity};
use crate::placeholder::finder::{Find, Finder, Opens, Run, Value};
use crate::placeholder::form::{Company, Form, Grouping};
use crate::placeholder::found::{Found, Match};
use crate::placeholder::near::{around, head, is_bounded};
use crate::placeholder::options;
use crate::text::contains::{Search, has};
use crate::text::lines::Span;
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words::{
    CITED_BY_NUMBER, FIELD_COLUMNS, HERE_NOUNS, LETTERED_NOUNS, MAILBOXES, NUMBERED_PLACES, PART_NAMES,
    SAMPLE_DOMAINS, SENTENCE_NAMES, STAND_IN_NAMES, STAND_IN_TITLES, SUBJECT_NAMES, TITLE_TOKENS,
};

pub const FORM: Form = Form {
    rule: "placeholder-identity",
    id: "identity",
    severity: Severity::Warning,
    message: "{} is a stand-in for a name",
    help: "Write the real name",
    company: Company::Never,
    group: Grouping::ByPlace,
    ..Form::USUAL
};

pub const FINDER: Finder = Finder {
    form: &FORM,
    find: &[
        Find::Text(Opens::Words(&[&SENTENCE_NAMES, &MAILBOXES]), at),
        Find::Text(Opens::AtWord(b"y"), host),
        Find::Text(Opens::Anywhere(b"@"), handle),
        Find::Value(whole),
    ],
    learn: &[],
};

/// The name that a text begins with, if each of its words has a capital and small letters.
fn name(text: &str) -> Option<&'static str> {
    let titled = |word: &str| word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase);
    SENTENCE_NAMES.opening(text).filter(|name| text[..name.len()].split(' ').all(titled))
}

/// A name or an address at the beginning of a word.
fn at(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    let rest = &text[at..];
    match rest.as_bytes()[0] {
        b'A'..=b'Z' => {
            let len = name(rest)?.len();
            let quoted = text[..at].ends_with(['"', '“', '\'']);
            let (before, after) = around(text, at, len);
            // Within a sentence it may be the name of a test user.
            let words = |text: &str| {
                2 < text.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count()
            };
            let told = rest.starts_with("Your") || !(words(before) || words(after));
            (is_bounded(text, at, len) && !quoted)
                .then(|| Match::new(&FORM, len, Evidence::Certain).if_sure(told))
        }
        _ => {
            let mailbox = MAILBOXES.iter().find(|mailbox| rest.starts_with(mailbox))?;
            let domain = head(&rest[mailbox.len()..], 80)
                .bytes()
                .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
                .count();
            let len = rest[..mailbox.len() + domain].trim_end_signs(b".-").len();
            let example = run.leaf.is_some_and(|(document, leaf)| leaf.is_among_examples(document));
            (mailbox.len() < len && !example).then(|| Match::new(&FORM, len, Evidence::Likely))
        }
    }
}

/// `https://your-company.com`
fn host(run: &Run, at: usize) -> Option<Match> {
    let rest = &run.text[at..];
    if !(rest.starts_with("your") && run.text[..at].ends_with("//")) {
        return None;
    }
    let len =
        rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')).count();
    (4 < len).then(|| Match::new(&FORM, len, Evidence::Likely))
}

/// `@your-handle` among the names of others.
fn handle(run: &Run, at: usize) -> Option<Match> {
    // `@TBD` among the names of others
    let mark = run.text[at..].strip_prefix('@').and_then(|rest| rest.get(..3));
    let mark = mark.filter(|mark| mark.eq_ignore_ascii_case("tbd"));
    if mark.is_some() && !run.text[..at].ends_with(char::is_alphanumeric) && is_bounded(run.text, at + 1, 3) {
        return Some(Match::new(&FORM, 4, Evidence::Certain));
    }
    let name = run.text[at..].strip_prefix("@your-")?;
    let len = name.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-').count();
    // `@your-org/your-team`
    let team = name[len..].strip_prefix("/your-").map_or(0, |team| {
        6 + team.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-').count()
    });
    let len = len + team;
    let apart = !run.text[..at].ends_with(|c: char| c.is_alphanumeric() || "/._".contains(c))
        && !name[len..].opens_with(b"/@");
    (0 < len && apart).then(|| Match { hint: true, ..Match::new(&FORM, 6 + len, Evidence::Likely) })
}

/// A value that is such a name, or several.
fn whole(value: &Value, found: &mut Found) -> bool {
    let Value { text, bare, lower, standing, .. } = value;
    if value.leaf.is_among_examples(value.document) {
        return false;
    }
    if repeats_label(value) {
        let form = if value.leaf.heading { &super::heading::FORM } else { &super::bracket::FORM };
        found.push(form, value.span, Evidence::Likely);
    } else if value.leaf.heading && is_enumerated(text) || repeats_head(value) {
        let numbered = text.ends_with(|c: char| c.is_ascii_digit());
        if numbered && value.leaf.cell.is_some_and(|column| 0 < column) {
            found.push(&FORM, value.span, Evidence::Likely);
        } else {
            found.hint(&FORM, value.span, Evidence::Likely);
        }
    } else if *standing && is_left_here(text) {
        found.push(&FORM, value.span, Evidence::Likely);
    } else if *standing && is_sample_address(text) {
        found.hint(&FORM, value.span, Evidence::Likely);
    } else if let Some(at) = stand_in_among(text).filter(|_| *standing) {
        let len = text[at..].split_signs(b",\"").next().map_or(0, str::len);
        found.hint(&FORM, Span::new(value.span.from + at, value.span.from + at + len), Evidence::Likely);
    } else if *standing && (lower == "name(s" || are_stand_ins(text) || is_handle(text)) {
        found.push(&FORM, value.span, Evidence::Certain);
    } else if !value.leaf.heading
        && (bare.starts_with(|c: char| c.is_uppercase() || c == '@') || lower.starts_with("your-"))
        && is_stand_in(lower)
        && !options::is_described(value.leaf.labels(value.document).0)
        && !is_label(value)
    {
        found.push(&FORM, value.bare_span, Evidence::Certain);
    } else {
        return false;
    }
    true
}

/// `Date: DATE`, `# NUMBER. TITLE`, `STATUS` below the heading `Status`: a value in capitals that repeats its label.
fn repeats_label(value: &Value) -> bool {
    let (document, leaf, text) = (value.document, value.leaf, value.text);
    let shouted = 3 < text.len() && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_');
    if leaf.heading {
        let title = document.blocks[leaf.block].kind == BlockKind::Heading { level: 1 };
        return TITLE_TOKENS.has_exactly(text) || title && STAND_IN_TITLES.has(text);
    }
    let struck = value.line.of(leaf.text).has_word("~~");
    if !shouted
        || struck
        || value.line != leaf.content.trim(leaf.text) && leaf.cell.is_none() && !value.standing
    {
        return false;
    }
    let label = value.label();
    let section = &document.sections[document.blocks[leaf.block].section];
    let alone = document.sections.get(document.blocks[leaf.block].section).is_some_and(|section| {
        section.heading.is_some_and(|heading| heading + 1 == leaf.block)
            && section.blocks.end == leaf.block + 1
    });
    let lower = &*value.lower;
    normal::normal(label) == lower || alone && section.name() == lower
}

/// `C. Option name`: one of several parts, whose heading is still the template's.
fn is_enumerated(text: &str) -> bool {
    text.split_once(['.', ':', ')']).is_some_and(|(number, name)| {
        number.len() <= 3 && number.starts_with(|c: char| c.is_ascii_digit() || c.is_ascii_uppercase())
            || number.split(' ').count() == 2 && LETTERED_NOUNS.has(number.split(' ').next().unwrap_or(""))
    } && PART_NAMES.has(name.trim()))
}

/// `Principle name` below the head `Principle`.
fn repeats_head(value: &Value) -> bool {
    let (head, _) = value.leaf.labels(value.document);
    let name = || {
        let numbered =
            value.text.rsplit_once(' ').filter(|(_, number)| number.bytes().all(|b| b.is_ascii_digit()));
        let named = value.text.strip_suffix(" name").or_else(|| value.text.strip_suffix(" title"));
        named.or_else(|| numbered.map(|(name, _)| name))
    };
    // `Tier 2` below `Tier` is one of several classes, `Motor 1` in two rows a thing with two connections.
    let classes = CITED_BY_NUMBER.has(head.trim()) || NUMBERED_PLACES.has(head.trim());
    let again = || {
        let numbered = value.text.ends_with(|c: char| c.is_ascii_digit());
        let same = |text: &&&str| text.trim() == value.text;
        numbered && 1 < value.leaf.column(value.document).iter().filter(same).count()
    };
    !head.is_empty()
        && !classes
        && !value.leaf.head
        && name().is_some_and(|name| name.eq_ignore_ascii_case(head.trim()))
        && !again()
}

/// Whether a whole value is a name that occurs in templates only.
fn is_stand_in(text: &str) -> bool {
    STAND_IN_NAMES.has(text) || SENTENCE_NAMES.has(text)
}

/// Whether a name is the name of a field: a cell of the column of fields, a point of a list of fields.
fn is_label(value: &Value) -> bool {
    let (document, leaf) = (value.document, value.leaf);
    if leaf.cell == Some(0) {
        let (head, _) = leaf.labels(document);
        let head = normal::normal(head);
        return head.is_empty() || FIELD_COLUMNS.has(&head);
    }
    let listed = document.inside(leaf.block, |kind| matches!(kind, BlockKind::List { .. }));
    let own =
        value.lower.starts_with("your") || value.lower.starts_with("author") || value.text.starts_with('@');
    let before = value.label();
    let about = SUBJECT_NAMES.has(&value.lower);
    listed && about && !own && (before.contains('`') || !value.standing)
}

/// `hostname-here`
fn is_left_here(text: &str) -> bool {
    let name = text.strip_suffix("-here").or_else(|| text.strip_suffix("_here"));
    name.is_some_and(|name| HERE_NOUNS.has_exactly(name.strip_prefix("your-").unwrap_or(name)))
}

/// `team@example.com`
fn is_sample_address(text: &str) -> bool {
    let text = text.trim_end_matches('/');
    !text.contains(' ') && SAMPLE_DOMAINS.ending(text).is_some()
}

/// `@your-handle`, `#your-channel`
fn is_handle(text: &str) -> bool {
    text.without_sign(b"@#").is_some_and(|name| name.starts_with("your-") && !name.contains(' '))
}

/// The byte of `@mention` in `@Bram Peeters, @mention`, of `@oscar.doe` in quotes.
fn stand_in_among(text: &str) -> Option<usize> {
    let quoted = text.starts_with('"');
    if !text.contains('@') {
        return None;
    }
    let several = has(text, ", ");
    let names = text.split_signs(b",\"").map(str::trim);
    let mut among = names.filter(|name| name.starts_with('@') && !name.starts_with("@your-"));
    let name = among.find(|name| (quoted || several) && STAND_IN_NAMES.has_exactly(name))?;
    Some(name.as_ptr() as usize - text.as_ptr() as usize)
}

/// `Author Name, Author Name`
fn are_stand_ins(text: &str) -> bool {
    has(text, ", ") && text.parts(", ").all(is_stand_in)
}
