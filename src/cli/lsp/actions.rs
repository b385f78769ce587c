//! Code actions: the fixes of the findings in a range, the comments that ignore them, and all safe fixes at once.
//!
//! The edits are those of the command line and of the page.

use std::collections::HashMap;

use docgauge::markdown::directive::Scope;
use docgauge::markdown::document::Document as Parsed;
use docgauge::markdown::ignore;
use docgauge::model::finding::FixKind;
use docgauge::output::fix_all;
use docgauge::output::report::{EditReport, edit};
use docgauge::text::lines::Lines;
use lsp_types::{CodeAction, CodeActionKind, Diagnostic, Range, TextEdit, Uri, WorkspaceEdit};

use super::document::{Document, range};
use super::looks;

/// The reason in a comment that ignores a finding, until the author writes a better one.
const REASON: &str = "reason";

/// The actions for a range of the document; with `kinds` only those of these kinds.
pub fn all(document: &Document, uri: &Uri, at: Range, kinds: Option<&[CodeActionKind]>) -> Vec<CodeAction> {
    let mut actions = Vec::new();
    if wanted(kinds, &CodeActionKind::QUICKFIX) {
        actions = here(document, uri, at);
    }
    if wanted(kinds, &CodeActionKind::SOURCE_FIX_ALL) {
        actions.extend(everywhere(document, uri));
    }
    actions
}

/// Whether a kind, or a kind above it such as `source` above `source.fixAll`, is asked for.
fn wanted(kinds: Option<&[CodeActionKind]>, kind: &CodeActionKind) -> bool {
    let is = |wanted: &str| {
        kind.as_str()
            .strip_prefix(wanted)
            .is_some_and(|rest| wanted.is_empty() || rest.is_empty() || rest.starts_with('.'))
    };
    kinds.is_none_or(|kinds| kinds.iter().any(|wanted| is(wanted.as_str())))
}

/// The fixes of the findings in a range, and the comments that ignore them.
fn here(document: &Document, uri: &Uri, at: Range) -> Vec<CodeAction> {
    let lines = Lines::of(&document.text);
    let touches = |other: Range| other.start <= at.end && at.start <= other.end;
    let here = looks::findings(document).iter().filter(|finding| touches(looks::place(finding)));
    let mut actions = Vec::new();
    let mut ignores = Vec::new();
    let parsed = Parsed::parse(&document.text);
    for finding in here {
        let diagnostic = looks::diagnostic(finding);
        for fix in finding.fixes.iter().filter(|fix| !fix.edits.is_empty()) {
            let action = action(uri, &lines, fix.title.to_string(), &fix.edits, Some(diagnostic.clone()));
            actions.push(CodeAction { is_preferred: Some(fix.kind == FixKind::Safe), ..action });
        }
        let title = format!("Ignore `{}` here", finding.rule);
        if ignores.iter().all(|other: &CodeAction| other.title != title) {
            let from = parsed.lines.byte(finding.from);
            let comment = ignore::ignore(&parsed, finding.rule, from, Scope::Block, REASON);
            let edits = edit::edits(&parsed.lines, &[comment]);
            ignores.push(action(uri, &lines, title, &edits, Some(diagnostic)));
        }
    }
    actions.append(&mut ignores);
    actions
}

/// All safe fixes of the document as one action, if there are any.
fn everywhere(document: &Document, uri: &Uri) -> Option<CodeAction> {
    let fixed = fix_all::fix_all(&document.text, &document.options(), document.custom());
    let lines = Lines::of(&document.text);
    let edits = edit::edits(&lines, &fixed.edits);
    let title = format!("Fix all that is safe ({})", fixed.count);
    let kind = Some(CodeActionKind::SOURCE_FIX_ALL);
    (0 < fixed.count).then(|| CodeAction { kind, ..action(uri, &lines, title, &edits, None) })
}

fn action(
    uri: &Uri,
    lines: &Lines,
    title: String,
    edits: &[EditReport],
    diagnostic: Option<Diagnostic>,
) -> CodeAction {
    let edits = edits
        .iter()
        .map(|edit| TextEdit { range: range(lines, edit.from, edit.to), new_text: edit.insert.to_string() });
    CodeAction {
        title,
        kind: Some(CodeActionKind::QUICKFIX),
        diagnostics: diagnostic.map(|diagnostic| vec![diagnostic]),
        edit: Some(WorkspaceEdit {
            changes: Some(HashMap::from([(uri.clone(), edits.collect())])),
            ..WorkspaceEdit::default()
        }),
        ..CodeAction::default()
    }
}
