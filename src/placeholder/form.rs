//! A form: a way of writing placeholders, as data.
//!
//! The constant of a form is in `forms/<form>.rs` beside its finders. Code that depends on the form of a placeholder
//! uses a field of this type and does not compare ids.

use crate::model::finding::Severity;

/// A way of writing placeholders. Forms are equal if their ids are.
#[derive(Debug)]
pub struct Form {
    /// The name in reports, such as `bracket`; the same in all releases.
    pub id: &'static str,
    /// The id of the rule that reports it.
    pub rule: &'static str,
    /// The rule's severity in a document that is in review.
    pub severity: Severity,
    /// The severity in an approved document, if it differs from the one that the status usually sets.
    pub approved: Option<Severity>,
    /// The fault in a few words; `{}` is the placeholder's text.
    pub message: &'static str,
    /// The remedy, as a command.
    pub help: &'static str,
    /// Whether an item with such a placeholder is open.
    pub counts: bool,
    /// Whether hints count in a document that has a placeholder of this form.
    pub company: Company,
    /// Which equal placeholders need the same answer.
    pub group: Grouping,
    /// The author's task.
    pub answer: Answer,
    /// Whether equal text as the label of a link elsewhere makes it a reference instead of a placeholder.
    pub refers: bool,
    /// Whether equal text also counts in quotations and in code within a sentence.
    pub echoes: bool,
}

/// Whether a sure placeholder of a form shows that a document is not filled in, so that hints count as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Company {
    /// Finished documents have such placeholders too.
    Never,
    /// A finished document may have one of them, not three.
    Several,
    /// One of them is enough.
    One,
    /// One sure placeholder is enough, and so are three hints.
    Three,
}

/// Which placeholders with equal text need the same answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    /// None: each needs an answer of its own.
    Never,
    /// Those of which at most one asks, in the sense of `group`.
    ByPlace,
    /// All: it is a variable.
    Always,
}

/// The author's task at a placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// To write a value in its place.
    Value,
    /// To write a part of a path or file name in its place.
    PathPart,
    /// To write several lines in its place.
    Block,
    /// To write a value in place of the code span that it is.
    CodeSpan,
    /// To remove the comment that it is.
    RemoveComment,
    /// To remove its line when the rest is written.
    RemoveLine,
    /// To write an example of the document's system, or to remove its line.
    ReplaceExample,
}

impl Form {
    /// The fields that most forms share; a form names the others.
    pub const USUAL: Form = Form {
        id: "",
        rule: "",
        severity: Severity::Error,
        approved: None,
        message: "{} is not filled in",
        help: "",
        counts: true,
        company: Company::One,
        group: Grouping::Never,
        answer: Answer::Value,
        refers: false,
        echoes: false,
    };

    /// Whether its placeholder is a line of the template to be removed, and not an answer to be filled in.
    pub fn is_leftover(&self) -> bool {
        matches!(self.answer, Answer::RemoveLine | Answer::ReplaceExample)
    }
}

impl PartialEq for Form {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Form {}

impl std::hash::Hash for Form {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.id.hash(state);
    }
}
