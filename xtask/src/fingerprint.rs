//! `cargo xtask fingerprint FILE`: what an upstream template says, as hashes for a built-in pack.
//!
//! The file's template is recognised like any document's. Labels made by hand may say, line by line, what an
//! author is to do with a text; without them the look of it decides.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use docgauge::check;
use docgauge::model::options::Options;
use docgauge::template::packs;
use docgauge::template::{Class, fingerprint};
use serde::Deserialize;

use crate::project::Project;

/// A range of lines, counted from 1, and what they are: `neutral`, `sample` or `placeholder`.
#[derive(Deserialize)]
struct Label {
    from_line: usize,
    to_line: usize,
    class: String,
}

/// Writes `src/template/packs/ID.fingerprints` for the upstream `file`.
pub fn run(project: &Project, file: &Path, template: Option<String>, labels: Option<&Path>) -> Result<()> {
    let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let id = match template {
        Some(id) => id,
        None => match check(&text, &Options::default()).template {
            Some(template) => template.id,
            None => bail!("{} follows no built-in template; name it with --template ID", file.display()),
        },
    };
    let Some(pack) = packs::without_fingerprints(&id) else { bail!("there is no built-in template `{id}`") };
    let labels: Vec<Label> = match labels {
        Some(path) => {
            let json = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
            serde_json::from_slice(&json).with_context(|| format!("{}: labels", path.display()))?
        }
        None => Vec::new(),
    };
    let judged = |line: usize| {
        let label = labels.iter().find(|label| label.from_line <= line && line <= label.to_line)?;
        match label.class.as_str() {
            "neutral" => Some(Class::Keep),
            "sample" => Some(Class::Sample),
            _ => None,
        }
    };
    let made = fingerprint::make(&pack, &text, judged);
    let path = project.root.join(format!("src/template/packs/{id}.fingerprints"));
    fs::write(&path, &made).with_context(|| format!("cannot write {}", path.display()))?;
    println!("{}: {} lines", path.display(), made.lines().count());
    Ok(())
}
