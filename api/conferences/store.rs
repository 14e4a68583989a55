//! Rows of conferences. Every finder takes the caller and starts from his scope.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::words::{ConferenceState, DecisionKind};
use crate::auth::grant::Closeness;
use crate::auth::principal::{Membership, Principal};
use crate::auth::scope::{self, Permission};
use crate::db::schema::{conference_items as i, conference_participants as p, conferences as t, issues};
use crate::db::{Conn, now};
use crate::error::Result;
use crate::http::etag::IfMatch;
use crate::messages;

/// One conference as it is stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = t)]
pub struct ConferenceRow {
    /// `conferences.id`
    pub id: i64,
    /// Which office convenes it.
    pub organization_id: i64,
    /// What it is called.
    pub title: String,
    /// When it begins.
    pub starts_at: NaiveDateTime,
    /// Where.
    pub place: Option<String>,
    /// Where it stands.
    pub state: ConferenceState,
    /// When it was opened.
    pub held_at: Option<NaiveDateTime>,
    /// When it was closed.
    pub closed_at: Option<NaiveDateTime>,
    /// Row version.
    pub version: i64,
    /// Creation.
    pub created_at: NaiveDateTime,
    /// Last change.
    pub updated_at: NaiveDateTime,
}

/// One issue on an agenda.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = i)]
pub struct ItemRow {
    /// `conference_items.id`
    pub id: i64,
    /// The conference.
    pub conference_id: i64,
    /// The issue.
    pub issue_id: i64,
    /// Its turn, from 1.
    pub position: i32,
    /// What the decision does.
    pub decision_kind: Option<DecisionKind>,
    /// The decision.
    pub decision: Option<String>,
    /// Who has to carry it out.
    pub responsible_organization_id: Option<i64>,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// When it was decided.
    pub decided_at: Option<NaiveDateTime>,
}

/// The conference, if the caller sees it; 404 otherwise.
pub fn find(c: &mut Conn, principal: &Principal, id: i64) -> Result<ConferenceRow> {
    let row = t::table.filter(t::id.eq(id)).filter(scope::conferences(principal));
    let row = row.select(ConferenceRow::as_select()).first(c).optional()?;
    row.ok_or_else(|| messages::NOT_FOUND.error())
}

/// The membership by which the caller prepares and runs the conferences of an office.
pub fn convening(principal: &Principal, organization_id: i64) -> Option<&Membership> {
    principal.with(Permission::IssuesCoordinate).find(|membership| membership.organization_id == organization_id)
}

/// The conference for a change: 404 when not visible, 403 for all but the office that convenes it, 412 when it has
/// moved on, 409 in any other state. Another writer waits for the end of the transaction.
pub fn find_to_change(
    c: &mut Conn,
    principal: &Principal,
    id: i64,
    if_match: IfMatch,
    state: ConferenceState,
) -> Result<ConferenceRow> {
    if let Conn::Postgresql(c) = c {
        t::table.filter(t::id.eq(id)).select(t::id).for_update().load::<i64>(c)?;
    }
    let row = find(c, principal, id)?;
    let membership = convening(principal, row.organization_id).ok_or_else(|| messages::FORBIDDEN.error())?;
    principal.acts_by(Closeness::Unit, Some(membership), None);
    if_match.check(row.version)?;
    if row.state != state {
        let allowed = allowed_actions(principal, &row);
        return Err(messages::STATE_FORBIDS.error().edit(|problem| problem.allowed_actions = Some(allowed)));
    }
    Ok(row)
}

/// What the caller can do with a conference now.
pub fn allowed_actions(principal: &Principal, row: &ConferenceRow) -> Vec<&'static str> {
    let convenes = convening(principal, row.organization_id).is_some();
    match row.state {
        ConferenceState::Draft if convenes => vec!["update", "delete", "hold"],
        ConferenceState::Held if convenes => vec!["decide", "close", "minutes"],
        ConferenceState::Draft => Vec::new(),
        ConferenceState::Held | ConferenceState::Closed => vec!["minutes"],
    }
}

/// Notes that something about it has changed.
pub fn touch(c: &mut Conn, id: i64) -> Result<()> {
    diesel::update(t::table.find(id)).set((t::version.eq(t::version + 1), t::updated_at.eq(now()))).execute(c)?;
    Ok(())
}

/// The items of some agendas whose issues the caller sees, in their order.
pub fn items(c: &mut Conn, principal: &Principal, conference_ids: &[i64]) -> Result<Vec<ItemRow>> {
    let rows = i::table.filter(i::conference_id.eq_any(conference_ids));
    let rows = rows.order((i::conference_id, i::position, i::id)).select(ItemRow::as_select());
    let mut rows: Vec<ItemRow> = rows.load(c)?;
    let issue_ids: Vec<i64> = rows.iter().map(|row| row.issue_id).collect();
    let seen = issues::table.filter(issues::id.eq_any(issue_ids));
    let seen = seen.filter(scope::issues(&scope::at_conferences(principal))).select(issues::id);
    let seen: Vec<i64> = seen.load(c)?;
    rows.retain(|row| seen.contains(&row.issue_id));
    Ok(rows)
}

/// Who takes part, in order: unit and name.
pub fn participants(c: &mut Conn, conference_id: i64) -> Result<Vec<(i64, Option<String>)>> {
    let rows = p::table.filter(p::conference_id.eq(conference_id)).order(p::position);
    Ok(rows.select((p::organization_id, p::person_name)).load(c)?)
}
