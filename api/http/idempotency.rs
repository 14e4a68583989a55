//! `Idempotency-Key`: a POST that is repeated with its key gets the stored answer instead of being done twice.
//!
//! JSON bodies are part of the key's fingerprint; a streamed upload is fingerprinted by its address, type and length.
//! Stored answers are encrypted, because some carry a secret that is shown once.

use actix_web::body::{BoxBody, MessageBody, to_bytes_limited};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::{Method, StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpResponse, web};
use diesel::prelude::*;

use super::context::{RequestContext, problem_response};
use super::extract::{JSON_LIMIT, media_type, read_body};
use crate::AppState;
use crate::auth::crypto::{digest, mac};
use crate::auth::token::Identity;
use crate::db::schema::idempotency_keys;
use crate::db::{Conn, now};
use crate::error::{Error, Result};
use crate::messages;

/// Answers larger than this are not kept; the request is then simply not repeatable.
const ANSWER_LIMIT: usize = 8 << 20;
/// A claim without an answer for this long belongs to a server that died.
const ABANDONED_AFTER: chrono::Duration = chrono::Duration::minutes(2);

enum Claim {
    Ours,
    Stored { status: u16, headers: String, body: Vec<u8> },
}

/// See the module.
pub async fn middleware(
    state: web::Data<AppState>,
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    // A key that cannot be used is refused: a caller who sends one counts on it.
    let key = request.headers().get("idempotency-key").map(|value| value.to_str().unwrap_or_default().to_owned());
    // Tokens must never be stored, and logging in twice does no harm.
    let exempt = request.path().starts_with("/api/v1/auth/");
    let Some(key) = key.filter(|_| request.method() == Method::POST && !exempt) else {
        return Ok(next.call(request).await?.map_into_boxed_body());
    };
    let context = RequestContext::of(request.request());
    let principal = request.extensions().get::<Identity>().map(Identity::subject);
    let principal = principal.unwrap_or_else(|| format!("address:{}", context.address));
    let claimed = match fingerprint(&state, &mut request).await {
        Ok(fingerprint) if usable(&key) => claim(&state, &principal, &key, fingerprint).await,
        Ok(_) => Err(messages::BAD_REQUEST.error().with("reason", "Idempotency-Key: 1–255 [!-~]")),
        Err(error) => Err(error),
    };
    match claimed {
        Err(error) => Ok(request.into_response(problem_response(&error, &context))),
        Ok(Claim::Stored { status, headers, body }) => Ok(request.into_response(replay(status, &headers, body))),
        Ok(Claim::Ours) => {
            let response = next.call(request).await?.map_into_boxed_body();
            Ok(remember(&state, principal, key, response).await)
        }
    }
}

