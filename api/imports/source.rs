//! Where rows come from, whatever the format.

use std::fs::File;
use std::io::BufReader;
use std::path::PathBuf;

use super::cell::RawRow;
use super::csv::decode::{Decoded, Encoding};
use super::csv::records::Records;
use super::error::FileError;
use super::xlsx::workbook::Workbook;
use super::xlsx::worksheet::Worksheet;

/// A file whose format is known.
pub enum Source {
    Text { path: PathBuf, encoding: Encoding, delimiter: u8 },
    Workbook { workbook: Workbook, sheet: usize },
}

impl Source {
    /// All rows from the first on; every call reads the file anew.
    pub fn rows(&self) -> Result<SourceRows, FileError> {
        Ok(match self {
            Self::Text { path, encoding, delimiter } => {
                let text = BufReader::new(Decoded::new(File::open(path)?, *encoding));
                SourceRows::Text(Records::new(text, *delimiter))
            }
            Self::Workbook { workbook, sheet } => {
                SourceRows::Workbook(Box::new(workbook.rows(&workbook.sheets[*sheet])?))
            }
        })
    }
}

/// The rows of the file as they stand there.
pub enum SourceRows {
    Text(Records<BufReader<Decoded<File>>>),
    Workbook(Box<Worksheet>),
}

impl SourceRows {
    pub fn next(&mut self) -> Result<Option<RawRow>, FileError> {
        match self {
            Self::Text(records) => records.next(),
            Self::Workbook(worksheet) => worksheet.next(),
        }
    }

    /// The first rows.
    pub fn take(&mut self, count: usize) -> Result<Vec<RawRow>, FileError> {
        let mut first = Vec::new();
        while first.len() < count
            && let Some(row) = self.next()?
        {
            first.push(row);
        }
        Ok(first)
    }
}
