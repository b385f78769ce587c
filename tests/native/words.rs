//! The word tables in `src/words`, and the lists of words in code.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The languages of every table of words, in this order. A table whose words belong to no language, such as names of diagram
/// languages, has one line `any`.
const LANGUAGES: [&str; 9] = ["en", "de", "fr", "es", "nl", "pl", "pt", "it", "ru"];

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The files of a folder and those below it, with an extension.
fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|it| it == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_table_considers_every_language() {
    let mut wrong = String::new();
    for file in files(&src().join("words"), "txt") {
        let name = file.file_name().expect("a name").to_string_lossy().into_owned();
        let text = read(&file);
        if !text.starts_with("# ") {
            let _ = writeln!(
                wrong,
                "{name} does not begin with a comment that says what its words have in common"
            );
        }
        // A table of groups repeats its languages after each `[group]`.
        for group in text.split("\n[") {
            let lines = group.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
            let keys: Vec<&str> = lines
                .filter(|line| !line.ends_with(']'))
                .map(|line| line.split_once(':').map_or(line, |(key, _)| key))
                .collect();
            let languages: Vec<&str> = keys.iter().copied().filter(|key| *key != "any").collect();
            let neutral = keys == ["any"] || keys.is_empty();
            if !neutral && languages != LANGUAGES {
                let _ = writeln!(
                    wrong,
                    "{name} has the lines {keys:?}: write `any`, or {LANGUAGES:?}, a gap as an empty line"
                );
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn no_table_has_a_word_twice() {
    let mut wrong = String::new();
    for file in files(&src().join("words"), "txt") {
        let mut seen: BTreeMap<String, String> = BTreeMap::new();
        let text = read(&file);
        for line in text.lines().filter(|line| !line.starts_with(['#', '['])) {
            let Some((language, entries)) = line.split_once(':') else { continue };
            for entry in entries.split(',').map(str::trim).filter(|entry| !entry.is_empty()) {
                if let Some(before) = seen.insert(entry.to_string(), language.to_string()) {
                    let _ =
                        writeln!(wrong, "{}: `{entry}` stands under {before} and {language}", file.display());
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn every_table_is_in_the_program() {
    let list: String = files(&src().join("words"), "rs").iter().map(|file| read(file)).collect();
    let tables: BTreeSet<String> = files(&src().join("words"), "txt")
        .iter()
        .map(|file| file.file_name().expect("a name").to_string_lossy().into_owned())
        .collect();
    let unnamed: Vec<&String> = tables.iter().filter(|name| !list.contains(&format!("\"{name}\""))).collect();
    assert!(unnamed.is_empty(), "no file of src/words names {unnamed:?}");
}

/// Lists of four or more string literals that may stay in code, with the reason. None of them is a list of words.
const DEFENDED: &[(&str, usize, &str)] = &[];

#[test]
fn code_contains_no_list_of_words() {
    let mut wrong = String::new();
    let mut sum = 0;
    for file in files(&src(), "rs") {
        let name = file.strip_prefix(src()).expect("below src").to_string_lossy().into_owned();
        let lists = lists_of(&read(&file));
        sum += lists.len();
        let defended = DEFENDED.iter().find(|(path, ..)| *path == name).map_or(0, |&(_, count, _)| count);
        if lists.len() != defended {
            let _ = writeln!(
                wrong,
                "src/{name} has {} lists of four or more strings, {defended} defended:",
                lists.len()
            );
            for (line, list) in lists {
                let _ = writeln!(wrong, "  line {line}: {}", list.join(", "));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}\n{sum} lists in all; words belong into src/words");
}

/// Runs of four or more string literals separated only by commas, bars, parentheses, `&` or white space, with their lines.
/// The code of unit tests, comments, and the arguments of `concat!` do not count.
fn lists_of(source: &str) -> Vec<(usize, Vec<String>)> {
    let code = source.split("\n#[cfg(test)]").next().unwrap_or("");
    let mut lists = Vec::new();
    let mut run: Vec<String> = Vec::new();
    let mut begin = 0;
    let bytes = code.as_bytes();
    let mut at = 0;
    let mut close = |run: &mut Vec<String>, begin: usize| {
        if 4 <= run.len() {
            lists.push((code[..begin].matches('\n').count() + 1, std::mem::take(run)));
        }
        run.clear();
    };
    while at < bytes.len() {
        match bytes[at] {
            b'"' => {
                let mut end = at + 1;
                while end < bytes.len() && bytes[end] != b'"' {
                    end += if bytes[end] == b'\\' { 2 } else { 1 };
                }
                if run.is_empty() {
                    begin = at;
                }
                run.push(code[at..(end + 1).min(code.len())].to_string());
                at = end + 1;
            }
            b'\'' => {
                // A character or a lifetime.
                let rest = &code[at + 1..];
                let mut chars = rest.chars();
                let first = chars.next().map_or(0, char::len_utf8);
                let len = match rest.as_bytes().first() {
                    Some(b'\\') => rest[1..].find('\'').map(|end| end + 2),
                    _ => rest[first..].starts_with('\'').then_some(first + 1),
                };
                if len.is_some() {
                    close(&mut run, begin);
                }
                at += 1 + len.unwrap_or(0);
            }
            b'/' if code[at..].starts_with("//") => at += code[at..].find('\n').unwrap_or(code.len() - at),
            b',' | b'|' | b' ' | b'\n' | b'&' => at += 1,
            _ => {
                close(&mut run, begin);
                at += 1;
            }
        }
    }
    close(&mut run, begin);
    lists
}
