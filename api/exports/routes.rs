//! `/exports`: ask for a file, follow it, cancel it.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::columns::ExportColumn;
use super::make::{self, Order, Progress, Stop};
use super::run::JOB;
use super::store::{self, ExportRow};
use super::words::{ExportFailure, ExportFormat, ExportResource, ExportState};
use crate::auth::crypto::{Keys, hex};
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::enterprises::list::{self, EnterpriseQuery};
use crate::error::{Error, FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::page::{CountMode, Listing, NoFilter, Page, PageParams};
use crate::jobs::queue;
use crate::messages::Locale;
use crate::users::words::Role;
use crate::{AppState, audit, messages, phone};

/// What is to be exported.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"resource": "enterprises", "format": "xlsx", "filter": {"status": "operating"}}))]
pub struct ExportIn {
    /// Which list.
    pub resource: ExportResource,
    /// Kind of file. Headings and words are in the language of `Accept-Language`.
    pub format: ExportFormat,
    /// The filters of the list; all rows that the caller may export when empty.
    #[serde(default)]
    #[validate(nested)]
    pub filter: EnterpriseQuery,
    /// Columns in their order; all of them when absent.
    #[validate(length(min = 1, max = 100))]
    #[schema(min_items = 1, max_items = 100)]
    pub fields: Option<Vec<ExportColumn>>,
    /// Adds full telephone numbers of the enterprises whose contacts the caller may reveal. Needs `X-Audit-Reason`.
    #[serde(default)]
    pub include_phones: bool,
}

/// An export.
#[derive(Serialize, ToSchema)]
pub struct Export {
    /// Identifier.
    pub id: i64,
    /// Which list.
    pub resource: ExportResource,
    /// Kind of file.
    pub format: ExportFormat,
    /// Language of headings and words.
    #[schema(example = "zh-CN")]
    pub locale: &'static str,
    /// Which rows; a telephone number is masked.
    pub filter: EnterpriseQuery,
    /// Columns in their order.
    pub fields: Vec<ExportColumn>,
    /// Whether it holds full telephone numbers.
    pub include_phones: bool,
    /// Where it stands.
    pub state: ExportState,
    /// Rows that match; null until they are counted.
    #[schema(required = true)]
    pub total_rows: Option<i64>,
    /// Rows written.
    pub processed_rows: i64,
    /// Size of the file.
    #[schema(required = true)]
    pub size_bytes: Option<i64>,
    /// SHA-256 of the file in hexadecimal digits.
    #[schema(required = true)]
    pub sha256: Option<String>,
    /// Why it failed.
    #[schema(required = true)]
    pub error_code: Option<ExportFailure>,
    /// The same for people.
    #[schema(required = true)]
    pub error_detail: Option<String>,
    /// Row version, the `ETag`.
    pub version: i64,
    /// When it was asked for.
    pub created_at: DateTime<Utc>,
    /// When the work began.
    #[schema(required = true)]
    pub started_at: Option<DateTime<Utc>>,
    /// When the file was complete, or the work ended.
    #[schema(required = true)]
    pub finished_at: Option<DateTime<Utc>>,
    /// Until when the file can be downloaded.
    #[schema(required = true)]
    pub expires_at: Option<DateTime<Utc>>,
    /// What can be done now.
    pub allowed_actions: Vec<&'static str>,
}

impl Export {
    fn of(row: ExportRow, keys: &Keys, locale: Locale) -> Result<Self> {
        let state = row.present_state();
        Ok(Export {
            filter: shown(row.filter(keys)?),
            fields: row.columns()?,
            locale: row.locale().tag(),
            sha256: row.sha256.as_deref().map(hex),
            error_detail: row.error_code.map(|failure| failure.label(locale).to_owned()),
            allowed_actions: allowed_actions(state),
            state,
            id: row.id,
            resource: row.resource,
            format: row.format,
            include_phones: row.include_phones,
            total_rows: row.total_rows,
            processed_rows: row.processed_rows,
            size_bytes: row.size_bytes,
            error_code: row.error_code,
            version: row.version,
            created_at: row.created_at.and_utc(),
            started_at: row.started_at.map(|at| at.and_utc()),
            finished_at: row.finished_at.map(|at| at.and_utc()),
            expires_at: row.expires_at.map(|at| at.and_utc()),
        })
    }
}

/// What the state permits.
pub fn allowed_actions(state: ExportState) -> Vec<&'static str> {
    match state {
        ExportState::Queued | ExportState::Running => vec!["cancel"],
        ExportState::Completed => vec!["download"],
        ExportState::Failed | ExportState::Cancelled | ExportState::Expired => vec![],
    }
}

