//! A basic check of Mermaid diagrams: finds faults for which Mermaid shows an error and no diagram.
//!
//! Written by hand because Mermaid's own parser has megabytes of JavaScript. Most faulty diagrams have one of a few
//! faults: a misspelt kind, brackets in a label without quotes, a label or block that is not closed, a semicolon inside
//! a message. These are found line by line.
//!
//! Invariant: unknown syntax is not reported. An unknown kind of diagram may be newer than this check.

mod fault;
mod flowchart;
mod label;
mod relations;
mod scan;
mod sequence;
mod slips;

pub use fault::Fault;

use pulldown_cmark::Event;

use crate::markdown::document::Document;
use crate::text::contains::Search;
use crate::text::edit::Edit;
use crate::text::likeness::slips;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::words;
use fault::is_comment;

/// The faults for which the diagram in a code block is not drawn.
pub fn faults(document: &Document, block: usize) -> Vec<Fault> {
    let text = document.text;
    let lines = lines(document, block);
    let Some(first) = statements(text, &lines) else {
        let span = document.blocks[block].span.trim(text);
        return vec![Fault::new(span, "the Mermaid diagram is empty", "Draw it, or remove the block")];
    };
    let word = word(text, lines[first]);
    let rest = &lines[first + 1..];
    let mut faults = Vec::new();
    if let Some(fault) = colon(text, word) {
        return vec![fault];
    }
    match words::MERMAID_KINDS.of(word.of(text)) {
        Some("flowchart") => {
            // `graph LR; A --> B`: what follows on the first line counts too.
            let line = lines[first];
            faults.extend(flowchart::direction(text, line, word.to));
            let semicolon = line.of(text).find(';').map_or(line.to, |at| line.from + at + 1);
            let mut all = vec![Span::new(semicolon, line.to)];
            all.extend(rest);
            flowchart::check(text, &all, &mut faults);
        }
        Some("sequence") => sequence::check(text, rest, &mut faults),
        Some("class") => {
            braces(text, rest, &mut faults);
            relations::arrows(text, rest, &["=>", "->"], &mut faults);
        }
        Some("state") => {
            braces(text, rest, &mut faults);
            relations::arrows(text, rest, &["=>", "->", "→"], &mut faults);
        }
        Some("entities") => relations::entities(text, rest, &mut faults),
        Some("pie") => relations::slices(text, rest, &mut faults),
        Some(_) => {}
        None => faults.extend(unknown(text, word, lines[first])),
    }
    faults
}

/// Whether the first line of a text names a kind of Mermaid diagram.
pub fn is_kind(line: &str) -> bool {
    let word = line.split_signs(b" \t;:").next().unwrap_or("");
    let direction = line[word.len()..].trim_start_signs(b" \t;:");
    words::MERMAID_KINDS.of(word).is_some()
        && (!words::MERMAID_EVERYDAY_KINDS.has_exactly(word) || words::MERMAID_DIRECTIONS.begins(direction))
}

/// The lines of a code block without the markers of the list or quote around it, and without white space.
pub fn lines(document: &Document, block: usize) -> Vec<Span> {
    let text = document.text;
    let mut lines = Vec::new();
    for (event, range) in document.events_of(block) {
        let Event::Text(_) = event else { continue };
        let mut at = range.start;
        for line in text[range.clone()].split_inclusive('\n') {
            lines.push(Span::new(at, at + line.len()).trim(text));
            at += line.len();
        }
    }
    lines
}

/// The line on which the diagram begins, after front matter, comments and directives.
fn statements(text: &str, lines: &[Span]) -> Option<usize> {
    let mut at = 0;
    while lines.get(at)?.is_empty() {
        at += 1;
    }
    if lines[at].of(text) == "---" {
        at += 1;
        while lines.get(at)?.of(text) != "---" {
            at += 1;
        }
        at += 1;
    }
    let mut directive = false;
    loop {
        let line = lines.get(at)?.of(text);
        let comment = line.starts_with("%%");
        if !directive && !comment && !line.is_empty() {
            return Some(at);
        }
        directive = (directive || line.starts_with("%%{")) && !line.has_word("}%%");
        at += 1;
    }
}

