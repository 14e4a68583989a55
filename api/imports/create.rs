//! `POST /imports`: a ledger arrives and is looked at.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;
use utoipa::IntoParams;
use validator::Validate;

use super::detected::Options;
use super::headings::{self, Headings};
use super::kind::Kind;
use super::out::Import;
use super::sheet;
use super::store::{self, ImportOptions, NewImport};
use super::upload::{receive, unreadable};
use super::words::FileFormat;
use crate::auth::principal::Principal;
use crate::error::{Error, Result};
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
    let announced = request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    let upload = receive(payload, announced, state.config.upload_limit).await?;
    let layout = Options {
        sheet: query.sheet,
        header_row: query.header_row,
        header_rows: query.header_rows,
        ..Options::default()
    };
    let options = ImportOptions { layout, default_territory_code: None };
    let data = state.clone();
    // A large workbook takes a while to look at; no other writer waits for that.
    let opened = web::block(move || {
        let headings = data.db.read_blocking(|c| kinds.iter().map(|kind| headings::load(c, *kind)).collect())?;
        let headings: Vec<Headings> = headings;
        let opened = sheet::open_as(upload.file.path(), &options.layout, &headings);
        let opened = opened.map_err(|error| unreadable(&error, &context))?;
        Ok::<_, Error>((opened, upload, options, context))
    });
    let (opened, mut upload, options, context) = opened.await.map_err(|error| Error::internal("upload", error))??;
    let keys = state.keys.clone();
    let import = state
        .db
        .write(move |c| {
            let format = if opened.detected.sheets.is_empty() { FileFormat::Csv } else { FileFormat::Xlsx };
            let new = NewImport {
                organization_id: organization_of(&principal, opened.kind)?,
                kind: opened.kind,
                filename: query.filename,
                format,
                size: upload.size,
                sha256: upload.sha256,
                options,
                detected: opened.detected,
            };
            let id = store::insert(c, &keys, &principal, &new, &mut upload.file)?;
            let changes = serde_json::json!({ "filename": new.filename, "kind": new.kind, "size_bytes": new.size });
            audit::record(c, &principal, &context, "import.create", "import", id, &changes)?;
            Import::of(store::find(c, &principal, id)?)
        })
        .await?;
    Ok(etag::created(format!("/api/v1/imports/{}", import.id), import.version, &import))
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
