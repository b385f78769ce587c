//! The settings for each input: arguments of the command line override the nearest configuration.
//!
//! Only the nearest `docgauge.toml` in the document's folder or a folder above it is used; configurations are not merged.
//! Each folder is searched once.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use docgauge::model::options::{DecisionFolder, Options};
use docgauge::template::Template;

use super::choice::Choice;
use super::config::{self, Config};
use super::output::Problem;
use super::read::{self, Input};
use super::{decisions, files, walk};

/// An input with the settings for its check.
pub struct Job {
    pub input: Input,
    config: Arc<Config>,
    today: Arc<str>,
    folder: DecisionFolder,
}

impl Job {
    pub fn options(&self) -> Options {
        Options {
            path: self.input.path(),
            template: match &self.config.template {
                Some(Choice::Known(id)) => id.clone(),
                Some(Choice::Custom(_)) | None => String::new(),
            },
            template_text: None,
            today: Some(self.today.to_string()),
            settings: self.config.settings.clone(),
            files: match &self.input {
                // The core accepts only names in UTF-8, and standard input has no folder.
                Input::File(path) if path.to_str().is_some() => Some(files::FILES),
                Input::File(_) | Input::Stdin => None,
            },
            folder: self.folder.clone(),
        }
    }

    /// The template learned from a file of the user, if one was chosen.
    pub fn custom(&self) -> Option<&Template> {
        match &self.config.template {
            Some(Choice::Custom(template)) => Some(template),
            Some(Choice::Known(_)) | None => None,
        }
    }
}

/// The jobs for `paths`, and the problems of paths that were not found. Fails if a configuration has an error.
pub fn jobs(
    paths: &[PathBuf],
    template: Option<&str>,
    today: Option<&str>,
) -> Result<(Vec<Job>, Vec<Problem>), Problem> {
    let chosen = template.map(|name| Choice::of(name, Path::new(""))).transpose()?;
    let today: Arc<str> = match today {
        Some(today) => today.into(),
        None => jiff::Zoned::now().date().to_string().into(),
    };
    let (inputs, problems) = walk::inputs(paths);
    let mut configs = Configs { chosen, by_folder: HashMap::new() };
    let mut jobs = Vec::with_capacity(inputs.len());
    let folders = decisions::folders(&inputs);
    for (input, folder) in inputs.into_iter().zip(folders) {
        let config = configs.of(&input)?;
        let today = today.clone();
        jobs.push(Job { input, config, today, folder });
    }
    Ok((jobs, problems))
}

struct Configs {
    chosen: Option<Choice>,
    by_folder: HashMap<PathBuf, Arc<Config>>,
}

impl Configs {
    fn of(&mut self, input: &Input) -> Result<Arc<Config>, Problem> {
        let folder = match input {
            Input::Stdin => Path::new("."),
            Input::File(path) => path.parent().unwrap_or(Path::new("")),
        };
        if let Some(known) = self.by_folder.get(folder) {
            return Ok(known.clone());
        }
        let absolute =
            std::path::absolute(if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
        let found = absolute
            .iter()
            .flat_map(|folder| folder.ancestors())
            .map(|folder| folder.join(config::NAME))
            .find(|path| path.is_file());
        let mut config = match found {
            Some(path) => {
                let here = std::env::current_dir().unwrap_or_default();
                let path = path.strip_prefix(&here).unwrap_or(&path);
                config::parse(path, &read::file(path)?)?
            }
            None => Config::default(),
        };
        if self.chosen.is_some() {
            config.template.clone_from(&self.chosen);
        }
        let config = Arc::new(config);
        self.by_folder.insert(folder.to_path_buf(), config.clone());
        Ok(config)
    }
}
