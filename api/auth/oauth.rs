//! Client credentials for scripts and third-party platforms (RFC 6749, section 4.4). Errors follow that RFC's codes,
//! carried in our problem body as `error` is for people and `code` for programs.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::crypto::{digest, equal};
use super::token::{self, Identity};
use crate::db::schema::{api_client_secrets, api_clients, organizations};
use crate::db::{now, today};
use crate::error::{FieldError, Result};
use crate::http::extract::{media_type, parse_query, read_body};
use crate::{AppState, messages};

/// The form of a token request. The client authenticates here or by HTTP Basic.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"grant_type": "client_credentials", "client_id": "demo-import", "client_secret": "…"}))]
pub struct TokenRequest {
    /// Always `client_credentials`.
    #[schema(pattern = "^client_credentials$")]
    pub grant_type: String,
    /// The client's id.
    #[validate(length(min = 1, max = 100))]
    pub client_id: Option<String>,
    /// The client's secret.
    #[validate(length(min = 1, max = 200))]
    pub client_secret: Option<String>,
    /// A subset of the granted scopes, separated by spaces; all of them when absent.
    #[validate(length(max = 500))]
    pub scope: Option<String>,
}

/// An access token of a client.
#[derive(Serialize, ToSchema)]
pub struct ClientToken {
    /// For `Authorization: Bearer`.
    pub access_token: String,
    /// Always `Bearer`.
    #[schema(example = "Bearer")]
    pub token_type: &'static str,
    /// Seconds until the token ends.
    pub expires_in: i64,
    /// What the token may do.
    pub scope: String,
}

/// Get a token with client credentials
#[utoipa::path(post, path = "/oauth/token", tag = "auth", security(()),
    request_body(content = TokenRequest, content_type = "application/x-www-form-urlencoded"),
    responses((status = 200, description = "A token for the client's scopes", body = ClientToken)))]
pub async fn token(state: web::Data<AppState>, request: HttpRequest, payload: web::Payload) -> Result<HttpResponse> {
    if media_type(&request) != "application/x-www-form-urlencoded" {
        return Err(messages::UNSUPPORTED_MEDIA_TYPE.error().with("expected", "application/x-www-form-urlencoded"));
    }
    let body = read_body(payload.into_inner(), 16 << 10).await?;
    let pairs: Vec<(String, String)> =
        serde_urlencoded::from_bytes(&body).map_err(|error| messages::BAD_REQUEST.error().with("reason", error))?;
    let input: TokenRequest = parse_query(&pairs)?;
    if input.grant_type != "client_credentials" {
        return Err(FieldError::new("/grant_type", "enum").with("allowed", "client_credentials").into());
    }
    let basic = basic_credentials(&request);
    let credentials = basic.or_else(|| input.client_id.zip(input.client_secret));
    let (client_id, secret) = credentials.ok_or_else(|| messages::LOGIN_FAILED.error())?;
    let presented = digest(secret.as_bytes());
    let found = state.db.read(move |c| {
        let rows = api_clients::table
            .inner_join(api_client_secrets::table)
            .inner_join(organizations::table)
            .filter(api_clients::client_id.eq(&client_id).and(api_clients::disabled_at.is_null()))
            .filter(organizations::valid_to.is_null().or(organizations::valid_to.assume_not_null().ge(today())))
            .filter(api_client_secrets::expires_at.is_null().or(api_client_secrets::expires_at.gt(now())))
            .select((api_clients::id, api_clients::scopes, api_client_secrets::secret_hash))
            .load::<(i64, String, Vec<u8>)>(c)?;
        Ok(rows.into_iter().find(|(_, _, hash)| equal(hash, &presented)))
    });
    let (id, granted, _) = found.await?.ok_or_else(|| messages::LOGIN_FAILED.error())?;
    let granted: Vec<String> = granted.split_whitespace().map(str::to_owned).collect();
    let scopes = match input.scope {
        None => granted,
        Some(wanted) => {
            let wanted: Vec<String> = wanted.split_whitespace().map(str::to_owned).collect();
            if let Some(unknown) = wanted.iter().find(|scope| !granted.contains(scope)) {
                log::info!("client asked for the scope {unknown}");
                return Err(FieldError::new("/scope", "unknown_scope").into());
            }
            wanted
        }
    };
    let scope = scopes.join(" ");
    let access_token = token::issue(&state.keys.token, &Identity::Client { id, scopes })?;
    let body = ClientToken { access_token, token_type: "Bearer", expires_in: token::ACCESS_SECONDS, scope };
    Ok(HttpResponse::Ok().json(body))
}

fn basic_credentials(request: &HttpRequest) -> Option<(String, String)> {
    let value = request.headers().get(header::AUTHORIZATION)?.to_str().ok()?;
    let decoded = STANDARD.decode(value.strip_prefix("Basic ")?.trim()).ok()?;
    let (id, secret) =
        std::str::from_utf8(&decoded).ok()?.split_once(':').map(|(a, b)| (a.to_owned(), b.to_owned()))?;
    Some((id, secret))
}
