//! Metadata that the template has and the document lacks: version, status, owner, last update.
//!
//! All layouts and names of metadata are read (`reading/metadata`). Without a template no metadata is expected.

use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::progress::alignment;
use crate::reading::metadata::{self, Entry, Key, Layout};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::capital::each_capitalised;
use crate::text::contains::Search;
use crate::text::invisible;
use crate::text::lines::Span;
use crate::text::normal;

use crate::markdown::whole_lines;
use crate::text::signs::Signs;

pub const RULE: Rule = Rule {
    id: "meta-missing",
    category: Category::Metadata,
    page: page!("meta_missing.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let Some(template) = context.alignment.template else {
        return;
    };
    let wanted = [
        (Key::Version, "version", "Add the document's version"),
        (Key::Status, "status", "Add the document's status: draft, in review or approved"),
        (Key::Owner, "owner", "Name the person or team to ask"),
        (Key::Updated, "last update", "Add the date of the last change"),
    ];
    for (key, name, help) in wanted {
        let Some(expected) = template.metadata.about(key) else {
            continue;
        };
        if context.metadata.about(key).is_some() {
            continue;
        }
        let label = each_capitalised(&expected.key);
        // The template may call it otherwise.
        let same = normal::normal(&label) == name;
        let field = if same { format!("`{label}`") } else { format!("{name} (`{label}`)") };
        let message = format!("the document does not give its {field}");
        let mut finding = RULE.finding(place(context), message, help);
        for value in values(context, key) {
            if template.known.contains_key(&normal::hash(&format!("{label} {value}"))) {
                continue;
            }
            let Some((at, insert)) = entry(context, &label, &value) else { continue };
            let title = format!("Insert {label}: {value}");
            finding.fixes.push(Fix::new(FixKind::Choice, title, Span::new(at, at), insert));
        }
        findings.push(finding);
    }
}

/// The place of the finding: the title, or the beginning of the text.
pub fn place(context: &Whole) -> Span {
    let document = context.document;
    let heading = document.sections.iter().find_map(|section| section.heading);
    let start = invisible::mark(document.text);
    heading.map_or(Span::new(start, start), |heading| document.blocks[heading].content)
}

/// The values to offer.
fn values(context: &Whole, key: Key) -> Vec<String> {
    match key {
        Key::Status => vec!["Draft".to_string(), "In Review".to_string()],
        Key::Updated => context.options.today.iter().cloned().collect(),
        _ => Vec::new(),
    }
}

/// The place of a new entry, and its text in the document's layout.
fn entry(context: &Whole, label: &str, value: &str) -> Option<(usize, String)> {
    let document = context.document;
    let text = document.text;
    let entries = &context.metadata.entries;
    let line_of = |at: usize| {
        let line = document.lines.around(at);
        let mark = line.from == 0 && text.starts_with('\u{feff}');
        Span::new(line.from + if mark { '\u{feff}'.len_utf8() } else { 0 }, line.to)
    };
    let usable = |entry: &&Entry| match entry.layout {
        Layout::Other => false,
        Layout::Table => !entry.value.is_empty() && is_pair(document, entry.span),
        Layout::FrontMatter => true,
        // A row without its table is a line with bars, and a value may be in the line below its label.
        Layout::Line => {
            let line = line_of(entry.span.from);
            let before = Span::new(line.from.min(entry.span.from), entry.span.from).of(text);
            // Emphasis that is not closed there would begin in the new line: `**Status`, `**Status:**Draft`.
            let behind = |rest: &str| rest.is_empty() || rest.starts_with(char::is_whitespace);
            let closed =
                line.of(text).count_of("**") % 2 == 0 && line.of(text).parts(":**").skip(1).all(behind);
            !line.of(text).trim_start().starts_with('|') && before.contains(':') && closed
        }
    };
    let Some(first) = entries.iter().filter(usable).find(|entry| Key::of(&entry.key).is_some()) else {
        let line = format!("**{label}:** {value}");
        let title = metadata::head(document).into_iter().find(|&section| 0 < section);
        let title = title.filter(|&title| alignment::not_applicable(document, title).is_none());
        let (at, insert) = match title.and_then(|title| whole_lines::below_heading(document, title)) {
            Some((at, before, behind)) => (at, format!("{before}{line}{behind}")),
            None => {
                let (at, behind) = whole_lines::at_top(document);
                (at, format!("{line}{behind}"))
            }
        };
        return Some((at, insert));
    };
    let line = line_of(first.span.from);
    let source = line.of(text);
    let end = document.lines.newline();
    Some(match first.layout {
        Layout::FrontMatter => {
            let key = label.to_lowercase().replace(' ', "_");
            let fence = document.front_matter.as_ref().map_or("", |matter| matter.span.of(text));
            let indent = &source[..source.len() - source.trim_start().len()];
            let pair = match fence.as_bytes().first() {
                Some(b'+') => format!("{key} = \"{value}\""),
                Some(b'{' | b';') => format!("{indent}\"{key}\": \"{value}\","),
                _ => format!("{key}: {value}"),
            };
            (line.from, format!("{pair}{end}"))
        }
        Layout::Table => {
            let prefix = prefix(source);
            let bold = if source[prefix.len()..].starts_with("| **") { "**" } else { "" };
            let open = if source.closes_with(b"\n\r") { "" } else { end };
            let close = if open.is_empty() { end } else { "" };
            (line.to, format!("{open}{prefix}| {bold}{label}{bold} | {value} |{close}"))
        }
        Layout::Line | Layout::Other => {
            let prefix = prefix(source);
            let bold = if source[prefix.len()..].starts_with("**") { "**" } else { "" };
            let list = prefix.trim_end().closes_with(b"-+*");
            let alone = entries.iter().filter(|entry| entry.layout == Layout::Line).count() == 1;
            let spaced = source.trim_end_signs(b"\n\r").ends_with("  ");
            let hard = if !list && (alone || spaced) { "  " } else { "" };
            (line.from, format!("{prefix}{bold}{label}:{bold} {value}{hard}{end}"))
        }
    })
}

/// Whether a value is in a table's body, in a row with a key and a value.
fn is_pair(document: &Document, value: Span) -> bool {
    let Some(cell) = document.block_at(value.from) else { return false };
    let row = document.blocks[cell].parent.filter(|&row| document.blocks[row].kind == BlockKind::Row);
    row.is_some_and(|row| document.has_children(row, 2))
}

/// The start of a line before its text: indents, quote and list markers.
fn prefix(line: &str) -> &str {
    let mut rest = line;
    loop {
        let bare = rest.trim_start_signs(b" \t");
        let list = |rest: &&str| rest.starts_with(' ');
        let item = bare.without_sign(b"-+*").filter(list).map(|rest| &rest[1..]);
        let marker = bare.strip_prefix('>').or(item);
        let Some(after) = marker else {
            return &line[..line.len() - bare.len()];
        };
        rest = after;
    }
}
