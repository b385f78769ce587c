//! Placeholders: spans on which the author still has to act, recognisable by their form.
//!
//! [`find`] walks the blocks once. What the parser resolved is out of the way by then; each form has a module
//! of its own below this one, and none of them looks at raw lines. One slot gives one placeholder: of two that
//! overlap the longer stays.
//!
//! The template only ever adds: a text that it has as a slot is one for certain. Some forms are a slot only
//! in company, in a document that has surer ones: a lone `[word]` in a finished text is the author's own.
//! What is *not* decided here: whether sample text was left unchanged, which is a question of comparison.

mod angle;
mod bracket;
mod choice;
mod code;
mod comment;
mod curly;
mod date;
mod front_matter;
mod group;
mod identity;
mod leaf;
mod learn;
mod letter;
mod link;
mod literal;
mod lookalike;
mod pattern;
pub mod slots;
mod value;
mod vocabulary;
mod word;

use std::cell::OnceCell;
use std::cmp::Reverse;

use pulldown_cmark::LinkType;

use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::{Evidence, Input};
use crate::model::options::Settings;
use crate::placeholder::slots::Slots;
use crate::text::contains::has_any;
use crate::text::lines::Span;
use crate::text::normal;
use crate::text::sort;
use bracket::Slot;
pub use group::Groups;
use leaf::Leaf;
pub use learn::learn;
use rustc_hash::FxHashSet;

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
    /// The name by which the report tells it, stable from one release to the next.
    pub fn id(self) -> &'static str {
        match self {
            Form::Bracket => "bracket",
            Form::BracketInCode => "bracket-in-code",
            Form::Path => "path",
            Form::Mustache => "mustache",
            Form::Brace => "brace",
            Form::Angle => "angle",
            Form::Date => "date",
            Form::Word => "word",
            Form::Variable => "variable",
            Form::Choice => "choice",
            Form::Identity => "identity",
            Form::LinkTarget => "link-target",
            Form::OpenQuestion => "open-question",
            Form::Signature => "signature",
            Form::Diagram => "diagram",
            Form::DiagramLabel => "diagram-label",
            Form::Guidance => "guidance",
            Form::Example => "example",
            Form::Repeat => "repeat",
            Form::Heading => "heading",
        }
    }

    /// The id of the rule that reports it.
    pub fn rule(self) -> &'static str {
        match self {
            Form::Bracket => "placeholder-bracket",
            Form::BracketInCode => "placeholder-bracket-in-code",
            Form::Path => "placeholder-in-path",
            Form::Mustache => "placeholder-mustache",
            Form::Brace => "placeholder-brace",
            Form::Angle => "placeholder-angle",
            Form::Date => "placeholder-date",
            Form::Word => "placeholder-word",
            Form::Variable => "placeholder-variable",
            Form::Choice => "placeholder-choice-unresolved",
            Form::Identity => "placeholder-identity",
            Form::LinkTarget => "placeholder-link-target",
            Form::OpenQuestion => "open-question",
            Form::Signature => "signature-blank",
            Form::Diagram => "diagram-placeholder",
            Form::DiagramLabel => "diagram-label-placeholder",
            Form::Guidance => "guidance-comment-left",
            Form::Example => "example-line-left",
            Form::Repeat => "repeat-block-template",
            Form::Heading => "heading-placeholder",
        }
    }

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

/// Whether a placeholder that counts stands in `span`. Placeholders are sorted.
pub fn is_open(placeholders: &[Placeholder], span: Span) -> bool {
    let first = placeholders.partition_point(|placeholder| placeholder.span.to <= span.from);
    let here = placeholders[first..].iter().take_while(|placeholder| placeholder.span.from < span.to);
    here.into_iter().any(|placeholder| placeholder.evidence >= Evidence::Likely && placeholder.form.counts())
}

/// The placeholders of a document, sorted by where they stand; no two overlap.
pub fn find(document: &Document, slots: &Slots) -> Vec<Placeholder> {
    find_with(document, slots, &Settings::default())
}

/// The same, with what a project adds to the forms or leaves out.
pub fn find_with(document: &Document, slots: &Slots, settings: &Settings) -> Vec<Placeholder> {
    let mut found = Found::new(slots);
    let mut leaf = Leaf::new(document.text);
    for block in 0..document.blocks.len() {
        match document.blocks[block].kind {
            BlockKind::Code { .. } => code::in_block(document, block, &mut found),
            BlockKind::Html => in_html(document, block, &mut found),
            _ if leaf.read(document, block) => in_leaf(document, &leaf, &mut found),
            _ => {}
        }
    }
    link::find(document, &mut found);
    front_matter::find(document, &mut found);
    pattern::find(document, &settings.placeholders, &mut found);
    found.drop_references(document);
    let mut all = found.in_company(document.text);
    pattern::leave_out(document, &settings.not_placeholders, &mut all);
    without_overlaps(all)
}

