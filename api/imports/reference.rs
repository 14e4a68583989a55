//! What the rows of a ledger refer to, as the register knows it: divisions in the caller's area, and tags.

use diesel::prelude::*;

use super::headings;
use super::kind::Kind;
use super::places::{Place, Places};
use super::row::Reference;
use super::tags::Tags;
use crate::auth::principal::Principal;
use crate::auth::scope::{Cover, Permission};
use crate::db::schema::{organizations, tags, territories};
use crate::db::{Conn, today};
use crate::enterprises::draft::place_of;
use crate::error::{Error, Result};

/// Loads it for a caller. `default_territory` is where rows belong that name no place.
pub fn load(c: &mut Conn, principal: &Principal, kind: Kind, default_territory: Option<&str>) -> Result<Reference> {
    type Row = (String, String, Option<String>);
    let rows: Vec<Row> = territories::table
        .filter(territories::valid_to.is_null().or(territories::valid_to.ge(today())))
        .select((territories::code, territories::name, territories::parent_code))
        .load(c)?;
    let areas = areas(c, principal, kind.permission())?;
    let parents: std::collections::HashMap<&str, &str> =
        rows.iter().filter_map(|(code, _, parent)| Some((code.as_str(), parent.as_deref()?))).collect();
    let inside = |code: &str| {
        let mut next = Some(code);
        while let Some(code) = next {
            if areas.iter().any(|area| area == code) {
                return true;
            }
            next = parents.get(code).copied();
        }
        false
    };
    let places: Vec<Place> = rows
        .iter()
        .map(|(code, name, parent)| Place {
            allowed: inside(code),
            code: code.clone(),
            name: name.clone(),
            parent_code: parent.clone(),
        })
        .collect();
    let names: Vec<(String, String, String, String)> = tags::table
        .filter(tags::valid_to.is_null().or(tags::valid_to.assume_not_null().ge(today())))
        .select((tags::code, tags::name_zh, tags::name_en, tags::aliases))
        .load(c)?;
    let mut named: Vec<(String, &str)> = Vec::new();
    for (code, name, name_en, aliases) in &names {
        let aliases: Vec<String> =
            serde_json::from_str(aliases).map_err(|error| Error::internal("aliases of a tag", error))?;
        let all = [name_en.clone(), name.clone(), code.clone()].into_iter().chain(aliases);
        named.extend(all.map(|name| (name, code.as_str())));
    }
    Ok(Reference {
        places: Places::new(&places),
        tags: Tags::new(named.iter().map(|(name, code)| (name.as_str(), *code))),
        default_territory: match default_territory {
            Some(code) => Some(code.to_owned()),
            None => town_of(c, principal)?,
        },
        headings: headings::load(c, kind)?,
        today: today(),
    })
}

/// The divisions in which the caller's enterprises may lie: his own, or for a park, which has none, that of the
/// nearest unit above it that has.
pub fn areas(c: &mut Conn, principal: &Principal, permission: Permission) -> Result<Vec<String>> {
    let mut areas = Vec::new();
    for membership in principal.with(permission) {
        match &membership.cover {
            Cover::Territory(_, code) => areas.push(code.clone()),
            Cover::Managed(_) => {
                let above: Vec<i64> = membership.seat_path.split('/').filter_map(|id| id.parse().ok()).collect();
                let units = organizations::table
                    .filter(organizations::id.eq_any(above).and(organizations::territory_code.is_not_null()))
                    .select((organizations::path, organizations::territory_code.assume_not_null()))
                    .load::<(String, String)>(c)?;
                areas.extend(units.into_iter().max_by_key(|(path, _)| path.len()).map(|(_, code)| code));
            }
            Cover::Nothing => {}
        }
    }
    Ok(areas)
}

/// Whoever works for one town means that town when the ledger does not say.
fn town_of(c: &mut Conn, principal: &Principal) -> Result<Option<String>> {
    for membership in principal.with(Permission::EnterprisesImport) {
        if let Cover::Territory(_, code) = &membership.cover {
            let place = place_of(c, code)?.unwrap_or_default();
            return Ok(Some(code.clone()).filter(|_| place.town.is_some()));
        }
    }
    Ok(None)
}
