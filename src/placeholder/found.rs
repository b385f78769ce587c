//! The placeholders found so far. A sure one always counts. A hint counts only in a document with sure placeholders
//! ("company"), or with many hints. An echo counts only if the same text is a sure placeholder elsewhere.

use crate::text::map::Set;

use super::alone::count_alone;
use super::form::{Company, Form};
use super::leaf::Leaf;
use super::surroundings::{Surroundings, is_about_placeholders};
use super::template_placeholders::TemplatePlaceholders;
use crate::markdown::document::Document;
use crate::markdown::piece::Piece;
use crate::model::finding::{Evidence, Input, Severity};
use crate::text::lines::{self, Span};
use crate::text::signs::Signs;

/// A span that the author has to replace by an answer.
#[derive(Clone, Debug, PartialEq, Hash)]
pub struct Placeholder {
    pub form: &'static Form,
    /// In bytes.
    pub span: Span,
    pub evidence: Evidence,
    /// The kind of answer.
    pub input: Input,
}

/// The placeholders in a piece of a document, with spans from its start. Placeholders are sorted; `next` is the first of
/// them that does not end before the piece, and then that for the next piece.
pub fn in_piece(placeholders: &[Placeholder], piece: &Piece, next: &mut usize) -> Vec<Placeholder> {
    let start = piece.start();
    let end = start + piece.text().len();
    let moved = |span: Span| Span::new(span.from.max(start) - start, span.to - start);
    let rest = &placeholders[*next..];
    let rest = &rest[rest.iter().take_while(|it| it.span.to <= start).count()..];
    let own = &rest[..rest.iter().take_while(|it| it.span.from < end).count()];
    *next = placeholders.len() - rest.len();
    own.iter().map(|it| Placeholder { span: moved(it.span), ..it.clone() }).collect()
}

/// Whether there is a placeholder that counts in `span`. Placeholders are sorted.
pub fn is_open(placeholders: &[Placeholder], span: Span) -> bool {
    let here = lines::overlapping(placeholders, span, |placeholder| placeholder.span);
    here.iter().any(|placeholder| placeholder.evidence >= Evidence::Likely && placeholder.form.counts)
}

/// The verdict on a text whose span and form are known.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    pub evidence: Evidence,
    /// The kind of answer that is expected.
    pub input: Input,
    /// It counts only in a document that has sure placeholders.
    pub hint: bool,
}

/// A placeholder at a place that the caller knows.
pub struct Match {
    pub form: &'static Form,
    /// In bytes.
    pub len: usize,
    /// Bytes before the place that belong to the placeholder: a backslash, which the parser leaves out of the text.
    pub lead: usize,
    pub evidence: Evidence,
    /// The kind of answer that is expected.
    pub input: Input,
    /// It counts only in a document that has sure placeholders.
    pub hint: bool,
}

impl Match {
    /// A sure one that asks for text.
    pub fn new(form: &'static Form, len: usize, evidence: Evidence) -> Self {
        Match { form, len, lead: 0, evidence, input: Input::Text, hint: false }
    }

    /// The same, if `sure`; else a hint.
    pub fn if_sure(self, sure: bool) -> Self {
        if sure { self } else { Match { evidence: Evidence::Possible, hint: true, ..self } }
    }

    /// The same with another kind of answer.
    pub fn with(self, input: Input) -> Self {
        Match { input, ..self }
    }
}

/// So many hints count without a sure placeholder: a finished document has fewer, and they must not all vanish when the
/// last sure one is answered.
const MANY: usize = 6;

/// So many hints of one form count if each is all of its cell or value.
const ALIKE: usize = 3;

/// So many sections with nothing but a request to write show that the document is a template.
const PROMPTS: usize = 3;

/// A shorter text is a mark, not a sentence.
const SENTENCE: usize = 20;

/// The candidates in a part of a document.
#[derive(Debug, Default)]
pub struct Candidates {
    pub(super) sure: Vec<Placeholder>,
    /// They count only if the document has sure placeholders.
    pub(super) hints: Vec<Placeholder>,
    /// Hints that are all that their section has; three of them show that the document is a template.
    pub(super) prompts: Vec<Placeholder>,
    /// Sections with guidance and nothing else; three count beside sure placeholders, or if half of the sections are such.
    pub(super) guides: Vec<Placeholder>,
    /// They count only where the same placeholder is found elsewhere.
    echoes: Vec<Placeholder>,
    /// Labels of definitions that the parser could not read.
    pub(super) defined: Vec<Span>,
}

