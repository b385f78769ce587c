//! `docgauge.toml`: the settings of a project.
//!
//! ```toml
//! template = "c4"                  # or "none", or a Markdown file beside this one
//! placeholders = ["@@*@@"]         # more placeholders; `*` stands for any characters
//! not-placeholders = ["[sic]"]     # texts that are never reported as such
//! slugs = "gitlab"                 # whose anchors headings have: github, gitlab, azure
//! exclude = ["drafts/"]            # files to leave out, as in a .gitignore beside this file
//! fail-on = "warning"              # the severity from which on `check` fails: info, warning, error
//! min-percent = 90                 # the completeness below which `check` fails
//!
//! [rules]
//! placeholder-word = "off"         # off, on, info, warning, error
//! ```
//!
//! An unknown name is an error, so that no setting is ignored without a message. The file is not read by serde, because
//! errors of serde cannot suggest the most similar key, level or rule.

use std::ops::Range;
use std::path::Path;

use docgauge::model::finding::Severity;
use docgauge::model::options::{Level, Settings};
use docgauge::rules;
use docgauge::text::lines::Lines;
use docgauge::text::slug::Platform;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::catalogue::did_you_mean;
use super::choice::Choice;
use super::exclude::Exclude;
use super::output::Problem;

/// The name of the file.
pub const NAME: &str = "docgauge.toml";

/// A function that reads the value of a key into a configuration.
type Read = fn(&Reader, &Spanned<DeValue>, &mut Config) -> Result<(), Problem>;

const KEYS: [(&str, Read); 8] = [
    ("template", |reader, value, config| {
        config.template = Some(reader.template(value)?);
        Ok(())
    }),
    ("placeholders", |reader, value, config| {
        config.settings.placeholders = reader.patterns(value)?;
        Ok(())
    }),
    ("not-placeholders", |reader, value, config| {
        config.settings.not_placeholders = reader.texts(value)?;
        Ok(())
    }),
    ("slugs", |reader, value, config| {
        config.settings.slugs = reader.platform(value)?;
        Ok(())
    }),
    ("exclude", |reader, value, config| {
        config.exclude = Some(reader.exclude(value)?);
        Ok(())
    }),
    ("fail-on", |reader, value, config| {
        config.fail_on = Some(reader.severity(value)?);
        Ok(())
    }),
    ("min-percent", |reader, value, config| {
        config.min_percent = Some(reader.percent(value)?);
        Ok(())
    }),
    ("rules", |reader, value, config| reader.rules(value, &mut config.settings)),
];

/// A configuration file as read.
#[derive(Debug, Default)]
pub struct Config {
    pub settings: Settings,
    pub template: Option<Choice>,
    pub exclude: Option<Exclude>,
    pub fail_on: Option<Severity>,
    pub min_percent: Option<usize>,
}

/// Reads a configuration; `path` is where `text` comes from.
pub fn parse(path: &Path, text: &str) -> Result<Config, Problem> {
    let reader = Reader { path, text };
    let table = DeTable::parse(text)
        .map_err(|error| reader.wrong(error.span().unwrap_or(0..0), error.message(), ""))?;
    let mut config = Config::default();
    for (key, value) in table.get_ref() {
        let name = key.get_ref().as_ref();
        let Some((_, read)) = KEYS.iter().find(|(known, _)| *known == name) else {
            let keys = KEYS.map(|(known, _)| known);
            let near = did_you_mean(name, keys.into_iter());
            let help = format!("{near}the keys are {}", keys.join(", "));
            return Err(reader.wrong(key.span(), &format!("there is no key `{name}`"), &help));
        };
        read(&reader, value, &mut config)?;
    }
    Ok(config)
}

/// The file being read, to name the place of an error in it.
struct Reader<'a> {
    path: &'a Path,
    text: &'a str,
}

