//! `/sla-profiles`: reading time limits.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, web};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::dsl::{exists, not};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::store::{self, ProfileFilter, ProfileRow, SlaLeg};
use crate::AppState;
use crate::auth::principal::Principal;
use crate::calendars::writes as calendars;
use crate::clock::calendar::Budget;
use crate::db::schema::sla_profiles as t;
use crate::db::{Conn, today};
use crate::error::Result;
use crate::http::etag;
use crate::http::extract::{NoQuery, Path, Query};
use crate::http::page::{Listing, Page, PageParams};
use crate::issues::words::{IssueKind, IssueLevel, Leg};

/// The time limits of issues of one kind and level, in one version.
#[derive(Debug, Serialize, ToSchema)]
pub struct SlaProfile {
    /// Identifier of this version.
    pub id: i64,
    /// Of which issues.
    pub kind: IssueKind,
    /// Of which issues.
    pub level: IssueLevel,
    /// Counted from 1; also the `ETag`.
    pub version: i64,
    /// In the order of an issue's way.
    pub legs: Vec<SlaLeg>,
    /// Whether a reply is reviewed before the enterprise sees it.
    pub release_review: bool,
    /// Lamps turn yellow when so many percent of a limit are left.
    #[schema(example = 20)]
    pub yellow_percent: i32,
    /// The supervisor is called upon so many working days after red.
    #[schema(example = 2)]
    pub escalate_supervisor_wd: i32,
    /// The leader is called upon so many working days after red.
    #[schema(example = 5)]
    pub escalate_leader_wd: i32,
    /// The first day on which issues begin under it.
    pub valid_from: NaiveDate,
    /// Whether issues begin under it today.
    pub in_force: bool,
    /// Who made this version; null when it came with the program.
    #[schema(required = true)]
    pub created_by: Option<i64>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// What the caller may do with it.
    #[schema(example = json!(["update"]))]
    pub allowed_actions: Vec<&'static str>,
}

impl SlaProfile {
    /// As it is answered to this caller.
    pub fn of(c: &mut Conn, row: ProfileRow, principal: &Principal) -> Result<Self> {
        let in_force = store::in_force(c, row.kind, row.level, today())?.id == row.id;
        let is_latest = store::latest(c, row.kind, row.level)?.id == row.id;
        let manages = is_latest && calendars::require(c, principal, None).is_ok();
        Ok(SlaProfile {
            legs: listed(&store::legs(c, row.id)?),
            id: row.id,
            kind: row.kind,
            level: row.level,
            version: row.version,
            release_review: row.release_review,
            yellow_percent: row.yellow_percent,
            escalate_supervisor_wd: row.escalate_supervisor_wd,
            escalate_leader_wd: row.escalate_leader_wd,
            valid_from: row.valid_from,
            in_force,
            created_by: row.created_by,
            created_at: row.created_at.and_utc(),
            allowed_actions: manages.then_some("update").into_iter().collect(),
        })
    }
}

/// Limits as they are answered.
pub fn listed(legs: &BTreeMap<Leg, Budget>) -> Vec<SlaLeg> {
    legs.iter().map(|(leg, budget)| SlaLeg { leg: *leg, amount: budget.amount, unit: budget.unit }).collect()
}

/// Which profiles.
#[derive(Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SlaProfileParams {
    /// Of this kind.
    #[param(inline)]
    pub kind: Option<IssueKind>,
    /// Of this level.
    #[param(inline)]
    pub level: Option<IssueLevel>,
    /// `true`: also the versions that another one replaced.
    pub replaced: Option<bool>,
}

/// List time limits
///
/// Per kind and level the version in force and any that is still to come, in the order in which they were made.
#[utoipa::path(get, path = "/api/v1/sla-profiles", tag = "calendars", operation_id = "list_sla_profiles",
    params(SlaProfileParams, PageParams), responses((status = 200, description = "Time limits", body = Page<SlaProfile>)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    listing: Listing<SlaProfileParams>,
) -> Result<HttpResponse> {
    let window = listing.window::<i64>(&principal)?;
    let (after, fetch, counted) = (window.after.unwrap_or(0), window.fetch(), listing.count().is_some());
    let conditions = conditions(&listing.filter);
    let (items, count, principal) = state
        .db
        .read(move |c| {
            let select = || conditions().into_iter().fold(t::table.into_boxed(), |query, filter| query.filter(filter));
            let count = counted.then(|| select().count().get_result::<i64>(c)).transpose()?;
            let page = select().filter(t::id.gt(after)).order(t::id).limit(fetch);
            let rows: Vec<ProfileRow> = page.select(ProfileRow::as_select()).load(c)?;
            let items: Result<Vec<_>> = rows.into_iter().map(|row| SlaProfile::of(c, row, &principal)).collect();
            Ok((items?, count, principal))
        })
        .await?;
    listing.respond(&principal, &window, items, count, |row: &SlaProfile| row.id)
}

fn conditions(params: &SlaProfileParams) -> impl Fn() -> Vec<ProfileFilter> + use<> {
    let SlaProfileParams { kind, level, replaced } = *params;
    move || {
        let mut list: Vec<ProfileFilter> = Vec::new();
        if let Some(kind) = kind {
            list.push(Box::new(t::kind.eq(kind)));
        }
        if let Some(level) = level {
            list.push(Box::new(t::level.eq(level)));
        }
        if replaced != Some(true) {
            let newer = diesel::alias!(t as newer);
            let of_the_same = newer.field(t::kind).eq(t::kind).and(newer.field(t::level).eq(t::level));
            let is_newer = newer.field(t::version).gt(t::version).and(newer.field(t::valid_from).le(today()));
            list.push(Box::new(not(exists(newer.filter(of_the_same.and(is_newer)).select(newer.field(t::id))))));
        }
        list
    }
}

/// Read time limits
#[utoipa::path(get, path = "/api/v1/sla-profiles/{id}", tag = "calendars", operation_id = "get_sla_profile",
    params(("id" = i64, Path, description = "Id of a version")),
    responses((status = 200, description = "The version", body = SlaProfile)))]
pub async fn get(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let profile = state
        .db
        .read(move |c| {
            let row = store::find(c, id)?;
            SlaProfile::of(c, row, &principal)
        })
        .await?;
    Ok(etag::ok(profile.version, &profile))
}
