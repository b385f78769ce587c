//! Dates that are still a pattern: `YYYY-MM-DD`, `TT.MM.JJJJ`, `20XX-05-01`, `0000-00-00`.
//!
//! A pattern is two or three groups of the letters for year, month and day in the supported languages. A text that
//! explains a format may have one.

use crate::markdown::document::Document;
use crate::model::finding::{Evidence, Input, Severity};
use crate::placeholder::date_formats;
use crate::placeholder::finder::{Find, Finder, Opens, Run, Value};
use crate::placeholder::form::Form;
use crate::placeholder::found::{Found, Match};
use crate::placeholder::leaf::Leaf;
use crate::placeholder::lookalike::is_within_quotes;
use crate::placeholder::near::{around, head, is_bounded};
use crate::placeholder::open_dates;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::words::{DATE_PATTERNS, DATE_VALUES};

pub const FORM: Form = Form {
    rule: "placeholder-date",
    id: "date",
    severity: Severity::Error,
    message: "{} is not a date yet",
    help: "Write the date, for example as 2026-03-04",
    ..Form::USUAL
};

pub const FINDER: Finder = Finder {
    form: &FORM,
    find: &[
        Find::Text(Opens::AtWord(b"YJARMDTGQX0123456789_.x?\xd0"), at),
        Find::Text(Opens::Anywhere(b"(\xe2"), in_text),
        Find::Text(Opens::AtWord(b"dtjyrgh"), in_text),
        Find::Value(in_lower_case),
        Find::Leaf(in_emphasis),
    ],
    learn: &[],
};

/// `le …… novembre 2026`, `Nachname, V. (20xx)`, `ważny do dd.mm.rrrr`
fn in_text(run: &Run, at: usize) -> Option<Match> {
    let (len, hint) = open_dates::at(run, at).filter(|_| !explains_dates(run))?;
    Some(Match { hint, ..Match::new(&FORM, len, Evidence::Likely) }.with(Input::Date))
}

/// A pattern at the beginning of a word.
fn at(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    let rest = &text[at..];
    let len = open_dates::lettered(rest)
        .or_else(|| groups(rest))
        .or_else(|| of_east(rest))
        .or_else(|| century(rest))
        .or_else(|| spelled(rest))
        .or_else(|| questioned(rest))
        .or_else(|| quarter(rest))
        .or_else(|| open_dates::clock(rest))
        .or_else(|| open_dates::dotted(rest))
        .or_else(|| open_dates::beyond_ascii(rest))
        .or_else(|| open_dates::day_of_month(rest))?;
    let (before, after) = around(text, at, len);
    let shown = before.trim_end_matches(|c: char| c.is_ascii_uppercase() || "-/.".contains(c));
    let quoted = shown.ends_with(['"', '“', '„', '«', '‘', '\'']) || is_within_quotes(before, after);
    (is_bounded(text, at, len)
        && !quoted
        && !date_formats::is_told(before, shown, after)
        && !explains_dates(run))
    .then(|| {
        let (lead, tail) = enclosed(text, at, len);
        let named = date_formats::is_edition(text, at, len) && lead == 0;
        Match { lead, ..Match::new(&FORM, len + tail, Evidence::Certain) }.if_sure(!named).with(Input::Date)
    })
}

/// The bytes of the brackets around a pattern, `\[TT.MM.JJJJ\]`: the date is written in their place too.
fn enclosed(text: &str, at: usize, len: usize) -> (usize, usize) {
    let (before, after) = (&text[..at], &text[at + len..]);
    let escaped = before.ends_with("\\[") || before.ends_with("\\{");
    let (lead, tail) = if escaped { (2, 2) } else { (1, 1) };
    let closed = if escaped {
        after.starts_with("\\]") || after.starts_with("\\}")
    } else {
        before.ends_with('[') && after.starts_with(']') || before.ends_with('{') && after.starts_with('}')
    };
    // Not the text of a link, nor brackets in brackets.
    let linked = |rest: &str| rest.opens_with(b"([]}:");
    let nested = || before[..before.len() - lead].closes_with(b"[{$!");
    if closed && !nested() && !linked(&after[tail..]) { (lead, tail) } else { (0, 0) }
}

/// Whether a whole text is such a pattern: `YYYY-MM-DD`.
pub fn is_pattern(text: &str) -> bool {
    groups(text) == Some(text.len())
}

