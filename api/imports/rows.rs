//! The rows of a sheet in their order, data told from the rest.

use super::cell::RawRow;
use super::error::FileError;
use super::skip::{Reason, Rules, Skipped, reason_above};
use super::source::SourceRows;

/// A data row, or rows that are none.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    Row(RawRow),
    Skipped(Skipped),
}

/// The rows of a sheet in their order. Blank rows after the last filled one are not mentioned.
pub struct Rows {
    source: SourceRows,
    rules: Rules,
    /// First and last row of the header.
    header: (u32, u32),
    last_row: u32,
    blank_from: Option<u32>,
    /// What comes after the blank rows just reported.
    waiting: Option<Item>,
    finished: bool,
}

impl Rows {
    pub(super) fn new(source: SourceRows, rules: Rules, header: (u32, u32)) -> Self {
        Self { source, rules, header, last_row: 0, blank_from: None, waiting: None, finished: false }
    }

    fn classify(&self, row: RawRow) -> Item {
        let reason =
            if row.number <= self.header.1 { Some(reason_above(&row, self.header.0)) } else { self.rules.reason(&row) };
        match reason {
            Some(reason) => Item::Skipped(Skipped { first_row: row.number, last_row: row.number, reason }),
            None => Item::Row(row),
        }
    }

    fn advance(&mut self) -> Result<Option<Item>, FileError> {
        if let Some(item) = self.waiting.take() {
            return Ok(Some(item));
        }
        while let Some(row) = self.source.next()? {
            let number = row.number;
            if number > self.last_row + 1 {
                self.blank_from.get_or_insert(self.last_row + 1);
            }
            self.last_row = number;
            let item = self.classify(row);
            if matches!(&item, Item::Skipped(Skipped { reason: Reason::Blank, .. })) {
                self.blank_from.get_or_insert(number);
                continue;
            }
            let Some(first_row) = self.blank_from.take() else { return Ok(Some(item)) };
            self.waiting = Some(item);
            return Ok(Some(Item::Skipped(Skipped { first_row, last_row: number - 1, reason: Reason::Blank })));
        }
        Ok(None)
    }
}

impl Iterator for Rows {
    type Item = Result<Item, FileError>;

    /// Ends after the first error.
    fn next(&mut self) -> Option<Self::Item> {
        if self.finished {
            return None;
        }
        let item = self.advance().transpose();
        self.finished = !matches!(item, Some(Ok(_)));
        item
    }
}
