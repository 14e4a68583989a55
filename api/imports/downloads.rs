//! Files that an import gives back: the original, and what undoing has kept.

use std::collections::HashMap;

use actix_web::http::header::DispositionType;
use actix_web::{HttpRequest, HttpResponse, web};
use diesel::prelude::*;
use rust_xlsxwriter::{Format, Workbook};

use super::kind::Kind;
use super::report_routes::names_of;
use super::report_store::{self, Lines, ReportRow};
use super::states::{self, ImportAction};
use super::store::ImportRow;
use super::words::{FileFormat, UndoStatus};
use super::{pieces, store};
use crate::auth::principal::Principal;
use crate::auth::scope;
use crate::db::Conn;
use crate::db::schema::{officers, organizations, persons};
use crate::error::{Error, ProblemBody, Result};
use crate::http::context::RequestContext;
use crate::http::disposition;
use crate::http::extract::{NoQuery, Path, Query};
use crate::{AppState, audit};

/// Lines that are read at a time.
const PAGE: i64 = 500;
/// Excel's own limit, less the headings.
const MAX_ROWS: u32 = 1_048_575;

/// Get the original file
///
/// As it was sent; the download is logged. A file is kept for the time that the operator has set (410 afterwards).
#[utoipa::path(get, path = "/api/v1/imports/{id}/file", tag = "imports", operation_id = "get_import_file",
    params(("id" = i64, Path, description = "Import")),
    responses((status = 200, description = "The file", content((Vec<u8> = "text/csv"), (Vec<u8> = "application/x-ndjson"),
        (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))),
        (status = 410, description = "The file was removed", body = ProblemBody, content_type = "application/problem+json")))]
pub async fn original(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    request: HttpRequest,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let found = web::block(move || {
        let import = state.db.read_blocking(|c| store::find_permitted(c, &principal, id))?;
        if states::require(&import, ImportAction::Download).is_err() {
            return Err(crate::messages::FILE_REMOVED.error());
        }
        let file = pieces::download(&state, id)?;
        state.db.write_blocking(|c| note_download(c, &principal, &context, id, &import.filename))?;
        Ok::<_, Error>((import, file.into_file()))
    });
    let (import, file) = found.await.map_err(|error| Error::internal("original file", error))??;
    let name = safe_name(&import);
    answer(file, import.format, &name, &request)
}

/// Whoever takes out what people have sent is on record.
pub fn note_download(
    c: &mut Conn,
    principal: &Principal,
    context: &RequestContext,
    id: i64,
    filename: &str,
) -> Result<()> {
    let changes = serde_json::json!({ "filename": filename });
    audit::record(c, principal, context, "import.download", "import", id, &changes)
}

/// Get the rows that undoing kept
///
/// A workbook with the number of the row, the enterprise or the officer, and the reason.
#[utoipa::path(get, path = "/api/v1/imports/{id}/kept.xlsx", tag = "imports", operation_id = "get_kept_rows",
    params(("id" = i64, Path, description = "Import")),
    responses((status = 200, description = "The workbook", body = Vec<u8>, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))]
pub async fn kept(
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
        write_kept(file.try_clone().map_err(failed)?, &state, &principal, &import, &context)?;
        Ok::<_, Error>(file)
    });
    let file = file.await.map_err(|error| Error::internal("kept rows", error))??;
    answer(file, FileFormat::Xlsx, "kept.xlsx", &request)
}

