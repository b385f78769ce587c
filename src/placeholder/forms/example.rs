//! Example lines of the template: `*Example: …*`. An author's own examples are not placeholders.

use crate::markdown::document::Document;
use crate::model::finding::{Evidence, Severity};
use crate::placeholder::finder::{Find, Finder, Learn};
use crate::placeholder::form::{Answer, Form};
use crate::placeholder::found::Found;
use crate::placeholder::leaf::Leaf;
use crate::placeholder::template_placeholders::TemplatePlaceholders;
use crate::text::signs::Signs;
use crate::words::EXAMPLE_SIGNS;

pub const FORM: Form = Form {
    rule: "example-line-left",
    id: "example",
    severity: Severity::Info,
    message: "an example of the template was left in",
    help: "Replace it with your own, or remove it",
    answer: Answer::ReplaceExample,
    ..Form::USUAL
};

pub const FINDER: Finder = Finder { form: &FORM, find: &[Find::Leaf(in_leaf)], learn: &[Learn::Leaf(learn)] };

fn in_leaf(_: &Document, leaf: &Leaf, found: &mut Found) {
    let text = leaf.content.of(leaf.text);
    if is_example(text) && found.known.is_example(text) {
        found.push(&FORM, leaf.content.trim(leaf.text), Evidence::Certain);
    }
}

fn learn(leaf: &Leaf, known: &mut TemplatePlaceholders) {
    let text = leaf.content.of(leaf.text).trim();
    if leaf.cell.is_none() && !leaf.heading && is_example(text) {
        known.add_example(text);
    }
}

fn is_example(text: &str) -> bool {
    let text = text.trim_start_signs(b"*_");
    text.starts_with("Example") || EXAMPLE_SIGNS.opening(text).is_some()
}
