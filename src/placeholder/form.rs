//! A form: a way in which placeholders are written, as data.
//!
//! A form's constant stands in `forms/<form>.rs` beside the functions that find it. Whoever treats placeholders by their
//! form asks a field here and compares no names.

use crate::model::finding::Severity;

/// A way in which placeholders are written. Forms are equal if their ids are.
#[derive(Debug)]
pub struct Form {
    /// The name by which a report tells it, such as `bracket`; stable from one release to the next.
    pub id: &'static str,
    /// The id of the rule that reports it.
    pub rule: &'static str,
    /// The rule's severity in a document that is in review.
    pub severity: Severity,
    /// The severity in an approved document, if the status makes it another one than the rules of severity do.
    pub approved: Option<Severity>,
    /// The fault in a few words; `{}` is the placeholder's text.
    pub message: &'static str,
    /// The remedy, as a command.
    pub help: &'static str,
    /// An item with such a placeholder is still open.
    pub counts: bool,
    /// Whether hints count beside it.
    pub company: Company,
    /// Which equal placeholders wait for one answer.
    pub group: Grouping,
    /// The author's task.
    pub answer: Answer,
    /// Equal text that is the label of a link elsewhere makes it a reference, not a placeholder.
    pub refers: bool,
    /// Equal text counts where it is quoted, or in code within a sentence.
    pub echoes: bool,
}

/// Whether a sure placeholder of a form shows that a document is still to be filled in, so that hints count as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Company {
    /// Finished documents have such placeholders too.
    Never,
    /// One of them is enough.
    One,
    /// One that is sure is enough, and so are three that are hints themselves.
    Three,
}

/// Which placeholders with equal text wait for one and the same answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    /// None: each asks for another answer.
    Never,
    /// Those of which at most one asks, as `group` says.
    ByPlace,
    /// All: it is a variable.
    Always,
}

/// The author's task at a placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Writes a value in its place.
    Value,
    /// Writes a part of a path or file name in its place.
    PathPart,
    /// Writes several lines in its place.
    Block,
    /// Removes the comment that it is.
    RemoveComment,
    /// Removes its line when the rest is written.
    RemoveLine,
    /// Writes an example of the document's system, or removes its line.
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

    /// Whether its placeholder is a line that a template left, and not an answer to be.
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
