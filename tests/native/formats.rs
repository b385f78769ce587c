//! The formats of `check`: the fields of the contract, and the rules of the tools that read them.

use std::collections::BTreeSet;

use docgauge::model::options::Options;
use docgauge::output::session::Session;
use docgauge::rules;
use serde_json::Value;

use super::run::{report, run};

/// An emoji before a placeholder, a repeated one, and markup that formats have to escape.
const TEXT: &str = "# Ledger <&> \"x\"\n\n## 🎯 Goals\n\n🎯 [Goal, 100% sure: yes]\n\n- **Owner:** [Name/Role]\n- **Deputy:** [Name/Role]\n";

#[track_caller]
fn has_keys(value: &Value, expected: &str) {
    let keys: BTreeSet<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    let missing: Vec<&str> = expected.split(' ').filter(|key| !keys.contains(key)).collect();
    assert!(missing.is_empty(), "{missing:?} missing in {keys:?}");
}

#[test]
fn json_has_every_field_of_the_contract() {
    let run = run(&["check", "--format", "json", "-"], TEXT);
    let value: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(value["version"], 1);
    let report = &value["documents"][0];
    has_keys(report, "path template status ready completeness band sections findings metadata");
    assert_eq!(report["path"], "-");
    has_keys(&report["completeness"], "done total percent");
    let sections = report["sections"].as_array().unwrap();
    for section in sections {
        has_keys(
            section,
            "id title template_title number level state required from to line own completeness items",
        );
        has_keys(&section["own"], "done total");
        has_keys(&section["completeness"], "done total percent");
        for item in section["items"].as_array().unwrap() {
            has_keys(item, "kind state from to line");
        }
    }
    let findings = report["findings"].as_array().unwrap();
    assert!(2 < findings.len());
    for finding in findings {
        has_keys(
            finding,
            "rule category severity message help section from to line column end_line end_column text evidence form \
             label fixes",
        );
    }
}

#[test]
fn the_published_schema_is_that_of_the_types() {
    let published = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/report.schema.json");
    let schema = run(&["schema"], "").stdout;
    assert_eq!(
        std::fs::read_to_string(published).unwrap(),
        schema,
        "write it anew: cargo run -- schema > docs/report.schema.json"
    );
}

#[test]
fn offsets_are_utf_16() {
    let units: Vec<u16> = TEXT.encode_utf16().collect();
    for finding in report(&[], TEXT)["findings"].as_array().unwrap() {
        let offset = |key: &str| finding[key].as_u64().unwrap() as usize;
        let text = String::from_utf16(&units[offset("from")..offset("to")]).unwrap();
        assert_eq!(text, finding["text"].as_str().unwrap());
    }
}

#[test]
fn the_output_without_documents_is_complete() {
    let folder = tempfile::tempdir().unwrap();
    for format in ["human", "json", "sarif", "github", "junit"] {
        let run = super::run::run_in(folder.path(), &["check", "--format", format, "."], b"");
        assert_eq!(run.status, 0, "{format}");
        if ["json", "sarif"].contains(&format) {
            serde_json::from_str::<Value>(&run.stdout).expect(format);
        }
    }
}

#[test]
fn sarif_of_a_page_is_that_of_the_command_line() {
    let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/half-sdp.md");
    for text in [TEXT, &std::fs::read_to_string(fixture).unwrap()] {
        let line = run(&["check", "--format", "sarif", "--today", "2026-03-04", "-"], text).stdout;
        let mut session =
            Session::new(Options { today: Some("2026-03-04".to_string()), ..Options::default() });
        session.set_text(text.to_string());
        assert_eq!(session.sarif("-", &rules::catalogue()), line);
        let log: Value =
            serde_json::from_str(&session.sarif("a folder/Überblick.md", &rules::catalogue())).unwrap();
        let place = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"];
        assert_eq!(place["uri"], "a%20folder/%C3%9Cberblick.md");
    }
}

