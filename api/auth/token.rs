//! Access tokens: who is calling, for a quarter of an hour. What the caller may do is read from the database on every
//! request, so an ended membership ends at once.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header;
use actix_web::middleware::Next;
use actix_web::{HttpMessage, web};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};

use crate::AppState;
use crate::error::{Error, Result};

/// Seconds that an access token lives.
pub const ACCESS_SECONDS: i64 = 15 * 60;

#[derive(Serialize, Deserialize)]
struct Claims {
    sub: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    sid: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    scope: Option<String>,
    iat: i64,
    exp: i64,
}

/// Whom a valid token names; not yet what he may do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Identity {
    /// A person with a log-in session.
    User {
        /// `users.id`
        id: i64,
        /// `sessions.id`
        session: String,
    },
    /// A script or a third-party platform.
    Client {
        /// `api_clients.id`
        id: i64,
        /// Scopes of this token, a subset of those granted.
        scopes: Vec<String>,
    },
}

impl Identity {
    /// A short name for logs, limits and stored answers.
    pub fn subject(&self) -> String {
        match self {
            Identity::User { id, .. } => format!("user:{id}"),
            Identity::Client { id, .. } => format!("client:{id}"),
        }
    }
}

/// Signs an access token.
pub fn issue(key: &[u8; 32], identity: &Identity) -> Result<String> {
    let now = chrono::Utc::now().timestamp();
    let (sid, scope) = match identity {
        Identity::User { session, .. } => (Some(session.clone()), None),
        Identity::Client { scopes, .. } => (None, Some(scopes.join(" "))),
    };
    let claims = Claims { sub: identity.subject(), sid, scope, iat: now, exp: now + ACCESS_SECONDS };
    jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &EncodingKey::from_secret(key))
        .map_err(|error| Error::internal("token", error))
}

/// Whom a token names, if it is ours and alive.
pub fn read(key: &[u8; 32], token: &str) -> Option<Identity> {
    let mut validation = Validation::new(Algorithm::HS256);
    validation.leeway = 0;
    let claims = jsonwebtoken::decode::<Claims>(token, &DecodingKey::from_secret(key), &validation).ok()?.claims;
    let (kind, id) = claims.sub.split_once(':')?;
    let id = id.parse().ok()?;
    match kind {
        "user" => Some(Identity::User { id, session: claims.sid? }),
        "client" => {
            let scopes = claims.scope?.split_whitespace().map(str::to_owned).collect();
            Some(Identity::Client { id, scopes })
        }
        _ => None,
    }
}

/// Leaves the identity of a valid bearer token in the request. A missing or bad token is no error here: public
/// addresses need none, and [`super::principal::Principal`] refuses on the others.
pub async fn middleware<B: MessageBody>(
    state: web::Data<AppState>,
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let header = request.headers().get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let token =
        header.and_then(|value| value.split_once(' ')).filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
    if let Some(identity) = token.and_then(|(_, token)| read(&state.keys.token, token.trim())) {
        request.extensions_mut().insert(identity);
    }
    next.call(request).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_names_its_identity_until_it_is_touched() {
        let user = Identity::User { id: 5, session: "s".into() };
        let client = Identity::Client { id: 6, scopes: vec!["enterprises:read".into(), "imports:write".into()] };
        for identity in [user, client] {
            let token = issue(&[1; 32], &identity).expect("issues");
            assert_eq!(read(&[1; 32], &token), Some(identity));
            assert_eq!(read(&[2; 32], &token), None);
            assert_eq!(read(&[1; 32], &format!("{token}x")), None);
        }
    }

    #[test]
    fn an_old_token_and_one_without_signature_are_refused() {
        let past = chrono::Utc::now().timestamp() - 2;
        let claims = Claims { sub: "user:1".into(), sid: Some("s".into()), scope: None, iat: past - 900, exp: past };
        let key = EncodingKey::from_secret(&[1; 32]);
        let old = jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &key).expect("encodes");
        assert_eq!(read(&[1; 32], &old), None);
        // {"alg":"none"} . {"sub":"user:1","sid":"s","iat":0,"exp":99999999999} . (nothing)
        let unsigned = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1c2VyOjEiLCJzaWQiOiJzIiwiaWF0IjowLCJleHAiOjk5OTk5OTk5OTk5fQ.";
        assert_eq!(read(&[1; 32], unsigned), None);
    }
}
