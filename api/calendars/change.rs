//! A change of a calendar: what it may say, and how the calendar stands with it. Saving it and looking at it beforehand
//! go through the same functions.

use chrono::Datelike;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::store::{self, CalendarDay, CalendarRow, CalendarYear, Definition};
use crate::clock::window::{Window, in_order};
use crate::clock::words::DayKind;
use crate::db::Conn;
use crate::error::{Error, FieldError, Result};
use crate::http::patch::{nullable, present};
use crate::http::rules;
use crate::organizations::store as units;

/// Most windows of one day.
const MOST_WINDOWS: usize = 10;

/// Years that a calendar can speak of.
pub const YEARS: std::ops::RangeInclusive<i32> = 1950..=2200;

/// A change of a calendar. Each year that is named takes the place of what the calendar said about it.
#[derive(Debug, Default, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"years": [{"year": 2027, "announced": false,
    "days": [{"date": "2027-01-01", "kind": "rest", "note": "元旦"}]}]}))]
pub struct CalendarPatch {
    /// Name.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 100), custom(function = rules::not_blank))]
    #[schema(nullable = false)]
    pub name: Option<String>,
    /// The calendar whose days off hold here too; null for none.
    #[serde(default, deserialize_with = "nullable", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<i64>)]
    pub base_id: Option<Option<i64>>,
    /// IANA name of the time zone.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, example = "Asia/Shanghai")]
    pub zone: Option<String>,
    /// Windows of the seven weekdays, from Monday to Sunday.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, min_items = 7, max_items = 7)]
    pub week: Option<Vec<Vec<Window>>>,
    /// Years with their days.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 50))]
    #[schema(nullable = false)]
    pub years: Option<Vec<CalendarYear>>,
}

impl CalendarPatch {
    /// The calendar as it will be, with the definition of its base; 422 with every place that is wrong.
    pub fn applied(&self, c: &mut Conn, row: &CalendarRow) -> Result<(Definition, Option<Definition>)> {
        let wrong = self.wrong();
        if !wrong.is_empty() {
            return Err(Error::invalid(wrong));
        }
        if let Some(Some(base)) = self.base_id {
            check_base(c, row, base)?;
        }
        let mut own = store::definition(c, row)?;
        own.zone.clone_from(self.zone.as_ref().unwrap_or(&row.zone));
        if let Some(week) = &self.week {
            own.week.clone_from(week);
        }
        for year in self.years.iter().flatten() {
            own.years.retain(|known| known.year != year.year);
            own.years.push(year.clone());
        }
        own.years.sort_by_key(|year| year.year);
        let base = store::base(c, self.base_id.unwrap_or(row.base_id))?;
        Ok((own, base))
    }

    /// The years that are named, of a calendar before or after.
    pub fn named<'a>(&self, definition: &'a Definition) -> Vec<&'a CalendarYear> {
        let is_named = |year: i32| self.years.iter().flatten().any(|named| named.year == year);
        definition.years.iter().filter(|known| is_named(known.year)).collect()
    }

    fn wrong(&self) -> Vec<FieldError> {
        let mut wrong = Vec::new();
        if self.zone.as_ref().is_some_and(|zone| zone.parse::<chrono_tz::Tz>().is_err()) {
            wrong.push(FieldError::new("/zone", "time_zone"));
        }
        if let Some(week) = &self.week {
            check_week(week, &mut wrong);
        }
        let mut seen = Vec::new();
        for (index, year) in self.years.iter().flatten().enumerate() {
            let pointer = format!("/years/{index}");
            if !YEARS.contains(&year.year) {
                let error = FieldError::new(format!("{pointer}/year"), "range");
                wrong.push(error.with("min", YEARS.start()).with("max", YEARS.end()));
            }
            if seen.contains(&year.year) {
                wrong.push(FieldError::new(format!("{pointer}/year"), "duplicate"));
            }
            seen.push(year.year);
            check_days(year, &pointer, &mut wrong);
        }
        wrong
    }
}

fn check_week(week: &[Vec<Window>], wrong: &mut Vec<FieldError>) {
    if week.len() != 7 {
        wrong.push(FieldError::new("/week", "week_days"));
    }
    if week.iter().all(Vec::is_empty) {
        wrong.push(FieldError::new("/week", "no_working_time"));
    }
    for (day, windows) in week.iter().enumerate() {
        check_windows(windows, format!("/week/{day}"), wrong);
    }
}

fn check_windows(windows: &[Window], pointer: String, wrong: &mut Vec<FieldError>) {
    if windows.len() > MOST_WINDOWS || !in_order(windows) {
        wrong.push(FieldError::new(pointer, "window_order"));
    }
}

fn check_days(year: &CalendarYear, pointer: &str, wrong: &mut Vec<FieldError>) {
    let mut dates: Vec<_> = Vec::new();
    for (index, day) in year.days.iter().enumerate() {
        let CalendarDay { date, kind, windows, note } = day;
        let pointer = format!("{pointer}/days/{index}");
        if date.year() != year.year {
            wrong.push(FieldError::new(format!("{pointer}/date"), "other_year").with("year", year.year));
        }
        if dates.contains(date) {
            wrong.push(FieldError::new(format!("{pointer}/date"), "duplicate"));
        }
        dates.push(*date);
        if *kind == DayKind::Rest && !windows.is_empty() {
            wrong.push(FieldError::new(format!("{pointer}/windows"), "windows_of_rest"));
        }
        if note.chars().count() > 100 {
            wrong.push(FieldError::new(format!("{pointer}/note"), "length").with("min", 0).with("max", 100));
        }
        check_windows(windows, format!("{pointer}/windows"), wrong);
    }
}

/// A base has none itself and belongs to everybody or to a unit above: two steps are as far as anybody looks.
pub fn check_base(c: &mut Conn, row: &CalendarRow, base: i64) -> Result<()> {
    use crate::db::schema::calendars as t;
    use diesel::prelude::*;
    let unfit = || FieldError::new("/base_id", "reference");
    let found = t::table.find(base).select(CalendarRow::as_select()).first(c).optional()?.ok_or_else(unfit)?;
    let is_base: i64 = t::table.filter(t::base_id.eq(row.id)).count().get_result(c)?;
    if found.id == row.id || found.base_id.is_some() || is_base > 0 {
        return Err(FieldError::new("/base_id", "calendar_base").into());
    }
    check_keeper(c, &found, row.organization_id, "/base_id")
}

/// Whether a unit can use a calendar: everybody's, its own, or one of a unit above.
pub fn check_keeper(c: &mut Conn, calendar: &CalendarRow, user: Option<i64>, pointer: &str) -> Result<()> {
    let Some(keeper) = calendar.organization_id else { return Ok(()) };
    let unfit = || Error::from(FieldError::new(pointer, "reference"));
    let user = units::find(c, user.ok_or_else(unfit)?)?;
    let keeper = units::find(c, keeper)?;
    if user.path.starts_with(&keeper.path) { Ok(()) } else { Err(unfit()) }
}
