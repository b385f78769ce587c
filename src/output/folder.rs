//! The files that an author dropped on the page, for rules about links between files and about numbers of decisions.
//!
//! A file is missing only for certain: if it would be in a folder that was dropped as a whole. Of every other file it is
//! not known whether it exists, so it counts as existing. Pages of wikis and of generated sites are linked without their
//! extension, or with the extension of the generated page. Deliberately absent: the file system (`cli/files.rs`).

use crate::analysis;
use crate::model::options::DecisionFolder;
use crate::reading::decision::folder;
use crate::text::map::{Map, Set};

/// Files by their paths, which begin with the name of a dropped folder; a file that was dropped alone has no folder.
#[derive(Debug, Default)]
pub struct Folder {
    /// The texts of Markdown files; `None` for other files.
    files: Map<String, Option<String>>,
    folders: Set<String>,
}

impl Folder {
    pub fn of(files: Map<String, Option<String>>) -> Self {
        let mut folders = Set::default();
        for path in files.keys() {
            let ends = path.match_indices('/').map(|(at, _)| path[..at].to_string());
            folders.extend(ends);
        }
        Folder { files, folders }
    }

    /// What a document knows of the decisions beside it. Files that were dropped alone count as one folder.
    pub fn decisions(&self, document: &str) -> DecisionFolder {
        let (mut files, mut texts, mut own) = (Vec::new(), Vec::new(), None);
        for (path, text) in self.files.iter().filter(|(path, _)| above(path) == above(document)) {
            if let Some(text) = text {
                if path == document {
                    own = Some(files.len());
                }
                files.push((path.clone(), folder::number_of_file(path, text)));
                texts.push(text);
            }
        }
        let numbers = folder::numbers(&files);
        let is_record = |at: usize| analysis::is_record(texts[at]);
        own.map(|own| folder::decisions(&files, own, &numbers, &is_record)).unwrap_or_default()
    }

    /// Whether a document is one of the files.
    pub fn has(&self, document: &str) -> bool {
        self.files.contains_key(document)
    }

    /// Whether the target of a link exists, or may exist.
    pub fn exists(&self, document: &str, target: &str) -> bool {
        let Some(path) = resolved(document, target) else {
            return true;
        };
        let top = path.split_once('/').map(|(top, _)| top);
        let whole = top.is_some_and(|top| self.folders.contains(top));
        !whole || self.folders.contains(path.as_str()) || self.found(&path).is_some()
    }

    /// The text of the target of a link, if it is Markdown.
    pub fn read(&self, document: &str, target: &str) -> Option<&str> {
        self.found(&resolved(document, target)?)?.as_deref()
    }

    fn found(&self, path: &str) -> Option<&Option<String>> {
        let page = path.strip_suffix(".html").or(path.strip_suffix(".htm")).unwrap_or(path);
        self.files.get(path).or_else(|| self.files.get(format!("{page}.md").as_str()))
    }
}

/// The path of the folder of a file.
fn above(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The path of a link's target without `.` and `..`, and without a slash at its end; `None` if it leaves everything that was
/// dropped.
fn resolved(document: &str, target: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in above(document).split('/').chain(target.split('/')) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}