/// The placeholders found so far.
pub struct Found<'k> {
    /// The placeholders of the template.
    pub known: &'k TemplatePlaceholders,
    /// The rest of the document.
    pub surroundings: &'k Surroundings,
    candidates: Candidates,
    /// The section last asked for whether it shows placeholders, and the answer.
    shows: Option<(usize, bool)>,
}

impl<'k> Found<'k> {
    /// Nothing yet.
    pub fn new(known: &'k TemplatePlaceholders, surroundings: &'k Surroundings) -> Self {
        Found { known, surroundings, candidates: Candidates::default(), shows: None }
    }

    /// All that was found.
    pub fn candidates(self) -> Candidates {
        self.candidates
    }

    /// Adds a sure placeholder that asks for text.
    pub fn push(&mut self, form: &'static Form, span: Span, evidence: Evidence) {
        self.push_asking(form, span, evidence, Input::Text);
    }

    /// Adds a sure placeholder.
    pub fn push_asking(&mut self, form: &'static Form, span: Span, evidence: Evidence, input: Input) {
        self.candidates.sure.push(Placeholder { form, span, evidence, input });
    }

    /// Adds a hint that asks for text.
    pub fn hint(&mut self, form: &'static Form, span: Span, evidence: Evidence) {
        self.hint_asking(form, span, evidence, Input::Text);
    }

    /// Adds a hint.
    pub fn hint_asking(&mut self, form: &'static Form, span: Span, evidence: Evidence, input: Input) {
        self.candidates.hints.push(Placeholder { form, span, evidence, input });
    }

    /// Adds a hint that is all that its section has.
    pub fn prompt(&mut self, form: &'static Form, span: Span) {
        let (evidence, input) = (Evidence::Likely, Input::Text);
        self.candidates.prompts.push(Placeholder { form, span, evidence, input });
    }

    /// Adds a guide.
    pub fn guide(&mut self, form: &'static Form, span: Span) {
        let (evidence, input) = (Evidence::Likely, Input::Text);
        self.candidates.guides.push(Placeholder { form, span, evidence, input });
    }

    /// Adds an echo.
    pub fn echo(&mut self, form: &'static Form, span: Span, verdict: Verdict) {
        self.candidates.echoes.push(Placeholder {
            form,
            span,
            evidence: verdict.evidence,
            input: verdict.input,
        });
    }

    /// Adds a text with its verdict, as sure or as a hint.
    pub fn judged(&mut self, form: &'static Form, span: Span, verdict: Verdict) {
        let list = if verdict.hint { &mut self.candidates.hints } else { &mut self.candidates.sure };
        list.push(Placeholder { form, span, evidence: verdict.evidence, input: verdict.input });
    }

    /// Adds a match at its span.
    pub fn matched(&mut self, span: Span, found: Match) {
        let list = if found.hint { &mut self.candidates.hints } else { &mut self.candidates.sure };
        list.push(Placeholder { form: found.form, span, evidence: found.evidence, input: found.input });
    }

    /// All that was found, hints and echoes too.
    #[cfg(test)]
    pub fn all(self) -> Vec<Placeholder> {
        let Candidates { sure, hints, echoes, .. } = self.candidates;
        [sure, hints, echoes].concat()
    }

    /// Remembers the label of a definition that the parser could not read.
    pub fn define(&mut self, label: Span) {
        self.candidates.defined.push(label);
    }

    /// Whether the section of a leaf, or the document's opening, is about placeholders and may show examples.
    pub fn shows_placeholders(&mut self, document: &Document, leaf: &Leaf) -> bool {
        let section = document.blocks[leaf.block].section;
        match self.shows {
            Some((known, answer)) if known == section => answer,
            _ => {
                let answer = self.surroundings.about_placeholders
                    || is_about_placeholders(document.sections[section].span.of(document.text));
                self.shows = Some((section, answer));
                answer
            }
        }
    }
}

