//! `dist/`: the hosted page in `dist/site/`, the npm package in `dist/npm/`, and the offline file beside them.

use crate::lzma::Packed;
use crate::project::Project;
use crate::{bundle, licences, node, offline, process, sbom, site, sizes, streams, wasm};
use anyhow::{Context, Result};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The parts of the pages of `dist/`. All pages have the same program.
pub struct Parts {
    /// What all of this is built from, in 8 digits.
    pub build: String,
    pub names: Names,
    pub index: String,
    pub embed: String,
    pub script: String,
    /// The script with the texts of all languages, for the pages in one file.
    pub whole: String,
    /// The script that unpacks the others in the pages in one file.
    pub loader: String,
    pub style: String,
    pub wasm: Vec<u8>,
    /// The same as streams, for the pages in one file.
    pub sorted: Vec<u8>,
    /// The compressed form of all that the pages in one file contain.
    pub packed: Packed,
    /// The texts about the rules, as JSON.
    pub rules: Vec<u8>,
    /// The notices of what other people wrote.
    pub licences: String,
    /// The same for the pages in one file, which do not draw Mermaid and highlight no code.
    pub carried: String,
}

/// The names of the files that the script asks for.
#[derive(Serialize)]
pub struct Names {
    pub engine: String,
    pub rules: String,
}

/// Builds the hosted page.
pub fn site(project: &Project) -> Result<()> {
    let parts = build(project)?;
    site::write_all(project, &parts)
}

/// Builds the hosted page and the offline file, and returns what they are built from.
pub fn files(project: &Project) -> Result<String> {
    let parts = build(project)?;
    site::write_all(project, &parts)?;
    let file = offline::file(&parts.index, &parts)?;
    write(project, &project.offline_file(), &file)?;
    // In the form that `sha256sum --check` reads.
    let sum = format!("{:x}  docgauge.html\n", Sha256::digest(&file));
    write(project, &project.root.join("dist/docgauge.html.sha256"), sum.as_bytes())?;
    write(project, &project.root.join("dist/licences.txt"), parts.licences.as_bytes())?;
    Ok(parts.build)
}

/// Builds all files to publish, which the npm package makes slower.
pub fn all(project: &Project) -> Result<()> {
    let build = files(project)?;
    sbom::write(project)?;
    let notices = licences::of_program(project)?;
    write(project, &project.root.join("dist/licences-program.txt"), notices.as_bytes())?;
    let mut node = Command::new("node");
    node.arg(project.root.join("xtask/npm.mjs")).arg(&project.root);
    process::run(node.args([env!("CARGO_PKG_VERSION"), &build]))
}

/// Builds all files to publish and prints their sizes, which takes longer than the build of a changed page.
pub fn dist(project: &Project) -> Result<()> {
    all(project)?;
    let files = [
        ("wasm", project.site_file("docgauge_bg.", ".wasm")?),
        ("rules", project.site_file("rules.", ".json")?),
        ("script", project.site().join("docgauge.js")),
        ("style", project.site_file("page.", ".css")?),
        ("page", project.site().join("index.html")),
        ("embedded page", project.site().join("embed.html")),
        ("offline file", project.offline_file()),
    ];
    print!("{}", sizes::table(project, &files)?);
    Ok(())
}

fn build(project: &Project) -> Result<Parts> {
    node::install(project)?;
    wasm::build(project)?;
    let engine = project.pkg().join("docgauge_bg.wasm");
    let wasm = fs::read(&engine).with_context(|| format!("reading {}", project.shown(&engine)))?;
    let rules = docgauge::text::json::text(&docgauge::rules::catalogue()).into_bytes();
    let names =
        Names { engine: site::hashed("docgauge_bg.wasm", &wasm), rules: site::hashed("rules.json", &rules) };
    let bundled = project.cache().join("bundle");
    fs::create_dir_all(&bundled).with_context(|| format!("making {}", bundled.display()))?;
    bundle::build(project, &bundled, &names)?;
    let page = |name: &str| read(project, &project.www().join(name));
    let part = |name: &str| read(project, &bundled.join(name));
    let (index, embed) = (page("index.html")?, page("embed.html")?);
    let (script, whole) = (part("docgauge.js")?, part("whole.js")?);
    let (loader, style) = (part("loader.js")?.trim_end().to_owned(), part("page.css")?);
    // The names of engine and rules are in the script, so it stands for them.
    let of =
        [&index, &embed, &script, &whole, &loader, &style, &page("sw.js")?, &page("manifest.webmanifest")?];
    let build = wasm::id(of.map(String::as_str).concat().as_bytes());
    let [index, embed, script, whole] =
        [index, embed, script, whole].map(|text| text.replace("BUILD-ID", &build));
    let crates = licences::crates(project)?;
    let notices = |packages: &str| licences::text(project, &crates, &bundled.join(packages));
    let (licences, carried) = (notices("packages-with-draw.json")?, notices("packages.json")?);
    let lock = read(project, &project.root.join("Cargo.lock"))?;
    let sorted = streams::sort(&streams::with_section(wasm.clone(), "rules", &rules))?;
    let all = [whole.as_bytes(), &sorted, carried.as_bytes()];
    let packed = Packed::kept(&project.cache().join("lzma"), lock.as_bytes(), &all)?;
    Ok(Parts {
        build,
        names,
        index,
        embed,
        script,
        whole,
        loader,
        style,
        wasm,
        sorted,
        packed,
        rules,
        licences,
        carried,
    })
}

pub fn read(project: &Project, path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("reading {}", project.shown(path)))
}

pub fn write(project: &Project, path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("making {}", project.shown(folder)))?;
    }
    fs::write(path, bytes).with_context(|| format!("writing {}", project.shown(path)))
}
