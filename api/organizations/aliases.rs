//! What a unit is called besides its names, in ledgers and in everyday speech.

use std::collections::{BTreeMap, HashMap};

use diesel::prelude::*;
use validator::ValidationError;

use super::store::OrganizationRow;
use super::words::OrganizationKind;
use crate::db::Conn;
use crate::db::schema::{organization_aliases as t, organizations};
use crate::dictionaries::entries::fold;
use crate::error::{Error, FieldError, Result};

/// Of some units, each list in the order of its words.
pub fn of(c: &mut Conn, ids: &[i64]) -> Result<HashMap<i64, Vec<String>>> {
    let rows = t::table.filter(t::organization_id.eq_any(ids)).order((t::organization_id, t::alias_key));
    let mut all: HashMap<i64, Vec<String>> = HashMap::new();
    for (id, alias) in rows.select((t::organization_id, t::alias)).load::<(i64, String)>(c)? {
        all.entry(id).or_default().push(alias);
    }
    Ok(all)
}

/// A list as a form sends it.
pub fn check_list(list: &[String]) -> std::result::Result<(), ValidationError> {
    let fits = list.iter().all(|alias| !fold(alias).is_empty() && alias.chars().count() <= 100);
    if fits { Ok(()) } else { Err(ValidationError::new("format")) }
}

/// Replaces the aliases of a unit. Within one district or municipality an alias names one unit; 422 where it is taken.
pub fn replace(c: &mut Conn, row: &OrganizationRow, aliases: &[String]) -> Result<()> {
    let tree = tree(c, &row.path)?;
    let keys: BTreeMap<String, &str> = aliases.iter().rev().map(|alias| (fold(alias), alias.trim())).collect();
    let others = t::table.filter(t::tree_id.eq(tree).and(t::organization_id.ne(row.id)));
    let others = others.filter(t::alias_key.eq_any(keys.keys()));
    let taken: Vec<String> = others.select(t::alias_key).load(c)?;
    let wrong = aliases.iter().enumerate().filter(|(_, alias)| taken.contains(&fold(alias)));
    let wrong: Vec<FieldError> =
        wrong.map(|(index, _)| FieldError::new(format!("/aliases/{index}"), "taken")).collect();
    if !wrong.is_empty() {
        return Err(Error::invalid(wrong));
    }
    diesel::delete(t::table.filter(t::organization_id.eq(row.id))).execute(c)?;
    for (key, alias) in keys {
        let own = (t::organization_id.eq(row.id), t::tree_id.eq(tree), t::alias.eq(alias), t::alias_key.eq(key));
        diesel::insert_into(t::table).values(own).execute(c)?;
    }
    Ok(())
}

/// The district or municipality that a unit belongs to; the root where there is none.
pub fn tree(c: &mut Conn, path: &str) -> Result<i64> {
    let ids: Vec<i64> = path.split('/').filter_map(|id| id.parse().ok()).collect();
    let governs = organizations::kind.eq_any([OrganizationKind::District, OrganizationKind::Municipality]);
    let above = organizations::table.filter(organizations::id.eq_any(&ids).and(governs));
    let above: Vec<i64> = above.select(organizations::id).load(c)?;
    let nearest = ids.iter().rev().find(|id| above.contains(id)).or(ids.first());
    nearest.copied().ok_or_else(|| crate::messages::NOT_FOUND.error())
}
