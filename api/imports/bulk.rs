//! `POST /enterprises/bulk`: rows from scripts, with one answer line per input line. What is too much for one answer
//! becomes an import job.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::cell::RawRow;
use super::create::organization_of;
use super::detected::Detected;
use super::headings::{self, Headings};
use super::input::Input;
use super::kind::Kind;
use super::kinds::{self, Parsed};
use super::out::{FindingOut, Import};
use super::process::{RowResult, process};
use super::report::{Finding, Severity};
use super::routes::queue_run;
use super::sheet::{self, Sheet};
use super::store::{self, ImportOptions, NewImport};
use super::upload::{Upload, receive, unreadable};
use super::words::{FileFormat, ImportMode, RowStatus};
use super::{lines, reference};
use crate::auth::principal::Principal;
use crate::db::Conn;
use crate::error::{Error, FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag;
use crate::http::extract::{Query, media_type};
use crate::{AppState, audit, messages};

/// Larger uploads become jobs.
const INLINE_BYTES: u64 = 1 << 20;
/// Uploads of more rows become jobs.
const INLINE_ROWS: usize = 1000;

/// How to treat the rows.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct BulkQuery {
    /// Only tell what would happen.
    pub dry_run: Option<bool>,
    /// `row` (default) imports the good rows, `all` imports nothing unless every row is good.
    pub atomic: Option<ImportMode>,
}

/// What became of one line.
#[derive(Serialize, ToSchema)]
pub struct BulkLine {
    /// Number of the line (NDJSON) or record (CSV).
    pub line: u32,
    /// What became of it.
    pub status: RowStatus,
    /// The enterprise, or the officer; null for a failed line and for one that a dry run would create.
    #[schema(required = true)]
    pub id: Option<i64>,
    /// Why it failed; null when it did not.
    #[schema(required = true)]
    pub problem: Option<BulkProblem>,
    /// Remarks on a line that was accepted.
    pub warnings: Vec<FindingOut>,
}

/// Why a line failed.
#[derive(Serialize, ToSchema)]
pub struct BulkProblem {
    /// Code of the first error.
    pub code: String,
    /// Its text in the reader's language.
    pub detail: String,
    /// Every error.
    pub errors: Vec<FindingOut>,
}

/// Upload many enterprises
///
/// JSON lines whose keys are the fields of the import (`name`, `credit_code`, `town`, `employees`, …), or a CSV
/// ledger. A row is found again by its credit code. Up to 1,000 rows are answered line by line; more become an import
/// job (202).
#[utoipa::path(post, path = "/api/v1/enterprises/bulk", tag = "imports", operation_id = "bulk_enterprises", params(BulkQuery),
    request_body(content(
        (String = "application/x-ndjson", example = "{\"name\":\"陕州样泽隆新能源发电有限公司\",\"credit_code\":\"91411203TER70FW53F\",\"town\":\"大营镇\"}\n"),
        (String = "text/csv"))),
    responses((status = 200, description = "One line per row", body = BulkLine, content_type = "application/x-ndjson"),
        (status = 202, description = "An import job was queued", body = Import)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    request: HttpRequest,
    Query(query): Query<BulkQuery>,
    payload: web::Payload,
) -> Result<HttpResponse> {
    receive_rows(state, principal, context, request, query, payload, Kind::Enterprises).await
}

/// Upload contacts of many enterprises
///
/// JSON lines with the keys `credit_code` (or `name` of the enterprise), `contact_name`, `role`, `contact_phone` and
/// `is_primary`, or a CSV ledger. A contact is found again by his number, else by his name.
#[utoipa::path(post, path = "/api/v1/contacts/bulk", tag = "imports", operation_id = "bulk_contacts", params(BulkQuery),
    request_body(content(
        (String = "application/x-ndjson", example = "{\"credit_code\":\"91411203TER70FW53F\",\"contact_name\":\"李玉桂\",\"role\":\"财务\",\"contact_phone\":\"15475273842\"}\n"),
        (String = "text/csv"))),
    responses((status = 200, description = "One line per row", body = BulkLine, content_type = "application/x-ndjson"),
        (status = 202, description = "An import job was queued", body = Import)))]
pub async fn contacts(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    request: HttpRequest,
    Query(query): Query<BulkQuery>,
    payload: web::Payload,
) -> Result<HttpResponse> {
    receive_rows(state, principal, context, request, query, payload, Kind::Contacts).await
}

/// Upload figures of many enterprises
///
/// JSON lines with the keys `credit_code` (or `name`), `indicator` (name or code), `period`, `value` and `unit`, or a
/// CSV ledger, also with a column per indicator and period. A figure takes the place of an earlier ledger's.
#[utoipa::path(post, path = "/api/v1/indicators/bulk", tag = "imports", operation_id = "bulk_indicators", params(BulkQuery),
    request_body(content(
        (String = "application/x-ndjson", example = "{\"credit_code\":\"91411203TER70FW53F\",\"indicator\":\"营业收入\",\"period\":\"2025\",\"value\":\"1361.5\",\"unit\":\"万元\"}\n"),
        (String = "text/csv"))),
    responses((status = 200, description = "One line per row", body = BulkLine, content_type = "application/x-ndjson"),
        (status = 202, description = "An import job was queued", body = Import)))]
