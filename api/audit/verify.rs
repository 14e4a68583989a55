//! Verification: the whole chain is computed again from the entries, page by page, and compared with what is stored
//! and with checkpoints kept elsewhere.

use std::fmt;

use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::chain::{self, Entry, GENESIS};
use crate::AppState;
use crate::auth::crypto::hex;
use crate::db::schema::{audit_chain, audit_checks, audit_entries, audit_pending};
use crate::db::{Conn, now};
use crate::error::{Error, Result};
use crate::jobs::queue::{self, Job, Outcome};

/// Rows per page: what a verification holds in memory.
const PAGE: i64 = 1000;

/// A place of the chain to be kept outside of the database.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(example = json!({"seq": 1200, "hash": "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9", "sealed_at": "2026-01-05T08:00:00Z"}))]
pub struct Checkpoint {
    /// Number of the entry in the chain.
    pub seq: i64,
    /// Its hash, which stands for every entry up to it, in hexadecimal digits.
    pub hash: String,
    /// When it was sealed.
    pub sealed_at: DateTime<Utc>,
}

/// The newest place of the chain; none while nothing has been sealed.
pub fn head(c: &mut Conn) -> Result<Option<Checkpoint>> {
    let newest = audit_chain::table.order(audit_chain::seq.desc());
    let found: Option<(i64, Vec<u8>, NaiveDateTime)> =
        newest.select((audit_chain::seq, audit_chain::hash, audit_chain::sealed_at)).first(c).optional()?;
    Ok(found.map(|(seq, hash, at)| Checkpoint { seq, hash: hex(&hash), sealed_at: at.and_utc() }))
}

/// What is wrong at the first broken place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The chain lacks this number.
    LinkMissing { seq: i64 },
    /// The row of the chain is not the one that the server wrote.
    LinkChanged { seq: i64 },
    /// The entry is gone.
    EntryMissing { seq: i64, entry_id: i64 },
    /// The entry is not what was sealed.
    EntryChanged { seq: i64, entry_id: i64 },
    /// The chain is consistent, and another one than when the checkpoint was taken.
    Rewritten { seq: i64 },
    /// The newest entries have been removed together with their places.
    Truncated { seq: i64, checkpoint: i64 },
    /// An entry that was not written by the server: it neither has a place nor waits for one.
    EntryInserted { entry_id: i64 },
    /// An entry that waited for its place is gone.
    WaitingMissing { entry_id: i64 },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Fault::LinkMissing { seq } => write!(f, "seq {seq}: removed from the chain"),
            Fault::LinkChanged { seq } => write!(f, "seq {seq}: the row of the chain was changed"),
            Fault::EntryMissing { seq, entry_id } => write!(f, "seq {seq}: entry {entry_id} was removed"),
            Fault::EntryChanged { seq, entry_id } => write!(f, "seq {seq}: entry {entry_id} was changed"),
            Fault::Rewritten { seq } => write!(f, "seq {seq}: not the hash of the checkpoint; the chain was rewritten"),
            Fault::Truncated { seq, checkpoint } => {
                write!(
                    f,
                    "seq {}: removed; the chain ends at {seq}, and a checkpoint was taken at {checkpoint}",
                    seq + 1
                )
            }
            Fault::EntryInserted { entry_id } => write!(f, "entry {entry_id}: inserted; it was never to be sealed"),
            Fault::WaitingMissing { entry_id } => write!(f, "entry {entry_id}: removed before it was sealed"),
        }
    }
}

/// The outcome of a verification.
#[derive(Debug, Clone)]
pub struct Verdict {
    /// The last place that is proved.
    pub seq: i64,
    /// Its hash.
    pub hash: Vec<u8>,
    /// Entries that wait for a place.
    pub waiting: i64,
    /// The first broken place.
    pub fault: Option<Fault>,
}

type Row = (i64, i64, Vec<u8>, Vec<u8>, Option<Entry>);

/// Verifies everything and notes the outcome for the auditors' page.
pub fn run(state: &AppState, checkpoints: &[Checkpoint]) -> Result<Verdict> {
    let verdict = Walk { state, checkpoints, go_on: &|| Ok(true) }.run()?;
    verdict.ok_or_else(|| Error::Internal("the verification was not asked to stop".into()))
}

/// The furthest place that any verification has proved. Not the latest: a chain that was cut off since is whole, too.
pub fn proved(c: &mut Conn) -> Result<Option<Checkpoint>> {
    let whole = audit_checks::table.filter(audit_checks::problem.is_null().and(audit_checks::seq.gt(0)));
    let columns = (audit_checks::seq, audit_checks::hash, audit_checks::checked_at);
    let last = whole.order((audit_checks::seq.desc(), audit_checks::id)).select(columns);
    let last: Option<(i64, Vec<u8>, NaiveDateTime)> = last.first(c).optional()?;
    Ok(last.map(|(seq, hash, at)| Checkpoint { seq, hash: hex(&hash), sealed_at: at.and_utc() }))
}

/// `zhuqi`'s own verification, day by day: what those before had proved is held against today's chain.
pub fn job(state: &AppState, job: &Job) -> Result<Outcome> {
    let checkpoints: Vec<Checkpoint> = state.db.read_blocking(proved)?.into_iter().collect();
    let go_on = || Ok(!state.jobs.stopping() && state.db.write_blocking(|c| queue::renew(c, job))?);
    match (Walk { state, checkpoints: &checkpoints, go_on: &go_on }).run()? {
        None if state.jobs.stopping() => Ok(Outcome::Interrupted),
        None => Ok(Outcome::Lost),
        Some(Verdict { fault: None, .. }) => Ok(Outcome::Done),
        // Shown among the failed jobs, too, and logged as an error.
        Some(Verdict { fault: Some(fault), .. }) => {
            Err(Error::Internal(format!("the audit trail is broken at {fault}")))
        }
    }
}

