//! Findings that need the other files of a folder: numbers of decision records, links.

use serde_json::Value;

use super::run::{folder, run_in};

const DONE: &str = "# Ledger\n\n**Owner:** Payments\n";

/// The findings of a rule about records, in a folder of records with these titles and statuses.
fn records(files: &[(&str, &str)], rule: &str) -> Vec<String> {
    let record = |title: &str| {
        let (title, status) = title.split_once('|').unwrap_or((title, "Accepted"));
        format!(
            "# {title}\n\n- Status: {status}\n- Date: 2025-01-02\n\n## Context\n\nParcels wait.\n\n## Decision\n\n\
             We use a belt.\n\n## Consequences\n\nOne more belt to watch (-).\n"
        )
    };
    let files: Vec<(&str, String)> = files.iter().map(|&(path, title)| (path, record(title))).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let folder = folder(&files);
    let run = run_in(folder.path(), &["check", "--format", "json", "."], b"");
    let value: Value = serde_json::from_str(&run.stdout).unwrap();
    let mut found = Vec::new();
    for document in value["documents"].as_array().unwrap() {
        let findings = document["findings"].as_array().unwrap();
        for finding in findings.iter().filter(|finding| finding["rule"] == rule) {
            found.push(format!(
                "{}: {}",
                document["path"].as_str().unwrap(),
                finding["message"].as_str().unwrap()
            ));
        }
    }
    found
}

#[test]
fn decisions_of_one_folder_share_their_numbers() {
    let twice = [
        ("adr/0004-belt.md", "ADR-0004: Belt"),
        ("adr/0004-belt.de.md", "ADR-0004: Förderband"),
        ("adr/0005-crane.md", "5. Crane"),
        ("adr/0006-lift.md", "Lift"),
        ("adr/4b.md", "4. Chute"),
        ("adr/6b.md", "ADR-6: Ramp"),
        ("other/0004-tray.md", "ADR-0004: Tray"),
    ];
    assert_eq!(
        records(&twice, "adr-number-duplicate"),
        [
            "adr/4b.md: ADR-004 is already the number of `adr/0004-belt.de.md`",
            "adr/6b.md: ADR-006 is already the number of `adr/0006-lift.md`"
        ]
    );
}

#[test]
fn a_successor_may_be_another_file_of_the_folder() {
    let files = [
        ("0001-belt.md", "ADR-1: Belt|Superseded by ADR-3"),
        ("0002-crane.md", "ADR-2: Crane|Superseded by ADR-9"),
        ("0003-lift.md", "ADR-3: Lift"),
    ];
    assert_eq!(
        records(&files, "adr-superseded-no-link"),
        ["0002-crane.md: ADR-2 is superseded by ADR-009, which is not in its folder"]
    );
    assert!(records(&files[..2], "adr-superseded-no-link").is_empty());
}

#[test]
fn links_to_other_files_are_followed() {
    let text = "# A\n\nSee [one](b.md), [two](b.md#2-scope--goals), [three](b.md#nothing), [four](c.md), [five](sub%20dir/),\n\
        [six](b.md#L3), [seven](/c.md), [eight](https://example.org/c.md), [nine](#x), [ten](b), ![eleven](d.png).\n";
    let folder = folder(&[
        ("docs/a.md", text),
        ("docs/b.md", "# B\n\n## 2. Scope & Goals\n\nText.\n"),
        ("docs/sub dir/e.md", DONE),
    ]);
    let run = run_in(folder.path(), &["check", "--format", "json", "docs/a.md"], b"");
    let value: Value = serde_json::from_str(&run.stdout).unwrap();
    let findings = value["documents"][0]["findings"].as_array().unwrap().iter();
    let missing: Vec<&str> = findings
        .filter(|finding| finding["rule"] == "link-missing-file")
        .map(|finding| finding["text"].as_str().unwrap())
        .collect();
    assert_eq!(missing, ["b.md#nothing", "c.md", "d.png"]);
}
