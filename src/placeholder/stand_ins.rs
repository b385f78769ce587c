//! Texts that stand in the place of a number or a name: `X.Y`, `06-XXXXXXXX`, `○○ ○○`, `XX秒`.
//!
//! The text itself is judged; the text beside it is the finder's matter, except for numbers such as `ADR-XXX`.

use super::near::{around, is_bounded, is_of_east, is_standing};
use crate::text::contains::Search;
use crate::text::signs::Signs;
use crate::words::{
    COUNTERS_CJK, LETTERED_NOUNS, MENTION_VERBS, NUMBER_SHOWN_BEFORE, PLACEHOLDER_UNITS, RATE_WORDS,
};

/// `xx`, `xx.xxx`, `x,x`: the length of two or more small letters in the place of a number.
pub fn small_figure(text: &str) -> Option<usize> {
    let len = text.bytes().take_while(|byte| matches!(byte, b'x' | b'.' | b',')).count();
    let len = text[..len].trim_end_signs(b".,").len();
    let parted = text[..len].has_sign(b".,") && !text[..len].has_word("..");
    let letters = text[..len].bytes().filter(|&byte| byte == b'x').count();
    ((2..=3).contains(&len) && letters == len || parted && (2..=9).contains(&letters)).then_some(len)
}

/// `+1 (xxx) xxx-xxxx`: the length of a telephone number with letters in the place of digits.
pub fn phone(text: &str) -> Option<usize> {
    let opens = text.strip_prefix('+').map_or(text.starts_with("(x") || text.starts_with("(X"), |rest| {
        rest.starts_with(|c: char| c.is_ascii_digit() || c == 'X')
    });
    if !opens {
        return None;
    }
    let sign = |byte: &u8| byte.is_ascii_digit() || b"+()-/ xX?".contains(byte);
    let len = text.bytes().take(40).take_while(sign).count();
    let len = text[..len].trim_end_signs(b" -(/").len();
    let blanks = text[..len].bytes().filter(|byte| b"xX?".contains(byte)).count();
    let whole = !text[len..].starts_with(|c: char| c.is_alphanumeric() || c == '*');
    let groups = text[..len].split_signs(b" -/()").filter(|part| 2 <= part.len()).count();
    (6 <= blanks && 2 <= groups && whole).then_some(len)
}

/// `ADR-XXX`, `INC-NNNN`, `REQ-00X`, `RFC-###`: the length, and whether the place asks for the number.
pub fn numbered(text: &str, at: usize) -> Option<(usize, bool)> {
    let rest = &text[at..];
    let key = rest.bytes().take_while(u8::is_ascii_uppercase).count();
    let spaced = rest.as_bytes().get(key) == Some(&b' ') && matches!(&rest[..key], "ADR" | "RFC" | "REQ");
    if !(2..=8).contains(&key) || (rest.as_bytes().get(key) != Some(&b'-') && !spaced) {
        return None;
    }
    let blank = rest[key + 1..].bytes().take_while(|byte| matches!(byte, b'X' | b'N' | b'#' | b'0')).count();
    let tail = &rest[key + 1..key + 1 + blank];
    let open = tail.trim_start_matches('0');
    let same = open.bytes().all(|byte| byte == open.as_bytes()[0]);
    let len = key + 1 + blank;
    let whole = 2 <= blank && !open.is_empty() && same && (2 <= open.len() || tail.starts_with('0'));
    // `JJJJMMTT-NN` is the pattern of a name.
    let dated = 6 <= key && rest[..key].bytes().all(|byte| b"JYAMTDG".contains(&byte));
    let (before, after) = around(text, at, len);
    let talked =
        after.split(' ').nth(1).is_some_and(|word| after.starts_with(' ') && MENTION_VERBS.has_exactly(word));
    let last = before.split_whitespace().next_back().unwrap_or("");
    // `the old scheme, AA-XXX, until they are moved`
    let apposed = last.strip_suffix(',').is_some_and(|noun| NUMBER_SHOWN_BEFORE.has_exactly(noun));
    let named = apposed
        || NUMBER_SHOWN_BEFORE.has_exactly(last)
        || NUMBER_SHOWN_BEFORE.ending(before.trim_end()).is_some();
    // `ST-NNNN-NN`, a pattern of several parts
    let parted = before.strip_suffix('-').is_some_and(|key| key.ends_with(|c: char| c.is_ascii_uppercase()));
    let quoted = before.ends_with(['"', '“', '\'']);
    // `the ids BIN-NNNN on the shelves`, `a letter is FB-NNNN, a claim RK-XXXX;`: a pattern, if a sentence continues.
    let told = last.starts_with(char::is_alphabetic)
        && !is_standing(before, after)
        && after
            .trim_start_signs(b",;")
            .strip_prefix(' ')
            .is_some_and(|rest| rest.starts_with(char::is_lowercase));
    let opened = before.ends_with('(')
        && after.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_lowercase));
    (whole
        && !dated
        && !named
        && !parted
        && !quoted
        && !talked
        && is_bounded(text, at, len)
        && !rest[len..].starts_with('-'))
    .then_some((len, !told && !opened))
}

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
    let beside = rest[len..].starts_with(is_of_east) || before.ends_with(is_of_east);
    // `○○ 秒`
    let spaced = || rest[len..].strip_prefix(' ').is_some_and(|rest| COUNTERS_CJK.starting(rest).is_some());
    ((2..=4).contains(&count) && (beside || spaced())).then_some(len)
}

fn is_circle(c: char) -> bool {
    matches!(c, '○' | '〇' | '◯')
}

/// Capitals before a counter of East Asia, `XX秒`: their byte and the length with the counter.
pub fn counted_in_east(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let pairs = text.places("XX").chain(text.places("OO")).chain(text.places("NN"));
    pairs.filter_map(|at| {
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
    let last = last.strip_prefix('#').unwrap_or(last);
    last.len() == 1 && "ABCDXY123456789".contains(last) && LETTERED_NOUNS.has(noun)
}

/// `X.Y`, `vX.Y.Z`, `x.x.x`
pub fn is_version(text: &str) -> bool {
    let parts = text.trim_start_signs(b"vV").split('.');
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

/// `Step 4`: a word and a number.
pub fn is_numbered(text: &str) -> bool {
    text.split_once(' ').is_some_and(|(word, number)| {
        let digits = number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit());
        digits && !number.is_empty() && word.chars().all(char::is_alphabetic)
    })
}
