//! What becomes of the rows of a chunk.

use super::cell::RawRow;
use super::kinds::undo::Before;
use super::kinds::{Parsed, Row};
use super::report::{Finding, Severity};
use super::report_store::NewReportRow;
use super::trace::{Trace, TraceRow};
use super::words::RowStatus;
use super::write::{self, Written};
use crate::auth::crypto::Keys;
use crate::auth::principal::Principal;
use crate::db::Conn;
use crate::error::{Error, Result};

/// What became of one row.
pub struct RowResult {
    /// Created, updated, unchanged, failed.
    pub status: RowStatus,
    /// The enterprise.
    pub enterprise_id: Option<i64>,
    /// The officer, of a row about one.
    pub officer_id: Option<i64>,
    /// Errors and warnings.
    pub findings: Vec<Finding>,
    /// What undoing the row will need.
    pub trace: Option<Trace>,
    /// The same of a row about a contact, figures or an officer.
    pub before: Option<Before>,
}

/// Writes some rows, or tells what would become of them.
pub fn process(
    c: &mut Conn,
    keys: &Keys,
    principal: &Principal,
    rows: &[(RawRow, Parsed)],
    dry_run: bool,
) -> Result<Vec<RowResult>> {
    let readable: Vec<&Row> = rows.iter().filter_map(|(_, parsed)| parsed.row.as_ref()).collect();
    let mut written = write::write_all(c, keys, principal, &readable, dry_run)?.into_iter();
    let result = |(_, parsed): &(RawRow, Parsed)| {
        let written = parsed.row.as_ref().and_then(|_| written.next());
        RowResult::of(parsed, written)
    };
    Ok(rows.iter().map(result).collect())
}

impl RowResult {
    fn of(parsed: &Parsed, written: Option<Written>) -> Self {
        let mut findings = parsed.findings.clone();
        let Some(Written { status, enterprise_id, officer_id, trace, before, finding }) = written else {
            let status = RowStatus::Failed;
            return RowResult { status, enterprise_id: None, officer_id: None, findings, trace: None, before: None };
        };
        if status == RowStatus::Failed {
            findings.retain(|finding| finding.severity == Severity::Error);
        }
        findings.extend(finding);
        RowResult { status, enterprise_id, officer_id, findings, trace, before }
    }

    /// What undoing the row will need, to be stored.
    pub fn trace(&self, import_id: i64, keys: &Keys, raw: &RawRow) -> Result<Option<TraceRow>> {
        if let Some(before) = &self.before {
            return before.row(keys, import_id, raw.number.into(), self.enterprise_id).map(Some);
        }
        let (Some(trace), Some(enterprise_id)) = (&self.trace, self.enterprise_id) else { return Ok(None) };
        trace.row(keys, import_id, raw.number.into(), enterprise_id).map(Some)
    }

    /// Its line of the report.
    pub fn report(&self, import_id: i64, keys: &Keys, raw: &RawRow) -> Result<NewReportRow> {
        let json = |error| Error::internal("report", error);
        let cells = match self.status {
            RowStatus::Failed => Some(keys.seal(&serde_json::to_vec(&raw.texts()).map_err(json)?)?),
            _ => None,
        };
        Ok(NewReportRow {
            import_id,
            row_number: raw.number.into(),
            status: self.status,
            enterprise_id: self.enterprise_id,
            officer_id: self.officer_id,
            findings: serde_json::to_string(&self.findings).map_err(json)?,
            has_warning: self.findings.iter().any(|finding| finding.severity == Severity::Warning),
            raw: cells,
        })
    }
}
