//! Commands and arguments.

use std::path::PathBuf;

use clap::{ColorChoice, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use docgauge::model::finding::Severity;

use super::format::Format;
use super::formats;
use super::order::Order;

/// Tells the author of an architecture document what is still to do.
#[derive(Debug, Parser)]
#[command(name = "docgauge", version, max_term_width = 100)]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,

    /// When to use colours
    #[arg(long, global = true, default_value = "auto", value_name = "WHEN")]
    pub color: ColorChoice,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check documents: their completeness and their faults
    Check(Check),
    /// Apply the safe fixes; a text from standard input is written to standard output
    Fix(Fix),
    /// Print a ready document without the template's guidance and without directives; exit status 1 if it is not ready
    Clean(Clean),
    /// Print the preview as one HTML page
    Render(Render),
    /// Print a blank document of a template
    New {
        /// The template's id, as `docgauge templates` lists it
        template: String,
    },
    /// List the built-in templates
    Templates,
    /// List the rules
    Rules,
    /// Explain a rule: its findings, their reason, and how to ignore it
    Explain {
        /// The rule's id, as `docgauge rules` lists it
        rule: String,
    },
    /// Print the JSON Schema of the output of `check --format json`
    Schema,
    /// Serve the page on this machine, with a file or a folder open in it
    Serve(Serve),
    /// Serve an editor by the Language Server Protocol, on standard input and output
    Lsp(Lsp),
    /// Print the completions for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page, for `man`
    Manual,
}

#[derive(Debug, clap::Args)]
pub struct Check {
    /// The format of the results
    #[arg(long, default_value = "human", value_parser = formats::parser())]
    pub format: &'static Format,

    /// Print the totals for each rule, severity and document, and nothing else
    #[arg(long, visible_alias = "statistics", conflicts_with = "format")]
    pub summary: bool,

    /// Print the findings that fail the check, and no tables, totals or notes
    #[arg(short, long, conflicts_with = "summary")]
    pub quiet: bool,

    /// The order of a document's findings: by severity within each section, or by line
    #[arg(long, value_enum, default_value = "weight", value_name = "ORDER")]
    pub order: Order,

    /// Fail if a document is less complete than this
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(0..=100))]
    pub min_percent: Option<u8>,

    /// Fail on findings of this severity or a higher one [default: error]
    #[arg(long, value_enum, value_name = "SEVERITY")]
    pub fail_on: Option<Threshold>,

    #[command(flatten)]
    pub inputs: Inputs,
}

/// The documents of a command and the settings for reading them.
#[derive(Debug, clap::Args)]
pub struct Inputs {
    /// The template that the documents follow: auto, none, an id, or a Markdown file
    #[arg(long, value_name = "auto|none|ID|FILE")]
    pub template: Option<String>,

    /// Leave out files and folders that match this pattern, as in a .gitignore of the current folder; can be repeated
    #[arg(long, value_name = "PATTERN")]
    pub exclude: Vec<String>,

    /// The file whose text is on standard input; its name, its configuration and its links are used
    #[arg(long, value_name = "FILE")]
    pub stdin_filename: Option<PathBuf>,

    /// Today's date as YYYY-MM-DD, in place of the clock's
    #[arg(long, hide = true)]
    pub today: Option<String>,

    /// Files, folders, globs, or `-` for standard input; a file named here is never left out
    #[arg(required = true, value_name = "PATH|-")]
    pub paths: Vec<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub struct Fix {
    /// Print the changes as a diff and write nothing; exit status 1 if there are changes
    #[arg(long)]
    pub diff: bool,

    #[command(flatten)]
    pub inputs: Inputs,
}

#[derive(Debug, clap::Args)]
pub struct Clean {
    /// Write to this file instead of standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,

    /// Write it although it is not ready
    #[arg(long)]
    pub force: bool,

    #[command(flatten)]
    pub document: Document,
}

#[derive(Debug, clap::Args)]
pub struct Render {
    #[command(flatten)]
    pub document: Document,
}

/// The one document of a command and the settings for reading it.
#[derive(Debug, clap::Args)]
pub struct Document {
    /// The template that the document follows: auto, none, an id, or a Markdown file
    #[arg(long, value_name = "auto|none|ID|FILE")]
    pub template: Option<String>,

    /// The file whose text is on standard input; its name, its configuration and its links are used
    #[arg(long, value_name = "FILE")]
    pub stdin_filename: Option<PathBuf>,

    /// A file, or `-` for standard input
    #[arg(value_name = "PATH|-")]
    pub path: PathBuf,
}

#[derive(Debug, clap::Args)]
pub struct Serve {
    /// The template that the documents follow: auto, none, an id, or a Markdown file
    #[arg(long, value_name = "auto|none|ID|FILE")]
    pub template: Option<String>,

    /// The port on this machine; 0 takes one that is free
    #[arg(long, default_value_t = 0)]
    pub port: u16,

    /// The page in one file, docgauge.html [default: the one in this program, else the one beside it]
    #[arg(long, value_name = "FILE")]
    pub page: Option<PathBuf>,

    /// A file, or a folder with Markdown files
    #[arg(value_name = "PATH")]
    pub path: PathBuf,
}

#[derive(Debug, clap::Args)]
pub struct Lsp {
    /// The template that the documents follow: auto, none, an id, or a Markdown file
    #[arg(long, value_name = "auto|none|ID|FILE")]
    pub template: Option<String>,

    /// Editors pass this; the server always talks over standard input and output
    #[arg(long, hide = true)]
    pub stdio: bool,
}

/// A severity as an argument.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Threshold {
    Error,
    Warning,
    Info,
}

impl From<Threshold> for Severity {
    fn from(threshold: Threshold) -> Self {
        match threshold {
            Threshold::Error => Severity::Error,
            Threshold::Warning => Severity::Warning,
            Threshold::Info => Severity::Info,
        }
    }
}
