//! A document under edit: edits in, what changed out.
//!
//! A session keeps the text, the options and the last preview, so that an answer can be a splice. It
//! analyses the whole text anew at every edit, which takes a few milliseconds for the longest documents
//! that people write; nothing is patched, so nothing can drift.

use serde::Serialize;

use crate::analysis::Analysis;
use crate::options::Options;
use crate::preview::PreviewBlock;
use crate::report::Report;
use crate::source::Lines;
use crate::template::Template;

/// What an edit changed.
#[derive(Debug, Serialize)]
pub struct Update {
    pub report: Report,
    pub preview: Splice,
}

/// Replace `remove` blocks of the preview from block `at` by those of `insert`.
#[derive(Debug, Serialize)]
pub struct Splice {
    pub at: usize,
    pub remove: usize,
    pub insert: Vec<PreviewBlock>,
}

/// A document under edit.
#[derive(Debug, Default)]
pub struct Session {
    text: String,
    options: Options,
    custom: Option<Template>,
    preview: Vec<PreviewBlock>,
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

    /// The report as it stands.
    pub fn report(&self) -> Report {
        Analysis::of(&self.text, &self.options, self.custom.as_ref()).report()
    }

    /// The whole preview as it stands.
    pub fn preview(&self) -> &[PreviewBlock] {
        &self.preview
    }

    /// Analyses the text and says what changed since the last time.
    pub fn update(&mut self) -> Update {
        let analysis = Analysis::of(&self.text, &self.options, self.custom.as_ref());
        let (report, blocks) = (analysis.report(), analysis.preview());
        let preview = splice(&self.preview, &blocks);
        self.preview = blocks;
        Update { report, preview }
    }
}

/// The one splice that turns `old` into `new`: what lies between their common prefix and suffix. A block
/// that only moved to another line counts as changed, since the page maps lines by it.
fn splice(old: &[PreviewBlock], new: &[PreviewBlock]) -> Splice {
    let at = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let suffix = old[at..]
        .iter()
        .rev()
        .zip(new[at..].iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    Splice {
        at,
        remove: old.len() - suffix - at,
        insert: new[at..new.len() - suffix].to_vec(),
    }
}
