//! What becomes of one row.

use super::cell::RawRow;
use super::report::{Finding, Severity};
use super::row::Reading;
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
    /// Errors and warnings.
    pub findings: Vec<Finding>,
}

/// Writes one row, or tells what would become of it.
pub fn process(
    c: &mut Conn,
    keys: &Keys,
    principal: &Principal,
    reading: &Reading,
    dry_run: bool,
) -> Result<RowResult> {
    let mut findings = reading.findings.clone();
    let Some(enterprise) = &reading.enterprise else {
        return Ok(RowResult { status: RowStatus::Failed, enterprise_id: None, findings });
    };
    let written = write::write(c, keys, principal, enterprise, dry_run)?;
    if let Some(finding) = written.finding {
        findings.retain(|finding| finding.severity == Severity::Error);
        findings.push(finding);
    }
    Ok(RowResult { status: written.status, enterprise_id: written.enterprise_id, findings })
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
            findings: serde_json::to_string(&self.findings).map_err(json)?,
            has_warning: self.findings.iter().any(|finding| finding.severity == Severity::Warning),
            raw: cells,
        })
    }
}
