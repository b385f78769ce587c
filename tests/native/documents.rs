//! The project's own documents.
//!
//! `docs/rules.md` is written from the pages of the rules: `cargo xtask rules`, which runs this test with `DOCGAUGE_WRITE`.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use docgauge::check;
use docgauge::model::options::Options;
use docgauge::rules;

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn page() -> String {
    let mut page = String::from(
        "# Rules\n\nWritten from the pages in `src/rules`; `docgauge explain RULE` says the same.\n",
    );
    let mut category = "";
    let entries = rules::catalogue();
    page.push_str(&table(&entries));
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
            entry.headline(),
            entry.why.trim()
        );
    }
    page
}

/// The table of all rules, with the counts of the examples on their pages.
fn table(entries: &[rules::RuleSummary]) -> String {
    let shown = super::cases::shown();
    let mut table = String::from(
        "\nThe severity is that in a document under review: a draft lowers it by a step, an approved document raises \
         it, unless it is fixed (*). A rule on request speaks only where `docgauge.toml` sets it to `on` or to a \
         severity. A hit is a finding that an example on the rule's page in `src/rules` \
         names, a near miss an example there in which nothing may be found.\n\n\
         | Rule | Category | Severity | Fixes | Hits | Near misses |\n|---|---|---|---|--:|--:|\n",
    );
    let (mut hits, mut near_misses) = (0, 0);
    for entry in entries {
        let page = &shown[entry.id];
        let fixes = page.fixes.iter().copied().collect::<Vec<_>>().join(", ");
        let _ = writeln!(
            table,
            "| [{0}](#{0}) | {1} | {2}{3} | {4} | {5} | {6} |",
            entry.id,
            entry.category.name(),
            entry.severity.name(),
            match () {
                () if entry.on_request => " *, on request",
                () if entry.fixed => " *",
                () => "",
            },
            if fixes.is_empty() { "–" } else { &fixes },
            page.hits,
            page.near_misses
        );
        hits += page.hits;
        near_misses += page.near_misses;
    }
    let _ = writeln!(table, "| {} rules | | | | {hits} | {near_misses} |", entries.len());
    table
}

#[test]
fn the_page_of_rules_is_the_rules() {
    let path = path("docs/rules.md");
    let wanted = page();
    if std::env::var_os("DOCGAUGE_WRITE").is_some() {
        fs::write(&path, &wanted).expect("docs/rules.md can be written");
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(found == wanted, "docs/rules.md is out of date: run `cargo xtask rules`");
}

#[test]
fn the_architecture_is_complete_and_without_a_finding() {
    let text = fs::read_to_string(path("ARCHITECTURE.md")).expect("ARCHITECTURE.md");
    let report = check(&text, &Options { today: Some("2026-11-28".to_string()), ..Options::default() });
    assert_eq!(report.template.map(|template| template.id).as_deref(), Some("sign-off"));
    assert_eq!(report.completeness.percent, 100, "{:?}", report.completeness);
    assert!(report.findings.is_empty(), "{:#?}", report.findings);
    assert!(report.ready);
}
