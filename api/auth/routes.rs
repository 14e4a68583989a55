//! Log-in of people: `/auth/*`.

use actix_web::cookie::{Cookie, SameSite, time};
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Duration, NaiveDateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::password;
use super::principal::{Actor, AnyPrincipal, Principal};
use super::sessions::{self, Opened, Refresh};
use super::token::{self, Identity};
use crate::db::schema::users;
use crate::db::{Conn, now};
use crate::error::{FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::{AppState, audit, messages};

const COOKIE: &str = "zhuqi_refresh";
const COOKIE_PATH: &str = "/api/v1/auth";
/// Wrong passwords in a row before the log-in is locked; each further one doubles the wait, up to a day.
const FREE_ATTEMPTS: i32 = 5;

/// How the refresh token travels.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Transport {
    /// In an HttpOnly cookie; for browsers.
    #[default]
    Cookie,
    /// In the body; for programs without a cookie jar.
    Body,
}

/// Credentials of a person.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"username": "coordinator", "password": "Zhuqi-demo-2026"}))]
pub struct LoginIn {
    /// Log-in name.
    #[validate(length(min = 1, max = 64))]
    pub username: String,
    /// Password.
    #[validate(length(min = 1, max = 128))]
    pub password: String,
    /// Where to put the refresh token.
    #[serde(default)]
    #[schema(inline, default = "cookie")]
    pub transport: Transport,
}

/// A refresh token in the body; absent when it is in the cookie.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({}))]
pub struct RefreshIn {
    /// The token of the last answer.
    #[validate(length(min = 1, max = 200))]
    pub refresh_token: Option<String>,
}

/// An access token and what belongs to it.
#[derive(Serialize, ToSchema)]
pub struct TokenOut {
    /// For `Authorization: Bearer`.
    pub access_token: String,
    /// Always `Bearer`.
    #[schema(example = "Bearer")]
    pub token_type: &'static str,
    /// Seconds until the access token ends.
    #[schema(example = 900)]
    pub expires_in: i64,
    /// Whether everything but a new password is refused.
    pub must_change_password: bool,
    /// Only with transport `body`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<String>,
}

/// A change of one's own password.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"current_password": "abcd-2345-efgh", "new_password": "走访要实-2026"}))]
pub struct PasswordIn {
    /// The password in use.
    #[validate(length(min = 1, max = 128))]
    pub current_password: String,
    /// The new one.
    #[validate(length(min = 1, max = 128))]
    pub new_password: String,
}

/// A place where one is logged in.
#[derive(Serialize, ToSchema)]
pub struct SessionOut {
    /// Identifier.
    pub id: String,
    /// Whether it is the session of this request.
    pub current: bool,
    /// Network address at log-in.
    #[schema(required = true)]
    pub address: Option<String>,
    /// Browser or program.
    #[schema(required = true)]
    pub user_agent: Option<String>,
    /// Log-in.
    pub created_at: DateTime<Utc>,
    /// Last sign of life.
    pub last_used_at: DateTime<Utc>,
    /// End without another sign of life.
    pub expires_at: DateTime<Utc>,
}

/// The sessions of the caller.
#[derive(Serialize, ToSchema)]
pub struct SessionList {
    /// Newest first.
    pub items: Vec<SessionOut>,
}

#[derive(Queryable)]
struct LoginRow {
    id: i64,
    password_hash: String,
    must_change_password: bool,
    locked_until: Option<NaiveDateTime>,
    disabled: bool,
}

fn find_login(c: &mut Conn, username: &str) -> Result<Option<LoginRow>> {
    let columns = (
        users::id,
        users::password_hash,
        users::must_change_password,
        users::locked_until,
        users::disabled_at.is_not_null(),
    );
    Ok(users::table.filter(users::username.eq(username)).select(columns).first(c).optional()?)
}

/// Log in
///
/// Five wrong passwords in a row lock the log-in for a minute; each further one doubles the wait.
#[utoipa::path(post, path = "/api/v1/auth/login", tag = "auth", security(()), request_body = LoginIn,
    responses((status = 200, description = "Logged in", body = TokenOut)))]
