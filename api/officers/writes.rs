//! `/officers`: adding and changing.

use actix_web::{HttpResponse, web};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::routes::Officer;
use super::store::{self, OfficerChange, OfficerRow};
use super::words::{OfficerLevel, OfficerStatus};
use crate::auth::crypto::Keys;
use crate::auth::principal::Principal;
use crate::auth::scope::{self, Permission};
use crate::db::schema::{memberships, officer_industries, officer_territories, officers as t, organizations, users};
use crate::db::{Conn, now};
use crate::enterprises::industry::Industry;
use crate::error::{Error, FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::patch::{nullable, present};
use crate::http::rules;
use crate::organizations::store::{below, referred_within};
use crate::organizations::territories;
use crate::users::persons;
use crate::{AppState, audit, messages};

/// A new officer: somebody known (`user_id` or `person_id`), or a new person by name and phone.
#[derive(Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "王样", "phone": "15412345678", "organization_id": 2, "position": "经济发展办副主任",
    "level": "town", "capacity": 30, "territory_codes": ["411203100"], "industry_sections": ["C"]}))]
pub struct OfficerIn {
    /// A person who already is an officer.
    pub person_id: Option<i64>,
    /// Somebody with a log-in in the caller's area.
    pub user_id: Option<i64>,
    /// Of a new person.
    #[serde(skip_serializing)]
    #[validate(length(max = 60), custom(function = rules::not_blank))]
    pub name: Option<String>,
    /// Of a new person.
    #[serde(skip_serializing)]
    #[validate(custom(function = rules::phone))]
    pub phone: Option<String>,
    /// The unit, in the caller's area.
    pub organization_id: i64,
    /// Position.
    #[validate(length(min = 1, max = 100))]
    pub position: Option<String>,
    /// The level that the officer serves at.
    #[schema(inline)]
    pub level: OfficerLevel,
    /// Enterprises that the officer can serve.
    #[serde(default = "usual_capacity")]
    #[validate(range(min = 0, max = 10_000))]
    #[schema(minimum = 0, maximum = 10_000, default = 30)]
    pub capacity: i32,
    /// Divisions that the officer looks after.
    #[serde(default)]
    #[validate(length(max = 200))]
    pub territory_codes: Vec<String>,
    /// Industry sections (A–T) that the officer is competent in.
    #[serde(default)]
    #[validate(length(max = 20))]
    pub industry_sections: Vec<String>,
}

fn usual_capacity() -> i32 {
    30
}

/// A change of an officer.
#[derive(Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"position": "经济发展办主任", "capacity": 40}))]
pub struct OfficerPatch {
    /// Name of the person.
    #[serde(default, deserialize_with = "present", skip_serializing)]
    #[validate(length(max = 60), custom(function = rules::not_blank))]
    #[schema(nullable = false)]
    pub name: Option<String>,
    /// Phone of the person; null removes it.
    #[serde(default, deserialize_with = "nullable", skip_serializing)]
    #[validate(custom(function = rules::phone))]
    #[schema(value_type = Option<String>)]
    pub phone: Option<Option<String>>,
    /// The unit, in the caller's area.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub organization_id: Option<i64>,
    /// Position.
    #[serde(default, deserialize_with = "nullable", skip_serializing_if = "Option::is_none")]
    #[validate(length(min = 1, max = 100))]
    #[schema(value_type = Option<String>)]
    pub position: Option<Option<String>>,
    /// The level that the officer serves at.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(inline, nullable = false)]
    pub level: Option<OfficerLevel>,
    /// Enterprises that the officer can serve.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 0, max = 10_000))]
    #[schema(minimum = 0, maximum = 10_000, nullable = false)]
    pub capacity: Option<i32>,
    /// Divisions that the officer looks after.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 200))]
    #[schema(nullable = false)]
    pub territory_codes: Option<Vec<String>>,
    /// Industry sections (A–T) that the officer is competent in.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 20))]
    #[schema(nullable = false)]
    pub industry_sections: Option<Vec<String>>,
    /// `ended` when the officer serves nobody any more, `active` to take it back; an absence has its own address.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(inline, nullable = false)]
    pub status: Option<OfficerStatus>,
}

