//! The files that `docgauge serve` lets its page read and save: the one that was named, or the Markdown files of a folder.
//!
//! A request names a file by a key of the list, never by a path, so it reaches no other file. A file has a version: the hash of
//! its content. A save names the version that it replaces; if the file on disk has another one, nothing is written, and the
//! page shows the difference.
//!
//! Between the look at the version and the write another program may still write, as with every editor. Deliberately absent: new
//! files, other names, deletion.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::UNIX_EPOCH;

use docgauge::model::options::Settings;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::images;
use crate::cli::args::{Inputs, Serve};
use crate::cli::choice::Choice;
use crate::cli::output::Problem;
use crate::cli::project;
use crate::cli::read::LIMIT;
use crate::cli::replace::replace;
use crate::cli::walk;

/// The most files of a folder whose names the page is told.
const MOST: usize = 20_000;

/// What the page is told at its start.
#[derive(Serialize)]
struct List<'a> {
    /// Whether a folder was named, and not a file.
    folder: bool,
    documents: Vec<&'a str>,
    /// Other files of the folder, so that links to them can be checked; null if they are too many for that.
    others: Option<Vec<String>>,
    /// The name of the folder.
    name: &'a str,
    settings: &'a Settings,
    /// The id of a template, `auto` or `none`; null if the project says nothing.
    template: Option<&'a str>,
    own_template: Option<OwnTemplate<'a>>,
}

#[derive(Serialize)]
struct OwnTemplate<'a> {
    name: &'a str,
    text: &'a str,
}

/// A file as it is now.
pub struct Content {
    pub bytes: Vec<u8>,
    pub version: String,
    /// Milliseconds since 1970.
    pub modified: u128,
}

/// Why a file was not saved.
pub enum Refusal {
    /// It is not the one that the page has read.
    Changed,
    Failed(Problem),
}

pub struct Files {
    /// What was named, resolved.
    root: PathBuf,
    is_folder: bool,
    template: Option<String>,
    /// The last list: the path of each document by its key.
    known: Mutex<BTreeMap<String, PathBuf>>,
    /// One save at a time.
    saving: Mutex<()>,
}

