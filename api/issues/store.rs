//! Rows of issues. Every finder takes the caller and starts from his scope.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::words::{Escalation, IssueKind, IssueLevel, IssueOutcome, IssueSource, IssueState, NeedKind, ReplyResult};
use crate::auth::principal::Principal;
use crate::auth::scope::{self, IssueStanding, Place, Relation};
use crate::clock::words::Lamp;
use crate::db::Conn;
use crate::db::schema::{issue_parts, issues};
use crate::error::Result;
use crate::{messages, search};

/// One issue as it is stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = issues)]
pub struct IssueRow {
    /// `issues.id`
    pub id: i64,
    /// Everything that is written with it.
    #[diesel(embed)]
    pub facts: Facts,
}

/// The columns of an issue.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset, serde::Serialize)]
#[diesel(table_name = issues, treat_none_as_null = true)]
pub struct Facts {
    /// Whose problem it is.
    pub enterprise_id: i64,
    /// Where the enterprise lay when the issue was submitted.
    #[serde(skip)]
    pub municipality_code: Option<String>,
    /// See `municipality_code`.
    #[serde(skip)]
    pub district_code: Option<String>,
    /// See `municipality_code`.
    #[serde(skip)]
    pub town_code: Option<String>,
    /// See `municipality_code`.
    #[serde(skip)]
    pub community_code: Option<String>,
    /// Who managed the enterprise then.
    pub managing_organization_id: Option<i64>,
    /// What kind of matter.
    pub kind: IssueKind,
    /// Where it comes from.
    pub source: IssueSource,
    /// `categories.code`
    pub category: Option<String>,
    /// How hard it is; set with the acceptance.
    pub level: Option<IssueLevel>,
    /// In one line.
    pub title: String,
    /// In full.
    pub description: String,
    /// What is needed in numbers.
    pub need_kind: Option<NeedKind>,
    /// How much, in the unit of the kind.
    pub need_asked: Option<i64>,
    /// How much of it was met.
    pub need_met: Option<i64>,
    /// The unit that a complaint is about.
    pub about_organization_id: Option<i64>,
    /// Where it stands.
    pub state: IssueState,
    /// What came of it.
    pub outcome: Option<IssueOutcome>,
    /// 1, and one more each time it is reopened.
    pub round: i32,
    /// How often the enterprise had it done again, in this round.
    pub redo_count: i32,
    /// Extensions granted, in this round.
    pub extension_count: i32,
    /// Whether more information was asked for; that is done once.
    pub info_requested: bool,
    /// Up to where it was escalated.
    pub escalation: Escalation,
    /// Who accepts, dispatches and reviews it.
    pub coordinating_organization_id: i64,
    /// Who handles it.
    pub lead_organization_id: Option<i64>,
    /// What the formal reply says.
    pub reply_result: Option<ReplyResult>,
    /// See `reply_result`.
    pub reply_text: Option<String>,
    /// The law or policy that forbids what was asked.
    pub reply_basis: Option<String>,
    /// Who recorded it.
    pub user_id: Option<i64>,
    /// Which program recorded it.
    pub api_client_id: Option<i64>,
    /// The caller's own reference of a row created offline.
    pub client_ref: Option<String>,
    /// When the running leg that ends first is due.
    pub due_at: Option<NaiveDateTime>,
    /// The same for the order of lists.
    #[serde(skip)]
    pub due_order: NaiveDateTime,
    /// The worst lamp of the running legs.
    pub lamp: Lamp,
    /// Submission.
    pub submitted_at: Option<NaiveDateTime>,
    /// Acceptance.
    pub accepted_at: Option<NaiveDateTime>,
    /// First dispatch.
    pub dispatched_at: Option<NaiveDateTime>,
    /// Signature of the present lead.
    pub signed_at: Option<NaiveDateTime>,
    /// First contact by the present lead.
    pub contacted_at: Option<NaiveDateTime>,
    /// Formal reply.
    pub replied_at: Option<NaiveDateTime>,
    /// Release of the reply.
    pub released_at: Option<NaiveDateTime>,
    /// Call back after the end.
    pub called_back_at: Option<NaiveDateTime>,
    /// End of the work.
    pub closed_at: Option<NaiveDateTime>,
    /// Next date of an issue on the ledger.
    pub node_on: Option<NaiveDate>,
    /// Row version.
    pub version: i64,
    /// Creation.
    pub created_at: NaiveDateTime,
    /// Last change.
    pub updated_at: NaiveDateTime,
}

