//! Encodings, told apart without guessing: byte order mark, else strict UTF-8, else strict GB18030, else an error.
//!
//! Statistics go wrong on short files, and replacement characters would put damaged names into the register.
//! GB18030 rather than GBK, because names such as 䶮 and 𬱖 lie outside GBK.

use std::io::{self, Read, Seek, SeekFrom};

use encoding_rs::{Decoder, DecoderResult};

use crate::imports::error::FileError;

crate::vocabulary! {
    /// The encoding of a text file.
    Encoding {
        Utf8 = "UTF-8" "UTF-8" "UTF-8",
        Gb18030 = "GB18030" "GB18030（含GBK、GB2312）" "GB18030 (with GBK and GB2312)",
        Utf16Le = "UTF-16LE" "UTF-16（小端）" "UTF-16, little-endian",
        Utf16Be = "UTF-16BE" "UTF-16（大端）" "UTF-16, big-endian",
    }
}

impl Encoding {
    fn decoder(self) -> Decoder {
        match self {
            Self::Utf8 => encoding_rs::UTF_8,
            Self::Gb18030 => encoding_rs::GB18030,
            Self::Utf16Le => encoding_rs::UTF_16LE,
            Self::Utf16Be => encoding_rs::UTF_16BE,
        }
        .new_decoder_with_bom_removal()
    }
}

/// Finds the encoding, or confirms the one given, by decoding the whole file once.
pub fn detect<R: Read + Seek>(file: &mut R, given: Option<Encoding>) -> Result<Encoding, FileError> {
    if let Some(encoding) = given {
        return verify(file, encoding).map(|()| encoding);
    }
    let mut start = Vec::new();
    file.by_ref().take(3).read_to_end(&mut start)?;
    let marked = match start[..] {
        [0xEF, 0xBB, 0xBF] => Some(Encoding::Utf8),
        [0xFF, 0xFE, ..] => Some(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => Some(Encoding::Utf16Be),
        _ => None,
    };
    if let Some(encoding) = marked {
        return verify(file, encoding).map(|()| encoding);
    }
    let Err(utf8) = verify(file, Encoding::Utf8) else { return Ok(Encoding::Utf8) };
    let Err(gb18030) = verify(file, Encoding::Gb18030) else { return Ok(Encoding::Gb18030) };
    // The encoding that got further is the one the file was meant to be in.
    Err(match (utf8, gb18030) {
        (FileError::Encoding { line }, FileError::Encoding { line: other }) => {
            FileError::Encoding { line: line.max(other) }
        }
        (FileError::Encoding { .. }, other) | (other, _) => other,
    })
}

fn verify<R: Read + Seek>(file: &mut R, encoding: Encoding) -> Result<(), FileError> {
    file.seek(SeekFrom::Start(0))?;
    let mut text = Decoded::new(file, encoding);
    let mut chunk = vec![0; 1 << 16];
    loop {
        match text.read(&mut chunk)? {
            0 => return Ok(()),
            read if chunk[..read].contains(&0) => return Err(FileError::NotText),
            _ => {}
        }
    }
}

/// The file as UTF-8, without byte order mark. Undecodable bytes end it with [`FileError::Encoding`].
pub struct Decoded<R> {
    inner: R,
    decoder: Decoder,
    input: Vec<u8>,
    pending: std::ops::Range<usize>,
    line: u64,
    state: State,
}

#[derive(PartialEq)]
enum State {
    Reading,
    LastInput,
    Finished,
    Undecodable,
}

impl<R: Read> Decoded<R> {
    pub fn new(inner: R, encoding: Encoding) -> Self {
        let (decoder, input) = (encoding.decoder(), vec![0; 1 << 16]);
        Self { inner, decoder, input, pending: 0..0, line: 1, state: State::Reading }
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, output: &mut [u8]) -> io::Result<usize> {
        loop {
            match self.state {
                State::Finished => return Ok(0),
                State::Undecodable => return Err(FileError::Encoding { line: self.line }.into()),
                State::Reading if self.pending.is_empty() => {
                    self.pending = 0..self.inner.read(&mut self.input)?;
                    if self.pending.is_empty() {
                        self.state = State::LastInput;
                    }
                }
                State::Reading | State::LastInput => {}
            }
            let last = self.state == State::LastInput;
            let input = &self.input[self.pending.clone()];
            let (result, read, written) = self.decoder.decode_to_utf8_without_replacement(input, output, last);
            self.pending.start += read;
            self.line += output[..written].iter().filter(|byte| **byte == b'\n').count() as u64;
            match result {
                DecoderResult::InputEmpty if last => self.state = State::Finished,
                DecoderResult::InputEmpty => {}
                DecoderResult::OutputFull if written == 0 => {
                    return Err(io::Error::new(io::ErrorKind::InvalidInput, "buffer too small for a character"));
                }
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => self.state = State::Undecodable,
            }
            if written > 0 {
                return Ok(written);
            }
        }
    }
}
