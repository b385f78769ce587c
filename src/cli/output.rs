//! Standard output and standard error, with or without colour.
//!
//! Text for standard output is complete before it is written, so no error of docgauge cuts it in the middle. If the reader
//! closes the pipe (`docgauge check … | head`), the program ends without a message.

use std::io::{self, Write};
use std::process;

use anstyle::{AnsiColor, Style};
use clap::ColorChoice;

use super::status::Status;

/// An error that the user has to correct before docgauge can do its work.
#[derive(Debug, serde::Serialize, schemars::JsonSchema)]
pub struct Problem {
    /// The input that could not be read; empty if the error is about something else.
    pub path: String,
    /// The error and its place.
    pub message: String,
    /// Advice on correcting it; may be empty.
    pub help: String,
}

impl Problem {
    pub fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Problem { path: String::new(), message: message.into(), help: help.into() }
    }

    /// The same problem, about the input at `path`.
    pub fn at(self, path: &str) -> Self {
        Problem { path: path.to_string(), ..self }
    }
}

/// The two output streams of the program.
pub struct Output {
    /// For standard output.
    pub palette: Palette,
    errors: Palette,
}

impl Output {
    pub fn new(choice: ColorChoice) -> Self {
        let palette = |auto: anstream::ColorChoice| match choice {
            ColorChoice::Always => Palette::coloured(),
            ColorChoice::Never => Palette::default(),
            ColorChoice::Auto if auto == anstream::ColorChoice::Never => Palette::default(),
            ColorChoice::Auto => Palette::coloured(),
        };
        Output {
            palette: palette(anstream::AutoStream::choice(&io::stdout())),
            errors: palette(anstream::AutoStream::choice(&io::stderr())),
        }
    }

    /// The number of columns of a line.
    pub fn width(&self) -> usize {
        let size = terminal_size::terminal_size_of(io::stdout());
        size.map_or(120, |(width, _)| usize::from(width.0).clamp(40, 120))
    }

    /// Writes to standard output.
    pub fn write(&self, text: &str) -> Result<(), Problem> {
        let mut stdout = io::stdout().lock();
        let written = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
        match written {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => process::exit(Status::Nothing as i32),
            Err(error) => Err(Problem::new(format!("standard output: {error}"), "")),
            Ok(()) => Ok(()),
        }
    }

    /// Writes a problem to standard error.
    pub fn failed(&self, problem: &Problem) {
        let Palette { error, strong, .. } = self.errors;
        let mut text = format!("{error}error{error:#}{strong}: {}{strong:#}\n", problem.message);
        if !problem.help.is_empty() {
            text.push_str(&format!("{strong}help{strong:#}: {}\n", problem.help));
        }
        self.note(&text);
    }

    /// Writes to standard error. A failure to write is ignored, since there is no other place to report it.
    pub fn note(&self, text: &str) {
        let _ = io::stderr().lock().write_all(text.as_bytes());
    }
}

/// The terminal's styles by their meaning. The default is plain text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Palette {
    pub error: Style,
    pub warning: Style,
    pub info: Style,
    pub done: Style,
    pub strong: Style,
    /// The frame of the content: gutters, line numbers, the empty part of a bar.
    pub faint: Style,
}

impl Palette {
    fn coloured() -> Self {
        let of = |color: AnsiColor| color.on_default();
        Palette {
            error: of(AnsiColor::BrightRed).bold(),
            warning: of(AnsiColor::Yellow).bold(),
            info: of(AnsiColor::BrightBlue).bold(),
            done: of(AnsiColor::Green),
            strong: Style::new().bold(),
            faint: Style::new().dimmed(),
        }
    }

    pub fn severity(&self, severity: docgauge::model::finding::Severity) -> Style {
        match severity {
            docgauge::model::finding::Severity::Error => self.error,
            docgauge::model::finding::Severity::Warning => self.warning,
            docgauge::model::finding::Severity::Info => self.info,
        }
    }
}
