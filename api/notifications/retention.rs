//! How long notifications are kept: they are news, and the timeline of the issue keeps what happened.

use chrono::Duration;
use diesel::prelude::*;

use super::preferences;
use crate::AppState;
use crate::db::schema::notifications as t;
use crate::db::{Conn, now};
use crate::error::Result;
use crate::jobs::housekeeping::{CHUNK, in_chunks};
use crate::jobs::queue::{Job, Outcome};

/// Half a year.
const DAYS: i64 = 183;

/// Periodic work: old notifications, and with them what was sent of them.
pub fn job(state: &AppState, job: &Job) -> Result<Outcome> {
    in_chunks(state, job, |c| {
        let old = t::table.filter(t::created_at.lt(now() - Duration::days(DAYS)));
        let ids: Vec<i64> = old.order(t::created_at).limit(CHUNK).select(t::id).load(c)?;
        Ok(diesel::delete(t::table.filter(t::id.eq_any(ids))).execute(c)?)
    })
}

/// Forgets the inbox and the choices of somebody whose personal data is erased.
pub fn forget_person(c: &mut Conn, person_id: i64) -> Result<()> {
    diesel::delete(t::table.filter(t::person_id.eq(person_id))).execute(c)?;
    preferences::forget(c, person_id)
}
