//! Superseded decisions that do not name their successor, and successors that do not mention the superseded decision.
//!
//! A successor that is not in this document is in another file. On the command line the numbers of the files in the
//! same folder are known; nothing is known of other files.

use crate::markdown::document::Document;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::reading::decision::{self, Record, Role};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::map::{Map, Set};
use crate::text::signs::Signs;
use crate::text::sort;
use crate::words::{BY_WORDS, STATUSES};

pub const RULE: Rule = Rule {
    id: "adr-superseded-no-link",
    category: Category::Decision,
    page: page!("adr_superseded_no_link.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let text = context.document.text;
    let records = context.decisions.records.iter();
    let by_number: Map<u64, &Record> = records.filter_map(|record| Some((record.number?, record))).collect();
    let mut pairs = Vec::new();
    for record in &context.decisions.records {
        if let Some((part, _)) = record.filled(Role::Status, text) {
            let successor = successor(context, &record.name(), record.number, part.span, findings);
            pairs.extend(record.number.zip(successor));
        }
    }
    for row in context.decisions.indexes.iter().flatten() {
        // The record names the successor; the index need not repeat it.
        let known = by_number.get(&row.number).is_some_and(|record| record.part(Role::Status).is_some());
        if let Some(status) = row.status.filter(|&status| !known && !context.has_placeholder(status)) {
            let successor =
                successor(context, &decision::name(row.number), Some(row.number), status, findings);
            pairs.extend(successor.map(|successor| (row.number, successor)));
        }
    }
    sort::by_key(&mut pairs, |&pair| pair);
    pairs.dedup();
    let mut mentions: Map<u64, Set<u64>> = Map::default();
    for (old, new) in pairs {
        let Some(successor) = by_number.get(&new) else {
            continue;
        };
        let numbers = || decision::numbers(successor.span.of(text)).collect();
        let mentioned = mentions.or_insert_with(new, numbers);
        if mentioned.contains(&old) {
            continue;
        }
        let (old, new) = (decision::name(old), decision::name(new));
        let message = format!("{new} supersedes {old} and does not mention it");
        let help = format!("Mention in {new} that it supersedes {old}");
        let mut finding = RULE.finding(successor.heading, message, help);
        finding.severity = Severity::Info;
        finding.fixes.extend(mention(context.document, successor, &old));
        findings.push(finding);
    }
}

/// With fewer numbered files a folder is not a folder of decisions.
const FEW: usize = 3;

/// The successor that a superseded decision names. If it names none, that is reported.
fn successor(
    context: &Whole,
    name: &str,
    number: Option<u64>,
    span: Span,
    findings: &mut Vec<Finding>,
) -> Option<u64> {
    let status = span.of(context.document.text);
    // `Supersedes ADR-3` is the status of the successor.
    let word = decision::status_word(status);
    if STATUSES.of(&word) != Some("superseded") || word == "supersedes" {
        return None;
    }
    let named = decision::numbers(status).find(|&other| Some(other) != number);
    let folder = &context.options.folder;
    let known = |new: &u64| FEW <= folder.numbers.len() && !folder.numbers.contains(new);
    // Only the one record of a file has an own number.
    let alone = || folder.own.is_some() && context.decisions.records.iter().any(|record| record.whole);
    if let Some(new) = named.filter(|new| known(new) && alone()) {
        let message = format!("{name} is superseded by {}, which is not in its folder", decision::name(new));
        findings.push(RULE.finding(span, message, "Correct the number, or add the decision"));
    }
    if named.is_none() && !names_another(status) {
        let message = format!("{name} is superseded, but does not name the new decision");
        let help = "Name the decision that supersedes it: `Superseded by ADR-…`";
        findings.push(RULE.finding(span, message, help));
    }
    named
}

/// Whether a status has "by" or a link, with a text after it.
fn names_another(status: &str) -> bool {
    let words: Vec<&str> = status.split_whitespace().collect();
    let by = words.iter().position(|word| BY_WORDS.has(word));
    by.is_some_and(|by| by + 1 < words.len())
        || status.has_word("](")
        || status.chars().any(|c| c.is_ascii_digit())
}

/// The fix that adds a line below the successor's labelled status.
fn mention(document: &Document, successor: &Record, old: &str) -> Option<Fix> {
    let status =
        successor.part(Role::Status).filter(|part| part.heading.is_none() && !part.span.is_empty())?;
    let line = document.lines.around(status.span.from);
    let source = line.of(document.text);
    if !source.starts_with("**") || !successor.span.contains(line) {
        return None;
    }
    let end = if source.ends_with("\r\n") { "\r\n" } else { "\n" };
    let hard = if source.trim_end_signs(b"\r\n").ends_with("  ") { "  " } else { "" };
    let insert = format!("**Supersedes:** {old}{hard}{end}");
    let at = Span::new(line.from, line.from);
    Some(Fix::new(FixKind::Preview, format!("Insert `Supersedes: {old}`"), at, insert))
}
