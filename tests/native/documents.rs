//! The project's own documents.
//!
//! `docs/rules.md` is written from the rules: `DOCGAUGE_WRITE=1 cargo test --test native documents` writes it anew.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use docgauge::check;
use docgauge::options::Options;
use docgauge::rules;

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn page() -> String {
    let mut page = String::from(
        "# Rules\n\nWritten from the rules themselves; `docgauge explain RULE` says the same.\n",
    );
    let mut category = "";
    let mut entries = rules::catalogue();
    entries.sort_by_key(|entry| entry.category);
    for entry in &entries {
        if entry.category.name() != category {
            category = entry.category.name();
            let _ = write!(page, "\n## {category}\n");
        }
        let gate = if entry.fixed { ", whatever the document's status" } else { "" };
        let _ = write!(
            page,
            "\n### {}\n\n*{}{gate}*: {}\n\n{}\n",
            entry.id,
            entry.severity.name(),
            entry.summary,
            entry.why.trim()
        );
    }
    page
}

#[test]
fn the_page_of_rules_is_the_rules() {
    let path = path("docs/rules.md");
    let wanted = page();
    if std::env::var_os("DOCGAUGE_WRITE").is_some() {
        fs::write(&path, &wanted).expect("docs/rules.md can be written");
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == wanted,
        "docs/rules.md is out of date: DOCGAUGE_WRITE=1 cargo test --test native documents"
    );
}

#[test]
fn the_architecture_is_complete_and_without_a_finding() {
    let text = fs::read_to_string(path("ARCHITECTURE.md")).expect("ARCHITECTURE.md");
    let report = check(&text, &Options { today: Some("2026-11-20".to_string()), ..Options::default() });
    assert_eq!(report.template.map(|template| template.id).as_deref(), Some("sign-off"));
    assert_eq!(report.completeness.percent, 100, "{:?}", report.completeness);
    assert!(report.findings.is_empty(), "{:#?}", report.findings);
    assert!(report.ready);
}
