//! Dates and times of which a part is left open in running text: `le …… novembre 2026`, `Nachname, V. (20xx)`, `14:xx`.
//!
//! One sign of omission before a month is a range or a quotation, so two or more are needed.

use super::finder::Run;
use super::lookalike::is_within_quotes;
use super::near::{around, head, is_bounded, is_standing};
use crate::text::signs::Signs;
use crate::words::{DATE_VALUES, MONTHS};

/// The length of an open date at `(` or `…`, and whether it counts only beside placeholders.
pub fn at(run: &Run, at: usize) -> Option<(usize, bool)> {
    let rest = &run.text[at..];
    if rest.starts_with(|c: char| c.is_ascii_lowercase()) {
        return Some((small(run.text, at)?, true));
    }
    let year = ["(20xx)", "(19xx)"].iter().any(|year| rest.starts_with(year));
    let blank = || blank_day(rest).or_else(|| dotted(rest)).filter(|_| !run.text[..at].ends_with(['…', '.']));
    let len = if year { 6 } else { blank()? };
    let (before, after) = around(run.text, at, len);
    (!is_within_quotes(before, after)).then_some((len, year))
}

/// The length of `…… novembre 2026`.
fn blank_day(text: &str) -> Option<usize> {
    let rest = text.trim_start_matches('…');
    let dots = text.len() - rest.len();
    let rest = rest.strip_prefix(' ').filter(|_| 2 * '…'.len_utf8() <= dots)?;
    let (month, rest) = rest.split_once(' ').filter(|(month, _)| month.len() <= 20)?;
    MONTHS.of(&month.to_lowercase())?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    (digits == 4 && rest.starts_with("20")).then_some(text.len() - rest.len() + 4)
}

/// `14:xx`, `14:3x`, `10:__`, `__:__`
pub fn clock(text: &str) -> Option<usize> {
    let (hour, rest) = (text.get(..2)?, text.get(2..5)?);
    // `XXhXX`
    let french = || rest.strip_prefix('h').filter(|_| hour == "XX");
    let minutes = rest.strip_prefix(':').or_else(french)?;
    let tens = minutes.starts_with(|c: char| ('0'..='5').contains(&c)) && minutes.closes_with(b"xX?");
    let blank = minutes.chars().all(|c| "xX_?".contains(c)) && minutes.starts_with(&minutes[1..]) || tens;
    let known = hour.bytes().all(|byte| byte.is_ascii_digit()) || matches!(hour, "__" | "??" | "XX");
    (blank && known).then_some(5)
}

/// `dd.mm.rrrr`, `Sun hh:mm`: a pattern in small letters within a text, all of whose parts a date has.
fn small(text: &str, at: usize) -> Option<usize> {
    let clock = text[at..].starts_with("hh:mm");
    let rest = head(&text[at..], if clock { 5 } else { 10 });
    if rest.len() < 5 || rest.as_bytes()[0] != rest.as_bytes()[1] || !DATE_VALUES.has_exactly(rest) {
        return None;
    }
    let (before, after) = around(text, at, rest.len());
    // `Sun hh:mm`; `hh:mm:ss` tells a format.
    let told = is_within_quotes(before, after)
        || before.closes_with(b"\"`(")
        || clock && (!before.ends_with(' ') || !is_standing("", after));
    (is_bounded(text, at, rest.len()) && !told).then_some(rest.len())
}

/// `TT.MM.2026`, `DD/MM/2026`: letters before a year.
pub fn lettered(text: &str) -> Option<usize> {
    let (day, rest) = text.split_at_checked(2)?;
    let sign = rest.chars().next().filter(|sign| matches!(sign, '.' | '/' | '-'))?;
    let year = rest[1..].strip_prefix("MM")?.strip_prefix(sign)?;
    let digits = year.bytes().take_while(u8::is_ascii_digit).count();
    let letters = matches!(day.as_bytes(), [first, second] if first == second && b"DTJG".contains(first));
    (letters && digits == 4 && year.starts_with("20")).then_some(10)
}

/// `..-..-2026`, `.. / .. / 2026`, `…. / …. / 2026`
pub fn dotted(text: &str) -> Option<usize> {
    let dots = |text: &str| text.len() - text.trim_start_matches(['.', '…']).len();
    let day = dots(text);
    // `../../2025` may be a path.
    let slash = if text.starts_with('…') { "/" } else { " / " };
    let sign = ["-", " - ", " / ", slash].into_iter().find(|sign| text[day..].starts_with(sign))?;
    let rest = &text[day + sign.len()..];
    let year = rest[dots(rest)..].strip_prefix(sign).filter(|_| 2 <= day && 2 <= dots(rest))?;
    let len = year.bytes().take_while(u8::is_ascii_digit).count();
    (len == 4 && year.starts_with("20")).then(|| text.len() - year.len() + 4)
}

