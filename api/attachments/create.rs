//! `POST /attachments`: a file arrives.

use std::fs::File;
use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, web};
use diesel::prelude::*;
use serde::Deserialize;
use utoipa::IntoParams;
use validator::Validate;

use super::rows::{self, Attachment};
use super::seal::Seal;
use super::store::Store;
use super::words::ScanState;
use super::{media, names, scanner};
use crate::auth::principal::Principal;
use crate::auth::scope::{self, Action};
use crate::db::schema::attachments as t;
use crate::db::{Conn, now};
use crate::error::{Error, ProblemBody, Result};
use crate::http::context::RequestContext;
use crate::http::extract::{Query, media_type};
use crate::http::{etag, upload};
use crate::{AppState, audit, messages};

/// Files of one sender that wait for an enterprise.
const MAX_UNLINKED: i64 = 50;

/// About the file that is the body.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct FileQuery {
    /// Its name. A path before it is left out, and so is everything that cannot be seen.
    #[validate(length(min = 1, max = 200))]
    #[param(min_length = 1, max_length = 200, example = "营业执照.jpg")]
    pub filename: String,
}

/// Send a file
///
/// The body is the file itself, at most 20 MB: PDF, JPEG, PNG, WebP, HEIC, DOCX or XLSX, told by its content. Until it
/// is linked to an enterprise its sender alone sees it, and after 24 hours it is gone.
#[utoipa::path(post, path = "/api/v1/attachments", tag = "attachments", operation_id = "create_attachment", params(FileQuery),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 201, description = "The file", body = Attachment),
        (status = 507, description = "No space left", body = ProblemBody, content_type = "application/problem+json")))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    request: HttpRequest,
    Query(query): Query<FileQuery>,
    payload: web::Payload,
) -> Result<HttpResponse> {
    scope::require_somewhere(&principal, Action::ManageAttachments)?;
    // Without a name, so that nothing of it outlives the request, whatever happens to the process.
    let mut file = tempfile::tempfile().map_err(|error| Error::storage("an upload", &error))?;
    let limit = state.config.attachment_limit;
    let (size, sha256) = upload::receive(&request, payload, limit, &mut file).await?;
    if size == 0 {
        return Err(messages::FILE_EMPTY.error());
    }
    let declared = media_type(&request).to_owned();
    let scanner = state.config.scanner.clone();
    let looked = web::block(move || look(file, &declared, scanner.as_deref()));
    let (file, media, scan_state) = looked.await.map_err(|error| Error::internal("upload", error))??;

    let object = Store::new_object();
    let new = New {
        filename: names::clean(&query.filename, media),
        media_type: media.name,
        size: size as i64,
        sha256,
        object: object.clone(),
        scan_state,
    };
    // The row first: what a crash leaves in the store is then known, and the sweep removes it.
    let sender = principal.clone();
    let id = state.db.write(move |c| insert(c, &sender, &new)).await?;
    let seal = Arc::new(Seal::new(&state.keys, &object, size));
    if let Err(error) = state.files.put(&object, seal, file).await {
        let forgotten = state.db.write(move |c| Ok(diesel::delete(t::table.find(id)).execute(c)?)).await;
        if let Err(error) = forgotten {
            log::error!("attachment {id} is left to the sweep: {error}");
        }
        return Err(error);
    }
    let attachment = state
        .db
        .write(move |c| {
            diesel::update(t::table.find(id)).set(t::stored_at.eq(now())).execute(c)?;
            let (row, relations) = rows::find(c, &principal, id)?;
            let changes = serde_json::json!({ "media_type": row.media_type, "size_bytes": row.size_bytes });
            audit::record(c, &principal, &context, "attachment.create", "attachment", id, &changes)?;
            row.out(&relations)
        })
        .await?;
    Ok(etag::created(format!("/api/v1/attachments/{id}"), attachment.version, &attachment))
}

/// What it is, and whether anything speaks against keeping it.
fn look(mut file: File, declared: &str, scanner: Option<&str>) -> Result<(File, &'static media::Media, ScanState)> {
    let media = media::of(&mut file)?;
    media::check_declared(declared, media)?;
    let Some(address) = scanner else { return Ok((file, media, ScanState::Unscanned)) };
    scanner::scan(address, &mut file)?;
    Ok((file, media, ScanState::Clean))
}

struct New {
    filename: String,
    media_type: &'static str,
    size: i64,
    sha256: Vec<u8>,
    object: String,
    scan_state: ScanState,
}

fn insert(c: &mut Conn, principal: &Principal, new: &New) -> Result<i64> {
    let waiting = t::table.filter(t::enterprise_id.is_null().and(t::deleted_at.is_null()));
    let waiting = waiting.filter(t::created_at.gt(now() - rows::UNLINKED));
    let waiting: i64 = match (principal.user_id(), principal.client_id()) {
        (Some(id), _) => waiting.filter(t::user_id.eq(id)).count().get_result(c)?,
        (None, id) => waiting.filter(t::api_client_id.eq(id)).count().get_result(c)?,
    };
    if waiting >= MAX_UNLINKED {
        return Err(messages::TOO_MANY_FILES.error().with("limit", MAX_UNLINKED));
    }
    Ok(diesel::insert_into(t::table)
        .values((
            t::filename.eq(&new.filename),
            t::media_type.eq(new.media_type),
            t::size_bytes.eq(new.size),
            t::sha256.eq(&new.sha256),
            t::object_key.eq(&new.object),
            t::scan_state.eq(new.scan_state),
            t::user_id.eq(principal.user_id()),
            t::api_client_id.eq(principal.client_id()),
            t::version.eq(1_i64),
            t::created_at.eq(now()),
            t::updated_at.eq(now()),
        ))
        .returning(t::id)
        .get_result(c)?)
}
