//! Which files a run reads and what makes it fail: arguments, `docgauge.toml`, standard input with a name.

use std::fs;

use serde_json::Value;

use super::run::{Run, folder, run_in};

const OPEN: &str = "# Ledger\n\n**Owner:** [Name/Role]\n";
const DONE: &str = "# Ledger\n\n**Owner:** Payments\n";
/// Two of three items are done, and the open one is a warning.
const HALF: &str = "# Ledger\n\n- **Owner:** Payments\n- **Version:** 1.2.0\n- **Contact:**\n";

fn documents(run: &Run) -> Vec<String> {
    let value: Value = serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{}", run.stderr));
    let documents = value["documents"].as_array().unwrap();
    documents.iter().map(|document| document["path"].as_str().unwrap().replace('\\', "/")).collect()
}

#[test]
fn excluded_files_are_left_out_unless_they_are_named() {
    let folder = folder(&[
        ("docs/docgauge.toml", "exclude = [\"drafts/\", \"old-*.md\"]\n"),
        ("docs/a.md", DONE),
        ("docs/drafts/b.md", OPEN),
        ("docs/x/old-c.md", OPEN),
        ("notes/drafts/d.md", DONE),
        ("notes/e.md", DONE),
    ]);
    let check = |arguments: &[&str]| {
        let start = ["check", "--format", "json"];
        documents(&run_in(folder.path(), &[&start[..], arguments].concat(), b""))
    };
    assert_eq!(check(&["."]), ["docs/a.md", "notes/drafts/d.md", "notes/e.md"]);
    assert_eq!(check(&["docs/**/*.md"]), ["docs/a.md"]);
    assert_eq!(check(&["docs", "docs/drafts/b.md"]), ["docs/a.md", "docs/drafts/b.md"]);
    assert_eq!(check(&["--exclude", "notes/**", "--exclude", "a.md", "."]), Vec::<String>::new());
}

#[test]
fn limits_come_from_the_configuration_and_arguments_override_them() {
    let folder = folder(&[
        ("strict/docgauge.toml", "fail-on = \"warning\"\n"),
        ("strict/half.md", HALF),
        ("full/docgauge.toml", "min-percent = 67\n"),
        ("full/half.md", HALF),
        ("half.md", HALF),
    ]);
    let status = |arguments: &[&str]| run_in(folder.path(), &[&["check"], arguments].concat(), b"").status;
    assert_eq!(status(&["half.md"]), 0);
    assert_eq!(status(&["strict/half.md"]), 1);
    assert_eq!(status(&["--fail-on", "error", "strict/half.md"]), 0);
    assert_eq!(status(&["full/half.md"]), 1);
    assert_eq!(status(&["--min-percent", "66", "full/half.md"]), 0);
    let run = run_in(folder.path(), &["check", "full/half.md"], b"");
    assert!(run.stderr.contains("2 of 3 items are done (66 %), at least 67 % is required"), "{}", run.stderr);
}

#[test]
fn a_wrong_setting_is_named_with_its_place() {
    for (config, message) in [
        ("fail-on = \"warn\"", "docgauge.toml:1:11: there is no severity `warn`"),
        ("min-percent = 101", "docgauge.toml:1:15: a whole number from 0 to 100 is expected"),
        ("min-percent = \"90\"", "docgauge.toml:1:15: a whole number from 0 to 100 is expected"),
        ("exclude = \"drafts\"", "docgauge.toml:1:11: a list of texts is expected"),
        ("exclude = [\"[z-a]\"]", "docgauge.toml:1:11: "),
    ] {
        let folder = folder(&[("docgauge.toml", config), ("a.md", DONE)]);
        let run = run_in(folder.path(), &["check", "a.md"], b"");
        assert_eq!(run.status, 2, "{config}");
        assert!(run.stderr.contains(message), "{config}: {}", run.stderr);
    }
}

