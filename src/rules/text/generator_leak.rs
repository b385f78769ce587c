//! Text left by programs and chat assistants: `undefined`, `[object Object]`, `NaN %`, "Certainly! Here is the updated
//! document", citation marks of a search tool.
//!
//! `null` or `undefined` alone is reported as a field's value, in a heading, and in a cell whose column does not list such
//! values, by its name or by its other cells. Code, quotes and texts that explain such values are left out.

use std::borrow::Cow;
use std::sync::OnceLock;

use crate::markdown::document::BlockKind;
use crate::markdown::whole_lines;
use crate::model::finding::Category;
use crate::model::finding::{Finding, FixKind, Severity};
use crate::model::state::ItemKind;
use crate::placeholder::near::around;
use crate::placeholder::quotes::is_within_quotes;
use crate::reading::item::Item;
use crate::rules::rule::{Check, Context, Rule};
use crate::rules::shared::literal_text;
use crate::text::contains::{Search, find};
use crate::text::lines::Span;
use crate::text::map::Set;
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words::{
    ASSISTANT_WORDS, LINK_MARKS, METADATA_KEYS, PRINTED_NOTHING, PRINTED_VALUES, TOOL_MARK_PARTS, TOOL_MARKS,
    VALUE_WORDS,
};

pub const RULE: Rule = Rule {
    id: "generator-leak",
    category: Category::Text,
    page: page!("generator_leak.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: true,
    check: Check::Piece(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    fields(context, findings);
    lines(context, findings);
    cells(context, findings);
    let document = context.document;
    for block in 0..document.blocks.len() {
        match document.blocks[block].kind {
            BlockKind::Heading { .. } => {
                let text = document.plain(block);
                // `Release Notes of undefined`
                let last = text.trim().rsplit_once(' ').filter(|(before, _)| {
                    before.rsplit(' ').next().is_some_and(|word| matches!(word, "of" | "for" | "by"))
                });
                if is_leak(text.trim()) || last.is_some_and(|(_, last)| is_leak(last)) {
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
    let message = format!("programs print `{}` for a missing value", text.trim());
    let help = "Write the value, and fix the program that writes the document";
    findings.push(RULE.finding(span, message, help));
}

/// Whether a whole value is the text that a program prints for a missing value.
fn is_leak(value: &str) -> bool {
    let value = value.trim_signs(b"*_\"");
    let nothing = |word: &str| PRINTED_NOTHING.has_exactly(word);
    let signs = [' ', '/', '-', ',', '.', ':', '(', ')', 'v', '%'];
    let parts = || value.split(signs);
    // Most texts begin with another letter.
    let may_be = || PRINTED_NOTHING.alike(value.trim_start_matches(signs)).next().is_some();
    PRINTED_VALUES.has_exactly(value)
        || nothing(value)
        || may_be()
            && parts().filter(|part| !part.is_empty()).all(nothing)
            && parts().filter(|part| !part.is_empty()).count() > 1
}

fn fields(context: &Context, findings: &mut Vec<Finding>) {
    let fields = context.items.iter().filter(|item| item.kind == ItemKind::Field);
    for item in fields {
        let value = item.value.of(context.document.text).trim();
        let about_values = || VALUE_WORDS.any_word(&normal::normal(&item.label));
        if is_leak(value) && !about_values() && !context.has_placeholder(item.value) {
            report(item.value.trim(context.document.text), value, findings);
        }
    }
}

/// `- Owner: undefined`: metadata in a list or a line of its own.
fn lines(context: &Context, findings: &mut Vec<Finding>) {
    let text = context.document.text;
    let plain = |item: &&Item| matches!(item.kind, ItemKind::ListItem | ItemKind::Paragraph);
    for item in context.items.iter().filter(plain) {
        let source = item.span.of(text);
        let Some(colon) = find(source, ": ") else { continue };
        let value = Span::new(item.span.from + colon + 2, item.span.to).trim(text);
        let label = normal::normal(&source[..colon]);
        // `Uptime: NaN %` can be nothing else, whatever the label.
        let certain = || PRINTED_VALUES.has_exactly(value.of(text)) || value.of(text) == "NaN";
        let named = METADATA_KEYS.of(&label).is_some() || certain() && !VALUE_WORDS.any_word(&label);
        if named && is_leak(value.of(text)) && !context.has_placeholder(value) {
            report(value, value.of(text), findings);
        }
    }
}

fn cells(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    for table in context.tables {
        for (column, name) in table.columns.iter().enumerate() {
            // In a table of values `undefined` is one, but not that of a field about the document.
            let listed = VALUE_WORDS.any_word(name);
            let about = |row: &[usize]| {
                let label = normal::normal(&document.plain(row[0]));
                row.len() == 2 && METADATA_KEYS.of(&label).is_some()
            };
            for row in table.rows.iter().filter(|row| !listed || about(row)) {
                let Some(cell) = row.get(column) else { continue };
                let span = document.blocks[*cell].content.trim(document.text);
                let text = span.of(document.text);
                let others =
                    || table.rows.iter().filter_map(|row| row.get(column)).filter(|other| *other != cell);
                let state = || {
                    let mut others =
                        others().map(|&other| document.plain(other)).filter(|cell| !is_leak(cell));
                    // One of them may be written otherwise, as `None`.
                    others.next().is_some_and(|first| is_state(&first))
                        && others.filter(|cell| !is_state(cell)).count() <= 1
                };
                if is_leak(text) && !context.has_placeholder(span) && !state() {
                    report(span, text, findings);
                }
            }
        }
    }
}

/// Whether a cell is one word in small letters, like the names of states: in a column of such words `undefined` is a
/// state.
fn is_state(cell: &str) -> bool {
    let cell = cell.trim();
    !cell.is_empty() && cell.chars().all(|c| c.is_lowercase() || matches!(c, '-' | '_'))
}

/// Reports a paragraph that an assistant wrote to its user and not to the readers.
fn paragraph(context: &Context, block: usize, findings: &mut Vec<Finding>) {
    let document = context.document;
    let span = document.blocks[block].content;
    let text = span.of(document.text);
    if !may_address(text) || !is_address(&normal::normal(beginning(text))) {
        return;
    }
    if document.inside(block, |kind| matches!(kind, BlockKind::Quote { .. } | BlockKind::Footnote)) {
        return;
    }
    let first = document.lines.line(span.from);
    let line = document.lines.span(first).to.min(span.to);
    let marked = Span::new(span.from, line).trim(document.text);
    let message = "this is an answer of a chat assistant to its user, not a text for readers";
    let help = "Remove it, and check the text around it";
    let mut finding = RULE.finding(marked, message, help);
    let top = document.blocks[block].parent.is_none();
    if top && document.lines.line(span.to) == first {
        finding.fixes.push(whole_lines::remove(document, span, FixKind::Preview, "Remove the line"));
    }
    findings.push(finding);
}

/// Whether the first two letters of a text are those of a known sentence of an assistant.
fn may_address(text: &str) -> bool {
    static PAIRS: OnceLock<Set<[u8; 2]>> = OnceLock::new();
    let pairs = PAIRS.get_or_init(|| {
        let opens = |group: &str| matches!(group, "greeting" | "offer" | "sentence");
        ASSISTANT_WORDS
            .iter()
            .filter(|(group, _)| opens(group))
            .filter_map(|(_, words)| pair(words))
            .collect()
    });
    pair(text).is_some_and(|pair| pairs.contains(&pair))
}

/// The first two letters of a text in lower case, 0 for a letter that is not ASCII; `None` for a shorter text.
fn pair(text: &str) -> Option<[u8; 2]> {
    let mut letters = text.bytes().filter(|byte| byte.is_ascii_alphanumeric() || 0x80 <= *byte);
    let mut letter =
        || letters.next().map(|byte| if byte.is_ascii() { byte.to_ascii_lowercase() } else { 0 });
    Some([letter()?, letter()?])
}

/// The first 200 bytes, up to a character boundary.
fn beginning(text: &str) -> &str {
    let end = (0..=text.len().min(200)).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    &text[..end]
}

/// Whether a text in normal form starts like an answer of an assistant: with a greeting and an announcement, with a summary of
/// changes, or with a sentence that only assistants write.
fn is_address(form: &str) -> bool {
    let mut rest = form;
    let mut next = || {
        let (group, words) = ASSISTANT_WORDS.opening(rest)?;
        rest = rest[words.len()..].trim_start();
        Some(group)
    };
    match next() {
        Some("sentence") => true,
        Some("greeting") => matches!(next(), Some("offer" | "report")),
        Some("offer") => [next(), next(), next()] == [Some("article"), Some("changed"), Some("thing")],
        _ => false,
    }
}

/// Reports marks that tools write into their answers.
fn marks(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    let text = document.text;
    if !TOOL_MARK_PARTS.part_in(text) {
        return;
    }
    let said: Set<usize> =
        findings.iter().filter(|finding| finding.rule == RULE.id).map(|finding| finding.span.from).collect();
    for run in literal_text::runs(document) {
        let source = run.of(text);
        for mark in TOOL_MARKS.iter() {
            let mut last = None;
            for at in source.places(mark) {
                let from = run.from + at;
                let span = whole(text, Span::new(from, from + mark.len()));
                let seen = last.replace(span.to).is_some_and(|to| from < to);
                let part = mark == "[oaicite:" && source[..at].ends_with(":contentReference");
                let (before, after) = around(source, at, mark.len());
                // `The mail said "Field [object Object] is wrong".`
                let told = is_within_quotes(before, after);
                if seen || part || told || context.has_placeholder(span) || said.contains(&span.from) {
                    continue;
                }
                let shown: Cow<str> = span.of(text).into();
                let message = format!("`{shown}` is a mark left by a tool");
                let help = "Remove it, and name the source if there is one";
                findings.push(RULE.finding(span, message, help));
            }
        }
    }
    for link in &document.links {
        if let Some(span) = link.destination_span(text)
            && LINK_MARKS.part_in(span.of(text))
        {
            let message = "the link contains the mark of a chat assistant";
            let help = "Open the link, check that the page supports the text, and remove the mark";
            findings.push(RULE.finding(span, message, help));
        }
    }
}

/// The mark with its brackets and its arguments.
fn whole(text: &str, span: Span) -> Span {
    let digits = text[..span.from].trim_end_matches(|c: char| c.is_ascii_digit() || c == ':');
    let from = match digits.strip_suffix('【') {
        Some(before) if span.of(text).ends_with('】') => before.len(),
        _ => span.from,
    };
    let rest = &text[span.to..];
    let own = |byte: &u8| byte.is_ascii_alphanumeric() || b"[]{}=:".contains(byte);
    let len = rest.bytes().take(40).take_while(own).count();
    let to = if span.of(text).has_word("oaicite") || span.of(text).starts_with("turn0") {
        span.to + len
    } else {
        span.to
    };
    Span::new(from, to)
}
