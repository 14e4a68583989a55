//! Rows and queries of organisations.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use diesel::sql_types::Bool;

use super::territories;
use super::words::{OrganizationKind, TerritoryLevel};
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::db::schema::organizations as t;
use crate::db::{Backend, Conn, today};
use crate::error::{FieldError, Result};

/// A row as it is stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = t)]
pub struct OrganizationRow {
    /// `organizations.id`
    pub id: i64,
    /// The unit above.
    pub parent_id: Option<i64>,
    /// Ids of the ancestors and its own.
    pub path: String,
    /// Kind.
    pub kind: OrganizationKind,
    /// Full name.
    pub name: String,
    /// Everyday name.
    pub short_name: Option<String>,
    /// Code of a department.
    pub department_code: Option<String>,
    /// Its division.
    pub territory_code: Option<String>,
    /// Office phone.
    pub phone: Option<String>,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day.
    pub valid_to: Option<NaiveDate>,
    /// What took its place.
    pub successor_id: Option<i64>,
    /// Version.
    pub version: i64,
    /// When it was written first.
    pub created_at: NaiveDateTime,
    /// When it was written last.
    pub updated_at: NaiveDateTime,
    /// The working calendar that it chose.
    pub calendar_id: Option<i64>,
}

/// A condition on organisations.
pub type OrganizationFilter = Box<dyn BoxableExpression<t::table, Backend, SqlType = Bool>>;

/// One organisation.
pub fn find(c: &mut Conn, id: i64) -> Result<OrganizationRow> {
    Ok(t::table.find(id).select(OrganizationRow::as_select()).first(c)?)
}

/// An organisation that a body refers to; 422 at `pointer` when there is none.
pub fn referred(c: &mut Conn, id: i64, pointer: &str) -> Result<OrganizationRow> {
    let row = t::table.find(id).select(OrganizationRow::as_select()).first(c).optional()?;
    Ok(row.ok_or_else(|| FieldError::new(pointer, "reference"))?)
}

/// The same, and 422 unless the unit exists beyond today and the caller may do this at its place.
pub fn referred_within(
    c: &mut Conn,
    principal: &Principal,
    permission: Permission,
    id: i64,
    pointer: &str,
) -> Result<OrganizationRow> {
    let row = referred(c, id, pointer)?;
    // On its last day a unit takes nothing new: whatever is open was handed over.
    let is_over = row.valid_to.is_some_and(|to| to <= today());
    if is_over || principal.require_within(permission, &row.path).is_err() {
        return Err(FieldError::new(pointer, "reference").into());
    }
    Ok(row)
}

/// The pattern of the paths of a unit and everything below it; paths hold digits and slashes only.
pub fn below(path: &str) -> String {
    format!("{path}%")
}

/// The path that a list filter names, with everything below it; of an unknown unit nothing is below.
pub fn subtree(c: &mut Conn, id: i64) -> Result<String> {
    let path = t::table.find(id).select(t::path).first::<String>(c).optional()?;
    Ok(below(&path.unwrap_or_else(|| "-".to_owned())))
}

/// Whether a unit of one kind stands below one of another.
pub fn fits_below(kind: OrganizationKind, parent: OrganizationKind) -> bool {
    use OrganizationKind::*;
    match kind {
        Department | External => true,
        Municipality => false,
        District => parent == Municipality,
        Town => parent == District,
        Community => parent == Town,
    }
}

/// The division level of a unit that governs one.
pub fn level_of(kind: OrganizationKind) -> Option<TerritoryLevel> {
    match kind {
        OrganizationKind::Municipality => Some(TerritoryLevel::Municipality),
        OrganizationKind::District => Some(TerritoryLevel::District),
        OrganizationKind::Town => Some(TerritoryLevel::Town),
        OrganizationKind::Community => Some(TerritoryLevel::Community),
        OrganizationKind::Department | OrganizationKind::External => None,
    }
}

/// Checks the division of a unit of this kind below the unit at `parent_path`. A unit's division is what its people
/// see, so it must lie inside the division of the unit above.
pub fn check_territory(c: &mut Conn, code: &str, kind: OrganizationKind, parent_path: &str) -> Result<()> {
    let pointer = "/territory_code";
    let chain = territories::chain(c, code)?;
    let own = chain.first().ok_or_else(|| FieldError::new(pointer, "reference"))?;
    if level_of(kind).is_some_and(|level| level != own.level) {
        return Err(FieldError::new(pointer, "level_mismatch").into());
    }
    let ancestors: Vec<i64> = parent_path.split('/').filter_map(|id| id.parse().ok()).collect();
    let governed = t::table
        .filter(t::id.eq_any(ancestors))
        .filter(t::territory_code.is_not_null())
        .select((t::path, t::territory_code.assume_not_null()))
        .load::<(String, String)>(c)?;
    let nearest = governed.iter().max_by_key(|(path, _)| path.len());
    if nearest.is_some_and(|(_, above)| chain.iter().all(|row| row.code != *above)) {
        return Err(FieldError::new(pointer, "reference").into());
    }
    Ok(())
}