impl Facts {
    /// Where the enterprise lay when the issue was submitted.
    pub fn place(&self) -> Place {
        Place {
            municipality: self.municipality_code.clone(),
            district: self.district_code.clone(),
            town: self.town_code.clone(),
            community: self.community_code.clone(),
            managing_organization_id: self.managing_organization_id,
        }
    }
}

/// Sub-task of a unit that helps.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = issue_parts)]
pub struct PartRow {
    /// `issue_parts.id`
    pub id: i64,
    /// The issue.
    pub issue_id: i64,
    /// The unit.
    pub organization_id: i64,
    /// Whether the lead has to wait for it.
    pub required: bool,
    /// What is asked of it.
    pub instruction: Option<String>,
    /// What it answered.
    pub feedback: Option<String>,
    /// When.
    pub done_at: Option<NaiveDateTime>,
}

/// The sub-tasks of some issues that were not ended by a new dispatch, in the order of their ids.
pub fn parts(c: &mut Conn, issue_ids: &[i64]) -> Result<Vec<PartRow>> {
    use issue_parts as t;
    let rows = t::table.filter(t::issue_id.eq_any(issue_ids).and(t::ended_at.is_null()));
    Ok(rows.order(t::id).select(PartRow::as_select()).load(c)?)
}

/// The issue, if the caller sees it, with his relations to it; 404 otherwise.
pub fn find(c: &mut Conn, principal: &Principal, id: i64) -> Result<(IssueRow, Vec<Relation>)> {
    let row = issues::table.filter(issues::id.eq(id)).filter(scope::issues(principal));
    let row: Option<IssueRow> = row.select(IssueRow::as_select()).first(c).optional()?;
    let row = row.ok_or_else(|| messages::NOT_FOUND.error())?;
    let standing = standing(c, &row)?;
    let relations = scope::issue_relations(c, principal, &[standing])?.pop().unwrap_or_default();
    Ok((row, relations))
}

/// What decides how callers stand to it.
pub fn standing(c: &mut Conn, row: &IssueRow) -> Result<IssueStanding> {
    Ok(standing_with(row, &parts(c, &[row.id])?))
}

/// The same, with its sub-tasks at hand.
pub fn standing_with(row: &IssueRow, parts: &[PartRow]) -> IssueStanding {
    IssueStanding {
        enterprise_id: row.facts.enterprise_id,
        place: row.facts.place(),
        coordinating_organization_id: row.facts.coordinating_organization_id,
        lead_organization_id: row.facts.lead_organization_id,
        helping_organization_ids: parts.iter().map(|part| part.organization_id).collect(),
        user_id: row.facts.user_id,
        api_client_id: row.facts.api_client_id,
        about_organization_id: row.facts.about_organization_id,
    }
}

/// Makes another writer of this issue wait for the end of the transaction; SQLite has one writer anyway.
pub fn lock(c: &mut Conn, id: i64) -> Result<()> {
    if let Conn::Postgresql(c) = c {
        issues::table.filter(issues::id.eq(id)).select(issues::id).for_update().load::<i64>(c)?;
    }
    Ok(())
}

/// Writes a new issue, and what its title is found by.
pub fn insert(c: &mut Conn, facts: &Facts) -> Result<i64> {
    let id = diesel::insert_into(issues::table).values(facts).returning(issues::id).get_result(c)?;
    search::index_issue(c, id, &facts.title)?;
    Ok(id)
}

/// Writes what has become of it.
pub fn save(c: &mut Conn, row: &IssueRow) -> Result<()> {
    diesel::update(issues::table.find(row.id)).set(&row.facts).execute(c)?;
    Ok(())
}
