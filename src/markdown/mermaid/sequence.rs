//! Sequence diagrams: blocks that are not closed, semicolons in a text, arrows of other languages.

use super::fault::{Fault, is_comment};
use crate::text::contains::Search;
use crate::text::edit::Edit;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::words;

pub(super) fn check(text: &str, lines: &[Span], faults: &mut Vec<Fault>) {
    let mut open: Vec<Span> = Vec::new();
    let mut described = false;
    for &line in lines {
        let source = line.of(text);
        // `accDescr {` goes on over several lines.
        described = (described || source.starts_with("accDescr {")) && !source.ends_with('}');
        if is_comment(source) || described {
            continue;
        }
        let first = source.split_signs(b" \t").next().unwrap_or("");
        if words::MERMAID_STATEMENTS.is("sequence-block", first) {
            open.push(line);
        } else if source.trim_end_matches(';').trim_end() == "end" && open.pop().is_none() {
            faults.push(Fault::new(
                line,
                "this `end` closes nothing",
                "Remove it, or add what it should close",
            ));
        } else {
            message(text, line, first, faults);
        }
    }
    let unclosed = |line: Span| {
        let word = line.of(text).split_signs(b" \t").next().unwrap_or("");
        Fault::new(line, format!("this `{word}` is not closed"), "Add an `end` on a line of its own")
    };
    faults.extend(open.into_iter().map(unclosed));
}

fn message(text: &str, line: Span, first: &str, faults: &mut Vec<Fault>) {
    let source = line.of(text);
    let statement = |first: &str| words::MERMAID_STATEMENTS.is("sequence", &first.to_ascii_lowercase());
    if first.eq_ignore_ascii_case("note") {
        let rest = source[first.len()..].trim_start();
        if words::MERMAID_NOTE_PLACES.opening(rest).is_none() {
            let help = "Write `Note over A: text`, `Note left of A: text` or `Note right of A: text`";
            faults.push(Fault::new(line, "this note does not say where it stands", help));
        }
        return;
    }
    if let Some(fault) = foreign_arrow(line, source).filter(|_| !statement(first)) {
        faults.push(fault);
        return;
    }
    let statement = statement(first);
    let arrow = source.find_word("->>");
    let colon = source.find(':');
    if !statement && arrow.is_some() && colon.is_none() && !source.contains(';') {
        let message = "this message has no text, without which Mermaid does not draw it";
        faults.push(Fault::new(line, message, "Add a colon and the text behind the receiver"));
        return;
    }
    let Some(colon) = colon.filter(|&colon| statement || arrow.is_some_and(|arrow| arrow < colon)) else {
        return;
    };
    let arrows = ["->", "-x", "-)"].iter().filter_map(|arrow| source.rfind_word(arrow));
    let last_arrow = arrows.max().unwrap_or(0);
    for (at, _) in source.match_indices(';').filter(|&(at, _)| colon < at) {
        let (before, after) = (&source[colon..at], source[at + 1..].trim_start());
        // `#59;` and `&lt;` are characters.
        let name = before.trim_end_matches(|c: char| c.is_ascii_alphanumeric());
        let entity = name.len() < before.len() && name.closes_with(b"#&");
        let word = after.split_signs(b" \t").next().unwrap_or("").to_ascii_lowercase();
        let goes_on = after.is_empty()
            || at < last_arrow
            || matches!(words::MERMAID_STATEMENTS.of(&word), Some("sequence" | "sequence-block"));
        if entity || goes_on {
            continue;
        }
        let span = Span::new(line.from + at, line.from + at + 1);
        let message = "Mermaid takes the semicolon for the end of the message";
        let mut fault = Fault::new(span, message, "Write a comma, or `#59;` for the sign itself");
        let edit = Edit { span, insert: "#59;".into() };
        fault.fix = Some(("Write it as #59;".to_string(), vec![edit]));
        faults.push(fault);
    }
}

/// `A=>B: hi`: an arrow of another language before the colon.
fn foreign_arrow(line: Span, source: &str) -> Option<Fault> {
    let told = source.split_once(':')?.0;
    let own = told.split('-').skip(1).any(|rest| rest.opens_with(b">x)\\/-"));
    let arrow = ["=>", "→"].into_iter().find(|arrow| !own && told.contains(arrow))?;
    let from = line.from + told.find_word(arrow)?;
    let span = Span::new(from, from + arrow.len());
    let mut fault = Fault::new(span, format!("`{arrow}` is no arrow of a sequence diagram"), "Write `->>`");
    fault.fix = Some(("Write ->>".to_string(), vec![Edit { span, insert: "->>".into() }]));
    Some(fault)
}
