//! The blocks of the preview in runs, and the splice from one preview to the next.
//!
//! A run has the blocks of one section, with places from the section's start. The run of a section that has not changed is the
//! same as in the last preview, so two previews are compared run by run, and block by block only between the first and the last
//! run that differ. Invariant: the splice turns the old blocks into the new ones.

use std::rc::Rc;

use crate::model::preview::PreviewBlock;
use crate::text::json::object;

/// Blocks that follow each other, with lines and offsets from a place.
#[derive(Clone, Debug)]
pub struct Run {
    pub blocks: Rc<Vec<PreviewBlock>>,
    pub line: usize,
    pub units: usize,
}

/// How far blocks have moved: in lines and in UTF-16 code units.
type Moved = (isize, isize);

impl Run {
    /// Its blocks with their places in the text.
    pub fn placed(&self) -> impl DoubleEndedIterator<Item = PreviewBlock> + '_ {
        self.blocks.iter().map(|block| PreviewBlock {
            line: block.line + self.line,
            end_line: block.end_line + self.line,
            from: block.from + self.units,
            ..block.clone()
        })
    }

    /// How far it has moved since another run, if it has the same blocks.
    fn moved(&self, old: &Run) -> Option<Moved> {
        let by = (self.line as isize - old.line as isize, self.units as isize - old.units as isize);
        (Rc::ptr_eq(&self.blocks, &old.blocks) || self.blocks == old.blocks).then_some(by)
    }
}

/// All blocks of some runs.
pub fn blocks(runs: &[Run]) -> Vec<PreviewBlock> {
    runs.iter().flat_map(Run::placed).collect()
}

/// Replaces `remove` blocks of the preview from block `at` by `insert`, and moves all blocks after them.
#[derive(Debug)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename = "PreviewSplice"))]
pub struct Splice {
    pub at: usize,
    pub remove: usize,
    pub insert: Vec<PreviewBlock>,
    /// Added to `line` and `end_line` of every block behind the inserted blocks.
    pub shift_lines: isize,
    /// Added to their `from`, in UTF-16 code units.
    pub shift_units: isize,
}

object!(Splice { at, remove, insert, shift_lines, shift_units });

impl Splice {
    /// The splice that turns `old` into `new`: it replaces the blocks between the common prefix and the common suffix. Blocks
    /// of the suffix are equal except for their position, and all have moved by the same distance.
    pub fn between(old: &[Run], new: &[Run]) -> Self {
        let same = old.iter().zip(new).take_while(|(old, new)| new.moved(old) == Some((0, 0))).count();
        let (before, old, new) = (&new[..same], &old[same..], &new[same..]);
        let count = |runs: &[Run]| runs.iter().map(|run| run.blocks.len()).sum::<usize>();
        let last = old.last().zip(new.last()).and_then(|(old, new)| new.moved(old));
        let moved = old.iter().rev().zip(new.iter().rev());
        let kept = moved.take_while(|(old, new)| last.is_some() && new.moved(old) == last).count();
        let (old, _) = old.split_at(old.len() - kept);
        let (new, behind) = new.split_at(new.len() - kept);
        let shift = last.filter(|_| 0 < count(behind));
        let mut splice = Self::between_blocks(&blocks(old), &blocks(new), shift);
        splice.at += count(before);
        splice
    }

    /// The same for two lists of blocks; `shift` is how far the blocks behind them have moved, if there are any.
    fn between_blocks(old: &[PreviewBlock], new: &[PreviewBlock], shift: Option<Moved>) -> Self {
        let at = old.iter().zip(new).take_while(|(a, b)| a == b).count();
        let moved = |a: &PreviewBlock, b: &PreviewBlock| {
            (b.line as isize - a.line as isize, b.from as isize - a.from as isize)
        };
        let by = shift.unwrap_or_else(|| match (old.last(), new.last()) {
            (Some(a), Some(b)) => moved(a, b),
            _ => (0, 0),
        });
        let height = |block: &PreviewBlock| block.end_line - block.line;
        let same = |(a, b): &(&PreviewBlock, &PreviewBlock)| {
            a.hash == b.hash && a.html == b.html && height(a) == height(b) && moved(a, b) == by
        };
        let suffix = old[at..].iter().rev().zip(new[at..].iter().rev()).take_while(same).count();
        let by = if suffix == 0 && shift.is_none() { (0, 0) } else { by };
        Splice {
            at,
            remove: old.len() - suffix - at,
            insert: new[at..new.len() - suffix].to_vec(),
            shift_lines: by.0,
            shift_units: by.1,
        }
    }
}
