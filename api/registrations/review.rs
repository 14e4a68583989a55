//! `/registrations/{id}/approve` and `/reject`: the decision of the coordination office.

use actix_web::{HttpResponse, web};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::routes::Registration;
use super::store::{self, RegistrationRow};
use super::words::RegistrationState;
use crate::auth::principal::Principal;
use crate::auth::scope::{self, Action};
use crate::db::schema::enterprise_registrations as t;
use crate::db::{Conn, now};
use crate::enterprises::certification::{CertificationIn, certify};
use crate::enterprises::words::PlatformStatus;
use crate::enterprises::{agents, store as enterprises};
use crate::error::Result;
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::rules;
use crate::{AppState, audit, messages};

/// Why a request is rejected; the applicant reads it.
#[derive(Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reason": "营业执照照片不清晰，请重新提交"}))]
pub struct RejectIn {
    /// Why.
    #[validate(length(max = 500), custom(function = rules::not_blank))]
    pub reason: String,
}

/// The request, if the caller may decide on it: 404 when he does not see it, 403 when it is only his own, 409 when it
/// has been decided.
fn find_open(c: &mut Conn, principal: &Principal, id: i64, if_match: IfMatch) -> Result<RegistrationRow> {
    let row = store::find(c, principal, id)?;
    if !row.may_review(principal) {
        return Err(messages::FORBIDDEN.error());
    }
    if_match.check(row.version)?;
    if row.state != RegistrationState::Pending {
        return Err(messages::STATE_FORBIDS.error().edit(|problem| problem.allowed_actions = Some(Vec::new())));
    }
    Ok(row)
}

/// Approve a request for an account
///
/// The applicant becomes an agent of the enterprise with that credit code, and its account is certified. The
/// enterprise has to be in the register and in the caller's area.
#[utoipa::path(post, path = "/api/v1/registrations/{id}/approve", tag = "registrations", operation_id = "approve_registration",
    params(("id" = i64, Path, description = "Its id"), IfMatch), request_body = CertificationIn,
    responses((status = 200, description = "Approved", body = Registration)))]
pub async fn approve(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    if_match: IfMatch,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
    Json(input): Json<CertificationIn>,
) -> Result<HttpResponse> {
    input.check()?;
    let keys = state.keys.clone();
    let registration = state
        .db
        .write(move |c| {
            let row = find_open(c, &principal, id, if_match)?;
            let holder =
                enterprises::lock_named(c, |c| enterprises::holder_of(c, "credit_code", "", &row.credit_code))?;
            let enterprise_id = holder.ok_or_else(|| messages::ENTERPRISE_NOT_LISTED.error())?;
            // A claim on a firm of another area must not be granted by this one.
            let elsewhere = |_| messages::ENTERPRISE_ELSEWHERE.error();
            let (enterprise, relations) = enterprises::find(c, &principal, enterprise_id).map_err(elsewhere)?;
            let of_row = (enterprise_id, enterprise.place());
            scope::require_of(c, &principal, &of_row, &relations, Action::Certify).map_err(elsewhere)?;
            agents::add(c, enterprise_id, row.user_id, principal.user_id())?;
            if enterprise.draft.platform_status != PlatformStatus::Certified {
                certify(c, enterprise_id, &input)?;
            }
            decide(c, &principal, &row, RegistrationState::Approved, Some(enterprise_id), None)?;
            let changes = serde_json::json!({ "enterprise_id": enterprise_id, "method": input.method });
            audit::record(c, &principal, &context, "registration.approve", "registration", id, &changes)?;
            store::single(c, &keys, &principal, id)
        })
        .await?;
    Ok(etag::ok(registration.version, &registration))
}

/// Reject a request for an account
#[utoipa::path(post, path = "/api/v1/registrations/{id}/reject", tag = "registrations", operation_id = "reject_registration",
    params(("id" = i64, Path, description = "Its id"), IfMatch), request_body = RejectIn,
    responses((status = 200, description = "Rejected", body = Registration)))]
pub async fn reject(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    if_match: IfMatch,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
    Json(input): Json<RejectIn>,
) -> Result<HttpResponse> {
    let keys = state.keys.clone();
    let registration = state
        .db
        .write(move |c| {
            let row = find_open(c, &principal, id, if_match)?;
            decide(c, &principal, &row, RegistrationState::Rejected, None, Some(input.reason.trim()))?;
            audit::record(c, &principal, &context, "registration.reject", "registration", id, &input)?;
            store::single(c, &keys, &principal, id)
        })
        .await?;
    Ok(etag::ok(registration.version, &registration))
}

fn decide(
    c: &mut Conn,
    principal: &Principal,
    row: &RegistrationRow,
    state: RegistrationState,
    enterprise_id: Option<i64>,
    reason: Option<&str>,
) -> Result<()> {
    let written = diesel::update(t::table.find(row.id).filter(t::version.eq(row.version)))
        .set((
            t::state.eq(state),
            t::enterprise_id.eq(enterprise_id),
            t::decision_reason.eq(reason),
            t::decided_by.eq(principal.user_id()),
            t::decided_at.eq(now()),
            t::version.eq(row.version + 1),
            t::updated_at.eq(now()),
        ))
        .execute(c)?;
    if written == 0 { Err(messages::STALE.error()) } else { Ok(()) }
}
