//! Ignore comments: `ignore RULE reason` silences a rule for a block, a section or the whole file.
//!
//! Scopes are nested like blocks and sections. So the innermost scope around a finding is the last scope that begins
//! before it, or a scope around that one. Ignores do not change after they are read: which of them are unused is
//! computed from the list of hidden findings.

use std::cmp::Reverse;

use crate::markdown::directive::{self, Directive, DirectiveKind, Scope};
use crate::markdown::document::{Block, BlockKind, Document};
use crate::text::contains::Search;
use crate::text::edit::Edit;
use crate::text::invisible;
use crate::text::lines::Span;
use crate::text::map::{Map, Set};
use crate::text::signs::Signs;
use crate::text::sort;

/// The ignores of a document, by rule.
#[derive(Debug, Default)]
pub struct Ignores {
    by_rule: Map<String, Vec<Ignore>>,
}

/// An ignore.
#[derive(Debug)]
pub struct Ignore {
    /// The comment.
    pub comment: Span,
    /// The span in which it applies; none for the whole file.
    scope: Option<Span>,
    /// The ignore around it, as an index of the same rule's ignores.
    outer: Option<usize>,
}

impl Ignores {
    /// The ignores among the directives.
    pub fn of(document: &Document, directives: &[Directive]) -> Self {
        let mut by_rule: Map<String, Vec<Ignore>> = Map::default();
        for directive in directives {
            let DirectiveKind::Ignore { rule, scope } = &directive.kind else {
                continue;
            };
            by_rule.or_default(rule.clone()).push(Ignore {
                comment: directive.span,
                scope: place(document, directive, *scope),
                outer: None,
            });
        }
        for ignores in by_rule.values_mut() {
            nest(ignores);
        }
        Ignores { by_rule }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.by_rule.is_empty()
    }

    /// Whether findings of `rule` that begin at `byte` are hidden.
    pub fn silence(&self, rule: &str, byte: usize) -> bool {
        self.innermost(rule, byte).is_some()
    }

    /// The ignores that hide none of `silenced`, which are (rule, byte), with their rules.
    pub fn unused(&self, silenced: &[(&str, usize)]) -> Vec<(&str, &Ignore)> {
        let used: Set<Span> = silenced
            .iter()
            .filter_map(|&(rule, byte)| self.innermost(rule, byte))
            .map(|ignore| ignore.comment)
            .collect();
        let all =
            self.by_rule.iter().flat_map(|(rule, ignores)| ignores.iter().map(|it| (rule.as_str(), it)));
        all.filter(|(_, ignore)| !used.contains(&ignore.comment)).collect()
    }

    /// The innermost ignore of `rule` at `byte`.
    fn innermost(&self, rule: &str, byte: usize) -> Option<&Ignore> {
        let ignores = self.by_rule.get(rule)?;
        let before = ignores.partition_point(|ignore| ignore.from() <= byte);
        let mut at = before.checked_sub(1);
        while let Some(index) = at {
            let ignore = &ignores[index];
            if ignore.scope.is_none_or(|scope| byte < scope.to) {
                return Some(ignore);
            }
            at = ignore.outer;
        }
        None
    }
}

impl Ignore {
    /// Whether it applies at a byte.
    pub fn holds(&self, byte: usize) -> bool {
        self.scope.is_none_or(|scope| (scope.from..scope.to).contains(&byte))
    }

    fn from(&self) -> usize {
        self.scope.map_or(0, |scope| scope.from)
    }

    fn to(&self) -> usize {
        self.scope.map_or(usize::MAX, |scope| scope.to)
    }
}

/// The edit that writes an ignore: before the outermost block at a byte, or for the whole file before its first block.
pub fn ignore(document: &Document, rule: &str, at: usize, scope: Scope, reason: &str) -> Edit {
    // Where a fence or a comment is open until the end, nothing can be written behind it.
    let open = |block: &&Block| {
        let source = block.span.of(document.text);
        let comment = source.rfind_word("<!--").filter(|_| block.kind == BlockKind::Html);
        matches!(block.kind, BlockKind::Code { .. })
            || comment.is_some_and(|at| !source[at..].has_word("-->"))
    };
    let ends_open = document.blocks.last().filter(open).is_some_and(|last| last.span.to == at);
    // Front matter has no comments of this kind: what is in it is ignored below it.
    let matter = document.front_matter.as_ref().map(|matter| matter.span);
    let in_matter = matter.is_some_and(|matter| matter.from <= at && at < matter.to);
    let scope = if ends_open || in_matter { Scope::File } else { scope };
    let at = matter.filter(|_| scope == Scope::File).map_or(at, |matter| at.max(matter.to));
    let outermost = || document.blocks.iter().filter(|block| block.parent.is_none());
    let block = match scope {
        Scope::File => outermost().min_by_key(|block| block.span.from),
        _ => outermost().rfind(|block| block.span.from <= at),
    };
    // Between two blocks is a definition, and behind the last one what the document lacks.
    let block = block.filter(|block| scope == Scope::File || at < block.span.to);
    let from = block.map_or(at, |block| block.span.from);
    let newline = document.lines.newline();
    let from = matter.filter(|_| scope == Scope::File).map_or(from, |matter| from.max(matter.to));
    let ends = block.is_none() && at == document.text.len() && !document.text.closes_with(b"\n\r");
    let (from, above) = match ends && invisible::mark(document.text) < at {
        true => (at, newline),
        false => (document.lines.start(from).max(invisible::mark(document.text)), ""),
    };
    let word = if scope == Scope::File { "ignore-file" } else { "ignore" };
    let comment = directive::write(&format!("{word} {rule} {reason}"));
    Edit { span: Span::new(from, from), insert: format!("{above}{comment}{newline}").into() }
}

/// Sorts ignores outer before inner and sets for each the one around it.
fn nest(ignores: &mut [Ignore]) {
    sort::by_key(ignores, |ignore| (ignore.from(), Reverse(ignore.to())));
    let mut open: Vec<usize> = Vec::new();
    for index in 0..ignores.len() {
        while open.last().is_some_and(|&last| ignores[last].to() <= ignores[index].from()) {
            open.pop();
        }
        ignores[index].outer = open.last().copied();
        open.push(index);
    }
}

/// The span in which an ignore applies: from it to the end of the block after it, or of the section with its subsections if
/// that is a heading; or none for the whole file. A comment behind the last block, in the document or
/// in an item of a list, is about all that is behind it there.
fn place(document: &Document, directive: &Directive, scope: Scope) -> Option<Span> {
    let target = directive.target.map(|block| &document.blocks[block]);
    let heading = target.filter(|block| matches!(block.kind, BlockKind::Heading { .. }));
    match (scope, heading, target) {
        (Scope::File, ..) => None,
        (_, Some(heading), _) => {
            Some(Span::new(directive.span.from, document.span_with_descendants(heading.section).to))
        }
        (Scope::Section, ..) => {
            Some(document.span_with_descendants(document.section_at(directive.span.from)))
        }
        (Scope::Block, _, Some(block)) => Some(Span::new(directive.span.from, block.span.to)),
        (Scope::Block, _, None) => {
            let behind = document.blocks.partition_point(|block| block.span.from <= directive.span.from);
            let own = behind.checked_sub(1).map(|at| &document.blocks[at]);
            let around = own.and_then(|own| own.parent).map(|parent| document.blocks[parent].span.to);
            Some(Span::new(directive.span.from, around.unwrap_or(document.text.len() + 1)))
        }
    }
}
