//! Where issues belong. Open ones go with their enterprise when it moves; what is over stays where it was.

use diesel::prelude::*;

use super::clocks;
use super::create;
use super::store::{self, IssueRow};
use super::supervision;
use super::timeline;
use super::words::{IssueState, Leg, Visibility};
use super::workflow::open_states;
use crate::auth::scope::{Cover, Place};
use crate::clock::ClockState;
use crate::db::schema::{issue_deadlines, issue_parts, issues as t, organizations, territories};
use crate::db::{Conn, now};
use crate::error::Result;
use crate::organizations::words::TerritoryLevel;

/// Takes the open issues of an enterprise along to its new place. The office that coordinates one goes on when it still
/// covers the place (it was reported up to a district, say); otherwise the nearest office there takes it.
pub fn follow(c: &mut Conn, enterprise_id: i64, place: &Place) -> Result<()> {
    let mut states = open_states().to_vec();
    states.push(IssueState::Draft);
    let rows = t::table.filter(t::enterprise_id.eq(enterprise_id).and(t::state.eq_any(states)));
    let rows: Vec<IssueRow> = rows.order(t::id).select(IssueRow::as_select()).load(c)?;
    for row in rows.into_iter().filter(|row| differs(&row.facts.place(), place)) {
        relocate(c, row, place)?;
    }
    Ok(())
}

fn differs(a: &Place, b: &Place) -> bool {
    let key = |place: &Place| {
        let codes = [&place.municipality, &place.district, &place.town, &place.community].map(Clone::clone);
        (codes, place.managing_organization_id)
    };
    key(a) != key(b)
}

fn relocate(c: &mut Conn, mut row: IssueRow, place: &Place) -> Result<()> {
    let at = now();
    let facts = &mut row.facts;
    facts.municipality_code.clone_from(&place.municipality);
    facts.district_code.clone_from(&place.district);
    facts.town_code.clone_from(&place.town);
    facts.community_code.clone_from(&place.community);
    facts.managing_organization_id = place.managing_organization_id;
    if !covers(c, row.facts.coordinating_organization_id, place)? {
        let office = create::office_for(c, &row.facts)?;
        row.facts.coordinating_organization_id = office;
        // What runs for the office runs for the new one.
        let legs = [Leg::Accept, Leg::Dispatch, Leg::Release];
        let running = issue_deadlines::table
            .filter(issue_deadlines::issue_id.eq(row.id).and(issue_deadlines::state.ne(ClockState::Stopped)))
            .filter(issue_deadlines::leg.eq_any(legs));
        diesel::update(running).set(issue_deadlines::organization_id.eq(office)).execute(c)?;
    }
    clocks::refresh(c, &mut row)?;
    row.facts.version += 1;
    row.facts.updated_at = at;
    store::save(c, &row)?;
    let details = serde_json::json!({"moved_to": row.facts.coordinating_organization_id});
    timeline::add_by_clock(c, &row, row.facts.state, Visibility::Internal, &details, at)
}

/// Whether the area of an office holds a place.
fn covers(c: &mut Conn, office: i64, place: &Place) -> Result<bool> {
    let division = organizations::table
        .inner_join(territories::table.on(organizations::territory_code.eq(territories::code.nullable())))
        .filter(organizations::id.eq(office))
        .select((territories::level, territories::code));
    let division: Option<(TerritoryLevel, String)> = division.first(c).optional()?;
    let cover = division.map_or(Cover::Managed(office), |(level, code)| Cover::Territory(level, code));
    Ok(cover.holds(place))
}

/// Open issues that a unit coordinates, handles or helps with.
pub fn open_at(c: &mut Conn, unit: i64) -> Result<i64> {
    Ok(i64::try_from(of_unit(c, unit)?.len()).unwrap_or(i64::MAX))
}

fn of_unit(c: &mut Conn, unit: i64) -> Result<Vec<i64>> {
    let helping = issue_parts::table
        .filter(issue_parts::organization_id.eq(unit).and(issue_parts::ended_at.is_null()))
        .select(issue_parts::issue_id);
    let here = t::coordinating_organization_id.eq(unit).or(t::lead_organization_id.assume_not_null().eq(unit));
    let rows = t::table.filter(here.or(t::id.eq_any(helping)));
    Ok(rows.filter(t::closed_at.is_null()).order(t::id).select(t::id).load(c)?)
}

/// Gives everything that is open at a unit to another one; clocks go on where they stand.
pub fn hand_over(c: &mut Conn, unit: i64, successor: i64) -> Result<()> {
    let at = now();
    supervision::hand_over(c, unit, successor)?;
    for id in of_unit(c, unit)? {
        store::lock(c, id)?;
        let mut row: IssueRow = t::table.find(id).select(IssueRow::as_select()).first(c)?;
        let facts = &mut row.facts;
        if facts.coordinating_organization_id == unit {
            facts.coordinating_organization_id = successor;
        }
        if facts.lead_organization_id == Some(unit) {
            facts.lead_organization_id = Some(successor);
        }
        facts.version += 1;
        facts.updated_at = at;
        store::save(c, &row)?;
        let running = issue_deadlines::table
            .filter(issue_deadlines::issue_id.eq(id).and(issue_deadlines::state.ne(ClockState::Stopped)))
            .filter(issue_deadlines::organization_id.assume_not_null().eq(unit));
        diesel::update(running).set(issue_deadlines::organization_id.eq(successor)).execute(c)?;
        let helping = issue_parts::table.filter(issue_parts::issue_id.eq(id).and(issue_parts::ended_at.is_null()));
        let helping = helping.filter(issue_parts::organization_id.eq(unit));
        diesel::update(helping).set(issue_parts::organization_id.eq(successor)).execute(c)?;
        let details = serde_json::json!({"handed_to": successor});
        timeline::add_by_clock(c, &row, row.facts.state, Visibility::Internal, &details, at)?;
    }
    Ok(())
}
