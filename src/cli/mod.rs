//! The command line, from arguments to exit status.
//!
//! This folder contains all code that reads arguments, files, folders, configuration and the clock or uses the terminal. Reports
//! come from the library; one module for each format (`format.rs`) writes them. Results go to standard output, problems to
//! standard error.
//!
//! Exit status: 0 no finding at or above the threshold, 1 a finding or a completeness below the limit, 2 wrong usage or an
//! input that could not be read.
//!
//! Invariant: no code here judges a document, and a text is complete before it is written to standard output.

mod alike;
mod args;
mod catalogue;
mod check;
mod choice;
mod clean;
mod config;
mod decisions;
mod excerpt;
mod exclude;
mod files;
mod fix;
mod format;
mod formats;
mod github;
mod gitlab;
mod human;
mod json;
mod junit;
mod lsp;
mod order;
mod output;
mod project;
mod read;
mod render;
mod replace;
mod repository;
mod sarif;
mod serve;
mod shells;
mod status;
mod table;
mod totals;
mod verdict;
mod walk;
mod wrap;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};
use output::Output;
use status::Status;

/// Runs the command given by the arguments.
pub fn run() -> ExitCode {
    let args = Args::parse();
    let output = Output::new(args.color);
    let status = match args.command {
        Command::Check(check) => check::run(&check, &output),
        Command::Fix(fix) => fix::run(&fix, &output),
        Command::Clean(clean) => clean::run(&clean, &output),
        Command::Render(render) => render::run(&render, &output),
        Command::New { template } => catalogue::new(&template, &output),
        Command::Templates => catalogue::templates(&output),
        Command::Rules => catalogue::rules(&output),
        Command::Schema => catalogue::schema(&output),
        Command::Explain { rule } => catalogue::explain(&rule, &output),
        Command::Serve(serve) => serve::run(&serve, &output),
        Command::Lsp(lsp) => lsp::run(&lsp),
        Command::Completions { shell } => shells::completions(shell, &output),
        Command::Manual => shells::manual(&output),
    };
    ExitCode::from(match status {
        Ok(status) => status as u8,
        Err(problem) => {
            output.failed(&problem);
            Status::Failed as u8
        }
    })
}
