//! `dist/`: the hosted page in `dist/site/`, and the offline file beside it.

use crate::gzip::Packed;
use crate::project::Project;
use crate::{bundle, csp, node, offline, sizes, wasm};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// The parts of a page of `dist/`. All pages have the same script.
pub struct Parts {
    pub script: String,
    pub style: String,
    pub wasm: Vec<u8>,
    /// The compressed form of all that the pages in one file contain.
    pub packed: Packed,
    /// The texts about the rules, as JSON.
    pub rules: Vec<u8>,
}

/// Builds the hosted page.
pub fn site(project: &Project) -> Result<()> {
    let parts = build(project)?;
    write_site(project, &parts)
}

/// Builds all files to publish.
pub fn files(project: &Project) -> Result<()> {
    let parts = build(project)?;
    write_site(project, &parts)?;
    let page = read(project, &project.www().join("index.html"))?;
    write(project, &project.offline_file(), offline::page(&page, &parts)?.as_bytes())
}

/// Builds all files to publish and prints their sizes, which takes longer than the build of a changed page.
pub fn dist(project: &Project) -> Result<()> {
    files(project)?;
    let site = project.site();
    let files = [
        ("wasm", site.join("docgauge_bg.wasm")),
        ("rules", site.join("rules.json")),
        ("script", site.join("docgauge.js")),
        ("style", site.join("page.css")),
        ("page", site.join("index.html")),
        ("embedded page", site.join("embed.html")),
        ("offline file", project.offline_file()),
    ];
    print!("{}", sizes::table(project, &files)?);
    Ok(())
}

fn build(project: &Project) -> Result<Parts> {
    node::install(project)?;
    wasm::build(project)?;
    let bundled = project.cache().join("bundle");
    fs::create_dir_all(&bundled).with_context(|| format!("making {}", bundled.display()))?;
    bundle::build(project, &bundled)?;
    let script = read(project, &bundled.join("docgauge.js"))?;
    let style = read(project, &bundled.join("page.css"))?;
    let engine = project.pkg().join("docgauge_bg.wasm");
    let wasm = fs::read(&engine).with_context(|| format!("reading {}", project.shown(&engine)))?;
    let rules = serde_json::to_vec(&docgauge::rules::catalogue())?;
    let lock = read(project, &project.root.join("Cargo.lock"))?;
    let all = [script.as_bytes(), &wasm, &rules];
    let packed = Packed::kept(&project.cache().join("gzip"), lock.as_bytes(), &all)?;
    Ok(Parts { script, style, wasm, rules, packed })
}

/// Writes every page of `www/` with its policy. The page for frames contains all its parts, because a sandboxed frame has an
/// opaque origin, from which it cannot fetch files of a static host.
fn write_site(project: &Project, parts: &Parts) -> Result<()> {
    let site = project.site();
    if site.is_dir() {
        fs::remove_dir_all(&site).with_context(|| format!("clearing {}", project.shown(&site)))?;
    }
    write(project, &site.join("docgauge.js"), parts.script.as_bytes())?;
    write(project, &site.join("page.css"), parts.style.as_bytes())?;
    write(project, &site.join("docgauge_bg.wasm"), &parts.wasm)?;
    write(project, &site.join("rules.json"), &parts.rules)?;
    let index = read(project, &project.www().join("index.html"))?;
    write(project, &site.join("index.html"), csp::insert(&index, &csp::hosted())?.as_bytes())?;
    let manifest = read(project, &project.www().join("manifest.webmanifest"))?;
    write(project, &site.join("manifest.webmanifest"), manifest.as_bytes())?;
    let worker = read(project, &project.www().join("sw.js"))?;
    let build =
        [parts.script.as_bytes(), parts.style.as_bytes(), index.as_bytes(), &parts.wasm, &parts.rules]
            .concat();
    write(
        project,
        &site.join("sw.js"),
        worker.replace("BUILD'", &format!("{}'", wasm::id(&build))).as_bytes(),
    )?;
    let embed = read(project, &project.www().join("embed.html"))?;
    write(project, &site.join("embed.html"), offline::page(&embed, parts)?.as_bytes())?;
    copy_folder(project, &project.www().join("assets"), &site.join("assets"))
}

/// Copies a folder of files that the pages use, if it exists.
fn copy_folder(project: &Project, from: &Path, to: &Path) -> Result<()> {
    if !from.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(from).with_context(|| format!("reading {}", project.shown(from)))? {
        let path: PathBuf = entry?.path();
        let Some(name) = path.file_name() else { continue };
        match path.is_dir() {
            true => copy_folder(project, &path, &to.join(name))?,
            false => write(project, &to.join(name), &fs::read(&path)?)?,
        }
    }
    Ok(())
}

fn read(project: &Project, path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("reading {}", project.shown(path)))
}

fn write(project: &Project, path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("making {}", project.shown(folder)))?;
    }
    fs::write(path, bytes).with_context(|| format!("writing {}", project.shown(path)))
}
