//! `GET /attachments/{id}/file`: the content itself, whole or in part.

use actix_web::body::SizedStream;
use actix_web::http::header::{
    self, ContentDisposition, ContentEncoding, ContentRange, ContentRangeSpec, DispositionType, ETag, EntityTag,
    Header, HeaderValue, HttpDate, IfRange, LastModified,
};
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{Timelike, Utc};
use serde::Deserialize;
use utoipa::IntoParams;
use validator::Validate;

use super::link;
use super::media::Media;
use super::rows;
use crate::auth::crypto::hex;
use crate::auth::principal::Principal;
use crate::error::{ProblemBody, Result};
use crate::http::disposition;
use crate::http::extract::{Path, Query};
use crate::{AppState, messages};

/// A file is data, whatever it says: it runs nothing, loads nothing and stands in no other page.
const POLICY: &str = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";
/// Chromium shows no PDF in a sandbox; its own viewer is one.
const POLICY_OF_PDF: &str = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'";

/// The link's token.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ContentQuery {
    /// From `url` of the link.
    #[validate(length(min = 1, max = 200))]
    #[param(min_length = 1, max_length = 200)]
    pub token: String,
    /// Save it instead of showing it.
    #[serde(default)]
    #[param(default = false)]
    pub download: bool,
}

/// Read a file's content
///
/// Needs no log-in but a link from `/attachments/{id}/link`. Takes one byte range.
#[utoipa::path(get, path = "/api/v1/attachments/{id}/file", tag = "attachments", operation_id = "read_attachment",
    params(("id" = i64, Path, description = "File"), ContentQuery,
        ("Range" = Option<String>, Header, description = "A part of the file", example = "bytes=0-1023"),
        ("If-Range" = Option<String>, Header, description = "The `ETag` that the part has to fit")),
    responses((status = 200, description = "The file", body = Vec<u8>, content_type = "application/octet-stream"),
        (status = 206, description = "The part", body = Vec<u8>, content_type = "application/octet-stream"),
        (status = 403, description = "The link does not fit", body = ProblemBody, content_type = "application/problem+json"),
        (status = 410, description = "The link's time is over", body = ProblemBody, content_type = "application/problem+json"),
        (status = 416, description = "No such range", body = ProblemBody, content_type = "application/problem+json")),
    security(()))]
pub async fn get(
    state: web::Data<AppState>,
    request: HttpRequest,
    Path(id): Path<i64>,
    Query(query): Query<ContentQuery>,
) -> Result<HttpResponse> {
    let holder = link::check(&state.keys, id, &query.token, Utc::now().timestamp())?;
    // Whoever lost sight of the file since loses it here as well.
    let found = state.db.read(move |c| {
        let principal = Principal::acting(c, holder.user_id, holder.client_id)?;
        rows::find(c, &principal, id)
    });
    let (row, _) = found.await?;
    let media = row.media()?;
    let size = row.size_bytes.unsigned_abs();
    let tag = EntityTag::new_strong(hex(&row.sha256));
    // HTTP knows no fractions of a second.
    let modified = row.created_at.with_nanosecond(0).unwrap_or(row.created_at);
    let modified = HttpDate::from(std::time::SystemTime::from(modified.and_utc()));

    let part = match wanted(&request, &tag, &modified, size) {
        Wanted::Whole => None,
        Wanted::Part(first, last) => Some((first, last)),
        Wanted::Nothing => {
            let mut response = HttpResponse::from_error(messages::RANGE.error().with("size", size));
            if let Ok(value) = HeaderValue::from_str(&format!("bytes */{size}")) {
                response.headers_mut().insert(header::CONTENT_RANGE, value);
            }
            return Ok(response);
        }
    };
    let (first, last) = part.unwrap_or((0, size - 1));
    let content = state.files.get(&row.object_key, row.seal(&state.keys), first..last + 1).await?;
    let mut response = if part.is_some() { HttpResponse::PartialContent() } else { HttpResponse::Ok() };
    if part.is_some() {
        response.insert_header(ContentRange(ContentRangeSpec::Bytes {
            range: Some((first, last)),
            instance_length: Some(size),
        }));
    }
    response
        .content_type(media.name)
        .insert_header(disposition_of(&row.filename, media.is_shown && !query.download))
        .insert_header(ETag(tag))
        .insert_header(LastModified(modified))
        .insert_header((header::ACCEPT_RANGES, "bytes"))
        .insert_header((header::CONTENT_SECURITY_POLICY, policy(media)))
        .insert_header(("cross-origin-resource-policy", "same-origin"))
        // Compressed again, its length and its parts would be others.
        .insert_header(ContentEncoding::Identity);
    Ok(response.body(SizedStream::new(last + 1 - first, content)))
}

fn policy(media: &Media) -> &'static str {
    if media.name == "application/pdf" { POLICY_OF_PDF } else { POLICY }
}

enum Wanted {
    Whole,
    Part(u64, u64),
    Nothing,
}

/// What of the file is asked for. Several ranges, and units that nobody knows, get the whole; so does a range of
/// something else than this content.
fn wanted(request: &HttpRequest, tag: &EntityTag, modified: &HttpDate, size: u64) -> Wanted {
    let is_other = match IfRange::parse(request) {
        _ if !request.headers().contains_key(header::IF_RANGE) => false,
        Ok(IfRange::EntityTag(known)) => !known.strong_eq(tag),
        Ok(IfRange::Date(known)) => known != *modified,
        Err(_) => true,
    };
    if is_other || !request.headers().contains_key(header::RANGE) {
        return Wanted::Whole;
    }
    match header::Range::parse(request) {
        Ok(header::Range::Bytes(ranges)) => match ranges.as_slice() {
            [range] => {
                range.to_satisfiable_range(size).map_or(Wanted::Nothing, |(first, last)| Wanted::Part(first, last))
            }
            _ => Wanted::Whole,
        },
        _ => Wanted::Whole,
    }
}

/// Whether it is shown or saved; in the plain name everything else is an underscore.
fn disposition_of(filename: &str, is_shown: bool) -> ContentDisposition {
    let plain: String =
        filename.chars().map(|c| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '_' }).collect();
    let kind = if is_shown { DispositionType::Inline } else { DispositionType::Attachment };
    disposition::named(kind, Some(plain), filename)
}
