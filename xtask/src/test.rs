//! Runs every check and every test.
//!
//! Steps run in parallel if possible (schedule.rs); a single step prints as it goes. The run ends at the first step that
//! fails and prints advice. A whole run leaves out steps that have passed with the same files (unchanged.rs). The last line
//! has the sum of the test runners' counts; a step without counts (formatting, types) counts as one.

use crate::project::Project;
use crate::schedule::{self, Done};
use crate::tally::{self, Tally};
use crate::toolchain::{self, TARGET, WasmCargo};
use crate::unchanged::Keys;
use crate::{browser, dist, engines, format, node, process, steps};
use anyhow::{Context, Result, anyhow};
use std::ffi::OsString;
use std::process::{Command, ExitCode};
use std::time::Instant;

struct Step {
    name: &'static str,
    /// The steps that must have passed before this one starts.
    after: &'static [&'static str],
    /// Advice if the step fails.
    advice: &'static str,
    run: fn(&Project) -> Result<Tally>,
}

/// The first step of the list that can start does. Steps that build into the same folder run one after the other, because
/// cargo locks the folder.
const STEPS: [Step; 14] = [
    Step { name: "tools", after: &[], advice: "install what is named above", run: tools },
    Step { name: "format", after: &["tools"], advice: "run `cargo xtask format`", run: format },
    Step { name: "chromium", after: &["tools"], advice: "install what is named above", run: chromium },
    // Not at the same time, because apt works for one caller.
    Step {
        name: "other-engines",
        after: &["chromium"],
        advice: "install what is named above",
        run: other_engines,
    },
    Step {
        name: "dist",
        after: &["tools"],
        advice: "run `cargo xtask dist` until it builds",
        run: distribution,
    },
    Step {
        name: "native",
        after: &["tools"],
        advice: "run one test by `cargo test NAME`; clippy's warnings fail it too, `cargo clippy --fix` corrects some",
        run: native,
    },
    Step {
        name: "page",
        after: &["tools"],
        advice: "run one file by `node --test tests/page/FILE`",
        run: page,
    },
    Step {
        name: "types",
        after: &["tools", "dist"],
        advice: "correct the errors of TypeScript in www/",
        run: types,
    },
    Step {
        name: "growth",
        after: &["tools", "dist"],
        advice: "profile `stress time SHAPE OPERATION BYTES` of benches/stress; all shapes by `cargo xtask bench hostile`",
        run: growth_tests,
    },
    Step {
        name: "browser",
        after: &["chromium", "dist"],
        advice: "run one file by `node --test tests/browser/FILE`",
        run: browser_tests,
    },
    Step {
        name: "npm",
        after: &["chromium", "dist"],
        advice: "run `node --test tests/npm/package.test.mjs`; it needs the registry of npm",
        run: npm_tests,
    },
    Step {
        name: "engines",
        after: &["other-engines", "dist", "native"],
        advice: "run one engine by `node --test tests/engines/FILE`",
        run: engine_tests,
    },
    Step {
        name: "serve",
        after: &["chromium", "dist", "native"],
        advice: "run `node --test tests/serve/serve.test.mjs`; it needs `cargo build`",
        run: serve_tests,
    },
    Step {
        name: "web",
        after: &["chromium", "native"],
        advice: "run these tests alone by `cargo xtask test web`; they are in tests/web.rs",
        run: web,
    },
];

