//! Invisible characters: zero-width spaces and joiners, a byte order mark inside the text, soft hyphens, controls, tags; and
//! no-break spaces where Markdown or a machine needs a plain space.
//!
//! The fix needs a preview if the line could be read differently without the characters: as a heading (`\u{200b}# Title`),
//! as a tag, or with another word.
//!
//! Accepted are joiners in emoji and between letters of scripts that need them, zero-width spaces in scripts without spaces,
//! tags in flags, and all variation selectors. A soft hyphen inside a word may be a hint for hyphenation, so its severity is
//! lower.

use crate::markdown::code;
use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Context, Rule};
use crate::rules::shared::safe;
use crate::text::edit::Edit;
use crate::text::invisible::{self, name};
use crate::text::lines::Span;
use crate::text::signs::Signs;

pub const RULE: Rule = Rule {
    id: "invisible-char",
    category: Category::Text,
    page: page!("invisible_char.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Piece(check),
};

/// A character to be replaced.
struct Hit {
    at: usize,
    c: char,
    insert: &'static str,
}

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    let text = document.text;
    let suspicious = |c: char| name(c).is_some() || c == '\u{a0}';
    // Most texts and lines have none of the first bytes of such characters and are skipped.
    let may = |text: &str| text.bytes().any(|byte| FIRST[usize::from(byte)]);
    if !may(text) || !text.contains(suspicious) {
        return;
    }
    let machine =
        |kind: &BlockKind| matches!(kind, BlockKind::Code { language, .. } if code::is_source(language));
    // A byte order mark comes first in the first piece, which has no section but its own.
    let first = document.sections.len() == 1;
    // Drawings may use any spaces.
    let source_code = spans(document, machine);
    let fenced = spans(document, |kind| matches!(kind, BlockKind::Code { fenced: true, .. }));
    let verbatim = spans(document, |kind| matches!(kind, BlockKind::Code { .. } | BlockKind::Html));
    for line in 1..=document.lines.count() {
        let span = document.lines.span(line);
        if !may(span.of(text)) || !span.of(text).contains(suspicious) {
            continue;
        }
        let mut hits = Vec::new();
        let mut hyphens = Vec::new();
        let mut before = text[..span.from].chars().next_back();
        let mut chars = span.of(text).char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let after = chars.peek().map(|&(_, c)| c);
            let at = span.from + at;
            if c == '\u{ad}'
                && before.is_some_and(char::is_alphabetic)
                && after.is_some_and(char::is_alphabetic)
            {
                hyphens.push(Hit { at, c, insert: "" });
            } else if name(c).is_some() && !(first && at == 0) && !belongs(c, before, after) {
                let insert = if c == '\u{b}' { " " } else { "" };
                hits.push(Hit { at, c, insert });
            } else if c == '\u{a0}' && code::within(&source_code, at) && !is_drawn(span.of(text)) {
                hits.push(Hit { at, c, insert: " " });
            }
            // A hit is removed, so the next character is judged by what is before the hit.
            if hits.last().is_none_or(|hit| hit.at < at) {
                before = Some(c);
            }
        }
        let seen = || span.of(text).chars().filter(|&c| name(c).is_none()).collect::<String>();
        let inert = |hit: &Hit| invisible::is_inert(text, Span::new(hit.at, hit.at + hit.c.len_utf8()));
        let quoted = |hit: &Hit| {
            code::within(&fenced, hit.at) && !["```", "~~~"].iter().any(|fence| seen().contains(fence))
        };
        // The characters in a block of code may be intended.
        let safe = hits.iter().all(inert) && !hits.iter().any(quoted) && !span.of(text).contains('<');
        report(
            &hits,
            &|edits| if safe { safe::kind(text, span, edits) } else { FixKind::Preview },
            Severity::Warning,
            findings,
        );
        report(&hyphens, &|_| FixKind::Preview, Severity::Info, findings);
        let marker = marker_spaces(document, &verbatim, span, line);
        report(&marker, &|_| FixKind::Preview, Severity::Warning, findings);
    }
}

/// Whether a byte may be the first byte of an invisible character.
static FIRST: [bool; 256] = {
    let mut first = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        first[byte] = matches!(byte, 0..=8 | 0xb | 0xe..=0x1f | 0x7f | 0xc2 | 0xe2 | 0xef | 0xf3);
        byte += 1;
    }
    first
};

