//! Texts to try fixes on.
//!
//! Composed texts are sequences of small pieces of Markdown, each with a fault that a rule finds, or almost one. Real
//! texts are lines of finished, half-written, foreign and blank documents and of the rules' pages, cut anywhere, some
//! lines removed or doubled, and joined. Both have any line ends, with and without a byte order mark, and are checked
//! with any template.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use docgauge::template::packs;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::pieces::PIECES;
use crate::pages;

/// A text with its template, and the number of the first fix to try.
#[derive(Clone)]
pub struct Tried {
    pub text: String,
    /// As in the options; `custom` is [`TEMPLATE`](super::pieces::TEMPLATE).
    pub template: &'static str,
    pub first: usize,
}

impl std::fmt::Debug for Tried {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "template {}, from fix {}, {:?}", self.template, self.first, self.text)
    }
}

const TEMPLATES: &[&str] =
    &["auto", "auto", "none", "sdp", "bmad", "spec-driven", "c4", "sign-off", "custom"];

/// A word or two for headings, cells and items.
fn words() -> impl Strategy<Value = String> {
    const WORDS: &[&str] = &[
        "Ledger",
        "Goals",
        "Gateway",
        "[Name]",
        "TBD",
        "{{DATE}}",
        "2025-01-02",
        "03/04/2025",
        "**Bold:**",
        "`code`",
        "a\\|b",
        "`a|b`",
        "😀",
        "é",
        "‚úÖ",
        "\u{200b}",
        "\u{202e}",
        "“x”",
        "1.",
        "2.1",
        "3)",
        "##",
        "<br>",
        "<!-- Describe -->",
        "High",
        "Approved",
        "ADR-002",
        "[x](#goals)",
        "99.9 %",
        "200 ms",
        "X",
        "|",
        "\\",
        "*",
        "_",
    ];
    prop::collection::vec(select(WORDS), 0..4).prop_map(|words| words.join(" "))
}

fn heading() -> impl Strategy<Value = String> {
    let number = prop::option::of((1u8..5, prop::option::of(1u8..4), select(&["", ".", ")"][..])));
    (1usize..7, number, words(), any::<bool>()).prop_map(|(level, number, words, closed)| {
        let number = number.map_or(String::new(), |(one, two, end)| {
            format!("{one}{}{end} ", two.map_or(String::new(), |two| format!(".{two}")))
        });
        let close = if closed { format!(" {}", "#".repeat(level)) } else { String::new() };
        format!("{} {number}{words}{close}\n", "#".repeat(level))
    })
}

fn table() -> impl Strategy<Value = String> {
    let row = (prop::collection::vec(words(), 1..5), any::<bool>(), any::<bool>());
    (
        select(&["", "> ", "  ", "- "][..]),
        prop::collection::vec(words(), 1..4),
        prop::collection::vec(row, 0..4),
    )
        .prop_map(|(indent, head, rows)| {
            let mut table = format!("{indent}| {} |\n", head.join(" | "));
            let indent = if indent == "- " { "  " } else { indent };
            table.push_str(&format!("{indent}|{}\n", "---|".repeat(head.len())));
            for (cells, open, close) in rows {
                let (open, close) = (if open { "| " } else { "" }, if close { " |" } else { "" });
                table.push_str(&format!("{indent}{open}{}{close}\n", cells.join(" | ")));
            }
            table
        })
}

/// The line ends and the byte order mark of a text.
#[derive(Clone, Copy, Debug)]
struct Dress {
    /// 0: LF everywhere. 1: CR LF everywhere. n: another line end at every n-th line.
    ends: usize,
    mark: bool,
    cut: bool,
}

fn dress() -> impl Strategy<Value = Dress> {
    let ends = prop_oneof![5 => Just(0), 3 => Just(1), 1 => 2usize..5];
    (ends, prop::bool::weighted(0.2), prop::bool::weighted(0.3)).prop_map(|(ends, mark, cut)| Dress {
        ends,
        mark,
        cut,
    })
}

