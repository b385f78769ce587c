//! Runs steps in parallel, each as a process of this program.
//!
//! A step starts when all steps before it have passed; of several that can start, the first in the list does. The output of a
//! step is printed when it ends, so that outputs do not mix. After a failure no step starts.
//!
//! Deliberately absent: stopping a step, because its own children would continue. Running steps are waited for.

use crate::tally::Tally;
use anyhow::{Context, Result};
use std::io::{Read, pipe};
use std::path::Path;
use std::process::Command;
use std::sync::mpsc;
use std::thread;
use std::time::Instant;

/// The number of steps that run at once. Compilers and test runners use more cores by themselves.
const WIDTH: usize = 2;

/// A step of a run.
pub struct Step<'a> {
    pub name: &'a str,
    /// The steps whose results it needs, or which need the same lock.
    pub after: &'a [&'a str],
}

/// The result of a step, with its time in seconds.
pub struct Done<'a> {
    pub name: &'a str,
    pub tally: Tally,
    pub seconds: f32,
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Waiting,
    Running,
    Passed,
    Failed,
}

/// Runs `program test --exact NAME` for each of the steps, and gives the results in the order of their ends.
pub fn run<'a>(program: &Path, steps: &[Step<'a>]) -> Vec<Done<'a>> {
    let mut states = vec![State::Waiting; steps.len()];
    let mut all = Vec::new();
    let (send, ended) = mpsc::channel();
    thread::scope(|scope| {
        loop {
            while let Some(at) = next(steps, &states) {
                states[at] = State::Running;
                let (name, send) = (steps[at].name, send.clone());
                println!("=== {name}: started");
                scope.spawn(move || {
                    let start = Instant::now();
                    let result = process(program, name);
                    // The receiver lives as long as this scope.
                    let _ = send.send((at, result, start.elapsed().as_secs_f32()));
                });
            }
            if !states.contains(&State::Running) {
                break;
            }
            let Ok((at, result, seconds)) = ended.recv() else { break };
            let name = steps[at].name;
            let (output, tally) =
                result.unwrap_or_else(|error| (format!("error: {error:#}\n"), Tally::FAILED));
            states[at] = if tally.failed == 0 { State::Passed } else { State::Failed };
            print!("\n=== {name}\n{output}");
            println!("=== {name}: {} in {seconds:.1} s", if tally.failed == 0 { "done" } else { "failed" });
            all.push(Done { name, tally, seconds });
        }
    });
    all
}

/// The first step that can start now.
fn next(steps: &[Step], states: &[State]) -> Option<usize> {
    let running = states.iter().filter(|&&state| state == State::Running).count();
    if running == WIDTH || states.contains(&State::Failed) {
        return None;
    }
    let passed = |name: &&str| {
        let at = steps.iter().position(|step| step.name == *name);
        // A step that is not part of the run is not waited for.
        at.is_none_or(|at| states[at] == State::Passed)
    };
    (0..steps.len()).find(|&at| states[at] == State::Waiting && steps[at].after.iter().all(passed))
}

/// The output of a step, and the counts in its last line.
fn process(program: &Path, name: &str) -> Result<(String, Tally)> {
    let (mut reader, writer) = pipe().context("making a pipe")?;
    let mut command = Command::new(program);
    command.args(["test", "--exact", name]).stdout(writer.try_clone()?).stderr(writer);
    let mut child = command.spawn().with_context(|| format!("starting {}", program.display()))?;
    // It has the writing ends; while they are open, the output does not end.
    drop(command);
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes)?;
    let status = child.wait()?;
    let output = String::from_utf8_lossy(&bytes).into_owned();
    let tally = Tally::of_summary(&output).unwrap_or(Tally::FAILED);
    Ok((output, if status.success() || tally.failed != 0 { tally } else { tally + Tally::FAILED }))
}

#[cfg(test)]
mod tests {
    use super::{State, Step, next};

    const STEPS: [Step; 4] = [
        Step { name: "a", after: &[] },
        Step { name: "b", after: &["a"] },
        Step { name: "c", after: &["left-out"] },
        Step { name: "d", after: &["b", "c"] },
    ];

    #[test]
    fn a_step_starts_after_those_that_it_needs() {
        use State::{Failed, Passed, Running, Waiting};
        assert_eq!(next(&STEPS, &[Waiting, Waiting, Waiting, Waiting]), Some(0));
        assert_eq!(next(&STEPS, &[Running, Waiting, Waiting, Waiting]), Some(2));
        assert_eq!(next(&STEPS, &[Running, Waiting, Running, Waiting]), None);
        assert_eq!(next(&STEPS, &[Passed, Waiting, Running, Waiting]), Some(1));
        assert_eq!(next(&STEPS, &[Passed, Running, Passed, Waiting]), None);
        assert_eq!(next(&STEPS, &[Passed, Passed, Passed, Waiting]), Some(3));
        assert_eq!(next(&STEPS, &[Passed, Failed, Waiting, Waiting]), None, "nothing starts after a failure");
    }
}