fn shown(mut filter: EnterpriseQuery) -> EnterpriseQuery {
    filter.contact_phone = filter.contact_phone.as_deref().map(phone::masked);
    filter
}

fn check(input: &ExportIn, principal: &Principal, context: &RequestContext) -> Result<Vec<ExportColumn>> {
    if input.filter.sort.is_some() {
        // The rows come in the order in which they were recorded.
        return Err(messages::UNKNOWN_FIELD.error().with("field", "filter/sort"));
    }
    let mut columns = input.fields.clone().unwrap_or_else(ExportColumn::defaults);
    for (at, column) in columns.iter().enumerate() {
        if columns[..at].contains(column) {
            return Err(FieldError::new(format!("/fields/{at}"), "duplicate").into());
        }
        if *column == ExportColumn::ContactPhone && !input.include_phones {
            return Err(FieldError::new(format!("/fields/{at}"), "phones_not_asked").into());
        }
    }
    if !input.include_phones {
        return Ok(columns);
    }
    // Of those who may export, coordinators alone may reveal; which rows, the relation to each of them decides.
    let coordinates = principal.memberships.iter().any(|membership| membership.role == Some(Role::Coordinator));
    if !coordinates {
        return Err(messages::FORBIDDEN.error());
    }
    if context.audit_reason.is_none() {
        return Err(FieldError::new("/include_phones", "reason_required").into());
    }
    if !columns.contains(&ExportColumn::ContactPhone) {
        let masked = columns.iter().position(|column| *column == ExportColumn::PhoneMasked);
        columns.insert(masked.map_or(columns.len(), |at| at + 1), ExportColumn::ContactPhone);
    }
    Ok(columns)
}

/// Export the list of enterprises
///
/// Exactly the rows that the list shows the caller under this filter, in the areas where he may export. A small file is
/// complete with the answer (201); a larger one is made by a job (202): follow it at the export's own address.
#[utoipa::path(post, path = "/api/v1/exports", tag = "exports", operation_id = "create_export", request_body = ExportIn,
    responses((status = 201, description = "Complete", body = Export), (status = 202, description = "Queued", body = Export)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    _: Query<NoQuery>,
    Json(input): Json<ExportIn>,
) -> Result<HttpResponse> {
    let principal = principal.only(Permission::EnterprisesExport);
    principal.require(Permission::EnterprisesExport)?;
    let columns = check(&input, &principal, &context)?;
    let order = Order { format: input.format, locale: context.locale, filter: input.filter, columns };
    let include_phones = input.include_phones;
    let data = state.clone();
    let export = web::block(move || {
        let state = data;
        let counted = state
            .db
            .read_blocking(|c| list::count(c, &state.keys, &principal, &order.filter, CountMode::Estimate))
            .map_err(below_filter)?;
        let large = counted > i64::from(state.config.export_direct_rows);
        let made = if large { None } else { Some(at_once(&state, &principal, &order)?) };
        let first = if large { ExportState::Queued } else { ExportState::Running };
        let row = state.db.write_blocking(|c| {
            let id = store::insert(c, &state.keys, &principal, &order, include_phones, first)?;
            let mut changes = serde_json::json!({
                "format": order.format, "filter": shown(order.filter.clone()), "include_phones": include_phones,
            });
            match made {
                None => queue::enqueue(c, JOB, id)?,
                Some(mut made) => {
                    let finished = store::add_file(c, &state.keys, id, &mut made.file, made.rows)?;
                    store::complete(c, id, &finished, state.config.export_lifetime)?;
                    changes["rows"] = finished.rows.into();
                    changes["sha256"] = hex(&finished.sha256).into();
                }
            }
            audit::record(c, &principal, &context, "export.create", "export", id, &changes)?;
            store::of_job(c, id)
        })?;
        Export::of(row, &state.keys, context.locale)
    });
    let export = export.await.map_err(|error| Error::internal("export", error))??;
    let location = format!("/api/v1/exports/{}", export.id);
    if export.state == ExportState::Completed {
        return Ok(etag::created(location, export.version, &export));
    }
    state.jobs.wake();
    Ok(etag::accepted(location, &export))
}

