//! Placeholders: spans on which the author still has to act, recognisable by their form.
//!
//! [`find`] walks the leaves once. What the parser resolved is out of the way by then; brackets are judged
//! in `bracket`, the other forms of literal text in `forms`, code spans, fences and link targets here. One
//! slot gives one placeholder: of two that overlap the longer stays.
//!
//! The template only ever adds: a text that it has as a slot is one for certain. What is *not* decided here:
//! whether sample text was left unchanged, which is a question of comparison, not of form.

mod bracket;
mod choice;
mod forms;
mod leaf;
mod learn;
mod vocabulary;

use crate::document::{BlockKind, Document};
use crate::finding::{Evidence, Input};
use crate::item;
use crate::normal;
use crate::source::Span;
use crate::template::Slots;
use leaf::Leaf;
pub use learn::slots;
use pulldown_cmark::LinkType;

/// The forms a placeholder comes in; each is a rule of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// `[Name/Role]`
    Bracket,
    /// `` `[e.g., React]` ``
    BracketInCode,
    /// `` `docs/[component].md` ``
    Path,
    /// `{{DATE}}`, `${NAME}`
    Mustache,
    /// `{short title}`
    Brace,
    /// `<team name>`
    Angle,
    /// `YYYY-MM-DD`
    Date,
    /// `TBD`
    Word,
    /// `X weeks`, `ADR-XXX`
    Variable,
    /// `Draft | In Review | Approved`
    Choice,
    /// `Author Name`
    Identity,
    /// `(link-to-api-docs)`
    LinkTarget,
    /// `[NEEDS CLARIFICATION: …]`
    OpenQuestion,
    /// `____`
    Signature,
    /// A fence that holds one bracketed sentence.
    Diagram,
    /// A stand-in inside a diagram, `[SYSTEM NAME]`.
    DiagramLabel,
    /// A comment that guides the author.
    Guidance,
    /// `*Example: …*`, the template's own.
    Example,
    /// `[Repeat for each …]`
    Repeat,
    /// A bracketed slot in a heading.
    Heading,
}

impl Form {
    /// Whether an item that holds one is still open. Guidance beside an answer does not undo it, and names
    /// in a diagram are the diagram's own matter.
    pub fn counts(self) -> bool {
        !matches!(self, Form::Guidance | Form::DiagramLabel)
    }
}

/// One slot that waits for an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Placeholder {
    pub form: Form,
    pub span: Span,
    pub evidence: Evidence,
    pub input: Input,
}

impl Placeholder {
    /// The name of the answer that it waits for, if other placeholders may wait for the same one: a variable,
    /// or the name of what the document is about.
    pub fn group(&self, text: &str) -> Option<String> {
        let key = normal::normal(self.span.of(text));
        let variable = matches!(self.form, Form::Mustache | Form::Angle);
        let named = matches!(
            self.form,
            Form::Bracket | Form::Heading | Form::BracketInCode | Form::DiagramLabel | Form::Path
        ) && (matches!(
            key.as_str(),
            "system" | "project" | "product" | "company" | "organization" | "organisation"
        ) || (key.ends_with(" name") && key != "your name"));
        ((variable && self.input != Input::Date) || named).then_some(key)
    }
}

/// Whether a placeholder that counts stands in `span`. Placeholders are sorted.
pub fn is_open(placeholders: &[Placeholder], span: Span) -> bool {
    let first = placeholders.partition_point(|placeholder| placeholder.span.to <= span.from);
    let here = placeholders[first..]
        .iter()
        .take_while(|placeholder| placeholder.span.from < span.to);
    here.into_iter()
        .any(|placeholder| placeholder.evidence >= Evidence::Likely && placeholder.form.counts())
}

/// The placeholders of a document, sorted by where they stand; no two overlap.
pub fn find(document: &Document, slots: &Slots) -> Vec<Placeholder> {
    let mut found = Vec::new();
    for block in 0..document.blocks.len() {
        match document.blocks[block].kind {
            BlockKind::Code { .. } => in_code_block(document, block, slots, &mut found),
            BlockKind::Html => in_html(document, block, slots, &mut found),
            _ => {
                if let Some(leaf) = Leaf::of(document, block) {
                    in_leaf(&leaf, slots, &mut found);
                    example(&leaf, slots, &mut found);
                }
            }
        }
    }
    in_links(document, slots, &mut found);
    in_front_matter(document, slots, &mut found);
    without_overlaps(found)
}

