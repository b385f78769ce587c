//! Single braces: MADR's `{short title}`.
//!
//! Sets, JSON, path parameters and formulas have braces too: a placeholder in single braces reads as a phrase.

use super::{choice, date};
use crate::model::finding::{Evidence, Input, Severity};
use crate::placeholder::bracket;
use crate::placeholder::finder::{Find, Finder, Opens, Run};
use crate::placeholder::form::{Company, Form, Grouping};
use crate::placeholder::found::Match;
use crate::placeholder::near::{around, head, is_standing};
use crate::placeholder::options;
use crate::text::contains::has_any;
use crate::words::{CODE_SIGNS, PLACEHOLDER_NOUNS, SET_SIGNS};

/// How long a placeholder in braces may be, in bytes.
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

pub const FINDER: Finder = Finder { form: &FORM, find: &[Find::Text(Opens::Anywhere(b"{"), at)], learn: &[] };

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
    if inner.contains('{') {
        return is_prose(inner).then(|| Match::new(&FORM, len, Evidence::Likely));
    }
    let digits = |c: char| c.is_ascii_digit();
    let date = inner.len() == 10
        && inner.chars().enumerate().all(|(i, c)| if i == 4 || i == 7 { c == '-' } else { digits(c) });
    if date || inner.contains("YYYY") {
        return Some(Match::new(&date::FORM, len, Evidence::Certain).with(Input::Date));
    }
    if inner.contains(" | ")
        && let Some(options) = options::options(inner)
        && !inner.contains([':', '"', '<', '>', '=', '['])
    {
        let input = Input::Choice { options };
        return Some(Match::new(&choice::FORM, len, Evidence::Certain).with(input));
    }
    let named = |sure| Match::new(&FORM, len, Evidence::Likely).with(bracket::asked(inner)).if_sure(sure);
    if is_prose(inner) || is_phrase(inner) || asks_for_several(inner) || is_name(text, at, len, inner) {
        return Some(named(true));
    }
    is_variable(inner).then(|| {
        let (before, after) = around(text, at, len);
        let evidence = if is_standing(before, after) { Evidence::Likely } else { Evidence::Possible };
        Match { evidence, ..named(false) }
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

/// A sentence, whatever signs are in it: `{Describe the problem, e.g., "too slow"; say for whom.}`
fn is_prose(inner: &str) -> bool {
    let words: Vec<&str> = inner.split_whitespace().collect();
    let Some(first) = words.first() else { return false };
    let plain = |word: &&&str| {
        let word = word.trim_matches(|c: char| c.is_ascii_punctuation() || "…“”‘’–—".contains(c));
        word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-' | '/' | '.'))
            && 2 <= word.chars().count()
    };
    let code = CODE_SIGNS.part_in(inner) || has_any(inner, &["()", " = ", "$"]);
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

/// `{name}`, `{project_name}`: a placeholder where a document has others.
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
