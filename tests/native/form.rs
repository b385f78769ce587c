//! A document is at 100 % when everything is answered for which a report has a place.
//!
//! The test fills in a document like a form: each placeholder, slot and cell of the report gets an answer of the
//! expected kind, until none is left. Then every item has to be done, and the document must have no error.

use std::path::Path;

use docgauge::model::finding::{Evidence, Input, Severity};
use docgauge::model::options::Options;
use docgauge::model::state::ItemState;
use docgauge::output::report::edit::edited;
use docgauge::output::report::{EditReport, FindingReport, Report, Slot};
use docgauge::output::session::{Place, Session};
use docgauge::template::packs;
use docgauge::text::lines::Lines;

/// How a missing section is answered.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Missing {
    Skeleton,
    Reason,
}

fn asks(finding: &FindingReport) -> bool {
    finding.input.is_some()
        && finding.evidence != Some(Evidence::Possible)
        && finding.form != Some("guidance")
}

fn value(finding: &FindingReport, words: String) -> String {
    match &finding.input {
        Some(Input::Date) => "2026-03-04".to_string(),
        Some(Input::Choice { options }) => options[0].clone(),
        Some(Input::Number { .. }) => "12".to_string(),
        // A decision keeps its name, by which it is one.
        _ if finding.text.starts_with("ADR-") => "ADR-007".to_string(),
        _ if finding.form == Some("diagram") => "flowchart LR\n  shop --> ledger".to_string(),
        _ => words,
    }
}

/// An answer that no other place has.
fn words(count: usize) -> String {
    let name = ["ledger", "shop", "gateway", "stock", "mail", "billing", "search"][count % 7];
    format!("the {name} team answers number {count}")
}

/// What a slot gets.
fn into(session: &mut Session, slot: &Slot, lead: &str, value: &str) -> Vec<EditReport> {
    let place = Place { from: slot.from, to: slot.to, group: None, whole: true };
    let mut edits = session.fill(&place, value, &[]);
    edits[0].insert = format!("{}{lead}{}{}", slot.before, edits[0].insert, slot.behind).into();
    edits
}

/// The answers to all open questions of a report.
fn answers(session: &mut Session, report: &Report, missing: Missing, count: &mut usize) -> Vec<EditReport> {
    let mut edits = Vec::new();
    let mut words = || {
        *count += 1;
        words(*count)
    };
    for finding in report.findings.iter().filter(|finding| asks(finding)) {
        let place = Place {
            from: finding.from,
            to: finding.to,
            group: finding.group.as_deref().map(str::to_string),
            whole: false,
        };
        edits.extend(session.fill(&place, &value(finding, words()), &[]));
    }
    for section in &report.sections {
        let headed = section.tables.iter().any(|table| table.rows.is_empty());
        if let Some(slot) = section.slot.as_ref().filter(|_| !headed) {
            let text = section.skeleton.as_ref().filter(|_| missing == Missing::Skeleton);
            edits.extend(match text {
                Some(text) => into(session, slot, "", text),
                None => into(session, slot, "Not applicable: ", "the system has nothing of this kind"),
            });
        }
        for slot in section.items.iter().filter_map(|item| item.slot.as_ref()) {
            edits.extend(into(session, slot, "", &words()));
        }
        for table in &section.tables {
            for row in table.rows.iter().filter(|row| row.state != ItemState::Done) {
                for cell in &row.cells {
                    let space = || " ".into();
                    let (from, to) = (cell.from, cell.to);
                    let slot = Slot { from, to, before: space(), behind: space(), lines: false };
                    edits.extend(into(session, &slot, "", &words()));
                }
            }
            if table.rows.is_empty() {
                edits.push(EditReport { from: table.end, to: table.end, insert: table.blank.clone().into() });
            }
        }
    }
    // One answer at a place: a form is given one after the other.
    edits.sort_by_key(|edit| (edit.from, edit.to));
    edits.dedup_by(|later, earlier| later.from < earlier.to || later.from == earlier.from);
    edits
}

