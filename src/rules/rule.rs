//! What a rule is: plain data and one function.

use std::cell::OnceCell;

use crate::markdown::anchor::Anchors;
use crate::markdown::contents::{self, Contents};
use crate::markdown::directive::Directive;
use crate::markdown::document::Document;
use crate::markdown::ignore::Ignores;
use crate::markdown::table::Table;
use crate::model::finding::{Category, Finding, Severity};
use crate::model::options::{Level, Options};
use crate::placeholder::{Groups, Placeholder};
use crate::progress::alignment::Alignment;
use crate::progress::completeness::Assessed;
use crate::reading::decision::Decisions;
use crate::reading::item::Item;
use crate::reading::metadata::Metadata;
use crate::rules::page::Page;
use crate::text::lines::{self, Span};

/// All that a rule may look at. It is made once per document; no rule computes it again.
pub struct Context<'a> {
    pub document: &'a Document<'a>,
    pub alignment: &'a Alignment<'a>,
    pub placeholders: &'a [Placeholder],
    pub items: &'a [Item],
    /// For each entry of the alignment's outline.
    pub assessed: &'a [Vec<Assessed>],
    pub directives: &'a [Directive],
    pub ignores: &'a Ignores,
    /// The rule and first byte of each placeholder that an ignore comment has silenced.
    pub silenced: &'a [(&'static str, usize)],
    pub metadata: &'a Metadata,
    pub tables: &'a [Table],
    pub decisions: &'a Decisions,
    pub options: &'a Options,
    pub shared: Shared,
}

/// What several rules need; it is worked out when the first of them asks.
#[derive(Default)]
pub struct Shared {
    groups: OnceCell<Groups>,
    anchors: OnceCell<Anchors>,
    contents: OnceCell<Option<Contents>>,
}

impl Context<'_> {
    /// Which placeholders wait for one and the same answer.
    pub fn groups(&self) -> &Groups {
        self.shared.groups.get_or_init(|| Groups::of(self.document, self.placeholders))
    }

    /// Where links into the document may lead.
    pub fn anchors(&self) -> &Anchors {
        self.shared.anchors.get_or_init(|| Anchors::of(self.document, self.options.settings.slugs))
    }

    /// The contents list that is kept by hand, if there is one.
    pub fn contents(&self) -> Option<&Contents> {
        self.shared.contents.get_or_init(|| contents::contents(self.document, self.anchors())).as_ref()
    }

    /// Whether a placeholder stands in `span`: what is wrong there is already said.
    pub fn has_placeholder(&self, span: Span) -> bool {
        !lines::overlapping(self.placeholders, span, |placeholder| placeholder.span).is_empty()
    }
}

/// A rule is named after the fault it finds, so that `ignore placeholder-date` reads.
pub struct Rule {
    /// Kebab-case, never reused.
    pub id: &'static str,
    pub category: Category,
    /// What users read about it.
    pub page: Page,
    /// The rule is off unless a project sets it to `on` or to a severity.
    pub on_request: bool,
    /// For a document In Review; other statuses shift it unless `fixed`.
    pub severity: Severity,
    /// The severity is the same whatever the document's status.
    pub fixed: bool,
    /// None for the two rules that `review.rs` runs over the findings of the others.
    pub check: Option<fn(&Context, &mut Vec<Finding>)>,
}

impl Rule {
    /// Whether the project turned the rule off, or has not asked for one that is on request.
    pub fn is_off(&self, context: &Context) -> bool {
        match context.options.settings.rules.get(self.id) {
            Some(level) => *level == Level::Off,
            None => self.on_request,
        }
    }

    /// A finding of this rule on `span`, with the rule's own severity and no fix yet.
    pub fn finding(&self, span: Span, message: impl Into<String>, help: impl Into<String>) -> Finding {
        Finding {
            rule: self.id,
            category: self.category,
            severity: self.severity,
            message: message.into(),
            help: help.into(),
            span,
            evidence: None,
            form: None,
            label: None,
            group: None,
            input: None,
            fixes: Vec::new(),
        }
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}
