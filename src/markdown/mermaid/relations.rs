//! Classes, states, entities and pies: arrows of other languages, unknown relations of entities, braces that are not
//! closed, slices without quotation marks.
//!
//! One line at a time. Texts after a colon and in quotation marks may contain anything.

use super::fault::{Fault, is_comment};
use crate::text::contains::Search;
use crate::text::edit::Edit;
use crate::text::lines::Span;
use crate::text::quantity;
use crate::text::signs::Signs;
use crate::words::{MERMAID_CARDINALITIES, MERMAID_PIE_STATEMENTS};

/// Arrows as separate words between two names, in a kind of diagram that does not have them.
pub(super) fn arrows(text: &str, lines: &[Span], wrong: &[&str], faults: &mut Vec<Fault>) {
    let mut depth = 0usize;
    for &line in lines {
        let source = line.of(text);
        let told = source.split(':').next().unwrap_or("");
        let words: Vec<&str> = told.split_whitespace().collect();
        let plain = depth == 0 && !is_comment(source) && !source.has_sign(b"\"(`");
        if let [_, arrow, _] = words[..]
            && plain
            && wrong.contains(&arrow)
        {
            let from = line.from + source.find_word(arrow).unwrap_or(0);
            let span = Span::new(from, from + arrow.len());
            let message = format!("`{arrow}` is no arrow of this diagram");
            let mut fault = Fault::new(span, message, "Write `-->`");
            let edit = Edit { span, insert: "-->".into() };
            fault.fix = Some(("Write -->".to_string(), vec![edit]));
            faults.push(fault);
        }
        // States may contain states; the braces of a class contain its members.
        let inner = source.ends_with('{') && source.starts_with("class");
        depth = if inner || 0 < depth { (depth + 1).min(1) } else { 0 };
        depth = if source.ends_with('}') { 0 } else { depth };
    }
}

/// Relations between entities, and the braces around their attributes.
pub(super) fn entities(text: &str, lines: &[Span], faults: &mut Vec<Fault>) {
    let mut open: Option<Span> = None;
    for &line in lines {
        let source = line.of(text);
        if is_comment(source) {
            continue;
        }
        let opens = source.ends_with('{') && !source.has_word("--") && !source.has_word("..");
        if let Some(unclosed) = open.take_if(|_| opens) {
            faults.push(brace(unclosed));
        }
        if opens {
            open = Some(line);
        } else if source.ends_with('}') {
            open = None;
        } else if open.is_none() {
            faults.extend(relation(text, line));
        }
    }
    faults.extend(open.map(brace));
}

fn brace(line: Span) -> Fault {
    Fault::new(line, "this `{` is not closed", "Add a `}` on a line of its own")
}

/// `GATE ||--o{ LANE : has`
fn relation(text: &str, line: Span) -> Option<Fault> {
    let source = line.of(text);
    let told = source.split(':').next().unwrap_or("");
    let mut words = told.split_whitespace().skip(1);
    let sign = words.next()?;
    // `GATE -> LANE : has`
    let arrow =
        sign.trim_start_signs(b"-=").starts_with('>') && source.contains(':') && words.clone().count() == 1;
    let signs = |c: char| "|o{}-.".contains(c);
    if !arrow && (sign.len() < 3 || !sign.chars().all(signs) || !sign.has_sign(b"|{}")) {
        return None;
    }
    let from = line.from + source.find_word(sign)?;
    let span = Span::new(from, from + sign.len());
    let side = |end: &str, other: [char; 1]| MERMAID_CARDINALITIES.has_exactly(end) && !end.contains(other);
    let known = ["--", ".."]
        .iter()
        .any(|stroke| sign.cut(stroke).is_some_and(|(left, right)| side(left, ['{']) && side(right, ['}'])));
    if !known {
        let message = format!("`{sign}` is no relation of an entity diagram");
        return Some(Fault::new(
            span,
            message,
            "Write two ends with `--` or `..` between them, such as `||--o{`",
        ));
    }
    words.next().is_none().then(|| {
        Fault::new(
            line,
            "this relation leads to no entity",
            "Name the entity, and the relation behind a colon",
        )
    })
}

/// Slices of a pie without quotation marks around their names.
pub(super) fn slices(text: &str, lines: &[Span], faults: &mut Vec<Fault>) {
    for &line in lines {
        let source = line.of(text);
        let first = source.split_signs(b" \t").next().unwrap_or("").to_ascii_lowercase();
        if is_comment(source) || source.opens_with(b"\"'") || MERMAID_PIE_STATEMENTS.has_exactly(&first) {
            continue;
        }
        let Some((name, share)) = source.split_once(':') else { continue };
        let number = quantity::is_number(share.trim());
        let name = Span::new(line.from, line.from + name.trim_end().len());
        if number && !name.is_empty() {
            let mark = |at| Edit { span: Span::new(at, at), insert: "\"".into() };
            let message = "the name of a slice stands in quotation marks";
            let mut fault = Fault::new(name, message, "Put the name in `\"`");
            fault.fix =
                Some(("Put the name in quotation marks".to_string(), vec![mark(name.from), mark(name.to)]));
            faults.push(fault);
        }
    }
}
