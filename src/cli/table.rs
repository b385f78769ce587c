//! Tables with bars: the sections of one document, and documents side by side.

use docgauge::output::report::{Report, SectionReport};

use docgauge::model::band::Band;
use docgauge::model::state::{Completeness, SectionState};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::excerpt::visible;
use super::output::Palette;
use super::verdict::Verdict;

/// Cells of a bar in the table of sections. `SHORT_BAR` is for the table of documents, whose names are longer.
const BAR: usize = 20;
const SHORT_BAR: usize = 10;
/// Rows after which the sections of deeper levels are left out.
const ROWS: usize = 45;
/// The most documents that are shown; of more documents the least complete are shown.
const DOCUMENTS: usize = 100;

/// A table of the document's sections with their completeness, and the total.
pub fn sections(report: &Report, palette: &Palette, width: usize) -> String {
    let all: Vec<&SectionReport> = sections_of(report);
    let rows = shown(&all);
    let top = rows.iter().map(|section| section.level).filter(|&level| 0 < level).min().unwrap_or(1);
    let labels: Vec<String> = rows.iter().map(|section| label(section, top)).collect();
    // The part right of the labels takes 38 columns besides the bar: gaps, percentage, counts and the state.
    let room = width.saturating_sub(BAR + 38).max(20);
    let column = labels.iter().map(|label| label.width()).max().unwrap_or(0).clamp(12, room);
    let Palette { strong, faint, .. } = palette;
    let mut text = String::new();
    for (section, label) in rows.iter().zip(&labels) {
        let label = pad(&cut(label, column), column);
        let sum = section.completeness;
        let (tone, word) = match section.state {
            SectionState::Missing => (palette.error, "missing"),
            SectionState::Empty => (palette.warning, "empty"),
            SectionState::NotApplicable => (palette.faint, "N/A"),
            SectionState::Extra => (palette.faint, "extra"),
            SectionState::Present => (palette.faint, ""),
        };
        let word = match word {
            "" => String::new(),
            word => format!("  {tone}{word}{tone:#}"),
        };
        text.push_str(&line(&format!(" {label}"), sum, BAR, &word, palette));
    }
    let left_out = all.len() - rows.len();
    if 0 < left_out {
        let note = format!(" … and {left_out} more, which are subsections or have nothing to fill in");
        text.push_str(&format!("{faint}{note}{faint:#}\n"));
    }
    text.push_str(&separator(column + BAR, palette));
    // All items left in a ready document are in sections that the template does not require.
    let left = report.completeness.total - report.completeness.done;
    let word = report.band.map_or(String::new(), |band| band.word().to_lowercase());
    let band = match report.band {
        Some(Band::Ready) if 0 < left => {
            let beside = format!("{faint}, {left} left in optional or added sections{faint:#}");
            format!("  {}{word}{:#}{beside}", palette.done, palette.done)
        }
        Some(Band::Ready) => format!("  {}{word}{:#}", palette.done, palette.done),
        _ => format!("  {faint}{word}{faint:#}"),
    };
    let total = format!(" {strong}{}{strong:#}", pad("Total", column));
    text.push_str(&line(&total, report.completeness, BAR, &band, palette));
    text
}

/// A table of documents, the least complete first, and their total. Documents without a band have no percentage and come last.
pub fn documents(rows: &[Verdict], palette: &Palette, width: usize) -> String {
    let Palette { strong, faint, .. } = palette;
    let mut sorted: Vec<&Verdict> = rows.iter().collect();
    sorted.sort_by_key(|row| (row.band.is_none(), measured(row).percent, &row.path));
    let (shown, rest) = sorted.split_at(sorted.len().min(DOCUMENTS));
    // The part right of the paths takes 55 columns besides the bar: gaps, percentage, counts and the findings.
    let room = width.saturating_sub(SHORT_BAR + 55).max(24);
    let column = shown.iter().map(|row| row.path.width()).max().unwrap_or(0).clamp(16, room);
    let mut text = String::new();
    for row in shown {
        let path = pad(&cut_left(&visible(&row.path), column), column);
        let findings = format!("  {}", counts(row.findings, palette));
        text.push_str(&line(&format!(" {path}"), measured(row), SHORT_BAR, &findings, palette));
    }
    if let Some(least) = rest.first() {
        let from = match least.band {
            Some(_) => format!(", {} % and up", least.completeness.percent),
            None => String::new(),
        };
        let note = format!(" … and {} more{from}", rest.len());
        text.push_str(&format!("{faint}{note}{faint:#}\n"));
    }
    let sum = |of: fn(&Verdict) -> usize| rows.iter().map(of).sum::<usize>();
    let total = Completeness::new(sum(|row| measured(row).done), sum(|row| measured(row).total));
    let ready = rows.iter().filter(|row| row.band == Some(Band::Ready)).count();
    text.push_str(&separator(column + SHORT_BAR, palette));
    let label = format!(" {strong}{}{strong:#}", pad(&number_of(rows.len(), "document"), column));
    let without = rows.iter().filter(|row| row.band.is_none()).count();
    let word = match without {
        0 => format!("{ready} ready"),
        _ if without == rows.len() => "none measured by a template".to_string(),
        _ => format!("{ready} ready, {without} without a template"),
    };
    text.push_str(&line(&label, total, SHORT_BAR, &format!("  {faint}{word}{faint:#}"), palette));
    text
}

