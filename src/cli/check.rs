//! `docgauge check`: checks inputs and writes their results in the order of the inputs.
//!
//! Documents are read, checked and formatted in parallel, one batch at a time. After a document is written only its
//! verdict is kept, with the path that its job had, so memory grows little with the number of documents.

use docgauge::analysis::Analysis;
use docgauge::model::finding::Severity;
use docgauge::output::report;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;

use super::args::Check;
use super::format::{Manner, NOTHING};
use super::output::{Output, Problem};
use super::project::{self, Job};
use super::status::Status;
use super::totals::{self, Totals};
use super::verdict::{Checked, Limits, Verdict};

/// Documents in one batch: enough to keep every core busy, few enough to fit in memory.
const BATCH: usize = 128;

/// Checks every input.
pub fn run(args: &Check, output: &Output) -> Result<Status, Problem> {
    let (mut jobs, mut problems) = project::jobs(&args.inputs)?;
    problems.iter().for_each(|problem| output.failed(problem));
    let format = args.format;
    let manner = Manner {
        palette: output.palette,
        width: output.width(),
        alone: jobs.len() == 1,
        summary: args.summary,
        quiet: args.quiet,
        order: args.order,
    };
    let progress = progress(jobs.len());
    let mut verdicts: Vec<Verdict> = Vec::with_capacity(jobs.len());
    let mut totals = Totals::default();
    let mut text = (format.head)();
    let mut any_written = false;
    // From the last to the first, so that a batch is taken from the end and its memory is free.
    jobs.reverse();
    while !jobs.is_empty() {
        let batch = jobs.split_off(jobs.len().saturating_sub(BATCH));
        jobs.shrink_to_fit();
        let one = |job: Job| {
            let result = check(job, args, &manner);
            progress.inc(1);
            result
        };
        let results: Vec<_> = batch.into_par_iter().rev().map(one).collect();
        for result in results {
            match result {
                Ok((part, verdict, by_rule)) => {
                    if any_written && !part.is_empty() {
                        text.push_str(format.between);
                    }
                    any_written |= !part.is_empty();
                    text.push_str(&part);
                    verdicts.push(verdict);
                    totals.add(&by_rule);
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
    text.push_str(&(format.tail)(&verdicts, &totals, &problems, &manner));
    output.write(&text)?;
    for verdict in &verdicts {
        let Verdict { path, completeness, limits, .. } = verdict;
        if let Some(shortfall) = limits.shortfall(completeness) {
            output.note(&format!("{path}: {shortfall}\n"));
        } else if limits.min_percent.is_some() && completeness.total == 0 && !args.quiet {
            let reason = "there is nothing to fill in, so no percentage is required";
            output.note(&format!("{path}: {reason}\n"));
        }
    }
    if verdicts.is_empty() && problems.is_empty() && !format.says_nothing_found && !args.quiet {
        output.note(NOTHING);
    }
    Ok(match () {
        () if !problems.is_empty() => Status::Failed,
        () if verdicts.iter().any(Verdict::fails) => Status::Something,
        () => Status::Nothing,
    })
}

/// The text about a document, the verdict on it, and its findings by their rules.
type Outcome = (String, Verdict, Vec<(&'static str, [usize; 3])>);

fn check(job: Job, args: &Check, manner: &Manner) -> Result<Outcome, Problem> {
    let text = job.input.read()?;
    let options = job.options();
    let analysis = Analysis::of(&text, &options, job.custom());
    // A summary shows no section and no finding.
    let report = if args.summary { report::without_lists(&analysis) } else { report::of(&analysis) };
    let limits = Limits {
        fail_on: args.fail_on.map(Severity::from).or(job.config.fail_on).unwrap_or(Severity::Error),
        min_percent: args.min_percent.map(usize::from).or(job.config.min_percent),
    };
    let checked = Checked { analysis: &analysis, report: &report, limits };
    let part = (args.format.document)(&checked, manner)?;
    let (verdict, by_rule) = (Verdict::of(&checked), totals::by_rule(&analysis.findings));
    Ok((part, Verdict { path: job.input.into_path(), ..verdict }, by_rule))
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
