//! Directives: comments with instructions to docgauge, by authors of documents and of templates.
//!
//! `<!-- docgauge: WORD … -->` is on a line of its own before the block that it is about; before a heading it is
//! about that section. In documents: `ignore RULE reason`, `ignore-section`, `ignore-file`, `keep`, `template=ID`. In
//! templates also `optional`, `repeatable`, `keep`, `example`, `alias: A, B`.

use crate::markdown::document::{BlockKind, Document};
use crate::text::lines::Span;
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
    for (block, html) in document.blocks.iter().enumerate() {
        if html.kind != BlockKind::Html {
            continue;
        }
        let text = html.span.of(document.text);
        let mut at = 0;
        while let Some(from) = text[at..].find("<!--").map(|from| at + from) {
            let to = text[from..].find("-->").map_or(text.len(), |to| from + to + 3);
            at = to;
            if let Some(kind) = parse(&text[from..to]) {
                let span = Span::new(html.span.from + from, html.span.from + to);
                all.push(Directive { kind, span, target: target(document, block) });
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
        let rule =
            rest.trim_start_matches(':').split_whitespace().next().unwrap_or("").trim_end_matches([':', ',']);
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
            Some(id) => DirectiveKind::Template(id.trim_matches(['"', '\'']).to_string()),
            None => DirectiveKind::Unknown(other.to_string()),
        },
    })
}

/// Whether a directive of this kind is about a block, or about a block around it (except sections).
pub fn is_about(document: &Document, block: usize, directives: &[Directive], kind: &DirectiveKind) -> bool {
    directives.iter().filter(|directive| directive.kind == *kind).any(|directive| {
        directive.target.is_some_and(|target| {
            let heading = matches!(document.blocks[target].kind, BlockKind::Heading { .. });
            !heading && target <= block && block < document.blocks[target].end
        })
    })
}

/// The comment with a directive: `<!-- docgauge: keep -->` for `keep`. Characters that would end the comment are left
/// out.
pub fn write(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ").replace("--", "-").replace('>', "");
    format!("<!-- docgauge: {} -->", words.trim_end())
}

/// The next block after a comment, in the same container, that is not itself a comment.
fn target(document: &Document, comment: usize) -> Option<usize> {
    let parent = document.blocks[comment].parent;
    let mut next = document.blocks[comment].end;
    loop {
        let block = document.blocks.get(next).filter(|block| block.parent == parent)?;
        let is_comment =
            block.kind == BlockKind::Html && block.span.of(document.text).trim_start().starts_with("<!--");
        if !is_comment {
            return Some(next);
        }
        next = block.end;
    }
}

/// Whether a comment is for tools: a directive to docgauge or another tool, a licence, a contents marker.
pub fn is_for_tools(body: &str) -> bool {
    let body = body.trim().trim_start_matches('-').trim_start().to_ascii_lowercase();
    body.is_empty()
        || words::TOOL_COMMENTS.begins(&body)
        || words::TOOL_WORDS.opening(&body).is_some()
        || body.contains("spdx-license")
}
