//! Optimistic locking: the strong `ETag` of a single-row answer is the row's version.

use actix_web::http::header::{self, HeaderValue};
use actix_web::{FromRequest, HttpRequest, HttpResponse, dev::Payload};
use serde::Serialize;
use utoipa::IntoParams;

use crate::error::{Error, Result};
use crate::messages;

/// The version that a caller read, from `If-Match`. Its absence is 428: nobody overwrites what he has not seen.
#[derive(Debug, Clone, Copy, IntoParams)]
#[into_params(parameter_in = Header)]
pub struct IfMatch {
    /// The `ETag` of the answer that the change is based on, or `*`.
    #[param(rename = "If-Match", value_type = String, pattern = r#"^("[0-9]{1,15}"|\*)$"#, example = "\"1\"")]
    version: Option<i64>,
}

impl IfMatch {
    /// The version of one row among many, which the body names.
    pub fn of(version: i64) -> Self {
        IfMatch { version: Some(version) }
    }

    /// 412 when the row has moved on.
    pub fn check(self, version: i64) -> Result<()> {
        match self.version {
            Some(expected) if expected != version => Err(messages::STALE.error()),
            _ => Ok(()),
        }
    }
}

impl FromRequest for IfMatch {
    type Error = Error;
    type Future = std::future::Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let header = request.headers().get(header::IF_MATCH);
        std::future::ready(match header.map(|value| value.to_str().unwrap_or_default().trim()) {
            None => Err(messages::PRECONDITION_REQUIRED.error()),
            Some("*") => Ok(IfMatch { version: None }),
            // A tag that is not ours cannot be the row's present one.
            Some(tag) => parse(tag).map(|v| IfMatch { version: Some(v) }).ok_or_else(|| messages::STALE.error()),
        })
    }
}

fn parse(tag: &str) -> Option<i64> {
    tag.strip_prefix('"')?.strip_suffix('"')?.parse().ok()
}

fn tag(version: i64) -> HeaderValue {
    HeaderValue::from_str(&format!("\"{version}\"")).unwrap_or(HeaderValue::from_static("\"0\""))
}

/// The version of a row that has no counter: a digest of what it says, short enough for a JSON number.
pub fn of_content(body: &impl Serialize) -> i64 {
    let digest = crate::auth::crypto::digest(&serde_json::to_vec(body).unwrap_or_default());
    digest.iter().take(6).fold(0, |version, byte| version << 8 | i64::from(*byte))
}

/// 200 with the row and its `ETag`.
pub fn ok(version: i64, body: &impl Serialize) -> HttpResponse {
    HttpResponse::Ok().insert_header((header::ETAG, tag(version))).json(body)
}

/// 201 with the row, its `ETag` and its address.
pub fn created(location: String, version: i64, body: &impl Serialize) -> HttpResponse {
    HttpResponse::Created()
        .insert_header((header::ETAG, tag(version)))
        .insert_header((header::LOCATION, location))
        .json(body)
}

/// 202 with a row whose work goes on, and its address.
pub fn accepted(location: String, body: &impl Serialize) -> HttpResponse {
    HttpResponse::Accepted().insert_header((header::LOCATION, location)).json(body)
}

/// Whether the caller already has what this answer would say.
pub fn not_modified(request: &HttpRequest, etag: Option<&HeaderValue>) -> bool {
    let known = request.headers().get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let (Some(known), Some(etag)) = (known, etag.and_then(|value| value.to_str().ok())) else { return false };
    known.split(',').any(|candidate| matches!(candidate.trim().trim_start_matches("W/"), c if c == etag || c == "*"))
}
