//! Chromium and its driver, for the tests and the measurements.
//!
//! Two programs have the same engine: Chromium, and Debian's `chromium-headless-shell`, which has no window around the page
//! and opens one for a third of the processor time. The tests of the page take the shell if Debian has it.

use crate::project::Project;
use crate::{debian, dist, process};
use anyhow::{Context, Result};
use std::env;
use std::path::PathBuf;
use std::process::Command;

const SHELL: &str = "chromium-headless-shell";

/// Installs Debian's packages if a program is missing. The shell may be missing where a distribution does not have it.
pub fn install() -> Result<()> {
    if chromium().and(driver()).is_err() {
        debian::install(&["chromium", "chromium-driver"])?;
    }
    if headless_shell().is_err() && debian::knows(SHELL) {
        debian::install(&[SHELL])?;
    }
    chromium().and(driver()).map(drop)
}

/// The path of the browser for tests of the page.
pub fn headless() -> Result<PathBuf> {
    headless_shell().or_else(|_| chromium())
}

fn headless_shell() -> Result<PathBuf> {
    find("CHROMIUM", &[SHELL])
}

/// The path of Chromium.
pub fn chromium() -> Result<PathBuf> {
    find("CHROMIUM", &["chromium", "chromium-browser", "google-chrome"])
}

/// The path of Chromium's driver.
pub fn driver() -> Result<PathBuf> {
    find("CHROMEDRIVER", &["chromedriver"])
}

/// Takes screenshots of the built page, in both colour schemes, wide and narrow.
pub fn screenshots(project: &Project) -> Result<()> {
    install()?;
    dist::files(project)?;
    let mut node = Command::new("node");
    node.env("CHROMIUM", chromium()?).arg(project.root.join("xtask/screenshots.mjs"));
    process::run(node.arg(project.www().join("screenshots")))
}

/// The path of a program: from an environment variable, or else the first of `names` that is on the path.
pub fn find(variable: &str, names: &[&str]) -> Result<PathBuf> {
    if let Some(named) = env::var_os(variable) {
        return Ok(named.into());
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let found = names
        .iter()
        .find_map(|name| env::split_paths(&path).map(|folder| folder.join(name)).find(|it| it.is_file()));
    found.with_context(|| format!("{} is not installed (or set {variable} to where it is)", names[0]))
}
