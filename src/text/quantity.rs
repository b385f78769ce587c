//! Numbers with a unit, as in tables of targets.
//!
//! Enough to compare `1.2 s` with `800 ms` and `99,9 %` with `99.95%`. Numbers without a unit, ranges and cells with
//! several numbers are not quantities, because they are ambiguous. Numbers are read and written by hand as integers
//! with decimals, because the standard library's code for floating point is as large as a hundred rules.

use crate::text::signs::Signs;
use crate::words;

/// A number and its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    pub value: f64,
    /// The number of decimals, without zeros at the end.
    pub decimals: u32,
    pub unit: Unit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Percent,
    Milliseconds,
    Seconds,
    Minutes,
    Hours,
    Days,
    Weeks,
    Months,
    Years,
}

impl Unit {
    /// The unit that a lower-case word names.
    pub fn of(word: &str) -> Option<Unit> {
        Some(match words::UNITS.of(word)? {
            "percent" => Unit::Percent,
            "milliseconds" => Unit::Milliseconds,
            "seconds" => Unit::Seconds,
            "minutes" => Unit::Minutes,
            "hours" => Unit::Hours,
            "days" => Unit::Days,
            "weeks" => Unit::Weeks,
            "months" => Unit::Months,
            "years" => Unit::Years,
            _ => return None,
        })
    }

    /// Its length in seconds; none for a share.
    pub fn seconds(self) -> Option<f64> {
        Some(match self {
            Unit::Percent => return None,
            Unit::Milliseconds => 0.001,
            Unit::Seconds => 1.0,
            Unit::Minutes => 60.0,
            Unit::Hours => 3_600.0,
            Unit::Days => 86_400.0,
            Unit::Weeks => 7.0 * 86_400.0,
            Unit::Months => 365.25 / 12.0 * 86_400.0,
            Unit::Years => 365.25 * 86_400.0,
        })
    }

    fn name(self) -> &'static str {
        match self {
            Unit::Percent => "%",
            Unit::Milliseconds => "ms",
            Unit::Seconds => "s",
            Unit::Minutes => "min",
            Unit::Hours => "h",
            Unit::Days => "d",
            Unit::Weeks => "weeks",
            Unit::Months => "months",
            Unit::Years => "years",
        }
    }
}

impl Quantity {
    /// Its value in the base unit that it shares with `other`; none if they measure different kinds of things.
    pub fn comparable(self, other: Quantity) -> Option<f64> {
        match (self.unit.seconds(), other.unit.seconds()) {
            (Some(seconds), Some(_)) => Some(self.value * seconds),
            (None, None) => Some(self.value),
            _ => None,
        }
    }

    /// Whether it measures time.
    pub fn is_time(self) -> bool {
        self.unit.seconds().is_some()
    }

    /// As in `99.9 %`.
    pub fn text(self) -> String {
        format!("{} {}", fixed(self.value, self.decimals), self.unit.name())
    }
}

/// A number of at least 0 with a fixed number of decimals.
pub fn fixed(value: f64, decimals: u32) -> String {
    let scale = 10u64.pow(decimals);
    let number = (value * scale as f64).round_ties_even() as u64;
    let (whole, part) = (number / scale, number % scale);
    if decimals == 0 {
        whole.to_string()
    } else {
        format!("{whole}.{part:0width$}", width = decimals as usize)
    }
}

/// The quantities of a text, each with its first byte, in order.
pub fn all(text: &str) -> Vec<(usize, Quantity)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(from) = text[at..].find(|c: char| c.is_ascii_digit()).map(|from| at + from) {
        let rest = &text[from..];
        let end = rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).unwrap_or(rest.len());
        let number = rest[..end].trim_end_signs(b".,");
        at = from + end;
        // Part of a name: `p95`, `S3`, `v1.2`.
        if text[..from].ends_with(char::is_alphanumeric) {
            continue;
        }
        let unit = rest[number.len()..].trim_start_matches([' ', '\u{a0}', '\u{202f}']);
        let word = unit.find(|c: char| !c.is_alphabetic()).unwrap_or(unit.len());
        let word = if unit.starts_with('%') { "%" } else { &unit[..word] };
        if let (Some((value, decimals)), Some(unit)) = (value(number), Unit::of(&word.to_lowercase())) {
            found.push((from, Quantity { value, decimals, unit }));
        }
    }
    found
}

/// The quantity of a text that has exactly one.
pub fn only(text: &str) -> Option<Quantity> {
    match all(text)[..] {
        [(_, quantity)] => Some(quantity),
        _ => None,
    }
}

/// Whether a text is digits with at most one decimal point among or before them.
pub fn is_number(text: &str) -> bool {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    digits(whole) && digits(decimals) && !(whole.is_empty() && decimals.is_empty())
}

/// A number and how many decimals it has, read from `1,234.5` or `99,95`. None above 18 digits.
fn value(number: &str) -> Option<(f64, u32)> {
    let decimal_comma = !number.contains('.') && number.matches(',').count() == 1 && {
        let digits = number.len() - number.find(',')? - 1;
        digits != 3
    };
    let plain = if decimal_comma { number.replace(',', ".") } else { number.replace(',', "") };
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let decimals = decimals.trim_end_matches('0');
    let digits = [whole, decimals].concat();
    let number: u64 = digits.parse().ok().filter(|_| digits.len() <= 18)?;
    let scale = 10u64.pow(decimals.len() as u32);
    Some((number as f64 / scale as f64, decimals.len() as u32))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_with_their_units() {
        let only = |text: &str| only(text).map(Quantity::text);
        assert_eq!(only("< 300ms"), Some("300 ms".to_string()));
        assert_eq!(only("99,95 % (p95, S3)"), Some("99.95 %".to_string()));
        assert_eq!(only("1,200 ms"), Some("1200 ms".to_string()));
        assert_eq!(only("1.50 s"), Some("1.5 s".to_string()));
        assert_eq!(only("0.05 s"), Some("0.05 s".to_string()));
        assert_eq!(only("007 days"), Some("7 d".to_string()));
        for none in ["300", "2 h of 3 h", "v1.2 s", "10 kg", "", "99.9.9 %"] {
            assert_eq!(only(none), None, "{none}");
        }
        assert_eq!(only("1234567890123456789 s"), None);
    }

    #[test]
    fn a_number_is_digits_and_a_point() {
        assert!(["7", "38.5", ".5", "5."].into_iter().all(is_number));
        assert!(["", ".", "1.2.3", "1e5", "-1", "x"].into_iter().all(|text| !is_number(text)));
    }

    #[test]
    fn numbers_are_rounded_to_their_decimals() {
        for (value, decimals) in
            [(0.0, 0), (2.5, 0), (43.83, 1), (8.766, 1), (99.95, 2), (0.04, 1), (3600.0, 1)]
        {
            assert_eq!(fixed(value, decimals), format!("{value:.*}", decimals as usize));
        }
    }
}
