//! Chooses the template for a document: the caller's own template, else the one that the document names, else the one
//! that it follows.

use super::expected::Template;
use super::recognition::Recognition;
use super::{packs, recognition};
use crate::markdown::directive::Directive;
use crate::markdown::document::Document;
use crate::model::state::RunnerUp;

/// A template, or none, and how sure the choice is.
#[derive(Debug, Default)]
pub struct Choice<'t> {
    pub template: Option<&'t Template>,
    /// From 0 to 1; 1 if the template is named.
    pub confidence: f64,
    pub runner_up: Option<RunnerUp>,
}

/// Chooses a template. `custom` is the caller's own and takes precedence over `wanted`, which is `auto` (or empty),
/// `none`, or the id of a built-in one; `recognise` recognises the template by its features.
pub fn choose<'t>(
    document: &Document,
    directives: &[Directive],
    wanted: &str,
    custom: Option<&'t Template>,
    recognise: impl FnOnce() -> Option<Recognition>,
) -> Choice<'t> {
    let automatic = matches!(wanted, "" | "auto");
    let certain = match custom {
        Some(custom) => Some(custom),
        None if automatic => recognition::named(document, directives).and_then(|id| packs::by_id(&id)),
        None => packs::by_id(wanted),
    };
    if certain.is_some() || !automatic {
        let confidence = if certain.is_some() { 1.0 } else { 0.0 };
        return Choice { template: certain, confidence, runner_up: None };
    }
    match recognise() {
        None => Choice::default(),
        Some(recognition) => Choice {
            template: Some(packs::template(recognition.template)),
            confidence: recognition.confidence,
            runner_up: recognition.runner_up,
        },
    }
}
