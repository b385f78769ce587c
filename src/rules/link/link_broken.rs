//! Links that the page shows as text with their brackets: a space where none is allowed, or brackets in the wrong
//! order.
//!
//! Only texts that are certainly meant as links are reported: `[text] (address)`, `(text)[address]`, `[text](address
//! with blanks)` and `[text](address` without an end, each with a text that can only be an address.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Context, Rule};
use crate::rules::shared::literal_text;
use crate::text::edit::Edit;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::text::url::opens_address;
use crate::words::PAGE_ENDINGS;

pub const RULE: Rule = Rule {
    id: "link-broken",
    category: Category::Link,
    page: page!("link_broken.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Piece(check),
};

/// What is wrong with a link, and the edits that make it one.
struct Broken {
    span: Span,
    why: &'static str,
    help: &'static str,
    edits: Vec<Edit>,
}

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let text = context.document.text;
    if memchr::memchr(b'[', text.as_bytes()).is_none() {
        return;
    }
    let runs = literal_text::runs(context.document);
    for (at, &run) in runs.iter().enumerate() {
        // The address may be on the next line.
        let next = runs.get(at + 1).filter(|next| {
            let gap = text.get(run.to..next.from).unwrap_or("-");
            text[next.from..].starts_with('(')
                && gap.trim().is_empty()
                && gap.matches(['\n', '\r']).count() < 3
        });
        let end = next.map_or(run.to, |next| next.to);
        let mut from = run.from;
        let next_close = |from: usize| memchr::memchr2(b']', b')', &text.as_bytes()[from..run.to]);
        while let Some(close) = next_close(from).map(|close| from + close) {
            from = close + 1;
            let broken = match text.as_bytes()[close] {
                b']' => squared(text, run.from, close, end),
                _ => rounded(text, run.from, close, run.to),
            };
            if let Some(broken) = broken.filter(|broken| !context.has_placeholder(broken.span)) {
                let mut finding = RULE.finding(broken.span, broken.why, broken.help);
                if !broken.edits.is_empty() {
                    let title = "Make it a link".to_string();
                    finding.fixes.push(Fix {
                        title: title.into(),
                        kind: FixKind::Preview,
                        edits: broken.edits,
                    });
                }
                findings.push(finding);
            }
        }
    }
}

/// `[text] (address)`, `[text](address with blanks)`, `[text](address`: `close` is where the square bracket closes.
fn squared(text: &str, start: usize, close: usize, end: usize) -> Option<Broken> {
    let open = start + text[start..close].rfind_sign(b"[]")?;
    let shown = text[open..close].strip_prefix('[')?;
    if shown.chars().filter(|c| c.is_alphabetic()).count() < 2 {
        return None;
    }
    let behind = &text[close + 1..end];
    let inner = behind.trim_start().strip_prefix('(')?;
    let from = end - inner.len();
    let image = usize::from(text[start..open].ends_with('!'));
    let line = inner.lines().next().unwrap_or("");
    let closing = line.find(')');
    let target = &line[..closing.unwrap_or(line.len())];
    let span = |to: usize| Span::new(open - image, to);
    if !behind.starts_with('(') {
        let whole =
            closing.filter(|_| (opens_address(target) || is_page(target)) && !target.contains(' '))?;
        let gap = Span::new(close + 1, from - 1);
        return Some(Broken {
            span: span(from + whole + 1),
            why: "this is not a link: there is a space between its text and its address",
            help: "Write the address right behind the text",
            edits: vec![Edit { span: gap, insert: "".into() }],
        });
    }
    match closing {
        Some(whole) if target.trim().contains(' ') && !target.has_sign(b"<\"('") => {
            (opens_address(target) || is_file(target) && target.split(' ').count() < 7).then(|| {
                let mark = |at: usize, insert: &str| Edit {
                    span: Span::new(at, at),
                    insert: insert.to_string().into(),
                };
                Broken {
                    span: span(from + whole + 1),
                    why: "this is not a link: there are spaces in its address",
                    help: "Put the address in `<` and `>`, or write `%20` for each space",
                    edits: vec![mark(from, "<"), mark(from + whole, ">")],
                }
            })
        }
        None => {
            let target = target.split_whitespace().next()?;
            let broken = Broken {
                span: span(from + target.len()),
                why: "the address of this link has no closing bracket",
                help: "Write `)` behind the address",
                edits: Vec::new(),
            };
            (opens_address(target) || is_file(target)).then_some(broken)
        }
        Some(_) => None,
    }
}

/// `(text)[address]`: `close` is where the round bracket closes.
fn rounded(text: &str, start: usize, close: usize, end: usize) -> Option<Broken> {
    let inner = text[close + 1..end].strip_prefix('[')?;
    let len = inner.find(']')?;
    let target = &inner[..len];
    let open = start + text[start..close].rfind_sign(b"()")?;
    let shown = text[open..close].strip_prefix('(')?;
    let called = text[start..open].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | ']'));
    let words = shown.chars().filter(|c| c.is_alphabetic()).count();
    if called || words < 2 || target.contains(' ') || !(opens_address(target) || is_file(target)) {
        return None;
    }
    let span = Span::new(open, close + 1 + len + 2);
    let edit = Edit { span, insert: format!("[{shown}]({target})").into() };
    Some(Broken {
        span,
        why: "this is not a link: the text and the address have each other's brackets",
        help: "Write `[text](address)`",
        edits: vec![edit],
    })
}

/// Whether a text is the name of a page, which no aside in brackets is: `plan.md`, `notes/march.md#eggs`.
fn is_page(text: &str) -> bool {
    is_file(text) && PAGE_ENDINGS.ending(text.split('#').next().unwrap_or("")).is_some()
}

/// Whether a text ends like the name of a file: `plan.png`, `../notes/March.md`.
fn is_file(text: &str) -> bool {
    let name = text.trim().split('#').next().unwrap_or("");
    name.rsplit_once('.').is_some_and(|(stem, ending)| {
        let letters = ending.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
        (2..=5).contains(&ending.len()) && letters && stem.ends_with(|c: char| c.is_alphanumeric())
    })
}
