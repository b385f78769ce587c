//! The preview is safe and complete: hostile texts are shown only as text, and no text is lost.

use std::collections::BTreeMap;

use docgauge::analysis::Analysis;
use docgauge::model::options::Options;
use docgauge::output::preview::{self, PreviewBlock};

mod allowed;
mod cases;
mod hostile;
mod page;
mod random;
mod reader;
mod whole;

use hostile::HOSTILE;
use reader::Element;

fn preview(text: &str) -> Vec<PreviewBlock> {
    preview::of(&Analysis::of(text, &Options::default(), None))
}

/// The elements of all blocks, once every block has passed the strict reader.
fn read(text: &str, blocks: &[PreviewBlock]) -> Result<Vec<Element>, String> {
    let mut all = Vec::new();
    let (mut line, mut from) = (1, 0);
    for block in blocks {
        let elements = reader::read(&block.html);
        all.extend(elements.map_err(|fault| format!("{fault}\nin {}\nfrom {text:?}", block.html))?);
        let ordered = line <= block.line && block.line <= block.end_line && from <= block.from;
        if !ordered || text.len() + 1 < block.end_line {
            return Err(format!("{block:?} is out of place in {text:?}"));
        }
        (line, from) = (block.line, block.from);
    }
    reader::check_ids(all.iter()).map_err(|fault| format!("{fault}\nfrom {text:?}"))?;
    Ok(all)
}

#[track_caller]
fn elements(text: &str) -> Vec<Element> {
    read(text, &preview(text)).unwrap_or_else(|fault| panic!("{fault}"))
}

#[test]
fn hostile_texts_stay_text() {
    assert!(60 <= HOSTILE.len());
    for text in HOSTILE {
        let all = elements(text);
        assert!(!all.is_empty(), "a text that shows nothing proves nothing: {text:?}");
    }
}

/// The collection of attacks, by class. The same one is mounted in three engines by tests/engines/hostile.mjs.
fn vectors() -> BTreeMap<String, Vec<String>> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/hostile/vectors.json");
    let classes = std::fs::read_to_string(path).expect("the collection");
    serde_json::from_str(&classes).expect("classes with their attacks")
}

#[test]
fn collected_vectors_stay_text() {
    let all: Vec<String> = vectors().into_values().flatten().collect();
    assert!(400 <= all.len(), "{} vectors", all.len());
    for text in &all {
        elements(text);
        elements(&format!("> - {}", text.replace('\n', "\n>   ")));
    }
}

#[test]
fn every_prefix_of_a_hostile_text_stays_text() {
    for text in HOSTILE {
        for (cut, _) in text.char_indices() {
            elements(&text[..cut]);
        }
    }
}

#[test]
fn combined_hostile_texts_stay_text() {
    elements(&HOSTILE.join("\n\n"));
    elements(&HOSTILE.join(" "));
    for container in ["> ", "- ", "1. ", "    ", "# ", "| ", "[^1]: ", "<div>\n", "<details>\n\n"] {
        for text in HOSTILE {
            elements(&format!("{container}{text}"));
            elements(&format!("{container}{}", text.replace('\n', &format!("\n{container}"))));
        }
    }
}

#[test]
fn a_placeholder_is_marked_where_the_report_finds_it() {
    let text = "# 😀 [Component Name]\n\n**Owner:** [Team/Person]\n\n| Name | Due |\n|---|---|\n| {{NAME}} | YYYY-MM-DD |\n\n- by <your name>\n";
    let utf16: Vec<u16> = text.encode_utf16().collect();
    let mut marked = Vec::new();
    for block in preview(text) {
        for mark in reader::read(&block.html).expect("safe").iter().filter(|one| one.has_class("placeholder"))
        {
            let place = |name| {
                mark.attribute(name).expect("a place").parse::<usize>().expect("a number") + block.from
            };
            assert_eq!(String::from_utf16_lossy(&utf16[place("data-from")..place("data-to")]), mark.text);
            marked.push(mark.text.clone());
        }
    }
    let report = docgauge::check(text, &Options::default());
    let found = report.findings.iter().filter(|finding| finding.evidence.is_some());
    let found: Vec<&str> = found.map(|finding| finding.text.as_str()).collect();
    assert!(found.iter().all(|text| marked.iter().any(|mark| mark == text)), "{found:?} in {marked:?}");
    assert_eq!(marked, ["[Component Name]", "[Team/Person]", "{{NAME}}", "YYYY-MM-DD", "<your name>"]);
}
