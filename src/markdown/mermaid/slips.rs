//! Slips in one line of a flowchart: an arrow or comment of another language, an arrow without a head or a target, a name
//! of two words.

use super::fault::Fault;
use super::scan::has_arrow;
use crate::text::contains::Search;
use crate::text::edit::Edit;
use crate::text::lines::Span;
use crate::text::signs::Signs;

/// A line of names with an arrow or comment of another language. Labels and texts may contain anything.
pub(super) fn slip(text: &str, line: Span) -> Option<Fault> {
    let source = line.of(text);
    if source.starts_with("//") {
        return Some(Fault::new(line, "a comment in Mermaid begins with `%%`", "Write `%%` for `//`"));
    }
    if let Some(fault) = dangling(line, source).or_else(|| headless(line, source)) {
        return Some(fault);
    }
    if source.has_sign(b"\"[({|;@") {
        return None;
    }
    if has_arrow(source) {
        return apart(line, source);
    }
    if source.contains(':') {
        return None;
    }
    let arrow = source.split_whitespace().skip(1).find(|word| matches!(*word, "->" | "=>" | "→"))?;
    let from = line.from + source.find_word(arrow)?;
    let span = Span::new(from, from + arrow.len());
    let message = format!("`{arrow}` is no arrow of a flowchart");
    let mut fault = Fault::new(span, message, "Write `-->`");
    let edit = Edit { span, insert: "-->".into() };
    fault.fix = Some(("Write -->".to_string(), vec![edit]));
    Some(fault)
}

/// `b -->`: an arrow without a target.
fn dangling(line: Span, source: &str) -> Option<Fault> {
    let arrow = ["-->", "==>", ".->"].into_iter().find(|arrow| source.ends_with(arrow))?;
    let before = source[..source.len() - arrow.len()].trim_end_signs(b"-=.");
    let named = before.trim_end().ends_with(|c: char| c.is_alphanumeric() || "])}_".contains(c));
    named.then(|| {
        let span = Span::new(line.from + before.len(), line.to);
        Fault::new(span, "this arrow leads to no node", "Name the node on the same line")
    })
}

/// `a --|sends| b`: a text between bars after an arrow without a head.
fn headless(line: Span, source: &str) -> Option<Fault> {
    let at = ["--|", "==|"].iter().filter_map(|stroke| source.find_word(stroke)).min()?;
    let whole = source[..at].closes_with(b" \t])}") && source[at + 3..].contains('|');
    whole.then(|| {
        let span = Span::new(line.from + at, line.from + at + 2);
        let head = format!("{}>", &source[at..at + 2]);
        let message = format!("`{}` before a text is no arrow", &source[at..at + 2]);
        let mut fault = Fault::new(span, message, format!("Write `{head}`"));
        fault.fix = Some((format!("Write {head}"), vec![Edit { span, insert: head.into() }]));
        fault
    })
}

/// Names of two words, and a text after a colon, in a line of names and arrows.
fn apart(line: Span, source: &str) -> Option<Fault> {
    let source = source.parts(":::").next().unwrap_or(source);
    if let Some(colon) = source.find(':') {
        let text = source[colon + 1..].trim();
        let node = source[..colon].trim_end().ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let span = Span::new(line.from + colon, line.from + source.len());
        let help = format!("Write it on the arrow: `-->|{text}|`");
        return (node && !text.is_empty())
            .then(|| Fault::new(span, "a flowchart has no text behind a colon", help));
    }
    // `a -- two words --> b`, `a --two words--> b`
    let texted = |word: &str| {
        let stroke = ["--", "==", "-."].iter().find_map(|stroke| word.strip_prefix(stroke));
        stroke.is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_alphanumeric))
    };
    if source.split_whitespace().any(texted) {
        return None;
    }
    let heads = |c: char| "-=.<>&".contains(c);
    let mut at = 0;
    for part in source.split(heads) {
        let name = part.trim();
        let mut words = name.split_whitespace();
        let plain = |word: &str| 1 < word.len() && word.chars().all(|c| c.is_alphanumeric() || c == '_');
        if let (Some(first), Some(second), None) = (words.next(), words.next(), words.next())
            && plain(first)
            && plain(second)
        {
            let from = line.from + at + part.len() - part.trim_start().len();
            let help = format!("Write `{first}_{second}[{name}]`");
            return Some(Fault::new(
                Span::new(from, from + name.len()),
                "the name of a node has no blanks",
                help,
            ));
        }
        at += part.len() + 1;
    }
    None
}
