//! What a rule says about a span, and what would mend it.
//!
//! A finding is data: nothing here knows how it is shown. Spans are bytes; the report turns them into
//! UTF-16 on the way out.

use serde::Serialize;

use crate::rules::rule::Rule;
use crate::text::lines::Span;
use crate::text::sort;

/// How much a finding weighs, lightest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    Info,
    Warning,
    Error,
}

impl Severity {
    /// One step lighter; info stays info.
    pub fn lower(self) -> Self {
        match self {
            Severity::Error => Severity::Warning,
            Severity::Warning | Severity::Info => Severity::Info,
        }
    }

    /// One step heavier; error stays error.
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

/// How sure we are that a placeholder is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Evidence {
    /// A bare `[word]`: said, but never counted.
    Possible,
    /// A bracket phrase that reads as a slot.
    Likely,
    /// The template's own placeholder, or an unmistakable form.
    Certain,
}

/// What kind of answer a placeholder waits for; a form chooses its control by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase", tag = "type")]
pub enum Input {
    Text,
    Date,
    Choice {
        options: Vec<String>,
    },
    /// A number before `unit`, which stays in the text.
    Number {
        unit: String,
    },
}

/// How a fix may be applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum FixKind {
    /// Applied by "fix all" and by `docgauge fix`.
    Safe,
    /// One of several answers; the author picks.
    Choice,
    /// Shown before it is applied.
    Preview,
}

/// Replace `span` by `insert`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub span: Span,
    pub insert: String,
}

/// A titled list of edits that mends a finding. The edits are sorted and do not overlap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// A command, such as `Remove the guidance comment`.
    pub title: String,
    pub kind: FixKind,
    pub edits: Vec<Edit>,
}

impl Fix {
    /// A fix of one edit.
    pub fn new(kind: FixKind, title: impl Into<String>, span: Span, insert: impl Into<String>) -> Self {
        Fix { title: title.into(), kind, edits: vec![Edit { span, insert: insert.into() }] }
    }
}

/// A rule's remark on a span.
#[derive(Clone, Debug)]
pub struct Finding {
    pub rule: &'static Rule,
    pub severity: Severity,
    /// What is wrong, without a full stop.
    pub message: String,
    /// What to do about it.
    pub help: String,
    pub span: Span,
    /// Placeholders only.
    pub evidence: Option<Evidence>,
    /// Placeholders that wait for one and the same answer share a group.
    pub group: Option<String>,
    /// Placeholders only: what kind of answer is expected.
    pub input: Option<Input>,
    pub fixes: Vec<Fix>,
}

impl Finding {
    /// A finding with the rule's own severity, and no fix yet.
    pub fn new(rule: &'static Rule, span: Span, message: impl Into<String>, help: impl Into<String>) -> Self {
        Finding {
            rule,
            severity: rule.severity,
            message: message.into(),
            help: help.into(),
            span,
            evidence: None,
            group: None,
            input: None,
            fixes: Vec::new(),
        }
    }

    /// The same finding with one more fix.
    pub fn with_fix(mut self, fix: Fix) -> Self {
        self.fixes.push(fix);
        self
    }
}

/// Applies edits to a text: they are sorted, and one that overlaps an earlier one is left out.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sort::by_key(&mut sorted, |edit| edit.span);
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    let mut last: Option<&Edit> = None;
    for edit in sorted {
        if edit.span.from < at || last == Some(edit) {
            continue;
        }
        out.push_str(&text[at..edit.span.from]);
        out.push_str(&edit.insert);
        at = edit.span.to;
        last = Some(edit);
    }
    out.push_str(&text[at..]);
    out
}
