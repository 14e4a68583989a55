//! An officer into the register: known by his number within the unit.
//!
//! No log-in is ever created: a ledger would have to carry passwords. A log-in name says whose person the officer is.

use diesel::prelude::*;

use super::super::undo::{Before, FormerOfficer, OfficerBefore};
use super::read::OfficerRow;
use super::unit;
use crate::auth::crypto::Keys;
use crate::auth::principal::Principal;
use crate::auth::scope::{self, Permission};
use crate::db::Conn;
use crate::db::schema::{
    memberships, officer_industries, officer_territories, officers as t, organizations, persons, users,
};
use crate::enterprises::draft::name_key;
use crate::error::Result;
use crate::imports::report::{Code, Finding};
use crate::imports::words::RowStatus;
use crate::imports::write::Written;
use crate::officers::competence;
use crate::officers::store::{self, OfficerChange};
use crate::officers::words::{OfficerLevel, OfficerStatus};
use crate::officers::writes::{self, OfficerIn, USUAL_CAPACITY};
use crate::organizations::store::below;
use crate::users::persons as people;

/// Writes one row.
pub fn write(c: &mut Conn, keys: &Keys, principal: &Principal, row: &OfficerRow) -> Result<Written> {
    let rejected = |code| Ok(Written::rejected(Finding::new(code)));
    let (unit, usual_level) = match unit::find(c, principal, row.organization.as_deref())? {
        Ok(found) => found,
        Err(finding) => return Ok(Written::rejected(finding)),
    };
    let login = match &row.username {
        None => None,
        Some(username) => match person_of_login(c, principal, username)? {
            Some(person_id) => Some(person_id),
            None => return rejected(Code::LoginUnknown),
        },
    };
    let index = keys.blind_index(&row.phone);
    let profiles = t::table
        .inner_join(persons::table)
        .filter(t::organization_id.eq(unit.id))
        .filter(persons::phone_index.eq(&index).or(t::person_id.nullable().eq(login)))
        .order(t::id.desc())
        .select((t::id, t::status, persons::name))
        .load::<(i64, OfficerStatus, String)>(c)?;
    let serving = profiles.iter().find(|(_, status, _)| *status != OfficerStatus::Ended);
    if let Some((id, status, name)) = serving.or(profiles.first()) {
        if name_key(name) != name_key(&row.name) {
            return rejected(Code::OfficerNameDiffers);
        }
        if *status == OfficerStatus::Ended {
            return rejected(Code::OfficerEnded);
        }
        return update(c, *id, row);
    }
    let Some(level) = row.level.or(usual_level) else { return rejected(Code::LevelMissing) };
    let person_id = match login {
        Some(id) => {
            let name: String = persons::table.find(id).select(persons::name).first(c)?;
            if name_key(&name) != name_key(&row.name) {
                return rejected(Code::OfficerNameDiffers);
            }
            Some(id)
        }
        None => known_person(c, principal, row, &index)?,
    };
    let namesake = t::table
        .inner_join(persons::table)
        .filter(t::organization_id.eq(unit.id).and(t::status.ne(OfficerStatus::Ended)))
        .filter(persons::name.eq(&row.name));
    let namesake: bool = diesel::select(diesel::dsl::exists(namesake.select(t::id))).get_result(c)?;
    let remark = namesake.then(|| Finding::new(Code::OfficerNamesake));
    let (id, new_person) = create(c, keys, row, unit.id, level, person_id)?;
    let before = OfficerBefore { id, version: 1, new_person, former: None };
    Ok(written(RowStatus::Created, id, Some(before)).remarking(remark))
}

/// The officer, and the person when he is new.
fn create(
    c: &mut Conn,
    keys: &Keys,
    row: &OfficerRow,
    organization_id: i64,
    level: OfficerLevel,
    known: Option<i64>,
) -> Result<(i64, Option<i64>)> {
    let person_id = match known {
        Some(id) => id,
        None => people::insert(c, keys, &row.name, Some(&row.phone))?,
    };
    let input = OfficerIn {
        person_id: Some(person_id),
        user_id: None,
        name: None,
        phone: None,
        organization_id,
        position: row.position.clone(),
        level,
        capacity: row.capacity.unwrap_or(USUAL_CAPACITY),
        territory_codes: row.territories.clone().unwrap_or_default(),
        industry_sections: row.industries.clone().unwrap_or_default(),
    };
    let id = writes::insert(c, person_id, &input)?;
    Ok((id, Some(person_id).filter(|_| known.is_none())))
}

