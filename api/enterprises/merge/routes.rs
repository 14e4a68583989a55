//! `/enterprises/{id}/merge` and what belongs to it.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::fields::Choice;
use super::out::{self, MergeList};
use super::preview::{self, MergePreview};
use super::{perform, undo};
use crate::auth::principal::Principal;
use crate::auth::scope::{self, Action, Relation};
use crate::enterprises::out::EnterpriseDetail;
use crate::enterprises::routes::load;
use crate::enterprises::store;
use crate::error::{ProblemBody, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::rules;
use crate::{AppState, messages};

/// A merge.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"other_id": 2, "other_version": 1, "fields": {"operating_address": "other"}, "reason": "同一企业重复入库"}))]
pub struct MergeIn {
    /// The enterprise that is merged away.
    pub other_id: i64,
    /// The version of it that the decision is based on, from its `ETag`; that of the survivor is in `If-Match`.
    pub other_version: i64,
    /// Which side wins, per field. A field that is not named keeps the survivor's value, or takes the other one's when
    /// the survivor has none.
    #[serde(default)]
    pub fields: Choice,
    /// Why the two are one.
    #[validate(length(min = 1, max = 500), custom(function = rules::not_blank))]
    pub reason: String,
}

/// The end of a merge.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reason": "经核实为两家企业"}))]
pub struct MergeUndo {
    /// Why the two are not one.
    #[validate(length(min = 1, max = 500), custom(function = rules::not_blank))]
    pub reason: String,
}

/// See what a merge would do
///
/// Both enterprises, the fields to choose, and what would move.
#[utoipa::path(get, path = "/api/v1/enterprises/{id}/merge-preview/{other_id}", tag = "merging", operation_id = "preview_merge",
    params(("id" = i64, Path, description = "The enterprise that would stay"), ("other_id" = i64, Path, description = "The one that would be merged into it")),
    responses((status = 200, description = "Side by side", body = MergePreview)))]
pub async fn preview(
    state: web::Data<AppState>,
    principal: Principal,
    Path((id, other_id)): Path<(i64, i64)>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let keys = state.keys.clone();
    let answer: MergePreview = state.db.read(move |c| preview::preview(c, &keys, &principal, id, other_id)).await?;
    Ok(HttpResponse::Ok().json(answer))
}

/// Merge a duplicate into an enterprise
///
/// Contacts, figures, identifiers, officers and everything else of the other enterprise move to this one; its id
/// answers 410 from then on and its credit code finds this one. The caller needs the permission on both.
#[utoipa::path(post, path = "/api/v1/enterprises/{id}/merge", tag = "merging", operation_id = "merge_enterprises",
    params(("id" = i64, Path, description = "The enterprise that stays"), IfMatch), request_body = MergeIn,
    responses((status = 200, description = "The enterprise that stayed", body = EnterpriseDetail),
        (status = 410, description = "One of the two was merged already", content_type = "application/problem+json", body = ProblemBody)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    if_match: IfMatch,
    _: Query<NoQuery>,
    Json(input): Json<MergeIn>,
) -> Result<HttpResponse> {
    let keys = state.keys.clone();
    let row = state
        .db
        .write(move |c| {
            perform::merge(c, &keys, &principal, &context, id, if_match, &input)?;
            load(c, &keys, &principal, id)
        })
        .await?;
    Ok(etag::ok(row.enterprise.version, &row))
}

/// List the merges into an enterprise
#[utoipa::path(get, path = "/api/v1/enterprises/{id}/merges", tag = "merging", operation_id = "list_merges",
    params(("id" = i64, Path, description = "Enterprise")), responses((status = 200, description = "Standing and undone ones", body = MergeList)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let items = state
        .db
        .read(move |c| {
            let (_, relations) = store::find(c, &principal, id)?;
            // Why officials merged is not for those who only act for the enterprise.
            if !relations.is_empty() && relations.iter().all(|relation| *relation == Relation::Agent) {
                return Err(messages::FORBIDDEN.error());
            }
            out::list(c, id, scope::require(&relations, Action::Merge).is_ok())
        })
        .await?;
    Ok(HttpResponse::Ok().json(MergeList { items }))
}

/// Undo a merge
///
/// Newest first. The other enterprise returns with everything that came from it and is still there; what was changed
/// of the survivor since the merge stays, and `kept` of the merge names those fields. `If-Match` is the survivor's.
#[utoipa::path(post, path = "/api/v1/enterprise-merges/{id}/undo", tag = "merging", operation_id = "undo_merge",
    params(("id" = i64, Path, description = "Merge"), IfMatch), request_body = MergeUndo,
    responses((status = 200, description = "The merges of the survivor", body = MergeList)))]
pub async fn undo(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    if_match: IfMatch,
    _: Query<NoQuery>,
    Json(input): Json<MergeUndo>,
) -> Result<HttpResponse> {
    let keys = state.keys.clone();
    let items = state
        .db
        .write(move |c| {
            let survivor = undo::undo(c, &keys, &principal, &context, id, if_match, &input.reason)?;
            out::list(c, survivor, true)
        })
        .await?;
    Ok(HttpResponse::Ok().json(MergeList { items }))
}
