//! Letters in the place of numbers: `X weeks`, `< Xms`, `$XX`, `ADR-XXX`, `INC-XXXX`.
//!
//! X-Ray, X.509, 10x and "the top N results" are names: the letter must be before a unit, and a word by itself.

use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::{Evidence, Input, Severity};
use crate::placeholder::finder::{Find, Finder, Opens, Run, Value};
use crate::placeholder::form::{Form, Grouping};
use crate::placeholder::found::{Found, Match};
use crate::placeholder::leaf::Leaf;
use crate::placeholder::near::{around, head, is_bounded, is_standing};
use crate::placeholder::stand_ins::{
    self, counted_in_east as counted, is_circles, is_lettered, is_masked, is_rate, is_version, names_again,
};
use crate::text::lines::Span;
use crate::words::{
    ANY_NUMBER_BEFORE, BLANK_AMOUNTS, BLANKS, LIMIT_PREPOSITIONS, MENTION_VERBS, NUMBER_SHOWN_BEFORE,
    PLACEHOLDER_UNITS,
};

pub const FORM: Form = Form {
    rule: "placeholder-variable",
    id: "variable",
    severity: Severity::Warning,
    message: "{} stands for a number",
    help: "Write the number",
    group: Grouping::ByPlace,
    ..Form::USUAL
};

pub const FINDER: Finder = Finder {
    form: &FORM,
    find: &[
        Find::Text(Opens::AtWord(b"XYN"), at),
        Find::Text(Opens::AtWord(b"0123456789"), decimal),
        Find::Text(Opens::AtWord(b"x"), small),
        Find::Text(Opens::Anywhere(b"#"), ticket),
        // The first bytes of `○` and `〇`.
        Find::Text(Opens::Anywhere(b"\xe2\xe3"), circles),
        Find::Text(Opens::Anywhere(b"$"), amount),
        Find::Text(Opens::AtWord(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"), numbered),
        Find::Value(whole),
        Find::Leaf(counted_in_east),
    ],
    learn: &[],
};

/// `X weeks`, `Xms`, `XX%`, `N passengers a minute` at an X, Y or N.
fn at(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    let letter = text[at..].chars().next().filter(|letter| matches!(letter, 'X' | 'Y' | 'N'))?;
    let mut len = text[at..].chars().take_while(|&c| c == letter).count();
    // `X.X`, `XX,XXX`
    while text[at + len..].starts_with(['.', ',']) && text[at + len + 1..].starts_with(letter) {
        len += 1 + text[at + len + 1..].chars().take_while(|&c| c == letter).count();
    }
    // `X-Y users`
    if let Some(range) = text[at + len..].strip_prefix(['-', '–'])
        && range.starts_with(['X', 'Y', 'Z', 'N'])
        && !range[1..].starts_with(char::is_alphanumeric)
    {
        len = text.len() - at - range.len() + 1;
    }
    if 9 < len || text[..at].ends_with(['-', '.', '/', '$', '@', '#', '&', '\\', '\'', ':']) {
        return None;
    }
    let rest = &text[at + len..];
    let spaced = rest.strip_prefix([' ', '\u{a0}']).unwrap_or(rest);
    let touching = spaced.len() == rest.len();
    let unit: String = spaced
        .chars()
        .take(24)
        .take_while(|c| c.is_alphanumeric() || matches!(c, '/' | '%' | '-' | '€' | '$' | '£'))
        .collect();
    let unit = unit.trim_end_matches(['-', '/']).to_string();
    if unit.is_empty() || matches!(unit.as_str(), "points" | "story") {
        return None;
    }
    let first = unit.split('/').next().unwrap_or("");
    let known = unit.starts_with(['€', '$', '£'])
        || PLACEHOLDER_UNITS.has(&unit)
        || (unit.contains('/') && PLACEHOLDER_UNITS.has(first));
    let (before, after) = around(text, at, text.len() - at - spaced.len() + unit.len());
    let plain = unit.chars().all(|c| c.is_lowercase() || c == '%' || c == '/');
    let fits = if touching {
        plain && !(unit.len() == 1 && "shmk".contains(&unit) && letter != 'X')
    } else {
        unit.chars().all(|c| !c.is_uppercase()) || 2 <= unit.len()
    };
    let rate = is_rate(after.trim_start()) || unit.contains('/');
    let counted = !touching && plain && unit.ends_with('s') && 4 < unit.len() && rate;
    // `NN a day`
    let rated = 2 <= len && !touching && is_rate(spaced);
    // `Mac OS X users`, `iPhone X users`
    let owner = before.strip_suffix(' ').and_then(|before| before.split(' ').next_back()).unwrap_or("");
    if letter == 'X' && len == 1 && owner.chars().skip(1).any(char::is_uppercase) {
        return None;
    }
    // A letter that occurs again is a variable of the sentence, as in mathematics.
    let has_n = |text: &str| text.split(|c: char| !c.is_alphanumeric()).any(|word| word == "N");
    let (near, rest_of_leaf) = beside(run, at, len);
    let again = names_again(near, letter) || names_again(rest_of_leaf, letter);
    let repeated = letter == 'N' && (has_n(before) || has_n(after)) || len == 1 && again;
    if !touching && repeated {
        return None;
    }
    let several = letter == 'N' && len == 1 && !touching && plain && unit.ends_with('s') && 4 < unit.len();
    let several = several || rated;
    if !(known && fits || counted || several) || (letter == 'N' && is_any(before, after)) {
        return None;
    }
    let width = len + (rest.len() - spaced.len()) + unit.len();
    let quoted = before.ends_with(['"', '“', '„', '«', '‘']);
    // In a sentence N is any number, as in mathematics.
    let value = before.trim_end_matches([' ', '*', '_', '~', '<', '>', '≤', '≥', '(']);
    // `waits X seconds for it`: any number, unless it is a limit or a rate.
    let last = before.split_whitespace().next_back().unwrap_or("").to_lowercase();
    let told = len == 1
        && last.starts_with(char::is_alphabetic)
        && (after.starts_with(',')
            || after
                .strip_prefix(' ')
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_lowercase() || c == '(')))
        && !rate
        && !LIMIT_PREPOSITIONS.has_exactly(&last);
    let sure = letter != 'N' && !told
        || rated
        || value.is_empty()
        || value.ends_with([':', '|', '–', '—'])
        || before.ends_with(['<', '>', '~', '≤', '≥']);
    (!quoted).then(|| {
        let found = Match::new(&FORM, width, Evidence::Likely).with(Input::Number { unit });
        // Among placeholders it is one of them.
        if told && letter == 'X' && !sure { Match { hint: true, ..found } } else { found.if_sure(sure) }
    })
}

