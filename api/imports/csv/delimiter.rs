//! The character between the fields: the one under which a header is found.

use std::io::BufRead;

use super::records::Records;
use crate::imports::cell::RawRow;
use crate::imports::header;
use crate::imports::headings::Headings;

const CANDIDATES: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Reads the first rows once per candidate. Without a header the widest table wins.
pub fn detect<R: BufRead>(open: impl Fn() -> std::io::Result<R>, kinds: &[Headings]) -> std::io::Result<u8> {
    let mut best = ((0, 0), CANDIDATES[0]);
    for delimiter in CANDIDATES {
        let rows = first_rows(open()?, delimiter);
        let headers = kinds.iter().filter_map(|headings| header::find(&rows, headings));
        let fields = headers.map(|header| header.matched()).max().unwrap_or_default();
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        if (fields, width) > best.0 {
            best = ((fields, width), delimiter);
        }
    }
    Ok(best.1)
}

/// A wrong delimiter may leave quotation marks unpaired; what was read until then is enough to compare.
fn first_rows<R: BufRead>(input: R, delimiter: u8) -> Vec<RawRow> {
    let mut records = Records::new(input, delimiter);
    std::iter::from_fn(|| records.next().ok().flatten()).take(header::SEARCHED_ROWS).collect()
}
