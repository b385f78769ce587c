//! Each word of a table that several readers use is recognised by each of them.
//!
//! If one reader knows more words of a concept than another, only a part of a document is read, such as a table of
//! fields whose section is recognised and whose headings are not. Tables with a single reader are tested there.

use docgauge::check;
use docgauge::markdown::document::Document;
use docgauge::markdown::table;
use docgauge::model::options::Options;
use docgauge::model::state::{ItemKind, SectionState};
use docgauge::output::report::Report;
use docgauge::placeholder::{self, template_placeholders::TemplatePlaceholders};
use docgauge::reading::decision::Decisions;
use docgauge::reading::metadata::{Metadata, Stage};
use docgauge::reading::{history, item, sign_off};
use docgauge::text::date;
use docgauge::words;

fn report(text: &str) -> Report {
    check(text, &Options::default())
}

/// The metadata of a text.
fn metadata(text: &str) -> Metadata {
    let document = Document::parse(text);
    let placeholders = placeholder::find(&document, &TemplatePlaceholders::default());
    Metadata::of(&document, &item::items(&document), &placeholders)
}

fn decisions(text: &str) -> Decisions {
    let document = Document::parse(text);
    Decisions::of(&document, &table::tables(&document), &metadata(text), &[])
}

#[track_caller]
fn version_of(text: &str) {
    assert_eq!(report(text).metadata.values().map(String::as_str).collect::<Vec<_>>(), ["1.2"], "{text}");
}

#[test]
fn headings_of_a_table_of_fields() {
    let words = |group| words::INFO_HEADERS.entries(group).collect::<Vec<_>>();
    let (fields, values) = (words("field"), words("value"));
    let pairs =
        fields.iter().map(|field| (*field, values[0])).chain(values.iter().map(|value| (fields[0], *value)));
    for (field, value) in pairs {
        let text = format!("# A\n\n| {field} | {value} |\n|---|---|\n| Version | 1.2 |\n");
        version_of(&text);
        let items = item::items(&Document::parse(&text));
        assert_eq!(items.iter().map(|item| item.kind).collect::<Vec<_>>(), [ItemKind::Field], "{text}");
    }
}

#[test]
fn titles_of_a_section_about_the_document() {
    for (group, title) in words::INFO_TITLES.iter() {
        let before = if group == "early" { "" } else { "## B\n\nOf it.\n\n## C\n\nOf it.\n\n" };
        version_of(&format!("# A\n\nText.\n\n{before}## {title}\n\n**Version:** 1.2\n"));
    }
    version_of(
        "# A\n\n## B\n\n## C\n\n## Dokumentinformationen\n\n| Feld | Wert |\n|---|---|\n| Version | 1.2 |\n",
    );
}

#[test]
fn names_of_metadata_fields() {
    for (group, key) in words::METADATA_KEYS.iter() {
        let keys = |text: &str| report(text).metadata.into_keys().collect::<Vec<_>>();
        assert_eq!(keys(&format!("---\n{key}: 1.2\n---\n# A\n\nText.\n")), [key], "{group}");
        assert_eq!(keys(&format!("# A\n\n**{key}:** 1.2\n")), [key], "{group}");
        if group == "status" {
            let text =
                format!("# A\n\n| ADR | Title | {key} |\n|---|---|---|\n| ADR-1 | Queues | Accepted |\n");
            assert!(decisions(&text).rows(1).any(|row| row.status.is_some()), "{text}");
        }
    }
}

#[test]
fn stages_of_a_document() {
    for (group, status) in words::STATUSES.iter() {
        let expected = match group {
            "draft" | "proposed" => Stage::Draft,
            "approved" | "accepted" => Stage::Approved,
            _ => Stage::InReview,
        };
        let text = format!("# A\n\n**Status:** {status}\n");
        assert_eq!(metadata(&text).stage(), expected, "{status}");
    }
}

#[test]
fn headings_of_a_column_of_changes() {
    for change in words::CHANGE_COLUMNS.iter() {
        let text =
            format!("# A\n\n| Version | Date | {change} |\n|---|---|---|\n| 1.2 | 2026-03-04 | First |\n");
        let document = Document::parse(&text);
        assert_eq!(history::histories(&document, &table::tables(&document)).len(), 1, "{text}");
        assert!(metadata(&text).entries.is_empty(), "a revision is no metadata: {text}");
    }
}

#[test]
fn headings_of_a_column_of_dates() {
    for day in words::DATE_COLUMNS.iter() {
        let text =
            format!("# A\n\n| Version | {day} | Change |\n|---|---|---|\n| 1.2 | 2026-03-04 | First |\n");
        let document = Document::parse(&text);
        let histories = history::histories(&document, &table::tables(&document));
        assert!(histories.iter().flatten().any(|revision| revision.date.is_some()), "{text}");

        let text =
            format!("# A\n\n| ADR | Title | {day} |\n|---|---|---|\n| ADR-1 | Queues | 2026-03-04 |\n");
        assert!(decisions(&text).rows(1).any(|row| row.date.is_some()), "{text}");

        let text = format!("# A\n\n## Sign-off\n\n| Role | {day} |\n|---|---|\n| Architect | |\n");
        let document = Document::parse(&text);
        let found = sign_off::sign_offs(&document, &table::tables(&document), &Metadata::default());
        assert_eq!(found.iter().map(|it| it.blank).collect::<Vec<_>>(), [true], "{text}");
    }
}

#[test]
fn texts_that_say_that_nothing_applies() {
    for opening in words::NOT_APPLICABLE.entries("text") {
        let text = format!("# A\n\n## B\n\n{opening}: the service keeps no data\n");
        assert_eq!(report(&text).sections[2].state, SectionState::NotApplicable, "{text}");
        let short = docgauge::text::normal::words(opening) <= 2;
        assert!(!short || table::is_dash(opening), "{opening}");
    }
    for cell in words::NOT_APPLICABLE.entries("cell") {
        assert!(table::is_dash(cell), "{cell}");
    }
}

#[test]
fn months() {
    for (month, name) in words::MONTHS.iter() {
        for text in [format!("4 {name} 2026"), format!("{name} 4, 2026")] {
            let read = date::read(&text).and_then(|written| written.date);
            assert_eq!(read.map(|date| date.month.to_string()).as_deref(), Some(month), "{text}");
        }
    }
}

#[test]
fn units() {
    for (unit, word) in words::UNITS.iter() {
        let read = docgauge::text::quantity::only(&format!("5 {word}"));
        assert!(read.is_some_and(|quantity| quantity.is_time() != (unit == "percent")), "{word}");
    }
}
