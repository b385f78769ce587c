//! The numbers of decision records, which the files of one folder share.
//!
//! The beginning of each file is read before the first check: a record has its number in its title (`# ADR-7:
//! Queues`, `# 7. Queues`) or in its name (`0007-queues.md`). Files of a folder are read whole only if two of them
//! have the same number, since the chapters of a book are numbered too. Translations of one record share its number.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use docgauge::model::options::DecisionFolder;
use docgauge::reading::decision;
use rayon::prelude::*;

use super::read::{self, Input};

/// The first bytes of a file, in which its title is searched.
const HEAD: u64 = 4096;

/// The decisions in each input's folder, in the order of the inputs.
pub fn folders(inputs: &[Input]) -> Vec<DecisionFolder> {
    let mut by_folder: HashMap<&Path, Vec<usize>> = HashMap::new();
    for (at, input) in inputs.iter().enumerate() {
        if let Input::File(path) = input {
            by_folder.entry(path.parent().unwrap_or(Path::new(""))).or_default().push(at);
        }
    }
    let mut folders = vec![DecisionFolder::default(); inputs.len()];
    for members in by_folder.into_values().filter(|members| 1 < members.len()) {
        let path = |at: usize| match &inputs[at] {
            Input::File(path) => path.clone(),
            Input::Stdin(_) => PathBuf::new(),
        };
        let numbered: Vec<(usize, u64)> =
            members.par_iter().filter_map(|&at| Some((at, number(&path(at))?))).collect();
        let numbers: Arc<BTreeSet<u64>> = Arc::new(numbered.iter().map(|&(_, number)| number).collect());
        let mut first: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
        for (at, number) in numbered {
            let earlier = first.entry(number).or_default();
            let other = earlier.iter().copied().find(|&other| !are_translations(&path(other), &path(at)));
            let same = other.filter(|&other| is_record(&path(other))).map(|other| inputs[other].path());
            earlier.push(at);
            folders[at] = DecisionFolder { own: Some(number), same, numbers: numbers.clone() };
        }
    }
    folders
}

fn is_record(path: &Path) -> bool {
    read::file(path).is_ok_and(|text| decision::is_whole(&text))
}

/// The number of a record by its title, else by its name.
fn number(path: &Path) -> Option<u64> {
    let mut head = Vec::new();
    File::open(path).ok()?.take(HEAD).read_to_end(&mut head).ok()?;
    let head = String::from_utf8_lossy(&head);
    let title = head.lines().find_map(|line| line.strip_prefix("# "));
    title.and_then(decision::number_of_title).or_else(|| {
        let name = path.file_stem()?.to_str()?;
        let digits = name.trim_start_matches(|c: char| c.is_ascii_alphabetic() || matches!(c, '-' | '_'));
        let prefix = &name[..name.len() - digits.len()];
        let len = digits.len() - digits.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let known = prefix.is_empty() || decision::number(&format!("{prefix}1")).is_some();
        digits[..len].parse().ok().filter(|_| (3..=5).contains(&len) && known)
    })
}

/// Whether two names differ only by the code of a language: `0007-queues.md`, `0007-queues.de.md`.
fn are_translations(a: &Path, b: &Path) -> bool {
    let bare = |path: &Path| {
        let name = path.file_stem().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
        let code = name.rsplit(['.', '-', '_']).next().unwrap_or("");
        let is_code = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_alphabetic());
        if is_code && 3 < name.len() { name[..name.len() - 3].to_string() } else { name }
    };
    bare(a) == bare(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_translation_has_the_same_name() {
        let same = |a, b| are_translations(Path::new(a), Path::new(b));
        assert!(same("0007-queues.md", "0007-queues.de.md") && same("adr/7_x-en.md", "adr/7_x-pl.md"));
        assert!(!same("0007-queues.md", "0007-caches.md"));
    }
}
