//! `/calendars`: adding, changing and removing them.

use actix_web::{HttpResponse, web};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use validator::Validate;

use super::change::CalendarPatch;
use super::out::{self, Calendar};
use super::store::{self, CalendarRow};
use crate::audit::Changes;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::clock::window::Window;
use crate::db::schema::calendars as t;
use crate::db::{Conn, now};
use crate::error::Result;
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::rules;
use crate::issues::recount;
use crate::jobs::queue;
use crate::organizations::store as units;
use crate::{AppState, audit, messages};

/// A new calendar.
#[derive(Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"organization_id": 2, "base_id": 1, "name": "政务服务大厅", "zone": "Asia/Shanghai",
    "week": [[{"from": "09:00", "to": "17:00"}], [{"from": "09:00", "to": "17:00"}], [{"from": "09:00", "to": "17:00"}],
    [{"from": "09:00", "to": "17:00"}], [{"from": "09:00", "to": "17:00"}], [{"from": "09:00", "to": "12:00"}], []]}))]
pub struct CalendarIn {
    /// The unit that keeps it; absent for everybody's.
    pub organization_id: Option<i64>,
    /// The calendar whose days off hold here too.
    pub base_id: Option<i64>,
    /// Name.
    #[validate(length(max = 100), custom(function = rules::not_blank))]
    pub name: String,
    /// IANA name of the time zone; China's when absent.
    pub zone: Option<String>,
    /// Windows of the seven weekdays, from Monday to Sunday.
    #[schema(min_items = 7, max_items = 7)]
    pub week: Vec<Vec<Window>>,
}

/// Add a calendar
///
/// Administrators only, at or below their own seat; everybody's at the root.
#[utoipa::path(post, path = "/api/v1/calendars", tag = "calendars", operation_id = "create_calendar",
    request_body = CalendarIn, responses((status = 201, description = "Added", body = Calendar)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    _: Query<NoQuery>,
    Json(input): Json<CalendarIn>,
) -> Result<HttpResponse> {
    let permission = Permission::ClocksManage;
    principal.require(permission)?;
    let calendar = state
        .db
        .write(move |c| {
            match input.organization_id {
                Some(id) => units::referred_within(c, &principal, permission, id, "/organization_id").map(|_| ())?,
                None => require(c, &principal, None)?,
            }
            let patch = CalendarPatch {
                base_id: Some(input.base_id),
                zone: Some(input.zone.clone().unwrap_or_else(|| "Asia/Shanghai".to_owned())),
                week: Some(input.week.clone()),
                ..CalendarPatch::default()
            };
            let mut row = CalendarRow {
                id: 0,
                organization_id: input.organization_id,
                base_id: None,
                name: input.name.trim().to_owned(),
                zone: String::new(),
                week: "[]".to_owned(),
                version: 1,
                created_at: now(),
                updated_at: now(),
            };
            let (own, _) = patch.applied(c, &row)?;
            row.id = diesel::insert_into(t::table)
                .values((
                    t::organization_id.eq(row.organization_id),
                    t::base_id.eq(input.base_id),
                    t::name.eq(&row.name),
                    t::zone.eq(&own.zone),
                    t::week.eq(store::json(&own.week)?),
                    t::version.eq(row.version),
                    t::created_at.eq(row.created_at),
                    t::updated_at.eq(row.updated_at),
                ))
                .returning(t::id)
                .get_result(c)?;
            let changes = Changes::created(&input)?;
            audit::record(c, &principal, &context, "calendar.create", "calendar", row.id, &changes)?;
            let row = store::find(c, row.id)?;
            Calendar::of(c, row, &principal)
        })
        .await?;
    Ok(etag::created(format!("/api/v1/calendars/{}", calendar.id), calendar.version, &calendar))
}