/// Whether a span is all of its cell, or all that stands behind a label.
fn is_alone(text: &str, span: Span) -> bool {
    let marks = |c: char| matches!(c, ' ' | '*' | '_' | '`' | '\\');
    let before = text[..span.from].trim_end_matches(marks);
    let after = text[span.to..].trim_start_matches(marks);
    before.ends_with(['|', ':', '：']) && (after.is_empty() || after.opens_with(b"|\n\r"))
}

impl Candidates {
    /// Adds the candidates of a part of the document that begins at byte `start`.
    pub fn append(&mut self, part: &Candidates, start: usize) {
        let moved = |span: Span| Span::new(span.from + start, span.to + start);
        let placed =
            |placeholder: &Placeholder| Placeholder { span: moved(placeholder.span), ..placeholder.clone() };
        self.sure.extend(part.sure.iter().map(placed));
        self.hints.extend(part.hints.iter().map(placed));
        self.prompts.extend(part.prompts.iter().map(placed));
        self.guides.extend(part.guides.iter().map(placed));
        self.echoes.extend(part.echoes.iter().map(placed));
        self.defined.extend(part.defined.iter().map(|&span| moved(span)));
    }

    /// Adds a sure placeholder that asks for text.
    pub fn push(&mut self, form: &'static Form, span: Span, evidence: Evidence) {
        self.sure.push(Placeholder { form, span, evidence, input: Input::Text });
    }

    /// The placeholders that count: the sure ones, their echoes, and the hints if the document has sure ones.
    /// `sections` is the number of sections with a heading.
    pub fn in_company(mut self, text: &str, sections: usize) -> Vec<Placeholder> {
        if !self.echoes.is_empty() {
            let said: Set<&str> = self
                .sure
                .iter()
                .filter(|placeholder| placeholder.form.echoes)
                .map(|placeholder| placeholder.span.of(text))
                .collect();
            self.echoes.retain(|echo| said.contains(echo.span.of(text)));
            self.sure.append(&mut self.echoes);
        }
        // Sentences, and not words such as `TBD`, ask like prompts.
        let sentences =
            self.sure.iter().filter(|it| it.form.company == Company::Several && SENTENCE <= it.span.len());
        let asked = sentences.count() + self.prompts.len();
        let guided = asked + self.guides.len();
        let likely = |placeholder: &&Placeholder| placeholder.evidence >= Evidence::Likely;
        let sure = |of: Company| self.sure.iter().filter(likely).any(|it| it.form.company == of);
        let one = sure(Company::One) || sure(Company::Three);
        if PROMPTS <= guided && (one || sections <= 2 * guided) {
            self.sure.append(&mut self.guides);
            self.sure.append(&mut self.prompts);
        } else if PROMPTS <= asked {
            self.sure.append(&mut self.prompts);
        }
        self.hints.append(&mut self.prompts);
        let spans: Vec<Span> = self.hints.iter().map(|it| it.span).collect();
        let mut alone = count_alone(text, &spans).into_iter();
        let is_sure = |it: &mut Placeholder| alone.next() == Some(true) && Evidence::Likely <= it.evidence;
        self.sure.extend(self.hints.extract_if(.., is_sure));
        // Three of them, of any forms that a finished document may have; blanks to sign on are no sign.
        let several = self.sure.iter().filter(likely).filter(|it| {
            let form = it.form;
            form.company == Company::Several
                || form.company == Company::Never && form.severity != Severity::Info
        });
        let mixed = self.sure.iter().any(|it| it.form.company == Company::Several);
        let three = self.hints.iter().filter(likely).filter(|it| it.form.company == Company::Three);
        let alike = || {
            self.hints.iter().filter(likely).any(|one| {
                let same = |it: &&Placeholder| it.form == one.form && is_alone(text, it.span);
                is_alone(text, one.span) && ALIKE <= self.hints.iter().filter(likely).filter(same).count()
            })
        };
        let many = MANY <= self.hints.iter().filter(likely).count();
        if one || many || alike() || mixed && 3 <= several.count() || 3 <= three.count() {
            self.sure.append(&mut self.hints);
        }
        self.sure
    }
}
