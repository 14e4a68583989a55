//! Rows of profiles, and which of them is in force.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::clock::calendar::Budget;
use crate::clock::deadline::Thresholds;
use crate::clock::words::Unit;
use crate::db::Conn;
use crate::db::schema::{sla_legs as l, sla_profiles as t};
use crate::error::{Error, Result};
use crate::issues::words::{IssueKind, IssueLevel, Leg};

/// A row as it is stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = t)]
pub struct ProfileRow {
    /// `sla_profiles.id`
    pub id: i64,
    /// Of which issues.
    pub kind: IssueKind,
    /// Of which issues.
    pub level: IssueLevel,
    /// Counted from 1 per kind and level.
    pub version: i64,
    /// Whether a reply is reviewed before the enterprise sees it.
    pub release_review: bool,
    /// Yellow when so many percent of a limit are left.
    pub yellow_percent: i32,
    /// To the supervisor, so many working days after red.
    pub escalate_supervisor_wd: i32,
    /// To the leader, so many working days after red.
    pub escalate_leader_wd: i32,
    /// First day.
    pub valid_from: NaiveDate,
    /// Who made this version; nobody, when it came with the program.
    pub created_by: Option<i64>,
    /// When.
    pub created_at: NaiveDateTime,
}

impl ProfileRow {
    /// When lamps change and who is called upon.
    pub fn thresholds(&self) -> Thresholds {
        Thresholds {
            yellow_percent: self.yellow_percent,
            supervisor_after: self.escalate_supervisor_wd,
            leader_after: self.escalate_leader_wd,
        }
    }
}

/// The limit of one leg.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SlaLeg {
    /// Which.
    #[schema(inline)]
    pub leg: Leg,
    /// How many.
    #[schema(minimum = 1, maximum = 3_600_000, example = 5)]
    pub amount: i32,
    /// Of what.
    #[schema(inline)]
    pub unit: Unit,
}

/// A condition on profiles.
pub type ProfileFilter = Box<dyn BoxableExpression<t::table, crate::db::Backend, SqlType = diesel::sql_types::Bool>>;

/// One version of a profile; 404 when there is none.
pub fn find(c: &mut Conn, id: i64) -> Result<ProfileRow> {
    Ok(t::table.find(id).select(ProfileRow::as_select()).first(c)?)
}

/// The newest version of a profile, whether in force already or not.
pub fn latest(c: &mut Conn, kind: IssueKind, level: IssueLevel) -> Result<ProfileRow> {
    let versions = t::table.filter(t::kind.eq(kind).and(t::level.eq(level))).order(t::version.desc());
    Ok(versions.select(ProfileRow::as_select()).first(c)?)
}

/// The version that is in force on a day.
pub fn in_force(c: &mut Conn, kind: IssueKind, level: IssueLevel, on: NaiveDate) -> Result<ProfileRow> {
    let versions = t::table.filter(t::kind.eq(kind).and(t::level.eq(level)).and(t::valid_from.le(on)));
    Ok(versions.order(t::version.desc()).select(ProfileRow::as_select()).first(c)?)
}

/// The limits of a profile, in the order of an issue's way.
pub fn legs(c: &mut Conn, profile_id: i64) -> Result<BTreeMap<Leg, Budget>> {
    let rows = l::table.filter(l::profile_id.eq(profile_id)).select((l::leg, l::amount, l::unit));
    let leg = |(leg, amount, unit): (Leg, i32, Unit)| {
        let budget = Budget::new(amount, unit).ok_or_else(|| Error::internal("limit of a leg", amount))?;
        Ok((leg, budget))
    };
    rows.load(c)?.into_iter().map(leg).collect()
}

/// Stores a version with its limits.
pub fn insert(c: &mut Conn, row: &ProfileRow, legs: &BTreeMap<Leg, Budget>) -> Result<i64> {
    let id: i64 = diesel::insert_into(t::table)
        .values((
            (t::kind.eq(row.kind), t::level.eq(row.level), t::version.eq(row.version)),
            (t::release_review.eq(row.release_review), t::yellow_percent.eq(row.yellow_percent)),
            t::escalate_supervisor_wd.eq(row.escalate_supervisor_wd),
            t::escalate_leader_wd.eq(row.escalate_leader_wd),
            (t::valid_from.eq(row.valid_from), t::created_by.eq(row.created_by), t::created_at.eq(row.created_at)),
        ))
        .returning(t::id)
        .get_result(c)?;
    for (leg, budget) in legs {
        let limit = (l::amount.eq(budget.amount), l::unit.eq(budget.unit));
        diesel::insert_into(l::table).values((l::profile_id.eq(id), l::leg.eq(*leg), limit)).execute(c)?;
    }
    Ok(id)
}
