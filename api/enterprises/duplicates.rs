//! Possible duplicates: those of one enterprise, and the work list of an office.

use std::collections::HashMap;

use actix_web::{HttpResponse, web};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::matching::pairs::{self, Pair};
use super::matching::score::MatchReason;
use super::out::{self, Enterprise};
use super::store::{self, EnterpriseRow};
use crate::auth::crypto::Keys;
use crate::auth::principal::Principal;
use crate::auth::scope::{self, Action, Permission};
use crate::db::schema::{enterprise_duplicates, enterprises};
use crate::db::{Conn, now};
use crate::error::Result;
use crate::http::context::RequestContext;
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::page::{Listing, Page, PageParams};
use crate::{AppState, audit, messages};

/// Another row that may be the same enterprise.
#[derive(Debug, Serialize, ToSchema)]
pub struct DuplicateCandidate {
    /// The other row.
    pub enterprise: Enterprise,
    /// How likely, 50–100; a dismissed pair may have less.
    #[schema(minimum = 0, maximum = 100)]
    pub score: i16,
    /// Why, the strongest first.
    pub reasons: Vec<MatchReason>,
    /// When somebody said that these are two enterprises; null while it is open.
    #[schema(required = true)]
    pub dismissed_at: Option<DateTime<Utc>>,
    /// Why.
    #[schema(required = true)]
    pub dismiss_reason: Option<String>,
}

/// What may be the same enterprise.
#[derive(Debug, Serialize, ToSchema)]
pub struct DuplicateCandidates {
    /// In the caller's area, the most likely first.
    pub items: Vec<DuplicateCandidate>,
    /// How many more there are outside of it.
    pub elsewhere: usize,
}

/// Two rows that may be one enterprise.
#[derive(Debug, Serialize, ToSchema)]
pub struct DuplicatePair {
    /// The older row.
    pub first: Enterprise,
    /// The newer row.
    pub second: Enterprise,
    /// How likely, 50–100; a dismissed pair may have less.
    #[schema(minimum = 0, maximum = 100)]
    pub score: i16,
    /// Why, the strongest first.
    pub reasons: Vec<MatchReason>,
    /// When the pair was found.
    pub found_at: DateTime<Utc>,
    /// When somebody said that these are two enterprises; null while it is open.
    #[schema(required = true)]
    pub dismissed_at: Option<DateTime<Utc>>,
    /// Why.
    #[schema(required = true)]
    pub dismiss_reason: Option<String>,
}

/// Which pairs.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DuplicateQuery {
    /// Those that somebody said are two enterprises, instead of the open ones.
    #[serde(default)]
    #[param(default = false)]
    pub dismissed: bool,
    /// The least score.
    #[validate(range(min = 0, max = 100))]
    #[param(minimum = 0, maximum = 100)]
    pub min_score: Option<i16>,
}

/// Why two rows are two enterprises.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reason": "总店与分店，分别登记"}))]
pub struct DismissIn {
    /// Why.
    #[validate(length(min = 1, max = 500), custom(function = crate::http::rules::not_blank))]
    pub reason: String,
}

/// Possible duplicates of an enterprise
///
/// Of rows outside of the caller's area only the number is told.
#[utoipa::path(get, path = "/api/v1/enterprises/{id}/duplicates", tag = "merging", operation_id = "list_duplicates_of_enterprise",
    params(("id" = i64, Path, description = "Enterprise")), responses((status = 200, description = "The most likely first", body = DuplicateCandidates)))]
pub async fn of_enterprise(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let keys = state.keys.clone();
    let answer = state
        .db
        .read(move |c| {
            let (_, relations) = store::find(c, &principal, id)?;
            scope::require(&relations, Action::Merge)?;
            candidates(c, &keys, &principal, id)
        })
        .await?;
    Ok(HttpResponse::Ok().json(answer))
}

fn candidates(c: &mut Conn, keys: &Keys, principal: &Principal, id: i64) -> Result<DuplicateCandidates> {
    let pairs = pairs::of(c, id)?;
    let mut visible = visible(c, keys, principal, pairs.iter().map(|pair| pair.other(id)))?;
    let open_elsewhere = pairs.iter().filter(|pair| !pair.dismissed && !visible.contains_key(&pair.other(id)));
    let elsewhere = open_elsewhere.count();
    let items = pairs.into_iter().filter_map(|pair| {
        Some(DuplicateCandidate {
            enterprise: visible.remove(&pair.other(id))?,
            score: pair.score,
            reasons: pair.reasons(),
            dismissed_at: pair.dismissed_at.map(|at| at.and_utc()),
            dismiss_reason: pair.dismiss_reason,
        })
    });
    Ok(DuplicateCandidates { items: items.collect(), elsewhere })
}

