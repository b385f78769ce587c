//! The command line, from arguments to exit status.
//!
//! Everything that touches the world is here: arguments, files, folders, configuration, the clock, the terminal. What
//! docgauge says of a document comes from the library and is only written down, by one module for each format (`format.rs`).
//! Results go to standard output, problems on the way to standard error.
//!
//! Exit status: 0 nothing at or above the threshold, 1 something, 2 wrong usage or an input that could not be read.
//!
//! Invariant: nothing here judges a document, and nothing is written to standard output before it is complete.

mod alike;
mod args;
mod catalogue;
mod check;
mod choice;
mod config;
mod excerpt;
mod files;
mod fix;
mod format;
mod formats;
mod github;
mod human;
mod json;
mod junit;
mod output;
mod project;
mod read;
mod render;
mod sarif;
mod status;
mod table;
mod verdict;
mod walk;
mod wrap;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};
use output::Output;
use status::Status;

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let args = Args::parse();
    let output = Output::new(args.color);
    let status = match args.command {
        Command::Check(check) => check::run(&check, &output),
        Command::Fix(fix) => fix::run(&fix, &output),
        Command::Render(render) => render::run(&render, &output),
        Command::New { template } => catalogue::new(&template, &output),
        Command::Templates => catalogue::templates(&output),
        Command::Rules => catalogue::rules(&output),
        Command::Schema => catalogue::schema(&output),
        Command::Explain { rule } => catalogue::explain(&rule, &output),
    };
    ExitCode::from(match status {
        Ok(status) => status as u8,
        Err(problem) => {
            output.failed(&problem);
            Status::Failed as u8
        }
    })
}
