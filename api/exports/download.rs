//! `/exports/{id}/file`: the file itself, for the person who asked for it, as long as he may still have it.

use actix_web::body::SizedStream;
use actix_web::http::header::{ContentDisposition, ContentEncoding, DispositionType};
use actix_web::{HttpResponse, web};
use futures_util::stream;

use super::routes::allowed_actions;
use super::store::{self, ExportRow};
use super::words::{ExportFormat, ExportState};
use crate::auth::crypto::hex;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::error::{Error, ProblemBody, Result};
use crate::http::context::RequestContext;
use crate::http::disposition;
use crate::http::extract::{NoQuery, Path, Query};
use crate::messages::Locale;
use crate::{AppState, audit, messages};

/// Download an export
///
/// Permission and area are checked again, and each download is logged with the number of rows and the digest of the
/// file. An expired file is 410; one that was made for another area than the caller's present one is 403.
#[utoipa::path(get, path = "/api/v1/exports/{id}/file", tag = "exports", operation_id = "get_export_file",
    params(("id" = i64, Path, description = "Export")),
    responses((status = 200, description = "The file", content(
        (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), (Vec<u8> = "text/csv"))),
        (status = 409, description = "Not made yet, or it never will be", body = ProblemBody, content_type = "application/problem+json"),
        (status = 410, description = "Expired", body = ProblemBody, content_type = "application/problem+json")))]
pub async fn get(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let export = state
        .db
        .write(move |c| {
            let export = store::find(c, &principal, id)?;
            principal.require(Permission::EnterprisesExport)?;
            match export.present_state() {
                ExportState::Completed => {}
                ExportState::Expired => return Err(messages::EXPORT_EXPIRED.error()),
                other => {
                    let allowed = Some(allowed_actions(other));
                    return Err(messages::STATE_FORBIDS.error().edit(|problem| problem.allowed_actions = allowed));
                }
            }
            if store::area(&principal) != export.scope {
                return Err(messages::EXPORT_SCOPE_CHANGED.error());
            }
            let changes = serde_json::json!({
                "rows": export.processed_rows,
                "sha256": export.sha256.as_deref().map(hex),
                "include_phones": export.include_phones,
            });
            audit::record(c, &principal, &context, "export.download", "export", id, &changes)?;
            Ok(export)
        })
        .await?;
    let mut answer = HttpResponse::Ok();
    answer.insert_header(disposition_of(&export));
    match export.format {
        ExportFormat::Csv => answer.content_type("text/csv; charset=utf-8"),
        // Compressed as it is.
        ExportFormat::Xlsx => answer
            .content_type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            .insert_header(ContentEncoding::Identity),
    };
    let size = export.size_bytes.and_then(|size| u64::try_from(size).ok()).unwrap_or_default();
    Ok(answer.body(SizedStream::new(size, Box::pin(pieces(state, id)))))
}

/// The file piece by piece; the next one is read when the one before has been sent.
fn pieces(state: web::Data<AppState>, id: i64) -> impl stream::Stream<Item = Result<web::Bytes>> {
    stream::try_unfold((state, 0_i32), move |(state, seq)| async move {
        let keys = state.keys.clone();
        let piece = state.db.read(move |c| store::piece(c, &keys, id, seq)).await?;
        Ok::<_, Error>(piece.map(|piece| (web::Bytes::from(piece), (state, seq + 1))))
    })
}

/// A name that says what and when; nothing in it comes from outside.
fn disposition_of(export: &ExportRow) -> ContentDisposition {
    let made = export.created_at + chrono::Duration::hours(8);
    let name = |locale: Locale| {
        let what = export.resource.label(locale).to_lowercase();
        format!("{what}_{}.{}", made.format("%Y%m%d_%H%M"), export.format.code())
    };
    disposition::named(DispositionType::Attachment, Some(name(Locale::En)), &name(export.locale()))
}
