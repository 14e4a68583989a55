//! Taking a merge back, however much was done to the survivor since: what the merge changed and nobody has changed
//! again returns; what was changed since stays and is named.

use diesel::prelude::*;
use serde_json::json;

use super::fields::{MergeField, Own};
use super::perform::{current_code, write};
use super::record::{self, Before};
use super::room::Room;
use crate::auth::crypto::Keys;
use crate::auth::principal::Principal;
use crate::auth::scope::{self, Action, Permission, Place};
use crate::db::schema::{enterprise_merges, enterprises};
use crate::db::{Conn, now};
use crate::enterprises::draft::{latest_figures, place_of};
use crate::enterprises::matching::pairs;
use crate::enterprises::references::serves;
use crate::enterprises::store;
use crate::error::{Error, Result};
use crate::http::context::RequestContext;
use crate::http::etag::IfMatch;
use crate::organizations::transfers::unit_at;
use crate::{audit, messages};

/// Undoes a merge; answers the survivor's id.
pub fn undo(
    c: &mut Conn,
    keys: &Keys,
    principal: &Principal,
    context: &RequestContext,
    merge: i64,
    if_match: IfMatch,
    reason: &str,
) -> Result<i64> {
    use enterprise_merges as t;
    let row = t::table.find(merge).select((t::survivor_id, t::other_id));
    let (id, other): (i64, i64) = row.first(c)?;
    store::lock(c, &[id, other])?;
    let found = store::find(c, principal, id);
    let (mut survivor, relations) = match found {
        Ok(found) => found,
        Err(error) => return Err(on_top(c, principal, id)?.unwrap_or(error)),
    };
    scope::require(&relations, Action::Merge)?;
    let (undone, sealed): (Option<chrono::NaiveDateTime>, Vec<u8>) =
        t::table.find(merge).select((t::undone_at, t::before_state)).first(c)?;
    let before: Before =
        serde_json::from_slice(&keys.open(&sealed)?).map_err(|error| Error::internal("merge", error))?;
    // The other row returns to its place, so that has to be the caller's as well.
    let place = place(c, other, before.place.4)?;
    if !principal.with(Permission::EnterprisesMerge).any(|membership| membership.cover.holds(&place)) {
        return Err(messages::FORBIDDEN.error());
    }
    if_match.check(survivor.version)?;
    if undone.is_some() {
        return Err(messages::STATE_FORBIDS.error());
    }
    let later = t::table.filter(t::survivor_id.eq(id).and(t::id.gt(merge)).and(t::undone_at.is_null()));
    if let Some(later) = later.order(t::id.desc()).select(t::id).first::<i64>(c).optional()? {
        return Err(messages::MERGE_NOT_LAST.error().with("merge", later));
    }

    record::move_back(c, merge, id, other)?;
    let room = Room { merge, survivor: id, other };
    room.take_back(c)?;
    let mut own = Own::of(&survivor);
    let mut kept = Vec::new();
    for field in MergeField::all().filter(|field| !before.survivor.agrees(*field, &before.result)) {
        if own.agrees(field, &before.result) {
            own.take(field, &before.survivor);
        } else {
            kept.push(field.code());
        }
    }
    own.put(&mut survivor);
    survivor.draft.credit_code = current_code(c, id)?;
    let (_, figures) = latest_figures(c, id)?;
    survivor.draft.derive(c, &figures)?;
    write(c, &survivor)?;
    show(c, other, &place)?;

    diesel::update(t::table.find(merge))
        .set((
            t::undone_at.eq(now()),
            t::undone_by.eq(principal.user_id()),
            t::undo_reason.eq(reason),
            t::kept.eq(kept.join(",")),
        ))
        .execute(c)?;
    pairs::restore(c, &before.pairs)?;
    // The other one first: the survivor's pair with it is compared by what both are now.
    store::reindex(c, other)?;
    pairs::doubt(c, id)?;
    store::reindex(c, id)?;

    let changes = json!({ "merge_id": merge, "other_id": other, "kept": kept, "reason": reason });
    audit::record(c, principal, context, "enterprise.undo_merge", "enterprise", id, &changes)?;
    let changes = json!({ "merge_id": merge, "survivor_id": id, "reason": reason });
    audit::record(c, principal, context, "enterprise.returned", "enterprise", other, &changes)?;
    Ok(id)
}

/// The survivor is not seen: when it was itself merged into a row that the caller sees, that merge comes first.
fn on_top(c: &mut Conn, principal: &Principal, id: i64) -> Result<Option<Error>> {
    use enterprise_merges as t;
    let merged = super::absent(c, principal, id)?;
    if !matches!(&merged, Error::Problem(problem) if problem.kind.code == messages::ENTERPRISE_MERGED.code) {
        return Ok(None);
    }
    let standing = t::table.filter(t::other_id.eq(id).and(t::undone_at.is_null())).select(t::id);
    let later: Option<i64> = standing.first(c).optional()?;
    Ok(later.map(|later| messages::MERGE_NOT_LAST.error().with("merge", later)))
}

/// Where the other row belongs today: divisions are abolished and units end while it is away.
fn place(c: &mut Conn, id: i64, manager: Option<i64>) -> Result<Place> {
    let code: String = enterprises::table.find(id).select(enterprises::territory_code).first(c)?;
    let mut place = place_of(c, &code)?.unwrap_or_default();
    place.managing_organization_id = match manager {
        Some(unit) if serves(c, unit, false, &place)? => Some(unit),
        Some(_) => unit_at(c, &code)?,
        None => None,
    };
    Ok(place)
}

/// Puts the other row back into its place.
fn show(c: &mut Conn, id: i64, place: &Place) -> Result<()> {
    use enterprises as e;
    let nowhere: Option<i64> = None;
    let code = current_code(c, id)?;
    diesel::update(e::table.find(id))
        .set((
            e::merged_into_id.eq(nowhere),
            e::municipality_code.eq(&place.municipality),
            e::district_code.eq(&place.district),
            e::town_code.eq(&place.town),
            e::community_code.eq(&place.community),
            e::managing_organization_id.eq(place.managing_organization_id),
            e::credit_code.eq(code),
            e::version.eq(e::version + 1),
            e::updated_at.eq(now()),
        ))
        .execute(c)?;
    Ok(())
}
