//! The paths of the project's folders and files. No other module has such paths.

use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

pub struct Project {
    pub root: PathBuf,
    /// Cargo's target folder, wherever the user has put it.
    pub target: PathBuf,
}

impl Project {
    pub fn of_this_build() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask has no folder above it")?;
        // This program is TARGET/PROFILE/xtask, so the folder is known without asking cargo again.
        let exe = std::env::current_exe().context("finding this program")?;
        let target = exe.ancestors().nth(2).context("this program does not lie in a target folder")?;
        Ok(Project { root: root.to_owned(), target: target.to_owned() })
    }

    pub fn www(&self) -> PathBuf {
        self.root.join("www")
    }

    /// The folder of wasm-bindgen's output: docgauge.js, docgauge.d.ts, docgauge_bg.wasm.
    pub fn pkg(&self) -> PathBuf {
        self.root.join("www/pkg")
    }

    pub fn site(&self) -> PathBuf {
        self.root.join("dist/site")
    }

    /// The file of the site whose name is `before`, a hash and `after`.
    pub fn site_file(&self, before: &str, after: &str) -> Result<PathBuf> {
        let site = self.site();
        let fits = |name: &str| {
            let hash = name.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
            hash.is_some_and(|hash| hash.len() == 8)
        };
        let mut entries = std::fs::read_dir(&site).context("reading dist/site")?.flatten();
        let found = entries.find(|entry| entry.file_name().to_str().is_some_and(fits));
        Ok(found.with_context(|| format!("dist/site has no {before}*{after}"))?.path())
    }

    pub fn offline_file(&self) -> PathBuf {
        self.root.join("dist/docgauge.html")
    }

    /// The folder of files that these tasks keep between runs.
    pub fn cache(&self) -> PathBuf {
        self.target.join("xtask")
    }

    /// The environment that keeps cargo from writing records for its next build of the core, which take a sixth of the
    /// time of this one. It is empty where cargo has built the core without it: there somebody works on the core.
    pub fn records(&self) -> Option<(&'static str, &'static str)> {
        let records =
            std::fs::read_dir(self.target.join("debug/incremental")).into_iter().flatten().flatten();
        let core = |name: &str| name.starts_with("docgauge-");
        let edited = records.into_iter().any(|one| one.file_name().to_str().is_some_and(core));
        (!edited).then_some(("CARGO_INCREMENTAL", "0"))
    }

    /// `path` relative to the project's folder, for messages.
    pub fn shown(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).display().to_string()
    }
}
