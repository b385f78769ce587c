//! What an editor shows of a document: diagnostics, hover and symbols, all from its report.

use docgauge::model::finding::Severity;
use docgauge::output::report::{FindingReport, SectionReport};
use docgauge::rules;
use docgauge::text::lines::Lines;
use lsp_types::{
    Diagnostic, DiagnosticSeverity, DocumentSymbol, DocumentSymbolResponse, Hover, HoverContents,
    MarkupContent, MarkupKind, NumberOrString, Position, Range, SymbolKind,
};

use super::document::{Document, position, range};

/// The findings, and the problem of the configuration at the start of the text.
pub fn diagnostics(document: &Document) -> Vec<Diagnostic> {
    let problem = document.problem.iter().map(|problem| Diagnostic {
        severity: Some(DiagnosticSeverity::ERROR),
        source: Some("docgauge".to_string()),
        message: joined(&problem.message, &problem.help),
        ..Diagnostic::default()
    });
    problem.chain(findings(document).iter().map(diagnostic)).collect()
}

/// The findings of the last check.
pub fn findings(document: &Document) -> &[FindingReport] {
    document.report.as_ref().map_or(&[], |report| &report.findings)
}

/// A finding as a diagnostic.
pub fn diagnostic(finding: &FindingReport) -> Diagnostic {
    Diagnostic {
        range: place(finding),
        severity: Some(match finding.severity {
            Severity::Error => DiagnosticSeverity::ERROR,
            Severity::Warning => DiagnosticSeverity::WARNING,
            Severity::Info => DiagnosticSeverity::INFORMATION,
        }),
        code: Some(NumberOrString::String(finding.rule.to_string())),
        source: Some("docgauge".to_string()),
        message: joined(&finding.message, &finding.help),
        ..Diagnostic::default()
    }
}

/// The range of a finding.
pub fn place(finding: &FindingReport) -> Range {
    Range::new(position(finding.line, finding.column), position(finding.end_line, finding.end_column))
}

/// The pages of the rules with a finding at the position; on a heading the section's completeness.
pub fn hover(document: &Document, at: Position) -> Option<Hover> {
    let here = |range: Range| range.start <= at && at <= range.end;
    let mut parts: Vec<String> = Vec::new();
    if let Some(report) = &document.report {
        let line = at.line as usize + 1;
        let section = report.sections.iter().find(|it| 0 < it.level && it.line == line && it.from < it.to);
        parts.extend(section.map(|section| format!("**{}**: {}", name(section), detail(section))));
    }
    let mut seen: Vec<&str> = Vec::new();
    for finding in findings(document).iter().filter(|finding| here(place(finding))) {
        if let Some(rule) = rules::by_id(finding.rule)
            && !seen.contains(&finding.rule)
        {
            seen.push(finding.rule);
            parts.push(format!("**{}** (`{}`)\n\n{}", finding.message, finding.rule, rule.page.why));
        }
    }
    (!parts.is_empty()).then(|| Hover {
        contents: HoverContents::Markup(MarkupContent {
            kind: MarkupKind::Markdown,
            value: parts.join("\n\n---\n\n"),
        }),
        range: None,
    })
}

/// The sections as a tree, each with its completeness.
pub fn symbols(document: &Document) -> Option<DocumentSymbolResponse> {
    let report = document.report.as_ref()?;
    let lines = Lines::of(&document.text);
    let present = report.sections.iter().filter(|section| 0 < section.level && section.from < section.to);
    // The open sections, from the outermost on.
    let mut open: Vec<(u8, DocumentSymbol)> = Vec::new();
    let mut roots = Vec::new();
    for section in present {
        while open.last().is_some_and(|(level, _)| section.level <= *level) {
            close(&mut open, &mut roots);
        }
        open.push((section.level, symbol(&lines, section)));
    }
    while !open.is_empty() {
        close(&mut open, &mut roots);
    }
    Some(DocumentSymbolResponse::Nested(roots))
}

/// Moves the innermost open section to the one around it, and extends that one to its end.
fn close(open: &mut Vec<(u8, DocumentSymbol)>, roots: &mut Vec<DocumentSymbol>) {
    let Some((_, done)) = open.pop() else { return };
    match open.last_mut() {
        Some((_, outer)) => {
            outer.range.end = outer.range.end.max(done.range.end);
            outer.children.get_or_insert_default().push(done);
        }
        None => roots.push(done),
    }
}

#[expect(deprecated, reason = "the type has a field of an older protocol")]
fn symbol(lines: &Lines, section: &SectionReport) -> DocumentSymbol {
    let whole = range(lines, section.from, section.to);
    let heading = lines.span(section.line);
    let heading = range(lines, lines.utf16(heading.from), lines.utf16(heading.to));
    DocumentSymbol {
        name: name(section),
        detail: Some(detail(section)),
        kind: SymbolKind::STRING,
        tags: None,
        deprecated: None,
        range: whole,
        selection_range: Range::new(whole.start, heading.end.min(whole.end)),
        children: None,
    }
}

/// The title; the protocol allows no empty name.
fn name(section: &SectionReport) -> String {
    let title = if section.title.trim().is_empty() { "(no title)" } else { &section.title };
    match &section.number {
        Some(number) => format!("{number} {title}"),
        None => title.to_string(),
    }
}

fn detail(section: &SectionReport) -> String {
    let sum = section.completeness;
    if sum.total == 0 {
        return "nothing to fill in".to_string();
    }
    format!("{} %, {} of {}", sum.percent, sum.done, sum.total)
}

fn joined(message: &str, help: &str) -> String {
    if help.is_empty() { message.to_string() } else { format!("{message}\n{help}") }
}
