//! Stopping an import, going on with it, and taking it back.

use actix_web::{HttpResponse, web};
use diesel::prelude::*;

use super::out::Import;
use super::run::JOB;
use super::states::{self, ImportAction};
use super::store;
use super::undo::UNDO_JOB;
use super::words::ImportState;
use crate::auth::principal::Principal;
use crate::db::schema::imports;
use crate::error::Result;
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{NoQuery, Path, Query};
use crate::jobs::queue;
use crate::{AppState, audit};

/// Stop an import
///
/// At the end of the piece that is being written. What was written stays; go on with `resume`, or take it back with
/// `undo`.
#[utoipa::path(post, path = "/api/v1/imports/{id}/cancel", tag = "imports", operation_id = "cancel_import",
    params(("id" = i64, Path, description = "Import")), responses((status = 200, description = "The stopped import", body = Import)))]
pub async fn cancel(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let import = state
        .db
        .write(move |c| {
            store::find_permitted(c, &principal, id)?;
            // Waits for the piece that is being written; whoever worked on it loses the job.
            queue::withdraw(c, JOB, id)?;
            let import = store::find(c, &principal, id)?;
            states::require(&import, ImportAction::Cancel)?;
            store::close(c, id, ImportState::Cancelled, None)?;
            let changes = serde_json::json!({ "processed_rows": import.processed_rows });
            audit::record(c, &principal, &context, "import.cancel", "import", id, &changes)?;
            let import = store::find(c, &principal, id)?;
            Import::of(c, &principal, import)
        })
        .await?;
    Ok(etag::ok(import.version, &import))
}

/// Go on with a stopped import
///
/// After the last row that was done; also after a failure that was not the file's fault.
#[utoipa::path(post, path = "/api/v1/imports/{id}/resume", tag = "imports", operation_id = "resume_import",
    params(("id" = i64, Path, description = "Import"), IfMatch), responses((status = 202, description = "Queued", body = Import)))]
pub async fn resume(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    if_match: IfMatch,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let import = state
        .db
        .write(move |c| {
            let import = store::find_to_change(c, &principal, id, if_match)?;
            states::require(&import, ImportAction::Resume)?;
            // What was given up is not to be tried again beside what begins now.
            queue::withdraw(c, JOB, id)?;
            store::reopen(c, id, ImportState::Queued)?;
            queue::enqueue(c, JOB, id)?;
            let changes = serde_json::json!({ "after_row": import.checkpoint_row });
            audit::record(c, &principal, &context, "import.resume", "import", id, &changes)?;
            let import = store::find(c, &principal, id)?;
            Import::of(c, &principal, import)
        })
        .await?;
    state.jobs.wake();
    Ok(etag::accepted(format!("/api/v1/imports/{id}"), &import))
}

/// Take an import back
///
/// Enterprises that it created are deleted, those that it changed get their former values back. An enterprise that
/// was changed, merged or referred to since stays as it is and is listed (`GET /imports/{id}/rows?undo=kept`). The job
/// runs in the background; follow it at the import's own address.
#[utoipa::path(post, path = "/api/v1/imports/{id}/undo", tag = "imports", operation_id = "undo_import",
    params(("id" = i64, Path, description = "Import"), IfMatch), responses((status = 202, description = "Queued", body = Import)))]
pub async fn undo(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    if_match: IfMatch,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let import = state
        .db
        .write(move |c| {
            let import = store::find_to_change(c, &principal, id, if_match)?;
            states::require(&import, ImportAction::Undo)?;
            let who =
                (imports::undo_user_id.eq(principal.user_id()), imports::undo_client_id.eq(principal.client_id()));
            diesel::update(imports::table.find(id)).set(who).execute(c)?;
            for kind in [JOB, UNDO_JOB] {
                queue::withdraw(c, kind, id)?;
            }
            store::reopen(c, id, ImportState::Undoing)?;
            queue::enqueue(c, UNDO_JOB, id)?;
            let changes = serde_json::json!({ "created": import.created_rows, "updated": import.updated_rows });
            audit::record(c, &principal, &context, "import.undo", "import", id, &changes)?;
            let import = store::find(c, &principal, id)?;
            Import::of(c, &principal, import)
        })
        .await?;
    state.jobs.wake();
    Ok(etag::accepted(format!("/api/v1/imports/{id}"), &import))
}
