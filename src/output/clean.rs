//! The document as it is handed on: without the template's guidance and without directives.
//!
//! A document that is not ready has gaps: the open items of its required sections, and its errors. The text is made in any
//! case; the caller decides whether a person gets it. Deliberately absent: every other change of the text. Sample text,
//! placeholders and comments of the author stay.

use crate::analysis::Analysis;
use crate::markdown::whole_lines;
use crate::model::finding::{FixKind, Severity};
use crate::model::state::{ItemState, SectionState};
use crate::output::report::{self, FindingReport, Report};
use crate::placeholder::Placeholder;
use crate::placeholder::form::Answer;
use crate::text::edit;
use crate::text::json::object;
use crate::text::lines::Span;
use crate::text::sort;

/// The document for its readers, and what is left to do before it is ready.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Clean {
    pub ready: bool,
    pub text: String,
    /// The number of comments that were removed.
    pub removed: usize,
    /// In the order of the text. A document that is ready may have gaps in sections that are not required.
    pub gaps: Vec<Gap>,
}

object!(Clean { ready, text, removed, gaps });

/// One thing to do: an item, or an error.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Gap {
    /// The title of its section.
    pub section: String,
    /// Whether the document is not ready because of it.
    pub required: bool,
    /// The item's name, or the error's message.
    pub label: String,
    /// Null for an error.
    pub state: Option<ItemState>,
    pub from: usize,
    pub to: usize,
    pub line: usize,
}

object!(Gap { section, required, label, state, from, to, line });

/// The clean text of a document, with its gaps.
pub fn clean(analysis: &Analysis) -> Clean {
    let document = &analysis.document;
    let comments = comments(analysis);
    let edits = together(document.text, &comments);
    let edits =
        edits.into_iter().flat_map(|span| whole_lines::remove(document, span, FixKind::Safe, "").edits);
    let edits: Vec<_> = edits.collect();
    let report = report::of(analysis);
    Clean {
        ready: report.ready,
        text: edit::apply(document.text, &edits),
        removed: comments.len(),
        gaps: gaps(&report),
    }
}

/// The comments to be removed: guidance, and directives.
fn comments(analysis: &Analysis) -> Vec<Span> {
    let guides = |placeholder: &&Placeholder| placeholder.form.answer == Answer::RemoveComment;
    let guidance = analysis.placeholders.iter().filter(guides);
    let directives = analysis.directives.iter().map(|directive| directive.span);
    let own = analysis.items.iter().flat_map(|item| item.keeps(analysis.document.text));
    let mut comments: Vec<Span> =
        guidance.map(|placeholder| placeholder.span).chain(directives).chain(own).collect();
    sort::by_key(&mut comments, |&span| span);
    comments.dedup();
    comments
}

/// Spans with only space between them, joined: they are removed as one.
fn together(text: &str, spans: &[Span]) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::new();
    for &span in spans {
        match joined.last_mut() {
            Some(last) if text[last.to..span.from.max(last.to)].trim().is_empty() => {
                last.to = last.to.max(span.to);
            }
            _ => joined.push(span),
        }
    }
    joined
}

/// What is left to do, by line. An error about an item that is a gap itself is left out.
fn gaps(report: &Report) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for section in &report.sections {
        let open = section.items.iter().filter(|item| item.state != ItemState::Done);
        gaps.extend(open.map(|item| Gap {
            section: section.title.clone(),
            required: section.required,
            label: item.label.to_string(),
            state: Some(item.state),
            from: item.from,
            to: item.to,
            line: item.line,
        }));
    }
    let items = gaps.clone();
    let known = |error: &FindingReport| {
        let section = report.sections.iter().find(|section| section.id == error.section);
        let missing = section.is_some_and(|section| section.state == SectionState::Missing);
        missing || items.iter().any(|item| item.from <= error.from && error.to <= item.to)
    };
    let errors = report.findings.iter().filter(|finding| finding.severity == Severity::Error);
    gaps.extend(errors.filter(|error| !known(error)).map(|error| Gap {
        section: title(report, &error.section),
        required: true,
        label: error.message.to_string(),
        state: None,
        from: error.from,
        to: error.to,
        line: error.line,
    }));
    sort::by_key(&mut gaps, |gap| (gap.line, gap.from));
    gaps
}

fn title(report: &Report, id: &str) -> String {
    let section = report.sections.iter().find(|section| section.id == id);
    section.map_or(String::new(), |section| section.title.clone())
}
