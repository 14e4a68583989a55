//! What the rows of a ledger refer to, as the register knows it: divisions in the caller's area, and tags.

use diesel::prelude::*;

use super::places::{Place, Places};
use super::row::Reference;
use super::tags::Tags;
use crate::auth::principal::Principal;
use crate::auth::scope::{Cover, Permission};
use crate::db::schema::{tags, territories};
use crate::db::{Conn, today};
use crate::enterprises::draft::place_of;
use crate::error::Result;

/// Loads it for a caller. `default_territory` is where rows belong that name no place.
pub fn load(c: &mut Conn, principal: &Principal, default_territory: Option<&str>) -> Result<Reference> {
    type Row = (String, String, Option<String>);
    let rows: Vec<Row> = territories::table
        .filter(territories::valid_to.is_null().or(territories::valid_to.ge(today())))
        .select((territories::code, territories::name, territories::parent_code))
        .load(c)?;
    let covers: Vec<&Cover> =
        principal.with(Permission::EnterprisesImport).map(|membership| &membership.cover).collect();
    let own = |code: &str| covers.iter().any(|cover| matches!(cover, Cover::Territory(_, own) if own == code));
    // A park has no division of its own; its firms may lie anywhere, and the park is checked row by row.
    let anywhere = covers.iter().any(|cover| matches!(cover, Cover::Managed(_)));
    let parents: std::collections::HashMap<&str, &str> =
        rows.iter().filter_map(|(code, _, parent)| Some((code.as_str(), parent.as_deref()?))).collect();
    let inside = |code: &str| {
        let mut next = Some(code);
        while let Some(code) = next {
            if own(code) {
                return true;
            }
            next = parents.get(code).copied();
        }
        anywhere
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
    let names: Vec<(String, String, String)> =
        tags::table.select((tags::code, tags::name_zh, tags::aliases)).load(c)?;
    let named = names.iter().flat_map(|(code, name, aliases)| {
        let all = [name.as_str(), code.as_str()].into_iter().chain(aliases.split(','));
        all.map(str::trim).filter(|name| !name.is_empty()).map(move |name| (name, code.as_str()))
    });
    Ok(Reference {
        places: Places::new(&places),
        tags: Tags::new(named),
        default_territory: match default_territory {
            Some(code) => Some(code.to_owned()),
            None => town_of(c, principal)?,
        },
        today: today(),
    })
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
