//! `cargo xtask fingerprint FILE`: writes the texts of an upstream template as hashes for a built-in pack.
//!
//! The file's template is recognised like any document's. Labels made by hand may set, by lines, the class of a text;
//! without them it is inferred.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use docgauge::check;
use docgauge::markdown::document::Document;
use docgauge::model::options::Options;
use docgauge::placeholder;
use docgauge::progress::alignment::Alignment;
use docgauge::reading::item;
use docgauge::template::packs;
use docgauge::template::{Class, Template};
use docgauge::text::lines::Span;
use docgauge::text::normal;
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
    let made = make(&pack, &text, judged);
    let path = project.root.join(format!("src/template/packs/{id}.fingerprints"));
    fs::write(&path, &made).with_context(|| format!("cannot write {}", path.display()))?;
    println!("{}: {} lines", path.display(), made.lines().count());
    Ok(())
}

/// The fingerprint file of an upstream text, for a template learned from its pack alone. `judged` may set the class
/// of the text on a line, counted from 1; otherwise it is inferred.
fn make(template: &Template, upstream: &str, judged: impl Fn(usize) -> Option<Class>) -> String {
    let document = Document::parse(upstream);
    let items = item::items(&document);
    let known = placeholder::learn(&document);
    let alignment = Alignment::of(&document, &items, Some(template));
    let mut out = String::new();
    for (kind, hashes) in [
        ("slot", &known.texts),
        ("bare", &known.choices),
        ("stand-in", &known.stand_ins),
        ("guidance", &known.guidance),
        ("example", &known.examples),
    ] {
        let mut hashes: Vec<&u64> = hashes.iter().collect();
        hashes.sort_unstable();
        hashes.iter().for_each(|hash| out.push_str(&format!("{kind} {hash:010x}\n")));
    }
    let placeholders = placeholder::find(&document, &known);
    let mut home = 0;
    for (section, source) in document.sections.iter().enumerate() {
        // A section that the pack does not have belongs to the nearest earlier one that it has.
        home = alignment.template_section[section].unwrap_or(home);
        out.push_str(&format!("@ {}\n", template.sections[home].names[0]));
        let title = normal::title(&source.title);
        let held = |span: Span| {
            placeholders.iter().any(|placeholder| span.contains(placeholder.span) && placeholder.form.counts)
        };
        let slot = source.heading.is_some_and(|heading| held(document.blocks[heading].content));
        if template.sections[home].title_prefix.is_some()
            && title != template.sections[home].names[0]
            && !slot
        {
            out.push_str(&format!("title {:010x}\n", normal::hash(&title)));
        }
        if slot {
            out.push_str(&format!("item slot {:010x}\n", normal::hash(&source.title)));
        }
        for item in items.iter().filter(|item| item.section == section) {
            // The label of a field may be on a line of its own, and be kept while its value is a sample.
            let class = match judged(document.lines.line(item.value.from)) {
                _ if held(item.span) || item.value.is_empty() => Class::Placeholder,
                Some(class) => class,
                None => docgauge::template::class(&document, item),
            };
            let word = match class {
                Class::Keep => "keep",
                Class::Placeholder => "slot",
                Class::Sample => "sample",
            };
            out.push_str(&format!("item {word} {:010x}\n", item.hash));
        }
    }
    out
}
