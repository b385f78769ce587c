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

use crate::pages;

/// A text with its template, and the number of the first fix to try.
#[derive(Clone)]
pub struct Tried {
    pub text: String,
    /// As in the options; `custom` is [`TEMPLATE`].
    pub template: &'static str,
    pub first: usize,
}

impl std::fmt::Debug for Tried {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "template {}, from fix {}, {:?}", self.template, self.first, self.text)
    }
}

/// A custom template.
pub const TEMPLATE: &str = "# [System Name] Design

**Status:** Draft | In Review | Approved
**Owner:** [Name/Role]
**Date:** YYYY-MM-DD

## 1. Goals

<!-- Say what the system is for, and for whom. -->

[What the system does, in one sentence]

| Goal | Priority | Owner |
|------|----------|-------|
| [Goal] | High / Medium / Low | [Name] |

## 2. Components

### 2.1 [Component Name]

- **Purpose:** [Why it is there]
- **Technology:** [e.g., Rust]

[Repeat for each component]

## 3. Decisions

```mermaid
flowchart LR
  A[This system] --> B[Other system]
```

*Example: the system answers within 200 ms.*
";

const TEMPLATES: &[&str] =
    &["auto", "auto", "none", "sdp", "bmad", "spec-driven", "c4", "sign-off", "custom"];

