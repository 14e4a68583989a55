//! Operating status and its history.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::out::{self, EnterpriseDetail};
use super::store;
use super::words::EnterpriseStatus;
use crate::auth::principal::Principal;
use crate::auth::scope::Action;
use crate::db::schema::{enterprise_status_history, enterprises, persons, users};
use crate::db::today;
use crate::error::{FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::rules;
use crate::{AppState, audit, messages};

/// One status that the enterprise had.
#[derive(Serialize, ToSchema)]
pub struct StatusEntry {
    /// Status.
    pub status: EnterpriseStatus,
    /// From this day.
    pub effective_on: NaiveDate,
    /// Why.
    #[schema(required = true)]
    pub reason: Option<String>,
    /// Who recorded it; null for a program.
    #[schema(required = true)]
    pub recorded_by: Option<String>,
    /// When.
    pub recorded_at: DateTime<Utc>,
}

/// The status history.
#[derive(Serialize, ToSchema)]
pub struct StatusHistory {
    /// Latest record first.
    pub items: Vec<StatusEntry>,
}

/// A change of status.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"status": "suspended", "reason": "订单不足，自主停产"}))]
pub struct StatusIn {
    /// The new status.
    pub status: EnterpriseStatus,
    /// From this day; today when absent, never in the future.
    #[validate(custom(function = rules::date))]
    pub effective_on: Option<NaiveDate>,
    /// Why.
    #[validate(length(min = 1, max = 500))]
    pub reason: String,
}

/// The status history of an enterprise
#[utoipa::path(get, path = "/api/v1/enterprises/{id}/status-history", tag = "enterprises", operation_id = "list_status_history",
    params(("id" = i64, Path, description = "Enterprise")), responses((status = 200, description = "Latest first", body = StatusHistory)))]
pub async fn history(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    use enterprise_status_history as t;
    type Row = (EnterpriseStatus, NaiveDate, Option<String>, Option<String>, NaiveDateTime);
    let rows: Vec<Row> = state
        .db
        .read(move |c| {
            store::find(c, &principal, id)?;
            // One join after the other: SQLite would put together all log-ins and their persons first.
            let by = users::table.on(t::user_id.eq(users::id.nullable()));
            let person = persons::table.on(users::person_id.eq(persons::id));
            let rows = t::table.left_join(by).left_join(person).filter(t::enterprise_id.eq(id));
            let rows = rows.order(t::id.desc()).limit(500);
            Ok(rows
                .select((t::status, t::effective_on, t::reason, persons::name.nullable(), t::recorded_at))
                .load(c)?)
        })
        .await?;
    let out = |(status, effective_on, reason, recorded_by, recorded_at): Row| StatusEntry {
        status,
        effective_on,
        reason,
        recorded_by,
        recorded_at: recorded_at.and_utc(),
    };
    Ok(HttpResponse::Ok().json(StatusHistory { items: rows.into_iter().map(out).collect() }))
}

/// Change the operating status
#[utoipa::path(post, path = "/api/v1/enterprises/{id}/status", tag = "enterprises", operation_id = "change_enterprise_status",
    params(("id" = i64, Path, description = "Enterprise"), IfMatch), request_body = StatusIn,
    responses((status = 200, description = "The enterprise", body = EnterpriseDetail)))]
pub async fn change(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    if_match: IfMatch,
    _: Query<NoQuery>,
    Json(input): Json<StatusIn>,
) -> Result<HttpResponse> {
    let keys = state.keys.clone();
    let row = state
        .db
        .write(move |c| {
            let row = store::find_to_change(c, &principal, id, Action::ChangeStatus, if_match)?;
            let effective_on = input.effective_on.unwrap_or_else(today);
            if effective_on > today() {
                return Err(FieldError::new("/effective_on", "date_in_future").into());
            }
            if row.status == input.status {
                return Err(messages::STATE_FORBIDS.error());
            }
            diesel::update(enterprises::table.find(id)).set(enterprises::status.eq(input.status)).execute(c)?;
            store::touch(c, id)?;
            store::record_status(c, &principal, id, input.status, effective_on, Some(&input.reason))?;
            let changes = audit::Changes::default()
                .field("status", row.status.code(), input.status.code())
                .fact("effective_on", effective_on.to_string())
                .fact("reason", input.reason.as_str());
            audit::record(c, &principal, &context, "enterprise.change_status", "enterprise", id, &changes)?;
            let (row, relations) = store::find(c, &principal, id)?;
            out::detail(c, &keys, row, &relations)
        })
        .await?;
    Ok(etag::ok(row.enterprise.version, &row))
}