#[test]
fn quiet_writes_the_findings_that_fail_and_nothing_else() {
    let folder = folder(&[("open.md", OPEN), ("half.md", HALF), ("done.md", DONE)]);
    let quiet = |arguments: &[&str]| run_in(folder.path(), &[&["check", "--quiet"], arguments].concat(), b"");
    let half = quiet(&["half.md", "done.md"]);
    assert_eq!((half.status, half.stdout.as_str(), half.stderr.as_str()), (0, "", ""));
    let open = quiet(&["."]);
    assert_eq!(open.status, 1);
    assert!(open.stdout.contains("open.md:3:") && !open.stdout.contains("half.md"), "{}", open.stdout);
    assert!(!open.stdout.contains('%'), "no table: {}", open.stdout);
}

#[test]
fn statistics_are_the_summary() {
    let folder = folder(&[("open.md", OPEN), ("half.md", HALF)]);
    let summary = run_in(folder.path(), &["check", "--summary", "."], b"");
    let statistics = run_in(folder.path(), &["check", "--statistics", "."], b"");
    assert!(summary.stdout.contains("placeholder-bracket"), "{}", summary.stdout);
    assert_eq!(summary.stdout, statistics.stdout);
}

#[test]
fn standard_input_has_the_name_configuration_and_links_of_its_file() {
    let folder = folder(&[
        ("docs/docgauge.toml", "[rules]\nplaceholder-bracket = \"off\"\n"),
        ("docs/other.md", DONE),
        ("docs/ledger.md", "stale"),
    ]);
    let text = "# Ledger\n\n**Owner:** [Name/Role]\n\n[Other](other.md), [none](none.md).\n";
    let arguments = ["check", "--format", "json", "--stdin-filename", "docs/ledger.md", "-"];
    let run = run_in(folder.path(), &arguments, text.as_bytes());
    assert_eq!(documents(&run), ["docs/ledger.md"]);
    assert!(!run.stdout.contains("placeholder-bracket"), "the configuration of docs/ holds");
    assert!(run.stdout.contains("none.md") && !run.stdout.contains("`other.md`"), "links are followed");
    let fixed = run_in(folder.path(), &["fix", "--stdin-filename", "docs/ledger.md", "-"], DONE.as_bytes());
    assert_eq!(fixed.stdout, DONE);
    assert_eq!(fs::read_to_string(folder.path().join("docs/ledger.md")).unwrap(), "stale");
}

#[test]
fn unreadable_inputs_are_in_every_format() {
    let folder = folder(&[("good.md", DONE)]);
    fs::write(folder.path().join("bad,1.md"), b"# T\n\nab\xff\n").unwrap();
    let check = |format: &str| run_in(folder.path(), &["check", "--format", format, "."], b"");
    let json: Value = serde_json::from_str(&check("json").stdout).unwrap();
    let problem = &json["problems"][0];
    assert_eq!(problem["path"], "bad,1.md");
    assert!(problem["message"].as_str().unwrap().contains("not UTF-8"), "{problem}");
    let github = check("github").stdout;
    assert!(github.contains("::error file=bad%2C1.md,title=docgauge::bad,1.md: not UTF-8"), "{github}");
    let gitlab: Value = serde_json::from_str(&check("gitlab").stdout).unwrap();
    assert_eq!(gitlab[0]["location"]["path"], "bad,1.md");
    assert_eq!(gitlab[0]["severity"], "blocker");
}

#[test]
fn a_report_for_gitlab_has_the_fields_that_it_reads() {
    let folder = folder(&[("a.md", OPEN), ("b.md", OPEN), ("c.md", DONE)]);
    let run = run_in(folder.path(), &["check", "--format", "gitlab", "."], b"");
    assert_eq!(run.status, 1);
    let issues: Vec<Value> = serde_json::from_str(&run.stdout).unwrap();
    assert!(2 <= issues.len());
    let mut prints: Vec<&str> = issues.iter().map(|issue| issue["fingerprint"].as_str().unwrap()).collect();
    prints.sort_unstable();
    prints.dedup();
    assert_eq!(prints.len(), issues.len(), "each issue has its own fingerprint");
    for issue in &issues {
        assert!(
            ["info", "minor", "major", "critical", "blocker"].contains(&issue["severity"].as_str().unwrap())
        );
        assert!(1 <= issue["location"]["lines"]["begin"].as_u64().unwrap());
        assert!(!issue["description"].as_str().unwrap().is_empty() && issue["check_name"].is_string());
    }
}

