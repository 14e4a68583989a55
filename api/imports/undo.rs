//! The job that takes an import back.
//!
//! Rows are undone in chunks; a chunk's enterprises, the lines of the report, the counters and the checkpoint commit
//! together, so that a server that dies in the middle is followed by one that goes on where it stopped.

use diesel::prelude::*;
use serde_json::json;

use super::kind::Kind;
use super::kinds;
use super::report_store::ReportRow;
use super::run::{closed_on_full_storage, digest_of, given_up, taken_up};
use super::store::{self, ImportRow};
use super::trace::TraceRow;
use super::undo_row::{Fate, undo_row};
use super::words::{ImportState, KeptReason, RowStatus, UndoStatus};
use crate::auth::principal::Principal;
use crate::db::schema::{import_rows, import_traces, imports};
use crate::db::{Conn, now};
use crate::enterprises::store as enterprises;
use crate::error::Result;
use crate::http::context::RequestContext;
use crate::jobs::queue::{self, Job, Outcome};
use crate::{AppState, audit};

/// `jobs.kind`
pub const UNDO_JOB: &str = "import_undo";
/// Rows per transaction, as for writing them.
const CHUNK: i64 = 200;

/// Undoes an import from wherever it stands.
pub fn run(state: &AppState, job: &Job) -> Result<Outcome> {
    let import = state.db.read_blocking(|c| store::of_job(c, job.subject_id))?;
    if import.state != ImportState::Undoing {
        return Ok(Outcome::Done);
    }
    closed_on_full_storage(state, job, ImportState::UndoFailed, undo(state, job, &import))
}

/// Marks the import of a job that is not tried again.
pub fn give_up(c: &mut Conn, job: &Job) -> Result<()> {
    given_up(c, job, ImportState::UndoFailed)
}

/// Takes [`give_up`] back; undoing goes on after its checkpoint.
pub fn reopen(c: &mut Conn, job: &Job) -> Result<()> {
    taken_up(c, job, ImportState::Undoing)
}

fn undo(state: &AppState, job: &Job, import: &ImportRow) -> Result<Outcome> {
    let principal = state.db.read_blocking(|c| Principal::acting(c, import.undo_user_id, import.undo_client_id))?;
    let undoing = Undoing { state, job, import, principal };
    loop {
        if state.jobs.stopping() {
            return Ok(Outcome::Interrupted);
        }
        match state.db.write_blocking(|c| undoing.chunk(c))? {
            Step::More => {}
            Step::Done => return Ok(Outcome::Done),
            Step::Lost => return Ok(Outcome::Lost),
        }
    }
}

enum Step {
    More,
    Done,
    Lost,
}

struct Undoing<'a> {
    state: &'a AppState,
    job: &'a Job,
    import: &'a ImportRow,
    principal: Principal,
}

impl Undoing<'_> {
    fn chunk(&self, c: &mut Conn) -> Result<Step> {
        use import_rows as r;
        if !queue::renew(c, self.job)? {
            return Ok(Step::Lost);
        }
        let id = self.import.id;
        let after: i64 = imports::table.find(id).select(imports::undo_checkpoint).first(c)?;
        let written = r::table
            .filter(r::import_id.eq(id).and(r::row_number.gt(after)))
            .filter(r::status.eq_any([RowStatus::Created, RowStatus::Updated]));
        let rows: Vec<ReportRow> = written.order(r::row_number).limit(CHUNK).select(ReportRow::as_select()).load(c)?;
        let Some(last) = rows.last().map(|row| row.row_number) else {
            store::close(c, id, ImportState::Undone, None)?;
            diesel::update(imports::table.find(id)).set(imports::undone_at.eq(now())).execute(c)?;
            return Ok(Step::Done);
        };
        let traces = import_traces::table.filter(import_traces::import_id.eq(id));
        let traces = traces.filter(import_traces::row_number.gt(after).and(import_traces::row_number.le(last)));
        let known: Vec<TraceRow> = traces.select(TraceRow::as_select()).load(c)?;
        let known: std::collections::HashMap<i64, TraceRow> =
            known.into_iter().map(|trace| (trace.row_number, trace)).collect();
        let ids: Vec<i64> = known.values().map(|trace| trace.enterprise_id).collect();
        // Taken in the order of their ids, as by the rows of an import.
        enterprises::lock(c, &ids)?;
        let mut fates = Vec::with_capacity(rows.len());
        for row in &rows {
            let fate = match known.get(&row.row_number) {
                Some(trace) if self.import.kind != Kind::Enterprises => {
                    kinds::undo::undo_row(c, &self.state.keys, &self.principal, trace, row)?
                }
                Some(trace) => undo_row(c, &self.state.keys, &self.principal, trace, row)?,
                None => Fate::Kept(KeptReason::Untraced),
            };
            let (status, reason) = match fate {
                Fate::Undone => (UndoStatus::Undone, None),
                Fate::Kept(reason) => (UndoStatus::Kept, Some(reason)),
            };
            diesel::update(r::table.find((id, row.row_number)))
                .set((r::undo.eq(status), r::undo_reason.eq(reason)))
                .execute(c)?;
            fates.push(status);
        }
        // Nobody needs them again: an import is undone once.
        diesel::delete(traces).execute(c)?;
        let undone = fates.iter().filter(|status| **status == UndoStatus::Undone).count() as i64;
        diesel::update(imports::table.find(id))
            .set((
                imports::undone_rows.eq(imports::undone_rows + undone),
                imports::kept_rows.eq(imports::kept_rows + fates.len() as i64 - undone),
                imports::undo_checkpoint.eq(last),
                imports::updated_at.eq(now()),
            ))
            .execute(c)?;
        self.audit(c, &rows, &fates)?;
        Ok(Step::More)
    }

    /// One entry per chunk, like that of the writing: which rows, how many, and a digest over what became of them.
    fn audit(&self, c: &mut Conn, rows: &[ReportRow], fates: &[UndoStatus]) -> Result<()> {
        let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return Ok(()) };
        let line = |(row, fate): (&ReportRow, &UndoStatus)| {
            format!("{} {} {:?}\n", row.row_number, fate.code(), row.enterprise_id)
        };
        let undone = rows.iter().zip(fates).filter(|(_, fate)| **fate == UndoStatus::Undone);
        let undone: Vec<i64> = undone.filter_map(|(row, _)| row.enterprise_id).collect();
        let sum = digest_of(rows.iter().zip(fates).map(line));
        let changes = json!({ "first_row": first.row_number, "last_row": last.row_number, "rows": rows.len(), "sha256": sum,
                "enterprise_ids": undone });
        let context = RequestContext::of_job(UNDO_JOB, self.job.id);
        audit::record(c, &self.principal, &context, "import.undo_chunk", "import", self.import.id, &changes)
    }
}
