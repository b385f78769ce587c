//! Stakeholders without a sign-off. On request only, because not every stakeholder has to sign.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::lines::Span;
use crate::text::normal;
use crate::words::{GROUP_NAMES, METADATA_KEYS};

pub const RULE: Rule = Rule {
    id: "stakeholder-not-in-signoff",
    category: Category::Consistency,
    page: page!("stakeholder_not_in_signoff.md"),
    on_request: true,
    severity: Severity::Info,
    fixed: true,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    let signing = context.sign_offs();
    if signing.len() < 2 {
        return;
    }
    let signing: String = signing.iter().map(|one| format!(" {} ", normal::normal(&one.who))).collect();
    let entries = context.metadata.entries.iter();
    for entry in entries.filter(|entry| METADATA_KEYS.is("stakeholders", &entry.key)) {
        for name in names(document.text, entry.span) {
            let form = normal::normal(name.of(document.text));
            if !context.has_placeholder(name) && !signing.contains(&format!(" {form} ")) {
                let message = format!("`{}` is a key stakeholder and does not sign", name.of(document.text));
                findings.push(RULE.finding(name, message, "Add a row for them, or say who signs instead"));
            }
        }
    }
}

/// The names in a list of people, without additions in brackets.
fn names(text: &str, list: Span) -> Vec<Span> {
    let mut names = Vec::new();
    let (mut from, mut depth) = (list.from, 0);
    let marks = list.of(text).char_indices().map(|(at, c)| (list.from + at, c)).chain([(list.to, ',')]);
    for (at, c) in marks {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' | ';' if depth <= 0 => {
                let part = Span::new(from.min(at), at);
                let bare = part.of(text).find(['(', '–']).map_or(part.to, |end| part.from + end);
                names.push(Span::new(part.from, bare).trim(text));
                from = at + 1;
            }
            _ => {}
        }
    }
    names.retain(|name| is_person(name.of(text)));
    names
}

/// Whether a text is the name of a person: two or three words, each with a capital, such as `Zuzanna Łęcka`, but not
/// `Team Yard` or `Head of IT`.
fn is_person(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    (2..=3).contains(&words.len())
        && words.iter().all(|word| {
            word.starts_with(char::is_uppercase)
                && word.chars().any(char::is_lowercase)
                && !GROUP_NAMES.has(word)
        })
}
