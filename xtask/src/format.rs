//! Formatting of the sources: rustfmt for Rust, prettier for the JavaScript of the page, the tests and the tasks.

use crate::project::Project;
use crate::{node, process};
use anyhow::Result;
use std::process::Command;

/// The JavaScript that prettier formats; .prettierignore names the generated files.
const SCRIPTS: [&str; 4] = ["www/**/*.js", "xtask/*.mjs", "tests/**/*.mjs", "benches/*.mjs"];

/// Fails if a file is not formatted, after both tools have named such files.
pub fn check(project: &Project) -> Result<()> {
    let rust = process::run(cargo_fmt(project).arg("--check"));
    let scripts = process::run(prettier(project)?.arg("--check").args(SCRIPTS));
    rust.and(scripts)
}

/// Formats every file in place.
pub fn write(project: &Project) -> Result<()> {
    process::run(&mut cargo_fmt(project))?;
    process::run(prettier(project)?.args(["--write", "--list-different"]).args(SCRIPTS))
}

fn cargo_fmt(project: &Project) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(&project.root).args(["fmt", "--all"]);
    cargo
}

fn prettier(project: &Project) -> Result<Command> {
    node::install(project)?;
    let mut prettier = node::tool(project, "prettier");
    prettier.current_dir(&project.root).args(["--log-level", "warn"]);
    Ok(prettier)
}
