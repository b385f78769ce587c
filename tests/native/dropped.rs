//! Links between the files that an author dropped on the page. A file counts as missing only if its folder was dropped.

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