/// One verification.
struct Walk<'a> {
    state: &'a AppState,
    checkpoints: &'a [Checkpoint],
    /// Asked before every page.
    go_on: &'a dyn Fn() -> Result<bool>,
}

fn note(c: &mut Conn, verdict: &Verdict) -> Result<()> {
    diesel::insert_into(audit_checks::table)
        .values((
            audit_checks::checked_at.eq(now()),
            audit_checks::seq.eq(verdict.seq),
            audit_checks::hash.eq(&verdict.hash),
            audit_checks::problem.eq(verdict.fault.as_ref().map(ToString::to_string)),
        ))
        .execute(c)?;
    Ok(())
}

impl Walk<'_> {
    /// `None` when it was told to stop.
    fn run(&self) -> Result<Option<Verdict>> {
        let mut verdict = Verdict { seq: 0, hash: GENESIS.to_vec(), waiting: 0, fault: None };
        if !self.follow(&mut verdict)? || (verdict.fault.is_none() && !self.outside(&mut verdict)?) {
            return Ok(None);
        }
        verdict.waiting = self.state.db.read_blocking(|c| Ok(audit_pending::table.count().get_result(c)?))?;
        self.state.db.write_blocking(|c| note(c, &verdict))?;
        Ok(Some(verdict))
    }

    /// Follows the chain from its beginning to its end or the first fault; false when it was told to stop.
    fn follow(&self, verdict: &mut Verdict) -> Result<bool> {
        loop {
            if !(self.go_on)()? {
                return Ok(false);
            }
            let after = verdict.seq;
            let page: Vec<Row> = self.state.db.read_blocking(|c| {
                Ok(audit_chain::table
                    .left_join(audit_entries::table.on(audit_entries::id.eq(audit_chain::entry_id)))
                    .filter(audit_chain::seq.gt(after))
                    .order(audit_chain::seq)
                    .limit(PAGE)
                    .select((
                        audit_chain::seq,
                        audit_chain::entry_id,
                        audit_chain::hash,
                        audit_chain::mac,
                        Option::<Entry>::as_select(),
                    ))
                    .load(c)?)
            })?;
            if page.is_empty() {
                let beyond = self.checkpoints.iter().map(|checkpoint| checkpoint.seq).filter(|seq| *seq > verdict.seq);
                verdict.fault = beyond.max().map(|checkpoint| Fault::Truncated { seq: verdict.seq, checkpoint });
                return Ok(true);
            }
            for row in page {
                verdict.fault = self.link(verdict, row);
                if verdict.fault.is_some() {
                    return Ok(true);
                }
            }
        }
    }

    /// One place: it follows the one before, is the server's own, and fits its entry and the checkpoints.
    fn link(&self, verdict: &mut Verdict, row: Row) -> Option<Fault> {
        let (seq, entry_id, stored, mac, entry) = row;
        if seq != verdict.seq + 1 {
            return Some(Fault::LinkMissing { seq: verdict.seq + 1 });
        }
        if !chain::is_marked(&self.state.keys, seq, entry_id, &stored, &mac) {
            return Some(Fault::LinkChanged { seq });
        }
        let Some(entry) = entry else { return Some(Fault::EntryMissing { seq, entry_id }) };
        if chain::hash(&verdict.hash, seq, &entry).as_slice() != stored {
            return Some(Fault::EntryChanged { seq, entry_id });
        }
        let digits = hex(&stored);
        let differs = |known: &Checkpoint| known.seq == seq && !known.hash.eq_ignore_ascii_case(&digits);
        if self.checkpoints.iter().any(differs) {
            return Some(Fault::Rewritten { seq });
        }
        verdict.seq = seq;
        verdict.hash = stored;
        None
    }

    /// What stands outside of the chain has to be waiting for it; false when it was told to stop.
    fn outside(&self, verdict: &mut Verdict) -> Result<bool> {
        let gone = self.state.db.read_blocking(|c| {
            let waiting = audit_pending::table
                .left_join(audit_entries::table.on(audit_entries::id.eq(audit_pending::entry_id)))
                .filter(audit_entries::id.nullable().is_null())
                .order(audit_pending::entry_id)
                .select(audit_pending::entry_id);
            Ok(waiting.first::<i64>(c).optional()?)
        })?;
        if let Some(entry_id) = gone {
            verdict.fault = Some(Fault::WaitingMissing { entry_id });
            return Ok(true);
        }
        let mut after = 0;
        loop {
            if !(self.go_on)()? {
                return Ok(false);
            }
            let page: Vec<(i64, Option<i64>, Option<i64>)> = self.state.db.read_blocking(|c| {
                Ok(audit_entries::table
                    .left_join(audit_chain::table.on(audit_chain::entry_id.eq(audit_entries::id)))
                    .left_join(audit_pending::table.on(audit_pending::entry_id.eq(audit_entries::id)))
                    .filter(audit_entries::id.gt(after))
                    .order(audit_entries::id)
                    .limit(PAGE)
                    .select((audit_entries::id, audit_chain::seq.nullable(), audit_pending::entry_id.nullable()))
                    .load(c)?)
            })?;
            let Some((last, ..)) = page.last() else { return Ok(true) };
            after = *last;
            if let Some((entry_id, ..)) = page.iter().find(|(_, seq, waiting)| seq.is_none() && waiting.is_none()) {
                verdict.fault = Some(Fault::EntryInserted { entry_id: *entry_id });
                return Ok(true);
            }
        }
    }
}
