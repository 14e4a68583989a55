//! `/users/{id}/memberships`: which role a person has in which unit, and from when to when. A role is never edited:
//! it ends, and another one begins.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use validator::Validate;

use super::store::{self, MEMBERSHIP_COLUMNS, MembershipRow};
use super::words::Role;
use crate::audit::Changes;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::db::schema::{memberships as t, organizations};
use crate::db::{Conn, now, today};
use crate::error::{FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::page::{Listing, NoFilter, Page, PageParams};
use crate::http::rules;
use crate::organizations::store::referred_within;
use crate::{AppState, audit, messages};

/// A role in a unit.
#[derive(Serialize, ToSchema)]
pub struct Membership {
    /// Identifier.
    pub id: i64,
    /// The log-in.
    pub user_id: i64,
    /// The unit.
    pub organization_id: i64,
    /// Its name.
    pub organization_name: String,
    /// The role.
    pub role: Role,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day; null while it has no end.
    #[schema(required = true)]
    pub valid_to: Option<NaiveDate>,
    /// For `If-Match`.
    pub version: i64,
}

impl Membership {
    /// As it is answered.
    pub fn new(row: MembershipRow) -> Self {
        let version = etag::of_content(&(row.0, row.6, row.7));
        let (id, user_id, organization_id, organization_name, _, role, valid_from, valid_to) = row;
        Membership { id, user_id, organization_id, organization_name, role, valid_from, valid_to, version }
    }
}

/// A new role.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"organization_id": 2, "role": "coordinator"}))]
pub struct MembershipIn {
    /// A unit at or below the caller's seat.
    pub organization_id: i64,
    /// The role.
    #[schema(inline)]
    pub role: Role,
    /// First day; today when absent.
    #[validate(custom(function = rules::date))]
    pub valid_from: Option<NaiveDate>,
}

/// The end of a role.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"valid_to": "2026-06-30"}))]
pub struct MembershipPatch {
    /// The last day; null takes an end back.
    #[serde(deserialize_with = "Option::deserialize")]
    #[validate(custom(function = rules::date))]
    #[schema(required = true)]
    pub valid_to: Option<NaiveDate>,
}

/// List the roles of a log-in
///
/// Those at or below the caller's seat, ended ones included, in the order of their ids.
#[utoipa::path(get, path = "/api/v1/users/{id}/memberships", tag = "users", operation_id = "list_memberships",
    params(("id" = i64, Path, description = "The log-in's id"), PageParams),
    responses((status = 200, description = "Roles", body = Page<Membership>)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    listing: Listing<NoFilter>,
) -> Result<HttpResponse> {
    principal.require(Permission::UsersManage)?;
    let window = listing.window::<i64>(&principal)?;
    let (after, fetch, counted) = (window.after.unwrap_or(0), window.fetch() as usize, listing.count().is_some());
    let caller = principal.clone();
    let (items, total) = state
        .db
        .read(move |c| {
            store::find(c, &caller, id)?;
            let rows = t::table
                .inner_join(organizations::table)
                .filter(t::user_id.eq(id))
                .order(t::id)
                .select(MEMBERSHIP_COLUMNS)
                .load::<MembershipRow>(c)?;
            let within = |row: &MembershipRow| caller.require_within(Permission::UsersManage, &row.4).is_ok();
            let rows: Vec<MembershipRow> = rows.into_iter().filter(within).collect();
            let total = counted.then_some(rows.len() as i64);
            let page = rows.into_iter().filter(|row| row.0 > after).take(fetch).map(Membership::new);
            Ok((page.collect::<Vec<_>>(), total))
        })
        .await?;
    listing.respond(&principal, &window, items, total, |row| row.id)
}

/// Give a role
#[utoipa::path(post, path = "/api/v1/users/{id}/memberships", tag = "users", operation_id = "create_membership",
    params(("id" = i64, Path, description = "The log-in's id")), request_body = MembershipIn,
    responses((status = 201, description = "Given", body = Membership)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
    Json(input): Json<MembershipIn>,
) -> Result<HttpResponse> {
    principal.require(Permission::UsersManage)?;
    let membership = state
        .db
        .write(move |c| {
            store::find(c, &principal, id)?;
            let permission = Permission::UsersManage;
            referred_within(c, &principal, permission, input.organization_id, "/organization_id")?;
            let new = insert(c, id, &input)?;
            let changes = Changes::default()
                .fact("user_id", id)
                .field("organization_id", Value::Null, input.organization_id)
                .field("role", Value::Null, input.role.code());
            audit::record(c, &principal, &context, "membership.create", "membership", new, &changes)?;
            find(c, new).map(Membership::new)
        })
        .await?;
    let address = format!("/api/v1/memberships/{}", membership.id);
    Ok(etag::created(address, membership.version, &membership))
}

/// Stores a role; 409 when the same one is valid already.
pub fn insert(c: &mut Conn, user_id: i64, input: &MembershipIn) -> Result<i64> {
    let same = t::table
        .filter(
            t::user_id.eq(user_id).and(t::organization_id.eq(input.organization_id)).and(t::role.eq(input.role.code())),
        )
        .filter(t::valid_to.is_null().or(t::valid_to.ge(today())));
    if diesel::select(diesel::dsl::exists(same)).get_result(c)? {
        return Err(messages::CONFLICT.error());
    }
    let id = diesel::insert_into(t::table)
        .values((
            t::user_id.eq(user_id),
            t::organization_id.eq(input.organization_id),
            t::role.eq(input.role),
            t::valid_from.eq(input.valid_from.unwrap_or_else(today)),
            t::created_at.eq(now()),
        ))
        .returning(t::id)
        .get_result(c)?;
    Ok(id)
}

fn find(c: &mut Conn, id: i64) -> Result<MembershipRow> {
    Ok(t::table.inner_join(organizations::table).filter(t::id.eq(id)).select(MEMBERSHIP_COLUMNS).first(c)?)
}

/// End a role
///
/// Nobody ends a role of his own, so that a unit cannot lose its last administrator by a slip.
#[utoipa::path(patch, path = "/api/v1/memberships/{id}", tag = "users", operation_id = "update_membership",
    params(("id" = i64, Path, description = "The role's id"), IfMatch), request_body = MembershipPatch,
    responses((status = 200, description = "The role with its new end", body = Membership)))]
pub async fn update(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    if_match: IfMatch,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
    Json(patch): Json<MembershipPatch>,
) -> Result<HttpResponse> {
    principal.require(Permission::UsersManage)?;
    let membership = state
        .db
        .write(move |c| {
            let row = find(c, id)?;
            // A role outside of the subtree is not visible, so it is as if it did not exist.
            principal.require_within(Permission::UsersManage, &row.4).map_err(|_| messages::NOT_FOUND.error())?;
            let before = Membership::new(row);
            if_match.check(before.version)?;
            if principal.user_id() == Some(before.user_id) {
                return Err(messages::OWN_ACCOUNT.error());
            }
            if patch.valid_to.is_some_and(|to| to < before.valid_from) {
                return Err(FieldError::new("/valid_to", "date_order").into());
            }
            diesel::update(t::table.find(id)).set(t::valid_to.eq(patch.valid_to)).execute(c)?;
            let after = find(c, id).map(Membership::new)?;
            let changes = Changes::between(&before, &after)?
                .fact("user_id", before.user_id)
                .fact("organization_id", before.organization_id)
                .fact("role", before.role.code());
            audit::record(c, &principal, &context, "membership.update", "membership", id, &changes)?;
            Ok(after)
        })
        .await?;
    Ok(etag::ok(membership.version, &membership))
}