/// The items of a document that is measured by a template; of any other document there are none.
fn measured(row: &Verdict) -> Completeness {
    row.band.map_or(Completeness::default(), |_| row.completeness)
}

/// What was found in a document without a template: its placeholders, then the other findings.
pub fn found(verdict: &Verdict, palette: &Palette) -> String {
    let (findings, placeholders) = (verdict.findings, verdict.placeholders);
    let others = [0, 1, 2].map(|severity| findings[severity] - placeholders[severity]);
    let others = match others {
        [0, 0, 0] => None,
        _ => Some(counts(others, palette)),
    };
    let placeholders = match placeholders.iter().sum::<usize>() {
        0 => None,
        some => Some(number_of(some, "placeholder")),
    };
    match (placeholders, others) {
        (None, None) => counts(findings, palette),
        (Some(all), None) | (None, Some(all)) => all,
        (Some(placeholders), Some(others)) => format!("{placeholders}, {others}"),
    }
}

/// The counts of findings as coloured text: "2 errors, 1 warning", or "no findings".
pub fn counts(findings: [usize; 3], palette: &Palette) -> String {
    let [infos, warnings, errors] = findings;
    let part = |count: usize, word: &str, tone: anstyle::Style| {
        let plural = if count == 1 || word == "info" { "" } else { "s" };
        (0 < count).then(|| format!("{tone}{count} {word}{plural}{tone:#}"))
    };
    let parts: Vec<String> = [
        part(errors, "error", palette.error),
        part(warnings, "warning", palette.warning),
        part(infos, "info", palette.info),
    ]
    .into_iter()
    .flatten()
    .collect();
    match parts.is_empty() {
        true => format!("{}no findings{:#}", palette.done, palette.done),
        false => parts.join(", "),
    }
}

/// A number with its noun: "1 document", "2 documents".
pub fn number_of(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}

/// A row: label, bar, percentage, counts, and a word at the end.
fn line(label: &str, sum: Completeness, cells: usize, word: &str, palette: &Palette) -> String {
    let faint = palette.faint;
    if sum.total == 0 {
        return format!("{label}  {faint}{:cells$}{faint:#}{:16}{word}\n", "", "").trim_end().to_string()
            + "\n";
    }
    let tone = if sum.done == sum.total { palette.done } else { palette.strong };
    let of = format!("{} of {}", sum.done, sum.total);
    let text =
        format!("{label}  {}  {tone}{:>3} %{tone:#}  {of:<11}{word}", bar(sum, cells, palette), sum.percent);
    text.trim_end().to_string() + "\n"
}

/// The line above a total.
fn separator(columns: usize, palette: &Palette) -> String {
    let faint = palette.faint;
    format!("{faint} {}{faint:#}\n", "─".repeat(columns + 22))
}

/// A bar that is empty only if no item is done and full only if all items are done.
fn bar(sum: Completeness, cells: usize, palette: &Palette) -> String {
    let full = match sum.done {
        0 => 0,
        done if done == sum.total => cells,
        done => (done * cells / sum.total).clamp(1, cells - 1),
    };
    let tone = if full == cells { palette.done } else { palette.warning };
    let faint = palette.faint;
    format!("{tone}{}{tone:#}{faint}{}{faint:#}", "▇".repeat(full), "▁".repeat(cells - full))
}

/// The sections that have a heading, and the text before the first one if there is something to fill in it.
fn sections_of(report: &Report) -> Vec<&SectionReport> {
    let sections = report.sections.iter();
    sections.filter(|section| 0 < section.level || 0 < section.own.total).collect()
}

/// The sections that get a row: all, or in a long document the sections of the upper levels.
fn shown<'a>(all: &[&'a SectionReport]) -> Vec<&'a SectionReport> {
    if all.len() <= ROWS {
        return all.to_vec();
    }
    let worth =
        |section: &&SectionReport| 0 < section.completeness.total || section.state != SectionState::Present;
    let upto = |level: u8| {
        let sections = all.iter().copied().filter(worth);
        sections.filter(|section| section.level <= level).collect::<Vec<_>>()
    };
    let fitting = (2..=5).rev().map(upto).find(|rows| rows.len() <= ROWS);
    fitting.unwrap_or_else(|| upto(2))
}

fn label(section: &SectionReport, top: u8) -> String {
    let indent = "  ".repeat(usize::from(section.level.saturating_sub(top)));
    let number = section.number.as_ref().map_or(String::new(), |number| format!("{number} "));
    let title = match (&section.title, &section.template_title) {
        _ if section.level == 0 => "(before the first heading)",
        (title, Some(template)) if title.is_empty() => template,
        (title, _) => title,
    };
    format!("{indent}{number}{}", visible(title))
}

/// The text filled up to `columns`.
fn pad(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(text.width())))
}

/// The text cut to `columns`, ending with an ellipsis if it was cut.
fn cut(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_string();
    }
    let mut left = columns.saturating_sub(1);
    let kept = text.chars().take_while(|c| {
        let wide = c.width().unwrap_or(0);
        let fits = wide <= left;
        left = left.saturating_sub(wide);
        fits
    });
    format!("{}…", kept.collect::<String>().trim_end())
}

/// The end of a text, cut to `columns`: the end of a path identifies a document better than its start.
fn cut_left(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_string();
    }
    let start = text.char_indices().map(|(at, _)| at).find(|&at| text[at..].width() < columns);
    format!("…{}", &text[start.unwrap_or(text.len())..])
}
