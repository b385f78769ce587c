//! `docgauge completions` and `docgauge manual`: the arguments, as shells and `man` read them.

use clap::CommandFactory;
use clap_complete::Shell;

use super::args::Args;
use super::output::{Output, Problem};
use super::status::Status;

/// Prints the completions for a shell.
pub fn completions(shell: Shell, output: &Output) -> Result<Status, Problem> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "docgauge", &mut text);
    output.write(&String::from_utf8_lossy(&text))?;
    Ok(Status::Nothing)
}

/// Prints the manual page: the program, then each command.
pub fn manual(output: &Output) -> Result<Status, Problem> {
    let mut command = Args::command();
    // Gives each command its full name.
    command.build();
    let mut text = Vec::new();
    let pages = std::iter::once(&command).chain(command.get_subcommands());
    for page in pages {
        let written = clap_mangen::Man::new(page.clone()).render(&mut text);
        written.map_err(|error| Problem::new(format!("the manual: {error}"), ""))?;
    }
    output.write(&String::from_utf8_lossy(&text))?;
    Ok(Status::Nothing)
}
