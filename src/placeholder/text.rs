//! Placeholders in running text, found in one pass over its bytes.
//!
//! Each byte that may open a form's placeholder hands over to the finder of that form; most bytes open none and cost one
//! look at a table, which is computed from the list of forms. Code, links and HTML are out of sight: the caller gives
//! literal text only.

use std::ops::Range;
use std::sync::LazyLock;

use super::finder::{Find, Opens, Run};
use super::forms::FORMS;
use super::found::{Found, Match};
use crate::words::gate::Gate;

/// The function of a form that looks at running text, with the gate of its words.
struct Opening {
    find: fn(&Run, usize) -> Option<Match>,
    words: Option<Gate>,
}

/// The openings of all forms, and for each byte which of them may begin there: a bit for each, the first form lowest.
struct Gates {
    openings: Vec<Opening>,
    /// Wherever the byte stands.
    anywhere: [u32; 256],
    /// Where a word begins.
    at_word: [u32; 256],
}

static GATES: LazyLock<Gates> = LazyLock::new(Gates::of_forms);

impl Gates {
    fn of_forms() -> Self {
        let mut gates = Gates { openings: Vec::new(), anywhere: [0; 256], at_word: [0; 256] };
        for find in FORMS.iter().flat_map(|form| form.find) {
            let Find::Text(opens, find) = find else { continue };
            let bit = 1 << gates.openings.len();
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
        gates
    }

    /// The first form's match at a byte, of the openings whose bits are set.
    fn first(&self, mut bits: u32, run: &Run, at: usize) -> Option<Match> {
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

/// Finds the placeholders that begin in `range` of a run, in bytes.
pub fn find(run: &Run, range: Range<usize>, found: &mut Found) {
    find_through(&GATES, run, range, found);
}

fn find_through(gates: &Gates, run: &Run, range: Range<usize>, found: &mut Found) {
    let bytes = run.text.as_bytes();
    let mut at = range.start;
    let mut last = if at == 0 { b' ' } else { bytes[at - 1] };
    while at < range.end {
        let byte = bytes[at];
        let begins = !(last.is_ascii_alphanumeric() || last == b'_' || 0x80 <= last);
        let bits =
            gates.anywhere[usize::from(byte)] | if begins { gates.at_word[usize::from(byte)] } else { 0 };
        let len = match gates.first(bits, run, at) {
            Some(here) => {
                let len = here.len;
                found.matched(run.span(at - here.lead, here.len + here.lead), here);
                len
            }
            None => 1,
        };
        at += len;
        last = bytes[at - 1];
    }
}
