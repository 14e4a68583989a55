//! `/attachments/{id}`: what is known about a file, a link to its content, its end.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::link::{self, Holder};
use super::rows::{self, Attachment};
use crate::auth::principal::Principal;
use crate::db::now;
use crate::db::schema::{attachments as t, enterprises};
use crate::error::Result;
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{NoQuery, Path, Query};
use crate::{AppState, audit, messages};

/// An address that opens a file without a log-in.
#[derive(Serialize, ToSchema)]
pub struct AttachmentLink {
    /// On this server.
    #[schema(example = "/api/v1/attachments/1/file?token=AAAA")]
    pub url: String,
    /// Until then.
    pub expires_at: DateTime<Utc>,
}

/// Get a file's description
#[utoipa::path(get, path = "/api/v1/attachments/{id}", tag = "attachments", operation_id = "get_attachment",
    params(("id" = i64, Path, description = "File")), responses((status = 200, description = "The file", body = Attachment)))]
pub async fn get(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let found = state.db.read(move |c| rows::find(c, &principal, id).and_then(|(row, relations)| row.out(&relations)));
    let attachment = found.await?;
    Ok(etag::ok(attachment.version, &attachment))
}

/// Get a link to a file's content
///
/// It opens the file for five minutes, as long as the caller sees it. Give it to nobody.
#[utoipa::path(get, path = "/api/v1/attachments/{id}/link", tag = "attachments", operation_id = "get_attachment_link",
    params(("id" = i64, Path, description = "File")), responses((status = 200, description = "The link", body = AttachmentLink)))]
pub async fn open(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let holder = Holder::of(&principal);
    state.db.read(move |c| rows::find(c, &principal, id)).await?;
    let expires_at = Utc::now() + chrono::Duration::seconds(link::SECONDS);
    let token = link::sign(&state.keys, id, holder, expires_at.timestamp());
    let url = format!("/api/v1/attachments/{id}/file?token={token}");
    Ok(HttpResponse::Ok().json(AttachmentLink { url, expires_at }))
}

/// Remove a file
///
/// It is no longer shown; its content is erased after 30 days, that of a file that was never linked at once. A file
/// that a certification rests on stays.
#[utoipa::path(delete, path = "/api/v1/attachments/{id}", tag = "attachments", operation_id = "delete_attachment",
    params(("id" = i64, Path, description = "File"), IfMatch), responses((status = 204, description = "Removed")))]
pub async fn delete(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    if_match: IfMatch,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    state
        .db
        .write(move |c| {
            let row = rows::find_to_change(c, &principal, id)?;
            if_match.check(row.version)?;
            let certified: i64 = enterprises::table
                .filter(enterprises::id.nullable().eq(row.enterprise_id))
                .filter(enterprises::certification_attachment_id.eq(id))
                .count()
                .get_result(c)?;
            if certified > 0 {
                return Err(messages::REFERENCED.error());
            }
            let values = (t::deleted_at.eq(now()), t::version.eq(row.version + 1), t::updated_at.eq(now()));
            diesel::update(t::table.find(id)).set(values).execute(c)?;
            let changes = serde_json::json!({ "attachment_id": id, "kind": row.kind });
            match row.enterprise_id {
                Some(enterprise_id) => {
                    let action = "enterprise.delete_attachment";
                    audit::record(c, &principal, &context, action, "enterprise", enterprise_id, &changes)
                }
                None => audit::record(c, &principal, &context, "attachment.delete", "attachment", id, &changes),
            }
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}
