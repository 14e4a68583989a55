//! Rows and queries of officers; every finder starts from the caller's scope.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::dsl::count;
use diesel::prelude::*;

use super::routes::Officer;
use super::words::{OfficerLevel, OfficerStatus};
use crate::auth::crypto::Keys;
use crate::auth::principal::Principal;
use crate::auth::scope::{self, Permission};
use crate::db::schema::{
    assignments, officer_industries, officer_territories, officers as t, organizations, persons, users,
};
use crate::db::{Conn, now, today};
use crate::error::Result;
use crate::messages;

/// A row as it is stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = t)]
pub struct OfficerRow {
    /// `officers.id`
    pub id: i64,
    /// Who it is.
    pub person_id: i64,
    /// The unit.
    pub organization_id: i64,
    /// Position.
    pub position: Option<String>,
    /// Level.
    pub level: OfficerLevel,
    /// Enterprises that the officer can serve.
    pub capacity: i32,
    /// Status.
    pub status: OfficerStatus,
    /// First day of absence.
    pub absent_from: Option<NaiveDate>,
    /// Expected last day of absence.
    pub absent_to: Option<NaiveDate>,
    /// Why.
    pub absence_reason: Option<String>,
    /// Version.
    pub version: i64,
    /// When it was written first.
    pub created_at: NaiveDateTime,
    /// When it was written last.
    pub updated_at: NaiveDateTime,
}

/// One officer whom the caller sees.
pub fn find(c: &mut Conn, principal: &Principal, id: i64) -> Result<OfficerRow> {
    let visible = t::table.filter(scope::officers(principal)).filter(t::id.eq(id));
    Ok(visible.select(OfficerRow::as_select()).first(c)?)
}

/// One officer whom the caller may change: 404 when he does not see the row, 403 when he only sees it.
pub fn find_managed(c: &mut Conn, principal: &Principal, id: i64) -> Result<OfficerRow> {
    let row = find(c, principal, id)?;
    let path: String = organizations::table.find(row.organization_id).select(organizations::path).first(c)?;
    principal.require_within(Permission::OfficersManage, &path)?;
    Ok(row)
}

/// Enterprises that each of these officers serves today.
pub fn loads(c: &mut Conn, ids: &[i64]) -> Result<HashMap<i64, i64>> {
    let rows = assignments::table
        .filter(assignments::officer_id.eq_any(ids))
        .filter(assignments::valid_from.le(today()).and(assignments::valid_to.is_null()))
        .group_by(assignments::officer_id)
        .select((assignments::officer_id, count(assignments::enterprise_id).aggregate_distinct()))
        .load::<(i64, i64)>(c)?;
    Ok(rows.into_iter().collect())
}

/// What an officer's answer says about the person; the audit trail keeps these under his key.
pub const PERSONAL: [&str; 3] = ["name", "phone", "absence_reason"];

/// How much of a phone is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Phones {
    /// Lists.
    Masked,
    /// A single officer: the number exists to be called.
    Full,
}

