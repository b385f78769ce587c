//! The part of a map that knows no types: the places of entries by their hashes.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

/// So many entries need no table.
const SMALL: usize = 8;

/// The places of entries by their hashes.
#[derive(Clone, Default)]
pub struct Table {
    /// The hash of each entry.
    hashes: Vec<u32>,
    /// At a hash's low bits, or at the next free place after them, the number of its entry, counted from 1; 0 is free. At
    /// least half are free. Empty for a small table.
    places: Vec<u32>,
}

impl Table {
    /// The entry with this hash that is the `same`.
    pub fn find(&self, hash: u32, same: &mut dyn FnMut(usize) -> bool) -> Option<usize> {
        if self.places.is_empty() {
            return self
                .hashes
                .iter()
                .enumerate()
                .find(|&(at, &other)| other == hash && same(at))
                .map(|(at, _)| at);
        }
        let mask = self.places.len() - 1;
        let mut place = hash as usize & mask;
        loop {
            let at = (self.places[place] as usize).checked_sub(1)?;
            if self.hashes[at] == hash && same(at) {
                return Some(at);
            }
            place = (place + 1) & mask;
        }
    }

    /// Adds an entry behind all others.
    pub fn push(&mut self, hash: u32) {
        self.hashes.push(hash);
        let count = self.hashes.len();
        if count <= SMALL {
            return;
        }
        if count * 2 <= self.places.len() {
            self.put(count - 1);
            return;
        }
        self.places = vec![0; (count * 4).next_power_of_two()];
        for at in 0..count {
            self.put(at);
        }
    }

    fn put(&mut self, at: usize) {
        let mask = self.places.len() - 1;
        let mut place = self.hashes[at] as usize & mask;
        while self.places[place] != 0 {
            place = (place + 1) & mask;
        }
        self.places[place] = at as u32 + 1;
    }
}

/// The hasher of the keys: that of `rustc_hash`, called instead of repeated at each use.
#[derive(Default)]
struct KeyHasher(FxHasher);

impl Hasher for KeyHasher {
    #[inline(never)]
    fn write(&mut self, bytes: &[u8]) {
        self.0.write(bytes);
    }

    // The end of a text needs no mark: keys are compared as well.
    fn write_u8(&mut self, value: u8) {
        if value != u8::MAX {
            self.0.write_u8(value);
        }
    }

    fn write_u32(&mut self, value: u32) {
        self.0.write_u32(value);
    }

    fn write_u64(&mut self, value: u64) {
        self.0.write_u64(value);
    }

    fn write_usize(&mut self, value: usize) {
        self.0.write_usize(value);
    }

    fn finish(&self) -> u64 {
        self.0.finish()
    }
}

/// The hash of a key.
pub fn hash<Q: Hash + ?Sized>(key: &Q) -> u32 {
    let mut hasher = KeyHasher::default();
    key.hash(&mut hasher);
    hasher.finish() as u32
}
