//! FNV-1a, 64 bits wide (<http://www.isthe.com/chongo/tech/comp/fnv/>).
//!
//! This hash is for values that are stored outside of the program. Fingerprints of templates and of findings must be
//! the same in every release and on every machine; the hash functions of hash maps do not guarantee this.

/// A hash that takes bytes one by one.
#[derive(Clone, Copy, Debug)]
pub struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    /// Adds a byte.
    pub fn push(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }

    /// The hash of all bytes so far.
    pub fn hash(self) -> u64 {
        self.0
    }
}

impl Extend<u8> for Fnv {
    fn extend<I: IntoIterator<Item = u8>>(&mut self, bytes: I) {
        bytes.into_iter().for_each(|byte| self.push(byte));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_values() {
        let hash = |text: &str| {
            let mut hash = Fnv::default();
            hash.extend(text.bytes());
            hash.hash()
        };
        assert_eq!(hash(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(hash("foobar"), 0x8594_4171_f739_67e8);
    }
}