/// Fills a document to the end.
fn filled(name: &str, text: &str, missing: Missing) -> Result<(), String> {
    let mut session = Session::new(Options::default());
    session.set_text(text.to_string());
    let mut count = 0;
    for _ in 0..12 {
        let report = session.report();
        let edits = answers(&mut session, &report, missing, &mut count);
        if edits.is_empty() {
            break;
        }
        let text = edited(session.text(), &edits);
        session.set_text(text);
    }
    let report = session.report();
    let left = answers(&mut session, &report, missing, &mut count);
    if report.completeness.percent == 100 && report.ready && left.is_empty() {
        return Ok(());
    }
    let items = report.sections.iter().flat_map(|section| &section.items);
    let open: Vec<_> = items.filter(|item| item.state != ItemState::Done).collect();
    let errors = report.findings.iter().filter(|finding| finding.severity == Severity::Error);
    let errors: Vec<_> = errors.map(|finding| (finding.rule, finding.line, &finding.message)).collect();
    Err(format!(
        "{name}, {missing:?}: {} %, left {left:?}, open {open:?}, errors {errors:?}\n{}",
        report.completeness.percent,
        session.text()
    ))
}

fn all(tries: impl Iterator<Item = (String, String, Missing)>) {
    let faults = tries.filter_map(|(name, text, missing)| filled(&name, &text, missing).err());
    let faults: Vec<String> = faults.collect();
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
    std::fs::read_to_string(path).expect("a fixture")
}

#[test]
fn a_half_written_document_is_finished_by_its_form() {
    all(packs::catalogue().into_iter().map(|pack| {
        let name = format!("half-{}.md", pack.id);
        let text = fixture(&name);
        (name, text, Missing::Skeleton)
    }));
}

#[test]
fn an_untouched_template_is_finished_by_its_form() {
    let blank = |id: &str| packs::blank(id).expect("the template is built in");
    let names = ["sdp", "spec-driven", "sign-off"].into_iter();
    all(names.map(|id| (id.to_string(), blank(id), Missing::Skeleton)));
}

/// Sections without their text, tables without rows, rows without cells, fields without values.
#[test]
fn what_was_taken_out_can_be_put_back_in() {
    let sdp = packs::blank("sdp").expect("the template is built in");
    let sign_off = packs::blank("sign-off").expect("the template is built in");
    let without = |text: &str, drop: &dyn Fn(&str) -> bool| -> String {
        text.split_inclusive('\n').filter(|line| !drop(line)).collect()
    };
    let row = |line: &str| line.starts_with('|') && !line.contains("--") && line.contains('[');
    let emptied: String = sdp
        .split_inclusive('\n')
        .map(|line| {
            let cells = line.matches('|').count().saturating_sub(1);
            if row(line) { format!("|{}\n", "  |".repeat(cells)) } else { line.to_string() }
        })
        .collect();
    let texts = [
        ("no rows", without(&sdp, &row)),
        ("empty rows", emptied),
        ("no fields", without(&sign_off, &|line| line.contains(":** ["))),
        ("no tables", without(&sdp, &|line| line.starts_with('|'))),
    ];
    all(texts.into_iter().map(|(name, text)| (name.to_string(), text, Missing::Reason)));
}

/// What an answer replaces is the value alone: not the end of an emphasis, not the words of the template before it.
#[test]
fn the_place_of_an_answer_keeps_the_words_around_it() {
    let template = "# Plan\n\n## Stores\n\n**Cache: Redis**\n\n**Queue:** Kafka\n\n## Team\n\n[Name]\n";
    let own = Options { template_text: Some(template.to_string()), ..Options::default() };
    assert_eq!(values(&template.replace("[Name]", "Ann"), &own), ["Redis", "Kafka"]);

    let blank = packs::blank("bmad").expect("the template is built in");
    let text = blank.replace("Critical Flow: [Flow name]", "Critical Flow: Data Write Path");
    assert!(values(&text, &Options::default()).contains(&"Data Write Path".to_string()));
}

/// The texts that answers to the unchanged samples replace.
fn values(text: &str, options: &Options) -> Vec<String> {
    let report = docgauge::check(text, options);
    let items = report.sections.iter().flat_map(|section| &section.items);
    let unchanged = items.filter(|item| item.state == ItemState::Unchanged);
    let lines = Lines::of(text);
    let value = |slot: &Slot| text[lines.byte(slot.from)..lines.byte(slot.to)].to_string();
    unchanged.filter_map(|item| item.slot.as_ref().map(value)).collect()
}
