//! Variables of template engines: `{{DATE}}`, `${REGION}`, `<%= name %>`, `%%NAME%%`, `@@NAME@@`, `__TEAM_NAME__`.
//!
//! Expressions of Helm, Jinja, Hugo and GitHub have the same marks, so a variable must be a bare name. To add a
//! spelling, add a line to `find` and its function.

mod form;
mod signs;
mod told;

use self::told::{is_in_message, told};
use crate::markdown::document::Document;
use crate::model::finding::{Evidence, Input};
use crate::placeholder::finder::{CodeSpan, Find, Finder, Learn, Opens, Run, Value};
use crate::placeholder::found::{Found, Match};
use crate::placeholder::leaf::Leaf;
use crate::placeholder::near::{around, head, is_standing};
use crate::placeholder::template_placeholders::TemplatePlaceholders;
use crate::text::contains::Search;
use crate::text::signs::Signs;
use crate::words::{PLACEHOLDER_NOUNS, SHELL_VARIABLES, TEMPLATE_KEYWORDS, TEMPLATE_KEYWORDS_ALONE};

/// The most bytes in which the end of `{{` is searched.
const LONGEST: usize = 600;

pub use form::FORM;

pub const FINDER: Finder = Finder {
    form: &FORM,
    find: &[
        Find::Text(Opens::Anywhere(b"{"), at),
        Find::Text(Opens::Anywhere(b"{"), escaped),
        Find::Text(Opens::Anywhere(b"$"), shell),
        Find::Text(Opens::Anywhere(b"%"), signs::percent),
        Find::Text(Opens::Anywhere(b"@"), signs::at_signs),
        Find::Text(Opens::Anywhere(b"#$"), signs::between_signs),
        Find::Text(Opens::Anywhere(b"<"), erb),
        Find::Value(dollar),
        Find::Leaf(underscored),
        Find::Code(in_code),
    ],
    learn: &[Learn::Leaf(learn)],
};

/// `{{DATE}}` at a brace.
fn at(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    let inside = head(&text[at..], LONGEST).strip_prefix("{{")?;
    let len = inside.find_word("}}")?;
    let inner = inside[..len].trim();
    let expression = text[..at].closes_with(b"${")
        || inner.opens_with(b".%</#-$\">!&{@^~")
        || inner.has_sign(b"|(\"'={+[;:`")
        || (inner.contains('.') && !inner.starts_with("cookiecutter."))
        || is_statement(inner);
    let expression = expression && !is_sentence(inner);
    let cited = run.leaf.is_some() && run.surroundings.internet_draft;
    if expression
        || cited
        || is_in_message(run, at, len + 4)
        || !inner.chars().any(char::is_alphabetic)
        || 100 < inner.len() && !is_sentence(inner)
    {
        return None;
    }
    let lower = inner.to_lowercase();
    let dated = lower.split(|c: char| !c.is_alphanumeric()).any(|word| word == "date" || word == "datum");
    let input = if dated { Input::Date } else { Input::Text };
    let evidence = if inner.chars().any(char::is_lowercase) { Evidence::Likely } else { Evidence::Certain };
    let shown = run.surroundings.lists_variables;
    Some(told(run, at, Match::new(&FORM, len + 4, evidence).with(input)).if_sure(!shown))
}

/// `Fill this in.`, `TITLE: a readable title`: words for the author, in which a full stop or brackets mean what they do in prose.
fn is_sentence(inner: &str) -> bool {
    let mut words = inner.split_whitespace().peekable();
    let first = words.peek().copied().unwrap_or("");
    let named =
        first.strip_suffix(':').is_some_and(|name| name.bytes().all(|byte| byte.is_ascii_uppercase()));
    let opens = first.starts_with(char::is_uppercase) && (named || first.chars().all(char::is_alphabetic));
    let word = |word: &str| {
        let bare = word.trim_matches(|c: char| c.is_ascii_punctuation() || "“”‘’–—…".contains(c));
        bare.chars().all(|c| c.is_alphanumeric() || "'’-/".contains(c))
    };
    opens && 3 <= inner.split_whitespace().count() && !inner.has_sign(b"|={`\"") && words.all(word)
}

