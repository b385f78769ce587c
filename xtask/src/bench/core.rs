//! What benches/core.mjs measures, as tables: the tools beside each other, and an edit against the size of the document.

use super::budget::{Measures, rounded};
use crate::process;
use crate::project::Project;
use crate::toolchain::{TARGET, WasmCargo};
use crate::wasm;
use anyhow::{Context, Result};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

#[derive(Deserialize)]
struct Printed {
    measures: Measures,
    sizes: Vec<Measured>,
    folders: BTreeMap<String, Measured>,
}

/// Milliseconds of CPU of each tool.
#[derive(Deserialize)]
struct Measured {
    bytes: usize,
    times: BTreeMap<String, f64>,
}

/// Builds bare pulldown-cmark, bundles and runs core.mjs, and prints its tables. `folder` has the engine's wasm.
pub fn run(project: &Project, folder: &Path) -> Result<Measures> {
    bare(project, folder)?;
    let mut node = Command::new("node");
    process::run(node.arg(project.root.join("benches/bundle.mjs")).arg(project.www()).arg(folder))?;
    let mut node = Command::new("node");
    node.arg(folder.join("core.mjs")).arg(folder);
    node.args(["tests/fixtures", "tests/corpus"].map(|name| project.root.join(name)));
    let printed = process::output(&mut node)?;
    let printed: Printed = serde_json::from_str(&printed).context("reading what core.mjs prints")?;
    print!("{}{}", printed.tools(), printed.chart());
    Ok(printed.measures)
}

/// Builds pulldown-cmark alone, with the same compiler, bindings and optimiser.
fn bare(project: &Project, folder: &Path) -> Result<()> {
    let cargo = WasmCargo::find(project)?;
    process::run(cargo.command(project, "build").args(["--package", "bare", "--profile", "wasm"]))?;
    wasm::bind(&cargo.target(project).join(TARGET).join("wasm/bare.wasm"), folder)?;
    wasm::optimise(project, &folder.join("bare_bg.wasm"))
}

impl Printed {
    fn tools(&self) -> String {
        let generated = self.sizes.iter().map(|measured| (size(measured.bytes), measured));
        let columns: Vec<(String, &Measured)> = generated
            .filter(|(_, measured)| measured.times.contains_key("marked"))
            .chain(self.folders.iter().map(|(name, measured)| (name.clone(), measured)))
            .collect();
        let mut table = format!("\nMilliseconds of CPU in wasm and JavaScript\n{:14}", "");
        for (name, _) in &columns {
            let _ = write!(table, " {name:>10}");
        }
        for (tool, title) in [
            ("bare", "bare"),
            ("docgauge", "full check"),
            ("edit", "edit"),
            ("marked", "marked"),
            ("markdown-it", "markdown-it"),
            ("markdownlint", "markdownlint"),
        ] {
            let _ = write!(table, "\n{title:14}");
            for (_, measured) in &columns {
                let time = measured.times.get(tool).map_or("–".to_string(), |&time| rounded(time));
                let _ = write!(table, " {time:>10}");
            }
        }
        table + "\n"
    }

    /// A bar grows by a character when the time doubles.
    fn chart(&self) -> String {
        let mut chart = format!(
            "\nAn edit against the size of the document (a bar grows by one when the time doubles)\n\
             {:>8} {:>10} {:>10} {:>10} {:>8}\n",
            "", "bare, ms", "full, ms", "edit, ms", "of bare"
        );
        let edits = self.sizes.iter().map(|measured| measured.times["edit"]);
        let least = edits.fold(f64::INFINITY, f64::min);
        for Measured { bytes, times } in &self.sizes {
            let (bare, full, edit) = (times["bare"], times["docgauge"], times["edit"]);
            let bar = "#".repeat((edit / least).log2().round() as usize + 1);
            let _ = writeln!(
                chart,
                "{:>8} {:>10} {:>10} {:>10} {:>8}  {bar}",
                size(*bytes),
                rounded(bare),
                rounded(full),
                rounded(edit),
                rounded(edit / bare)
            );
        }
        chart
    }
}

fn size(bytes: usize) -> String {
    match bytes {
        ..1_000_000 => format!("{} KB", bytes / 1000),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    }
}
