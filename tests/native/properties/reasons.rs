//! Every item that is open, unchanged or missing is the subject of a finding. So the findings explain every percentage.
//!
//! The finding of an item with a place shares a character with it or touches it. A missing item has no place of its
//! own: its section has a finding about missing items, or about the missing section.

use docgauge::markdown::directive::Scope;
use docgauge::markdown::document::{BlockKind, Document};
use docgauge::markdown::ignore;
use docgauge::model::finding::Evidence;
use docgauge::model::options::Options;
use docgauge::model::state::{ItemKind, ItemState, SectionState};
use docgauge::output::report::{FindingReport, ItemReport, Report, SectionReport};
use docgauge::placeholder::forms;
use docgauge::text::edit;
use proptest::prelude::*;

use super::{pieces, texts};

/// The rules about the missing items of a section.
const MISSING: &[&str] = &[
    "field-missing",
    "meta-missing",
    "section-empty",
    "section-missing",
    "section-partially-filled",
    "section-renamed",
    "section-thin",
    "table-missing-column",
    "table-no-rows",
    "diagram-missing",
];

fn is_subject(item: &ItemReport, section: &SectionReport, finding: &FindingReport) -> bool {
    let touches = finding.from <= item.to && item.from <= finding.to;
    let speaks = item.state == ItemState::Missing
        && MISSING.contains(&finding.rule)
        && (finding.section == section.id
            || section.state == SectionState::Missing
            || finding.rule.starts_with("meta"));
    touches || speaks
}

/// The first open item without a finding.
fn unexplained(report: &Report) -> Option<(&SectionReport, &ItemReport)> {
    let items =
        report.sections.iter().flat_map(|section| section.items.iter().map(move |item| (section, item)));
    let open = items.filter(|(_, item)| item.state != ItemState::Done);
    open.into_iter()
        .find(|(section, item)| !report.findings.iter().any(|finding| is_subject(item, section, finding)))
}

fn explained(text: &str, template: &str) -> Result<(), TestCaseError> {
    let custom = (template == "custom").then(|| pieces::TEMPLATE.to_string());
    let template = if custom.is_some() { "auto" } else { template };
    let options = Options { template: template.to_string(), template_text: custom, ..Options::default() };
    let report = docgauge::check(text, &options);
    if let Some((section, item)) = unexplained(&report) {
        return Err(TestCaseError::fail(format!("{item:?} of `{}` has no finding in {text:?}", section.id)));
    }
    Ok(())
}

proptest! {
    #![proptest_config(super::config(150))]

    #[test]
    fn every_open_item_of_a_composed_text_has_a_finding(tried in texts::composed()) {
        explained(&tried.text, tried.template)?;
    }

    #[test]
    fn every_open_item_of_a_real_text_has_a_finding(tried in texts::real()) {
        explained(&tried.text, tried.template)?;
    }
}

