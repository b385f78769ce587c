//! Two decisions with the same number, in one document or in the files of one folder.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::reading::decision;
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::map::Map;

pub const RULE: Rule = Rule {
    id: "adr-number-duplicate",
    category: Category::Decision,
    page: page!("adr_number_duplicate.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let folder = &context.options.folder;
    if let (Some(number), Some(path)) = (folder.own, &folder.same)
        && let Some(record) = context.decisions.records.iter().find(|record| record.whole)
        // In the page its author may have changed it since the folder was read.
        && record.number.is_none_or(|now| now == number)
    {
        let message = format!("{} is already the number of `{path}`", decision::name(number));
        findings.push(RULE.finding(record.heading, message, "Give one of the two a new number"));
    }
    let records = context.decisions.records.iter();
    let headings: Vec<_> = records.filter_map(|record| Some((record.number?, record.heading))).collect();
    let indexes = context.decisions.indexes.iter();
    let indexes = indexes.map(|index| index.iter().map(|row| (row.number, row.span)).collect());
    for group in std::iter::once(headings).chain(indexes) {
        let mut first = Map::default();
        for (number, span) in group {
            let before = *first.or_insert(number, span);
            if before != span {
                let line = context.document.lines.line(before.from);
                let message = format!(
                    "{} is already the number of the decision in line {line}",
                    decision::name(number)
                );
                findings.push(RULE.finding(span, message, "Give one of the two a new number"));
            }
        }
    }
}
