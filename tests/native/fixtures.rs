//! Whole documents: finished and half-written documents of every built-in template, and documents without a template.
//!
//! `tests/fixtures/README.md` describes the expectations beside them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use docgauge::check;
use docgauge::model::finding::Severity;
use docgauge::model::options::Options;
use docgauge::model::state::{ItemState, SectionState};
use docgauge::output::report::Report;
use docgauge::template::packs;
use docgauge::text::normal;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
#[derive(Default)]
struct Expectation {
    template: String,
    missing: Vec<String>,
    dissolved: Vec<String>,
    moved_to_front_matter: Vec<String>,
    optional_dropped: Vec<String>,
    promoted: Vec<String>,
    renamed: BTreeMap<String, String>,
    not_applicable: Vec<String>,
    extra: Vec<String>,
    open_lines: Vec<usize>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The fixtures whose names begin with `prefix`, with their expectations.
fn fixtures(prefix: &str) -> Vec<(String, Report, Expectation)> {
    let mut all = Vec::new();
    for id in ["sdp", "bmad", "spec-driven", "c4", "sign-off"] {
        let path = folder().join(format!("{prefix}-{id}.md"));
        let expectation = serde_json::from_str(&read(&path.with_extension("json"))).expect("an expectation");
        all.push((format!("{prefix}-{id}"), check(&read(&path), &Options::default()), expectation));
    }
    all
}

fn titles<'a>(titles: impl IntoIterator<Item = &'a String>) -> Vec<String> {
    let mut all: Vec<String> = titles.into_iter().map(|title| normal::title(title)).collect();
    all.sort();
    all
}

fn missing(report: &Report) -> Vec<String> {
    let missing = report.sections.iter().filter(|section| section.state == SectionState::Missing);
    titles(missing.filter_map(|section| section.template_title.as_ref()))
}

#[test]
fn templates_are_recognised_and_dropped_sections_named() {
    for (name, report, expectation) in fixtures("finished").into_iter().chain(fixtures("half")) {
        let template = report.template.as_ref().unwrap_or_else(|| panic!("{name}: no template"));
        assert_eq!(template.id, expectation.template, "{name}");
        let expected = titles(&expectation.missing);
        let allowed = titles(&expectation.dissolved);
        let found = missing(&report);
        let unexpected: Vec<_> =
            found.iter().filter(|title| !expected.contains(title) && !allowed.contains(title)).collect();
        let unnamed: Vec<_> = expected.iter().filter(|title| !found.contains(title)).collect();
        assert!(
            unexpected.is_empty() && unnamed.is_empty(),
            "{name}: {unexpected:?} called missing, {unnamed:?} not"
        );
        for (template_title, title) in &expectation.renamed {
            let section = report.sections.iter().find(|section| {
                section
                    .template_title
                    .as_deref()
                    .is_some_and(|other| normal::title(other) == normal::title(template_title))
            });
            let section = section.unwrap_or_else(|| panic!("{name}: nothing aligned with {template_title}"));
            assert_eq!(
                normal::title(&section.title),
                normal::title(title),
                "{name}: renamed from {template_title}"
            );
        }
        for title in &expectation.not_applicable {
            let applies = report.sections.iter().any(|section| {
                section.state == SectionState::NotApplicable
                    && section
                        .template_title
                        .as_deref()
                        .is_some_and(|other| normal::title(other) == normal::title(title))
            });
            assert!(applies, "{name}: {title} is marked not applicable");
        }
    }
}

