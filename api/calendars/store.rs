//! Rows of calendars, which of them applies where, and what they mean as working time.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::clock::calendar::{Calendar, Special};
use crate::clock::window::Window;
use crate::clock::words::DayKind;
use crate::db::Conn;
use crate::db::schema::{calendar_days as d, calendar_years as y, calendars as t, issue_deadlines, organizations};
use crate::error::{Error, Result};
use crate::messages;

/// A row as it is stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = t)]
pub struct CalendarRow {
    /// `calendars.id`
    pub id: i64,
    /// The unit that keeps it; everybody's when there is none.
    pub organization_id: Option<i64>,
    /// The calendar whose days off hold here too.
    pub base_id: Option<i64>,
    /// Name.
    pub name: String,
    /// IANA name of the time zone.
    pub zone: String,
    /// Windows from Monday to Sunday, as JSON.
    pub week: String,
    /// Version.
    pub version: i64,
    /// When it was written first.
    pub created_at: NaiveDateTime,
    /// When it was written last.
    pub updated_at: NaiveDateTime,
}

/// A date that is not what its weekday is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarDay {
    /// Date.
    pub date: NaiveDate,
    /// Off or working.
    #[schema(inline)]
    pub kind: DayKind,
    /// Windows of a working date; those of an ordinary working day when there are none.
    #[serde(default)]
    #[schema(max_items = 10)]
    pub windows: Vec<Window>,
    /// Why, such as the festival.
    #[serde(default)]
    #[schema(max_length = 100)]
    pub note: String,
}

/// The days of one year that are not what their weekday is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarYear {
    /// Year.
    #[schema(minimum = 1950, maximum = 2200)]
    pub year: i32,
    /// Whether its days off are known; deadlines into any other year are provisional.
    pub announced: bool,
    /// In order.
    #[schema(max_items = 366)]
    pub days: Vec<CalendarDay>,
}

/// A calendar's own statements, without what it takes from its base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// IANA name.
    pub zone: String,
    /// From Monday to Sunday.
    pub week: Vec<Vec<Window>>,
    /// Years about which it says something.
    pub years: Vec<CalendarYear>,
}

/// One calendar; 404 when there is none.
pub fn find(c: &mut Conn, id: i64) -> Result<CalendarRow> {
    Ok(t::table.find(id).select(CalendarRow::as_select()).first(c)?)
}

/// What a row says itself.
pub fn definition(c: &mut Conn, row: &CalendarRow) -> Result<Definition> {
    type Stored = (NaiveDate, String, Option<String>, String);
    let read = |text: &str| serde_json::from_str(text).map_err(|error| Error::internal("windows of a calendar", error));
    let announced: BTreeSet<i32> =
        y::table.filter(y::calendar_id.eq(row.id)).select(y::year).load(c)?.into_iter().collect();
    let mut years: BTreeMap<i32, Vec<CalendarDay>> = announced.iter().map(|year| (*year, Vec::new())).collect();
    let days = d::table.filter(d::calendar_id.eq(row.id)).order(d::date);
    for (date, kind, windows, note) in days.select((d::date, d::kind, d::windows, d::note)).load::<Stored>(c)? {
        let kind = DayKind::parse(&kind).ok_or_else(|| Error::internal("kind of a day", &kind))?;
        let windows = windows.as_deref().map(read).transpose()?.unwrap_or_default();
        years.entry(date.year()).or_default().push(CalendarDay { date, kind, windows, note });
    }
    let week = serde_json::from_str(&row.week).map_err(|error| Error::internal("week of a calendar", error))?;
    let year = |(year, days)| CalendarYear { year, announced: announced.contains(&year), days };
    Ok(Definition { zone: row.zone.clone(), week, years: years.into_iter().map(year).collect() })
}

/// What a calendar's base says, if it has one.
pub fn base(c: &mut Conn, base_id: Option<i64>) -> Result<Option<Definition>> {
    let Some(id) = base_id else { return Ok(None) };
    let row = find(c, id)?;
    Ok(Some(definition(c, &row)?))
}

/// A definition as working time. On a date about which both say something, its own word counts.
pub fn working(own: &Definition, base: Option<&Definition>) -> Result<Calendar> {
    let broken = |error: &dyn std::fmt::Display| Error::internal("calendar", error);
    let (mut specials, mut announced) = (BTreeMap::new(), BTreeSet::new());
    for year in base.into_iter().chain([own]).flat_map(|definition| &definition.years) {
        announced.extend(year.announced.then_some(year.year));
        let special = |day: &CalendarDay| (day.date, Special { kind: day.kind, windows: day.windows.clone() });
        specials.extend(year.days.iter().map(special));
    }
    let zone = own.zone.parse().map_err(|error| broken(&error))?;
    let week = own.week.clone().try_into().map_err(|_| broken(&"a week has seven days"))?;
    Calendar::new(zone, week, specials, announced).map_err(|error| broken(&error))
}

