//! The numbers of decision records, which the files of one folder share.
//!
//! A record has its number in its title (`# ADR-7: Queues`, `# 7. Queues`) or in its name (`0007-queues.md`), so the
//! beginning of a file is enough. A file is read whole only if another one has the same number, since the chapters of a
//! book are numbered too. Translations of one record share its number. A record whose number is still open gets the next
//! one of its folder; without a folder nothing is proposed, since a number made up here would be wrong. Deliberately
//! absent: the files themselves.

use std::sync::Arc;

use crate::model::options::DecisionFolder;
use crate::reading::decision::{number, number_of_title};
use crate::text::map::Set;
use crate::text::signs::Signs;

/// The number of a file, as its name or its title writes it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FileNumber {
    pub number: u64,
    digits: usize,
    /// The title of a chapter may have a number too.
    maybe_chapter: bool,
}

/// What the file at a position of its folder knows of the others: their paths with their numbers, in order. `is_record`:
/// whether the file at a position is one decision from its title to its end.
pub fn decisions(
    files: &[(String, Option<FileNumber>)],
    at: usize,
    numbers: &Arc<Set<u64>>,
    is_record: &dyn Fn(usize) -> bool,
) -> DecisionFolder {
    let (path, own) = &files[at];
    let next = next(files, at);
    let Some(own) = own else {
        return DecisionFolder { next, ..DecisionFolder::default() };
    };
    let other = |(other, number): &(String, Option<FileNumber>)| {
        number.is_some_and(|it| it.number == own.number) && !are_translations(other, path)
    };
    let same = files[..at]
        .iter()
        .position(other)
        .filter(|&other| is_record(other))
        .map(|other| files[other].0.clone());
    DecisionFolder { own: Some(own.number), same, numbers: Arc::clone(numbers), next }
}

/// The number for a record that has none in its text: that of its name, or the one behind the highest of the folder, with as
/// many digits.
fn next(files: &[(String, Option<FileNumber>)], at: usize) -> Option<String> {
    let (path, _) = &files[at];
    if let Some(own) = number_of_name(path) {
        return Some(format!("{:0width$}", own.number, width = own.digits));
    }
    let known = || {
        let others = files.iter().enumerate().filter(|&(other, _)| other != at);
        others.filter_map(|(_, (_, number))| number.filter(|it| !it.maybe_chapter))
    };
    let last = known().map(|it| it.number).max()?;
    let width = known().map(|it| it.digits).max()?;
    Some(format!("{:0width$}", last + 1))
}

/// The numbers of all files of a folder.
pub fn numbers(files: &[(String, Option<FileNumber>)]) -> Arc<Set<u64>> {
    Arc::new(files.iter().filter_map(|(_, number)| Some(number.as_ref()?.number)).collect())
}

/// The number of a record by its title, else by its name. The beginning of its text is enough.
pub fn number_of_file(path: &str, text: &str) -> Option<FileNumber> {
    let title = text.lines().find_map(|line| line.strip_prefix("# "));
    let named = number_of_name(path);
    let titled = title.and_then(|title| {
        let number = number_of_title(title)?;
        let digits = title.find(|c: char| c.is_ascii_digit()).map_or("", |from| &title[from..]);
        let digits = digits.bytes().take_while(u8::is_ascii_digit).count();
        let lettered = title.trim_start().starts_with(|c: char| c.is_alphabetic());
        Some(FileNumber { number, digits, maybe_chapter: !lettered && named.is_none() })
    });
    titled.or(named)
}

/// The number at the beginning of a file's name: `0007-queues.md`, `adr-7-queues.md`.
fn number_of_name(path: &str) -> Option<FileNumber> {
    let name = stem(path);
    let digits = name.trim_start_matches(|c: char| c.is_ascii_alphabetic() || matches!(c, '-' | '_'));
    let prefix = &name[..name.len() - digits.len()];
    let len = digits.len() - digits.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let known = prefix.is_empty() || number(&format!("{prefix}1")).is_some();
    let least = if prefix.is_empty() { 3 } else { 1 };
    let number = digits[..len].parse().ok().filter(|_| (least..=5).contains(&len) && known)?;
    Some(FileNumber { number, digits: len, maybe_chapter: false })
}

/// The name of a file without its extension.
fn stem(path: &str) -> &str {
    let name = path.split_signs(b"/\\").next_back().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Whether two names differ only by the code of a language: `0007-queues.md`, `0007-queues.de.md`.
fn are_translations(a: &str, b: &str) -> bool {
    let bare = |path: &str| {
        let name = stem(path).to_lowercase();
        let code = name.split_signs(b".-_").next_back().unwrap_or("");
        let is_code = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_alphabetic());
        if is_code && 3 < name.len() { name[..name.len() - 3].to_string() } else { name }
    };
    bare(a) == bare(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The number for `new`, beside other files, which are paths with their titles.
    fn next_to(new: &str, others: &[(&str, &str)]) -> Option<String> {
        let own = [(new, "")];
        let files: Vec<_> = others
            .iter()
            .chain(&own)
            .map(|&(path, title)| (path.to_string(), number_of_file(path, title)))
            .collect();
        next(&files, files.len() - 1)
    }

    #[test]
    fn the_number_of_a_record_is_its_own_or_the_next_one() {
        let others = [("adr/0007-a.md", ""), ("adr/0011-b.md", ""), ("adr/notes.md", "# 77. A chapter\n")];
        assert_eq!(next_to("adr/new.md", &others).as_deref(), Some("0012"));
        assert_eq!(next_to("adr/0009-c.md", &others).as_deref(), Some("0009"));
        assert_eq!(next_to("new.md", &[("adr-9-a.md", "")]).as_deref(), Some("10"));
        assert_eq!(next_to("new.md", &[("ramp.md", "# ADR-0041: Ramp\n")]).as_deref(), Some("0042"));
        assert_eq!(next_to("new.md", &[("notes.md", "")]), None);
    }

    #[test]
    fn a_translation_has_the_same_name() {
        assert!(are_translations("0007-queues.md", "0007-queues.de.md"));
        assert!(are_translations("adr/7_x-en.md", "adr/7_x-pl.md"));
        assert!(!are_translations("0007-queues.md", "0007-caches.md"));
    }
}
