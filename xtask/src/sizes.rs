//! What the files of `dist/` weigh, as they are and as servers send them. Node compresses (sizes.mjs): its brotli is
//! the one that hosts run, and it costs no build.

use crate::process;
use crate::project::Project;
use anyhow::{Context, Result};
use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::Command;

/// Bytes of one file.
pub struct Size {
    pub raw: usize,
    pub gzip: usize,
    pub brotli: usize,
}

/// The size of each file, in their order.
pub fn measure(project: &Project, files: &[PathBuf]) -> Result<Vec<Size>> {
    let mut node = Command::new("node");
    let printed = process::output(node.arg(project.root.join("xtask/sizes.mjs")).args(files))?;
    let sizes = printed.lines().map(|line| {
        let mut numbers = line.split(' ').map(str::parse);
        let mut next = || numbers.next()?.ok();
        Some(Size { raw: next()?, gzip: next()?, brotli: next()? })
    });
    sizes.collect::<Option<_>>().context("sizes.mjs printed no three numbers")
}

/// A table of `files`, each under the name given with it.
pub fn table(project: &Project, files: &[(&str, PathBuf)]) -> Result<String> {
    let paths: Vec<_> = files.iter().map(|(_, path)| path.clone()).collect();
    let mut table = format!("\n{:<14} {:>10} {:>10} {:>10}  bytes\n", "", "raw", "gzip", "brotli");
    for ((name, path), Size { raw, gzip, brotli }) in files.iter().zip(measure(project, &paths)?) {
        writeln!(table, "{name:<14} {raw:>10} {gzip:>10} {brotli:>10}  {}", project.shown(path))?;
    }
    Ok(table)
}