pub async fn login(
    state: web::Data<AppState>,
    request: HttpRequest,
    context: RequestContext,
    _: Query<NoQuery>,
    Json(input): Json<LoginIn>,
) -> Result<HttpResponse> {
    let username = input.username.trim().to_lowercase();
    let wanted = username.clone();
    let row = state.db.read(move |c| find_login(c, &wanted)).await?;
    if let Some(until) = row.as_ref().and_then(|row| row.locked_until).filter(|until| *until > now()) {
        let seconds = (until - now()).num_seconds() + 1;
        let error = messages::LOCKED_OUT.error().with("seconds", seconds);
        return Err(error.edit(|problem| problem.retry_after = Some(seconds as u64)));
    }
    // An unknown name costs as much as a wrong password, so that names cannot be told apart by time.
    let hash = row.as_ref().map_or_else(|| state.absent_hash.clone(), |row| row.password_hash.clone());
    let given = input.password;
    let matches = web::block(move || password::verify(&given, &hash)).await.unwrap_or(false);
    let Some(row) = row.filter(|row| !row.disabled) else { return Err(messages::LOGIN_FAILED.error()) };
    if !matches {
        state.db.write(move |c| record_failure(c, row.id)).await?;
        return Err(messages::LOGIN_FAILED.error());
    }
    let agent = request.headers().get(header::USER_AGENT).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let opened = state
        .db
        .write(move |c| {
            let reset = (users::failed_attempts.eq(0), users::locked_until.eq(None::<NaiveDateTime>));
            diesel::update(users::table.find(row.id)).set(reset).execute(c)?;
            let opened = sessions::open(c, row.id, &context.address, agent.as_deref())?;
            let identity = Identity::User { id: opened.user_id, session: opened.session.clone() };
            let principal = Principal::load(c, &identity)?;
            audit::record(c, &principal, &context, "session.open", "session", &opened.session, &audit::NoChanges)?;
            Ok(opened)
        })
        .await?;
    answer(&state, opened, row.must_change_password, input.transport)
}

/// Counted by the database: of guesses that are sent at once, each is one.
fn record_failure(c: &mut Conn, user_id: i64) -> Result<()> {
    let attempts: i32 = diesel::update(users::table.find(user_id))
        .set(users::failed_attempts.eq(users::failed_attempts + 1))
        .returning(users::failed_attempts)
        .get_result(c)?;
    let wait = (attempts >= FREE_ATTEMPTS).then(|| Duration::minutes(1 << (attempts - FREE_ATTEMPTS).min(10)));
    diesel::update(users::table.find(user_id))
        .set(users::locked_until.eq(wait.map(|wait| now() + wait.min(Duration::days(1)))))
        .execute(c)?;
    Ok(())
}

fn answer(state: &AppState, opened: Opened, must_change_password: bool, transport: Transport) -> Result<HttpResponse> {
    let identity = Identity::User { id: opened.user_id, session: opened.session };
    let by_cookie = transport == Transport::Cookie;
    let mut response = HttpResponse::Ok();
    if by_cookie {
        response.cookie(cookie(state, opened.refresh_token.clone(), sessions::REFRESH_DAYS));
    }
    Ok(response.json(TokenOut {
        access_token: token::issue(&state.keys.token, &identity)?,
        token_type: "Bearer",
        expires_in: token::ACCESS_SECONDS,
        must_change_password,
        refresh_token: (!by_cookie).then_some(opened.refresh_token),
    }))
}

fn cookie(state: &AppState, value: String, days: i64) -> Cookie<'static> {
    Cookie::build(COOKIE, value)
        .path(COOKIE_PATH)
        .http_only(true)
        .same_site(SameSite::Strict)
        .secure(state.config.public_url.starts_with("https://"))
        .max_age(time::Duration::days(days))
        .finish()
}

/// Exchange the refresh token
///
/// Each refresh token works once. One that comes back ends its session.
#[utoipa::path(post, path = "/api/v1/auth/refresh", tag = "auth", security(()), request_body = RefreshIn,
    responses((status = 200, description = "The next pair of tokens", body = TokenOut)))]
pub async fn refresh(
    state: web::Data<AppState>,
    request: HttpRequest,
    _: Query<NoQuery>,
    Json(input): Json<RefreshIn>,
) -> Result<HttpResponse> {
    let transport = if input.refresh_token.is_some() { Transport::Body } else { Transport::Cookie };
    let held = input.refresh_token.or_else(|| request.cookie(COOKIE).map(|cookie| cookie.value().to_owned()));
    let held = held.ok_or_else(|| messages::UNAUTHENTICATED.error())?;
    match state.db.write(move |c| sessions::refresh(c, &held)).await? {
        Refresh::Refused => Err(messages::SESSION_ENDED.error()),
        Refresh::Reused => Err(messages::TOKEN_REUSED.error()),
        Refresh::Continued(opened) => {
            let id = opened.user_id;
            let column = users::must_change_password;
            let must_change = state.db.read(move |c| Ok(users::table.find(id).select(column).first(c)?)).await?;
            answer(&state, opened, must_change, transport)
        }
    }
}