/// `YYYY-MM-DD`: groups of one letter each, with one separator between them.
fn groups(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut separator = None;
    let (mut years, mut months, mut days, mut zeros) = (0, 0, 0, 0);
    loop {
        let letter = *bytes.get(at)?;
        // `DD.MM.20YY`
        let century = open_dates::is_open_year(&bytes[at..]);
        let run = if century { 4 } else { bytes[at..].iter().take_while(|&&byte| byte == letter).count() };
        match (letter, run) {
            (b'2', 4) if century => years += 1,
            (b'Y' | b'J' | b'A' | b'R', 4) | (b'Y', 2) => years += 1,
            (b'M', 2 | 3) => months += 1,
            (b'D' | b'T' | b'J' | b'G', 2) => days += 1,
            (b'0', 2 | 4) => zeros += 1,
            _ => return None,
        }
        at += run;
        let next = bytes.get(at).copied();
        let goes_on = matches!(next, Some(b'-' | b'/' | b'.'))
            && (bytes.get(at + 1).is_some_and(|byte| b"YJARMDTG0".contains(byte))
                || bytes.get(at + 1..).is_some_and(open_dates::is_open_year))
            && separator.is_none_or(|separator| Some(separator) == next);
        if !goes_on || years + months + days + zeros == 3 {
            break;
        }
        separator = next;
        at += 1;
    }
    let whole = years == 1 && months == 1 && days <= 1;
    let short = years == 0 && zeros == 0 && months == 1 && days == 1;
    let none = zeros == 3 && years + months + days == 0;
    (whole || short || none).then_some(at)
}

/// `20XX`, `20XX-05-01`, `20YY`, `20__-__-__`
fn century(text: &str) -> Option<usize> {
    let rest = text.strip_prefix("20")?;
    // Longer than any date, and short enough to be read at every word.
    let rest = head(rest, 40);
    let blank = rest.starts_with("XX") || rest.starts_with("YY") || rest.starts_with("__");
    // Other lines may be the marks of emphasis.
    let signs: &[u8] = if rest.starts_with("__") { b"-/_" } else { b"-XMD/" };
    let more = rest.bytes().skip(2).take_while(|byte| byte.is_ascii_digit() || signs.contains(byte));
    // `20XX+`: any year of a century.
    (blank && !rest[2..].starts_with('+')).then(|| {
        let len = 4 + more.count();
        len - text[..len].bytes().rev().take_while(|byte| matches!(byte, b'-' | b'/')).count()
    })
}

/// `2025-05-??`, `2025-0?-??`, `2026-06-__`, `2026-00-00`
fn questioned(text: &str) -> Option<usize> {
    if !text.starts_with("20") || text.as_bytes().get(4) != Some(&b'-') {
        return None;
    }
    let parts: Vec<&str> = text.get(..10)?.split('-').collect();
    let blank = |c: char| "?_xX".contains(c);
    let part =
        |part: &str, len: usize| part.len() == len && part.chars().all(|c| c.is_ascii_digit() || blank(c));
    let [year, month, day] = parts[..] else { return None };
    let asks = text[..10].contains(blank) || (month, day) == ("00", "00");
    let dated = part(year, 4) && part(month, 2) && part(day, 2) && asks;
    (dated && year.starts_with("20") && !year.has_sign(b"xX_")).then_some(10)
}

/// `Q? 2027`, `QX/2027`, `Q? 20XX`
fn quarter(text: &str) -> Option<usize> {
    // `2027-Q?`
    if text.starts_with("20") && ["Q?", "QX", "Q_"].iter().any(|end| text.get(5..7) == Some(*end)) {
        let year = text.bytes().take_while(u8::is_ascii_digit).count() == 4;
        return (year && text[4..].opens_with(b" ./-")).then_some(7);
    }
    let rest = text.strip_prefix('Q')?.without_sign(b"?Xx_")?.without_sign(b" /-")?;
    let year = rest.bytes().take_while(u8::is_ascii_digit).count();
    (year == 4 && rest.starts_with("20") || open_dates::is_open_year(rest.as_bytes())).then_some(7)
}

/// `el __/__/2027` in a sentence, where the parser takes the blanks for marks of emphasis.
fn in_emphasis(_: &Document, leaf: &Leaf, found: &mut Found) {
    for &span in &leaf.underscored {
        let rest = &leaf.text[span.to..leaf.content.to.max(span.to)];
        let inner = span.of(leaf.text).trim_matches('_');
        let year = rest.strip_prefix(inner).unwrap_or("");
        let len = year.bytes().take_while(|&byte| byte.is_ascii_digit() || byte == b'_').count();
        // `from 22:00 to __:__`
        if inner == ":" {
            found.push(&FORM, span, Evidence::Likely);
        } else if matches!(inner, "/" | "." | "-") && matches!(len, 2 | 4) {
            let whole = Span::new(span.from, span.to + inner.len() + len);
            found.push_asking(&FORM, whole, Evidence::Certain, Input::Date);
        }
    }
}

