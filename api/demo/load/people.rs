//! Places, units, people, their log-ins and officers.

use std::collections::HashMap;

use diesel::prelude::*;

use super::{CLIENT_ID, CLIENT_SECRET, Loader, Next, insert_all};
use crate::auth::crypto;
use crate::auth::scope::OAUTH_SCOPES;
use crate::db::Conn;
use crate::db::schema::{
    api_client_secrets, api_clients, memberships, officer_industries, officer_territories, officers, organizations,
    persons, territories, users,
};
use crate::demo::organizations::ALIASES;
use crate::error::Result;
use crate::organizations::{aliases, store};

#[derive(Insertable)]
#[diesel(table_name = territories, treat_none_as_default_value = false)]
struct NewTerritory<'a> {
    code: &'a str,
    name: &'a str,
    full_name: &'a str,
    level: &'a str,
    parent_code: Option<&'a str>,
}

#[derive(Insertable)]
#[diesel(table_name = organizations, treat_none_as_default_value = false)]
struct NewOrganization<'a> {
    id: i64,
    parent_id: Option<i64>,
    path: String,
    kind: &'a str,
    name: &'a str,
    short_name: &'a str,
    department_code: Option<&'a str>,
    territory_code: Option<&'a str>,
    phone: &'a str,
    valid_from: chrono::NaiveDate,
    version: i64,
    created_at: chrono::NaiveDateTime,
    updated_at: chrono::NaiveDateTime,
}

#[derive(Insertable)]
#[diesel(table_name = persons, treat_none_as_default_value = false)]
pub(super) struct NewPerson<'a> {
    id: i64,
    name: &'a str,
    phone_cipher: Vec<u8>,
    phone_index: Vec<u8>,
    version: i64,
    created_at: chrono::NaiveDateTime,
    updated_at: chrono::NaiveDateTime,
}

#[derive(Insertable)]
#[diesel(table_name = users, treat_none_as_default_value = false)]
pub(super) struct NewUser<'a> {
    id: i64,
    person_id: i64,
    username: &'a str,
    password_hash: &'a str,
    password_changed_at: chrono::NaiveDateTime,
    must_change_password: bool,
    failed_attempts: i32,
    locale: &'a str,
    version: i64,
    created_at: chrono::NaiveDateTime,
    updated_at: chrono::NaiveDateTime,
}

#[derive(Insertable)]
#[diesel(table_name = memberships, treat_none_as_default_value = false)]
struct NewMembership<'a> {
    id: i64,
    user_id: i64,
    organization_id: i64,
    role: &'a str,
    valid_from: chrono::NaiveDate,
    created_at: chrono::NaiveDateTime,
}

#[derive(Insertable)]
#[diesel(table_name = officers, treat_none_as_default_value = false)]
struct NewOfficer<'a> {
    id: i64,
    person_id: i64,
    organization_id: i64,
    position: &'a str,
    level: &'a str,
    capacity: i32,
    status: &'a str,
    absent_from: Option<chrono::NaiveDate>,
    absent_to: Option<chrono::NaiveDate>,
    absence_reason: Option<&'a str>,
    version: i64,
    created_at: chrono::NaiveDateTime,
    updated_at: chrono::NaiveDateTime,
}

#[derive(Insertable)]
#[diesel(table_name = officer_territories)]
struct NewOfficerTerritory<'a> {
    officer_id: i64,
    territory_code: &'a str,
}

#[derive(Insertable)]
#[diesel(table_name = officer_industries)]
struct NewOfficerIndustry<'a> {
    officer_id: i64,
    section: &'a str,
}

