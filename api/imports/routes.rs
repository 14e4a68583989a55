//! `/imports`: upload, look, adjust, check, import, report.

use std::collections::BTreeMap;

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::cell::{Cell, RawRow};
use super::detected::{Detected, Encoding, Options};
use super::field::Field;
use super::header::Column;
use super::rejected::{self, RejectedRow};
use super::report::{Finding, Severity};
use super::run::{Input, JOB};
use super::skip::Skipped;
use super::store::{self, ImportOptions, ImportRow, NewImport};
use super::upload::{receive, unreadable};
use super::values::phones;
use super::words::{FileFormat, ImportMode, ImportState, RowStatus};
use super::{reference, sheet};
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::db::schema::imports;
use crate::db::{Conn, now};
use crate::enterprises::draft::place_of;
use crate::error::{Error, FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::page::{Listing, Page, PageParams};
use crate::http::patch::{Patch, nullable, present};
use crate::jobs::queue;
use crate::messages::Locale;
use crate::{AppState, audit, messages};

/// Rows shown before anything is decided.
const PREVIEW_ROWS: usize = 20;

/// An import.
#[derive(Serialize, ToSchema)]
pub struct Import {
    /// Identifier.
    pub id: i64,
    /// Name of the file at its sender's.
    pub filename: String,
    /// Kind of file.
    pub format: FileFormat,
    /// Size of the file.
    pub size_bytes: i64,
    /// Where it stands.
    pub state: ImportState,
    /// What was recognised.
    pub detected: Detected,
    /// What was decided.
    pub options: ImportOptions,
    /// Rows that are no data, with the reason; filled by a run.
    pub skipped: Vec<Skipped>,
    /// Whether the last run wrote nothing.
    pub dry_run: bool,
    /// What happens to good rows when others are bad.
    pub mode: ImportMode,
    /// Data rows; null until a run has counted them.
    #[schema(required = true)]
    pub total_rows: Option<i64>,
    /// Rows done: created + updated + unchanged + failed.
    pub processed_rows: i64,
    /// New enterprises.
    pub created_rows: i64,
    /// Changed enterprises.
    pub updated_rows: i64,
    /// Rows that said nothing new.
    pub unchanged_rows: i64,
    /// Rejected rows.
    pub failed_rows: i64,
    /// Accepted rows with a remark.
    pub warned_rows: i64,
    /// Why it failed as a whole.
    #[schema(required = true)]
    pub error_code: Option<String>,
    /// The same for people.
    #[schema(required = true)]
    pub error_detail: Option<String>,
    /// Row version, the `ETag`.
    pub version: i64,
    /// Upload.
    pub created_at: DateTime<Utc>,
    /// Start of the last run.
    #[schema(required = true)]
    pub started_at: Option<DateTime<Utc>>,
    /// Its end.
    #[schema(required = true)]
    pub finished_at: Option<DateTime<Utc>>,
    /// What can be done now.
    pub allowed_actions: Vec<&'static str>,
}

impl Import {
    /// An import as the API answers it.
    pub fn of(row: ImportRow) -> Result<Self> {
        Ok(Import {
            detected: row.detected()?,
            options: row.options()?,
            skipped: row.skipped()?,
            allowed_actions: allowed_actions(&row),
            id: row.id,
            filename: row.filename,
            format: row.format,
            size_bytes: row.size_bytes,
            state: row.state,
            dry_run: row.dry_run,
            mode: row.mode,
            total_rows: row.total_rows,
            processed_rows: row.processed_rows,
            created_rows: row.created_rows,
            updated_rows: row.updated_rows,
            unchanged_rows: row.unchanged_rows,
            failed_rows: row.failed_rows,
            warned_rows: row.warned_rows,
            error_code: row.error_code,
            error_detail: row.error_detail,
            version: row.version,
            created_at: row.created_at.and_utc(),
            started_at: row.started_at.map(|at| at.and_utc()),
            finished_at: row.finished_at.map(|at| at.and_utc()),
        })
    }
}

fn allowed_actions(row: &ImportRow) -> Vec<&'static str> {
    match row.state {
        ImportState::Uploaded | ImportState::Checked | ImportState::Failed => vec!["configure", "run"],
        ImportState::Queued | ImportState::Running | ImportState::Completed => vec![],
    }
}