fn written(status: RowStatus, id: i64, before: Option<OfficerBefore>) -> Written {
    Written { officer_id: Some(id), before: before.map(Before::Officer), ..Written::of(status, None) }
}

/// Takes over what the row says; a blank cell leaves what the register has.
fn update(c: &mut Conn, id: i64, row: &OfficerRow) -> Result<Written> {
    let found: store::OfficerRow = t::table.find(id).select(store::OfficerRow::as_select()).first(c)?;
    let mut change = OfficerChange::default();
    let mut changed = false;
    if row.position.is_some() && row.position != found.position {
        (change.position, changed) = (Some(row.position.clone()), true);
    }
    if let Some(level) = row.level.filter(|level| *level != found.level) {
        (change.level, changed) = (Some(level), true);
    }
    if let Some(capacity) = row.capacity.filter(|capacity| *capacity != found.capacity) {
        (change.capacity, changed) = (Some(capacity), true);
    }
    let mut former = FormerOfficer {
        position: found.position.clone(),
        level: found.level,
        capacity: found.capacity,
        added_territories: Vec::new(),
        added_industries: Vec::new(),
    };
    if let Some(codes) = &row.territories {
        use officer_territories as r;
        let present: Vec<String> = r::table.filter(r::officer_id.eq(id)).select(r::territory_code).load(c)?;
        former.added_territories = missing(&present, codes);
        if !former.added_territories.is_empty() {
            let all = [present, former.added_territories.clone()].concat();
            competence::replace_territories(c, id, &all)?;
        }
    }
    if let Some(sections) = &row.industries {
        use officer_industries as r;
        let present: Vec<String> = r::table.filter(r::officer_id.eq(id)).select(r::section).load(c)?;
        former.added_industries = missing(&present, sections);
        if !former.added_industries.is_empty() {
            let all = [present, former.added_industries.clone()].concat();
            competence::replace_industries(c, id, &all)?;
        }
    }
    if !changed && former.added_territories.is_empty() && former.added_industries.is_empty() {
        return Ok(written(RowStatus::Unchanged, id, None));
    }
    store::write(c, &found, &change)?;
    let before = OfficerBefore { id, version: found.version + 1, new_person: None, former: Some(former) };
    Ok(written(RowStatus::Updated, id, Some(before)))
}

/// What a ledger lists is added, never taken away.
fn missing(present: &[String], listed: &[String]) -> Vec<String> {
    listed.iter().filter(|code| !present.contains(code)).cloned().collect()
}

/// The person of a log-in in the caller's area.
fn person_of_login(c: &mut Conn, principal: &Principal, username: &str) -> Result<Option<i64>> {
    for membership in principal.with(Permission::OfficersManage) {
        let inside = users::table
            .inner_join(memberships::table.inner_join(organizations::table))
            .filter(users::username.eq(username).and(organizations::path.like(below(&membership.seat_path))))
            .select(users::person_id);
        if let Some(person_id) = inside.first(c).optional()? {
            return Ok(Some(person_id));
        }
    }
    Ok(None)
}

/// Somebody of this name and number who already is an officer whom the caller sees, in another unit.
fn known_person(c: &mut Conn, principal: &Principal, row: &OfficerRow, index: &[u8]) -> Result<Option<i64>> {
    let same = persons::table.filter(persons::phone_index.eq(index).and(persons::name.eq(&row.name)));
    let same: Vec<i64> = same.order(persons::id).limit(20).select(persons::id).load(c)?;
    let known = t::table.filter(scope::officers(principal)).filter(t::person_id.eq_any(same));
    Ok(known.order(t::id).select(t::person_id).first(c).optional()?)
}
