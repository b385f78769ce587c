//! The numbers of passed and failed tests, read from the output of the test runners.

use crate::process;
use anyhow::{Context, Result, anyhow};
use std::fmt;
use std::io::{BufRead, BufReader};
use std::ops::Add;
use std::process::{Command, Stdio};

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
}

impl Tally {
    pub const PASSED: Tally = Tally { passed: 1, failed: 0 };
    pub const FAILED: Tally = Tally { passed: 0, failed: 1 };

    /// The counts that a run of this program prints in its last line.
    pub fn of_summary(output: &str) -> Option<Self> {
        let (passed, failed) = output.trim_end().lines().last()?.split_once(" passed, ")?;
        Some(Tally { passed: passed.parse().ok()?, failed: failed.strip_suffix(" failed")?.parse().ok()? })
    }

    /// The counts in one line of cargo's, wasm-bindgen's or node's test runner.
    fn of_line(line: &str) -> Self {
        let line = line.trim();
        // cargo and wasm-bindgen: `test result: ok. 3 passed; 0 failed; …`
        if let Some(result) = line.strip_prefix("test result: ") {
            let count = |word: &str| {
                let before = result.split([';', '.']).find_map(|part| part.trim().strip_suffix(word))?;
                before.trim().parse().ok()
            };
            return Tally { passed: count("passed").unwrap_or(0), failed: count("failed").unwrap_or(0) };
        }
        // node: `ℹ pass 3`, and `ℹ fail 0`
        let count = |word: &str| line.strip_prefix('ℹ')?.trim().strip_prefix(word)?.trim().parse().ok();
        let failed: usize = count("fail").unwrap_or(0) + count("cancelled").unwrap_or(0);
        Tally { passed: count("pass").unwrap_or(0), failed }
    }
}

impl Add for Tally {
    type Output = Tally;

    fn add(self, other: Tally) -> Tally {
        Tally { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// Runs a command that counts as one check.
pub fn step(command: &mut Command) -> Result<Tally> {
    process::run(command)?;
    Ok(Tally::PASSED)
}

/// Runs a test runner, prints its output line by line, and adds up its counts. A runner that ran no test has failed, whatever
/// its exit status.
pub fn tests(command: &mut Command) -> Result<Tally> {
    let shown = process::shown(command);
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| format!("starting `{shown}`"))?;
    let output = child.stdout.take().context("the output is piped")?;
    let mut tally = Tally::default();
    for line in BufReader::new(output).split(b'\n') {
        let line = line.with_context(|| format!("reading what `{shown}` prints"))?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        tally = tally + Tally::of_line(&line);
    }
    let status = child.wait().with_context(|| format!("waiting for `{shown}`"))?;
    match tally {
        Tally { passed: 0, failed: 0 } => Err(anyhow!("`{shown}` ran no test ({status})")),
        Tally { failed: 0, .. } if !status.success() => {
            println!("error: `{shown}` failed ({status})");
            Ok(tally + Tally::FAILED)
        }
        tally => Ok(tally),
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    fn count(output: &str) -> Tally {
        output.lines().map(Tally::of_line).fold(Tally::default(), |sum, line| sum + line)
    }

    #[test]
    fn the_counts_of_every_runner_are_read() {
        let cargo = "running 3 tests\ntest result: FAILED. 2 passed; 1 failed; 0 ignored; finished in 0.00s";
        assert_eq!(count(cargo), Tally { passed: 2, failed: 1 });
        let node = "✔ a test that counts 7 passed (1ms)\nℹ tests 3\nℹ pass 2\nℹ fail 0\nℹ cancelled 1";
        assert_eq!(count(node), Tally { passed: 2, failed: 1 });
    }

    #[test]
    fn a_sum_is_read_as_it_was_printed() {
        let sum = Tally { passed: 12, failed: 3 };
        assert_eq!(Tally::of_summary(&format!("something\n\n{sum}\n")), Some(sum));
        assert_eq!(Tally::of_summary("error: nothing ran\n"), None);
    }
}
