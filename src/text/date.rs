//! Dates of the civil calendar, in the forms that documents use.
//!
//! Written by hand because date libraries read one given format, not the forms and languages that people mix. A date is read
//! from the start of a value: ISO 8601, `31.08.2025`, `08/31/2025`, `August 31, 2025`, `31 août 2025`. Days are counted from
//! 1970-01-01 by Howard Hinnant's `days_from_civil` (<https://howardhinnant.github.io/date_algorithms.html>).
//!
//! Deliberately absent: times, time zones and a clock. The caller passes in today's date.

use crate::text::capital;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::words;

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    pub year: i32,
    pub month: u32,
    pub day: u32,
}

/// How a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `2026-03-04`
    Iso,
    /// `2026/03/04`, `2026.03.04`
    YearFirst,
    /// `04.03.2026`
    Points,
    /// `03/04/2026`
    Slashes,
    /// With the month's name.
    Named,
}

/// A date that was found in a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Written {
    /// In bytes of the whole text.
    pub span: Span,
    pub style: Style,
    /// None for a day that does not exist, such as 30 February.
    pub date: Option<Date>,
    /// Day and month may be swapped.
    pub ambiguous: bool,
}

impl Date {
    /// The day, if it exists.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Date> {
        let long = matches!(month, 1 | 3 | 5 | 7 | 8 | 10 | 12);
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let last = match month {
            2 if leap => 29,
            2 => 28,
            1..=12 if long => 31,
            1..=12 => 30,
            _ => 0,
        };
        (1..=last).contains(&day).then_some(Date { year, month, day })
    }

    /// The date of a text that is nothing but an ISO 8601 date.
    pub fn iso(text: &str) -> Option<Date> {
        let written = read(text)?;
        (written.style == Style::Iso && written.span == Span::new(0, text.len())).then_some(written.date?)
    }

    /// The date written by a pattern such as `DD/MM/YYYY`, `TT.MM.JJJJ` or `Month DD, YYYY`; none for other patterns.
    pub fn written_as(self, pattern: &str) -> Option<String> {
        let pattern =
            pattern.trim_matches(|c: char| matches!(c, '[' | ']' | '{' | '}' | '<' | '>' | '`' | '\\' | ' '));
        // `__.__.____`: dots separate a day, a month and a year.
        let blanks = pattern.split('.').map(|blank| blank.trim_signs(b"_ ").is_empty() && !blank.is_empty());
        let pattern = if blanks.eq([true; 3]) { "DD.MM.YYYY" } else { pattern };
        let mut out = String::new();
        let mut parts = 0;
        let mut rest = pattern;
        while let Some(first) = rest.chars().next() {
            // `TT.MM.20JJ`
            if let [b'2', b'0', b'A'..=b'Z', b'A'..=b'Z', ..] = rest.as_bytes() {
                out.push_str(&format!("{:04}", self.year));
                parts += 1;
                rest = &rest[4..];
                continue;
            }
            let end =
                rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len()).max(first.len_utf8());
            let (part, after) = rest.split_at(end);
            rest = after;
            if !first.is_ascii_alphabetic() {
                out.push(first);
                continue;
            }
            parts += 1;
            match words::DATE_PARTS.of(part)? {
                "year" => out.push_str(&format!("{:04}", self.year)),
                "short-year" => out.push_str(&format!("{:02}", self.year % 100)),
                "month" => out.push_str(&format!("{:02}", self.month)),
                "month-name" => out.push_str(&month_name(self.month)),
                "short-month-name" => out.push_str(&month_name(self.month)[..3]),
                "day" => out.push_str(&format!("{:02}", self.day)),
                "bare-day" => out.push_str(&self.day.to_string()),
                _ => return None,
            }
        }
        (1 < parts).then_some(out)
    }

    /// Days since 1970-01-01.
    pub fn days(self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let month = i64::from((self.month + 9) % 12);
        let of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The first date in a text.
pub fn read(text: &str) -> Option<Written> {
    let parts = parts(text);
    (0..parts.len()).find_map(|at| numeric(text, parts[at]).or_else(|| named(text, &parts[at..])))
}

/// Runs of letters and digits with the points, slashes and hyphens between them.
fn parts(text: &str) -> Vec<Span> {
    let mut out = Vec::new();
    let mut from = None;
    for (at, c) in text.char_indices() {
        let part = c.is_alphanumeric() || matches!(c, '.' | '/' | '-');
        match (part, from) {
            (true, None) => from = Some(at),
            (false, Some(start)) => {
                out.push(Span::new(start, at));
                from = None;
            }
            _ => {}
        }
    }
    out.extend(from.map(|from| Span::new(from, text.len())));
    out
}

/// A date of three numbers with the same sign between them.
fn numeric(text: &str, word: Span) -> Option<Written> {
    let source = word.of(text);
    // A time may follow directly: `2026-03-04T10:00`.
    let end =
        source.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | '/' | '-')).unwrap_or(source.len());
    let rest = &source[end..];
    let source = source[..end].trim_end_signs(b"./-");
    let time = rest.strip_prefix('T').is_some_and(|time| time.starts_with(|c: char| c.is_ascii_digit()));
    if !rest.is_empty() && !time {
        return None;
    }
    let sign = source.chars().find(|c| !c.is_ascii_digit())?;
    let parts: Vec<&str> = source.split(sign).collect();
    let [first, second, third] = parts[..] else {
        return None;
    };
    let number = |part: &str| part.parse::<u32>().ok();
    let (a, b, c) = (number(first)?, number(second)?, number(third)?);
    let span = Span::new(word.from, word.from + source.len());
    let short = |part: &str| part.len() <= 2;
    if first.len() == 4 && short(second) && short(third) {
        let style =
            if sign == '-' && second.len() == 2 && third.len() == 2 { Style::Iso } else { Style::YearFirst };
        // Neither versions nor numbers of sections begin with a year of this or the last century.
        if sign != '-' && !(1900..2200).contains(&a) {
            return None;
        }
        let date = Date::new(i32::try_from(a).ok()?, b, c);
        return Some(Written { span, style, date, ambiguous: false });
    }
    if third.len() != 4 || !short(first) || !short(second) || !(1900..2200).contains(&c) {
        return None;
    }
    let year = i32::try_from(c).ok()?;
    let (day_first, month_first) = (Date::new(year, b, a), Date::new(year, a, b));
    let style = if sign == '.' { Style::Points } else { Style::Slashes };
    let (date, ambiguous) = match (style, day_first, month_first) {
        (Style::Points, date, _) => (date, false),
        (_, Some(day), Some(month)) => (Some(day), day != month),
        (_, day, month) => (day.or(month), false),
    };
    Some(Written { span, style, date, ambiguous })
}

