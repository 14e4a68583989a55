//! `/dictionaries`: public, because a form needs its words before anyone is signed in.

use actix_web::http::header::{CACHE_CONTROL, HeaderValue};
use actix_web::{HttpResponse, web};
use serde::Serialize;
use utoipa::ToSchema;

use super::words::{self, Dictionary};
use crate::error::Result;
use crate::http::etag;
use crate::http::extract::{NoQuery, Path, Query};
use crate::{AppState, messages};

/// A word that an administrator adds is there at once: a browser keeps the answer, and asks whether it still holds.
const CACHE: HeaderValue = HeaderValue::from_static("public, no-cache");

/// All dictionaries.
#[derive(Serialize, ToSchema)]
pub struct Dictionaries {
    /// In a fixed order.
    pub dictionaries: Vec<Dictionary>,
}

/// Read all dictionaries
#[utoipa::path(get, path = "/api/v1/dictionaries", tag = "dictionaries", operation_id = "list_dictionaries", security(()),
    responses((status = 200, description = "Every word with its labels", body = Dictionaries)))]
pub async fn list(state: web::Data<AppState>, _: Query<NoQuery>) -> Result<HttpResponse> {
    let body = Dictionaries { dictionaries: state.db.read(words::all).await? };
    Ok(cached(&body))
}

/// Read a dictionary
#[utoipa::path(get, path = "/api/v1/dictionaries/{code}", tag = "dictionaries", operation_id = "get_dictionary", security(()),
    params(("code" = String, Path, description = "Its code", example = "tags")),
    responses((status = 200, description = "Its words with their labels", body = Dictionary)))]
pub async fn get(state: web::Data<AppState>, Path(code): Path<String>, _: Query<NoQuery>) -> Result<HttpResponse> {
    let all = state.db.read(words::all).await?;
    let found = all.into_iter().find(|dictionary| dictionary.code == code);
    Ok(cached(&found.ok_or_else(|| messages::NOT_FOUND.error())?))
}

fn cached(body: &impl Serialize) -> HttpResponse {
    let mut answer = etag::ok(etag::of_content(body), body);
    answer.headers_mut().insert(CACHE_CONTROL, CACHE);
    answer
}
