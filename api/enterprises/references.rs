//! What an enterprise refers to.

use diesel::prelude::*;

use super::draft::Draft;
use crate::auth::principal::Principal;
use crate::auth::scope::{Permission, Place};
use crate::db::schema::organizations;
use crate::db::{Conn, today};
use crate::error::{FieldError, Result};
use crate::organizations::words::OrganizationKind;

/// An enterprise must stay within the caller's area, and the units that it is given to must exist today and work for
/// that area. What was said before and stays true to its place is not asked again: units end, enterprises go on.
pub fn check(c: &mut Conn, principal: &Principal, before: Option<&Draft>, draft: &Draft) -> Result<()> {
    let place = draft.place();
    if principal.covering(Permission::EnterprisesCreate, &place).is_none() {
        return Err(FieldError::new("/territory_code", "reference").into());
    }
    let before = before.filter(|before| before.territory_code == draft.territory_code);
    let manager = (draft.managing_organization_id, before.and_then(|before| before.managing_organization_id));
    let department = (draft.competent_department_id, before.and_then(|before| before.competent_department_id));
    let references = [("/managing_organization_id", manager, false), ("/competent_department_id", department, true)];
    for (pointer, (new, old), is_department) in references {
        if let Some(id) = new
            && new != old
            && !serves(c, id, is_department, &place)?
        {
            return Err(FieldError::new(pointer, "reference").into());
        }
    }
    Ok(())
}

/// Whether a unit exists beyond today, is of the right kind, and works for the division that the enterprise lies in. A unit
/// without a division (a park, a department) works for that of the unit above it; anything else would hand the
/// enterprise to people of another area.
pub fn serves(c: &mut Conn, id: i64, department: bool, place: &Place) -> Result<bool> {
    use organizations as o;
    let row = o::table.find(id).filter(o::valid_to.is_null().or(o::valid_to.gt(today()))).select((o::kind, o::path));
    let found: Option<(OrganizationKind, String)> = row.first(c).optional()?;
    let Some((_, path)) = found.filter(|(kind, _)| (*kind == OrganizationKind::Department) == department) else {
        return Ok(false);
    };
    let ids: Vec<i64> = path.split('/').filter_map(|id| id.parse().ok()).collect();
    let above = o::table.filter(o::id.eq_any(ids)).select((o::path, o::territory_code));
    let above: Vec<(String, Option<String>)> = above.load(c)?;
    let with_division = above.into_iter().filter_map(|(path, code)| Some((path, code?)));
    let nearest = with_division.max_by_key(|(path, _)| path.len()).map(|(_, code)| code);
    let divisions = [&place.municipality, &place.district, &place.town, &place.community];
    Ok(nearest.is_some_and(|code| divisions.into_iter().flatten().any(|division| *division == code)))
}
