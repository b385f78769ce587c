//! Which steps of a whole run have passed before with the same files, and so need not run again.
//!
//! After a whole run each passed step is recorded with a key: a hash of the paths and contents of the project's files, of
//! the versions of the compiler and of node, of the engines to test, and of the day, so that every step runs once a day at
//! least. A step is left out while its key is the same. Only whole runs leave steps out; a step that is named always runs,
//! and so do all with `--again`. Deliberately absent: which part of the sources a step reads. Only the native tests read
//! the documents in `tests/native` and `tests/corpus`; every other file counts for every step.

use crate::project::Project;
use crate::tally::Tally;
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::UNIX_EPOCH;

/// Files that only the native tests and the formatters read.
const NATIVE: [&str; 2] = ["tests/native", "tests/corpus"];

/// The steps that read them.
const READERS: [&str; 2] = ["native", "format"];

/// The keys of the present files.
#[derive(PartialEq)]
pub struct Keys {
    all: String,
    /// Without the files that only some steps read.
    most: String,
}

impl Keys {
    /// `None` if git does not tell which files belong to the project.
    pub fn of(project: &Project) -> Option<Self> {
        let listed = output(Command::new("git").current_dir(&project.root).args([
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ]))?;
        let (mut all, mut most) = (Sha256::new(), Sha256::new());
        for name in listed.split('\0').filter(|name| !name.is_empty()) {
            // A file that was removed is still listed.
            let bytes = fs::read(project.root.join(name)).unwrap_or_default();
            let file = Sha256::new().chain_update(name).chain_update([0]).chain_update(bytes).finalize();
            all.update(file);
            if !NATIVE.iter().any(|native| name.starts_with(native)) {
                most.update(file);
            }
        }
        let day = UNIX_EPOCH.elapsed().ok()?.as_secs() / (24 * 60 * 60);
        let rustc = output(Command::new("rustc").arg("--version"))?;
        let node = output(Command::new("node").arg("--version")).unwrap_or_default();
        let engines = std::env::var("DOCGAUGE_ENGINES").unwrap_or_default();
        let ends = |hash: Sha256| {
            let hash = hash.chain_update(format!("{day} {rustc} {node} {engines}")).finalize();
            hash.iter().fold(String::new(), |mut text, byte| {
                // Writing to a text cannot fail.
                let _ = write!(text, "{byte:02x}");
                text
            })
        };
        Some(Keys { all: ends(all), most: ends(most) })
    }

    fn of_step(&self, step: &str) -> &str {
        if READERS.contains(&step) { &self.all } else { &self.most }
    }

    /// Which of some steps, pairs of a name and the steps that it needs, have passed with the same files, with their
    /// counts. A step whose result another one needs has to run again; it stands before that one in the list.
    pub fn passed_before<'s>(
        &self,
        project: &Project,
        steps: Vec<(&'s str, &'s [&'s str])>,
    ) -> Vec<(&'s str, Tally)> {
        let (mut needed, mut passed) = (Vec::new(), Vec::new());
        for (name, after) in steps.into_iter().rev() {
            match self.read(project, name).filter(|_| !needed.contains(&name)) {
                Some(tally) => passed.push((name, tally)),
                None => needed.extend(after),
            }
        }
        passed.reverse();
        passed
    }

    fn read(&self, project: &Project, step: &str) -> Option<Tally> {
        let record = fs::read_to_string(path(project, step)).ok()?;
        let (key, counts) = record.split_once('\n')?;
        Tally::of_summary(counts).filter(|tally| key == self.of_step(step) && tally.failed == 0)
    }

    /// Records the passed ones among some steps, unless files have changed since these keys were made: a step may have read
    /// them before or after.
    pub fn record<'s>(&self, project: &Project, steps: impl Iterator<Item = (&'s str, Tally)>) -> Result<()> {
        if Keys::of(project).as_ref() != Some(self) {
            return Ok(());
        }
        for (step, tally) in steps.filter(|(_, tally)| tally.failed == 0) {
            let path = path(project, step);
            let folder = path.parent().context("a record has no folder")?;
            fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
            fs::write(&path, format!("{}\n{tally}\n", self.of_step(step)))
                .with_context(|| format!("writing {}", path.display()))?;
        }
        Ok(())
    }
}

fn path(project: &Project, step: &str) -> PathBuf {
    project.cache().join("passed").join(step)
}

fn output(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_left_out_if_no_file_changed_and_no_other_step_needs_it() {
        let folder = std::env::temp_dir().join(format!("docgauge-unchanged-{}", std::process::id()));
        let project = Project { root: folder.clone(), target: folder.clone() };
        let keys = Keys { all: "1".to_string(), most: "2".to_string() };
        fs::create_dir_all(folder.join("xtask/passed")).unwrap();
        let write = |step: &str, key: &str| {
            fs::write(path(&project, step), format!("{key}\n3 passed, 0 failed\n")).unwrap();
        };
        write("dist", "2");
        write("browser", "2");
        write("native", "2");
        let names = |steps: &[(&'static str, &'static [&'static str])]| -> Vec<&str> {
            keys.passed_before(&project, steps.to_vec()).into_iter().map(|(name, _)| name).collect()
        };
        assert_eq!(names(&[("dist", &[]), ("browser", &["dist"])]), ["dist", "browser"]);
        // The native tests have passed with other documents.
        assert_eq!(names(&[("native", &[])]), [""; 0]);
        // The page has never passed and needs the files of `dist`.
        assert_eq!(names(&[("dist", &[]), ("page", &["dist"])]), [""; 0]);
        fs::remove_dir_all(&folder).unwrap();
    }
}
