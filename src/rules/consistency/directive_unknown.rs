//! Comments for docgauge that it does not understand.

use crate::markdown::directive::DirectiveKind;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::template::packs;
use crate::text::contains::Search;
use crate::text::likeness;
use crate::words::DIRECTIVE_WORDS;

pub const RULE: Rule = Rule {
    id: "directive-unknown",
    category: Category::Consistency,
    page: page!("directive_unknown.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    for directive in context.directives {
        let (said, message, near) = match &directive.kind {
            DirectiveKind::Unknown(word) => (
                word,
                format!("docgauge has no directive `{word}`"),
                likeness::nearest(word, DIRECTIVE_WORDS.iter()),
            ),
            DirectiveKind::Template(id) if packs::catalogue().iter().all(|template| template.id != *id) => {
                let ids = packs::catalogue().into_iter().map(|template| template.id);
                (id, format!("there is no template `{id}`"), likeness::nearest(id, ids))
            }
            _ => continue,
        };
        let help = match near {
            Some(near) => format!("Write `{near}`, or remove the comment"),
            None => "Write `ignore RULE reason`, `keep` or `template=ID`, or remove the comment".to_string(),
        };
        let mut finding = RULE.finding(directive.span, message, help);
        // After `template=` the author has to write which one.
        if let Some(near) = near.filter(|near| !said.is_empty() && !near.ends_with('=')) {
            let text = directive.span.of(context.document.text);
            let at = text.find_word("docgauge:").map_or(0, |at| at + "docgauge:".len());
            let corrected = format!("{}{}", &text[..at], text[at..].once_replaced(said.as_str(), near));
            let title = format!("Write {near}");
            finding = finding.with_fix(Fix::new(FixKind::Choice, title, directive.span, corrected));
        }
        findings.push(finding);
    }
}
