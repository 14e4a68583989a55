//! Ledgers as offices really send them: `.xlsx` and `.csv`, read row by row in constant memory.
//!
//! [`sheet::open`] recognises the file (encoding, delimiter, sheet, header, columns) and lets every guess be
//! overridden; [`sheet::Sheet::rows`] streams the data rows; [`row::RowReader`] turns each into an enterprise and
//! a list of findings. Up to here nothing knows a database or a request. [`run`] is the job that takes the rows into
//! the register by [`write`], new enterprises together by [`creation`], and `create`, `settings`, `preview`,
//! `routes`, `report_routes` and `bulk` are the ways in.

pub mod bulk;
pub mod cell;
mod cells;
pub mod claim;
mod classification;
mod codes;
pub mod control;
pub mod create;
pub mod creation;
mod csv;
pub mod detected;
pub mod downloads;
pub mod error;
pub mod field;
pub mod header;
pub mod headings;
pub mod input;
pub mod kind;
pub mod kinds;
pub mod layouts;
pub mod lines;
pub mod out;
pub mod pass;
pub mod pieces;
pub mod places;
pub mod preview;
pub mod process;
mod reading;
pub mod reference;
pub mod rejected;
pub mod related;
pub mod report;
pub mod report_routes;
pub mod report_store;
pub mod retention;
pub mod routes;
pub mod row;
pub mod rows;
pub mod run;
pub mod settings;
pub mod sheet;
pub mod skip;
mod source;
pub mod states;
pub mod store;
pub mod tags;
pub mod trace;
pub mod undo;
pub mod undo_row;
pub mod upload;
pub mod values;
pub mod words;
pub mod write;
mod xlsx;
