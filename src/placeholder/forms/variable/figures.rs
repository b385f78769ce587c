//! Figures in blanks: `xx MB`, `+1 (xxx) xxx-xxxx`, `~ GB`, `… months`, `99.X%`, `$XX`, `room XX`.
//!
//! A figure is known by the unit, the currency or the noun beside it.

use super::form::FORM;
use crate::model::finding::{Evidence, Input};
use crate::placeholder::date_formats;
use crate::placeholder::finder::Run;
use crate::placeholder::found::Match;
use crate::placeholder::left_out::is_left_out;
use crate::placeholder::lookalike::is_within_quotes;
use crate::placeholder::near::{around, head, is_bounded};
use crate::placeholder::stand_ins::{self, is_rate};
use crate::text::signs::Signs;
use crate::words::{
    AMOUNT_WORDS, LIMIT_PREPOSITIONS, NUMBER_SHOWN_BEFORE, NUMBERED_PLACES, ORGANISATION_NOUNS,
    PLACEHOLDER_UNITS, RATIO_WORDS, ROUGHLY_WORDS,
};

/// `xx MB`, `xx.xxx €`: small letters before a unit.
pub fn small(run: &Run, at: usize) -> Option<Match> {
    let rest = &run.text[at..];
    let len = stand_ins::small_figure(rest)?;
    // `ca. xxx`
    let (before, after) = around(run.text, at, len);
    let last = before.strip_suffix(' ').map_or("", |before| before.trim_end_matches('.'));
    if ROUGHLY_WORDS.ending(last).is_some()
        && (after.is_empty() || after.opens_with(b".,;)"))
        && is_bounded(run.text, at, len)
        && !is_within_quotes(before, after)
    {
        return Some(Match::new(&FORM, len, Evidence::Likely));
    }
    // `€ xx.xxx`
    let priced = before.trim_end_matches([' ', '\u{a0}']).ends_with(['€', '£', '$']);
    if priced && is_bounded(run.text, at, len) && !is_within_quotes(before, after) {
        return Some(Match::new(&FORM, len, Evidence::Likely));
    }
    // `ip4:x.x.x.x`
    let address = rest[..len].split('.').count() == 4 && !rest[..len].contains(',');
    if address && is_bounded(run.text, at, len) && !is_within_quotes(before, after) {
        return Some(Match::new(&FORM, len, Evidence::Likely));
    }
    // `xx%` as all of a cell
    let alone = before.trim_matches(['~', '<', '>', '≤', '≥', ' ']).is_empty();
    let cell = run.leaf.is_some_and(|(_, leaf)| leaf.cell.is_some_and(|column| 0 < column) && !leaf.head);
    if after == "%" && cell && alone {
        return Some(
            Match::new(&FORM, len + 1, Evidence::Likely).with(Input::Number { unit: "%".to_string() }),
        );
    }
    let unit = rest[len..].strip_prefix([' ', '\u{a0}'])?;
    let unit = unit.split(|c: char| !c.is_alphanumeric() && !"/%°€£$".contains(c)).next()?;
    // `with xx cores`
    let counted = before.ends_with(' ') && unit.starts_with(char::is_alphabetic) && 3 < unit.len();
    if counted && !PLACEHOLDER_UNITS.has(unit) && is_bounded(run.text, at, len) && rest.starts_with("xx") {
        return Some(Match { hint: true, ..Match::new(&FORM, len, Evidence::Likely) });
    }
    let known = PLACEHOLDER_UNITS.has(unit) || PLACEHOLDER_UNITS.has_exactly(unit);
    // `x,x bar`
    if rest[..len].contains(',')
        && unit.starts_with(char::is_alphabetic)
        && is_bounded(run.text, at, len)
        && !is_within_quotes(before, after)
    {
        return Some(Match::new(&FORM, len, Evidence::Likely));
    }
    let width = len + (rest[len..].len() - rest[len..].trim_start().len()) + unit.len();
    // `Go` is a unit of bytes in French, as written.
    known.then(|| Match::new(&FORM, width, Evidence::Likely).with(Input::Number { unit: unit.to_string() }))
}

