//! `cargo xtask sbom`: what the published files consist of, as CycloneDX 1.5 in `dist/docgauge.cdx.json`.
//!
//! The crates are those that the command line and the wasm are linked with, by `cargo metadata` and Cargo.lock; the packages of npm are
//! those that the page's script contains, by package-lock.json. The same locks give the same bytes: there is no date and no
//! random number in it. Deliberately absent: the tools of the build and of the tests, which are in no published file.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use crate::process;
use crate::project::Project;

/// Packages of npm that name no licence, but have the text of one.
const BY_TEXT: [(&str, &str); 1] = [("khroma", "MIT")];

/// Writes the file.
pub fn write(project: &Project) -> Result<()> {
    let path = project.root.join("dist/docgauge.cdx.json");
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let text = serde_json::to_string_pretty(&list(project)?)? + "\n";
    fs::write(&path, text).with_context(|| format!("writing {}", project.shown(&path)))
}

/// The list of all components.
fn list(project: &Project) -> Result<Value> {
    let mut components = crates(project)?;
    components.extend(packages(project)?);
    components.sort_by_key(|component| component["purl"].to_string());
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": {
            "type": "application",
            "name": "docgauge",
            "version": env!("CARGO_PKG_VERSION"),
            "licenses": [{ "expression": "MIT" }],
        }},
        "components": components,
    }))
}

fn component(kind: &str, name: &str, version: &str, license: &str, hash: Option<(&str, String)>) -> Value {
    let purl = format!("pkg:{kind}/{}@{version}", name.replace('@', "%40"));
    let mut component = json!({
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "purl": purl,
        // Crates of old write the slash of `MIT/Apache-2.0` for `OR`.
        "licenses": [{ "expression": license.replace(" / ", "/").replace('/', " OR ") }],
    });
    if let Some((algorithm, content)) = hash {
        component["hashes"] = json!([{ "alg": algorithm, "content": content }]);
    }
    component
}

/// The crates of the command line and of the wasm.
fn crates(project: &Project) -> Result<Vec<Value>> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(&project.root).args(["metadata", "--format-version", "1", "--locked"]);
    let metadata: Value = serde_json::from_str(&process::output(&mut cargo)?)?;
    let nodes: BTreeMap<&str, &Value> = entries(&metadata["resolve"]["nodes"])
        .filter_map(|node| Some((node["id"].as_str()?, node)))
        .collect();
    let all = || entries(&metadata["packages"]);
    let own = all().find(|package| package["name"] == "docgauge").context("docgauge is no package")?;
    let mut waiting = vec![own["id"].as_str().context("a package without id")?];
    let mut linked = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        if !linked.insert(id) {
            continue;
        }
        let dependencies = nodes.get(id).into_iter().flat_map(|node| entries(&node["deps"]));
        // The kind of a dependency that is linked is null; others are those of builds and tests.
        let normal =
            |dependency: &&Value| entries(&dependency["dep_kinds"]).any(|kind| kind["kind"].is_null());
        waiting.extend(dependencies.filter(normal).filter_map(|dependency| dependency["pkg"].as_str()));
    }
    let lock = fs::read_to_string(project.root.join("Cargo.lock"))?;
    let of_others = all().filter(|it| !it["source"].is_null());
    let found = of_others.filter(|it| it["id"].as_str().is_some_and(|id| linked.contains(id)));
    found
        .map(|package| {
            let text = |key: &str| package[key].as_str().with_context(|| format!("a crate without {key}"));
            let (name, version) = (text("name")?, text("version")?);
            let hash = checksum(&lock, name, version).map(|hash| ("SHA-256", hash.to_string()));
            Ok(component("cargo", name, version, text("license")?, hash))
        })
        .collect()
}

/// The checksum of a crate in Cargo.lock.
fn checksum<'l>(lock: &'l str, name: &str, version: &str) -> Option<&'l str> {
    let head = format!("name = \"{name}\"\nversion = \"{version}\"\n");
    let rest = &lock[lock.find(&head)?..];
    let own = rest.split("[[package]]").next()?;
    own.lines().find_map(|line| line.strip_prefix("checksum = \"")?.strip_suffix('"'))
}

/// The packages of npm that the page contains.
fn packages(project: &Project) -> Result<Vec<Value>> {
    let lock: Value = serde_json::from_str(&fs::read_to_string(project.www().join("package-lock.json"))?)?;
    let all = lock["packages"].as_object().context("package-lock.json has no packages")?;
    let found = all.iter().filter(|(path, package)| !path.is_empty() && package["dev"] != true);
    found
        .map(|(path, package)| {
            let name = path.rsplit("node_modules/").next().unwrap_or(path);
            let version = package["version"].as_str().with_context(|| format!("{name} without version"))?;
            let by_text = || BY_TEXT.iter().find(|(other, _)| *other == name).map(|(_, license)| *license);
            let license = package["license"].as_str().or_else(by_text);
            let license =
                license.with_context(|| format!("{name} names no licence; read its text (BY_TEXT)"))?;
            let sum = package["integrity"].as_str().and_then(|it| it.strip_prefix("sha512-"));
            let bytes = sum.map(|sum| BASE64_STANDARD.decode(sum)).transpose()?;
            let hex = |bytes: Vec<u8>| bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            Ok(component("npm", name, version, license, bytes.map(|it| ("SHA-512", hex(it)))))
        })
        .collect()
}

fn entries(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_lists_what_is_published_with_licence_and_checksum() {
        let project = Project::of_this_build().expect("this project");
        let written = list(&project).expect("a list");
        assert_eq!(
            (written["bomFormat"].as_str(), written["specVersion"].as_str()),
            (Some("CycloneDX"), Some("1.5"))
        );
        let names: Vec<&str> = entries(&written["components"]).filter_map(|it| it["name"].as_str()).collect();
        for (name, there) in [
            ("pulldown-cmark", true),
            ("clap", true),
            ("wasm-bindgen", true),
            ("@codemirror/view", true),
            ("esbuild", false),
            ("proptest", false),
            ("docgauge", false),
        ] {
            assert_eq!(names.contains(&name), there, "{name}");
        }
        let mut seen = BTreeSet::new();
        for component in entries(&written["components"]) {
            assert!(seen.insert(component["bom-ref"].to_string()), "{component} is listed twice");
            let hash = component["hashes"][0]["content"].as_str().unwrap_or("");
            assert!(64 <= hash.len() && hash.bytes().all(|byte| byte.is_ascii_hexdigit()), "{component}");
            let license = component["licenses"][0]["expression"].as_str().unwrap_or("");
            assert!(!license.is_empty() && !license.contains('/'), "{component}");
        }
        let rules = fs::read_to_string(project.root.join("deny.toml")).expect("deny.toml");
        let allowed: Vec<&str> =
            rules.lines().filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix("\",")).collect();
        for component in entries(&written["components"]) {
            let license =
                component["licenses"][0]["expression"].as_str().unwrap_or("").replace(['(', ')'], "");
            let one_of = |all: &str| all.split(" OR ").any(|one| allowed.contains(&one));
            assert!(license.split(" AND ").all(one_of), "{component}");
        }
        assert_eq!(written, list(&project).expect("a list"), "the same locks give the same list");
    }
}