/// What a thread that failed has left is still good: each value is complete at any time.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Files {
    pub fn of(args: &Serve) -> Result<Self, Problem> {
        let problem = |error: std::io::Error| {
            let missing = error.kind() == ErrorKind::NotFound;
            let help = if missing { "`docgauge new TEMPLATE > FILE` makes a blank document" } else { "" };
            Problem::new(format!("{}: {error}", args.path.display()), help)
        };
        let root = args.path.canonicalize().map_err(problem)?;
        let is_folder = root.is_dir();
        let (known, saving) = (Mutex::default(), Mutex::default());
        let files = Files { root, is_folder, template: args.template.clone(), known, saving };
        files.list()?;
        Ok(files)
    }

    /// The list as JSON, with the settings of the project.
    pub fn list(&self) -> Result<String, Problem> {
        let found = self.documents()?;
        // A document of a folder has the settings of the folder: the page has one set of them.
        let sample = if self.is_folder { self.root.join("document.md") } else { self.root.clone() };
        let config = project::settings(&sample, self.template.as_deref())?;
        let (template, own_template) = match &config.template {
            Some(Choice::Known(id)) => (Some(id.as_str()), None),
            Some(Choice::Custom(own)) => (None, Some(OwnTemplate { name: &own.name, text: &own.text })),
            None => (None, None),
        };
        let all = if self.is_folder { walk::all(&self.root, MOST) } else { None };
        let others = all.map(|all| {
            let keys = all.iter().filter_map(|path| self.key(path));
            keys.filter(|key| !found.contains_key(key)).collect()
        });
        let list = List {
            folder: self.is_folder,
            documents: found.keys().map(String::as_str).collect(),
            others,
            name: self.root.file_name().and_then(OsStr::to_str).unwrap_or("folder"),
            settings: &config.settings,
            template,
            own_template,
        };
        let text =
            serde_json::to_string(&list).map_err(|error| Problem::new(format!("the list: {error}"), ""))?;
        *locked(&self.known) = found;
        Ok(text)
    }

    fn documents(&self) -> Result<BTreeMap<String, PathBuf>, Problem> {
        if !self.is_folder {
            let key = self.root.file_name().unwrap_or_default().to_string_lossy().into_owned();
            return Ok(BTreeMap::from([(key, self.root.clone())]));
        }
        let (jobs, _) = project::jobs(&Inputs {
            template: self.template.clone(),
            exclude: Vec::new(),
            stdin_filename: None,
            today: None,
            paths: vec![self.root.clone()],
        })?;
        let paths = jobs.iter().filter_map(|job| job.input.file());
        Ok(paths.filter_map(|path| Some((self.key(path)?, path.to_path_buf()))).collect())
    }

    /// The path below the folder, with `/` on every system; none for a name that is not Unicode.
    fn key(&self, path: &Path) -> Option<String> {
        let below = path.strip_prefix(&self.root).ok()?;
        let parts: Option<Vec<&str>> = below.iter().map(|part| part.to_str()).collect();
        Some(parts?.join("/"))
    }

    /// The path of a document of the list; none if it leads out of the folder by now.
    fn path(&self, key: &str) -> Option<PathBuf> {
        let path = locked(&self.known).get(key)?.clone();
        let real = match path.canonicalize() {
            Err(error) if error.kind() == ErrorKind::NotFound => path.parent()?.canonicalize(),
            real => real,
        };
        let inside = real.is_ok_and(|real| real.starts_with(&self.root));
        (inside || !self.is_folder).then_some(path)
    }

    /// The content of an image below the folder of the documents; none if there is no such image.
    pub fn image(&self, name: &str) -> Option<Vec<u8>> {
        let folder = if self.is_folder { &self.root } else { self.root.parent()? };
        images::read(folder, name)
    }

    /// The content of a document; none if there is no such document.
    pub fn read(&self, key: &str) -> Result<Option<Content>, Problem> {
        let Some(path) = self.path(key) else { return Ok(None) };
        content(&path).map_err(|error| Problem::new(format!("{key}: {error}"), ""))
    }

    /// Saves a document over the version `over` and returns the new content; none if there is no such document. A file that is
    /// gone is made again.
    pub fn save(&self, key: &str, over: &str, bytes: Vec<u8>) -> Result<Option<Content>, Refusal> {
        let Some(path) = self.path(key) else { return Ok(None) };
        let failed = |error| Refusal::Failed(Problem::new(format!("{key}: not saved: {error}"), ""));
        let _one_at_a_time = locked(&self.saving);
        match content(&path).map_err(failed)? {
            Some(now) if now.version != over => return Err(Refusal::Changed),
            Some(now) if now.bytes == bytes => return Ok(Some(now)),
            Some(_) => replace(&path, &bytes).map_err(Refusal::Failed)?,
            None => {
                let new = OpenOptions::new().write(true).create_new(true).open(&path);
                new.and_then(|mut file| file.write_all(&bytes)).map_err(failed)?;
            }
        }
        content(&path).map_err(failed)
    }
}

/// The content of a file; none if there is no file.
fn content(path: &Path) -> std::io::Result<Option<Content>> {
    let file = match File::open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        file => file?,
    };
    let modified = file.metadata()?.modified()?;
    let mut bytes = Vec::new();
    file.take(LIMIT + 1).read_to_end(&mut bytes)?;
    if LIMIT < bytes.len() as u64 {
        return Err(std::io::Error::other(format!("larger than {} MB", LIMIT / 1_000_000)));
    }
    let version = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let modified = modified.duration_since(UNIX_EPOCH).map_or(0, |time| time.as_millis());
    Ok(Some(Content { bytes, version, modified }))
}
