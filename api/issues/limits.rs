//! Time limits in force and the calendars that they are counted by.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use diesel::prelude::*;

use super::words::{IssueKind, IssueLevel, Leg};
use crate::clock::calendar::{Budget, Calendar, Special};
use crate::clock::deadline::Thresholds;
use crate::clock::window::Window;
use crate::clock::words::{DayKind, Unit};
use crate::db::schema::{calendar_days, calendar_years, calendars, organizations, sla_legs, sla_profiles};
use crate::db::{Conn, today};
use crate::error::{Error, Result};

/// One version of the limits for a kind and level.
#[derive(Debug, Clone)]
pub struct Profile {
    /// `sla_profiles.id`
    pub id: i64,
    /// Whether the coordinating office looks at a reply before it goes out.
    pub release_review: bool,
    /// When lamps change.
    pub thresholds: Thresholds,
    budgets: Vec<(Leg, Budget)>,
}

impl Profile {
    /// How long a leg may take; a day when the profile does not say.
    pub fn budget(&self, leg: Leg) -> Budget {
        let found = self.budgets.iter().find(|(known, _)| *known == leg).map(|(_, budget)| *budget);
        found.unwrap_or(Budget { amount: 1, unit: Unit::WorkingDays })
    }
}

type ProfileRow = (i64, bool, i32, i32, i32);
const PROFILE_COLUMNS: (
    sla_profiles::id,
    sla_profiles::release_review,
    sla_profiles::yellow_percent,
    sla_profiles::escalate_supervisor_wd,
    sla_profiles::escalate_leader_wd,
) = (
    sla_profiles::id,
    sla_profiles::release_review,
    sla_profiles::yellow_percent,
    sla_profiles::escalate_supervisor_wd,
    sla_profiles::escalate_leader_wd,
);

/// The limits for a kind and level today.
pub fn in_force(c: &mut Conn, kind: IssueKind, level: IssueLevel) -> Result<Profile> {
    let rows = sla_profiles::table
        .filter(sla_profiles::kind.eq(kind.code()).and(sla_profiles::level.eq(level.code())))
        .filter(sla_profiles::valid_from.le(today()));
    let row: ProfileRow = rows.order(sla_profiles::version.desc()).select(PROFILE_COLUMNS).first(c)?;
    complete(c, row)
}

/// One version, in force or not.
pub fn find(c: &mut Conn, id: i64) -> Result<Profile> {
    let row: ProfileRow = sla_profiles::table.find(id).select(PROFILE_COLUMNS).first(c)?;
    complete(c, row)
}

fn complete(c: &mut Conn, row: ProfileRow) -> Result<Profile> {
    let (id, release_review, yellow_percent, supervisor_after, leader_after) = row;
    let legs = sla_legs::table.filter(sla_legs::profile_id.eq(id));
    let legs: Vec<(Leg, i32, Unit)> = legs.select((sla_legs::leg, sla_legs::amount, sla_legs::unit)).load(c)?;
    let budgets = legs.into_iter().map(|(leg, amount, unit)| (leg, Budget { amount, unit })).collect();
    Ok(Profile {
        id,
        release_review,
        thresholds: Thresholds { yellow_percent, supervisor_after, leader_after },
        budgets,
    })
}

/// The calendar of a unit: its own, else that of the nearest unit above, else the one for everybody.
pub fn calendar_of(c: &mut Conn, organization_id: i64) -> Result<(i64, Calendar)> {
    let path: String = organizations::table.find(organization_id).select(organizations::path).first(c)?;
    let ids: Vec<i64> = path.split('/').filter_map(|id| id.parse().ok()).collect();
    let own = organizations::table
        .filter(organizations::id.eq_any(ids).and(organizations::calendar_id.is_not_null()))
        .order(organizations::path.desc())
        .select(organizations::calendar_id.assume_not_null());
    let own: Option<i64> = own.first(c).optional()?;
    let id = match own {
        Some(id) => id,
        None => {
            let general = calendars::table.filter(calendars::organization_id.is_null());
            general.order(calendars::id).select(calendars::id).first(c)?
        }
    };
    Ok((id, calendar(c, id)?))
}

/// One calendar; its own dates come before those of the calendar that it builds on.
pub fn calendar(c: &mut Conn, id: i64) -> Result<Calendar> {
    type Row = (Option<i64>, String, String);
    let row: Row = calendars::table.find(id).select((calendars::base_id, calendars::zone, calendars::week)).first(c)?;
    let (base, zone, week) = row;
    let (mut specials, mut announced) = (BTreeMap::new(), BTreeSet::new());
    for id in base.into_iter().chain([id]) {
        let days = calendar_days::table.filter(calendar_days::calendar_id.eq(id));
        let days: Vec<(NaiveDate, DayKind, Option<String>)> =
            days.select((calendar_days::date, calendar_days::kind, calendar_days::windows)).load(c)?;
        for (date, kind, windows) in days {
            let windows =
                windows.map(|text| serde_json::from_str::<Vec<Window>>(&text)).transpose().map_err(unreadable)?;
            specials.insert(date, Special { kind, windows: windows.unwrap_or_default() });
        }
        let years = calendar_years::table.filter(calendar_years::calendar_id.eq(id)).select(calendar_years::year);
        announced.extend(years.load::<i32>(c)?);
    }
    let zone = zone.parse().map_err(unreadable)?;
    Calendar::new(zone, serde_json::from_str(&week).map_err(unreadable)?, specials, announced).map_err(unreadable)
}

fn unreadable(error: impl std::fmt::Display) -> Error {
    Error::internal("calendar", error)
}
