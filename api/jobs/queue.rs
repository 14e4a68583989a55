//! The queue's rows.

use std::time::Duration;

use diesel::prelude::*;

use chrono::NaiveDateTime;

use super::{kinds, schedules};
use crate::db::schema::jobs;
use crate::db::{Conn, now};
use crate::error::Result;

/// A job that failed this often is not tried again by itself.
const MAX_ATTEMPTS: i32 = 3;
/// The longest wait between two attempts; a job that seems to wait longer was queued before the clock was set back.
const LONGEST_WAIT: chrono::Duration = chrono::Duration::minutes(5);
/// Characters of an error that are kept.
const ERROR_LENGTH: usize = 2000;

/// A claimed job.
#[derive(Debug, Clone, Queryable)]
pub struct Job {
    /// `jobs.id`
    pub id: i64,
    /// Which code runs it.
    pub kind: String,
    /// The row that it is about.
    pub subject_id: i64,
    attempts: i32,
    claimed_by: Option<String>,
    /// When this attempt began.
    pub started_at: Option<NaiveDateTime>,
}

/// How a job left its code.
pub enum Outcome {
    /// Finished; its result is on the subject.
    Done,
    /// The server stops; somebody goes on from the checkpoint.
    Interrupted,
    /// Another server has taken the job over.
    Lost,
}

type Columns = (jobs::id, jobs::kind, jobs::subject_id, jobs::attempts, jobs::claimed_by, jobs::started_at);
const COLUMNS: Columns = (jobs::id, jobs::kind, jobs::subject_id, jobs::attempts, jobs::claimed_by, jobs::started_at);

/// Adds a job in the transaction of the change that asks for it.
pub fn enqueue(c: &mut Conn, kind: &str, subject_id: i64) -> Result<()> {
    diesel::insert_into(jobs::table)
        .values((
            jobs::kind.eq(kind),
            jobs::subject_id.eq(subject_id),
            jobs::state.eq("queued"),
            jobs::attempts.eq(0),
            jobs::run_at.eq(now()),
            jobs::created_at.eq(now()),
            jobs::updated_at.eq(now()),
        ))
        .execute(c)?;
    Ok(())
}

/// An embedded database has one server; what is marked as running at its start was interrupted by its end.
pub fn recover(c: &mut Conn) -> Result<()> {
    if c.is_sqlite() {
        diesel::update(jobs::table.filter(jobs::state.eq("running"))).set(jobs::state.eq("queued")).execute(c)?;
    }
    Ok(())
}

/// Takes the oldest job of these kinds that is due, or whose server has not been heard of for `timeout`.
pub fn claim(c: &mut Conn, server: &str, timeout: Duration, kinds: &[&str]) -> Result<Option<Job>> {
    let timeout = chrono::Duration::from_std(timeout).unwrap_or(chrono::Duration::minutes(1));
    let now = now();
    let waited = jobs::run_at.le(now).or(jobs::run_at.gt(now + LONGEST_WAIT));
    // A sign of life from the future is one from before the clock was set back.
    let heartbeat = jobs::heartbeat_at.assume_not_null();
    let silent = heartbeat.lt(now - timeout).or(heartbeat.gt(now + timeout));
    let due = jobs::state.eq("queued").and(waited);
    let orphaned = jobs::state.eq("running").and(silent);
    let candidates = jobs::table.filter(jobs::kind.eq_any(kinds)).filter(due.or(orphaned));
    let candidates = candidates.order((jobs::run_at, jobs::id)).select(jobs::id);
    // Of several servers one locks the row, the others pass it by.
    let id: Option<i64> = match c {
        Conn::Sqlite(c) => candidates.first(c).optional()?,
        Conn::Postgresql(c) => candidates.for_update().skip_locked().first(c).optional()?,
    };
    let Some(id) = id else { return Ok(None) };
    diesel::update(jobs::table.find(id))
        .set((
            jobs::state.eq("running"),
            jobs::claimed_by.eq(server),
            jobs::heartbeat_at.eq(now),
            jobs::started_at.eq(now),
            jobs::finished_at.eq(None::<NaiveDateTime>),
            jobs::updated_at.eq(now),
        ))
        .execute(c)?;
    Ok(Some(jobs::table.find(id).select(COLUMNS).first(c)?))
}

