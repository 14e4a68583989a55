//! The time limits and the calendar that a clock is counted by.

use std::collections::BTreeMap;

use super::words::{IssueKind, IssueLevel, Leg};
use crate::calendars;
use crate::clock::{Budget, Calendar, Thresholds, Unit};
use crate::db::{Conn, today};
use crate::error::Result;
use crate::messages;
use crate::sla_profiles::store::{self as profiles, ProfileRow};

/// One version of the limits for a kind and level.
pub struct Profile {
    /// `sla_profiles.id`
    pub id: i64,
    /// Whether the coordinating office looks at a reply before it goes out.
    pub release_review: bool,
    /// When lamps change.
    pub thresholds: Thresholds,
    budgets: BTreeMap<Leg, Budget>,
}

impl Profile {
    fn of(c: &mut Conn, row: &ProfileRow) -> Result<Self> {
        let budgets = profiles::legs(c, row.id)?;
        Ok(Profile { id: row.id, release_review: row.release_review, thresholds: row.thresholds(), budgets })
    }

    /// How long a leg may take; a day when the profile does not say.
    pub fn budget(&self, leg: Leg) -> Budget {
        self.budgets.get(&leg).copied().unwrap_or(Budget { amount: 1, unit: Unit::WorkingDays })
    }
}

/// The limits for a kind and level today.
pub fn in_force(c: &mut Conn, kind: IssueKind, level: IssueLevel) -> Result<Profile> {
    let row = profiles::in_force(c, kind, level, today())?;
    Profile::of(c, &row)
}

/// One version, in force or not.
pub fn find(c: &mut Conn, id: i64) -> Result<Profile> {
    let row = profiles::find(c, id)?;
    Profile::of(c, &row)
}

/// The calendar that applies to a unit.
pub fn calendar_of(c: &mut Conn, organization_id: i64) -> Result<(i64, Calendar)> {
    let id = calendars::store::applying(c, organization_id)?.ok_or_else(|| messages::NOT_FOUND.error())?;
    Ok((id, calendars::store::load(c, id)?))
}
