//! The placeholders found so far. A sure one always counts. A hint counts only in a document with sure placeholders
//! ("company"), or with many hints. An echo counts only if the same text is a sure placeholder elsewhere.

use crate::text::map::Set;
use pulldown_cmark::LinkType;

use super::form::{Company, Form};
use super::leaf::Leaf;
use super::surroundings::{Surroundings, is_about_placeholders};
use super::template_placeholders::TemplatePlaceholders;
use crate::markdown::document::Document;
use crate::markdown::piece::Piece;
use crate::model::finding::{Evidence, Input, Severity};
use crate::text::lines::{self, Span};

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

/// The candidates in a part of a document.
#[derive(Debug, Default)]
pub struct Candidates {
    sure: Vec<Placeholder>,
    /// They count only if the document has sure placeholders.
    hints: Vec<Placeholder>,
    /// They count only where the same placeholder is found elsewhere.
    echoes: Vec<Placeholder>,
    /// Labels of definitions that the parser could not read.
    defined: Vec<Span>,
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

const LOOKS: usize = 1024;

/// A number that two texts share if they differ in case only.
fn look(text: &str) -> usize {
    let first = text.bytes().next().unwrap_or_default();
    if text.is_ascii() { (text.len() * 32 + usize::from(first.to_ascii_lowercase())) % LOOKS } else { 0 }
}

impl Candidates {
    /// Adds the candidates of a part of the document that begins at byte `start`.
    pub fn append(&mut self, part: &Candidates, start: usize) {
        let moved = |span: Span| Span::new(span.from + start, span.to + start);
        let placed =
            |placeholder: &Placeholder| Placeholder { span: moved(placeholder.span), ..placeholder.clone() };
        self.sure.extend(part.sure.iter().map(placed));
        self.hints.extend(part.hints.iter().map(placed));
        self.echoes.extend(part.echoes.iter().map(placed));
        self.defined.extend(part.defined.iter().map(|&span| moved(span)));
    }

    /// Adds a sure placeholder that asks for text.
    pub fn push(&mut self, form: &'static Form, span: Span, evidence: Evidence) {
        self.sure.push(Placeholder { form, span, evidence, input: Input::Text });
    }

    /// Removes every bracket whose text is the label of a link, or of a definition that the parser could not read: it
    /// is a reference and no placeholder.
    pub fn drop_references(&mut self, document: &Document) {
        let text = document.text;
        let inner = |placeholder: &Placeholder| {
            let inner = placeholder.span.of(text).strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
            inner.filter(|_| placeholder.form.refers)
        };
        let links = document
            .links
            .iter()
            .filter(|link| !link.image && link.kind != LinkType::WikiLink { has_pothole: false });
        let defined = self.defined.iter().map(|span| span.of(text));
        let labels = links.map(|link| link.label.of(text)).chain(defined);
        // Most placeholders look like no label, and are not put in lower case.
        let mut looks = [false; LOOKS];
        labels.clone().for_each(|label| looks[look(label)] = true);
        let all = self.sure.iter().chain(&self.hints).filter_map(inner);
        let wanted: Set<String> = all.filter(|inner| looks[look(inner)]).map(str::to_lowercase).collect();
        if wanted.is_empty() {
            return;
        }
        // Most labels of links are longer than any placeholder, and are not put in lower case.
        let longest = wanted.iter().map(String::len).max().unwrap_or_default();
        let may_be = |label: &&str| !label.is_ascii() || label.len() <= longest;
        let labels: Set<String> =
            labels.filter(may_be).map(str::to_lowercase).filter(|label| wanted.contains(label)).collect();
        if labels.is_empty() {
            return;
        }
        let is_reference = |placeholder: &Placeholder| {
            inner(placeholder).is_some_and(|inner| labels.contains(&inner.to_lowercase()))
        };
        self.sure.retain(|placeholder| !is_reference(placeholder));
        self.hints.retain(|placeholder| !is_reference(placeholder));
    }

    /// The placeholders that count: the sure ones, their echoes, and the hints if the document has sure ones.
    pub fn in_company(mut self, text: &str) -> Vec<Placeholder> {
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
        let likely = |placeholder: &&Placeholder| placeholder.evidence >= Evidence::Likely;
        let sure = || self.sure.iter().filter(likely).map(|it| it.form.company);
        let one = sure().any(|company| matches!(company, Company::One | Company::Three));
        // Three of them, of any forms that a finished document may have; blanks to sign on are no sign.
        let several = self.sure.iter().filter(likely).filter(|it| {
            let form = it.form;
            form.company == Company::Several
                || form.company == Company::Never && form.severity != Severity::Info
        });
        let mixed = self.sure.iter().any(|it| it.form.company == Company::Several);
        let three = self.hints.iter().filter(likely).filter(|it| it.form.company == Company::Three);
        let many = MANY <= self.hints.iter().filter(likely).count();
        if one || many || mixed && 3 <= several.count() || 3 <= three.count() {
            self.sure.append(&mut self.hints);
        }
        self.sure
    }
}
