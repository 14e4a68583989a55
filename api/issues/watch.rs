//! The watch over clocks: lamps change, people are called upon, and a reply that nobody confirms lapses. Only what is
//! due is touched, and each change is claimed by inserting its row, so any number of servers may watch.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde_json::json;

use super::clocks;
use super::store::{self, IssueRow};
use super::timeline;
use super::words::{IssueOutcome, IssueState, Leg, Visibility};
use crate::AppState;
use crate::clock::{Lamp, Rung};
use crate::db::schema::{issue_deadlines as t, issue_lamp_changes, issues};
use crate::db::{Conn, now};
use crate::error::Result;
use crate::jobs::housekeeping::in_chunks;
use crate::jobs::queue::{Job, Outcome};
use crate::notifications::{Light, Notices};
use crate::on_backend;

/// Clocks per transaction.
const CHUNK: i64 = 200;

/// A clock whose lamp changes, as it was found.
#[derive(Queryable, Selectable)]
#[diesel(table_name = t)]
struct DueClock {
    id: i64,
    issue_id: i64,
    organization_id: Option<i64>,
    lamp: Lamp,
    rung: Rung,
}

/// Periodic work: everything that is due by now.
pub fn job(state: &AppState, job: &Job) -> Result<Outcome> {
    let now = now();
    in_chunks(state, job, |c| tick(c, now))
}

/// Works through the clocks whose lamp changes by `now`, one chunk of them; how many there were.
pub fn tick(c: &mut Conn, now: NaiveDateTime) -> Result<usize> {
    let due = t::table.filter(t::next_lamp_at.is_not_null().and(t::next_lamp_at.le(now)));
    let due: Vec<DueClock> = due.order(t::next_lamp_at).limit(CHUNK).select(DueClock::as_select()).load(c)?;
    let mut notices = Notices::default();
    for clock in &due {
        turn(c, clock, now, &mut notices)?;
    }
    // The chunks of one watch are one batch: whoever is told of several hears of them together.
    notices.write(c, Some(&format!("watch {}", now.and_utc().timestamp_micros())), now)?;
    Ok(due.len())
}

fn turn(c: &mut Conn, due: &DueClock, now: NaiveDateTime, notices: &mut Notices) -> Result<()> {
    let clock = due.id;
    store::lock(c, due.issue_id)?;
    let row: IssueRow = issues::table.find(due.issue_id).select(IssueRow::as_select()).first(c)?;
    // Somebody may have stopped it while we waited.
    let Some(turned) = clocks::turn(c, clock, now)? else { return Ok(()) };
    let before = (row.facts.state, row.facts.lamp);
    let mut row = row;
    if turned.leg == Leg::Confirm && turned.lamp == Lamp::Red && row.facts.state == IssueState::AwaitingConfirmation {
        lapse(c, &mut row, now)?;
    }
    clocks::refresh(c, &mut row)?;
    row.facts.updated_at = now;
    row.facts.version += i64::from(row.facts.state != before.0);
    store::save(c, &row)?;
    if claim(c, clock, turned.due_at, (turned.lamp, turned.rung), now)? {
        let details = json!({"leg": turned.leg.code(), "lamp": turned.lamp.code(), "rung": turned.rung.code()});
        let shared = row.facts.state != before.0;
        let visibility = if shared { Visibility::Shared } else { Visibility::Internal };
        timeline::add_by_clock(c, &row, before.0, visibility, &details, now)?;
        if shared {
            notices.of_lapse(c, &row)?;
        } else {
            let lights = (Light { lamp: due.lamp, rung: due.rung }, Light { lamp: turned.lamp, rung: turned.rung });
            notices.of_lamp(c, &row, due.organization_id, turned.leg, lights)?;
        }
    }
    Ok(())
}

/// The enterprise has said nothing: over, but neither confirmed nor satisfied.
fn lapse(c: &mut Conn, row: &mut IssueRow, now: NaiveDateTime) -> Result<()> {
    clocks::stop_all(c, row, now, None)?;
    row.facts.state = IssueState::Resolved;
    row.facts.outcome = Some(IssueOutcome::Unconfirmed);
    row.facts.closed_at = Some(now);
    clocks::start(c, row, Leg::CallBack, Some(row.facts.coordinating_organization_id), now)
}

/// Whether this change is ours to tell.
fn claim(
    c: &mut Conn,
    clock: i64,
    due_at: NaiveDateTime,
    (lamp, rung): (Lamp, Rung),
    now: NaiveDateTime,
) -> Result<bool> {
    use issue_lamp_changes as l;
    let change = (l::deadline_id.eq(clock), l::due_at.eq(due_at), l::lamp.eq(lamp), l::rung.eq(rung), l::at.eq(now));
    let inserted =
        on_backend!(c, |c| diesel::insert_into(l::table).values(change).on_conflict_do_nothing().execute(c)?);
    Ok(inserted == 1)
}
