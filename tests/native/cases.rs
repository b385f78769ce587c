//! The pages in `tests/cases`: one for each rule, prose with examples that say what the rule finds in them.
//!
//! An example is a fence of four backticks with `example` behind them. It holds a text, a line with a lone
//! `.`, and one line for each expected finding of the page's rule: `LINE RULE "SOURCE"`, the source as a JSON
//! string. Words behind `example` set what the text is checked with: `template=sdp`, `today=2026-03-04`,
//! `custom` (the page's last fence with `template` behind it), `crlf`, `bom`, `placeholder=@@*@@` and
//! `not-placeholder=[x]` (`_` stands for a space), `slugs=gitlab`. With `files` the text stands beside `there.md` and
//! `pictures/a.png`.
//!
//! Over every example and every beginning of it the second test asks what must hold for any text at all.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use docgauge::analysis::Analysis;
use docgauge::model::finding::{self, FixKind};
use docgauge::model::options::{Files, Level, Options};
use docgauge::model::state::SectionState;
use docgauge::output::report::Report;
use docgauge::output::{preview, report};
use docgauge::rules::{ON_REQUEST, RULES};
use docgauge::template::Template;
use docgauge::text::edit::{self, Edit};
use docgauge::text::lines::Lines;
use docgauge::text::slug::Platform;

/// One example of a page.
struct Example {
    /// As `tests/cases/placeholder-word.md:12`.
    place: String,
    rule: String,
    options: Options,
    text: String,
    expected: Vec<String>,
}

/// The files of an example with `files`.
const FILES: Files = Files {
    exists: |_, target| ["there.md", "pictures/a.png"].contains(&target),
    read: |_, target| (target == "there.md").then(|| "# There\n\n## 2. Scope & Goals\n".to_string()),
};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

