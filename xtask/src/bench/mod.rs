//! `cargo xtask bench`: measures the budgets beside bare pulldown-cmark and well-known tools, in one run.
//!
//! Its parts: the engine in Node (core.rs and benches/core.mjs), the page in a browser (benches/page.mjs), the sizes of the
//! files, the command line with many documents (many.rs), and the share of each step and rule (benches/shares). budget.rs has the
//! budgets, record.rs the run that later ones are compared with. A missed budget is an error only with `--check`, because the
//! times depend on the machine and its load.

mod budget;
mod core;
mod many;
mod record;
mod rumdl;

use crate::project::Project;
use crate::{browser, dist, process, sizes, steps, stress};
use anyhow::{Context, Result, bail, ensure};
use budget::Measures;
use clap::Args;
use record::Record;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

#[derive(Args)]
pub struct Bench {
    /// Fail if a budget is missed, or a ratio is over a tenth worse than that in benches/record.json
    #[arg(long)]
    check: bool,
    /// Write the measures to benches/record.json and the README, with the reason why they changed
    #[arg(long, value_name = "REASON", conflicts_with = "check")]
    record: Option<String>,
    /// Measure only these parts: core, page, sizes, many, shares, hostile, growth; growth takes an hour and has to be named
    #[arg(conflicts_with_all = ["check", "record"])]
    parts: Vec<String>,
}

type Part = fn(&Project, &Path) -> Result<Measures>;

const PARTS: [(&str, Part); 7] = [
    ("core", core::run),
    ("page", page),
    ("sizes", file_sizes),
    ("many", many::run),
    ("shares", shares),
    ("hostile", hostile),
    ("growth", growth),
];

/// Takes an hour, so it is measured only when it is named.
const ON_REQUEST: &str = "growth";

/// Parts that measure files of `dist/`, or the wasm in them.
const OF_DIST: [&str; 4] = ["core", "page", "sizes", "hostile"];

pub fn run(project: &Project, bench: &Bench) -> Result<()> {
    let known = |part: &String| PARTS.iter().any(|(name, _)| name == part);
    if let Some(unknown) = bench.parts.iter().find(|part| !known(part)) {
        bail!("there is no part `{unknown}`; there are {}", PARTS.map(|(name, _)| name).join(", "));
    }
    let wanted = |name: &str| {
        bench.parts.is_empty() && name != ON_REQUEST || bench.parts.iter().any(|part| part == name)
    };
    let folder = project.cache().join("bench");
    fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    if OF_DIST.into_iter().any(wanted) {
        dist::files(project)?;
        let engine = project.pkg().join("docgauge_bg.wasm");
        fs::copy(engine, folder.join("docgauge_bg.wasm")).context("copying the engine")?;
    }
    let mut measures = Measures::new();
    for (_, part) in PARTS.iter().filter(|(name, _)| wanted(name)) {
        measures.extend(part(project, &folder)?);
    }
    print!("{}", budget::table(&measures));
    if let Some(reason) = &bench.record {
        ensure!(!reason.trim().is_empty(), "a record needs its reason");
        let mut node = Command::new("node");
        let date = process::output(node.args(["-p", "new Date().toISOString().slice(0, 10)"]))?;
        Record { date: date.trim().into(), reason: reason.clone(), measures }.write(project)?;
    } else if bench.check {
        record::check(project, &measures)?;
    }
    Ok(())
}

/// What benches/page.mjs prints.
#[derive(Deserialize)]
struct Printed {
    measures: Measures,
    /// Milliseconds from a key to the frame that shows it, in the small and in the large document.
    frames: [f64; 2],
    /// The main thread's CPU time for a key in the small and in the large document: of a bare editor, and of the page.
    threads: [BTreeMap<String, Thread>; 2],
    opened: Opened,
}

/// Milliseconds of CPU time.
#[derive(Deserialize)]
struct Thread {
    total: f64,
    script: f64,
    style: f64,
    layout: f64,
}

/// Milliseconds from the start of opening.
#[derive(Deserialize)]
struct Opened {
    /// To the first report of the offline file.
    file: f64,
    /// To the compiled engine of an empty page.
    empty: f64,
}

fn page(project: &Project, folder: &Path) -> Result<Measures> {
    browser::install()?;
    let mut node = Command::new("node");
    node.env("CHROMIUM", browser::chromium()?);
    let printed = process::output(node.arg(project.root.join("benches/page.mjs")).arg(folder))?;
    let Printed { measures, frames, threads, opened } =
        serde_json::from_str(&printed).context("reading what page.mjs prints")?;
    println!(
        "\nKey to the frame that shows it, p95: {:.0} ms at 62 KB, {:.0} ms at 1 MB\n\
         First report of the offline file after {:.0} ms, an empty page with the engine after {:.0} ms",
        frames[0], frames[1], opened.file, opened.empty
    );
    for (size, modes) in ["62 KB", "1 MB"].into_iter().zip(threads) {
        println!("\nMain thread for a key, {size}: ms of CPU time, of which script, style and layout");
        for (mode, Thread { total, script, style, layout }) in modes {
            println!("{mode:>8} {total:8.1} {script:8.1} {style:8.1} {layout:8.1}");
        }
    }
    Ok(measures)
}

fn file_sizes(project: &Project, _: &Path) -> Result<Measures> {
    let site = project.site();
    let engine = project.site_file("docgauge_bg.", ".wasm")?;
    let style = project.site_file("page.", ".css")?;
    let first = [site.join("index.html"), style, site.join("docgauge.js"), engine.clone()];
    let brotli: usize = sizes::measure(project, &first)?.iter().map(|size| size.brotli).sum();
    let engine: usize = sizes::measure(project, &[engine])?.iter().map(|size| size.brotli).sum();
    let file = fs::metadata(project.offline_file()).context("measuring the offline file")?.len();
    let sizes = [("engine", engine as f64), ("first-load", brotli as f64), ("offline-file", file as f64)];
    Ok(sizes.into_iter().map(|(id, bytes)| (id.to_string(), bytes / 1000.0)).collect())
}

/// Prints how the steps of each operation grow with hostile texts of up to 160 KB, where `cargo xtask test` has
/// 40 KB. It has no budget of its own.
fn hostile(project: &Project, _: &Path) -> Result<Measures> {
    let mut node = Command::new("node");
    node.env("GROWTH", steps::prepare(project, &[80_000, 160_000, 320_000])?);
    process::run(node.arg(project.root.join("tests/growth/table.mjs")))?;
    Ok(Measures::new())
}

/// Prints how the time of each operation grows with hostile texts of up to 5 MB. It has no budget of its own.
fn growth(project: &Project, _: &Path) -> Result<Measures> {
    stress::run(project, &["growth"])?;
    Ok(Measures::new())
}

/// Prints the share of each step and of each rule. It has no budget.
fn shares(project: &Project, folder: &Path) -> Result<Measures> {
    let generated = folder.join("generated.md");
    let mut node = Command::new("node");
    let script =
        "import(process.argv[1]).then(({ makeDocument }) => process.stdout.write(makeDocument(62_000)))";
    let text = process::output(node.args(["-e", script]).arg(project.root.join("benches/document.mjs")))?;
    fs::write(&generated, text)?;
    let mut cargo = Command::new("cargo");
    cargo.current_dir(&project.root).args(["run", "--quiet", "--release", "--package", "shares", "--"]);
    cargo.arg(format!("generated={}", generated.display()));
    process::run(cargo.args(["fixtures=tests/fixtures", "corpus=tests/corpus"]))?;
    Ok(Measures::new())
}