pub async fn indicators(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    request: HttpRequest,
    Query(query): Query<BulkQuery>,
    payload: web::Payload,
) -> Result<HttpResponse> {
    receive_rows(state, principal, context, request, query, payload, Kind::Indicators).await
}

/// Upload many officers
///
/// JSON lines with the keys `person_name`, `contact_phone`, `organization`, `position`, `level`, `capacity`,
/// `territories`, `industries` and `username`, or a CSV ledger. An officer is found again by his number within the unit.
#[utoipa::path(post, path = "/api/v1/officers/bulk", tag = "imports", operation_id = "bulk_officers", params(BulkQuery),
    request_body(content(
        (String = "application/x-ndjson", example = "{\"person_name\":\"王样\",\"contact_phone\":\"15412345678\",\"organization\":\"大营镇\",\"position\":\"经济发展办副主任\",\"territories\":[\"大营镇\"],\"industries\":[\"C\"]}\n"),
        (String = "text/csv"))),
    responses((status = 200, description = "One line per row", body = BulkLine, content_type = "application/x-ndjson"),
        (status = 202, description = "An import job was queued", body = Import)))]
pub async fn officers(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    request: HttpRequest,
    Query(query): Query<BulkQuery>,
    payload: web::Payload,
) -> Result<HttpResponse> {
    receive_rows(state, principal, context, request, query, payload, Kind::Officers).await
}

async fn receive_rows(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    request: HttpRequest,
    query: BulkQuery,
    payload: web::Payload,
    kind: Kind,
) -> Result<HttpResponse> {
    let organization_id = organization_of(&principal, kind)?;
    let format = match media_type(&request) {
        "application/x-ndjson" => FileFormat::Ndjson,
        "text/csv" => FileFormat::Csv,
        _ => return Err(messages::UNSUPPORTED_MEDIA_TYPE.error().with("expected", "application/x-ndjson, text/csv")),
    };
    let upload = receive(&request, payload, state.config.upload_limit).await?;
    let mode = query.atomic.unwrap_or(ImportMode::Row);
    let dry_run = query.dry_run.unwrap_or(false);
    let bulk = Bulk { principal, context, kind, format, dry_run, mode, organization_id };
    let data = state.clone();
    let answer =
        web::block(move || bulk.run(&data, upload)).await.map_err(|error| Error::internal("bulk", error))??;
    match answer {
        Answer::Lines(lines) => Ok(HttpResponse::Ok().content_type("application/x-ndjson").body(lines)),
        Answer::Queued(import) => {
            state.jobs.wake();
            Ok(etag::accepted(format!("/api/v1/imports/{}", import.id), &import))
        }
    }
}

enum Answer {
    Lines(Vec<u8>),
    Queued(Box<Import>),
}

struct Bulk {
    principal: Principal,
    context: RequestContext,
    kind: Kind,
    format: FileFormat,
    dry_run: bool,
    mode: ImportMode,
    organization_id: i64,
}

impl Bulk {
    fn run(&self, state: &AppState, upload: Upload) -> Result<Answer> {
        let unreadable = |error| unreadable(&error, &self.context);
        if upload.size > INLINE_BYTES {
            return self.queue(state, upload);
        }
        let reference = state.db.read_blocking(|c| reference::load(c, &self.principal, self.kind, None))?;
        let input = match self.format {
            FileFormat::Ndjson => Input::lines(&upload.file, self.kind),
            _ => Input::Sheet(Box::new(self.open(&upload, &reference.headings)?)),
        };
        let rows = input.head(&reference, INLINE_ROWS + 1).map_err(unreadable)?;
        if rows.len() > INLINE_ROWS {
            return self.queue(state, upload);
        }
        let lines = state.db.write_blocking(|c| {
            // Whether any row is kept is known only after the last one, so the first pass writes nothing.
            let first = self.mode == ImportMode::All && !self.dry_run;
            let results = self.write(c, state, &rows, self.dry_run || first)?;
            if !first {
                return self.lines(&rows, results);
            }
            self.refuse_failed(&rows, &results)?;
            let results = self.write(c, state, &rows, false)?;
            self.refuse_failed(&rows, &results)?;
            self.lines(&rows, results)
        })?;
        Ok(Answer::Lines(lines))
    }

    fn open(&self, upload: &Upload, headings: &Headings) -> Result<Sheet> {
        let opened = sheet::open_as(upload.file.path(), &Default::default(), std::slice::from_ref(headings));
        opened.map_err(|error| unreadable(&error, &self.context))
    }

