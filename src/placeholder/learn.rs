//! The placeholders of a template.
//!
//! In a template `[Stripe]` or `Inbound/Outbound` is meant to be replaced; in a document the same text may be an
//! answer. So more texts are placeholders in a template than in a document. They are collected once, by the `learn`
//! functions of the forms, and count as certain in the template's documents.

use super::finder::Learn;
use super::forms::FORMS;
use super::leaf::Leaf;
use super::template_placeholders::TemplatePlaceholders;
use crate::markdown::document::{BlockKind, Document};

/// The placeholders of a template.
pub fn learn(document: &Document) -> TemplatePlaceholders {
    let mut known = TemplatePlaceholders::default();
    let learners = || FORMS.iter().flat_map(|form| form.learn);
    let mut leaf = Leaf::new(document.text);
    for block in 0..document.blocks.len() {
        match document.blocks[block].kind {
            BlockKind::Code { .. } | BlockKind::Html => {
                for learner in learners() {
                    if let Learn::Block(learn) = learner {
                        learn(document, block, &mut known);
                    }
                }
            }
            _ if leaf.read(document, block) => {
                for learner in learners() {
                    if let Learn::Leaf(learn) = learner {
                        learn(&leaf, &mut known);
                    }
                }
            }
            _ => {}
        }
    }
    for learner in learners() {
        if let Learn::Document(learn) = learner {
            learn(document, &mut known);
        }
    }
    known
}
