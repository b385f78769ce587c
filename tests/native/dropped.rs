//! The files that an author dropped on the page: links between them, of which one is broken only if a folder was dropped,
//! and the numbers of decisions.

use docgauge::model::options::Options;
use docgauge::output::folder::Folder;

fn folder(paths: &[&str]) -> Folder {
    let text = |path: &str| path.ends_with(".md").then(|| format!("# {path}"));
    Folder::of(paths.iter().map(|&path| (path.to_string(), text(path))).collect())
}

#[test]
fn a_file_of_a_dropped_folder_is_there_or_missing() {
    let docs = folder(&["docs/plan.md", "docs/adr/0001-belt.md", "docs/img/belt.png"]);
    let from = |document: &str, targets: &[&str]| -> Vec<bool> {
        targets.iter().map(|target| docs.exists(document, target)).collect()
    };
    assert!(docs.has("docs/plan.md") && !docs.has("plan.md"));
    let there = ["adr/0001-belt.md", "./img/belt.png", "adr", "adr/", "img/../plan.md", "plan", "plan.html"];
    assert_eq!(from("docs/plan.md", &there), [true; 7]);
    assert_eq!(
        from("docs/plan.md", &["adr/0002-store.md", "img", "img/store.png", "Plan.md"]),
        [false, true, false, false]
    );
    assert_eq!(
        from("docs/adr/0001-belt.md", &["../plan.md", "../gone.md", "0001-belt.md"]),
        [true, false, true]
    );
    assert_eq!(docs.read("docs/plan.md", "adr/0001-belt"), Some("# docs/adr/0001-belt.md"));
    assert_eq!(docs.read("docs/plan.md", "img/belt.png"), None);
}

#[test]
fn a_file_that_was_not_dropped_may_exist() {
    let docs = folder(&["docs/plan.md"]);
    let outside = ["../README.md", "../../README.md", "../src/main.rs"];
    assert!(outside.iter().all(|target| docs.exists("docs/plan.md", target)));
    let alone = folder(&["a.md", "b.md"]);
    assert!(
        alone.exists("a.md", "c.md") && alone.exists("a.md", "img/x.png") && alone.exists("a.md", "b.md")
    );
    assert_eq!(alone.read("a.md", "b.md"), Some("# b.md"));
}

#[test]
fn decisions_of_a_dropped_folder_share_their_numbers() {
    let record = |title: &str| {
        Some(format!(
            "# {title}\n\n## Status\n\nAccepted\n\n## Context\n\nParcels wait.\n\n## Decision\n\nWe use a belt.\n\n\
             ## Consequences\n\nOne more belt to watch.\n"
        ))
    };
    let files = [
        ("docs/0004-belt.md", record("ADR-4: Belt")),
        ("docs/0004-crane.md", record("Crane")),
        ("docs/4.png", None),
        ("docs/old/0004-lift.md", record("ADR-4: Lift")),
    ];
    let docs = Folder::of(files.into_iter().map(|(path, text)| (path.to_string(), text)).collect());
    let same = |path: &str| docs.decisions(path).same;
    assert_eq!(same("docs/0004-crane.md").as_deref(), Some("docs/0004-belt.md"));
    assert_eq!(same("docs/0004-belt.md"), None, "the later one is told");
    assert_eq!(same("docs/old/0004-lift.md"), None, "another folder has numbers of its own");
    let twice = |title: &str| {
        let folder = docs.decisions("docs/0004-crane.md");
        let options = Options { path: "docs/0004-crane.md".to_string(), folder, ..Options::default() };
        let report = docgauge::check(&record(title).unwrap(), &options);
        report.findings.iter().filter(|finding| finding.rule == "adr-number-duplicate").count()
    };
    assert_eq!((twice("Crane"), twice("ADR-4: Crane"), twice("ADR-5: Crane")), (1, 1, 0));
}
