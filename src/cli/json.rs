//! The reports, whole, as JSON.

use docgauge::text::json;

use super::format::Format;

/// `{"version": 1, "documents": […], "problems": […]}`, one document per line.
pub const FORMAT: Format = Format {
    name: "json",
    summary: "The reports, whole",
    head: || "{\"version\":1,\"documents\":[\n".to_string(),
    document: |checked, _| Ok(json::text(checked.report)),
    between: ",\n",
    tail: |_, _, problems, _| {
        // A problem has three texts, which serde_json always writes.
        let problems = serde_json::to_string(problems).unwrap_or_default();
        format!("\n],\"problems\":{problems}}}\n")
    },
    says_nothing_found: false,
};