impl Dress {
    fn put_on(self, text: &str) -> String {
        let mut out = String::new();
        if self.mark && !text.starts_with('\u{feff}') {
            out.push('\u{feff}');
        }
        for (at, line) in text.lines().enumerate() {
            out.push_str(line.trim_end_matches('\r'));
            out.push_str(match self.ends {
                0 => "\n",
                1 => "\r\n",
                every if at % every == 0 => "\r\n",
                _ => "\n",
            });
        }
        if self.cut {
            out.truncate(out.trim_end_matches(['\r', '\n']).len());
        }
        out
    }
}

fn tried(text: impl Strategy<Value = String>) -> impl Strategy<Value = Tried> {
    (text, select(TEMPLATES), dress(), any::<Index>()).prop_map(|(text, template, dress, few)| Tried {
        text: dress.put_on(&text),
        template,
        first: few.index(1000),
    })
}

/// Pieces in any order.
pub fn composed() -> impl Strategy<Value = Tried> {
    let piece = prop_oneof![
        12 => select(PIECES).prop_map(str::to_string),
        2 => heading(),
        2 => table(),
        1 => words().prop_map(|words| words + "\n"),
    ];
    let spaced = (piece, prop::bool::weighted(0.7))
        .prop_map(|(piece, space)| if space { piece + "\n" } else { piece });
    tried(prop::collection::vec(spaced, 0..14).prop_map(|pieces| pieces.concat()))
}

/// Lines of real documents, cut, joined, removed and doubled.
pub fn real() -> impl Strategy<Value = Tried> {
    let length = prop_oneof![4 => 1usize..12, 3 => 12usize..50, 1 => 50usize..200];
    let piece = (
        any::<Index>(),
        any::<Index>(),
        length,
        prop::collection::vec((any::<Index>(), any::<bool>()), 0..3),
    )
        .prop_map(|(file, from, length, faults)| {
            let all = pool();
            let lines: Vec<&str> = all[file.index(all.len())].1.split_inclusive('\n').collect();
            let from = from.index(lines.len());
            let mut lines = lines[from..lines.len().min(from + length)].to_vec();
            for (at, doubled) in faults {
                if lines.is_empty() {
                    break;
                }
                let at = at.index(lines.len());
                if doubled {
                    lines.insert(at, lines[at]);
                } else {
                    lines.remove(at);
                }
            }
            lines.concat()
        });
    tried(prop::collection::vec(piece, 1..5).prop_map(|pieces| pieces.concat()))
}

/// The unchanged documents, without the rules' pages.
pub fn whole() -> Vec<(String, String)> {
    pool().iter().filter(|(name, _)| !name.starts_with("src/rules")).cloned().collect()
}

/// All texts of the project: name and text.
fn pool() -> &'static [(String, String)] {
    static POOL: OnceLock<Vec<(String, String)>> = OnceLock::new();
    POOL.get_or_init(|| {
        let mut all: Vec<(String, String)> = Vec::new();
        for folder in [
            "tests/fixtures",
            "tests/fixtures/foreign",
            "tests/corpus",
            "tests/corpus/strangers",
            "tests/corpus/newcomers",
        ] {
            let entries =
                fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).expect("the folder");
            for entry in entries {
                let path = entry.expect("an entry").path();
                let name = path.file_name().expect("a name").to_string_lossy().into_owned();
                if name.ends_with(".md") && name != "README.md" {
                    all.push((format!("{folder}/{name}"), fs::read_to_string(&path).expect("UTF-8")));
                }
            }
        }
        for file in pages::files() {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(&file);
            all.push((file, fs::read_to_string(path).expect("UTF-8")));
        }
        for entry in packs::catalogue() {
            all.push((entry.id.to_string(), packs::blank(entry.id).expect("a blank document")));
        }
        all.sort();
        all
    })
}
