//! Which files the command line reads, in which order, and which it refuses.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::run::{folder, run_in};

const DONE: &str = "# Ledger\n\n**Owner:** Payments\n";

fn paths(stdout: &str) -> Vec<String> {
    let value: Value = serde_json::from_str(stdout).unwrap();
    let documents = value["documents"].as_array().unwrap();
    documents.iter().map(|document| document["path"].as_str().unwrap().to_string()).collect()
}

#[test]
fn unreadable_files_are_named_and_the_rest_is_reported() {
    let folder = folder(&[("good.md", DONE), ("other.md", DONE)]);
    fs::write(folder.path().join("bad.md"), b"# T\n\nab\xff\n").unwrap();
    fs::File::create(folder.path().join("huge.md")).unwrap().set_len(20_000_001).unwrap();
    let arguments = ["check", "--format", "json", "good.md", "bad.md", "none.md", "huge.md", "other.md"];
    let run = run_in(folder.path(), &arguments, b"");
    assert_eq!(run.status, 2);
    assert_eq!(paths(&run.stdout), ["good.md", "other.md"]);
    assert!(run.stderr.contains("bad.md: not UTF-8: byte 0xff at offset 7, line 3"), "{}", run.stderr);
    assert!(run.stderr.contains("none.md: "), "{}", run.stderr);
    assert!(run.stderr.contains("huge.md: larger than 20 MB"), "{}", run.stderr);
}

#[test]
fn utf_16_is_recognised() {
    let run = run_in(Path::new("."), &["check", "-"], b"\xff\xfe#\0 \0T\0");
    assert_eq!(run.status, 2);
    assert!(
        run.stderr.contains("-: not UTF-8: byte 0xff at offset 0") && run.stderr.contains("UTF-16"),
        "{}",
        run.stderr
    );
}

#[test]
fn folders_are_read_in_order_without_ignored_files() {
    let folder = folder(&[
        ("docs/b.md", DONE),
        ("docs/a.markdown", DONE),
        ("docs/notes.txt", DONE),
        ("docs/.hidden/c.md", DONE),
        ("docs/drafts/d.md", DONE),
        ("docs/.gitignore", "drafts/\n"),
        ("docs/e/f.mdown", DONE),
    ]);
    let checked = |arguments: &[&str]| {
        let run = run_in(folder.path(), &[&["check", "--format", "json"], arguments].concat(), b"");
        assert_eq!(run.status, 0, "{}", run.stderr);
        paths(&run.stdout)
    };
    assert_eq!(checked(&["docs"]), ["docs/a.markdown", "docs/b.md", "docs/e/f.mdown"]);
    assert_eq!(
        checked(&["docs/notes.txt", "./docs"])[0],
        "docs/notes.txt",
        "a named file is read whatever it is called"
    );
    assert_eq!(checked(&["docs/*.md", "docs"]).len(), 3, "no document twice");
    assert_eq!(checked(&["docs/**/*.mdown"]), ["docs/e/f.mdown"]);
}

#[test]
fn many_documents_come_in_order() {
    let names: Vec<String> = (0..500).map(|number| format!("{number:03}.md")).collect();
    let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), DONE)).collect();
    let run = run_in(folder(&files).path(), &["check", "--format", "json", "."], b"");
    assert_eq!(paths(&run.stdout), names);
}

#[test]
fn a_glob_that_matches_nothing_is_a_mistake() {
    let folder = folder(&[("docs/a.md", "A note.\n"), ("docs/b.md", "A note.\n")]);
    let run = run_in(folder.path(), &["check", "docs/*.txt"], b"");
    assert_eq!(run.status, 2);
    assert!(run.stderr.starts_with("error: docs/*.txt: no file matches"), "{}", run.stderr);
    assert_eq!(run_in(folder.path(), &["check", "docs/[ab].md"], b"").status, 0);
}

#[test]
fn utf_16_without_a_mark_is_refused_and_left_as_it_is() {
    let text = "# Lock\n\nOwner: [Name of owner]\n";
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = "# Шлюз\n\nВладелец шлюза\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
    for bytes in [little, big] {
        let folder = folder(&[("good.md", DONE)]);
        let path = folder.path().join("bad.md");
        fs::write(&path, &bytes).unwrap();
        for command in ["check", "fix"] {
            let run = run_in(folder.path(), &[command, "bad.md"], b"");
            assert_eq!(run.status, 2, "{command}");
            assert!(
                run.stderr.contains("bad.md: not UTF-8") && run.stderr.contains("UTF-16"),
                "{}",
                run.stderr
            );
        }
        assert_eq!(fs::read(&path).unwrap(), bytes);
    }
}
