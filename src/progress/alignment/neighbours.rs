//! What is near a section: the sections of the template that stand at about its place, and the matches around it.
//!
//! Both are found without a walk from each section to the next match, because a document may have none for a long way.

/// At most so many sections of a template with the same title are looked at for a section.
const SAME: usize = 200;

/// The numbers of a sorted list, those nearest to a place first.
pub fn nearest(sorted: &[usize], place: usize) -> impl Iterator<Item = usize> + '_ {
    let mut after = sorted.partition_point(|&it| it < place);
    let mut before = after;
    let next = move || {
        let down = before.checked_sub(1).map(|at| sorted[at]);
        let up = sorted.get(after).copied();
        let is_down = down.is_some_and(|down| up.is_none_or(|up| place - down <= up - place));
        if is_down {
            before -= 1;
            return down;
        }
        after += usize::from(up.is_some());
        up
    };
    std::iter::from_fn(next).take(SAME)
}

/// For each section what the last match before it and the first one behind it match; the ends of the template if
/// there is none.
pub fn gaps(to: &[Option<usize>]) -> Vec<(usize, usize)> {
    let mut gaps = vec![(0, usize::MAX); to.len()];
    for section in 1..to.len() {
        gaps[section].0 = to[section - 1].unwrap_or(gaps[section - 1].0);
    }
    for section in (1..to.len()).rev() {
        gaps[section - 1].1 = to[section].unwrap_or(gaps[section].1);
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_between_two_matches() {
        let end = usize::MAX;
        let expected = [(0, 3), (0, 3), (0, 5), (3, 5), (3, end), (5, end)];
        assert_eq!(gaps(&[Some(0), None, Some(3), None, Some(5), None]), expected);
    }

    #[test]
    fn the_nearest_come_first() {
        assert_eq!(nearest(&[1, 4, 6, 9], 5).collect::<Vec<_>>(), [4, 6, 1, 9]);
    }
}
