//! `/organizations`: reading the tree of units.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::aliases;
use super::closing;
use super::store::{self, OrganizationFilter, OrganizationRow};
use super::words::OrganizationKind;
use crate::AppState;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::db::schema::organizations as t;
use crate::db::{Conn, today};
use crate::error::Result;
use crate::http::etag;
use crate::http::extract::{NoQuery, Path, Query};
use crate::http::page::{Listing, Page, PageParams};
use crate::http::rules;

/// A unit of the administration, or a body outside it that owns work.
#[derive(Serialize, ToSchema)]
pub struct Organization {
    /// Identifier.
    pub id: i64,
    /// The unit above.
    #[schema(required = true)]
    pub parent_id: Option<i64>,
    /// Ids of the units above and its own.
    #[schema(example = "/1/4/")]
    pub path: String,
    /// Kind.
    pub kind: OrganizationKind,
    /// Full name.
    #[schema(example = "陕州区大营镇人民政府")]
    pub name: String,
    /// Everyday name.
    #[schema(required = true, example = "大营镇")]
    pub short_name: Option<String>,
    /// What it is called besides, in ledgers and in everyday speech; unique within its district or municipality.
    #[schema(example = json!(["区经信局"]))]
    pub aliases: Vec<String>,
    /// Code of a department in exchanged files.
    #[schema(required = true)]
    pub department_code: Option<String>,
    /// The division that it governs or serves.
    #[schema(required = true)]
    pub territory_code: Option<String>,
    /// Office phone.
    #[schema(required = true)]
    pub phone: Option<String>,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day.
    #[schema(required = true)]
    pub valid_to: Option<NaiveDate>,
    /// What took its place.
    #[schema(required = true)]
    pub successor_id: Option<i64>,
    /// The working calendar that was chosen for it and what is below it; null for that of the unit above.
    #[schema(required = true)]
    pub calendar_id: Option<i64>,
    /// Also the `ETag`.
    pub version: i64,
    /// When it was added.
    pub created_at: DateTime<Utc>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
    /// What the caller may do with it.
    #[schema(example = json!(["update"]))]
    pub allowed_actions: Vec<&'static str>,
}

impl Organization {
    /// As it is answered to this caller.
    pub fn shown(c: &mut Conn, row: OrganizationRow, principal: &Principal) -> Result<Self> {
        let aliases = aliases::of(c, &[row.id])?.remove(&row.id);
        Ok(Self::new(row, aliases.unwrap_or_default(), principal))
    }

    fn new(row: OrganizationRow, aliases: Vec<String>, principal: &Principal) -> Self {
        let manages = principal.require_within(Permission::OrganizationsManage, &row.path).is_ok();
        let is_open = row.valid_to.is_none_or(|to| to > today());
        let closes = is_open && manages && closing::is_above(principal, &row);
        Organization {
            id: row.id,
            parent_id: row.parent_id,
            path: row.path,
            kind: row.kind,
            name: row.name,
            short_name: row.short_name,
            aliases,
            department_code: row.department_code,
            territory_code: row.territory_code,
            phone: row.phone,
            valid_from: row.valid_from,
            valid_to: row.valid_to,
            successor_id: row.successor_id,
            calendar_id: row.calendar_id,
            version: row.version,
            created_at: row.created_at.and_utc(),
            updated_at: row.updated_at.and_utc(),
            allowed_actions: actions(manages, closes),
        }
    }
}

fn actions(manages: bool, closes: bool) -> Vec<&'static str> {
    let mut list = if manages { vec!["update", "add_below"] } else { Vec::new() };
    list.extend(closes.then_some("close"));
    list
}

/// Which units.
#[derive(Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct OrganizationParams {
    /// Directly below this one.
    pub parent_id: Option<i64>,
    /// Of this kind.
    #[param(inline)]
    pub kind: Option<OrganizationKind>,
    /// Whose name or everyday name contains this.
    #[validate(length(max = 100))]
    pub q: Option<String>,
    /// `true`: only those that exist today.
    pub valid: Option<bool>,
}

/// List units
///
/// In the order of their ids.
#[utoipa::path(get, path = "/api/v1/organizations", tag = "organizations", operation_id = "list_organizations",
    params(OrganizationParams, PageParams), responses((status = 200, description = "Units", body = Page<Organization>)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    listing: Listing<OrganizationParams>,
) -> Result<HttpResponse> {
    let window = listing.window::<i64>(&principal)?;
    let conditions = conditions(&listing.filter);
    let (after, fetch, counted) = (window.after, window.fetch(), listing.count().is_some());
    let (rows, mut aliases, total) = state
        .db
        .read(move |c| {
            let select = || conditions().into_iter().fold(t::table.into_boxed(), |query, filter| query.filter(filter));
            let total = counted.then(|| select().count().get_result::<i64>(c)).transpose()?;
            let page = select().filter(t::id.gt(after.unwrap_or(0))).order(t::id).limit(fetch);
            let rows: Vec<OrganizationRow> = page.select(OrganizationRow::as_select()).load(c)?;
            let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
            Ok((rows, aliases::of(c, &ids)?, total))
        })
        .await?;
    let item = |row: OrganizationRow| {
        let aliases = aliases.remove(&row.id).unwrap_or_default();
        Organization::new(row, aliases, &principal)
    };
    let items = rows.into_iter().map(item).collect();
    listing.respond(&principal, &window, items, total, |row: &Organization| row.id)
}

fn conditions(params: &OrganizationParams) -> impl Fn() -> Vec<OrganizationFilter> + use<> {
    let OrganizationParams { parent_id, kind, q, valid } = params;
    let (parent_id, kind, pattern, valid) = (*parent_id, *kind, q.as_deref().map(rules::containing), *valid);
    move || {
        let mut list: Vec<OrganizationFilter> = Vec::new();
        if let Some(parent) = parent_id {
            list.push(Box::new(t::parent_id.assume_not_null().eq(parent)));
        }
        if let Some(kind) = kind {
            list.push(Box::new(t::kind.eq(kind)));
        }
        if let Some(pattern) = &pattern {
            let short = t::short_name.assume_not_null().like(pattern.clone()).escape('\\');
            let named = t::name.like(pattern.clone()).escape('\\');
            list.push(Box::new(named.or(t::short_name.is_not_null().and(short))));
        }
        if valid == Some(true) {
            list.push(Box::new(t::valid_to.is_null().or(t::valid_to.assume_not_null().ge(today()))));
        }
        list
    }
}

/// Read a unit
#[utoipa::path(get, path = "/api/v1/organizations/{id}", tag = "organizations", operation_id = "get_organization",
    params(("id" = i64, Path, description = "Its id")),
    responses((status = 200, description = "The unit", body = Organization)))]
pub async fn get(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let unit = state
        .db
        .read(move |c| {
            let row = store::find(c, id)?;
            Organization::shown(c, row, &principal)
        })
        .await?;
    Ok(etag::ok(unit.version, &unit))
}