/// `20XX年XX月XX日`, `YYYY年MM月DD日`, `2025年　月　日`
fn of_east(text: &str) -> Option<usize> {
    // The sign is looked for only where it may stand, because every word of a text is asked.
    if !text.as_bytes().get(4..)?.starts_with("年".as_bytes()) {
        return None;
    }
    let (year, _) = head(text, 4 + '年'.len_utf8()).split_once('年').filter(|(year, _)| year.len() == 4)?;
    let rest = &text[4 + '年'.len_utf8()..];
    let month = head(rest, 6 + '月'.len_utf8()).split_once('月')?.0;
    let rest = &rest[month.len() + '月'.len_utf8()..];
    // `20XX年X月`
    if (1..=2).contains(&month.len())
        && year.has_sign(b"XY_")
        && month.bytes().all(|byte| matches!(byte, b'X' | b'M'))
        && !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || "○〇_".contains(c))
    {
        return Some(text.len() - rest.len());
    }
    let day = head(rest, 6 + '日'.len_utf8()).split_once('日')?.0;
    let open = |part: &str| part.chars().all(|c| "XYMD○〇＿_".contains(c) || c.is_whitespace());
    let known = |part: &str| part.chars().all(|c| c.is_ascii_digit());
    let asked = open(month) && open(day);
    let dated = year.chars().all(|c| c.is_ascii_digit() || "XY_".contains(c));
    let len = year.len() + month.len() + day.len() + "年月日".len();
    (dated && asked && !known(day)).then_some(len)
}

/// `Month DD, YYYY`, `DD Month YYYY`, `Month YYYY`, `QX YYYY`
fn spelled(text: &str) -> Option<usize> {
    DATE_PATTERNS.alike(text).find_map(|pattern| begins(text, pattern))
}

/// The length in bytes of the match of a pattern at the start of a text, if there is one; a comma may follow any
/// word.
fn begins(text: &str, pattern: &str) -> Option<usize> {
    // Most words differ in the second letter.
    if let (Some(byte), Some(own)) = (text.as_bytes().get(1), pattern.as_bytes().get(1))
        && byte != own
        && *own != b' '
    {
        return None;
    }
    let mut rest = text;
    for (at, word) in pattern.split(' ').enumerate() {
        if 0 < at {
            rest = rest.strip_prefix(',').unwrap_or(rest).strip_prefix(' ')?;
        }
        rest = rest.strip_prefix(word)?;
    }
    Some(text.len() - rest.len())
}

/// `yyyy-mm-dd`, `hh:mm`, `　年　月　日` as a whole value.
fn in_lower_case(value: &Value, found: &mut Found) -> bool {
    let blank = value.text.chars().filter(|c| !c.is_whitespace()).eq("年月日".chars());
    if blank && value.text.contains(char::is_whitespace) {
        found.push_asking(&FORM, value.span, Evidence::Certain, Input::Date);
        return true;
    }
    // `Qx` in a cell
    if value.standing && value.leaf.cell != Some(0) && matches!(value.text, "Qx" | "QX" | "Q?") {
        found.hint_asking(&FORM, value.span, Evidence::Likely, Input::Date);
        return true;
    }
    // Blanks of underscores are marks of emphasis to the parser.
    let line = value.line.of(value.leaf.text);
    let written =
        if value.standing { line.rsplit([':', '：', '|']).next().unwrap_or("").trim() } else { "" };
    // `__:__` in a column of times
    let year = line.trim_start_matches(['.', ' ']);
    let dotted = line.starts_with("..") && year.len() == 4 && year.starts_with("20") && value.standing;
    if value.leaf.cell.is_some() && open_dates::is_blank_time(line) || dotted {
        found.push_asking(&FORM, value.line, Evidence::Likely, Input::Text);
        return true;
    }
    // `\_\_ / \_\_ / 20\_\_`, as editors escape it
    let is_blank = || {
        let dots = written.to_lowercase().replace('…', ".").replace('\\', "");
        dots.len() <= 14 && open_dates::is_blank(&dots)
    };
    if written.has_sign(b"/-.") && is_blank() {
        let from = value.line.from + line.len() - written.len();
        // The parser takes a backslash before the value as markup.
        let from = from - usize::from(value.leaf.text[..from].ends_with('\\'));
        found.push_asking(&FORM, Span::new(from, value.line.to), Evidence::Certain, Input::Date);
        return true;
    }
    let Value { bare, lower, .. } = value;
    let is_time = lower.starts_with("hh:mm");
    let asks = value.standing && (**bare == **lower || is_time) && DATE_VALUES.has_exactly(lower);
    if asks {
        found.hint_asking(
            &FORM,
            value.bare_span,
            Evidence::Likely,
            if is_time { Input::Text } else { Input::Date },
        );
    }
    asks
}

/// Whether the text explains a date format.
fn explains_dates(run: &Run) -> bool {
    run.leaf.is_some_and(|(document, leaf)| {
        *run.explains_dates.get_or_init(|| date_formats::is_explained(document, leaf))
    })
}