/// `xx MB`: small letters before a unit.
fn small(run: &Run, at: usize) -> Option<Match> {
    let rest = &run.text[at..];
    let len = rest.bytes().take_while(|&byte| byte == b'x').count();
    let unit =
        rest[len..].strip_prefix(' ')?.split(|c: char| !c.is_alphanumeric() && !"/%°".contains(c)).next()?;
    let sure = (2..=3).contains(&len) && PLACEHOLDER_UNITS.has(unit);
    let width = len + 1 + unit.len();
    sure.then(|| Match::new(&FORM, width, Evidence::Likely).with(Input::Number { unit: unit.to_string() }))
}

/// `#NNN`, `#XXXX`: the number of a ticket.
fn ticket(run: &Run, at: usize) -> Option<Match> {
    let rest = run.text[at..].strip_prefix('#')?;
    let letter = rest.bytes().next().filter(|byte| matches!(byte, b'N' | b'X'))?;
    let len = 1 + rest.bytes().take_while(|&byte| byte == letter).count();
    let (before, after) = around(run.text, at, len);
    let alone = is_standing(before, after);
    (3 <= len && is_bounded(run.text, at, len))
        .then(|| Match::new(&FORM, len, Evidence::Likely).if_sure(alone))
}

/// `○○株式会社`, `〇〇人`: circles in the place of a name.
fn circles(run: &Run, at: usize) -> Option<Match> {
    let len = stand_ins::circles(&run.text[..at], &run.text[at..])?;
    Some(Match::new(&FORM, len, Evidence::Likely))
}

/// `XX秒`, `XX人`
fn counted_in_east(_: &Document, leaf: &Leaf, found: &mut Found) {
    for (at, len) in counted(leaf.content.of(leaf.text)) {
        let from = leaf.content.from + at;
        found.push(&FORM, Span::new(from, from + len), Evidence::Likely);
    }
}

/// The text of the leaf near a match, before and after it.
fn beside<'r>(run: &Run<'r, '_>, at: usize, len: usize) -> (&'r str, &'r str) {
    const REACH: usize = 400;
    let mut from = at.saturating_sub(REACH);
    while !run.text.is_char_boundary(from) {
        from += 1;
    }
    (&run.text[from..at], head(&run.text[at + len..], REACH))
}

/// `the last N days`, `after N seconds`, `N times`: N is any number there.
fn is_any(before: &str, after: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or("").to_lowercase();
    ANY_NUMBER_BEFORE.has_exactly(&last) || after.starts_with("-way")
}

