//! `docgauge check`: inputs in, results out in the order of the inputs, whatever their number.
//!
//! Documents are read, checked and written down in parallel, a batch at a time; of a finished batch only a
//! line for the summary is kept, so memory does not grow with the number of documents.

use docgauge::analysis::Analysis;
use docgauge::finding::Severity;
use docgauge::options::Options;
use docgauge::report::{Completeness, Report};
use docgauge::template::Template;
use rayon::prelude::*;

use super::args::Check;
use super::format::Writer;
use super::output::{Output, Problem};
use super::read::{self, Input};
use super::{Status, catalogue, walk};

/// Documents in one batch: enough to keep every core busy, few enough to hold.
const BATCH: usize = 64;

/// A checked document, as a format needs it.
pub struct Checked<'a> {
    pub analysis: &'a Analysis<'a>,
    pub report: &'a Report,
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
    let template = Choice::of(args.template.as_deref().unwrap_or("auto"))?;
    let today = args.today.clone().unwrap_or_else(today);
    let (inputs, problems) = walk::inputs(&args.paths);
    let mut status = Status::Nothing;
    for problem in &problems {
        status = output.failed(problem);
    }
    let writer = Writer::new(args.format, output, inputs.len() == 1);
    let one = |input: &Input| -> Result<(String, Row), Problem> {
        let text = input.read()?;
        let options = Options {
            path: input.path(),
            template: template.id.clone(),
            today: Some(today.clone()),
            ..Options::default()
        };
        let analysis = Analysis::of(&text, &options, template.custom.as_ref());
        let report = analysis.report();
        let row = Row::of(&report);
        let checked = Checked {
            analysis: &analysis,
            report: &report,
        };
        Ok((writer.document(&checked)?, row))
    };
    let mut rows: Vec<Row> = Vec::new();
    output.write(&writer.head())?;
    for batch in inputs.chunks(BATCH) {
        let results: Vec<_> = batch.par_iter().map(one).collect();
        let mut text = String::new();
        for result in results {
            match result {
                Ok((part, row)) => {
                    text.push_str(if rows.is_empty() { "" } else { writer.between() });
                    text.push_str(&part);
                    rows.push(row);
                }
                Err(problem) => status = output.failed(&problem),
            }
        }
        output.write(&text)?;
    }
    output.write(&writer.tail(&rows))?;
    let threshold = Severity::from(args.fail_on);
    let least = args.min_percent.map_or(0, usize::from);
    let something = rows
        .iter()
        .any(|row| row.completeness.percent < least || row.reaches(threshold));
    Ok(status.max(if something {
        Status::Something
    } else {
        Status::Nothing
    }))
}

/// Today where the user is, as YYYY-MM-DD.
pub fn today() -> String {
    jiff::Zoned::now().date().to_string()
}

impl Row {
    pub fn of(report: &Report) -> Self {
        let mut findings = [0; 3];
        for finding in &report.findings {
            findings[finding.severity as usize] += 1;
        }
        Row {
            path: report.path.clone(),
            completeness: report.completeness,
            ready: report.ready,
            findings,
        }
    }

    /// Whether there is a finding of this severity or a heavier one.
    fn reaches(&self, threshold: Severity) -> bool {
        self.findings[threshold as usize..].iter().any(|&count| 0 < count)
    }
}

/// Which template to check against.
pub struct Choice {
    /// `auto`, `none` or a built-in template's id.
    pub id: String,
    /// A template of the user's own; it wins.
    pub custom: Option<Template>,
}

impl Choice {
    /// From `auto`, `none`, an id, or the path of a Markdown file.
    pub fn of(name: &str) -> Result<Self, Problem> {
        let known = ["auto", "none"].contains(&name)
            || docgauge::templates::catalogue()
                .iter()
                .any(|entry| entry.id == name);
        let path = std::path::Path::new(name);
        let custom = if known {
            None
        } else if path.exists() || name.contains(['/', '\\', '.']) {
            Some(Template::learn_custom(&read::file(path)?))
        } else {
            return Err(catalogue::unknown_template(name));
        };
        Ok(Choice {
            id: if known { name.to_string() } else { String::new() },
            custom,
        })
    }
}
