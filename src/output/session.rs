//! A session: a document that is being edited. It takes edits and returns the changes of the report and of the preview.
//!
//! A session stores the text, the options, the facts of the last check, and what the last report and preview were made from.
//! Invariant: its report equals the report of a first check of the same text, because the facts are results of pure functions.

use std::rc::Rc;

use crate::analysis::Analysis;
use crate::analysis::memo::Memo;
use crate::markdown::directive::Scope;
use crate::markdown::document::Document;
use crate::markdown::ignore;
use crate::model::options::Options;
use crate::output::clean::{self, Clean};
use crate::output::fill::{self, Filling};
use crate::output::fix_all;
use crate::output::preview::{self, PreviewBlock, Run, Splice};
use crate::output::report::{
    self, EditReport, Edited, Entries, FindingReport, ListChange, Report, SectionReport, Shift, edit,
};
use crate::output::sarif;
use crate::rules::RuleSummary;
use crate::template::Template;
use crate::text::json::object;
use crate::text::lines::{LineTable, Lines};

/// The answer to a change of the text or of the options: all that changes in the report and in the preview.
#[derive(Debug)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Update {
    /// The new report; its lists are empty here, because their changes are in the next two fields.
    pub report: Report,
    pub sections: ListChange<SectionReport>,
    pub findings: ListChange<FindingReport>,
    pub preview: Splice,
    /// The duration of the check. The core has no clock and sets 0; the caller measures it.
    pub milliseconds: f64,
}

object!(Update { report, sections, findings, preview, milliseconds });

/// A place to be filled: all placeholders of its group if it has one, in headings, code and file names as well, else the
/// one at `from..to`.
#[derive(Clone, Debug, Default)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Place {
    /// In UTF-16 code units from the start of the text.
    pub from: usize,
    pub to: usize,
    pub group: Option<String>,
    /// The text at `from..to` itself, whatever placeholders are in it.
    pub whole: bool,
}

/// All safe fixes of a text in one step.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Fixes {
    /// Sorted, without overlaps.
    pub edits: Vec<EditReport>,
    /// The number of fixes.
    pub count: usize,
}

object!(Fixes { edits, count });

/// A document under edit.
#[derive(Debug, Default)]
pub struct Session {
    text: String,
    options: Options,
    custom: Option<Template>,
    memo: Memo,
    /// The lines of the text, if they are known.
    lines: Option<Rc<LineTable>>,
    /// What the last report's lists were made from, and the last text's length in UTF-16 code units and in lines.
    entries: Entries,
    length: Shift,
    preview: Vec<Run>,
    /// The text that was filled last, with its placeholders, kept for the author's next keystroke.
    filling: Option<Filling>,
}

impl Session {
    /// A session of an empty document.
    pub fn new(options: Options) -> Self {
        let mut session = Session::default();
        session.set_options(options);
        session
    }

    /// The document's text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Sets the options; they take effect at the next update.
    pub fn set_options(&mut self, options: Options) {
        self.custom = options.template_text.as_deref().map(Template::learn_custom);
        self.options = options;
        self.memo = Memo::default();
        self.entries.forget();
        self.filling = None;
    }

    /// The current options.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// Replaces the whole text.
    pub fn set_text(&mut self, text: String) -> Update {
        let edited = Edited::between(&self.text, &text);
        self.text = text;
        self.lines = None;
        self.update_after(edited)
    }

    /// Replaces `from..to`, in UTF-16 code units, by `insert`. Offsets beyond the end mean the end.
    pub fn edit(&mut self, from: usize, to: usize, insert: &str) -> Update {
        let lines = match self.lines.take() {
            Some(table) => Lines::known(&self.text, table),
            None => Lines::of(&self.text),
        };
        let span = edit::span(&lines, from, to);
        self.text.replace_range(span.from..span.to, insert);
        let by = insert.len() as isize - span.len() as isize;
        self.update_after(Edited { before: span.from, behind: span.from + insert.len(), by })
    }

    /// The edits that fill a place with `value`, and that update the links and contents entries of changed headings.
    ///
    /// Offsets count in the session's text after the edits `before`, which are sorted and do not overlap. The session's
    /// text itself does not change. So each keystroke asks for the edits of the whole value again.
    pub fn fill(&mut self, place: &Place, value: &str, before: &[EditReport]) -> Vec<EditReport> {
        let text = edit::edited(&self.text, before);
        let filling = match self.filling.take().filter(|filling| filling.text() == text) {
            Some(filling) => filling,
            None => Filling::of(&Analysis::of(&text, &self.options, self.custom.as_ref())),
        };
        let lines = Lines::of(&text);
        let group = place.group.as_deref().map(|group| filling.edits(fill::Place::Group(group), value));
        let edits = group.filter(|edits| !edits.is_empty()).unwrap_or_else(|| {
            let span = edit::span(&lines, place.from, place.to);
            let at = if place.whole { fill::Place::Whole(span) } else { fill::Place::At(span) };
            filling.edits(at, value)
        });
        self.filling = Some(filling);
        edit::edits(&lines, &edits)
    }

