//! SARIF for code scanning. The library writes the log; this module adds the address of each document.

use std::path::{Component, Path};

use docgauge::output::sarif::{self, Artifact};
use docgauge::rules;

use super::format::Format;
use super::output::Problem;
use super::repository;
use super::verdict::Checked;

/// SARIF 2.1.0.
pub const FORMAT: Format = Format {
    name: "sarif",
    summary: "SARIF 2.1.0, for code scanning",
    head,
    document: |checked, _| Ok(document(checked)),
    between: ",\n",
    tail: |_, _, problems, _| tail(problems),
    says_nothing_found: false,
};

/// The start of the log, up to the list of results.
pub fn head() -> String {
    sarif::head(&rules::catalogue())
}

/// The results of one document, separated by commas; empty if there are none.
pub fn document(checked: &Checked) -> String {
    sarif::results(checked.report, &checked.analysis.document.lines, &artifact(&checked.report.path))
}

/// The end of the log, after the list of results.
pub fn tail(problems: &[Problem]) -> String {
    sarif::tail(&problems.iter().map(|problem| problem.message.as_str()).collect::<Vec<_>>())
}

/// The document's address: relative to the root of the sources if it is inside.
fn artifact(path: &str) -> Artifact {
    if let Some(inside) = repository::inside(path) {
        return Artifact::relative(&inside);
    }
    let path = Path::new(path);
    let parts = path.components().filter(|part| *part != Component::RootDir);
    let parts: Vec<_> = parts.map(|part| part.as_os_str().to_string_lossy()).collect();
    let parts = parts.join("/");
    if path.is_absolute() { Artifact::absolute(&parts) } else { Artifact::relative(&parts) }
}
