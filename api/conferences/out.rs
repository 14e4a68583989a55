//! Conferences as they are answered.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::agenda;
use super::store::{self, ConferenceRow};
use super::words::{ConferenceState, DecisionKind};
use crate::auth::principal::Principal;
use crate::auth::scope::{self, Relation};
use crate::db::Conn;
use crate::db::schema::{issues, organizations};
use crate::error::Result;
use crate::issues::out::{self as issue_out, Issue};
use crate::issues::requests;
use crate::issues::store::IssueRow;
use crate::issues::workflow::{self, IssueAction};

/// A conference in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct Conference {
    /// Identifier.
    pub id: i64,
    /// Which office convenes it.
    pub organization_id: i64,
    /// Its name.
    pub organization_name: String,
    /// What it is called.
    pub title: String,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// Where.
    #[schema(required = true)]
    pub place: Option<String>,
    /// Where it stands.
    pub state: ConferenceState,
    /// Issues on its agenda that the caller sees.
    pub item_count: i64,
    /// Those of them that were decided.
    pub decided_count: i64,
    /// When it was opened.
    #[schema(required = true)]
    pub held_at: Option<DateTime<Utc>>,
    /// When it was closed.
    #[schema(required = true)]
    pub closed_at: Option<DateTime<Utc>>,
    /// Also the `ETag`.
    pub version: i64,
    /// Creation.
    pub created_at: DateTime<Utc>,
    /// Last change.
    pub updated_at: DateTime<Utc>,
    /// What the caller can do with it now.
    #[schema(example = json!(["update", "delete", "hold"]))]
    pub allowed_actions: Vec<&'static str>,
}

/// A conference in full.
#[derive(Debug, Serialize, ToSchema)]
pub struct ConferenceDetail {
    /// What the list says.
    #[serde(flatten)]
    pub conference: Conference,
    /// Who takes part.
    pub participants: Vec<ConferenceParticipant>,
    /// What is talked about: those issues that the caller sees, in order.
    pub items: Vec<ConferenceItem>,
}

/// A unit that takes part.
#[derive(Debug, Serialize, ToSchema)]
pub struct ConferenceParticipant {
    /// The unit.
    pub organization_id: i64,
    /// Its name.
    pub organization_name: String,
    /// Who comes for it.
    #[schema(required = true)]
    pub person_name: Option<String>,
}

/// One issue on an agenda.
#[derive(Debug, Serialize, ToSchema)]
pub struct ConferenceItem {
    /// Identifier.
    pub id: i64,
    /// Its turn, from 1.
    pub position: i32,
    /// The issue as it stands now.
    pub issue: Issue,
    /// How often a meeting ended without a decision about it.
    pub deferrals: i64,
    /// What the decision does; null while there is none.
    #[schema(required = true)]
    pub decision_kind: Option<DecisionKind>,
    /// The decision.
    #[schema(required = true)]
    pub decision: Option<String>,
    /// Who has to carry it out.
    #[schema(required = true)]
    pub responsible_organization_id: Option<i64>,
    /// Its name.
    #[schema(required = true)]
    pub responsible_organization_name: Option<String>,
    /// By when.
    #[schema(required = true)]
    pub due_on: Option<NaiveDate>,
    /// When it was decided.
    #[schema(required = true)]
    pub decided_at: Option<DateTime<Utc>>,
    /// What the caller can decide about it now.
    pub allowed_decisions: Vec<DecisionKind>,
}

/// Conferences as they are answered, in their order.
pub fn complete(c: &mut Conn, principal: &Principal, rows: Vec<ConferenceRow>) -> Result<Vec<Conference>> {
    let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
    let items = store::items(c, principal, &ids)?;
    let names = names(c, rows.iter().map(|row| row.organization_id).collect())?;
    let build = |row: ConferenceRow| {
        let own = || items.iter().filter(|item| item.conference_id == row.id);
        Conference {
            allowed_actions: store::allowed_actions(principal, &row),
            item_count: own().count() as i64,
            decided_count: own().filter(|item| item.decided_at.is_some()).count() as i64,
            id: row.id,
            organization_id: row.organization_id,
            organization_name: name(&names, row.organization_id),
            title: row.title,
            starts_at: row.starts_at.and_utc(),
            place: row.place,
            state: row.state,
            held_at: row.held_at.map(|at| at.and_utc()),
            closed_at: row.closed_at.map(|at| at.and_utc()),
            version: row.version,
            created_at: row.created_at.and_utc(),
            updated_at: row.updated_at.and_utc(),
        }
    };
    Ok(rows.into_iter().map(build).collect())
}

