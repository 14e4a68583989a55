//! `/officers/{id}/absence` and `/return`: leave, illness, a course. The enterprises stay assigned; the coordinator
//! sees who is away and reassigns where it takes long.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::routes::Officer;
use super::store::{self, OfficerChange, PERSONAL};
use super::words::OfficerStatus;
use crate::audit::personal::{Subject, SubjectKey};
use crate::auth::principal::Principal;
use crate::db::today;
use crate::error::{FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::rules;
use crate::{AppState, audit};

/// An absence that has begun.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"from": "2026-01-05", "to": "2026-01-30", "reason": "党校学习"}))]
pub struct AbsenceIn {
    /// First day, today at the latest.
    #[validate(custom(function = rules::date))]
    pub from: NaiveDate,
    /// Expected last day, if known. The absence ends when the return is recorded.
    #[validate(custom(function = rules::date))]
    pub to: Option<NaiveDate>,
    /// Why.
    #[validate(length(max = 200), custom(function = rules::not_blank))]
    pub reason: String,
}

/// Record an absence
#[utoipa::path(post, path = "/api/v1/officers/{id}/absence", tag = "officers", operation_id = "set_officer_absence",
    params(("id" = i64, Path, description = "The officer's id"), IfMatch), request_body = AbsenceIn,
    responses((status = 200, description = "Absent", body = Officer)))]
pub async fn set(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    if_match: IfMatch,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
    Json(input): Json<AbsenceIn>,
) -> Result<HttpResponse> {
    if input.from > today() {
        return Err(FieldError::new("/from", "date_in_future").into());
    }
    if input.to.is_some_and(|to| to < input.from) {
        return Err(FieldError::new("/to", "date_order").into());
    }
    let change = OfficerChange {
        status: Some(OfficerStatus::Absent),
        absent_from: Some(Some(input.from)),
        absent_to: Some(input.to),
        absence_reason: Some(Some(input.reason.trim().to_owned())),
        ..OfficerChange::default()
    };
    let step = Step { action: "set_absence", change };
    apply(state, principal, context, if_match, id, step).await
}

/// Record the return from an absence
#[utoipa::path(post, path = "/api/v1/officers/{id}/return", tag = "officers", operation_id = "return_officer",
    params(("id" = i64, Path, description = "The officer's id"), IfMatch),
    responses((status = 200, description = "Back", body = Officer)))]
pub async fn end(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    if_match: IfMatch,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let change = OfficerChange {
        status: Some(OfficerStatus::Active),
        absent_from: Some(None),
        absent_to: Some(None),
        absence_reason: Some(None),
        ..OfficerChange::default()
    };
    let step = Step { action: "return", change };
    apply(state, principal, context, if_match, id, step).await
}

/// An action with what it writes.
struct Step {
    action: &'static str,
    change: OfficerChange,
}

async fn apply(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    if_match: IfMatch,
    id: i64,
    step: Step,
) -> Result<HttpResponse> {
    let keys = state.keys.clone();
    let officer = state
        .db
        .write(move |c| {
            let row = store::find_managed(c, &principal, id)?;
            if_match.check(row.version)?;
            store::require_action(row.status, step.action)?;
            let before = store::single(c, &keys, &principal, row.clone())?;
            store::write(c, &row, &step.change)?;
            let changed = store::find(c, &principal, id)?;
            let after = store::single(c, &keys, &principal, changed)?;
            let key = SubjectKey::of(c, &keys, Subject::Person(row.person_id))?;
            let (was, is) = (row.absence_reason.as_deref(), after.absence_reason.as_deref());
            let changes = audit::Changes::between(&before, &after)?.without(&PERSONAL);
            let changes = changes.sealed("absence_reason", &key, was, is)?;
            let action = format!("officer.{}", step.action);
            audit::record(c, &principal, &context, &action, "officer", id, &changes)?;
            Ok(after)
        })
        .await?;
    Ok(etag::ok(officer.version, &officer))
}
