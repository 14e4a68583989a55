//! `/users`: adding and changing log-ins.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use validator::Validate;

use super::memberships::{self, MembershipIn};
use super::persons;
use super::routes::User;
use super::store::{self, NewUser, UserChange};
use super::words::Role;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::auth::{password, sessions};
use crate::db::now;
use crate::error::{Error, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::patch::{nullable, present};
use crate::http::rules;
use crate::organizations::store::referred_within;
use crate::{AppState, audit, messages};

/// A new person with a log-in and a first role.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "李样", "username": "lisi", "phone": "15412345679", "organization_id": 2, "role": "coordinator"}))]
pub struct UserIn {
    /// Name of the person.
    #[validate(length(max = 60), custom(function = rules::not_blank))]
    pub name: String,
    /// 3–64 lower-case letters, digits, dots, hyphens, underscores.
    #[validate(length(min = 1, max = 64))]
    pub username: String,
    /// Phone of the person.
    #[validate(custom(function = rules::phone))]
    pub phone: Option<String>,
    /// A unit at or below the caller's seat.
    pub organization_id: i64,
    /// The first role.
    #[schema(inline)]
    pub role: Role,
}

/// A new log-in with the password to read out.
#[derive(Serialize, ToSchema)]
pub struct CreatedUser {
    /// The log-in.
    pub user: User,
    /// Shown this once; it has to be changed at first log-in.
    #[schema(example = "abcd-2345-efgh")]
    pub temporary_password: String,
}

/// A change of a log-in and its person.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"phone": "15412345670"}))]
pub struct UserPatch {
    /// Name of the person.
    #[serde(default, deserialize_with = "present")]
    #[validate(length(max = 60), custom(function = rules::not_blank))]
    #[schema(nullable = false)]
    pub name: Option<String>,
    /// Phone of the person; null removes it.
    #[serde(default, deserialize_with = "nullable")]
    #[validate(custom(function = rules::phone))]
    #[schema(value_type = Option<String>)]
    pub phone: Option<Option<String>>,
    /// `true` ends every session and refuses log-in.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub disabled: Option<bool>,
}

/// Add a person with a log-in
///
/// The temporary password is answered once and must be changed at first log-in.
#[utoipa::path(post, path = "/api/v1/users", tag = "users", operation_id = "create_user", request_body = UserIn,
    responses((status = 201, description = "Added", body = CreatedUser)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    _: Query<NoQuery>,
    Json(input): Json<UserIn>,
) -> Result<HttpResponse> {
    principal.require(Permission::UsersManage)?;
    let username = store::username(&input.username)?;
    let (temporary_password, password_hash) = temporary_password(state.config.cheap_passwords).await?;
    let keys = state.keys.clone();
    let user = state
        .db
        .write(move |c| {
            let permission = Permission::UsersManage;
            referred_within(c, &principal, permission, input.organization_id, "/organization_id")?;
            let person_id = persons::insert(c, &keys, &input.name, input.phone.as_deref())?;
            let (username, password_hash) = (username.as_str(), password_hash.as_str());
            let new = NewUser { person_id, username, password_hash, must_change_password: true, locale: "zh-CN" };
            let id = store::insert(c, &new)?;
            let role = MembershipIn { organization_id: input.organization_id, role: input.role, valid_from: None };
            memberships::insert(c, id, &role)?;
            let changes = persons::recorded(c, &keys, person_id, &input.name, input.phone.as_deref())?
                .field("username", Value::Null, username)
                .field("organization_id", Value::Null, input.organization_id)
                .field("role", Value::Null, input.role.code());
            audit::record(c, &principal, &context, "user.create", "user", id, &changes)?;
            store::single(c, &keys, &principal, id)
        })
        .await?;
    let address = format!("/api/v1/users/{}", user.id);
    Ok(etag::created(address, user.version, &CreatedUser { user, temporary_password }))
}

/// A fresh first password and its hash, made off the asynchronous threads.
pub async fn temporary_password(cheap: bool) -> Result<(String, String)> {
    let made = web::block(move || {
        let password = password::temporary();
        password::hash(&password, cheap).map(|hash| (password, hash))
    });
    made.await.map_err(|error| Error::internal("password", error))?
}

/// Change a log-in
///
/// Not one's own `disabled`, and not a log-in that also has a role outside of the caller's subtree.
#[utoipa::path(patch, path = "/api/v1/users/{id}", tag = "users", operation_id = "update_user",
    params(("id" = i64, Path, description = "The log-in's id"), IfMatch), request_body = UserPatch,
    responses((status = 200, description = "Changed", body = User)))]
pub async fn update(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    if_match: IfMatch,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
    Json(patch): Json<UserPatch>,
) -> Result<HttpResponse> {
    principal.require(Permission::UsersManage)?;
    let keys = state.keys.clone();
    let user = state
        .db
        .write(move |c| {
            let row = store::find_managed(c, &principal, id)?;
            if_match.check(row.version)?;
            let mut change = UserChange::default();
            match patch.disabled {
                Some(true) if principal.user_id() == Some(id) => return Err(messages::OWN_ACCOUNT.error()),
                Some(true) => {
                    change.disabled_at = Some(Some(row.disabled_at.unwrap_or_else(now)));
                    sessions::revoke_all(c, id, None, "disabled")?;
                }
                Some(false) => change.disabled_at = Some(None),
                None => {}
            }
            store::write(c, &row, &change)?;
            let phone = patch.phone.as_ref().map(Option::as_deref);
            let was = row.disabled_at.is_some();
            let changes = persons::update(c, &keys, row.person_id, patch.name.as_deref(), phone)?.field(
                "disabled",
                was,
                patch.disabled.unwrap_or(was),
            );
            audit::record(c, &principal, &context, "user.update", "user", id, &changes)?;
            store::single(c, &keys, &principal, id)
        })
        .await?;
    Ok(etag::ok(user.version, &user))
}
