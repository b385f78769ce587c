//! Fingerprints: what an upstream template says, as hashes.
//!
//! A pack is written in our own words, but authors start from the upstream file. For each of its items the
//! fingerprint file, made by `cargo xtask fingerprint`, holds a 64-bit hash of the normal form and what an
//! author is to do with it. The format is a line per fact:
//!
//! ```text
//! @ system overview        the following lines belong to this section (normal form of its title)
//! item sample 0f3c…        an item to replace or confirm; also `item keep`, `item placeholder`
//! title 77ab…              a sample heading of a repeatable section
//! placeholder 1d20…        the text of a placeholder; also `bare`, `stand-in`, `guidance`, `example`
//! ```

use super::expected::{Class, Known, Template};
use crate::text::normal;

/// Adds what a fingerprint file says to a template. Lines that it does not know are passed over.
pub fn add(template: &mut Template, text: &str) {
    let mut section = 0;
    let mut counts = vec![0; template.sections.len()];
    for line in text.lines() {
        if let Some(title) = line.strip_prefix("@ ") {
            section = find(template, title, section);
            continue;
        }
        let mut words = line.split_whitespace();
        let (Some(kind), Some(hash)) = (words.next(), words.next_back()) else {
            continue;
        };
        let Ok(hash) = u64::from_str_radix(hash, 16) else {
            continue;
        };
        let known = &mut template.placeholders;
        match kind {
            "placeholder" => drop(known.texts.insert(hash)),
            "bare" => drop(known.choices.insert(hash)),
            "stand-in" => drop(known.stand_ins.insert(hash)),
            "guidance" => drop(known.guidance.insert(hash)),
            "example" => drop(known.examples.insert(hash)),
            "title" => {
                counts[section] += 1;
                template.sections[section].sample_titles.insert(hash);
            }
            "item" => {
                let class = match words.next() {
                    Some("keep") => Class::Keep,
                    Some("placeholder") => Class::Placeholder,
                    _ => Class::Sample,
                };
                counts[section] += usize::from(class != Class::Keep);
                let known = template.known.entry(hash).or_default();
                let new = Known { class, section };
                if !known.contains(&new) {
                    known.push(new);
                }
            }
            _ => {}
        }
    }
    for (section, count) in template.sections.iter_mut().zip(counts) {
        section.weight = section.weight.max(count);
    }
}

/// The hashes of the items in a fingerprint file.
pub fn texts(text: &str) -> impl Iterator<Item = u64> + '_ {
    let items = text.lines().filter(|line| line.starts_with("item "));
    items.filter_map(|line| u64::from_str_radix(line.split_whitespace().next_back()?, 16).ok())
}

/// The section with this title at or after `from`, else before it.
fn find(template: &Template, title: &str, from: usize) -> usize {
    let title = normal::normal(title);
    let is = |&at: &usize| template.sections[at].names.first().is_some_and(|name| *name == title);
    (from..template.sections.len()).find(is).or_else(|| (0..from).find(is)).unwrap_or(from)
}
