//! Lines that a fix inserts or removes.
//!
//! An inserted line can become part of an unclosed fence or comment, or of the paragraph behind it. If a comment
//! between two paragraphs is removed, they become one paragraph. The functions here avoid this: they do not change how
//! the text around the lines is read.

use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::{Fix, FixKind};
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::newline;
use crate::text::signs::Signs;

/// A fix that removes a span, with its lines if they contain nothing else, and with one of the empty lines around
/// them.
pub fn remove(document: &Document, span: Span, kind: FixKind, title: &'static str) -> Fix {
    let text = document.text;
    let line = |number: usize| document.lines.span(number);
    let blank = |number: usize| line(number).of(text).trim().is_empty();
    let (first, last) = (document.lines.line(span.from), document.lines.line(span.to));
    let beside = beside(document, span);
    let lines = Span::new(beside[0].from, beside[1].to);
    if !is_alone(document, span) {
        return Fix::new(kind, title, with_space(text, span, beside), apart(document, span)[0]);
    }
    let is_last = last == document.lines.count() || line(last + 1).is_empty();
    let (before, after) = (first == 1 || blank(first - 1), is_last || blank(last + 1));
    // The text that is then first must not be read as front matter.
    let fence = |at: usize| ["---", "+++"].iter().any(|fence| text[at..].starts_with(fence));
    if before && after && !is_last && !(first == 1 && fence(line(last + 1).to)) {
        return Fix::new(kind, title, Span::new(lines.from, line(last + 1).to), "");
    }
    let below = if is_last { "" } else { line(last + 1).of(text) };
    let joins =
        !before && !after && !is_part(document, lines) && !stands_alone(line(first - 1).of(text), below);
    let opens = first == 1 && fence(lines.to);
    Fix::new(kind, title, lines, if joins || opens { document.lines.newline() } else { "" })
}

/// The line ends that a text at a place needs before it for an empty line above.
pub fn lead(document: &Document, at: usize) -> String {
    let before = document.text[..at].trim_end().len();
    let ends = document.lines.line(at) - document.lines.line(before);
    let wanted = if before == 0 { 0 } else { 2_usize.saturating_sub(ends) };
    document.lines.newline().repeat(wanted)
}

/// The rest of the lines of a span, before and behind it.
fn beside(document: &Document, span: Span) -> [Span; 2] {
    let from = document.lines.start(span.from);
    [Span::new(from, span.from), Span::new(span.to, document.lines.around(span.to).to)]
}

/// Whether its lines contain nothing else.
pub fn is_alone(document: &Document, span: Span) -> bool {
    beside(document, span).iter().all(|part| part.of(document.text).trim().is_empty())
}

/// The line ends that a text needs before it and behind it if it replaces the first or the last part of a block of HTML: such a
/// block is apart from the lines around it, but another text would continue the paragraph above and be continued below.
pub fn apart(document: &Document, span: Span) -> [&'static str; 2] {
    let Some(block) = document.block_at(span.from).map(|at| &document.blocks[at]) else {
        return ["", ""];
    };
    let around = block.span.trim(document.text);
    if block.kind != BlockKind::Html || !around.contains(span) {
        return ["", ""];
    }
    let blank = |number: usize| document.lines.span(number).of(document.text).trim().is_empty();
    let (first, last) = (document.lines.line(around.from), document.lines.line(around.to));
    let joins = |at_edge: bool, beside: bool| if at_edge && beside { document.lines.newline() } else { "" };
    [
        joins(span.from == around.from && block.parent.is_none(), 1 < first && !blank(first - 1)),
        joins(span.to == around.to, last < document.lines.count() && !blank(last + 1)),
    ]
}

/// Whether lines are part of a longer paragraph, so that the rest stays one paragraph.
fn is_part(document: &Document, lines: Span) -> bool {
    let next = document.next_block(lines.to);
    next.checked_sub(1).is_some_and(|at| {
        let block = &document.blocks[at];
        let content = block.content.trim(document.text);
        block.kind == BlockKind::Paragraph && (content.from < lines.from || lines.to < content.to)
    })
}

/// A span inside a line, with the space that would be left doubled or at the end of the line.
fn with_space(text: &str, span: Span, [before, after]: [Span; 2]) -> Span {
    let (left, right) = (before.of(text), after.of(text));
    let spaces = left.len() - left.trim_end_signs(b" \t").len();
    if right.is_empty() || right.opens_with(b"\n\r") {
        return Span::new(span.from - spaces, span.to);
    }
    let one = usize::from(0 < spaces && right.starts_with(' ') && !right.trim().is_empty());
    Span::new(span.from - one, span.to)
}

