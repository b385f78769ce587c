//! Filling a group of placeholders, with the updates of links and contents entries.

use docgauge::markdown::directive::Scope;
use docgauge::model::options::Options;
use docgauge::output::report::EditReport;
use docgauge::output::session::{Place, Session};
use docgauge::text::lines::Lines;

const TEXT: &str = "# [System Name] 🎯 Architecture

- [[System Name] 🎯 Architecture](#system-name--architecture)
- [1. Scope](#1-scope)
- [2. The Component Name part](#2-the-component-name-part)

## 1. Scope

| What | Who |
|---|---|
| `[System Name]` | [System Name] |

See [above](#system-name--architecture), {{TEAM}} and ${TEAM}.

## 2. The [Component Name] part

{{TEAM}} owns `[Component Name]`, another [Component Name].
";

/// All placeholders of a group.
fn group_of(name: &str) -> Place {
    Place { group: Some(name.to_string()), ..Place::default() }
}

/// The placeholder at `from..to`.
fn place(from: usize, to: usize) -> Place {
    Place { from, to, ..Place::default() }
}

fn filled(text: &str, edits: impl Fn(&mut Session) -> Vec<EditReport>) -> String {
    let mut session = Session::new(Options::default());
    session.set_text(text.to_string());
    let edits = edits(&mut session);
    let apart = |pair: &[EditReport]| pair[0].to <= pair[1].from;
    assert!(edits.windows(2).all(apart), "{edits:?}");
    let lines = Lines::of(text);
    let mut out = text.to_string();
    for edit in edits.iter().rev() {
        out.replace_range(lines.byte(edit.from)..lines.byte(edit.to), &edit.insert);
    }
    out
}

#[test]
fn code_that_is_nothing_but_a_placeholder_becomes_text() {
    let text = "# Stack\n\n| Layer | Choice |\n|---|---|\n| API | `[e.g., Go with Gin]` |\n\n\
                - **Data Flow:** ``[Describe the flow]``\n\nRun `[Name of the command]` or `[Name of it]`.\n";
    let answered = |of: &str| {
        let at = text.find(of).unwrap();
        filled(text, |session| session.fill(&place(at, at + of.len()), "Rust", &[]))
    };
    assert_eq!(answered("[e.g., Go with Gin]"), text.replace("`[e.g., Go with Gin]`", "Rust"));
    assert_eq!(answered("[Describe the flow]"), text.replace("``[Describe the flow]``", "Rust"));
    assert_eq!(answered("[Name of it]"), text.replace("[Name of it]", "Rust"), "a command stays code");
    let report = docgauge::check(text, &Options::default());
    let kept =
        report.findings.iter().flat_map(|finding| &finding.fixes).find(|fix| fix.title.starts_with("Keep"));
    let edit = &kept.expect("the example").edits[0];
    assert_eq!((&text[edit.from..edit.to], edit.insert.as_str()), ("`[e.g., Go with Gin]`", "Go with Gin"));
}

#[test]
fn a_group_is_filled_everywhere_and_links_follow() {
    let out = filled(TEXT, |session| session.fill(&group_of("system name"), "Ledger | Core", &[]));
    let expected = TEXT
        .replace("`[System Name]` | [System Name] |", "`Ledger \\| Core` | Ledger \\| Core |")
        .replace("[System Name]", "Ledger | Core")
        .replace("#system-name--architecture", "#ledger--core--architecture");
    assert_eq!(out, expected);
}

#[test]
fn findings_name_the_group_that_can_be_filled() {
    let report = docgauge::check(TEXT, &Options::default());
    let group = |text: &str| {
        let findings = report.findings.iter().filter(|finding| finding.text == text);
        findings.map(|finding| finding.group.as_deref()).collect::<Vec<_>>()
    };
    assert_eq!(group("[System Name]"), [Some("system name"); 4]);
    assert_eq!(group("{{TEAM}}"), [Some("team"); 2]);
    assert_eq!(group("[Component Name]"), [Some("component name"); 3]);
}

/// The group of each finding on `text`'s placeholders.
fn groups(text: &str) -> Vec<Option<String>> {
    let report = docgauge::check(text, &Options::default());
    report
        .findings
        .into_iter()
        .filter(|finding| finding.evidence.is_some())
        .map(|finding| finding.group.map(|group| group.to_string()))
        .collect()
}

#[test]
fn one_place_asks_and_the_others_use() {
    let team = Some("team name".to_string());
    let text = "# Plan\n\n**Owner:** [Team name]\n\nAsk the [Team name] first, then `[Team name]` again.\n";
    assert_eq!(groups(text), [team.clone(), team.clone(), team]);
}

#[test]
fn two_places_that_ask_need_two_answers() {
    let fields = "# Plan\n\n- **Shop:** [Team name]\n- **Billing:** [Team name]\n";
    let rows = "# Plan\n\n| Part | Owner |\n|---|---|\n| Shop | [Team name] |\n| Billing | [Team name] |\n";
    let sections = "# Plan\n\n## [Part name]\n\nIt sells.\n\n## [Part name]\n\nIt bills.\n";
    let words = "# Plan\n\nAsk [Name] or [Name] about it.\n";
    for text in [fields, rows, sections, words] {
        assert_eq!(groups(text), [None, None], "{text}");
    }
}

#[test]
fn a_name_with_a_letter_or_a_number_is_one_thing() {
    let text = "# Plan\n\n| Part | Calls |\n|---|---|\n| [Component A] | [Component B] |\n| [Component B] | [Component A] |\n";
    let (a, b) = (Some("component a".to_string()), Some("component b".to_string()));
    assert_eq!(groups(text), [a.clone(), b.clone(), b, a]);
}

#[test]
fn one_placeholder_is_filled_alone_and_the_contents_list_follows() {
    let at = TEXT.find("[Component Name] part").unwrap();
    let from = Lines::of(TEXT).utf16(at);
    let out = filled(TEXT, |session| session.fill(&place(from, from + 1), "Order  intake\n", &[]));
    let expected = TEXT.replace("## 2. The [Component Name] part", "## 2. The Order intake part").replace(
        "[2. The Component Name part](#2-the-component-name-part)",
        "[2. The Order intake part](#2-the-order-intake-part)",
    );
    assert_eq!(out, expected);

    let titled = TEXT.replace("2. The Component Name part]", "2. The [Component Name] part]");
    let from = Lines::of(&titled).utf16(titled.rfind("[Component Name] part").unwrap());
    let out = filled(&titled, |session| session.fill(&place(from, from + 1), "Order intake", &[]));
    assert!(out.contains("- [2. The Order intake part](#2-the-order-intake-part)"), "{out}");
}

#[test]
fn a_file_name_gets_a_slug() {
    let template =
        "# [System Name]\n\n- Design: `docs/[system name]_design.md`\n- Plan: `plans/[System Name]-plan/`\n";
    let mut session =
        Session::new(Options { template_text: Some(template.to_string()), ..Options::default() });
    let text = template.replace("# [System", "# The [System");
    session.set_text(text.clone());
    let edits = session.fill(&group_of("system name"), "Order Intake", &[]);
    let inserts: Vec<&str> = edits.iter().map(|edit| edit.insert.as_str()).collect();
    assert_eq!(inserts, ["Order Intake", "order_intake", "order-intake"]);
}

#[test]
fn a_missing_place_is_not_filled() {
    assert_eq!(filled(TEXT, |session| session.fill(&group_of("no such group"), "x", &[])), TEXT);
    assert_eq!(filled(TEXT, |session| session.fill(&place(99_999, 99_999), "x", &[])), TEXT);
}

#[test]
fn each_letter_replaces_the_whole_answer() {
    let mut session = Session::new(Options::default());
    session.set_text(TEXT.to_string());
    let apply = |text: &str, edits: &[EditReport]| {
        let lines = Lines::of(text);
        let mut out = text.to_string();
        for edit in edits.iter().rev() {
            out.replace_range(lines.byte(edit.from)..lines.byte(edit.to), &edit.insert);
        }
        out
    };
    // The text already has the first letter, which the whole answer replaces.
    let first = session.fill(&group_of("system name"), "L", &[]);
    let text = apply(TEXT, &first);
    session.set_text(text.clone());
    let lines = Lines::of(&text);
    let mut shift = 0;
    let back: Vec<EditReport> = first
        .iter()
        .map(|edit| {
            let from = edit.from.checked_add_signed(shift).unwrap();
            let to = from + edit.insert.encode_utf16().count();
            shift += to as isize - from as isize - (edit.to - edit.from) as isize;
            let source = Lines::of(TEXT);
            let insert = TEXT[source.byte(edit.from)..source.byte(edit.to)].to_string();
            EditReport { from, to, insert: insert.into() }
        })
        .collect();
    assert_eq!(apply(&text, &back), TEXT);
    assert_eq!(lines.utf16(text.len()), text.encode_utf16().count());
    let whole = session.fill(&group_of("system name"), "Ledger", &back);
    assert_eq!(
        apply(TEXT, &whole),
        filled(TEXT, |session| session.fill(&group_of("system name"), "Ledger", &[]))
    );
    assert_eq!(session.text(), text, "the session's text is the author's matter");
}

#[test]
fn numbers_keep_their_unit_and_dates_their_order() {
    let text = "# [System Name]\n\n- Answers within [X]ms, by X weeks, 99.X% up, in [N] minutes\n\n**Due:** DD/MM/YYYY\n\n\
                - TT.MM.20JJ\n- MM/DD/20YY\n- 20__-__-__\n- <i>to be filled in</i>\n";
    let answers = [
        ("TT.MM.20JJ", "2026-03-04", "04.03.2026"),
        ("MM/DD/20YY", "2026-03-04", "03/04/2026"),
        ("20__-__-__", "2026-03-04", "2026-03-04"),
        ("to be filled in", "green", "green"),
        ("[X]ms", "250", "250ms"),
        ("X weeks", "3", "3 weeks"),
        ("99.X%", "99.95", "99.95%"),
        ("[N] minutes", "5", "5 minutes"),
        ("DD/MM/YYYY", "2026-03-04", "04/03/2026"),
    ];
    for (placeholder, value, expected) in answers {
        let from = Lines::of(text).utf16(text.find(placeholder).unwrap());
        let out = filled(text, |session| session.fill(&place(from, from + placeholder.len()), value, &[]));
        assert_eq!(out, text.replace(placeholder, expected), "{placeholder}");
    }
}

#[test]
fn a_placeholder_that_needs_company_is_filled_last() {
    let text = "# Note\n\n| Who | When |\n|---|---|\n| Ann | soon |\n";
    let from = Lines::of(text).utf16(text.find("soon").unwrap());
    let out = filled(text, |session| session.fill(&place(from, from + 4), "2026 | May", &[]));
    assert_eq!(out, text.replace("soon", "2026 \\| May"));
}

#[test]
fn an_ignore_is_written_before_the_block_and_hides_the_finding() {
    let text = "# Note\r\n\r\nIntro:\r\n- Owner: TBD\r\n- Due: soon\r\n\r\nAlso TBD here\r\n";
    let words = |text: &str| {
        let report = docgauge::check(text, &Options::default());
        report.findings.iter().filter(|finding| finding.rule == "placeholder-word").count()
    };
    assert_eq!(words(text), 2);
    let from = Lines::of(text).utf16(text.find("TBD").unwrap());
    let out = filled(text, |session| {
        session.ignore("placeholder-word", from, Scope::Block, " the board\n--> decides ", &[])
    });
    let told = "<!-- docgauge: ignore placeholder-word the board - decides -->\r\n";
    assert_eq!(out, text.replace("- Owner", &format!("{told}- Owner")));
    assert_eq!(words(&out), 1);
    let out = filled(text, |session| session.ignore("placeholder-word", from, Scope::File, "", &[]));
    assert_eq!(out, format!("<!-- docgauge: ignore-file placeholder-word -->\r\n{text}"));
    assert_eq!(words(&out), 0);
}

#[test]
fn a_drawing_keeps_its_lines() {
    let text =
        "# Note\n\n```\n[Diagram showing how data flows through the system]\n```\n\nOwner: [Team name]\n";
    let placeholder = "[Diagram showing how data flows through the system]";
    let from = Lines::of(text).utf16(text.find(placeholder).unwrap());
    let out = filled(text, |session| session.fill(&place(from, from + 9), "a --> b\n  b --> c\n", &[]));
    assert_eq!(out, text.replace(placeholder, "a --> b\n  b --> c"));
}

#[test]
fn today_is_offered_in_the_order_of_the_pattern() {
    let options = Options { today: Some("2026-03-04".to_string()), ..Options::default() };
    let offered = |text: &str| {
        let report = docgauge::check(text, &options);
        let dates = report.findings.into_iter().filter(|finding| finding.rule == "placeholder-date");
        dates
            .flat_map(|finding| finding.fixes)
            .flat_map(|fix| fix.edits)
            .map(|edit| edit.insert)
            .collect::<Vec<_>>()
    };
    assert_eq!(offered("# Plan\n\n**Date:** YYYY-MM-DD\n"), ["2026-03-04"]);
    assert_eq!(offered("# Plan\n\n**Date:** DD/MM/YYYY\n"), ["04/03/2026"]);
    assert!(offered("# Plan\n\n**Owner:** [Owner Name]\n\n**Start:** HH:MM\n").is_empty());
}

#[test]
fn an_answer_stays_in_the_target_of_its_link() {
    let text = "# Links\n\n- [API](link-to-api)\n- [Runbook]()\n- [Board](https://x.org/[team]/b)\n\n[log]: link-to-log\n";
    let answered = |of: &str, value: &str| {
        let at = text.find(of).unwrap();
        filled(text, |session| session.fill(&place(at, at + of.len()), value, &[]))
    };
    assert_eq!(answered("link-to-api", "api.md"), text.replace("link-to-api", "api.md"));
    assert_eq!(answered("link-to-api", "the api (v2).md"), text.replace("link-to-api", "<the api (v2).md>"));
    assert_eq!(answered("[Runbook]()", "run.md"), text.replace("()", "(run.md)"));
    assert_eq!(answered("[team]", "North quay"), text.replace("[team]", "North%20quay"));
    assert_eq!(answered("link-to-log", "our log.md"), text.replace("link-to-log", "<our log.md>"));
}