fn write_kept(
    output: std::fs::File,
    state: &AppState,
    principal: &Principal,
    import: &ImportRow,
    context: &RequestContext,
) -> Result<()> {
    let mut workbook = Workbook::new();
    let text = Format::new().set_num_format("@");
    let bold = Format::new().set_bold();
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_freeze_panes(1, 0)?;
    let headings = match import.kind {
        Kind::Officers => context
            .locale
            .pick("原文件行号|姓名|所在单位|导入结果|保留原因", "Row|Name|Organisation|Result|Why it was kept"),
        _ => context.locale.pick(
            "原文件行号|企业名称|统一社会信用代码|导入结果|保留原因",
            "Row|Enterprise|Unified social credit code|Result|Why it was kept",
        ),
    };
    for (at, heading) in (0..).zip(headings.split('|')) {
        sheet.set_column_width(at, 24)?;
        sheet.write_string_with_format(0, at, heading, &bold)?;
    }
    let lines = Lines { undo: Some(UndoStatus::Kept), ..Lines::default() };
    let (mut after, mut at) = (0, 1);
    loop {
        let (rows, subjects) = state.db.read_blocking(|c| {
            let rows = report_store::load(c, import, lines, after, PAGE)?;
            let subjects = subjects_of(c, principal, import.kind, &rows)?;
            Ok((rows, subjects))
        })?;
        let Some(last) = rows.last().map(|row| row.row_number) else { break };
        for row in &rows {
            if at > MAX_ROWS {
                break;
            }
            let id = row.officer_id.or(row.enterprise_id);
            let (name, more) = id.and_then(|id| subjects.get(&id)).cloned().unwrap_or_default();
            let reason = row.undo_reason.map_or("", |reason| reason.label(context.locale));
            let number = row.row_number.to_string();
            let cells = [&number, &name, &more.unwrap_or_default(), row.status.label(context.locale), reason];
            for (column, cell) in (0..).zip(cells) {
                sheet.write_string_with_format(at, column, cell, &text)?;
            }
            at += 1;
        }
        after = last;
    }
    workbook.save_to_writer(output)?;
    Ok(())
}

/// Name and credit code of the enterprises, or name and unit of the officers, as far as the caller sees them now.
fn subjects_of(
    c: &mut Conn,
    principal: &Principal,
    kind: Kind,
    rows: &[ReportRow],
) -> Result<HashMap<i64, (String, Option<String>)>> {
    if kind != Kind::Officers {
        return names_of(c, principal, rows);
    }
    let ids: Vec<i64> = rows.iter().filter_map(|row| row.officer_id).collect();
    let seen = officers::table.filter(officers::id.eq_any(ids)).filter(scope::officers(principal));
    let seen: Vec<i64> = seen.select(officers::id).load(c)?;
    let named = officers::table.inner_join(persons::table).inner_join(organizations::table);
    let named = named
        .filter(officers::id.eq_any(seen))
        .select((officers::id, persons::name, organizations::name))
        .load::<(i64, String, String)>(c)?;
    Ok(named.into_iter().map(|(id, name, unit)| (id, (name, Some(unit)))).collect())
}

/// The sender's name for it without anything that a file system or a header takes for something else, and with the
/// ending of what it really is.
fn safe_name(import: &ImportRow) -> String {
    let unsafe_in_names = |c: char| c.is_control() || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    let kind = match import.format {
        FileFormat::Xlsx => "xlsx",
        FileFormat::Csv => "csv",
        FileFormat::Ndjson => "ndjson",
    };
    let stem = import.filename.rsplit_once('.').map_or(import.filename.as_str(), |(stem, _)| stem);
    let stem: String = stem.chars().map(|c| if unsafe_in_names(c) { '_' } else { c }).collect();
    let stem = stem.trim_matches(['.', ' ']);
    format!("{}.{kind}", if stem.is_empty() { "import" } else { stem })
}

fn answer(file: std::fs::File, format: FileFormat, name: &str, request: &HttpRequest) -> Result<HttpResponse> {
    // The encoding of a text is the sender's.
    let media = match format {
        FileFormat::Csv => "text/csv",
        FileFormat::Ndjson => "application/x-ndjson",
        FileFormat::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };
    let media = media.parse().map_err(|error| Error::internal("media type", error))?;
    let named = actix_files::NamedFile::from_file(file, name).map_err(|error| Error::internal("file", error))?;
    let disposition = disposition::named(DispositionType::Attachment, None, name);
    let named = named
        .set_content_type(media)
        .prefer_utf8(false)
        .set_content_disposition(disposition)
        .use_etag(false)
        .use_last_modified(false);
    Ok(named.into_response(request))
}
