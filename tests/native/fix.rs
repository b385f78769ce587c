//! Tests of `docgauge fix`: it applies all safe fixes, leaves other files unchanged, and a second run changes nothing.

use std::fs;
use std::path::Path;

use docgauge::model::options::Options;
use docgauge::output::report::edit;
use docgauge::output::session::Session;
use docgauge::template::packs;

use super::run::{folder, run, run_in};

#[test]
fn fix_does_not_write_a_file_without_safe_fixes() {
    let text = "\u{feff}# Ledger\r\n\r\n**Owner:** Payments  \r\n**Version:** 1.2.0\r\n";
    let run = run_in(Path::new("."), &["fix", "-"], text.as_bytes());
    assert_eq!((run.status, run.stdout.as_str()), (0, text));
    let folder = folder(&[("a.md", text)]);
    let path = folder.path().join("a.md");
    let before = fs::metadata(&path).unwrap().modified().unwrap();
    let run = run_in(folder.path(), &["fix", "a.md"], b"");
    assert_eq!((run.status, run.stdout.as_str(), run.stderr.as_str()), (0, "", ""));
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), before);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left behind");
}

#[test]
fn fix_changes_a_file_in_place() {
    let blank = "# 😀 Pumps\n\nThe cafÃ© crew.\n\nA zoÃ« too.\n".replace('\n', "\r\n");
    let folder = folder(&[("a.md", &format!("\u{feff}{blank}"))]);
    let path = folder.path().join("a.md");
    let mut mode = fs::metadata(&path).unwrap().permissions();
    #[cfg(unix)]
    std::os::unix::fs::PermissionsExt::set_mode(&mut mode, 0o640);
    fs::set_permissions(&path, mode).unwrap();
    let mode = fs::metadata(&path).unwrap().permissions();

    let diff = run_in(folder.path(), &["fix", "--diff", "a.md"], b"");
    assert_eq!(diff.status, 1);
    assert!(diff.stdout.starts_with("--- a.md\n+++ a.md\n@@ "), "{}", diff.stdout);
    assert_eq!(fs::read_to_string(&path).unwrap(), format!("\u{feff}{blank}"), "a diff changes nothing");

    let fixed = run_in(folder.path(), &["fix", "a.md"], b"");
    assert_eq!(fixed.status, 0);
    assert!(
        fixed.stderr.starts_with("a.md: ") && fixed.stderr.contains(" fixes applied"),
        "{}",
        fixed.stderr
    );
    let fixed = fs::read_to_string(&path).unwrap();
    assert!(fixed.len() < blank.len() && fixed.starts_with('\u{feff}'));
    assert_eq!(fixed.matches('\n').count(), fixed.matches("\r\n").count(), "line ends are kept");
    assert_eq!(fs::metadata(&path).unwrap().permissions(), mode);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left behind");
    assert_eq!(run_in(folder.path(), &["fix", "--diff", "a.md"], b"").status, 0);
}

#[test]
fn a_second_fix_changes_nothing() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    for entry in fs::read_dir(fixtures).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "md") {
            let text = fs::read_to_string(&path).unwrap();
            let once = run(&["fix", "-"], &text).stdout;
            assert_eq!(run(&["fix", "-"], &once).stdout, once, "{}", path.display());
        }
    }
}

/// The comments of a text that guide its author.
fn guidance(text: &str) -> Vec<&str> {
    let comments = text.split("<!--").skip(1).filter_map(|rest| rest.split_once("-->"));
    comments.map(|(body, _)| body).filter(|body| !body.trim_start().starts_with("docgauge:")).collect()
}

#[test]
fn fixes_leave_the_guidance_of_untouched_templates() {
    let mut seen = 0;
    for pack in packs::catalogue() {
        let blank = packs::blank(pack.id).unwrap();
        let fixed = by_a_page(&blank).0;
        assert_eq!(guidance(&fixed), guidance(&blank), "{}", pack.id);
        seen += guidance(&blank).len();
    }
    assert!(50 < seen, "{seen}");
}

#[test]
fn fixes_remove_guidance_when_its_section_is_filled() {
    let template = "# Plan\n\n## Scope\n\n<!-- Say what it does. -->\n\n[What it does]\n\n\
                    ## Parts\n\n<!-- Name the parts. -->\n\n### Store\n\n[What it keeps]\n\n### Belt\n\n[How fast]\n";
    let left = |text: &str| {
        let options = Options { template_text: Some(template.to_string()), ..Options::default() };
        let mut session = Session::new(options);
        session.set_text(text.to_string());
        let fixed = edit::edited(text, &session.fix_all().edits);
        guidance(&fixed).into_iter().map(|body| body.trim().to_string()).collect::<Vec<_>>()
    };
    let scope = template.replace("[What it does]", "It prints labels for parcels.");
    assert_eq!(left(&scope), ["Name the parts."]);
    let store = scope.replace("[What it keeps]", "It keeps a week of parcels.");
    assert_eq!(left(&store), ["Name the parts."], "one of its subsections is open");
    let all = store.replace("[How fast]", "Two metres a second.");
    assert!(left(&all).is_empty(), "{:?}", left(&all));
    let excused =
        "# Plan\n\n## Scope\n\n<!-- Say what it does. -->\n\nN/A: it is a part of the belt's plan.\n";
    assert!(left(excused).is_empty(), "{:?}", left(excused));
}

