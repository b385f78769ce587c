//! Where a section that the template expects and the document lacks is inserted, and its text.

use crate::markdown::directive::{self, Directive};
use crate::markdown::document::Document;
use crate::markdown::whole_lines;
use crate::progress::alignment::{Alignment, OutlineEntry};
use crate::template::Template;

/// A section to be inserted: `before`, which has its heading, then its text, then `behind`.
pub struct Insertion {
    pub at: usize,
    pub before: String,
    /// The template's text of the section without its heading, with its missing subsections.
    pub body: String,
    pub behind: String,
}

/// The sections of the template, with whether the document lacks them.
pub fn missing(alignment: &Alignment, template: &Template) -> Vec<bool> {
    let mut missing = vec![false; template.sections.len()];
    for entry in &alignment.outline {
        if let OutlineEntry::Missing { template_section, .. } = *entry {
            missing[template_section] = true;
        }
    }
    missing
}

/// The sections below a section of a template.
pub fn below(template: &Template, section: usize) -> impl Iterator<Item = usize> + '_ {
    let level = template.sections[section].level;
    (section + 1..template.sections.len()).take_while(move |&at| template.sections[at].level > level)
}

/// The insertion of a missing section at its place and level, at the document's level and with its line ends, without
/// the subsections that the document has elsewhere; `None` if it would not be read as this section there.
pub fn insertion(
    document: &Document,
    alignment: &Alignment,
    directives: &[Directive],
    missing: &[bool],
    (section, at, level): (usize, usize, u8),
) -> Option<Insertion> {
    let template = alignment.template?;
    let source = &template.sections[section];
    let wanted = std::iter::once(section).chain(below(template, section));
    let deepest = wanted.map(|at| template.sections[at].level).max().unwrap_or(level);
    let belongs = belongs(document, alignment, source.parent, at, level)
        && !takes(document, alignment, template, section, at, level);
    let at = before_directives(document, directives, at);
    // Above the first heading it would take the place of the title.
    let next = document.sections.get(1).filter(|first| at == first.span.from);
    let belongs = belongs && next.is_none_or(|first| level <= first.level);
    let fits = level + deepest - source.level <= 6;
    if !fits || !belongs || !whole_lines::takes_markdown(document, at) {
        return None;
    }
    let (heading, body) = skeleton(template, section, missing, level);
    let ends = |text: String| text.replace('\n', document.lines.newline());
    Some(Insertion {
        at,
        before: format!("{}{}", whole_lines::lead(document, at), ends(format!("{heading}\n\n"))),
        body: ends(body),
        behind: ends("\n\n".to_string()),
    })
}

/// Whether a section of this level, inserted at `at`, would have the right parent.
fn belongs(document: &Document, alignment: &Alignment, parent: Option<usize>, at: usize, level: u8) -> bool {
    let sections = &document.sections;
    let before = sections.partition_point(|section| section.span.to <= at).checked_sub(1);
    let mut above = std::iter::successors(before, |&section| sections[section].parent);
    let above = above.find(|&section| sections[section].level < level).filter(|&section| 0 < section);
    above.is_none_or(|above| {
        let expected = alignment.template_section[above];
        document.is_title(above) || expected.is_some() && expected == parent
    })
}

/// The place before the comments for docgauge that belong to the heading at `at`, or `at` if there are none.
fn before_directives(document: &Document, directives: &[Directive], at: usize) -> usize {
    let next = document.sections.partition_point(|section| section.span.from < at);
    let heading = document.sections.get(next).filter(|section| section.span.from == at);
    let Some(heading) = heading.and_then(|section| section.heading) else {
        return at;
    };
    let own = directives.iter().filter(|directive| directive.target == Some(heading));
    let first = own.map(|directive| directive.span.from).filter(|&from| from < at).min();
    first.map_or(at, |from| document.lines.start(from))
}

/// Whether the inserted section would become the parent of the section after it, which does not belong to it.
fn takes(
    document: &Document,
    alignment: &Alignment,
    template: &Template,
    section: usize,
    at: usize,
    level: u8,
) -> bool {
    let sections = &document.sections;
    let next = sections.partition_point(|other| other.span.from < at);
    sections.get(next).is_some_and(|other| {
        let expected = alignment.template_section[next];
        level < other.level && expected.is_none_or(|at| template.sections[at].parent != Some(section))
    })
}

/// The heading of a section of the template at a level, and the text below it.
fn skeleton(template: &Template, section: usize, missing: &[bool], level: u8) -> (String, String) {
    let wanted = std::iter::once(section).chain(below(template, section).filter(|&at| missing[at]));
    let source: String = wanted.map(|at| template.sections[at].span.of(&template.text)).collect();
    let text = text(&source, i16::from(level) - i16::from(template.sections[section].level));
    match text.split_once('\n') {
        Some((heading, body)) => (heading.to_string(), body.trim().to_string()),
        None => (text, String::new()),
    }
}

/// The template's text of a section that the document has, without the heading.
pub fn body(template: &Template, section: usize) -> String {
    let source = text(template.sections[section].span.of(&template.text), 0);
    source.split_once('\n').map_or("", |(_, body)| body.trim()).to_string()
}

/// Markdown of a template without directives and rules, with its headings moved by some levels.
fn text(source: &str, shift: i16) -> String {
    let mut fenced = false;
    let mut lines: Vec<String> = Vec::new();
    for line in source.lines() {
        fenced ^= line.trim_start().starts_with("```");
        let marks = line.bytes().take_while(|&byte| byte == b'#').count();
        let heading = !fenced && (1..=6).contains(&marks) && line[marks..].starts_with(' ');
        if directive::parse(line).is_some() || (!fenced && line.trim() == "---") {
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
    lines.join("\n").trim().to_string()
}
