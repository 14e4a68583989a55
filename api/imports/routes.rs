//! `/imports`: the list, one import with its progress, and its run.

use actix_web::http::header;
use actix_web::{HttpResponse, web};
use diesel::prelude::*;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::kind::Kind;
use super::out::{Import, require_open};
use super::run::JOB;
use super::store::{self, ImportRow};
use super::words::{ImportMode, ImportState};
use crate::auth::principal::Principal;
use crate::db::Conn;
use crate::db::schema::imports;
use crate::error::Result;
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::page::{Listing, Page, PageParams};
use crate::jobs::queue;
use crate::{AppState, audit};

/// What to do with the file.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"dry_run": true, "mode": "row"}))]
pub struct RunIn {
    /// Only tell what would happen.
    pub dry_run: bool,
    /// What happens to good rows when others are bad.
    pub mode: ImportMode,
}

/// Which imports.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ImportQuery {
    /// Only imports in this state.
    pub state: Option<ImportState>,
    /// Only files about this.
    pub kind: Option<Kind>,
}

/// List imports
///
/// One's own and those of the units that one coordinates, newest first.
#[utoipa::path(get, path = "/api/v1/imports", tag = "imports", operation_id = "list_imports", params(ImportQuery, PageParams),
    responses((status = 200, description = "One page", body = Page<Import>)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    listing: Listing<ImportQuery>,
) -> Result<HttpResponse> {
    if !principal.may(Kind::Officers.permission()) {
        principal.require(Kind::Enterprises.permission())?;
    }
    let window = listing.window::<i64>(&principal)?;
    let (after, fetch, wanted) = (window.after, window.fetch(), (listing.filter.state, listing.filter.kind));
    let caller = principal.clone();
    let counting = listing.count();
    let (rows, count) = state
        .db
        .read(move |c| {
            let filtered = || {
                let mut rows = imports::table.filter(store::scope(&caller)).into_boxed();
                if let Some(state) = wanted.0 {
                    rows = rows.filter(imports::state.eq(state));
                }
                if let Some(kind) = wanted.1 {
                    rows = rows.filter(imports::kind.eq(kind));
                }
                rows
            };
            let count = counting.map(|_| filtered().count().get_result::<i64>(c)).transpose()?;
            let mut rows = filtered();
            if let Some(id) = after {
                rows = rows.filter(imports::id.lt(id));
            }
            let rows = rows.order(imports::id.desc()).limit(fetch).select(ImportRow::as_select()).load(c)?;
            Ok((rows, count))
        })
        .await?;
    let items = rows.into_iter().map(Import::of).collect::<Result<Vec<_>>>()?;
    listing.respond(&principal, &window, items, count, |import| import.id)
}

/// Get an import
#[utoipa::path(get, path = "/api/v1/imports/{id}", tag = "imports", operation_id = "get_import",
    params(("id" = i64, Path, description = "Import")), responses((status = 200, description = "The import with its progress", body = Import)))]
pub async fn get(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let import = state.db.read(move |c| Import::of(store::find(c, &principal, id)?)).await?;
    // Progress does not change the version, so nobody's If-Match goes stale while the job runs.
    let unchanging = !matches!(import.state, ImportState::Queued | ImportState::Running);
    if unchanging { Ok(etag::ok(import.version, &import)) } else { Ok(HttpResponse::Ok().json(&import)) }
}

/// Check or import the file
///
/// The job runs in the background; follow it at the import's own address.
#[utoipa::path(post, path = "/api/v1/imports/{id}/run", tag = "imports", operation_id = "run_import",
    params(("id" = i64, Path, description = "Import"), IfMatch), request_body = RunIn,
    responses((status = 202, description = "Queued", body = Import)))]
pub async fn run(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    if_match: IfMatch,
    _: Query<NoQuery>,
    Json(input): Json<RunIn>,
) -> Result<HttpResponse> {
    let import = state
        .db
        .write(move |c| {
            let import = store::find(c, &principal, id)?;
            if_match.check(import.version)?;
            require_open(&import)?;
            queue_run(c, id, input.dry_run, input.mode)?;
            let changes = serde_json::json!({ "dry_run": input.dry_run, "mode": input.mode });
            audit::record(c, &principal, &context, "import.run", "import", id, &changes)?;
            Import::of(store::find(c, &principal, id)?)
        })
        .await?;
    state.jobs.wake();
    Ok(HttpResponse::Accepted().insert_header((header::LOCATION, format!("/api/v1/imports/{id}"))).json(import))
}

/// Queues a run; the caller wakes the worker after the transaction.
pub fn queue_run(c: &mut Conn, id: i64, dry_run: bool, mode: ImportMode) -> Result<()> {
    store::reset(c, id)?;
    diesel::update(imports::table.find(id))
        .set((
            imports::dry_run.eq(dry_run),
            imports::mode.eq(mode),
            imports::total_rows.eq(None::<i64>),
            imports::finished_at.eq(None::<chrono::NaiveDateTime>),
        ))
        .execute(c)?;
    store::set_state(c, id, ImportState::Queued)?;
    queue::enqueue(c, JOB, id)
}
