//! Whole values: what a cell, a heading, or a line after its label consists of.
//!
//! Texts that mean little within a sentence say plainly that an answer is missing when nothing stands beside
//! them: `tbd`, `Author Name`, `High/Medium/Low`, `X.Y`, `...`.

use super::leaf::Leaf;
use super::literal;
use super::{Form, Found, choice, identity, put_off};
use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::{Evidence, Input};
use crate::text::contains::{has, has_byte};
use crate::text::lines::Span;
use crate::words::{
    BECAUSE, BLANK_AMOUNTS, BLANKS, DATE_VALUES, HERE_ENDINGS, HERE_OPENINGS, LETTERED_NOUNS, OPEN_QUESTIONS,
    PLACEHOLDER_NOUNS, PUT_OFF, PUT_OFF_ENDINGS, PUT_OFF_PHRASES, SAMPLE_DOMAINS,
};

/// Looks at every whole value of a leaf.
pub fn find(document: &Document, leaf: &Leaf, found: &mut Found) {
    let mut last = Span::new(leaf.content.from, leaf.content.from);
    for line in leaf.lines() {
        let before = std::mem::replace(&mut last, line);
        if line.is_empty() || leaf.head {
            continue;
        }
        let (value, labelled) = value(leaf, line);
        // The rest of a sentence that was broken into lines is no value.
        if !labelled && flows(leaf, before, line) {
            continue;
        }
        let text = value.of(leaf.text);
        if text.is_empty() || 160 < text.len() {
            continue;
        }
        let standing = labelled || leaf.cell.is_some();
        if text.len() <= 60 && !has_byte(text, b"[`") {
            whole(document, leaf, value, standing, found);
        }
        if !leaf.heading && has_byte(text, b"|/") && !has_byte(text, b"[") {
            bare_choice(document, leaf, line, value, standing, found);
        }
        if !leaf.heading {
            sentence(line, leaf, found);
        }
    }
}

/// What follows the label of a line, or all of a cell or an unlabelled line, without list and emphasis marks.
fn value(leaf: &Leaf, line: Span) -> (Span, bool) {
    let source = line.of(leaf.text);
    let start = if leaf.cell.is_some() || leaf.heading { None } else { label_end(source) };
    let from = line.from + start.unwrap_or(0);
    let span = Span::new(from, line.to).trim(leaf.text);
    let text = span.of(leaf.text);
    let inner = text.trim_start_matches(['>', ' ', '*', '_', '~']);
    let from = span.to - inner.len();
    let inner = inner.trim_end_matches(['*', '_', '~', ' ', '\\']);
    // An underscore alone is a blank to fill, and emphasis within the value is part of it.
    if inner.is_empty() || has(inner, "**") {
        return (span, start.is_some());
    }
    (Span::new(from, from + inner.len()), start.is_some())
}

/// Whether a line goes on with the sentence of the one before, or the next one with its own.
fn flows(leaf: &Leaf, last: Span, line: Span) -> bool {
    let before = last.of(leaf.text);
    let next = leaf.text[line.to..leaf.content.to.max(line.to)].trim_start();
    let open = before.ends_with(|c: char| c.is_alphanumeric() || c == ',') && before.contains(' ');
    open || next.starts_with(char::is_lowercase)
}

/// Where the label of a line ends, behind `:**`, `**:`, or an early `: `.
fn label_end(line: &str) -> Option<usize> {
    // `**Follow-up.** …` in the manner of a run-in heading
    if line.starts_with("**")
        && let Some(stop) = line.find(".**").filter(|&stop| stop <= 40)
        && !line[..stop].contains(':')
    {
        return Some(stop + 3);
    }
    let colons = || line.bytes().enumerate().filter(|&(_, byte)| byte == b':').map(|(at, _)| at);
    colons().next()?;
    let bytes = line.as_bytes();
    let marked = colons()
        .find(|&at| bytes[at + 1..].starts_with(b"**"))
        .or_else(|| colons().find(|&at| bytes[..at].ends_with(b"**")).map(|at| at - 2));
    let plain = || colons().find(|&at| bytes.get(at + 1) == Some(&b' ')).filter(|&at| at < 60);
    marked.map(|at| at + 3).or_else(|| plain().map(|at| at + 1))
}

