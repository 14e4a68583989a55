//! One pass of the job over the rows of a file: chunk by chunk, or all rows in one transaction.

use diesel::prelude::*;
use serde_json::json;

use super::cell::RawRow;
use super::claim::Claim;
use super::error::FileError;
use super::input::{Input, read};
use super::kinds::{self, Parsed};
use super::process::process;
use super::report_store::{self, NewReportRow};
use super::row::Reference;
use super::run::{JOB, digest_of};
use super::store::{self, ImportRow};
use super::trace;
use super::words::{ImportState, RowStatus};
use crate::auth::principal::Principal;
use crate::db::schema::imports;
use crate::db::{Conn, now};
use crate::error::{Error, Result};
use crate::http::context::RequestContext;
use crate::jobs::queue::{self, Job, Outcome};
use crate::{AppState, audit};

/// Rows per transaction: short enough that no other writer waits long, long enough that the commit costs little.
const CHUNK: usize = 200;

/// Why a pass ended early.
pub enum Stop {
    /// The job ends like this.
    Outcome(Outcome),
    /// The file cannot be read further.
    File(FileError),
}

/// How the writing of all rows in one transaction ended.
pub enum AtOnce {
    /// All rows are in, and the import is closed.
    Written,
    /// Although it passed the check.
    RowFailed,
    /// The job ends like this.
    Stopped(Outcome),
}

/// What a pass works with.
pub struct Pass<'a> {
    /// The server.
    pub state: &'a AppState,
    /// The job.
    pub job: &'a Job,
    /// Its claim.
    pub claim: &'a Claim<'a>,
    /// The import.
    pub import: &'a ImportRow,
    /// In whose name.
    pub principal: &'a Principal,
    /// Whether nothing is written but the report.
    pub dry_run: bool,
}

