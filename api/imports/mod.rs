//! Ledgers as offices really send them: `.xlsx` and `.csv`, read row by row in constant memory.
//!
//! [`sheet::open`] recognises the file (encoding, delimiter, sheet, header, columns) and lets every guess be
//! overridden; [`sheet::Sheet::rows`] streams the data rows; [`row::RowReader`] turns each into an enterprise and
//! a list of findings. Up to here nothing knows a database or a request. [`run`] is the job that takes the rows into
//! the register by [`write`], and `routes` and `bulk` are the ways in.

pub mod bulk;
pub mod cell;
mod cells;
mod classification;
mod codes;
mod csv;
pub mod detected;
pub mod error;
pub mod field;
pub mod header;
pub mod lines;
pub mod places;
mod reading;
pub mod reference;
pub mod rejected;
pub mod report;
pub mod routes;
pub mod row;
pub mod rows;
pub mod run;
pub mod sheet;
pub mod skip;
mod source;
pub mod store;
pub mod tags;
pub mod upload;
pub mod values;
pub mod words;
pub mod write;
mod xlsx;
