//! `/api-clients`.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::store::{self, ClientChange, ClientRow};
use crate::auth::principal::Principal;
use crate::auth::scope::{OAUTH_SCOPES, Permission};
use crate::db::now;
use crate::error::{Error, FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::page::{Listing, NoFilter, Page, PageParams};
use crate::http::patch::present;
use crate::http::rules;
use crate::organizations::store::referred_within;
use crate::{AppState, audit};

/// A script or a third-party platform.
#[derive(Serialize, ToSchema)]
pub struct ApiClient {
    /// Identifier.
    pub id: i64,
    /// What it calls itself at `/oauth/token`.
    #[schema(example = "client-3f9a1c20be47")]
    pub client_id: String,
    /// What people call it.
    pub name: String,
    /// The unit in whose area it may act.
    pub organization_id: i64,
    /// The unit's name.
    pub organization_name: String,
    /// Granted scopes.
    pub scopes: Vec<String>,
    /// Whether it is switched off.
    pub disabled: bool,
    /// Also the `ETag`.
    pub version: i64,
    /// When it was added.
    pub created_at: DateTime<Utc>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
    /// What the caller may do with it.
    #[schema(example = json!(["update", "rotate_secret"]))]
    pub allowed_actions: Vec<&'static str>,
}

impl From<ClientRow> for ApiClient {
    fn from(row: ClientRow) -> Self {
        ApiClient {
            id: row.id,
            client_id: row.client_id,
            name: row.name,
            organization_id: row.organization_id,
            organization_name: row.organization_name,
            scopes: row.scopes.split_whitespace().map(str::to_owned).collect(),
            disabled: row.disabled_at.is_some(),
            version: row.version,
            created_at: row.created_at.and_utc(),
            updated_at: row.updated_at.and_utc(),
            // Whoever sees a client is its administrator.
            allowed_actions: vec!["update", "rotate_secret"],
        }
    }
}

/// A new client.
#[derive(Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "12345 热线平台", "organization_id": 1, "scopes": ["enterprises:read"]}))]
pub struct ApiClientIn {
    /// What people call it.
    #[validate(length(max = 100), custom(function = rules::not_blank))]
    pub name: String,
    /// A unit at or below the caller's seat.
    pub organization_id: i64,
    /// Some of `enterprises:read`, `enterprises:write`, `enterprises:export`, `imports:write`, `officers:read`,
    /// `officers:write`.
    #[validate(length(min = 1, max = 20))]
    pub scopes: Vec<String>,
}

/// A new client with its secret.
#[derive(Serialize, ToSchema)]
pub struct CreatedApiClient {
    /// The client.
    pub api_client: ApiClient,
    /// Shown this once.
    pub client_secret: String,
}

/// A change of a client.
#[derive(Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"scopes": ["enterprises:read", "officers:read"]}))]
pub struct ApiClientPatch {
    /// What people call it.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 100), custom(function = rules::not_blank))]
    #[schema(nullable = false)]
    pub name: Option<String>,
    /// Granted scopes; a scope that is taken away counts no more at once.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[validate(length(min = 1, max = 20))]
    #[schema(nullable = false)]
    pub scopes: Option<Vec<String>>,
    /// `true` refuses its tokens at once.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub disabled: Option<bool>,
}

/// How a secret is replaced.
#[derive(Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"overlap_hours": 24}))]
pub struct RotateIn {
    /// How long the present secret works on.
    #[validate(range(min = 0, max = 720))]
    #[schema(minimum = 0, maximum = 720)]
    pub overlap_hours: i64,
}

/// A secret.
#[derive(Serialize, ToSchema)]
pub struct ClientSecret {
    /// Shown this once.
    pub client_secret: String,
}

fn granted(scopes: &[String]) -> Result<String> {
    let unknown = scopes.iter().enumerate().filter(|(_, scope)| !OAUTH_SCOPES.contains(&scope.as_str()));
    let errors: Vec<_> =
        unknown.map(|(index, _)| FieldError::new(format!("/scopes/{index}"), "unknown_scope")).collect();
    if !errors.is_empty() {
        return Err(Error::invalid(errors));
    }
    let kept: Vec<&str> = OAUTH_SCOPES.into_iter().filter(|known| scopes.iter().any(|scope| scope == known)).collect();
    Ok(kept.join(" "))
}

/// List API clients
///
/// Administrators: those of units at or below their seat, in the order of their ids.
#[utoipa::path(get, path = "/api/v1/api-clients", tag = "api-clients", operation_id = "list_api_clients", params(PageParams),
    responses((status = 200, description = "Clients", body = Page<ApiClient>)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    listing: Listing<NoFilter>,
) -> Result<HttpResponse> {
    principal.require(Permission::ApiClientsManage)?;
    let window = listing.window::<i64>(&principal)?;
    let (after, fetch, counted) = (window.after.unwrap_or(0), window.fetch(), listing.count().is_some());
    let caller = principal.clone();
    let (rows, total) = state
        .db
        .read(move |c| {
            let total = counted.then(|| store::count(c, &caller)).transpose()?;
            Ok((store::page(c, &caller, after, fetch)?, total))
        })
        .await?;
    let items = rows.into_iter().map(ApiClient::from).collect();
    listing.respond(&principal, &window, items, total, |client: &ApiClient| client.id)
}

/// Read an API client
#[utoipa::path(get, path = "/api/v1/api-clients/{id}", tag = "api-clients", operation_id = "get_api_client",
    params(("id" = i64, Path, description = "Its id")),
    responses((status = 200, description = "The client", body = ApiClient)))]
