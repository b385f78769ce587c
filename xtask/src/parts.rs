//! The wasm by part: code by crate and by folder of `src`, data by kind.
//!
//! Functions are recognised by their names, which a second pass of the same tools keeps, and data by its sources. A
//! part is compressed alone, so the sum of the parts is a little more than the file. Generic code counts for the
//! crate that contains its source.

use crate::project::Project;
use crate::{node, sizes, wasm};
use anyhow::{Context, Result};
use regex::Regex;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::fs;
use wasmparser::{KnownCustom, Name, Parser, Payload};

/// Runs of so many characters in the data are texts; shorter ones may be parts of numbers.
const TEXT: usize = 6;

/// Builds the wasm with its names and prints its parts, the heaviest first.
pub fn print(project: &Project) -> Result<()> {
    node::install(project)?;
    let folder = project.cache().join("parts");
    fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    wasm::with_names(project, &wasm::compile(project)?, &folder)?;
    let module = fs::read(folder.join("docgauge_bg.wasm")).context("reading the wasm with its names")?;
    let parts = of(&module, &sources(project)?)?;
    let files: Vec<_> = (0..parts.len()).map(|at| folder.join(format!("{at}.part"))).collect();
    for (file, (_, bytes)) in files.iter().zip(parts.values()) {
        fs::write(file, bytes).with_context(|| format!("writing {}", file.display()))?;
    }
    let mut rows: Vec<_> = parts.iter().zip(sizes::measure(project, &files)?).collect();
    rows.sort_by_key(|(_, size)| std::cmp::Reverse(size.brotli));
    let mut table =
        format!("\n{:<26} {:>9} {:>10} {:>10} {:>10}  bytes\n", "wasm", "functions", "raw", "gzip", "brotli");
    for ((name, (functions, _)), size) in rows {
        let functions = if *functions == 0 { String::new() } else { functions.to_string() };
        writeln!(table, "{name:<26} {functions:>9} {:>10} {:>10} {:>10}", size.raw, size.gzip, size.brotli)?;
    }
    print!("{table}");
    Ok(())
}

/// Kinds of data, each with its byte strings in the wasm.
type Sources = Vec<(&'static str, Vec<Vec<u8>>)>;
/// The parts by name: how many functions, and all bytes.
type Parts = BTreeMap<String, (usize, Vec<u8>)>;

fn sources(project: &Project) -> Result<Sources> {
    let read = |folder: &str, ending: &str, packed: fn(&str) -> Vec<u8>| -> Result<Vec<Vec<u8>>> {
        let mut found = Vec::new();
        for entry in fs::read_dir(project.root.join(folder)).with_context(|| format!("reading {folder}"))? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == ending) {
                found.push(packed(&fs::read_to_string(&path)?));
            }
        }
        // A short table may be a part of a longer one.
        found.sort_by_key(|bytes| std::cmp::Reverse(bytes.len()));
        Ok(found)
    };
    Ok(vec![
        ("data: templates", read("src/template/packs", "md", |text| text.as_bytes().to_vec())?),
        ("data: fingerprints", read("src/template/packs", "fingerprints", hashes)?),
        ("data: words", read("src/words", "txt", entries)?),
    ])
}

/// The hashes of a file of fingerprints.
fn hashes(text: &str) -> Vec<u8> {
    let digits: String = text
        .lines()
        .filter(|line| !line.starts_with('@'))
        .filter_map(|line| line.rsplit(' ').next())
        .collect();
    let pairs = (0..digits.len() / 2).map(|at| u8::from_str_radix(&digits[2 * at..2 * at + 2], 16));
    pairs.map_while(Result::ok).collect()
}

/// The entries of a table of words, as the compiler packs them.
fn entries(text: &str) -> Vec<u8> {
    let mut packed = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let words =
            line.strip_suffix(']').or_else(|| line.split_once(':').map(|(_, words)| words)).unwrap_or("");
        let words = if line.starts_with('[') { vec![words] } else { words.split(',').collect() };
        for word in words.into_iter().map(str::trim).filter(|word| !word.is_empty()) {
            packed.push_str(word);
            packed.push('\n');
        }
    }
    packed.into_bytes()
}

fn of(module: &[u8], sources: &Sources) -> Result<Parts> {
    let (mut bodies, mut names, mut imported, mut data) = (Vec::new(), HashMap::new(), 0, &[][..]);
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            // The wasm imports only functions.
            Payload::ImportSection(section) => imported = section.count(),
            Payload::CodeSectionEntry(body) => bodies.push(&module[body.range()]),
            Payload::DataSection(section) => data = &module[section.range()],
            Payload::CustomSection(section) => {
                let KnownCustom::Name(subsections) = section.as_known() else { continue };
                for subsection in subsections {
                    let Name::Function(functions) = subsection? else { continue };
                    for function in functions {
                        let function = function?;
                        names.insert(function.index, function.name);
                    }
                }
            }
            _ => {}
        }
    }
    let mut parts = Parts::new();
    for (index, body) in (imported..).zip(&bodies) {
        let name = names.get(&index).copied().unwrap_or_default();
        let (count, bytes) = parts.entry(part(name)?).or_default();
        *count += 1;
        bytes.extend_from_slice(body);
    }
    let mut kinds = vec![""; data.len()];
    for (kind, texts) in sources {
        for text in texts.iter().filter(|text| !text.is_empty()) {
            if let Some(at) = data.windows(text.len()).position(|window| window == text) {
                kinds[at..at + text.len()].fill(kind);
            }
        }
    }
    let is_text = |byte: &u8| matches!(byte, b'\n' | b' '..=b'~' | 128..);
    for run in data.chunk_by(|a, b| is_text(a) == is_text(b)) {
        let at = run.as_ptr() as usize - data.as_ptr() as usize;
        let kind = if is_text(&run[0]) && TEXT <= run.len() { "data: other texts" } else { "data: tables" };
        for (slot, &byte) in kinds[at..at + run.len()].iter().zip(run) {
            let name = if slot.is_empty() { kind } else { slot };
            parts.entry(name.to_string()).or_default().1.push(byte);
        }
    }
    Ok(parts)
}

/// The part that a function belongs to.
fn part(name: &str) -> Result<String> {
    let ours = Regex::new(r"docgauge::(\w+)")?;
    if let Some(found) = ours.captures(name) {
        return Ok(format!("src/{}", &found[1]));
    }
    let other = Regex::new(r"^[<&\s]*(?:mut |dyn |impl )*(\w+)(?:\[\w+\])?::")?;
    Ok(match other.captures(name) {
        Some(found) => format!("crate {}", &found[1]),
        None if name.contains("::") => "crate core".to_string(),
        None => "calls of the page".to_string(),
    })
}
