//! Texts that stand in the place of a number or a name: `X.Y`, `06-XXXXXXXX`, `○○ ○○`, `XX秒`.
//!
//! Only the text itself is judged; the text beside it is the finder's matter.

use crate::words::{COUNTERS_CJK, LETTERED_NOUNS, PLACEHOLDER_UNITS, RATE_WORDS};

/// `○○ ○○`: circles in the place of a name.
pub fn is_circles(text: &str) -> bool {
    3 <= text.chars().filter(|&c| is_circle(c)).count()
        && text.chars().all(|c| is_circle(c) || c.is_whitespace())
}

/// `06-XXXXXXXX`, `+31 6 XXXX XXXX`: letters in the place of digits. A mask of a number that exists shows its last digits.
pub fn is_masked(text: &str) -> bool {
    let letters = text.bytes().filter(|&byte| byte == b'X').count();
    let signs = text.bytes().all(|byte| byte == b'X' || byte.is_ascii_digit() || b" +-()./".contains(&byte));
    let parted = text.bytes().any(|byte| !byte.is_ascii_alphanumeric());
    5 <= letters
        && signs
        && parted
        && text.ends_with('X')
        && !text.starts_with(|c: char| c.is_ascii_digit() && c != '0')
}

/// `○○株式会社`, `〇〇人`: the length of two circles or more beside a character of East Asia.
pub fn circles(before: &str, rest: &str) -> Option<usize> {
    let sign = rest.chars().next().filter(|&c| is_circle(c))?;
    let count = rest.chars().take_while(|&c| c == sign).count();
    let len = count * sign.len_utf8();
    let east = |c: char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}');
    let beside = rest[len..].starts_with(east) || before.ends_with(east);
    ((2..=4).contains(&count) && beside).then_some(len)
}

fn is_circle(c: char) -> bool {
    matches!(c, '○' | '〇' | '◯')
}

/// Capitals before a counter of East Asia, `XX秒`: their byte and the length with the counter.
pub fn counted_in_east(text: &str) -> impl Iterator<Item = (usize, usize)> {
    // Most texts have no such counter.
    let text = if text.is_ascii() { "" } else { text };
    let pairs = text.match_indices("XX").chain(text.match_indices("OO")).chain(text.match_indices("NN"));
    pairs.filter_map(|(at, _)| {
        let free = !text[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-');
        let unit = COUNTERS_CJK.starting(&text[at + 2..]).filter(|_| free)?;
        Some((at, 2 + unit.len()))
    })
}

/// `Service A`, `External System 1`: placeholder names.
pub fn is_lettered(text: &str) -> bool {
    let Some((noun, last)) = text.rsplit_once(' ') else {
        return false;
    };
    last.len() == 1 && "ABCDXY1234".contains(last) && LETTERED_NOUNS.has(noun)
}

/// `X.Y`, `vX.Y.Z`, `x.x.x`
pub fn is_version(text: &str) -> bool {
    let parts = text.trim_start_matches(['v', 'V']).split('.');
    text.contains('.') && parts.into_iter().all(|part| part.len() == 1 && "XYZxyzN".contains(part))
}

/// Whether a text has the letter as a word without a unit: `where X is the contact time`.
pub fn names_again(text: &str, letter: char) -> bool {
    text.match_indices(letter).any(|(at, _)| {
        let rest = &text[at + 1..];
        let free = text[..at].chars().next_back().is_none_or(|c| c.is_whitespace() || c == '(');
        let next = rest.trim_start();
        let unit = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
        free && !rest.starts_with(|c: char| c.is_alphanumeric() || "%€$-–/+".contains(c))
            && next.len() < rest.len()
            && !PLACEHOLDER_UNITS.has(unit)
    })
}

/// `per day`, `/day`, `a day`: the unit of a rate.
pub fn is_rate(text: &str) -> bool {
    text.starts_with('/') || RATE_WORDS.opening(text).is_some()
}
