//! Measures over the documents in `tests/corpus` how many placeholders are found, and how many findings are wrong.
//!
//! `cargo test --test native corpus -- --nocapture` prints the table by form and by trap, and every miss and
//! false alarm. `tests/corpus/README.md` describes the files beside the documents and has the table, which the command
//! writes with `DOCGAUGE_WRITE=1`.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use docgauge::analysis::Analysis;
use docgauge::model::finding::Category;
use docgauge::model::finding::{Evidence, Finding};
use docgauge::model::options::Options;
use docgauge::text::lines::{Lines, Span};

/// A labelled span of a document.
struct Label {
    /// The form of a placeholder, or the kind of a trap.
    kind: String,
    /// A placeholder must be found; a trap must not.
    sure: bool,
    span: Span,
}

/// The numbers of found and of all labels, per form or trap.
type Tally = BTreeMap<String, (usize, usize)>;

#[derive(Default)]
struct Measured {
    forms: Tally,
    traps: Tally,
    /// The number of findings that count; `right` of them match a label.
    findings: usize,
    right: usize,
    remarks: String,
}

/// The documents that the rules were developed with.
const OWN: &str = "tests/corpus";

/// Documents by other authors, who knew the forms but not the rules.
const STRANGERS: &str = "tests/corpus/strangers";

fn read(folder: &str, name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder).join(name);
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{folder}/{name}: {error}"))
}

/// Finds the spans of labels of one document: `LINE`, kind, sure, and `TEXT` with `\n` for a line break.
struct Finder<'a> {
    name: &'a str,
    text: &'a str,
    lines: Lines<'a>,
    /// The byte where the search continues, by line and text: the second label is the second occurrence.
    next: HashMap<(usize, String), usize>,
}

impl Finder<'_> {
    fn label(&mut self, line: &str, kind: &str, sure: bool, text: &str) -> Label {
        let number: usize = line.parse().unwrap_or_else(|_| panic!("{}: `{line}` is no line", self.name));
        let text = text.replace("\\n", "\n");
        let from = self.next.entry((number, text.clone())).or_insert_with(|| self.lines.span(number).from);
        let Some(at) = self.text[*from..].find(&text).map(|at| *from + at) else {
            panic!("{} line {number}: {text:?} is not there", self.name);
        };
        *from = at + text.len();
        let found = self.lines.line(at);
        assert_eq!(found, number, "{} line {number}: {text:?} is on line {found}", self.name);
        Label { kind: kind.to_string(), sure, span: Span::new(at, at + text.len()) }
    }
}

fn fields<'a, const N: usize>(place: &str, line: &'a str) -> [&'a str; N] {
    let fields: Vec<&str> = line.splitn(N, '\t').collect();
    fields.try_into().unwrap_or_else(|_| panic!("{place}: {line:?} has not {N} fields"))
}

fn measure(folder: &str) -> Measured {
    let mut measured = Measured::default();
    let traps = read(folder, "traps.tsv");
    let mut names: Vec<String> = fs::read_dir(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder))
        .expect("the folder is there")
        .filter_map(|entry| {
            Some(entry.ok()?.path().file_name()?.to_str()?.strip_suffix(".labels")?.to_string())
        })
        .collect();
    names.sort();
    assert!(10 <= names.len(), "only {} documents have labels", names.len());
    for name in &names {
        let text = read(folder, &format!("{name}.md"));
        let finder = || Finder { name, text: &text, lines: Lines::of(&text), next: HashMap::new() };
        let mut find = finder();
        let labels: Vec<Label> = read(folder, &format!("{name}.labels"))
            .lines()
            .map(|line| {
                let [at, kind, sure, label] = fields(name, line);
                find.label(at, kind, sure == "sure", label)
            })
            .collect();
        let mut find = finder();
        let own = traps.lines().filter(|line| line.starts_with(&format!("{name}\t")));
        let traps: Vec<Label> = own
            .map(|line| {
                let [_, at, kind, trap] = fields("traps.tsv", line);
                find.label(at, kind, false, trap)
            })
            .collect();
        let options = Options { template: "none".to_string(), ..Options::default() };
        let analysis = Analysis::of(&text, &options, None);
        let placeholders =
            analysis.findings.iter().filter(|finding| finding.category == Category::Placeholder);
        measured.document(name, &Lines::of(&text), &text, &labels, &traps, &placeholders.collect::<Vec<_>>());
    }
    measured
}

