//! Node and the page's packages from www/package-lock.json.

use crate::process;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::cmp::Reverse;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The oldest major version of Node that the libraries of the tests and the build run on.
const OLDEST: u32 = 20;

/// Runs `npm ci` if the installed packages are not those of the current lock file.
pub fn install(project: &Project) -> Result<()> {
    check_version()?;
    let lock = project.www().join("package-lock.json");
    let lock = fs::read(&lock).with_context(|| format!("reading {}", project.shown(&lock)))?;
    let wanted: String = Sha256::digest(&lock).iter().map(|byte| format!("{byte:02x}")).collect();
    // The stamp is inside the folder of the packages, so that it is removed with them.
    let stamp = project.www().join("node_modules/.docgauge-lock");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("installing the page's packages with npm ci");
    let mut npm = Command::new("npm");
    npm.current_dir(project.www()).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    process::run(npm.stdin(Stdio::null()))?;
    fs::write(&stamp, wanted).with_context(|| format!("writing {}", project.shown(&stamp)))
}

/// A program from one of the packages.
pub fn tool(project: &Project, name: &str) -> Command {
    Command::new(project.www().join("node_modules/.bin").join(name))
}

/// The test files of a folder: `*.test.mjs`, the longest first, so that no long one runs alone at the end.
pub fn test_files(project: &Project, folder: &str) -> Result<Vec<PathBuf>> {
    let folder = project.root.join(folder);
    let entries = fs::read_dir(&folder).with_context(|| format!("reading {}", project.shown(&folder)))?;
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.to_string_lossy().ends_with(".test.mjs"));
    files.sort_by_cached_key(|path| (Reverse(fs::metadata(path).map_or(0, |it| it.len())), path.clone()));
    Ok(files)
}

fn check_version() -> Result<()> {
    let advice = format!("install Node {OLDEST} or newer, with npm");
    let printed = process::output(Command::new("node").arg("--version")).with_context(|| advice.clone())?;
    let major =
        printed.trim().trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(major) if OLDEST <= major => Ok(()),
        _ => bail!("this is Node {}; {advice}", printed.trim()),
    }
}