/// `+1 (xxx) xxx-xxxx`: a telephone number.
pub fn phone(run: &Run, at: usize) -> Option<Match> {
    let len = stand_ins::phone(&run.text[at..])?;
    let (before, after) = around(run.text, at, len);
    let last = before.split_whitespace().next_back().unwrap_or("");
    let shown = date_formats::tells_format(before) || NUMBER_SHOWN_BEFORE.has_exactly(last);
    (!shown && !is_within_quotes(before, after)).then(|| Match::new(&FORM, len, Evidence::Likely))
}

/// `~ GB per month`: a unit without its number.
pub fn unknown(run: &Run, at: usize) -> Option<Match> {
    let rest = run.text[at..].strip_prefix("~ ")?;
    let unit = rest.split(|c: char| !c.is_alphanumeric() && !"/%€£$".contains(c)).next()?;
    let free = run.text[..at].chars().next_back().is_none_or(|c| c.is_whitespace() || c == '(');
    let found =
        || Match::new(&FORM, 2 + unit.len(), Evidence::Likely).with(Input::Number { unit: unit.to_string() });
    (free && PLACEHOLDER_UNITS.has(unit)).then(found)
}

/// `… months`, `.. h`: dots in the place of a number.
pub fn elided(run: &Run, at: usize) -> Option<Match> {
    let (before, rest) = run.text.split_at(at);
    if before.ends_with('…') {
        return None;
    }
    let len = if rest.starts_with('…') {
        // Three are a blank to write on.
        Some(rest.len() - rest.trim_start_matches('…').len()).filter(|len| *len < 9)?
    } else {
        rest.bytes().take_while(|&b| b == b'.').count()
    };
    let dots = rest.starts_with('…') || (2..=3).contains(&len) && !before.ends_with('.');
    // `n = ... samples`
    let sized = before.ends_with(" n = ") || before == "n = " || before.ends_with("(n = ");
    let next = rest[len..].trim_start();
    let goes_on = next.starts_with(|c: char| c.is_lowercase() || c == ')');
    if dots
        && sized
        && goes_on
        && next.chars().nth(1).is_none_or(|c| c.is_alphabetic() || next.starts_with(')'))
    {
        return Some(Match { hint: true, ..Match::new(&FORM, len, Evidence::Likely) });
    }
    if dots && is_left_out(run, at, len) {
        return Some(Match { hint: true, ..Match::new(&FORM, len, Evidence::Likely) });
    }
    let unit = rest[len..].strip_prefix([' ', '\u{a0}']).filter(|_| dots)?;
    let unit = unit.split(|c: char| !c.is_alphanumeric() && !"/%€£$".contains(c)).next()?;
    // `at most … open faults`
    let limit = before.strip_suffix(' ').and_then(|before| before.rsplit([' ', '\n']).next()).unwrap_or("");
    if rest.starts_with("… ") && goes_on && !PLACEHOLDER_UNITS.has_exactly(unit) && AMOUNT_WORDS.has(limit)
    {
        return Some(Match { hint: true, ..Match::new(&FORM, len, Evidence::Likely) });
    }
    // `höchstens … Minuten`
    let spelled = 3 < unit.len() && PLACEHOLDER_UNITS.has(unit);
    if !(PLACEHOLDER_UNITS.has_exactly(unit) || spelled)
        || !before.chars().next_back().is_none_or(|c| " |(\n".contains(c))
    {
        return None;
    }
    let (near, after) = around(run.text, at, len + 1 + unit.len());
    let whole = near.trim().is_empty() || near.trim_end().closes_with(b":|");
    let last = near.split_whitespace().next_back().unwrap_or("").to_lowercase();
    let found = Match::new(&FORM, len + 1 + unit.len(), Evidence::Likely);
    // `at most … seconds`
    if rest.starts_with('…') && AMOUNT_WORDS.has_exactly(&last) {
        return Some(found);
    }
    // A sentence may leave words out before a unit.
    Some(if whole && after.trim().is_empty() { found } else { Match { hint: true, ..found } })
}

