//! The page that `docgauge serve` shows: docgauge's page in one file, from `--page`, from this program, or from beside it.
//!
//! The file as it is published may connect to nothing and has no document. Two of its words are changed when it is served: its
//! policy allows requests to the server that it came from, and its root says that there is one. Each stands in the file
//! exactly once; another file is refused.
//!
//! The program contains the page only if it was built with the feature `page`, because everybody can then build it without
//! Node.js and without WebAssembly.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use memchr::memmem;

use crate::cli::output::Problem;

/// The name of the file in a release and in `dist/`.
const NAME: &str = "docgauge.html";

#[cfg(feature = "page")]
const BUILT_IN: Option<&[u8]> = Some(include_bytes!("../../../dist/docgauge.html"));
#[cfg(not(feature = "page"))]
const BUILT_IN: Option<&[u8]> = None;

/// What is changed in the page, and into what. Both are of the same length.
const CHANGES: [(&str, &str); 2] =
    [("connect-src 'none'", "connect-src 'self'"), ("data-served=\"0\"", "data-served=\"1\"")];

/// The page, ready to be served.
pub fn find(chosen: Option<&Path>) -> Result<Vec<u8>, Problem> {
    if let Some(path) = chosen {
        return of_file(path);
    }
    if let Some(bytes) = BUILT_IN {
        return served(bytes.to_vec()).ok_or_else(|| wrong("the page in this program"));
    }
    let places = beside();
    match places.iter().find(|path| path.is_file()) {
        Some(path) => of_file(path),
        None => Err(missing(places.first())),
    }
}

fn of_file(path: &Path) -> Result<Vec<u8>, Problem> {
    let shown = path.display().to_string();
    let bytes = fs::read(path).map_err(|error| Problem::new(format!("{shown}: {error}"), ""))?;
    served(bytes).ok_or_else(|| wrong(&shown))
}

/// Beside the program, and where packages of Unix systems put the files of a program.
fn beside() -> Vec<PathBuf> {
    let folder = env::current_exe().ok().and_then(|program| Some(program.parent()?.to_path_buf()));
    folder.map_or(Vec::new(), |bin| {
        vec![bin.join(NAME), bin.join("..").join("share").join("docgauge").join(NAME)]
    })
}

fn missing(place: Option<&PathBuf>) -> Problem {
    let place = place.map_or(String::new(), |path| format!(" as {}", path.display()));
    Problem::new(
        "this program was built without the page that it would serve",
        format!(
            "name the page by `--page {NAME}`, or put it beside the program{place}. It is part of a release; `cargo xtask dist` \
             writes it to dist/, and after that `cargo install --path . --features page` puts it into the program"
        ),
    )
}

fn wrong(what: &str) -> Problem {
    Problem::new(
        format!("{what} is not docgauge's page in one file, or is of another version"),
        format!("use {NAME} of the release of this program, or of `cargo xtask dist`"),
    )
}

/// The page with its changes; none if a part that would be changed is not there exactly once. The page is in UTF-16.
fn served(mut page: Vec<u8>) -> Option<Vec<u8>> {
    for (old, new) in CHANGES {
        let old = utf16(old);
        let places: Vec<usize> = memmem::find_iter(&page, &old).take(2).collect();
        let &[at] = places.as_slice() else { return None };
        page[at..at + old.len()].copy_from_slice(&utf16(new));
    }
    Some(page)
}

/// The text in UTF-16, the low byte first.
fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_keeps_the_length_and_needs_one_place() {
        assert!(CHANGES.iter().all(|(old, new)| old.len() == new.len()));
        let page = "connect-src 'none' data-served=\"0\"";
        let expected = "connect-src 'self' data-served=\"1\"";
        assert_eq!(served(utf16(page)), Some(utf16(expected)));
        assert_eq!(served(utf16(&page.repeat(2))), None);
        assert_eq!(served(utf16(expected)), None);
        assert_eq!(served(b"<!doctype html>".to_vec()), None);
    }
}
