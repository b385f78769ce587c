//! What docgauge does with a text, as the page and the command line do it.

use docgauge::analysis::Analysis;
use docgauge::model::options::Options;
use docgauge::output::fix_all;
use docgauge::output::session::{Place, Session};
use docgauge::output::{preview, report};
use docgauge::template::{Template, learned};

/// An operation on a text.
pub struct Operation {
    pub name: &'static str,
    /// What has to be done first, then what is measured.
    pub ready: fn(String) -> Box<dyn FnOnce()>,
}

pub const OPERATIONS: &[Operation] = &[
    // The parser alone, below which nothing of ours can get.
    Operation { name: "parser", ready: |text| Box::new(move || parsed(&text)) },
    Operation { name: "check", ready: |text| Box::new(move || drop(docgauge::check(&text, &options()))) },
    Operation {
        name: "fix",
        ready: |text| Box::new(move || drop(fix_all::fix_all(&text, &options(), None))),
    },
    Operation { name: "render", ready: |text| Box::new(move || render(&text)) },
    Operation { name: "learn", ready: |text| Box::new(move || drop(learned::learned(&text))) },
    Operation { name: "itself", ready: itself },
    Operation { name: "edit", ready: edit },
    Operation { name: "undo", ready: undo },
    Operation { name: "fill", ready: fill },
];

/// The options of a check on a fixed day.
pub fn options() -> Options {
    Options { today: Some("2026-03-04".to_string()), ..Options::default() }
}

fn parsed(text: &str) {
    pulldown_cmark::Parser::new_ext(text, docgauge::markdown::document::syntax())
        .into_offset_iter()
        .for_each(drop);
}

fn render(text: &str) {
    let options = options();
    let analysis = Analysis::of(text, &options, None);
    drop((report::of(&analysis), preview::of(&analysis)));
}

/// The text is checked with itself as the template.
fn itself(text: String) -> Box<dyn FnOnce()> {
    let template = Template::learn_custom(&text);
    Box::new(move || drop(report::of(&Analysis::of(&text, &options(), Some(&template)))))
}

/// A character typed in the middle of a checked text: the first edit, whose parse has no parts to take.
fn edit(text: String) -> Box<dyn FnOnce()> {
    let (mut session, middle) = session(text);
    Box::new(move || {
        session.edit(middle, middle, "x");
        std::mem::forget(session);
    })
}

/// The character removed again: an edit as all later ones are.
fn undo(text: String) -> Box<dyn FnOnce()> {
    let (mut session, middle) = session(text);
    session.edit(middle, middle, "x");
    Box::new(move || {
        session.edit(middle, middle + 1, "");
        std::mem::forget(session);
    })
}

/// A session of a text, and the middle of the text in UTF-16 code units.
fn session(text: String) -> (Session, usize) {
    let middle = text.encode_utf16().count() / 2;
    let mut session = Session::new(options());
    session.set_text(text);
    (session, middle)
}

/// The first group is filled, else the place of the first finding.
fn fill(text: String) -> Box<dyn FnOnce()> {
    let mut session = Session::new(options());
    let report = session.set_text(text);
    let found = report.findings.insert.iter().max_by_key(|finding| finding.group.is_some());
    let place = found.map_or(Place::default(), |finding| Place {
        from: finding.from,
        to: finding.to,
        group: finding.group.as_ref().map(ToString::to_string),
        whole: false,
    });
    Box::new(move || {
        session.fill(&place, "Ledger", &[]);
        session.fill(&place, "Ledgers", &[]);
        std::mem::forget(session);
    })
}