fn without_overlaps(mut all: Vec<Placeholder>) -> Vec<Placeholder> {
    // The longer of two that start together comes first; what starts inside an earlier one is part of it.
    all.sort_by(|a, b| (a.span.from, b.span.to).cmp(&(b.span.from, a.span.to)));
    let mut kept: Vec<Placeholder> = Vec::with_capacity(all.len());
    for placeholder in all {
        if kept
            .last()
            .is_none_or(|last| last.span.to <= placeholder.span.from)
        {
            kept.push(placeholder);
        }
    }
    kept
}

fn in_leaf(leaf: &Leaf, slots: &Slots, found: &mut Vec<Placeholder>) {
    let text = leaf.text;
    for span in leaf.brackets() {
        let inner = Span::new(span.from + 1, span.to - 1).of(text);
        let plain = plain_inner(inner);
        if let Some(slot) = bracket::judge(&plain, leaf.place(span), slots.has(&plain)) {
            let form = match form_of(&plain, &slot.input) {
                Form::Bracket if leaf.heading => Form::Heading,
                form => form,
            };
            found.push(Placeholder {
                form,
                span,
                evidence: slot.evidence,
                input: slot.input,
            });
        }
    }
    let format = speaks_of_formats(leaf);
    for (span, run) in leaf.runs_text() {
        forms::find(run, span.from, format, found);
        blanks(run, span.from, found);
    }
    for &span in &leaf.html {
        if let Some(evidence) = forms::angle(span.of(text)) {
            found.push(Placeholder {
                form: Form::Angle,
                span,
                evidence,
                input: Input::Text,
            });
        }
    }
    for &span in &leaf.code {
        in_code_span(leaf, span, slots, found);
    }
    bare_choice(leaf, slots, found);
}

/// An example line of the template's own.
fn example(leaf: &Leaf, slots: &Slots, found: &mut Vec<Placeholder>) {
    let text = leaf.content.of(leaf.text);
    if is_example(text) && slots.examples.contains(&normal::hash(text)) {
        let (form, evidence, input) = (Form::Example, Evidence::Certain, Input::Text);
        found.push(Placeholder {
            form,
            span: leaf.content.trim(leaf.text),
            evidence,
            input,
        });
    }
}

fn is_example(text: &str) -> bool {
    let text = text.trim_start_matches(['*', '_']);
    text.starts_with("Example") || text.starts_with("e.g.")
}

