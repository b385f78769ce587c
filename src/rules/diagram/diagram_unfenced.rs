//! Drawings made of characters without a fence: a renderer joins their lines.
//!
//! Only the first in a section is reported, since a drawing with empty lines in it is several paragraphs. A grid
//! table of Pandoc is not a drawing.

use pulldown_cmark::{Event, Tag};

use crate::markdown::document::BlockKind;
use crate::markdown::drawing;
use crate::model::finding::Category;
use crate::model::finding::{Fix, FixKind, Severity};
use crate::rules::rule::{Check, Rule};
use crate::text::edit::Edit;
use crate::text::lines::Span;
use crate::text::signs::Signs;

pub const RULE: Rule = Rule {
    id: "diagram-unfenced",
    category: Category::Diagram,
    page: page!("diagram_unfenced.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: true,
    check: Check::Places {
        find: |document, _| {
            let paragraphs = document.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph);
            let mut spans = paragraphs.map(|block| block.content.trim(document.text));
            let drawn = |source: &str| drawing::draws(source) && !drawing::is_grid(source);
            spans.find(|span| drawn(span.of(document.text))).into_iter().collect()
        },
        judge: |context, places, findings| {
            let document = context.document;
            for &span in places {
                let first = document.lines.line(span.from);
                let whole = Span::new(document.lines.span(first).from, document.lines.around(span.to).to);
                let message = "this drawing is not in a fence, so its lines are joined";
                let mut finding = RULE.finding(span, message, "Put it between two lines of ```");
                // In a fence the stars of an emphasis would be shown, and its labels would be none.
                let emphasis = |event: &Event| matches!(event, Event::Start(Tag::Strong | Tag::Emphasis));
                let fits = |&block: &usize| {
                    let events = document.events_of(block);
                    document.blocks[block].parent.is_none()
                        && !events.iter().any(|(event, _)| emphasis(event))
                };
                if document.block_at(span.from).is_some_and(|block| fits(&block)) {
                    let end = document.lines.newline();
                    let open = if whole.of(document.text).closes_with(b"\n\r") { "" } else { end };
                    let edit =
                        |at: usize, insert: String| Edit { span: Span::new(at, at), insert: insert.into() };
                    finding.fixes.push(Fix {
                        title: "Put it in a fence".into(),
                        kind: FixKind::Preview,
                        edits: vec![
                            edit(whole.from, format!("```text{end}")),
                            edit(whole.to, format!("{open}```{end}")),
                        ],
                    });
                }
                findings.push(finding);
            }
        },
    },
};
