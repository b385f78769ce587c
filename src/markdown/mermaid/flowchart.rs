//! Flowcharts: labels with brackets, labels and subgraphs that are not closed, `end` as a name.
//!
//! Line by line, left to right: arrows, names, and the labels after them (`label.rs`), which may go on over several
//! lines. The text on an arrow (`-- text -->`) may contain anything and is skipped. A line that the scan does not
//! understand is skipped from there on.

use super::fault::{Fault, is_comment};
use super::label::{closing, quoted};
use super::scan::{Open, Scan, has_arrow, unclosed};
use super::slips::slip;
use crate::text::contains::Search;
use crate::text::edit::Edit;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::text::sort;
use crate::words;

pub(super) fn check(text: &str, lines: &[Span], faults: &mut Vec<Fault>) {
    let mut scan = Scan { text, faults, open: None };
    let mut subgraphs = Vec::new();
    // With several statements on a line, it is not known which word begins one.
    let joined = lines.iter().any(|line| line.of(text).contains(';'));
    for &line in lines {
        let source = line.of(text);
        if is_comment(source) {
            continue;
        }
        let mut from = 0;
        match scan.open.take() {
            Some(open) => match scan.resume(open, line) {
                Some(at) => from = at,
                None => continue,
            },
            None => {
                let first = source.split_signs(b" \t").next().unwrap_or("");
                if first == "subgraph" {
                    subgraphs.push(line);
                    scan.subgraph(line);
                    continue;
                }
                if source == "end" || (first == "end" && subgraphs.pop().is_some()) {
                    if source == "end" && subgraphs.pop().is_none() && !joined {
                        let help = "Remove it, or add the `subgraph` that it should close";
                        scan.faults.push(Fault::new(line, "this `end` closes nothing", help));
                    }
                    continue;
                }
                if first == "accDescr" && source.contains('{') && !source.contains('}') {
                    scan.open = Some(Open::Data);
                }
                if words::MERMAID_STATEMENTS.is("flowchart", first) || first.starts_with("accDescr") {
                    continue;
                }
            }
        }
        if from == 0
            && let Some(fault) = slip(text, line)
        {
            scan.faults.push(fault);
            continue;
        }
        scan.line(line, from);
    }
    match scan.open {
        Some(Open::Label(span, _)) => faults.push(unclosed(span)),
        Some(Open::Quote(span)) => {
            faults.push(Fault::new(span, "this quotation mark is not closed", "Add the closing `\"`"));
        }
        _ => {}
    }
    if !joined {
        let open =
            |line| Fault::new(line, "this `subgraph` is not closed", "Add an `end` on a line of its own");
        faults.extend(subgraphs.into_iter().map(open));
    }
    sort::by_key(faults, |fault| fault.span);
}

/// The fault of a first line with two capitals that are not a direction.
pub(super) fn direction(text: &str, line: Span, behind: usize) -> Option<Fault> {
    let rest = &text[behind..line.to];
    let word = rest.split_whitespace().next()?.trim_end_matches(';');
    let from = behind + rest.find_word(word)?;
    let capitals = word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    let span = Span::new(from, from + word.len());
    let message = format!("`{word}` is no direction of a flowchart");
    (capitals && !words::MERMAID_DIRECTIONS.has_exactly(word))
        .then(|| Fault::new(span, message, "Write `LR`, `RL`, `TB`, `TD` or `BT`"))
}

impl Scan<'_, '_> {
    /// The byte of the line after the end of what an earlier line has opened; none if it is still open.
    fn resume(&mut self, open: Open, line: Span) -> Option<usize> {
        let source = line.of(self.text);
        match open {
            Open::Quote(span) => match source.find('"') {
                Some(at) => Some(source.len().min(at + 1 + closing(&source[at + 1..]))),
                None => {
                    self.open = Some(Open::Quote(span));
                    None
                }
            },
            Open::Data => match source.find('}') {
                Some(at) => Some(at + 1),
                None => {
                    self.open = Some(Open::Data);
                    None
                }
            },
            Open::Label(span, closers) => {
                let end =
                    closers.iter().filter_map(|closer| Some(source.find_word(closer)? + closer.len())).min();
                let before = &source[..end.unwrap_or(source.len())];
                if has_arrow(before) || source == "end" {
                    self.faults.push(unclosed(span));
                    return Some(0);
                }
                if end.is_none() {
                    self.open = Some(Open::Label(span, closers));
                }
                end
            }
        }
    }