/// Whether two lines are read the same with nothing between them as with an empty line.
fn stands_alone(above: &str, below: &str) -> bool {
    let (above, below) = (above.trim(), below.trim());
    let fence = |line: &str| line.starts_with("```") || line.starts_with("~~~");
    let counted = |line: &str| line.trim_start_matches(|c: char| c.is_ascii_digit()).opens_with(b".)");
    let item = |line: &str| {
        let marked = ["- ", "* ", "+ "].iter().any(|mark| line.starts_with(mark));
        marked || line.starts_with(|c: char| c.is_ascii_digit()) && counted(line)
    };
    let definition = above.starts_with('[') && !above.starts_with("[^") && above.has_word("]: ");
    let ends = above.starts_with('#') || fence(above) || definition || above.ends_with("-->");
    let begins = below.starts_with('#') || fence(below) || below.starts_with("<!--");
    ends || begins || item(above) && item(below)
}

/// Whether lines inserted at `at`, the start of a line or the end of the text, are read as Markdown.
pub fn takes_markdown(document: &Document, at: usize) -> bool {
    let next = document.next_block(at);
    let Some(block) = document.blocks[..next].last() else {
        return true;
    };
    let text = block.span.of(document.text);
    match block.kind {
        BlockKind::Code { fenced: true, .. } => {
            let last = text.trim_end().rfind_sign(b"\n\r").map_or("", |end| &text[end + 1..]);
            // In the top flow such a line is a part of the code.
            let code = block.parent.is_none() && (last.starts_with("    ") || last.opens_with(b">\t"));
            block.span.to <= at && is_closed_fence(text) && !code
        }
        BlockKind::Html => block.span.to <= at && is_closed_html(text),
        _ => true,
    }
}

/// Whether a fenced block ends with a fence of its own.
pub fn is_closed_fence(text: &str) -> bool {
    let mark = text.trim_start().chars().next().unwrap_or('`');
    let fence = |line: &str| line.chars().take_while(|&c| c == mark).count();
    let ends = [' ', '\t', '\n', '\r'];
    let mut lines = newline::each(text).map(|line| line.trim_start_signs(b" \t>").trim_end_matches(ends));
    let open = lines.next().map_or(0, fence);
    let last = lines.last().unwrap_or("");
    open <= fence(last) && fence(last) == last.chars().count()
}

fn is_closed_html(text: &str) -> bool {
    const ENDS: &[(&str, &str)] = &[
        ("<!--", "-->"),
        ("<?", "?>"),
        ("<![cdata[", "]]>"),
        ("<!", ">"),
        ("<script", "</script>"),
        ("<pre", "</pre>"),
        ("<style", "</style>"),
        ("<textarea", "</textarea>"),
    ];
    let text = text.trim_start().to_lowercase();
    let end = ENDS.iter().find(|(start, _)| text.starts_with(start));
    end.is_none_or(|(start, end)| text[start.len()..].contains(end))
}

/// Where to insert a line below the heading of a section: the byte, the text before the line, and the text after it.
pub fn below_heading(document: &Document, section: usize) -> Option<(usize, &'static str, &'static str)> {
    let heading = document.blocks[document.sections[section].heading?].span.trim(document.text);
    let line = document.lines.line(heading.to);
    let end = document.lines.newline();
    let line = document.lines.span(line);
    let ended = line.of(document.text).closes_with(b"\n\r");
    Some((line.to, if ended { end } else { newline::twice(end) }, closing(document, line.to)))
}

/// Where to insert a line above everything: the byte, and the text after the line.
pub fn at_top(document: &Document) -> (usize, &'static str) {
    let mark = if document.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let at = document.front_matter.as_ref().map_or(mark, |matter| matter.span.to);
    (at, closing(document, at))
}

/// The line's own end, and an empty line unless an empty line or the end of the text follows.
fn closing(document: &Document, at: usize) -> &'static str {
    let end = document.lines.newline();
    let rest = &document.text[at..];
    let next = Span::new(at, at + rest.find_sign(b"\n\r").unwrap_or(rest.len()));
    if next.of(document.text).trim().is_empty() { end } else { newline::twice(end) }
}
