//! JUnit XML, for the many CI servers that show it: a suite per document, a case per section.
//!
//! A case fails if it has findings that make `docgauge check` fail; its other findings are written into its output. With
//! `--min-percent` each document has one more case, which fails if the document is less complete.
//!
//! Written by hand because libraries need all suites in memory before they write the first one.

use std::collections::{BTreeMap, HashMap};

use docgauge::output::report::{FindingReport, SectionReport};

use super::format::Format;
use super::output::Problem;
use super::verdict::Checked;

/// JUnit XML.
pub const FORMAT: Format = Format {
    name: "junit",
    summary: "JUnit XML, for CI servers",
    head,
    document: |checked, _| Ok(document(checked)),
    between: "",
    tail: |_, _, problems, _| tail(problems),
    says_nothing_found: false,
};

fn head() -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"docgauge\">\n".to_string()
}

/// A document as a suite.
fn document(checked: &Checked) -> String {
    let Checked { report, limits, .. } = checked;
    let mut by_section: BTreeMap<&str, Vec<&FindingReport>> = BTreeMap::new();
    for finding in &report.findings {
        by_section.entry(&finding.section).or_default().push(finding);
    }
    let class = escape(&report.path);
    let (mut cases, mut tests, mut failures) = (String::new(), 0, 0);
    let first = |section: &&SectionReport| {
        0 < section.level || 0 < section.own.total || by_section.contains_key("top")
    };
    let sections: Vec<&SectionReport> = report.sections.iter().filter(first).collect();
    let names = names(&sections);
    for (section, name) in sections.iter().zip(&names) {
        // A missing section has no id. The finding about it is in the section where the template expects it.
        let findings = if section.id.is_empty() {
            Vec::new()
        } else {
            by_section.remove(section.id.as_str()).unwrap_or_default()
        };
        let (failed, noted): (Vec<&FindingReport>, Vec<&FindingReport>) =
            findings.into_iter().partition(|finding| limits.fail_on <= finding.severity);
        cases.push_str(&format!("    <testcase classname=\"{class}\" name=\"{}\"", escape(name)));
        let mut inner = String::new();
        if let Some(first) = failed.first() {
            let more = failed.len() - 1;
            let more = if more == 0 { String::new() } else { format!(" (and {more} more)") };
            let message = escape(&format!("{}{more}", first.message));
            let lines = escape(&listing(&report.path, &failed)).replace("&#10;", "\n");
            inner.push_str(&format!(
                "      <failure type=\"{}\" message=\"{message}\">{lines}</failure>\n",
                first.rule
            ));
            failures += 1;
        }
        if !noted.is_empty() {
            let lines = escape(&listing(&report.path, &noted)).replace("&#10;", "\n");
            inner.push_str(&format!("      <system-out>{lines}</system-out>\n"));
        }
        tests += 1;
        cases.push_str(&match inner.is_empty() {
            true => "/>\n".to_string(),
            false => format!(">\n{inner}    </testcase>\n"),
        });
    }
    if let Some(least) = limits.min_percent {
        let sum = report.completeness;
        tests += 1;
        let name = format!("    <testcase classname=\"{class}\" name=\"at least {least} % complete\"");
        if limits.below(&sum).is_some() {
            failures += 1;
            let message = format!("{} %: {} of {} items", sum.percent, sum.done, sum.total);
            cases.push_str(&format!(
                "{name}>\n      <failure type=\"completeness\" message=\"{message}\"/>\n    </testcase>\n"
            ));
        } else {
            cases.push_str(&format!("{name}/>\n"));
        }
    }
    format!(
        "  <testsuite name=\"{class}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">\n{cases}  </testsuite>\n"
    )
}

/// A unique name for each section: its title; with the titles above it, if another section has the same title; with
/// its number among them, if those are the same too.
fn names(sections: &[&SectionReport]) -> Vec<String> {
    let title = |section: &SectionReport| match (&section.title, &section.template_title) {
        _ if section.level == 0 => "(before the first heading)".to_string(),
        (title, Some(template)) if title.is_empty() => template.clone(),
        (title, _) => title.clone(),
    };
    let titles: Vec<String> = sections.iter().map(|section| title(section)).collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    titles.iter().for_each(|title| *counts.entry(title).or_default() += 1);
    // The open sections above, as positions.
    let mut above: Vec<usize> = Vec::new();
    let mut given: HashMap<String, usize> = HashMap::new();
    let mut names = Vec::with_capacity(sections.len());
    for (at, section) in sections.iter().enumerate() {
        while above.last().is_some_and(|&last| section.level <= sections[last].level) {
            above.pop();
        }
        above.push(at);
        let mut name = titles[at].clone();
        if 1 < counts[titles[at].as_str()] {
            // The title of the document is the same for all of its sections.
            let path =
                above.iter().filter(|&&at| 1 < above.len() && 1 < sections[at].level || above.len() == 1);
            name = path.map(|&at| titles[at].as_str()).collect::<Vec<_>>().join(" / ");
        }
        let count = given.entry(name.clone()).or_default();
        *count += 1;
        names.push(if *count == 1 { name } else { format!("{name} ({count})") });
    }
    names
}

/// The files that could not be read, as a separate suite.
fn tail(problems: &[Problem]) -> String {
    let mut text = String::new();
    if !problems.is_empty() {
        let count = problems.len();
        text.push_str(&format!(
            "  <testsuite name=\"unreadable\" tests=\"{count}\" failures=\"0\" errors=\"{count}\">\n"
        ));
        for problem in problems {
            let message = escape(&problem.message);
            text.push_str(&format!(
                "    <testcase classname=\"docgauge\" name=\"{message}\"><error message=\"{message}\"/></testcase>\n"
            ));
        }
        text.push_str("  </testsuite>\n");
    }
    text + "</testsuites>\n"
}

fn listing(path: &str, findings: &[&FindingReport]) -> String {
    let line = |finding: &&FindingReport| {
        let FindingReport { line, column, rule, message, .. } = finding;
        format!("{path}:{line}:{column}: {}[{rule}] {message}", finding.severity.name())
    };
    findings.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The text as XML content or attribute value; characters that XML 1.0 does not allow are replaced.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\t' => out.push(c),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_is_well_formed() {
        assert_eq!(escape("<a b=\"&\">\u{1b}\n"), "&lt;a b=&quot;&amp;&quot;&gt;\u{fffd}&#10;");
    }
}