pub async fn get(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    principal.require(Permission::ApiClientsManage)?;
    let row = state.db.read(move |c| store::find(c, &principal, id)).await?;
    Ok(etag::ok(row.version, &ApiClient::from(row)))
}

/// Add an API client
#[utoipa::path(post, path = "/api/v1/api-clients", tag = "api-clients", operation_id = "create_api_client",
    request_body = ApiClientIn, responses((status = 201, description = "Added", body = CreatedApiClient)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    _: Query<NoQuery>,
    Json(input): Json<ApiClientIn>,
) -> Result<HttpResponse> {
    principal.require(Permission::ApiClientsManage)?;
    let scopes = granted(&input.scopes)?;
    let (row, client_secret) = state
        .db
        .write(move |c| {
            let permission = Permission::ApiClientsManage;
            referred_within(c, &principal, permission, input.organization_id, "/organization_id")?;
            let id = store::insert(c, &input.name, input.organization_id, &scopes)?;
            let secret = store::add_secret(c, id, Duration::zero())?;
            audit::record(c, &principal, &context, "api_client.create", "api_client", id, &input)?;
            Ok((store::find(c, &principal, id)?, secret))
        })
        .await?;
    let (address, version) = (format!("/api/v1/api-clients/{}", row.id), row.version);
    Ok(etag::created(address, version, &CreatedApiClient { api_client: row.into(), client_secret }))
}

/// Change an API client
#[utoipa::path(patch, path = "/api/v1/api-clients/{id}", tag = "api-clients", operation_id = "update_api_client",
    params(("id" = i64, Path, description = "Its id"), IfMatch), request_body = ApiClientPatch,
    responses((status = 200, description = "Changed", body = ApiClient)))]
pub async fn update(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    if_match: IfMatch,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
    Json(patch): Json<ApiClientPatch>,
) -> Result<HttpResponse> {
    principal.require(Permission::ApiClientsManage)?;
    let scopes = patch.scopes.as_deref().map(granted).transpose()?;
    let row = state
        .db
        .write(move |c| {
            let row = store::find(c, &principal, id)?;
            if_match.check(row.version)?;
            let name = patch.name.as_ref().map(|name| name.trim().to_owned());
            let since = row.disabled_at.unwrap_or_else(now);
            let disabled_at = patch.disabled.map(|disabled| disabled.then_some(since));
            store::write(c, &row, &ClientChange { name, scopes, disabled_at })?;
            let after = store::find(c, &principal, id)?;
            let changes = audit::Changes::between(&ApiClient::from(row), &ApiClient::from(after.clone()))?;
            audit::record(c, &principal, &context, "api_client.update", "api_client", id, &changes)?;
            Ok(after)
        })
        .await?;
    Ok(etag::ok(row.version, &ApiClient::from(row)))
}

/// Replace the secret of an API client
///
/// The present secret works on for the given hours, so that the platform can be changed over without a gap.
#[utoipa::path(post, path = "/api/v1/api-clients/{id}/rotate-secret", tag = "api-clients", operation_id = "rotate_client_secret",
    params(("id" = i64, Path, description = "Its id"), IfMatch), request_body = RotateIn,
    responses((status = 200, description = "The new secret", body = ClientSecret)))]
pub async fn rotate_secret(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    if_match: IfMatch,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
    Json(input): Json<RotateIn>,
) -> Result<HttpResponse> {
    principal.require(Permission::ApiClientsManage)?;
    let (version, client_secret) = state
        .db
        .write(move |c| {
            let row = store::find(c, &principal, id)?;
            if_match.check(row.version)?;
            store::write(c, &row, &ClientChange::default())?;
            let secret = store::add_secret(c, id, Duration::hours(input.overlap_hours))?;
            audit::record(c, &principal, &context, "api_client.rotate_secret", "api_client", id, &input)?;
            Ok((row.version + 1, secret))
        })
        .await?;
    Ok(etag::ok(version, &ClientSecret { client_secret }))
}
