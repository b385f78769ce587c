//! Runs every check and every test, the fastest first.
//!
//! The run ends at the first step that fails and prints advice. The last line has the sum of the test runners' counts; a step
//! without counts (formatting, types) counts as one.

use crate::project::Project;
use crate::tally::{self, Tally};
use crate::toolchain::{TARGET, WasmCargo};
use crate::{browser, dist, format, node, process};
use anyhow::{Result, anyhow};
use std::ffi::OsString;
use std::process::{Command, ExitCode};
use std::time::Instant;

struct Step {
    name: &'static str,
    /// Advice if the step fails.
    advice: &'static str,
    run: fn(&Project) -> Result<Tally>,
}

const STEPS: [Step; 10] = [
    Step { name: "tools", advice: "install what is named above", run: tools },
    Step { name: "format", advice: "run `cargo xtask format`", run: format },
    Step {
        name: "clippy",
        advice: "correct the warnings of clippy; `cargo clippy --fix` corrects some of them",
        run: clippy,
    },
    Step {
        name: "clippy-wasm",
        advice: "correct the warnings of clippy in the code for the browser",
        run: clippy_wasm,
    },
    Step { name: "native", advice: "run one test by `cargo test NAME`", run: native },
    Step { name: "page", advice: "run one file by `node --test tests/page/FILE`", run: page },
    Step { name: "dist", advice: "run `cargo xtask dist` until it builds", run: distribution },
    Step { name: "types", advice: "correct the errors of TypeScript in www/", run: types },
    Step {
        name: "web",
        advice: "run these tests alone by `cargo xtask test web`; they are in tests/web.rs",
        run: web,
    },
    Step { name: "browser", advice: "run one file by `node --test tests/browser/FILE`", run: browser_tests },
];

/// Runs the steps whose name contains one of the words, or all steps if there are no words.
pub fn run(project: &Project, only: &[String]) -> Result<ExitCode> {
    let wanted = |step: &&Step| only.is_empty() || only.iter().any(|word| step.name.contains(word.as_str()));
    let mut sum = Tally::default();
    let mut timings = Vec::new();
    for step in STEPS.iter().filter(wanted) {
        println!("\n=== {}", step.name);
        let start = Instant::now();
        let tally = (step.run)(project).unwrap_or_else(|error| {
            println!("error: {error:#}");
            Tally::FAILED
        });
        let seconds = start.elapsed().as_secs_f32();
        timings.push(format!("{} {seconds:.1} s", step.name));
        sum = sum + tally;
        if tally.failed != 0 {
            println!("\n=== {} failed after {seconds:.1} s: {}", step.name, step.advice);
            break;
        }
        println!("=== {}: done in {seconds:.1} s", step.name);
    }
    println!("\n{}\n\n{sum}", timings.join(", "));
    Ok(if sum.failed == 0 && sum.passed != 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Runs the tests of a wasm file, which cargo gives as an argument, in a headless browser.
pub fn wasm_test_runner(args: Vec<OsString>) -> Result<()> {
    let args = std::iter::once(OsString::from("wasm-test-runner")).chain(args);
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(args).map_err(|error| anyhow!("{error:#}"))
}

fn tools(project: &Project) -> Result<Tally> {
    for (component, tool) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if !process::succeeds(Command::new("cargo").args([tool, "--version"])) {
            println!("adding the Rust component {component} by rustup");
            process::run(Command::new("rustup").args(["component", "add", component]))?;
        }
    }
    node::install(project)?;
    WasmCargo::find(project)?;
    browser::install()?;
    Ok(Tally::PASSED)
}

fn format(project: &Project) -> Result<Tally> {
    format::check(project)?;
    Ok(Tally::PASSED)
}

fn clippy(project: &Project) -> Result<Tally> {
    tally::step(cargo(project).args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--quiet",
        "--",
        "-D",
        "warnings",
    ]))
}

fn clippy_wasm(project: &Project) -> Result<Tally> {
    let cargo = WasmCargo::find(project)?;
    if let WasmCargo::Debian(_) = cargo {
        println!("left out: Debian's Rust brings no clippy");
        return Ok(Tally::default());
    }
    let mut clippy = cargo.command(project, "clippy");
    tally::step(clippy.args(["--no-default-features", "--lib", "--tests", "--quiet", "--", "-D", "warnings"]))
}

fn native(project: &Project) -> Result<Tally> {
    tally::tests(cargo(project).args(["test", "--workspace", "--quiet"]))
}

/// The tests of the page that need no browser: of its functions, and of the imports between its files.
fn page(project: &Project) -> Result<Tally> {
    node::install(project)?;
    node_tests(project, "tests/page", Command::new("node"))
}

fn distribution(project: &Project) -> Result<Tally> {
    dist::files(project)?;
    Ok(Tally::PASSED)
}

fn types(project: &Project) -> Result<Tally> {
    tally::step(node::tool(project, "tsc").current_dir(project.www()).args(["--noEmit", "--pretty", "false"]))
}

fn web(project: &Project) -> Result<Tally> {
    let cargo = WasmCargo::find(project)?;
    let mut test = cargo.command(project, "test");
    test.args(["--no-default-features", "--test", "web"]);
    // The runner is this program, so that cargo does not build it again.
    let runner = format!("CARGO_TARGET_{}_RUNNER", TARGET.replace('-', "_").to_uppercase());
    test.env(runner, format!("{} wasm-test-runner", std::env::current_exe()?.display()));
    test.env("CHROMEDRIVER", browser::driver()?);
    tally::tests(&mut test)
}

fn browser_tests(project: &Project) -> Result<Tally> {
    let mut node = Command::new("node");
    node.env("CHROMIUM", browser::chromium()?);
    node_tests(project, "tests/browser", node)
}

fn node_tests(project: &Project, folder: &str, mut node: Command) -> Result<Tally> {
    // Three files at once: a browser waits for frames and timers about as much as it computes.
    node.current_dir(&project.root).args(["--test", "--test-reporter=spec", "--test-concurrency=3"]);
    tally::tests(node.args(node::test_files(project, folder)?))
}

fn cargo(project: &Project) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(&project.root);
    cargo
}
