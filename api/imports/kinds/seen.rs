//! What a row is about, remembered so that a file cannot say two things about one.

use std::collections::HashMap;

use crate::auth::crypto::digest;

/// Keys met so far with the row each stood in first: twenty bytes a key, as for credit codes.
#[derive(Default)]
pub struct Seen(HashMap<[u8; 16], u32>);

impl Seen {
    /// The row in which the same parts stood together before, if any; they are remembered.
    pub fn first_row(&mut self, parts: &[&str], row: u32) -> Option<u32> {
        let first = *self.0.entry(key(parts)).or_insert(row);
        (first != row).then_some(first)
    }

    /// The row in which they stood first; nothing is remembered.
    pub fn find(&self, parts: &[&str]) -> Option<u32> {
        self.0.get(&key(parts)).copied()
    }
}

fn key(parts: &[&str]) -> [u8; 16] {
    let hash = digest(parts.join("\u{1F}").as_bytes());
    let mut key = [0; 16];
    key.iter_mut().zip(hash.iter()).for_each(|(to, from)| *to = *from);
    key
}
