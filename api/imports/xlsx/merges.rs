//! Vertically merged cells. Only the first holds the value; the rows below have it too, but never beyond the range.

use std::sync::Arc;

use super::package::PartReader;
use super::xml;
use crate::imports::cell::{Cell, RawRow};
use crate::imports::error::FileError;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Merge {
    pub first_row: u32,
    pub last_row: u32,
    pub column: usize,
}

/// The ranges stand behind the rows in the file, so they are read before them in a pass of their own.
pub fn load(part: PartReader) -> Result<Arc<[Merge]>, FileError> {
    let mut merges = Vec::new();
    xml::for_each_element(part, |name, element| {
        if name == "mergeCell" {
            let range = xml::attribute(element, "ref").unwrap_or_default();
            merges.extend(range.split_once(':').and_then(|(first, last)| {
                let ((first_row, column), (last_row, _)) = (position(first)?, position(last)?);
                (first_row < last_row).then_some(Merge { first_row, last_row, column })
            }));
        }
    })?;
    merges.sort_unstable();
    Ok(merges.into())
}

/// `C12` as row 12, column 2.
pub fn position(reference: &str) -> Option<(u32, usize)> {
    let digits_at = reference.find(|c: char| c.is_ascii_digit())?;
    if !(1..=3).contains(&digits_at) {
        return None;
    }
    let column = reference[..digits_at].bytes().try_fold(0, |column, letter| {
        let value = letter.is_ascii_alphabetic().then(|| usize::from(letter.to_ascii_uppercase() - b'A') + 1)?;
        Some(column * 26 + value)
    })?;
    // Excel ends at XFD1048576.
    let row = reference[digits_at..].parse().ok().filter(|row| (1..=1_048_576).contains(row))?;
    (1..=16_384).contains(&column).then(|| (row, column - 1))
}

/// Fills rows in ascending order.
pub struct FillDown {
    merges: Arc<[Merge]>,
    next: usize,
    active: Vec<(Merge, Cell)>,
}

impl FillDown {
    pub fn new(merges: Arc<[Merge]>) -> Self {
        Self { merges, next: 0, active: Vec::new() }
    }

    pub fn apply(&mut self, row: &mut RawRow) {
        self.active.retain(|(merge, _)| merge.last_row >= row.number);
        for (merge, value) in &self.active {
            if row.cell(merge.column).is_blank() {
                if row.cells.len() <= merge.column {
                    row.cells.resize(merge.column + 1, Cell::Empty);
                }
                row.cells[merge.column] = value.clone();
            }
        }
        while let Some(merge) = self.merges.get(self.next).copied().filter(|merge| merge.first_row <= row.number) {
            if merge.first_row == row.number && !row.cell(merge.column).is_blank() {
                self.active.push((merge, row.cell(merge.column).clone()));
            }
            self.next += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_read() {
        assert_eq!(position("A1"), Some((1, 0)));
        assert_eq!(position("xfd1048576"), Some((1_048_576, 16_383)));
        for wrong in ["", "A", "1", "A0", "XFE1", "A1048577", "AAAAAAAAAAAAAAAAAAAA1", "A-1", "中1"] {
            assert_eq!(position(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn values_stay_inside_their_range() {
        let mut fill = FillDown::new([Merge { first_row: 2, last_row: 3, column: 1 }].into());
        let filled: Vec<_> = (1..=4)
            .map(|number| {
                let text = if number == 2 { Cell::Text("镇".to_owned()) } else { Cell::Empty };
                let mut row = RawRow { number, hidden: false, cells: vec![Cell::Empty, text] };
                fill.apply(&mut row);
                row.cell(1).to_string()
            })
            .collect();
        assert_eq!(filled, ["", "镇", "镇", ""]);
    }
}