/// Rows as they are answered, in their order.
pub fn complete(
    c: &mut Conn,
    keys: &Keys,
    principal: &Principal,
    rows: Vec<OfficerRow>,
    phones: Phones,
) -> Result<Vec<Officer>> {
    let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
    let person_ids: Vec<i64> = rows.iter().map(|row| row.person_id).collect();
    let unit_ids: Vec<i64> = rows.iter().map(|row| row.organization_id).collect();
    let people = persons::table
        .filter(persons::id.eq_any(&person_ids))
        .select((persons::id, (persons::name, persons::phone_cipher)))
        .load::<(i64, (String, Option<Vec<u8>>))>(c)?;
    let people: HashMap<_, _> = people.into_iter().collect();
    let units = organizations::table
        .filter(organizations::id.eq_any(&unit_ids))
        .select((organizations::id, (organizations::name, organizations::path)))
        .load::<(i64, (String, String))>(c)?;
    let units: HashMap<_, _> = units.into_iter().collect();
    let with_login: Vec<i64> = users::table
        .filter(users::person_id.eq_any(&person_ids).and(users::disabled_at.is_null()))
        .select(users::person_id)
        .load(c)?;
    let places = officer_territories::table
        .filter(officer_territories::officer_id.eq_any(&ids))
        .order(officer_territories::territory_code)
        .select((officer_territories::officer_id, officer_territories::territory_code))
        .load::<(i64, String)>(c)?;
    let industries = officer_industries::table
        .filter(officer_industries::officer_id.eq_any(&ids))
        .order(officer_industries::section)
        .select((officer_industries::officer_id, officer_industries::section))
        .load::<(i64, String)>(c)?;
    let loads = loads(c, &ids)?;
    let of = |pairs: &[(i64, String)], id: i64| -> Vec<String> {
        pairs.iter().filter(|(owner, _)| *owner == id).map(|(_, value)| value.clone()).collect()
    };
    let build = |row: OfficerRow| {
        let (name, sealed) = people.get(&row.person_id).cloned().unwrap_or_default();
        let phone = keys.open_text(sealed.as_deref())?;
        let (organization_name, path) = units.get(&row.organization_id).cloned().unwrap_or_default();
        let manages = principal.require_within(Permission::OfficersManage, &path).is_ok();
        Ok(Officer {
            id: row.id,
            person_id: row.person_id,
            name,
            phone: phone.map(|phone| if phones == Phones::Full { phone } else { crate::phone::masked(&phone) }),
            organization_id: row.organization_id,
            organization_name,
            position: row.position,
            level: row.level,
            capacity: row.capacity,
            assigned_count: loads.get(&row.id).copied().unwrap_or(0),
            status: row.status,
            absent_from: row.absent_from,
            absent_to: row.absent_to,
            absence_reason: row.absence_reason,
            territory_codes: of(&places, row.id),
            industry_sections: of(&industries, row.id),
            has_login: with_login.contains(&row.person_id),
            version: row.version,
            created_at: row.created_at.and_utc(),
            updated_at: row.updated_at.and_utc(),
            allowed_actions: if manages { actions(row.status).to_vec() } else { Vec::new() },
        })
    };
    rows.into_iter().map(build).collect()
}

/// One row as it is answered.
pub fn single(c: &mut Conn, keys: &Keys, principal: &Principal, row: OfficerRow) -> Result<Officer> {
    let officers = complete(c, keys, principal, vec![row], Phones::Full)?;
    Ok(officers.into_iter().next().ok_or(diesel::result::Error::NotFound)?)
}

/// What a coordinator can do with an officer in this state.
pub fn actions(status: OfficerStatus) -> &'static [&'static str] {
    match status {
        OfficerStatus::Active => &["update", "set_absence", "end"],
        OfficerStatus::Absent => &["update", "set_absence", "return", "end"],
        OfficerStatus::Ended => &["update", "reinstate"],
    }
}

/// 409 unless the state allows the action, naming those that it allows.
pub fn require_action(status: OfficerStatus, action: &str) -> Result<()> {
    if actions(status).contains(&action) {
        return Ok(());
    }
    Err(messages::STATE_FORBIDS.error().edit(|problem| problem.allowed_actions = Some(actions(status).to_vec())))
}

/// The columns of an officer that a change can set; what is `None` stays.
#[derive(Default, AsChangeset)]
#[diesel(table_name = t)]
pub struct OfficerChange {
    /// The unit.
    pub organization_id: Option<i64>,
    /// Position.
    pub position: Option<Option<String>>,
    /// Level.
    pub level: Option<OfficerLevel>,
    /// Capacity.
    pub capacity: Option<i32>,
    /// Status.
    pub status: Option<OfficerStatus>,
    /// First day of absence.
    pub absent_from: Option<Option<NaiveDate>>,
    /// Expected last day of absence.
    pub absent_to: Option<Option<NaiveDate>>,
    /// Why.
    pub absence_reason: Option<Option<String>>,
}

/// Writes a change under the next version; 412 when the row has moved on meanwhile.
pub fn write(c: &mut Conn, row: &OfficerRow, change: &OfficerChange) -> Result<()> {
    let written = diesel::update(t::table.find(row.id).filter(t::version.eq(row.version)))
        .set((change, t::version.eq(row.version + 1), t::updated_at.eq(now())))
        .execute(c)?;
    if written == 0 { Err(messages::STALE.error()) } else { Ok(()) }
}
