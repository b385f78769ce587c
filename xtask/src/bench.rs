//! Measures the budgets: docgauge's check beside bare pulldown-cmark and well-known tools, in one run of one browser
//! (benches/). A missed budget is printed but is not an error, because the numbers depend on the machine and its load.

use crate::project::Project;
use crate::toolchain::{TARGET, WasmCargo};
use crate::{browser, dist, many, process, wasm};
use anyhow::{Context, Result};
use std::fs;
use std::process::Command;

/// Builds all that is measured, and runs the measurement.
pub fn run(project: &Project) -> Result<()> {
    browser::install()?;
    dist::dist(project)?;
    let folder = project.cache().join("bench");
    fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    bare(project, &folder)?;
    fs::copy(project.pkg().join("docgauge_bg.wasm"), folder.join("docgauge_bg.wasm"))
        .context("copying the wasm")?;
    let mut node = Command::new("node");
    process::run(node.arg(project.root.join("benches/bundle.mjs")).arg(project.www()).arg(&folder))?;
    let mut node = Command::new("node");
    node.env("CHROMIUM", browser::chromium()?);
    process::run(node.arg(project.root.join("benches/run.mjs")).arg(&folder))?;
    many::run(project)
}

/// Builds pulldown-cmark alone, with the same compiler, bindings and optimiser.
fn bare(project: &Project, folder: &std::path::Path) -> Result<()> {
    let cargo = WasmCargo::find(project)?;
    process::run(cargo.command(project, "build").args(["--package", "bare", "--profile", "wasm"]))?;
    wasm::bind(&cargo.target(project).join(TARGET).join("wasm/bare.wasm"), folder)?;
    wasm::optimise(project, &folder.join("bare_bg.wasm"))
}
