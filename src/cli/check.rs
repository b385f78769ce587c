//! `docgauge check`: inputs in, results out in the order of the inputs, whatever their number.
//!
//! Documents are read, checked and written down in parallel, a batch at a time; of a finished batch only a
//! line for the summary is kept, so memory does not grow with the number of documents.

use docgauge::analysis::Analysis;
use docgauge::output::report;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;

use super::args::Check;
use super::format::{Format, Manner};
use super::output::{Output, Problem};
use super::project::{self, Job};
use super::status::Status;
use super::verdict::{Checked, Limits, Verdict};

/// Documents in one batch: enough to keep every core busy, few enough to hold.
const BATCH: usize = 128;

/// Checks every input.
pub fn run(args: &Check, output: &Output) -> Result<Status, Problem> {
    let limits = Limits { fail_on: args.fail_on.into(), min_percent: args.min_percent.map(usize::from) };
    let (jobs, mut problems) = project::jobs(&args.paths, args.template.as_deref(), args.today.as_deref())?;
    problems.iter().for_each(|problem| output.failed(problem));
    let format = args.format;
    let manner = Manner { palette: output.palette, width: output.width(), alone: jobs.len() == 1, limits };
    let progress = progress(jobs.len());
    let mut verdicts: Vec<Verdict> = Vec::with_capacity(jobs.len());
    let mut text = (format.head)();
    let mut any_written = false;
    for batch in jobs.chunks(BATCH) {
        let one = |job: &Job| {
            let result = check(job, format, &manner);
            progress.inc(1);
            result
        };
        let results: Vec<_> = batch.par_iter().map(one).collect();
        for result in results {
            match result {
                Ok((part, verdict)) => {
                    if any_written && !part.is_empty() {
                        text.push_str(format.between);
                    }
                    any_written |= !part.is_empty();
                    text.push_str(&part);
                    verdicts.push(verdict);
                }
                Err(problem) => {
                    progress.suspend(|| output.failed(&problem));
                    problems.push(problem);
                }
            }
        }
        progress.suspend(|| output.write(&text))?;
        text.clear();
    }
    progress.finish_and_clear();
    text.push_str(&(format.tail)(&verdicts, &problems, &manner));
    output.write(&text)?;
    for verdict in &verdicts {
        if let Some(least) = limits.below(&verdict.completeness) {
            let percent = verdict.completeness.percent;
            output.note(&format!("{}: {percent} % complete, --min-percent wants {least} %\n", verdict.path));
        } else if limits.min_percent.is_some() && verdict.completeness.total == 0 {
            let what = "nothing in it to fill in, so --min-percent asks nothing of it";
            output.note(&format!("{}: {what}\n", verdict.path));
        }
    }
    if verdicts.is_empty() && problems.is_empty() && !format.says_nothing_found {
        output.note("nothing to check: no Markdown files found\n");
    }
    Ok(match () {
        () if !problems.is_empty() => Status::Failed,
        () if verdicts.iter().any(|verdict| limits.fail(verdict)) => Status::Something,
        () => Status::Nothing,
    })
}

fn check(job: &Job, format: &Format, manner: &Manner) -> Result<(String, Verdict), Problem> {
    let text = job.input.read()?;
    let options = job.options();
    let analysis = Analysis::of(&text, &options, job.custom());
    let report = report::of(&analysis);
    let checked = Checked { analysis: &analysis, report: &report };
    Ok(((format.document)(&checked, manner)?, Verdict::of(&report)))
}

/// A bar on standard error where that is a terminal and there is something to wait for.
fn progress(documents: usize) -> ProgressBar {
    if documents <= BATCH {
        return ProgressBar::hidden();
    }
    // The template is a constant: where it were wrong the bar would be plain.
    let style = ProgressStyle::with_template("{bar:30} {pos} of {len} documents, {eta} left")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::with_draw_target(Some(documents as u64), ProgressDrawTarget::stderr()).with_style(style)
}