/// `99.X%`
fn decimal(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    let rest = &text[at..];
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let more = rest[digits..].strip_prefix('.').filter(|_| 0 < digits)?;
    let nines = more.bytes().take_while(u8::is_ascii_digit).count();
    let letters = more[nines..].bytes().take_while(|&byte| matches!(byte, b'X' | b'x')).count();
    let len = digits + 1 + nines + letters;
    (0 < letters && rest[len..].trim_start().starts_with('%'))
        .then(|| Match::new(&FORM, len, Evidence::Likely).with(Input::Number { unit: "%".to_string() }))
}

/// `$XX`, `$X,XXX`, `$XXk`
fn amount(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    let skip = 1 + usize::from(text[at..].strip_prefix('$')?.starts_with(" X"));
    let rest = &text[at + skip..];
    let len = rest.bytes().take_while(|byte| matches!(byte, b'X' | b',' | b'.')).count();
    let len = rest[..len].trim_end_matches([',', '.']).len();
    let scale = rest[len..].bytes().take_while(|byte| matches!(byte, b'k' | b'K' | b'M')).count().min(1);
    let rated = || rest[len..].starts_with('/') || rest[len..].strip_prefix(' ').is_some_and(is_rate);
    let formula = || head(rest, 80).split('$').skip(1).any(|after| !after.starts_with('X'));
    let sure = 2 <= len || (len == 1 && (scale == 1 || (rated() && !formula())));
    (sure && is_bounded(text, at, skip + len + scale))
        .then(|| Match::new(&FORM, skip + len + scale, Evidence::Likely))
}

/// `ADR-XXX`, `INC-NNNN`, `REQ-00X`, `RFC-###`
fn numbered(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
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
    let named = NUMBER_SHOWN_BEFORE.has_exactly(last);
    let quoted = before.ends_with(['"', '“', '\'']);
    // `the ids BIN-NNNN on the shelves`: a pattern, if a sentence continues after it.
    let told = last.starts_with(char::is_alphabetic)
        && !is_standing(before, after)
        && after.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_lowercase));
    let opened = before.ends_with('(')
        && after.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_lowercase));
    (whole
        && !dated
        && !named
        && !quoted
        && !talked
        && is_bounded(text, at, len)
        && !rest[len..].starts_with('-'))
    .then(|| Match::new(&FORM, len, Evidence::Certain).if_sure(!told && !opened))
}

/// A version in letters, or blanks in place of a value.
fn whole(value: &Value, found: &mut Found) -> bool {
    let Value { text, bare, .. } = *value;
    let dots = matches!(text, "..." | "…");
    if !value.standing && (!dots || value.leaf.heading) && !is_lettered(text) {
        return false;
    }
    let small = 3 <= text.len() && text.chars().all(|c| c == 'x');
    let listed = text.starts_with('X') && text.contains(',') && text.chars().all(|c| matches!(c, 'X' | ','));
    let point = value.document.blocks[value.leaf.block].parent.is_some_and(|item| {
        matches!(value.document.blocks[item].kind, BlockKind::ListItem { .. })
            && value.document.blocks[item].end == value.leaf.block + 1
    });
    if point && is_lettered(text) {
        found.hint(&FORM, value.span, Evidence::Likely);
    } else if value.standing && is_lettered(text) {
        found.hint(&FORM, value.span, Evidence::Possible);
    } else if value.standing && is_version(bare) {
        found.push(&FORM, value.bare_span, Evidence::Likely);
    } else if is_masked(text) && value.standing || is_circles(text) {
        found.push(&FORM, value.span, Evidence::Likely);
    } else if dots || BLANKS.has_exactly(text) || small || listed {
        let column = value.leaf.cell.is_some_and(|column| 0 < column);
        let asks = value.standing && value.leaf.cell != Some(0) && !value.leaf.heading;
        let asks = asks && !listed && (!small || column && text.len() == 3);
        // `XX` beside numbers, in the place of one.
        let row = value.leaf.labels(value.document).1;
        let number = (2..=4).contains(&text.len()) && text.bytes().all(|byte| byte == b'X');
        if asks && number && row.bytes().any(|byte| byte.is_ascii_digit()) {
            found.push(&FORM, value.span, Evidence::Likely);
        } else {
            let likely = asks && text != "X" || dots && point;
            found.hint(&FORM, value.span, if likely { Evidence::Likely } else { Evidence::Possible });
        }
    } else if BLANK_AMOUNTS.has_exactly(text) {
        found.push(&FORM, value.span, Evidence::Likely);
    } else {
        return false;
    }
    true
}