fn whole(document: &Document, leaf: &Leaf, value: Span, standing: bool, found: &mut Found) {
    let text = value.of(leaf.text);
    let around = |c: char| matches!(c, '(' | ')' | '.' | ':' | '-' | '!' | '…' | ' ' | '?' | '–' | '—');
    let bare = text.trim_matches(around);
    let lower = bare.to_lowercase();
    let at = text.len() - text.trim_start_matches(around).len();
    let span = match bare {
        "" => value,
        _ => Span::new(value.from + at, value.from + at + bare.len()),
    };
    // A lone `todo` or `wip` is the name of a list on a board.
    let marked = || PUT_OFF.has(&lower) && !matches!(lower.as_str(), "todo" | "wip");
    let spoken = !leaf.heading && (standing || lower.contains(' ') || marked());
    // `Good, because` of an untouched list of reasons.
    let reason = text.split_whitespace().count() <= 3
        && lower.rsplit_once(", ").is_some_and(|(_, last)| BECAUSE.has_exactly(last));
    if reason && value.to == leaf.content.to {
        found.push(Form::Word, span, Evidence::Likely, Input::Text);
        return;
    }
    let repeats = text.starts_with('(') && super::form_of(bare, &Input::Text) == Form::Repeat;
    if repeats {
        found.push(Form::Repeat, value, Evidence::Likely, Input::Text);
        return;
    }
    let filled_in = standing
        && (PUT_OFF_PHRASES.ends(&lower) || PUT_OFF_ENDINGS.ends(&lower))
        && text.split_whitespace().count() <= 5;
    let later =
        (filled_in || spoken && put_off::is_value(&lower)) && !literal::is_name(document, leaf, &lower);
    if later || (is_instruction_here(&lower) && !is_step(document, leaf)) {
        found.push(Form::Word, span, Evidence::Likely, Input::Text);
    } else if standing && is_sample_address(text) {
        found.hint(Form::Identity, value, Evidence::Likely, Input::Text);
    } else if standing && is_guillemet(text) {
        found.hint(Form::Angle, value, Evidence::Likely, Input::Text);
    } else if standing && is_lettered(text) {
        found.hint(Form::Variable, value, Evidence::Possible, Input::Text);
    } else if standing && (lower == "name(s" || are_identities(text) || is_handle(text)) {
        found.push(Form::Identity, value, Evidence::Certain, Input::Text);
    } else if !leaf.heading
        && (bare.starts_with(|c: char| c.is_uppercase() || c == '@') || lower.starts_with("your-"))
        && identity::is_stand_in(&lower)
        && !choice::is_described(leaf.labels(document).0)
    {
        found.push(Form::Identity, span, Evidence::Certain, Input::Text);
    } else if standing && is_version(bare) {
        found.push(Form::Variable, span, Evidence::Likely, Input::Text);
    } else if standing && (bare == lower || lower.starts_with("hh:mm")) && DATE_VALUES.has_exactly(&lower) {
        let input = if lower.starts_with("hh") { Input::Text } else { Input::Date };
        found.hint(Form::Date, span, Evidence::Likely, input);
    } else if standing && BLANKS.has_exactly(text)
        || standing && 3 <= text.len() && text.chars().all(|c| c == 'x')
        || standing
            && text.starts_with('X')
            && text.contains(',')
            && text.chars().all(|c| matches!(c, 'X' | ','))
        || matches!(text, "..." | "…") && !leaf.heading
    {
        found.hint(Form::Variable, value, Evidence::Possible, Input::Text);
    } else if standing && BLANK_AMOUNTS.has_exactly(text) {
        found.push(Form::Variable, value, Evidence::Likely, Input::Text);
    } else if standing && 5 <= text.len() && text.chars().all(|c| c == '.' || c == '…') {
        found.push(Form::Signature, value, Evidence::Likely, Input::Text);
    } else if standing
        && text.starts_with('$')
        && 4 < text.len()
        && text[1..].chars().all(|c| c.is_ascii_uppercase() || c == '_')
    {
        found.hint(Form::Mustache, value, Evidence::Likely, Input::Text);
    }
}

/// `team@example.com`
fn is_sample_address(text: &str) -> bool {
    !text.contains(' ') && SAMPLE_DOMAINS.ends(text)
}

