//! Each entry of a word table has an effect in every place where its concept matters.

use docgauge::check;
use docgauge::model::options::Options;
use docgauge::words::table::Words;
use docgauge::words::{
    DATE_PATTERNS, EXAMPLE_SIGNS, OPEN_QUESTIONS, PUT_OFF, PUT_OFF_PHRASES, PUT_OFF_VALUES, REPEAT_OPENINGS,
    SENTENCE_NAMES, STAND_IN_NAMES,
};

/// A place: its name, and a document with `{}` in the place of the entry.
type Place = (&'static str, &'static str);

/// The places where a mark in capitals is found.
const IN_CAPITALS: &[Place] = &[
    ("a field", "**Owner:** {}\n"),
    ("a plain field", "Owner: {}\n"),
    ("a cell", "| Part | Owner |\n|---|---|\n| Billing | {} |\n"),
    ("a list item", "- {}\n- Ida Holm\n"),
    ("a paragraph", "{}\n"),
    ("the beginning of a sentence", "{}: draw the containers\n"),
    ("brackets", "The owner is [{}].\n"),
    ("brackets with a reason", "Owner: [{}: ask the board]\n"),
    ("angle brackets", "**Owner:** <{}>\n"),
    ("a comment", "Billing.\n\n<!-- {} draw it -->\n"),
    ("a comment in a paragraph", "Billing <!-- {}: draw it --> sends the bills.\n"),
    ("a link target", "See [the guide]({}).\n"),
    ("an anchor", "See [the guide](#{}).\n"),
    ("the last part of a link target", "See [the guide](docs/{}).\n"),
    ("a definition", "See [the guide].\n\n[the guide]: {}\n"),
    ("a value of the front matter", "---\nowner: {}\n---\n\nBilling.\n"),
    ("a list in the front matter", "---\nowners:\n  - {}\n---\n\nBilling.\n"),
    ("a code block", "```text\n{}\n```\n"),
];

/// The places where an entry is found in lower case too.
const IN_ANY_CASE: &[Place] = &[
    ("a field", "**Owner:** {}\n"),
    ("a cell", "| Part | Owner |\n|---|---|\n| Billing | {} |\n"),
    ("a code block", "```text\n{}\n```\n"),
];

/// The other places where a mark in lower case is found.
const MARKS_IN_ANY_CASE: &[Place] = &[
    ("angle brackets", "**Owner:** <{}>\n"),
    ("a link target", "See [the guide]({}).\n"),
    ("an address", "See [the guide](https://{}).\n"),
];

/// The places where a phrase is found within a sentence.
const IN_SENTENCES: &[Place] = &[
    ("a field", "**Owner:** {}, says the board\n"),
    ("what is said of a subject", "The limit is {}.\n"),
    ("parentheses", "The limit of the courier for parcels in the winter ({}) counts.\n"),
];

/// The places in which an entry is not found, each on a line.
fn missed(table: &Words, places: &[Place], written: impl Fn(&str) -> String) -> String {
    let mut missed = String::new();
    for entry in table.iter() {
        for (place, text) in places {
            let word = written(entry);
            let document = text.replace("{}", &word);
            let report = check(&document, &Options { template: "none".to_string(), ..Options::default() });
            // A full stop after an abbreviation may belong to the sentence.
            let said = word.trim_end_matches('.');
            let found = |text: &str| text.contains(said) || said.contains(text);
            if !report.findings.iter().any(|finding| finding.evidence.is_some() && found(&finding.text)) {
                missed.push_str(&format!("`{word}` in {place}\n"));
            }
        }
    }
    missed
}

#[test]
fn every_mark_that_puts_off_is_found_in_every_place() {
    let missed = [
        missed(&PUT_OFF, IN_CAPITALS, str::to_uppercase),
        missed(&PUT_OFF, IN_ANY_CASE, str::to_string),
        missed(&PUT_OFF, MARKS_IN_ANY_CASE, str::to_string),
    ];
    assert!(missed.concat().is_empty(), "\n{}", missed.concat());
}

#[test]
fn every_phrase_that_puts_off_is_found_in_every_place() {
    let missed = [
        missed(&PUT_OFF_PHRASES, IN_SENTENCES, str::to_string),
        missed(&PUT_OFF_PHRASES, IN_ANY_CASE, str::to_string),
        missed(&PUT_OFF_PHRASES, IN_ANY_CASE, str::to_uppercase),
        missed(&PUT_OFF_VALUES, IN_ANY_CASE, str::to_string),
    ];
    assert!(missed.concat().is_empty(), "\n{}", missed.concat());
}

/// The entry with a capital at the start of each word.
fn titled(entry: &str) -> String {
    let word = |word: &str| {
        let mut chars = word.chars();
        chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
    };
    entry.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// A field, and a cell after the first.
const AS_VALUE: &[Place] =
    &[("a field", "**Owner:** {}\n"), ("a cell", "| Part | Owner |\n|---|---|\n| Billing | {} |\n")];

#[test]
fn every_name_of_a_template_is_found_in_every_place() {
    let in_sentences: &[Place] = &[("a sentence", "Ask {} first.\n"), ("brackets", "**Owner:** ({})\n")];
    let missed = [
        missed(&SENTENCE_NAMES, AS_VALUE, titled),
        missed(&SENTENCE_NAMES, in_sentences, titled),
        missed(&STAND_IN_NAMES, AS_VALUE, titled),
    ];
    assert!(missed.concat().is_empty(), "\n{}", missed.concat());
}

#[test]
fn every_opening_is_found_in_every_place() {
    let examples: &[Place] = &[
        ("brackets", "**Database:** [{} PostgreSQL]\n"),
        ("brackets in code", "**Database:** `[{} PostgreSQL]`\n"),
        ("brackets in a sentence", "The data is in [{} PostgreSQL] at night.\n"),
    ];
    let questions: &[Place] =
        &[("brackets", "[{}: who pays the courier?]\n"), ("a line", "{}: who pays the courier?\n")];
    let repeats: &[Place] = &[("brackets", "[{} component]\n"), ("parentheses", "({} component)\n")];
    let missed = [
        missed(&EXAMPLE_SIGNS, examples, str::to_string),
        missed(&OPEN_QUESTIONS, questions, titled),
        missed(&REPEAT_OPENINGS, repeats, titled),
        missed(&DATE_PATTERNS, AS_VALUE, str::to_string),
    ];
    assert!(missed.concat().is_empty(), "\n{}", missed.concat());
}
