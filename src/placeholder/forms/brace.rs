//! Single braces: MADR's `{short title}`.
//!
//! Sets, JSON, path parameters and formulas have braces too, so a placeholder in single braces must be a phrase.

use super::{choice, date};
use crate::model::finding::{Evidence, Input, Severity};
use crate::placeholder::bracket;
use crate::placeholder::finder::{Find, Finder, Opens, Run};
use crate::placeholder::form::{Company, Form, Grouping};
use crate::placeholder::found::Match;
use crate::placeholder::near::{self, around, head, is_part_of_name, is_standing};
use crate::placeholder::notation::{
    is_counted, is_message, is_set, is_shape, is_tuple, is_type, is_typed_name,
};
use crate::placeholder::options;
use crate::text::contains::{Search, has_any};
use crate::text::signs::Signs;
use crate::words::{CODE_SIGNS, MESSAGE_FORMATS, PLACEHOLDER_NOUNS, PLACEHOLDER_UNITS, SET_SIGNS};

/// The longest placeholder in braces, in bytes.
const LONGEST: usize = 600;

pub const FORM: Form = Form {
    rule: "placeholder-brace",
    id: "brace",
    severity: Severity::Error,
    message: "{} is not filled in",
    help: "Replace it with your answer, braces included",
    company: Company::Three,
    group: Grouping::ByPlace,
    ..Form::USUAL
};

pub const FINDER: Finder = Finder {
    form: &FORM,
    find: &[Find::Text(Opens::Anywhere(b"{"), shown), Find::Text(Opens::Anywhere(b"{"), escaped)],
    learn: &[],
};

/// A brace; below a list of variables it may be the name of one.
fn shown(run: &Run, from: usize) -> Option<Match> {
    at(run, from).map(|found| if run.surroundings.lists_variables { found.if_sure(false) } else { found })
}

/// `{short title}` at a brace.
fn at(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    let rest = head(&text[at..], LONGEST);
    if !rest.starts_with('{') || rest.starts_with("{{") {
        return None;
    }
    let before = text[..at].chars().next_back();
    let attached = before.is_some_and(|c| {
        c.is_alphanumeric() || matches!(c, '$' | '\\' | '/' | '{' | '^' | '_' | '#' | '}' | '%' | ')' | ']')
    });
    let len = closing(rest)?;
    let attached = attached || text[..at].trim_end().ends_with(')') && rest[..len].contains('\n');
    let inner = &rest[1..len - 1];
    if attached || rest[len..].starts_with('}') {
        return None;
    }
    // `{count, plural, one {# card} other {# cards}}`
    if inner.split(',').any(|part| MESSAGE_FORMATS.has_exactly(part.trim())) || inner.starts_with("# ") {
        return None;
    }
    if inner.contains('{') {
        return is_prose(inner).then(|| Match::new(&FORM, len, Evidence::Likely));
    }
    let digits = |c: char| c.is_ascii_digit();
    let date = inner.len() == 10
        && inner.chars().enumerate().all(|(i, c)| if i == 4 || i == 7 { c == '-' } else { digits(c) });
    if date || inner.has_word("YYYY") {
        return Some(Match::new(&date::FORM, len, Evidence::Certain).with(Input::Date));
    }
    // `{-2, -4, -8}`: a set of numbers.
    if !inner.contains(char::is_alphabetic) && inner.contains(digits) {
        return None;
    }
    let parted = inner.replaced("\\|", "|");
    if is_type(&parted, &text[..at]) || is_typed_name(run, inner) {
        return None;
    }
    if parted.has_word(" | ")
        && let Some(options) = options::options(&parted)
        && !inner.has_sign(b":\"<>=[")
    {
        let input = Input::Choice { options: options.into() };
        return Some(Match::new(&choice::FORM, len, Evidence::Certain).with(input));
    }
    let (before, after) = around(text, at, len);
    // `{yes/no}`, `{bug/feature/chore}` as a whole value.
    if (options::is_yes_or_no(inner) || options::are_words(inner)) && is_standing(before, after) {
        let options = inner.split_signs(b"/|").map(|option| option.trim().to_string()).collect();
        let sure = options::is_yes_or_no(inner) || options::is_scale(inner);
        let found = Match::new(&choice::FORM, len, Evidence::Likely).with(Input::Choice { options });
        return Some(if sure { found } else { Match { hint: true, ..found } });
    }
    // `State: {open, closed}`
    if let Some(options) = options::listed(inner).filter(|_| is_standing(before, after)) {
        let input = Input::Choice { options: options.into() };
        return Some(Match::new(&choice::FORM, len, Evidence::Likely).with(input));
    }
    if is_shape(inner) || is_message(before, after) && inner.split_whitespace().count() <= 3 {
        return None;
    }
    if is_set(before, inner) {
        return None;
    }
    let tuple = is_tuple(inner) && !is_standing(before, after);
    if tuple && !inner.split(',').any(|part| PLACEHOLDER_NOUNS.has(part.trim()))
        || is_part_of_name(before, after)
    {
        return None;
    }
    if tuple || is_counted(inner) {
        return Some(Match::new(&FORM, len, Evidence::Possible).if_sure(false));
    }
    let named = |sure| Match::new(&FORM, len, Evidence::Likely).with(bracket::asked(inner)).if_sure(sure);
    // Nouns of German are written so in a set too.
    if !is_standing(before, after) && asks_for_several(inner) && !is_prose(inner) {
        return Some(named(false));
    }
    if is_of_east(inner) {
        return Some(named(is_standing(before, after)));
    }
    if is_prose(inner) || is_phrase(inner) || asks_for_several(inner) || is_name(text, at, len, inner) {
        return Some(named(true));
    }
    // `{n weeks}` in a cell
    let amount = inner.split_once(' ').is_some_and(|(letter, unit)| {
        letter.len() == 1 && letter.opens_with(b"nNxX") && PLACEHOLDER_UNITS.has(unit)
    });
    (is_variable(inner) || amount && is_standing(before, after)).then(|| {
        let evidence = if is_standing(before, after) { Evidence::Likely } else { Evidence::Possible };
        Match { evidence, ..named(false) }
    })
}

