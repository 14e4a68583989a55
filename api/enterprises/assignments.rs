//! Who serves an enterprise: one primary officer per level, a guaranteeing leader, team members; with history.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::store;
use super::words::AssignmentRole;
use crate::auth::crypto::Keys;
use crate::auth::principal::Principal;
use crate::auth::scope::{Action, Permission};
use crate::db::schema::{assignments, officers, organizations, persons};
use crate::db::{Conn, now, today};
use crate::error::{FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::{AppState, audit, messages};

/// One officer's service for the enterprise.
#[derive(Serialize, ToSchema)]
pub struct Assignment {
    /// Identifier.
    pub id: i64,
    /// `officers.id`
    pub officer_id: i64,
    /// Name.
    pub officer_name: String,
    /// His unit.
    pub organization_name: String,
    /// His position.
    #[schema(required = true)]
    pub position: Option<String>,
    /// Work phone; only while he serves.
    #[schema(required = true)]
    pub phone: Option<String>,
    /// How he serves.
    pub role: AssignmentRole,
    /// Level of his unit.
    pub level: String,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day; null while it goes on.
    #[schema(required = true)]
    pub valid_to: Option<NaiveDate>,
    /// Why it began or ended.
    #[schema(required = true)]
    pub reason: Option<String>,
}

/// Present and former assignments.
#[derive(Serialize, ToSchema)]
pub struct AssignmentList {
    /// Present ones first.
    pub items: Vec<Assignment>,
}

/// A new assignment; a primary officer takes the place of the present one of his level.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"officer_id": 1, "role": "primary", "reason": "新增包联企业"}))]
pub struct AssignmentIn {
    /// `officers.id`
    pub officer_id: i64,
    /// How he serves.
    pub role: AssignmentRole,
    /// Why.
    #[validate(length(min = 1, max = 500))]
    pub reason: Option<String>,
}

/// The end of an assignment.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reason": "工作调动"}))]
pub struct AssignmentEnd {
    /// Why.
    #[validate(length(min = 1, max = 500))]
    pub reason: String,
}

type Row = (
    (i64, i64, String, String, Option<String>, Option<Vec<u8>>),
    (AssignmentRole, String, NaiveDate, Option<NaiveDate>, Option<String>),
);

fn load(c: &mut Conn, keys: &Keys, enterprise_id: i64) -> Result<Vec<Assignment>> {
    use assignments as t;
    let people = officers::table.inner_join(persons::table).inner_join(organizations::table);
    let rows: Vec<Row> = t::table
        .inner_join(people)
        .filter(t::enterprise_id.eq(enterprise_id))
        .order((t::valid_to.is_not_null(), t::id.desc()))
        .limit(500)
        .select((
            (t::id, officers::id, persons::name, organizations::name, officers::position, persons::phone_cipher),
            (t::role, t::level, t::valid_from, t::valid_to, t::reason),
        ))
        .load(c)?;
    let out = |((id, officer_id, officer_name, organization_name, position, phone), rest): Row| {
        let (role, level, valid_from, valid_to, reason) = rest;
        let phone = if valid_to.is_none() { keys.open_text(phone.as_deref())? } else { None };
        Ok(Assignment {
            id,
            officer_id,
            officer_name,
            organization_name,
            position,
            phone,
            role,
            level,
            valid_from,
            valid_to,
            reason,
        })
    };
    rows.into_iter().map(out).collect()
}

/// List who serves an enterprise
#[utoipa::path(get, path = "/api/v1/enterprises/{id}/assignments", tag = "enterprises", operation_id = "list_assignments",
    params(("id" = i64, Path, description = "Enterprise")), responses((status = 200, description = "Present ones first", body = AssignmentList)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let keys = state.keys.clone();
    let items = state
        .db
        .read(move |c| {
            store::find(c, &principal, id)?;
            load(c, &keys, id)
        })
        .await?;
    Ok(HttpResponse::Ok().json(AssignmentList { items }))
}

/// Assign an officer
#[utoipa::path(post, path = "/api/v1/enterprises/{id}/assignments", tag = "enterprises", operation_id = "create_assignment",
    params(("id" = i64, Path, description = "Enterprise")), request_body = AssignmentIn,
    responses((status = 201, description = "All assignments", body = AssignmentList)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
    Json(input): Json<AssignmentIn>,
) -> Result<HttpResponse> {
    use assignments as t;
    let keys = state.keys.clone();
    let items = state
        .db
        .write(move |c| {
            store::find_for(c, &principal, id, Action::Assign)?;
            let officer = officers::table.inner_join(organizations::table).filter(officers::id.eq(input.officer_id));
            let found: Option<(String, String, String)> =
                officer.select((officers::level, officers::status, organizations::path)).first(c).optional()?;
            let unknown = || FieldError::new("/officer_id", "reference");
            let (level, status, path) = found.ok_or_else(unknown)?;
            principal.require_within(Permission::AssignmentsManage, &path).map_err(|_| unknown())?;
            if status == "ended" {
                return Err(unknown().into());
            }
            let present = t::table.filter(t::enterprise_id.eq(id).and(t::valid_to.is_null()));
            let again = present.filter(t::officer_id.eq(input.officer_id).and(t::role.eq(input.role)));
            if again.select(t::id).first::<i64>(c).optional()?.is_some() {
                return Err(FieldError::new("/officer_id", "duplicate").into());
            }
            if input.role == AssignmentRole::Primary {
                let replaced = present.filter(t::role.eq(AssignmentRole::Primary).and(t::level.eq(&level)));
                diesel::update(replaced).set(t::valid_to.eq(today())).execute(c)?;
            }
            diesel::insert_into(t::table)
                .values((
                    t::enterprise_id.eq(id),
                    t::officer_id.eq(input.officer_id),
                    t::role.eq(input.role),
                    t::level.eq(&level),
                    t::valid_from.eq(today()),
                    t::reason.eq(&input.reason),
                    t::created_at.eq(now()),
                ))
                .execute(c)?;
            store::touch(c, id)?;
            let changes = serde_json::json!({ "officer_id": input.officer_id, "role": input.role });
            audit::record(c, &principal, &context, "enterprise.assign", "enterprise", id, &changes)?;
            load(c, &keys, id)
        })
        .await?;
    let location = format!("/api/v1/enterprises/{id}/assignments");
    Ok(HttpResponse::Created().insert_header(("location", location)).json(AssignmentList { items }))
}

/// End an assignment
#[utoipa::path(post, path = "/api/v1/enterprises/{id}/assignments/{assignment_id}/end", tag = "enterprises", operation_id = "end_assignment",
    params(("id" = i64, Path, description = "Enterprise"), ("assignment_id" = i64, Path, description = "Assignment")),
    request_body = AssignmentEnd, responses((status = 200, description = "All assignments", body = AssignmentList)))]
pub async fn end(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path((id, assignment_id)): Path<(i64, i64)>,
    _: Query<NoQuery>,
    Json(input): Json<AssignmentEnd>,
) -> Result<HttpResponse> {
    use assignments as t;
    let keys = state.keys.clone();
    let items = state
        .db
        .write(move |c| {
            store::find_for(c, &principal, id, Action::Assign)?;
            let row = t::table.find(assignment_id).filter(t::enterprise_id.eq(id));
            let ended: Option<NaiveDate> = row.select(t::valid_to).first(c)?;
            if ended.is_some() {
                return Err(messages::STATE_FORBIDS.error());
            }
            let values = (t::valid_to.eq(today()), t::reason.eq(&input.reason));
            diesel::update(t::table.find(assignment_id)).set(values).execute(c)?;
            store::touch(c, id)?;
            let changes = serde_json::json!({ "assignment_id": assignment_id, "reason": input.reason });
            audit::record(c, &principal, &context, "enterprise.end_assignment", "enterprise", id, &changes)?;
            load(c, &keys, id)
        })
        .await?;
    Ok(HttpResponse::Ok().json(AssignmentList { items }))
}
