//! `/organizations`: adding and changing units.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::aliases;
use super::closing;
use super::routes::Organization;
use super::store::{self, OrganizationRow};
use super::words::OrganizationKind;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::db::schema::organizations as t;
use crate::db::{Conn, now, today};
use crate::error::{FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::patch::{nullable, present};
use crate::http::rules;
use crate::issues::recount;
use crate::jobs::queue;
use crate::{AppState, audit, calendars, messages};

/// A new unit.
#[derive(Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"parent_id": 1, "kind": "department", "name": "陕州区工业和信息化局", "short_name": "区工信局",
    "department_code": "ECON_IT", "phone": "0398-0001234"}))]
pub struct OrganizationIn {
    /// The unit above.
    pub parent_id: i64,
    /// Kind; a district stands below a municipality, a town below a district, a community below a town.
    #[schema(inline)]
    pub kind: OrganizationKind,
    /// Full name.
    #[validate(length(max = 200), custom(function = rules::not_blank))]
    pub name: String,
    /// Everyday name.
    #[validate(length(min = 1, max = 100))]
    pub short_name: Option<String>,
    /// What it is called besides, in ledgers and in everyday speech; unique within its district or municipality.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(length(max = 50), custom(function = aliases::check_list))]
    pub aliases: Vec<String>,
    /// Code of a department in exchanged files.
    #[validate(length(min = 1, max = 64))]
    pub department_code: Option<String>,
    /// The division that it governs or serves; inside that of the unit above.
    #[validate(length(min = 2, max = 12))]
    pub territory_code: Option<String>,
    /// Office phone.
    #[validate(custom(function = rules::phone))]
    pub phone: Option<String>,
    /// First day; today when absent.
    #[validate(custom(function = rules::date))]
    pub valid_from: Option<NaiveDate>,
}

/// A change of a unit. Its place in the tree and its kind stay; a reform ends it and names a successor.
#[derive(Serialize, Deserialize, Validate, AsChangeset, ToSchema)]
#[serde(deny_unknown_fields)]
#[diesel(table_name = t)]
#[schema(example = json!({"short_name": "区工信局", "phone": "0398-0005678"}))]
pub struct OrganizationPatch {
    /// Full name.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 200), custom(function = rules::not_blank))]
    #[schema(nullable = false)]
    pub name: Option<String>,
    /// Everyday name.
    #[serde(default, deserialize_with = "nullable", skip_serializing_if = "Option::is_none")]
    #[validate(length(min = 1, max = 100))]
    #[schema(value_type = Option<String>)]
    pub short_name: Option<Option<String>>,
    /// What it is called besides, in ledgers and in everyday speech; replaces the list.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 50), custom(function = aliases::check_list))]
    #[schema(nullable = false)]
    #[diesel(skip_update)]
    pub aliases: Option<Vec<String>>,
    /// Code of a department in exchanged files.
    #[serde(default, deserialize_with = "nullable", skip_serializing_if = "Option::is_none")]
    #[validate(length(min = 1, max = 64))]
    #[schema(value_type = Option<String>)]
    pub department_code: Option<Option<String>>,
    /// The division that it governs or serves.
    #[serde(default, deserialize_with = "nullable", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub territory_code: Option<Option<String>>,
    /// Office phone.
    #[serde(default, deserialize_with = "nullable", skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = rules::phone))]
    #[schema(value_type = Option<String>)]
    pub phone: Option<Option<String>>,
    /// Last day; null when it exists on.
    #[serde(default, deserialize_with = "nullable", skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = rules::date))]
    #[schema(value_type = Option<NaiveDate>)]
    pub valid_to: Option<Option<NaiveDate>>,
    /// What takes its place.
    #[serde(default, deserialize_with = "nullable", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<i64>)]
    pub successor_id: Option<Option<i64>>,
    /// The working calendar of it and what is below it: everybody's, its own or one of a unit above; null for that of
    /// the unit above.
    #[serde(default, deserialize_with = "nullable", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<i64>)]
    pub calendar_id: Option<Option<i64>>,
}

/// Add a unit
///
/// Administrators only, below their own seat.
#[utoipa::path(post, path = "/api/v1/organizations", tag = "organizations", operation_id = "create_organization",
    request_body = OrganizationIn, responses((status = 201, description = "Added", body = Organization)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    _: Query<NoQuery>,
    Json(input): Json<OrganizationIn>,
) -> Result<HttpResponse> {
    principal.require(Permission::OrganizationsManage)?;
    let unit = state
        .db
        .write(move |c| {
            let permission = Permission::OrganizationsManage;
            let parent = store::referred_within(c, &principal, permission, input.parent_id, "/parent_id")?;
            if !store::fits_below(input.kind, parent.kind) {
                return Err(FieldError::new("/kind", "level_mismatch").into());
            }
            if let Some(code) = &input.territory_code {
                store::check_territory(c, code, input.kind, &parent.path)?;
            }
            let row = insert(c, &input, Some(&parent))?;
            audit::record(c, &principal, &context, "organization.create", "organization", row.id, &input)?;
            Organization::shown(c, row, &principal)
        })
        .await?;
    Ok(etag::created(format!("/api/v1/organizations/{}", unit.id), unit.version, &unit))
}

