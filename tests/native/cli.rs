//! Tests of the command line: exit statuses, configuration, the other commands.

use std::io::Read;
use std::process::{Command, Stdio};

use serde_json::Value;

use super::run::{folder, report, run, run_in};

const OPEN: &str = "# Ledger\n\n**Owner:** [Name/Role]\n";
const DONE: &str = "# Ledger\n\n**Owner:** Payments\n";

#[test]
fn the_status_says_whether_something_reaches_the_threshold() {
    assert_eq!(run(&["check", "-"], DONE).status, 0);
    assert_eq!(run(&["check", "-"], OPEN).status, 1);
    assert_eq!(run(&["check", "--min-percent", "100", "-"], DONE).status, 0);
    let half = "# Ledger\n\n- **Owner:** Payments\n- **Version:** 1.2.0\n- **Contact:**\n";
    let percent = |least: &str| run(&["check", "--min-percent", least, "-"], half).status;
    assert_eq!((percent("66"), percent("67")), (0, 1), "2 of 3 items are 66 %");
}

#[test]
fn wrong_usage_is_status_2() {
    for arguments in [
        &["check"][..],
        &["check", "--format", "xml", "-"],
        &["check", "--min-percent", "101", "-"],
        &["chekc"],
        &[],
    ] {
        let run = run(arguments, "");
        assert_eq!(run.status, 2, "{arguments:?}");
        assert!(run.stdout.is_empty() && !run.stderr.is_empty(), "{arguments:?}");
    }
}

