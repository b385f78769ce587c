//! The part of a map that does not depend on types: a hash table of entry indexes.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

/// Up to so many entries need no table.
const SMALL: usize = 8;

/// A hash table of entry indexes.
#[derive(Clone, Default)]
pub struct Table {
    /// The hash of each entry.
    hashes: Vec<u32>,
    /// Open addressing: the place of a hash is given by its low bits, or the next free place after it, and contains
    /// the index of the entry counted from 1; 0 is free. At least half are free. Empty for a small table.
    places: Vec<u32>,
}

impl Table {
    /// The index of the entry with this hash for which `same` is true.
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

    /// Adds an entry after all others.
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

/// The hasher of the keys: `rustc_hash`, not inlined at each use.
#[derive(Default)]
struct KeyHasher(FxHasher);

impl Hasher for KeyHasher {
    #[inline(never)]
    fn write(&mut self, bytes: &[u8]) {
        self.0.write(bytes);
    }

    // The end of a text needs no mark, because keys are compared as well.
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
