//! Runs the command line as a user would.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

/// The result of a run.
pub struct Run {
    pub status: i32,
    pub stdout: String,
    pub stderr: String,
}

/// Runs `docgauge` in `folder` with `input` on its standard input.
pub fn run_in(folder: &Path, arguments: &[&str], input: &[u8]) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_docgauge"))
        .args(arguments)
        .current_dir(folder)
        .env("NO_COLOR", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("it has a standard input");
    // The program may end before it has read the whole input.
    let _ = stdin.write_all(input);
    drop(stdin);
    let output = child.wait_with_output().expect("it ends");
    let stderr = String::from_utf8(output.stderr).expect("UTF-8 on standard error");
    assert!(!stderr.contains("panicked"), "{stderr}");
    Run {
        status: output.status.code().expect("an exit status"),
        stdout: String::from_utf8(output.stdout).expect("UTF-8 on standard output"),
        stderr,
    }
}

/// Runs `docgauge` on a text.
pub fn run(arguments: &[&str], input: &str) -> Run {
    run_in(Path::new("."), arguments, input.as_bytes())
}

/// The report of `check --format json` on a text.
pub fn report(arguments: &[&str], input: &str) -> Value {
    let run = run(&[&["check", "--format", "json"], arguments, &["-"]].concat(), input);
    let mut value: Value = serde_json::from_str(&run.stdout).expect("JSON");
    value["documents"][0].take()
}

/// A folder with some files in it.
pub fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}
