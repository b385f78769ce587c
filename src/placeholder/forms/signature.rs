//! Blanks to sign or fill on: `____`, `\_\_\_\_` as word processors export it, `………`.

use crate::model::finding::{Evidence, Severity};
use crate::placeholder::finder::{Find, Finder, Opens, Run, Value};
use crate::placeholder::form::{Company, Form};
use crate::placeholder::found::{Found, Match};
use crate::placeholder::lookalike::is_within_quotes;
use crate::placeholder::near::{around, has_digit, is_of_east};
use crate::text::contains::{Search, rfind};
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::words::{
    COUNTERS_CJK, DATE_WORDS, LIMIT_PREPOSITIONS, MONTHS, PLACEHOLDER_NOUNS, PLACEHOLDER_UNITS,
};

pub const FORM: Form = Form {
    rule: "signature-blank",
    id: "signature",
    severity: Severity::Info,
    // Blanks are normal until the document is approved.
    approved: Some(Severity::Warning),
    message: "the blank {} is not filled in",
    help: "Fill it in, or leave it for the signature",
    company: Company::Never,
    ..Form::USUAL
};

pub const FINDER: Finder = Finder {
    form: &FORM,
    find: &[
        Find::Text(Opens::Anywhere(b"_"), escaped_blank),
        Find::Text(Opens::Anywhere(b"_"), blank),
        // The first byte of `＿`.
        Find::Text(Opens::Anywhere(b"\xef"), wide),
        Find::Text(Opens::Anywhere(b"."), leader),
        // The first byte of `…`.
        Find::Text(Opens::Anywhere(b"\xe2"), dots),
        Find::Value(dotted),
        Find::Line(named),
    ],
    learn: &[],
};

/// `____` to sign or fill on.
fn blank(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    if text[..at].closes_with(b"_\\") {
        return None;
    }
    let len = text[at..].bytes().take_while(|&byte| byte == b'_').count();
    // `_ _ _ _ _`
    let row = if len == 1 { spaced(&text[at..]) } else { 0 };
    if row != 0 {
        let first = !text[..at].ends_with("_ ");
        return first.then(|| Match::new(&FORM, row, Evidence::Likely));
    }
    let (before, after) = (&text[..at], &text[at + len..]);
    let letter = |c: char| c.is_alphanumeric() && !is_of_east(c);
    // `CHG_______`: a number behind its key
    let key = before.len() - before.trim_end_matches(|c: char| c.is_ascii_uppercase()).len();
    let keyed = (2..=6).contains(&key) && 4 <= len && !before[..before.len() - key].ends_with(letter);
    let touching = before.ends_with(letter) && !keyed || after.starts_with(letter);
    let standing = before.trim_end().is_empty() || before.trim_end().closes_with(b":*_");
    let whole = 4 <= len
        || 3 == len && (standing || is_parted(before, after))
        || 1 == len && is_in_number(before, after) && before.closes_with(b",.") && after.starts_with(' ')
        || 2 == len && standing && after.starts_with(' ') && !after.has_word("__")
        || 2 <= len && (is_amount(before, after) || is_in_number(before, after) || is_priced(before, after))
        || 2 <= len && (is_within(before, after) || before.ends_with('[') && after.starts_with(']'));
    (whole && !touching && !is_quoted(run, at, len, standing))
        .then(|| Match::new(&FORM, len, Evidence::Likely))
}

/// The most underscores of a row that are read, so that a long row is not read again at each of them.
const LONGEST_ROW: usize = 40;

/// The length of four or more single underscores with a blank between them; 0 if there are fewer.
fn spaced(text: &str) -> usize {
    let bytes = text.as_bytes();
    let count =
        bytes.chunks(2).take(LONGEST_ROW).take_while(|pair| matches!(pair, [b'_'] | [b'_', b' '])).count();
    let len = (2 * count).saturating_sub(1).min(bytes.len());
    if 4 <= count && !text[len..].starts_with(|c: char| c.is_alphanumeric() || c == '_') { len } else { 0 }
}

/// `The form has the line „Name: ______“.`: a blank that a sentence quotes. A quotation mark right before it is that of the
/// answer.
fn is_quoted(run: &Run, at: usize, len: usize, standing: bool) -> bool {
    let (before, after) = around(run.text, at, len);
    let opens = |c: char| matches!(c, '"' | '“' | '„' | '«' | '\'');
    let labelled = before.rfind(opens).is_some_and(|mark| before[mark..].contains(char::is_alphanumeric));
    is_within_quotes(before, after) && (!standing || labelled)
}

/// `after __ attempts`, `March __, 2026`: a gap between two words of a line.
fn is_within(before: &str, after: &str) -> bool {
    let last =
        before.strip_suffix(' ').and_then(|before| before.rsplit([' ', '\n', '*']).next()).unwrap_or("");
    let dated = after.starts_with(", 20") && MONTHS.of(&last.to_lowercase()).is_some();
    let counted = after.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_lowercase));
    dated || counted && LIMIT_PREPOSITIONS.has(last)
}

/// `see annex ___`: a gap between blanks and the signs of a sentence; `|___|` is drawn.
fn is_parted(before: &str, after: &str) -> bool {
    before.ends_with([' ', '\u{a0}', '(', '„', '“']) && (after.is_empty() || after.opens_with(b" .,;:)%/\n"))
}

