//! The system's name, spelled differently in the body than in the title.
//!
//! The name is the title without words such as *Architecture*. Only spellings with the same letters are compared:
//! `PayFlow`, `Payflow`, `Pay Flow`, `Pay-Flow`. Code, links, and words all in lower or all in upper case are left out,
//! because they may be identifiers, addresses or emphasis.

use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::words::{LITTLE_WORDS, TITLE_WORDS};
use pulldown_cmark::{Event, Tag, TagEnd};

pub const RULE: Rule = Rule {
    id: "system-name-inconsistent",
    category: Category::Consistency,
    page: page!("system_name_inconsistent.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Whole(check),
};

/// The least number of other spellings in the text, without one like the title's, for the title to be the exception.
const MAJORITY: usize = 3;

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    let Some((name, heading)) = name(context) else {
        return;
    };
    let key = letters(&name);
    let spaced = name.has_sign(b" -");
    let mut same_name = 0;
    let mut others: Vec<Span> = Vec::new();
    for (block, leaf) in document.blocks.iter().enumerate() {
        if block != heading
            && matches!(leaf.kind, BlockKind::Paragraph | BlockKind::Heading { .. } | BlockKind::Cell { .. })
        {
            for span in spellings(document, block, &key) {
                let found = span.of(document.text);
                // Later words of a name may start with a small or a capital letter, as grammar requires.
                let same = if spaced { found.eq_ignore_ascii_case(&name) } else { found == name };
                same_name += usize::from(same);
                let small = found.has_sign(b"- ") && found.to_lowercase() == name.to_lowercase();
                if !same && !is_plain(found) && !small {
                    others.push(span);
                }
            }
        }
    }
    let text = document.text;
    let title = document.blocks[heading].content;
    if let [first, ..] = others[..]
        && same_name == 0
        && MAJORITY <= others.len()
        && others.iter().all(|other| other.of(text) == first.of(text))
        && let Some(at) = title.of(text).find_word(&name)
    {
        // The title is the exception.
        let written = first.of(text);
        let span = Span::new(title.from + at, title.from + at + name.len());
        let message = format!("`{name}` is `{written}` everywhere else");
        let fix = Fix::new(FixKind::Preview, format!("Write `{written}`"), span, written.to_string());
        findings.push(RULE.finding(span, message, "Spell the name alike everywhere").with_fix(fix));
        return;
    }
    for span in others {
        let message = format!("`{}` is `{name}` in the title", span.of(text));
        let fix = Fix::new(FixKind::Preview, format!("Write `{name}`"), span, name.clone());
        findings.push(RULE.finding(span, message, "Spell the name alike everywhere").with_fix(fix));
    }
}

/// The name in the title, and the title's block. The name needs an inner capital or two words, because other names may
/// also be common words of the text.
fn name(context: &Whole) -> Option<(String, usize)> {
    let document = context.document;
    let section = document.sections.iter().find(|section| section.level == 1)?;
    let heading = section.heading?;
    if context.has_placeholder(document.blocks[heading].content) {
        return None;
    }
    let generic = |word: &&str| TITLE_WORDS.has(word) || LITTLE_WORDS.has(word);
    let parts = section.title.split([':', '–', '—', '|', '(']).flat_map(|part| part.parts(" - "));
    let mut names = parts.filter_map(|part| {
        let words: Vec<&str> = part.split_whitespace().collect();
        let from = words.iter().position(|word| !generic(word))?;
        let to = words.iter().rposition(|word| !generic(word))? + 1;
        Some(words[from..to].join(" "))
    });
    let name = names.next().filter(|_| names.next().is_none())?;
    let words = name.split_signs(b" -").count();
    let inner = name.chars().skip(1).any(char::is_uppercase) && name.chars().any(char::is_lowercase);
    let capitals = name.split_signs(b" -").all(|word| word.starts_with(char::is_uppercase));
    let letters_only = name.chars().all(|c| c.is_alphanumeric() || c == ' ' || c == '-');
    let telling =
        letters_only && capitals && words <= 2 && (2 <= words || inner) && 5 <= letters(&name).len();
    telling.then_some((name, heading))
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn is_plain(text: &str) -> bool {
    !text.starts_with(char::is_uppercase) || !text.chars().any(char::is_lowercase)
}

/// The places in a leaf's text where one, two or three words have exactly the letters of `key`.
fn spellings(document: &Document, block: usize, key: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut links = 0;
    for (event, range) in document.events_of(block) {
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => links += 1,
            Event::End(TagEnd::Link | TagEnd::Image) => links -= 1,
            Event::Text(_) if links == 0 => {
                in_text(document.text, Span::from(range.clone()), key, &mut found)
            }
            _ => {}
        }
    }
    found
}

fn in_text(text: &str, run: Span, key: &str, found: &mut Vec<Span>) {
    let first = key.chars().next();
    let source = run.of(text);
    let mut inside = false;
    for (at, c) in source.char_indices() {
        let starts = !inside && c.is_uppercase() && c.to_lowercase().next() == first;
        inside = c.is_alphanumeric() || matches!(c, '_' | '.' | '/' | '@' | '-');
        if !starts {
            continue;
        }
        let mut wanted = key.chars();
        let mut end = at;
        let mut gap = false;
        for (offset, c) in source[at..].char_indices() {
            if c.is_alphanumeric() {
                let lower = c.to_lowercase().next();
                if wanted.as_str().is_empty() || wanted.next() != lower {
                    break;
                }
                end = at + offset + c.len_utf8();
                gap = false;
            } else if !gap && matches!(c, ' ' | '-') && !wanted.as_str().is_empty() {
                gap = true;
            } else {
                break;
            }
        }
        let mut after = source[end..].chars();
        let goes_on = match after.next() {
            Some('.' | '-') => after.next().is_some_and(char::is_alphanumeric),
            Some(next) => next.is_alphanumeric() || matches!(next, '_' | '/' | '@'),
            None => false,
        };
        if wanted.as_str().is_empty() && !goes_on && letters(&source[at..end]) == key {
            found.push(Span::new(run.from + at, run.from + end));
        }
    }
}
