//! `POST /imports`: a ledger arrives and is looked at.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;
use utoipa::IntoParams;
use validator::Validate;

use super::detected::Options;
use super::error::FileError;
use super::headings::{self, Headings};
use super::kind::Kind;
use super::layouts;
use super::out::Import;
use super::sheet;
use super::store::{self, ImportOptions, NewImport};
use super::upload::{receive, unreadable};
use super::values::phones;
use super::words::FileFormat;
use crate::auth::principal::Principal;
use crate::error::{Error, FirstRow, Result};
use crate::http::context::RequestContext;
use crate::http::etag;
use crate::http::extract::Query;
use crate::{AppState, audit, messages};

/// About the file that is the body.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct UploadQuery {
    /// Its name, for the history.
    #[validate(length(min = 1, max = 200))]
    #[param(min_length = 1, max_length = 200, example = "企业名单.xlsx")]
    pub filename: String,
    /// What the file is about; guessed from its headings when absent (enterprises, in doubt).
    pub kind: Option<Kind>,
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
    let kinds = kinds_of(&principal, query.kind)?;
    let upload = receive(&request, payload, state.config.upload_limit).await?;
    let layout = Options {
        sheet: query.sheet,
        header_row: query.header_row,
        header_rows: query.header_rows,
        ..Options::default()
    };
    let caller = principal.clone();
    let data = state.clone();
    // A large workbook takes a while to look at; no other writer waits for that.
    let opened = web::block(move || {
        let headings = data.db.read_blocking(|c| kinds.iter().map(|kind| headings::load(c, *kind)).collect())?;
        let headings: Vec<Headings> = headings;
        let layouts = data.db.read_blocking(|c| layouts::load(c, &caller))?;
        let path = upload.file.path();
        let told = layout != Options::default();
        let opened = match told {
            true => layouts::open_as_told(path, layout, &headings),
            false => layouts::open(path, &layouts, &headings),
        };
        let opened = opened.map_err(|error| without_header(path, &error, &context))?;
        Ok::<_, Error>((opened, upload, context))
    });
    let (opened, mut upload, context) = opened.await.map_err(|error| Error::internal("upload", error))??;
    let keys = state.keys.clone();
    let import = state
        .db
        .write(move |c| {
            let detected = opened.sheet.detected.clone();
            let format = if detected.sheets.is_empty() { FileFormat::Csv } else { FileFormat::Xlsx };
            let new = NewImport {
                organization_id: organization_of(&principal, opened.sheet.kind)?,
                kind: opened.sheet.kind,
                filename: query.filename,
                format,
                size: upload.size,
                sha256: upload.sha256,
                options: ImportOptions { layout: opened.options, default_territory_code: None },
                detected,
                fingerprint: Some(opened.fingerprint),
                remembered: opened.remembered,
            };
            let id = store::insert(c, &keys, &principal, &new, &mut upload.file)?;
            let changes = serde_json::json!({ "filename": new.filename, "kind": new.kind, "size_bytes": new.size });
            audit::record(c, &principal, &context, "import.create", "import", id, &changes)?;
            let import = store::find(c, &principal, id)?;
            Import::of(c, &principal, import)
        })
        .await?;
    Ok(etag::created(format!("/api/v1/imports/{}", import.id), import.version, &import))
}

/// Rows and characters that are shown for choosing the header by hand.
const SHOWN_ROWS: usize = 20;
const SHOWN_CHARACTERS: usize = 40;

/// The refusal of a file; one in which no header was found shows its first rows, so that the sender can point to it and
/// send the file again with `header_row`.
fn without_header(path: &std::path::Path, error: &FileError, context: &RequestContext) -> Error {
    let refusal = unreadable(error, context);
    let FileError::NoHeader = error else { return refusal };
    let Ok(rows) = sheet::first_rows(path, &Options::default(), SHOWN_ROWS) else { return refusal };
    // Nobody has said yet what a column holds, so whatever may be a telephone number is masked.
    let shown = |text: String| phones::masked(&text).chars().take(SHOWN_CHARACTERS).collect();
    let row = |row: super::cell::RawRow| FirstRow {
        row_number: row.number,
        cells: row.texts().into_iter().map(shown).collect(),
    };
    refusal.edit(|problem| problem.first_rows = Some(rows.into_iter().map(row).collect()))
}

/// The unit that an upload is for: that of the membership which permits it.
pub fn organization_of(principal: &Principal, kind: Kind) -> Result<i64> {
    principal.require(kind.permission())?;
    let membership = principal.with(kind.permission()).next();
    membership.map(|membership| membership.organization_id).ok_or_else(|| messages::FORBIDDEN.error())
}

/// The kinds that an upload may be of: the one that it is said to be, else all that the caller may import.
fn kinds_of(principal: &Principal, kind: Option<Kind>) -> Result<Vec<Kind>> {
    if let Some(kind) = kind {
        principal.require(kind.permission())?;
    }
    let permitted = Kind::ALL.iter().filter(|kind| principal.with(kind.permission()).next().is_some());
    let kinds: Vec<Kind> = permitted.filter(|one| kind.is_none_or(|kind| kind == **one)).copied().collect();
    if kinds.is_empty() {
        principal.require(Kind::Enterprises.permission())?;
    }
    Ok(kinds)
}
