//! The decision records beside each input, for rules about their numbers.
//!
//! The beginning of each file is read before the first check. Files of a folder are read whole only if two of them have
//! the same number.

use std::collections::HashMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use docgauge::analysis;
use docgauge::model::options::DecisionFolder;
use docgauge::reading::decision::folder::{self, FileNumber};
use rayon::prelude::*;

use super::read::{self, Input};

/// The first bytes of a file, in which its title is searched.
const HEAD: u64 = 4096;

/// The decisions in each input's folder, in the order of the inputs.
pub fn folders(inputs: &[Input]) -> Vec<DecisionFolder> {
    let mut by_folder: HashMap<&Path, Vec<(usize, &Path)>> = HashMap::new();
    for (at, input) in inputs.iter().enumerate() {
        if let Input::File(path) = input {
            by_folder.entry(path.parent().unwrap_or(Path::new(""))).or_default().push((at, path));
        }
    }
    let mut folders = vec![DecisionFolder::default(); inputs.len()];
    for members in by_folder.into_values().filter(|members| 1 < members.len()) {
        let numbered = |&(at, path): &(usize, &Path)| (inputs[at].path(), number(path));
        let files: Vec<(String, Option<FileNumber>)> = members.par_iter().map(numbered).collect();
        let numbers = folder::numbers(&files);
        for (member, &(at, _)) in members.iter().enumerate() {
            folders[at] = folder::decisions(&files, member, &numbers, &|other| is_record(members[other].1));
        }
    }
    folders
}

fn is_record(path: &Path) -> bool {
    read::file(path).is_ok_and(|text| analysis::is_record(&text))
}

fn number(path: &Path) -> Option<FileNumber> {
    let mut head = Vec::new();
    File::open(path).ok()?.take(HEAD).read_to_end(&mut head).ok()?;
    folder::number_of_file(&path.to_string_lossy(), &String::from_utf8_lossy(&head))
}
