//! The zip archive around a workbook, opened with distrust.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use flate2::Crc;
use flate2::read::DeflateDecoder;
use zip::{CompressionMethod, ZipArchive};

use crate::imports::error::{FileError, MAX_UNPACKED_BYTES};

/// Ordinary sheets shrink 10 to 50 times; a bomb up to 1,000 times. Small parts may do as they like.
const MAX_RATIO: u64 = 250;
const ALWAYS_ALLOWED_BYTES: u64 = 16 << 20;
/// A cell holds 32,767 characters; this much text without a tag is an attack on the parser's memory.
const MAX_BYTES_BETWEEN_TAGS: usize = 1 << 20;
const MAX_PARTS: usize = 10_000;

#[derive(Clone, Copy)]
struct Part {
    offset: u64,
    compressed: u64,
    deflated: bool,
    crc: u32,
}

/// Where the parts lie. Every reader opens the file for itself, so readers are independent of one another.
pub struct Package {
    path: PathBuf,
    parts: HashMap<String, Part>,
}

impl Package {
    pub fn open(path: &Path) -> Result<Self, FileError> {
        let mut archive = ZipArchive::new(BufReader::new(File::open(path)?)).map_err(damaged)?;
        if archive.len() > MAX_PARTS {
            return Err(FileError::Bomb);
        }
        let mut parts = HashMap::new();
        for index in 0..archive.len() {
            let entry = archive.by_index_raw(index).map_err(damaged)?;
            let deflated = match entry.compression() {
                CompressionMethod::Stored => false,
                CompressionMethod::Deflated => true,
                _ => continue,
            };
            if entry.encrypted() {
                return Err(FileError::PasswordProtected);
            }
            let Some(offset) = entry.data_start() else { continue };
            let name = entry.name().map_err(damaged)?.replace('\\', "/").to_lowercase();
            let part = Part { offset, compressed: entry.compressed_size(), deflated, crc: entry.crc32() };
            parts.insert(name, part);
        }
        Ok(Self { path: path.to_owned(), parts })
    }

    /// A part's content; none when there is no such part.
    pub fn read(&self, name: &str) -> Result<Option<PartReader>, FileError> {
        let Some(part) = self.parts.get(&name.to_lowercase()) else { return Ok(None) };
        let mut file = File::open(&self.path)?;
        file.seek(SeekFrom::Start(part.offset))?;
        let raw = file.take(part.compressed);
        let limited = Limited {
            inner: if part.deflated { Box::new(DeflateDecoder::new(raw)) } else { Box::new(raw) },
            remaining: part.compressed.saturating_mul(MAX_RATIO).clamp(ALWAYS_ALLOWED_BYTES, MAX_UNPACKED_BYTES),
            since_tag: 0,
            crc: Crc::new(),
            expected_crc: part.crc,
        };
        Ok(Some(BufReader::with_capacity(1 << 16, limited)))
    }

    /// A part without which the workbook is none.
    pub fn require(&self, name: &str) -> Result<PartReader, FileError> {
        self.read(name)?.ok_or_else(|| FileError::Damaged(format!("{name} is missing")))
    }
}

pub type PartReader = BufReader<Limited>;

/// Stops what unpacks to more than it may: the sizes that the archive declares are not believed.
pub struct Limited {
    inner: Box<dyn Read + Send>,
    remaining: u64,
    since_tag: usize,
    crc: Crc,
    expected_crc: u32,
}

impl Read for Limited {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer).map_err(damaged)?;
        let chunk = &buffer[..read];
        self.crc.update(chunk);
        if read == 0 && !buffer.is_empty() && self.crc.sum() != self.expected_crc {
            return Err(FileError::Damaged("checksum of a part".to_owned()).into());
        }
        self.remaining = self.remaining.checked_sub(read as u64).ok_or(FileError::Bomb)?;
        self.since_tag = match chunk.iter().rposition(|byte| *byte == b'<') {
            Some(tag) => read - tag,
            None => self.since_tag + read,
        };
        if self.since_tag > MAX_BYTES_BETWEEN_TAGS {
            return Err(FileError::Bomb.into());
        }
        Ok(read)
    }
}

fn damaged(error: impl std::fmt::Display) -> FileError {
    FileError::Damaged(error.to_string())
}
