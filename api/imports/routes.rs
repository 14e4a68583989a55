//! `/imports`: the list, one import with its progress, and its run.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::kind::Kind;
use super::layouts;
use super::out::Import;
use super::run::{ALL_ROWS, JOB};
use super::states::{self, ImportAction};
use super::store::{self, ImportRow};
use super::words::{ImportMode, ImportState};
use crate::auth::principal::Principal;
use crate::db::schema::imports;
use crate::db::{Backend, Conn, start_of};
use crate::error::{FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::page::{Listing, Page, PageParams};
use crate::http::rules;
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
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ImportQuery {
    /// Only imports in this state.
    pub state: Option<ImportState>,
    /// Only files about this.
    pub kind: Option<Kind>,
    /// Only imports that this person sent.
    pub user_id: Option<i64>,
    /// Only imports sent on this day or later.
    #[validate(custom(function = rules::date))]
    #[param(schema_with = rules::day_or_empty, required = false)]
    pub sent_from: Option<NaiveDate>,
    /// Only imports sent on this day or earlier.
    #[validate(custom(function = rules::date))]
    #[param(schema_with = rules::day_or_empty, required = false)]
    pub sent_to: Option<NaiveDate>,
}

impl ImportQuery {
    /// The imports that match, of those in scope.
    fn filtered(&self, principal: &Principal) -> imports::BoxedQuery<'static, Backend> {
        let mut rows = imports::table.filter(store::scope(principal)).into_boxed();
        if let Some(state) = self.state {
            rows = rows.filter(imports::state.eq(state));
        }
        if let Some(kind) = self.kind {
            rows = rows.filter(imports::kind.eq(kind));
        }
        if let Some(user_id) = self.user_id {
            rows = rows.filter(imports::user_id.eq(user_id));
        }
        if let Some(day) = self.sent_from {
            rows = rows.filter(imports::created_at.ge(start_of(day)));
        }
        if let Some(day) = self.sent_to.and_then(|day| day.succ_opt()) {
            rows = rows.filter(imports::created_at.lt(start_of(day)));
        }
        rows
    }
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
    let (after, fetch, counting) = (window.after, window.fetch(), listing.count());
    let (filter, caller) = (listing.filter.clone(), principal.clone());
    let (items, count) = state
        .db
        .read(move |c| {
            let count = counting.map(|_| filter.filtered(&caller).count().get_result::<i64>(c)).transpose()?;
            let mut rows = filter.filtered(&caller);
            if let Some(id) = after {
                rows = rows.filter(imports::id.lt(id));
            }
            let rows = rows.order(imports::id.desc()).limit(fetch).select(ImportRow::as_select()).load(c)?;
            Ok((Import::all_of(c, rows)?, count))
        })
        .await?;
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
    let import = state
        .db
        .read(move |c| {
            let import = store::find(c, &principal, id)?;
            Import::of(c, &principal, import)
        })
        .await?;
    // Progress does not change the version, so nobody's If-Match goes stale while the job runs.
    let unchanging = !matches!(import.state, ImportState::Queued | ImportState::Running | ImportState::Undoing);
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
            let import = store::find_to_change(c, &principal, id, if_match)?;
            states::require(&import, ImportAction::Run)?;
            if !input.dry_run && input.mode == ImportMode::All && import.total_rows > Some(ALL_ROWS) {
                return Err(FieldError::new("/mode", "all_too_large").with("limit", ALL_ROWS).into());
            }
            if !input.dry_run {
                layouts::remember(c, &principal, &import)?;
            }
            queue_run(c, id, input.dry_run, input.mode)?;
            let changes = serde_json::json!({ "dry_run": input.dry_run, "mode": input.mode });
            audit::record(c, &principal, &context, "import.run", "import", id, &changes)?;
            let import = store::find(c, &principal, id)?;
            Import::of(c, &principal, import)
        })
        .await?;
    state.jobs.wake();
    Ok(etag::accepted(format!("/api/v1/imports/{id}"), &import))
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
    // A failed job of an earlier run is not to be tried again beside the new one.
    queue::withdraw(c, JOB, id)?;
    queue::enqueue(c, JOB, id)
}
