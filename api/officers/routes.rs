//! `/officers`: reading.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::store::{self, OfficerRow, Phones};
use super::words::{OfficerLevel, OfficerStatus};
use crate::AppState;
use crate::auth::principal::Principal;
use crate::auth::scope;
use crate::db::Conn;
use crate::db::schema::{officer_industries, officer_territories, officers as t, organizations, persons};
use crate::error::Result;
use crate::http::etag;
use crate::http::extract::{NoQuery, Path, Query};
use crate::http::page::{Listing, Page, PageParams};
use crate::http::rules;
use crate::organizations::store::subtree;

/// A service officer.
#[derive(Serialize, ToSchema)]
pub struct Officer {
    /// Identifier.
    pub id: i64,
    /// The person behind it.
    pub person_id: i64,
    /// Name.
    pub name: String,
    /// Masked in lists, in full on a single officer.
    #[schema(required = true, example = "154****5678")]
    pub phone: Option<String>,
    /// The unit.
    pub organization_id: i64,
    /// Its name.
    pub organization_name: String,
    /// Position.
    #[schema(required = true)]
    pub position: Option<String>,
    /// The level that the officer serves at.
    pub level: OfficerLevel,
    /// Enterprises that the officer can serve.
    pub capacity: i32,
    /// Enterprises that the officer serves today.
    pub assigned_count: i64,
    /// Status.
    pub status: OfficerStatus,
    /// First day of absence.
    #[schema(required = true)]
    pub absent_from: Option<NaiveDate>,
    /// Expected last day of absence.
    #[schema(required = true)]
    pub absent_to: Option<NaiveDate>,
    /// Why.
    #[schema(required = true)]
    pub absence_reason: Option<String>,
    /// Divisions that the officer looks after.
    pub territory_codes: Vec<String>,
    /// Industry sections (A–T) that the officer is competent in.
    pub industry_sections: Vec<String>,
    /// Whether the person can log in.
    pub has_login: bool,
    /// Also the `ETag`.
    pub version: i64,
    /// When the profile was added.
    pub created_at: DateTime<Utc>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
    /// What the caller may do with it now.
    #[schema(example = json!(["update", "set_absence", "end"]))]
    pub allowed_actions: Vec<&'static str>,
}

/// Which officers.
#[derive(Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct OfficerParams {
    /// Of this unit and those below it.
    pub organization_id: Option<i64>,
    /// Of this level.
    #[param(inline)]
    pub level: Option<OfficerLevel>,
    /// In this state.
    #[param(inline)]
    pub status: Option<OfficerStatus>,
    /// Who look after this division.
    pub territory_code: Option<String>,
    /// Who are competent in this industry section.
    pub industry_section: Option<String>,
    /// Whose name contains this.
    #[validate(length(max = 100))]
    pub q: Option<String>,
}

/// List officers
///
/// Those of the caller's area or unit; an enterprise sees the officers who serve it. In the order of their ids.
#[utoipa::path(get, path = "/api/v1/officers", tag = "officers", operation_id = "list_officers",
    params(OfficerParams, PageParams), responses((status = 200, description = "Officers", body = Page<Officer>)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    listing: Listing<OfficerParams>,
) -> Result<HttpResponse> {
    let window = listing.window::<i64>(&principal)?;
    let (after, fetch, counted) = (window.after, window.fetch(), listing.count().is_some());
    let (keys, caller, filter) = (state.keys.clone(), principal.clone(), listing.filter.clone());
    let (items, total) = state
        .db
        .read(move |c| {
            let conditions = conditions(c, &filter)?;
            let select = || {
                let visible = t::table.filter(scope::officers(&caller)).into_boxed();
                conditions().into_iter().fold(visible, |query, condition| query.filter(condition))
            };
            let total = counted.then(|| select().count().get_result::<i64>(c)).transpose()?;
            let page = select().filter(t::id.gt(after.unwrap_or(0))).order(t::id).limit(fetch);
            let rows = page.select(OfficerRow::as_select()).load(c)?;
            Ok((store::complete(c, &keys, &caller, rows, Phones::Masked)?, total))
        })
        .await?;
    listing.respond(&principal, &window, items, total, |officer: &Officer| officer.id)
}

/// The filter as conditions; a closure, because a count and a page each need their own.
fn conditions(c: &mut Conn, params: &OfficerParams) -> Result<impl Fn() -> Vec<scope::OfficerFilter> + use<>> {
    let below = params.organization_id.map(|id| subtree(c, id)).transpose()?;
    let params = params.clone();
    Ok(move || {
        let mut list: Vec<scope::OfficerFilter> = Vec::new();
        if let Some(below) = &below {
            let units = organizations::table.filter(organizations::path.like(below.clone())).select(organizations::id);
            list.push(Box::new(t::organization_id.eq_any(units)));
        }
        if let Some(level) = params.level {
            list.push(Box::new(t::level.eq(level)));
        }
        if let Some(status) = params.status {
            list.push(Box::new(t::status.eq(status)));
        }
        if let Some(code) = &params.territory_code {
            let serving = officer_territories::table.filter(officer_territories::territory_code.eq(code.clone()));
            list.push(Box::new(t::id.eq_any(serving.select(officer_territories::officer_id))));
        }
        if let Some(section) = &params.industry_section {
            let competent = officer_industries::table.filter(officer_industries::section.eq(section.to_uppercase()));
            list.push(Box::new(t::id.eq_any(competent.select(officer_industries::officer_id))));
        }
        if let Some(q) = &params.q {
            // Among the officers, who are few: agents of firms are persons too.
            let name = persons::table.filter(persons::id.eq(t::person_id)).select(persons::name).single_value();
            list.push(Box::new(name.assume_not_null().like(rules::containing(q)).escape('\\')));
        }
        list
    })
}

/// Read an officer
#[utoipa::path(get, path = "/api/v1/officers/{id}", tag = "officers", operation_id = "get_officer",
    params(("id" = i64, Path, description = "The officer's id")),
    responses((status = 200, description = "The officer", body = Officer)))]
pub async fn get(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let keys = state.keys.clone();
    let officer = state
        .db
        .read(move |c| {
            let row = store::find(c, &principal, id)?;
            store::single(c, &keys, &principal, row)
        })
        .await?;
    Ok(etag::ok(officer.version, &officer))
}
