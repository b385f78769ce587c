//! `docgauge fix`: applies the safe fixes, and nothing else.
//!
//! [`docgauge::output::fix_all`] chooses and combines the safe fixes. The new text is written to a temporary file that then
//! replaces the old file, so that other programs see the old text or the new text, never half of it. A file without safe
//! fixes is not written.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use anstyle::Style;
use docgauge::output::fix_all;

use super::args::Fix;
use super::output::{Output, Palette, Problem};
use super::project::{self, Job};
use super::read::Input;
use super::status::Status;

/// Fixes every input.
pub fn run(args: &Fix, output: &Output) -> Result<Status, Problem> {
    let (jobs, problems) = project::jobs(&args.inputs)?;
    problems.iter().for_each(|problem| output.failed(problem));
    let mut status = if problems.is_empty() { Status::Nothing } else { Status::Failed };
    for job in &jobs {
        status = status.max(one(job, args.diff, output).unwrap_or_else(|problem| {
            output.failed(&problem);
            Status::Failed
        }));
    }
    Ok(status)
}

fn one(job: &Job, diff_only: bool, output: &Output) -> Result<Status, Problem> {
    let text = job.input.read()?;
    let options = job.options();
    let fixed = fix_all::fix_all(&text, &options, job.custom());
    let path = &options.path;
    if diff_only {
        output.write(&diff(path, &text, &fixed.text, &output.palette))?;
        return Ok(if text == fixed.text { Status::Nothing } else { Status::Something });
    }
    match &job.input {
        Input::Stdin(_) => output.write(&fixed.text)?,
        Input::File(_) if text == fixed.text => {}
        Input::File(file) => {
            replace(file, &fixed.text).map_err(|problem| problem.at(path))?;
            let count = fixed.count;
            let fixes = if count == 1 { "fix" } else { "fixes" };
            output.note(&format!("{path}: {count} {fixes} applied\n"));
        }
    }
    Ok(Status::Nothing)
}

/// Replaces the content of the file at `path` by `text` and keeps its permissions and its owner. A symbolic link stays a
/// link. After an error the file is as it was.
fn replace(path: &Path, text: &str) -> Result<(), Problem> {
    let shown = path.display();
    let failed = |error: io::Error| Problem::new(format!("{shown}: not changed: {error}"), "");
    let path = path.canonicalize().map_err(failed)?;
    let old = fs::metadata(&path).map_err(failed)?;
    if old.permissions().readonly() {
        return Err(Problem::new(format!("{shown}: not changed: the file is read-only"), "make it writable"));
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".docgauge-").tempfile_in(folder).map_err(failed)?;
    file.write_all(text.as_bytes()).map_err(failed)?;
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

/// The changes in the format of `patch`; empty if the texts are equal.
fn diff(path: &str, old: &str, new: &str, palette: &Palette) -> String {
    if old == new {
        return String::new();
    }
    let diff = similar::TextDiff::from_lines(old, new);
    let plain = diff.unified_diff().context_radius(3).header(path, path).to_string();
    let style = |line: &str| match line.as_bytes().first() {
        _ if line.starts_with("---") || line.starts_with("+++") => palette.strong,
        Some(b'@') => palette.info,
        Some(b'-') => palette.error,
        Some(b'+') => palette.done,
        _ => Style::new(),
    };
    plain
        .split_inclusive('\n')
        .map(|line| {
            let style = style(line);
            let (content, end) = match line.strip_suffix('\n') {
                Some(content) => (content, "\n"),
                None => (line, ""),
            };
            format!("{style}{content}{style:#}{end}")
        })
        .collect()
}
