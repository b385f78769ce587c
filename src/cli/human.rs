//! The format for people in a terminal: the findings with their source lines, then the document's completeness.
//!
//! An untouched template has a hundred findings with the same message: they are shown together, with some of their lines and
//! the numbers of the other lines.

use std::cmp::Reverse;
use std::collections::HashMap;

use docgauge::model::finding::Severity;
use docgauge::output::report::Report;
use docgauge::reading::metadata::Stage;
use docgauge::rules;

use super::alike::{self, Alike, Place};
use super::excerpt::{self, Line};
use super::format::{Format, Manner, NOTHING};
use super::order::Order;
use super::output::{Palette, Problem};
use super::table;
use super::totals::Totals;
use super::verdict::{Checked, Verdict};
use super::wrap::wrap;

/// For reading in a terminal.
pub const FORMAT: Format = Format {
    name: "human",
    summary: "For reading in a terminal",
    head: String::new,
    document: |checked, manner| Ok(Human(manner).document(checked)),
    between: "",
    tail: |verdicts, totals, problems, manner| Human(manner).tail(verdicts, totals, problems),
    says_nothing_found: true,
};

/// From this number of documents on, the totals of each rule follow at the end.
const LONG_RUN: usize = 10;

/// The most source lines shown for one group of findings.
const LINES: usize = 6;

/// Writes with the given settings.
struct Human<'m>(&'m Manner);

impl Human<'_> {
    /// The findings of a document, then its completeness.
    fn document(&self, checked: &Checked) -> String {
        if self.0.summary {
            return String::new();
        }
        let report = checked.report;
        let titles = titles(report);
        let mut text = String::new();
        for alike in self.ordered(report) {
            if !self.0.quiet || checked.limits.fail_on <= alike.first.severity {
                self.alike(checked, &alike, &titles, &mut text);
            }
        }
        if !self.0.quiet {
            self.summary(checked, &mut text);
        }
        text
    }

    /// The summary of all documents.
    fn tail(&self, verdicts: &[Verdict], totals: &Totals, problems: &[Problem]) -> String {
        match verdicts {
            _ if self.0.quiet => String::new(),
            [] if !problems.is_empty() => String::new(),
            [] => NOTHING.to_string(),
            [_] if !self.0.summary => String::new(),
            verdicts => {
                let mut text = table::documents(verdicts, &self.0.palette, self.0.width);
                if self.0.summary || LONG_RUN <= verdicts.len() {
                    text.push_str(&totals.rules(&self.0.palette));
                    text.push_str(&totals.habits(verdicts.len(), &self.0.palette));
                }
                text
            }
        }
    }

    /// The findings in groups: by section, with the most severe first in each section, or by line.
    fn ordered<'r>(&self, report: &'r Report) -> Vec<Alike<'r>> {
        let mut all = alike::all(report);
        if self.0.order == Order::Weight {
            let place = |alike: &Alike| {
                report
                    .sections
                    .iter()
                    .position(|section| section.id == alike.first.section)
                    .unwrap_or(usize::MAX)
            };
            // Groups of equal weight stay in the order of the text.
            all.sort_by_key(|alike| (place(alike), Reverse(alike.first.severity)));
        }
        all
    }

    fn alike(&self, checked: &Checked, alike: &Alike, titles: &HashMap<&str, String>, text: &mut String) {
        let Palette { strong, faint, .. } = self.0.palette;
        let first = alike.first;
        let tone = self.0.palette.severity(first.severity);
        let more = match alike.places.len() - 1 {
            0 => String::new(),
            more => format!("{faint}, and {more} more like it{faint:#}"),
        };
        let message = excerpt::visible(&first.message);
        let (severity, rule) = (first.severity.name(), first.rule);
        text.push_str(&format!("{tone}{severity}[{rule}]{tone:#}{strong}: {message}{strong:#}{more}\n"));

        let lines = self.lines(checked, alike);
        let (shown, rest) = lines.split_at(lines.len().min(LINES));
        let gutter = shown.last().map_or(1, |(number, _)| number.to_string().len());
        let place = format!("{}:{}:{}", excerpt::visible(&checked.report.path), first.line, first.column);
        let here = |place: &Place| place.finding.section == first.section;
        let section = match titles.get(first.section.as_str()) {
            Some(title) if alike.places.iter().all(here) => format!("  {faint}in {title}{faint:#}"),
            Some(_) | None => String::new(),
        };
        text.push_str(&format!("{faint}{:gutter$}-->{faint:#} {place}{section}\n", ""));
        text.push_str(&format!("{faint}{:gutter$} │{faint:#}\n", ""));
        for (number, line) in shown {
            let rows = excerpt::rows(line, self.0.width.saturating_sub(gutter + 3));
            for row in rows.iter().take(LINES) {
                text.push_str(&format!("{faint}{number:>gutter$} │{faint:#} {}\n", row.source));
                let label = if row.label.is_empty() { String::new() } else { format!(" {}", row.label) };
                text.push_str(&format!(
                    "{faint}{:gutter$} │{faint:#} {tone}{}{label}{tone:#}\n",
                    "", row.underline
                ));
            }
        }
        if !rest.is_empty() {
            let numbers = alike::numbers(rest.iter().map(|(number, _)| *number));
            text.push_str(&format!("{faint}{:gutter$} │ and on {numbers}{faint:#}\n", ""));
        }
        for (word, says) in [("help", excerpt::visible(&first.help)), ("fix", alike::fixes(alike))] {
            if !says.is_empty() {
                let says = wrap(
                    &says,
                    self.0.width.saturating_sub(gutter + 3 + word.len() + 2),
                    gutter + 5 + word.len(),
                );
                text.push_str(&format!(
                    "{faint}{:gutter$} ={faint:#} {strong}{word}{strong:#}: {says}\n",
                    ""
                ));
            }
        }
        text.push('\n');
    }

    /// The source lines of a group of findings with their numbers, each line once with all its spans.
    fn lines<'a>(&self, checked: &Checked<'a>, alike: &Alike) -> Vec<(usize, Line<'a>)> {
        let document = &checked.analysis.document;
        let mut lines: Vec<(usize, Line)> = Vec::new();
        for place in &alike.places {
            let (from, to) = (document.lines.byte(place.finding.from), document.lines.byte(place.finding.to));
            let number = place.finding.line;
            let whole = document.lines.span(number);
            let source = whole.of(document.text).trim_end_matches(['\n', '\r']);
            let end = whole.from + source.len();
            let mut label = alike::again(place);
            if end < to {
                let last = document.lines.line(to.saturating_sub(1));
                label = if number < last { format!("to line {last}") } else { label };
            }
            let span = from.min(end) - whole.from..to.min(end) - whole.from;
            match lines.last_mut() {
                Some((last, line)) if *last == number => line.spans.push((span, label)),
                _ => {
                    let line = Line { text: source, spans: vec![(span, label)] };
                    lines.push((number, line));
                }
            }
        }
        lines
    }

    fn summary(&self, checked: &Checked, text: &mut String) {
        let report = checked.report;
        let Palette { strong, faint, .. } = self.0.palette;
        let verdict = Verdict::of(checked);
        let findings = verdict.findings;
        let counts = match report.band {
            Some(_) => table::counts(findings, &self.0.palette),
            None => table::found(&verdict, &self.0.palette),
        };
        let path = excerpt::visible(&report.path);
        if !self.0.alone {
            let percent =
                report.band.map_or(String::new(), |_| format!("{} %, ", report.completeness.percent));
            if findings != [0; 3] {
                text.push_str(&format!("{strong}{path}{strong:#}: {percent}{counts}\n\n"));
            }
            return;
        }
        text.push_str(&format!("{strong}{path}{strong:#}  {}\n", about(report)));
        if report.band.is_some() {
            text.push_str(&table::sections(report, &self.0.palette, self.0.width));
        }
        let safe = report.findings.iter().filter(|finding| alike::is_safe(finding)).count();
        let fixed = match safe {
            0 => String::new(),
            _ => format!("{faint}; `docgauge fix` fixes {safe}{faint:#}"),
        };
        text.push_str(&format!("\n {counts}{fixed}\n"));
        if report.template.is_none() {
            text.push_str(&format!(
                " {faint}no template measures it: `--template ID` sets one, `docgauge templates` lists them{faint:#}\n"
            ));
        }
        let lowered = lowered(checked);
        if 0 < lowered && checked.limits.fail_on == Severity::Error {
            let (errors, them) = match lowered {
                1 => ("1 error counts as a warning".to_string(), "it"),
                _ => (format!("{lowered} errors count as warnings"), "them"),
            };
            text.push_str(&format!(
                " {faint}a draft: {errors}; `--fail-on warning` fails on {them}{faint:#}\n"
            ));
        }
    }
}

