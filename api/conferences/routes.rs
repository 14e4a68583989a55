//! `/conferences`: reading.

use actix_web::{HttpResponse, web};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::agenda;
use super::out::{self, Conference, ConferenceDetail};
use super::store::{self, ConferenceRow};
use super::words::ConferenceState;
use crate::AppState;
use crate::auth::principal::Principal;
use crate::auth::scope::{self, Permission};
use crate::db::schema::conferences as t;
use crate::error::Result;
use crate::http::etag;
use crate::http::extract::{NoQuery, Path, Query};
use crate::http::page::{Listing, Page, PageParams};
use crate::issues::out::Issue;
use crate::messages;

/// Filters of the list.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ConferenceQuery {
    /// Where they stand.
    #[param(inline)]
    pub state: Option<ConferenceState>,
}

/// List joint conferences
///
/// Newest first: those of the caller's area, those that his unit takes part in, and those where it is concerned.
#[utoipa::path(get, path = "/api/v1/conferences", tag = "conferences", operation_id = "list_conferences",
    params(ConferenceQuery, PageParams),
    responses((status = 200, description = "Conferences that the caller sees", body = Page<Conference>)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    listing: Listing<ConferenceQuery>,
) -> Result<HttpResponse> {
    principal.require(Permission::ConferencesRead)?;
    let window = listing.window::<i64>(&principal)?;
    let (after, fetch, counted) = (window.after, window.fetch(), listing.count().is_some());
    let (wanted, caller) = (listing.filter.state, principal.clone());
    let (items, count) = state
        .db
        .read(move |c| {
            let select = || {
                let rows = t::table.filter(scope::conferences(&principal)).into_boxed();
                wanted.into_iter().fold(rows, |rows, state| rows.filter(t::state.eq(state)))
            };
            let count = counted.then(|| select().count().get_result::<i64>(c)).transpose()?;
            let page = after.into_iter().fold(select(), |rows, id| rows.filter(t::id.lt(id)));
            let page = page.order(t::id.desc()).limit(fetch);
            let rows: Vec<ConferenceRow> = page.select(ConferenceRow::as_select()).load(c)?;
            Ok((out::complete(c, &principal, rows)?, count))
        })
        .await?;
    listing.respond(&caller, &window, items, count, |row| row.id)
}

/// Get a joint conference
///
/// With those issues of its agenda that the caller sees.
#[utoipa::path(get, path = "/api/v1/conferences/{id}", tag = "conferences", operation_id = "get_conference",
    params(("id" = i64, Path, description = "Conference")),
    responses((status = 200, description = "The conference", body = ConferenceDetail)))]
pub async fn get(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let detail = state.db.read(move |c| out::load(c, &principal, id)).await?;
    Ok(etag::ok(detail.conference.version, &detail))
}

/// Issues that an agenda can take up.
#[derive(Debug, Serialize, ToSchema)]
pub struct ConferenceCandidates {
    /// At most a hundred, those that are due first first.
    pub issues: Vec<Issue>,
}

/// List what a joint conference can take up
///
/// Issues that were escalated so far and lie on no open agenda, also those that a meeting has decided about before.
#[utoipa::path(get, path = "/api/v1/conferences/{id}/candidates", tag = "conferences", operation_id = "list_conference_candidates",
    params(("id" = i64, Path, description = "Conference")),
    responses((status = 200, description = "Issues", body = ConferenceCandidates)))]
pub async fn candidates(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let issues = state
        .db
        .read(move |c| {
            let row = store::find(c, &principal, id)?;
            if store::convening(&principal, row.organization_id).is_none() {
                return Err(messages::FORBIDDEN.error());
            }
            let ids = agenda::candidates(c, &principal, row.organization_id, None, agenda::MOST as i64)?;
            let mut issues = out::issues_of(c, &principal, &ids)?;
            issues.sort_by_key(|issue| ids.iter().position(|id| *id == issue.id));
            Ok(issues)
        })
        .await?;
    Ok(HttpResponse::Ok().json(ConferenceCandidates { issues }))
}
