//! Builds `www/pkg/` from Rust: cargo, wasm-bindgen, wasm-opt.

use crate::project::Project;
use crate::toolchain::{TARGET, WasmCargo};
use crate::{node, process};
use anyhow::{Context, Result, anyhow};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The features that rustc enables by default. They are given to wasm-opt, since the section that lists them is stripped.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The passes of wasm-opt: the second pass removes another half percent at no cost in time.
const PASSES: &[&str] = &["-O2", "-Os"];

/// Builds the library and writes docgauge.js, docgauge.d.ts and docgauge_bg.wasm into `www/pkg/`.
pub fn build(project: &Project) -> Result<()> {
    let cargo = WasmCargo::find(project)?;
    let mut build = cargo.command(project, "build");
    process::run(build.args([
        "--package",
        "docgauge",
        "--lib",
        "--no-default-features",
        "--profile",
        "wasm",
    ]))?;
    let built = cargo.target(project).join(TARGET).join("wasm/docgauge.wasm");
    let bytes = fs::read(&built).with_context(|| format!("reading {}", built.display()))?;
    let pkg = project.pkg();
    let wanted = id(&[&bytes, PASSES.concat().as_bytes(), FEATURES.concat().as_bytes()].concat());
    let stamp = pkg.join(".built-from");
    if fs::read_to_string(&stamp).is_ok_and(|from| from == wanted) {
        return Ok(());
    }
    if pkg.is_dir() {
        fs::remove_dir_all(&pkg).with_context(|| format!("clearing {}", project.shown(&pkg)))?;
    }
    fs::create_dir_all(&pkg)?;
    bind(&built, &pkg)?;
    optimise(project, &pkg.join("docgauge_bg.wasm"))?;
    fs::write(&stamp, wanted).with_context(|| format!("writing {}", project.shown(&stamp)))
}

/// The first 8 hex digits of a SHA-256: enough to tell two builds apart.
pub fn id(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

/// Writes the JavaScript for a wasm file, and the matching wasm, into `folder`.
pub fn bind(wasm: &Path, folder: &Path) -> Result<()> {
    let mut args: Vec<&std::ffi::OsStr> = [
        "wasm-bindgen",
        "--target=web",
        "--omit-default-module-path",
        "--remove-name-section",
        "--remove-producers-section",
        "--out-dir",
    ]
    .map(AsRef::as_ref)
    .to_vec();
    args.extend([folder.as_os_str(), wasm.as_os_str()]);
    // Its errors come from another version of anyhow.
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(args)
        .map_err(|error| anyhow!("wasm-bindgen: {error:#}"))
}

pub fn optimise(project: &Project, wasm: &Path) -> Result<()> {
    let mut opt = node::tool(project, "wasm-opt");
    process::run(opt.args(PASSES).args(FEATURES).arg(wasm).arg("-o").arg(wasm))
}