impl Measured {
    fn document(
        &mut self,
        name: &str,
        lines: &Lines,
        text: &str,
        labels: &[Label],
        traps: &[Label],
        found: &[&Finding],
    ) {
        let hit = |span: Span| found.iter().find(|finding| finding.span.overlaps(span));
        for label in labels.iter().filter(|label| label.sure) {
            let tally = self.forms.entry(label.kind.clone()).or_default();
            tally.1 += 1;
            if hit(label.span).is_some() {
                tally.0 += 1;
            } else {
                let (line, text) = (lines.line(label.span.from), label.span.of(text));
                let _ = writeln!(self.remarks, "missed       {name}.md:{line} {} {text:?}", label.kind);
            }
        }
        for trap in traps {
            let tally = self.traps.entry(trap.kind.clone()).or_default();
            tally.1 += 1;
            if let Some(finding) = hit(trap.span) {
                tally.0 += 1;
                let (line, text) = (lines.line(trap.span.from), finding.span.of(text));
                let _ = writeln!(
                    self.remarks,
                    "trapped      {name}.md:{line} {} {text:?} {}",
                    trap.kind, finding.rule
                );
            }
        }
        for finding in found.iter().filter(|finding| Some(Evidence::Likely) <= finding.evidence) {
            self.findings += 1;
            if labels.iter().any(|label| label.span.overlaps(finding.span)) {
                self.right += 1;
            } else {
                let (line, text) = (lines.line(finding.span.from), finding.span.of(text));
                let _ = writeln!(self.remarks, "false alarm  {name}.md:{line} {} {text:?}", finding.rule);
            }
        }
    }

    fn table(&self) -> String {
        let mut out = String::from("| form | found | of |\n|---|---:|---:|\n");
        let (found, all) = sum(&self.forms);
        for (form, (found, all)) in &self.forms {
            let _ = writeln!(out, "| {form} | {found} | {all} |");
        }
        let _ = writeln!(out, "| **all** | **{found}** | **{all}** |");
        let _ = writeln!(out, "\nFindings that hit a label: {} of {}.\n", self.right, self.findings);
        out.push_str("| trap | fallen into | of |\n|---|---:|---:|\n");
        for (trap, (found, all)) in &self.traps {
            let _ = writeln!(out, "| {trap} | {found} | {all} |");
        }
        out
    }
}

fn sum(tally: &Tally) -> (usize, usize) {
    tally.values().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
}

/// Asserts the least percentages of found labels and of correct findings in a folder.
fn hold(folder: &str, recall: usize, precision: usize) -> Measured {
    let measured = measure(folder);
    println!("{folder}\n\n{}\n{}", measured.table(), measured.remarks);
    let (found, all) = sum(&measured.forms);
    let remarks = &measured.remarks;
    assert!(recall * all <= 100 * found, "{folder}: recall is {found} of {all}\n{remarks}");
    let (right, findings) = (measured.right, measured.findings);
    assert!(precision * findings <= 100 * right, "{folder}: precision is {right} of {findings}\n{remarks}");
    measured
}

#[test]
fn corpus_placeholders_are_found_and_nothing_else() {
    let measured = hold(OWN, 98, 98);
    assert_eq!(sum(&measured.traps).0, 0, "traps\n{}", measured.remarks);
}

#[test]
fn corpus_of_strangers_is_read_well() {
    let measured = hold(STRANGERS, 92, 98);
    let (fallen, all) = sum(&measured.traps);
    assert!(100 * fallen <= all, "{fallen} of {all} traps\n{}", measured.remarks);
}

#[test]
fn corpus_readme_has_the_current_tables() {
    const HEAD: &str = "## Measured\n\n";
    let page = read(OWN, "README.md");
    let (before, _) = page.split_once(HEAD).expect("the page has a part with what was measured");
    let tables = format!(
        "### Our own documents\n\n{}\n### Documents of strangers\n\n{}",
        measure(OWN).table(),
        measure(STRANGERS).table()
    );
    let wanted = format!("{before}{HEAD}{tables}");
    if std::env::var_os("DOCGAUGE_WRITE").is_some() {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(OWN).join("README.md");
        fs::write(path, &wanted).expect("the page can be written");
    }
    assert!(
        read(OWN, "README.md") == wanted,
        "tests/corpus/README.md is out of date: DOCGAUGE_WRITE=1 cargo test --test native corpus"
    );
}
