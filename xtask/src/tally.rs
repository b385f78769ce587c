//! The numbers of passed, failed and skipped tests, read from the output of the test runners.

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
    /// Left out by name and with a reason, which the test runner has printed.
    pub skipped: usize,
}

impl Tally {
    pub const PASSED: Tally = Tally { passed: 1, failed: 0, skipped: 0 };
    pub const FAILED: Tally = Tally { passed: 0, failed: 1, skipped: 0 };

    /// The counts that a run of this program prints in its last line.
    pub fn of_summary(output: &str) -> Option<Self> {
        let mut counts = output.trim_end().lines().last()?.split(", ");
        let mut count = |word: &str| counts.next()?.strip_suffix(word)?.parse().ok();
        let (passed, failed) = (count(" passed")?, count(" failed")?);
        Some(Tally { passed, failed, skipped: count(" skipped").unwrap_or(0) })
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
            let count = |word| count(word).unwrap_or(0);
            return Tally { passed: count("passed"), failed: count("failed"), skipped: count("ignored") };
        }
        // node: `ℹ pass 3`, and `ℹ fail 0`
        let count = |word: &str| -> Option<usize> {
            line.strip_prefix('ℹ')?.trim().strip_prefix(word)?.trim().parse().ok()
        };
        let count = |word| count(word).unwrap_or(0);
        Tally { passed: count("pass"), failed: count("fail") + count("cancelled"), skipped: count("skipped") }
    }
}

impl Add for Tally {
    type Output = Tally;

    fn add(self, other: Tally) -> Tally {
        Tally {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped == 0 { Ok(()) } else { write!(f, ", {} skipped", self.skipped) }
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
        Tally { passed: 0, failed: 0, .. } => Err(anyhow!("`{shown}` ran no test ({status})")),
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
        let cargo = "running 3 tests\ntest result: FAILED. 2 passed; 1 failed; 4 ignored; finished in 0.00s";
        assert_eq!(count(cargo), Tally { passed: 2, failed: 1, skipped: 4 });
        let node =
            "✔ a test that counts 7 passed (1ms)\nℹ tests 3\nℹ pass 2\nℹ fail 0\nℹ cancelled 1\nℹ skipped 5";
        assert_eq!(count(node), Tally { passed: 2, failed: 1, skipped: 5 });
    }

    #[test]
    fn a_sum_is_read_as_it_was_printed() {
        for skipped in [0, 4] {
            let sum = Tally { passed: 12, failed: 3, skipped };
            assert_eq!(Tally::of_summary(&format!("something\n\n{sum}\n")), Some(sum));
        }
        assert_eq!(Tally::of_summary("error: nothing ran\n"), None);
    }
}
