//! `/users/{id}/reset-password` and `/unlock`: what an administrator does when somebody cannot log in.

use actix_web::{HttpResponse, web};
use serde::Serialize;
use utoipa::ToSchema;

use super::routes::User;
use super::store::{self, UserChange};
use super::writes::temporary_password;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::auth::sessions;
use crate::db::now;
use crate::error::Result;
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{NoQuery, Path, Query};
use crate::{AppState, audit, messages};

/// A password to read out.
#[derive(Serialize, ToSchema)]
pub struct TemporaryPassword {
    /// Shown this once; it has to be changed at first log-in.
    #[schema(example = "abcd-2345-efgh")]
    pub temporary_password: String,
}

/// Give a temporary password
///
/// Every session of the log-in ends. One's own password is changed with `/auth/password`.
#[utoipa::path(post, path = "/api/v1/users/{id}/reset-password", tag = "users", operation_id = "reset_password",
    params(("id" = i64, Path, description = "The log-in's id"), IfMatch),
    responses((status = 200, description = "The new password", body = TemporaryPassword)))]
pub async fn reset_password(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    if_match: IfMatch,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    principal.require(Permission::UsersManage)?;
    let (temporary_password, password_hash) = temporary_password(state.config.cheap_passwords).await?;
    let version = state
        .db
        .write(move |c| {
            let row = store::find_managed(c, &principal, id)?;
            if_match.check(row.version)?;
            if principal.user_id() == Some(id) {
                return Err(messages::OWN_ACCOUNT.error());
            }
            let change = UserChange {
                password_hash: Some(password_hash),
                password_changed_at: Some(now()),
                must_change_password: Some(true),
                failed_attempts: Some(0),
                locked_until: Some(None),
                ..UserChange::default()
            };
            store::write(c, &row, &change)?;
            sessions::revoke_all(c, id, None, "password_reset")?;
            audit::record(c, &principal, &context, "user.reset_password", "user", id, &audit::NoChanges)?;
            Ok(row.version + 1)
        })
        .await?;
    Ok(etag::ok(version, &TemporaryPassword { temporary_password }))
}

/// Lift the lock of wrong passwords
#[utoipa::path(post, path = "/api/v1/users/{id}/unlock", tag = "users", operation_id = "unlock_user",
    params(("id" = i64, Path, description = "The log-in's id"), IfMatch),
    responses((status = 200, description = "The log-in", body = User)))]
pub async fn unlock(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    if_match: IfMatch,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    principal.require(Permission::UsersManage)?;
    let keys = state.keys.clone();
    let user = state
        .db
        .write(move |c| {
            let row = store::find_managed(c, &principal, id)?;
            if_match.check(row.version)?;
            let change = UserChange { failed_attempts: Some(0), locked_until: Some(None), ..UserChange::default() };
            store::write(c, &row, &change)?;
            audit::record(c, &principal, &context, "user.unlock", "user", id, &audit::NoChanges)?;
            store::single(c, &keys, &principal, id)
        })
        .await?;
    Ok(etag::ok(user.version, &user))
}
