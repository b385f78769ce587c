//! Lists of options to choose from: `[Draft | In Review | Approved]`, `High/Medium/Low`.
//!
//! Options in brackets are found as brackets; this form finds the others. `options` decides which texts are options.

use crate::markdown::document::Document;
use crate::model::finding::{Evidence, Input, Severity};
use crate::placeholder::beside;
use crate::placeholder::finder::{Find, Finder, Learn, Value};
use crate::placeholder::form::Form;
use crate::placeholder::found::Found;
use crate::placeholder::leaf::Leaf;
use crate::placeholder::notes;
use crate::placeholder::options;
use crate::placeholder::template_placeholders::TemplatePlaceholders;
use crate::text::contains::{Search, has};
use crate::text::lines::Span;
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words::{
    ANSWER_COLUMNS, BOX_MARKS, CHOOSING_VERBS, MEETING_CHOICES, METADATA_KEYS, PLACEHOLDER_NOUNS,
    PRIORITY_COLUMNS, RESULT_COLUMNS, SCALE_STEPS, STATUS_COLUMNS,
};

pub const FORM: Form = Form {
    rule: "placeholder-choice-unresolved",
    id: "choice",
    severity: Severity::Error,
    message: "{} still lists all options",
    help: "Choose one of the options",
    refers: true,
    ..Form::USUAL
};

pub const FINDER: Finder = Finder {
    form: &FORM,
    find: &[Find::Line(boxes), Find::Line(bare), Find::Line(chosen), Find::Line(struck), Find::Leaf(at_end)],
    learn: &[Learn::Leaf(learn)],
};

/// `☐ granted ☐ refused`: empty boxes side by side, none of them ticked.
fn boxes(value: &Value, found: &mut Found) {
    let text = value.text;
    lettered(value, found);
    parenthesised(value, found);
    // `Legal sign-off: ☐ yes ☐ no`
    let from = text.find('☐').filter(|&at| at == 0 || text[..at].ends_with(": "));
    let Some(from) = from.filter(|_| !has_ticked_box(text)) else { return };
    let span = Span::new(value.span.from + from, value.span.to);
    let text = &text[from..];
    if text.ends_with(':') && text.matches('☐').count() == 1 {
        found.push(&super::signature::FORM, span, Evidence::Likely);
        return;
    }
    let part =
        |part: &str| part.split('(').next().unwrap_or("").trim_matches([' ', '\u{a0}', ',', ';']).to_string();
    let options: Vec<String> =
        text.split('☐').skip(1).map(part).filter(|option| !option.is_empty()).collect();
    if 2 <= options.len() && options.iter().all(|option| option.len() <= 60) {
        found.push_asking(&FORM, span, Evidence::Likely, Input::Choice { options: options.into() });
    }
}

/// Whether one of the points of a check list in a text is ticked.
pub fn has_ticked_point(text: &str) -> bool {
    text.has_word("[x]") || text.has_word("[X]")
}

/// Whether one of the boxes in a text is ticked.
pub fn has_ticked_box(text: &str) -> bool {
    text.contains(['☑', '☒', '☓', '✓', '✔', '✗', '✘', '■'])
}

/// `O yes O no`, `( ) yes ( ) no`: the boxes of a form typed on a keyboard; letters are boxes only before yes and no.
fn lettered(value: &Value, found: &mut Found) {
    let text = value.text;
    let Some(mark) = BOX_MARKS.starting(text).map(|mark| &text[..mark.len()]) else { return };
    let Some(rest) = text[mark.len()..].strip_prefix(' ') else { return };
    let parts: Vec<&str> = rest.split(&format!(" {mark} ")[..]).map(str::trim).collect();
    if 2 <= parts.len() && options::is_yes_or_no(&parts[..2].join("/").to_lowercase()) {
        let options = parts.iter().map(ToString::to_string).collect();
        found.push_asking(&FORM, value.span, Evidence::Likely, Input::Choice { options });
    }
}