/// 1–255 visible ASCII characters, as the document says.
fn usable(key: &str) -> bool {
    (1..=255).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Keyed, because a body may hold a password and a plain digest of it could be guessed.
async fn fingerprint(state: &AppState, request: &mut ServiceRequest) -> Result<Vec<u8>> {
    let mut text = format!("{} {}?{}", request.method(), request.path(), request.query_string());
    if media_type(request.request()) == "application/json" {
        let payload = request.take_payload();
        let bytes = read_body(payload, JSON_LIMIT).await?;
        text.push_str(&format!("\n{:?}", digest(&bytes)));
        request.set_payload(Payload::from(bytes));
    } else {
        let header = |name: header::HeaderName| request.headers().get(name).map(|value| value.as_bytes().to_vec());
        text.push_str(&format!("\n{:?} {:?}", header(header::CONTENT_TYPE), header(header::CONTENT_LENGTH)));
    }
    Ok(mac(&state.keys.cursor, &[b"idempotency", text.as_bytes()]).to_vec())
}

async fn claim(state: &AppState, principal: &str, key: &str, fingerprint: Vec<u8>) -> Result<Claim> {
    use idempotency_keys as t;
    let (principal, key, keys) = (principal.to_owned(), key.to_owned(), state.keys.clone());
    let found = state.db.write(move |c| {
        type Stored = (Vec<u8>, Option<i32>, Option<String>, Option<Vec<u8>>, chrono::NaiveDateTime);
        let row = t::table.find((&principal, &key));
        let columns = (t::fingerprint, t::status, t::headers, t::body, t::created_at);
        let stored = row.select(columns).first::<Stored>(c).optional()?;
        if let Some((known, status, headers, body, created_at)) = stored {
            let expired = created_at < now() - chrono::Duration::hours(24);
            let abandoned = status.is_none() && created_at < now() - ABANDONED_AFTER;
            match (status, headers, body) {
                _ if expired || abandoned => diesel::delete(row).execute(c).map(|_| ())?,
                _ if known != fingerprint => return Err(messages::KEY_REUSED.error()),
                (Some(status), Some(headers), Some(body)) => {
                    return Ok(Claim::Stored { status: status as u16, headers, body: keys.open(&body)? });
                }
                _ => return Err(messages::REQUEST_RUNNING.error()),
            }
        }
        insert(c, &principal, &key, &fingerprint)?;
        Ok(Claim::Ours)
    });
    match found.await {
        // Two first requests at once on PostgreSQL: the second one finds the row only when it inserts.
        Err(Error::Problem(problem)) if problem.kind.code == messages::CONFLICT.code => {
            Err(messages::REQUEST_RUNNING.error())
        }
        other => other,
    }
}

fn insert(c: &mut Conn, principal: &str, key: &str, fingerprint: &[u8]) -> Result<()> {
    use idempotency_keys as t;
    diesel::insert_into(t::table)
        .values((t::principal.eq(principal), t::key.eq(key), t::fingerprint.eq(fingerprint), t::created_at.eq(now())))
        .execute(c)?;
    Ok(())
}

const KEPT_HEADERS: [header::HeaderName; 4] = [header::CONTENT_TYPE, header::LOCATION, header::ETAG, header::LINK];

/// Keeps the answer; a failure of the server frees the key, so that the caller can try again.
async fn remember(
    state: &AppState,
    principal: String,
    key: String,
    response: ServiceResponse<BoxBody>,
) -> ServiceResponse<BoxBody> {
    use idempotency_keys as t;
    let (request, response) = response.into_parts();
    let (mut response, body) = response.into_parts();
    // A problem gets its body further out, from the error that this response carries.
    let is_problem = response.error().is_some();
    let bytes = match to_bytes_limited(body, ANSWER_LIMIT).await {
        Ok(Ok(bytes)) => bytes,
        _ => {
            let error = Error::Internal("an answer could not be kept".into());
            return ServiceResponse::new(request, HttpResponse::from_error(error));
        }
    };
    let status = response.status();
    let keep = !is_problem && status.as_u16() < 500;
    let headers: Vec<String> = KEPT_HEADERS
        .iter()
        .filter_map(|name| Some(format!("{name}: {}", response.headers().get(name)?.to_str().ok()?)))
        .collect();
    let sealed = state.keys.seal(&bytes);
    let stored = state.db.write(move |c| {
        let row = t::table.find((&principal, &key));
        if keep {
            let values = (
                t::status.eq(Some(i32::from(status.as_u16()))),
                t::headers.eq(Some(headers.join("\n"))),
                t::body.eq(Some(sealed?)),
            );
            diesel::update(row).set(values).execute(c)?;
        } else {
            diesel::delete(row).execute(c)?;
        }
        Ok(())
    });
    if let Err(error) = stored.await {
        log::error!("an idempotent answer was not kept: {error}");
    }
    response.headers_mut().remove(header::CONTENT_LENGTH);
    ServiceResponse::new(request, response.set_body(BoxBody::new(bytes)))
}

fn replay(status: u16, headers: &str, body: Vec<u8>) -> HttpResponse {
    let mut builder = HttpResponse::build(StatusCode::from_u16(status).unwrap_or(StatusCode::OK));
    for (name, value) in headers.lines().filter_map(|line| line.split_once(": ")) {
        builder.insert_header((name, value));
    }
    builder.insert_header(("idempotent-replayed", "true")).body(body)
}

/// Removes some of what is older than a day; tells how much.
pub fn forget_old(c: &mut Conn, limit: i64) -> Result<usize> {
    use idempotency_keys as t;
    let old = t::table.filter(t::created_at.lt(now() - chrono::Duration::hours(24)));
    let keys: Vec<(String, String)> = old.select((t::principal, t::key)).limit(limit).load(c)?;
    for (principal, key) in &keys {
        diesel::delete(t::table.find((principal, key))).execute(c)?;
    }
    Ok(keys.len())
}
