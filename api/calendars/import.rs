//! `/calendars/{id}/exceptions`: the yearly notice of days off as a table.

use std::borrow::Cow;
use std::collections::BTreeMap;

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::Datelike;

use super::change::CalendarPatch;
use super::out::Calendar;
use super::store::{CalendarDay, CalendarYear};
use super::writes;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::clock::notice::{self, Wrong};
use crate::error::{Error, FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{NoQuery, Path, Query, media_type, read_body};
use crate::{AppState, messages};

/// Bytes of the longest table.
const LIMIT: usize = 1 << 18;

/// Import days off and make-up days
///
/// A table in UTF-8 or GB18030 with the headings `date,kind,name`; `kind` is `holiday` or `workday`. Each year that occurs in it
/// takes the place of what the calendar said about that year, and counts as announced.
#[utoipa::path(post, path = "/api/v1/calendars/{id}/exceptions", tag = "calendars", operation_id = "import_calendar_days",
    params(("id" = i64, Path, description = "Its id"), IfMatch),
    request_body(content = String, content_type = "text/csv", example = "date,kind,name\n2026-01-01,holiday,元旦\n"),
    responses((status = 200, description = "Changed", body = Calendar)))]
#[allow(clippy::too_many_arguments, reason = "one extractor per part of the request")]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    if_match: IfMatch,
    request: HttpRequest,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
    payload: web::Payload,
) -> Result<HttpResponse> {
    principal.require(Permission::ClocksManage)?;
    if media_type(&request) != "text/csv" {
        return Err(messages::UNSUPPORTED_MEDIA_TYPE.error().with("expected", "text/csv"));
    }
    let patch = read(&read_body(payload.into_inner(), LIMIT).await?)?;
    let calendar = state
        .db
        .write(move |c| writes::save(c, &principal, &context, if_match, id, &patch, "calendar.import_days"))
        .await?;
    Ok(etag::ok(calendar.version, &calendar))
}

/// A table as the change that it makes; 422 with every line that is wrong.
pub fn read(bytes: &[u8]) -> Result<CalendarPatch> {
    // Spreadsheets in China save CSV in GB18030 unless told otherwise.
    let gb18030 = || encoding_rs::GB18030.decode_without_bom_handling_and_without_replacement(bytes);
    let text = str::from_utf8(bytes).ok().map(Cow::Borrowed).or_else(gb18030);
    let announced = notice::parse(text.as_deref().map_or(bytes, str::as_bytes))
        .map_err(|wrong| Error::invalid(wrong.into_iter().map(line).collect()))?;
    let mut years: BTreeMap<i32, Vec<CalendarDay>> = BTreeMap::new();
    for day in announced {
        let days = years.entry(day.date.year()).or_default();
        days.push(CalendarDay { date: day.date, kind: day.kind, windows: Vec::new(), note: day.name });
    }
    let year = |(year, mut days): (i32, Vec<CalendarDay>)| {
        days.sort_by_key(|day| day.date);
        CalendarYear { year, announced: true, days }
    };
    Ok(CalendarPatch { years: Some(years.into_iter().map(year).collect()), ..CalendarPatch::default() })
}

fn line(wrong: Wrong) -> FieldError {
    let place = wrong.column.map(|column| format!("/{column}")).unwrap_or_default();
    let error = FieldError::new(format!("/lines/{}{place}", wrong.line), wrong.code);
    match wrong.code {
        "enum" => error.with("allowed", "holiday, workday"),
        "length" => error.with("min", 0).with("max", notice::LONGEST),
        "table_rows" => error.with("max", notice::MOST),
        _ => error,
    }
}