/// Those of some enterprises that the caller sees.
fn visible(
    c: &mut Conn,
    keys: &Keys,
    principal: &Principal,
    ids: impl Iterator<Item = i64>,
) -> Result<HashMap<i64, Enterprise>> {
    let ids: Vec<i64> = ids.collect();
    let rows = enterprises::table.filter(enterprises::id.eq_any(ids)).filter(scope::enterprises(principal));
    let rows: Vec<EnterpriseRow> = rows.select(EnterpriseRow::as_select()).load(c)?;
    let rows = out::enterprises(c, keys, principal, rows)?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// Score and both ids: the position of a pair in the list.
type Position = (i16, i64, i64);

/// List possible duplicates
///
/// The pairs whose both rows lie in one area that the caller coordinates, the most likely first.
#[utoipa::path(get, path = "/api/v1/enterprise-duplicates", tag = "merging", operation_id = "list_duplicates",
    params(DuplicateQuery, PageParams), responses((status = 200, description = "One page", body = Page<DuplicatePair>)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    listing: Listing<DuplicateQuery>,
) -> Result<HttpResponse> {
    principal.require(Permission::EnterprisesMerge)?;
    let window = listing.window::<Position>(&principal)?;
    let keys = state.keys.clone();
    let (listing, principal, window, items, count) = state
        .db
        .read(move |c| {
            let items = page(c, &keys, &principal, &listing.filter, window.after, window.fetch())?;
            let count = match listing.count() {
                Some(_) => Some(matching(&principal, &listing.filter).count().get_result(c)?),
                None => None,
            };
            Ok((listing, principal, window, items, count))
        })
        .await?;
    listing.respond(&principal, &window, items, count, |pair| (pair.score, pair.first.id, pair.second.id))
}

fn matching<'a>(
    principal: &Principal,
    filter: &DuplicateQuery,
) -> enterprise_duplicates::BoxedQuery<'a, crate::db::Backend> {
    use enterprise_duplicates as t;
    let rows = t::table.filter(scope::duplicates(principal)).filter(t::dismissed.eq(filter.dismissed)).into_boxed();
    match filter.min_score {
        Some(least) => rows.filter(t::score.ge(least)),
        None => rows,
    }
}

fn page(
    c: &mut Conn,
    keys: &Keys,
    principal: &Principal,
    filter: &DuplicateQuery,
    after: Option<Position>,
    wanted: i64,
) -> Result<Vec<DuplicatePair>> {
    use enterprise_duplicates as t;
    let (mut items, mut after) = (Vec::new(), after);
    loop {
        let mut rows = matching(principal, filter).order((t::score.desc(), t::low_id, t::high_id)).limit(wanted);
        if let Some((score, low, high)) = after {
            let later = t::low_id.gt(low).or(t::low_id.eq(low).and(t::high_id.gt(high)));
            rows = rows.filter(t::score.lt(score).or(t::score.eq(score).and(later)));
        }
        let found: Vec<Pair> = rows.select(Pair::as_select()).load(c)?;
        let more = found.len() as i64 == wanted;
        after = found.last().map(|pair| (pair.score, pair.low_id, pair.high_id));
        let ids = found.iter().flat_map(|pair| [pair.low_id, pair.high_id]);
        let seen = visible(c, keys, principal, ids)?;
        // A pair knows its places; the scope of the rows has the last word all the same.
        for pair in found {
            let (Some(first), Some(second)) = (seen.get(&pair.low_id), seen.get(&pair.high_id)) else { continue };
            items.push(DuplicatePair {
                first: first.clone(),
                second: second.clone(),
                score: pair.score,
                reasons: pair.reasons(),
                found_at: pair.found_at.and_utc(),
                dismissed_at: pair.dismissed_at.map(|at| at.and_utc()),
                dismiss_reason: pair.dismiss_reason,
            });
        }
        if !more || items.len() as i64 >= wanted {
            items.truncate(usize::try_from(wanted).unwrap_or(usize::MAX));
            return Ok(items);
        }
    }
}

/// Say that two rows are two enterprises
///
/// The pair leaves the work list and stays away, whatever is written to either row later.
#[utoipa::path(post, path = "/api/v1/enterprises/{id}/duplicates/{other_id}/dismiss", tag = "merging", operation_id = "dismiss_duplicate",
    params(("id" = i64, Path, description = "Enterprise"), ("other_id" = i64, Path, description = "The other one")), request_body = DismissIn,
    responses((status = 200, description = "The possible duplicates that are left", body = DuplicateCandidates)))]
pub async fn dismiss(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path((id, other_id)): Path<(i64, i64)>,
    _: Query<NoQuery>,
    Json(input): Json<DismissIn>,
) -> Result<HttpResponse> {
    decide(state, principal, context, (id, other_id), Some(input.reason)).await
}

/// Open a dismissed pair again
#[utoipa::path(post, path = "/api/v1/enterprises/{id}/duplicates/{other_id}/reopen", tag = "merging", operation_id = "reopen_duplicate",
    params(("id" = i64, Path, description = "Enterprise"), ("other_id" = i64, Path, description = "The other one")),
    responses((status = 200, description = "The possible duplicates", body = DuplicateCandidates)))]
pub async fn reopen(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path((id, other_id)): Path<(i64, i64)>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    decide(state, principal, context, (id, other_id), None).await
}

async fn decide(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    (id, other_id): (i64, i64),
    reason: Option<String>,
) -> Result<HttpResponse> {
    use enterprise_duplicates as t;
    let keys = state.keys.clone();
    let answer = state
        .db
        .write(move |c| {
            super::merge::both(c, &principal, id, other_id)?;
            let pair = pairs::find(c, id, other_id)?.ok_or_else(|| messages::NOT_FOUND.error())?;
            if pair.dismissed == reason.is_some() {
                return Err(messages::STATE_FORBIDS.error());
            }
            let dismissed = reason.is_some();
            diesel::update(t::table.find((pair.low_id, pair.high_id)))
                .set((
                    t::dismissed.eq(dismissed),
                    t::dismissed_at.eq(dismissed.then(now)),
                    t::dismissed_by.eq(principal.user_id().filter(|_| dismissed)),
                    t::dismiss_reason.eq(&reason),
                ))
                .execute(c)?;
            let changes = serde_json::json!({ "other_id": other_id, "dismissed": dismissed, "reason": reason });
            let action = if dismissed { "enterprise.dismiss_duplicate" } else { "enterprise.reopen_duplicate" };
            audit::record(c, &principal, &context, action, "enterprise", id, &changes)?;
            candidates(c, &keys, &principal, id)
        })
        .await?;
    Ok(HttpResponse::Ok().json(answer))
}
