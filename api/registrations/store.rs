//! Rows and queries of requests for an account; every finder starts from the caller's scope.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::routes::Registration;
use super::words::RegistrationState;
use crate::auth::crypto::Keys;
use crate::auth::principal::Principal;
use crate::auth::scope::{self, Permission, Place};
use crate::db::Conn;
use crate::db::schema::{enterprise_registrations as t, persons, territories, users};
use crate::error::Result;
use crate::users::persons::masked;

/// A row as it is stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = t)]
pub struct RegistrationRow {
    /// `enterprise_registrations.id`
    pub id: i64,
    /// The log-in that it made.
    pub user_id: i64,
    /// Credit code of the enterprise.
    pub credit_code: String,
    /// Its name as the applicant wrote it.
    pub enterprise_name: String,
    /// Its division as the applicant chose it.
    pub territory_code: String,
    municipality_code: Option<String>,
    district_code: Option<String>,
    town_code: Option<String>,
    community_code: Option<String>,
    /// The enterprise, once approved.
    pub enterprise_id: Option<i64>,
    /// Where it stands.
    pub state: RegistrationState,
    /// Why it was rejected.
    pub decision_reason: Option<String>,
    /// When it was decided.
    pub decided_at: Option<NaiveDateTime>,
    /// Version.
    pub version: i64,
    /// When it was sent.
    pub created_at: NaiveDateTime,
    /// When it was changed last.
    pub updated_at: NaiveDateTime,
}

impl RegistrationRow {
    /// Whether a coordinator's area holds it.
    pub fn may_review(&self, principal: &Principal) -> bool {
        let place = Place {
            municipality: self.municipality_code.clone(),
            district: self.district_code.clone(),
            town: self.town_code.clone(),
            community: self.community_code.clone(),
            managing_organization_id: None,
        };
        principal.covering(Permission::RegistrationsReview, &place).is_some()
    }

    /// What a caller can do with it now.
    pub fn actions(&self, principal: &Principal) -> Vec<&'static str> {
        let open = self.state == RegistrationState::Pending && self.may_review(principal);
        if open { vec!["approve", "reject"] } else { Vec::new() }
    }
}

/// One request that the caller sees.
pub fn find(c: &mut Conn, principal: &Principal, id: i64) -> Result<RegistrationRow> {
    let visible = t::table.filter(scope::registrations(principal)).filter(t::id.eq(id));
    Ok(visible.select(RegistrationRow::as_select()).first(c)?)
}

/// Rows as they are answered, in their order.
pub fn complete(
    c: &mut Conn,
    keys: &Keys,
    principal: &Principal,
    rows: Vec<RegistrationRow>,
) -> Result<Vec<Registration>> {
    let user_ids: Vec<i64> = rows.iter().map(|row| row.user_id).collect();
    let codes: Vec<&str> = rows.iter().map(|row| row.territory_code.as_str()).collect();
    let applicants = users::table
        .inner_join(persons::table)
        .filter(users::id.eq_any(user_ids))
        .select((users::id, users::username, persons::name, persons::phone_cipher))
        .load::<(i64, String, String, Option<Vec<u8>>)>(c)?;
    let places = territories::table
        .filter(territories::code.eq_any(codes))
        .select((territories::code, territories::full_name))
        .load::<(String, String)>(c)?;
    let build = |row: RegistrationRow| {
        let applicant = applicants.iter().find(|(id, ..)| *id == row.user_id).cloned();
        let (_, username, name, sealed) = applicant.unwrap_or_default();
        let place = places.iter().find(|(code, _)| *code == row.territory_code);
        Ok(Registration {
            allowed_actions: row.actions(principal),
            id: row.id,
            credit_code: row.credit_code,
            enterprise_name: row.enterprise_name,
            territory_name: place.map(|(_, name)| name.clone()),
            territory_code: row.territory_code,
            name,
            phone: masked(keys, sealed.as_deref())?,
            username,
            enterprise_id: row.enterprise_id,
            state: row.state,
            decision_reason: row.decision_reason,
            decided_at: row.decided_at.map(|at| at.and_utc()),
            version: row.version,
            created_at: row.created_at.and_utc(),
            updated_at: row.updated_at.and_utc(),
        })
    };
    rows.into_iter().map(build).collect()
}

/// One row as it is answered.
pub fn single(c: &mut Conn, keys: &Keys, principal: &Principal, id: i64) -> Result<Registration> {
    let row = find(c, principal, id)?;
    Ok(complete(c, keys, principal, vec![row])?.into_iter().next().ok_or(diesel::result::Error::NotFound)?)
}
