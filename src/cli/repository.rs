//! The names of documents in reports for a code host.
//!
//! GitHub, GitLab and code scanning know a file by its path from the root of the repository, whatever the folder in which
//! the program runs and however the document was named. The root is the closest folder at or above the current one that
//! contains `.git`; without one it is the current folder.

use std::path::{Component, Path, PathBuf};
use std::sync::OnceLock;

/// The path from the root of the repository, with slashes; none for a document outside of it and for standard input.
pub fn inside(path: &str) -> Option<String> {
    static ROOT: OnceLock<(PathBuf, PathBuf)> = OnceLock::new();
    let (root, here) = ROOT.get_or_init(|| {
        let here = std::env::current_dir().unwrap_or_default();
        let root = here.ancestors().find(|folder| folder.join(".git").exists()).unwrap_or(&here);
        (root.to_path_buf(), here)
    });
    if path == "-" { None } else { below(root, here, Path::new(path)) }
}

/// The name of a document for a code host: from the root of the repository if it is inside, else as it was given.
pub fn name(path: &str) -> String {
    inside(path).unwrap_or_else(|| path.to_string())
}

/// The parts of `path`, which counts from `here`, below `root`.
fn below(root: &Path, here: &Path, path: &Path) -> Option<String> {
    let mut whole = PathBuf::new();
    for part in here.join(path).components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                whole.pop();
            }
            part => whole.push(part),
        }
    }
    let parts = whole.strip_prefix(root).ok()?.components();
    let parts: Vec<_> = parts.map(|part| part.as_os_str().to_string_lossy()).collect();
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_counts_from_the_root_however_it_is_written() {
        let name = |path: &str| below(Path::new("/work"), Path::new("/work/docs"), Path::new(path));
        for path in ["a.md", "./a.md", "../docs/a.md", "/work/docs/a.md", "/work/./x/../docs/a.md"] {
            assert_eq!(name(path).as_deref(), Some("docs/a.md"), "{path}");
        }
        assert_eq!(name("../b.md").as_deref(), Some("b.md"));
        assert_eq!(name("../../b.md"), None);
        assert_eq!(name("/workshop/b.md"), None);
    }
}
