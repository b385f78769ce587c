//! Builds `www/pkg/` from Rust: cargo, wasm-bindgen, wasm-opt.

use crate::project::Project;
use crate::toolchain::{TARGET, WasmCargo};
use crate::{node, process};
use anyhow::{Context, Result, anyhow};
use sha2::{Digest, Sha256};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

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

/// The passes of wasm-opt: the second pass removes another half percent at no cost in time, the others a quarter. In the order
/// of their names functions that look alike follow each other, which packs better by 1.5 KB.
const PASSES: &[&str] = &[
    "-O2",
    "-Os",
    "--merge-similar-functions",
    "--coalesce-locals-learning",
    "--reorder-locals",
    "--vacuum",
    "--reorder-functions-by-name",
];

/// The size up to which functions marked `#[inline]` are inlined, most of them of the standard library; LLVM's own limit is
/// 325. A limit of 160 makes the packed wasm 4 % smaller and a check 3 to 7 % slower, 130 makes it another 2 % smaller and a
/// check 3 to 5 % slower, 95 another 0.8 % smaller, 62 another 2 %, and a check 11 % slower
/// than with 95; the offline file has to stay below its budget.
const INLINING: &str = "llvm-args=-inlinehint-threshold=62";

/// Builds the library: the file of the compiler, with the names of its functions.
pub fn compile(project: &Project) -> Result<PathBuf> {
    let cargo = WasmCargo::find(project)?;
    // Cargo optimises a library across crates only where it builds no other type of it.
    let mut build = cargo.command(project, "rustc");
    process::run(build.args([
        "--package",
        "docgauge",
        "--lib",
        "--crate-type",
        "cdylib",
        "--no-default-features",
        "--profile",
        "wasm",
        "--",
        "-C",
        INLINING,
    ]))?;
    Ok(cargo.target(project).join(TARGET).join("wasm/docgauge.wasm"))
}

/// Builds the library and writes docgauge.js, docgauge.d.ts and docgauge_bg.wasm into `www/pkg/`.
pub fn build(project: &Project) -> Result<()> {
    let built = compile(project)?;
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
    // The last pass needs the names; wasm-opt does not write them.
    bind_by(&built, &pkg, &[])?;
    optimise(project, &pkg.join("docgauge_bg.wasm"))?;
    fs::write(&stamp, wanted).with_context(|| format!("writing {}", project.shown(&stamp)))
}

/// The first 8 hex digits of a SHA-256, enough to distinguish two builds.
pub fn id(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

/// Writes the JavaScript for a wasm file, and the matching wasm, into `folder`.
pub fn bind(wasm: &Path, folder: &Path) -> Result<()> {
    bind_by(wasm, folder, &["--remove-name-section"])
}

/// The same with the names of the functions in the wasm, optimised, to weigh its parts.
pub fn with_names(project: &Project, wasm: &Path, folder: &Path) -> Result<()> {
    bind_by(wasm, folder, &[])?;
    optimise_by(project, &folder.join("docgauge_bg.wasm"), &["-g"])
}

fn bind_by(wasm: &Path, folder: &Path, options: &[&str]) -> Result<()> {
    let mut args =
        vec!["wasm-bindgen", "--target=web", "--omit-default-module-path", "--remove-producers-section"];
    args.extend(options);
    args.push("--out-dir");
    let mut args: Vec<&OsStr> = args.into_iter().map(AsRef::as_ref).collect();
    args.extend([folder.as_os_str(), wasm.as_os_str()]);
    // Its errors come from another version of anyhow.
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(args)
        .map_err(|error| anyhow!("wasm-bindgen: {error:#}"))
}

/// Optimises a wasm file in place.
pub fn optimise(project: &Project, wasm: &Path) -> Result<()> {
    optimise_by(project, wasm, &[])
}

fn optimise_by(project: &Project, wasm: &Path, options: &[&str]) -> Result<()> {
    let mut opt = node::tool(project, "wasm-opt");
    process::run(opt.args(PASSES).args(FEATURES).args(options).arg(wasm).arg("-o").arg(wasm))
}
