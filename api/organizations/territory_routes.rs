//! `/territories`: administrative divisions. Reading them needs no log-in, because a firm names its division when it
//! asks for an account; they are public anyway.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::territories::{self as store, Territory, TerritoryFilter};
use super::words::TerritoryLevel;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::db::schema::territories as t;
use crate::db::today;
use crate::error::{FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::page::{CountMode, Listing, Page, PageParams, Public};
use crate::http::patch::{nullable, present};
use crate::http::rules;
use crate::{AppState, audit};

/// Which divisions. Without `parent_code`, `level` and `q` those that have no division above them.
#[derive(Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TerritoryParams {
    /// Directly below this one.
    pub parent_code: Option<String>,
    /// Of this level.
    #[param(inline)]
    pub level: Option<TerritoryLevel>,
    /// Whose full name contains this.
    #[validate(length(max = 100))]
    pub q: Option<String>,
    /// `true`: only those that exist today.
    pub valid: Option<bool>,
}

/// A new division.
#[derive(Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"code": "411203100206", "name": "黄村", "level": "community", "parent_code": "411203100"}))]
pub struct TerritoryIn {
    /// Two to twelve digits.
    #[validate(custom(function = code))]
    #[schema(pattern = "^[0-9]{2,12}$")]
    pub code: String,
    /// Its own name.
    #[validate(length(max = 100), custom(function = rules::not_blank))]
    pub name: String,
    /// With everything above it; put together from the division above when absent.
    #[validate(length(min = 1, max = 300))]
    pub full_name: Option<String>,
    /// Level, below that of the parent.
    #[schema(inline)]
    pub level: TerritoryLevel,
    /// The division above.
    pub parent_code: String,
    /// First day.
    #[validate(custom(function = rules::date))]
    pub valid_from: Option<NaiveDate>,
}

fn code(text: &str) -> Result<(), validator::ValidationError> {
    let fits = (2..=12).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if fits { Ok(()) } else { Err(validator::ValidationError::new("format")) }
}

/// A change of a division.
#[derive(Serialize, Deserialize, Validate, AsChangeset, ToSchema)]
#[serde(deny_unknown_fields)]
#[diesel(table_name = t)]
#[schema(example = json!({"valid_to": "2026-12-31", "successor_code": "411203101"}))]
pub struct TerritoryPatch {
    /// Its own name.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 100), custom(function = rules::not_blank))]
    #[schema(nullable = false)]
    pub name: Option<String>,
    /// With everything above it.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 300), custom(function = rules::not_blank))]
    #[schema(nullable = false)]
    pub full_name: Option<String>,
    /// Last day; null when it exists on.
    #[serde(default, deserialize_with = "nullable", skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = rules::date))]
    #[schema(value_type = Option<NaiveDate>)]
    pub valid_to: Option<Option<NaiveDate>>,
    /// What takes its place.
    #[serde(default, deserialize_with = "nullable", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub successor_code: Option<Option<String>>,
    /// The same in words: its code is not known yet, or there are several.
    #[serde(default, deserialize_with = "nullable", skip_serializing_if = "Option::is_none")]
    #[validate(length(min = 1, max = 200))]
    #[schema(value_type = Option<String>)]
    pub successor_name: Option<Option<String>>,
}

/// List divisions
///
/// In the order of their codes.
#[utoipa::path(get, path = "/api/v1/territories", tag = "organizations", operation_id = "list_territories", security(()),
    params(TerritoryParams, PageParams), responses((status = 200, description = "Divisions", body = Page<Territory>)))]
pub async fn list(state: web::Data<AppState>, listing: Listing<TerritoryParams>) -> Result<HttpResponse> {
    let window = listing.window::<String>(&Public)?;
    let filters = conditions(&listing.filter);
    let (after, fetch, count) = (window.after.clone(), window.fetch(), listing.count());
    let (rows, total) = state
        .db
        .read(move |c| {
            let select = || {
                let all = t::table.into_boxed();
                filters().into_iter().fold(all, |query, filter| query.filter(filter))
            };
            let total = match count {
                Some(CountMode::Exact | CountMode::Estimate) => Some(select().count().get_result::<i64>(c)?),
                None => None,
            };
            let page = after.into_iter().fold(select(), |query, code| query.filter(t::code.gt(code)));
            let rows = page.order(t::code).limit(fetch).select(Territory::as_select()).load(c)?;
            Ok((rows, total))
        })
        .await?;
    listing.respond(&Public, &window, rows, total, |row| row.code.clone())
}