#[test]
fn finished_documents_are_done_and_carry_no_error() {
    for (name, report, expectation) in fixtures("finished") {
        let items = report.sections.iter().flat_map(|section| &section.items);
        let (mut done, mut there) = (0, 0);
        for item in items.filter(|item| item.state != ItemState::Missing) {
            there += 1;
            done += usize::from(item.state == ItemState::Done);
        }
        assert!(95 * there <= 100 * done, "{name}: {done} of the {there} items it has are done");
        let errors: Vec<_> =
            report.findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{name}: {errors:#?}");
        let extra = report.sections.iter().filter(|section| section.state == SectionState::Extra);
        assert_eq!(
            titles(extra.map(|section| &section.title)),
            titles(&expectation.extra),
            "{name}: sections of its own"
        );
    }
}

/// `--nocapture` shows the counts, of half-written documents too.
#[test]
fn findings_in_finished_documents_are_correct() {
    // Their authors have left out and moved sections of their templates, so these findings are correct.
    const TRUE: [&str; 2] = ["section-missing", "section-out-of-order"];
    for (name, report, _) in fixtures("finished").into_iter().chain(fixtures("half")) {
        let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        for finding in &report.findings {
            *counts.entry((finding.rule, finding.severity.name())).or_default() += 1;
        }
        println!("{name}, {} %", report.completeness.percent);
        counts.iter().for_each(|((rule, severity), count)| println!("  {count:3} {rule} ({severity})"));
        if name.starts_with("finished") {
            let others = report.findings.iter().filter(|finding| !TRUE.contains(&finding.rule));
            let others: Vec<_> = others.map(|finding| (finding.rule, finding.line, &finding.text)).collect();
            assert!(others.is_empty(), "{name}: {others:#?}");
        }
    }
}

#[test]
fn half_written_documents_are_open_where_they_are() {
    for (name, report, expectation) in fixtures("half") {
        let text = read(&folder().join(format!("{name}.md")));
        let units: Vec<u16> = text.encode_utf16().collect();
        let mut open: Vec<(usize, usize)> = Vec::new();
        for item in report.sections.iter().flat_map(|section| &section.items) {
            if item.state == ItemState::Open {
                let source = String::from_utf16_lossy(&units[item.from..item.to]);
                open.push((item.line, item.line + source.trim_end().matches('\n').count()));
            }
        }
        let closed: Vec<_> = expectation
            .open_lines
            .iter()
            .filter(|&&line| !open.iter().any(|&(from, to)| (from..=to).contains(&line)))
            .collect();
        assert!(closed.is_empty(), "{name}: not open at lines {closed:?}");
    }
}

#[test]
fn foreign_documents_follow_no_template() {
    for entry in fs::read_dir(folder().join("foreign")).expect("the foreign documents") {
        let path = entry.expect("an entry").path();
        let report = check(&read(&path), &Options::default());
        assert!(report.template.is_none(), "{}: {:?}", path.display(), report.template);
    }
}

#[test]
fn a_blank_document_is_not_done_at_all() {
    for entry in packs::catalogue() {
        let blank = packs::blank(entry.id).expect("a blank document");
        let report = check(&blank, &Options::default());
        assert_eq!(report.template.map(|template| template.id).as_deref(), Some(entry.id));
        assert_eq!(report.completeness.done, 0, "{}", entry.id);
        assert!(20 < report.completeness.total, "{}", entry.id);
        assert!(
            !report.sections.iter().any(|section| section.state == SectionState::Missing),
            "{}",
            entry.id
        );
    }
}

#[test]
fn deleting_a_section_never_makes_a_blank_document_smaller() {
    for entry in packs::catalogue() {
        let blank = packs::blank(entry.id).expect("a blank document");
        let whole = check(&blank, &Options::default());
        for section in
            whole.sections.iter().filter(|section| section.level == 2 && 0 < section.completeness.total)
        {
            let units: Vec<u16> = blank.encode_utf16().collect();
            let below = whole.sections.iter().skip_while(|other| other.id != section.id).skip(1);
            let end = below.take_while(|other| other.level > 2).last().map_or(section.to, |last| last.to);
            let rest = String::from_utf16_lossy(&[&units[..section.from], &units[end..]].concat());
            let report = check(&rest, &Options::default());
            let optional = !missing(&report).contains(&normal::title(&section.title));
            assert!(
                optional || whole.completeness.total <= report.completeness.total,
                "{}: without {} it counts {} of {}",
                entry.id,
                section.title,
                report.completeness.total,
                whole.completeness.total
            );
        }
    }
}
