//! Whether a section has nothing under its heading that a reader sees, and should have.
//!
//! Some headings need no text: a heading that is a sentence, the title above the chapters, the last line of a document,
//! and a heading that is a field of metadata with its value.

use crate::markdown::document::{BlockKind, Document};
use crate::markdown::html;
use crate::text::contains::Search;
use crate::text::date;
use crate::text::invisible;
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words;

/// A heading with more words than this is a sentence, which is content itself.
const LONGEST: usize = 8;

/// Whether a section without items is empty. `wanted` if the template asks for something there.
pub fn is_empty(document: &Document, section: usize, wanted: bool) -> bool {
    let source = &document.sections[section];
    let Some(heading) = source.heading else {
        return false;
    };
    document.descendants(section).is_empty()
        && (heading + 1..source.blocks.end).all(|block| is_blank(document, block))
        && (wanted || !needs_nothing(document, section))
}

/// Whether a block shows nothing to a reader.
fn is_blank(document: &Document, at: usize) -> bool {
    let block = &document.blocks[at];
    let source = || block.span.of(document.text);
    match block.kind {
        BlockKind::Break => true,
        BlockKind::Html => !html::is_shown(source()) && !is_phrase_in_angles(source()),
        BlockKind::Paragraph => {
            let text = block.content.of(document.text);
            invisible::shows_nothing(text)
                || html::is_bare(text.trim()) && !is_phrase_in_angles(text)
                || is_left_open(text)
        }
        BlockKind::List { .. } => is_bare_list(source()),
        // Each block within is asked too.
        BlockKind::ListItem { .. } | BlockKind::Quote { .. } => true,
        BlockKind::Code { .. } => block.content.of(document.text).trim().is_empty(),
        _ => false,
    }
}

/// `<One paragraph about it>`: a placeholder that the parser takes for a tag, which other rules report.
fn is_phrase_in_angles(source: &str) -> bool {
    let tag = source.trim_start().strip_prefix('<').unwrap_or("");
    let name = tag.split_signs(b" >").next().unwrap_or("");
    tag.contains(' ') && !tag.contains('=') && !name.opens_with(b"!/") && !words::HTML_ELEMENTS.has(name)
}

/// `...`, `___`, `?`, `[…]`: signs in the place of a text.
fn is_left_open(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || matches!(c, '.' | '…' | '_' | '?' | '\\' | '[' | ']'))
}

/// Whether a list has markers and boxes only. A single dash says that there is nothing.
fn is_bare_list(source: &str) -> bool {
    let bare = |line: &str| {
        let line = line.trim();
        let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let marked = line.without_sign(b"-*+").or_else(|| number.without_sign(b".)"));
        marked.is_none_or(|rest| is_left_open(rest.trim().without_start("[ ]")))
            && (marked.is_some() || line.is_empty())
    };
    source.trim() != "-" && source.lines().all(bare)
}

fn needs_nothing(document: &Document, section: usize) -> bool {
    let source = &document.sections[section];
    let names =
        section == 1 && source.level == 1 && document.sections.iter().skip(2).any(|other| other.level == 1);
    let ends = section + 1 == document.sections.len() && words::END_TITLES.has_exactly(source.name());
    names
        || ends
        || is_field(&source.title)
        || is_route(&source.title)
        // `Proposals (0)`
        || source.title.ends_with("(0)")
        || is_retired(&source.title)
        || is_decorated(document, section)
        || is_beside_field(document, section)
        || is_part(document, section)
        || is_above_numbered(document, section)
        || is_of_release(document, section)
        || is_link(document, section)
        || is_overload(document, section)
        || is_listed(document, section)
        || LONGEST < normal::words(&source.title) && !is_question_of_several(document, section)
}

/// `R3 retired`, `§ 4 (aufgehoben)`: the title of a thing that is no more.
fn is_retired(title: &str) -> bool {
    let last = title.rsplit(' ').next().unwrap_or("");
    title.contains(' ') && words::RETIRED.has(last.trim_matches(|c: char| !c.is_alphanumeric()))
}

/// `## =====` below or above a heading: a line that is drawn with headings.
fn is_decorated(document: &Document, section: usize) -> bool {
    let drawn = |at: usize| {
        document
            .sections
            .get(at)
            .is_some_and(|source| 2 < source.title.len() && !source.title.chars().any(char::is_alphanumeric))
    };
    drawn(section) || drawn(section + 1)
}

/// `Can it be turned off?` before `What shows that it works?` with its answer: one question of a questionnaire.
fn is_question_of_several(document: &Document, section: usize) -> bool {
    let asks = |at: usize| {
        document.sections.get(at).is_some_and(|source| source.title.trim_end_matches(')').ends_with('?'))
    };
    let source = &document.sections[section];
    let answered = |at: usize| {
        document.sections.get(at).is_some_and(|beside| {
            beside.level == source.level
                && asks(at)
                && beside.blocks.clone().skip(1).any(|block| !is_blank(document, block))
        })
    };
    asks(section) && (answered(section + 1) || section.checked_sub(1).is_some_and(answered))
}

/// `## 2. Payments` before `## 2.1 Cards`: the numbers say that it is above the next one.
fn is_above_numbered(document: &Document, section: usize) -> bool {
    let number = |at: usize| document.sections.get(at).and_then(|source| normal::number(&source.title).0);
    let below = number(section).and_then(|own| number(section + 1)?.strip_prefix(own));
    below.is_some_and(|rest| rest.starts_with('.'))
}

