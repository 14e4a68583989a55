//! `/officers`: adding.

use actix_web::{HttpResponse, web};
use diesel::prelude::*;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::competence;
use super::routes::Officer;
use super::store;
use super::words::{OfficerLevel, OfficerStatus};
use crate::auth::crypto::Keys;
use crate::auth::principal::Principal;
use crate::auth::scope::{self, Permission};
use crate::db::schema::{memberships, officers as t, organizations, users};
use crate::db::{Conn, now};
use crate::error::{FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag;
use crate::http::extract::{Json, NoQuery, Query};
use crate::http::rules;
use crate::organizations::store::{below, referred_within};
use crate::users::persons;
use crate::{AppState, audit, messages};

/// A new officer: somebody known (`user_id` or `person_id`), or a new person by name and phone.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "王样", "phone": "15412345678", "organization_id": 2, "position": "经济发展办副主任",
    "level": "town", "capacity": 30, "territory_codes": ["411203100"], "industry_sections": ["C"]}))]
pub struct OfficerIn {
    /// A person who already is an officer.
    pub person_id: Option<i64>,
    /// Somebody with a log-in in the caller's area.
    pub user_id: Option<i64>,
    /// Of a new person.
    #[validate(length(max = 60), custom(function = rules::not_blank))]
    pub name: Option<String>,
    /// Of a new person.
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

/// Enterprises that an officer can serve when nobody says otherwise.
pub const USUAL_CAPACITY: i32 = 30;

fn usual_capacity() -> i32 {
    USUAL_CAPACITY
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
            competence::check(c, &input.territory_codes, &input.industry_sections)?;
            let person_id = person(c, &keys, &principal, &input)?;
            let twin = t::table
                .filter(t::person_id.eq(person_id).and(t::organization_id.eq(input.organization_id)))
                .filter(t::status.ne(OfficerStatus::Ended));
            if diesel::select(diesel::dsl::exists(twin)).get_result(c)? {
                return Err(messages::CONFLICT.error());
            }
            let id = insert(c, person_id, &input)?;
            let row = store::find(c, &principal, id)?;
            let officer = store::single(c, &keys, &principal, row)?;
            let mut changes = audit::Changes::created(&officer)?.without(&["name", "phone"]);
            if let Some(name) = &input.name {
                changes = changes.with(persons::recorded(c, &keys, person_id, name, input.phone.as_deref())?);
            }
            audit::record(c, &principal, &context, "officer.create", "officer", id, &changes)?;
            Ok(officer)
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

/// Stores an officer and returns the id; shared with the import.
pub fn insert(c: &mut Conn, person_id: i64, input: &OfficerIn) -> Result<i64> {
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
    competence::replace_territories(c, id, &input.territory_codes)?;
    competence::replace_industries(c, id, &input.industry_sections)?;
    Ok(id)
}