fn require_open(row: &ImportRow) -> Result<()> {
    let allowed = allowed_actions(row);
    if allowed.is_empty() {
        return Err(messages::STATE_FORBIDS.error().edit(|problem| problem.allowed_actions = Some(allowed)));
    }
    Ok(())
}

/// About the file that is the body.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct UploadQuery {
    /// Its name, for the history.
    #[validate(length(min = 1, max = 200))]
    #[param(min_length = 1, max_length = 200, example = "企业名单.xlsx")]
    pub filename: String,
    /// The sheet to read, when the guess is not wanted.
    #[validate(length(min = 1, max = 31))]
    pub sheet: Option<String>,
    /// The row with the headings, when it is not found.
    #[validate(range(min = 1, max = 1000))]
    #[param(minimum = 1, maximum = 1000)]
    pub header_row: Option<u32>,
    /// Rows of headings, one or two.
    #[validate(range(min = 1, max = 2))]
    #[param(minimum = 1, maximum = 2)]
    pub header_rows: Option<u32>,
}

/// Other readings than the guessed ones; null returns to the guess.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"default_territory_code": "411203100"}))]
pub struct ImportPatch {
    /// Sheet of a workbook.
    #[serde(default, deserialize_with = "nullable")]
    #[validate(length(min = 1, max = 31))]
    #[schema(value_type = Option<String>)]
    pub sheet: Patch<String>,
    /// Encoding of a text.
    #[serde(default, deserialize_with = "nullable")]
    #[schema(value_type = Option<Encoding>)]
    pub encoding: Patch<Encoding>,
    /// Delimiter of a text.
    #[serde(default, deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 1)]
    pub delimiter: Patch<char>,
    /// The row with the headings.
    #[serde(default, deserialize_with = "nullable")]
    #[validate(range(min = 1, max = 1000))]
    #[schema(value_type = Option<u32>)]
    pub header_row: Patch<u32>,
    /// Rows of headings, one or two.
    #[serde(default, deserialize_with = "nullable")]
    #[validate(range(min = 1, max = 2))]
    #[schema(value_type = Option<u32>)]
    pub header_rows: Patch<u32>,
    /// What columns mean, by their index; null leaves a column out. Replaces the present mapping.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<BTreeMap<String, Option<String>>>, nullable = false)]
    pub mapping: Option<BTreeMap<usize, Option<Field>>>,
    /// Division of rows that name none.
    #[serde(default, deserialize_with = "nullable")]
    #[validate(length(min = 6, max = 12))]
    #[schema(value_type = Option<String>)]
    pub default_territory_code: Patch<String>,
}

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

/// What is said about a cell or a row.
#[derive(Serialize, ToSchema)]
pub struct FindingOut {
    /// Code, place and value.
    #[serde(flatten)]
    pub finding: Finding,
    /// The reason in the reader's language.
    pub message: String,
}

impl FindingOut {
    /// A finding in the reader's language.
    pub fn of(finding: Finding, locale: Locale) -> Self {
        FindingOut { message: finding.message(locale), finding }
    }
}

/// A row of the preview.
#[derive(Serialize, ToSchema)]
pub struct PreviewRow {
    /// As the spreadsheet shows it.
    pub row_number: u32,
    /// The cells by column.
    pub cells: Vec<String>,
    /// What is said about it.
    pub findings: Vec<FindingOut>,
}

/// The first rows.
#[derive(Serialize, ToSchema)]
pub struct Preview {
    /// At most 20.
    pub items: Vec<PreviewRow>,
}

/// A line of the report.
#[derive(Serialize, ToSchema)]
pub struct ReportLine {
    /// As the spreadsheet shows it.
    pub row_number: i64,
    /// What became of it.
    pub status: RowStatus,
    /// Of which enterprise.
    #[schema(required = true)]
    pub enterprise_id: Option<i64>,
    /// What is said about it.
    pub findings: Vec<FindingOut>,
}

/// Which lines of the report.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ReportQuery {
    /// Only rows with this result.
    pub status: Option<RowStatus>,
    /// Only rows with a warning, or without.
    pub has_warning: Option<bool>,
}

/// Which imports.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ImportQuery {
    /// Only imports in this state.
    pub state: Option<ImportState>,
}

