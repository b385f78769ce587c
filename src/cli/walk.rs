//! The inputs that arguments name: files, the Markdown files in folders, the matches of globs.
//!
//! Folders are walked in the order of names, without hidden and ignored files; only files with an extension of Markdown are
//! taken. A file that is named as an argument is read whatever its extension. The name of an existing file is never a glob.

use std::collections::HashSet;
use std::error::Error;
use std::path::{Component, Path, PathBuf};

use globset::GlobBuilder;
use ignore::WalkBuilder;

use super::output::Problem;
use super::read::Input;

/// An input, and whether an argument names it itself.
pub struct Found {
    pub input: Input,
    pub named: bool,
}

/// The inputs that `paths` name, each once, in the order of `paths`; and the problems of paths that were not found.
/// `stdin` is the file that the text on standard input is from.
pub fn inputs(paths: &[PathBuf], stdin: Option<&Path>) -> (Vec<Found>, Vec<Problem>) {
    let named: HashSet<PathBuf> = paths.iter().map(|path| tidy(path)).collect();
    let mut seen = HashSet::new();
    let (mut inputs, mut problems) = (Vec::new(), Vec::new());
    // One argument names no file twice.
    let mut is_new = |input: &Input| paths.len() == 1 || seen.insert(input.clone());
    for path in paths {
        let found = if path.as_os_str() == "-" {
            vec![Ok(Input::Stdin(stdin.map(Path::to_path_buf)))]
        } else if path.is_dir() {
            folder(path, is_markdown)
        } else if !path.exists() && is_glob(path) {
            glob(path)
        } else {
            vec![Ok(Input::File(path.clone()))]
        };
        for entry in found {
            match entry {
                Ok(input) if is_new(&input) => {
                    let named = match &input {
                        Input::Stdin(_) => true,
                        Input::File(path) => named.contains(&tidy(path)),
                    };
                    inputs.push(Found { input, named });
                }
                Ok(_) => {}
                Err(problem) => problems.push(problem),
            }
        }
    }
    (inputs, problems)
}

/// All files in a folder, the hidden and the ignored ones too, but not those of Git itself; none if there are more than `most`.
pub fn all(root: &Path, most: usize) -> Option<Vec<PathBuf>> {
    let is_wanted = |name: &std::ffi::OsStr| name != ".git";
    let walk = WalkBuilder::new(root)
        .standard_filters(false)
        .filter_entry(move |entry| is_wanted(entry.file_name()))
        .sort_by_file_name(|a, b| a.cmp(b))
        .build();
    let files = walk.flatten().filter(|entry| entry.file_type().is_some_and(|kind| !kind.is_dir()));
    let found: Vec<PathBuf> = files.map(|entry| entry.into_path()).take(most + 1).collect();
    (found.len() <= most).then_some(found)
}

fn folder(root: &Path, wanted: impl Fn(&Path) -> bool) -> Vec<Result<Input, Problem>> {
    let walk = WalkBuilder::new(root).require_git(false).sort_by_file_name(|a, b| a.cmp(b)).build();
    walk.filter_map(|entry| match entry {
        Err(error) => Some(Err(unreadable(&error, root))),
        Ok(entry) => {
            let file = entry.file_type().is_some_and(|kind| kind.is_file()) && wanted(entry.path());
            file.then(|| Ok(Input::File(tidy(entry.path()))))
        }
    })
    .collect()
}

/// The problem of a folder that cannot be read, at the folder that the error names.
fn unreadable(error: &ignore::Error, root: &Path) -> Problem {
    let path = place(error).unwrap_or(root).to_string_lossy();
    let mut reason: &dyn Error = error;
    if let Some(io) = error.io_error() {
        reason = io;
    }
    // The cause says it without the path.
    while let Some(cause) = reason.source() {
        reason = cause;
    }
    Problem::new(format!("{path}: {reason}"), "").at(&path)
}

fn place(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithLineNumber { err, .. } | ignore::Error::WithDepth { err, .. } => place(err),
        ignore::Error::Loop { child, .. } => Some(child),
        _ => None,
    }
}

fn glob(pattern: &Path) -> Vec<Result<Input, Problem>> {
    let pattern = tidy(pattern);
    let built = GlobBuilder::new(&pattern.to_string_lossy()).literal_separator(true).build();
    let matcher = match built {
        Ok(glob) => glob.compile_matcher(),
        Err(error) => return vec![Err(Problem::new(error.to_string(), ""))],
    };
    let root: PathBuf = pattern.components().take_while(|part| !is_glob(Path::new(part))).collect();
    let root = if root.as_os_str().is_empty() { Path::new(".") } else { &root };
    let found = if root.is_dir() { folder(root, |path| matcher.is_match(tidy(path))) } else { Vec::new() };
    if found.is_empty() {
        let message = format!("{}: no file matches", pattern.display());
        return vec![Err(Problem::new(message, "ignored and hidden files are left out"))];
    }
    found
}

fn is_glob(path: &Path) -> bool {
    path.to_string_lossy().contains(['*', '?', '[', '{'])
}

/// Whether the file's extension is one of Markdown.
pub fn is_markdown(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    let known = ["md", "markdown", "mdown"];
    extension.is_some_and(|extension| known.iter().any(|known| known.eq_ignore_ascii_case(extension)))
}

/// The path without `.` components, since `./docs/a.md` and `docs/a.md` are the same file.
fn tidy(path: &Path) -> PathBuf {
    path.components().filter(|component| !matches!(component, Component::CurDir)).collect()
}
