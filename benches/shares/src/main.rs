//! The share of each step and of each rule of a check, natively and by the clock.
//!
//! `cargo run --release --package shares -- NAME=PATH …` measures each set of documents (a Markdown file, or those of a
//! folder but for its README): a first check, and an edit of one character in a session. Each is repeated and the least
//! time counts, because other programs can only make a time longer. Only shares are measured here: `cargo xtask bench`,
//! which calls this program, compares docgauge with other tools in wasm.

mod times;

use std::time::{Duration, Instant};
use std::{env, fs, io, path::Path};

use docgauge::analysis::memo::Memo;
use docgauge::model::options::Options;
use docgauge::model::step::Step;
use docgauge::output::session::Session;
use docgauge::rules::RULES;
use docgauge::rules::rule::Check;
use docgauge::text::json;
use times::{Times, timed};

/// A rule with a larger share of a full check is listed.
const LISTED: f64 = 0.01;
const ROUNDS: usize = 100;
/// For one document, so that a large one is measured less often, though at least three times.
const PATIENCE: Duration = Duration::from_secs(4);

/// The times of a set of documents.
#[derive(Default)]
struct Measured {
    documents: usize,
    bytes: usize,
    bare: f64,
    full: Times,
    edit: Times,
    /// With what a session adds.
    full_session: f64,
    edit_session: f64,
}

fn main() -> io::Result<()> {
    let sets: Vec<String> = env::args().skip(1).collect();
    let options = Options { today: Some("2026-01-01".to_string()), ..Options::default() };
    for set in sets {
        let (name, path) = set.split_once('=').unwrap_or_default();
        let mut measured = Measured::default();
        for text in texts(Path::new(path))? {
            measured.add(&text, &options);
        }
        measured.print(name);
    }
    Ok(())
}

/// The documents at a path, in the order of their names.
fn texts(path: &Path) -> io::Result<Vec<String>> {
    if path.is_file() {
        return Ok(vec![fs::read_to_string(path)?]);
    }
    let mut paths: Vec<_> = fs::read_dir(path)?.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| {
        path.extension().is_some_and(|extension| extension == "md") && !path.ends_with("README.md")
    });
    paths.sort();
    paths.iter().map(fs::read_to_string).collect()
}

impl Measured {
    fn add(&mut self, text: &str, options: &Options) {
        let at = middle(text);
        let edited = [&text[..at], "x", &text[at..]].concat();
        let (mut full, mut edit) = (Times::default(), Times::default());
        let [mut bare, mut full_session, mut edit_session] = [f64::INFINITY; 3];
        let mut memo = Memo::default();
        timed(text, options, &mut memo);
        let mut session = Session::new(options.clone());
        session.set_text(text.to_string());
        let units = text[..at].encode_utf16().count();
        let start = Instant::now();
        for round in 0..ROUNDS {
            if 3 <= round && PATIENCE < start.elapsed() {
                break;
            }
            bare = bare.min(seconds(|| html(text)));
            full.keep_least(&timed(text, options, &mut Memo::default()));
            full_session = full_session.min(seconds(|| {
                let mut session = Session::new(options.clone());
                json::ascii(&session.set_text(text.to_string()))
            }));
            edit.keep_least(&timed(&edited, options, &mut memo));
            edit.keep_least(&timed(text, options, &mut memo));
            for (to, insert) in [(units, "x"), (units + 1, "")] {
                let update = seconds(|| json::ascii(&session.edit(units, to, insert)));
                edit_session = edit_session.min(update);
            }
        }
        self.documents += 1;
        self.bytes += text.len();
        self.bare += bare;
        self.full.add_all(&full);
        self.edit.add_all(&edit);
        self.full_session += full_session;
        self.edit_session += edit_session;
    }

    fn print(&self, name: &str) {
        let Measured { documents, bytes, bare, full, edit, full_session, edit_session } = self;
        println!(
            "\n{name}: {documents} documents, {} KB. Natively, {:.2} ms to HTML by pulldown-cmark; a full check \
             takes {:.1} times that, an edit of one character {:.2} times\n",
            bytes / 1000,
            bare * 1000.0,
            full_session / bare,
            edit_session / bare
        );
        println!("{:30} {:>10} {:>10}", "step", "full check", "edit");
        let share = |time: f64, whole: f64| time.max(0.0) / whole * 100.0;
        let row = |name: &str, full: f64, edit: f64| {
            println!("{name:30} {:>8.1} % {:>8.1} %", share(full, *full_session), share(edit, *edit_session));
        };
        for &(step, time) in &full.parts {
            if let Step::Phase(name) = step {
                row(name, time, edit.of(step));
            }
        }
        // The places of a rule are looked for in pieces and judged in the whole: its time counts as that of the whole.
        for (name, wanted) in [("rules, piece by piece", true), ("rules, whole document", false)] {
            let rules = RULES.iter().filter(|rule| matches!(rule.check, Check::Piece(_)) == wanted);
            let sum = |times: &Times| rules.clone().map(|rule| times.of(Step::Rule(rule.id))).sum();
            row(name, sum(full), sum(edit));
        }
        row("changes, JSON", full_session - full.sum(), edit_session - edit.sum());
        let mut rules: Vec<_> = RULES.iter().map(|rule| (rule, full.of(Step::Rule(rule.id)))).collect();
        rules.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        let count = |wanted: fn(&Check) -> bool| RULES.iter().filter(|rule| wanted(&rule.check)).count();
        println!(
            "\n{} rules judge a piece at a time, {} places in the whole document, {} all of it, {} the findings.",
            count(|check| matches!(check, Check::Piece(_))),
            count(|check| matches!(check, Check::Places { .. })),
            count(|check| matches!(check, Check::Whole(_))),
            count(|check| matches!(check, Check::Findings))
        );
        println!("More than a hundredth of a full check takes:");
        for (rule, time) in rules.into_iter().filter(|(_, time)| LISTED < *time / full_session) {
            let kind = if matches!(rule.check, Check::Piece(_)) { "piece" } else { "whole" };
            println!("  {:28} {kind} {:>8.1} %", rule.id, time / full_session * 100.0);
        }
    }
}

/// The end of the first sentence in the second half of a document, or the end of the document.
fn middle(text: &str) -> usize {
    let half = (text.len() / 2..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
    text[half..].find(". ").map_or(text.len(), |at| half + at)
}

/// The document as HTML, as pulldown-cmark writes it.
fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 3 / 2);
    let options = docgauge::markdown::document::syntax();
    pulldown_cmark::html::push_html(&mut out, pulldown_cmark::Parser::new_ext(text, options));
    out
}

fn seconds<T>(run: impl FnOnce() -> T) -> f64 {
    let start = Instant::now();
    std::hint::black_box(run());
    start.elapsed().as_secs_f64()
}