/// Upload a ledger
///
/// The body is the file itself (.xlsx, or .csv in UTF-8 or GB18030), at most 100 MB. The answer says what was
/// recognised; nothing is imported yet.
#[utoipa::path(post, path = "/api/v1/imports", tag = "imports", operation_id = "create_import", params(UploadQuery),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 201, description = "What was recognised", body = Import)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    request: HttpRequest,
    Query(query): Query<UploadQuery>,
    payload: web::Payload,
) -> Result<HttpResponse> {
    let organization_id = organization_of(&principal)?;
    let announced = request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    let upload = receive(payload, announced, state.config.upload_limit).await?;
    let layout = Options {
        sheet: query.sheet,
        header_row: query.header_row,
        header_rows: query.header_rows,
        ..Options::default()
    };
    let options = ImportOptions { layout, default_territory_code: None };
    // A large workbook takes a while to look at; no other writer waits for that.
    let opened = web::block(move || {
        let opened = sheet::open(upload.file.path(), &options.layout).map_err(|error| unreadable(&error, &context))?;
        Ok::<_, Error>((opened, upload, options, context))
    });
    let (opened, mut upload, options, context) = opened.await.map_err(|error| Error::internal("upload", error))??;
    let keys = state.keys.clone();
    let import = state
        .db
        .write(move |c| {
            let format = if opened.detected.sheets.is_empty() { FileFormat::Csv } else { FileFormat::Xlsx };
            let new = NewImport {
                organization_id,
                filename: query.filename,
                format,
                size: upload.size,
                sha256: upload.sha256,
                options,
                detected: opened.detected,
            };
            let id = store::insert(c, &keys, &principal, &new, &mut upload.file)?;
            let changes = serde_json::json!({ "filename": new.filename, "size_bytes": new.size });
            audit::record(c, &principal, &context, "import.create", "import", id, &changes)?;
            Import::of(store::find(c, &principal, id)?)
        })
        .await?;
    Ok(etag::created(format!("/api/v1/imports/{}", import.id), import.version, &import))
}

