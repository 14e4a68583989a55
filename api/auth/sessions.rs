//! Log-in sessions and their rotating refresh tokens (RFC 9700, section 4.14.2): a token works once; an old one that
//! comes back was stolen or copied, so its session ends.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

use super::crypto::{digest, random_token};
use crate::db::schema::{refresh_tokens, sessions, users};
use crate::db::{Conn, now};
use crate::error::Result;
use crate::messages;

/// A session lives this long without a refresh.
pub const REFRESH_DAYS: i64 = 14;
/// Two tabs of one browser may refresh at the same moment; within this time the second is no thief.
const GRACE: Duration = Duration::seconds(10);

/// A session that has just been opened or continued.
pub struct Opened {
    /// `sessions.id`
    pub session: String,
    /// The log-in.
    pub user_id: i64,
    /// The next refresh token.
    pub refresh_token: String,
}

/// Opens a session.
pub fn open(c: &mut Conn, user_id: i64, address: &str, user_agent: Option<&str>) -> Result<Opened> {
    let session = uuid::Uuid::now_v7().to_string();
    let agent: Option<String> = user_agent.map(|text| text.chars().take(200).collect());
    diesel::insert_into(sessions::table)
        .values((
            sessions::id.eq(&session),
            sessions::user_id.eq(user_id),
            sessions::address.eq(address),
            sessions::user_agent.eq(agent),
            sessions::created_at.eq(now()),
            sessions::last_used_at.eq(now()),
            sessions::expires_at.eq(now() + Duration::days(REFRESH_DAYS)),
        ))
        .execute(c)?;
    let refresh_token = issue(c, &session)?;
    Ok(Opened { session, user_id, refresh_token })
}

fn issue(c: &mut Conn, session: &str) -> Result<String> {
    let token = random_token();
    diesel::insert_into(refresh_tokens::table)
        .values((
            refresh_tokens::token_hash.eq(digest(token.as_bytes())),
            refresh_tokens::session_id.eq(session),
            refresh_tokens::created_at.eq(now()),
        ))
        .execute(c)?;
    Ok(token)
}

/// How a refresh ended. Reuse is no `Err`: the revocation it causes must be committed.
pub enum Refresh {
    /// The session goes on.
    Continued(Opened),
    /// The session was ended because an old token came back.
    Reused,
    /// Unknown, expired, revoked.
    Refused,
}

/// Exchanges a refresh token for the next one.
pub fn refresh(c: &mut Conn, token: &str) -> Result<Refresh> {
    let hash = digest(token.as_bytes());
    let found = refresh_tokens::table
        .inner_join(sessions::table.inner_join(users::table))
        .filter(refresh_tokens::token_hash.eq(&hash))
        .filter(sessions::revoked_at.is_null().and(sessions::expires_at.gt(now())).and(users::disabled_at.is_null()))
        .select((sessions::id, sessions::user_id, refresh_tokens::used_at))
        .first::<(String, i64, Option<NaiveDateTime>)>(c)
        .optional()?;
    let Some((session, user_id, used_at)) = found else { return Ok(Refresh::Refused) };
    if used_at.is_some_and(|used_at| used_at < now() - GRACE) {
        revoke(c, &session, "refresh_token_reused")?;
        return Ok(Refresh::Reused);
    }
    // The condition makes the exchange atomic: of two servers, one marks the token, the other sees it marked.
    diesel::update(
        refresh_tokens::table.filter(refresh_tokens::token_hash.eq(&hash)).filter(refresh_tokens::used_at.is_null()),
    )
    .set(refresh_tokens::used_at.eq(now()))
    .execute(c)?;
    diesel::update(sessions::table.find(&session))
        .set((sessions::last_used_at.eq(now()), sessions::expires_at.eq(now() + Duration::days(REFRESH_DAYS))))
        .execute(c)?;
    let refresh_token = issue(c, &session)?;
    Ok(Refresh::Continued(Opened { session, user_id, refresh_token }))
}

/// Ends one session.
pub fn revoke(c: &mut Conn, session: &str, reason: &str) -> Result<()> {
    diesel::update(sessions::table.find(session).filter(sessions::revoked_at.is_null()))
        .set((sessions::revoked_at.eq(now()), sessions::revoked_reason.eq(reason)))
        .execute(c)?;
    Ok(())
}

/// Ends every session of a log-in, except one if given.
pub fn revoke_all(c: &mut Conn, user_id: i64, except: Option<&str>, reason: &str) -> Result<()> {
    diesel::update(sessions::table.filter(sessions::user_id.eq(user_id)).filter(sessions::revoked_at.is_null()))
        .filter(sessions::id.ne(except.unwrap_or_default()))
        .set((sessions::revoked_at.eq(now()), sessions::revoked_reason.eq(reason)))
        .execute(c)?;
    Ok(())
}

/// The row of a session that is alive.
#[derive(Queryable, Selectable)]
#[diesel(table_name = sessions)]
pub struct SessionRow {
    /// `sessions.id`
    pub id: String,
    /// Where it was opened from.
    pub address: Option<String>,
    /// With what.
    pub user_agent: Option<String>,
    /// When.
    pub created_at: NaiveDateTime,
    /// Last refresh.
    pub last_used_at: NaiveDateTime,
    /// End without another refresh.
    pub expires_at: NaiveDateTime,
}

/// The living sessions of a log-in, newest first.
pub fn of_user(c: &mut Conn, user_id: i64) -> Result<Vec<SessionRow>> {
    Ok(sessions::table
        .filter(sessions::user_id.eq(user_id).and(sessions::revoked_at.is_null()).and(sessions::expires_at.gt(now())))
        .order(sessions::created_at.desc())
        .limit(200)
        .select(SessionRow::as_select())
        .load(c)?)
}

/// Ends one session of a log-in; 404 when it is not one of his.
pub fn revoke_own(c: &mut Conn, user_id: i64, session: &str) -> Result<()> {
    let row = sessions::table.find(session).filter(sessions::user_id.eq(user_id).and(sessions::revoked_at.is_null()));
    let ended = diesel::update(row)
        .set((sessions::revoked_at.eq(now()), sessions::revoked_reason.eq("ended_by_user")))
        .execute(c)?;
    if ended == 0 { Err(messages::NOT_FOUND.error()) } else { Ok(()) }
}