/// The rule ids that have a page, and all examples.
fn pages() -> (Vec<String>, Vec<Example>) {
    let mut files: Vec<PathBuf> = fs::read_dir(folder())
        .expect("tests/cases is there")
        .map(|entry| entry.expect("it can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    files.sort();
    let mut rules = Vec::new();
    let mut examples = Vec::new();
    for file in files {
        let rule = file.file_stem().expect("a name").to_string_lossy().into_owned();
        let page = fs::read_to_string(&file).expect("a page is UTF-8");
        examples.extend(examples_of(&rule, &page));
        rules.push(rule);
    }
    (rules, examples)
}

fn examples_of(rule: &str, page: &str) -> Vec<Example> {
    let mut examples = Vec::new();
    let mut custom = None;
    let mut lines = page.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        let fence = "`".repeat(line.bytes().take_while(|&byte| byte == b'`').count());
        let words: Vec<&str> = line[fence.len()..].split_whitespace().collect();
        let kind = words.first().filter(|_| 3 <= fence.len()).copied().unwrap_or("");
        if kind != "example" && kind != "template" {
            continue;
        }
        let place = format!("tests/cases/{rule}.md:{}", number + 1);
        let body = lines.by_ref().map(|(_, line)| line).take_while(|&line| line != fence);
        let body: Vec<&str> = body.collect();
        if kind == "template" {
            custom = Some(body.join("\n") + "\n");
            continue;
        }
        let Some(dot) = body.iter().rposition(|&line| line == ".") else {
            panic!("{place}: an example needs a line with a lone `.` after its text");
        };
        let mut text = body[..dot].iter().map(|line| format!("{line}\n")).collect::<String>();
        let mut options = Options::default();
        if ON_REQUEST.contains(&rule) {
            options.settings.rules.insert(rule.to_string(), Level::On);
        }
        for word in &words[1..] {
            let (key, value) = word.split_once('=').unwrap_or((word, ""));
            let value = value.replace('_', " ");
            match key {
                "template" => options.template = value,
                "today" => options.today = Some(value),
                "placeholder" => options.settings.placeholders.push(value),
                "not-placeholder" => options.settings.not_placeholders.push(value),
                "slugs" => {
                    options.settings.slugs = match value.as_str() {
                        "gitlab" => Platform::GitLab,
                        "azure" => Platform::Azure,
                        _ => panic!("{place}: slugs are of gitlab or azure"),
                    }
                }
                "custom" => options.template_text = custom.clone(),
                "files" => options.files = Some(FILES),
                "crlf" => text = text.replace('\n', "\r\n"),
                "bom" => text.insert(0, '\u{feff}'),
                _ => panic!("{place}: `{word}` is no setting of an example"),
            }
        }
        let expected = body[dot + 1..].iter().filter(|line| !line.trim().is_empty());
        examples.push(Example {
            place,
            rule: rule.to_string(),
            options,
            text,
            expected: expected.map(|line| line.to_string()).collect(),
        });
    }
    examples
}

/// The findings of a rule as an example writes them down.
fn lines_of(report: &Report, rule: &str) -> Vec<String> {
    let findings = report.findings.iter().filter(|finding| finding.rule == rule);
    findings
        .map(|finding| {
            let text = serde_json::to_string(&finding.text).expect("text is JSON");
            format!("{} {} {text}", finding.line, finding.rule)
        })
        .collect()
}

#[test]
fn every_example_has_the_findings_that_it_names() {
    let mut wrong = String::new();
    for example in pages().1 {
        let found = lines_of(&docgauge::check(&example.text, &example.options), &example.rule);
        if found != example.expected {
            let _ = writeln!(wrong, "\n{}\n{}", example.place, indented(&example.text));
            for line in example.expected.iter().filter(|line| !found.contains(line)) {
                let _ = writeln!(wrong, "  missed    {line}");
            }
            for line in found.iter().filter(|line| !example.expected.contains(line)) {
                let _ = writeln!(wrong, "  unwanted  {line}");
            }
            if found.len() == example.expected.len()
                && found.iter().all(|line| example.expected.contains(line))
            {
                let _ = writeln!(wrong, "  in another order than {found:?}");
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}\n")).collect()
}

/// What the page of a rule shows.
#[derive(Default)]
pub struct Shown {
    /// Findings that its examples name.
    pub hits: usize,
    /// Examples in which nothing is found.
    pub near_misses: usize,
    /// The kinds of the fixes that its findings offer: `safe`, `choice`, `preview`.
    pub fixes: BTreeSet<&'static str>,
}

/// What each page shows, by the rule's id.
pub fn shown() -> BTreeMap<String, Shown> {
    let (rules, examples) = pages();
    let mut pages: BTreeMap<String, Shown> = rules.into_iter().map(|rule| (rule, Shown::default())).collect();
    for example in &examples {
        let page = pages.entry(example.rule.clone()).or_default();
        page.hits += example.expected.len();
        page.near_misses += usize::from(example.expected.is_empty());
        let report = docgauge::check(&example.text, &example.options);
        let own = report.findings.iter().filter(|finding| finding.rule == example.rule);
        page.fixes.extend(own.flat_map(|finding| &finding.fixes).map(|fix| match fix.kind {
            FixKind::Safe => "safe",
            FixKind::Choice => "choice",
            FixKind::Preview => "preview",
        }));
    }
    pages
}

#[test]
fn every_rule_has_a_page_with_hits_and_near_misses() {
    let pages = shown();
    let mut wrong = String::new();
    for rule in RULES {
        match pages.get(rule.id) {
            None => {
                let _ = writeln!(wrong, "rule {} has no page tests/cases/{0}.md", rule.id);
            }
            Some(page) if page.hits < 2 || page.near_misses < 2 => {
                let _ = writeln!(
                    wrong,
                    "tests/cases/{}.md has {} hits and {} near misses, and wants two of each",
                    rule.id, page.hits, page.near_misses
                );
            }
            Some(_) => {}
        }
    }
    for page in pages.keys().filter(|page| RULES.iter().all(|rule| rule.id != page.as_str())) {
        let _ = writeln!(wrong, "tests/cases/{page}.md is about a rule that does not exist");
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// Says which text it was, should a check panic.
struct Trying<'a> {
    place: &'a str,
    text: &'a str,
}

impl Drop for Trying<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("{} with {:?}", self.place, self.text);
        }
    }
}

#[test]
fn every_beginning_of_an_example_is_sound() {
    let examples = pages().1;
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                while let Some(example) = examples.get(next.fetch_add(1, Ordering::Relaxed)) {
                    beginnings_are_sound(example);
                }
            });
        }
    });
}

