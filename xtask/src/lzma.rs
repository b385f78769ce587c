//! Compression with LZMA for the pages in one file, as small as it gets; `www/loader/unpack.js` is the decoder.
//!
//! It is a quarter smaller than the best gzip, which pays even though the browser has no decoder for it: the page's own one
//! takes a tenth of a second, for the most part while the page is built. The result depends only on the bytes. It takes
//! longer than the rest of a build, so each result is kept in a cache folder, under the hash of all that it depends on: the
//! bytes, the options and the locked versions.

use anyhow::{Context, Result, anyhow};
use lzma_rust2::{LzmaOptions, LzmaWriter};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::thread;

/// The compressed form of all texts of a build.
pub struct Packed(HashMap<Vec<u8>, Vec<u8>>);

impl Packed {
    /// Compresses the texts. What an earlier build compressed is taken from the folder `cache`, where only the results for these
    /// texts stay. `lock` is the content of Cargo.lock.
    pub fn kept(cache: &Path, lock: &[u8], texts: &[&[u8]]) -> Result<Self> {
        fs::create_dir_all(cache).with_context(|| format!("making {}", cache.display()))?;
        let packed = Self::each(texts, |bytes| read_or_make(&cache.join(key(bytes, lock)), bytes))?;
        let keys: Vec<_> = texts.iter().map(|bytes| key(bytes, lock)).collect();
        for entry in fs::read_dir(cache)?.flatten() {
            if !keys.iter().any(|key| entry.file_name() == key.as_str()) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(packed)
    }

    /// Calls `make` with each of the texts, all at the same time.
    fn each(texts: &[&[u8]], make: impl Fn(&[u8]) -> Result<Vec<u8>> + Sync) -> Result<Self> {
        let make = &make;
        thread::scope(|scope| {
            let mut started = Vec::new();
            for &bytes in texts {
                started.push((bytes, scope.spawn(move || make(bytes))));
            }
            let mut packed = HashMap::new();
            for (bytes, thread) in started {
                let made = thread.join().map_err(|_| anyhow!("the compressor panicked"))?;
                packed.insert(bytes.to_vec(), made?);
            }
            Ok(Packed(packed))
        })
    }

    /// Compresses the texts and keeps nothing.
    #[cfg(test)]
    pub fn fresh(texts: &[&[u8]]) -> Result<Self> {
        Self::each(texts, lzma)
    }

    /// The compressed form of one of the texts.
    pub fn of(&self, bytes: &[u8]) -> Result<&[u8]> {
        self.0.get(bytes).map(Vec::as_slice).context("a text that was not compressed with the others")
    }
}

/// Reads the file or makes it. A new file is renamed after it is written, so that an incomplete one is never read.
fn read_or_make(file: &Path, bytes: &[u8]) -> Result<Vec<u8>> {
    if let Ok(packed) = fs::read(file) {
        return Ok(packed);
    }
    let packed = lzma(bytes)?;
    let part = file.with_extension("part");
    fs::write(&part, &packed).with_context(|| format!("writing {}", part.display()))?;
    fs::rename(&part, file).with_context(|| format!("keeping {}", file.display()))?;
    Ok(packed)
}

fn lzma(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = LzmaWriter::new_use_header(Vec::new(), &options(), Some(bytes.len() as u64))?;
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

/// The strongest preset with matches across the whole text. Wasm and scripts have no alignment, so the position of a byte says
/// nothing about it.
fn options() -> LzmaOptions {
    LzmaOptions { pb: 0, dict_size: 4 << 20, nice_len: 273, depth_limit: 512, ..LzmaOptions::with_preset(9) }
}

fn key(bytes: &[u8], lock: &[u8]) -> String {
    let mut hash = Sha256::new();
    for part in [bytes, format!("{:?}", options()).as_bytes(), lock] {
        hash.update(part.len().to_le_bytes());
        hash.update(part);
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::{Packed, key};
    use std::fs;

    #[test]
    fn other_bytes_and_other_versions_have_other_keys() {
        assert_eq!(key(b"a", b"b"), key(b"a", b"b"));
        assert_ne!(key(b"a", b"b"), key(b"ab", b""));
        assert_ne!(key(b"a", b"b"), key(b"a", b"c"));
    }

    #[test]
    fn only_the_texts_of_the_last_build_are_kept() {
        let cache = std::env::temp_dir().join(format!("docgauge-lzma-{}", std::process::id()));
        let first = Packed::kept(&cache, b"", &[b"one", b"two"]).unwrap();
        let second = Packed::kept(&cache, b"", &[b"two"]).unwrap();
        assert_eq!(first.of(b"two").unwrap(), second.of(b"two").unwrap());
        assert!(second.of(b"one").is_err());
        assert_eq!(fs::read_dir(&cache).unwrap().count(), 1);
        fs::remove_dir_all(&cache).unwrap();
    }
}