/// The unit that an upload is for: that of the membership which permits it.
pub fn organization_of(principal: &Principal) -> Result<i64> {
    let membership = principal.with(Permission::EnterprisesImport).next();
    membership.map(|membership| membership.organization_id).ok_or_else(|| messages::FORBIDDEN.error())
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
    principal.require(Permission::EnterprisesImport)?;
    let window = listing.window::<i64>(&principal)?;
    let (after, fetch, wanted) = (window.after, window.fetch(), listing.filter.state);
    let caller = principal.clone();
    let counting = listing.count();
    let (rows, count) = state
        .db
        .read(move |c| {
            let filtered = || {
                let mut rows = imports::table.filter(store::scope(&caller)).into_boxed();
                if let Some(state) = wanted {
                    rows = rows.filter(imports::state.eq(state));
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

/// Adjust how a file is read
///
/// The file is looked at again; the answer says what is recognised now.
#[utoipa::path(patch, path = "/api/v1/imports/{id}", tag = "imports", operation_id = "update_import",
    params(("id" = i64, Path, description = "Import"), IfMatch), request_body = ImportPatch,
    responses((status = 200, description = "What is recognised now", body = Import)))]
pub async fn update(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    if_match: IfMatch,
    _: Query<NoQuery>,
    Json(patch): Json<ImportPatch>,
) -> Result<HttpResponse> {
    let data = state.clone();
    let caller = principal.clone();
    let prepared = web::block(move || {
        let import = data.db.read_blocking(|c| store::find(c, &caller, id))?;
        if_match.check(import.version)?;
        require_open(&import)?;
        let mut options = import.options()?;
        apply(&mut options, &patch);
        if let Some(code) = &options.default_territory_code {
            data.db.read_blocking(|c| check_territory(c, &caller, code))?;
        }
        let file = store::download(&data, id)?;
        let opened = sheet::open(file.path(), &options.layout).map_err(|error| unreadable(&error, &context))?;
        check_mapping(&opened.detected)?;
        Ok::<_, Error>((import.version, options, opened.detected))
    });
    let (version, options, detected) = prepared.await.map_err(|error| Error::internal("import", error))??;
    let import = state
        .db
        .write(move |c| {
            let json = |error| Error::internal("import", error);
            let row = imports::table.filter(imports::id.eq(id).and(imports::version.eq(version)));
            let values = (
                imports::options.eq(serde_json::to_string(&options).map_err(json)?),
                imports::detected.eq(serde_json::to_string(&detected).map_err(json)?),
            );
            if diesel::update(row).set((values, imports::updated_at.eq(now()))).execute(c)? == 0 {
                return Err(messages::STALE.error());
            }
            store::reset(c, id)?;
            store::set_state(c, id, ImportState::Uploaded)?;
            Import::of(store::find(c, &principal, id)?)
        })
        .await?;
    Ok(etag::ok(import.version, &import))
}

fn apply(options: &mut ImportOptions, patch: &ImportPatch) {
    let ImportPatch { sheet, encoding, delimiter, header_row, header_rows, mapping, default_territory_code } = patch;
    fn set<T: Clone>(target: &mut T, value: &Option<T>) {
        if let Some(value) = value {
            target.clone_from(value);
        }
    }
    set(&mut options.layout.sheet, sheet);
    set(&mut options.layout.encoding, encoding);
    set(&mut options.layout.delimiter, delimiter);
    set(&mut options.layout.header_row, header_row);
    set(&mut options.layout.header_rows, header_rows);
    set(&mut options.layout.mapping, mapping);
    set(&mut options.default_territory_code, default_territory_code);
}

/// A default must lie in the caller's area.
fn check_territory(c: &mut Conn, principal: &Principal, code: &str) -> Result<()> {
    let place = place_of(c, code)?.unwrap_or_default();
    let around = [place.municipality, place.district, place.town, place.community];
    let areas = reference::areas(c, principal)?;
    let inside = around.iter().flatten().any(|code| areas.contains(code));
    if inside { Ok(()) } else { Err(FieldError::new("/default_territory_code", "reference").into()) }
}

fn check_mapping(detected: &Detected) -> Result<()> {
    let mut seen = std::collections::BTreeSet::new();
    let twice = detected.columns.iter().find(|column| column.field.is_some_and(|field| !seen.insert(field)));
    match twice {
        Some(column) => Err(FieldError::new(format!("/mapping/{}", column.index), "mapping_duplicate").into()),
        None => Ok(()),
    }
}

/// See the first rows
///
/// With the errors and remarks that the import would report.
#[utoipa::path(get, path = "/api/v1/imports/{id}/preview", tag = "imports", operation_id = "preview_import",
    params(("id" = i64, Path, description = "Import")), responses((status = 200, description = "The first rows", body = Preview)))]
pub async fn preview(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let rows = web::block(move || {
        let import = state.db.read_blocking(|c| store::find(c, &principal, id))?;
        let options = import.options()?;
        let default = options.default_territory_code.as_deref();
        let reference = state.db.read_blocking(|c| reference::load(c, &principal, default))?;
        let file = store::download(&state, id)?;
        let head = Input::open(&import, &file)?.and_then(|input| input.head(&reference, PREVIEW_ROWS));
        let columns = import.detected()?.columns;
        head.map_err(|error| unreadable(&error, &context)).map(|rows| (rows, columns, context.locale))
    });
    let (rows, columns, locale) = rows.await.map_err(|error| Error::internal("preview", error))??;
    let items = rows.into_iter().map(|(raw, reading)| PreviewRow {
        row_number: raw.number,
        cells: shown(&columns, &raw),
        findings: reading.findings.into_iter().map(|finding| FindingOut::of(finding, locale)).collect(),
    });
    Ok(HttpResponse::Ok().json(Preview { items: items.collect() }))
}

/// The cells of a row; one without a heading belongs to no field, so it is treated like an unknown column.
fn shown(columns: &[Column], row: &RawRow) -> Vec<String> {
    let cell = |(index, cell): (usize, &Cell)| match columns.iter().find(|column| column.index == index) {
        Some(column) => column.shown(cell),
        None => phones::masked(&cell.to_string()),
    };
    row.cells.iter().enumerate().map(cell).collect()
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

/// Read the report
///
/// In the order of the file.
#[utoipa::path(get, path = "/api/v1/imports/{id}/rows", tag = "imports", operation_id = "list_import_rows",
    params(("id" = i64, Path, description = "Import"), ReportQuery, PageParams),
    responses((status = 200, description = "One page", body = Page<ReportLine>)))]
