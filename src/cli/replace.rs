//! Replaces a file as a whole.
//!
//! The new content is written to a temporary file that then takes the place of the old one, so that other programs see
//! the old content or the new one, never half of it.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::output::Problem;

/// Replaces the content of the file at `path` and keeps its permissions and its owner. A symbolic link stays a
/// link. After an error the file is as it was.
pub fn replace(path: &Path, content: &[u8]) -> Result<(), Problem> {
    let shown = path.display();
    let failed = |error: io::Error| Problem::new(format!("{shown}: not changed: {error}"), "");
    let path = path.canonicalize().map_err(failed)?;
    let old = fs::metadata(&path).map_err(failed)?;
    if old.permissions().readonly() {
        return Err(Problem::new(format!("{shown}: not changed: the file is read-only"), "make it writable"));
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".docgauge-").tempfile_in(folder).map_err(failed)?;
    file.write_all(content).map_err(failed)?;
    keep_owner(file.as_file(), &old).map_err(failed)?;
    file.as_file().set_permissions(old.permissions()).map_err(failed)?;
    file.as_file().sync_all().map_err(failed)?;
    file.persist(&path).map_err(|error| failed(error.error))?;
    Ok(())
}

/// Gives the new file to the owner and the group of the old one.
#[cfg(unix)]
fn keep_owner(file: &fs::File, old: &fs::Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};
    let new = file.metadata()?;
    if (new.uid(), new.gid()) == (old.uid(), old.gid()) {
        return Ok(());
    }
    fchown(file, Some(old.uid()), Some(old.gid()))
}

/// Other systems give a new file the owner of its folder.
#[cfg(not(unix))]
fn keep_owner(_: &fs::File, _: &fs::Metadata) -> io::Result<()> {
    Ok(())
}
