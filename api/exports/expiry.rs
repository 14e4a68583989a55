//! Files whose time is over are removed; the rows that tell of them stay.

use diesel::prelude::*;

use super::store;
use super::words::ExportState;
use crate::AppState;
use crate::db::now;
use crate::db::schema::exports;
use crate::error::Result;
use crate::jobs::housekeeping::in_chunks;
use crate::jobs::queue::{Job, Outcome};

/// `jobs.kind` of the scheduled sweep.
pub const JOB: &str = "forget_exports";

/// Removes them one by one, so that no other writer waits long.
pub fn run(state: &AppState, job: &Job) -> Result<Outcome> {
    in_chunks(state, job, |c| {
        let over = exports::table.filter(exports::state.eq(ExportState::Completed));
        let over = over.filter(exports::expires_at.assume_not_null().le(now()));
        let id: Option<i64> = over.order(exports::id).select(exports::id).first(c).optional()?;
        let Some(id) = id else { return Ok(0) };
        store::forget_file(c, id)?;
        let values = (
            exports::state.eq(ExportState::Expired),
            exports::version.eq(exports::version + 1),
            exports::updated_at.eq(now()),
        );
        diesel::update(exports::table.find(id)).set(values).execute(c).map_err(Into::into)
    })
}