#[test]
fn a_closed_pipe_is_no_panic() {
    let text = OPEN.repeat(2_000);
    let folder = folder(&[("long.md", &text)]);
    let mut child = Command::new(env!("CARGO_BIN_EXE_docgauge"))
        .args(["check", "--format", "json", "long.md"])
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdout = child.stdout.take().unwrap();
    stdout.read_exact(&mut [0; 10]).unwrap();
    drop(stdout);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn line_ends_and_byte_order_mark_change_no_finding() {
    let found = |text: &str| -> Vec<(u64, u64, String)> {
        let report = report(&[], text);
        let findings = report["findings"].as_array().unwrap();
        let place = |finding: &Value| {
            let number = |key: &str| finding[key].as_u64().unwrap();
            (number("line"), number("column"), finding["text"].as_str().unwrap().to_string())
        };
        findings.iter().map(place).collect()
    };
    assert!(!found(OPEN).is_empty());
    assert_eq!(found(OPEN), found(&OPEN.replace('\n', "\r\n")));
    assert_eq!(found(OPEN), found(&format!("\u{feff}{OPEN}")));
}

#[test]
fn the_template_is_an_id_or_a_file() {
    let folder =
        folder(&[("runbook.md", "# [Service] Runbook\n\n## Contacts\n\n[Who to call]\n"), ("a.md", DONE)]);
    let check = |template: &str| run_in(folder.path(), &["check", "--template", template, "a.md"], b"");
    let unknown = check("sign-of");
    assert_eq!(unknown.status, 2);
    assert!(unknown.stderr.contains("there is no template `sign-of`"), "{}", unknown.stderr);
    assert!(unknown.stderr.contains("did you mean `sign-off`?"), "{}", unknown.stderr);
    assert!(check("missing.md").stderr.contains("missing.md: "));
    assert!(check("runbook.md").stderr.is_empty());
    assert!(check("none").stderr.is_empty());
}

#[test]
fn the_configuration_is_found_upwards_and_checked() {
    let folder = folder(&[
        ("docgauge.toml", "[rules]\nplaceholder-bracket = \"info\"\n"),
        ("docs/deep/a.md", OPEN),
        ("wrong/docgauge.toml", "[rules]\nplaceholder-braket = \"off\"\n"),
        ("wrong/b.md", OPEN),
    ]);
    let run = run_in(folder.path(), &["check", "--format", "json", "docs"], b"");
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(run.stdout.contains("\"severity\":\"info\""));
    let run = run_in(folder.path(), &["check", "wrong"], b"");
    assert_eq!((run.status, run.stdout.as_str()), (2, ""));
    assert!(
        run.stderr.contains("docgauge.toml:2:1: there is no rule `placeholder-braket`"),
        "{}",
        run.stderr
    );
    assert!(run.stderr.contains("did you mean `placeholder-bracket`?"), "{}", run.stderr);
}

#[test]
fn rules_and_templates_are_listed_and_explained() {
    let rules = run(&["rules"], "");
    assert_eq!(rules.status, 0);
    assert!(rules.stdout.contains("placeholder-bracket"));
    assert_eq!(run(&["explain", "placeholder-bracket"], "").status, 0);
    let unknown = run(&["explain", "placeholder-brackets"], "");
    assert_eq!(unknown.status, 2);
    assert!(unknown.stderr.contains("did you mean `placeholder-bracket`"), "{}", unknown.stderr);
    assert_eq!(run(&["templates"], "").status, 0);
    assert_eq!(run(&["new", "no-such"], "").status, 2);
}

#[test]
fn the_rendered_page_runs_nothing() {
    let text =
        "# A </title><script>alert(1)</script>\n\n<img src=x onerror=alert(1)> [x](javascript:alert(1))\n";
    let run = run(&["render", "-"], text);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let page = run.stdout.to_lowercase();
    assert!(page.starts_with("<!doctype html>") && page.contains("default-src 'none'"));
    assert!(
        !page.contains("<script") && !page.contains("<img") && !page.contains("href=\"javascript"),
        "{page}"
    );
    assert_eq!(page.matches("</title>").count(), 1);
}

#[test]
fn colour_is_for_terminals_or_on_demand() {
    let escape = '\u{1b}';
    assert!(!run(&["check", "-"], OPEN).stdout.contains(escape));
    assert!(run(&["check", "--color", "always", "-"], OPEN).stdout.contains(escape));
    let hostile = format!("{OPEN}\n[a {escape}[2J b]\n");
    assert!(!run(&["check", "-"], &hostile).stdout.contains(escape), "a document cannot steer the terminal");
}

#[test]
fn min_percent_applies_to_documents_with_items() {
    let folder =
        folder(&[("empty.md", ""), ("note.md", "A note.\n"), ("open.md", "# A\n\n[Name of the owner]\n")]);
    let check = |path: &str, format: &str| {
        run_in(
            folder.path(),
            &["check", "--min-percent", "80", "--fail-on", "error", "--format", format, path],
            b"",
        )
    };
    let run = check("note.md", "human");
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    let run = check("empty.md", "human");
    assert_eq!(run.status, 0);
    assert!(run.stderr.starts_with("empty.md: there is nothing to fill in"), "{}", run.stderr);
    for format in ["human", "json", "sarif", "junit", "github"] {
        let run = check("open.md", format);
        assert_eq!(run.status, 1, "{format}");
        assert_eq!(run.stderr, "open.md: 0 of 1 item is done (0 %), at least 80 % is required\n", "{format}");
    }
    let run = check("open.md", "github");
    assert!(
        run.stdout.contains("::error file=open.md,title=docgauge::0 of 1 item is done (0 %25)"),
        "{}",
        run.stdout
    );
    assert!(check("empty.md", "junit").stdout.contains("failures=\"0\""));
}

#[test]
fn a_summary_has_totals_only() {
    let folder = folder(&[("a.md", OPEN), ("b.md", "# Ledger\n\n[Name of owner] and TBD\n"), ("c.md", DONE)]);
    let run = run_in(folder.path(), &["check", "--summary", "."], b"");
    assert_eq!(run.status, 1);
    let rows: Vec<Vec<&str>> = run
        .stdout
        .lines()
        .map(|line| line.split("  ").map(str::trim).filter(|part| !part.is_empty()).collect())
        .collect();
    let last = |at: usize| rows[at].last().copied().unwrap_or("");
    assert_eq!((rows[0][0], last(0)), ("a.md", "1 error"), "{}", run.stdout);
    assert_eq!((rows[1][0], last(1)), ("b.md", "1 error, 1 warning"));
    assert_eq!((rows[2][0], last(2)), ("c.md", "no findings"));
    assert_eq!(last(4), "none measured by a template");
    assert_eq!(rows[6], ["placeholder-bracket", "2", "2 errors in 2 documents"]);
    assert_eq!(rows[7], ["placeholder-word", "1", "1 warning in 1 document"]);
    assert_eq!(rows.len(), 8);
    let alone = run_in(folder.path(), &["check", "--summary", "a.md"], b"");
    assert!(alone.stdout.contains("placeholder-bracket  1  1 error in 1 document"), "{}", alone.stdout);
    assert!(alone.stdout.contains("1 document "), "{}", alone.stdout);
    assert_eq!(run_in(folder.path(), &["check", "--summary", "--format", "json", "a.md"], b"").status, 2);
}

#[test]
fn a_rule_with_findings_in_many_documents_is_named_with_its_setting() {
    let names: Vec<String> = (0..9).map(|at| format!("{at}.md")).collect();
    let texts = |open: usize| -> Vec<(&str, &str)> {
        names
            .iter()
            .enumerate()
            .map(|(at, name)| (name.as_str(), if at < open { OPEN } else { DONE }))
            .collect()
    };
    let said = "`placeholder-bracket` in 4 of 9 documents; if that is meant, `docgauge.toml`: \
                `rules.placeholder-bracket = \"off\"`";
    let summary = |open: usize| run_in(folder(&texts(open)).path(), &["check", "--summary", "."], b"").stdout;
    assert_eq!(summary(4).matches(said).count(), 1, "{}", summary(4));
    assert!(!summary(3).contains("if that is meant"), "a third is not more than a third");
}

#[test]
fn findings_are_ordered_by_weight_or_by_line() {
    let text = "# Yard\n\n## Gates\n\nSee [here](https://example.org/a), TBD\n\nOpen: [Name of owner]\n\n## Lanes\n\nTBD\n";
    let order = |arguments: &[&str]| -> Vec<String> {
        let run = run(arguments, text);
        let heads = run.stdout.lines().filter(|line| line.contains("]: "));
        heads.filter_map(|line| Some(line.split_once(']')?.0.to_string())).collect()
    };
    assert_eq!(
        order(&["check", "-"]),
        [
            "error[placeholder-bracket",
            "warning[link-text-generic",
            "warning[placeholder-word",
            "warning[placeholder-word"
        ]
    );
    assert_eq!(
        order(&["check", "--order", "line", "-"]),
        [
            "warning[link-text-generic",
            "warning[placeholder-word",
            "error[placeholder-bracket",
            "warning[placeholder-word"
        ]
    );
}