#[test]
fn code_hosts_get_paths_from_the_root_of_the_repository() {
    let folder = folder(&[(".git/HEAD", ""), ("docs/große Pläne/a:1,2.md", OPEN), ("docs/bad.md", "")]);
    fs::write(folder.path().join("docs/bad.md"), b"\xff").unwrap();
    let docs = folder.path().join("docs");
    for path in [".", "../docs", docs.to_str().unwrap()] {
        let text = |format: &str| run_in(&docs, &["check", "--format", format, path], b"").stdout;
        let issues: Vec<Value> = serde_json::from_str(&text("gitlab")).unwrap();
        let places: Vec<&str> =
            issues.iter().map(|issue| issue["location"]["path"].as_str().unwrap()).collect();
        assert_eq!(places.first(), Some(&"docs/große Pläne/a:1,2.md"), "{path}");
        assert_eq!(places.last(), Some(&"docs/bad.md"), "{path}");
        let annotations = text("github");
        assert!(annotations.contains("::error file=docs/große Pläne/a%3A1%2C2.md,line="), "{annotations}");
        assert!(annotations.contains("::error file=docs/bad.md,title="), "{annotations}");
        let log: Value = serde_json::from_str(&text("sarif")).unwrap();
        let place = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"];
        assert_eq!(place["uri"], "docs/gro%C3%9Fe%20Pl%C3%A4ne/a%3A1%2C2.md", "{path}");
    }
}

#[test]
fn a_run_without_a_document_says_what_may_be_the_reason() {
    let folder = folder(&[("docs/a.md", OPEN), ("docgauge.toml", "exclude = [\"docs/\"]\n")]);
    let said = |arguments: &[&str]| {
        let run = run_in(folder.path(), &[&["check"], arguments].concat(), b"");
        assert_eq!(run.status, 0);
        (run.stdout, run.stderr)
    };
    let note = "nothing to check: no Markdown files that are not ignored, hidden or excluded\n".to_string();
    assert_eq!(said(&["docs"]), (note.clone(), String::new()));
    assert_eq!(said(&["--format", "gitlab", "docs"]), ("[\n\n]\n".to_string(), note));
    assert_eq!(said(&["--quiet", "docs"]), (String::new(), String::new()));
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_read_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder(&[("docs/a.md", DONE), ("docs/closed/b.md", DONE)]);
    let closed = folder.path().join("docs/closed");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).unwrap();
    let may_read_all = fs::read_dir(&closed).is_ok();
    let run = run_in(folder.path(), &["check", "--format", "gitlab", "docs"], b"");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o755)).unwrap();
    // Root may read all folders.
    if may_read_all {
        return;
    }
    assert_eq!(run.status, 2);
    assert!(run.stderr.starts_with("error: docs/closed: Permission denied"), "{}", run.stderr);
    let issues: Vec<Value> = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(issues[0]["location"]["path"], "docs/closed");
}

#[cfg(unix)]
#[test]
fn fix_refuses_a_read_only_file_and_leaves_no_other_file() {
    use std::os::unix::fs::PermissionsExt;
    let text = "# Ledger\n\nA line.   \u{200b}\n\n\u{200b}Another one.\n";
    let folder = folder(&[("a.md", text)]);
    let path = folder.path().join("a.md");
    assert_ne!(run_in(folder.path(), &["fix", "-"], text.as_bytes()).stdout, text, "there is a safe fix");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    let run = run_in(folder.path(), &["fix", "a.md"], b"");
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("a.md: not changed: the file is read-only"), "{}", run.stderr);
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn completions_and_the_manual_name_every_command() {
    let folder = folder(&[]);
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let run = run_in(folder.path(), &["completions", shell], b"");
        assert_eq!(run.status, 0);
        assert!(run.stdout.contains("stdin-filename"), "{shell}");
    }
    let manual = run_in(folder.path(), &["manual"], b"").stdout;
    assert!(manual.starts_with(".ie") && manual.contains("docgauge"), "{manual}");
    for command in ["check", "fix", "render", "new", "templates", "rules", "explain", "schema"] {
        assert!(manual.contains(command), "{command}");
    }
}