/// At most this many beginnings of one example are tried, evenly spread: a long one is long in the same ways.
const BEGINNINGS: usize = 120;

fn beginnings_are_sound(example: &Example) {
    let ends: Vec<usize> = example.text.char_indices().map(|(at, _)| at).collect();
    let spread = ends.iter().copied().step_by(ends.len().div_ceil(BEGINNINGS).max(1));
    for end in spread.chain([example.text.len()]) {
        let text = &example.text[..end];
        let _trying = Trying { place: &example.place, text };
        is_sound(text, &example.options);
    }
}

/// What holds for any text.
fn is_sound(text: &str, options: &Options) {
    let custom = options.template_text.as_deref().map(Template::learn_custom);
    let analysis = Analysis::of(text, options, custom.as_ref());
    let report = report::of(&analysis);
    let lines = Lines::of(text);
    let units = lines.utf16(text.len());
    let slice = |from: usize, to: usize| &text[lines.byte(from)..lines.byte(to)];

    for finding in &analysis.findings {
        assert!(text.get(finding.span.from..finding.span.to).is_some(), "{finding:?}");
        assert!(!finding.message.is_empty() && !finding.message.ends_with('.'), "{finding:?}");
        assert!(!finding.help.is_empty(), "{finding:?}");
        for fix in &finding.fixes {
            assert!(!fix.edits.is_empty(), "{finding:?}");
            for edit in &fix.edits {
                assert!(text.get(edit.span.from..edit.span.to).is_some(), "{finding:?}");
            }
            let apart = |pair: &[Edit]| pair[0].span.to <= pair[1].span.from;
            assert!(fix.edits.windows(2).all(apart), "edits overlap or are not sorted: {finding:?}");
        }
    }
    let sorted = |pair: &[finding::Finding]| pair[0].span <= pair[1].span;
    assert!(analysis.findings.windows(2).all(sorted), "findings are not sorted");
    for finding in &report.findings {
        assert_eq!(slice(finding.from, finding.to), finding.text);
    }

    let mut at = 0;
    for section in report.sections.iter().filter(|section| section.state != SectionState::Missing) {
        assert_eq!(section.from, at, "sections do not partition the text at {}", section.id);
        at = section.to;
    }
    assert_eq!(at, units, "sections end before the text does");
    for section in &report.sections {
        assert!(section.own.done <= section.own.total, "{section:?}");
        assert!(section.completeness.done <= section.completeness.total, "{section:?}");
    }
    assert!(report.completeness.done <= report.completeness.total);

    for block in preview::of(&analysis) {
        let html = block.html.to_ascii_lowercase();
        assert!(!html.contains("<script") && !html.contains("href=\"javascript:"), "{html}");
        assert!(!html.contains(" onerror=") && !html.contains("<iframe"), "{html}");
    }

    if let Some(once) = mended(&analysis) {
        let again = Analysis::of(&once, options, custom.as_ref());
        let after = report::of(&again).completeness;
        assert_eq!(mended(&again), None, "fixing twice is not fixing once: {once:?}");
        let before = report.completeness;
        assert!(before.done * after.total <= after.done * before.total, "fixing lowered the completeness");
    }
}

/// The text with its safe fixes applied; none when there are none.
fn mended(analysis: &Analysis) -> Option<String> {
    let safe = analysis.findings.iter().flat_map(|finding| &finding.fixes);
    let edits: Vec<Edit> =
        safe.filter(|fix| fix.kind == FixKind::Safe).flat_map(|fix| fix.edits.clone()).collect();
    (!edits.is_empty()).then(|| edit::apply(analysis.document.text, &edits))
}
