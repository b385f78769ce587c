//! The command line: starts the program in `src/cli` and returns its exit status.

#![forbid(unsafe_code)]

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
