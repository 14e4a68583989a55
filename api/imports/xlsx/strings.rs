//! Shared strings. A large workbook holds millions, so beyond a few megabytes they live in a temporary file.

use std::io::{BufWriter, Read, Seek, SeekFrom, Write};

use quick_xml::Reader;
use quick_xml::events::Event;
use tempfile::SpooledTempFile;

use super::package::PartReader;
use super::xml;
use crate::imports::error::FileError;

const IN_MEMORY_BYTES: usize = 8 << 20;

pub struct Strings {
    text: SpooledTempFile,
    /// Where each text ends, eight bytes each.
    ends: SpooledTempFile,
}

impl Strings {
    pub fn empty() -> Self {
        Self { text: tempfile::spooled_tempfile(IN_MEMORY_BYTES), ends: tempfile::spooled_tempfile(IN_MEMORY_BYTES) }
    }

    pub fn load(part: PartReader) -> Result<Self, FileError> {
        let Self { text, ends } = Self::empty();
        let (mut text, mut ends) = (BufWriter::new(text), BufWriter::new(ends));
        let mut reader = Reader::from_reader(part);
        let (mut buffer, mut item, mut end) = (Vec::new(), String::new(), 0_u64);
        let (mut inside_text, mut inside_phonetic) = (false, false);
        loop {
            match reader.read_event_into(&mut buffer)? {
                Event::Start(element) => match xml::local(&element) {
                    "t" => inside_text = !inside_phonetic,
                    "rPh" => inside_phonetic = true,
                    _ => {}
                },
                Event::Empty(element) if xml::local(&element) == "si" => ends.write_all(&end.to_le_bytes())?,
                Event::Text(piece) if inside_text => item.push_str(&piece.xml10_content()),
                Event::CData(piece) if inside_text => item.push_str(&piece.xml10_content()),
                Event::GeneralRef(reference) if inside_text => xml::push_reference(&mut item, &reference)?,
                Event::End(element) => match element.local_name().into_inner() {
                    "t" => inside_text = false,
                    "rPh" => inside_phonetic = false,
                    "si" => {
                        let item = xml::unescape(std::mem::take(&mut item));
                        text.write_all(item.as_bytes())?;
                        end += item.len() as u64;
                        ends.write_all(&end.to_le_bytes())?;
                    }
                    _ => {}
                },
                Event::Eof => break,
                _ => {}
            }
            buffer.clear();
        }
        let inner = |writer: BufWriter<SpooledTempFile>| writer.into_inner().map_err(|error| error.into_error());
        Ok(Self { text: inner(text)?, ends: inner(ends)? })
    }

    pub fn get(&mut self, index: u64) -> Result<String, FileError> {
        let damaged = || FileError::Damaged(format!("shared string {index} is missing"));
        let before = match index.checked_sub(1) {
            None => 0,
            Some(previous) => self.end(previous).ok_or_else(damaged)?,
        };
        let length = self.end(index).and_then(|end| end.checked_sub(before)).ok_or_else(damaged)?;
        self.text.seek(SeekFrom::Start(before))?;
        let mut text = String::new();
        (&mut self.text).take(length).read_to_string(&mut text)?;
        Ok(text)
    }

    fn end(&mut self, index: u64) -> Option<u64> {
        let mut end = [0; 8];
        self.ends.seek(SeekFrom::Start(index.checked_mul(8)?)).ok()?;
        self.ends.read_exact(&mut end).ok()?;
        Some(u64::from_le_bytes(end))
    }
}
