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
use crate::rules::text::mixed_line_endings;
use crate::rules::{RULES, review};
use crate::text::edit::Edit;
use crate::text::lines::Span;
use crate::text::sort;

/// The rules that are not off, by how they check.
#[derive(Default)]
pub struct Wanted {
    of_pieces: Vec<&'static Rule>,
    of_places: Vec<&'static Rule>,
    of_whole: Vec<&'static Rule>,
}

impl Wanted {
    /// The rules that a project wants.
    pub fn of(options: &Options) -> Self {
        let mut wanted = Wanted::default();
        for rule in RULES.iter().copied().filter(|rule| !rule.is_off(options)) {
            match rule.check {
                Check::Piece(_) => wanted.of_pieces.push(rule),
                Check::Places { .. } => wanted.of_places.push(rule),
                Check::Whole(_) => wanted.of_whole.push(rule),
                Check::Findings => {}
            }
        }
        wanted
    }
}

/// The findings in one piece of a document, without those of rules that need the whole document. Spans count from the start of
/// the piece.
pub fn in_piece(wanted: &Wanted, context: &Context, done: &mut Listener) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in &wanted.of_pieces {
        if let Check::Piece(check) = rule.check {
            let mut own = Vec::new();
            check(context, &mut own);
            add(&mut findings, own);
            done(Step::Rule(rule.id));
        }
    }
    // Those of the pieces, one after the other, are then sorted too.
    sort::by_key(&mut findings, |finding| (finding.span, finding.rule));
    findings
}

/// Adds the findings of a rule to those of the rules before it; most rules have none.
fn add(all: &mut Vec<Finding>, mut own: Vec<Finding>) {
    if all.is_empty() {
        *all = own;
    } else {
        all.append(&mut own);
    }
}

/// A place in a document that a rule judges.
pub type Place = (&'static Rule, Span);

/// The places in one piece of a document for all rules that judge places. Spans count from the start of the piece.
pub fn places(wanted: &Wanted, document: &Document, tables: &[Table], done: &mut Listener) -> Vec<Place> {
    let mut places = Vec::new();
    for &rule in &wanted.of_places {
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
pub fn run(
    wanted: &Wanted,
    whole: &Whole,
    places: &[Place],
    findings: Vec<Finding>,
    done: &mut Listener,
) -> Vec<Finding> {
    let mut of_whole = Vec::new();
    for &rule in wanted.of_places.iter().chain(&wanted.of_whole) {
        let mut own = Vec::new();
        match rule.check {
            Check::Whole(check) => check(whole, &mut own),
            Check::Places { judge, .. } => {
                let places = places.iter().filter(|(of, _)| std::ptr::eq(*of, rule)).map(|(_, span)| *span);
                let places: Vec<Span> = places.collect();
                if !places.is_empty() {
                    judge(whole, &places, &mut own);
                }
            }
            Check::Piece(_) | Check::Findings => continue,
        }
        add(&mut of_whole, own);
        done(Step::Rule(rule.id));
    }
    sort::by_key(&mut of_whole, |finding: &Finding| (finding.span, finding.rule));
    let findings = sort::merged(findings, of_whole, |finding| (finding.span, finding.rule));
    let mut findings = review::review(whole, findings);
    // A mark in the text would be that of the file.
    let marks = |edit: &Edit| {
        let rest = &whole.document.text[edit.span.to..];
        edit.span.from == 0 && edit.insert.is_empty() && rest.starts_with('\u{feff}')
    };
    for finding in &mut findings {
        finding.fixes.retain(|fix| !fix.edits.first().is_some_and(marks));
    }
    if whole.document.text.starts_with('\u{feff}') {
        edit_after_byte_order_mark(&mut findings);
    }
    if whole.document.lines.has_returns() && has_lone_return(whole.document.text) {
        let others = findings.iter_mut().filter(|finding| finding.rule != mixed_line_endings::RULE.id);
        others.for_each(|finding| finding.fixes.clear());
    }
    // Several missing sections may have the same place: they stay in the template's order.
    sort::by_key(&mut findings, |finding| (finding.span, finding.rule));
    findings
}

/// Whether a CR ends a line without an LF. Programs do not agree on how such a line is read, so all its line ends come first.
fn has_lone_return(text: &str) -> bool {
    let mut returns = memchr::memchr_iter(b'\r', text.as_bytes());
    returns.any(|at| text.as_bytes().get(at + 1) != Some(&b'\n'))
}

/// Moves insertions at the start of the text to after the byte order mark.
fn edit_after_byte_order_mark(findings: &mut [Finding]) {
    let edits = findings.iter_mut().flat_map(|finding| &mut finding.fixes).flat_map(|fix| &mut fix.edits);
    for edit in edits.filter(|edit| edit.span == Span::new(0, 0)) {
        let mark = '\u{feff}'.len_utf8();
        edit.span = Span::new(mark, mark);
    }
}
