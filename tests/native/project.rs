//! Findings that an author ignores or a project turns off do not count for the completeness either.

use docgauge::check;
use docgauge::model::options::{Level, Options, Settings};

const TEXT: &str = "# Ledger\n\n**Owner:** TBD\n\n**Due:** 2026-03-04\n";

fn done(text: &str, settings: Settings) -> (usize, usize) {
    let options = Options { settings, ..Options::default() };
    let completeness = check(text, &options).completeness;
    (completeness.done, completeness.total)
}

#[test]
fn an_ignored_placeholder_keeps_no_item_open() {
    assert_eq!(done(TEXT, Settings::default()), (1, 2));
    let ignored =
        TEXT.replace("**Owner", "<!-- docgauge: ignore placeholder-word the partner decides -->\n**Owner");
    assert_eq!(done(&ignored, Settings::default()), (2, 2));
}

#[test]
fn neither_does_one_of_a_rule_that_is_off_or_one_that_the_project_excludes() {
    let mut settings = Settings::default();
    settings.rules.insert("placeholder-word".to_string(), Level::Off);
    assert_eq!(done(TEXT, settings), (2, 2));
    let settings = Settings { not_placeholders: vec!["tbd".to_string()], ..Settings::default() };
    assert_eq!(done(TEXT, settings), (2, 2));
}

#[test]
fn a_projects_own_placeholder_opens_an_item() {
    let text = TEXT.replace("TBD", "¤owner¤");
    assert_eq!(done(&text, Settings::default()), (2, 2));
    let settings = Settings { placeholders: vec!["¤*¤".to_string()], ..Settings::default() };
    assert_eq!(done(&text, settings), (1, 2));
}
