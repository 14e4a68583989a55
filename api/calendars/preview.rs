//! `/calendars/{id}/preview`: what a change would do, before anybody saves it.

use std::collections::BTreeSet;

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use utoipa::ToSchema;

use super::change::CalendarPatch;
use super::{import, store, writes};
use crate::AppState;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::clock::calendar::{Calendar, dates};
use crate::clock::window::Window;
use crate::db::today;
use crate::error::Result;
use crate::http::extract::{JSON_LIMIT, NoQuery, Path, Query, media_type, parse_json, read_body};
use crate::issues::recount::{self, Moved, MovedDeadline};
use crate::messages;

/// Most dates that are listed one by one.
const LISTED: usize = 400;

/// What a change would do.
#[derive(Serialize, ToSchema)]
pub struct CalendarPreview {
    /// Working days per month of this year, the next and those that the change names.
    pub months: Vec<MonthPreview>,
    /// Dates in those years on which work changes, at most 400 of them.
    pub changed_days: Vec<ChangedDay>,
    /// How many there are in all.
    pub changed_day_count: i64,
    /// Years without announced days off, among the same.
    pub unannounced_years: Vec<i32>,
    /// Open deadlines that would end at another time, at most 100 of them.
    pub moved_deadlines: Vec<MovedDeadline>,
    /// How many there are among those that were looked at.
    pub moved_deadline_count: i64,
    /// How many were looked at: the 1,000 that end first, at most, per calendar.
    pub examined_deadline_count: i64,
}

/// A month before and after.
#[derive(Serialize, ToSchema)]
pub struct MonthPreview {
    /// Year and month.
    #[schema(example = "2026-10")]
    pub month: String,
    /// Working days as it is.
    pub working_days_before: i64,
    /// Working days with the change.
    pub working_days_after: i64,
}

/// A date before and after.
#[derive(Serialize, ToSchema)]
pub struct ChangedDay {
    /// Date.
    pub date: NaiveDate,
    /// Windows as it is; empty when it is off.
    pub windows_before: Vec<Window>,
    /// Windows with the change.
    pub windows_after: Vec<Window>,
}

/// Preview a change of a calendar
///
/// Saves nothing. The change comes as for changing the calendar, or as a table of days off.
#[utoipa::path(post, path = "/api/v1/calendars/{id}/preview", tag = "calendars", operation_id = "preview_calendar",
    params(("id" = i64, Path, description = "Its id")),
    request_body(content((CalendarPatch = "application/json"), (String = "text/csv"))),
    responses((status = 200, description = "What would change", body = CalendarPreview)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    request: HttpRequest,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
    payload: web::Payload,
) -> Result<HttpResponse> {
    principal.require(Permission::ClocksManage)?;
    let expected = "application/json, text/csv";
    let is_table = match media_type(&request) {
        "text/csv" => true,
        "application/json" | "application/merge-patch+json" => false,
        _ => return Err(messages::UNSUPPORTED_MEDIA_TYPE.error().with("expected", expected)),
    };
    let bytes = read_body(payload.into_inner(), JSON_LIMIT).await?;
    let patch: CalendarPatch = if is_table { import::read(&bytes)? } else { parse_json(&bytes)? };
    let preview = state
        .db
        .read(move |c| {
            let row = store::find(c, id)?;
            writes::require(c, &principal, row.organization_id)?;
            let before = store::load(c, id)?;
            let (own, base) = patch.applied(c, &row)?;
            let after = store::working(&own, base.as_ref())?;
            let mut preview = compared(&before, &after, &patch);
            preview.add(recount::moved(c, id, &after)?);
            for built in store::built_on(c, id)? {
                let after = store::working(&store::definition(c, &built)?, Some(&own))?;
                preview.add(recount::moved(c, built.id, &after)?);
            }
            Ok(preview)
        })
        .await?;
    Ok(HttpResponse::Ok().json(preview))
}

fn compared(before: &Calendar, after: &Calendar, patch: &CalendarPatch) -> CalendarPreview {
    let this_year = today().year();
    let named = patch.years.iter().flatten().map(|year| year.year);
    let years: BTreeSet<i32> = [this_year, this_year + 1].into_iter().chain(named).collect();
    let (mut months, mut changed_days, mut changed_day_count) = (Vec::<MonthPreview>::new(), Vec::new(), 0);
    for date in years.iter().flat_map(|year| dates(*year)) {
        let month = date.format("%Y-%m").to_string();
        if months.last().is_none_or(|last| last.month != month) {
            months.push(MonthPreview { month, working_days_before: 0, working_days_after: 0 });
        }
        if let Some(last) = months.last_mut() {
            last.working_days_before += i64::from(before.is_working_day(date));
            last.working_days_after += i64::from(after.is_working_day(date));
        }
        let (windows_before, windows_after) = (before.windows(date).to_vec(), after.windows(date).to_vec());
        if windows_before != windows_after {
            changed_day_count += 1;
            if changed_days.len() < LISTED {
                changed_days.push(ChangedDay { date, windows_before, windows_after });
            }
        }
    }
    let unannounced_years = years.into_iter().filter(|year| !after.is_announced(*year)).collect();
    CalendarPreview {
        months,
        changed_days,
        changed_day_count,
        unannounced_years,
        moved_deadlines: Vec::new(),
        moved_deadline_count: 0,
        examined_deadline_count: 0,
    }
}

impl CalendarPreview {
    fn add(&mut self, moved: Moved) {
        self.moved_deadline_count += moved.count;
        self.examined_deadline_count += moved.looked_at;
        self.moved_deadlines.extend(moved.items);
        self.moved_deadlines.truncate(100);
    }
}