/// Pieces of documents; each ends its own line.
const PIECES: &[&str] = &[
    "---\ntitle: Ledger\nstatus: Draft\nversion: 1\ndate: 2025-02-30\nowner: TBD\n---\n",
    "+++\ntitle = \"Ledger\"\nstatus = \"{{STATUS}}\"\n+++\n",
    "# [System Name] Design\n",
    "# Ledger\n",
    "Ledger\n======\n",
    "Goals\n---\n",
    "## 1. Goals\n",
    "## 2 Components ##\n",
    "## 2. Components\n",
    "## 4. Decisions\n",
    "### 2.1. Gateway\n",
    "### 2.2 Worker\n",
    "### 3.1 Store\n",
    "#### Deep 😀 one\n",
    "###### Deepest\n",
    "## Contents\n\n- [Goals](#1-goals)\n- [Components](#2-components)\n- [Gone](#gone)\n",
    "## Glossary\n\n| Term | Meaning |\n|---|---|\n| SLA | Service level agreement |\n| XYZ | never used |\n",
    "## Quality Goals\n\nThe system is fast, scalable and highly available: 99.9 % a month, 4 hours of downtime.\n",
    "## Risks\n\n| Risk | Impact | Mitigation |\n|---|---|---|\n| Loss of data | High | |\n| Theft | Low | Guards |\n",
    "## Approvals\n\n| Role | Name | Date |\n|---|---|---|\n| Owner | ____ | |\n| Lead | Ana | 2025-11-02 |\n",
    "## Revision History\n\n| Version | Date | Author | Changes |\n|---|---|---|---|\n| 1.1 | 2025-03-04 | Ana | More |\n| 1.0 | 2025-01-02 | Ana | First |\n",
    "## ADR-001: Use Postgres\n\n**Status:** Superseded\n\n**Context:** We need a store.\n\n**Decision:** Postgres.\n",
    "## ADR-003: Use Kafka\n\n### Status\n\nAccepted\n\n### Context\n\nEvents.\n\n### Decision\n\nKafka, replaces ADR-001.\n\n### Consequences\n\n- Good, it is fast\n",
    "**Status:** Draft | In Review | Approved  \n**Owner:** [Name/Role]  \n**Date:** YYYY-MM-DD\n",
    "**Status:** Approved  \n**Version:** 1.2.0  \n**Last Updated:** 2027-01-01\n",
    "**Status:** Finishd\n**Created:** 2025-05-05\n**Last Updated:** August 31, 2024\n",
    "| | |\n|---|---|\n| **Author** | Ana |\n| **Status** | In Review |\n",
    "<!-- Say what the system is for, and for whom. -->\n",
    "<!-- Describe the goals\n     in a few lines -->\n",
    "text <!-- Describe this --> more text  \nafter a break\n",
    "- item <!-- Explain why --> goes on\n",
    "<!-- markdownlint-disable MD013 -->\n",
    "<!-- docgauge: ignore placeholder-word known -->\n",
    "<!-- docgauge: ignore placeholder-wrd typo -->\n",
    "<!-- docgauge: keep -->\n",
    "<!-- docgauge: template=c4 -->\n",
    "<!-- never closed\n",
    "TBD\n",
    "N/A\n",
    "Not applicable: we store nothing.\n",
    "[What the system does, in one sentence]\n",
    "[e.g., PostgreSQL]\n",
    "[Repeat for each component]\n",
    "*Example: the system answers within 200 ms.*\n",
    "Ask `[Team name]` or see `docs/[component]_plan.md`.\n",
    "Call {{NAME}}, ${VAR}, {short title}, <team name> or John Doe at https://example.com.\n",
    "Done in X weeks, < Xms, for N users of Component A.\n",
    "[NEEDS CLARIFICATION: who pays?]\n",
    "1. [ ] one\n2. [x] two **[Name]**\n",
    "- **Purpose:** [Why it is there]\n- **Technology:** [e.g., Rust]\n",
    "* **Purpose:** to count  \n  and to add\n* plain\n",
    "> [!NOTE]\n> Mind the [Gap] and <!-- Describe it --> this.\n",
    "> | a | b |\n> |---|---|\n> | 1 |\n",
    "| Goal | Priority | Owner |\n|------|----------|-------|\n| [Goal] | High / Medium / Low | [Name] |\n",
    "| Goal | Priority | Owner |\n|------|----------|-------|\n| Speed | Hihg | |\n| Speed | Low | Ana | extra |\n| Short |\n",
    "| a | b |\n|---|---|\n| 1 | 2 | | |\n| 3\n| `x | y` | z |\n",
    "a | b\n--|--\n1\t|\t2\n3 | 4 |\n",
    "| a | b | c |\n|---|---|\n| 1 | 2 | 3 |\n",
    "| a | b |\n|---|---|\n| 1 | 2 |\nright below\n",
    "| Service | Target | Current | Status |\n|---|---|---|---|\n| API | 200 ms | 900 ms | ✅ Met |\n| Web | 1 s | 🟢 | 🔴 |\n",
    "| Component | Purpose |\n|---|---|\n| Gateway | Lets in |\n| Store | Keeps |\n",
    "```\n+-----+     +-----+\n| web | --> | api |\n+-----+     +-----+\n```\n",
    "~~~\n┌───┐\n│ a │\n└───┘\n~~~\n",
    "```\nflowchart LR\n  A --> B\n```\n",
    "```mermaid\nflowchart LR\n  A[This system] --> B(Other (system)\n```\n",
    "```mermaid\nsequenceDiagram\n  A->>B: do; this\n```\n",
    "```\n[Diagram showing the context]\n```\n",
    "```bash\nexport REGION=“eu-north-1” # “quoted”\nset\u{a0}-e\n```\n",
    "```json\n{\"a\": [1, 2], \"b\": \"[x]\"}\n",
    "    indented code [Name]\n",
    "‚úÖ Met, ‚Äî and ‚Üí on\n",
    "cafÃ© and naÃ¯ve, â€œquotedâ€\u{9d}\n",
    "Zürich, naïve, ‚quote', √ ≈ ∂\n",
    "zero\u{200b}width, soft\u{ad}hyphen, \u{202e}gpj.exe, \u{2066}isolated\u{2069}, 👩\u{200d}💻, \u{feff}mark\n",
    "\u{200b}# Not a heading\n",
    "#\u{a0}Not one either\n",
    "-\u{a0}no item\n",
    "\u{200b}- item\n  \u{200b}\n",
    "| a\u{200b} | \u{202e}b |\n|---|\u{200b}---|\n| 1 | 2 |\n",
    "lost \u{fffd} character, undefined, [object Object], NaN\n",
    "See [goals](#1-goals), [gone](#gon), [docs](link-to-api-docs), [x][], [y][z], []( ) and [here](http://localhost:80).\n",
    "[z]: https://example.org/a_(b) \"t\"\n",
    "[unused]: ./there.md\n",
    "A note[^1] and another[^2].\n\n[^1]: Said.\n",
    "![](picture.png) ![Alt](C:\\x.png)\n",
    "**Primary Database: PostgreSQL**\n",
    "PostgreSQL 14 here, PostgreSQL 15 there. The API of the ABC and the ABC.\n",
    "Grüße, 日本語の文, مرحبا \u{202b}بالعالم\u{202c}, हिन्दी 🇩🇪\n",
    "***\n",
    "<div align=\"center\">\n\n<br>\n",
    "a line  \nwith breaks  \n\n",
    "\n",
    "\n\n",
    "  \n",
    "\t\n",
];

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
        for folder in ["tests/fixtures", "tests/fixtures/foreign", "tests/corpus"] {
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
