//! Placeholders in running text, found in one pass over its bytes.
//!
//! At a byte with which placeholders of a form may begin, the finder of that form is called. At most bytes no
//! placeholder can begin; they cost one access to a table, which is computed from the list of forms. The caller passes
//! literal text only, without code, links and HTML.

use std::ops::Range;
use std::sync::LazyLock;

use super::finder::{Find, Opens, Run};
use super::forms::FORMS;
use super::found::{Found, Match};
use crate::words::gate::Gate;

/// A finder of a form for running text, with the gate of its words.
struct Opening {
    find: fn(&Run, usize) -> Option<Match>,
    words: Option<Gate>,
}

/// The openings of all forms, and for each byte those that may begin there: one bit each, the first form lowest.
struct Gates {
    openings: Vec<Opening>,
    /// For bytes anywhere.
    anywhere: [u64; 256],
    /// For bytes at the start of a word.
    at_word: [u64; 256],
    /// The letters and digits with which no placeholder begins within a word.
    within: [bool; 256],
}

static GATES: LazyLock<Gates> = LazyLock::new(Gates::of_forms);

impl Gates {
    fn of_forms() -> Self {
        let mut gates =
            Gates { openings: Vec::new(), anywhere: [0; 256], at_word: [0; 256], within: [false; 256] };
        for find in FORMS.iter().flat_map(|form| form.find) {
            let Find::Text(opens, find) = find else { continue };
            let bit = 1_u64 << gates.openings.len();
            let mut words = None;
            match opens {
                Opens::Anywhere(bytes) => {
                    bytes.iter().for_each(|&byte| gates.anywhere[usize::from(byte)] |= bit)
                }
                Opens::AtWord(bytes) => {
                    bytes.iter().for_each(|&byte| gates.at_word[usize::from(byte)] |= bit)
                }
                Opens::Words(tables) => {
                    let gate = Gate::of(tables);
                    (0..=u8::MAX)
                        .filter(|&byte| gate.opens(byte))
                        .for_each(|byte| gates.at_word[usize::from(byte)] |= bit);
                    words = Some(gate);
                }
            }
            gates.openings.push(Opening { find: *find, words });
        }
        gates.within =
            std::array::from_fn(|byte| gates.anywhere[byte] == 0 && (byte as u8).is_ascii_alphanumeric());
        gates
    }

    /// The match at a byte by the first form that has one, of the openings whose bits are set.
    fn first(&self, mut bits: u64, run: &Run, at: usize) -> Option<Match> {
        while bits != 0 {
            let opening = &self.openings[bits.trailing_zeros() as usize];
            bits &= bits - 1;
            let admits = opening.words.as_ref().is_none_or(|gate| gate.admits(&run.text.as_bytes()[at..]));
            if admits && let Some(found) = (opening.find)(run, at) {
                return Some(found);
            }
        }
        None
    }
}

/// Whether a sign outside of ASCII is before a byte, `日付：`, `£`, `“`, a blank that does not break: a word begins behind it.
fn is_behind_wide_sign(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    before.is_some_and(|c| {
        !c.is_alphanumeric() && !matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}')
    })
}

/// Finds the placeholders that begin in `range` of a run, in bytes.
pub fn find(run: &Run, range: Range<usize>, found: &mut Found) {
    find_through(&GATES, run, range, found);
}

fn find_through(gates: &Gates, run: &Run, range: Range<usize>, found: &mut Found) {
    let bytes = run.text.as_bytes();
    let mut at = range.start;
    // An underscore before a run is a mark of emphasis.
    let mut last = if at == 0 || bytes[at - 1] == b'_' { b' ' } else { bytes[at - 1] };
    while at < range.end {
        let byte = bytes[at];
        let mut bits = gates.anywhere[usize::from(byte)];
        let at_word = gates.at_word[usize::from(byte)];
        if at_word != 0 && (!IN_WORD[usize::from(last)] || 0x80 <= last && is_behind_wide_sign(run.text, at))
        {
            bits |= at_word;
        }
        // At most bytes nothing may begin.
        if bits != 0
            && let Some(here) = gates.first(bits, run, at)
        {
            at += here.len;
            last = bytes[at - 1];
            let (from, len) = (at - here.len - here.lead, here.len + here.lead);
            found.matched(run.span(from, len), here);
            continue;
        }
        at += 1;
        last = byte;
        // Within a word only signs are looked at.
        while byte.is_ascii_alphanumeric() && at < range.end && gates.within[usize::from(bytes[at])] {
            last = bytes[at];
            at += 1;
        }
    }
}

/// The bytes behind which no word begins.
static IN_WORD: [bool; 256] = {
    let mut inside = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        inside[byte] = (byte as u8).is_ascii_alphanumeric() || byte as u8 == b'_' || 0x80 <= byte;
        byte += 1;
    }
    inside
};

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::placeholder::surroundings::Surroundings;
    use crate::placeholder::template_placeholders::TemplatePlaceholders;

    /// Gates that let every finder check every character, or every start of a word.
    fn open() -> Gates {
        let mut gates = Gates::of_forms();
        let all = |bits: [u64; 256]| {
            let all = bits.iter().fold(0, |all, bits| all | bits);
            std::array::from_fn(|byte| if (0x80..0xc0).contains(&byte) { 0 } else { all })
        };
        gates.anywhere = all(gates.anywhere);
        gates.at_word = all(gates.at_word);
        gates.within = [false; 256];
        gates.openings.iter_mut().for_each(|opening| opening.words = None);
        gates
    }

    /// The examples of a rule's page, its texts before and after among them.
    fn examples(page: &str) -> impl Iterator<Item = &str> {
        page.split("```").skip(1).step_by(2)
    }

    /// The placeholders that are found in a text through some gates.
    fn found(gates: &Gates, text: &str) -> Vec<crate::placeholder::Placeholder> {
        let known = TemplatePlaceholders::default();
        let surroundings = &Surroundings::default();
        let mut found = Found::new(&known, surroundings);
        let run = Run::apart(text, 0, surroundings);
        find_through(gates, &run, 0..text.len(), &mut found);
        found.all()
    }

    #[test]
    fn no_gate_passes_over_a_placeholder_of_a_forms_page() {
        let open = open();
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for form in FORMS {
            let file = form.form.rule.replace('-', "_");
            let page = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/rules/placeholder/{file}.md"));
            let page =
                fs::read_to_string(&page).unwrap_or_else(|error| panic!("{}: {error}", page.display()));
            for example in examples(&page) {
                let through_open = found(&open, example);
                assert_eq!(found(&GATES, example), through_open, "{}", form.form.id);
                for placeholder in through_open {
                    *seen.entry(placeholder.form.id).or_default() += 1;
                }
            }
        }
        // Every form that looks at running text has an example there.
        for form in FORMS.iter().filter(|form| form.find.iter().any(|find| matches!(find, Find::Text(..)))) {
            assert!(seen.contains_key(form.form.id), "{} has no example in running text", form.form.id);
        }
    }
}
