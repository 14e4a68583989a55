//! What a unit asks of the coordinating office while it handles an issue: an objection to the assignment, more time,
//! the ledger, a higher level.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::case::Case;
use super::words::{Escalation, RequestKind, RequestState};
use crate::db::Conn;
use crate::db::schema::{issue_requests as t, organizations};
use crate::error::Result;

/// One request.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = t)]
pub struct RequestRow {
    /// `issue_requests.id`
    pub id: i64,
    /// The issue.
    pub issue_id: i64,
    /// What is asked.
    pub kind: RequestKind,
    /// Where it stands.
    pub state: RequestState,
    /// Which unit asks.
    pub organization_id: i64,
    /// Why.
    pub reason: String,
    /// The day that is proposed.
    pub proposed_on: Option<NaiveDate>,
    /// What was said with the decision.
    pub decision_note: Option<String>,
    /// When it was asked.
    pub created_at: NaiveDateTime,
    /// When it was decided.
    pub decided_at: Option<NaiveDateTime>,
}

/// A request as it is answered.
#[derive(Debug, Serialize, ToSchema)]
pub struct IssueRequest {
    /// Identifier.
    pub id: i64,
    /// What is asked.
    pub kind: RequestKind,
    /// Where it stands.
    #[schema(inline)]
    pub state: RequestState,
    /// Which unit asks.
    pub organization_name: String,
    /// Why.
    pub reason: String,
    /// The day that is proposed: the new end, or the next date on the ledger.
    #[schema(required = true)]
    pub proposed_on: Option<NaiveDate>,
    /// What was said with the decision.
    #[schema(required = true)]
    pub decision_note: Option<String>,
    /// When it was asked.
    pub created_at: DateTime<Utc>,
    /// When it was decided.
    #[schema(required = true)]
    pub decided_at: Option<DateTime<Utc>>,
}

impl RequestRow {
    /// Whether it waits for a decision.
    pub fn is_open(&self) -> bool {
        self.state == RequestState::Open
    }
}

/// The requests of some issues, oldest first.
pub fn of_issues(c: &mut Conn, issue_ids: &[i64]) -> Result<Vec<RequestRow>> {
    Ok(t::table.filter(t::issue_id.eq_any(issue_ids)).order(t::id).select(RequestRow::as_select()).load(c)?)
}

/// Those of one issue as they are answered.
pub fn answered(c: &mut Conn, issue_id: i64) -> Result<Vec<IssueRequest>> {
    let rows: Vec<(RequestRow, String)> = t::table
        .inner_join(organizations::table.on(t::organization_id.eq(organizations::id)))
        .filter(t::issue_id.eq(issue_id))
        .order(t::id)
        .select((RequestRow::as_select(), organizations::name))
        .load(c)?;
    let out = |(row, organization_name): (RequestRow, String)| IssueRequest {
        id: row.id,
        kind: row.kind,
        state: row.state,
        organization_name,
        reason: row.reason,
        proposed_on: row.proposed_on,
        decision_note: row.decision_note,
        created_at: row.created_at.and_utc(),
        decided_at: row.decided_at.map(|at| at.and_utc()),
    };
    Ok(rows.into_iter().map(out).collect())
}

/// Asks for something in the name of the unit that handles the issue.
pub fn add(case: &mut Case, kind: RequestKind, reason: &str, proposed_on: Option<NaiveDate>) -> Result<()> {
    let unit = case.row.facts.lead_organization_id.unwrap_or(case.row.facts.coordinating_organization_id);
    diesel::insert_into(t::table)
        .values((
            t::issue_id.eq(case.row.id),
            t::kind.eq(kind),
            t::state.eq(RequestState::Open),
            t::organization_id.eq(unit),
            t::user_id.eq(case.principal.user_id()),
            t::reason.eq(reason.trim()),
            t::proposed_on.eq(proposed_on),
            t::created_at.eq(case.at),
        ))
        .execute(case.c)?;
    Ok(())
}

/// Decides one.
pub fn decide(case: &mut Case, id: i64, granted: bool, note: Option<&str>) -> Result<()> {
    let state = if granted { RequestState::Granted } else { RequestState::Refused };
    let decided = (
        t::state.eq(state),
        t::decided_by.eq(case.principal.user_id()),
        t::decision_note.eq(note),
        t::decided_at.eq(case.at),
    );
    diesel::update(t::table.find(id)).set(decided).execute(case.c)?;
    Ok(())
}

/// Refuses whatever waits, because the question is gone with a new assignment or the end of the work.
pub fn drop_open(case: &mut Case) -> Result<()> {
    let open = t::table.filter(t::issue_id.eq(case.row.id).and(t::state.eq(RequestState::Open)));
    diesel::update(open).set((t::state.eq(RequestState::Refused), t::decided_at.eq(case.at))).execute(case.c)?;
    Ok(())
}

/// The level above one.
pub fn above(level: Escalation) -> Option<Escalation> {
    match level {
        Escalation::OnSpot => Some(Escalation::Department),
        Escalation::Department => Some(Escalation::JointConference),
        Escalation::JointConference => Some(Escalation::DistrictLeaders),
        Escalation::DistrictLeaders => Some(Escalation::Municipal),
        Escalation::Municipal => None,
    }
}
