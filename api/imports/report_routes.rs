//! The report of a run: `GET /imports/{id}/rows`, and the rejected rows as a workbook.

use std::collections::HashMap;

use actix_web::{HttpRequest, HttpResponse, web};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::downloads::note_download;
use super::headings;
use super::out::FindingOut;
use super::rejected::{self, RejectedRow};
use super::report::{Finding, Severity};
use super::report_store::{self, Lines, ReportRow};
use super::store::{self, ImportRow};
use super::words::{KeptReason, RowStatus, UndoStatus};
use crate::AppState;
use crate::auth::principal::Principal;
use crate::auth::scope;
use crate::db::Conn;
use crate::db::schema::enterprises;
use crate::error::{Error, Result};
use crate::http::context::RequestContext;
use crate::http::extract::{NoQuery, Path, Query};
use crate::http::page::{Listing, Page, PageParams};
use crate::messages::Locale;

/// Name of the workbook of rejected rows.
const REJECTED: &str = "rejected.xlsx";

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
    /// Of which officer.
    #[schema(required = true)]
    pub officer_id: Option<i64>,
    /// Its name, as far as the caller sees it.
    #[schema(required = true)]
    pub enterprise_name: Option<String>,
    /// What undoing the import did to it.
    #[schema(required = true)]
    pub undo: Option<UndoStatus>,
    /// Why it was kept.
    #[schema(required = true)]
    pub undo_reason: Option<KeptReason>,
    /// The same for people.
    #[schema(required = true)]
    pub undo_message: Option<&'static str>,
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
    /// Only rows that undoing took back, or kept.
    pub undo: Option<UndoStatus>,
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
    let ReportQuery { status, has_warning, undo } = listing.filter;
    let lines = Lines { status, has_warning, undo };
    let caller = principal.clone();
    let counting = listing.count();
    let (rows, names, count) = state
        .db
        .read(move |c| {
            let import = store::find_permitted(c, &caller, id)?;
            let count = counting.map(|_| report_store::count(c, &import, lines)).transpose()?;
            let rows = report_store::load(c, &import, lines, after, fetch)?;
            let names = names_of(c, &caller, &rows)?;
            Ok((rows, names, count))
        })
        .await?;
    let line = |row: ReportRow| {
        let findings = row.findings()?.into_iter().map(|finding| FindingOut::of(finding, context.locale)).collect();
        let enterprise = row.enterprise_id.and_then(|id| names.get(&id));
        Ok(ReportLine {
            row_number: row.row_number,
            status: row.status,
            enterprise_id: row.enterprise_id,
            officer_id: row.officer_id,
            enterprise_name: enterprise.map(|(name, _)| name.clone()),
            undo: row.undo,
            undo_reason: row.undo_reason,
            undo_message: row.undo_reason.map(|reason| reason.label(context.locale)),
            findings,
        })
    };
    let items = rows.into_iter().map(line).collect::<Result<Vec<_>>>()?;
    listing.respond(&principal, &window, items, count, |line| line.row_number)
}

/// Get the rejected rows back
///
/// A workbook with the columns of the file, the row number and the reasons; corrected, it can be uploaded as it is.
/// The download is logged.
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
        let import = state.db.read_blocking(|c| store::find_permitted(c, &principal, id))?;
        let failed = |error: std::io::Error| Error::internal("writing a workbook", error);
        let file = tempfile::tempfile().map_err(failed)?;
        let columns = import.detected()?.columns;
        let headings = state.db.read_blocking(|c| headings::load(c, import.kind))?;
        let pages =
            RejectedPages { state: &state, import: &import, locale: context.locale, after: 0, page: Vec::new() };
        rejected::write(file.try_clone().map_err(failed)?, &headings, &columns, pages)?;
        // Telephone numbers stand in it in full.
        state.db.write_blocking(|c| note_download(c, &principal, &context, id, REJECTED))?;
        Ok::<_, Error>(file)
    });
    let file = file.await.map_err(|error| Error::internal("rejected rows", error))??;
    let file = actix_files::NamedFile::from_file(file, REJECTED).map_err(|error| Error::internal("file", error))?;
    Ok(file.use_etag(false).use_last_modified(false).into_response(&request))
}

impl From<rust_xlsxwriter::XlsxError> for Error {
    fn from(error: rust_xlsxwriter::XlsxError) -> Self {
        Error::internal("writing a workbook", error)
    }
}

/// Name and credit code of the enterprises of some lines, as far as the caller sees them now.
pub fn names_of(
    c: &mut Conn,
    principal: &Principal,
    rows: &[ReportRow],
) -> Result<HashMap<i64, (String, Option<String>)>> {
    let ids: Vec<i64> = rows.iter().filter_map(|row| row.enterprise_id).collect();
    let seen = enterprises::table.filter(enterprises::id.eq_any(ids)).filter(scope::enterprises(principal));
    let columns = (enterprises::id, enterprises::name, enterprises::credit_code);
    let seen: Vec<(i64, String, Option<String>)> = seen.select(columns).load(c)?;
    Ok(seen.into_iter().map(|(id, name, code)| (id, (name, code))).collect())
}

/// Rejected rows, read from the report page by page.
struct RejectedPages<'a> {
    state: &'a AppState,
    import: &'a ImportRow,
    locale: Locale,
    after: i64,
    page: Vec<ReportRow>,
}

impl Iterator for RejectedPages<'_> {
    type Item = Result<RejectedRow>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.page.is_empty() {
            let failed = Lines { status: Some(RowStatus::Failed), ..Lines::default() };
            let page = self.state.db.read_blocking(|c| report_store::load(c, self.import, failed, self.after, 500));
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