fn at_once(state: &AppState, principal: &Principal, order: &Order) -> Result<make::Made> {
    let made = make::make(state, principal, order, &|_: Progress| Ok(()));
    made.map_err(|stop| match stop {
        Stop::Error(error) => error,
        Stop::Failed(failure) => Error::Internal(format!("a small export failed: {failure:?}")),
        Stop::Outcome(_) => Error::Internal("a small export was stopped".to_owned()),
    })
}

/// Errors of the list's filter are told at their place in the body.
fn below_filter(error: Error) -> Error {
    error.edit(|problem| problem.errors.iter_mut().for_each(|error| error.pointer.insert_str(0, "/filter")))
}

/// List exports
///
/// One's own, newest first.
#[utoipa::path(get, path = "/api/v1/exports", tag = "exports", operation_id = "list_exports", params(PageParams),
    responses((status = 200, description = "One page", body = Page<Export>)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    listing: Listing<NoFilter>,
) -> Result<HttpResponse> {
    principal.require(Permission::EnterprisesExport)?;
    let window = listing.window::<i64>(&principal)?;
    let (after, fetch, counting) = (window.after, window.fetch(), listing.count());
    let caller = principal.clone();
    let (rows, count) = state
        .db
        .read(move |c| {
            let count = counting.map(|_| store::count_own(c, &caller)).transpose()?;
            Ok((store::own(c, &caller, after, fetch)?, count))
        })
        .await?;
    let items = rows.into_iter().map(|row| Export::of(row, &state.keys, context.locale)).collect::<Result<Vec<_>>>()?;
    listing.respond(&principal, &window, items, count, |export| export.id)
}

/// Get an export
#[utoipa::path(get, path = "/api/v1/exports/{id}", tag = "exports", operation_id = "get_export",
    params(("id" = i64, Path, description = "Export")), responses((status = 200, description = "The export with its progress", body = Export)))]
pub async fn get(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let row = state.db.read(move |c| store::find(c, &principal, id)).await?;
    let export = Export::of(row, &state.keys, context.locale)?;
    // Progress and expiry do not change the version.
    let unchanging = matches!(export.state, ExportState::Failed | ExportState::Cancelled | ExportState::Expired);
    if unchanging { Ok(etag::ok(export.version, &export)) } else { Ok(HttpResponse::Ok().json(&export)) }
}

/// Cancel an export
///
/// One that is queued or being made.
#[utoipa::path(post, path = "/api/v1/exports/{id}/cancel", tag = "exports", operation_id = "cancel_export",
    params(("id" = i64, Path, description = "Export"), IfMatch), responses((status = 200, description = "Cancelled", body = Export)))]
pub async fn cancel(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    if_match: IfMatch,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let keys = state.keys.clone();
    let export = state
        .db
        .write(move |c| {
            let row = store::find(c, &principal, id)?;
            if_match.check(row.version)?;
            let allowed = allowed_actions(row.present_state());
            // The lock on the row: a job that completes at this moment was faster.
            if !allowed.contains(&"cancel") || !store::cancel(c, id)? {
                return Err(messages::STATE_FORBIDS.error().edit(|problem| problem.allowed_actions = Some(allowed)));
            }
            audit::record(c, &principal, &context, "export.cancel", "export", id, &audit::NoChanges)?;
            Export::of(store::find(c, &principal, id)?, &keys, context.locale)
        })
        .await?;
    Ok(etag::ok(export.version, &export))
}
