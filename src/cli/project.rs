//! The settings for each input: arguments of the command line override the nearest configuration.
//!
//! Only the nearest `docgauge.toml` in the document's folder or a folder above it is used; configurations are not merged.
//! Each folder is searched once.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use docgauge::model::options::{DecisionFolder, Options};
use docgauge::template::Template;

use super::args::{Document, Inputs};
use super::choice::Choice;
use super::config::{self, Config};
use super::exclude::Exclude;
use super::output::Problem;
use super::read::{self, Input};
use super::walk::Found;
use super::{decisions, files, walk};

/// An input with the settings for its check.
pub struct Job {
    pub input: Input,
    pub config: Arc<Config>,
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
            // The core accepts only names in UTF-8, and standard input without a name has no folder.
            files: self.input.file().and_then(Path::to_str).map(|_| files::FILES),
            folder: self.folder.clone(),
        }
    }

    /// The template learned from a file of the user, if one was chosen.
    pub fn custom(&self) -> Option<&Template> {
        match &self.config.template {
            Some(Choice::Custom(own)) => Some(&own.template),
            Some(Choice::Known(_)) | None => None,
        }
    }
}

/// The jobs for the arguments, and the problems of paths that were not found. Fails if a configuration has an error.
pub fn jobs(args: &Inputs) -> Result<(Vec<Job>, Vec<Problem>), Problem> {
    let chosen = args.template.as_deref().map(|name| Choice::of(name, Path::new(""))).transpose()?;
    let today: Arc<str> = match &args.today {
        Some(today) => today.as_str().into(),
        None => jiff::Zoned::now().date().to_string().into(),
    };
    let exclude = Exclude::of(Path::new(""), &args.exclude)
        .map_err(|error| Problem::new(format!("--exclude: {error}"), ""))?;
    let (found, problems) = walk::inputs(&args.paths, args.stdin_filename.as_deref());
    let mut configs = Configs { chosen, by_folder: HashMap::new() };
    let (mut inputs, mut settings) = (Vec::with_capacity(found.len()), Vec::with_capacity(found.len()));
    for Found { input, named } in found {
        let config = configs.of(&input)?;
        let path = input.file().and_then(|path| std::path::absolute(path).ok());
        let left_out = |exclude: &Exclude| path.as_ref().is_some_and(|path| exclude.leaves_out(path));
        if named || !left_out(&exclude) && !config.exclude.as_ref().is_some_and(left_out) {
            inputs.push(input);
            settings.push(config);
        }
    }
    let folders = decisions::folders(&inputs);
    let jobs = inputs.into_iter().zip(settings).zip(folders);
    let jobs = jobs.map(|((input, config), folder)| Job { input, config, today: today.clone(), folder });
    Ok((jobs.collect(), problems))
}

/// The job for the one document of a command.
pub fn one(args: &Document) -> Result<Job, Problem> {
    let fault = |what: String| Problem::new(format!("{}: {what}", args.path.display()), "name one file");
    if args.path.is_dir() {
        return Err(fault("a folder is not a document".to_string()));
    }
    let (mut jobs, problems) = jobs(&Inputs {
        template: args.template.clone(),
        exclude: Vec::new(),
        stdin_filename: args.stdin_filename.clone(),
        today: None,
        paths: vec![args.path.clone()],
    })?;
    if let Some(problem) = problems.into_iter().next() {
        return Err(problem);
    }
    match (jobs.pop(), jobs.len()) {
        (Some(job), 0) => Ok(job),
        (_, more) => Err(fault(format!("{} documents match", more + 1))),
    }
}

/// The settings for a document at `path`, which need not exist.
pub fn settings(path: &Path, template: Option<&str>) -> Result<Arc<Config>, Problem> {
    let chosen = template.map(|name| Choice::of(name, Path::new(""))).transpose()?;
    Configs { chosen, by_folder: HashMap::new() }.of(&Input::File(path.to_path_buf()))
}

struct Configs {
    chosen: Option<Choice>,
    by_folder: HashMap<PathBuf, Arc<Config>>,
}

impl Configs {
    fn of(&mut self, input: &Input) -> Result<Arc<Config>, Problem> {
        let folder = input.file().map_or(Path::new("."), |path| path.parent().unwrap_or(Path::new("")));
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
