//! Templates of the user's own: optional parts, ticked points, and faults of the template itself.
//!
//! The expected value is beside each document.

use std::fs;
use std::path::Path;

use docgauge::check;
use docgauge::model::finding::Severity;
use docgauge::model::options::Options;

fn rules(template: &str, text: &str) -> (usize, Vec<String>) {
    let options = Options { template_text: Some(template.to_string()), ..Options::default() };
    let report = check(text, &options);
    let findings = report.findings.iter().map(|finding| format!("{} {}", finding.line, finding.rule));
    (report.completeness.percent, findings.collect())
}

#[test]
fn a_comment_above_a_heading_calls_its_section_optional() {
    let template = "# Plan\n\n## Stories (Optional)\n\nTell stories here.\n\n## Open ends\n\nList them here.\n\n\
                    <!-- This element is optional. -->\n\n## Drivers\n\nName the drivers.\n\n## Body\n\nSay it.\n";
    let (percent, findings) =
        rules(template, "# Plan\n\n## Open ends\n\nNone today.\n\n## Body\n\nA belt runs.\n");
    assert_eq!((percent, findings), (100, vec![]));
    let (percent, findings) = rules(template, "# Plan\n\n## Body\n\nA belt runs.\n");
    assert_eq!((percent, findings), (50, vec!["3 section-missing".to_string()]), "the others are required");
}

#[test]
fn a_ticked_point_is_the_authors() {
    let template =
        "# Plan\n\n## Checks\n\n- [ ] Seen by two people\n- [ ] Threats are known\n\n## Body\n\nSay it.\n";
    let ticked =
        "# Plan\n\n## Checks\n\n- [x] Seen by two people\n- [ ] Threats are known\n\n## Body\n\nA belt.\n";
    let (percent, findings) = rules(template, ticked);
    assert_eq!((percent, findings), (66, vec!["6 boilerplate-unchanged".to_string()]));
    assert_eq!(rules(template, template).0, 0);
    let done = template.replace("[ ]", "[x]");
    assert_eq!(rules(&done, &done).0, 0, "a template whose points are ticked has them as samples");
}

#[test]
fn a_level_that_the_template_skips_is_the_templates() {
    let template = "# Plan\n\n## Tests\n\nSay it.\n\n#### Updates\n\nSay it too.\n\n## Costs\n\nName them.\n";
    let text = "# Plan\n\n## Tests\n\nBelts run.\n\n#### Updates\n\nTwo a day.\n\n## Costs\n\nTen.\n\n#### Rent\n\nTwo.\n";
    assert_eq!(rules(template, text), (100, vec!["15 heading-level-skip".to_string()]));
}

#[test]
fn a_section_that_only_stands_where_another_was_expected_is_not_renamed() {
    let template = "# Plan\n\n## 1. Aims\n\nSay what is to be reached.\n\n## 2. Decisions\n\n\
                    | Decision | Why |\n|---|---|\n| | |\n\n## 3. Costs\n\nName them.\n";
    let weather = "## 2. Weather\n\n| Month | Rain |\n|---|---|\n| May | 40 mm |";
    let taken = "## 2. Decisions taken\n\n| Decision | Why |\n|---|---|\n| Bronze | It is cheap |";
    let text =
        |middle: &str| format!("# Plan\n\n## 1. Aims\n\nBells ring.\n\n{middle}\n\n## 3. Costs\n\nTen.\n");
    let (_, findings) = rules(template, &text(weather));
    assert_eq!(findings, ["7 section-missing"], "another section in the place");
    let (percent, findings) = rules(template, &text(taken));
    assert_eq!(
        (percent, findings),
        (100, vec!["7 section-renamed".to_string()]),
        "the same under another name"
    );
}

#[test]
fn a_label_deleted_from_a_plain_list_is_missing() {
    let template = "# Plan\n\n## Contacts\n\n- Owner:\n- Deputy:\n- Room:\n\n## Goal\n\nSay it.\n";
    let filled = "# Plan\n\n## Contacts\n\n- Owner: Ida\n- Deputy: Bo\n- Room: 4\n\n## Goal\n\nBells ring.\n";
    assert_eq!(rules(template, filled), (100, vec![]));
    let (percent, findings) = rules(template, &filled.replace("- Room: 4\n", ""));
    assert_eq!((percent, findings), (75, vec!["3 field-missing".to_string()]));
}

#[test]
fn a_heading_of_dots_only_says_that_the_parts_go_on() {
    let template = "# Plan\n\n## Cases\n\n### <Case 1>\n\n*<what happens>*\n\n### ...\n\n### <Case n>\n";
    let filled = "# Plan\n\n## Cases\n\n### Stop in the wind\n\nThe brake closes.\n";
    assert_eq!(rules(template, filled), (100, vec![]));
}

#[test]
fn a_question_of_the_template_is_its_text_in_any_document() {
    let template = "# Plan\n\n## Aim\n\nWhat is it for?\n\n## Drawbacks\n\nWhy should we *not* do this?\n";
    let text = "# Plan\n\n## Aim\n\nBells ring.\n\n## Drawbacks\n\nWhy should we *not* do this?\n";
    assert_eq!(rules(template, text), (50, vec!["9 boilerplate-unchanged".to_string()]));
}

/// `own_templates.txt` has a template after each line `=== name`, and after its line `>>>>` a filled copy.
#[test]
fn an_untouched_copy_has_nothing_and_a_filled_one_all() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/native/own_templates.txt");
    let all = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let pairs = all.split("=== ").skip(1).filter_map(|part| part.split_once('\n')?.1.split_once(">>>>\n"));
    let mut count = 0;
    for (template, filled) in pairs {
        let name = template.lines().next().unwrap_or("");
        let options = Options { template_text: Some(template.to_string()), ..Options::default() };
        assert_eq!(check(template, &options).completeness.percent, 0, "{name}: untouched");
        let report = check(filled, &options);
        let said = report.findings.iter().filter(|finding| finding.severity != Severity::Info);
        let said: Vec<String> =
            said.map(|finding| format!("{} {} {}", finding.line, finding.rule, finding.text)).collect();
        assert_eq!((report.completeness.percent, said), (100, vec![]), "{name}: filled");
        count += 1;
    }
    assert_eq!(count, 16);
}
