//! Conventions for all sources, in every language.

use std::fs;
use std::path::{Path, PathBuf};

/// The folders with sources, and the folders below them whose files are generated.
const FOLDERS: [&str; 5] = ["benches", "src", "tests", "www", "xtask"];
const MADE: [&str; 3] = ["node_modules", "pkg", "target"];

const EXTENSIONS: [&str; 4] = ["css", "js", "mjs", "rs"];

/// A file with more lines than this usually contains two ideas.
const MOST_LINES: usize = 300;

/// Each file here starts a browser, which takes longer than most of its tests, so a topic stays in one file.
const ONE_BROWSER_EACH: &str = "tests/browser";

/// The sources below a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of sources").flatten() {
        let path = entry.path();
        let named = |names: &[&str], part: Option<&std::ffi::OsStr>| {
            part.and_then(|part| part.to_str()).is_some_and(|part| names.contains(&part))
        };
        if path.is_dir() && !named(&MADE, path.file_name()) {
            found.extend(sources(&path));
        } else if path.is_file() && named(&EXTENSIONS, path.extension()) {
            found.push(path);
        }
    }
    found
}

/// Whether a file is written by a command: its head says so.
fn is_generated(text: &str) -> bool {
    text.lines().take(8).any(|line| line.contains("do not edit it"))
}

#[test]
fn a_file_of_more_than_300_lines_is_two_files() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let all: Vec<PathBuf> = FOLDERS.iter().flat_map(|folder| sources(&root.join(folder))).collect();
    assert!(400 < all.len(), "{} sources: the test reads too little", all.len());
    let mut long = Vec::new();
    for path in all {
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let lines = text.lines().count();
        if MOST_LINES < lines && !is_generated(&text) {
            let path = path.strip_prefix(root).expect("below the root");
            if path.starts_with(ONE_BROWSER_EACH) {
                continue;
            }
            long.push(format!("{}: {lines} lines", path.display()));
        }
    }
    assert!(long.is_empty(), "split these by their ideas:\n{}", long.join("\n"));
}