/// Stores a unit below its parent; without one it is the root.
pub fn insert(c: &mut Conn, input: &OrganizationIn, parent: Option<&OrganizationRow>) -> Result<OrganizationRow> {
    // The path ends with the id, which the database gives; until then the place holder keeps it unique.
    let id: i64 = diesel::insert_into(t::table)
        .values((
            t::parent_id.eq(parent.map(|parent| parent.id)),
            t::path.eq(uuid::Uuid::new_v4().to_string()),
            t::kind.eq(input.kind),
            t::name.eq(input.name.trim()),
            t::short_name.eq(&input.short_name),
            t::department_code.eq(&input.department_code),
            t::territory_code.eq(&input.territory_code),
            t::phone.eq(&input.phone),
            t::valid_from.eq(input.valid_from.unwrap_or_else(today)),
            t::version.eq(1_i64),
            t::created_at.eq(now()),
            t::updated_at.eq(now()),
        ))
        .returning(t::id)
        .get_result(c)?;
    let path = format!("{}{id}/", parent.map_or("/", |parent| parent.path.as_str()));
    diesel::update(t::table.find(id)).set(t::path.eq(path)).execute(c)?;
    let row = store::find(c, id)?;
    aliases::replace(c, &row, &input.aliases)?;
    Ok(row)
}

/// Change a unit
///
/// Administrators only, at or below their own seat.
#[utoipa::path(patch, path = "/api/v1/organizations/{id}", tag = "organizations", operation_id = "update_organization",
    params(("id" = i64, Path, description = "Its id"), IfMatch), request_body = OrganizationPatch,
    responses((status = 200, description = "Changed", body = Organization)))]
pub async fn update(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    if_match: IfMatch,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
    Json(patch): Json<OrganizationPatch>,
) -> Result<HttpResponse> {
    let unit = state
        .db
        .write(move |c| {
            let row = store::find(c, id)?;
            principal.require_within(Permission::OrganizationsManage, &row.path)?;
            if_match.check(row.version)?;
            check(c, &row, &patch)?;
            // Whoever ends a unit in passing leaves nothing behind: what is open asks for a decision.
            if matches!(patch.valid_to, Some(Some(_))) && patch.valid_to != Some(row.valid_to) {
                let row = closing::closable(c, &principal, id)?;
                closing::require_nothing(&closing::open(c, &row)?)?;
            }
            let before = Organization::shown(c, row.clone(), &principal)?;
            if let Some(aliases) = &patch.aliases {
                aliases::replace(c, &row, aliases)?;
            }
            let written = diesel::update(t::table.find(id).filter(t::version.eq(row.version)))
                .set((&patch, t::version.eq(row.version + 1), t::updated_at.eq(now())))
                .execute(c)?;
            if written == 0 {
                return Err(messages::STALE.error());
            }
            let after = store::find(c, id)?;
            if after.calendar_id != row.calendar_id {
                queue::enqueue(c, recount::UNIT_JOB, id)?;
            }
            let after = Organization::shown(c, after, &principal)?;
            let changes = audit::Changes::between(&before, &after)?;
            audit::record(c, &principal, &context, "organization.update", "organization", id, &changes)?;
            Ok(after)
        })
        .await?;
    Ok(etag::ok(unit.version, &unit))
}

fn check(c: &mut Conn, row: &OrganizationRow, patch: &OrganizationPatch) -> Result<()> {
    if let Some(Some(to)) = patch.valid_to
        && to < row.valid_from
    {
        return Err(FieldError::new("/valid_to", "date_order").into());
    }
    if let Some(Some(successor)) = patch.successor_id {
        let found = store::referred(c, successor, "/successor_id")?;
        if found.id == row.id {
            return Err(FieldError::new("/successor_id", "reference").into());
        }
    }
    if let Some(Some(calendar)) = patch.calendar_id {
        let found = calendars::store::find(c, calendar).map_err(|_| FieldError::new("/calendar_id", "reference"))?;
        calendars::change::check_keeper(c, &found, Some(row.id), "/calendar_id")?;
    }
    match &patch.territory_code {
        Some(Some(code)) => {
            // For the root nothing stands above, so any division of its level will do.
            let parent = row.path.trim_end_matches('/').rsplit_once('/').map_or("", |(parent, _)| parent);
            store::check_territory(c, code, row.kind, parent)
        }
        _ => Ok(()),
    }
}
