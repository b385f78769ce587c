//! How the steps of the engine grow with hostile texts: the wasm of the page with a counter in it, and the texts of
//! `benches/stress`, for `tests/growth`.

#[path = "../../benches/stress/src/shapes.rs"]
mod shapes;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::json;

use crate::counted;
use crate::project::Project;

/// Writes the counting wasm, and each text with each of these numbers of bytes, about; returns the folder.
pub fn prepare(project: &Project, bytes: &[usize]) -> Result<PathBuf> {
    let folder = project.cache().join("growth");
    fs::create_dir_all(&folder).with_context(|| format!("making {}", project.shown(&folder)))?;
    let wasm = fs::read(project.pkg().join("docgauge_bg.wasm")).context("reading the wasm")?;
    fs::write(folder.join("counted.wasm"), counted::counted(&wasm)?).context("writing the counting wasm")?;
    let texts = |make: fn(usize) -> String| bytes.iter().map(|&bytes| make(bytes)).collect::<Vec<_>>();
    let shapes: Vec<_> =
        shapes::SHAPES.iter().map(|it| json!({ "name": it.name, "texts": texts(it.text) })).collect();
    fs::write(folder.join("texts.json"), serde_json::to_string(&shapes)?).context("writing the texts")?;
    Ok(folder)
}
