//! Directives: comments with instructions to docgauge, by authors of documents and of templates.
//!
//! `<!-- docgauge: WORD … -->` is on a line of its own before the block that it is about; before a heading it is
//! about that section. In documents: `ignore RULE reason`, `ignore-section`, `ignore-file`, `keep`, `template=ID`. In
//! templates also `optional`, `repeatable`, `keep`, `example`, `alias: A, B`. A `keep` may also stand in the text that it
//! is about: in a row of a table, in an item of a list.

use std::ops::Range;

use crate::markdown::document::{BlockKind, Document};
use crate::markdown::html;
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::map::Map;
use crate::text::signs::Signs;
use crate::words;

/// A directive.
#[derive(Clone, Debug, PartialEq)]
pub struct Directive {
    pub kind: DirectiveKind,
    /// The comment.
    pub span: Span,
    /// The block that it is about, the next one; none at the end of its container.
    pub target: Option<usize>,
}

/// The kinds of directives.
#[derive(Clone, Debug, PartialEq)]
pub enum DirectiveKind {
    /// Hide the findings of a rule.
    Ignore {
        rule: String,
        scope: Scope,
    },
    /// The sample is correct as it is.
    Keep,
    /// The document follows this template.
    Template(String),
    Optional,
    Repeatable,
    Example,
    /// Other titles of the section.
    Alias(Vec<String>),
    /// Any other word.
    Unknown(String),
}

/// The scope of an ignore.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    Block,
    Section,
    File,
}

/// The directives of a document, in order.
pub fn directives(document: &Document) -> Vec<Directive> {
    let mut all = Vec::new();
    // Most documents have none, and their blocks need not be gone through.
    if document.html.is_empty() {
        return all;
    }
    let targets = targets(document);
    for &block in &document.html {
        let html = &document.blocks[block];
        let text = html.span.of(document.text);
        let mut at = 0;
        while let Some(from) = text[at..].find_word("<!--").map(|from| at + from) {
            let to = text[from..].find_word("-->").map_or(text.len(), |to| from + to + 3);
            at = to;
            if let Some(kind) = parse(&text[from..to]) {
                let span = Span::new(html.span.from + from, html.span.from + to);
                all.push(Directive { kind, span, target: targets.get(&block).copied() });
            }
        }
    }
    all
}

/// The directive in a comment, if it is one.
pub fn parse(comment: &str) -> Option<DirectiveKind> {
    let inner = comment.trim().strip_prefix("<!--")?;
    let inner = inner.strip_suffix("-->").unwrap_or(inner).trim();
    let text = inner.strip_prefix("docgauge:")?.trim();
    let (word, rest) = text.split_once(|c: char| c.is_whitespace()).unwrap_or((text, ""));
    let rest = rest.trim();
    let ignore = |scope| {
        let rule = rest.trim_start_matches(':').split_whitespace().next().unwrap_or("").trim_end_signs(b":,");
        DirectiveKind::Ignore { rule: rule.to_string(), scope }
    };
    Some(match word.trim_end_matches(':') {
        "ignore" => ignore(Scope::Block),
        "ignore-section" => ignore(Scope::Section),
        "ignore-file" => ignore(Scope::File),
        "keep" => DirectiveKind::Keep,
        "optional" => DirectiveKind::Optional,
        "repeatable" => DirectiveKind::Repeatable,
        "example" => DirectiveKind::Example,
        "alias" => DirectiveKind::Alias(
            rest.split(',').map(|title| title.trim().to_string()).filter(|title| !title.is_empty()).collect(),
        ),
        other => match other.strip_prefix("template=") {
            Some(id) => DirectiveKind::Template(id.trim_signs(b"\"'").to_string()),
            None => DirectiveKind::Unknown(other.to_string()),
        },
    })
}

/// The blocks that directives of one kind are about, with the blocks in them, except sections.
#[derive(Debug, Default)]
pub struct About {
    /// In order, without overlaps.
    ranges: Vec<Range<usize>>,
}

impl About {
    pub fn of(document: &Document, directives: &[Directive], kind: &DirectiveKind) -> Self {
        let targets = directives.iter().filter(|it| it.kind == *kind).filter_map(|it| it.target);
        let mut ranges: Vec<Range<usize>> = Vec::new();
        // The targets are in order, and a block that begins in another one ends in it.
        for target in targets.filter(|&it| !matches!(document.blocks[it].kind, BlockKind::Heading { .. })) {
            if ranges.last().is_none_or(|last| last.end <= target) {
                ranges.push(target..document.blocks[target].end);
            }
        }
        About { ranges }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ranges.is_empty()
    }

    /// Whether a directive is about this block.
    pub fn has(&self, block: usize) -> bool {
        let at = self.ranges.partition_point(|range| range.end <= block);
        self.ranges.get(at).is_some_and(|range| range.contains(&block))
    }
}

/// The comments `keep` in a span.
pub fn keeps(text: &str, within: Span) -> Vec<Span> {
    let mut at = within.from;
    let comments = std::iter::from_fn(|| {
        let rest = &text[at..within.to];
        let open = rest.find_word("<!--")?;
        let comment = Span::new(at + open, at + open + rest[open..].find_word("-->")? + "-->".len());
        at = comment.to;
        Some(comment)
    });
    comments.filter(|comment| parse(comment.of(text)) == Some(DirectiveKind::Keep)).collect()
}

/// The comment with a directive: `<!-- docgauge: keep -->` for `keep`. Characters that would end the comment are left
/// out.
pub fn write(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ").replaced("--", "-").replace('>', "");
    format!("<!-- docgauge: {} -->", words.trim_end())
}

/// For each block of HTML the next block in the same container that is not itself a comment; from the last to the first,
/// because a comment has the target of the comment behind it.
fn targets(document: &Document) -> Map<usize, usize> {
    let mut targets: Map<usize, usize> = Map::default();
    for &at in document.html.iter().rev() {
        let html = &document.blocks[at];
        let next = document.blocks.get(html.end).filter(|next| next.parent == html.parent);
        let Some(next) = next else { continue };
        let source = next.span.of(document.text);
        let is_comment = next.kind == BlockKind::Html
            && source.trim_start().starts_with("<!--")
            && !html::is_shown(source);
        let target = if is_comment { targets.get(&html.end).copied() } else { Some(html.end) };
        if let Some(target) = target {
            targets.insert(at, target);
        }
    }
    targets
}

/// Whether a comment is for tools: a directive to docgauge or another tool, a licence, a contents marker.
pub fn is_for_tools(body: &str) -> bool {
    let body = body.trim().trim_start_matches('-').trim_start().to_ascii_lowercase();
    body.is_empty()
        || words::TOOL_COMMENTS.begins(&body)
        || words::TOOL_WORDS.opening(&body).is_some()
        || body.has_word("spdx-license")
}
