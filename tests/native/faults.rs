//! Faults of the machine in the middle of `docgauge fix`: the disk is full, the output cannot be written, somebody presses
//! Ctrl+C. A file is the old one or the new one, never half of either, and the message says which.

#![cfg(unix)]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use super::run::{folder, run};

/// A document of 60 KB with a safe fix: one of its lines ends in another way than the others.
fn long() -> String {
    format!("# Ledger\n\nIt counts.\r\n\n{}", "The gateway checks each token.\n\n".repeat(2000))
}

/// Runs a line of shell in a folder, with the program's path as `$0`.
fn shell(folder: &Path, line: &str) -> (Option<i32>, String) {
    let output = Command::new("sh")
        .args(["-c", line, env!("CARGO_BIN_EXE_docgauge")])
        .current_dir(folder)
        .env("NO_COLOR", "1")
        .output()
        .expect("a shell");
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder").flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn a_full_disk_leaves_the_file_as_it_was() {
    let text = long();
    let folder = folder(&[("a.md", &text)]);
    // Files of more than 16 blocks cannot be written, as on a disk that becomes full.
    let (status, message) = shell(folder.path(), "trap '' XFSZ; ulimit -f 16; exec \"$0\" fix a.md");
    assert_eq!(status, Some(2), "{message}");
    assert!(message.contains("a.md: not changed: "), "{message}");
    assert_eq!(fs::read_to_string(folder.path().join("a.md")).unwrap(), text);
    assert_eq!(names(folder.path()), ["a.md"], "nothing is left behind");
}

#[test]
fn an_output_that_cannot_be_written_is_an_error() {
    if !Path::new("/dev/full").exists() {
        return;
    }
    let folder = folder(&[("a.md", &long())]);
    for line in [
        "\"$0\" fix - < a.md > /dev/full",
        "\"$0\" check --format json a.md > /dev/full",
        "\"$0\" render a.md > /dev/full",
    ] {
        let (status, message) = shell(folder.path(), line);
        assert_eq!(status, Some(2), "{line}: {message}");
        assert!(!message.is_empty() && !message.contains("panicked"), "{line}: {message}");
    }
}

#[test]
fn ctrl_c_leaves_each_file_old_or_new() {
    let text = long();
    let fixed = run(&["fix", "-"], &text).stdout;
    assert_ne!(fixed, text);
    for delay in [10, 40, 160] {
        let files: Vec<(String, &str)> =
            (0..12).map(|number| (format!("{number}.md"), text.as_str())).collect();
        let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), *text)).collect();
        let folder = folder(&files);
        let mut child = Command::new(env!("CARGO_BIN_EXE_docgauge"))
            .args(["fix", "."])
            .current_dir(folder.path())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        thread::sleep(Duration::from_millis(delay));
        Command::new("kill").args(["-INT", &child.id().to_string()]).stderr(Stdio::null()).status().unwrap();
        child.wait().unwrap();
        for (name, _) in &files {
            let now = fs::read_to_string(folder.path().join(name)).unwrap();
            assert!(now == text || now == fixed, "{name} is neither the old nor the new text");
        }
        let left = names(folder.path()).into_iter().filter(|name| !name.ends_with(".md"));
        let left: Vec<String> = left.collect();
        assert!(left.len() <= 1 && left.iter().all(|name| name.starts_with(".docgauge-")), "{left:?}");
    }
}
