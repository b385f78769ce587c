//! Sections that the template expects and the document lacks.
//!
//! A missing section with its missing subsections is one finding, and the fix inserts all of them. The alignment has already
//! considered other known titles, merged and renamed sections, and sections that are not applicable. The severity is always
//! warning, because teams may leave out sections for good reasons.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::progress::alignment::OutlineEntry;
use crate::rules::rule::{Check, Rule, Whole};
use crate::template::Template;
use crate::text::lines::Span;

use crate::markdown::whole_lines;

pub const RULE: Rule = Rule {
    id: "section-missing",
    category: Category::Structure,
    page: page!("section_missing.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: true,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let Some(template) = context.alignment.template else {
        return;
    };
    let mut missing = vec![false; template.sections.len()];
    for entry in &context.alignment.outline {
        if let OutlineEntry::Missing { template_section, .. } = *entry {
            missing[template_section] = true;
        }
    }
    for entry in &context.alignment.outline {
        let OutlineEntry::Missing { template_section, at, level } = *entry else {
            continue;
        };
        let section = &template.sections[template_section];
        if section.parent.is_some_and(|parent| missing[parent]) {
            continue;
        }
        let with = match below(template, template_section).filter(|&at| missing[at]).count() {
            0 => String::new(),
            1 => " with its subsection".to_string(),
            count => format!(" with its {count} subsections"),
        };
        let message = format!("the section `{}` of the template is missing{with}", section.title);
        let help = "Insert it and fill it in, or give the reason there why it does not apply";
        let mut finding = RULE.finding(Span::new(at, at), message, help);
        let belongs = belongs(context, section.parent, at, level)
            && !takes(context, template, template_section, at, level);
        let wanted = std::iter::once(template_section).chain(below(template, template_section));
        let deepest = wanted.map(|at| template.sections[at].level).max().unwrap_or(level);
        let fits = level + deepest - section.level <= 6;
        let at = before_directives(context, at);
        if fits && belongs && whole_lines::takes_markdown(context.document, at) {
            let insert = skeleton(context, template, template_section, &missing, at, level);
            let title = format!("Insert `{}`", section.title);
            finding.fixes.push(Fix::new(FixKind::Preview, title, Span::new(at, at), insert));
        }
        findings.push(finding);
    }
}

/// Whether a section of this level, inserted at `at`, would have the right parent.
fn belongs(context: &Whole, parent: Option<usize>, at: usize, level: u8) -> bool {
    let sections = &context.document.sections;
    let before = sections.partition_point(|section| section.span.to <= at).checked_sub(1);
    let mut above = std::iter::successors(before, |&section| sections[section].parent);
    let above = above.find(|&section| sections[section].level < level).filter(|&section| 0 < section);
    above.is_none_or(|above| {
        let expected = context.alignment.template_section[above];
        context.document.is_title(above) || expected.is_some() && expected == parent
    })
}

/// The place before the comments for docgauge that belong to the heading at `at`, or `at` if there are none.
fn before_directives(context: &Whole, at: usize) -> usize {
    let document = context.document;
    let next = document.sections.partition_point(|section| section.span.from < at);
    let heading = document.sections.get(next).filter(|section| section.span.from == at);
    let Some(heading) = heading.and_then(|section| section.heading) else {
        return at;
    };
    let own = context.directives.iter().filter(|directive| directive.target == Some(heading));
    let first = own.map(|directive| directive.span.from).filter(|&from| from < at).min();
    first.map_or(at, |from| document.lines.start(from))
}

/// Whether the inserted section would become the parent of the section after it, which does not belong to it.
fn takes(context: &Whole, template: &Template, section: usize, at: usize, level: u8) -> bool {
    let sections = &context.document.sections;
    let next = sections.partition_point(|other| other.span.from < at);
    sections.get(next).is_some_and(|other| {
        let expected = context.alignment.template_section[next];
        level < other.level && expected.is_none_or(|at| template.sections[at].parent != Some(section))
    })
}

/// The sections below a section of a template.
fn below(template: &Template, section: usize) -> impl Iterator<Item = usize> + '_ {
    let level = template.sections[section].level;
    (section + 1..template.sections.len()).take_while(move |&at| template.sections[at].level > level)
}

/// The template's text of the section, at the document's level and with its line ends, without the subsections that the
/// document has elsewhere.
fn skeleton(
    context: &Whole,
    template: &Template,
    section: usize,
    missing: &[bool],
    at: usize,
    level: u8,
) -> String {
    let wanted = std::iter::once(section).chain(below(template, section).filter(|&at| missing[at]));
    let source: String = wanted.map(|at| template.sections[at].span.of(&template.text)).collect();
    let text = context.document.text;
    let shift = i16::from(level) - i16::from(template.sections[section].level);
    let mut fenced = false;
    let mut lines: Vec<String> = Vec::new();
    for line in source.lines() {
        fenced ^= line.trim_start().starts_with("```");
        let marks = line.bytes().take_while(|&byte| byte == b'#').count();
        let heading = !fenced && (1..=6).contains(&marks) && line[marks..].starts_with(' ');
        if crate::markdown::directive::parse(line).is_some() || (!fenced && line.trim() == "---") {
            continue;
        }
        if heading {
            let level = (marks as i16 + shift).clamp(1, 6) as usize;
            lines.push(format!("{}{}", "#".repeat(level), &line[marks..]));
        } else {
            lines.push(line.to_string());
        }
    }
    lines.dedup_by(|a, b| a.trim().is_empty() && b.trim().is_empty());
    let body = lines.join("\n");
    let before = &text[..at];
    let lead = match (
        before.is_empty(),
        before.ends_with("\n\n") || before.ends_with("\r\n\r\n"),
        before.ends_with('\n'),
    ) {
        (true, ..) | (_, true, _) => "",
        (_, _, true) => "\n",
        _ => "\n\n",
    };
    let skeleton = format!("{lead}{}\n\n", body.trim());
    if context.document.lines.newline() == "\r\n" { skeleton.replace('\n', "\r\n") } else { skeleton }
}
