//! Workbooks (ECMA-376), streamed.
//!
//! Read straight from the XML rather than through a spreadsheet library, because hidden rows, merged ranges,
//! formulas without a stored result and a constant memory limit all matter here, and shared strings must not be
//! held in memory.

pub mod merges;
pub mod package;
pub mod strings;
pub mod styles;
pub mod workbook;
pub mod worksheet;
mod xml;