pub async fn rows(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    listing: Listing<ReportQuery>,
) -> Result<HttpResponse> {
    let window = listing.window::<i64>(&principal)?;
    let (after, fetch) = (window.after.unwrap_or(0), window.fetch());
    let (status, has_warning) = (listing.filter.status, listing.filter.has_warning);
    let caller = principal.clone();
    let counting = listing.count();
    let (rows, count) = state
        .db
        .read(move |c| {
            store::find(c, &caller, id)?;
            let count = counting.map(|_| store::count_report(c, id, status, has_warning)).transpose()?;
            Ok((store::report(c, id, status, has_warning, after, fetch)?, count))
        })
        .await?;
    let line = |row: store::ReportRow| {
        let findings = row.findings()?.into_iter().map(|finding| FindingOut::of(finding, context.locale)).collect();
        Ok(ReportLine { row_number: row.row_number, status: row.status, enterprise_id: row.enterprise_id, findings })
    };
    let items = rows.into_iter().map(line).collect::<Result<Vec<_>>>()?;
    listing.respond(&principal, &window, items, count, |line| line.row_number)
}

/// Get the rejected rows back
///
/// A workbook with the columns of the file, the row number and the reasons; corrected, it can be uploaded as it is.
#[utoipa::path(get, path = "/api/v1/imports/{id}/rejected.xlsx", tag = "imports", operation_id = "get_rejected_rows",
    params(("id" = i64, Path, description = "Import")),
    responses((status = 200, description = "The workbook", body = Vec<u8>, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))]
pub async fn rejected(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    request: HttpRequest,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let file = web::block(move || {
        let import = state.db.read_blocking(|c| store::find(c, &principal, id))?;
        let failed = |error: std::io::Error| Error::internal("writing a workbook", error);
        let file = tempfile::tempfile().map_err(failed)?;
        let columns = import.detected()?.columns;
        let pages = RejectedPages { state: &state, import_id: id, locale: context.locale, after: 0, page: Vec::new() };
        rejected::write(file.try_clone().map_err(failed)?, &columns, pages)?;
        Ok::<_, Error>(file)
    });
    let file = file.await.map_err(|error| Error::internal("rejected rows", error))??;
    let file =
        actix_files::NamedFile::from_file(file, "rejected.xlsx").map_err(|error| Error::internal("file", error))?;
    Ok(file.use_etag(false).use_last_modified(false).into_response(&request))
}

impl From<rust_xlsxwriter::XlsxError> for Error {
    fn from(error: rust_xlsxwriter::XlsxError) -> Self {
        Error::internal("writing a workbook", error)
    }
}

/// Rejected rows, read from the report page by page.
struct RejectedPages<'a> {
    state: &'a AppState,
    import_id: i64,
    locale: Locale,
    after: i64,
    page: Vec<store::ReportRow>,
}

impl Iterator for RejectedPages<'_> {
    type Item = Result<RejectedRow>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.page.is_empty() {
            let failed = Some(RowStatus::Failed);
            let page = self.state.db.read_blocking(|c| store::report(c, self.import_id, failed, None, self.after, 500));
            match page {
                Ok(page) => self.page = page,
                Err(error) => return Some(Err(error)),
            }
            self.after = self.page.last().map_or(self.after, |row| row.row_number);
            self.page.reverse();
        }
        let row = self.page.pop()?;
        let number = u32::try_from(row.row_number).unwrap_or(u32::MAX);
        let reason = |finding: &Finding| match (finding.column.is_empty(), &finding.suggestion) {
            (true, _) => finding.message(self.locale),
            (_, None) => format!("{}：{}", finding.column, finding.message(self.locale)),
            (_, Some(suggestion)) => format!("{}：{}（{suggestion}？）", finding.column, finding.message(self.locale)),
        };
        let reasons = row.findings().map(|findings| {
            findings.iter().filter(|finding| finding.severity == Severity::Error).map(reason).collect()
        });
        let cells = row.cells(&self.state.keys);
        Some(reasons.and_then(|reasons| Ok(RejectedRow { number, cells: cells?.unwrap_or_default(), reasons })))
    }
}