fn word(text: &str, line: Span) -> Span {
    let source = line.of(text);
    let len = source.find_sign(b" \t;:").unwrap_or(source.len());
    Span::new(line.from, line.from + len)
}

/// A colon after the kind, which few kinds allow.
fn colon(text: &str, word: Span) -> Option<Fault> {
    let kind = words::MERMAID_KINDS.of(word.of(text)).filter(|kind| *kind != "unchecked")?;
    let span = Span::new(word.to, word.to + 1);
    text[word.to..].starts_with(':').then(|| {
        let message = format!("no colon stands behind `{}`", word.of(text));
        let mut fault = Fault::new(span, message, format!("Remove the colon of this {kind} diagram"));
        fault.fix = Some(("Remove the colon".to_string(), vec![Edit { span, insert: "".into() }]));
        fault
    })
}

/// A first word that is a misspelt kind, or an arrow without a kind before it.
fn unknown(text: &str, word: Span, line: Span) -> Option<Fault> {
    let name = word.of(text);
    let lower = name.to_ascii_lowercase();
    if let Some(fault) = in_two_words(text, word, line) {
        return Some(fault);
    }
    let kinds = words::MERMAID_KINDS.iter();
    let nearest = kinds.map(|(_, kind)| (slips(&lower, &kind.to_ascii_lowercase()), kind)).min()?;
    let same_start = nearest.1.to_ascii_lowercase().chars().next() == lower.chars().next();
    let near = nearest.0 == 0 || same_start && (4 < name.len() && name.len() <= 24 && nearest.0 <= 2);
    if near {
        let kind = nearest.1;
        let message = format!("`{name}` is no kind of Mermaid diagram; `{kind}` is");
        let mut fault = Fault::new(word, message, format!("Write `{kind}`"));
        let edit = Edit { span: word, insert: kind.to_string().into() };
        fault.fix = Some((format!("Write {kind}"), vec![edit]));
        return Some(fault);
    }
    words::MERMAID_ARROWS.part_in(line.of(text)).then(|| {
        let message = "the Mermaid diagram does not say of which kind it is";
        Fault::new(line, message, "Put `flowchart LR` or another kind on its first line")
    })
}

/// `sequence diagram`, `flow chart`: a kind in two words.
fn in_two_words(text: &str, word: Span, line: Span) -> Option<Fault> {
    let second = Span::new(word.to, line.to).of(text).split_whitespace().next()?;
    let from = word.to + text[word.to..].find_word(second)?;
    let joined = format!("{}{second}", word.of(text)).to_ascii_lowercase();
    let (_, kind) = words::MERMAID_KINDS.iter().find(|(_, kind)| kind.to_ascii_lowercase() == joined)?;
    let span = Span::new(word.from, from + second.len());
    let message = format!("`{}` is no kind of Mermaid diagram; `{kind}` is", span.of(text));
    let mut fault = Fault::new(span, message, format!("Write `{kind}`"));
    fault.fix = Some((format!("Write {kind}"), vec![Edit { span, insert: kind.to_string().into() }]));
    Some(fault)
}

/// Classes and states whose brace is not closed.
fn braces(text: &str, lines: &[Span], faults: &mut Vec<Fault>) {
    let mut open = Vec::new();
    for &line in lines {
        let source = line.of(text);
        let closed = source.matches('}').count();
        if source.ends_with('{') && !is_comment(source) {
            open.push(line);
        } else if !source.contains('{') {
            open.truncate(open.len().saturating_sub(closed));
        }
    }
    let unclosed = |line| Fault::new(line, "this `{` is not closed", "Add a `}` on a line of its own");
    faults.extend(open.into_iter().map(unclosed));
}
