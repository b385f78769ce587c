//! Sorting in little code.
//!
//! Each use of the standard library's sorts adds about 4 KB of instructions for its own types, and there are two dozen
//! uses. Here one merge sort of positions, which does not depend on types, serves all uses. It is stable. It merges
//! the runs that are already sorted, because most lists are sorted or consist of few runs.

/// Stable sort by a key.
pub fn by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    by(list, |a, b| key(a) < key(b));
}

/// Stable sort by a less-than function.
pub fn by<T>(list: &mut [T], before: impl Fn(&T, &T) -> bool) {
    if let Some(order) = order(list.len(), &|a, b| before(&list[a], &list[b])) {
        arrange(list, order);
    }
}

/// Two sorted lists as one; of equal elements those of the first list come first.
pub fn merged<T, K: Ord>(first: Vec<T>, second: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    if second.is_empty() || first.is_empty() {
        return if second.is_empty() { first } else { second };
    }
    let mut all = Vec::with_capacity(first.len() + second.len());
    let mut second = second.into_iter().peekable();
    for element in first {
        while let Some(other) = second.next_if(|other| key(other) < key(&element)) {
            all.push(other);
        }
        all.push(element);
    }
    all.extend(second);
    all
}

/// The positions of `len` elements in sorted order; none if they are sorted.
fn order(len: usize, before: &dyn Fn(usize, usize) -> bool) -> Option<Vec<usize>> {
    // The ends of the sorted runs, two of which are merged at a time.
    let mut ends: Vec<usize> = (1..len).filter(|&at| before(at, at - 1)).collect();
    if ends.is_empty() {
        return None;
    }
    ends.push(len);
    let mut order: Vec<usize> = (0..len).collect();
    let mut merged = Vec::new();
    while 1 < ends.len() {
        merged.reserve_exact(len);
        let mut from = 0;
        for pair in ends.chunks(2) {
            let end = pair[pair.len() - 1];
            let (mut left, mut right) = order[from..end].split_at(pair[0] - from);
            while let ([a, ..], [b, ..]) = (left, right) {
                let from = if before(*b, *a) { &mut right } else { &mut left };
                merged.push(from[0]);
                *from = &from[1..];
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
            from = end;
        }
        ends = ends.chunks(2).map(|pair| pair[pair.len() - 1]).collect();
        std::mem::swap(&mut order, &mut merged);
        merged.clear();
    }
    Some(order)
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
            let halves = list.split_at(len / 3);
            let [mut first, mut second] = [halves.0.to_vec(), halves.1.to_vec()];
            by_key(&mut first, |&(key, _)| key);
            by_key(&mut second, |&(key, _)| key);
            by_key(&mut list, |&(key, _)| key);
            wanted.sort_by_key(|&(key, _)| key);
            assert_eq!(list, wanted);
            assert_eq!(merged(first, second, |&(key, _)| key), wanted);
        }
    }
}
