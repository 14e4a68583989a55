//! The merge itself: one transaction, both rows locked.

use diesel::prelude::*;
use serde_json::json;

use super::fields::{Choice, MergeField, MergeSide, Own, combine, resolve};
use super::record::{self, Before};
use super::room::Room;
use super::routes::MergeIn;
use crate::auth::crypto::Keys;
use crate::auth::principal::Principal;
use crate::auth::scope::{self, Action};
use crate::db::schema::{enterprise_identifiers, enterprise_merges, enterprises};
use crate::db::{Conn, now};
use crate::enterprises::draft::latest_figures;
use crate::enterprises::matching::pairs;
use crate::enterprises::references as places;
use crate::enterprises::store::{self, EnterpriseRow};
use crate::enterprises::words::IdentifierKind;
use crate::error::{Error, FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::IfMatch;
use crate::{audit, messages, search};

/// Both rows of a merge, locked, seen and permitted; their versions are not looked at.
pub fn both(c: &mut Conn, principal: &Principal, id: i64, other: i64) -> Result<(EnterpriseRow, EnterpriseRow)> {
    if id == other {
        return Err(FieldError::new("/other_id", "same_row").into());
    }
    store::lock(c, &[id, other])?;
    let mut rows = [id, other].into_iter().map(|id| {
        let (row, relations) = store::find(c, principal, id)?;
        Ok((row, scope::require(&relations, Action::Merge)))
    });
    let mut next = || rows.next().unwrap_or_else(|| Err(messages::NOT_FOUND.error()));
    // Seen comes before permitted: of a row that he may not see, a caller does not learn that he may not merge it.
    let ((survivor, first), (other, second)) = (next()?, next()?);
    first.and(second)?;
    Ok((survivor, other))
}

/// Merges `input.other_id` into `id`; answers the number of the merge.
pub fn merge(
    c: &mut Conn,
    keys: &Keys,
    principal: &Principal,
    context: &RequestContext,
    id: i64,
    if_match: IfMatch,
    input: &MergeIn,
) -> Result<i64> {
    let (mut survivor, other) = both(c, principal, id, input.other_id)?;
    if_match.check(survivor.version)?;
    if input.other_version != other.version {
        let stale = FieldError::new("/other_version", "stale");
        return Err(messages::STALE.error().edit(|problem| problem.errors = vec![stale]));
    }
    let (own, theirs) = (Own::of(&survivor), Own::of(&other));
    let sides = resolve(&own, &theirs, &input.fields);
    let before_draft = survivor.draft.clone();
    let pairs: Vec<_> = pairs::of(c, id)?.into_iter().chain(pairs::of(c, other.id)?).collect();
    let merge = insert(c, principal, &survivor, &other, &sides, input)?;

    let room = Room { merge, survivor: id, other: other.id };
    let code = sides.get(&MergeField::CreditCode).copied().unwrap_or(MergeSide::Survivor);
    room.make(c, code)?;
    record::move_rows(c, merge, other.id, id)?;

    combine(&own, &theirs, &sides).put(&mut survivor);
    survivor.draft.credit_code = current_code(c, id)?;
    let (_, figures) = latest_figures(c, id)?;
    survivor.draft.derive(c, &figures)?;
    places::check(c, principal, Some(&before_draft), &survivor.draft)?;
    write(c, &survivor)?;

    let (place, draft) = (other.place(), &other.draft);
    let before = Before {
        survivor: own,
        result: Own::of(&survivor),
        place: (place.municipality, place.district, place.town, place.community, draft.managing_organization_id),
        pairs,
    };
    let sealed = serde_json::to_vec(&before).map_err(|error| Error::internal("merge", error))?;
    let sealed = keys.seal(&sealed)?;
    diesel::update(enterprise_merges::table.find(merge)).set(enterprise_merges::before_state.eq(sealed)).execute(c)?;
    hide(c, other.id, id)?;
    search::forget_enterprise(c, other.id)?;
    pairs::forget(c, other.id)?;
    store::reindex(c, id)?;

    let changes = json!({ "merge_id": merge, "other_id": other.id, "fields": chosen(&sides), "reason": input.reason });
    audit::record(c, principal, context, "enterprise.merge", "enterprise", id, &changes)?;
    let changes = json!({ "merge_id": merge, "survivor_id": id, "reason": input.reason });
    audit::record(c, principal, context, "enterprise.merged_away", "enterprise", other.id, &changes)?;
    Ok(merge)
}

/// The fields that come from the other row.
fn chosen(sides: &Choice) -> Vec<&'static str> {
    sides.iter().filter(|(_, side)| **side == MergeSide::Other).map(|(field, _)| field.code()).collect()
}

fn insert(
    c: &mut Conn,
    principal: &Principal,
    survivor: &EnterpriseRow,
    other: &EnterpriseRow,
    sides: &Choice,
    input: &MergeIn,
) -> Result<i64> {
    use enterprise_merges as t;
    let fields = serde_json::to_string(sides).map_err(|error| Error::internal("merge", error))?;
    Ok(diesel::insert_into(t::table)
        .values((
            t::survivor_id.eq(survivor.id),
            t::other_id.eq(other.id),
            t::survivor_name.eq(&survivor.draft.name),
            t::other_name.eq(&other.draft.name),
            t::other_credit_code.eq(&other.draft.credit_code),
            t::fields.eq(fields),
            t::reason.eq(&input.reason),
            t::before_state.eq(Vec::new()),
            t::user_id.eq(principal.user_id()),
            t::merged_at.eq(now()),
            t::kept.eq(""),
        ))
        .returning(t::id)
        .get_result(c)?)
}

/// The credit code in force, by the identifiers' rows.
pub fn current_code(c: &mut Conn, id: i64) -> Result<Option<String>> {
    use enterprise_identifiers as t;
    let codes = t::table.filter(t::enterprise_id.eq(id).and(t::kind.eq(IdentifierKind::CreditCode)));
    Ok(codes.filter(t::valid_to.is_null()).select(t::value).first(c).optional()?)
}

/// Writes everything that a merge or its undo may have changed of a row.
pub fn write(c: &mut Conn, row: &EnterpriseRow) -> Result<()> {
    use enterprises as e;
    let values = (
        &row.draft,
        e::status.eq(row.status),
        e::certified_at.eq(row.certified_at),
        e::certification_method.eq(&row.certification_method),
        e::certification_document.eq(&row.certification_document),
        e::certification_attachment_id.eq(row.certification_attachment_id),
        e::version.eq(row.version + 1),
        e::updated_at.eq(now()),
    );
    let stored = e::table.filter(e::id.eq(row.id).and(e::version.eq(row.version)));
    if diesel::update(stored).set(values).execute(c)? == 0 {
        return Err(messages::STALE.error());
    }
    Ok(())
}

/// Takes the losing row out of every scope.
fn hide(c: &mut Conn, id: i64, survivor: i64) -> Result<()> {
    use enterprises as e;
    let none: Option<String> = None;
    let nobody: Option<i64> = None;
    diesel::update(e::table.find(id))
        .set((
            e::merged_into_id.eq(survivor),
            e::municipality_code.eq(&none),
            e::district_code.eq(&none),
            e::town_code.eq(&none),
            e::community_code.eq(&none),
            e::managing_organization_id.eq(nobody),
            e::credit_code.eq(&none),
            e::version.eq(e::version + 1),
            e::updated_at.eq(now()),
        ))
        .execute(c)?;
    Ok(())
}