/// `10.__.0.0`, `GBP __,000`: a blank among the digits of a number.
fn is_in_number(before: &str, after: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    let last = before.strip_suffix(['.', '-', '/', ',']).is_some_and(|rest| rest.ends_with(digit));
    let next = after.without_sign(b".-/,").is_some_and(|rest| rest.starts_with(digit));
    next && (last || before.ends_with([' ', '£', '$', '€']))
        || last && (after.is_empty() || after.starts_with(' '))
}

/// `€ __`, `$___`: all that stands behind a currency.
fn is_priced(before: &str, after: &str) -> bool {
    before.trim_end_matches([' ', '\u{a0}']).ends_with(['€', '£', '$'])
        && after.trim_start_signs(b".| ").is_empty()
}

/// Whether there is a number between two texts: a unit follows, or the end of a range.
fn is_amount(before: &str, after: &str) -> bool {
    let next =
        after.trim_start().split(|c: char| !c.is_alphanumeric() && !"%°/€".contains(c)).next().unwrap_or("");
    let spaced = before.is_empty() || before.ends_with([' ', '\u{a0}', '(', '~', '<', '>', '≤', '≥']);
    spaced
        && after.starts_with([' ', '\u{a0}', '%'])
        && (PLACEHOLDER_UNITS.has(next.split('/').next().unwrap_or(next))
            || matches!(next, "to" | "bis" | "à")
            || !next.is_ascii() && COUNTERS_CJK.starting(next).is_some())
}

/// `＿＿＿＿`, in full width.
fn wide(run: &Run, at: usize) -> Option<Match> {
    let count = run.text[at..].chars().take_while(|&c| c == '＿').count();
    (3 <= count && !run.text[..at].ends_with('＿')).then(|| Match::new(&FORM, 3 * count, Evidence::Likely))
}

/// `Name: ........... on: .......`: a row of points after a label.
fn leader(run: &Run, at: usize) -> Option<Match> {
    let (before, rest) = run.text.split_at(at);
    let count = rest.bytes().take_while(|&byte| byte == b'.').count();
    if count < 5 {
        return None;
    }
    let labelled = before.trim_end_matches(' ').ends_with(':');
    // `Krumbeck, den ...............`; a number behind it is that of a page.
    let after = rest[count..].split('\n').next().unwrap_or("");
    let row = 8 <= count
        && before.ends_with(' ')
        && (after.trim().is_empty() || after.starts_with(" (") || after.opens_with(b",;)"));
    // `travel NOK ......... per day`
    let currency = before.trim_end().rsplit(' ').next().is_some_and(|word| {
        (word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_uppercase()) || matches!(word, "€" | "£"))
            && PLACEHOLDER_UNITS.has(word)
    });
    let amount = currency && before.ends_with(' ') && after.opens_with(b" .,)");
    (labelled || row || amount)
        .then(|| Match::new(&FORM, count, Evidence::Likely))
        .filter(|_| !is_quoted(run, at, count, labelled))
}

/// `\_\_\_\_`, as word processors export a blank.
fn escaped_blank(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    let start = at.checked_sub(1).filter(|_| text[..at].ends_with('\\'))?;
    // The first of a row is matched with all others.
    if text[..start].ends_with("\\_") {
        return None;
    }
    let count = text.as_bytes()[start..].chunks(2).take_while(|pair| *pair == b"\\_").count();
    let amount = 2 <= count && is_amount(&text[..start], &text[start + 2 * count..]);
    (4 <= count || amount).then(|| Match { lead: 1, ..Match::new(&FORM, 2 * count - 1, Evidence::Likely) })
}

/// `………` to write on.
fn dots(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    let count = text[at..].chars().take_while(|&c| c == '…').count();
    (3 <= count).then(|| Match::new(&FORM, 3 * count, Evidence::Likely))
}

/// `Billing: name / date` behind another's name and date.
fn named(value: &Value, found: &mut Found) {
    let line = value.line.of(value.leaf.text);
    let line = line.trim_end_matches('.');
    let Some(at) = rfind(line, ": ") else { return };
    let (before, answer) = (&line[..at], &line[at + 2..]);
    let parts = || answer.parts(" / ");
    let label = before.rcut(". ").map_or(before, |(_, behind)| behind);
    let asks = (2..=3).contains(&parts().count())
        && parts().any(|part| DATE_WORDS.has_exactly(part))
        && parts().all(|part| DATE_WORDS.has_exactly(part) || PLACEHOLDER_NOUNS.has_exactly(part));
    let signed = has_digit(before) && label.len() < before.len() && label.split(' ').count() <= 3;
    if asks && signed {
        let from = value.line.from + before.len() + 2;
        found.push(&FORM, Span::new(from, from + answer.len()), Evidence::Likely);
    }
}

/// `.....` as a whole value.
fn dotted(value: &Value, found: &mut Found) -> bool {
    // `/ ............ /`
    let dots = value.text.trim_signs(b"/ ");
    let blank = value.standing && 5 <= dots.len() && dots.chars().all(|c| c == '.' || c == '…');
    if blank {
        found.push(&FORM, value.span, Evidence::Likely);
    }
    blank
}