#[test]
fn every_open_item_of_a_whole_document_has_a_finding() {
    let faults: Vec<String> = texts::whole()
        .into_iter()
        .filter_map(|(name, text)| explained(&text, "auto").err().map(|fault| format!("{name}: {fault}")))
        .map(|fault| fault.chars().take(400).collect())
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

/// Whether text at a place belongs to no item: front matter, the head of a table, a line that announces the next block,
/// a line of blanks only, and the title of a folded part.
fn is_outside(document: &Document, from: usize) -> bool {
    let byte = document.lines.byte(from);
    if document.front_matter.as_ref().is_some_and(|matter| byte < matter.span.to) {
        return true;
    }
    let Some(at) = document.block_at(byte) else { return true };
    let line = document.lines.around(byte).of(document.text).trim_end().trim_end_matches('*');
    let head = document.inside(at, |kind| *kind == BlockKind::TableHead);
    let blank = !line.contains(char::is_alphanumeric);
    head || blank || line.ends_with(':') || line.trim_start().starts_with("<summary>")
}

/// A finding about a missing answer is of an item that counts as open.
#[test]
fn every_placeholder_of_a_whole_document_opens_an_item() {
    let mut faults = Vec::new();
    for (name, text) in texts::whole() {
        let report = docgauge::check(&text, &Options::default());
        let document = Document::parse(&text);
        let items: Vec<&ItemReport> = report.sections.iter().flat_map(|section| &section.items).collect();
        for finding in &report.findings {
            let counts = finding.form.and_then(forms::by_id).is_some_and(|form| form.counts);
            let sure = matches!(finding.evidence, Some(Evidence::Likely | Evidence::Certain));
            let touches = |item: &&&ItemReport| {
                finding.from <= item.to && item.from <= finding.to && item.state != ItemState::Done
            };
            if counts
                && sure
                && !items.iter().any(|item| touches(&item))
                && !is_outside(&document, finding.from)
            {
                faults.push(format!("{name}:{}: {} {:?}", finding.line, finding.rule, finding.text));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A title of the template's sample is open until the section below it has an answer.
#[test]
fn a_title_of_the_sample_is_right_with_an_answer_below_it() {
    let blank = docgauge::template::packs::blank("bmad").expect("the template is built in");
    let title = "Critical Flow: Data Write Path";
    let blank = blank.replace("Critical Flow: [Flow name]", title);
    let state = |report: &Report| {
        let items = report.sections.iter().flat_map(|section| &section.items);
        let item = items.into_iter().find(|item| item.kind == ItemKind::Heading && item.label == title);
        item.expect("the title is an item").state
    };
    let report = docgauge::check(&blank, &Options::default());
    assert_eq!(state(&report), ItemState::Unchanged);
    let said = |finding: &&FindingReport| finding.rule == "boilerplate-unchanged" && finding.text == title;
    assert_eq!(report.findings.iter().filter(said).count(), 1);

    let line = format!("{title}\n");
    let answered =
        blank.replace(&line, &format!("{line}\nThe gateway checks the token, and the ledger writes.\n"));
    let report = docgauge::check(&answered, &Options::default());
    assert_eq!(state(&report), ItemState::Done);
    assert_eq!(report.findings.iter().filter(said).count(), 0);
}

/// The text after one finding of each rule is ignored with a reason, one at a time.
fn ignored(text: &str, report: &Report) -> Vec<(&'static str, String)> {
    let document = Document::parse(text);
    let mut firsts: Vec<&FindingReport> = Vec::new();
    for finding in &report.findings {
        if !firsts.iter().any(|first| first.rule == finding.rule) {
            firsts.push(finding);
        }
    }
    let written = |finding: &FindingReport| {
        let at = document.lines.byte(finding.from);
        edit::apply(text, &[ignore::ignore(&document, finding.rule, at, Scope::Block, "reason")])
    };
    firsts.into_iter().map(|finding| (finding.rule, written(finding))).collect()
}

/// What an author ignores is no longer to be done.
#[test]
fn an_ignored_finding_leaves_no_open_item_without_a_finding() {
    let mut faults = Vec::new();
    for (name, text) in texts::whole() {
        let report = docgauge::check(&text, &Options::default());
        for (rule, text) in ignored(&text, &report) {
            if let Err(fault) = explained(&text, "auto") {
                let fault: String = fault.to_string().chars().take(300).collect();
                faults.push(format!("{name}: {rule}: {fault}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

/// A row that says nothing can be removed, ignored or answered, and counts as such.
#[test]
fn an_ignored_blank_row_counts_as_done() {
    let text = "# Cranes\n\n| Crane | Reach |\n|---|---|\n| North | 30 m |\n| | |\n\nBy [Name].\n";
    let report = docgauge::check(text, &Options::default());
    let blank = report.findings.iter().find(|it| it.rule == "table-cell-empty").expect("a finding");
    assert_eq!(blank.fixes[0].title, "Remove this row");
    let count = |text: &str| docgauge::check(text, &Options::default()).completeness;
    assert_eq!((count(text).done, count(text).total), (1, 3));
    let ignored =
        text.replace("| Crane", "<!-- docgauge: ignore table-cell-empty the third is ordered -->\n| Crane");
    assert_eq!((count(&ignored).done, count(&ignored).total), (2, 3));
    let off = docgauge::check(&ignored, &Options::default());
    assert!(!off.findings.iter().any(|it| it.rule == "unused-ignore"), "{:?}", off.findings);
}
