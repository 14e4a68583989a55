//! `/sla-profiles/{id}`: a change makes a new version.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use validator::Validate;

use super::routes::{SlaProfile, listed};
use super::store::{self, ProfileRow, SlaLeg};
use crate::audit::Changes;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::calendars::writes as calendars;
use crate::clock::calendar::Budget;
use crate::db::{now, today};
use crate::error::{Error, FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::patch::present;
use crate::http::rules;
use crate::{AppState, audit};

/// A change of time limits.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"legs": [{"leg": "reply", "amount": 7, "unit": "working_days"}], "valid_from": "2027-01-01"}))]
pub struct SlaProfilePatch {
    /// Legs whose limit changes; the others stay.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 20))]
    #[schema(nullable = false, max_items = 20)]
    pub legs: Option<Vec<SlaLeg>>,
    /// Whether a reply is reviewed before the enterprise sees it.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub release_review: Option<bool>,
    /// Lamps turn yellow when so many percent of a limit are left.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 0, max = 100))]
    #[schema(nullable = false)]
    pub yellow_percent: Option<i32>,
    /// The supervisor is called upon so many working days after red.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 0, max = 250))]
    #[schema(nullable = false)]
    pub escalate_supervisor_wd: Option<i32>,
    /// The leader is called upon so many working days after red; not before the supervisor.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 0, max = 250))]
    #[schema(nullable = false)]
    pub escalate_leader_wd: Option<i32>,
    /// The first day on which issues begin under it; today when absent.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = rules::date))]
    #[schema(nullable = false)]
    pub valid_from: Option<NaiveDate>,
}

/// Change time limits
///
/// Administrators of the whole deployment only. Answers the new version with its own id; the version before stays as it
/// is, for the issues that began under it.
#[utoipa::path(patch, path = "/api/v1/sla-profiles/{id}", tag = "calendars", operation_id = "update_sla_profile",
    params(("id" = i64, Path, description = "Id of the newest version"), IfMatch), request_body = SlaProfilePatch,
    responses((status = 200, description = "The new version", body = SlaProfile)))]
pub async fn update(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    if_match: IfMatch,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
    Json(patch): Json<SlaProfilePatch>,
) -> Result<HttpResponse> {
    principal.require(Permission::ClocksManage)?;
    let profile = state
        .db
        .write(move |c| {
            calendars::require(c, &principal, None)?;
            let named = store::find(c, id)?;
            // Whoever read an older version has not seen the newest one.
            let before = store::latest(c, named.kind, named.level)?;
            if_match.check(before.version)?;
            let mut legs = store::legs(c, before.id)?;
            let old_legs = listed(&legs);
            let after = changed(&before, &patch, principal.user_id())?;
            for (index, leg) in patch.legs.iter().flatten().enumerate() {
                let budget = Budget::new(leg.amount, leg.unit).ok_or_else(|| {
                    let error = FieldError::new(format!("/legs/{index}/amount"), "range");
                    error.with("min", 1).with("max", Budget::most(leg.unit))
                })?;
                legs.insert(leg.leg, budget);
            }
            let id = store::insert(c, &after, &legs)?;
            let changes = Changes::between(&facts(&before, &old_legs), &facts(&after, &listed(&legs)))?;
            audit::record(c, &principal, &context, "sla_profile.update", "sla_profile", id, &changes)?;
            let row = store::find(c, id)?;
            SlaProfile::of(c, row, &principal)
        })
        .await?;
    Ok(etag::ok(profile.version, &profile))
}

fn changed(before: &ProfileRow, patch: &SlaProfilePatch, user: Option<i64>) -> Result<ProfileRow> {
    let after = ProfileRow {
        version: before.version + 1,
        release_review: patch.release_review.unwrap_or(before.release_review),
        yellow_percent: patch.yellow_percent.unwrap_or(before.yellow_percent),
        escalate_supervisor_wd: patch.escalate_supervisor_wd.unwrap_or(before.escalate_supervisor_wd),
        escalate_leader_wd: patch.escalate_leader_wd.unwrap_or(before.escalate_leader_wd),
        valid_from: patch.valid_from.unwrap_or_else(|| today().max(before.valid_from)),
        created_by: user,
        created_at: now(),
        ..before.clone()
    };
    let mut wrong = Vec::new();
    let mut seen = Vec::new();
    for (index, leg) in patch.legs.iter().flatten().enumerate() {
        if seen.contains(&leg.leg) {
            wrong.push(FieldError::new(format!("/legs/{index}/leg"), "duplicate"));
        }
        seen.push(leg.leg);
    }
    if after.escalate_leader_wd < after.escalate_supervisor_wd {
        wrong.push(FieldError::new("/escalate_leader_wd", "leader_first"));
    }
    // What has begun keeps its limits, so nothing changes for days that are over.
    if after.valid_from < today().max(before.valid_from) {
        wrong.push(FieldError::new("/valid_from", "date_in_past").with("date", today().max(before.valid_from)));
    }
    if wrong.is_empty() { Ok(after) } else { Err(Error::invalid(wrong)) }
}

fn facts(row: &ProfileRow, legs: &[SlaLeg]) -> serde_json::Value {
    json!({"legs": legs, "release_review": row.release_review, "yellow_percent": row.yellow_percent,
        "escalate_supervisor_wd": row.escalate_supervisor_wd, "escalate_leader_wd": row.escalate_leader_wd,
        "valid_from": row.valid_from})
}
