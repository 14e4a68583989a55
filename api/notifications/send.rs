//! The job that sends the outbox, a message at a time: claimed in one transaction, sent, and noted in the next. A
//! server that dies in between leaves the claim, and the message is sent again when it has run out.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use super::notices::{self, NoticeFacts};
use super::preferences::{self, Reach};
use super::text;
use super::words::{Channel, DeliveryState, NotificationKind};
use crate::AppState;
use crate::db::schema::{notification_deliveries as t, notifications};
use crate::db::{Conn, now};
use crate::error::Result;
use crate::jobs::queue::{self, Job, Outcome};
use crate::messages::Locale;

/// Longer than any message takes; then the claim was left by a server that died.
const CLAIM: TimeDelta = TimeDelta::minutes(10);
/// A message that failed this often is given up.
const MOST_ATTEMPTS: i32 = 6;
/// Characters of an error that are kept.
const ERROR_LENGTH: usize = 500;

/// A message ready to leave.
pub struct Letter {
    /// `notification_deliveries.id`
    pub id: i64,
    /// Mail address or phone number.
    pub address: String,
    /// Of a mail.
    pub subject: String,
    /// What it says.
    pub text: String,
}

/// What became of a message.
pub enum Sent {
    /// It is on its way.
    Done,
    /// Not now; it is tried again.
    Later(String),
    /// Not ever.
    Never {
        /// What the other side said.
        error: String,
        /// Whether nothing more is to be written to this address.
        address_ends: bool,
    },
}

/// A claimed row.
struct Claimed {
    id: i64,
    channel: Channel,
    attempts: i32,
    person_id: i64,
    letter: Letter,
}

/// What the next due row came to.
enum Next {
    /// It is to be sent.
    Send(Claimed),
    /// It waits, or was dropped.
    Settled,
    /// Nothing is due.
    Nothing,
}

/// Periodic work: everything that is due.
pub fn job(state: &AppState, job: &Job) -> Result<Outcome> {
    loop {
        if state.jobs.stopping() {
            return Ok(Outcome::Interrupted);
        }
        let next = state.db.write_blocking(|c| match queue::renew(c, job)? {
            true => claim(c, state, now()).map(Some),
            false => Ok(None),
        })?;
        match next {
            None => return Ok(Outcome::Lost),
            Some(Next::Nothing) => return Ok(Outcome::Done),
            Some(Next::Settled) => {}
            Some(Next::Send(claimed)) => {
                let sent = match claimed.channel {
                    Channel::Email => state.config.mail.as_ref().map(|mail| mail.send(&claimed.letter)),
                    Channel::Sms => state.config.sms.as_ref().map(|sms| sms.send(&claimed.letter)),
                };
                // `claim` has seen that the channel is there.
                let sent = sent.unwrap_or_else(|| Sent::Later("the channel is gone".to_owned()));
                state.db.write_blocking(|c| note(c, &claimed, &sent, now()))?;
            }
        }
    }
}

fn claim(c: &mut Conn, state: &AppState, at: NaiveDateTime) -> Result<Next> {
    type Found = (i64, Channel, i32, i64, NotificationKind, String, String, Option<NaiveDateTime>);
    let due = t::table
        .inner_join(notifications::table)
        .filter(t::next_attempt_at.is_not_null().and(t::next_attempt_at.le(at)))
        .order((t::next_attempt_at, t::id))
        .select((
            t::id,
            t::channel,
            t::attempts,
            notifications::person_id,
            notifications::kind,
            notifications::issue_ids,
            notifications::facts,
            notifications::read_at,
        ));
    let found: Option<Found> = due.first(c).optional()?;
    let Some((id, channel, attempts, person_id, kind, issue_ids, facts, read_at)) = found else {
        return Ok(Next::Nothing);
    };
    let ready = match channel {
        Channel::Email => state.config.mail.is_some(),
        Channel::Sms => state.config.sms.is_some(),
    };
    // What was read meanwhile need not be sent.
    if !ready || read_at.is_some() {
        return end(c, id, DeliveryState::Dropped, None, at).map(|()| Next::Settled);
    }
    let Reach { email, phone, quiet, locale } = preferences::reach(c, &state.keys, person_id)?;
    let address = match channel {
        Channel::Email => email,
        Channel::Sms => phone,
    };
    let Some(address) = address else {
        return end(c, id, DeliveryState::Dropped, None, at).map(|()| Next::Settled);
    };
    if let Some(end) = quiet.and_then(|quiet| quiet.until(at)) {
        diesel::update(t::table.find(id)).set(t::next_attempt_at.eq(end)).execute(c)?;
        return Ok(Next::Settled);
    }
    let claimed = (t::attempts.eq(attempts + 1), t::next_attempt_at.eq(at + CLAIM));
    diesel::update(t::table.find(id)).set(claimed).execute(c)?;
    let locale = locale.map(|tag| Locale::from_accept_language(&tag)).unwrap_or_default();
    let (issue_ids, facts): (Vec<i64>, NoticeFacts) = (notices::read(&issue_ids)?, notices::read(&facts)?);
    let link = text::link(&state.config.public_url, &issue_ids, facts.count);
    let (subject, text) = text::message(&text::sentence(kind, &facts, locale), &link, locale);
    let letter = Letter { id, address, subject, text };
    Ok(Next::Send(Claimed { id, channel, attempts: attempts + 1, person_id, letter }))
}

fn note(c: &mut Conn, claimed: &Claimed, sent: &Sent, at: NaiveDateTime) -> Result<()> {
    // Administrators read the error; the address in it is not for them.
    let told =
        |error: &str| -> String { error.replace(&claimed.letter.address, "***").chars().take(ERROR_LENGTH).collect() };
    match sent {
        Sent::Done => end(c, claimed.id, DeliveryState::Sent, None, at),
        Sent::Later(error) if claimed.attempts < MOST_ATTEMPTS => {
            // One minute, four, sixteen …: six attempts within a working day.
            let wait = TimeDelta::minutes(1 << (2 * (claimed.attempts - 1)));
            let later = (t::next_attempt_at.eq(at + wait), t::last_error.eq(told(error)));
            diesel::update(t::table.find(claimed.id)).set(later).execute(c)?;
            Ok(())
        }
        Sent::Later(error) => end(c, claimed.id, DeliveryState::Failed, Some(&told(error)), at),
        Sent::Never { error, address_ends } => {
            if *address_ends && claimed.channel == Channel::Email {
                preferences::end_email(c, claimed.person_id, &told(error))?;
            }
            end(c, claimed.id, DeliveryState::Failed, Some(&told(error)), at)
        }
    }
}

fn end(c: &mut Conn, id: i64, state: DeliveryState, error: Option<&str>, at: NaiveDateTime) -> Result<()> {
    let none: Option<NaiveDateTime> = None;
    diesel::update(t::table.find(id))
        .set((t::state.eq(state), t::next_attempt_at.eq(none), t::finished_at.eq(at)))
        .execute(c)?;
    if let Some(error) = error {
        diesel::update(t::table.find(id)).set(t::last_error.eq(error)).execute(c)?;
    }
    Ok(())
}
