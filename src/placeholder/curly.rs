//! Variables and slots in braces: `{{DATE}}`, `${REGION}`, `<%= name %>`, `%%NAME%%`, MADR's `{short title}`.
//!
//! Expressions of Helm, Jinja, Hugo and GitHub, sets, JSON, path parameters and formulas have braces too. A
//! variable is a bare name; a slot in single braces reads as a phrase.

use super::leaf::Leaf;
use super::literal::{Match, around, head, is_bounded, is_standing};
use super::{Form, Found, bracket, choice};
use crate::model::finding::{Evidence, Input};
use crate::text::contains::has_any;
use crate::words::{
    CODE_SIGNS, PLACEHOLDER_NOUNS, SET_SIGNS, SHELL_VARIABLES, TEMPLATE_KEYWORDS, TEMPLATE_KEYWORDS_ALONE,
    WINDOWS_VARIABLES,
};

/// How long a slot in braces may be, in bytes.
const LONGEST: usize = 600;

/// `{{DATE}}` or `{short title}` at a brace.
pub fn at(text: &str, at: usize) -> Option<Match> {
    let rest = head(&text[at..], LONGEST);
    match rest.strip_prefix("{{") {
        Some(inside) => mustache(text, at, inside),
        None => brace(text, at, rest),
    }
}

fn mustache(text: &str, at: usize, inside: &str) -> Option<Match> {
    let len = inside.find("}}")?;
    let inner = inside[..len].trim();
    let skip = |form| Some(Match::new(form, len + 4, Evidence::Possible));
    let expression = text[..at].ends_with(['$', '{'])
        || inner.starts_with(['.', '%', '<', '/', '#', '-', '$', '"', '>', '!', '&', '{', '@', '^', '~'])
        || inner.contains(['|', '(', '"', '\'', '=', '{', '+', '[', ';', ':', '`'])
        || (inner.contains('.') && !inner.starts_with("cookiecutter."))
        || is_statement(inner);
    if expression || !inner.chars().any(char::is_alphabetic) || 100 < inner.len() {
        return None;
    }
    let lower = inner.to_lowercase();
    let dated = lower.split(|c: char| !c.is_alphanumeric()).any(|word| word == "date" || word == "datum");
    let input = if dated { Input::Date } else { Input::Text };
    let evidence = if inner.chars().any(char::is_lowercase) { Evidence::Likely } else { Evidence::Certain };
    skip(Form::Mustache).map(|found| Match { evidence, ..found }.with(input))
}

/// `range .Items`, `end`, `include "x"`: statements of a template language.
fn is_statement(inner: &str) -> bool {
    let mut words = inner.split_whitespace();
    let first = words.next().unwrap_or("");
    let rest = words.next().is_some();
    let keywords = if rest { &TEMPLATE_KEYWORDS } else { &TEMPLATE_KEYWORDS_ALONE };
    keywords.has_exactly(first) && !inner.ends_with(" name")
}

fn brace(text: &str, at: usize, rest: &str) -> Option<Match> {
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
    if inner.contains('{') {
        return is_prose(inner).then(|| Match::new(Form::Brace, len, Evidence::Likely));
    }
    let digits = |c: char| c.is_ascii_digit();
    let date = inner.len() == 10
        && inner.chars().enumerate().all(|(i, c)| if i == 4 || i == 7 { c == '-' } else { digits(c) });
    if date || inner.contains("YYYY") {
        return Some(Match::new(Form::Date, len, Evidence::Certain).with(Input::Date));
    }
    if inner.contains(" | ")
        && let Some(options) = choice::options(inner)
        && !inner.contains([':', '"', '<', '>', '=', '['])
    {
        let input = Input::Choice { options };
        return Some(Match::new(Form::Choice, len, Evidence::Certain).with(input));
    }
    let slot =
        |sure| Match::new(Form::Brace, len, Evidence::Likely).with(bracket::input(inner)).if_sure(sure);
    if is_prose(inner) || is_phrase(inner) || asks_for_several(inner) || is_name(text, at, len, inner) {
        return Some(slot(true));
    }
    is_variable(inner).then(|| {
        let (before, after) = around(text, at, len);
        let evidence = if is_standing(before, after) { Evidence::Likely } else { Evidence::Possible };
        Match { evidence, ..slot(false) }
    })
}

/// Where the brace that a text begins with is closed, inner ones closed before.
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

/// A sentence, whatever signs it holds: `{Describe the problem, e.g., "too slow"; say for whom.}`
fn is_prose(inner: &str) -> bool {
    let words: Vec<&str> = inner.split_whitespace().collect();
    let Some(first) = words.first() else { return false };
    let plain = |word: &&&str| {
        let word = word.trim_matches(|c: char| c.is_ascii_punctuation() || "…“”‘’–—".contains(c));
        word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-' | '/' | '.'))
            && 2 <= word.chars().count()
    };
    let code = CODE_SIGNS.within(inner) || has_any(inner, &["()", " = ", "$"]);
    let opens =
        first.starts_with(char::is_alphabetic) && (2 <= first.chars().count() || matches!(*first, "A" | "I"));
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
    let last = |part: &str| part.rsplit([' ', '/']).next().is_some_and(|word| PLACEHOLDER_NOUNS.has(word));
    inner.starts_with(char::is_uppercase)
        && inner.contains(", ")
        && !inner.contains(['"', ':', '=', '<'])
        && inner.split(", ").all(|part| part.starts_with(char::is_uppercase))
        && inner.split(", ").any(last)
}