/// What was found so far.
struct Found<'s> {
    slots: &'s Slots,
    sure: Vec<Placeholder>,
    /// Those that count only in the company of surer ones.
    hints: Vec<Placeholder>,
    /// Those that count only where the same slot is found elsewhere.
    echoes: Vec<Placeholder>,
    /// Labels of definitions that the parser could not read.
    defined: Vec<Span>,
    /// The section last asked for whether it speaks of placeholders, and the answer.
    speaks: Option<(usize, bool)>,
}

impl<'s> Found<'s> {
    fn new(slots: &'s Slots) -> Self {
        Found {
            slots,
            sure: Vec::new(),
            hints: Vec::new(),
            echoes: Vec::new(),
            defined: Vec::new(),
            speaks: None,
        }
    }

    fn push(&mut self, form: Form, span: Span, evidence: Evidence, input: Input) {
        self.sure.push(Placeholder { form, span, evidence, input });
    }

    fn hint(&mut self, form: Form, span: Span, evidence: Evidence, input: Input) {
        self.hints.push(Placeholder { form, span, evidence, input });
    }

    fn echo(&mut self, form: Form, span: Span, slot: Slot) {
        self.echoes.push(Placeholder { form, span, evidence: slot.evidence, input: slot.input });
    }

    fn slot(&mut self, form: Form, span: Span, slot: Slot) {
        if slot.hint {
            self.hint(form, span, slot.evidence, slot.input);
        } else {
            self.push(form, span, slot.evidence, slot.input);
        }
    }

    /// Whether the section that a leaf stands in, or the document's opening, is about placeholders. A request
    /// to replace them is not.
    fn speaks_of_slots(&mut self, document: &Document, leaf: &Leaf) -> bool {
        let section = document.blocks[leaf.block].section;
        match self.speaks {
            Some((known, answer)) if known == section => answer,
            _ => {
                let opening = 2.min(document.sections.len());
                let near = document.sections[..opening].iter().chain([&document.sections[section]]);
                let answer = near
                    .map(|section| section.span.of(document.text))
                    .any(|text| is_about_slots(literal::head(text, 4_000)));
                self.speaks = Some((section, answer));
                answer
            }
        }
    }

    /// Takes out what bears the text of a link, or of a definition that failed: a reference, not a slot.
    fn drop_references(&mut self, document: &Document) {
        let bracket = |placeholder: &Placeholder| {
            matches!(placeholder.form, Form::Bracket | Form::Choice | Form::OpenQuestion)
        };
        if !self.sure.iter().chain(&self.hints).any(bracket) {
            return;
        }
        let text = document.text;
        let links = document
            .links
            .iter()
            .filter(|link| !link.image && link.kind != LinkType::WikiLink { has_pothole: false });
        let known: FxHashSet<String> = links
            .map(|link| link.label.of(text))
            .chain(self.defined.iter().map(|span| span.of(text)))
            .map(str::to_lowercase)
            .collect();
        let refers = |placeholder: &Placeholder| {
            let inner = placeholder.span.of(text).strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
            bracket(placeholder) && inner.is_some_and(|inner| known.contains(&inner.to_lowercase()))
        };
        self.sure.retain(|placeholder| !refers(placeholder));
        self.hints.retain(|placeholder| !refers(placeholder));
    }

    /// All that count, with the hints if there is a surer slot among them.
    fn in_company(mut self, text: &str) -> Vec<Placeholder> {
        if !self.echoes.is_empty() {
            let bracket = |slot: &&Placeholder| matches!(slot.form, Form::Bracket | Form::Heading);
            let said: FxHashSet<&str> =
                self.sure.iter().filter(bracket).map(|slot| slot.span.of(text)).collect();
            self.echoes.retain(|echo| said.contains(echo.span.of(text)));
            self.sure.append(&mut self.echoes);
        }
        let slot = |placeholder: &Placeholder| {
            placeholder.evidence >= Evidence::Likely
                && !matches!(
                    placeholder.form,
                    Form::Word
                        | Form::LinkTarget
                        | Form::Signature
                        | Form::OpenQuestion
                        | Form::DiagramLabel
                        | Form::Identity
                )
        };
        // `{name}` thrice is a template's way.
        let braces =
            self.hints.iter().filter(|hint| hint.form == Form::Brace && hint.evidence == Evidence::Likely);
        if self.sure.iter().any(slot) || 3 <= braces.count() {
            self.sure.append(&mut self.hints);
        }
        self.sure
    }
}