    fn write(
        &self,
        c: &mut Conn,
        state: &AppState,
        rows: &[(RawRow, Parsed)],
        dry_run: bool,
    ) -> Result<Vec<RowResult>> {
        kinds::lock_enterprises(c, rows.iter().map(|(_, parsed)| parsed))?;
        let results = process(c, &state.keys, &self.principal, rows, dry_run)?;
        if !dry_run {
            let written = results.iter().filter(|row| matches!(row.status, RowStatus::Created | RowStatus::Updated));
            let enterprises: Vec<i64> = written.filter_map(|row| row.enterprise_id).collect();
            let changes =
                serde_json::json!({ "rows": results.len(), "mode": self.mode, "enterprise_ids": enterprises });
            let (action, subject) = match self.kind {
                Kind::Enterprises => ("enterprise.bulk", "enterprise"),
                Kind::Contacts => ("enterprise.bulk_contacts", "enterprise"),
                Kind::Indicators => ("enterprise.bulk_indicators", "enterprise"),
                Kind::Officers => ("officer.bulk", "officer"),
            };
            audit::record(c, &self.principal, &self.context, action, subject, "", &changes)?;
        }
        Ok(results)
    }

    /// 422 with every error at its line, so that nobody takes the answer for a success.
    fn refuse_failed(&self, rows: &[(RawRow, Parsed)], results: &[RowResult]) -> Result<()> {
        let failed = || rows.iter().zip(results).filter(|(_, result)| result.status == RowStatus::Failed);
        let count = failed().count();
        if count == 0 {
            return Ok(());
        }
        let error = |line: u32, finding: &Finding| {
            let field = finding.field.map(|field| format!("/{}", field.code())).unwrap_or_default();
            let message = finding.message(self.context.locale);
            FieldError::new(format!("/lines/{line}{field}"), finding.code.code()).with("message", message)
        };
        let errors = failed().flat_map(|((raw, _), result)| {
            let serious = result.findings.iter().filter(|finding| finding.severity == Severity::Error);
            serious.map(|finding| error(raw.number, finding))
        });
        let errors = errors.collect();
        Err(messages::ROWS_FAILED.error().with("count", count).edit(|problem| problem.errors = errors))
    }

    fn lines(&self, rows: &[(RawRow, Parsed)], results: Vec<RowResult>) -> Result<Vec<u8>> {
        let mut text = Vec::new();
        for ((raw, _), result) in rows.iter().zip(results) {
            let line = self.line(raw.number, result);
            serde_json::to_writer(&mut text, &line).map_err(|error| Error::internal("bulk", error))?;
            text.push(b'\n');
        }
        Ok(text)
    }

    fn line(&self, line: u32, result: RowResult) -> BulkLine {
        let out = |finding| FindingOut::of(finding, self.context.locale);
        let findings: Vec<FindingOut> = result.findings.into_iter().map(out).collect();
        if result.status != RowStatus::Failed {
            return BulkLine {
                line,
                status: result.status,
                id: result.enterprise_id.or(result.officer_id),
                problem: None,
                warnings: findings,
            };
        }
        let problem = BulkProblem {
            code: findings.first().map(|first| first.finding.code.code().to_owned()).unwrap_or_default(),
            detail: findings.first().map(|first| first.message.clone()).unwrap_or_default(),
            errors: findings,
        };
        BulkLine { line, status: RowStatus::Failed, id: None, problem: Some(problem), warnings: Vec::new() }
    }

    fn queue(&self, state: &AppState, mut upload: Upload) -> Result<Answer> {
        let (filename, detected) = match self.format {
            FileFormat::Ndjson => ("bulk.ndjson", Detected::of_columns(lines::columns(self.kind))),
            _ => {
                let headings = state.db.read_blocking(|c| headings::load(c, self.kind))?;
                ("bulk.csv", self.open(&upload, &headings)?.detected)
            }
        };
        let new = NewImport {
            organization_id: self.organization_id,
            kind: self.kind,
            filename: filename.to_owned(),
            format: self.format,
            size: upload.size,
            sha256: upload.sha256,
            options: ImportOptions::default(),
            detected,
            fingerprint: None,
            remembered: false,
        };
        let import = state.db.write_blocking(|c| {
            let id = store::insert(c, &state.keys, &self.principal, &new, &mut upload.file)?;
            queue_run(c, id, self.dry_run, self.mode)?;
            let changes = serde_json::json!({ "filename": new.filename, "kind": new.kind, "size_bytes": new.size,
                "dry_run": self.dry_run, "mode": self.mode });
            audit::record(c, &self.principal, &self.context, "import.create", "import", id, &changes)?;
            let import = store::find(c, &self.principal, id)?;
            Import::of(c, &self.principal, import)
        })?;
        Ok(Answer::Queued(Box::new(import)))
    }
}