/// `room XX`
pub fn placed(run: &Run, at: usize) -> Option<Match> {
    let len = run.text[at..].bytes().take_while(|&byte| byte == b'X').count();
    let (before, after) = around(run.text, at, len);
    let last = before.strip_suffix(' ')?.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let found = Match { hint: true, ..Match::new(&FORM, len, Evidence::Likely) };
    // `our rival Competitor X`
    let free = !after.opens_with(b"-./") || after.len() < 2;
    let named = len == 1 && free && last.starts_with(char::is_uppercase) && ORGANISATION_NOUNS.has(last);
    // `Zweitlieferant: Firma XY`
    let len = len + run.text[at + len..].bytes().zip(b"YZ").take_while(|(byte, sign)| byte == *sign).count();
    let lettered = len <= 3 && run.text[at..].starts_with("XY") && ORGANISATION_NOUNS.has(last);
    // `raises the number to XX, and`
    let ends = |rest: &str| rest.is_empty() || rest.opens_with(b",.;)");
    let limit = len == 2 && LIMIT_PREPOSITIONS.has_exactly(last) && ends(after);
    let placed = (2..=4).contains(&len) && NUMBERED_PLACES.has(last) || named || lettered || limit;
    (placed && is_bounded(run.text, at, len) && !is_within_quotes(before, after))
        .then_some(Match { len, ..found })
}

/// `at least X in 10`, `circuit XXX/XXXXX/XXX`
pub fn apart(run: &Run, at: usize) -> Option<Match> {
    let rest = run.text[at..].strip_prefix('X')?;
    let (before, _) = around(run.text, at, 1);
    let last = before.strip_suffix(' ')?.rsplit(' ').next().unwrap_or("").to_lowercase();
    if let Some(more) = rest.strip_prefix(' ') {
        let word = RATIO_WORDS.opening(more).filter(|_| AMOUNT_WORDS.has(&last))?;
        let whole = more[word.len()..].strip_prefix(' ')?;
        let digits = whole.bytes().take_while(u8::is_ascii_digit).count();
        let len = 1 + rest.len() - whole.len() + digits;
        return (0 < digits).then(|| Match::new(&FORM, len, Evidence::Likely));
    }
    let len = 1 + rest.bytes().take_while(|byte| matches!(byte, b'X' | b'/')).count();
    let groups = run.text[at..at + len].split('/');
    let long = groups.clone().all(|group| 2 <= group.len()) && 2 <= groups.count() && 7 <= len;
    let (before, after) = around(run.text, at, len);
    let shown = date_formats::tells_format(before) || NUMBER_SHOWN_BEFORE.has_exactly(&last);
    (long && after.trim().is_empty() && !shown)
        .then(|| Match { hint: true, ..Match::new(&FORM, len, Evidence::Likely) })
}

/// `XX.XXX players`, `R$ XXX.XXX,00`: letters in groups of three.
pub fn grouped(run: &Run, at: usize) -> Option<Match> {
    let rest = &run.text[at..];
    let letter = *rest.as_bytes().first().filter(|byte| matches!(byte, b'X' | b'N'))?;
    let sign = |byte: &u8| *byte == letter || matches!(byte, b'.' | b',' | b'0');
    let len = rest.bytes().take(16).take_while(sign).count();
    let figure = rest[..len].trim_end_signs(b".,");
    let mut groups = figure.split_signs(b".,");
    let first = groups.next()?;
    let whole = groups.next().is_some_and(|group| matches!(group, "XXX" | "NNN"))
        && groups.all(|group| group == "00" || 2 <= group.len() && group.bytes().all(|byte| byte == letter))
        && first.len() <= 3
        && first.bytes().all(|byte| byte == letter)
        // `XXX.XXX.XXX.XXX` is an address.
        && figure.split('.').count() < 4;
    if !whole {
        return None;
    }
    let (before, after) = around(run.text, at, figure.len());
    let last = before.split_whitespace().next_back().unwrap_or("");
    let shown = date_formats::tells_format(before) || NUMBER_SHOWN_BEFORE.has_exactly(last);
    if shown || !is_bounded(run.text, at, figure.len()) || is_within_quotes(before, after) {
        return None;
    }
    let priced = before.trim_end_matches([' ', '\u{a0}']).ends_with(['€', '£', '$']);
    let found = Match::new(&FORM, figure.len(), Evidence::Likely);
    Some(if priced { found } else { Match { hint: true, ..found } })
}