/// `\{\{VERSION\}\}`, as word processors export braces.
fn escaped(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    let inside = head(&text[at..], 120).strip_prefix("{\\{").filter(|_| text[..at].ends_with('\\'))?;
    let inner = &inside[..inside.find_word("\\}\\}")?];
    let name = inner.chars().all(|c| c.is_alphanumeric() || "_- ".contains(c));
    (name && inner.contains(char::is_alphabetic)).then(|| {
        let shouted = !inner.contains(char::is_lowercase);
        let (before, after) = around(text, at - 1, inner.len() + 8);
        let found = Match { lead: 1, ..Match::new(&FORM, inner.len() + 7, Evidence::Likely) };
        told(run, at, found.if_sure(shouted || is_standing(before, after)))
    })
}

/// `range .Items`, `end`, `include "x"`: statements of a template language.
fn is_statement(inner: &str) -> bool {
    let mut words = inner.split_whitespace();
    let first = words.next().unwrap_or("");
    let rest = words.next().is_some();
    let keywords = if rest { &TEMPLATE_KEYWORDS } else { &TEMPLATE_KEYWORDS_ALONE };
    keywords.has_exactly(first) && !inner.ends_with(" name")
}

/// `${PROJECT_NAME}`
fn shell(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    let inside = head(&text[at..], 80).strip_prefix("${")?;
    let len = inside.find('}')?;
    let inner = &inside[..len];
    let own = !SHELL_VARIABLES.has(inner);
    let shouted = inner.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || "_- ".contains(c));
    let (before, after) = around(text, at, len + 3);
    let last = inner.split_signs(b"_- ").next_back().unwrap_or("");
    let explained = after.trim_start().starts_with('(');
    let sure = PLACEHOLDER_NOUNS.has(last) || (is_standing(before, after) && !explained);
    (own && shouted && inner.contains(char::is_alphabetic) && !text[..at].closes_with(b"\\`="))
        .then(|| told(run, at, Match::new(&FORM, len + 3, Evidence::Likely).if_sure(sure)))
}

/// `<%= name %>`
fn erb(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    let inside = head(&text[at..], 100).strip_prefix("<%=")?;
    let len = inside.find_word("%>")?;
    let inner = inside[..len].trim();
    let name = inner.chars().all(|c| c.is_alphanumeric() || "_- .".contains(c));
    (name && inner.contains(char::is_alphabetic))
        .then(|| told(run, at, Match::new(&FORM, len + 5, Evidence::Likely)))
}

/// `__TEAM_NAME__`, which the parser takes for bold; a lone `__OWNER__` only with nothing beside it.
fn underscored(_: &Document, leaf: &Leaf, found: &mut Found) {
    for &span in &leaf.underscored {
        let inner = span.of(leaf.text).trim_matches('_');
        let last = inner.split_signs(b"_ -").next_back().unwrap_or("");
        let shouted = inner.chars().all(|c| c.is_ascii_uppercase() || "_- ".contains(c));
        if !shouted || !PLACEHOLDER_NOUNS.has(last) {
            continue;
        }
        let place = leaf.place(span);
        if inner.contains('_') {
            found.push(&FORM, span, Evidence::Likely);
        } else if place.alone && (place.label || leaf.cell.is_some_and(|column| 0 < column)) {
            found.hint(&FORM, span, Evidence::Likely);
        }
    }
}

/// `{{NAME}}` as a code span, if the template has it too.
fn in_code(code: &CodeSpan, found: &mut Found) -> bool {
    let whole = code.text.starts_with("{{") && code.text.ends_with("}}");
    if whole && found.known.has(code.text) {
        found.push(&FORM, code.content, Evidence::Certain);
    }
    whole
}

/// `$PROJECT` as a whole value.
fn dollar(value: &Value, found: &mut Found) -> bool {
    let name = value.text.strip_prefix('$').filter(|name| 3 < name.len());
    let named =
        value.standing && name.is_some_and(|name| name.chars().all(|c| c.is_ascii_uppercase() || c == '_'));
    if named {
        found.hint(&FORM, value.span, Evidence::Likely);
    }
    named
}

/// `{{NAME}}` as a code span of the template.
fn learn(leaf: &Leaf, known: &mut TemplatePlaceholders) {
    for span in &leaf.code {
        let text = span.of(leaf.text).trim_matches('`').trim();
        if text.starts_with("{{") && text.ends_with("}}") {
            known.add(text);
        }
    }
}