/// `(  ) approved  (  ) rejected`, `[ ] Go  [ ] No go`: two boxes or more, none of them ticked.
fn parenthesised(value: &Value, found: &mut Found) {
    // `**Kind:** [ ] internal / [ ] funded`
    let behind = value.text.opens_with(b"([") && value.standing;
    let span = if behind { value.span } else { value.line };
    let text = span.of(value.leaf.text);
    let (open, close) = match text.as_bytes() {
        [b'(', b' ', ..] => ('(', ')'),
        [b'[', b' ', ..] => ('[', ']'),
        _ => return,
    };
    let mut options = Vec::new();
    for part in text.split(open).skip(1) {
        let Some((mark, option)) = part.split_once(close) else { return };
        if !mark.trim().is_empty() {
            return;
        }
        let option = option.split(['—', '–', ',', '_']).next().unwrap_or("").trim_end_signs(b" /").trim();
        if !option.is_empty() && option.len() <= 60 {
            options.push(option.to_string());
        }
    }
    if 2 <= options.len() {
        found.push_asking(&FORM, span, Evidence::Likely, Input::Choice { options: options.into() });
    }
}

/// Choices without brackets: statuses or steps of a scale side by side, lists that end in `etc`, and the
/// template's own.
fn bare(value: &Value, found: &mut Found) {
    let Value { document, leaf, line, span, text, standing, .. } = *value;
    if !text.has_sign(b"|/") || text.has_sign(b"[{") {
        return;
    }
    // `Impact: low / high / none. Reason: …`
    if let Some((first, _)) = text.cut(". ").filter(|(first, _)| standing && options::is_scale(first))
        && let Some(options) = options::options(first)
    {
        let span = Span::new(span.from, span.from + first.len());
        found.push_asking(&FORM, span, Evidence::Likely, Input::Choice { options: options.into() });
        return;
    }
    // `Status: (proposed / accepted)`
    if let Some(inner) = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).filter(|_| standing)
        && leaf.cell != Some(0)
        && let Some(options) = options::statuses(inner)
    {
        found.push_asking(&FORM, span, Evidence::Likely, Input::Choice { options: options.into() });
        return;
    }
    // `no / yes (date)`
    if let Some((first, noun)) = text.strip_suffix(')').and_then(|rest| rest.cut(" ("))
        && standing
        && PLACEHOLDER_NOUNS.has(noun)
        && options::is_yes_or_no(first)
    {
        found.push(&FORM, span, Evidence::Likely);
        return;
    }
    if leaf.cell.is_some_and(|column| 0 < column)
        && !leaf.head
        && let Some(options) = options::opposites(text).or_else(|| beside::results(value))
        && beside::is_answered(value, &options)
    {
        // An answer to a neighbour must not open it.
        found.hint_asking(&FORM, span, Evidence::Possible, Input::Choice { options: options.into() });
        return;
    }
    let known = found.known.has_choice(text);
    // Bars in code are code, unless they separate statuses.
    let outside = text.split('`').step_by(2);
    if !known
        && text.has_sign(b"`")
        && !outside.into_iter().any(|part| part.has_sign(b"|/"))
        && options::statuses(text.trim_matches('`')).is_none()
    {
        return;
    }
    let label = Span::new(line.from, span.from.max(line.from)).of(leaf.text);
    let (head, row) = leaf.labels(document);
    // `| Status | Entwurf / freigegeben |` below `Inhalt`
    let status = METADATA_KEYS.of(&normal::normal(row)) == Some("status");
    if !known
        && !status
        && (options::is_explained(label)
            || options::is_explained(head)
            || options::is_list(row)
            || text.has_sign(b"`") && options::is_described(head))
    {
        return;
    }
    if !known && (leaf.grid || leaf.draws()) {
        return;
    }
    // `Kind: Blocker (stops it) | Note (may wait)` explains each.
    let legend = || text.split(" | ").all(|part| part.contains('('));
    let side_by_side = || standing && leaf.cell.is_none() && 2 <= text.matches(" | ").count() && !legend();
    let open = || options::options(text).map(|options| Input::Choice { options: options.into() });
    let chosen = if let Some(options) = options::statuses(text).filter(|_| known || leaf.cell != Some(0)) {
        Some((options, Evidence::Certain))
    } else if known {
        options::options(text).map(|options| (options, Evidence::Certain))
    } else if leaf.cell == Some(0) {
        // The first cell of a row names what the others tell about.
        None
    } else if (options::is_open_list(text)
        && (!text.contains(' ') || standing && text.trim_end_matches('.').ends_with(" / etc")))
        || (standing && options::is_scale(text))
    {
        options::options(text).map(|options| (options, Evidence::Likely))
    } else {
        None
    };
    let alone = line == leaf.content.trim(leaf.text);
    let several = || {
        options::or_nothing(text).or_else(|| options::several(text)).filter(|_| {
            (standing && leaf.cell != Some(0)) || (alone && leaf.cell.is_none() && text.has_word(" / "))
        })
    };
    if let Some((options, evidence)) = chosen {
        found.push_asking(&FORM, span, evidence, Input::Choice { options: options.into() });
    } else if (side_by_side()
        || (standing && options::is_yes_or_no(text) && !(leaf.cell.is_some() && is_milestone(text))))
        && let Some(input) = open().or_else(|| options::is_yes_or_no(text).then_some(Input::Text))
    {
        // `Are laptops encrypted? | yes / no`
        // `Antwort` beside `Frage`; the answer of an interface has its call beside it.
        let pair = || document.blocks[leaf.block].parent.is_some_and(|row| document.has_children(row, 2));
        let answer = || ANSWER_COLUMNS.has_exactly(&normal::normal(head)) && pair();
        let asked = options::is_yes_or_no(text) && (row.contains('?') || label.contains('?') || answer());
        match asked {
            true => found.push_asking(&FORM, span, Evidence::Likely, input),
            false => found.hint_asking(&FORM, span, Evidence::Likely, input),
        }
    } else if let Some(options) = several() {
        // In a field for a status or a result only one of them can be meant.
        let form = [head, row, label].map(normal::normal);
        let single = form.iter().any(|name| {
            STATUS_COLUMNS.has_exactly(name)
                || RESULT_COLUMNS.has_exactly(name)
                || PRIORITY_COLUMNS.has_exactly(name)
        });
        let evidence = if single { Evidence::Likely } else { Evidence::Possible };
        found.hint_asking(&FORM, span, evidence, Input::Choice { options: options.into() });
    }
}

