//! The formats of `docgauge check`.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::format::Format;
use super::{github, gitlab, human, json, junit, sarif};

/// All formats in the order in which `--help` lists them; the first is the default.
const FORMATS: [&Format; 6] =
    [&human::FORMAT, &json::FORMAT, &sarif::FORMAT, &github::FORMAT, &gitlab::FORMAT, &junit::FORMAT];

/// The parser for the name of a format.
pub fn parser() -> impl TypedValueParser<Value = &'static Format> {
    let values = FORMATS.map(|format| PossibleValue::new(format.name).help(format.summary));
    PossibleValuesParser::new(values).map(|name| {
        let named = FORMATS.into_iter().find(|format| format.name == name);
        named.unwrap_or(FORMATS[0])
    })
}