/// Add an officer
///
/// Coordinators, for units of their area. A person can be an officer once in a unit.
#[utoipa::path(post, path = "/api/v1/officers", tag = "officers", operation_id = "create_officer", request_body = OfficerIn,
    responses((status = 201, description = "Added", body = Officer)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    _: Query<NoQuery>,
    Json(input): Json<OfficerIn>,
) -> Result<HttpResponse> {
    principal.require(Permission::OfficersManage)?;
    let keys = state.keys.clone();
    let officer = state
        .db
        .write(move |c| {
            let permission = Permission::OfficersManage;
            referred_within(c, &principal, permission, input.organization_id, "/organization_id")?;
            check_lists(c, &input.territory_codes, &input.industry_sections)?;
            let person_id = person(c, &keys, &principal, &input)?;
            let twin = t::table
                .filter(t::person_id.eq(person_id).and(t::organization_id.eq(input.organization_id)))
                .filter(t::status.ne(OfficerStatus::Ended));
            if diesel::select(diesel::dsl::exists(twin)).get_result(c)? {
                return Err(messages::CONFLICT.error());
            }
            let id = insert(c, person_id, &input)?;
            audit::record(c, &principal, &context, "officer.create", "officer", id, &input)?;
            let row = store::find(c, &principal, id)?;
            store::single(c, &keys, &principal, row)
        })
        .await?;
    Ok(etag::created(format!("/api/v1/officers/{}", officer.id), officer.version, &officer))
}

/// The person that a new officer is: a known one whom the caller sees, or a new one.
fn person(c: &mut Conn, keys: &Keys, principal: &Principal, input: &OfficerIn) -> Result<i64> {
    match (input.person_id, input.user_id, &input.name) {
        (Some(id), None, None) => {
            let known = t::table.filter(scope::officers(principal)).filter(t::person_id.eq(id)).select(t::person_id);
            let known = known.first(c).optional()?;
            known.ok_or_else(|| FieldError::new("/person_id", "reference").into())
        }
        (None, Some(id), None) => {
            let seats = principal.with(Permission::OfficersManage).map(|membership| below(&membership.seat_path));
            for pattern in seats {
                let known = users::table
                    .inner_join(memberships::table.inner_join(organizations::table))
                    .filter(users::id.eq(id).and(organizations::path.like(pattern)))
                    .select(users::person_id)
                    .first(c)
                    .optional()?;
                if let Some(person_id) = known {
                    return Ok(person_id);
                }
            }
            Err(FieldError::new("/user_id", "reference").into())
        }
        (None, None, Some(name)) => persons::insert(c, keys, name, input.phone.as_deref()),
        (None, None, None) => Err(FieldError::new("/name", "required").into()),
        _ => Err(FieldError::new("/name", "duplicate").into()),
    }
}

fn insert(c: &mut Conn, person_id: i64, input: &OfficerIn) -> Result<i64> {
    let id = diesel::insert_into(t::table)
        .values((
            t::person_id.eq(person_id),
            t::organization_id.eq(input.organization_id),
            t::position.eq(&input.position),
            t::level.eq(input.level),
            t::capacity.eq(input.capacity),
            t::status.eq(OfficerStatus::Active),
            t::version.eq(1_i64),
            t::created_at.eq(now()),
            t::updated_at.eq(now()),
        ))
        .returning(t::id)
        .get_result(c)?;
    replace_territories(c, id, &input.territory_codes)?;
    replace_industries(c, id, &input.industry_sections)?;
    Ok(id)
}

