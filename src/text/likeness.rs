//! How alike two texts are, and the nearest of several names.
//!
//! The measure is the number of edits that turn one text into the other. The caller sets the limit from which on two
//! texts count as alike.

use crate::text::sort;

/// How alike two short texts are, from 0 to 1: 1 minus the number of edits divided by the length of the longer text.
/// 0 below `least`, and for texts of more than 120 bytes.
pub fn likeness(a: &str, b: &str, least: f64) -> f64 {
    let (shorter, longer) = (a.len().min(b.len()), a.len().max(b.len()));
    if LONGEST < longer || 2 * shorter < longer || most(a, b) < least {
        return 0.0;
    }
    let likeness = strsim::normalized_levenshtein(a, b);
    if likeness < least { 0.0 } else { likeness }
}

/// The longest text to be compared, in bytes: the time grows with its square.
const LONGEST: usize = 120;

/// The number of typing errors between two words: a missing, an extra or a wrong character, or two swapped ones.
pub fn slips(a: &str, b: &str) -> usize {
    strsim::osa_distance(a, b)
}

/// The name that is most like `wanted`, in any case, or that starts with it.
pub fn nearest<'n>(wanted: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    if LONGEST < wanted.len() {
        return None;
    }
    let wanted = wanted.to_lowercase();
    let alike = |name: &str| {
        let begun = 3 <= wanted.len() && name.starts_with(&wanted);
        strsim::normalized_damerau_levenshtein(name, &wanted).max(if begun { NEAR } else { 0.0 })
    };
    let mut near: Vec<(f64, &str)> =
        names.map(|name| (alike(name), name)).filter(|&(alike, _)| NEAR <= alike).collect();
    sort::by(&mut near, |a, b| a.0 < b.0);
    near.last().map(|&(_, name)| name)
}

/// The least likeness of a name for [`nearest`].
const NEAR: f64 = 0.6;

/// An upper limit of the likeness of two texts: each character that only one of them has is at least one edit. Counting
/// these characters, by their first bytes, takes a tenth of the time that finding the edits takes.
fn most(a: &str, b: &str) -> f64 {
    let mut counts = [0u8; 256];
    let (mut own, mut others, mut shared) = (0, 0, 0);
    for byte in firsts(a) {
        counts[usize::from(byte)] += 1;
        own += 1;
    }
    for byte in firsts(b) {
        let count = &mut counts[usize::from(byte)];
        shared += usize::from(0 < *count);
        *count = count.saturating_sub(1);
        others += 1;
    }
    let longer = own.max(others).max(1);
    1.0 - (longer - shared) as f64 / longer as f64
}

/// The first byte of each character.
fn firsts(text: &str) -> impl Iterator<Item = u8> {
    text.bytes().filter(|byte| !(0x80..0xc0).contains(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alike_as_far_as_asked_for() {
        assert!(0.8 < likeness("system-context", "sytem-context", 0.5));
        assert_eq!(likeness("system-context", "glossary", 0.5), 0.0);
        assert!(0.8 < likeness("übersicht", "ubersicht", 0.8));
        assert_eq!(likeness("überblick", "glossary", 0.5), 0.0);
        assert_eq!((slips("graph", "grpah"), slips("pie", "pies")), (1, 1));
    }

    #[test]
    fn the_nearest_name_is_alike_or_begun() {
        let names = ["off", "on", "info", "warning", "error"];
        let nearest = |wanted: &str| nearest(wanted, names.into_iter());
        assert_eq!(nearest("warnign"), Some("warning"));
        assert_eq!(nearest("WARN"), Some("warning"));
        assert_eq!((nearest("quiet"), nearest("")), (None, None));
    }
}
