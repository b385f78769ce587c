//! What programs and chat assistants leave behind: `undefined`, `[object Object]`, `NaN %`, "Certainly! Here is
//! the updated document", citation marks of a search tool.
//!
//! A lone `null` or `undefined` is a leak where an answer is expected: as a field's value, in a heading, in a
//! cell whose column does not list values. Code, quotes and texts that explain such values are left alone.

use std::borrow::Cow;

use crate::markdown::document::BlockKind;
use crate::markdown::whole_lines;
use crate::model::finding::Category;
use crate::model::finding::{Finding, FixKind, Severity};
use crate::model::state::ItemKind;
use crate::rules::rule::{Context, Rule};
use crate::rules::shared::literal_text;
use crate::text::contains::has_any;
use crate::text::lines::Span;
use rustc_hash::FxHashSet;

pub const RULE: Rule = Rule {
    id: "generator-leak",
    category: Category::Text,
    page: page!("generator_leak.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: true,
    check: Some(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    fields(context, findings);
    cells(context, findings);
    let document = context.document;
    for block in 0..document.blocks.len() {
        match document.blocks[block].kind {
            BlockKind::Heading { .. } => {
                let text = document.plain(block);
                if is_leak(text.trim()) {
                    report(document.blocks[block].content, &text, findings);
                }
            }
            BlockKind::Paragraph => paragraph(context, block, findings),
            _ => {}
        }
    }
    marks(context, findings);
}

fn report(span: Span, text: &str, findings: &mut Vec<Finding>) {
    let message = format!("`{}` is what a program prints for a missing value", text.trim());
    let help = "Write the value, and fix the program that writes the document";
    findings.push(RULE.finding(span, message, help));
}

/// What a program prints where it has nothing, as all of a value.
fn is_leak(value: &str) -> bool {
    let value = value.trim_matches(['*', '_', '"']);
    let nothing = |word: &str| matches!(word, "undefined" | "null" | "NaN");
    let parts = || value.split([' ', '/', '-', ',', '.', ':', '(', ')', 'v', '%']);
    matches!(value, "[object Object]" | "Invalid Date" | "NaN%" | "NaN %" | "undefined")
        || nothing(value)
        || parts().filter(|part| !part.is_empty()).all(nothing)
            && parts().filter(|part| !part.is_empty()).count() > 1
}

fn fields(context: &Context, findings: &mut Vec<Finding>) {
    let fields = context.items.iter().filter(|item| item.kind == ItemKind::Field);
    for item in fields {
        let value = item.value.of(context.document.text).trim();
        let about_values =
            || crate::text::normal::normal(&item.label).split(' ').any(|word| VALUES.contains(&word));
        if is_leak(value) && !about_values() && !context.has_placeholder(item.value) {
            report(item.value.trim(context.document.text), value, findings);
        }
    }
}

/// Words in the names of columns and fields that list values of a language or an interface.
const VALUES: &[&str] = &[
    "default",
    "defaults",
    "value",
    "values",
    "type",
    "types",
    "example",
    "examples",
    "result",
    "results",
    "returns",
    "return",
    "output",
    "input",
    "response",
    "request",
    "literal",
    "keyword",
    "constant",
    "meaning",
    "code",
    "json",
    "expression",
    "key",
    "term",
    "standard",
    "before",
    "after",
    "expected",
    "actual",
    "allowed",
    "format",
    "case",
    "payload",
    "parameter",
];

fn cells(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    for table in context.tables {
        for (column, name) in table.columns.iter().enumerate() {
            if name.split(' ').any(|word| VALUES.contains(&word)) {
                continue;
            }
            for cell in table.rows.iter().filter_map(|row| row.get(column)) {
                let span = document.blocks[*cell].content.trim(document.text);
                let text = span.of(document.text);
                if is_leak(text) && !context.has_placeholder(span) {
                    report(span, text, findings);
                }
            }
        }
    }
}

/// A paragraph that an assistant addressed to whoever asked it.
fn paragraph(context: &Context, block: usize, findings: &mut Vec<Finding>) {
    let document = context.document;
    let span = document.blocks[block].content;
    let text = span.of(document.text);
    if !may_address(text) {
        return;
    }
    let lower = lower(text);
    let quoted =
        || document.inside(block, |kind| matches!(kind, BlockKind::Quote { .. } | BlockKind::Footnote));
    if !(is_opening(&lower) || is_closing(&lower)) || quoted() {
        return;
    }
    let first = document.lines.line(span.from);
    let line = document.lines.span(first).to.min(span.to);
    let marked = Span::new(span.from, line).trim(document.text);
    let message = "this was said to whoever asked an assistant, not to the readers";
    let help = "Remove it, and read what stands around it";
    let mut finding = RULE.finding(marked, message, help);
    let top = document.blocks[block].parent.is_none();
    if top && document.lines.line(span.to) == first {
        finding.fixes.push(whole_lines::remove(document, span, FixKind::Preview, "Remove the line"));
    }
    findings.push(finding);
}

/// Whether a text begins, in its first two letters, as what assistants say does.
fn may_address(text: &str) -> bool {
    let [first, second, ..] = *text.as_bytes() else { return false };
    match (first.to_ascii_lowercase(), second.to_ascii_lowercase()) {
        (b'i', second) => matches!(second, b' ' | b'\'' | b's' | b'f' | 0x80..),
        (b'a', second) => matches!(second, b'b' | b's'),
        (b'c' | b'h' | b'l' | b'f', b'e') | (b's', b'u') | (b'o', b'f') | (b'w', b'o') => true,
        _ => false,
    }
}

/// The first 200 bytes or so in lower case, with straight apostrophes.
fn lower(text: &str) -> String {
    let end = (0..=text.len().min(200)).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    text[..end].to_lowercase().replace('’', "'")
}

fn is_opening(text: &str) -> bool {
    let greeting = ["certainly", "sure", "of course", "absolutely"]
        .iter()
        .filter_map(|word| text.strip_prefix(word))
        .any(|rest| {
            let rest = rest.trim_start_matches(['!', ',', '.', ' ']);
            ["here is ", "here's ", "here are ", "below is ", "i've ", "i have "]
                .iter()
                .any(|next| rest.starts_with(next))
        });
    let handed_over = ["here is ", "here's "]
        .iter()
        .filter_map(|start| text.strip_prefix(start))
        .filter_map(|rest| rest.split_once(' '))
        .any(|(article, rest)| {
            let mut words = rest.split([' ', ':', '.', ',']);
            let (adjective, noun) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
            matches!(article, "the" | "a" | "an" | "your")
                && matches!(
                    adjective,
                    "updated"
                        | "revised"
                        | "improved"
                        | "polished"
                        | "rewritten"
                        | "completed"
                        | "filled-in"
                        | "refined"
                )
                && matches!(
                    noun,
                    "version"
                        | "document"
                        | "draft"
                        | "section"
                        | "markdown"
                        | "text"
                        | "architecture"
                        | "template"
                )
        });
    let model = [
        "as an ai language model",
        "as an ai assistant",
        "as a large language model",
        "i'm sorry, but i can",
        "i cannot fulfill",
        "i can't fulfill",
        "as of my last knowledge",
        "as of my knowledge cutoff",
    ];
    greeting || handed_over || model.iter().any(|start| text.starts_with(start))
}

fn is_closing(text: &str) -> bool {
    const CLOSINGS: &[&str] = &[
        "i hope this helps",
        "let me know if you'd like me to",
        "let me know if you would like me to",
        "let me know if you want me to",
        "let me know if you need any further",
        "would you like me to",
        "feel free to ask if",
        "is there anything else you",
        "if you'd like, i can",
        "if you want, i can",
    ];
    CLOSINGS.iter().any(|closing| text.starts_with(closing))
}

/// Marks that tools write into their answers.
fn marks(context: &Context, findings: &mut Vec<Finding>) {
    const MARKS: &[&str] = &[
        "[object Object]",
        ":contentReference[oaicite:",
        "[oaicite:",
        "†source】",
        "turn0search",
        "turn0file",
        "<|im_start|>",
        "<|im_end|>",
        "<|endoftext|>",
    ];
    // What is rare in texts, and in each of them and in the links below.
    const IN_MARKS: &[&str] = &["[o", "0search", "0file", "†s", "<|", "=chatgpt", "=openai"];
    let document = context.document;
    let text = document.text;
    if !has_any(text, IN_MARKS) {
        return;
    }
    let said: FxHashSet<usize> =
        findings.iter().filter(|finding| finding.rule == RULE.id).map(|finding| finding.span.from).collect();
    for run in literal_text::runs(document) {
        let source = run.of(text);
        for mark in MARKS {
            let mut last = None;
            for (at, _) in source.match_indices(mark) {
                let from = run.from + at;
                let span = whole(text, Span::new(from, from + mark.len()));
                let seen = last.replace(span.to).is_some_and(|to| from < to);
                let part = *mark == "[oaicite:" && source[..at].ends_with(":contentReference");
                if seen || part || context.has_placeholder(span) || said.contains(&span.from) {
                    continue;
                }
                let shown: Cow<str> = span.of(text).into();
                let message = format!("`{shown}` is a mark that a tool left");
                let help = "Remove it, and name the source if there is one";
                findings.push(RULE.finding(span, message, help));
            }
        }
    }
    for link in &document.links {
        if let Some(span) = link.destination_span(text)
            && ["utm_source=chatgpt", "utm_source=openai"].iter().any(|mark| span.of(text).contains(mark))
        {
            let message = "the link carries the mark of a chat assistant";
            let help = "Open it, check that it says what is claimed, and remove the mark";
            findings.push(RULE.finding(span, message, help));
        }
    }
}

/// The mark with its brackets and what belongs to it.
fn whole(text: &str, span: Span) -> Span {
    let digits = text[..span.from].trim_end_matches(|c: char| c.is_ascii_digit() || c == ':');
    let from = match digits.strip_suffix('【') {
        Some(before) if span.of(text).ends_with('】') => before.len(),
        _ => span.from,
    };
    let rest = &text[span.to..];
    let own = |byte: &u8| byte.is_ascii_alphanumeric() || b"[]{}=:".contains(byte);
    let len = rest.bytes().take(40).take_while(own).count();
    let to = if span.of(text).contains("oaicite") || span.of(text).starts_with("turn0") {
        span.to + len
    } else {
        span.to
    };
    Span::new(from, to)
}
