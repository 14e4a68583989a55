//! What of an import is forgotten when its time is over: the file, and what undoing would need. The report stays.

use diesel::prelude::*;

use super::words::ImportState;
use crate::AppState;
use crate::db::schema::{import_pieces, import_traces, imports};
use crate::db::{Conn, now};
use crate::error::Result;
use crate::jobs::housekeeping::in_chunks;
use crate::jobs::queue::{Job, Outcome};

/// Rows that one transaction removes: no other writer waits long.
const REMOVED_AT_ONCE: i64 = 2000;

/// Removes what has outlived `IMPORT_FILE_DAYS` and `IMPORT_UNDO_DAYS`.
pub fn run(state: &AppState, job: &Job) -> Result<Outcome> {
    let days = state.config.import_file_days;
    in_chunks(state, job, |c| match remove_file(c, days)? {
        true => Ok(1),
        false => remove_traces(c),
    })
}

/// The oldest file whose time is over and that nobody works on.
fn remove_file(c: &mut Conn, days: u32) -> Result<bool> {
    let Some(before) = now().checked_sub_days(chrono::Days::new(days.into())) else { return Ok(false) };
    let idle = imports::state.ne_all([ImportState::Queued, ImportState::Running, ImportState::Undoing]);
    let expired: Option<i64> = imports::table
        .filter(imports::file_removed_at.is_null().and(imports::updated_at.lt(before)).and(idle))
        .order(imports::id)
        .select(imports::id)
        .first(c)
        .optional()?;
    let Some(id) = expired else { return Ok(false) };
    diesel::delete(import_pieces::table.filter(import_pieces::import_id.eq(id))).execute(c)?;
    diesel::update(imports::table.find(id)).set(imports::file_removed_at.eq(now())).execute(c)?;
    Ok(true)
}

fn remove_traces(c: &mut Conn) -> Result<usize> {
    let over = imports::undo_until.lt(now()).and(imports::state.ne(ImportState::Undoing));
    let expired = imports::table.filter(over).select(imports::id);
    let first: Option<(i64, i64)> = import_traces::table
        .filter(import_traces::import_id.eq_any(expired))
        .order((import_traces::import_id, import_traces::row_number))
        .select((import_traces::import_id, import_traces::row_number))
        .first(c)
        .optional()?;
    let Some((id, row)) = first else { return Ok(0) };
    let piece = import_traces::table
        .filter(import_traces::import_id.eq(id).and(import_traces::row_number.lt(row + REMOVED_AT_ONCE)));
    Ok(diesel::delete(piece).execute(c)?)
}
