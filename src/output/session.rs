//! A document under edit: edits in, what changed out.
//!
//! A session keeps the text, the options and the last preview, so that an answer can be a splice. It
//! analyses the whole text anew at every edit, which takes a few milliseconds for the longest documents
//! that people write; nothing is patched, so nothing can drift.

use serde::Serialize;

use crate::analysis::Analysis;
use crate::markdown::directive::Scope;
use crate::markdown::document::Document;
use crate::markdown::ignore;
use crate::model::options::Options;
use crate::output::fill::{Filling, Slot};
use crate::output::preview::{self, PreviewBlock};
use crate::output::report::{self, EditReport, Report};
use crate::template::Template;
use crate::text::lines::{Lines, Span};

/// What an edit changed.
#[derive(Debug, Serialize)]
pub struct Update {
    pub report: Report,
    pub preview: Splice,
}

/// Replace `remove` blocks of the preview from block `at` by those of `insert`; all behind them moved.
#[derive(Debug, Serialize)]
pub struct Splice {
    pub at: usize,
    pub remove: usize,
    pub insert: Vec<PreviewBlock>,
    /// What to add to `line` and `end_line` of every block behind the inserted ones.
    pub shift_lines: isize,
    /// What to add to their `from`, in UTF-16 code units.
    pub shift_units: isize,
}

/// A document under edit.
#[derive(Debug, Default)]
pub struct Session {
    text: String,
    options: Options,
    custom: Option<Template>,
    preview: Vec<PreviewBlock>,
    /// The text that was filled last, and what waits there: the author goes on typing.
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
        self.filling = None;
    }

    /// The options as they are.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// Replaces the whole text.
    pub fn set_text(&mut self, text: String) -> Update {
        self.text = text;
        self.update()
    }

    /// Replaces `from..to`, in UTF-16 code units, by `insert`. Offsets beyond the end mean the end.
    pub fn edit(&mut self, from: usize, to: usize, insert: &str) -> Update {
        let lines = Lines::of(&self.text);
        let (from, to) = (lines.byte(from), lines.byte(to.max(from)));
        self.text.replace_range(from..to, insert);
        self.update()
    }

    /// The edits that fill all placeholders of a group with `value`.
    ///
    /// The text is taken as it is after the edits `before`, which are sorted and do not overlap, and offsets
    /// count in that text; the session's own stays as it is. So an answer is begun anew with each of its letters.
    pub fn fill(&mut self, before: &[EditReport], group: &str, value: &str) -> Vec<EditReport> {
        self.filled(before, |_| Slot::Group(group), value)
    }

    /// The same for the placeholder at `from..to`, in UTF-16 code units, and no other of its group.
    pub fn fill_at(&mut self, before: &[EditReport], from: usize, to: usize, value: &str) -> Vec<EditReport> {
        let slot = |lines: &Lines| Slot::At(Span::new(lines.byte(from), lines.byte(to.max(from))));
        self.filled(before, slot, value)
    }

    /// The edit that writes an ignore of a rule with its reason, before the block at `from`, in UTF-16 code units, or for
    /// the whole file.
    pub fn ignore(
        &self,
        before: &[EditReport],
        rule: &str,
        from: usize,
        scope: Scope,
        reason: &str,
    ) -> Vec<EditReport> {
        let text = edited(&self.text, before);
        let document = Document::parse(&text);
        let edit = ignore::ignore(&document, rule, document.lines.byte(from), scope, reason);
        report::edits(&document.lines, &[edit])
    }

    fn filled<'s>(
        &mut self,
        before: &[EditReport],
        slot: impl Fn(&Lines) -> Slot<'s>,
        value: &str,
    ) -> Vec<EditReport> {
        let text = edited(&self.text, before);
        let filling = match self.filling.take().filter(|filling| filling.text() == text) {
            Some(filling) => filling,
            None => Filling::of(&Analysis::of(&text, &self.options, self.custom.as_ref())),
        };
        let lines = Lines::of(&text);
        let edits = filling.edits(slot(&lines), value);
        self.filling = Some(filling);
        report::edits(&lines, &edits)
    }

    /// The report as it stands.
    pub fn report(&self) -> Report {
        report::of(&Analysis::of(&self.text, &self.options, self.custom.as_ref()))
    }

    /// The whole preview as it stands.
    pub fn preview(&self) -> &[PreviewBlock] {
        &self.preview
    }

    /// Analyses the text and says what changed since the last time.
    pub fn update(&mut self) -> Update {
        let analysis = Analysis::of(&self.text, &self.options, self.custom.as_ref());
        let (report, blocks) = (report::of(&analysis), preview::of(&analysis));
        let preview = splice(&self.preview, &blocks);
        self.preview = blocks;
        Update { report, preview }
    }
}

/// The text after edits in UTF-16 code units. One that starts before the end of an earlier one starts there.
fn edited(text: &str, edits: &[EditReport]) -> String {
    let lines = Lines::of(text);
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        let from = lines.byte(edit.from).max(at);
        out.push_str(&text[at..from]);
        out.push_str(&edit.insert);
        at = lines.byte(edit.to).max(from);
    }
    out.push_str(&text[at..]);
    out
}

/// The one splice that turns `old` into `new`: what lies between their common prefix, and the common suffix of
/// blocks that at most moved, all by as much as the last one.
fn splice(old: &[PreviewBlock], new: &[PreviewBlock]) -> Splice {
    let at = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let moved = |a: &PreviewBlock, b: &PreviewBlock| {
        let lines = b.line as isize - a.line as isize;
        (lines, b.from as isize - a.from as isize)
    };
    let shift = match (old.last(), new.last()) {
        (Some(a), Some(b)) => moved(a, b),
        _ => (0, 0),
    };
    let height = |block: &PreviewBlock| block.end_line - block.line;
    let suffix = old[at..]
        .iter()
        .rev()
        .zip(new[at..].iter().rev())
        .take_while(|(a, b)| {
            a.hash == b.hash && a.html == b.html && height(a) == height(b) && moved(a, b) == shift
        })
        .count();
    let shift = if suffix == 0 { (0, 0) } else { shift };
    Splice {
        at,
        remove: old.len() - suffix - at,
        insert: new[at..new.len() - suffix].to_vec(),
        shift_lines: shift.0,
        shift_units: shift.1,
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