/// The filter as conditions; a closure, because a count and a page each need their own.
fn conditions(params: &TerritoryParams) -> impl Fn() -> Vec<TerritoryFilter> + use<> {
    let TerritoryParams { parent_code, level, q, valid } = params;
    let (parent_code, level, q, valid) = (parent_code.clone(), *level, q.clone(), *valid);
    move || {
        let mut list: Vec<TerritoryFilter> = Vec::new();
        if parent_code.is_none() && level.is_none() && q.is_none() {
            list.push(Box::new(t::parent_code.is_null()));
        }
        if let Some(parent) = &parent_code {
            list.push(Box::new(t::parent_code.assume_not_null().eq(parent.clone())));
        }
        if let Some(level) = level {
            list.push(Box::new(t::level.eq(level)));
        }
        if let Some(q) = &q {
            list.push(Box::new(t::full_name.like(rules::containing(q)).escape('\\')));
        }
        if valid == Some(true) {
            list.push(Box::new(t::valid_to.is_null().or(t::valid_to.ge(today())).assume_not_null()));
        }
        list
    }
}

/// Read a division
#[utoipa::path(get, path = "/api/v1/territories/{code}", tag = "organizations", operation_id = "get_territory", security(()),
    params(("code" = String, Path, description = "Its code")),
    responses((status = 200, description = "The division", body = Territory)))]
pub async fn get(state: web::Data<AppState>, Path(code): Path<String>, _: Query<NoQuery>) -> Result<HttpResponse> {
    let row = state.db.read(move |c| store::find(c, &code)).await?;
    Ok(etag::ok(etag::of_content(&row), &row))
}

/// Add a division
///
/// Administrators only, below the division of their own seat.
#[utoipa::path(post, path = "/api/v1/territories", tag = "organizations", operation_id = "create_territory",
    request_body = TerritoryIn, responses((status = 201, description = "Added", body = Territory)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    _: Query<NoQuery>,
    Json(input): Json<TerritoryIn>,
) -> Result<HttpResponse> {
    principal.require(Permission::OrganizationsManage)?;
    let row = state
        .db
        .write(move |c| {
            let above = store::chain(c, &input.parent_code)?;
            let parent = above.first().ok_or_else(|| FieldError::new("/parent_code", "reference"))?;
            store::require_manage(&principal, &above)?;
            if parent.level >= input.level {
                return Err(FieldError::new("/level", "level_mismatch").into());
            }
            if store::referred(c, &input.code)?.is_some() {
                return Err(FieldError::new("/code", "taken").into());
            }
            let name = input.name.trim().to_owned();
            let row = Territory {
                full_name: input.full_name.clone().unwrap_or_else(|| format!("{}{name}", parent.full_name)),
                name,
                code: input.code.clone(),
                level: input.level,
                parent_code: Some(parent.code.clone()),
                valid_from: input.valid_from,
                valid_to: None,
                successor_code: None,
                successor_name: None,
            };
            diesel::insert_into(t::table).values(&row).execute(c)?;
            audit::record(c, &principal, &context, "territory.create", "territory", &row.code, &row)?;
            Ok(row)
        })
        .await?;
    Ok(etag::created(format!("/api/v1/territories/{}", row.code), etag::of_content(&row), &row))
}

/// Change a division
///
/// An abolished one gets its last day and a successor; it is never removed.
#[utoipa::path(patch, path = "/api/v1/territories/{code}", tag = "organizations", operation_id = "update_territory",
    params(("code" = String, Path, description = "Its code"), IfMatch), request_body = TerritoryPatch,
    responses((status = 200, description = "Changed", body = Territory)))]
pub async fn update(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    if_match: IfMatch,
    Path(code): Path<String>,
    _: Query<NoQuery>,
    Json(patch): Json<TerritoryPatch>,
) -> Result<HttpResponse> {
    let row = state
        .db
        .write(move |c| {
            let chain = store::chain(c, &code)?;
            let row = chain.first().ok_or(diesel::result::Error::NotFound)?;
            store::require_manage(&principal, &chain)?;
            if_match.check(etag::of_content(row))?;
            if let (Some(Some(to)), Some(from)) = (patch.valid_to, row.valid_from)
                && to < from
            {
                return Err(FieldError::new("/valid_to", "date_order").into());
            }
            if let Some(Some(successor)) = &patch.successor_code
                && (successor == &row.code || store::referred(c, successor)?.is_none())
            {
                return Err(FieldError::new("/successor_code", "reference").into());
            }
            if patch.name.is_some()
                || patch.full_name.is_some()
                || patch.valid_to.is_some()
                || patch.successor_code.is_some()
                || patch.successor_name.is_some()
            {
                diesel::update(t::table.find(&code)).set(&patch).execute(c)?;
                let changes = audit::Changes::between(row, &store::find(c, &code)?)?;
                audit::record(c, &principal, &context, "territory.update", "territory", &code, &changes)?;
            }
            store::find(c, &code)
        })
        .await?;
    Ok(etag::ok(etag::of_content(&row), &row))
}
