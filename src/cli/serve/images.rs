//! The images that `docgauge serve` lets its page show: files below the folder of the documents.
//!
//! A request names an image by its path, since the author may write one at any time. So the path is walled in: it has no `..`
//! and nothing hidden, its name is that of an image, and what it leads to, through links too, is an image below the folder.
//! Invariant: nothing else is read. The answer says no type, so that no browser shows it by itself: an SVG that is opened in
//! a tab could run a script as the page. Deliberately absent: a list, and writing.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use docgauge::words::IMAGE_ENDINGS;

use crate::cli::read::LIMIT;

/// The content of an image below a folder, which is resolved; none if there is no such image.
pub fn read(folder: &Path, name: &str) -> Option<Vec<u8>> {
    let file = File::open(resolved(folder, name)?).ok()?;
    let metadata = file.metadata().ok()?;
    if !metadata.is_file() || LIMIT < metadata.len() {
        return None;
    }
    let mut bytes = Vec::new();
    file.take(LIMIT).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// The file that a name leads to.
fn resolved(folder: &Path, name: &str) -> Option<PathBuf> {
    // A colon begins another drive or a stream on Windows, where a backslash divides too.
    let plain = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':', '\0']);
    if !name.split('/').all(plain) || !is_image(name) {
        return None;
    }
    let real = folder.join(name).canonicalize().ok()?;
    let below = real.strip_prefix(folder).ok()?;
    let shown = below.iter().all(|part| part.to_str().is_some_and(plain));
    (shown && real.to_str().is_some_and(is_image)).then_some(real)
}

fn is_image(name: &str) -> bool {
    IMAGE_ENDINGS.ending(&name.to_lowercase()).is_some()
}