impl Reader<'_> {
    fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new(""))
    }

    fn exclude(&self, value: &Spanned<DeValue>) -> Result<Exclude, Problem> {
        Exclude::of(self.folder(), &self.texts(value)?).map_err(|error| self.wrong(value.span(), &error, ""))
    }

    fn severity(&self, value: &Spanned<DeValue>) -> Result<Severity, Problem> {
        let name = self.text(value)?;
        let all = [Severity::Error, Severity::Warning, Severity::Info];
        all.into_iter().find(|severity| severity.name() == name).ok_or_else(|| {
            let names = all.map(Severity::name);
            let near = did_you_mean(name, names.into_iter());
            let help = format!("{near}use one of {}", names.join(", "));
            self.wrong(value.span(), &format!("there is no severity `{name}`"), &help)
        })
    }

    fn percent(&self, value: &Spanned<DeValue>) -> Result<usize, Problem> {
        let number = value.get_ref().as_integer();
        let percent = number.and_then(|number| usize::from_str_radix(number.as_str(), number.radix()).ok());
        percent.filter(|&percent| percent <= 100).ok_or_else(|| {
            self.wrong(value.span(), "a whole number from 0 to 100 is expected, without quotes", "")
        })
    }

    fn template(&self, value: &Spanned<DeValue>) -> Result<Choice, Problem> {
        let name = self.text(value)?;
        Choice::of(name, self.folder())
            .map_err(|problem| self.wrong(value.span(), &problem.message, &problem.help))
    }

    fn platform(&self, value: &Spanned<DeValue>) -> Result<Platform, Problem> {
        let name = self.text(value)?;
        let known = Platform::NAMED.iter().find(|(known, _)| *known == name);
        known.map(|&(_, platform)| platform).ok_or_else(|| {
            let names = Platform::NAMED.map(|(name, _)| name);
            let help = format!("use one of {}", names.join(", "));
            self.wrong(value.span(), &format!("there are no slugs of `{name}`"), &help)
        })
    }

    fn rules(&self, value: &Spanned<DeValue>, settings: &mut Settings) -> Result<(), Problem> {
        let Some(table) = value.get_ref().as_table() else {
            return Err(self.wrong(
                value.span(),
                "`rules` is a table: a line `[rules]`, then `RULE = \"off\"`",
                "",
            ));
        };
        let known = rules::catalogue();
        for (key, level) in table {
            let id = key.get_ref().as_ref();
            if !known.iter().any(|rule| rule.id == id) {
                let near = did_you_mean(id, known.iter().map(|rule| rule.id));
                let help = format!("{near}`docgauge rules` lists them all");
                return Err(self.wrong(key.span(), &format!("there is no rule `{id}`"), &help));
            }
            let name = match level.get_ref().as_bool() {
                Some(true) => "on",
                Some(false) => "off",
                None => self.text(level)?,
            };
            let Some((_, level)) = Level::NAMED.iter().find(|(known, _)| *known == name) else {
                let names = Level::NAMED.map(|(name, _)| name);
                let help =
                    format!("{}use one of {}", did_you_mean(name, names.into_iter()), names.join(", "));
                return Err(self.wrong(level.span(), &format!("a rule cannot be set to `{name}`"), &help));
            };
            settings.rules.insert(id.to_string(), *level);
        }
        Ok(())
    }

    fn patterns(&self, value: &Spanned<DeValue>) -> Result<Vec<String>, Problem> {
        let patterns = self.texts(value)?;
        if let Some(bare) =
            patterns.iter().find(|pattern| pattern.chars().all(|c| c == '*' || c.is_whitespace()))
        {
            let help = "add the characters around the `*`, as in \"@@*@@\"";
            return Err(self.wrong(
                value.span(),
                &format!("the pattern `{bare}` would match everything"),
                help,
            ));
        }
        Ok(patterns)
    }

    fn texts(&self, value: &Spanned<DeValue>) -> Result<Vec<String>, Problem> {
        let Some(array) = value.get_ref().as_array() else {
            return Err(self.wrong(
                value.span(),
                "a list of texts is expected, as in [\"one\", \"two\"]",
                "",
            ));
        };
        let texts = array.iter().map(|value| match self.text(value)? {
            "" => Err(self.wrong(value.span(), "an empty text matches nothing", "remove it")),
            text => Ok(text.to_string()),
        });
        texts.collect()
    }

    fn text<'v>(&self, value: &'v Spanned<DeValue>) -> Result<&'v str, Problem> {
        let kind = value.get_ref().type_str();
        let wrong =
            || self.wrong(value.span(), &format!("a text in quotes is expected; this is of type {kind}"), "");
        value.get_ref().as_str().ok_or_else(wrong)
    }

    fn wrong(&self, span: Range<usize>, message: &str, help: &str) -> Problem {
        let lines = Lines::of(self.text);
        let at = span.start.min(self.text.len());
        let (line, column) = (lines.line(at), lines.column(at));
        Problem::new(format!("{}:{line}:{column}: {message}", self.path.display()), help)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn wrong(text: &str, expected: &str) {
        let problem = parse(Path::new("docgauge.toml"), text).unwrap_err();
        assert_eq!(format!("{} | {}", problem.message, problem.help), expected);
    }

    #[test]
    fn an_error_has_its_place_and_the_nearest_name() {
        wrong(
            "\n[rules]\nplaceholder-braket = \"off\"\n",
            "docgauge.toml:3:1: there is no rule `placeholder-braket` | did you mean `placeholder-bracket`? \
             `docgauge rules` lists them all",
        );
        wrong(
            "[rules]\nplaceholder-bracket = \"warn\"\n",
            "docgauge.toml:2:23: a rule cannot be set to `warn` | did you mean `warning`? use one of off, on, \
             info, warning, error",
        );
        wrong(
            "templates = 'c4'",
            "docgauge.toml:1:1: there is no key `templates` | did you mean `template`? the keys are template, \
             placeholders, not-placeholders, slugs, exclude, fail-on, min-percent, rules",
        );
        wrong(
            "placeholders = ['x', 3]",
            "docgauge.toml:1:22: a text in quotes is expected; this is of type integer | ",
        );
        wrong(
            "placeholders = ['**']",
            "docgauge.toml:1:16: the pattern `**` would match everything | add the characters around the `*`, as in \
             \"@@*@@\"",
        );
    }

    #[test]
    fn rules_are_switched_and_set() {
        let config =
            parse(Path::new(NAME), "rules.placeholder-bracket = false\nnot-placeholders = ['[sic]']\n")
                .unwrap();
        assert_eq!(config.settings.rules["placeholder-bracket"], Level::Off);
        assert_eq!(config.settings.not_placeholders, ["[sic]"]);
    }
}