/// `{name}`, `{project_name}`: a slot where a document has others.
fn is_variable(inner: &str) -> bool {
    let last = inner.rsplit(['_', '-']).next().unwrap_or("");
    (3..=40).contains(&inner.len())
        && inner.starts_with(char::is_alphabetic)
        && inner.chars().all(|c| c.is_alphabetic() || matches!(c, '_' | '-'))
        && (PLACEHOLDER_NOUNS.has(last) || inner.contains('_') || inner.starts_with(char::is_uppercase))
}

/// Several words that say what to write.
fn is_phrase(inner: &str) -> bool {
    let words: Vec<&str> = inner.split_whitespace().collect();
    let coded = inner.contains(['"', ';', '=', '\\', '$', '<', '_', '@', '`', '[', '*'])
        || inner.contains(" .")
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

/// `{PROJECT_NAME}` anywhere, `{Owner}` where nothing stands beside it.
fn is_name(text: &str, at: usize, len: usize, inner: &str) -> bool {
    let plain = inner.chars().all(|c| c.is_alphabetic() || matches!(c, '_' | '-'));
    let shouted = 4 <= inner.len() && inner.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    let last = inner.rsplit(['_', '-']).next().unwrap_or("");
    let (before, after) = around(text, at, len);
    let standing = is_standing(before, after);
    plain && PLACEHOLDER_NOUNS.has(last) && (shouted || (standing && inner.starts_with(char::is_uppercase)))
}

/// `${PROJECT_NAME}`
pub fn shell(text: &str, at: usize) -> Option<Match> {
    let inside = head(&text[at..], 80).strip_prefix("${")?;
    let len = inside.find('}')?;
    let inner = &inside[..len];
    let own = !SHELL_VARIABLES.has(inner);
    let shouted = inner.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || "_- ".contains(c));
    let (before, after) = around(text, at, len + 3);
    let last = inner.rsplit(['_', '-', ' ']).next().unwrap_or("");
    let explained = after.trim_start().starts_with('(');
    let sure = PLACEHOLDER_NOUNS.has(last) || (is_standing(before, after) && !explained);
    (own && shouted && inner.contains(char::is_alphabetic) && !text[..at].ends_with(['\\', '`', '=']))
        .then(|| Match::new(Form::Mustache, len + 3, Evidence::Likely).if_sure(sure))
}

/// `%OWNER%`; what Windows itself puts between percent signs is none.
fn windows(text: &str, at: usize) -> Option<Match> {
    let inside = head(&text[at..], 60).strip_prefix('%')?;
    let len = inside.find('%')?;
    let inner = &inside[..len];
    let last = inner.rsplit(['_', ' ', '-']).next().unwrap_or("");
    let shouted = inner.chars().all(|c| c.is_ascii_uppercase() || "_- ".contains(c));
    let own = !WINDOWS_VARIABLES.has(inner);
    let (before, after) = around(text, at, len + 2);
    let named = 3 <= last.len() && PLACEHOLDER_NOUNS.has(last);
    let standing = 4 <= inner.len() && is_standing(before, after);
    (shouted && own && (named || standing) && is_bounded(text, at, len + 2))
        .then(|| Match::new(Form::Mustache, len + 2, Evidence::Likely).if_sure(named))
}

/// `%%NAME%%`, `%OWNER%`
pub fn percent(text: &str, at: usize) -> Option<Match> {
    if !text[at + 1..].starts_with('%') {
        return windows(text, at);
    }
    let inside = head(&text[at..], 80).strip_prefix("%%")?;
    let len = inside.find("%%")?;
    let inner = &inside[..len];
    let shouted = inner.chars().all(|c| c.is_ascii_uppercase() || "_- ".contains(c));
    (shouted && inner.contains(char::is_alphabetic))
        .then(|| Match::new(Form::Mustache, len + 4, Evidence::Likely))
}

/// `__TEAM_NAME__`, which the parser takes for bold; a lone `__OWNER__` only where nothing stands beside it.
pub fn underscored(leaf: &Leaf, found: &mut Found) {
    for &span in &leaf.underscored {
        let inner = span.of(leaf.text).trim_matches('_');
        let last = inner.rsplit(['_', ' ', '-']).next().unwrap_or("");
        let shouted = inner.chars().all(|c| c.is_ascii_uppercase() || "_- ".contains(c));
        if !shouted || !PLACEHOLDER_NOUNS.has(last) {
            continue;
        }
        let place = leaf.place(span);
        if inner.contains('_') {
            found.push(Form::Mustache, span, Evidence::Likely, Input::Text);
        } else if place.alone && (place.label || leaf.cell.is_some_and(|column| 0 < column)) {
            found.hint(Form::Mustache, span, Evidence::Likely, Input::Text);
        }
    }
}

/// `@@NAME@@`
pub fn at_signs(text: &str, at: usize) -> Option<Match> {
    let inside = head(&text[at..], 80).strip_prefix("@@")?;
    let len = inside.find("@@")?;
    let inner = &inside[..len];
    let name = inner.chars().all(|c| c.is_ascii_alphanumeric() || "_- ".contains(c));
    (name && inner.starts_with(char::is_alphabetic))
        .then(|| Match::new(Form::Mustache, len + 4, Evidence::Likely))
}

/// `<%= name %>`
pub fn erb(text: &str, at: usize) -> Option<Match> {
    let inside = head(&text[at..], 100).strip_prefix("<%=")?;
    let len = inside.find("%>")?;
    let inner = inside[..len].trim();
    let name = inner.chars().all(|c| c.is_alphanumeric() || "_- .".contains(c));
    (name && inner.contains(char::is_alphabetic))
        .then(|| Match::new(Form::Mustache, len + 5, Evidence::Likely))
}