fn check_lists(c: &mut Conn, codes: &[String], sections: &[String]) -> Result<()> {
    let mut errors = Vec::new();
    for (index, code) in codes.iter().enumerate() {
        if territories::referred(c, code)?.is_none() {
            errors.push(FieldError::new(format!("/territory_codes/{index}"), "reference"));
        }
    }
    for (index, section) in sections.iter().enumerate() {
        let mut letters = section.chars();
        if letters.next().and_then(Industry::section).is_none() || letters.next().is_some() {
            errors.push(FieldError::new(format!("/industry_sections/{index}"), "industry_unknown"));
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(Error::invalid(errors)) }
}

fn replace_territories(c: &mut Conn, id: i64, codes: &[String]) -> Result<()> {
    use officer_territories as r;
    diesel::delete(r::table.filter(r::officer_id.eq(id))).execute(c)?;
    for code in std::collections::BTreeSet::from_iter(codes) {
        diesel::insert_into(r::table).values((r::officer_id.eq(id), r::territory_code.eq(code))).execute(c)?;
    }
    Ok(())
}

fn replace_industries(c: &mut Conn, id: i64, sections: &[String]) -> Result<()> {
    use officer_industries as r;
    diesel::delete(r::table.filter(r::officer_id.eq(id))).execute(c)?;
    for section in std::collections::BTreeSet::from_iter(sections) {
        diesel::insert_into(r::table).values((r::officer_id.eq(id), r::section.eq(section))).execute(c)?;
    }
    Ok(())
}

/// Change an officer
///
/// Coordinators of the officer's area. Somebody who still serves enterprises cannot end: hand them over first.
#[utoipa::path(patch, path = "/api/v1/officers/{id}", tag = "officers", operation_id = "update_officer",
    params(("id" = i64, Path, description = "The officer's id"), IfMatch), request_body = OfficerPatch,
    responses((status = 200, description = "Changed", body = Officer)))]
pub async fn update(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    if_match: IfMatch,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
    Json(patch): Json<OfficerPatch>,
) -> Result<HttpResponse> {
    let keys = state.keys.clone();
    let officer = state
        .db
        .write(move |c| {
            let row = store::find_managed(c, &principal, id)?;
            if_match.check(row.version)?;
            if let Some(unit) = patch.organization_id {
                referred_within(c, &principal, Permission::OfficersManage, unit, "/organization_id")?;
            }
            let none: &[String] = &[];
            let codes = patch.territory_codes.as_deref();
            let sections = patch.industry_sections.as_deref();
            check_lists(c, codes.unwrap_or(none), sections.unwrap_or(none))?;
            let change = change(c, &row, &patch)?;
            store::write(c, &row, &change)?;
            persons::update(
                c,
                &keys,
                row.person_id,
                patch.name.as_deref(),
                patch.phone.as_ref().map(Option::as_deref),
            )?;
            codes.map(|codes| replace_territories(c, id, codes)).transpose()?;
            sections.map(|sections| replace_industries(c, id, sections)).transpose()?;
            audit::record(c, &principal, &context, "officer.update", "officer", id, &patch)?;
            let row = store::find(c, &principal, id)?;
            store::single(c, &keys, &principal, row)
        })
        .await?;
    Ok(etag::ok(officer.version, &officer))
}

fn change(c: &mut Conn, row: &OfficerRow, patch: &OfficerPatch) -> Result<OfficerChange> {
    let mut change = OfficerChange {
        organization_id: patch.organization_id,
        position: patch.position.clone(),
        level: patch.level,
        capacity: patch.capacity,
        ..OfficerChange::default()
    };
    match patch.status.filter(|status| *status != row.status) {
        None => {}
        Some(OfficerStatus::Absent) => return Err(FieldError::new("/status", "read_only").into()),
        Some(OfficerStatus::Active) => {
            store::require_action(row.status, "reinstate")?;
            change.status = Some(OfficerStatus::Active);
        }
        Some(OfficerStatus::Ended) => {
            let served = store::loads(c, &[row.id])?.get(&row.id).copied().unwrap_or(0);
            if served > 0 {
                return Err(messages::OFFICER_SERVES.error().with("count", served));
            }
            change.status = Some(OfficerStatus::Ended);
            change.absent_from = Some(None);
            change.absent_to = Some(None);
            change.absence_reason = Some(None);
        }
    }
    Ok(change)
}