/// Change a calendar
///
/// Administrators only, at or below their own seat; everybody's at the root. Years that are not named stay as they are.
#[utoipa::path(patch, path = "/api/v1/calendars/{id}", tag = "calendars", operation_id = "update_calendar",
    params(("id" = i64, Path, description = "Its id"), IfMatch), request_body = CalendarPatch,
    responses((status = 200, description = "Changed", body = Calendar)))]
pub async fn update(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    if_match: IfMatch,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
    Json(patch): Json<CalendarPatch>,
) -> Result<HttpResponse> {
    let calendar =
        state.db.write(move |c| save(c, &principal, &context, if_match, id, &patch, "calendar.update")).await?;
    Ok(etag::ok(calendar.version, &calendar))
}

/// 403 unless the caller keeps the calendars of a unit (everybody's when there is none).
pub fn require(c: &mut Conn, principal: &Principal, organization_id: Option<i64>) -> Result<()> {
    let place = out::place(c, organization_id)?;
    principal.require_within(Permission::ClocksManage, &place.path).map(|_| ())
}

/// Saves a change, whether it came field by field or as a table of days.
pub fn save(
    c: &mut Conn,
    principal: &Principal,
    context: &RequestContext,
    if_match: IfMatch,
    id: i64,
    patch: &CalendarPatch,
    action: &str,
) -> Result<Calendar> {
    let row = store::find(c, id)?;
    require(c, principal, row.organization_id)?;
    if_match.check(row.version)?;
    let before = store::definition(c, &row)?;
    let (after, _) = patch.applied(c, &row)?;
    let name = patch.name.as_ref().map_or(row.name.as_str(), |name| name.trim());
    let base_id = patch.base_id.unwrap_or(row.base_id);
    // Taking the row first keeps two changes of its days apart.
    let written = diesel::update(t::table.filter(t::id.eq(id).and(t::version.eq(row.version))))
        .set((
            t::name.eq(name),
            t::base_id.eq(base_id),
            t::zone.eq(&after.zone),
            t::week.eq(store::json(&after.week)?),
            t::version.eq(row.version + 1),
            t::updated_at.eq(now()),
        ))
        .execute(c)?;
    if written == 0 {
        return Err(messages::STALE.error());
    }
    for year in patch.years.iter().flatten() {
        store::replace_year(c, id, year)?;
    }
    let changes = Changes::between(
        &json!({"name": row.name, "base_id": row.base_id, "zone": before.zone, "week": before.week,
            "years": patch.named(&before)}),
        &json!({"name": name, "base_id": base_id, "zone": after.zone, "week": after.week,
            "years": patch.named(&after)}),
    )?;
    audit::record(c, principal, context, action, "calendar", id, &changes)?;
    queue::enqueue(c, recount::JOB, id)?;
    let row = store::find(c, id)?;
    Calendar::of(c, row, principal)
}

/// Remove a calendar
///
/// Refused while a unit or another calendar uses it, and for the default.
#[utoipa::path(delete, path = "/api/v1/calendars/{id}", tag = "calendars", operation_id = "delete_calendar",
    params(("id" = i64, Path, description = "Its id"), IfMatch),
    responses((status = 204, description = "Removed"), (status = 409, description = "In use")))]
pub async fn delete(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    if_match: IfMatch,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    state
        .db
        .write(move |c| {
            let row = store::find(c, id)?;
            require(c, &principal, row.organization_id)?;
            if_match.check(row.version)?;
            let uses = store::uses(c, id)?;
            if uses > 0 {
                return Err(messages::CALENDAR_IN_USE.error().with("count", uses));
            }
            let removed = diesel::delete(t::table.filter(t::id.eq(id).and(t::version.eq(row.version)))).execute(c)?;
            if removed == 0 {
                return Err(messages::STALE.error());
            }
            let shown = json!({"organization_id": row.organization_id, "name": row.name, "zone": row.zone});
            audit::record(c, &principal, &context, "calendar.delete", "calendar", id, &Changes::removed(&shown)?)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}
