//! The files that a run leaves out: patterns as in a `.gitignore`, from `docgauge.toml` and from `--exclude`.
//!
//! Only files that were found in a folder or by a glob are left out. A file that an argument names is always read, because
//! the user asked for it.

use std::path::{Path, PathBuf};

use ignore::gitignore::{Gitignore, GitignoreBuilder};

/// Patterns, relative to a folder.
#[derive(Debug)]
pub struct Exclude {
    folder: PathBuf,
    patterns: Gitignore,
}

impl Exclude {
    /// Reads patterns relative to `folder`, empty for the current one. The error says what is wrong with a pattern.
    pub fn of(folder: &Path, patterns: &[String]) -> Result<Self, String> {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let folder = std::path::absolute(folder).map_err(|error| error.to_string())?;
        let mut builder = GitignoreBuilder::new(&folder);
        for pattern in patterns {
            builder.add_line(None, pattern).map_err(|error| error.to_string())?;
        }
        let patterns = builder.build().map_err(|error| error.to_string())?;
        Ok(Exclude { folder, patterns })
    }

    /// Whether the file at the absolute `path`, or a folder above it, matches.
    pub fn leaves_out(&self, path: &Path) -> bool {
        let inside = path.strip_prefix(&self.folder);
        inside.is_ok_and(|path| self.patterns.matched_path_or_any_parents(path, false).is_ignore())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_those_of_a_gitignore() {
        let patterns = ["drafts/", "/old.md", "*.tmp.md", "!keep.tmp.md"].map(String::from);
        let exclude = Exclude::of(Path::new("/docs"), &patterns).unwrap();
        let out = |path: &str| exclude.leaves_out(Path::new(path));
        assert!(out("/docs/drafts/a.md") && out("/docs/x/drafts/y/a.md") && out("/docs/old.md"));
        assert!(out("/docs/a.tmp.md") && !out("/docs/keep.tmp.md"));
        assert!(!out("/docs/x/old.md") && !out("/docs/drafts.md") && !out("/elsewhere/drafts/a.md"));
    }
}
