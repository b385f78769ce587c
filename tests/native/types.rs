//! `www/core/types.js`: the types of arguments and results of the core, generated from the schemas of the Rust types.
//!
//! After a change of the types: `UPDATE=1 cargo test --test native types`.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use docgauge::model::options::Options;
use docgauge::output::clean::Clean;
use docgauge::output::session::{Fixes, Place, Update};
use docgauge::rules;
use docgauge::template::learned::Learned;
use docgauge::template::packs;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

use super::generated::is_current;

const HEAD: &str = "// @ts-check
// The types of the values between the core and the page, without code. Offsets are UTF-16 code units from the start of
// the text; lines and columns count from 1.
//
// This file is generated from the Rust types and their comments: do not edit it. After a change there:
// `UPDATE=1 cargo test --test native types`.
";

/// The number of columns of a line in the page's sources.
const WIDTH: usize = 110;

#[test]
fn the_page_has_the_types_of_the_core() {
    let made = file();
    is_current("www/core/types.js", &made, "types");
}

fn file() -> String {
    let mut answers = SchemaSettings::default().for_serialize().into_generator();
    answers.subschema_for::<Update>();
    answers.subschema_for::<Fixes>();
    answers.subschema_for::<Clean>();
    answers.subschema_for::<Learned>();
    answers.subschema_for::<rules::RuleSummary>();
    answers.subschema_for::<packs::PackSummary>();
    let mut questions = SchemaSettings::default().for_deserialize().into_generator();
    questions.subschema_for::<Options>();
    questions.subschema_for::<Place>();
    let mut types: BTreeMap<String, Value> = BTreeMap::new();
    for (name, schema) in answers.take_definitions(false).into_iter().chain(questions.take_definitions(false))
    {
        types.insert(short(&name).to_string(), schema);
    }
    let mut out = HEAD.to_string();
    for (name, schema) in &types {
        out.push('\n');
        out.push_str(&definition(name, schema.as_object().expect("a type has a schema")));
    }
    out.push_str("\nexport {};\n");
    out
}

/// The name of a type on the page, without "Report" at its end.
fn short(name: &str) -> &str {
    name.strip_suffix("Report").filter(|short| !short.is_empty()).unwrap_or(name)
}

fn definition(name: &str, schema: &Map<String, Value>) -> String {
    let mut lines = Vec::new();
    if let Some(about) = description(schema) {
        lines.push(about);
    }
    match schema.get("properties").and_then(Value::as_object) {
        Some(properties) => {
            lines.push(format!("@typedef {{object}} {name}"));
            for (key, property, required) in in_order(schema, properties) {
                let about = property.as_object().and_then(description).unwrap_or_default();
                let key = if required { key.to_string() } else { format!("[{key}]") };
                lines.push(
                    format!("@property {{{}}} {key} {about}", expression(property)).trim_end().to_string(),
                );
            }
        }
        None => lines.push(format!("@typedef {{{}}} {name}", expression(&Value::Object(schema.clone())))),
    }
    let mut out = String::from("/**\n");
    for line in lines {
        wrap(&line, &mut out);
    }
    out + " */\n"
}

/// The properties in the order of the Rust type, and whether each is required; a schema sorts them by name.
fn in_order<'s>(
    schema: &'s Map<String, Value>,
    properties: &'s Map<String, Value>,
) -> Vec<(&'s str, &'s Value, bool)> {
    let required: Vec<&str> = schema
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let first = required.iter().map(|&key| (key, &properties[key], true));
    let rest = properties.iter().filter(|(key, _)| !required.contains(&key.as_str()));
    first.chain(rest.map(|(key, property)| (key.as_str(), property, false))).collect()
}

fn description(schema: &Map<String, Value>) -> Option<String> {
    let text = schema.get("description")?.as_str()?;
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A schema as a type of TypeScript.
fn expression(schema: &Value) -> String {
    let Some(schema) = schema.as_object() else {
        return "unknown".to_string();
    };
    if let Some(path) = schema.get("$ref").and_then(Value::as_str) {
        let name = path.rsplit('/').next().expect("a path has a last part");
        return short(name).to_string();
    }
    if let Some(value) = schema.get("const") {
        return literal(value);
    }
    if let Some(values) = schema.get("enum").and_then(Value::as_array) {
        return values.iter().map(literal).collect::<Vec<_>>().join(" | ");
    }
    for key in ["oneOf", "anyOf"] {
        if let Some(parts) = schema.get(key).and_then(Value::as_array) {
            return parts.iter().map(expression).collect::<Vec<_>>().join(" | ");
        }
    }
    match schema.get("type") {
        Some(Value::Array(kinds)) => {
            let kinds = kinds.iter().filter_map(Value::as_str);
            kinds.map(|kind| of_kind(kind, schema)).collect::<Vec<_>>().join(" | ")
        }
        Some(Value::String(kind)) => of_kind(kind, schema),
        _ => "unknown".to_string(),
    }
}

fn of_kind(kind: &str, schema: &Map<String, Value>) -> String {
    match kind {
        "integer" | "number" => "number".to_string(),
        "array" => {
            let items = expression(&schema["items"]);
            if items.contains(' ') { format!("({items})[]") } else { format!("{items}[]") }
        }
        "object" => match schema.get("properties").and_then(Value::as_object) {
            Some(properties) => {
                let fields = in_order(schema, properties).into_iter().map(|(key, property, required)| {
                    format!("{key}{}: {}", if required { "" } else { "?" }, expression(property))
                });
                format!("{{{}}}", fields.collect::<Vec<_>>().join(", "))
            }
            None => format!("Record<string, {}>", expression(&schema["additionalProperties"])),
        },
        other => other.to_string(),
    }
}

fn literal(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), |text| format!("'{text}'"))
}

/// Adds a text as lines of a comment, cut at spaces.
fn wrap(text: &str, out: &mut String) {
    let mut line = String::new();
    for word in text.split(' ') {
        if !line.is_empty() && WIDTH < 3 + line.chars().count() + 1 + word.chars().count() {
            let _ = writeln!(out, " * {}", line.trim_end());
            line = "  ".to_string();
        }
        if !line.trim_start().is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    let _ = writeln!(out, " * {line}");
}
