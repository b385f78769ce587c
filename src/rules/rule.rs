//! The definition of a rule: plain data and one function.

use std::cell::{OnceCell, RefCell};
use std::ops::Deref;
use std::rc::Rc;

use crate::markdown::anchor::Anchors;
use crate::markdown::contents::{self, Contents};
use crate::markdown::directive::Directive;
use crate::markdown::document::{BlockKind, Document};
use crate::markdown::ignore::Ignores;
use crate::markdown::table::Table;
use crate::model::finding::{Category, Finding, Severity};
use crate::model::options::{Level, Options};
use crate::model::state::{ItemKind, ItemState};
use crate::placeholder::{Asked, Groups, Placeholder};
use crate::progress::alignment::Alignment;
use crate::progress::completeness::Assessed;
use crate::reading::decision::Decisions;
use crate::reading::expected_dates::{Dated, expected_dates};
use crate::reading::glossary::{self, Glossary};
use crate::reading::history::{self, Revision};
use crate::reading::item::Item;
use crate::reading::metadata::Metadata;
use crate::reading::sign_off::{self, SignOff};
use crate::reading::stems::Stems;
use crate::rules::page::Page;
use crate::rules::shared::likenesses::Likenesses;
use crate::text::lines::{self, Span};
use crate::text::shared::SharedText;
use crate::text::sort;

/// The input of a rule with `Check::Piece`, and a part of the input of a rule with `Check::Whole`. Offsets and indices
/// are those of `document`.
pub struct Context<'a, 't> {
    pub document: &'a Document<'t>,
    pub placeholders: &'a [Placeholder],
    pub items: &'a [Item],
    pub tables: &'a [Table],
    pub options: &'a Options,
}

/// The input of a rule with `Check::Whole`. It is made once for each check.
pub struct Whole<'a, 't> {
    pub context: Context<'a, 't>,
    pub alignment: &'a Alignment<'a>,
    /// The assessed items of each entry of the alignment's outline, in its order.
    pub assessed: &'a [Vec<Assessed>],
    pub directives: &'a [Directive],
    pub ignores: &'a Ignores,
    /// The rule and first byte of each placeholder that an ignore comment has silenced.
    pub silenced: &'a [(&'static str, usize)],
    /// What each placeholder asks for.
    pub asked: &'a [Asked],
    pub metadata: &'a Metadata,
    pub decisions: &'a Decisions,
    pub likenesses: &'a RefCell<Likenesses>,
    /// The items that are fields for dates, by their positions.
    pub dated: &'a [usize],
    /// The first section with the title of a glossary.
    pub glossary_section: Option<usize>,
    /// Whether two sections under one parent have the same title.
    pub repeats_titles: bool,
    /// The stems of the words of a section.
    pub stems: &'a dyn Fn(usize) -> &'a Stems,
    /// The anchors of the document, for [`Whole::anchors`].
    pub anchored: &'a dyn Fn() -> Rc<Anchors>,
    pub shared: Shared,
}

/// Data that several rules need, computed at the first use.
#[derive(Default)]
pub struct Shared {
    groups: OnceCell<Groups>,
    anchors: OnceCell<Rc<Anchors>>,
    contents: OnceCell<Option<Contents>>,
    glossary: OnceCell<Option<Glossary>>,
    sign_offs: OnceCell<Vec<SignOff>>,
    histories: OnceCell<Vec<Vec<Revision>>>,
    dates: OnceCell<Vec<Dated>>,
    diagrams: OnceCell<Vec<usize>>,
}

impl Context<'_, '_> {
    /// Whether there is a placeholder in `span`. A placeholder has a finding of its own, so most rules skip it.
    pub fn has_placeholder(&self, span: Span) -> bool {
        !lines::overlapping(self.placeholders, span, |placeholder| placeholder.span).is_empty()
    }
}

impl<'a, 't> Deref for Whole<'a, 't> {
    type Target = Context<'a, 't>;

    fn deref(&self) -> &Context<'a, 't> {
        &self.context
    }
}

impl Whole<'_, '_> {
    /// The groups of placeholders that need the same answer.
    pub fn groups(&self) -> &Groups {
        self.shared.groups.get_or_init(|| Groups::of(self.document, self.placeholders, self.asked))
    }