/// `GET /users/:id`: the first of the headings of a reference.
fn is_route(title: &str) -> bool {
    let (method, path) = title.split_once(' ').unwrap_or((title, ""));
    (3..=7).contains(&method.len())
        && method.bytes().all(|byte| byte.is_ascii_uppercase())
        && path.starts_with('/')
}

/// `### [Documentation](https://…)`: a heading that is a link, which leads to the text.
fn is_link(document: &Document, section: usize) -> bool {
    let heading = document.sections[section].heading.map(|heading| document.blocks[heading].content);
    heading.is_some_and(|content| {
        let source = content.of(document.text).trim();
        source.starts_with('[') && source.ends_with(')') && source.count_of("](") == 1
    })
}

/// `### `--expose-gc`` among others without text: headings that are a list of names in code.
fn is_listed(document: &Document, section: usize) -> bool {
    let level = document.sections[section].level;
    let named = |at: usize| {
        document.sections.get(at).is_some_and(|source| {
            let heading =
                source.heading.map_or("", |heading| document.blocks[heading].content.of(document.text));
            let heading = heading.trim();
            source.level == level
                && source.blocks.clone().skip(1).all(|block| is_blank(document, block))
                && 2 < heading.len()
                && heading.starts_with('`')
                && heading.ends_with('`')
        })
    };
    // Two others are enough.
    let before = (0..section).rev().take(2).take_while(|&at| named(at)).count();
    let after = (section + 1..document.sections.len()).take(2).take_while(|&at| named(at)).count();
    named(section) && 2 <= before + after
}

/// `http.get(options)` above `http.get(url, options)`: the text below the second is for both.
fn is_overload(document: &Document, section: usize) -> bool {
    let source = &document.sections[section];
    let name = source.title.split_once('(').map(|(name, _)| name);
    let next = document.sections.get(section + 1).filter(|next| next.level == source.level);
    name.is_some_and(|name| {
        !name.is_empty()
            && !name.without_start("new ").contains(' ')
            && next.is_some_and(|next| next.title.split_once('(').is_some_and(|(other, _)| other == name))
    })
}

/// `[Unreleased]` with its empty subsections, and `0.7.1 (2018-04-27)`: in a changelog they tell without a text.
fn is_of_release(document: &Document, section: usize) -> bool {
    let source = &document.sections[section];
    let next = |title: &str| words::NEXT_RELEASES.has_exactly(&normal::title(title));
    let above = source.parent.map(|parent| &document.sections[parent].title);
    let number = source.title.trim_start_signs(b"[v").split(' ').next().unwrap_or("");
    let year = |part: &str| part.len() == 4 && part.starts_with("20");
    let released = number.contains('.')
        && number.starts_with(|c: char| c.is_ascii_digit())
        && source.title.split(|c: char| !c.is_ascii_digit()).any(year);
    next(&source.title) || above.is_some_and(|title| next(title)) || released
}

/// `Edited by: J. Reimers` beside a heading that is a field, or that is written like one with another label.
fn is_beside_field(document: &Document, section: usize) -> bool {
    let source = &document.sections[section];
    // `Option A: Kafka` names what its text tells about.
    let label = |title: &str| {
        let (label, value) = title.cut(": ")?;
        let label = label.trim_end();
        let short = label.split(' ').count() <= 3 && 1 < label.rsplit(' ').next()?.len();
        (short && !label.bytes().any(|byte| byte.is_ascii_digit()) && !value.is_empty())
            .then(|| label.to_string())
    };
    let Some(own) = label(&source.title) else { return false };
    let other = |title: &str| label(title).is_some_and(|label| label != own);
    [section.wrapping_sub(1), section + 1].iter().filter_map(|&at| document.sections.get(at)).any(|beside| {
        beside.level == source.level
            && beside.blocks.len() <= 1
            && (is_field(&beside.title) || other(&beside.title))
    })
}

/// `Part A: Operation` above chapters of the same level: the heading of several sections, none of which is a part.
fn is_part(document: &Document, section: usize) -> bool {
    let part = |at: usize| {
        let title = &document.sections.get(at)?.title;
        let (word, rest) = title.split_once(' ')?;
        let number = rest.split_signs(b" :.").next().unwrap_or("");
        let numbered = number.len() <= 4
            && (number.bytes().all(|b| b.is_ascii_digit()) || number.bytes().all(|b| b.is_ascii_uppercase()));
        Some(!number.is_empty() && numbered && words::PART_WORDS.has(word))
    };
    part(section) == Some(true) && document.sections.len() > section + 1 && part(section + 1) != Some(true)
}

/// Whether a label is that of a field about the document, or of a result.
fn is_named(label: &str) -> bool {
    let form = normal::normal(label);
    words::METADATA_KEYS.of(&form).is_some()
        || words::SIGN_OFF_LABELS.has_exactly(&form)
        || words::RESULT_COLUMNS.has_exactly(&form)
}

/// Whether a heading is a field about the document with its value: `Status: Reviewed`, `Verdict: passed`.
fn is_field(title: &str) -> bool {
    title.split_once(':').is_some_and(|(label, value)| {
        let number = value.trim();
        let version =
            number.contains('.') && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        // `Follow-up: ticket BAKE-218`
        let ticket =
            number.rsplit(' ').next().and_then(|last| last.split_once('-')).is_some_and(|(key, number)| {
                2 <= key.len()
                    && key.bytes().all(|byte| byte.is_ascii_uppercase())
                    && !number.is_empty()
                    && number.bytes().all(|byte| byte.is_ascii_digit())
            });
        version
            || ticket
            || date::read(number).is_some() && label.split(' ').count() <= 3
            || is_named(label) && !invisible::shows_nothing(value)
    })
}
