//! What the files of `dist/` weigh, as they are and as servers send them.

use crate::project::Project;
use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::PathBuf;

/// A table of `files`, each under the name given with it; a file that was not built is left out.
pub fn table(project: &Project, files: &[(&str, PathBuf)]) -> Result<String> {
    let mut table = format!(
        "\n{:<14} {:>10} {:>10} {:>10}  bytes\n",
        "", "raw", "gzip", "brotli"
    );
    for (name, path) in files.iter().filter(|(_, path)| path.is_file()) {
        let bytes = fs::read(path).with_context(|| format!("reading {}", project.shown(path)))?;
        let (gzip, brotli) = (gzip(&bytes)?, brotli(&bytes)?);
        writeln!(
            table,
            "{name:<14} {:>10} {gzip:>10} {brotli:>10}  {}",
            bytes.len(),
            project.shown(path)
        )?;
    }
    Ok(table)
}

fn gzip(bytes: &[u8]) -> Result<usize> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    Ok(gzip.finish()?.len())
}

/// Bytes after brotli at the quality with which files are compressed ahead of time.
pub fn brotli(bytes: &[u8]) -> Result<usize> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        ..Default::default()
    };
    let mut sent = Vec::new();
    Ok(brotli::BrotliCompress(&mut &bytes[..], &mut sent, &params)?)
}