    /// The anchors of the document, the targets of links into it.
    pub fn anchors(&self) -> &Anchors {
        self.shared.anchors.get_or_init(self.anchored)
    }

    /// The contents list written by hand, if there is one.
    pub fn contents(&self) -> Option<&Contents> {
        self.shared.contents.get_or_init(|| contents::contents(self.document, || self.anchors())).as_ref()
    }

    /// The glossary, if there is one.
    pub fn glossary(&self) -> Option<&Glossary> {
        let glossary = |section| glossary::glossary(self.document, self.items, section);
        self.shared.glossary.get_or_init(|| self.glossary_section.and_then(glossary)).as_ref()
    }

    /// The people who have to sign.
    pub fn sign_offs(&self) -> &[SignOff] {
        self.shared.sign_offs.get_or_init(|| sign_off::sign_offs(self.document, self.tables, self.metadata))
    }

    /// The revision histories.
    pub fn histories(&self) -> &[Vec<Revision>] {
        self.shared.histories.get_or_init(|| history::histories(self.document, self.tables))
    }

    /// The dates where dates are expected.
    pub fn dates(&self) -> &[Dated] {
        let fields = || self.dated.iter().map(|&at| &self.items[at]);
        let dates = || expected_dates(self.document, fields(), self.metadata, self.histories());
        self.shared.dates.get_or_init(dates)
    }

    /// The code blocks with diagrams, in order. A sentence in the place of a diagram and an unchanged diagram of
    /// the template are left out, because other rules report them as a whole.
    pub fn diagrams(&self) -> &[usize] {
        self.shared.diagrams.get_or_init(|| {
            let drawn = |item: &&Assessed| item.kind == ItemKind::Diagram && item.state == ItemState::Done;
            let drawn = self.assessed.iter().flatten().filter(drawn);
            let blocks = drawn.filter_map(|item| Some(self.items[item.item?].block));
            let code = |block: &usize| matches!(self.document.blocks[*block].kind, BlockKind::Code { .. });
            let mut blocks: Vec<usize> = blocks.filter(code).collect();
            sort::by_key(&mut blocks, |&block| block);
            blocks
        })
    }
}

/// How a rule finds its faults.
pub enum Check {
    /// In each piece of the document separately. After an edit it runs only on the pieces that changed.
    Piece(fn(&Context, &mut Vec<Finding>)),
    /// In the whole document.
    Whole(fn(&Whole, &mut Vec<Finding>)),
    /// In the whole document, and only at places: `find` names those of one piece, by its text alone, in their order, and
    /// `judge` gets those of all pieces. An edit looks for them in the pieces that changed.
    Places { find: fn(&Document, &[Table]) -> Vec<Span>, judge: fn(&Whole, &[Span], &mut Vec<Finding>) },
    /// In the findings of the other rules: [`review`](super::review) runs it.
    Findings,
}

/// A rule. It is named after the fault it finds, so that `ignore placeholder-date` can be read.
pub struct Rule {
    /// Kebab-case, never reused.
    pub id: &'static str,
    pub category: Category,
    /// The text for users about the rule; empty in a program without the feature `pages`.
    pub page: Page<'static>,
    /// The rule is off unless a project sets it to `on` or to a severity.
    pub on_request: bool,
    /// The severity in a document with the status "In Review"; other statuses change it unless `fixed`.
    pub severity: Severity,
    /// The severity is the same whatever the document's status.
    pub fixed: bool,
    /// Finds the faults.
    pub check: Check,
}

impl Rule {
    /// Whether the project has turned the rule off, or has not turned on a rule that is on request.
    pub fn is_off(&self, options: &Options) -> bool {
        match options.settings.rules.get(self.id) {
            Some(level) => *level == Level::Off,
            None => self.on_request,
        }
    }

    /// A finding of this rule on `span`, with the rule's severity and no fix yet.
    pub fn finding(
        &self,
        span: Span,
        message: impl Into<SharedText>,
        help: impl Into<SharedText>,
    ) -> Finding {
        Finding {
            rule: self.id,
            category: self.category,
            severity: self.severity,
            fixed: self.fixed,
            message: message.into(),
            help: help.into(),
            span,
            evidence: None,
            form: None,
            label: None,
            group: None,
            input: None,
            missing: None,
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
