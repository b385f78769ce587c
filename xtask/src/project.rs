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

    pub fn offline_file(&self) -> PathBuf {
        self.root.join("dist/docgauge.html")
    }

    /// The folder of files that these tasks keep between runs.
    pub fn cache(&self) -> PathBuf {
        self.target.join("xtask")
    }

    /// `path` relative to the project's folder, for messages.
    pub fn shown(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).display().to_string()
    }
}
