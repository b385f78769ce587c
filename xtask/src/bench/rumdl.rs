//! Rumdl, the linter that the command line is measured against, from PyPI in a folder of its own.

use crate::process;
use crate::project::Project;
use anyhow::{Context, Result};
use std::path::PathBuf;
use std::process::Command;

const VERSION: &str = "0.3.0";

/// The path of the program, which is installed if it is missing.
pub fn install(project: &Project) -> Result<PathBuf> {
    let folder = project.cache().join(format!("rumdl-{VERSION}"));
    let program = folder.join("bin/rumdl");
    if !process::succeeds(Command::new(&program).arg("--version")) {
        println!("installing rumdl {VERSION} with pip");
        let mut pip = Command::new("python3");
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--upgrade"]);
        pip.env("PIP_ROOT_USER_ACTION", "ignore");
        pip.arg("--target").arg(&folder).arg(format!("rumdl=={VERSION}"));
        process::run(&mut pip).context("rumdl needs Python 3 with pip")?;
    }
    Ok(program)
}