/// The text after all safe fixes of a session, as a page applies them, and their number.
fn by_a_page(text: &str) -> (String, usize) {
    let options = Options { today: Some("2026-03-04".to_string()), ..Options::default() };
    let mut session = Session::new(options);
    session.set_text(text.to_string());
    let fixes = session.fix_all();
    let apart = fixes.edits.windows(2).all(|pair| pair[0].to <= pair[1].from);
    assert!(apart, "{:?} overlap", fixes.edits);
    (edit::edited(text, &fixes.edits), fixes.count)
}

#[test]
fn a_page_fixes_as_the_command_line_does() {
    let comments =
        "# Note 🎯\n\nIt runs.\n\n<!-- Say who. -->\n<!-- Say when. -->\n\n**Owner:** [Team name]\n";
    let garbled = "# Pumps\n\n".to_string() + &"The cafÃ© crew, a zoÃ« too.\n\n".repeat(20);
    let mut texts = vec![comments.to_string(), comments.replace('\n', "\r\n"), String::new(), garbled];
    for from in ["tests/fixtures", "tests/fixtures/foreign"] {
        for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(from)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "md") {
                texts.push(fs::read_to_string(path).unwrap());
            }
        }
    }
    let mut fixed = 0;
    for text in &texts {
        let line = run(&["fix", "--today", "2026-03-04", "-"], text).stdout;
        let (page, count) = by_a_page(text);
        assert_eq!(page, line);
        assert_eq!(count == 0, page == *text);
        fixed += count;
    }
    assert!(20 < fixed, "{fixed}");
}

#[test]
fn a_sample_that_is_kept_names_all_that_is_kept_with_it() {
    let template = "# Plan\n\n**Pumps:** Two of them in the cellar\n\n## Hosting\n\n- **Hall:** The old one by the river\n\n\
                    ## Parts\n\n| Part | Use |\n|---|---|\n| **Meter:** | Reads the flow every hour |\n";
    let options = Options { template_text: Some(template.to_string()), ..Options::default() };
    let report = docgauge::check(template, &options);
    let titles = report.findings.iter().flat_map(|finding| &finding.fixes).map(|fix| fix.title.as_str());
    assert_eq!(
        titles.collect::<Vec<_>>(),
        [
            "Keep it as it is: it is true here",
            "Keep the list as it is: it is true here",
            "Keep the table as it is: it is true here"
        ]
    );
}

#[test]
fn what_stands_beside_others_is_kept_alone() {
    let template = "# Plan\n\n**Pumps:** Two of them in the cellar\n**Hall:** The old one by the river\n\n## Parts\n\n\
                    | Part | Use |\n|---|---|\n| Meter | Reads the flow every hour |\n| Valve | Opens at high water |\n\
                    | Bell | Rings for the crew |\n\n## Crew\n\n- Two people on every shift\n- One of them can swim\n";
    let options = Options { template_text: Some(template.to_string()), ..Options::default() };
    let text = template
        .replace("The old one by the river", "The new one")
        .replace("Opens at high water", "Closes at low water")
        .replace("One of them can swim", "All of them can swim");
    let report = docgauge::check(&text, &options);
    let fixes: Vec<_> = report.findings.iter().flat_map(|finding| &finding.fixes).collect();
    let titles: Vec<_> = fixes.iter().map(|fix| fix.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Keep this field as it is: it is true here",
            "Keep these 2 rows as they are: they are true here",
            "Keep this list item as it is: it is true here",
        ]
    );
    let edits: Vec<_> = fixes.iter().flat_map(|fix| fix.edits.clone()).collect();
    let kept = edit::edited(&text, &edits);
    let comment = " <!-- docgauge: keep -->";
    for own in ["in the cellar", "every hour", "for the crew", "on every shift"] {
        assert!(kept.contains(&format!("{own}{comment}")), "{kept}");
    }
    let after = docgauge::check(&kept, &options);
    assert!(after.ready && after.findings.is_empty(), "{:?}", after.findings);
    // Any other comment confirms nothing, and readers get none.
    let noted = docgauge::check(&kept.replace("docgauge: keep", "look again"), &options);
    assert_eq!(noted.findings.iter().filter(|finding| finding.rule.ends_with("-unchanged")).count(), 3);
    let mut session = Session::new(options);
    session.set_text(kept);
    assert_eq!(session.clean().text, text);
}