/// The text between the brackets without emphasis marks.
fn plain_inner(inner: &str) -> String {
    inner
        .replace("**", "")
        .replace(['*', '`'], "")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn form_of(inner: &str, input: &Input) -> Form {
    let lower = inner.to_lowercase();
    if lower.starts_with("needs clarification") {
        Form::OpenQuestion
    } else if lower.starts_with("repeat for")
        || lower.starts_with("repeat this")
        || lower.starts_with("copy this section")
    {
        Form::Repeat
    } else if matches!(input, Input::Choice { .. }) {
        Form::Choice
    } else {
        Form::Bracket
    }
}

/// A leaf that explains a date format does not ask for a date.
fn speaks_of_formats(leaf: &Leaf) -> bool {
    let content = leaf.content.of(leaf.text);
    [
        "format",
        "Format",
        "ISO 8601",
        "ISO-8601",
        "strftime",
        "parsed as",
        "schreibweise",
    ]
    .iter()
    .any(|word| content.contains(word))
}

/// `____` to sign or fill on.
fn blanks(run: &str, base: usize, found: &mut Vec<Placeholder>) {
    let mut at = 0;
    while let Some(from) = run[at..].find("___").map(|from| at + from) {
        let len = run[from..].bytes().take_while(|&byte| byte == b'_').count();
        at = from + len;
        let touching =
            run[..from].ends_with(char::is_alphanumeric) || run[at..].starts_with(char::is_alphanumeric);
        if !touching {
            let span = Span::new(base + from, base + at);
            found.push(Placeholder {
                form: Form::Signature,
                span,
                evidence: Evidence::Likely,
                input: Input::Text,
            });
        }
    }
}

fn in_code_span(leaf: &Leaf, span: Span, slots: &Slots, found: &mut Vec<Placeholder>) {
    let source = span.of(leaf.text);
    let ticks = source.bytes().take_while(|&byte| byte == b'`').count();
    let content = Span::new(span.from + ticks, span.to - ticks).trim(leaf.text);
    let text = content.of(leaf.text);
    let mut push = |form, span, evidence, input| {
        found.push(Placeholder {
            form,
            span,
            evidence,
            input,
        })
    };
    if let Some(inner) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'))
        && !inner.contains(['[', ']'])
    {
        let place = leaf.place(span);
        let own = slots.has(inner);
        let talked_about = !place.alone && !own;
        let reads = inner.contains(' ')
            && (inner.starts_with(char::is_uppercase) || inner.contains("e.g.") || inner.ends_with('?'))
            || own
            || (place.cell
                && vocabulary::has(vocabulary::SLOT_NOUNS, inner)
                && inner.starts_with(char::is_uppercase));
        if !talked_about
            && reads
            && let Some(slot) = bracket::judge(inner, place, own)
        {
            push(Form::BracketInCode, content, slot.evidence, slot.input);
        }
        return;
    }
    if slots.is_empty() {
        return;
    }
    // Parts of a path or file name, and other forms, only where the template has the very same code.
    let mut at = 0;
    while let Some(open) = text[at..].find('[').map(|open| at + open) {
        let Some(len) = text[open..].find(']').map(|close| close + 1) else {
            break;
        };
        at = open + len;
        if (text.contains('/') || text.contains('.')) && slots.has(&text[open + 1..at - 1]) {
            let span = Span::new(content.from + open, content.from + at);
            push(Form::Path, span, Evidence::Certain, Input::Text);
        }
    }
    if text.starts_with("{{") && text.ends_with("}}") && slots.has(text) {
        push(Form::Mustache, content, Evidence::Certain, Input::Text);
    }
}

/// Choices without brackets: statuses side by side, lists that end in `etc`, and the template's own.
fn bare_choice(leaf: &Leaf, slots: &Slots, found: &mut Vec<Placeholder>) {
    let content = leaf.content;
    if leaf.heading || content.is_empty() {
        return;
    }
    let source = content.of(leaf.text);
    if !source.contains(['|', '/']) {
        return;
    }
    let mut at = content.from;
    for line in source.split_inclusive('\n') {
        let span = Span::new(at, at + line.len());
        at = span.to;
        if 160 < line.len() || !line.contains(['|', '/']) || line.contains('[') {
            continue;
        }
        let value = if leaf.cell.is_some() {
            span.trim(leaf.text)
        } else {
            value_of(leaf.text, span)
        };
        let text = value.of(leaf.text);
        let whole = choice::options(text);
        let own = slots.has_bare(text);
        let found_options = match choice::statuses(text) {
            Some(options) => Some((options, Evidence::Certain)),
            None if own => whole.map(|options| (options, Evidence::Certain)),
            None if choice::is_open_list(text) && !text.contains(' ') => {
                whole.map(|options| (options, Evidence::Likely))
            }
            None => None,
        };
        if let Some((options, evidence)) = found_options {
            let input = Input::Choice { options };
            found.push(Placeholder {
                form: Form::Choice,
                span: value,
                evidence,
                input,
            });
        }
    }
}

/// What follows the label of a line, without its own list or emphasis marks.
fn value_of(text: &str, line: Span) -> Span {
    let source = line.of(text);
    let start = match source.find(":**").or_else(|| source.find("**:")) {
        Some(at) => at + 3,
        None => source.find(": ").map_or(0, |at| at + 1),
    };
    Span::new(line.from + start, line.to).trim(text)
}

fn in_code_block(document: &Document, block: usize, slots: &Slots, found: &mut Vec<Placeholder>) {
    let BlockKind::Code { language, .. } = &document.blocks[block].kind else {
        return;
    };
    let plain = language.is_empty()
        || matches!(
            language.as_str(),
            "text" | "txt" | "mermaid" | "plantuml" | "ascii"
        );
    if plain && let Some(span) = item::slot_sentence(document, block) {
        found.push(Placeholder {
            form: Form::Diagram,
            span,
            evidence: Evidence::Certain,
            input: Input::Text,
        });
        return;
    }
    if !slots.has_stand_ins() {
        return;
    }
    let Some(content) = item::code_content(document, block) else {
        return;
    };
    let text = content.of(document.text);
    let mut at = 0;
    while let Some(open) = text[at..].find('[').map(|open| at + open) {
        let Some(len) = text[open..].find(']').map(|close| close + 1) else {
            break;
        };
        let inner = &text[open + 1..open + len - 1];
        at = if inner.contains('[') { open + 1 } else { open + len };
        if slots.is_stand_in(inner) {
            let span = Span::new(content.from + open, content.from + open + len);
            found.push(Placeholder {
                form: Form::DiagramLabel,
                span,
                evidence: Evidence::Certain,
                input: Input::Text,
            });
        }
    }
}

fn in_html(document: &Document, block: usize, slots: &Slots, found: &mut Vec<Placeholder>) {
    let content = document.blocks[block].span.trim(document.text);
    let text = content.of(document.text);
    if let Some(body) = text.strip_prefix("<!--") {
        if let Some(body) = body.strip_suffix("-->")
            && slots.is_guidance(body)
        {
            found.push(Placeholder {
                form: Form::Guidance,
                span: content,
                evidence: Evidence::Certain,
                input: Input::Text,
            });
        }
    } else if let Some(evidence) = forms::angle(text) {
        found.push(Placeholder {
            form: Form::Angle,
            span: content,
            evidence,
            input: Input::Text,
        });
    }
}

/// Targets that lead nowhere yet: `link-to-…`, `TODO`, `url`, nothing at all.
fn in_links(document: &Document, slots: &Slots, found: &mut Vec<Placeholder>) {
    for link in document.links.iter().filter(|link| link.kind == LinkType::Inline) {
        let target = link.destination.as_ref();
        let lower = target.to_ascii_lowercase();
        let stub = lower.starts_with("link-to-")
            || lower.starts_with("path/to/")
            || lower.starts_with("your-")
            || matches!(
                lower.as_str(),
                "#" | "todo"
                    | "tbd"
                    | "url"
                    | "link"
                    | "path"
                    | "xxx"
                    | "insert-link"
                    | "link-here"
                    | "placeholder"
            )
            || (target.is_empty() && !link.label.is_empty())
            || (slots.has(target) && !target.is_empty() && target.starts_with("link"));
        if stub && let Some(span) = link.destination_span(document.text) {
            let span = if span.is_empty() { link.span } else { span };
            let (form, evidence, input) = (Form::LinkTarget, Evidence::Certain, Input::Text);
            found.push(Placeholder {
                form,
                span,
                evidence,
                input,
            });
        }
    }
}

fn in_front_matter(document: &Document, slots: &Slots, found: &mut Vec<Placeholder>) {
    let Some(matter) = &document.front_matter else {
        return;
    };
    for &(_, value) in &matter.entries {
        let text = value.of(document.text);
        if let Some(inner) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            // `[a, b]` is a list in YAML and TOML.
            let place = leaf::Place {
                before: "",
                after: "",
                alone: true,
                heading: false,
                cell: true,
            };
            let own = slots.has(inner);
            if (own || !inner.contains(','))
                && let Some(slot) = bracket::judge(inner, place, own)
                && slot.evidence >= Evidence::Likely
            {
                found.push(Placeholder {
                    form: form_of(inner, &slot.input),
                    span: value,
                    evidence: slot.evidence,
                    input: slot.input,
                });
            }
        } else {
            forms::find(text, value.from, false, found);
            if let Some(options) = choice::statuses(text) {
                let input = Input::Choice { options };
                found.push(Placeholder {
                    form: Form::Choice,
                    span: value,
                    evidence: Evidence::Certain,
                    input,
                });
            }
        }
    }
}
