//! Options of a check. The core reads no clock, no configuration file and no environment: the caller passes in the
//! date, the settings and the access to files.

use std::sync::Arc;

use crate::model::finding::Severity;
use crate::text::map::{Map, Set};
use crate::text::slug::Platform;

/// How to check one document.
#[derive(Clone, Debug, Default)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), serde(default, deny_unknown_fields))]
pub struct Options {
    /// What the report calls the document; empty means `-`.
    pub path: String,
    /// `auto` (or empty), `none`, or the id of a built-in template.
    pub template: String,
    /// The Markdown of a custom template; it takes precedence over `template`.
    pub template_text: Option<String>,
    /// Today as `YYYY-MM-DD`, for rules and fixes about dates; without it they do nothing.
    pub today: Option<String>,
    pub settings: Settings,
    /// For rules about other files; without it they do nothing.
    #[cfg_attr(feature = "cli", serde(skip))]
    pub files: Option<Files>,
    /// The numbers of decisions in the same folder; without them rules look only at the document.
    #[cfg_attr(feature = "cli", serde(skip))]
    pub folder: DecisionFolder,
}

/// The decision records in the folder of the document, each a file with a number.
#[derive(Clone, Debug, Default)]
pub struct DecisionFolder {
    /// The number of the document, by its file name or its title.
    pub own: Option<u64>,
    /// The path of another record with this number.
    pub same: Option<String>,
    /// The numbers of all files in the folder, with the document's own.
    pub numbers: Arc<Set<u64>>,
    /// The number for the document if its text leaves it open, with zeros in front.
    pub next: Option<String>,
}

/// Access to files beside the document. Both functions take the document's path and a link's target, without query
/// and fragment and with escapes resolved.
#[derive(Clone, Copy, Debug)]
pub struct Files {
    /// Whether the file exists.
    pub exists: fn(&str, &str) -> bool,
    /// The text, if it is Markdown and can be read.
    pub read: fn(&str, &str) -> Option<String>,
}

/// The settings of a project that differ from the defaults. Plain data: the code that reads the configuration reports
/// errors in it; an unknown rule id has no effect here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema, serde::Serialize))]
#[cfg_attr(feature = "cli", serde(default, deny_unknown_fields))]
pub struct Settings {
    /// The level of each rule that has one, by the rule's id.
    #[cfg_attr(feature = "cli", schemars(with = "std::collections::BTreeMap<String, Level>"))]
    pub rules: Map<String, Level>,
    /// More placeholders: literal text in which `*` stands for any characters of one line, as in `@@*@@`.
    pub placeholders: Vec<String>,
    /// Texts that are never placeholders, compared whole and without regard to case, as in `[sic]`.
    pub not_placeholders: Vec<String>,
    /// The platform that makes the anchors of headings.
    pub slugs: Platform,
}

/// The level that a project sets for a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema, serde::Serialize))]
#[cfg_attr(feature = "cli", serde(rename_all = "lowercase"))]
pub enum Level {
    Off,
    /// With the rule's own severity.
    On,
    /// On, with this severity whatever the document's status.
    Info,
    Warning,
    Error,
}

impl Level {
    /// All levels, each with its name in configurations and options.
    pub const NAMED: [(&str, Level); 5] = [
        ("off", Level::Off),
        ("on", Level::On),
        ("info", Level::Info),
        ("warning", Level::Warning),
        ("error", Level::Error),
    ];

    /// The severity that it sets, if it sets one.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Level::Off | Level::On => None,
            Level::Info => Some(Severity::Info),
            Level::Warning => Some(Severity::Warning),
            Level::Error => Some(Severity::Error),
        }
    }
}