fn is_about_slots(text: &str) -> bool {
    let named = ["laceholder", "PLACEHOLDER", "latzhalter", "espace réservé"];
    let asked = ["eplace ", "ill in", "ill out", "rsetze", "emplace"];
    has_any(text, &named) && !has_any(text, &asked)
}

fn without_overlaps(mut all: Vec<Placeholder>) -> Vec<Placeholder> {
    // The longer of two that start together comes first; what starts inside an earlier one is part of it.
    sort::by_key(&mut all, |placeholder| (placeholder.span.from, Reverse(placeholder.span.to)));
    let mut kept: Vec<Placeholder> = Vec::with_capacity(all.len());
    for placeholder in all {
        let last = kept.last();
        if last.is_none_or(|last| last.span.to <= placeholder.span.from) {
            kept.push(placeholder);
        }
    }
    kept
}

fn in_leaf(document: &Document, leaf: &Leaf, found: &mut Found) {
    if leaf.content.is_empty() {
        return;
    }
    let text = leaf.text;
    if leaf.heading && shows_usage(leaf.content.of(text)) {
        return;
    }
    let configures = OnceCell::new();
    for span in leaf.brackets() {
        let inner = Span::new(span.from + 1, span.to - 1);
        let place = leaf.place(span);
        // `[`Result`]` names an item of code whose definition is missing.
        let named = inner.of(text).trim();
        if 2 < named.len() && named.starts_with('`') && named.ends_with('`') && !named.contains("e.g.") {
            continue;
        }
        let line = place.before.trim().is_empty() && place.after.trim().is_empty();
        if line && *configures.get_or_init(|| leaf.configures()) {
            continue;
        }
        if lookalike::is_definition(place) {
            found.defined.push(inner);
            continue;
        }
        let plain = plain_inner(inner.of(text));
        if let Some(slot) = bracket::judge(&plain, place, found.slots.has(&plain)) {
            let form = match form_of(&plain, &slot.input) {
                Form::Bracket if leaf.heading => Form::Heading,
                form => form,
            };
            found.slot(form, span, slot);
        } else if place.before.ends_with(['"', '“']) && place.after.starts_with(['"', '”']) {
            // `Chosen option: "[option 1]"` says again what stands in the list of options.
            let slot = Slot { evidence: Evidence::Likely, input: Input::Text, hint: false };
            found.echo(Form::Bracket, span, slot);
        }
    }
    let formats = OnceCell::new();
    for &run in &leaf.runs {
        literal::find(document, leaf, run, &formats, found);
    }
    for &span in &leaf.code {
        code::in_span(document, leaf, span, found);
    }
    for &span in &leaf.html {
        comment::find(document, span, found);
    }
    angle::in_tags(leaf, found);
    curly::underscored(leaf, found);
    angle::escaped(leaf, found);
    comment::in_italics(leaf, found);
    value::find(document, leaf, found);
    if is_example(leaf.content.of(text))
        && found.slots.examples.contains(&normal::hash(leaf.content.of(text)))
    {
        found.push(Form::Example, leaf.content.trim(text), Evidence::Certain, Input::Text);
    }
}

/// `### WATCH [options] [key or prefix]`: a heading that shows how a command is called.
fn shows_usage(heading: &str) -> bool {
    ["[options]", "[flags]", "[OPTIONS]", "[FLAGS]", "[--", "[-"].iter().any(|sign| heading.contains(sign))
}

fn in_html(document: &Document, block: usize, found: &mut Found) {
    let content = document.blocks[block].span.trim(document.text);
    let text = content.of(document.text);
    if text.contains("<!--") {
        comment::find(document, content, found);
    } else if let Some(evidence) = angle::judge(text) {
        found.push(Form::Angle, content, evidence, Input::Text);
    }
}

fn is_example(text: &str) -> bool {
    let text = text.trim_start_matches(['*', '_']);
    text.starts_with("Example") || text.starts_with("e.g.")
}

/// The text between the brackets without emphasis marks.
fn plain_inner(inner: &str) -> String {
    let plain = inner.replace(['*', '`'], "").replace("\\|", "|");
    plain.split_whitespace().filter(|word| *word != ">").collect::<Vec<_>>().join(" ")
}

fn form_of(inner: &str, input: &Input) -> Form {
    let lower = inner.to_lowercase();
    let starts = |openings: &[&str]| openings.iter().any(|opening| lower.starts_with(opening));
    if starts(&["needs clarification", "open question", "question:", "to clarify", "unclear:"]) {
        Form::OpenQuestion
    } else if starts(&[
        "repeat for",
        "repeat this",
        "repeat the",
        "copy this",
        "duplicate this",
        "add more",
        "für jede",
    ]) {
        Form::Repeat
    } else if matches!(input, Input::Choice { .. }) {
        Form::Choice
    } else {
        Form::Bracket
    }
}
