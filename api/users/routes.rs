//! `/users`: reading log-ins of the administration. Enterprises get theirs by invitation or by asking for one.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::memberships::Membership;
use super::store::{self, UserRow};
use super::words::Role;
use crate::AppState;
use crate::auth::principal::Principal;
use crate::auth::scope::{self, Permission};
use crate::db::schema::{memberships as m, organizations, persons as p, users as t};
use crate::db::{Conn, today};
use crate::error::Result;
use crate::http::etag;
use crate::http::extract::{NoQuery, Path, Query};
use crate::http::page::{Listing, Page, PageParams};
use crate::http::rules;
use crate::organizations::store::subtree;

/// A log-in with the person and the roles behind it.
#[derive(Serialize, ToSchema)]
pub struct User {
    /// Identifier.
    pub id: i64,
    /// The person behind it.
    pub person_id: i64,
    /// Log-in name.
    pub username: String,
    /// Name of the person.
    pub name: String,
    /// Masked.
    #[schema(required = true, example = "154****5678")]
    pub phone: Option<String>,
    /// Interface language.
    pub locale: String,
    /// Whether everything but a new password is refused.
    pub must_change_password: bool,
    /// Until when wrong passwords have locked it.
    #[schema(required = true)]
    pub locked_until: Option<DateTime<Utc>>,
    /// Whether it is switched off.
    pub disabled: bool,
    /// Roles at or below the caller's seat, ended ones included.
    pub memberships: Vec<Membership>,
    /// Also the `ETag`.
    pub version: i64,
    /// When it was added.
    pub created_at: DateTime<Utc>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
    /// What the caller may do with it.
    #[schema(example = json!(["update", "disable", "reset_password", "unlock", "add_membership"]))]
    pub allowed_actions: Vec<&'static str>,
}

/// Which log-ins.
#[derive(Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct UserParams {
    /// With a role today in this unit or below it.
    pub organization_id: Option<i64>,
    /// With this role today.
    #[param(inline)]
    pub role: Option<Role>,
    /// Whose name or log-in name contains this.
    #[validate(length(max = 100))]
    pub q: Option<String>,
}

/// List log-ins
///
/// Administrators: those with a role, present or past, at or below their seat. In the order of their ids.
#[utoipa::path(get, path = "/api/v1/users", tag = "users", operation_id = "list_users", params(UserParams, PageParams),
    responses((status = 200, description = "Log-ins", body = Page<User>)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    listing: Listing<UserParams>,
) -> Result<HttpResponse> {
    principal.require(Permission::UsersManage)?;
    let window = listing.window::<i64>(&principal)?;
    let (after, fetch, counted) = (window.after, window.fetch(), listing.count().is_some());
    let (keys, caller, filter) = (state.keys.clone(), principal.clone(), listing.filter.clone());
    let (items, total) = state
        .db
        .read(move |c| {
            let conditions = conditions(c, &filter)?;
            let select = || {
                let visible = t::table.filter(scope::users(&caller)).into_boxed();
                conditions().into_iter().fold(visible, |query, condition| query.filter(condition))
            };
            let total = counted.then(|| select().count().get_result::<i64>(c)).transpose()?;
            let page = select().filter(t::id.gt(after.unwrap_or(0))).order(t::id).limit(fetch);
            let rows = page.select(UserRow::as_select()).load(c)?;
            Ok((store::complete(c, &keys, &caller, rows)?, total))
        })
        .await?;
    listing.respond(&principal, &window, items, total, |user: &User| user.id)
}

/// The filter as conditions; a closure, because a count and a page each need their own.
fn conditions(c: &mut Conn, params: &UserParams) -> Result<impl Fn() -> Vec<scope::UserFilter> + use<>> {
    let below = params.organization_id.map(|id| subtree(c, id)).transpose()?;
    let (role, pattern) = (params.role, params.q.as_deref().map(rules::containing));
    Ok(move || {
        let mut list: Vec<scope::UserFilter> = Vec::new();
        if below.is_some() || role.is_some() {
            // Both have to hold for the same role; "%" is any.
            let units = organizations::table
                .filter(organizations::path.like(below.clone().unwrap_or_else(|| "%".to_owned())))
                .select(organizations::id);
            let held = m::table
                .filter(
                    m::valid_from.le(today()).and(m::valid_to.is_null().or(m::valid_to.assume_not_null().ge(today()))),
                )
                .filter(m::organization_id.eq_any(units).and(m::role.like(role.map_or("%", Role::code))));
            list.push(Box::new(t::id.eq_any(held.select(m::user_id))));
        }
        if let Some(pattern) = &pattern {
            // Among the staff, who are few: agents of firms are persons too.
            let name = p::table.filter(p::id.eq(t::person_id)).select(p::name).single_value().assume_not_null();
            let named = name.like(pattern.clone()).escape('\\');
            list.push(Box::new(t::username.like(pattern.to_lowercase()).escape('\\').or(named)));
        }
        list
    })
}

/// Read a log-in
#[utoipa::path(get, path = "/api/v1/users/{id}", tag = "users", operation_id = "get_user",
    params(("id" = i64, Path, description = "The log-in's id")),
    responses((status = 200, description = "The log-in", body = User)))]
pub async fn get(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    principal.require(Permission::UsersManage)?;
    let keys = state.keys.clone();
    let user = state.db.read(move |c| store::single(c, &keys, &principal, id)).await?;
    Ok(etag::ok(user.version, &user))
}
