//! Reads one document. A text that is too long or not UTF-8 is an error with a clear message.
//!
//! A text in UTF-16 is recognised and refused, with or without a byte order mark. Without one it would be valid UTF-8
//! with zero bytes, and a fix could damage the file.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use docgauge::text::lines::Lines;

use super::output::Problem;

/// The longest text that docgauge accepts, in bytes.
pub const LIMIT: u64 = 20_000_000;

/// The source of a document.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Input {
    /// Standard input, with the file that its text is from, if that is known.
    Stdin(Option<PathBuf>),
    File(PathBuf),
}

impl Input {
    /// The path as reports show it; `-` for standard input.
    pub fn path(&self) -> String {
        match self {
            Input::Stdin(None) => "-".to_string(),
            Input::Stdin(Some(path)) | Input::File(path) => path.to_string_lossy().into_owned(),
        }
    }

    /// The same, as the last use of the input.
    pub fn into_path(self) -> String {
        match self {
            Input::Stdin(Some(path)) | Input::File(path) => {
                let path = path.into_os_string().into_string();
                path.unwrap_or_else(|path| path.to_string_lossy().into_owned())
            }
            Input::Stdin(None) => self.path(),
        }
    }

    /// The file that the text is from.
    pub fn file(&self) -> Option<&Path> {
        match self {
            Input::Stdin(path) => path.as_deref(),
            Input::File(path) => Some(path),
        }
    }

    /// The whole text.
    pub fn read(&self) -> Result<String, Problem> {
        match self {
            Input::Stdin(_) => decode(&self.path(), bounded(io::stdin().lock())),
            Input::File(path) => file(path),
        }
    }
}

/// The whole text of a file.
pub fn file(path: &Path) -> Result<String, Problem> {
    decode(&path.to_string_lossy(), File::open(path).and_then(bounded))
}

/// Reads up to one byte more than the limit, so that the caller sees whether the text is too long. The size that the
/// file system reports is not trusted.
fn bounded(reader: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(LIMIT + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn decode(path: &str, bytes: io::Result<Vec<u8>>) -> Result<String, Problem> {
    text(path, bytes).map_err(|problem| problem.at(path))
}

fn text(path: &str, bytes: io::Result<Vec<u8>>) -> Result<String, Problem> {
    let bytes = bytes.map_err(|error| Problem::new(format!("{path}: {error}"), ""))?;
    if LIMIT < bytes.len() as u64 {
        let message = format!("{path}: larger than {} MB", LIMIT / 1_000_000);
        return Err(Problem::new(message, "split the document"));
    }
    let utf16 = is_utf16(&bytes);
    let help = format!("{}save the file as UTF-8", if utf16 { "it looks like UTF-16; " } else { "" });
    match String::from_utf8(bytes) {
        Ok(_) if utf16 => Err(Problem::new(format!("{path}: not UTF-8: every other byte is 0"), help)),
        Ok(text) => Ok(text),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let bytes = error.as_bytes();
            let before = String::from_utf8_lossy(&bytes[..at]);
            let line = Lines::of(&before).line(before.len());
            let message = format!("{path}: not UTF-8: byte 0x{:02x} at offset {at}, line {line}", bytes[at]);
            Err(Problem::new(message, help))
        }
    }
}

/// Whether bytes are UTF-16, with or without a byte order mark. Without one, its spaces and line ends have a zero
/// byte on the same side, which is very rare in UTF-8.
fn is_utf16(bytes: &[u8]) -> bool {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return true;
    }
    let zeros = || bytes.iter().enumerate().filter(|(_, byte)| **byte == 0).map(|(at, _)| at);
    let count = zeros().count();
    let same_side = zeros().all(|at| Some(at % 2) == zeros().next().map(|first| first % 2));
    2 <= count && same_side && bytes.len() <= 50 * count
}
