//! The report of an import, line by line in the database.

use diesel::prelude::*;

use super::report::Finding;
use super::store::ImportRow;
use super::words::{KeptReason, RowStatus, UndoStatus};
use crate::auth::crypto::Keys;
use crate::db::schema::{import_rows, import_traces};
use crate::db::{Backend, Conn};
use crate::error::{Error, Result};
use crate::on_backend;

/// One line of the report.
#[derive(Debug, Insertable)]
#[diesel(table_name = import_rows, treat_none_as_default_value = false)]
pub struct NewReportRow {
    /// The import.
    pub import_id: i64,
    /// As the spreadsheet shows it.
    pub row_number: i64,
    /// What became of it.
    pub status: RowStatus,
    /// Of which enterprise.
    pub enterprise_id: Option<i64>,
    /// Of which officer.
    pub officer_id: Option<i64>,
    /// [`Finding`]s as JSON.
    pub findings: String,
    /// Whether any of them is a warning.
    pub has_warning: bool,
    /// The cells of a rejected row, sealed.
    pub raw: Option<Vec<u8>>,
}

/// Appends to the report.
pub fn add(c: &mut Conn, rows: &[NewReportRow]) -> Result<()> {
    on_backend!(c, |c| diesel::insert_into(import_rows::table).values(rows).execute(c))?;
    Ok(())
}

/// A line of the report as it is read.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = import_rows)]
pub struct ReportRow {
    /// As the spreadsheet shows it.
    pub row_number: i64,
    /// What became of it.
    pub status: RowStatus,
    /// Of which enterprise.
    pub enterprise_id: Option<i64>,
    /// Of which officer.
    pub officer_id: Option<i64>,
    /// [`Finding`]s as JSON.
    pub findings: String,
    /// The cells of a rejected row, sealed.
    pub raw: Option<Vec<u8>>,
    /// What undoing did to it.
    pub undo: Option<UndoStatus>,
    /// Why it was kept.
    pub undo_reason: Option<KeptReason>,
}

impl ReportRow {
    /// What was said about the row.
    pub fn findings(&self) -> Result<Vec<Finding>> {
        serde_json::from_str(&self.findings).map_err(|error| Error::internal("findings", error))
    }

    /// The cells of a rejected row.
    pub fn cells(&self, keys: &Keys) -> Result<Option<Vec<String>>> {
        let Some(sealed) = &self.raw else { return Ok(None) };
        let cells = serde_json::from_slice(&keys.open(sealed)?);
        cells.map(Some).map_err(|error| Error::internal("rejected cells", error))
    }
}

/// Which lines of a report.
#[derive(Debug, Clone, Copy, Default)]
pub struct Lines {
    /// Only rows with this result.
    pub status: Option<RowStatus>,
    /// Only rows with a warning, or without.
    pub has_warning: Option<bool>,
    /// Only rows that undoing treated like this.
    pub undo: Option<UndoStatus>,
}

type Filtered<'a> = import_rows::BoxedQuery<'a, Backend>;

/// The lines of an import up to its checkpoint; what lies behind it is left from an earlier run.
fn filtered<'a>(import: &ImportRow, lines: Lines) -> Filtered<'a> {
    let mut rows = import_rows::table
        .filter(import_rows::import_id.eq(import.id).and(import_rows::row_number.le(import.checkpoint_row)))
        .into_boxed();
    if let Some(status) = lines.status {
        rows = rows.filter(import_rows::status.eq(status));
    }
    if let Some(has_warning) = lines.has_warning {
        rows = rows.filter(import_rows::has_warning.eq(has_warning));
    }
    if let Some(undo) = lines.undo {
        rows = rows.filter(import_rows::undo.eq(undo));
    }
    rows
}

/// Lines of the report after a row number.
pub fn load(c: &mut Conn, import: &ImportRow, lines: Lines, after: i64, limit: i64) -> Result<Vec<ReportRow>> {
    let rows = filtered(import, lines).filter(import_rows::row_number.gt(after));
    Ok(rows.order(import_rows::row_number).limit(limit).select(ReportRow::as_select()).load(c)?)
}

/// How many lines of the report match.
pub fn count(c: &mut Conn, import: &ImportRow, lines: Lines) -> Result<i64> {
    Ok(filtered(import, lines).count().get_result(c)?)
}

/// Lines of the report that one statement removes.
const FORGOTTEN_AT_ONCE: i64 = 5000;

/// Removes some lines of the report of an earlier run, with their traces; tells whether there may be more.
pub fn forget(c: &mut Conn, id: i64) -> Result<bool> {
    let rows = import_rows::table.filter(import_rows::import_id.eq(id));
    let first: Option<i64> = rows.select(diesel::dsl::min(import_rows::row_number)).first(c)?;
    let Some(first) = first else { return Ok(false) };
    let next = first + FORGOTTEN_AT_ONCE;
    diesel::delete(rows.filter(import_rows::row_number.lt(next))).execute(c)?;
    let traces = import_traces::table.filter(import_traces::import_id.eq(id));
    diesel::delete(traces.filter(import_traces::row_number.lt(next))).execute(c)?;
    Ok(true)
}