    /// `subgraph id [Title]`, `subgraph Title`.
    fn subgraph(&mut self, line: Span) {
        let source = line.of(self.text);
        if let Some(at) = source.find_sign(b"[\"") {
            if source[at..].starts_with('[') {
                self.label(line, at);
            }
            return;
        }
        let title = Span::new(line.from + "subgraph".len(), line.to).trim(self.text);
        if title.of(self.text).has_sign(b"({|") {
            self.faults.push(quoted(title, title));
        }
    }

    /// Finds labels from byte `from` of the line on.
    fn line(&mut self, line: Span, from: usize) {
        let source = line.of(self.text);
        let bytes = source.as_bytes();
        let mut at = from;
        while let Some(&byte) = bytes.get(at) {
            let before = source[..at].chars().next_back().unwrap_or(' ');
            let named = before.is_alphanumeric() || before == '_';
            let rest = &source[at..];
            let next = match byte {
                b'"' => rest[1..].find('"').map(|end| at + end + 2),
                b'|' => self.edge(line, at),
                b'@' if rest.starts_with("@{") => match rest.find('}') {
                    Some(end) => Some(at + end + 1),
                    None => {
                        self.open = Some(Open::Data);
                        None
                    }
                },
                b'-' | b'=' | b'.' => arrow(rest).map(|len| at + len),
                b'[' | b'(' | b'{' if named => self.label(line, at),
                b'>' if named => rest.find(']').map(|end| at + end + 1),
                b'e' if !named => {
                    self.name(line, at);
                    Some(at + 1)
                }
                _ => Some(at + rest.chars().next().map_or(1, char::len_utf8)),
            };
            match next {
                Some(next) => at = next,
                None => return,
            }
        }
    }

    /// `end` cannot be the name of a node.
    fn name(&mut self, line: Span, at: usize) {
        let source = line.of(self.text);
        let alone = source[at..].strip_prefix("end").is_some_and(|rest| {
            let next = rest.chars().next();
            next.is_none_or(char::is_whitespace) || rest.starts_with("--") || rest.starts_with("==")
        });
        if !alone {
            return;
        }
        let (before, after) = (source[..at].trim_end(), source[at + 3..].trim_start());
        let beside_arrow =
            before.closes_with(b">-|") || ["--", "==", "-."].iter().any(|arrow| after.starts_with(arrow));
        if beside_arrow && (before.is_empty() || source[..at].closes_with(b" >|")) {
            let span = Span::new(line.from + at, line.from + at + 3);
            let message = "`end` is a word of Mermaid's own and cannot name a node";
            let mut fault = Fault::new(span, message, "Write `End`, or give it another name");
            let edit = Edit { span, insert: "End".into() };
            fault.fix = Some(("Write End".to_string(), vec![edit]));
            self.faults.push(fault);
        }
    }
}

/// The length of an arrow at the start of `rest`, with the text on it if it has one: `-- text -->`. None if
/// the arrow does not end on this line.
fn arrow(rest: &str) -> Option<usize> {
    let len = rest.bytes().take_while(|byte| b"-=.".contains(byte)).count();
    let head = rest[len..].starts_with('>') || len < 2;
    let (open, close) = match &rest[..len] {
        _ if head => return Some(len + usize::from(len > 1)),
        "--" => ("--", "--"),
        "==" => ("==", "=="),
        "-." => ("-.", ".-"),
        _ => return Some(len),
    };
    let text = &rest[open.len()..];
    if text.opens_with(b"xo") && !text[1..].starts_with(char::is_alphanumeric) {
        return Some(len + 1);
    }
    let end = text.find_word(close)?;
    let tail = &text[end..];
    let tail = tail.bytes().take_while(|byte| b"-=.>".contains(byte)).count();
    Some(open.len() + end + tail)
}
