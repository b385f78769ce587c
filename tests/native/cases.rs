//! Tests of the documents on the rules' pages: the findings of each rule in them, and properties of all texts.
//!
//! [`super::pages`] describes the pages.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::atomic::{AtomicUsize, Ordering};

use docgauge::analysis::Analysis;
use docgauge::model::finding::{self, FixKind};
use docgauge::model::options::Options;
use docgauge::model::state::SectionState;
use docgauge::output::report::Report;
use docgauge::output::{preview, report};
use docgauge::rules::RULES;
use docgauge::template::Template;
use docgauge::text::edit::{self, Edit};
use docgauge::text::lines::Lines;

use super::pages::{Example, Page, pages};

/// The findings of a rule in the notation of an example.
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
    for example in pages().into_iter().flat_map(|page| page.examples) {
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

/// Counts of the examples on a rule's page.
#[derive(Default)]
pub struct Shown {
    /// The number of findings in its examples.
    pub hits: usize,
    /// Examples without findings.
    pub near_misses: usize,
    /// The kinds of the fixes of its findings: `safe`, `choice`, `preview`.
    pub fixes: BTreeSet<&'static str>,
}

/// The counts of each page, by the rule's id.
pub fn shown() -> BTreeMap<String, Shown> {
    pages().iter().map(|page| (page.rule.clone(), shown_by(page))).collect()
}

fn shown_by(page: &Page) -> Shown {
    let mut shown = Shown::default();
    for example in &page.examples {
        shown.hits += example.expected.len();
        shown.near_misses += usize::from(example.expected.is_empty());
        let report = docgauge::check(&example.text, &example.options);
        let own = report.findings.iter().filter(|finding| finding.rule == page.rule);
        shown.fixes.extend(own.flat_map(|finding| &finding.fixes).map(|fix| match fix.kind {
            FixKind::Safe => "safe",
            FixKind::Choice => "choice",
            FixKind::Preview => "preview",
        }));
    }
    shown
}

#[test]
fn every_rule_has_a_page_with_hits_and_near_misses() {
    let pages = pages();
    let mut wrong = String::new();
    for page in &pages {
        let hits: usize = page.examples.iter().map(|example| example.expected.len()).sum();
        let near_misses = page.examples.iter().filter(|example| example.expected.is_empty()).count();
        let Page { file, rule, .. } = page;
        let home = RULES
            .iter()
            .find(|known| known.id == rule)
            .map(|rule| format!("src/rules/{}/{}.md", rule.category.name(), rule.id.replace('-', "_")));
        match home {
            None => {
                let _ = writeln!(wrong, "{file} is about `{rule}`, and there is no such rule");
            }
            Some(home) if home != *file => {
                let _ = writeln!(wrong, "{file} is about `{rule}`, whose page is {home}");
            }
            Some(_) if hits < 2 || near_misses < 2 => {
                let _ = writeln!(
                    wrong,
                    "{file} has {hits} hits and {near_misses} near misses, and needs two of each"
                );
            }
            Some(_) => {}
        }
    }
    for rule in RULES.iter().filter(|rule| pages.iter().all(|page| page.rule != rule.id)) {
        let _ = writeln!(wrong, "no page has the title `# {}: {}`", rule.id, rule.page.summary);
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn the_fault_is_before_and_not_after() {
    let mut wrong = String::new();
    for page in pages() {
        let [before, after] = &page.documents[..] else {
            let _ = writeln!(wrong, "{} needs one document **Before** and one **After**", page.file);
            continue;
        };
        for (document, expected) in [(before, true), (after, false)] {
            let found = lines_of(&docgauge::check(&document.text, &document.options), &page.rule);
            if found.is_empty() == expected {
                let text = indented(&document.text);
                let what = if expected { "misses the fault".to_string() } else { found.join("\n") };
                let _ = writeln!(wrong, "\n{}: {} {what}\n{text}", document.place, page.rule);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Prints the text if a check panics.
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
    let examples: Vec<Example> = pages().into_iter().flat_map(|page| page.examples).collect();
    let mut known = BTreeSet::new();
    let mut beginnings = Vec::new();
    for example in &examples {
        let options = &example.options;
        let on: Vec<&String> = options.settings.rules.keys().collect();
        for text in beginnings_of(&example.text) {
            // Many examples have the same beginning.
            if known.insert((text, &example.settings, options.template_text.as_deref(), on.clone())) {
                beginnings.push((example, text));
            }
        }
    }
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                while let Some((example, text)) = beginnings.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let _trying = Trying { place: &example.place, text };
                    is_sound(text, &example.options);
                }
            });
        }
    });
}

/// The text up to each line's end, with and without it; up to two places within each line, and more within the last
/// one; and up to each character beyond ASCII, without and with it.
fn beginnings_of(text: &str) -> BTreeSet<&str> {
    let mut ends = BTreeSet::from([0, text.len()]);
    let mut from = 0;
    for line in text.split_inclusive('\n') {
        let content = line.trim_end_matches(['\r', '\n']);
        let parts = if from + line.len() == text.len() { 12 } else { 3 };
        let step = content.chars().count().div_ceil(parts).max(1);
        ends.extend(content.char_indices().step_by(step).map(|(at, _)| from + at));
        let signs = content.char_indices().filter(|(_, c)| !c.is_ascii() && !c.is_alphanumeric());
        ends.extend(signs.flat_map(|(at, c)| [from + at, from + at + c.len_utf8()]));
        ends.insert(from + content.len());
        from += line.len();
    }
    ends.into_iter().map(|end| &text[..end]).collect()
}

/// Asserts the properties of all texts.
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
        assert!(!finding.help.is_empty() && !finding.help.ends_with('.'), "{finding:?}");
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

    if let Some(once) = fixed(&analysis) {
        let again = Analysis::of(&once, options, custom.as_ref());
        let after = report::of(&again).completeness;
        assert_eq!(fixed(&again), None, "fixing twice is not fixing once: {once:?}");
        let before = report.completeness;
        assert!(before.done * after.total <= after.done * before.total, "fixing lowered the completeness");
    }
}

/// The text with its safe fixes applied; `None` if it has none.
fn fixed(analysis: &Analysis) -> Option<String> {
    let safe = analysis.findings.iter().flat_map(|finding| &finding.fixes);
    let edits: Vec<Edit> =
        safe.filter(|fix| fix.kind == FixKind::Safe).flat_map(|fix| fix.edits.clone()).collect();
    (!edits.is_empty()).then(|| edit::apply(analysis.document.text, &edits))
}
