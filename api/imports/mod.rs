//! Ledgers as offices really send them: `.xlsx` and `.csv`, read row by row in constant memory.
//!
//! [`sheet::open`] recognises the file (encoding, delimiter, sheet, header, columns) and lets every guess be
//! overridden; [`sheet::Sheet::rows`] streams the data rows; [`row::RowReader`] turns each into an enterprise and
//! a list of findings. Nothing here knows a database or a request.

pub mod cell;
mod cells;
mod classification;
mod codes;
mod csv;
pub mod detected;
pub mod error;
pub mod field;
pub mod header;
pub mod places;
mod reading;
pub mod rejected;
pub mod report;
pub mod row;
pub mod rows;
pub mod sheet;
pub mod skip;
mod source;
pub mod tags;
pub mod values;
mod xlsx;