/// Renews the claim inside the transaction of a chunk; false when the job belongs to another server now.
pub fn renew(c: &mut Conn, job: &Job) -> Result<bool> {
    let ours = jobs::table.filter(jobs::id.eq(job.id).and(jobs::claimed_by.eq(&job.claimed_by)));
    let ours = ours.filter(jobs::state.eq("running"));
    Ok(diesel::update(ours).set(jobs::heartbeat_at.eq(now())).execute(c)? == 1)
}

/// Takes the jobs of a kind about a subject back, once the transaction that works on one has ended. Whoever has claimed
/// one notices at its next write.
pub fn withdraw(c: &mut Conn, kind: &str, subject_id: i64) -> Result<()> {
    // A failed one could be tried again by an administrator.
    let open = jobs::state.ne("done");
    let theirs = jobs::table.filter(jobs::kind.eq(kind).and(jobs::subject_id.eq(subject_id)).and(open));
    let ended = (jobs::state.eq("done"), jobs::finished_at.eq(now()), jobs::updated_at.eq(now()));
    diesel::update(theirs).set(ended).execute(c)?;
    Ok(())
}

/// Ends a job, unless another server has taken it over; so do the two below.
pub fn finish(c: &mut Conn, job: &Job, error: Option<&str>) -> Result<()> {
    let state = if error.is_some() { "failed" } else { "done" };
    let ours = jobs::table.filter(jobs::id.eq(job.id).and(jobs::claimed_by.eq(&job.claimed_by)));
    let written = diesel::update(ours)
        .set((jobs::state.eq(state), jobs::error.eq(error), jobs::finished_at.eq(now()), jobs::updated_at.eq(now())))
        .execute(c)?;
    if written == 1 { schedules::note(c, job, error) } else { Ok(()) }
}

/// Gives a job back, to be continued at once.
pub fn release(c: &mut Conn, job: &Job) -> Result<()> {
    let ours = jobs::table.filter(jobs::id.eq(job.id).and(jobs::claimed_by.eq(&job.claimed_by)));
    // One that was withdrawn meanwhile has ended.
    let ours = ours.filter(jobs::state.eq("running"));
    diesel::update(ours).set((jobs::state.eq("queued"), jobs::updated_at.eq(now()))).execute(c)?;
    Ok(())
}

/// Tries again later, a few times.
pub fn retry_or_fail(c: &mut Conn, job: &Job, error: &str) -> Result<()> {
    if !renew(c, job)? {
        return Ok(());
    }
    let error: String = error.chars().take(ERROR_LENGTH).collect();
    let attempts = job.attempts + 1;
    diesel::update(jobs::table.find(job.id)).set(jobs::attempts.eq(attempts)).execute(c)?;
    if attempts >= MAX_ATTEMPTS {
        if let Some(kind) = kinds::find(&job.kind) {
            (kind.give_up)(c, job)?;
        }
        return finish(c, job, Some(&error));
    }
    diesel::update(jobs::table.find(job.id))
        .set((
            jobs::state.eq("queued"),
            jobs::run_at.eq(now() + chrono::Duration::seconds(1 << (2 * attempts))),
            jobs::error.eq(&error),
            jobs::updated_at.eq(now()),
        ))
        .execute(c)?;
    schedules::note(c, job, Some(&error))
}

/// Gives a job that was given up its attempts back; false when it has not failed, or when it is periodic and another one
/// of its kind waits or runs.
pub fn reopen(c: &mut Conn, id: i64) -> Result<bool> {
    let job: Job = jobs::table.find(id).select(COLUMNS).first(c)?;
    let Some(kind) = kinds::find(&job.kind) else { return Ok(false) };
    if kind.every.is_some() {
        schedules::take(c, &job.kind)?;
        if schedules::open_job(c, &job.kind)?.is_some() {
            return Ok(false);
        }
    }
    let failed = jobs::table.find(id).filter(jobs::state.eq("failed"));
    let reopened = diesel::update(failed)
        .set((
            jobs::state.eq("queued"),
            jobs::attempts.eq(0),
            jobs::run_at.eq(now()),
            jobs::finished_at.eq(None::<NaiveDateTime>),
            jobs::updated_at.eq(now()),
        ))
        .execute(c)?;
    if reopened == 1 {
        (kind.reopen)(c, &job)?;
    }
    Ok(reopened == 1)
}
