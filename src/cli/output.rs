//! Standard output and standard error, with or without colour.
//!
//! Text for standard output is complete before it is written, so no problem of ours cuts it in the middle. A reader that hangs up (`docgauge check … | head`) ends the program quietly.

use std::io::{self, Write};
use std::process;

use anstyle::{AnsiColor, Style};
use clap::ColorChoice;

use super::status::Status;

/// Something that the user has to put right before docgauge can do its work.
#[derive(Debug)]
pub struct Problem {
    /// What is wrong, and where.
    pub message: String,
    /// What to do about it; may be empty.
    pub help: String,
}

impl Problem {
    pub fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Problem { message: message.into(), help: help.into() }
    }
}

/// Where results and problems go.
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

    /// How many columns a line may take.
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

    /// Says on standard error what went wrong.
    pub fn failed(&self, problem: &Problem) {
        let Palette { error, strong, .. } = self.errors;
        let mut text = format!("{error}error{error:#}{strong}: {}{strong:#}\n", problem.message);
        if !problem.help.is_empty() {
            text.push_str(&format!("{strong}help{strong:#}: {}\n", problem.help));
        }
        self.note(&text);
    }

    /// Writes to standard error, where nobody may be listening: there is no one left to tell.
    pub fn note(&self, text: &str) {
        let _ = io::stderr().lock().write_all(text.as_bytes());
    }
}

/// The styles of the terminal, by what they mean. The default is no style at all.
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
