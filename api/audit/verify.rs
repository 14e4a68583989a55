//! Verification: the whole chain is computed again from the entries, page by page, and compared with what is stored
//! and with checkpoints kept elsewhere.

use std::fmt;

use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::chain::{self, Entry, GENESIS, hex};
use crate::AppState;
use crate::db::schema::{audit_chain, audit_checks, audit_entries, audit_pending};
use crate::db::{Conn, now};
use crate::error::Result;

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
    let mut verdict = Verdict { seq: 0, hash: GENESIS.to_vec(), waiting: 0, fault: None };
    verdict.fault = walk(state, checkpoints, &mut verdict)?;
    if verdict.fault.is_none() {
        verdict.fault = unsealed(state)?;
    }
    verdict.waiting = state.db.read_blocking(|c| Ok(audit_pending::table.count().get_result(c)?))?;
    state.db.write_blocking(|c| note(c, &verdict))?;
    Ok(verdict)
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

/// Follows the chain from its beginning.
fn walk(state: &AppState, checkpoints: &[Checkpoint], verdict: &mut Verdict) -> Result<Option<Fault>> {
    loop {
        let after = verdict.seq;
        let page: Vec<Row> = state.db.read_blocking(|c| {
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
            let beyond =
                checkpoints.iter().filter(|checkpoint| checkpoint.seq > verdict.seq).map(|found| found.seq).max();
            return Ok(beyond.map(|checkpoint| Fault::Truncated { seq: verdict.seq, checkpoint }));
        }
        for row in page {
            if let Some(fault) = link(state, checkpoints, verdict, row) {
                return Ok(Some(fault));
            }
        }
    }
}

/// One place: it follows the one before, is the server's own, and fits its entry and the checkpoints.
fn link(state: &AppState, checkpoints: &[Checkpoint], verdict: &mut Verdict, row: Row) -> Option<Fault> {
    let (seq, entry_id, stored, mac, entry) = row;
    if seq != verdict.seq + 1 {
        return Some(Fault::LinkMissing { seq: verdict.seq + 1 });
    }
    if !chain::is_marked(&state.keys, seq, entry_id, &stored, &mac) {
        return Some(Fault::LinkChanged { seq });
    }
    let Some(entry) = entry else { return Some(Fault::EntryMissing { seq, entry_id }) };
    if chain::hash(&verdict.hash, seq, &entry).as_slice() != stored {
        return Some(Fault::EntryChanged { seq, entry_id });
    }
    let digits = hex(&stored);
    if checkpoints.iter().any(|checkpoint| checkpoint.seq == seq && !checkpoint.hash.eq_ignore_ascii_case(&digits)) {
        return Some(Fault::Rewritten { seq });
    }
    verdict.seq = seq;
    verdict.hash = stored;
    None
}

/// What stands outside of the chain has to be waiting for it.
fn unsealed(state: &AppState) -> Result<Option<Fault>> {
    let gone = state.db.read_blocking(|c| {
        let waiting = audit_pending::table
            .left_join(audit_entries::table.on(audit_entries::id.eq(audit_pending::entry_id)))
            .filter(audit_entries::id.nullable().is_null())
            .order(audit_pending::entry_id)
            .select(audit_pending::entry_id);
        Ok(waiting.first::<i64>(c).optional()?)
    })?;
    if let Some(entry_id) = gone {
        return Ok(Some(Fault::WaitingMissing { entry_id }));
    }
    let mut after = 0;
    loop {
        let page: Vec<(i64, Option<i64>, Option<i64>)> = state.db.read_blocking(|c| {
            Ok(audit_entries::table
                .left_join(audit_chain::table.on(audit_chain::entry_id.eq(audit_entries::id)))
                .left_join(audit_pending::table.on(audit_pending::entry_id.eq(audit_entries::id)))
                .filter(audit_entries::id.gt(after))
                .order(audit_entries::id)
                .limit(PAGE)
                .select((audit_entries::id, audit_chain::seq.nullable(), audit_pending::entry_id.nullable()))
                .load(c)?)
        })?;
        let Some((last, ..)) = page.last() else { return Ok(None) };
        after = *last;
        if let Some((entry_id, ..)) = page.iter().find(|(_, seq, waiting)| seq.is_none() && waiting.is_none()) {
            return Ok(Some(Fault::EntryInserted { entry_id: *entry_id }));
        }
    }
}
