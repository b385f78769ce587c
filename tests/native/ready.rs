//! A document is ready when no item of the required sections is left; items of other sections are counted separately.

use docgauge::check;
use docgauge::model::finding::Severity;
use docgauge::model::options::Options;
use docgauge::output::report::Report;

use super::run::{folder, run_in};

const TEMPLATE: &str = "# Runbook

## Scope

[What the service does, in a sentence or two]

<!-- docgauge: optional -->
## History

[What was decided earlier, and why]

### Sources

[Where that is written down]
";

const DONE: &str = "# Runbook

## Scope

It prints the labels of the parcels that leave the hall, and nothing else.
";

fn report(text: &str, template: Option<&str>) -> Report {
    let options = Options {
        template: "none".to_string(),
        template_text: template.map(str::to_string),
        ..Options::default()
    };
    let report = check(text, &options);
    let errors = report.findings.iter().filter(|finding| finding.severity == Severity::Error);
    assert!(!report.ready || errors.count() == 0, "{:#?}", report.findings);
    report
}

/// The titles of the sections with items left, and whether each is required.
fn left(report: &Report) -> Vec<(&str, bool)> {
    let sections = report.sections.iter().filter(|section| section.own.done < section.own.total);
    sections.map(|section| (section.title.as_str(), section.required)).collect()
}

#[test]
fn an_optional_section_may_be_open() {
    let text = format!("{DONE}\n## History\n\n### Sources\n\n[Where that is written down]\n");
    let draft = report(&text.replacen("\n\n", "\n\n**Status:** Draft\n\n", 1), Some(TEMPLATE));
    assert_eq!(left(&draft), [("Sources", false)], "what stands below an optional section is optional");
    assert!(draft.ready, "{:#?}", draft.findings);
    let in_review = report(&text, Some(TEMPLATE));
    assert_eq!(
        (left(&in_review), in_review.ready),
        (vec![("Sources", false)], false),
        "there it is an error"
    );
}

#[test]
fn an_added_section_may_be_open() {
    let text = format!("{DONE}\n## Ideas\n\n- **Colour:**\n- **Size:** A6\n");
    let report = report(&text, Some(TEMPLATE));
    assert_eq!(left(&report), [("Ideas", false)]);
    assert!(report.ready, "{:#?}", report.findings);
    let folder = folder(&[("template.md", TEMPLATE), ("note.md", &text)]);
    let run = run_in(folder.path(), &["check", "--template", "template.md", "note.md"], b"");
    assert!(run.stdout.contains("ready, 1 left in optional or added sections"), "{}", run.stdout);
}

#[test]
fn a_required_section_must_be_done() {
    assert!(report(DONE, Some(TEMPLATE)).ready);
    let open = report("# Runbook\n\n## Scope\n\n- **Prints:**\n- **Size:** A6\n", Some(TEMPLATE));
    assert_eq!((left(&open), open.ready), (vec![("Scope", true)], false));
    let missing = report("# Runbook\n\n## Ideas\n\nPrint in colour, some day.\n", Some(TEMPLATE));
    assert_eq!((left(&missing), missing.ready), (vec![("Scope", true)], false), "nor may it be missing");
}

#[test]
fn without_a_template_every_section_must_be_done() {
    assert!(report(DONE, None).ready);
    let open = report(&format!("{DONE}\n## Ideas\n\n- **Colour:**\n- **Size:** A6\n"), None);
    assert_eq!((left(&open), open.ready), (vec![("Ideas", true)], false));
    assert!(!report("", None).ready, "nothing is not ready");
}