/// Runs the steps whose name contains one of the words, or is one if `exact`, or all steps if there are no words.
pub fn run(project: &Project, only: &[String], exact: bool, again: bool) -> Result<ExitCode> {
    let fits = |name: &str, word: &String| if exact { name == word } else { name.contains(word.as_str()) };
    let wanted = |step: &&Step| only.is_empty() || only.iter().any(|word| fits(step.name, word));
    let mut steps: Vec<_> = STEPS.iter().filter(wanted).collect();
    let start = Instant::now();
    let keys = if only.is_empty() { Keys::of(project) } else { None };
    let mut sum = Tally::default();
    if let Some(keys) = keys.as_ref().filter(|_| !again) {
        for (name, tally) in keys.passed_before(project, steps.iter().map(|it| (it.name, it.after)).collect())
        {
            println!("=== {name}: passed before with the same files, {tally}");
            sum = sum + tally;
            steps.retain(|step| step.name != name);
        }
    }
    let done = match steps[..] {
        [] => Vec::new(),
        [step] => vec![alone(project, step, exact)],
        _ => {
            // Read now: a step may build this program again, in its place.
            let program = std::env::current_exe().context("finding this program")?;
            let step = |step: &&Step| schedule::Step { name: step.name, after: step.after };
            schedule::run(&program, &steps.iter().map(step).collect::<Vec<_>>())
        }
    };
    let sum = done.iter().fold(sum, |sum, step| sum + step.tally);
    if let Some(keys) = keys {
        keys.record(project, done.iter().map(|step| (step.name, step.tally)))?;
    }
    if !exact {
        for step in steps {
            if done.iter().any(|it| it.name == step.name && it.tally.failed != 0) {
                println!("\n=== {} failed: {}", step.name, step.advice);
            }
        }
        let timings: Vec<_> = done.iter().map(|it| format!("{} {:.1} s", it.name, it.seconds)).collect();
        println!("\n{}; together {:.1} s\n", timings.join(", "), start.elapsed().as_secs_f32());
    }
    println!("{sum}");
    // A single step may have nothing to do; a whole run without any check has failed.
    let passed = sum.failed == 0 && (sum.passed != 0 || exact);
    Ok(if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Runs one step in this process, which prints as it goes.
fn alone(project: &Project, step: &Step, quiet: bool) -> Done<'static> {
    if !quiet {
        println!("\n=== {}", step.name);
    }
    let start = Instant::now();
    let tally = (step.run)(project).unwrap_or_else(|error| {
        println!("error: {error:#}");
        Tally::FAILED
    });
    Done { name: step.name, tally, seconds: start.elapsed().as_secs_f32() }
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
    Ok(Tally::PASSED)
}

/// A step of its own, because it waits for the network while others compile.
fn chromium(_: &Project) -> Result<Tally> {
    browser::install()?;
    Ok(Tally::PASSED)
}

fn other_engines(_: &Project) -> Result<Tally> {
    engines::install()?;
    Ok(Tally::PASSED)
}

fn format(project: &Project) -> Result<Tally> {
    format::check(project)?;
    Ok(Tally::PASSED)
}

/// Builds and runs the tests, with clippy as the compiler: its warnings fail the build.
///
/// The unit tests of the core run each function a few times: to optimise it once more for them would take longer than
/// they do. All else, with the properties, uses the core as cargo builds it.
fn native(project: &Project) -> Result<Tally> {
    let lint = toolchain::clippy()?;
    let test = |args: &[&str]| {
        let mut cargo = cargo(project, &lint);
        tally::tests(cargo.args(["test", "--workspace", "--quiet"]).args(args))
    };
    let mut sum = test(&["--lib", "--config", "profile.test.package.docgauge.opt-level=0"])?;
    for others in [&["--bins", "--test", "native"][..], &["--doc"]] {
        if sum.failed == 0 {
            sum = sum + test(others)?;
        }
    }
    Ok(sum)
}

/// The tests of the page that need no browser: of its functions, and of the imports between its files.
fn page(project: &Project) -> Result<Tally> {
    node::install(project)?;
    node_tests(project, "tests/page", Command::new("node"))
}

fn distribution(project: &Project) -> Result<Tally> {
    dist::all(project)?;
    Ok(Tally::PASSED)
}

fn types(project: &Project) -> Result<Tally> {
    tally::step(node::tool(project, "tsc").current_dir(project.www()).args(["--noEmit", "--pretty", "false"]))
}

fn web(project: &Project) -> Result<Tally> {
    let cargo = WasmCargo::find(project)?;
    let mut test = cargo.command(project, "test");
    test.args(["--no-default-features", "--test", "web"]);
    // These tests run the core a few times: to optimise it would take longer than they do.
    test.args(["--config", "profile.test.package.docgauge.opt-level=0"]);
    if let WasmCargo::Rustup = cargo {
        test.envs(toolchain::clippy()?);
    } else {
        println!("clippy is left out: Debian's Rust brings none");
    }
    // The runner is this program, so that cargo does not build it again.
    let runner = format!("CARGO_TARGET_{}_RUNNER", TARGET.replace('-', "_").to_uppercase());
    test.env(runner, format!("{} wasm-test-runner", std::env::current_exe()?.display()));
    test.env("CHROMEDRIVER", browser::driver()?);
    tally::tests(&mut test)
}

/// The bytes of the shorter of two texts, for which all operations together take half a minute.
const SHORTER: usize = 20_000;

/// Whether steps grow with the text only, counted and not timed.
fn growth_tests(project: &Project) -> Result<Tally> {
    let mut node = Command::new("node");
    node.env("GROWTH", steps::prepare(project, &[SHORTER, 2 * SHORTER])?);
    node_tests(project, "tests/growth", node)
}

fn browser_tests(project: &Project) -> Result<Tally> {
    let mut node = Command::new("node");
    node.env("CHROMIUM", browser::headless()?);
    node_tests(project, "tests/browser", node)
}

fn serve_tests(project: &Project) -> Result<Tally> {
    let mut node = with_program(project)?;
    node.env("CHROMIUM", browser::headless()?);
    node_tests(project, "tests/serve", node)
}

/// Node, told where the program is that the native tests use. If they have built it, this takes no time.
fn with_program(project: &Project) -> Result<Command> {
    let built = ["test", "--workspace", "--quiet", "--bins", "--test", "native", "--no-run"];
    process::run(cargo(project, &toolchain::clippy()?).args(built))?;
    let mut node = Command::new("node");
    node.env("DOCGAUGE", project.target.join("debug").join("docgauge"));
    Ok(node)
}

fn npm_tests(project: &Project) -> Result<Tally> {
    let mut node = Command::new("node");
    node.env("CHROMIUM", browser::headless()?);
    node_tests(project, "tests/npm", node)
}

/// The core of the same tests, in every engine.
fn engine_tests(project: &Project) -> Result<Tally> {
    let mut node = with_program(project)?;
    engines::tell(&mut node)?;
    node_tests(project, "tests/engines", node)
}

fn node_tests(project: &Project, folder: &str, mut node: Command) -> Result<Tally> {
    // Three files at once: a browser waits for frames and timers about as much as it computes.
    node.current_dir(&project.root).args(["--test", "--test-reporter=spec", "--test-concurrency=3"]);
    tally::tests(node.args(node::test_files(project, folder)?))
}

fn cargo(project: &Project, clippy: &[(&str, String)]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(&project.root).envs(project.records()).envs(clippy.iter().cloned());
    cargo
}
