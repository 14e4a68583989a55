//! `GET /imports/{id}/preview`: the first rows before anything is decided.

use actix_web::{HttpResponse, web};
use serde::Serialize;
use utoipa::ToSchema;

use super::cell::{Cell, RawRow};
use super::header::Column;
use super::input::Input;
use super::out::FindingOut;
use super::upload::unreadable;
use super::values::phones;
use super::{pieces, reference, store};
use crate::AppState;
use crate::auth::principal::Principal;
use crate::error::{Error, ProblemBody, Result};
use crate::http::context::RequestContext;
use crate::http::extract::{NoQuery, Path, Query};

/// Rows shown before anything is decided.
const PREVIEW_ROWS: usize = 20;

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

/// See the first rows
///
/// With the errors and remarks that the import would report.
#[utoipa::path(get, path = "/api/v1/imports/{id}/preview", tag = "imports", operation_id = "preview_import",
    params(("id" = i64, Path, description = "Import")), 
    responses((status = 200, description = "The first rows", body = Preview),
        (status = 410, description = "The file was removed", body = ProblemBody, content_type = "application/problem+json")))]
pub async fn preview(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let rows = web::block(move || {
        let import = state.db.read_blocking(|c| store::find_permitted(c, &principal, id))?;
        let options = import.options()?;
        let default = options.default_territory_code.as_deref();
        let reference = state.db.read_blocking(|c| reference::load(c, &principal, import.kind, default))?;
        let file = pieces::download(&state, id)?;
        let head =
            Input::open(&import, &file, &reference.headings)?.and_then(|input| input.head(&reference, PREVIEW_ROWS));
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
