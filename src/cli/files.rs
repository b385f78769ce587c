//! The files beside a document, for rules about links between files.
//!
//! Pages of wikis and of generated sites are linked without their extension or with the extension of the generated page:
//! `setup`, `setup.html` and `setup/` all lead to `setup.md`.

use std::path::{Path, PathBuf};

use docgauge::model::options::Files;

use super::read;
use super::walk::is_markdown;

pub const FILES: Files = Files { exists, read: text };

fn exists(document: &str, target: &str) -> bool {
    found(document, target).is_some()
}

fn text(document: &str, target: &str) -> Option<String> {
    let path = found(document, target)?;
    if is_markdown(&path) { read::file(&path).ok() } else { None }
}

fn found(document: &str, target: &str) -> Option<PathBuf> {
    let folder = Path::new(document).parent()?;
    let path = folder.join(target);
    if path.exists() {
        return Some(path);
    }
    let page = match path.extension() {
        Some(extension) if extension == "html" || extension == "htm" => path.with_extension("md"),
        _ => PathBuf::from(format!("{}.md", path.to_str()?.trim_end_matches('/'))),
    };
    page.is_file().then_some(page)
}
