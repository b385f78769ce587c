//! The command line: reads files, asks the library, prints what it says.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