/// `\{team name\}` as a whole value, as word processors export braces; formulas have such braces too.
fn escaped(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    let opened = text[..at].strip_suffix('\\')?;
    let inside = head(&text[at..], LONGEST).strip_prefix('{')?;
    let inner = &inside[..inside.find_word("\\}")?];
    let (before, after) = around(text, at - 1, inner.len() + 4);
    let asks = is_phrase(inner) || is_prose(inner) || asks_for_several(inner) || PLACEHOLDER_NOUNS.has(inner);
    let formula =
        text.contains('$') || opened.ends_with(char::is_alphanumeric) || is_tuple(inner) || is_shape(inner);
    (asks && !formula && is_standing(before, after)).then(|| {
        Match { lead: 1, ..Match::new(&FORM, inner.len() + 3, Evidence::Likely) }.with(bracket::asked(inner))
    })
}

/// The byte of the brace that closes the first one.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at + 1);
        }
    }
    None
}

/// A sentence, with any characters: `{Describe the problem, e.g., "too slow"; say for whom.}`
fn is_prose(inner: &str) -> bool {
    let words: Vec<&str> = inner.split_whitespace().collect();
    let Some(first) = words.first() else { return false };
    let plain = |word: &&&str| {
        let word = word.trim_matches(|c: char| c.is_ascii_punctuation() || "…“”‘’–—".contains(c));
        word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-' | '/' | '.'))
            && 2 <= word.chars().count()
    };
    let code = CODE_SIGNS.part_in(inner) || has_any(inner, &["()", " = ", "$"]);
    let counted = first.bytes().all(|byte| byte.is_ascii_digit())
        && words.get(1).is_some_and(|word| word.chars().all(char::is_lowercase));
    let worded =
        first.starts_with(char::is_alphabetic) && (2 <= first.chars().count() || matches!(*first, "A" | "I"));
    let opens = counted || worded;
    let lists = 2 * inner.matches(',').count() >= words.len();
    opens
        && 4 <= words.len()
        && !code
        && !lists
        && !first.ends_with(':')
        && !inner.ends_with(';')
        && 4 * words.iter().filter(plain).count() >= 3 * words.len()
}

/// `{City, Date}`, `{Name, Title/Role}`
fn asks_for_several(inner: &str) -> bool {
    let last =
        |part: &str| part.split_signs(b" /").next_back().is_some_and(|word| PLACEHOLDER_NOUNS.has(word));
    inner.starts_with(char::is_uppercase)
        && inner.has_word(", ")
        && !inner.has_sign(b"\":=<")
        && inner.parts(", ").all(|part| part.starts_with(char::is_uppercase))
        && inner.parts(", ").any(last)
}

/// `{name}`, `{project_name}`: a placeholder only in a document that has others.
fn is_variable(inner: &str) -> bool {
    let last = inner.split_signs(b"_-").next_back().unwrap_or("");
    (3..=40).contains(&inner.len())
        && inner.starts_with(char::is_alphabetic)
        && inner.chars().all(|c| c.is_alphabetic() || matches!(c, '_' | '-'))
        && (PLACEHOLDER_NOUNS.has(last) || inner.contains('_') || inner.starts_with(char::is_uppercase))
}

/// `{简述}`, `{1-3 句话说明为什么需要}`: a name or a request in a script without blanks.
fn is_of_east(inner: &str) -> bool {
    2 <= inner.chars().filter(|&c| near::is_of_east(c)).count() && !inner.has_sign(b"=;\"'`$,")
}

/// Several words that tell what to write.
fn is_phrase(inner: &str) -> bool {
    let words: Vec<&str> = inner.split_whitespace().collect();
    let coded = inner.has_sign(b"\";=\\$<_@`[*")
        || inner.has_word(" .")
        || (inner.contains(':') && words.len() < 4)
        || 1 < words.iter().filter(|word| word.ends_with(':')).count()
        || words.iter().any(|word| SET_SIGNS.has_exactly(word))
            && words.iter().all(|word| word.chars().count() <= 2);
    let list = inner.contains(',')
        && inner.split(',').all(|part| part.split_whitespace().count() <= 1 || part.trim().starts_with('…'));
    let first = words.first().map_or(0, |word| word.chars().count());
    let long = words.iter().filter(|word| 2 <= word.trim_end_matches(',').chars().count()).count();
    2 <= words.len()
        && 2 <= first
        && 2 * long >= words.len()
        && inner.starts_with(|c: char| c.is_alphabetic() || c == '(')
        && !coded
        && !list
}

/// `{PROJECT_NAME}` anywhere, `{Owner}` with nothing beside it.
fn is_name(text: &str, at: usize, len: usize, inner: &str) -> bool {
    let plain = inner.chars().all(|c| c.is_alphabetic() || matches!(c, '_' | '-'));
    let shouted = 4 <= inner.len() && inner.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    let last = inner.split_signs(b"_-").next_back().unwrap_or("");
    let (before, after) = around(text, at, len);
    let standing = is_standing(before, after);
    plain && PLACEHOLDER_NOUNS.has(last) && (shouted || (standing && inner.starts_with(char::is_uppercase)))
}
