//! Sealing: entries get their places in the chain, in the order in which they become visible.
//!
//! An entry waits in `audit_pending`, written with it. Numbers of rows can be committed out of order; a place in the
//! chain is given only to what is committed, so one that comes late is merely sealed late and leaves no gap. A batch
//! is one transaction: an interruption leaves all of it or nothing.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use super::chain::{self, Entry, GENESIS};
use crate::AppState;
use crate::auth::crypto::Keys;
use crate::db::schema::{audit_chain, audit_entries, audit_pending};
use crate::db::{Conn, now};
use crate::error::Result;
use crate::jobs::housekeeping::in_chunks;
use crate::jobs::queue::{Job, Outcome};
use crate::on_backend;

/// Entries per transaction.
pub const BATCH: i64 = 1000;

#[derive(Insertable)]
#[diesel(table_name = audit_chain)]
struct Link {
    seq: i64,
    entry_id: i64,
    hash: Vec<u8>,
    mac: Vec<u8>,
    sealed_at: chrono::NaiveDateTime,
}

/// Seals everything that waits, or stops between two batches when the server does; how many were sealed.
pub fn run(state: &AppState) -> Result<usize> {
    let mut sealed = 0;
    while !state.jobs.stopping() {
        match state.db.write_blocking(|c| batch(c, &state.keys, BATCH))? {
            0 => break,
            count => sealed += count,
        }
    }
    Ok(sealed)
}

/// [`run`] as periodic work.
pub fn job(state: &AppState, job: &Job) -> Result<Outcome> {
    in_chunks(state, job, |c| batch(c, &state.keys, BATCH))
}

/// Seals up to `limit` entries inside the present transaction.
pub fn batch(c: &mut Conn, keys: &Keys, limit: i64) -> Result<usize> {
    if let Conn::Postgresql(c) = c {
        // Two servers take turns; readers are not held up. The numbers being unique is the second safeguard.
        c.batch_execute("LOCK TABLE audit_chain IN SHARE ROW EXCLUSIVE MODE")?;
    }
    let head = audit_chain::table.order(audit_chain::seq.desc()).select((audit_chain::seq, audit_chain::hash));
    let head: Option<(i64, Vec<u8>)> = head.first(c).optional()?;
    let (mut seq, mut previous) = head.unwrap_or((0, GENESIS.to_vec()));
    let entries: Vec<Entry> = audit_pending::table
        .inner_join(audit_entries::table.on(audit_entries::id.eq(audit_pending::entry_id)))
        .order(audit_pending::entry_id)
        .limit(limit)
        .select(Entry::as_select())
        .load(c)?;
    let sealed_at = now();
    let mut links = Vec::with_capacity(entries.len());
    for entry in &entries {
        seq += 1;
        let hash = chain::hash(&previous, seq, entry);
        let mac = chain::mark(keys, seq, entry.id, &hash).to_vec();
        previous = hash.to_vec();
        links.push(Link { seq, entry_id: entry.id, hash: previous.clone(), mac, sealed_at });
    }
    if links.is_empty() {
        return Ok(0);
    }
    let sealed: Vec<i64> = links.iter().map(|link| link.entry_id).collect();
    let count = links.len();
    on_backend!(c, |c| diesel::insert_into(audit_chain::table).values(links).execute(c))?;
    diesel::delete(audit_pending::table.filter(audit_pending::entry_id.eq_any(sealed))).execute(c)?;
    Ok(count)
}