/// `availability normal / high / very high.`: steps of a scale as the last words of a sentence.
fn at_end(_: &Document, leaf: &Leaf, found: &mut Found) {
    let content = leaf.content.trim(leaf.text);
    let text = content.of(leaf.text).trim_end_matches('.');
    if leaf.heading || leaf.cell.is_some() || !has(text, " / ") || text.count_of(" / ") < 2 {
        return;
    }
    let steps: Vec<&str> = text
        .parts(" / ")
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .take_while(|part| SCALE_STEPS.has(part))
        .collect();
    let len: usize = steps.iter().map(|step| step.len() + 3).sum();
    let Some(before) = text.len().checked_sub(len).map(|from| &text[..from]).filter(|_| 2 <= steps.len())
    else {
        return;
    };
    // The first step is the last word of what goes before.
    let first = before.split_signs(b" :").next_back().unwrap_or("");
    if SCALE_STEPS.has(first) && first.len() < before.len() {
        let from = content.from + before.len() - first.len();
        found.hint(&FORM, Span::new(from, content.from + text.len()), Evidence::Likely);
    }
}

/// `Go / no-go` in a cell names the meeting that decides.
fn is_milestone(text: &str) -> bool {
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    text.starts_with(char::is_uppercase) && MEETING_CHOICES.has(&compact)
}

/// `We choose a relay / a queue / both for these reasons:`: options behind a verb of a decision.
fn chosen(value: &Value, found: &mut Found) {
    let text = value.line.of(value.leaf.text);
    if text.count_of(" / ") < 2 || value.leaf.cell.is_some() || text.has_sign(b"`") {
        return;
    }
    let Some((at, verb)) = CHOOSING_VERBS.first_in(text) else { return };
    let from = at + verb.len();
    let (Some(first), Some(last)) = (text.find_word(" / "), text.rfind_word(" / ")) else { return };
    let short = |part: &str| (1..=4).contains(&part.split_whitespace().count());
    let inner = text.get(from..last).unwrap_or("");
    if first <= from || !inner.parts(" / ").all(short) || text[from..first].has_sign(b",;(") {
        return;
    }
    let word = text[last + 3..].find(' ').map_or(text.len(), |len| last + 3 + len);
    let start = value.line.from + text.len() - text[from..].trim_start().len();
    found.hint(&FORM, Span::new(start, value.line.from + word), Evidence::Possible);
}

/// `CIO / COO (strike out one)`
fn struck(value: &Value, found: &mut Found) {
    match notes::choice(value) {
        Some(choice) if choice.sure => found.push(&FORM, choice.span, Evidence::Likely),
        Some(choice) => found.hint(&FORM, choice.span, Evidence::Likely),
        None => {}
    }
}

/// A cell of the template that leaves a choice open without brackets.
fn learn(leaf: &Leaf, known: &mut TemplatePlaceholders) {
    let text = leaf.content.of(leaf.text).trim();
    if leaf.cell.is_some_and(|column| 0 < column) && options::is_left_open(text) {
        known.add_choice(text);
    }
}
