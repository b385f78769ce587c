//! `cargo xtask`: the tasks of this project, such as building, testing and measuring.
//!
//! One command builds the wasm, its bindings and the bundle and starts a browser. The order is: wasm (cargo) ->
//! bindings (wasm-bindgen) -> wasm-opt -> bundle (esbuild) -> `dist/`. Each step is a file here. Missing tools are
//! installed if the user need not decide anything (a Rust target, npm's packages, Debian's browsers). An error names
//! all other missing tools.
//!
//! Deliberately absent: publishing, and changes of the version.

mod bench;
mod browser;
mod bundle;
mod counted;
mod csp;
mod debian;
mod dense;
mod dist;
mod engines;
#[cfg(test)]
mod features;
mod fingerprint;
mod format;
mod headers;
mod licences;
mod lzma;
mod node;
mod offline;
mod parts;
mod process;
mod project;
mod rules;
mod sbom;
mod schedule;
mod serve;
mod site;
mod sizes;
mod steps;
mod streams;
mod stress;
mod tally;
mod test;
mod toolchain;
mod unchanged;
mod wasm;

use clap::{Parser, Subcommand};
use project::Project;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    about = "Builds, serves, tests and measures docgauge"
)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the wasm and the hosted page: www/pkg/ and dist/site/
    Build,
    /// Build, then serve the page on this machine only
    Serve {
        /// The port to listen on; another one is taken if it is in use
        #[arg(long, default_value_t = 8000)]
        port: u16,
        /// Look for changed sources once a second and build again
        #[arg(long)]
        watch: bool,
    },
    /// Run every check and every test, installing what they need
    Test {
        /// Run only the steps whose name contains one of these words
        only: Vec<String>,
        /// The words are whole names of steps, and only their sum is printed after their output
        #[arg(long, hide = true)]
        exact: bool,
        /// Run every step, even those that have passed with the same files
        #[arg(long)]
        again: bool,
    },
    /// Format the Rust and the JavaScript sources
    Format,
    /// Build dist/site/, the npm package dist/npm/ and the offline file dist/docgauge.html, and print sizes
    Dist,
    /// Build dist/ like `dist`, and print what the wasm consists of
    Sizes,
    /// Write the fingerprints of a built-in template from its upstream file
    Fingerprint {
        /// The upstream template
        file: PathBuf,
        /// The id of the built-in template, if it is not recognised
        #[arg(long)]
        template: Option<String>,
        /// JSON labels: a list of {from_line, to_line, class: neutral, sample or placeholder}
        #[arg(long)]
        labels: Option<PathBuf>,
    },
    /// Write docs/rules.md from the pages of the rules
    Rules,
    /// Measure the budgets, beside other tools, in one run
    Bench(bench::Bench),
    /// Try random texts on the core, and print each kind of text that breaks a promise
    Fuzz {
        /// What to try: check, fix, session, ignore, learn, fill
        target: String,
        #[arg(default_value_t = 60)]
        seconds: u64,
        /// The number of the first text; a run with the same one tries the same texts
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Write dist/docgauge.cdx.json: the crates and packages in the published files
    Sbom,
    /// Take the README's pictures of the page: www/screenshots/
    Screenshots,
    /// The runner of `cargo test --target wasm32-unknown-unknown`
    #[command(hide = true, disable_help_flag = true)]
    WasmTestRunner {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<OsString>,
    },
}

fn main() -> ExitCode {
    let task = Cli::parse().task;
    match run(task) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> anyhow::Result<ExitCode> {
    let project = Project::of_this_build()?;
    match task {
        Task::Build => dist::site(&project)?,
        Task::Serve { port, watch } => serve::serve(&project, port, watch)?,
        Task::Test { only, exact, again } => return test::run(&project, &only, exact, again),
        Task::Format => format::write(&project)?,
        Task::Dist => dist::dist(&project)?,
        Task::Sizes => {
            dist::dist(&project)?;
            parts::print(&project)?;
        }
        Task::Fingerprint { file, template, labels } => {
            fingerprint::run(&project, &file, template, labels.as_deref())?
        }
        Task::Rules => rules::write(&project)?,
        Task::Bench(bench) => bench::run(&project, &bench)?,
        Task::Fuzz { target, seconds, seed } => stress::fuzz(&project, &target, seconds, seed)?,
        Task::Sbom => sbom::write(&project)?,
        Task::Screenshots => browser::screenshots(&project)?,
        Task::WasmTestRunner { args } => test::wasm_test_runner(args)?,
    }
    Ok(ExitCode::SUCCESS)
}
