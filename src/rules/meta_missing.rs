//! Metadata that the template has and the document lacks: version, status, owner, last update.
//!
//! All layouts are read, and a key has many names (`metadata.rs`). Without a template nothing is expected:
//! an essay needs no version.

use crate::finding::{Finding, Fix, FixKind, Severity};
use crate::metadata::{Key, Layout};
use crate::normal;
use crate::rule::{Category, Context, Rule};
use crate::source::Span;

pub const RULE: Rule = Rule {
    id: "meta-missing",
    category: Category::Metadata,
    summary: "the document does not give its version, status, owner or last update",
    why: "A reader who finds this document next year asks first whether it still holds: which version, approved or a draft, changed when, and whom to ask. Only what the template has is expected. Front matter, key and value tables and labelled lines all count, under any of the usual names (`Authors` for owner, `Date` for last update).

**Before**

```markdown
# Ledger

**Version:** 1.2
```

**After**

```markdown
# Ledger

**Version:** 1.2
**Status:** In Review
**Last Updated:** 2026-03-04
```

**To ignore:** `<!-- docgauge: ignore meta-missing reason -->` before the title",
    severity: Severity::Warning,
    fixed: false,
    check,
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let Some(template) = context.alignment.template else {
        return;
    };
    let wanted = [
        (Key::Version, "version", "Say which version this is"),
        (Key::Status, "status", "Say whether this is a draft, in review or approved"),
        (Key::Owner, "owner", "Name the person or team to ask"),
        (Key::Updated, "last update", "Say when the content last changed"),
    ];
    for (key, name, help) in wanted {
        let Some(expected) = template.metadata.about(key) else {
            continue;
        };
        if context.metadata.about(key).is_some() {
            continue;
        }
        let mut finding =
            Finding::new(&RULE, place(context), format!("the document does not give its {name}"), help);
        let label = capitals(&expected.key);
        for value in values(context, key) {
            if template.known.contains_key(&normal::hash(&format!("{label} {value}"))) {
                continue;
            }
            let (at, insert) = entry(context, &label, &value);
            let at = if at == 0 && context.document.text.starts_with('\u{feff}') { 3 } else { at };
            let title = format!("Insert {label}: {value}");
            finding.fixes.push(Fix::new(FixKind::Choice, title, Span::new(at, at), insert));
        }
        findings.push(finding);
    }
}

/// The title, or the beginning of the text.
fn place(context: &Context) -> Span {
    let document = context.document;
    let heading = document.sections.iter().find_map(|section| section.heading);
    heading.map_or(Span::new(0, 0), |heading| document.blocks[heading].content)
}

/// Answers that can be offered.
fn values(context: &Context, key: Key) -> Vec<String> {
    match key {
        Key::Status => vec!["Draft".to_string(), "In Review".to_string()],
        Key::Updated => context.options.today.iter().cloned().collect(),
        _ => Vec::new(),
    }
}

/// `last updated` as `Last Updated`.
fn capitals(key: &str) -> String {
    let word = |word: &str| {
        let mut chars = word.chars();
        chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
    };
    key.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// Where a new entry goes, and its text, in the layout that the document already uses.
fn entry(context: &Context, label: &str, value: &str) -> (usize, String) {
    let document = context.document;
    let text = document.text;
    let entries = &context.metadata.entries;
    let first = entries.iter().find(|entry| Key::of(&entry.key).is_some() && entry.layout != Layout::Other);
    let line_of = |at: usize| document.lines.span(document.lines.line(at));
    let Some(first) = first else {
        let at = document.sections.iter().find_map(|section| section.heading);
        let line = line_of(at.map_or(0, |heading| document.blocks[heading].content.to));
        let end = line_end(line.of(text), text);
        let open = if line.of(text).ends_with(['\n', '\r']) || at.is_none() { "" } else { end };
        return match at {
            Some(_) => (line.to, format!("{open}{end}**{label}:** {value}{end}")),
            None => (0, format!("**{label}:** {value}{end}{end}")),
        };
    };
    let line = line_of(first.span.from);
    let source = line.of(text);
    let end = line_end(source, text);
    match first.layout {
        Layout::FrontMatter => {
            let key = label.to_lowercase().replace(' ', "_");
            let toml = text.trim_start_matches('\u{feff}').starts_with("+++");
            let pair = if toml { format!("{key} = \"{value}\"") } else { format!("{key}: {value}") };
            (line.from, format!("{pair}{end}"))
        }
        Layout::Table => {
            let last = entries
                .iter()
                .filter(|entry| entry.layout == Layout::Table)
                .map(|entry| entry.span.from)
                .max();
            let line = line_of(last.unwrap_or(first.span.from));
            let bold = if line.of(text).trim_start().starts_with("| **") { "**" } else { "" };
            let open = if line.of(text).ends_with(['\n', '\r']) { "" } else { end };
            (line.to, format!("{open}| {bold}{label}{bold} | {value} |{end}"))
        }
        Layout::Line | Layout::Other => {
            let prefix = prefix(source);
            let bold = if source[prefix.len()..].starts_with("**") { "**" } else { "" };
            let list = prefix.trim_end().ends_with(['-', '+', '*']);
            let alone = entries.iter().filter(|entry| entry.layout == Layout::Line).count() == 1;
            let spaced = source.trim_end_matches(['\n', '\r']).ends_with("  ");
            let hard = if !list && (alone || spaced) { "  " } else { "" };
            (line.from, format!("{prefix}{bold}{label}:{bold} {value}{hard}{end}"))
        }
    }
}

/// What opens a line before its text: indents, quote and list markers.
fn prefix(line: &str) -> &str {
    let mut rest = line;
    loop {
        let bare = rest.trim_start_matches([' ', '\t']);
        let marker = [">", "- ", "+ ", "* "].into_iter().find_map(|marker| bare.strip_prefix(marker));
        let Some(after) = marker else {
            return &line[..line.len() - bare.len()];
        };
        rest = after;
    }
}

/// The line end of a line, or of the text if the line has none.
fn line_end(line: &str, text: &str) -> &'static str {
    if line.ends_with("\r\n") || (!line.ends_with('\n') && text.contains("\r\n")) {
        "\r\n"
    } else if line.ends_with('\r') {
        "\r"
    } else {
        "\n"
    }
}