/// `99.X%`
pub fn decimal(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    let rest = &text[at..];
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    // `9x.x %`
    if rest[digits..].starts_with("x.x") && rest[digits + 3..].trim_start().starts_with('%') && digits == 1 {
        return Some(Match::new(&FORM, 4, Evidence::Likely));
    }
    let more = rest[digits..].strip_prefix('.').filter(|_| 0 < digits)?;
    let nines = more.bytes().take_while(u8::is_ascii_digit).count();
    // `0.8??`
    let asked = more[nines..].bytes().take_while(|&byte| byte == b'?').count();
    if 2 <= asked && !more[nines + asked..].starts_with(char::is_alphanumeric) {
        return Some(Match::new(&FORM, digits + 1 + nines + asked, Evidence::Likely));
    }
    let letters = more[nines..].bytes().take_while(|&byte| matches!(byte, b'X' | b'x')).count();
    let len = digits + 1 + nines + letters;
    (0 < letters && rest[len..].trim_start().starts_with('%'))
        .then(|| Match::new(&FORM, len, Evidence::Likely).with(Input::Number { unit: "%".to_string() }))
}

/// `$XX`, `$X,XXX`, `$XXk`
pub fn amount(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    let sign = text[at..].chars().next().filter(|sign| matches!(sign, '$' | '€' | '£'))?.len_utf8();
    // `€ ……`
    let behind = text[at + sign..].strip_prefix(' ').unwrap_or("");
    let blank = behind.len() - behind.trim_start_matches(['…', '_']).len();
    if 4 <= blank {
        let len = sign + 1 + blank;
        let (before, after) = around(text, at, len);
        return (!is_within_quotes(before, after)).then(|| Match::new(&FORM, len, Evidence::Likely));
    }
    // `€ ?,???`
    let asked = text[at + sign..].trim_start_matches(' ');
    let marks = asked.bytes().take_while(|byte| b"?,.".contains(byte)).count();
    let marks = asked[..marks].trim_end_signs(b",.").len();
    if 2 <= asked[..marks].bytes().filter(|&byte| byte == b'?').count() {
        let len = text.len() - at - asked.len() + marks;
        let (before, after) = around(text, at, len);
        return (!is_within_quotes(before, after)).then(|| Match::new(&FORM, len, Evidence::Likely));
    }
    let skip = sign + usize::from(text[at + sign..].starts_with(" X"));
    let rest = &text[at + skip..];
    let len = rest.bytes().take_while(|byte| matches!(byte, b'X' | b',' | b'.')).count();
    let len = rest[..len].trim_end_signs(b",.").len();
    let scale = rest[len..].bytes().take_while(|byte| matches!(byte, b'k' | b'K' | b'M')).count().min(1);
    let rated = || rest[len..].starts_with('/') || rest[len..].strip_prefix(' ').is_some_and(is_rate);
    let formula = || head(rest, 80).split('$').skip(1).any(|after| !after.starts_with('X'));
    let sure = 2 <= len || (len == 1 && (scale == 1 || (rated() && !formula())));
    // `We ask for €X`; dollars may be the marks of a formula.
    let single = len == 1 && !text[at..].starts_with('$');
    ((sure || single) && is_bounded(text, at, skip + len + scale))
        .then(|| Match { hint: !sure, ..Match::new(&FORM, skip + len + scale, Evidence::Likely) })
}

/// `Х секунд`: the letter of Russian that looks like an X.
pub fn cyrillic(run: &Run, at: usize) -> Option<Match> {
    let rest = run.text[at..].trim_start_matches('Х');
    let len = run.text.len() - at - rest.len();
    let unit =
        rest.strip_prefix([' ', '\u{a0}'])?.split(|c: char| !c.is_alphanumeric() && c != '%').next()?;
    let width = len + 1 + unit.len();
    let (before, after) = around(run.text, at, width);
    (0 < len && PLACEHOLDER_UNITS.has(unit) && !is_within_quotes(before, after))
        .then(|| Match::new(&FORM, width, Evidence::Likely).with(Input::Number { unit: unit.to_string() }))
}
