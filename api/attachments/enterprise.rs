//! `/enterprises/{id}/attachments`: the files of an enterprise.

use actix_web::{HttpResponse, web};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::rows::{self, Attachment, AttachmentRow};
use super::words::AttachmentKind;
use crate::auth::principal::Principal;
use crate::auth::scope::Action;
use crate::db::now;
use crate::db::schema::attachments as t;
use crate::enterprises::store;
use crate::error::{FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag;
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::{AppState, audit, messages};

/// Files that may be linked to one enterprise. The list answers all there are: a merge brings together those of two.
const MAX_FILES: i64 = 200;

/// Files of an enterprise.
#[derive(Serialize, ToSchema)]
pub struct AttachmentList {
    /// The latest first.
    pub items: Vec<Attachment>,
}

/// A file that was sent, for an enterprise.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"attachment_id": 1, "kind": "licence", "note": "2026年换发"}))]
pub struct AttachmentLinkIn {
    /// The file; one's own, and not linked yet.
    pub attachment_id: i64,
    /// What it is.
    pub kind: AttachmentKind,
    /// What there is to say about it.
    #[validate(length(max = 500))]
    pub note: Option<String>,
}

/// List an enterprise's files
#[utoipa::path(get, path = "/api/v1/enterprises/{id}/attachments", tag = "attachments", operation_id = "list_enterprise_attachments",
    params(("id" = i64, Path, description = "Enterprise")), responses((status = 200, description = "Files", body = AttachmentList)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let items = state
        .db
        .read(move |c| {
            let (_, relations) = store::find(c, &principal, id)?;
            let rows = rows::present().filter(t::enterprise_id.eq(id)).order(t::id.desc());
            let rows: Vec<AttachmentRow> = rows.select(AttachmentRow::as_select()).load(c)?;
            rows.into_iter().map(|row| row.out(&relations)).collect::<Result<_>>()
        })
        .await?;
    Ok(HttpResponse::Ok().json(AttachmentList { items }))
}

/// Link a file to an enterprise
///
/// From then on everyone who sees the enterprise sees the file, its sender only as one of them.
#[utoipa::path(post, path = "/api/v1/enterprises/{id}/attachments", tag = "attachments", operation_id = "link_attachment",
    params(("id" = i64, Path, description = "Enterprise")), request_body = AttachmentLinkIn,
    responses((status = 201, description = "The file", body = Attachment)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
    Json(input): Json<AttachmentLinkIn>,
) -> Result<HttpResponse> {
    let attachment = state
        .db
        .write(move |c| {
            store::find_for(c, &principal, id, Action::ManageAttachments)?;
            let count: i64 = rows::present().filter(t::enterprise_id.eq(id)).count().get_result(c)?;
            if count >= MAX_FILES {
                return Err(messages::TOO_MANY_FILES.error().with("limit", MAX_FILES));
            }
            let unknown = || FieldError::new("/attachment_id", "reference");
            // Somebody else's file and one that is not there answer the same.
            let (row, _) = rows::find(c, &principal, input.attachment_id).map_err(|_| unknown())?;
            if row.enterprise_id.is_some() {
                return Err(messages::STATE_FORBIDS.error().edit(|problem| problem.allowed_actions = Some(vec![])));
            }
            let note = input.note.as_deref().map(str::trim).filter(|note| !note.is_empty());
            let waiting = t::table.find(row.id).filter(t::enterprise_id.is_null().and(t::deleted_at.is_null()));
            let linked = diesel::update(waiting)
                .set((
                    t::enterprise_id.eq(id),
                    t::kind.eq(input.kind),
                    t::note.eq(note),
                    t::version.eq(row.version + 1),
                    t::updated_at.eq(now()),
                ))
                .execute(c)?;
            if linked == 0 {
                return Err(unknown().into());
            }
            let changes = serde_json::json!({ "attachment_id": row.id, "kind": input.kind });
            audit::record(c, &principal, &context, "enterprise.add_attachment", "enterprise", id, &changes)?;
            let (row, relations) = rows::find(c, &principal, row.id)?;
            row.out(&relations)
        })
        .await?;
    Ok(etag::created(format!("/api/v1/attachments/{}", attachment.id), attachment.version, &attachment))
}