/// `@your-handle`, `#your-channel`
fn is_handle(text: &str) -> bool {
    text.strip_prefix(['@', '#']).is_some_and(|name| name.starts_with("your-") && !name.contains(' '))
}

/// `Author Name, Author Name`
fn are_identities(text: &str) -> bool {
    text.contains(", ") && text.split(", ").all(identity::is_stand_in)
}

/// `«name»`
fn is_guillemet(text: &str) -> bool {
    let inner = text.strip_prefix('«').and_then(|rest| rest.strip_suffix('»'));
    inner.is_some_and(|inner| PLACEHOLDER_NOUNS.has(inner))
}

/// `Service A`, `External System 1`: names of nothing yet.
fn is_lettered(text: &str) -> bool {
    let Some((noun, last)) = text.rsplit_once(' ') else {
        return false;
    };
    last.len() == 1 && "ABCDXY1234".contains(last) && LETTERED_NOUNS.has(noun)
}

/// `Insert logo here`, `Description goes here`
fn is_instruction_here(lower: &str) -> bool {
    HERE_ENDINGS.ends(lower) || (lower.ends_with(" here") && HERE_OPENINGS.opening(lower).is_some())
}

/// Whether a leaf is a step of an instruction to the reader.
fn is_step(document: &Document, leaf: &Leaf) -> bool {
    document.inside(leaf.block, |kind| matches!(kind, BlockKind::List { ordered: true, .. }))
}

/// `X.Y`, `vX.Y.Z`, `x.x.x`
fn is_version(text: &str) -> bool {
    let parts = text.trim_start_matches(['v', 'V']).split('.');
    text.contains('.') && parts.into_iter().all(|part| part.len() == 1 && "XYZxyzN".contains(part))
}

/// Choices without brackets: statuses or steps of a scale side by side, lists that end in `etc`, and the
/// template's own.
fn bare_choice(document: &Document, leaf: &Leaf, line: Span, value: Span, standing: bool, found: &mut Found) {
    let text = value.of(leaf.text);
    let own = found.slots.has_bare(text);
    let label = Span::new(line.from, value.from.max(line.from)).of(leaf.text);
    let (head, row) = leaf.labels(document);
    if !own && (choice::is_explained(label) || choice::is_explained(head) || choice::is_list(row)) {
        return;
    }
    let side_by_side = || standing && leaf.cell.is_none() && 2 <= text.matches(" | ").count();
    let open = || choice::options(text).map(|options| Input::Choice { options });
    let chosen = if let Some(options) = choice::statuses(text) {
        Some((options, Evidence::Certain))
    } else if own {
        choice::options(text).map(|options| (options, Evidence::Certain))
    } else if (choice::is_open_list(text) && !text.contains(' ')) || (standing && choice::is_scale(text)) {
        choice::options(text).map(|options| (options, Evidence::Likely))
    } else {
        None
    };
    let alone = line == leaf.content.trim(leaf.text);
    let several = || {
        choice::several(text)
            .filter(|_| (standing && leaf.cell != Some(0)) || (alone && text.contains(" / ")))
    };
    if let Some((options, evidence)) = chosen {
        found.push(Form::Choice, value, evidence, Input::Choice { options });
    } else if (side_by_side() || (standing && choice::is_yes_or_no(text)))
        && let Some(input) = open().or_else(|| choice::is_yes_or_no(text).then_some(Input::Text))
    {
        found.hint(Form::Choice, value, Evidence::Likely, input);
    } else if let Some(options) = several() {
        found.hint(Form::Choice, value, Evidence::Possible, Input::Choice { options });
    }
}

/// `Open question: who pays?`
fn sentence(line: Span, leaf: &Leaf, found: &mut Found) {
    let text = line.of(leaf.text).trim_start_matches(['*', '_', '>', ' ']);
    let Some(opening) = OPEN_QUESTIONS.opening(text).filter(|_| text.starts_with(char::is_uppercase)) else {
        return;
    };
    let rest = text[opening.len()..]
        .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '*' | '_' | '#'));
    let asked = rest.strip_prefix(':').map(|rest| rest.trim_matches(['*', '_', ' ']));
    if asked.is_some_and(|asked| 2 <= asked.split_whitespace().count()) && leaf.cell.is_none() {
        found.push(Form::OpenQuestion, line, Evidence::Likely, Input::Text);
    }
}
