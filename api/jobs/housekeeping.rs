//! Periodic work of the server itself: what has served its purpose is removed, a chunk per transaction.

use chrono::Duration;
use diesel::prelude::*;

use super::queue::{self, Job, Outcome};
use super::words::JobState;
use crate::AppState;
use crate::audit::personal;
use crate::auth::sessions::REFRESH_DAYS;
use crate::db::schema::{enterprise_invitations, jobs, refresh_tokens, sessions};
use crate::db::{Conn, now};
use crate::error::Result;
use crate::http::idempotency;

/// Rows per transaction.
pub const CHUNK: i64 = 500;
/// An ended session is kept this long, for its owner's question who had been logged in.
const SESSION_DAYS: i64 = 30;
/// An invitation that nobody took up names a person and his phone.
const INVITATION_DAYS: i64 = 30;
/// Finished jobs are looked at when something seems wrong; failed ones longer.
const DONE_DAYS: i64 = 7;
/// See [`DONE_DAYS`].
const FAILED_DAYS: i64 = 90;

/// Calls `chunk` in a transaction of its own, each with the claim renewed, until it tells that nothing was left.
pub fn in_chunks(state: &AppState, job: &Job, chunk: impl Fn(&mut Conn) -> Result<usize>) -> Result<Outcome> {
    loop {
        if state.jobs.stopping() {
            return Ok(Outcome::Interrupted);
        }
        let done = state.db.write_blocking(|c| match queue::renew(c, job)? {
            true => chunk(c).map(Some),
            false => Ok(None),
        })?;
        match done {
            None => return Ok(Outcome::Lost),
            Some(0) => return Ok(Outcome::Done),
            Some(_) => {}
        }
    }
}

/// Stored answers of repeated requests, after a day.
pub fn forget_answers(state: &AppState, job: &Job) -> Result<Outcome> {
    in_chunks(state, job, |c| idempotency::forget_old(c, CHUNK))
}

/// Sessions that ended long ago, and refresh tokens that are too old to be of use to anyone.
pub fn forget_sessions(state: &AppState, job: &Job) -> Result<Outcome> {
    in_chunks(state, job, |c| {
        let limit = now() - Duration::days(SESSION_DAYS);
        let ended = sessions::revoked_at.is_not_null().and(sessions::revoked_at.assume_not_null().lt(limit));
        let old = sessions::table.filter(sessions::expires_at.lt(limit).or(ended));
        let ids: Vec<String> = old.select(sessions::id).limit(CHUNK).load(c)?;
        let tokens = refresh_tokens::table.filter(refresh_tokens::session_id.eq_any(&ids));
        let tokens = diesel::delete(tokens).execute(c)?;
        let sessions = diesel::delete(sessions::table.filter(sessions::id.eq_any(&ids))).execute(c)?;
        let limit = now() - Duration::days(REFRESH_DAYS);
        let used = refresh_tokens::table.filter(refresh_tokens::used_at.assume_not_null().lt(limit));
        let used: Vec<Vec<u8>> = used.select(refresh_tokens::token_hash).limit(CHUNK).load(c)?;
        let used = refresh_tokens::table.filter(refresh_tokens::token_hash.eq_any(used));
        Ok(tokens + sessions + diesel::delete(used).execute(c)?)
    })
}

/// Invitations that expired or were withdrawn without being taken up.
pub fn forget_invitations(state: &AppState, job: &Job) -> Result<Outcome> {
    use enterprise_invitations as t;
    in_chunks(state, job, |c| {
        let limit = now() - Duration::days(INVITATION_DAYS);
        let revoked = t::revoked_at.is_not_null().and(t::revoked_at.assume_not_null().lt(limit));
        let old = t::table.filter(t::accepted_at.is_null()).filter(t::expires_at.lt(limit).or(revoked));
        let ids: Vec<i64> = old.select(t::id).limit(CHUNK).load(c)?;
        personal::erase_invitations(c, &ids)?;
        Ok(diesel::delete(t::table.filter(t::id.eq_any(ids))).execute(c)?)
    })
}

/// Jobs that ended long ago.
pub fn forget_jobs(state: &AppState, job: &Job) -> Result<Outcome> {
    in_chunks(state, job, |c| {
        let ended =
            |state: JobState, days| jobs::state.eq(state.code()).and(jobs::updated_at.lt(now() - Duration::days(days)));
        let old = jobs::table.filter(ended(JobState::Done, DONE_DAYS).or(ended(JobState::Failed, FAILED_DAYS)));
        let ids: Vec<i64> = old.select(jobs::id).limit(CHUNK).load(c)?;
        Ok(diesel::delete(jobs::table.filter(jobs::id.eq_any(ids))).execute(c)?)
    })
}
