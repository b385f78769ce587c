//! The sizes of the files of `dist/`, uncompressed and as servers send them. Node compresses them (sizes.mjs), because it has
//! the usual brotli and no crate has to be built for it.

use crate::process;
use crate::project::Project;
use anyhow::{Context, Result};
use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::Command;

/// The sizes of one file, in bytes.
pub struct Size {
    pub raw: usize,
    pub gzip: usize,
    pub brotli: usize,
}

/// The sizes of the files, in the order of `files`.
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

/// A table of the sizes of `files`, which are pairs of name and path.
pub fn table(project: &Project, files: &[(&str, PathBuf)]) -> Result<String> {
    let paths: Vec<_> = files.iter().map(|(_, path)| path.clone()).collect();
    let mut table = format!("\n{:<14} {:>10} {:>10} {:>10}  bytes\n", "", "raw", "gzip", "brotli");
    for ((name, path), Size { raw, gzip, brotli }) in files.iter().zip(measure(project, &paths)?) {
        writeln!(table, "{name:<14} {raw:>10} {gzip:>10} {brotli:>10}  {}", project.shown(path))?;
    }
    Ok(table)
}
