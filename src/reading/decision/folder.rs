//! The numbers of decision records, which the files of one folder share.
//!
//! A record has its number in its title (`# ADR-7: Queues`, `# 7. Queues`) or in its name (`0007-queues.md`), so the
//! beginning of a file is enough. A file is read whole only if another one has the same number, since the chapters of a
//! book are numbered too. Translations of one record share its number. Deliberately absent: the files themselves.

use std::sync::Arc;

use crate::model::options::DecisionFolder;
use crate::reading::decision::{number, number_of_title};
use crate::text::map::Set;

/// What the file at a position of its folder knows of the others: their paths with their numbers, in order. `is_record`:
/// whether the file at a position is one decision from its title to its end.
pub fn decisions(
    files: &[(String, Option<u64>)],
    at: usize,
    numbers: &Arc<Set<u64>>,
    is_record: &dyn Fn(usize) -> bool,
) -> DecisionFolder {
    let (path, own) = &files[at];
    if own.is_none() {
        return DecisionFolder::default();
    }
    let other = |(other, number): &(String, Option<u64>)| number == own && !are_translations(other, path);
    let same = files[..at]
        .iter()
        .position(other)
        .filter(|&other| is_record(other))
        .map(|other| files[other].0.clone());
    DecisionFolder { own: *own, same, numbers: Arc::clone(numbers) }
}

/// The numbers of all files of a folder.
pub fn numbers(files: &[(String, Option<u64>)]) -> Arc<Set<u64>> {
    Arc::new(files.iter().filter_map(|(_, number)| *number).collect())
}

/// The number of a record by its title, else by its name. The beginning of its text is enough.
pub fn number_of_file(path: &str, text: &str) -> Option<u64> {
    let title = text.lines().find_map(|line| line.strip_prefix("# "));
    title.and_then(number_of_title).or_else(|| {
        let name = stem(path);
        let digits = name.trim_start_matches(|c: char| c.is_ascii_alphabetic() || matches!(c, '-' | '_'));
        let prefix = &name[..name.len() - digits.len()];
        let len = digits.len() - digits.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let known = prefix.is_empty() || number(&format!("{prefix}1")).is_some();
        digits[..len].parse().ok().filter(|_| (3..=5).contains(&len) && known)
    })
}

/// The name of a file without its extension.
fn stem(path: &str) -> &str {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Whether two names differ only by the code of a language: `0007-queues.md`, `0007-queues.de.md`.
fn are_translations(a: &str, b: &str) -> bool {
    let bare = |path: &str| {
        let name = stem(path).to_lowercase();
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
        assert!(are_translations("0007-queues.md", "0007-queues.de.md"));
        assert!(are_translations("adr/7_x-en.md", "adr/7_x-pl.md"));
        assert!(!are_translations("0007-queues.md", "0007-caches.md"));
    }
}
