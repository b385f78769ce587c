//! A learned template, so that its author can check and correct it.
//!
//! The Markdown is the only source. A correction inserts or removes a directive before a block ([`annotate`]), so the
//! saved text always gives the same template.

use super::expected::{Class, Template};
use crate::markdown::directive::{self, DirectiveKind};
use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::Input;
use crate::model::state::ItemKind;
use crate::placeholder::Placeholder;
use crate::reading::item::{self, Item};
use crate::text::contains::Search;
use crate::text::json::object;
use crate::text::{invisible, lines};

/// What was learned from a template.
#[derive(Debug)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Learned {
    pub name: String,
    pub sections: Vec<LearnedSection>,
}

object!(Learned { name, sections });

/// An expected section.
#[derive(Debug)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct LearnedSection {
    pub title: String,
    pub level: u8,
    /// The line of its heading, from 1; directives about it go before this line.
    pub line: usize,
    pub optional: bool,
    pub repeatable: bool,
    /// Other titles of the section.
    pub aliases: Vec<String>,
    pub items: Vec<LearnedItem>,
}

object!(LearnedSection { title, level, line, optional, repeatable, aliases, items });

/// An expected item.
#[derive(Debug)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct LearnedItem {
    pub kind: ItemKind,
    /// Its label, or its text on one line.
    pub label: String,
    pub class: Class,
    pub optional: bool,
    /// The line of its block, from 1; a directive about it goes before this line.
    pub line: usize,
    /// The texts of its placeholders.
    pub placeholders: Vec<String>,
    /// The options of its choice, if it is one.
    pub options: Vec<String>,
}

object!(LearnedItem { kind, label, class, optional, line, placeholders, options });

/// What a template was read from.
pub(super) struct Source<'a> {
    pub document: Document<'a>,
    pub items: Vec<Item>,
    pub placeholders: Vec<Placeholder>,
}

/// Learns a template from Markdown.
pub fn learned(text: &str) -> Learned {
    let (template, Source { document, items, placeholders }) = Template::read_custom(text);
    let mut sections: Vec<LearnedSection> = Vec::new();
    for (at, section) in template.sections.iter().enumerate() {
        let own = item::of_section(&items, at).iter().zip(&section.items);
        let items = own.map(|(item, learned)| {
            let here = lines::overlapping(&placeholders, item.span, |found| found.span).iter();
            let here: Vec<_> = here.filter(|found| item.span.contains(found.span)).collect();
            let options = here.iter().find_map(|found| match &found.input {
                Input::Choice { options } => Some(options.clone()),
                _ => None,
            });
            let outer =
                std::iter::successors(Some(item.block), |&block| document.blocks[block].parent).last();
            let block = &document.blocks[outer.unwrap_or(item.block)];
            let words = || item.span.of(text).split_whitespace().collect::<Vec<_>>().join(" ");
            LearnedItem {
                kind: item.kind,
                label: if learned.label.is_empty() {
                    words().chars().take(80).collect()
                } else {
                    learned.label.clone()
                },
                class: learned.class,
                optional: learned.optional,
                line: document.lines.line(block.span.from),
                placeholders: here.iter().map(|found| found.span.of(text).to_string()).collect(),
                options: options.map_or_else(Vec::new, |options| options.to_vec()),
            }
        });
        let items: Vec<LearnedItem> = items.collect();
        if at == 0 && items.is_empty() {
            continue;
        }
        sections.push(LearnedSection {
            title: section.title.clone(),
            level: section.level,
            line: document.lines.line(section.span.from),
            optional: section.optional,
            repeatable: section.repeatable,
            aliases: section.names[1..].to_vec(),
            items,
        });
    }
    Learned { name: template.name, sections }
}

/// The template with the directive `word` (`keep`, `optional`, `repeatable`, `example`) inserted before the block on
/// `line`, from 1, or removed if it is there.
pub fn annotate(text: &str, line: usize, word: &str) -> String {
    let document = Document::parse(text);
    let kind = directive::parse(&directive::write(word));
    let known = matches!(
        kind,
        Some(
            DirectiveKind::Keep
                | DirectiveKind::Optional
                | DirectiveKind::Repeatable
                | DirectiveKind::Example
        )
    );
    if !known || line == 0 || document.lines.count() < line {
        return text.to_string();
    }
    let at = document.lines.span(line).from.max(invisible::mark(text));
    let about = directive::directives(&document).into_iter().find(|directive| {
        let target = directive.target.map(|block| document.lines.line(document.blocks[block].span.from));
        target == Some(line) && kind.as_ref() == Some(&directive.kind)
    });
    let mut out = text.to_string();
    match about {
        Some(directive) => {
            let line = document.lines.around(directive.span.from);
            out.replace_range(line.from..line.to, "");
        }
        None => {
            let newline = if text.has_word("\r\n") { "\r\n" } else { "\n" };
            // In a paragraph the comment would be a part of it, and it would part the head of a table of dashes from its rows.
            let taken = document.blocks.iter().any(|block| match block.kind {
                BlockKind::Paragraph => block.span.from < at && at < block.span.to,
                BlockKind::Break => document.lines.line(block.span.from) == line,
                _ => false,
            });
            if !taken {
                out.insert_str(at, &(directive::write(word) + newline));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# [Service] Runbook\n\n## Alerts\n\n| Alert | Owner |\n|---|---|\n| [Alert] | [Team] |\n\n## Links\n\nThe wiki has more.\n\n**Level:** [Gold | Silver]\n";

    #[test]
    fn learned_items_are_listed() {
        let learned = learned(TEXT);
        let titles: Vec<&str> = learned.sections.iter().map(|section| section.title.as_str()).collect();
        assert_eq!(titles, ["[Service] Runbook", "Alerts", "Links"]);
        assert_eq!(learned.sections[1].items[0].placeholders, ["[Alert]", "[Team]"]);
        assert_eq!(learned.sections[2].items[0].class, Class::Sample);
        assert_eq!(learned.sections[2].items[1].options, ["Gold", "Silver"]);
    }

    #[test]
    fn a_correction_is_a_directive_and_can_be_removed() {
        let line = learned(TEXT).sections[2].items[0].line;
        let kept = annotate(TEXT, line, "keep");
        assert_eq!(learned(&kept).sections[2].items[0].class, Class::Keep);
        assert_eq!(annotate(&kept, line + 1, "keep"), TEXT);
        let optional = annotate(TEXT, learned(TEXT).sections[1].line, "optional");
        assert!(learned(&optional).sections[1].optional);
        assert_eq!(annotate(TEXT, 999, "keep"), TEXT);
    }
}