/// One conference in full, if the caller sees it.
pub fn load(c: &mut Conn, principal: &Principal, id: i64) -> Result<ConferenceDetail> {
    let row = store::find(c, principal, id)?;
    let decides = row.state == ConferenceState::Held && store::convening(principal, row.organization_id).is_some();
    let conference = complete(c, principal, vec![row])?.pop().ok_or(diesel::result::Error::NotFound)?;
    let people = store::participants(c, id)?;
    let items = store::items(c, principal, &[id])?;
    let units = people.iter().map(|(unit, _)| *unit);
    let names = names(c, units.chain(items.iter().filter_map(|item| item.responsible_organization_id)).collect())?;
    let issue_ids: Vec<i64> = items.iter().map(|item| item.issue_id).collect();
    let mut issues = issues_of(c, principal, &issue_ids)?;
    let deferrals = agenda::deferrals(c, &issue_ids)?;
    let mut out = Vec::new();
    for item in items {
        let Some(at) = issues.iter().position(|issue| issue.id == item.issue_id) else { continue };
        let issue = issues.swap_remove(at);
        let open = decides && item.decided_at.is_none();
        out.push(ConferenceItem {
            allowed_decisions: if open { decisions(&issue) } else { Vec::new() },
            deferrals: deferrals.iter().filter(|id| **id == item.issue_id).count() as i64,
            id: item.id,
            position: item.position,
            issue,
            responsible_organization_name: item.responsible_organization_id.map(|unit| name(&names, unit)),
            responsible_organization_id: item.responsible_organization_id,
            decision_kind: item.decision_kind,
            decision: item.decision,
            due_on: item.due_on,
            decided_at: item.decided_at.map(|at| at.and_utc()),
        });
    }
    let participant = |(unit, person_name): (i64, Option<String>)| ConferenceParticipant {
        organization_id: unit,
        organization_name: name(&names, unit),
        person_name,
    };
    Ok(ConferenceDetail { conference, participants: people.into_iter().map(participant).collect(), items: out })
}

/// Issues as the caller's offices see them, in any order.
pub fn issues_of(c: &mut Conn, principal: &Principal, ids: &[i64]) -> Result<Vec<Issue>> {
    let rows = issues::table.filter(issues::id.eq_any(ids)).filter(scope::issues(&scope::at_conferences(principal)));
    let rows: Vec<IssueRow> = rows.select(IssueRow::as_select()).load(c)?;
    issue_out::complete(c, principal, rows)
}

/// What the workflow lets the coordinating office do, as a conference decides it.
pub fn decisions(issue: &Issue) -> Vec<DecisionKind> {
    let possible = workflow::actions(issue.state, &[Relation::Coordinator]);
    let any = |actions: &[IssueAction]| actions.iter().any(|action| possible.contains(action));
    let all = [
        (DecisionKind::Assign, any(&[IssueAction::Dispatch, IssueAction::Redispatch])),
        (DecisionKind::Task, any(&[IssueAction::AssignTask])),
        (DecisionKind::Escalate, any(&[IssueAction::Escalate]) && requests::above(issue.escalation).is_some()),
    ];
    all.into_iter().filter(|(_, fits)| *fits).map(|(kind, _)| kind).collect()
}

fn names(c: &mut Conn, ids: Vec<i64>) -> Result<Vec<(i64, String)>> {
    let rows = organizations::table.filter(organizations::id.eq_any(ids));
    Ok(rows.select((organizations::id, organizations::name)).load(c)?)
}

fn name(names: &[(i64, String)], id: i64) -> String {
    names.iter().find(|(known, _)| *known == id).map(|(_, name)| name.clone()).unwrap_or_default()
}
