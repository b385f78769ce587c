//! Tests of `docgauge clean`: only a ready document is written, and it has no comment for its author.

use std::fs;
use std::path::Path;

use docgauge::analysis::Analysis;
use docgauge::model::options::Options;
use docgauge::output::clean;
use docgauge::template::packs;

use super::run::{folder, run, run_in};

const TEMPLATE: &str = "# Plan

## Scope

<!-- Say what it does. -->

[What it does]

<!-- docgauge: optional -->

## Ideas

[What may come]
";

const DONE: &str = "# Plan

<!-- docgauge: ignore-file section-extra it is ours -->
<!-- Ann wrote this. -->

## Scope

<!-- Say what it does. -->
It prints the labels of the parcels that leave the hall.
";

#[test]
fn a_ready_document_is_written_without_guidance_and_directives() {
    let folder = folder(&[("template.md", TEMPLATE), ("plan.md", DONE)]);
    let arguments = ["clean", "--template", "template.md", "plan.md"];
    let run = run_in(folder.path(), &arguments, b"");
    let clean = "# Plan\n\n<!-- Ann wrote this. -->\n\n## Scope\n\n\
                 It prints the labels of the parcels that leave the hall.\n";
    assert_eq!((run.status, run.stdout.as_str(), run.stderr.as_str()), (0, clean, ""));
    let out = run_in(folder.path(), &[&arguments[..], &["--output", "out.md"]].concat(), b"");
    assert_eq!((out.status, out.stdout.as_str()), (0, ""));
    assert_eq!(fs::read_to_string(folder.path().join("out.md")).unwrap(), clean);
    let same = run_in(folder.path(), &[&arguments[..], &["--output", "./plan.md"]].concat(), b"");
    assert_eq!(same.status, 2, "{}", same.stderr);
    assert_eq!(fs::read_to_string(folder.path().join("plan.md")).unwrap(), DONE);
}

#[test]
fn a_document_that_is_not_ready_is_refused_with_its_gaps() {
    let ideas = format!("{DONE}\n## Ideas\n\n[What may come]\n");
    let folder = folder(&[("template.md", TEMPLATE), ("plan.md", TEMPLATE), ("ideas.md", &ideas)]);
    let refused = run_in(folder.path(), &["clean", "--template", "template.md", "plan.md"], b"");
    assert_eq!((refused.status, refused.stdout.as_str()), (1, ""));
    let gap = "plan.md:7: [What it does]: not filled in (section `Scope`)\n";
    assert!(refused.stderr.contains(gap), "{}", refused.stderr);
    let forced = run_in(folder.path(), &["clean", "--force", "--template", "template.md", "plan.md"], b"");
    assert_eq!(forced.status, 0);
    assert_eq!(forced.stdout, "# Plan\n\n## Scope\n\n[What it does]\n\n## Ideas\n\n[What may come]\n");
    let nothing = run(&["clean", "-"], "");
    assert_eq!((nothing.status, nothing.stdout.as_str()), (1, ""), "{}", nothing.stderr);
    let many = run_in(folder.path(), &["clean", "*.md"], b"");
    assert_eq!((many.status, many.stdout.as_str()), (2, ""), "{}", many.stderr);
}

#[test]
fn errors_outside_of_items_are_gaps() {
    let text = "# Plan\n\n**Status:** Approved\n\nSee [the belt](#belt) for more.\n";
    let options = Options::default();
    let clean = clean::clean(&Analysis::of(text, &options, None));
    let gaps: Vec<_> = clean.gaps.iter().map(|gap| (gap.line, gap.state, gap.required)).collect();
    assert_eq!((clean.ready, gaps), (false, vec![(3, None, true), (5, None, true)]), "status and link");
}

/// What readers see of a text: its words, without comments.
fn words(text: &str) -> Vec<String> {
    let mut rest = text;
    let mut out = String::new();
    while let Some((before, behind)) = rest.split_once("<!--") {
        out.push_str(before);
        out.push(' ');
        rest = behind.split_once("-->").map_or("", |(_, behind)| behind);
    }
    out.push_str(rest);
    out.split_whitespace().map(str::to_string).collect()
}

#[test]
fn cleaning_takes_away_comments_only_and_once() {
    let mut texts: Vec<String> = packs::catalogue().iter().filter_map(|pack| packs::blank(pack.id)).collect();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "md") {
            texts.push(fs::read_to_string(path).unwrap());
        }
    }
    let options = Options::default();
    let mut removed = 0;
    for text in &texts {
        let once = clean::clean(&Analysis::of(text, &options, None));
        assert!(!once.text.contains("<!-- docgauge:"), "{}", once.text);
        assert_eq!(words(&once.text), words(text));
        removed += once.removed;
        let before = once.text.matches("<!--").count();
        assert_eq!(before, text.matches("<!--").count() - once.removed);
    }
    assert!(50 < removed, "{removed}");
}
