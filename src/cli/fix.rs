//! `docgauge fix`: applies the safe fixes, and nothing else.
//!
//! [`docgauge::output::fix_all`] chooses and combines the safe fixes. A file without safe fixes is not written.

use anstyle::Style;
use docgauge::output::fix_all;

use super::args::Fix;
use super::output::{Output, Palette, Problem};
use super::project::{self, Job};
use super::read::Input;
use super::replace::replace;
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
            replace(file, fixed.text.as_bytes()).map_err(|problem| problem.at(path))?;
            let count = fixed.count;
            let fixes = if count == 1 { "fix" } else { "fixes" };
            output.note(&format!("{path}: {count} {fixes} applied\n"));
        }
    }
    Ok(Status::Nothing)
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
