//! The traps in `tests/traps.md`: what looks like a placeholder and is none.

use std::fs;

use docgauge::check;
use docgauge::model::finding::Evidence;
use docgauge::model::options::Options;
use docgauge::output::report::Report;

/// The examples of the page, each under the heading that it stands under.
fn traps() -> Vec<(String, String)> {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/traps.md")).expect("the page");
    let mut traps = Vec::new();
    let (mut name, mut open) = (String::new(), None::<String>);
    for line in page.lines() {
        match (&mut open, line) {
            (None, "`````trap") => open = Some(String::new()),
            (Some(text), "`````") => {
                traps.push((name.clone(), std::mem::take(text)));
                open = None;
            }
            (Some(text), line) => {
                text.push_str(line);
                text.push('\n');
            }
            (None, line) => name = line.strip_prefix("## ").map_or(name, str::to_string),
        }
    }
    traps
}

fn report(text: &str) -> Report {
    check(text, &Options { template: "none".to_string(), ..Options::default() })
}

#[test]
fn no_trap_is_taken_for_a_placeholder() {
    let traps = traps();
    assert!(30 < traps.len(), "the page has {} traps", traps.len());
    let mut fallen = Vec::new();
    for (name, text) in &traps {
        for finding in report(text).findings.iter().filter(|finding| finding.evidence.is_some()) {
            fallen.push(format!("{name}: {} {:?}", finding.rule, finding.text));
        }
        // In the company of a slot much more counts.
        let slot = "# Plan\n\n**Sponsor:** [Sponsor Name]\n\n";
        for finding in &report(&format!("{slot}{text}")).findings {
            let sure = finding.evidence >= Some(Evidence::Likely);
            if sure && finding.text != "[Sponsor Name]" {
                fallen.push(format!("{name}, in company: {} {:?}", finding.rule, finding.text));
            }
        }
    }
    assert!(fallen.is_empty(), "{}", fallen.join("\n"));
}