/// Log out
#[utoipa::path(post, path = "/api/v1/auth/logout", tag = "auth", responses((status = 204, description = "The session has ended")))]
pub async fn logout(
    state: web::Data<AppState>,
    AnyPrincipal(principal): AnyPrincipal,
    context: RequestContext,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    if let Actor::User { session, .. } = principal.actor.clone() {
        let ended = state.db.write(move |c| {
            sessions::revoke(c, &session, "logout")?;
            audit::record(c, &principal, &context, "session.close", "session", session, &audit::NoChanges)
        });
        ended.await?;
    }
    Ok(HttpResponse::NoContent().cookie(cookie(&state, String::new(), 0)).finish())
}

/// Change one's own password
///
/// Every other session of the log-in ends.
#[utoipa::path(post, path = "/api/v1/auth/password", tag = "auth", request_body = PasswordIn,
    responses((status = 204, description = "The new password is in force")))]
pub async fn change_password(
    state: web::Data<AppState>,
    AnyPrincipal(principal): AnyPrincipal,
    context: RequestContext,
    _: Query<NoQuery>,
    Json(input): Json<PasswordIn>,
) -> Result<HttpResponse> {
    let Actor::User { id, session, .. } = principal.actor.clone() else { return Err(messages::FORBIDDEN.error()) };
    let columns = (users::username, users::password_hash);
    let (username, hash) =
        state.db.read(move |c| Ok(users::table.find(id).select(columns).first::<(String, String)>(c)?)).await?;
    let cheap = state.config.cheap_passwords;
    let new_hash = web::block(move || {
        if !password::verify(&input.current_password, &hash) {
            return Err(FieldError::new("/current_password", "password_wrong").into());
        }
        if input.current_password == input.new_password {
            return Err(FieldError::new("/new_password", "password_unchanged").into());
        }
        password::check_rules(&input.new_password, &username, "/new_password")?;
        password::hash(&input.new_password, cheap)
    });
    let new_hash = new_hash.await.map_err(|error| crate::error::Error::internal("password", error))??;
    state
        .db
        .write(move |c| {
            diesel::update(users::table.find(id))
                .set((
                    users::password_hash.eq(new_hash),
                    users::password_changed_at.eq(now()),
                    users::must_change_password.eq(false),
                    users::version.eq(users::version + 1),
                ))
                .execute(c)?;
            sessions::revoke_all(c, id, Some(&session), "password_changed")?;
            audit::record(c, &principal, &context, "user.change_password", "user", id, &audit::NoChanges)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// List one's own sessions
#[utoipa::path(get, path = "/api/v1/auth/sessions", tag = "auth", responses((status = 200, description = "Where one is logged in", body = SessionList)))]
pub async fn list_sessions(
    state: web::Data<AppState>,
    AnyPrincipal(principal): AnyPrincipal,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let Actor::User { id, session: current, .. } = principal.actor else { return Err(messages::FORBIDDEN.error()) };
    let rows = state.db.read(move |c| sessions::of_user(c, id)).await?;
    let out = |row: sessions::SessionRow| SessionOut {
        current: row.id == current,
        id: row.id,
        address: row.address,
        user_agent: row.user_agent,
        created_at: row.created_at.and_utc(),
        last_used_at: row.last_used_at.and_utc(),
        expires_at: row.expires_at.and_utc(),
    };
    Ok(HttpResponse::Ok().json(SessionList { items: rows.into_iter().map(out).collect() }))
}

/// End one of one's own sessions
#[utoipa::path(delete, path = "/api/v1/auth/sessions/{session_id}", tag = "auth", params(("session_id" = String, Path, description = "`id` of a session")),
    responses((status = 204, description = "The session has ended")))]
pub async fn end_session(
    state: web::Data<AppState>,
    AnyPrincipal(principal): AnyPrincipal,
    context: RequestContext,
    Path(session): Path<String>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let user_id = principal.user_id().ok_or_else(|| messages::FORBIDDEN.error())?;
    let ended = state.db.write(move |c| {
        sessions::revoke_own(c, user_id, &session)?;
        audit::record(c, &principal, &context, "session.end", "session", session, &audit::NoChanges)
    });
    ended.await?;
    Ok(HttpResponse::NoContent().finish())
}
