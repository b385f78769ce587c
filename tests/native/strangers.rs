//! Small documents of many kinds in the style of other authors, with all findings that are expected.
//!
//! The files `strangers*.txt` have one document after each line `=== name`, and after its last line `----` each finding: its
//! line, its rule and the text that it marks. Notes (severity info) are left out, so a document without findings is a near
//! miss. The authors of `strangers_first.txt` to `strangers_fourteenth.txt` had seen neither the code nor the other documents.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use docgauge::check;
use docgauge::model::finding::Severity;
use docgauge::model::options::Options;

/// The findings of a document that count, one in a line.
fn findings(text: &str) -> String {
    let report = check(text, &Options::default());
    let mut said = String::new();
    for finding in report.findings.iter().filter(|finding| finding.severity != Severity::Info) {
        let _ =
            writeln!(said, "{} {} {}", finding.line, finding.rule, finding.text.lines().next().unwrap_or(""));
    }
    said
}

#[test]
fn a_strangers_document_has_the_findings_beside_it() {
    let read = |name: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/native").join(name);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    const FILES: [&str; 14] = [
        "strangers_first.txt",
        "strangers_second.txt",
        "strangers_third.txt",
        "strangers_fourth.txt",
        "strangers_fifth.txt",
        "strangers_sixth.txt",
        "strangers_seventh.txt",
        "strangers_eighth.txt",
        "strangers_ninth.txt",
        "strangers_tenth.txt",
        "strangers_eleventh.txt",
        "strangers_twelfth.txt",
        "strangers_thirteenth.txt",
        "strangers_fourteenth.txt",
    ];
    let others: String = FILES.iter().map(|name| read(name)).collect();
    let all = read("strangers.txt") + &read("strangers_of_kinds.txt") + &others;
    let (mut wrong, mut count) = (String::new(), 0);
    for part in all.split("=== ").skip(1) {
        let (name, rest) = part.split_once('\n').unwrap_or((part, ""));
        let Some((text, expected)) = rest.rsplit_once("\n----\n") else {
            panic!("{name} has no expectation")
        };
        let said = findings(&format!("{text}\n"));
        count += 1;
        for line in said.lines().filter(|line| !expected.lines().any(|other| other == *line)) {
            let _ = writeln!(wrong, "{name}: is said and should not be: {line}");
        }
        for line in
            expected.lines().filter(|line| !line.is_empty() && !said.lines().any(|other| other == *line))
        {
            let _ = writeln!(wrong, "{name}: is not said: {line}");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(100 <= count, "only {count} documents");
}
