//! Prints the templates, the rules and the schema of the reports.

use docgauge::output::report::Report;
use docgauge::rules;
use docgauge::template::packs;
use docgauge::text::likeness::nearest;

use super::output::{Output, Palette, Problem};
use super::status::Status;
use super::wrap;

/// Prints a blank document.
pub fn new(template: &str, output: &Output) -> Result<Status, Problem> {
    let blank = packs::blank(template).ok_or_else(|| unknown_template(template))?;
    output.write(&blank)?;
    Ok(Status::Nothing)
}

/// Lists the built-in templates.
pub fn templates(output: &Output) -> Result<Status, Problem> {
    let entries = packs::catalogue();
    let width = entries.iter().map(|entry| entry.id.len()).max().unwrap_or(0);
    let Palette { strong, .. } = output.palette;
    let lines = entries.iter().map(|entry| {
        let (id, name, summary) = (entry.id, entry.name, entry.summary);
        format!("{strong}{id:width$}{strong:#}  {name}: {summary}\n")
    });
    output.write(&lines.collect::<String>())?;
    Ok(Status::Nothing)
}

/// Lists the rules, by category.
pub fn rules(output: &Output) -> Result<Status, Problem> {
    let entries = rules::catalogue();
    let width = entries.iter().map(|entry| entry.id.len()).max().unwrap_or(0);
    let Palette { strong, .. } = output.palette;
    let mut text = String::new();
    let mut category = None;
    for entry in &entries {
        if category != Some(entry.category) {
            let gap = if category.is_some() { "\n" } else { "" };
            text.push_str(&format!("{gap}{strong}{}{strong:#}\n", entry.category.name()));
            category = Some(entry.category);
        }
        let tone = output.palette.severity(entry.severity);
        let severity = format!("{tone}{:7}{tone:#}", entry.severity.name());
        text.push_str(&format!("  {:width$}  {severity}  {}\n", entry.id, entry.headline()));
    }
    output.write(&text)?;
    Ok(Status::Nothing)
}

/// Prints a rule's page.
pub fn explain(id: &str, output: &Output) -> Result<Status, Problem> {
    let entries = rules::catalogue();
    let Some(rule) = entries.iter().find(|entry| entry.id == id) else {
        let ids = entries.iter().map(|entry| entry.id);
        let help = format!("{}`docgauge rules` lists them all", did_you_mean(id, ids));
        return Err(Problem::new(format!("there is no rule `{id}`"), help));
    };
    let Palette { strong, faint, .. } = output.palette;
    let tone = output.palette.severity(rule.severity);
    let (category, severity) = (rule.category.name(), rule.severity.name());
    let fixed = if rule.fixed { ", whatever the document's status" } else { "" };
    let text = format!(
        "{strong}{id}{strong:#}: {}\n{faint}{category}, {faint:#}{tone}{severity}{tone:#}{faint}{fixed}{faint:#}\n\n{}",
        rule.headline(),
        wrap::page(rule.why, &output.palette, output.width().min(100)),
    );
    output.write(&text)?;
    Ok(Status::Nothing)
}

/// The output of `docgauge check --format json`.
#[derive(schemars::JsonSchema)]
#[schemars(title = "docgauge report", rename = "Answer")]
#[expect(dead_code, reason = "its fields are written one document at a time")]
struct Answer {
    /// The version of this format; 1.
    version: u32,
    /// One report per document, in the order in which they were named or found.
    documents: Vec<Report>,
    /// The inputs that could not be read; they have no report.
    problems: Vec<Problem>,
}

/// Prints the JSON Schema of the reports.
pub fn schema(output: &Output) -> Result<Status, Problem> {
    let generator = schemars::generate::SchemaSettings::default().for_serialize().into_generator();
    let schema = serde_json::to_string_pretty(&generator.into_root_schema_for::<Answer>())
        .map_err(|error| Problem::new(format!("JSON: {error}"), ""))?;
    output.write(&(schema + "\n"))?;
    Ok(Status::Nothing)
}

/// The problem for the id of a template that does not exist.
pub fn unknown_template(id: &str) -> Problem {
    let ids = packs::catalogue().into_iter().map(|entry| entry.id);
    let help = format!("{}`docgauge templates` lists them all", did_you_mean(id, ids));
    Problem::new(format!("there is no template `{id}`"), help)
}

/// "did you mean" with the most similar of `names`, or an empty text if no name is similar.
pub fn did_you_mean<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> String {
    nearest(name, names).map_or(String::new(), |known| format!("did you mean `{known}`? "))
}
