//! Findings: the remarks of rules on spans, with the fixes for them.
//!
//! A finding is data: nothing here knows how it is shown. Spans are in bytes; the report converts them to UTF-16 code
//! units.

use std::sync::Arc;

use crate::text::edit::Edit;
use crate::text::json::{Json, Writer, words};
use crate::text::lines::Span;
use crate::text::shared::SharedText;

/// How severe a finding is, from the mildest to the most severe.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename_all = "lowercase"))]
pub enum Severity {
    Info,
    Warning,
    Error,
}

impl Json for Severity {
    fn json(&self, out: &mut Writer) {
        out.quoted(self.name());
    }
}

impl Severity {
    /// One step milder; info stays info.
    pub fn lower(self) -> Self {
        match self {
            Severity::Error => Severity::Warning,
            Severity::Warning | Severity::Info => Severity::Info,
        }
    }

    /// One step more severe; error stays error.
    pub fn raise(self) -> Self {
        match self {
            Severity::Info => Severity::Warning,
            Severity::Warning | Severity::Error => Severity::Error,
        }
    }

    /// The word for it, as in reports and on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// How sure it is that a text is a placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename_all = "lowercase"))]
pub enum Evidence {
    /// For example `[word]` alone: reported, but never counted.
    Possible,
    /// A phrase in brackets that reads like a placeholder.
    Likely,
    /// The template's own placeholder, or an unmistakable form.
    Certain,
}

words!(Evidence { Possible = "possible", Likely = "likely", Certain = "certain" });

/// The kind of answer that a placeholder needs; the page's form chooses its control by it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename_all = "lowercase", tag = "type"))]
pub enum Input {
    Text,
    Date,
    Choice {
        #[cfg_attr(feature = "cli", schemars(with = "Vec<String>"))]
        options: Arc<[String]>,
    },
    /// A number before `unit`, which stays in the text.
    Number {
        unit: String,
    },
}

impl Json for Input {
    fn json(&self, out: &mut Writer) {
        match self {
            Input::Text => out.raw(r#"{"type":"text""#),
            Input::Date => out.raw(r#"{"type":"date""#),
            Input::Choice { options } => {
                out.raw(r#"{"type":"choice","options":"#);
                options[..].json(out);
            }
            Input::Number { unit } => {
                out.raw(r#"{"type":"number","unit":"#);
                out.quoted(unit);
            }
        }
        out.raw("}");
    }
}

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename_all = "lowercase"))]
pub enum Category {
    Placeholder,
    Template,
    Structure,
    Table,
    Metadata,
    Link,
    Decision,
    Diagram,
    Text,
    Accessibility,
    Consistency,
}

impl Json for Category {
    fn json(&self, out: &mut Writer) {
        out.quoted(self.name());
    }
}

impl Category {
    /// The word for it, as in reports and on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Category::Placeholder => "placeholder",
            Category::Template => "template",
            Category::Structure => "structure",
            Category::Table => "table",
            Category::Metadata => "metadata",
            Category::Link => "link",
            Category::Decision => "decision",
            Category::Diagram => "diagram",
            Category::Text => "text",
            Category::Accessibility => "accessibility",
            Category::Consistency => "consistency",
        }
    }
}

/// How a fix may be applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename_all = "lowercase"))]
pub enum FixKind {
    /// Applied by "fix all" and by `docgauge fix`.
    Safe,
    /// One of several answers; the author picks.
    Choice,
    /// Shown before it is applied.
    Preview,
}

words!(FixKind { Safe = "safe", Choice = "choice", Preview = "preview" });

/// A titled list of edits that puts a finding right. The edits are sorted and do not overlap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// A command, such as `Remove the guidance comment`.
    pub title: SharedText,
    pub kind: FixKind,
    pub edits: Vec<Edit>,
}

impl Fix {
    /// A fix of one edit.
    pub fn new(
        kind: FixKind,
        title: impl Into<SharedText>,
        span: Span,
        insert: impl Into<SharedText>,
    ) -> Self {
        Fix { title: title.into(), kind, edits: vec![Edit { span, insert: insert.into() }] }
    }
}

/// A rule's remark on a span.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The id of the rule that found it.
    pub rule: &'static str,
    pub category: Category,
    pub severity: Severity,
    /// The rule's severity is the same whatever the document's status.
    pub fixed: bool,
    /// What is wrong, without a full stop.
    pub message: SharedText,
    /// What to do about it.
    pub help: SharedText,
    pub span: Span,
    /// Placeholders only.
    pub evidence: Option<Evidence>,
    /// Placeholders only: the id of the form in which it is written.
    pub form: Option<&'static str>,
    /// Placeholders only: the name of the place, in plain text.
    pub label: Option<SharedText>,
    /// The name of the group of placeholders that need the same answer.
    pub group: Option<SharedText>,
    /// Placeholders only: what kind of answer is expected.
    pub input: Option<Input>,
    /// Missing sections only: the section of the template. The finding belongs to no section of the document, because
    /// the document does not have this section.
    pub missing: Option<usize>,
    pub fixes: Vec<Fix>,
}

impl Finding {
    /// The same finding with one more fix. Most have one, so that there is room for no more.
    pub fn with_fix(mut self, fix: Fix) -> Self {
        self.fixes.reserve_exact(1);
        self.fixes.push(fix);
        self
    }
}
