//! What goes by itself: files that nobody linked, the content of removed ones, what a crash left behind.
//!
//! A file is marked first, then taken out of the store, then forgotten: a sweep that breaks off at any point is
//! finished by the next one, and nothing can be linked while it goes.

use chrono::Duration;
use diesel::prelude::*;

use super::rows::UNLINKED;
use super::store::Store;
use crate::AppState;
use crate::db::schema::attachments as t;
use crate::db::{Conn, now};
use crate::error::{Error, Result};
use crate::jobs::queue::{self, Job, Outcome};

/// `jobs.kind`
pub const JOB: &str = "forget_files";
/// How long the content of a removed file can still be restored by an operator.
const KEPT: Duration = Duration::days(30);
/// Nothing is written for this long; a file that is not complete by then never will be.
const UNFINISHED: Duration = Duration::hours(1);

/// A store that fails so often is away.
const MAX_FAILURES: usize = 20;

/// Removes what is due, one file after another, each with the claim renewed.
pub fn run(state: &AppState, job: &Job) -> Result<Outcome> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Error::internal("erasing files", error))?;
    // Connections to a store belong to the runtime that made them.
    let files = Store::open(&state.config.attachment_store)?;
    let with_claim = |work: &dyn Fn(&mut Conn) -> Result<()>| {
        state.db.write_blocking(|c| match queue::renew(c, job)? {
            true => work(c).map(|()| true),
            false => Ok(false),
        })
    };
    if !with_claim(&mark)? {
        return Ok(Outcome::Lost);
    }
    let (mut erased, mut after, mut failures) = (0, 0, Vec::new());
    while let Some((id, object)) = state.db.read_blocking(|c| due(c, after))? {
        if state.jobs.stopping() {
            return Ok(Outcome::Interrupted);
        }
        after = id;
        if let Err(error) = runtime.block_on(files.delete(&object)) {
            // One that cannot be erased keeps no other; with a store that is away every one would wait in vain.
            failures.push(format!("{id}: {error}"));
            if failures.len() == MAX_FAILURES {
                break;
            }
            continue;
        }
        if !with_claim(&|c| Ok(diesel::delete(t::table.find(id)).execute(c).map(|_| ())?))? {
            return Ok(Outcome::Lost);
        }
        erased += 1;
    }
    let unfinished = files.remove_unfinished(UNFINISHED.to_std().unwrap_or_default())?;
    log::info!("{erased} files and {unfinished} unfinished ones have been erased");
    match failures.is_empty() {
        true => Ok(Outcome::Done),
        false => Err(Error::internal("erasing files", failures.join("; "))),
    }
}

/// Marks what has waited too long for its enterprise, or for its end.
fn mark(c: &mut Conn) -> Result<()> {
    let unlinked = t::table.filter(t::enterprise_id.is_null().and(t::deleted_at.is_null()));
    let too_old = t::created_at.lt(now() - UNLINKED);
    let never_stored = t::stored_at.is_null().and(t::created_at.lt(now() - UNFINISHED));
    diesel::update(unlinked.filter(too_old.or(never_stored))).set(t::deleted_at.eq(now())).execute(c)?;
    Ok(())
}

/// The next one that is marked: without an enterprise at once, others when nobody can want them back.
fn due(c: &mut Conn, after: i64) -> Result<Option<(i64, String)>> {
    let marked = t::table.filter(t::deleted_at.is_not_null().and(t::id.gt(after)));
    let due = t::enterprise_id.is_null().or(t::deleted_at.assume_not_null().lt(now() - KEPT));
    Ok(marked.filter(due).order(t::id).select((t::id, t::object_key)).first(c).optional()?)
}
