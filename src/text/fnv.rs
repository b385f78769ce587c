//! The hash behind whatever is kept beyond one run: fingerprints of a template's texts, of findings in SARIF.
//!
//! FNV-1a (<http://www.isthe.com/chongo/tech/comp/fnv/>), 64 bits wide. It has to stay the same from one release to the
//! next. Maps within a run have a faster one, `rustc_hash`.

/// A hash in the making, byte by byte.
pub struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    /// Takes the next byte in.
    pub fn push(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }

    /// The hash of the bytes so far.
    pub fn hash(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_published_one() {
        let of = |text: &str| {
            let mut hash = Fnv::default();
            text.bytes().for_each(|byte| hash.push(byte));
            hash.hash()
        };
        assert_eq!(of(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(of("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(of("foobar"), 0x8594_4171_f739_67e8);
    }
}