/// The number of findings that are warnings only because the document is a draft.
fn lowered(checked: &Checked) -> usize {
    if checked.analysis.metadata.stage() != Stage::Draft {
        return 0;
    }
    let set = &checked.analysis.options.settings.rules;
    let was_error = |rule: &str| {
        !set.contains_key(rule)
            && rules::by_id(rule).is_some_and(|rule| !rule.fixed && rule.severity == Severity::Error)
    };
    let warnings = checked.report.findings.iter().filter(|finding| finding.severity == Severity::Warning);
    warnings.filter(|finding| was_error(finding.rule)).count()
}

/// The template that a document follows, and its status.
fn about(report: &Report) -> String {
    let template = match &report.template {
        None => "no template".to_string(),
        Some(template) => {
            let confidence = (100.0 * template.confidence).floor();
            format!("{} (`{}`, {confidence} % sure)", template.name, template.id)
        }
    };
    match &report.status {
        None => template,
        Some(status) => format!("{template}, status {}", excerpt::visible(status)),
    }
}

/// Section titles by id, with their numbers.
fn titles(report: &Report) -> HashMap<&str, String> {
    let present = report.sections.iter().filter(|section| 0 < section.level);
    present
        .map(|section| {
            let number = section.number.as_ref().map_or(String::new(), |number| format!("{number} "));
            (section.id.as_str(), format!("{number}{}", excerpt::visible(&section.title)))
        })
        .collect()
}
