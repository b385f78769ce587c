//! Validates the formats with a library: SARIF 2.1.0 by the schema of its standard, which is part of the crate `serde-sarif`,
//! and JSON by the schema that docgauge publishes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use jsonschema::Validator;
use serde_json::Value;

use super::run::{Run, folder, run_in};

/// The finished, half-written and foreign fixtures, and texts that are hard to escape.
fn documents() -> tempfile::TempDir {
    let hard = [
        ("empty.md", ""),
        ("note.md", "A note.\n"),
        ("mark.md", "\u{feff}# 🎯 \u{0}\r\n\r\n🎯 [Goal, 100% sure: yes] ‚úÖ\r\n"),
        ("a folder/with # and %.md", "# [Name]\n\n| a |\n|---|\n| b | c |\n\n```\n+--+\n|a |\n+--+\n```\n"),
        ("latin.md", "to be replaced"),
    ];
    let documents = folder(&hard);
    fs::write(documents.path().join("latin.md"), b"caf\xe9").unwrap();
    for from in ["tests/fixtures", "tests/fixtures/foreign"] {
        for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(from)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "md") {
                fs::copy(&path, documents.path().join(path.file_name().unwrap())).unwrap();
            }
        }
    }
    documents
}

fn check(format: &str) -> Run {
    let documents = documents();
    run_in(documents.path(), &["check", "--format", format, "--today", "2026-03-04", "."], b"")
}

#[track_caller]
fn is_valid(schema: &Value, value: &Value) {
    let validator: Validator = jsonschema::validator_for(schema).expect("a schema");
    let faults: Vec<String> = validator
        .iter_errors(value)
        .take(5)
        .map(|fault| format!("{} at {}", fault, fault.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

/// The output of a tool beside the running cargo, in the project's folder.
fn output(tool: &str, arguments: &[&str]) -> String {
    let program = std::env::var_os(tool.to_uppercase()).unwrap_or(tool.into());
    let answer =
        Command::new(program).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().expect(tool);
    assert!(answer.status.success(), "{tool}: {}", String::from_utf8_lossy(&answer.stderr));
    String::from_utf8(answer.stdout).expect("UTF-8")
}

/// The schema of the standard, from a development dependency.
fn sarif_schema() -> Value {
    // Packages of other platforms may be missing.
    let about = output("rustc", &["-vV"]);
    let host = about.lines().find_map(|line| line.strip_prefix("host: ")).expect("a host");
    let answer =
        output("cargo", &["metadata", "--format-version", "1", "--offline", "--filter-platform", host]);
    let metadata: Value = serde_json::from_str(&answer).expect("metadata");
    let packages = metadata["packages"].as_array().expect("packages");
    let crate_ = packages.iter().find(|package| package["name"] == "serde-sarif").expect("serde-sarif");
    let manifest = PathBuf::from(crate_["manifest_path"].as_str().expect("a path"));
    let schema = fs::read_to_string(manifest.with_file_name("src").join("schema.json")).expect("its schema");
    // Two of its regular expressions have an extra bracket, which a strict reader rejects. docgauge writes no
    // language.
    let corrected = schema.replace("-[a-zA-Z]{2}]?$", "-[a-zA-Z]{2}$");
    serde_json::from_str(&corrected).expect("a schema")
}

#[test]
fn sarif_is_valid() {
    let run = check("sarif");
    assert_eq!(run.status, 2, "one file is not UTF-8: {}", run.stderr);
    let log: Value = serde_json::from_str(&run.stdout).unwrap();
    let schema = sarif_schema();
    assert!(schema["$id"].as_str().unwrap().contains("sarif-schema-2.1.0"));
    is_valid(&schema, &log);
    let run = &log["runs"][0];
    assert!(100 < run["results"].as_array().unwrap().len());
    let fixed = run["results"].as_array().unwrap().iter().filter(|result| result["fixes"].is_array());
    assert!(20 < fixed.count(), "fixes are part of what is validated");
    assert_eq!(run["invocations"][0]["executionSuccessful"], false);

    let mut broken = log.clone();
    broken["runs"][0]["results"][0]["level"] = "info".into();
    assert!(!jsonschema::is_valid(&schema, &broken), "the validator finds what is wrong");
}

#[test]
fn json_is_valid() {
    let published = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/report.schema.json");
    let schema: Value = serde_json::from_str(&fs::read_to_string(published).unwrap()).unwrap();
    let answer: Value = serde_json::from_str(&check("json").stdout).unwrap();
    assert!(20 < answer["documents"].as_array().unwrap().len());
    is_valid(&schema, &answer);

    let mut broken = answer.clone();
    broken["documents"][0]["completeness"]["percent"] = "100".into();
    assert!(!jsonschema::is_valid(&schema, &broken), "the validator finds what is wrong");
}

#[test]
fn junit_is_well_formed_whatever_the_text() {
    let run = check("junit");
    let document = roxmltree::Document::parse(&run.stdout).unwrap();
    let suites = document.descendants().filter(|node| node.has_tag_name("testsuite")).count();
    assert!(20 < suites, "{suites}");
}