/// `ДД.ММ.2026`, `ДД.ММ.ГГГГ`: capitals outside of ASCII for the day and the month.
pub fn beyond_ascii(text: &str) -> Option<usize> {
    if !text.starts_with(|c: char| !c.is_ascii() && c.is_uppercase()) {
        return None;
    }
    let end = text.char_indices().nth(10).map_or(text.len(), |(at, _)| at);
    // `ГГГГ-ММ-ДД`
    if text[..end].contains('-') {
        return DATE_VALUES.has(&text[..end]).then_some(end);
    }
    let (day, year) = text[..end].rsplit_once('.')?;
    let dated = year.len() == 4 && year.starts_with("20") && year.bytes().all(|byte| byte.is_ascii_digit());
    let (day, year) = (day.to_lowercase(), year.to_lowercase());
    let known = |entry: &str| {
        let parts = entry.rsplit_once('.').filter(|_| !entry.is_ascii());
        parts.is_some_and(|(first, last)| first == day && (dated || last == year))
    };
    DATE_VALUES.iter().any(known).then_some(end)
}

/// `xx May 2027`, `?? mai 2027`, `DD May`
pub fn day_of_month(text: &str) -> Option<usize> {
    let (blank, rest) = text.split_at_checked(2)?;
    // `XX–XX grudnia`
    let range = rest.strip_prefix(['–', '-']).and_then(|rest| rest.strip_prefix(blank));
    let rest = range.unwrap_or(rest);
    let rest = rest.strip_prefix(' ')?;
    let letters = matches!(blank.as_bytes(), [first, second] if first == second && b"DTJG".contains(first));
    if !matches!(blank, "xx" | "XX" | "??") && blank != "__" && !letters {
        return None;
    }
    let month = rest.split_signs(b" :,.\n|").next()?;
    let known = 2 < month.len() && MONTHS.of(&month.to_lowercase()).is_some();
    let alone = matches!(blank, "XX" | "__") || letters && month.starts_with(char::is_uppercase);
    if known && alone && !rest[month.len()..].starts_with(" 2") {
        return Some(text.len() - rest.len() + month.len());
    }
    let year = rest[month.len()..].strip_prefix(' ')?;
    let len = year.bytes().take_while(u8::is_ascii_digit).count();
    (known && len == 4 && year.starts_with("20")).then(|| text.len() - year.len() + 4)
}

/// `__/__/2026`, `20xx-xx-xx`, `dd/mm/2027`, `..-..-2026`: two separators between digits and blanks.
pub fn is_blank(text: &str) -> bool {
    let signs = if text.has_sign(b"/-") { &['/', '-'][..] } else { &['.'][..] };
    let parts: Vec<&str> = text.split(signs).map(str::trim).collect();
    let sign = |byte: u8| matches!(byte, b'x' | b'_' | b'?' | b'.');
    let letters = |part: &str| matches!(part.as_bytes(), [a, b] if a == b && b"dmtjg".contains(a));
    let year =
        |part: &str| part.len() == 4 && part.starts_with("20") && part.bytes().all(|b| b.is_ascii_digit());
    let blank = |part: &&&str| 2 <= part.len() && part.bytes().all(sign) || letters(part);
    let part = |part: &str| {
        (2..=5).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit() || sign(byte))
            || letters(part)
    };
    let known = parts.iter().any(|part| letters(part));
    parts.len() == 3
        && parts.iter().all(|text| part(text))
        && (2 <= parts.iter().filter(blank).count()
            || matches!(parts[0], "__" | "??" | "xx") && year(parts[2]))
        && (!known || year(parts[2]) || year(parts[0]))
}

/// `20YY`, `20JJ`, `20XX`, `20__`: a year of which only the century is known.
pub fn is_open_year(bytes: &[u8]) -> bool {
    matches!(bytes, [b'2', b'0', first, second, ..] if first == second && b"YJARX_".contains(first))
}

/// `__:__`, `--:--`: no digit of a time.
pub fn is_blank_time(text: &str) -> bool {
    matches!(text.as_bytes(), [hour, tens, b':', minute, ones]
        if b"_-.?".contains(hour) && [tens, minute, ones].iter().all(|sign| *sign == hour))
}
