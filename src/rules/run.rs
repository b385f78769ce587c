//! The first phase: runs every rule. The second phase, which judges the findings, is [`review`].
//!
//! Rules with `Check::Piece` run in [`in_piece`], rules with `Check::Whole` in [`run`]. Invariant: no rule
//! of this phase uses the findings of another, so the order of the rules has no effect.

use crate::markdown::document::Document;
use crate::markdown::piece::Piece;
use crate::markdown::table::Table;
use crate::model::finding::Finding;
use crate::model::options::Options;
use crate::model::step::{Listener, Step};
use crate::rules::rule::{Check, Context, Rule, Whole};
use crate::rules::{RULES, review};
use crate::text::lines::Span;
use crate::text::sort;

/// The findings in one piece of a document, without those of rules that need the whole document. Spans count from the start of
/// the piece.
pub fn in_piece(context: &Context, done: &mut Listener) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in wanted(context.options) {
        if let Check::Piece(check) = rule.check {
            let mut own = Vec::new();
            check(context, &mut own);
            findings.append(&mut own);
            done(Step::Rule(rule.id));
        }
    }
    findings
}

/// A place in a document that a rule judges.
pub type Place = (&'static Rule, Span);

/// The places in one piece of a document for all rules that judge places. Spans count from the start of the piece.
pub fn places(document: &Document, tables: &[Table], options: &Options, done: &mut Listener) -> Vec<Place> {
    let mut places = Vec::new();
    for rule in wanted(options) {
        if let Check::Places { find, .. } = rule.check {
            places.extend(find(document, tables).into_iter().map(|span| (rule, span)));
            done(Step::Rule(rule.id));
        }
    }
    places
}

/// A finding in a piece as a finding in the whole document.
pub fn moved(finding: &Finding, piece: &Piece) -> Finding {
    let moved = |span: Span| piece.moved(span);
    let mut finding = finding.clone();
    finding.span = moved(finding.span);
    let edits = finding.fixes.iter_mut().flat_map(|fix| &mut fix.edits);
    edits.for_each(|edit| edit.span = moved(edit.span));
    finding
}

/// Runs the rules that need the whole document, and returns their findings with those in the pieces, in the order of the text.
pub fn run(whole: &Whole, places: &[Place], mut findings: Vec<Finding>, done: &mut Listener) -> Vec<Finding> {
    for rule in wanted(whole.options) {
        let mut own = Vec::new();
        match rule.check {
            Check::Whole(check) => check(whole, &mut own),
            Check::Places { judge, .. } => {
                let places = places.iter().filter(|(of, _)| *of == rule).map(|(_, span)| *span);
                let places: Vec<Span> = places.collect();
                if !places.is_empty() {
                    judge(whole, &places, &mut own);
                }
            }
            Check::Piece(_) | Check::Findings => continue,
        }
        findings.append(&mut own);
        done(Step::Rule(rule.id));
    }
    let mut findings = review::review(whole, findings);
    if whole.document.text.starts_with('\u{feff}') {
        edit_after_byte_order_mark(&mut findings);
    }
    // Several missing sections may have the same place: they stay in the template's order.
    sort::by_key(&mut findings, |finding| (finding.span, finding.rule));
    findings
}

fn wanted(options: &Options) -> impl Iterator<Item = &'static Rule> {
    RULES.iter().copied().filter(move |rule| !rule.is_off(options))
}

/// Moves insertions at the start of the text to after the byte order mark.
fn edit_after_byte_order_mark(findings: &mut [Finding]) {
    let edits = findings.iter_mut().flat_map(|finding| &mut finding.fixes).flat_map(|fix| &mut fix.edits);
    for edit in edits.filter(|edit| edit.span == Span::new(0, 0)) {
        let mark = '\u{feff}'.len_utf8();
        edit.span = Span::new(mark, mark);
    }
}
