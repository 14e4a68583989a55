//! What becomes of one row.

use super::cell::RawRow;
use super::kinds::Parsed;
use super::report::{Finding, Severity};
use super::store::NewReportRow;
use super::words::RowStatus;
use super::write;
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
}

/// Writes one row, or tells what would become of it.
pub fn process(c: &mut Conn, keys: &Keys, principal: &Principal, parsed: &Parsed, dry_run: bool) -> Result<RowResult> {
    let mut findings = parsed.findings.clone();
    let Some(row) = &parsed.row else {
        return Ok(RowResult { status: RowStatus::Failed, enterprise_id: None, officer_id: None, findings });
    };
    let written = write::write(c, keys, principal, row, dry_run)?;
    if written.status == RowStatus::Failed {
        findings.retain(|finding| finding.severity == Severity::Error);
    }
    findings.extend(written.finding);
    let (enterprise_id, officer_id) = (written.enterprise_id, written.officer_id);
    Ok(RowResult { status: written.status, enterprise_id, officer_id, findings })
}

impl RowResult {
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
