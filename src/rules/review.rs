//! The second phase: completes, filters and judges the findings of the rules.
//!
//! It has five steps, in this order. Findings about placeholders that need the same answer get the name of their group.
//! Removing guidance stops being a safe fix where its section is not filled. Ignore comments remove findings. The project's settings and the document's status set the severities. Then two rules
//! check the remaining findings: `meta-status-contradiction` compares the status with them, and `unused-ignore` reports
//! ignore comments that removed no finding. Ignore comments and severities also apply to the findings of these two
//! rules.

use crate::model::finding::{Evidence, Finding, FixKind, Severity};
use crate::model::options::Level;
use crate::placeholder::form::Answer;
use crate::placeholder::forms;
use crate::progress::filled;
use crate::reading::metadata::Stage;
use crate::rules::RULES;
use crate::rules::consistency::unused_ignore;
use crate::rules::metadata::meta_status_contradiction;
use crate::rules::rule::Whole;

/// The findings that are reported, with their final severities. `found` is sorted by place; they are in no order.
pub fn review(context: &Whole, mut found: Vec<Finding>) -> Vec<Finding> {
    name_groups(context, &mut found);
    keep_guidance(context, &mut found);
    let stage = context.metadata.stage();
    let mut review = Review { context, stage, findings: Vec::new(), silenced: context.silenced.to_vec() };
    review.add(found);
    if !meta_status_contradiction::RULE.is_off(context.options) {
        review.add(meta_status_contradiction::contradictions(context, RULES, &review.findings));
    }
    if !unused_ignore::RULE.is_off(context.options) {
        review.add(unused_ignore::unused_ignores(context, RULES, &review.findings, &review.silenced));
    }
    review.findings
}

/// Sets the group of each finding about a placeholder that shares its answer with others.
fn name_groups(context: &Whole, found: &mut [Finding]) {
    // Both lists are sorted.
    let mut next = 0;
    for finding in found.iter_mut().filter(|finding| finding.form.is_some()) {
        while context.placeholders.get(next).is_some_and(|it| it.span < finding.span) {
            next += 1;
        }
        let here = context.placeholders.get(next).filter(|it| it.span == finding.span);
        finding.group = here.and_then(|_| context.groups().name(next)).cloned();
    }
}

/// In a section that is not filled the author still needs the guidance: only a person removes it there.
fn keep_guidance(context: &Whole, found: &mut [Finding]) {
    let guides = |finding: &&mut Finding| {
        let form = finding.form.and_then(forms::by_id);
        form.is_some_and(|form| form.answer == Answer::RemoveComment)
    };
    let mut guidance = found.iter_mut().filter(guides).peekable();
    if guidance.peek().is_none() {
        return;
    }
    let filled = filled::filled(context.document, context.alignment, context.assessed);
    for finding in guidance.filter(|finding| !filled[context.document.section_at(finding.span.from)]) {
        finding.fixes.iter_mut().for_each(|fix| fix.kind = FixKind::Preview);
    }
}

struct Review<'r, 'a, 't> {
    context: &'r Whole<'a, 't>,
    stage: Stage,
    findings: Vec<Finding>,
    /// The rule and first byte of each finding and placeholder that an ignore comment has silenced.
    silenced: Vec<(&'static str, usize)>,
}

impl Review<'_, '_, '_> {
    fn add(&mut self, mut found: Vec<Finding>) {
        found.retain_mut(|finding| {
            let silenced = self.context.ignores.silence(finding.rule, finding.span.from);
            if silenced {
                self.silenced.push((finding.rule, finding.span.from));
            } else {
                finding.severity = severity(self.context, self.stage, finding);
            }
            !silenced
        });
        if self.findings.is_empty() {
            self.findings = found;
        } else {
            self.findings.append(&mut found);
        }
    }
}

/// The severity that the project sets for the rule; else the finding's severity, a step lower in a draft and a step higher
/// in an approved document, unless the rule's severity is fixed. A possible placeholder is never an error.
fn severity(context: &Whole, stage: Stage, finding: &Finding) -> Severity {
    let set = context.options.settings.rules.get(finding.rule).copied().and_then(Level::severity);
    let form = finding.form.filter(|_| stage == Stage::Approved).and_then(forms::by_id);
    let own = form.and_then(|form| form.approved).unwrap_or(finding.severity);
    match (set, finding.fixed, stage) {
        (Some(severity), ..) => severity,
        (None, false, Stage::Draft) => own.lower(),
        (None, ..) if finding.evidence == Some(Evidence::Possible) => own.min(Severity::Warning),
        (None, false, Stage::Approved) => own.raise(),
        _ => own,
    }
}
