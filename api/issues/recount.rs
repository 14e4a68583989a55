//! What a changed calendar does to open clocks, and a unit's choice of another one: before a calendar is saved, which of
//! them move; afterwards each is counted anew, with the reason in its ledger. What is over stays as it was.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::clocks::{self, Change};
use super::store::{self, IssueRow};
use super::words::Leg;
use crate::AppState;
use crate::calendars::store as calendars;
use crate::clock::{Calendar, ClockState};
use crate::db::schema::{calendars as k, issue_deadlines as t, issues, organizations as o};
use crate::db::{Conn, now};
use crate::error::Result;
use crate::jobs::housekeeping::in_chunks;
use crate::jobs::queue::{Job, Outcome};

/// `jobs.kind`; the subject is the calendar.
pub const JOB: &str = "recount_deadlines";
/// `jobs.kind`; the subject is a unit that was given another calendar.
pub const UNIT_JOB: &str = "recount_unit_deadlines";
/// Clocks per transaction.
const CHUNK: i64 = 200;
/// Clocks that a preview looks at: those that end first.
const LOOKED_AT: i64 = 1000;
/// Those that it lists.
const LISTED: usize = 100;

/// A clock that would end at another time.
#[derive(Debug, Serialize, ToSchema)]
pub struct MovedDeadline {
    /// The issue.
    pub issue_id: i64,
    /// What it is about.
    pub title: String,
    /// Whose turn it is about.
    pub leg: Leg,
    /// When it ends as it is.
    pub due_before: DateTime<Utc>,
    /// When it would end.
    pub due_after: DateTime<Utc>,
}

/// What would move.
#[derive(Debug, Default)]
pub struct Moved {
    /// At most a hundred.
    pub items: Vec<MovedDeadline>,
    /// How many of those that were looked at.
    pub count: i64,
    /// How many were looked at: the thousand that end first, at most.
    pub looked_at: i64,
}

/// Which running clocks of a calendar would move if it were another one.
pub fn moved(c: &mut Conn, calendar_id: i64, after: &Calendar) -> Result<Moved> {
    type Row = (i64, i64, i64, Leg, chrono::NaiveDateTime, String);
    let rows: Vec<Row> = t::table
        .inner_join(issues::table.on(t::issue_id.eq(issues::id)))
        .filter(t::calendar_id.eq(calendar_id).and(t::stopped_at.is_null()))
        .filter(t::state.eq(ClockState::Running).and(t::due_at.is_not_null()))
        .order((t::due_at, t::id))
        .limit(LOOKED_AT)
        .select((t::id, t::profile_id, t::issue_id, t::leg, t::due_at.assume_not_null(), issues::title))
        .load(c)?;
    let mut moved = Moved { looked_at: rows.len() as i64, ..Moved::default() };
    let now = now();
    for (clock, profile, issue_id, leg, before, title) in rows {
        let standing = clocks::standing_with(c, clock, profile, after, now)?;
        let Some(due) = standing.due_at.filter(|due| *due != before) else { continue };
        moved.count += 1;
        if moved.items.len() < LISTED {
            let (due_before, due_after) = (before.and_utc(), due.and_utc());
            moved.items.push(MovedDeadline { issue_id, title, leg, due_before, due_after });
        }
    }
    Ok(moved)
}

/// Counts every open clock of the calendar, and of those that build on it, anew.
pub fn run(state: &AppState, job: &Job) -> Result<Outcome> {
    in_chunks(state, job, |c| chunk(c, job.subject_id))
}

fn chunk(c: &mut Conn, calendar_id: i64) -> Result<usize> {
    let built_on_it = k::table.filter(k::base_id.eq(calendar_id)).select(k::id);
    let mut ids: Vec<i64> = built_on_it.load(c)?;
    ids.push(calendar_id);
    for id in ids {
        let version = calendars::stamp(c, id)?;
        let old = t::table.filter(t::calendar_id.eq(id).and(t::calendar_stamp.lt(version)));
        let old = old.filter(t::stopped_at.is_null()).order(t::calendar_stamp).limit(CHUNK);
        let rows: Vec<(i64, i64)> = old.select((t::id, t::issue_id)).load(c)?;
        for (clock, issue) in &rows {
            recount(c, *clock, *issue, &Change::Recount("工作日历调整".to_owned()))?;
        }
        if !rows.is_empty() {
            return Ok(rows.len());
        }
    }
    Ok(0)
}

/// Brings the open clocks of a unit, and of those below it that have chosen no calendar, to the one that applies now.
pub fn run_unit(state: &AppState, job: &Job) -> Result<Outcome> {
    in_chunks(state, job, |c| unit_chunk(c, job.subject_id))
}

fn unit_chunk(c: &mut Conn, unit: i64) -> Result<usize> {
    let Some(path) = o::table.find(unit).select(o::path).first::<String>(c).optional()? else { return Ok(0) };
    let units = o::table.filter(o::path.like(format!("{path}%"))).order(o::id).select(o::id);
    for unit in units.load::<i64>(c)? {
        let Some(calendar) = calendars::applying(c, unit)? else { continue };
        let other = t::stopped_at.is_null().and(t::calendar_id.ne(calendar));
        let own = t::table.filter(t::organization_id.eq(unit).and(other)).order(t::id).limit(CHUNK);
        let mut rows: Vec<(i64, i64)> = own.select((t::id, t::issue_id)).load(c)?;
        // What an enterprise is asked for is counted by the office that coordinates.
        let of_enterprises = t::table
            .inner_join(issues::table.on(t::issue_id.eq(issues::id)))
            .filter(t::organization_id.is_null().and(other))
            .filter(issues::coordinating_organization_id.eq(unit));
        rows.extend(of_enterprises.order(t::id).limit(CHUNK).select((t::id, t::issue_id)).load::<(i64, i64)>(c)?);
        for (clock, issue) in &rows {
            recount(c, *clock, *issue, &Change::Calendar(calendar, "单位改用其他工作日历".to_owned()))?;
        }
        if !rows.is_empty() {
            return Ok(rows.len());
        }
    }
    Ok(0)
}

fn recount(c: &mut Conn, clock: i64, issue: i64, change: &Change) -> Result<()> {
    store::lock(c, issue)?;
    let mut row: IssueRow = issues::table.find(issue).select(IssueRow::as_select()).first(c)?;
    let at = now();
    clocks::change_one(c, &row, clock, change, at)?;
    clocks::refresh(c, &mut row)?;
    row.facts.updated_at = at;
    store::save(c, &row)
}