impl Pass<'_> {
    /// Chunk by chunk, from the checkpoint on.
    pub fn in_chunks(&self, input: &Input, reference: &Reference) -> Result<Result<(), Stop>> {
        let checkpoint = self.state.db.read_blocking(|c| Ok(store::of_job(c, self.import.id)?.checkpoint_row))?;
        let mut reader = input.reader(reference);
        let mut rows = match input.rows(|_| {}) {
            Ok(rows) => rows,
            Err(error) => return Ok(Err(Stop::File(error))),
        };
        loop {
            let mut chunk = Vec::with_capacity(CHUNK);
            for row in rows.by_ref() {
                let (raw, faults) = match row {
                    Ok(row) => row,
                    Err(error) => return Ok(Err(Stop::File(error))),
                };
                // Rows that are done are read all the same: they may be repeated further down.
                let (raw, reading) = read(&mut reader, raw, faults);
                if i64::from(raw.number) > checkpoint {
                    chunk.push((raw, reading));
                } else if let Some(outcome) = self.claim.keep()? {
                    return Ok(Err(Stop::Outcome(outcome)));
                }
                if chunk.len() == CHUNK {
                    break;
                }
            }
            if chunk.is_empty() {
                return Ok(Ok(()));
            }
            if self.state.jobs.stopping() {
                return Ok(Err(Stop::Outcome(Outcome::Interrupted)));
            }
            let ours = self.state.db.write_blocking(|c| {
                if !queue::renew(c, self.job)? {
                    return Ok(false);
                }
                self.write_chunk(c, &chunk)?;
                Ok(true)
            })?;
            if !ours {
                return Ok(Err(Stop::Outcome(Outcome::Lost)));
            }
            self.claim.renewed();
        }
    }

    /// All rows and the end of the import in one transaction: nobody can stop it between the two. A row that fails
    /// now, although it passed the check, ends it.
    pub fn at_once(&self, input: &Input, reference: &Reference) -> Result<AtOnce> {
        let mut ended = None;
        let written = self.state.db.write_blocking(|c| {
            let mut end = |how: AtOnce| {
                ended = Some(how);
                // Any error rolls back; what is told is `ended`.
                crate::messages::CONFLICT.error()
            };
            // In the order in which a request to stop takes the rows, so that neither waits for the other for ever.
            if !queue::renew(c, self.job)? {
                return Err(end(AtOnce::Stopped(Outcome::Lost)));
            }
            store::reset(c, self.import.id)?;
            while report_store::forget(c, self.import.id)? {}
            let mut reader = input.reader(reference);
            let file_failed = |error: FileError| Error::internal("reading again", error);
            let mut rows = input.rows(|_| {}).map_err(file_failed)?.peekable();
            while rows.peek().is_some() {
                if self.state.jobs.stopping() {
                    return Err(end(AtOnce::Stopped(Outcome::Interrupted)));
                }
                if !queue::renew(c, self.job)? {
                    return Err(end(AtOnce::Stopped(Outcome::Lost)));
                }
                let mut chunk = Vec::with_capacity(CHUNK);
                for row in rows.by_ref().take(CHUNK) {
                    let (raw, faults) = row.map_err(file_failed)?;
                    chunk.push(read(&mut reader, raw, faults));
                }
                if self.write_chunk(c, &chunk)? > 0 {
                    return Err(end(AtOnce::RowFailed));
                }
            }
            store::close(c, self.import.id, ImportState::Completed, None)
        });
        match (written, ended) {
            (Ok(()), _) => Ok(AtOnce::Written),
            (Err(_), Some(how)) => Ok(how),
            (Err(error), None) => Err(error),
        }
    }

    /// Enterprises, report, counters, checkpoint and audit entry of some rows; tells how many failed.
    fn write_chunk(&self, c: &mut Conn, chunk: &[(RawRow, Parsed)]) -> Result<i64> {
        kinds::lock_enterprises(c, chunk.iter().map(|(_, parsed)| parsed))?;
        let (mut report, mut traces) = (Vec::with_capacity(chunk.len()), Vec::new());
        let results = process(c, &self.state.keys, self.principal, chunk, self.dry_run)?;
        for ((raw, _), result) in chunk.iter().zip(results) {
            report.push(result.report(self.import.id, &self.state.keys, raw)?);
            if !self.dry_run {
                traces.extend(result.trace(self.import.id, &self.state.keys, raw)?);
            }
        }
        report_store::add(c, &report)?;
        trace::add(c, &traces)?;
        let number_of = |status: RowStatus| report.iter().filter(|row| row.status == status).count() as i64;
        let failed = number_of(RowStatus::Failed);
        let last = chunk.last().map_or(0, |(raw, _)| i64::from(raw.number));
        diesel::update(imports::table.find(self.import.id))
            .set((
                imports::processed_rows.eq(imports::processed_rows + report.len() as i64),
                imports::created_rows.eq(imports::created_rows + number_of(RowStatus::Created)),
                imports::updated_rows.eq(imports::updated_rows + number_of(RowStatus::Updated)),
                imports::unchanged_rows.eq(imports::unchanged_rows + number_of(RowStatus::Unchanged)),
                imports::failed_rows.eq(imports::failed_rows + failed),
                imports::warned_rows
                    .eq(imports::warned_rows + report.iter().filter(|row| row.has_warning).count() as i64),
                imports::checkpoint_row.eq(last),
                imports::updated_at.eq(now()),
            ))
            .execute(c)?;
        if !self.dry_run {
            if !traces.is_empty() {
                let days = chrono::Days::new(self.state.config.import_undo_days.into());
                let until = now().checked_add_days(days);
                diesel::update(imports::table.find(self.import.id)).set(imports::undo_until.eq(until)).execute(c)?;
            }
            self.audit(c, &report)?;
        }
        Ok(failed)
    }

    /// A bulk write leaves one entry per chunk: which rows, how many, and a digest over what became of them.
    fn audit(&self, c: &mut Conn, report: &[NewReportRow]) -> Result<()> {
        let (Some(first), Some(last)) = (report.first(), report.last()) else { return Ok(()) };
        let lines = report.iter().map(|row| {
            let subject = row.enterprise_id.or(row.officer_id);
            format!("{} {} {subject:?}\n", row.row_number, row.status.code())
        });
        let sum = digest_of(lines);
        let written = report.iter().filter(|row| matches!(row.status, RowStatus::Created | RowStatus::Updated));
        let enterprises: Vec<i64> = written.filter_map(|row| row.enterprise_id).collect();
        let changes = json!({ "first_row": first.row_number, "last_row": last.row_number, "rows": report.len(),
            "sha256": sum, "enterprise_ids": enterprises });
        let context = RequestContext::of_job(JOB, self.job.id);
        audit::record(c, self.principal, &context, "import.write_chunk", "import", self.import.id, &changes)
    }
}
