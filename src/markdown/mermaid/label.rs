//! Labels of nodes and arrows in flowcharts: shapes, quotes, and brackets that are not allowed.

use super::fault::Fault;
use super::scan::{Open, Scan, has_arrow, unclosed};
use crate::markdown::html;
use crate::text::edit::Edit;
use crate::text::lines::Span;
use crate::text::signs::Signs;

/// The brackets that open a label with those that may close it; the longer ones first.
const SHAPES: &[(&str, &[&str])] = &[
    ("(((", &[")))"]),
    ("((", &["))"]),
    ("([", &["])"]),
    ("[[", &["]]"]),
    ("[(", &[")]"]),
    ("[/", &["/]", "\\]"]),
    ("[\\", &["\\]", "/]"]),
    ("{{", &["}}"]),
    ("[", &["]"]),
    ("(", &[")"]),
    ("{", &["}"]),
];

const SPECIAL: &[char] = &['[', ']', '(', ')', '{', '}', '|', '"'];

impl Scan<'_, '_> {
    /// The label on an arrow, `|text|`; returns the byte after it, if it ends on this line.
    pub(super) fn edge(&mut self, line: Span, at: usize) -> Option<usize> {
        let source = line.of(self.text);
        let inner = &source[at + 1..];
        if inner.trim_start().starts_with('"') {
            let open = at + 1 + inner.find('"')?;
            let close = open + 1 + source[open + 1..].find('"')?;
            return Some(close + 1 + source[close + 1..].find('|')? + 1);
        }
        let Some(len) = inner.find('|') else {
            let span = Span::new(line.from + at, line.to);
            self.open = Some(Open::Label(span, &["|"]));
            return None;
        };
        let span = Span::new(line.from + at + 1, line.from + at + 1 + len);
        if inner[..len].contains(SPECIAL) {
            self.brackets(span, span.trim(self.text));
        }
        Some(at + len + 2)
    }

    /// The label of a node at byte `at` of the line; returns the byte after it, if it ends on this line.
    pub(super) fn label(&mut self, line: Span, at: usize) -> Option<usize> {
        let source = line.of(self.text);
        let &(opener, closers) = SHAPES.iter().find(|(opener, _)| source[at..].starts_with(opener))?;
        let start = at + opener.len();
        let inner = &source[start..];
        let whole = Span::new(line.from + at, line.to);
        if let Some(closer) = closers.iter().find(|closer| inner.starts_with(**closer)) {
            let len = opener.len() + closer.len();
            let span = Span::new(line.from + at, line.from + at + len);
            self.faults.push(Fault::new(
                span,
                "this label is empty",
                "Write the label, or remove its brackets",
            ));
            return Some(at + len);
        }
        if inner.trim_start().starts_with('"') {
            let open = start + inner.find('"')?;
            let Some(close) = source[open + 1..].find('"') else {
                self.open = Some(Open::Quote(whole));
                return None;
            };
            let close = open + 1 + close + 1;
            let behind = source[close..].trim_start();
            if behind.starts_with(|c: char| c.is_alphanumeric()) && behind.contains('"') {
                let end = behind.rfind('"').map_or(line.to, |at| line.to - behind.len() + at + 1);
                let span = Span::new(line.from + open, end);
                let message = "this label has quotation marks inside";
                self.faults.push(Fault::new(span, message, "Write `#quot;` for the marks inside"));
                return None;
            }
            return Some(close + closing(&source[close..]));
        }
        // `[|…|…]` and `(-…-)` are shapes of their own.
        if inner.opens_with(b"|-") {
            return None;
        }
        let Some(end) = inner.find(SPECIAL) else {
            if has_arrow(inner) {
                self.faults.push(unclosed(whole));
            } else {
                self.open = Some(Open::Label(whole, closers));
            }
            return None;
        };
        let slash = end.saturating_sub(1);
        for closer in closers {
            let from = if closer.opens_with(b"/\\") { slash } else { end };
            if inner[from..].starts_with(closer) {
                return Some(start + from + closer.len());
            }
        }
        self.bracketed(line, at, opener, closers)
    }

    /// Reports a label that Mermaid cannot read; the fix quotes `inner` if it has no quotes.
    fn brackets(&mut self, span: Span, inner: Span) {
        let source = inner.of(self.text);
        if source.contains('<') && !without_tags(source).contains(SPECIAL) {
            return;
        }
        if inner.of(self.text).contains('"') {
            let message = "this label has quotation marks inside";
            let help = "Put all of it in `\"`, and write `#quot;` for the marks inside";
            self.faults.push(Fault::new(span, message, help));
        } else {
            self.faults.push(quoted(span, inner));
        }
    }

    /// A label that contains brackets and is not quoted.
    fn bracketed(&mut self, line: Span, at: usize, opener: &str, closers: &[&str]) -> Option<usize> {
        let source = line.of(self.text);
        let slanted = opener.closes_with(b"/\\");
        let start = at + if slanted { 1 } else { opener.len() };
        let closers = if slanted { &["]"][..] } else { closers };
        let mut depth = 0usize;
        for (offset, c) in source[start..].char_indices() {
            let here = start + offset;
            let closer = closers.iter().find(|closer| source[here..].starts_with(**closer));
            if let Some(closer) = closer.filter(|_| depth == 0) {
                let inner = Span::new(line.from + start, line.from + here);
                let whole = Span::new(line.from + at, line.from + here + closer.len());
                self.brackets(whole, inner.trim(self.text));
                return Some(here + closer.len());
            }
            match c {
                '[' | '(' | '{' => depth += 1,
                // `a[Quay) --> b`: a wrong bracket closes nothing.
                ']' | ')' | '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        self.faults.push(unclosed(Span::new(line.from + at, line.to)));
        None
    }
}

/// A label without the tags of HTML in it, whose attributes have quotation marks.
fn without_tags(label: &str) -> String {
    let pieces = html::tokens(label);
    let texts = pieces.iter().filter(|piece| piece.kind == html::TokenKind::Text);
    texts.map(|piece| &label[piece.range.clone()]).collect()
}

/// The fault of a label with brackets; the fix quotes `inner`.
pub(super) fn quoted(span: Span, inner: Span) -> Fault {
    let message = "Mermaid does not read brackets, bars or slashes in a label without quotation marks";
    let mut fault = Fault::new(span, message, "Put the label in `\"`");
    let mark = |at| Edit { span: Span::new(at, at), insert: "\"".into() };
    fault.fix =
        Some(("Put the label in quotation marks".to_string(), vec![mark(inner.from), mark(inner.to)]));
    fault
}

/// The length of the brackets that close a label after its closing quotation mark.
pub(super) fn closing(rest: &str) -> usize {
    rest.len() - rest.trim_start().trim_start_signs(b"])}/\\").len()
}
