//! Runs `benches/stress`: the growth with hostile texts, and the fuzzer.

use std::process::Command;

use anyhow::Result;

use crate::process;
use crate::project::Project;

/// `cargo xtask fuzz`.
pub fn fuzz(project: &Project, target: &str, seconds: u64, seed: u64) -> Result<()> {
    run(project, &["fuzz", target, &seconds.to_string(), &seed.to_string()])
}

/// Builds the program and runs it.
pub fn run(project: &Project, arguments: &[&str]) -> Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(&project.root).args([
        "run",
        "--quiet",
        "--profile",
        "stress",
        "--package",
        "stress",
        "--",
    ]);
    process::run(cargo.args(arguments))
}