impl Loader<'_> {
    pub(super) fn people(&self, c: &mut Conn) -> Result<Next> {
        self.places_and_units(c)?;
        self.accounts(c)?;
        let person = self.officers(c)?;
        self.client(c)?;
        let user = self.district.accounts.len() as i64 + 1;
        Ok(Next { person, user, identifier: 1, status: 1, indicator: 1, contact: 1, assignment: 1, agent: 1 })
    }

    fn places_and_units(&self, c: &mut Conn) -> Result<()> {
        let places = self.district.territories.iter().map(|place| NewTerritory {
            code: &place.code,
            name: &place.name,
            full_name: &place.full_name,
            level: place.level,
            parent_code: place.parent_code.as_deref(),
        });
        let places: Vec<_> = places.collect();
        insert_all!(c, territories::table, places);

        let ids = self.organization_ids();
        let mut paths: HashMap<i64, String> = HashMap::new();
        let mut units = Vec::new();
        for (unit, id) in self.district.organizations.iter().zip(1..) {
            let parent_id = unit.parent.as_deref().and_then(|key| ids.get(key)).copied();
            let above = parent_id.and_then(|id| paths.get(&id)).map_or("/", String::as_str);
            let path = format!("{above}{id}/");
            paths.insert(id, path.clone());
            units.push(NewOrganization {
                id,
                parent_id,
                path,
                kind: unit.kind,
                name: &unit.name,
                short_name: &unit.short_name,
                department_code: unit.department_code,
                territory_code: unit.territory_code.as_deref(),
                phone: &unit.phone,
                valid_from: self.since,
                version: 1,
                created_at: self.at,
                updated_at: self.at,
            });
        }
        insert_all!(c, organizations::table, units);
        for (key, alias) in ALIASES {
            let id = ids.get(key).copied().unwrap_or_default();
            let row = store::find(c, id)?;
            let known = aliases::of(c, &[id])?.remove(&id).unwrap_or_default();
            aliases::replace(c, &row, &[known, vec![alias.to_owned()]].concat())?;
        }
        Ok(())
    }

    /// Account i belongs to person i and is log-in i.
    fn accounts(&self, c: &mut Conn) -> Result<()> {
        let ids = self.organization_ids();
        let (mut people, mut log_ins, mut roles) = (Vec::new(), Vec::new(), Vec::new());
        for (account, id) in self.district.accounts.iter().zip(1..) {
            people.push(self.person(id, &account.name, &account.phone)?);
            log_ins.push(self.log_in(id, id, &account.username));
            roles.push(NewMembership {
                id,
                user_id: id,
                organization_id: ids.get(account.organization.as_str()).copied().unwrap_or_default(),
                role: account.role,
                valid_from: self.since,
                created_at: self.at,
            });
        }
        insert_all!(c, persons::table, people);
        insert_all!(c, users::table, log_ins);
        insert_all!(c, memberships::table, roles);
        Ok(())
    }

    /// Officers who do not log in become persons of their own, after those of the accounts. The next person's id.
    fn officers(&self, c: &mut Conn) -> Result<i64> {
        let ids = self.organization_ids();
        let accounts = &self.district.accounts;
        let (mut people, mut rows, mut places, mut industries) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (officer, id) in self.district.officers.iter().zip(1..) {
            let account = accounts.iter().position(|a| officer.username.as_ref() == Some(&a.username));
            let person_id = match account {
                Some(index) => index as i64 + 1,
                None => {
                    let person_id = (accounts.len() + people.len()) as i64 + 1;
                    people.push(self.person(person_id, &officer.name, &officer.phone)?);
                    person_id
                }
            };
            let absence = officer.absence.as_ref();
            rows.push(NewOfficer {
                id,
                person_id,
                organization_id: ids.get(officer.organization.as_str()).copied().unwrap_or_default(),
                position: officer.position,
                level: officer.level,
                capacity: officer.capacity,
                status: if absence.is_some() { "absent" } else { "active" },
                absent_from: absence.map(|absence| absence.from),
                absent_to: absence.map(|absence| absence.to),
                absence_reason: absence.map(|absence| absence.reason),
                version: 1,
                created_at: self.at,
                updated_at: self.at,
            });
            places.extend(
                officer.territories.iter().map(|code| NewOfficerTerritory { officer_id: id, territory_code: code }),
            );
            industries.extend(officer.industries.iter().map(|section| NewOfficerIndustry { officer_id: id, section }));
        }
        insert_all!(c, persons::table, people);
        insert_all!(c, officers::table, rows);
        insert_all!(c, officer_territories::table, places);
        insert_all!(c, officer_industries::table, industries);
        Ok((accounts.len() + people.len()) as i64 + 1)
    }

    fn client(&self, c: &mut Conn) -> Result<()> {
        diesel::insert_into(api_clients::table)
            .values((
                api_clients::id.eq(1_i64),
                api_clients::client_id.eq(CLIENT_ID),
                api_clients::name.eq("演示：台账导入脚本"),
                api_clients::organization_id.eq(1_i64),
                api_clients::scopes.eq(OAUTH_SCOPES.join(" ")),
                api_clients::version.eq(1_i64),
                api_clients::created_at.eq(self.at),
                api_clients::updated_at.eq(self.at),
            ))
            .execute(c)?;
        diesel::insert_into(api_client_secrets::table)
            .values((
                api_client_secrets::api_client_id.eq(1_i64),
                api_client_secrets::secret_hash.eq(crypto::digest(CLIENT_SECRET.as_bytes())),
                api_client_secrets::created_at.eq(self.at),
            ))
            .execute(c)?;
        Ok(())
    }

    pub(super) fn person<'a>(&self, id: i64, name: &'a str, phone: &str) -> Result<NewPerson<'a>> {
        let (phone_cipher, phone_index) = self.sealed_phone(phone)?;
        Ok(NewPerson { id, name, phone_cipher, phone_index, version: 1, created_at: self.at, updated_at: self.at })
    }

    pub(super) fn log_in<'a>(&'a self, id: i64, person_id: i64, username: &'a str) -> NewUser<'a> {
        NewUser {
            id,
            person_id,
            username,
            password_hash: self.password_hash,
            password_changed_at: self.at,
            must_change_password: false,
            failed_attempts: 0,
            locale: "zh-CN",
            version: 1,
            created_at: self.at,
            updated_at: self.at,
        }
    }
}