/// The working time of a calendar as it is now.
pub fn load(c: &mut Conn, id: i64) -> Result<Calendar> {
    let row = find(c, id)?;
    let (own, base) = (definition(c, &row)?, base(c, row.base_id)?);
    working(&own, base.as_ref())
}

/// The calendars that take their days off from one.
pub fn built_on(c: &mut Conn, id: i64) -> Result<Vec<CalendarRow>> {
    Ok(t::table.filter(t::base_id.eq(id)).order(t::id).select(CalendarRow::as_select()).load(c)?)
}

/// A number that grows with every change of a calendar or of the one that it builds on.
pub fn stamp(c: &mut Conn, id: i64) -> Result<i64> {
    let row = find(c, id)?;
    let base = match row.base_id {
        Some(base) => find(c, base)?.version,
        None => 0,
    };
    Ok(row.version + base)
}

/// The calendar of whoever has chosen none: the oldest of those for everybody.
pub fn default_id(c: &mut Conn) -> Result<i64> {
    let id = t::table.filter(t::organization_id.is_null()).select(diesel::dsl::min(t::id)).first::<Option<i64>>(c)?;
    id.ok_or_else(|| Error::Internal("there is no calendar for everybody".into()))
}

/// The calendar that applies to a unit: its own, that of the nearest unit above that has one, or the default. None when
/// there is no such unit.
pub fn applying(c: &mut Conn, organization_id: i64) -> Result<Option<i64>> {
    use organizations as o;
    let path = o::table.find(organization_id).select(o::path).first::<String>(c).optional()?;
    let Some(path) = path else { return Ok(None) };
    let chain: Vec<i64> = path.split('/').filter_map(|id| id.parse().ok()).collect();
    let chosen = o::table
        .filter(o::id.eq_any(chain).and(o::calendar_id.is_not_null()))
        .select((o::path, o::calendar_id.assume_not_null()))
        .load::<(String, i64)>(c)?;
    let nearest = chosen.into_iter().max_by_key(|(path, _)| path.len());
    Ok(Some(match nearest {
        Some((_, id)) => id,
        None => default_id(c)?,
    }))
}

/// How many units and calendars depend on a calendar; clocks count for one, and so does the default for itself. One
/// that is in use stays.
pub fn uses(c: &mut Conn, id: i64) -> Result<i64> {
    let units: i64 = organizations::table.filter(organizations::calendar_id.eq(id)).count().get_result(c)?;
    let calendars: i64 = t::table.filter(t::base_id.eq(id)).count().get_result(c)?;
    let clocks = issue_deadlines::table.filter(issue_deadlines::calendar_id.eq(id)).select(issue_deadlines::id);
    let clocks = clocks.limit(1).load::<i64>(c)?.len() as i64;
    let is_default = default_id(c)? == id;
    Ok(units + calendars + clocks + i64::from(is_default))
}

/// Puts the days of a year in the place of those it had.
pub fn replace_year(c: &mut Conn, id: i64, year: &CalendarYear) -> Result<()> {
    let (first, last) = (NaiveDate::from_ymd_opt(year.year, 1, 1), NaiveDate::from_ymd_opt(year.year, 12, 31));
    let (Some(first), Some(last)) = (first, last) else { return Err(messages::NOT_FOUND.error()) };
    diesel::delete(d::table.filter(d::calendar_id.eq(id).and(d::date.between(first, last)))).execute(c)?;
    diesel::delete(y::table.filter(y::calendar_id.eq(id).and(y::year.eq(year.year)))).execute(c)?;
    if year.announced {
        diesel::insert_into(y::table).values((y::calendar_id.eq(id), y::year.eq(year.year))).execute(c)?;
    }
    for day in &year.days {
        let windows = (!day.windows.is_empty()).then(|| json(&day.windows)).transpose()?;
        let what = (d::kind.eq(day.kind.code()), d::windows.eq(windows), d::note.eq(day.note.trim()));
        diesel::insert_into(d::table).values((d::calendar_id.eq(id), d::date.eq(day.date), what)).execute(c)?;
    }
    Ok(())
}

/// Windows as they are stored.
pub fn json(windows: &impl Serialize) -> Result<String> {
    serde_json::to_string(windows).map_err(|error| Error::internal("windows of a calendar", error))
}
