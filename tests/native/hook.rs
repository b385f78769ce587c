//! The hook of Git that docs/ci.md shows.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use super::run::folder;

/// The text of the hook in the documentation.
fn hook() -> String {
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/ci.md");
    let page = fs::read_to_string(page).unwrap();
    let (_, text) = page.split_once("```sh\n#!/bin/sh\n").expect("docs/ci.md shows a hook");
    format!("#!/bin/sh\n{}", text.split_once("```").unwrap().0)
}

/// Whether Git did it; `docgauge` is on its path, and no setting of this machine counts.
fn git(folder: &Path, arguments: &[&str]) -> bool {
    let own = Path::new(env!("CARGO_BIN_EXE_docgauge")).parent().unwrap();
    let path = format!("{}:{}", own.display(), env::var("PATH").unwrap_or_default());
    let identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "core.hooksPath=.git/hooks"];
    let mut git = Command::new("git");
    git.args(identity).args(arguments).current_dir(folder).env("PATH", path);
    git.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    git.output().is_ok_and(|output| output.status.success())
}

#[cfg(unix)]
#[test]
fn the_hook_checks_what_is_committed_whatever_the_name() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder(&[("docs/keep.txt", "")]);
    let folder = folder.path();
    if !git(folder, &["init", "-q"]) {
        return;
    }
    let path = folder.join(".git/hooks/pre-commit");
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, hook()).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    let (open, done) = ("# Ledger\n\n**Owner:** [Team name]\n", "# Ledger\n\n**Owner:** Core\n");
    for name in ["docs/a.md", "docs/a b.md", "docs/Überblick.md", "docs/größe/日本.md"] {
        let document = folder.join(name);
        fs::create_dir_all(document.parent().unwrap()).unwrap();
        let commit = |index: &str, now: &str| {
            fs::write(&document, index).unwrap();
            assert!(git(folder, &["add", name]));
            fs::write(&document, now).unwrap();
            git(folder, &["commit", "-qm", "docs: a document"])
        };
        assert!(!commit(open, done), "{name}: what is committed is not finished");
        assert!(commit(done, open), "{name}: what is committed is finished");
    }
}
