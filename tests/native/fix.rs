//! Tests of `docgauge fix`: it applies all safe fixes, leaves other files unchanged, and a second run changes nothing.

use std::fs;
use std::path::Path;

use docgauge::model::options::Options;
use docgauge::output::report::edit;
use docgauge::output::session::Session;

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
    let blank = run(&["new", "spec-driven"], "").stdout.replace('\n', "\r\n");
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
    let mut texts = vec![comments.to_string(), comments.replace('\n', "\r\n"), String::new()];
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