/// `August 31, 2025`, `31 August 2025`, `31. August 2025`, `31st of August 2025`.
fn named(text: &str, parts: &[Span]) -> Option<Written> {
    let word = |at: usize| parts.get(at).map(|span| span.of(text));
    let year = |at: usize| word(at)?.parse::<i32>().ok().filter(|year| (1900..2200).contains(year));
    let of = usize::from(matches!(word(1), Some("of" | "de")));
    let (month, day, last) = if let Some(month) = month(word(0)?) {
        (month, day(word(1)?)?, 2)
    } else {
        (month(word(1 + of)?)?, day(word(0)?)?, 2 + of)
    };
    let last = last + usize::from(matches!(word(last), Some("de")));
    let date = Date::new(year(last)?, month, day);
    let span = Span::new(parts[0].from, parts[last].to);
    Some(Written { span, style: Style::Named, date, ambiguous: false })
}

fn day(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    let ending = &word[digits.len()..];
    let known = matches!(ending, "" | ".") || words::DAY_ENDINGS.has_exactly(ending);
    known.then(|| digits.parse().ok())?
}

/// The month with this name, counted from 1.
fn month(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.').to_lowercase();
    words::MONTHS.of(&word)?.parse().ok()
}

/// The English name of a month, counted from 1.
fn month_name(month: u32) -> String {
    capital::capitalised(words::MONTHS.entries(&month.to_string()).next().unwrap_or(""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_as_people_write_them() {
        let iso = |text: &str| read(text).and_then(|written| written.date).map(|date| date.to_string());
        let day = Some("2025-08-31".to_string());
        for text in [
            "2025-08-31",
            "31.08.2025",
            "8/31/2025",
            "Sunday, August 31, 2025",
            "31. August 2025",
            "31 août 2025",
            "31st of August 2025",
            "2025/8/31",
            "2025-08-31T10:00Z",
            "(since 2025-08-31)",
            "31 de agosto de 2025",
        ] {
            assert_eq!(iso(text), day, "{text}");
        }
        for text in [
            "1.2.3",
            "10.0.0.1",
            "2.10.2",
            "Version 3",
            "May the 4th",
            "2025",
            "12-14 weeks",
            "ISO 8601-2019",
            "",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        assert!(read("03/04/2025").is_some_and(|written| written.ambiguous));
        assert_eq!(read("2025-02-30").map(|written| written.date), Some(None));
        assert_eq!(Date::iso("2026-03-04 "), None);
    }

    #[test]
    fn a_pattern_is_filled_in_its_own_order() {
        let day = Date::iso("2026-03-04").expect("a date");
        for (pattern, written) in [
            ("YYYY-MM-DD", Some("2026-03-04")),
            ("[DD/MM/YYYY]", Some("04/03/2026")),
            ("TT.MM.JJJJ", Some("04.03.2026")),
            ("JJ/MM/AAAA", Some("04/03/2026")),
            ("Month DD, YYYY", Some("March 04, 2026")),
            ("{{Mon D, YYYY}}", Some("Mar 4, 2026")),
            ("[Date]", None),
            ("QX YYYY", None),
            ("0000-00-00", None),
        ] {
            assert_eq!(day.written_as(pattern).as_deref(), written, "{pattern}");
        }
    }

    #[test]
    fn days_are_counted_over_leap_years() {
        let days = |text: &str| Date::iso(text).map(Date::days);
        assert_eq!(days("1970-01-01"), Some(0));
        assert_eq!(days("2000-03-01"), Some(11_017));
        assert_eq!(days("2026-11-20"), Some(20_777));
    }
}
