//! Merging two rows for one enterprise, and taking a merge back.
//!
//! The losing row stays, without a place and pointing at the survivor: no scope shows it, no list needs a condition,
//! and an id that somebody kept still says where it went. What referred to it moves ([`references`] is the whole
//! table of that), fields are chosen one by one ([`fields`]), and everything is remembered for [`undo`].

pub mod fields;
mod out;
mod perform;
mod preview;
mod record;
pub mod references;
mod room;
pub mod routes;
mod undo;

use diesel::prelude::*;
pub use perform::both;

use crate::auth::principal::Principal;
use crate::auth::scope;
use crate::db::Conn;
use crate::db::schema::{enterprise_merge_rows, enterprise_merges, enterprises};
use crate::error::{Error, Result};
use crate::messages;

/// What an enterprise that the caller does not see answers: 410 when it was merged into one that he sees, else 404.
pub fn absent(c: &mut Conn, principal: &Principal, id: i64) -> Result<Error> {
    let mut seen = vec![id];
    let mut next: Option<i64> = Some(id);
    while let Some(id) = next {
        next = enterprises::table.find(id).select(enterprises::merged_into_id).first(c).optional()?.flatten();
        match next {
            // Merges never form a circle; a damaged table shall not hold a server either.
            Some(id) if seen.contains(&id) => next = None,
            Some(id) => seen.push(id),
            None => {}
        }
    }
    let survivor = seen.last().copied().filter(|last| *last != id);
    let Some(survivor) = survivor else { return Ok(messages::NOT_FOUND.error()) };
    let row = enterprises::table.filter(enterprises::id.eq(survivor)).filter(scope::enterprises(principal));
    let visible: Option<i64> = row.select(enterprises::id).first(c).optional()?;
    Ok(match visible {
        Some(survivor) => messages::ENTERPRISE_MERGED
            .error()
            .with("survivor", survivor)
            .edit(|problem| problem.survivor_id = Some(survivor)),
        None => messages::NOT_FOUND.error(),
    })
}

/// Every row that was merged into this one, directly or through others.
pub fn absorbed(c: &mut Conn, id: i64) -> Result<Vec<i64>> {
    let mut all: Vec<i64> = Vec::new();
    let mut layer = vec![id];
    while !layer.is_empty() {
        let below = enterprises::table.filter(enterprises::merged_into_id.assume_not_null().eq_any(&layer));
        layer = below.select(enterprises::id).load(c)?;
        layer.retain(|found| *found != id && !all.contains(found));
        all.extend(&layer);
    }
    Ok(all)
}

/// The enterprises to which a row of a table has belonged: those given, and as far as merges moved it from and to them
/// and undoing moved it back, the others.
pub fn homes(c: &mut Conn, table: &str, key: i64, given: &[i64]) -> Result<Vec<i64>> {
    use {enterprise_merge_rows as r, enterprise_merges as m};
    let mut all = given.to_vec();
    let mut layer = given.to_vec();
    while !layer.is_empty() {
        let merges = m::table.filter(m::survivor_id.eq_any(&layer).or(m::other_id.eq_any(&layer)));
        let moved = r::table_name.eq(table).and(r::row_key.eq(key.to_string())).and(r::moved.eq(true));
        let merges = merges.inner_join(r::table.on(r::merge_id.eq(m::id))).filter(moved);
        let ends: Vec<(i64, i64)> = merges.select((m::survivor_id, m::other_id)).load(c)?;
        layer = ends.into_iter().flat_map(|(survivor, other)| [survivor, other]).collect();
        layer.retain(|found| !all.contains(found));
        layer.sort_unstable();
        layer.dedup();
        all.extend(&layer);
    }
    Ok(all)
}

/// Names under which a row was known before the merges that stand.
pub fn former_names(c: &mut Conn, id: i64) -> Result<Vec<String>> {
    use enterprise_merges as t;
    let others = absorbed(c, id)?;
    if others.is_empty() {
        return Ok(Vec::new());
    }
    let standing = t::table.filter(t::other_id.eq_any(others).and(t::undone_at.is_null())).order(t::id);
    let names: Vec<(String, String)> = standing.select((t::survivor_name, t::other_name)).load(c)?;
    Ok(names.into_iter().flat_map(|(survivor, other)| [survivor, other]).collect())
}
