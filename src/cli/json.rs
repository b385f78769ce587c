//! The reports, whole, as JSON.

use super::format::Format;
use super::output::Problem;

/// `{"version": 1, "documents": […], "problems": […]}`, one document per line.
pub const FORMAT: Format = Format {
    name: "json",
    summary: "The reports, whole",
    head: || "{\"version\":1,\"documents\":[\n".to_string(),
    document: |checked, _| {
        serde_json::to_string(checked.report).map_err(|error| Problem::new(format!("JSON: {error}"), ""))
    },
    between: ",\n",
    tail: |_, _, problems, _| {
        // A problem has three texts, which serde_json always writes.
        let problems = serde_json::to_string(problems).unwrap_or_default();
        format!("\n],\"problems\":{problems}}}\n")
    },
    says_nothing_found: false,
};
