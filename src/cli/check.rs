//! `docgauge check`: inputs in, results out in the order of the inputs, whatever their number.
//!
//! Documents are read, checked and written down in parallel, a batch at a time; of a finished batch only a
//! line for the summary is kept, so memory does not grow with the number of documents.

use docgauge::analysis::Analysis;
use docgauge::model::finding::Severity;
use docgauge::model::state::Completeness;
use docgauge::output::report::{self, Report};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;

use super::Status;
use super::args::{Check, Format};
use super::format::Writer;
use super::output::{Output, Problem};
use super::project::{self, Job};

/// Documents in one batch: enough to keep every core busy, few enough to hold.
const BATCH: usize = 128;

/// A checked document, as a format needs it.
pub struct Checked<'a> {
    pub analysis: &'a Analysis<'a>,
    pub report: &'a Report,
}

/// What makes a check fail.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub fail_on: Severity,
    pub min_percent: Option<usize>,
}

/// What is kept of each document.
#[derive(Debug)]
pub struct Row {
    pub path: String,
    pub completeness: Completeness,
    pub ready: bool,
    /// How many findings: info, warning, error.
    pub findings: [usize; 3],
}

/// Checks every input.
pub fn run(args: &Check, output: &Output) -> Result<Status, Problem> {
    let limits = Limits { fail_on: args.fail_on.into(), min_percent: args.min_percent.map(usize::from) };
    let (jobs, mut problems) = project::jobs(&args.paths, args.template.as_deref(), args.today.as_deref())?;
    problems.iter().for_each(|problem| output.failed(problem));
    let writer = Writer::new(args.format, output, limits, jobs.len() == 1);
    let progress = progress(jobs.len());
    let mut rows: Vec<Row> = Vec::with_capacity(jobs.len());
    let mut text = writer.head();
    let mut told = false;
    for batch in jobs.chunks(BATCH) {
        let one = |job: &Job| {
            let result = check(job, &writer);
            progress.inc(1);
            result
        };
        let results: Vec<_> = batch.par_iter().map(one).collect();
        for result in results {
            match result {
                Ok((part, row)) => {
                    if told && !part.is_empty() {
                        text.push_str(writer.between());
                    }
                    told |= !part.is_empty();
                    text.push_str(&part);
                    rows.push(row);
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
    text.push_str(&writer.tail(&rows, &problems));
    output.write(&text)?;
    for row in &rows {
        if let Some(least) = limits.below(&row.completeness) {
            let percent = row.completeness.percent;
            output.note(&format!("{}: {percent} % complete, --min-percent wants {least} %\n", row.path));
        } else if limits.min_percent.is_some() && row.completeness.total == 0 {
            let what = "nothing in it to fill in, so --min-percent asks nothing of it";
            output.note(&format!("{}: {what}\n", row.path));
        }
    }
    if rows.is_empty() && problems.is_empty() && args.format != Format::Human {
        output.note("nothing to check: no Markdown files found\n");
    }
    Ok(match () {
        () if !problems.is_empty() => Status::Failed,
        () if rows.iter().any(|row| limits.fail(row)) => Status::Something,
        () => Status::Nothing,
    })
}

fn check(job: &Job, writer: &Writer) -> Result<(String, Row), Problem> {
    let text = job.input.read()?;
    let options = job.options();
    let analysis = Analysis::of(&text, &options, job.custom());
    let report = report::of(&analysis);
    let checked = Checked { analysis: &analysis, report: &report };
    Ok((writer.document(&checked)?, Row::of(&report)))
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

impl Limits {
    fn fail(&self, row: &Row) -> bool {
        let heavy = row.findings[self.fail_on as usize..].iter().any(|&count| 0 < count);
        heavy || self.below(&row.completeness).is_some()
    }

    /// The percentage that is asked for, if a document falls short of it. One in which there is nothing to fill
    /// in, such as a bare heading's text or an empty file, cannot.
    pub fn below(&self, completeness: &Completeness) -> Option<usize> {
        self.min_percent.filter(|&least| 0 < completeness.total && completeness.percent < least)
    }
}

impl Row {
    pub fn of(report: &Report) -> Self {
        let mut findings = [0; 3];
        for finding in &report.findings {
            findings[finding.severity as usize] += 1;
        }
        Row { path: report.path.clone(), completeness: report.completeness, ready: report.ready, findings }
    }
}
