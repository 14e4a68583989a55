//! The job that makes a large export.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::make::{self, Order, Progress, Stop};
use super::store::{self, ExportRow, Measure};
use super::words::{ExportFailure, ExportState};
use crate::auth::crypto::hex;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::http::context::RequestContext;
use crate::jobs::queue::{self, Job, Outcome};
use crate::{AppState, audit, pieces};

/// `jobs.kind`
pub const JOB: &str = "export";
/// How often progress is written; a cancellation is noticed as late as that.
const NOTED_EVERY: Duration = Duration::from_millis(300);

/// Makes the file of one export.
pub fn run(state: &AppState, job: &Job) -> Result<Outcome> {
    let export = state.db.read_blocking(|c| store::of_job(c, job.subject_id))?;
    if !matches!(export.state, ExportState::Queued | ExportState::Running) {
        return Ok(Outcome::Done);
    }
    match work(state, job, &export) {
        Ok(()) => Ok(Outcome::Done),
        Err(Stop::Outcome(outcome)) => Ok(outcome),
        Err(Stop::Error(error)) => Err(error),
        Err(Stop::Failed(failure)) => state.db.write_blocking(|c| {
            if !queue::renew(c, job)? {
                return Ok(Outcome::Lost);
            }
            store::close(c, export.id, ExportState::Failed, Some(failure))?;
            Ok(Outcome::Done)
        }),
    }
}

fn work(state: &AppState, job: &Job, export: &ExportRow) -> Result<(), Stop> {
    let principal = permitted(state, export)?;
    let ended = state.db.write_blocking(|c| match queue::renew(c, job)? {
        false => Ok(Some(Outcome::Lost)),
        true => Ok((!store::begin(c, export.id)?).then_some(Outcome::Done)),
    })?;
    if let Some(outcome) = ended {
        return Err(Stop::Outcome(outcome));
    }
    let order = Order {
        format: export.format,
        locale: export.locale(),
        filter: export.filter(&state.keys)?,
        columns: export.columns()?,
    };
    let noted = Mutex::new(None::<Instant>);
    let watch = |progress: Progress| {
        if state.jobs.stopping() {
            return Err(Stop::Outcome(Outcome::Interrupted));
        }
        let mut noted = noted.lock().unwrap_or_else(PoisonError::into_inner);
        if noted.is_some_and(|at| at.elapsed() < NOTED_EVERY) {
            return Ok(());
        }
        keep(state, job, export.id, progress, |_| Ok(()))?;
        *noted = Some(Instant::now());
        Ok(())
    };
    let mut made = make::make(state, &principal, &order, &watch)?;
    let progress = Progress { done: made.rows, total: made.rows };
    let mut measure = Measure::default();
    pieces::cut(&mut made.file, |seq, piece| {
        if state.jobs.stopping() {
            return Err(Stop::Outcome(Outcome::Interrupted));
        }
        measure.add(piece);
        keep(state, job, export.id, progress, |c| store::add_piece(c, &state.keys, export.id, seq, piece))
    })?;
    let finished = measure.finish(made.rows);
    keep(state, job, export.id, progress, |c| {
        store::complete(c, export.id, &finished, state.config.export_lifetime)?;
        let context = RequestContext::of_job(JOB, job.id);
        let changes = serde_json::json!({ "rows": finished.rows, "sha256": hex(&finished.sha256) });
        audit::record(c, &principal, &context, "export.complete", "export", export.id, &changes)
    })
}

/// The person or client behind it as they stand today, if they may still have this file.
fn permitted(state: &AppState, export: &ExportRow) -> Result<Principal, Stop> {
    let acting = state.db.read_blocking(|c| Principal::acting(c, export.user_id, export.api_client_id));
    let principal = match acting {
        Ok(principal) => principal.only(Permission::EnterprisesExport),
        // The log-in or the client has been closed.
        Err(Error::Problem(_)) => return Err(Stop::Failed(ExportFailure::PermissionEnded)),
        Err(error) => return Err(error.into()),
    };
    if principal.require(Permission::EnterprisesExport).is_err() {
        return Err(Stop::Failed(ExportFailure::PermissionEnded));
    }
    if store::area(&principal) != export.scope {
        return Err(Stop::Failed(ExportFailure::ScopeChanged));
    }
    Ok(principal)
}

/// One transaction that renews the claim, notes the progress and writes something, unless the job went to another
/// server or the export was cancelled.
fn keep(
    state: &AppState,
    job: &Job,
    id: i64,
    progress: Progress,
    write: impl FnOnce(&mut Conn) -> Result<()>,
) -> Result<(), Stop> {
    let ended = state.db.write_blocking(|c| {
        if !queue::renew(c, job)? {
            return Ok(Some(Outcome::Lost));
        }
        if !store::advance(c, id, progress)? {
            return Ok(Some(Outcome::Done));
        }
        write(c)?;
        Ok(None)
    })?;
    ended.map_or(Ok(()), |outcome| Err(Stop::Outcome(outcome)))
}

/// Marks the export of a job that is not tried again.
pub fn give_up(c: &mut Conn, job: &Job) -> Result<()> {
    store::close(c, job.subject_id, ExportState::Failed, Some(ExportFailure::ServerError))
}

/// Takes [`give_up`] back; the work begins anew.
pub fn reopen(c: &mut Conn, job: &Job) -> Result<()> {
    let export = store::of_job(c, job.subject_id)?;
    match export.error_code {
        Some(ExportFailure::ServerError) => store::close(c, export.id, ExportState::Queued, None),
        _ => Ok(()),
    }
}
