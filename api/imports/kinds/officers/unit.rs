//! The unit that an officer serves in.

use diesel::prelude::*;

use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::db::schema::organizations as o;
use crate::db::{Conn, today};
use crate::enterprises::draft::name_key;
use crate::error::Result;
use crate::imports::report::{Code, Finding};
use crate::officers::words::OfficerLevel;
use crate::organizations::store::below;
use crate::organizations::words::OrganizationKind;

/// A unit of today in the caller's area.
#[derive(Clone, Debug, Queryable)]
pub struct Unit {
    /// `organizations.id`
    pub id: i64,
    path: String,
    kind: OrganizationKind,
    name: String,
    short_name: Option<String>,
}

/// The units that exist today in the areas where the caller manages officers.
fn units(c: &mut Conn, principal: &Principal) -> Result<Vec<Unit>> {
    let mut units: Vec<Unit> = Vec::new();
    for membership in principal.with(Permission::OfficersManage) {
        let inside = o::table
            .filter(o::path.like(below(&membership.seat_path)))
            .filter(o::valid_to.is_null().or(o::valid_to.ge(today())))
            .select((o::id, o::path, o::kind, o::name, o::short_name));
        units.extend(inside.load::<Unit>(c)?);
    }
    units.sort_unstable_by_key(|unit| unit.id);
    units.dedup_by_key(|unit| unit.id);
    Ok(units)
}

/// The unit of that name or short name; a ledger that names none is about the only unit that there is. With it comes
/// the level that people of such a unit serve at.
pub fn find(
    c: &mut Conn,
    principal: &Principal,
    name: Option<&str>,
) -> Result<Result<(Unit, Option<OfficerLevel>), Finding>> {
    let units = units(c, principal)?;
    let Some(name) = name else {
        return Ok(match &units[..] {
            [only] => Ok((only.clone(), level(only, &units))),
            _ => Err(Finding::new(Code::OrganizationMissing)),
        });
    };
    let key = name_key(name);
    let full = || units.iter().filter(|unit| name_key(&unit.name) == key);
    let short = units.iter().filter(|unit| unit.short_name.as_deref().map(name_key).as_ref() == Some(&key));
    // A full name counts before the same word as another unit's short name.
    let found: Vec<&Unit> = if full().next().is_some() { full().collect() } else { short.collect() };
    Ok(match found[..] {
        [] => Err(Finding::new(Code::OrganizationUnknown)),
        [unit] => Ok((unit.clone(), level(unit, &units))),
        _ => Err(Finding::new(Code::OrganizationAmbiguous)),
    })
}

/// That of the nearest unit above it that governs a division.
fn level(unit: &Unit, units: &[Unit]) -> Option<OfficerLevel> {
    let of_kind = |kind| match kind {
        OrganizationKind::Municipality => Some(OfficerLevel::Municipality),
        OrganizationKind::District => Some(OfficerLevel::District),
        OrganizationKind::Town => Some(OfficerLevel::Town),
        OrganizationKind::Community => Some(OfficerLevel::Community),
        OrganizationKind::Department | OrganizationKind::External => None,
    };
    let around = units.iter().filter(|other| unit.path.starts_with(&other.path));
    let governing = around.filter_map(|other| Some((other.path.len(), of_kind(other.kind)?)));
    governing.max_by_key(|(length, _)| *length).map(|(_, level)| level)
}
