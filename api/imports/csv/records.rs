//! Records of separated text (RFC 4180, read leniently).
//!
//! Written by hand for two reasons: blank lines have to count, so that row numbers agree with what a spreadsheet
//! shows, and a quotation mark that is never closed must not pull the rest of the file into memory.

use std::io::BufRead;

use crate::imports::cell::{Cell, RawRow};
use crate::imports::error::FileError;

/// Far above any ledger row, far below what would hurt.
const MAX_RECORD_BYTES: usize = 1 << 18;

pub struct Records<R> {
    input: R,
    delimiter: u8,
    number: u32,
    line: u64,
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    FieldStart,
    Plain,
    Quoted,
    /// After a quotation mark inside quotes: the end of them, or the first half of a doubled one.
    QuoteInQuotes,
}

/// A record under construction.
struct Draft {
    fields: Vec<Vec<u8>>,
    bytes: usize,
    state: State,
}

impl Draft {
    fn push(&mut self, byte: u8) {
        if let Some(field) = self.fields.last_mut() {
            field.push(byte);
        }
    }

    /// Takes one byte that does not end the record.
    fn take(&mut self, byte: u8, delimiter: u8) {
        self.bytes += 1;
        self.state = match (self.state, byte) {
            (State::FieldStart, b'"') => State::Quoted,
            (State::Quoted, b'"') => State::QuoteInQuotes,
            (State::QuoteInQuotes, b'"') => {
                self.push(byte);
                State::Quoted
            }
            (State::Quoted, _) => {
                self.push(byte);
                State::Quoted
            }
            (_, byte) if byte == delimiter => {
                self.fields.push(Vec::new());
                State::FieldStart
            }
            _ => {
                self.push(byte);
                State::Plain
            }
        };
    }
}

impl<R: BufRead> Records<R> {
    pub fn new(input: R, delimiter: u8) -> Self {
        Self { input, delimiter, number: 0, line: 1 }
    }

    /// The next record, blank ones included; none at the end.
    pub fn next(&mut self) -> Result<Option<RawRow>, FileError> {
        let first_line = self.line;
        let mut draft = Draft { fields: vec![Vec::new()], bytes: 0, state: State::FieldStart };
        loop {
            let buffer = self.input.fill_buf()?;
            let Some(byte) = buffer.first().copied() else {
                return match draft.state {
                    State::Quoted => Err(FileError::UnclosedQuote { line: first_line }),
                    _ if draft.bytes == 0 => Ok(None),
                    _ => self.finish(draft).map(Some),
                };
            };
            self.input.consume(1);
            let line_break = matches!(byte, b'\n' | b'\r');
            if line_break && draft.state != State::Quoted {
                if byte == b'\r' && self.input.fill_buf()?.first() == Some(&b'\n') {
                    self.input.consume(1);
                }
                self.line += 1;
                return self.finish(draft).map(Some);
            }
            self.line += u64::from(byte == b'\n');
            draft.take(byte, self.delimiter);
            if draft.bytes > MAX_RECORD_BYTES {
                return Err(FileError::UnclosedQuote { line: first_line });
            }
        }
    }

    fn finish(&mut self, draft: Draft) -> Result<RawRow, FileError> {
        self.number += 1;
        let text = |bytes| match String::from_utf8(bytes) {
            Ok(text) if text.is_empty() => Ok(Cell::Empty),
            Ok(text) => Ok(Cell::Text(as_shown(text))),
            Err(_) => Err(FileError::NotText),
        };
        let cells = draft.fields.into_iter().map(text).collect::<Result<_, _>>()?;
        Ok(RawRow { number: self.number, hidden: false, cells })
    }
}

/// `="0141"` is how some programs make a spreadsheet keep a text as it is.
fn as_shown(text: String) -> String {
    match text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        Some(inner) => inner.to_owned(),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(text: &str) -> Vec<(u32, Vec<String>)> {
        let mut records = Records::new(text.as_bytes(), b',');
        std::iter::from_fn(|| records.next().unwrap()).map(|row| (row.number, row.texts())).collect()
    }

    #[test]
    fn quotes_line_breaks_and_blank_lines() {
        let found = records("a,b\r\n\"x\r\ny\",\"say \"\"hi\"\"\"\r\n\r\n5\",\"q\"r\n\nlast");
        let expected = [(1, vec!["a", "b"]), (2, vec!["x\r\ny", "say \"hi\""]), (3, vec![""]), (4, vec!["5\"", "qr"])];
        for ((number, cells), (expected_number, expected)) in found.iter().zip(expected) {
            assert_eq!((number, cells), (&expected_number, &expected.iter().map(|s| s.to_string()).collect()));
        }
        assert_eq!(found.last(), Some(&(6, vec!["last".to_owned()])));
        assert!(records("").is_empty());
        assert_eq!(records(",").len(), 1);
    }

    #[test]
    fn an_unclosed_quote_is_reported_with_its_line() {
        let mut records = Records::new("a\nb\n\"c\nd".as_bytes(), b',');
        assert!(records.next().is_ok() && records.next().is_ok());
        assert!(matches!(records.next(), Err(FileError::UnclosedQuote { line: 3 })));
        let endless = format!("\"{}", "x\n".repeat(MAX_RECORD_BYTES));
        assert!(matches!(Records::new(endless.as_bytes(), b',').next(), Err(FileError::UnclosedQuote { line: 1 })));
    }
}
