//! The traps in `tests/traps.md`: texts that look like a placeholder and are none.

use std::fmt::Write as _;

use docgauge::check;
use docgauge::model::finding::Evidence;
use docgauge::model::options::Options;
use docgauge::output::report::Report;

use super::fences::fences;

fn report(text: &str) -> Report {
    check(text, &Options { template: "none".to_string(), ..Options::default() })
}

#[test]
fn no_trap_is_taken_for_a_placeholder() {
    let traps = fences("tests/traps.md");
    assert!(30 < traps.len(), "the page has {} traps", traps.len());
    let mut wrong = String::new();
    for trap in &traps {
        assert_eq!(trap.words, ["trap"], "{}", trap.place);
        let mut fallen = Vec::new();
        for finding in report(&trap.text).findings.iter().filter(|finding| finding.evidence.is_some()) {
            fallen.push(format!("{} {:?}", finding.rule, finding.text));
        }
        // Some forms count only in a document with other placeholders.
        let placeholder = "# Plan\n\n**Sponsor:** [Sponsor Name]\n\n";
        for finding in &report(&format!("{placeholder}{}", trap.text)).findings {
            let sure = finding.evidence >= Some(Evidence::Likely);
            if sure && finding.text != "[Sponsor Name]" {
                fallen.push(format!("in company: {} {:?}", finding.rule, finding.text));
            }
        }
        if !fallen.is_empty() {
            let _ = writeln!(wrong, "\n{}: {}\n{}", trap.place, fallen.join("\n"), trap.text);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
