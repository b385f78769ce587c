//! Errors in the numbers of headings: a gap, a repetition, another chapter's number, another style.
//!
//! Only numbers of a numbered row are checked: `6.1` under a heading `6`, or three or more siblings of which most have
//! numbers and most of these are consecutive. So `3. Normal Form`, `2 Phase Commit`, a changelog's `1.4.0` and appendices
//! with letters are names. A gap before a chapter with the number of the template is accepted, because the author has
//! deleted the chapter before it.

use crate::markdown::document::Document;
use crate::markdown::heading;
use crate::markdown::table::Table;
use crate::model::finding::{Category, Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::contains::Search;
use crate::text::edit::Edit;
use crate::text::lines::Span;
use crate::text::map::{Map, Set};
use crate::text::signs::Signs;
use crate::text::slug::Slugs;
use crate::text::sort;

pub const RULE: Rule = Rule {
    id: "heading-numbering",
    category: Category::Structure,
    page: page!("heading_numbering.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Places { find, judge },
};

/// A heading's number.
struct Number {
    parts: Vec<u32>,
    /// The digits and the points between them.
    span: Span,
    /// The sign at its end: nothing, `.` or `)`.
    end: &'static str,
}

/// The numbers at the starts of headings.
fn find(document: &Document, _: &[Table]) -> Vec<Span> {
    let numbers = (0..document.sections.len()).filter_map(|section| number(document, section));
    numbers.map(|number| number.span).collect()
}

fn judge(context: &Whole, places: &[Span], findings: &mut Vec<Finding>) {
    let document = context.document;
    if places.len() < 2 {
        return;
    }
    let mut numbers: Vec<Option<Number>> = document.sections.iter().map(|_| None).collect();
    for place in places {
        let section = document.section_at(place.from);
        numbers[section] = number(document, section);
    }
    let rows = rows(document, &numbers);
    let first = findings.len();
    for row in &rows {
        findings.extend(fault(context, &numbers, row));
    }
    // One fix renumbers all headings, because chapters and subsections have to agree.
    if let Some(finding) = findings[first..].first_mut() {
        finding.fixes.extend(renumbered(document, &numbers, &rows));
    }
    styles(document, &numbers, &rows, findings);
    sort::by_key(&mut findings[first..], |finding| finding.span);
}

/// The number at the start of a heading, if it has one.
fn number(document: &Document, section: usize) -> Option<Number> {
    let content = heading::span(document, section)?;
    let source = content.of(document.text);
    let from = source.find(|c: char| c.is_alphanumeric() || "[<{`".contains(c))?;
    let rest = &source[from..];
    let len = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
    let digits = rest[..len].strip_suffix('.').unwrap_or(&rest[..len]);
    let after = &rest[len..];
    let end = match (digits.len() < len, after.starts_with(')')) {
        (true, false) => ".",
        (false, true) => ")",
        (false, false) => "",
        (true, true) => return None,
    };
    let spaced = after.strip_prefix(')').unwrap_or(after).opens_with(b" \t");
    // A year or an amount is not the number of a section.
    let parts: Option<Vec<u32>> =
        digits.split('.').map(|part| part.parse().ok().filter(|_| part.len() <= 2)).collect();
    Some(Number {
        parts: parts.filter(|_| spaced)?,
        span: Span::new(content.from + from, content.from + from + digits.len()),
        end,
    })
}

/// The rows of numbered siblings, by their sections.
fn rows(document: &Document, numbers: &[Option<Number>]) -> Vec<Vec<usize>> {
    let mut siblings: Map<(Option<usize>, u8), Vec<usize>> = Map::default();
    for (section, source) in document.sections.iter().enumerate().skip(1) {
        let key = (source.parent, source.level);
        siblings.or_default(key).push(section);
    }
    // The chapters of numbers such as `2.1`.
    let chapters: Set<u32> = numbers
        .iter()
        .flatten()
        .filter_map(|number| match number.parts[..] {
            [chapter, _] => Some(chapter),
            _ => None,
        })
        .collect();
    let mut counts = vec![false; document.sections.len()];
    let mut rows = Vec::new();
    // The keys of parents come before the keys of their children.
    for ((parent, _), sections) in siblings.into_sorted() {
        let above = parent.filter(|&parent| counts[parent]);
        let depth = above.and_then(|parent| Some(numbers[parent].as_ref()?.parts.len() + 1));
        let of_depth = |depth: usize| -> Vec<usize> {
            let here = sections.iter().copied();
            here.filter(|&at| numbers[at].as_ref().is_some_and(|number| number.parts.len() == depth))
                .collect()
        };
        let nested = depth.map(of_depth).unwrap_or_default();
        let single = of_depth(1);
        let row = if nested.len() >= single.len() { nested } else { single };
        let steps =
            row.windows(2).filter(|pair| last(numbers, pair[0]) + 1 == last(numbers, pair[1])).count();
        let plain = row.first().is_some_and(|&at| depth_of(numbers, at) == 1);
        let counted = 3 <= row.len() && 2 * sections.len() <= 3 * row.len() && row.len() - 1 <= 2 * steps;
        // `2.1` under the second of chapters that all have numbers
        let whole = 3 <= row.len() && row.len() == sections.len() && last(numbers, row[0]) == 1;
        // `1`, `2`, `4`, `4`: all have a number, and the numbers go up
        let dense = || {
            row.windows(2).all(|pair| last(numbers, pair[0]) <= last(numbers, pair[1]))
                && row.last().is_some_and(|&at| last(numbers, at) as usize <= row.len() + 1)
        };
        let counted = counted
            || whole && dense()
            || whole && row.iter().any(|&at| chapters.contains(&last(numbers, at)));
        if (plain && counted) || (!plain && !row.is_empty()) {
            row.iter().for_each(|&at| counts[at] = true);
            rows.push(row);
        }
    }
    rows
}

fn last(numbers: &[Option<Number>], section: usize) -> u32 {
    let number = numbers[section].as_ref();
    number.and_then(|number| number.parts.last()).copied().unwrap_or(0)
}

fn depth_of(numbers: &[Option<Number>], section: usize) -> usize {
    numbers[section].as_ref().map_or(0, |number| number.parts.len())
}

fn text(parts: &[u32]) -> String {
    parts.iter().map(u32::to_string).collect::<Vec<_>>().join(".")
}

/// The first fault of a row; the faults after it are usually its consequences.
fn fault(context: &Whole, numbers: &[Option<Number>], row: &[usize]) -> Option<Finding> {
    let document = context.document;
    let parent = |at: usize| document.sections[at].parent.and_then(|parent| numbers[parent].as_ref());
    let mut above: Option<&Number> = None;
    for &section in row {
        let number = numbers[section].as_ref()?;
        let here = || text(&number.parts);
        let (prefix, count) = (&number.parts[..number.parts.len() - 1], last(numbers, section));
        let misplaced = parent(section).filter(|parent| !prefix.is_empty() && parent.parts != prefix);
        let wrong = if let Some(parent) = misplaced {
            Some(format!("`{}` is under `{}`", here(), text(&parent.parts)))
        } else {
            match above.map(|above| (&above.parts, above.parts.last().copied().unwrap_or(0))) {
                Some((_, last)) if last + 1 == count => None,
                Some((_, last)) if last == count => Some(format!("the number `{}` is used twice", here())),
                Some((before, last)) if count < last => {
                    Some(format!("`{}` comes after `{}`", here(), text(before)))
                }
                Some(_) if is_templates(context, section, &here()) => None,
                Some((before, last)) => {
                    let lacking = text(&[prefix, &[last + 1]].concat());
                    Some(format!("`{}` follows `{}`: there is no `{lacking}`", here(), text(before)))
                }
                None => None,
            }
        };
        if let Some(message) = wrong {
            return Some(RULE.finding(
                number.span,
                message,
                "Renumber the headings, and the references to their numbers",
            ));
        }
        above = Some(number);
    }
    None
}

/// Whether the section has this number in the template.
fn is_templates(context: &Whole, section: usize, number: &str) -> bool {
    let expected = context.alignment.template_section.get(section).copied().flatten();
    expected
        .zip(context.alignment.template)
        .is_some_and(|(at, template)| template.sections[at].number.as_deref() == Some(number))
}

/// Reports numbers with another end than most numbers of their level: `1.1` beside `1.2.`.
fn styles(document: &Document, numbers: &[Option<Number>], rows: &[Vec<usize>], findings: &mut Vec<Finding>) {
    let mut levels: Map<(u8, usize), Vec<(usize, &Number)>> = Map::default();
    for &section in rows.iter().flatten() {
        let Some(number) = numbers[section].as_ref() else {
            continue;
        };
        let key = (document.sections[section].level, number.parts.len());
        levels.or_default(key).push((section, number));
    }
    for (_, mut level) in levels.into_sorted() {
        sort::by_key(&mut level, |&(section, _)| section);
        let count = |end: &str| level.iter().filter(|(_, number)| number.end == end).count();
        let counts = ["", ".", ")"].map(|end| (count(end), end));
        // Of equally frequent ends the first in the document is used.
        let most = counts.iter().map(|&(count, _)| count).max();
        let mut usual = level.iter().map(|&(_, number)| number);
        let Some(usual) =
            usual.find(|number| counts.iter().any(|&(count, end)| end == number.end && Some(count) == most))
        else {
            continue;
        };
        if level.iter().all(|(_, number)| number.end == usual.end) {
            continue;
        }
        let mut given: Map<&Vec<u32>, usize> = Map::default();
        for (_, number) in &level {
            *given.or_default(&number.parts) += 1;
        }
        for (_, number) in level.iter().filter(|(_, number)| number.end != usual.end) {
            let span = Span::new(number.span.from, number.span.to + number.end.len());
            let wanted = format!("{}{}", text(&number.parts), usual.end);
            let like = format!("{}{}", text(&usual.parts), usual.end);
            let message = format!("`{}` is not written like `{like}`", span.of(document.text));
            let help = format!("Write `{wanted}`");
            let mut finding = RULE.finding(span, message, help);
            // Not for underlined headings, because a line that starts with `1.` would be a list item.
            if document.lines.around(span.from).of(document.text).trim().starts_with('#') {
                // If two headings have the same number, the author has to see the fix first.
                let kind = if 1 < given[&number.parts] { FixKind::Preview } else { FixKind::Safe };
                finding.fixes.push(Fix::new(kind, format!("Write {wanted}"), span, wanted));
            }
            findings.push(finding);
        }
    }
}

/// The fix that renumbers every row from its first number on and updates the document's links to the headings.
fn renumbered(document: &Document, numbers: &[Option<Number>], rows: &[Vec<usize>]) -> Option<Fix> {
    let mut wanted: Map<usize, Vec<u32>> = Map::default();
    for row in rows {
        let start = row.first().map_or(1, |&first| last(numbers, first));
        for (count, &section) in (start..).zip(row) {
            let above = document.sections[section].parent.and_then(|parent| wanted.get(&parent));
            let nested = depth_of(numbers, section) > 1;
            let mut parts = above.filter(|_| nested).cloned().unwrap_or_default();
            parts.push(count);
            wanted.insert(section, parts);
        }
    }
    let mut edits = Vec::new();
    let (mut old, mut new) = (Slugs::default(), Slugs::default());
    let mut moved = Map::default();
    for (section, source) in document.sections.iter().enumerate().skip(1) {
        let change = numbers[section].as_ref().zip(wanted.get(&section));
        let change = change.filter(|(number, wanted)| number.parts != **wanted);
        let before = old.unique(&source.title);
        let Some((number, wanted)) = change else {
            new.unique(&source.title);
            continue;
        };
        let (was, now) = (number.span.of(document.text), text(wanted));
        edits.push(Edit { span: number.span, insert: now.clone().into() });
        let after = new.unique(&source.title.once_replaced(was, &now));
        moved.insert(format!("#{before}"), (format!("#{after}"), was, now));
    }
    for link in &document.links {
        let Some((target, was, now)) = moved.get(&*link.destination) else {
            continue;
        };
        let Some(span) = link.destination_span(document.text) else {
            continue;
        };
        let label = link.label.of(document.text);
        if label.starts_with(was) {
            let span = Span::new(link.label.from, link.label.from + was.len());
            edits.push(Edit { span, insert: now.clone().into() });
        }
        edits.push(Edit { span, insert: target.clone().into() });
    }
    sort::by_key(&mut edits, |edit| edit.span);
    let title = "Renumber the headings and the links to them".to_string();
    (!edits.is_empty()).then_some(Fix { title: title.into(), kind: FixKind::Preview, edits })
}
