//! Texts that a template begins for its author: `Pros: … Cons: …`, `As a shop owner I ...`, `We will …`.
//!
//! Each ends with dots. Deliberately absent: texts that break off without dots, which `broken_off` judges, and dots alone.

use super::finder::Value;
use crate::markdown::document::BlockKind;
use crate::words::{HERE_WORDS, STORY_OPENINGS};

/// Whether a value or line is only begun.
pub fn is_begun(value: &Value) -> bool {
    let text = value.text;
    (text.ends_with('…') || text.ends_with("..."))
        && (has_labels(text) || is_open_story(text) || is_point(value) || is_sentence(value))
}

/// `Pros: … Cons: …`: labels, each with dots in the place of its text.
fn has_labels(text: &str) -> bool {
    2 <= text.matches(": …").count() + text.matches(": ...").count()
}

/// `As a shop owner I ...`
fn is_open_story(text: &str) -> bool {
    let cut = text.strip_suffix("...").or_else(|| text.strip_suffix('…')).map(str::trim_end);
    cut.is_some_and(|start| STORY_OPENINGS.opening(start).is_some() && start.split(' ').count() <= 8)
}

/// `**RF-3** El sistema debe…`: a point of a list that breaks off after its first words.
fn is_point(value: &Value) -> bool {
    let cut = value.text.strip_suffix('…').or_else(|| value.text.strip_suffix("..."));
    let block = &value.document.blocks[value.leaf.block];
    let point = block
        .parent
        .is_some_and(|parent| matches!(value.document.blocks[parent].kind, BlockKind::ListItem { .. }));
    point
        && value.line.to == value.leaf.content.trim(value.leaf.text).to
        && value.leaf.cell.is_none()
        && cut.is_some_and(|start| {
            let start = start.rsplit_once("** ").map_or(start, |(_, rest)| rest);
            start.ends_with(char::is_lowercase)
                && start.starts_with(char::is_uppercase)
                && (2..=5).contains(&start.split(' ').count())
                && !start.contains([',', '.'])
        })
}

/// `Aqui vem o contexto...`, `We will …` as all of a section: a sentence that is begun for the author.
fn is_sentence(value: &Value) -> bool {
    let Some(start) = value.text.strip_suffix('…').or_else(|| value.text.strip_suffix("...")) else {
        return false;
    };
    let start = start.trim_end();
    let words = start.split(' ').count();
    let here = start.split(' ').next().is_some_and(|first| HERE_WORDS.has(first));
    let block = &value.document.blocks[value.leaf.block];
    let section = &value.document.sections[block.section];
    let alone = block.parent.is_none()
        && section.blocks.start + 1 == value.leaf.block
        && section.blocks.end == value.leaf.block + 1;
    value.line == value.leaf.content.trim(value.leaf.text)
        && (2..=if here { 6 } else { 4 }).contains(&words)
        && start.ends_with(char::is_alphabetic)
        && (here || alone && start.starts_with(char::is_uppercase))
}