fn report(hits: &[Hit], kind: &dyn Fn(&[Edit]) -> FixKind, severity: Severity, findings: &mut Vec<Finding>) {
    let (Some(first), Some(last)) = (hits.first(), hits.last()) else {
        return;
    };
    let code = u32::from(first.c);
    let what = name(first.c).unwrap_or("no-break space");
    let others = match hits.iter().filter(|hit| hit.c != first.c).count() {
        0 if hits.len() == 1 => String::new(),
        0 => format!(", {} times on this line", hits.len()),
        count => format!(" and {count} more on this line"),
    };
    let message = format!("an invisible {what} (U+{code:04X}){others}");
    let (title, help) = match first.insert {
        " " => ("Make it a plain space", "Type a plain space instead"),
        _ => ("Remove it", "Remove it; it comes from copy and paste"),
    };
    let edits = hits.iter().map(|hit| Edit {
        span: Span::new(hit.at, hit.at + hit.c.len_utf8()),
        insert: hit.insert.to_string().into(),
    });
    let edits: Vec<Edit> = edits.collect();
    let fix = Fix { title: title.into(), kind: kind(&edits), edits };
    let span = Span::new(first.at, last.at + last.c.len_utf8());
    let mut finding = RULE.finding(span, message, help).with_fix(fix);
    finding.severity = severity;
    findings.push(finding);
}

/// Whether a line is part of a tree drawn by a command, such as `│   ├── cmd`, which uses no-break spaces.
fn is_drawn(line: &str) -> bool {
    line.contains(|c: char| ('\u{2500}'..='\u{257f}').contains(&c))
}

/// Whether an invisible character is needed between its neighbours.
fn belongs(c: char, before: Option<char>, after: Option<char>) -> bool {
    let (before, after) = (before.unwrap_or(' '), after.unwrap_or(' '));
    let joined = |c: char| matches!(u32::from(c), 0x590..=0x1fff | 0xa800..=0xabff | 0xfb1d..=0xfeff | 0x10000..=0x1efff);
    let emoji = |c: char| matches!(u32::from(c), 0x2190..=0x2bff | 0x3030 | 0x303d | 0xfe0e..=0xfe0f | 0x1f000..=0x1ffff);
    let spaceless = |c: char| matches!(u32::from(c), 0xe00..=0xeff | 0x1000..=0x109f | 0x1780..=0x17ff | 0x1950..=0x1aaf | 0x2e80..=0x9fff | 0xac00..=0xd7af);
    match c {
        '\u{200b}' => spaceless(before) || spaceless(after),
        // It prevents ligatures, in German too.
        '\u{200c}' => joined(before) || before.is_alphabetic() && after.is_alphabetic(),
        '\u{200d}' => joined(before) || emoji(before) && emoji(after),
        '\u{e0000}'..='\u{e007f}' => matches!(before, '\u{1f3f4}' | '\u{e0000}'..='\u{e007f}'),
        _ => false,
    }
}

fn spans(document: &Document, wanted: impl Fn(&BlockKind) -> bool) -> Vec<Span> {
    let blocks = document.blocks.iter();
    blocks.filter(|block| wanted(&block.kind)).map(|block| block.span).collect()
}

/// The no-break space after a marker that with a plain space would start a heading or a list item.
fn marker_spaces(document: &Document, verbatim: &[Span], line: Span, number: usize) -> Vec<Hit> {
    let text = document.text;
    let source = line.of(text);
    let start = source.trim_start_signs(b" \t");
    let marker = start.trim_start_matches('#');
    let hashes = start.len() - marker.len();
    let rest = match start.chars().next() {
        Some('#') if hashes <= 6 => marker,
        Some('-' | '*' | '+') => &start[1..],
        Some(c) if c.is_ascii_digit() => {
            let digits = start.trim_start_matches(|c: char| c.is_ascii_digit());
            digits.without_sign(b".)").unwrap_or("")
        }
        _ => return Vec::new(),
    };
    // A dash or a number is a marker only where a block can start; elsewhere a line of a paragraph may start with it.
    let begins =
        number == 1 || 1 < hashes || invisible::shows_nothing(document.lines.span(number - 1).of(text));
    let at = line.to - rest.len();
    if rest.starts_with('\u{a0}') && begins && !code::within(verbatim, at) {
        vec![Hit { at, c: '\u{a0}', insert: " " }]
    } else {
        Vec::new()
    }
}
