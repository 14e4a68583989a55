//! What becomes of conferences when a unit ends: those that it prepares or holds, and its part in those of others.

use diesel::dsl::count_star;
use diesel::prelude::*;

use super::store;
use super::words::ConferenceState;
use crate::db::Conn;
use crate::db::schema::{conference_participants as p, conferences as t};
use crate::error::Result;

/// Conferences that a unit convenes or takes part in and that are not closed.
pub fn open_at(c: &mut Conn, unit: i64) -> Result<i64> {
    let invited = p::table.filter(p::organization_id.eq(unit)).select(p::conference_id);
    let here = t::organization_id.eq(unit).or(t::id.eq_any(invited));
    let open = t::table.filter(t::state.ne(ConferenceState::Closed)).filter(here);
    Ok(open.select(count_star()).first(c)?)
}

/// Gives them to another unit; what is closed stays as it was.
pub fn hand_over(c: &mut Conn, unit: i64, successor: i64) -> Result<()> {
    let open = t::table.filter(t::state.ne(ConferenceState::Closed)).order(t::id);
    let open: Vec<(i64, i64)> = open.select((t::id, t::organization_id)).load(c)?;
    for (id, office) in open {
        if office == unit {
            diesel::update(t::table.find(id)).set(t::organization_id.eq(successor)).execute(c)?;
        }
        let part = p::table.filter(p::conference_id.eq(id).and(p::organization_id.eq(unit)));
        let moved = diesel::update(part).set(p::organization_id.eq(successor)).execute(c)?;
        if office == unit || moved > 0 {
            store::touch(c, id)?;
        }
    }
    Ok(())
}
