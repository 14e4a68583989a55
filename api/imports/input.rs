//! The file of an import of whatever kind, opened to be read from the start.

use std::fs::File;
use std::io::BufReader;
use std::path::PathBuf;

use tempfile::NamedTempFile;

use super::cell::RawRow;
use super::error::FileError;
use super::header::Column;
use super::headings::Headings;
use super::kind::Kind;
use super::kinds::{Parsed, Reader};
use super::lines::{self, Lines};
use super::report::Finding;
use super::row::Reference;
use super::rows::Item;
use super::sheet::{self, Sheet};
use super::skip::Skipped;
use super::store::ImportRow;
use super::words::FileFormat;
use crate::error::Result;

/// A file of either kind, ready to be read from the start.
pub enum Input {
    /// A ledger.
    Sheet(Box<Sheet>),
    /// JSON lines.
    Lines(PathBuf, Kind, Vec<Column>),
}

/// Rows with what is wrong with them as such.
pub type RowIterator<'a> = Box<dyn Iterator<Item = Result<(RawRow, Vec<Finding>), FileError>> + 'a>;

impl Input {
    /// Opens the file of an import. Rows are read by path, so the file must outlive the input.
    pub fn open(import: &ImportRow, file: &NamedTempFile, headings: &Headings) -> Result<Result<Self, FileError>> {
        if import.format == FileFormat::Ndjson {
            return Ok(Ok(Input::lines(file, import.kind)));
        }
        let sheet = sheet::open_as(file.path(), &import.options()?.layout, std::slice::from_ref(headings));
        Ok(sheet.map(|sheet| Input::Sheet(Box::new(sheet))))
    }

    /// JSON lines.
    pub fn lines(file: &NamedTempFile, kind: Kind) -> Self {
        Input::Lines(file.path().to_owned(), kind, lines::columns(kind))
    }

    /// The data rows, and on the way every row that is none.
    pub fn rows<'a>(&'a self, mut skipped: impl FnMut(Skipped) + 'a) -> Result<RowIterator<'a>, FileError> {
        Ok(match self {
            Input::Sheet(sheet) => Box::new(sheet.rows()?.filter_map(move |item| match item {
                Ok(Item::Row(row)) => Some(Ok((row, Vec::new()))),
                Ok(Item::Skipped(rows)) => {
                    skipped(rows);
                    None
                }
                Err(error) => Some(Err(error)),
            })),
            Input::Lines(path, _, columns) => Box::new(Lines::new(BufReader::new(File::open(path)?), columns)),
        })
    }

    /// Reads rows as what their kind makes of them.
    pub fn reader<'a>(&'a self, reference: &'a Reference) -> Reader<'a> {
        match self {
            Input::Sheet(sheet) => Reader::new(sheet.kind, &sheet.detected.columns, sheet.date_1904, reference),
            Input::Lines(_, kind, columns) => Reader::new(*kind, columns, false, reference),
        }
    }

    /// The first data rows with what is said about them; for a preview and for small uploads.
    pub fn head(&self, reference: &Reference, limit: usize) -> Result<Vec<(RawRow, Parsed)>, FileError> {
        let mut reader = self.reader(reference);
        let rows = self.rows(|_| {})?.take(limit);
        rows.map(|row| row.map(|(raw, faults)| read(&mut reader, raw, faults))).collect()
    }
}

/// Reads a row, unless it is already known to be none.
pub fn read(reader: &mut Reader, raw: RawRow, faults: Vec<Finding>) -> (RawRow, Parsed) {
    let reading = if faults.is_empty() { reader.read(&raw) } else { Parsed { row: None, findings: faults } };
    (raw, reading)
}
