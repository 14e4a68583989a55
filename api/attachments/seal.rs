//! A file's content as it is stored: sealed in chunks, so that a part of it can be read without the rest.
//!
//! The construction is STREAM over AES-256-GCM: the nonce of a chunk holds its number and whether it is the last one,
//! so that chunks cannot be exchanged, left out or cut off unnoticed. Every file has a key of its own, derived from the
//! secret and its name in the store; that is why no nonce has to be stored and no file can stand in for another.

use std::ops::Range;

use aead_stream::{NewStream, StreamBE32, StreamPrimitive};
use aes_gcm::Aes256Gcm;

use crate::auth::crypto::Keys;
use crate::error::{Error, Result};

/// Bytes of content in a chunk.
pub const CHUNK: u64 = 64 << 10;
/// Bytes that sealing adds to a chunk.
const TAG: u64 = 16;

/// Seals and opens the chunks of one file.
pub struct Seal {
    stream: StreamBE32<Aes256Gcm>,
    size: u64,
}

impl Seal {
    /// For the file called `object` in the store, of `size` bytes (at least one).
    pub fn new(keys: &Keys, object: &str, size: u64) -> Self {
        Seal { stream: StreamBE32::new(&keys.file(object).into(), &Default::default()), size }
    }

    /// The number of chunks.
    pub fn chunks(&self) -> u64 {
        self.size.div_ceil(CHUNK)
    }

    /// Bytes of content in chunk `index`.
    pub fn plain_length(&self, index: u64) -> u64 {
        CHUNK.min(self.size.saturating_sub(index * CHUNK))
    }

    /// Bytes of chunk `index` in the store.
    pub fn sealed_length(&self, index: u64) -> u64 {
        self.plain_length(index) + TAG
    }

    /// Where some chunks lie in the store.
    pub fn place(&self, chunks: Range<u64>) -> Range<u64> {
        let last = chunks.end.saturating_sub(1);
        chunks.start * (CHUNK + TAG)..last * (CHUNK + TAG) + self.sealed_length(last)
    }

    /// A chunk as it is stored.
    pub fn seal(&self, index: u64, plain: &[u8]) -> Result<Vec<u8>> {
        let fail = |_| Error::Internal("a file could not be sealed".into());
        self.stream.encrypt(position(index)?, index + 1 == self.chunks(), plain).map_err(fail)
    }

    /// A chunk's content. A failure means another key or a damaged file, never bad input.
    pub fn open(&self, index: u64, sealed: &[u8]) -> Result<Vec<u8>> {
        let fail = |_| Error::Internal("a stored file does not open; is it damaged, was SECRET_KEY changed?".into());
        self.stream.decrypt(position(index)?, index + 1 == self.chunks(), sealed).map_err(fail)
    }
}

fn position(index: u64) -> Result<u32> {
    u32::try_from(index).map_err(|_| Error::Internal("a file has too many chunks".into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seal(object: &str, size: u64) -> Seal {
        Seal::new(&Keys::derive(&[7; 32]), object, size)
    }

    #[test]
    fn chunks_lie_one_after_another_and_cover_the_file() {
        for size in [1, 2, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 5] {
            let seal = seal("a", size);
            let mut end = 0;
            for index in 0..seal.chunks() {
                let place = seal.place(index..index + 1);
                assert_eq!((place.start, place.end - place.start), (end, seal.sealed_length(index)), "{size} {index}");
                end = place.end;
            }
            assert_eq!(seal.place(0..seal.chunks()), 0..end);
            assert_eq!(end, size + seal.chunks() * TAG, "{size}");
        }
    }

    #[test]
    fn a_chunk_opens_only_unchanged_in_its_place_and_in_its_file() {
        let file = seal("a", CHUNK + 3);
        let (first, last) = (vec![1; CHUNK as usize], vec![2; 3]);
        let sealed = [file.seal(0, &first).expect("seals"), file.seal(1, &last).expect("seals")];
        assert_eq!(file.open(0, &sealed[0]).expect("opens"), first);
        assert_eq!(file.open(1, &sealed[1]).expect("opens"), last);
        assert!(file.open(0, &sealed[1]).is_err() && file.open(1, &sealed[0]).is_err(), "exchanged");
        assert!(seal("b", CHUNK + 3).open(0, &sealed[0]).is_err(), "another file");
        assert!(seal("a", CHUNK).open(0, &sealed[0]).is_err(), "the rest was cut off");
        assert!(Seal::new(&Keys::derive(&[8; 32]), "a", CHUNK + 3).open(0, &sealed[0]).is_err(), "another secret");
        let mut damaged = sealed[1].clone();
        for position in 0..damaged.len() {
            damaged[position] ^= 1;
            assert!(file.open(1, &damaged).is_err(), "byte {position}");
            damaged[position] ^= 1;
        }
    }
}
