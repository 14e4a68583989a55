//! When periodic work is due. A schedule only queues a job; claiming, taking over and trying again are the queue's.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

use super::kinds::KINDS;
use super::queue::{self, Job};
use crate::db::schema::{job_schedules as t, jobs};
use crate::db::{Conn, now};
use crate::error::Result;

/// A row as it is stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = t)]
pub struct ScheduleRow {
    /// `jobs.kind`
    pub kind: String,
    /// Seconds between two runs.
    pub every_seconds: i64,
    /// Whether it runs by itself.
    pub enabled: bool,
    /// When it is due.
    pub next_run_at: NaiveDateTime,
    /// When it began last.
    pub last_run_at: Option<NaiveDateTime>,
    /// How long that took.
    pub last_duration_ms: Option<i64>,
    /// What went wrong, if it did.
    pub last_error: Option<String>,
    /// Counts an administrator's changes.
    pub version: i64,
}

/// Adds the schedules that this binary knows and the database does not.
pub fn seed(c: &mut Conn) -> Result<()> {
    for (kind, every) in KINDS.iter().filter_map(|kind| Some((kind.code(), kind.every?))) {
        let known: i64 = t::table.filter(t::kind.eq(kind)).count().get_result(c)?;
        if known > 0 {
            continue;
        }
        let values = (
            t::kind.eq(kind),
            t::every_seconds.eq(every),
            t::enabled.eq(true),
            t::next_run_at.eq(now() + Duration::seconds(every)),
            t::version.eq(1_i64),
            t::updated_at.eq(now()),
        );
        // Another server may add it at the same moment.
        crate::on_backend!(c, |c| diesel::insert_into(t::table).values(values).on_conflict_do_nothing().execute(c)?);
    }
    Ok(())
}

/// Queues what is due. The update names the time that was read, so of several servers one finds it unchanged.
pub fn tick(c: &mut Conn) -> Result<()> {
    let rows = t::table.filter(t::enabled.eq(true)).select(ScheduleRow::as_select()).load(c)?;
    let now = now();
    let known = rows.into_iter().filter(|row| KINDS.iter().any(|kind| kind.code() == row.kind));
    for row in known.filter(|row| is_due(row.next_run_at, row.every_seconds, now)) {
        let unchanged = t::table.find(&row.kind).filter(t::next_run_at.eq(row.next_run_at).and(t::enabled.eq(true)));
        let next = now + Duration::seconds(row.every_seconds);
        if diesel::update(unchanged).set(t::next_run_at.eq(next)).execute(c)? == 1 && open_job(c, &row.kind)?.is_none()
        {
            queue::enqueue(c, &row.kind, 0)?;
        }
    }
    Ok(())
}

/// No run lies further ahead than one interval; where it seems to, the clock was set back and would keep the run off.
pub fn is_due(next_run_at: NaiveDateTime, every_seconds: i64, now: NaiveDateTime) -> bool {
    next_run_at <= now || next_run_at > now + Duration::seconds(every_seconds)
}

/// Takes a schedule's row, so that of two callers (or a caller and the clock) the second one sees the first one's job.
pub fn take(c: &mut Conn, kind: &str) -> Result<()> {
    diesel::update(t::table.find(kind)).set(t::updated_at.eq(now())).execute(c)?;
    Ok(())
}

/// The job of a periodic kind that waits or runs; there is one at most.
pub fn open_job(c: &mut Conn, kind: &str) -> Result<Option<i64>> {
    let open = jobs::table.filter(jobs::kind.eq(kind).and(jobs::state.eq_any(["queued", "running"])));
    Ok(open.order(jobs::id).select(jobs::id).first(c).optional()?)
}

/// Notes how a run of a periodic kind ended; of any other kind there is no row.
pub fn note(c: &mut Conn, job: &Job, error: Option<&str>) -> Result<()> {
    let took = job.started_at.map(|at| (now() - at).num_milliseconds().max(0));
    diesel::update(t::table.find(&job.kind))
        .set((
            t::last_run_at.eq(job.started_at),
            t::last_duration_ms.eq(took),
            t::last_error.eq(error),
            t::updated_at.eq(now()),
        ))
        .execute(c)?;
    Ok(())
}
