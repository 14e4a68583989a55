//! `/calendars`: reading them and counting by them.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::out::Calendar;
use super::store::{self, CalendarDay, CalendarRow, Definition};
use crate::AppState;
use crate::auth::principal::Principal;
use crate::clock::calendar::{Budget, dates};
use crate::clock::window::Window;
use crate::clock::words::{DayKind, Unit};
use crate::db::schema::calendars as t;
use crate::db::today;
use crate::error::{FieldError, Result};
use crate::http::etag;
use crate::http::extract::{NoQuery, Path, Query};
use crate::http::page::{Listing, Page, PageParams};

/// Which calendars.
#[derive(Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CalendarParams {
    /// Only the one that applies to this unit: its own, that of the nearest unit above that has one, or the default.
    pub organization_id: Option<i64>,
}

/// List calendars
///
/// In the order of their ids.
#[utoipa::path(get, path = "/api/v1/calendars", tag = "calendars", operation_id = "list_calendars",
    params(CalendarParams, PageParams), responses((status = 200, description = "Calendars", body = Page<Calendar>)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    listing: Listing<CalendarParams>,
) -> Result<HttpResponse> {
    let window = listing.window::<i64>(&principal)?;
    let (after, fetch, counted) = (window.after.unwrap_or(0), window.fetch(), listing.count().is_some());
    let unit = listing.filter.organization_id;
    let (items, count, principal) = state
        .db
        .read(move |c| {
            let applying = unit.map(|unit| store::applying(c, unit)).transpose()?;
            let select = || {
                let all = t::table.into_boxed();
                applying.into_iter().fold(all, |query, id| query.filter(t::id.eq(id.unwrap_or(-1))))
            };
            let count = counted.then(|| select().count().get_result::<i64>(c)).transpose()?;
            let page = select().filter(t::id.gt(after)).order(t::id).limit(fetch);
            let rows: Vec<CalendarRow> = page.select(CalendarRow::as_select()).load(c)?;
            let items: Result<Vec<_>> = rows.into_iter().map(|row| Calendar::of(c, row, &principal)).collect();
            Ok((items?, count, principal))
        })
        .await?;
    listing.respond(&principal, &window, items, count, |row: &Calendar| row.id)
}

/// Read a calendar
#[utoipa::path(get, path = "/api/v1/calendars/{id}", tag = "calendars", operation_id = "get_calendar",
    params(("id" = i64, Path, description = "Its id")),
    responses((status = 200, description = "The calendar", body = Calendar)))]
pub async fn get(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let calendar = state
        .db
        .read(move |c| {
            let row = store::find(c, id)?;
            Calendar::of(c, row, &principal)
        })
        .await?;
    Ok(etag::ok(calendar.version, &calendar))
}

/// Which year.
#[derive(Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct YearParams {
    /// Year; this one when absent.
    #[validate(range(min = 1950, max = 2200))]
    #[param(minimum = 1950, maximum = 2200)]
    pub year: Option<i32>,
}

/// Every day of a year.
#[derive(Serialize, ToSchema)]
pub struct DaysOfYear {
    /// Year.
    pub year: i32,
    /// Whether its days off are known.
    pub announced: bool,
    /// From 1 January to 31 December.
    pub days: Vec<DayOfYear>,
}

/// A day as it is worked.
#[derive(Serialize, ToSchema)]
pub struct DayOfYear {
    /// Date.
    pub date: NaiveDate,
    /// Whether anybody works.
    pub is_working: bool,
    /// What it is instead of its weekday; null when it is that.
    #[schema(required = true)]
    pub kind: Option<DayKind>,
    /// Why, when it is not its weekday.
    #[schema(required = true)]
    pub note: Option<String>,
    /// Whether that was said by the base.
    pub inherited: bool,
    /// When it is worked.
    pub windows: Vec<Window>,
}

/// Read the days of a year
///
/// With everything that the calendar takes from its base.
#[utoipa::path(get, path = "/api/v1/calendars/{id}/days", tag = "calendars", operation_id = "get_calendar_days",
    params(("id" = i64, Path, description = "Its id"), YearParams),
    responses((status = 200, description = "Its days", body = DaysOfYear)))]
pub async fn days(
    state: web::Data<AppState>,
    _: Principal,
    Path(id): Path<i64>,
    Query(params): Query<YearParams>,
) -> Result<HttpResponse> {
    let year = params.year.unwrap_or_else(|| today().year());
    let answer = state
        .db
        .read(move |c| {
            let row = store::find(c, id)?;
            let (own, base) = (store::definition(c, &row)?, store::base(c, row.base_id)?);
            days_of(year, &own, base.as_ref())
        })
        .await?;
    Ok(HttpResponse::Ok().json(answer))
}

fn days_of(year: i32, own: &Definition, base: Option<&Definition>) -> Result<DaysOfYear> {
    let calendar = store::working(own, base)?;
    let said = |by: &Definition, date: NaiveDate| -> Option<CalendarDay> {
        by.years.iter().find(|known| known.year == year)?.days.iter().find(|day| day.date == date).cloned()
    };
    let day = |date| {
        let own = said(own, date);
        let inherited = own.is_none();
        let special = own.or_else(|| said(base?, date));
        DayOfYear {
            date,
            is_working: calendar.is_working_day(date),
            kind: special.as_ref().map(|day| day.kind),
            inherited: inherited && special.is_some(),
            note: special.map(|day| day.note).filter(|note| !note.is_empty()),
            windows: calendar.windows(date).to_vec(),
        }
    };
    Ok(DaysOfYear { year, announced: calendar.is_announced(year), days: dates(year).map(day).collect() })
}

/// A time limit.
#[derive(Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DueParams {
    /// When it begins.
    #[param(example = "2026-09-30T16:00:00+08:00")]
    pub from: DateTime<Utc>,
    /// How many: at most 2,500 working days, or as many hours or minutes as those could have.
    #[validate(range(min = 1, max = 3_600_000))]
    #[param(minimum = 1, maximum = 3_600_000, example = 5)]
    pub amount: i32,
    /// Of what.
    #[param(inline)]
    pub unit: Unit,
}

/// When a time limit ends.
#[derive(Serialize, ToSchema)]
pub struct CalendarDue {
    /// When time is up.
    pub due_at: DateTime<Utc>,
    /// A year on the way has no announced days off, so the date may still move.
    pub provisional: bool,
}

/// Count working time
///
/// A limit in days begins with the next working day and ends with the last window of the last one; hours and minutes
/// count within windows only.
#[utoipa::path(get, path = "/api/v1/calendars/{id}/due", tag = "calendars", operation_id = "get_calendar_due",
    params(("id" = i64, Path, description = "Its id"), DueParams),
    responses((status = 200, description = "The end of the limit", body = CalendarDue)))]
pub async fn due(
    state: web::Data<AppState>,
    _: Principal,
    Path(id): Path<i64>,
    Query(params): Query<DueParams>,
) -> Result<HttpResponse> {
    let too_long = || FieldError::new("/amount", "range").with("min", 1).with("max", Budget::most(params.unit));
    let budget = Budget::new(params.amount, params.unit).ok_or_else(too_long)?;
    let calendar = state.db.read(move |c| store::load(c, id)).await?;
    let due = calendar.add(params.from.naive_utc(), budget).map_err(|_| FieldError::new("/from", "date_range"))?;
    Ok(HttpResponse::Ok().json(CalendarDue { due_at: due.at.and_utc(), provisional: due.provisional }))
}
