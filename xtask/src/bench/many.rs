//! Measures the command line with many documents beside rumdl: the time, and whether memory stays constant.
//!
//! Ten folders of documents of 16 KB are made of the project's fixtures and blank templates. Both programs check one folder after
//! the other in turns, so that the rest of the load is shared by both; what counts is the ratio of the sums. Then docgauge
//! checks all folders at once: its memory should be that of one folder.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use super::budget::Measures;
use super::rumdl;
use crate::process;
use crate::project::Project;

const DOCUMENTS: usize = 10_000;
const FOLDERS: usize = 10;
const SIZE: usize = 16 * 1024;

/// Builds the command line, makes the documents, and prints the table.
pub fn run(project: &Project, cache: &Path) -> Result<Measures> {
    let rumdl = rumdl::install(project)?;
    let mut cargo = Command::new("cargo");
    process::run(cargo.current_dir(&project.root).args(["build", "--release"]))?;
    let docgauge = project.target.join("release/docgauge");
    let folder = cache.join("many");
    write(project, &folder).context("writing the documents")?;

    let json = ["check", "--format", "json"];
    let [mut ours, mut theirs] = [Taken::default(); 2];
    for number in 0..FOLDERS {
        let folder = folder.join(number.to_string());
        ours.add(measure(&docgauge, &json, &folder)?);
        theirs.add(measure(&rumdl, &["check", "--no-cache", "--output-format", "json"], &folder)?);
    }
    let all = measure(&docgauge, &json, &folder)?;
    println!("\n{:24} {:>9} {:>9} {:>9}", "command line", "documents", "seconds", "peak MB");
    row("docgauge, by folders", &ours);
    row("rumdl, by folders", &theirs);
    row("docgauge, all at once", &all);
    let mut measures = Measures::from([("many".to_string(), ours.seconds / theirs.seconds)]);
    if let (Some(few), Some(all)) = (ours.megabytes, all.megabytes) {
        measures.insert("many-memory".to_string(), all / few);
    }
    Ok(measures)
}

/// The time and memory of a run.
#[derive(Clone, Copy, Default)]
struct Taken {
    seconds: f64,
    /// `None` if the system does not report it.
    megabytes: Option<f64>,
}

impl Taken {
    fn add(&mut self, other: Taken) {
        self.seconds += other.seconds;
        self.megabytes = match (self.megabytes, other.megabytes) {
            (Some(most), Some(other)) => Some(most.max(other)),
            (most, other) => most.or(other),
        };
    }
}

fn row(name: &str, taken: &Taken) {
    let memory = taken.megabytes.map_or("?".to_string(), |megabytes| format!("{megabytes:.0}"));
    println!("{name:24} {DOCUMENTS:>9} {:>9.2} {memory:>9}", taken.seconds);
}

fn measure(program: &Path, arguments: &[&str], folder: &Path) -> Result<Taken> {
    let start = Instant::now();
    let mut child = Command::new(program)
        .args(arguments)
        .arg(folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .with_context(|| format!("starting {}", program.display()))?;
    let mut megabytes = None;
    let status = loop {
        megabytes = peak(child.id()).or(megabytes);
        if let Some(status) = child.try_wait()? {
            break status;
        }
        thread::sleep(Duration::from_millis(10));
    };
    let found = status.code().is_some_and(|code| code < 2);
    ensure!(found, "{} failed ({status})", program.display());
    Ok(Taken { seconds: start.elapsed().as_secs_f64(), megabytes })
}

/// The most memory that a process has used so far, if the system is Linux.
fn peak(process: u32) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kilobytes / 1024.0)
}

/// Writes the documents. Each starts with another source, continues with the following sources, and is cut at the size.
fn write(project: &Project, folder: &Path) -> Result<()> {
    let mut sources = Vec::new();
    for entry in fs::read_dir(project.root.join("tests/fixtures"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "md") {
            sources.push(fs::read_to_string(path)?);
        }
    }
    sources.sort();
    let templates = docgauge::template::packs::catalogue();
    sources.extend(templates.iter().filter_map(|template| docgauge::template::packs::blank(template.id)));
    for number in 0..DOCUMENTS {
        let mut text = String::new();
        for source in sources.iter().cycle().skip(number % sources.len()) {
            text.push_str(source);
            text.push('\n');
            if SIZE < text.len() {
                break;
            }
        }
        let ends = text.match_indices('\n').map(|(at, _)| at);
        let cut = ends.take_while(|&at| at < SIZE).last().unwrap_or(0);
        let folder = folder.join((number % FOLDERS).to_string());
        fs::create_dir_all(&folder)?;
        let text = format!("{}\nDocument {number}.\n", &text[..cut]);
        fs::write(folder.join(format!("{number:05}.md")), text)?;
    }
    Ok(())
}
