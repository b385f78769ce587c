//! `docgauge check`: checks inputs and writes their results in the order of the inputs.
//!
//! Documents are read, checked and formatted in parallel, one batch at a time. Of a finished document only its verdict
//! is kept, so memory grows very little with the number of documents.

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

/// Documents in one batch: enough to keep every core busy, few enough to fit in memory.
const BATCH: usize = 128;

/// Checks every input.
pub fn run(args: &Check, output: &Output) -> Result<Status, Problem> {
    let limits = Limits { fail_on: args.fail_on.into(), min_percent: args.min_percent.map(usize::from) };
    let (jobs, mut problems) = project::jobs(&args.paths, args.template.as_deref(), args.today.as_deref())?;
    problems.iter().for_each(|problem| output.failed(problem));
    let format = args.format;
    let manner = Manner {
        palette: output.palette,
        width: output.width(),
        alone: jobs.len() == 1,
        limits,
        summary: args.summary,
        order: args.order,
    };
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
            output
                .note(&format!("{}: {percent} % complete, --min-percent requires {least} %\n", verdict.path));
        } else if limits.min_percent.is_some() && verdict.completeness.total == 0 {
            let reason = "there is nothing to fill in, so --min-percent does not apply";
            output.note(&format!("{}: {reason}\n", verdict.path));
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

/// A progress bar on standard error, if that is a terminal and there is more than one batch.
fn progress(documents: usize) -> ProgressBar {
    if documents <= BATCH {
        return ProgressBar::hidden();
    }
    // The template is a constant; if it were wrong, the default style would be used.
    let style = ProgressStyle::with_template("{bar:30} {pos} of {len} documents, {eta} left")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::with_draw_target(Some(documents as u64), ProgressDrawTarget::stderr()).with_style(style)
}
