//! `licences.txt`: the notices of all parts of the page that other people wrote; `licences-program.txt`: of the program.
//!
//! The parts of the page are the crates in the wasm, as cargo resolves them, and the npm packages in the script, as esbuild lists
//! them; those of the program are its crates on all systems. Each is named with its version, its licence and the text of it,
//! from the package itself; equal texts are there once. A part without a text is an error, because then nobody may publish it.

use crate::process;
use crate::project::Project;
use crate::toolchain::TARGET;
use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A package of crates.io or npm, as its own file describes it.
#[derive(Deserialize)]
pub struct Package {
    name: String,
    version: String,
    /// Some packages have only its text.
    #[serde(default)]
    license: String,
    /// Of a crate: its Cargo.toml.
    #[serde(default)]
    manifest_path: PathBuf,
}

/// A package and its folder.
pub type Part = (Package, PathBuf);

/// The answer of `cargo metadata`.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<serde_json::Value>,
}

/// The notices of crates and of npm packages. `bundled` is a list of packages that bundle.mjs has written.
pub fn text(project: &Project, crates: &[Part], bundled: &Path) -> Result<String> {
    notices(crates.iter().chain(&npm(project, bundled)?))
}

/// One of each system for which there is a release; the processor makes no difference.
const SYSTEMS: [&str; 3] = ["x86_64-unknown-linux-musl", "aarch64-apple-darwin", "x86_64-pc-windows-msvc"];

/// The notices of the program of the command line. The page in it has its own ones.
pub fn of_program(project: &Project) -> Result<String> {
    let targets = SYSTEMS.map(|system| ["--target", system]).concat();
    notices(found(project, &targets, &[])?.iter())
}

fn notices<'a>(parts: impl Iterator<Item = &'a Part>) -> Result<String> {
    // The names by the text of their licence.
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (package, folder) in parts {
        let Package { name, version, license, .. } = package;
        let text = texts_in(folder)?;
        ensure!(!text.is_empty(), "{name} has no text of its licence in {}", folder.display());
        let license = if license.is_empty() { String::new() } else { format!(" ({license})") };
        texts.entry(text).or_default().insert(format!("{name} {version}{license}"));
    }
    let mut parts: Vec<_> = texts.into_iter().map(|(text, names)| (names, text)).collect();
    parts.sort();
    let mut all = String::from(
        "docgauge contains these parts, besides the standard library of Rust (MIT or Apache-2.0, rust-lang.org).\n\n",
    );
    for (names, text) in parts {
        let names: Vec<_> = names.into_iter().collect();
        write!(all, "{0}\n{1}\n{0}\n\n{text}\n\n", "=".repeat(72), names.join("\n"))?;
    }
    Ok(all)
}

/// The crates in the wasm, with their folders.
pub fn crates(project: &Project) -> Result<Vec<Part>> {
    found(project, &["--no-default-features", "--target", TARGET], &["--filter-platform", TARGET])
}

/// The crates that are linked into docgauge, with their folders. The arguments are more ones for `cargo tree` and
/// `cargo metadata`.
fn found(project: &Project, of_tree: &[&str], of_metadata: &[&str]) -> Result<Vec<Part>> {
    let mut tree = Command::new("cargo");
    tree.current_dir(&project.root).args(["tree", "--locked", "--package", "docgauge"]).args(of_tree);
    tree.args(["--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"]);
    let tree = process::output(&mut tree)?;
    // Behind the version there may be a folder, or that it was named before; between two targets is an empty line.
    let lines = tree.lines().filter(|line| !line.is_empty());
    let used: BTreeSet<String> =
        lines.map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect();
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(&project.root)
        .args(["metadata", "--locked", "--format-version", "1"])
        .args(of_metadata);
    let metadata: Metadata = serde_json::from_str(&process::output(&mut cargo)?).context("cargo metadata")?;
    let named = |package: &serde_json::Value| {
        let field = |name: &str| package[name].as_str().unwrap_or_default().to_owned();
        used.contains(&format!("{} v{}", field("name"), field("version"))) && field("name") != "docgauge"
    };
    let found = metadata.packages.into_iter().filter(named);
    let found = found.map(serde_json::from_value::<Package>).collect::<serde_json::Result<Vec<_>>>()?;
    ensure!(found.len() + 1 == used.len(), "cargo tree and cargo metadata name other crates");
    let folder = |package: &Package| package.manifest_path.parent().map(Path::to_owned).unwrap_or_default();
    let with_folder = |package| {
        let folder = folder(&package);
        (package, folder)
    };
    Ok(found.into_iter().map(with_folder).collect())
}

/// The npm packages in the script, with their folders.
fn npm(project: &Project, bundled: &Path) -> Result<Vec<Part>> {
    let names: Vec<String> =
        serde_json::from_slice(&fs::read(bundled)?).context("the packages of the bundle")?;
    let read = |name: String| {
        let folder = project.www().join("node_modules").join(name);
        let file = fs::read(folder.join("package.json")).with_context(|| folder.display().to_string())?;
        Ok((serde_json::from_slice(&file)?, folder))
    };
    names.into_iter().map(read).collect()
}

/// The licences in a folder, in the order of their names, or else the part of its README about the licence. Of several to
/// choose from, the text of Apache's is left out.
fn texts_in(folder: &Path) -> Result<String> {
    let entries = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    let upper = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
    files.retain(|path| {
        path.is_file() && (upper(path).starts_with("LICEN") || upper(path).starts_with("UNLICENSE"))
    });
    files.sort();
    if files.iter().any(|path| upper(path).contains("MIT")) {
        files.retain(|path| !upper(path).contains("APACHE") && !upper(path).contains("UNLICENSE"));
    }
    if files.is_empty() {
        let readme = fs::read_to_string(folder.join("README.md")).unwrap_or_default();
        let part =
            ["\n## License\n", "\n## Licence\n"].iter().find_map(|title| Some(readme.split_once(title)?.1));
        return Ok(part.unwrap_or_default().trim().to_owned());
    }
    let texts = files.iter().map(fs::read_to_string).collect::<std::io::Result<Vec<_>>>()?;
    let clean = |text: &String| text.trim().replace("\r\n", "\n");
    Ok(texts.iter().map(clean).collect::<Vec<_>>().join("\n\n"))
}

#[cfg(test)]
mod tests {
    use super::{crates, text};
    use crate::project::Project;
    use std::fs;

    #[test]
    fn every_part_is_named_with_a_text() {
        let project = Project::of_this_build().unwrap();
        let list = std::env::temp_dir().join(format!("docgauge-packages-{}", std::process::id()));
        fs::write(&list, r#"["@codemirror/view", "crelt"]"#).unwrap();
        let text = text(&project, &crates(&project).unwrap(), &list).unwrap();
        fs::remove_file(&list).unwrap();
        for name in
            ["\nmemchr 2.", "\npulldown-cmark 0.", "\nwasm-bindgen 0.", "\n@codemirror/view 6.", "\ncrelt 1."]
        {
            assert!(text.contains(name), "{name}");
        }
        assert!(text.contains("Permission is hereby granted"));
        assert!(!text.contains("\nclap "), "the command line is not in the page");
        let program = super::of_program(&project).unwrap();
        for name in ["\nclap 4.", "\ntiny_http 0.", "\nmemchr 2."] {
            assert!(program.contains(name), "{name}");
        }
    }
}
