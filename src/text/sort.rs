//! Sorting in little code.
//!
//! Each use of the standard library's sorts adds about 4 KB of instructions for its own types, and there are two dozen
//! uses. Here one merge sort of positions, which does not depend on types, serves all uses. It is stable. It first
//! checks whether the list is already sorted, because most lists are.

/// Stable sort by a key.
pub fn by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    by(list, |a, b| key(a) < key(b));
}

/// Stable sort by a less-than function.
pub fn by<T>(list: &mut [T], before: impl Fn(&T, &T) -> bool) {
    let order = order(list.len(), &|a, b| before(&list[a], &list[b]));
    arrange(list, order);
}

/// The positions of `len` elements in sorted order.
fn order(len: usize, before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    if (1..len).all(|at| !before(at, at - 1)) {
        return order;
    }
    let mut merged = Vec::with_capacity(len);
    let mut width = 1;
    while width < len {
        for run in order.chunks(2 * width) {
            let (mut left, mut right) = run.split_at(width.min(run.len()));
            // Many lists consist of a few sorted runs.
            if left.last().zip(right.first()).is_none_or(|(&last, &first)| !before(first, last)) {
                merged.extend_from_slice(run);
                continue;
            }
            while let ([a, ..], [b, ..]) = (left, right) {
                let from = if before(*b, *a) { &mut right } else { &mut left };
                merged.push(from[0]);
                *from = &from[1..];
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut order, &mut merged);
        merged.clear();
        width *= 2;
    }
    order
}

/// Moves each element from position `order[at]` to position `at`.
fn arrange<T>(list: &mut [T], mut order: Vec<usize>) {
    for start in 0..order.len() {
        let mut at = start;
        while order[at] != start {
            let next = order[at];
            list.swap(at, next);
            order[at] = at;
            at = next;
        }
        order[at] = at;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_standard_library_does() {
        let mut state = 7u32;
        for len in [0, 1, 2, 3, 7, 8, 9, 100, 1000] {
            let mut next = || {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                state >> 26
            };
            let mut list: Vec<(u32, usize)> = (0..len).map(|at| (next(), at)).collect();
            let mut wanted = list.clone();
            by_key(&mut list, |&(key, _)| key);
            wanted.sort_by_key(|&(key, _)| key);
            assert_eq!(list, wanted);
        }
    }
}
