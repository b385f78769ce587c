//! Deleting a section that the template requires never makes a document more complete.
//!
//! An optional section counts only while it is there, so that the deletion of one with open items may.

use docgauge::model::options::Options;
use docgauge::model::state::SectionState;
use docgauge::output::report::{Report, SectionReport};

use super::texts;

fn report(text: &str, template: &str) -> Report {
    docgauge::check(text, &Options { template: template.to_string(), ..Options::default() })
}

/// The text without a section and its subsections.
fn without(text: &str, report: &Report, at: usize) -> String {
    let section = &report.sections[at];
    let there = |other: &&SectionReport| other.state != SectionState::Missing;
    let below =
        report.sections[at + 1..].iter().filter(there).take_while(|other| section.level < other.level);
    let end = below.map(|other| other.to).fold(section.to, usize::max);
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16_lossy(&[&units[..section.from], &units[end..]].concat())
}

#[test]
fn deleting_a_required_section_never_raises_the_completeness() {
    let mut tried = 0;
    for (name, text) in texts::whole().into_iter().filter(|(name, _)| name.starts_with("tests/fixtures/")) {
        let Some(template) = report(&text, "auto").template else { continue };
        let before = report(&text, &template.id);
        for (at, section) in before.sections.iter().enumerate() {
            if section.level == 0
                || section.state != SectionState::Present
                || section.template_title.is_none()
            {
                continue;
            }
            let after = report(&without(&text, &before, at), &template.id);
            let title = section.template_title.as_deref();
            let required = after.sections.iter().any(|other| {
                other.state == SectionState::Missing && other.template_title.as_deref() == title
            });
            let (was, is) = (before.completeness, after.completeness);
            let raised = was.done * is.total < is.done * was.total;
            assert!(!required || !raised, "{name}: without `{}` {is:?}, with it {was:?}", section.title);
            tried += usize::from(required);
        }
    }
    assert!(100 < tried, "only {tried} sections were deleted");
}