#[test]
fn sarif_marks_rules_that_are_off_by_default() {
    let run = run(&["check", "--format", "sarif", "-"], TEXT);
    let value: Value = serde_json::from_str(&run.stdout).unwrap();
    let rules = value["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    let off = rules.iter().filter(|rule| rule["defaultConfiguration"]["enabled"] == false);
    let off: Vec<&str> = off.map(|rule| rule["id"].as_str().unwrap()).collect();
    assert!(off.contains(&"section-extra") && !off.contains(&"placeholder-bracket"), "{off:?}");
}

#[test]
fn findings_have_an_end_and_the_name_of_their_place() {
    let report =
        report(&[], "# Ledger 🎯\n\n- **Owner:** 🎯 [Name/Role]\n\n<!-- Explain who\nowns it. -->\n");
    let findings = report["findings"].as_array().unwrap();
    let of = |form: &str| findings.iter().find(|finding| finding["form"] == form).unwrap();
    let owner = of("bracket");
    assert_eq!(
        (&owner["label"], &owner["end_line"], &owner["end_column"]),
        (&"Owner".into(), &3.into(), &28.into())
    );
    let note = of("guidance");
    assert_eq!((&note["line"], &note["end_line"], &note["end_column"]), (&5.into(), &6.into(), &13.into()));
    let placeholders = findings.iter().filter(|finding| finding["category"] == "placeholder");
    assert!(placeholders.into_iter().all(|finding| finding["label"].is_string()));
    let others = findings.iter().filter(|finding| finding["evidence"].is_null());
    assert!(others.into_iter().all(|finding| finding["form"].is_null() && finding["label"].is_null()));
}

#[test]
fn sarif_is_typed_as_its_schema_says() {
    let run = run(&["check", "--format", "sarif", "-"], TEXT);
    let sarif: serde_sarif::sarif::Sarif = serde_json::from_str(&run.stdout).unwrap();
    let value: Value = serde_json::to_value(&sarif).unwrap();
    assert_eq!(value["version"], "2.1.0");
    let run = &value["runs"][0];
    assert_eq!(run["columnKind"], "utf16CodeUnits");
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap();
    assert!(2 < results.len());
    let mut prints = BTreeSet::new();
    for result in results {
        let index = result["ruleIndex"].as_u64().unwrap() as usize;
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert!(
            prints.insert(result["partialFingerprints"]["docgauge/v1"].to_string()),
            "fingerprints are unique"
        );
    }
    let goal =
        &results.iter().find(|result| result["message"]["text"].as_str().unwrap().contains("Goal")).unwrap();
    let region = &goal["locations"][0]["physicalLocation"]["region"];
    assert_eq!(
        (&region["startLine"], &region["startColumn"]),
        (&5.into(), &4.into()),
        "after an emoji of two units"
    );
}

#[test]
fn fingerprints_survive_unrelated_edits() {
    let prints = |text: &str| -> Vec<String> {
        let run = run(&["check", "--format", "sarif", "-"], text);
        let value: Value = serde_json::from_str(&run.stdout).unwrap();
        let results = value["runs"][0]["results"].as_array().unwrap();
        results.iter().map(|result| result["partialFingerprints"]["docgauge/v1"].to_string()).collect()
    };
    let below = TEXT.replace("## 🎯", "Some prose, added later.\n\n## 🎯");
    assert_eq!(prints(TEXT), prints(&below), "lines shifted");
    assert_eq!(prints(TEXT), prints(&TEXT.replace('\n', "\r\n")), "other line ends");
    assert_eq!(prints(TEXT), prints(&TEXT.replace("🎯 [Goal", "🎯🎯 so: [Goal")), "columns shifted");
}

#[test]
fn github_annotations_are_one_line_each() {
    let run = run(&["check", "--format", "github", "-"], TEXT);
    let goal = run.stdout.lines().find(|line| line.contains("Goal")).unwrap();
    assert!(goal.starts_with("::error file=-,line=5,endLine=5,col=4,endColumn="), "{goal}");
    assert!(goal.contains("100%25 sure: yes"), "{goal}");
    assert!(
        run.stdout.lines().all(|line| line.starts_with("::") || line.starts_with("-: ")),
        "{}",
        run.stdout
    );
}

#[test]
fn junit_is_well_formed() {
    let run = run(&["check", "--format", "junit", "--min-percent", "90", "-"], TEXT);
    let document = roxmltree::Document::parse(&run.stdout).unwrap();
    let suite = document.descendants().find(|node| node.has_tag_name("testsuite")).unwrap();
    let count = |name: &str| suite.descendants().filter(|node| node.has_tag_name(name)).count().to_string();
    assert_eq!(suite.attribute("tests"), Some(count("testcase").as_str()));
    assert_eq!(suite.attribute("failures"), Some(count("failure").as_str()));
    let names: Vec<&str> = suite.children().filter_map(|node| node.attribute("name")).collect();
    assert_eq!(names, ["Ledger <&> \"x\"", "🎯 Goals", "at least 90 % complete"]);
}

#[test]
fn human_output_quotes_the_source_and_sums_up() {
    let run = run(&["check", "-"], TEXT);
    assert!(
        run.stdout.contains("5 │ 🎯 [Goal, 100% sure: yes]\n  │    ^^^^^^^^^^^^^^^^^^^^^^"),
        "{}",
        run.stdout
    );
    assert!(run.stdout.contains("--> -:5:4"), "{}", run.stdout);
    assert!(run.stdout.contains("3 placeholders"), "{}", run.stdout);
}

#[test]
fn the_message_of_a_placeholder_in_a_table_has_its_row_and_column() {
    let text = "| Part | **Owner** | |\n|---|---|---|\n| `Ledger` | [Name/Role] | [What it does, and why] |\n| [Part name] | TBD |\n";
    let report = report(&[], text);
    let told: Vec<&str> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| finding["message"].as_str().unwrap())
        .collect();
    let cells = [
        "(row `Ledger`, column `Owner`)",
        "(row `Ledger`)",
        "(row `2`, column `Part`)",
        "(row `2`, column `Owner`)",
    ];
    for cell in cells {
        assert!(told.iter().any(|message| message.ends_with(cell)), "{cell} in {told:#?}");
    }
}

#[test]
fn the_cases_of_a_junit_suite_have_different_names() {
    let text = "# Yard\n\n## North\n\n### Gate\n\nx y\n\n## South\n\n### Gate\n\n[Name]\n\n### Gate\n\nx y\n";
    let run = run(&["check", "--format", "junit", "-"], text);
    let names: Vec<&str> =
        run.stdout.split(" name=\"").skip(3).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(names, ["Yard", "North", "North / Gate", "South", "South / Gate", "South / Gate (2)"]);
}