    /// The edit that writes an ignore of a rule with its reason, before the block at `from`, in UTF-16 code units, or for
    /// the whole file. `before` is as in [`Session::fill`].
    pub fn ignore(
        &self,
        rule: &str,
        from: usize,
        scope: Scope,
        reason: &str,
        before: &[EditReport],
    ) -> Vec<EditReport> {
        let text = edit::edited(&self.text, before);
        let document = Document::parse(&text);
        let edit = ignore::ignore(&document, rule, document.lines.byte(from), scope, reason);
        edit::edits(&document.lines, &[edit])
    }

    /// All safe fixes of the session's text, as `docgauge fix` applies them.
    pub fn fix_all(&self) -> Fixes {
        let all = fix_all::fix_all(&self.text, &self.options, self.custom.as_ref());
        Fixes { edits: edit::edits(&Lines::of(&self.text), &all.edits), count: all.count }
    }

    /// The document without guidance and directives, and what is left to do, as `docgauge clean` gives them.
    pub fn clean(&self) -> Clean {
        clean::clean(&Analysis::of(&self.text, &self.options, self.custom.as_ref()))
    }

    /// The report in SARIF; `name` is the document's file name, `rules` are all rules with their pages.
    pub fn sarif(&self, name: &str, rules: &[RuleSummary]) -> String {
        let analysis = Analysis::of(&self.text, &self.options, self.custom.as_ref());
        let artifact = sarif::Artifact::relative(name);
        sarif::log(rules, &report::of(&analysis), &analysis.document.lines, &artifact)
    }

    /// The report on the current text.
    pub fn report(&self) -> Report {
        report::of(&Analysis::of(&self.text, &self.options, self.custom.as_ref()))
    }

    /// All blocks of the current preview.
    pub fn preview(&self) -> Vec<PreviewBlock> {
        preview::blocks(&self.preview)
    }

    /// Analyses the text and returns the changes since the last call.
    pub fn update(&mut self) -> Update {
        self.update_after(Edited::NOWHERE)
    }

    fn update_after(&mut self, edited: Edited) -> Update {
        let len = self.text.len();
        self.memo.parts.keep(edited.before.min(len), len - edited.behind.min(len));
        let mut analysis =
            Analysis::with(&self.text, &self.options, self.custom.as_ref(), &mut self.memo, &mut |_| {});
        let runs = preview::runs_of(&analysis);
        let lines = &analysis.document.lines;
        let length = Shift { units: lines.utf16(self.text.len()) as isize, lines: lines.count() as isize };
        let shift =
            Shift { units: length.units - self.length.units, lines: length.lines - self.length.lines };
        let table = lines.table();
        let (report, (sections, findings), entries) =
            Entries::of(&mut analysis, &self.entries, edited, shift);
        let update = Update {
            report,
            sections,
            findings,
            preview: Splice::between(&self.preview, &runs),
            milliseconds: 0.0,
        };
        self.lines = Some(table);
        (self.entries, self.preview, self.length) = (entries, runs, length);
        update
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Applies a splice as a page does.
    fn apply(blocks: &mut Vec<PreviewBlock>, splice: Splice) {
        for block in &mut blocks[splice.at + splice.remove..] {
            block.line = block.line.checked_add_signed(splice.shift_lines).unwrap();
            block.end_line = block.end_line.checked_add_signed(splice.shift_lines).unwrap();
            block.from = block.from.checked_add_signed(splice.shift_units).unwrap();
        }
        blocks.splice(splice.at..splice.at + splice.remove, splice.insert);
    }

    #[test]
    fn an_edit_changes_the_block_it_is_in() {
        let mut session = Session::new(Options::default());
        let first = session.set_text("# 😀 A\n\nOwner: [Name]\n\nDue: [Date of it]\n\nC\n".into());
        let mut page = Vec::new();
        apply(&mut page, first.preview);
        // A word, an empty line before a block, a new block, markup that does not show, all of it.
        let edits = [
            (7, 7, "long\nwinded ", 1, 1),
            (9, 9, "\n\n", 2, 1),
            (0, 0, "\n", 0, 0),
            (1, 1, "new\n\n", 1, 0),
            (0, 999, "", 0, 6),
        ];
        for (from, to, insert, most, removed) in edits {
            let update = session.edit(from, to, insert);
            let text = session.text().to_string();
            assert!(update.preview.insert.len() <= most && update.preview.remove <= removed, "{text}");
            apply(&mut page, update.preview);
            assert_eq!(page, session.preview(), "{text}");
        }
    }
}
