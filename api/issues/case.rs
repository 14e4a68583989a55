//! One action on one issue: checked against the table, carried out, written into the timeline, the clocks and the audit
//! trail, all or nothing.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde_json::{Map, Value};

use super::steps::supervision::reports_on;
use super::store::{self, IssueRow, PartRow};
use super::supervision::{self, OrderRow};
use super::words::{IssueOutcome, IssueState, RequestKind, Visibility};
use super::workflow::{self, IssueAction};
use super::{clocks, requests, timeline};
use crate::audit;
use crate::auth::principal::Principal;
use crate::auth::scope::Relation;
use crate::db::schema::organizations;
use crate::db::{Conn, now, today};
use crate::error::{FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::IfMatch;
use crate::notifications::{self, Notices};

/// What an action writes into the timeline.
pub struct Entry {
    /// Who reads it.
    pub visibility: Visibility,
    /// In the actor's own words.
    pub note: Option<String>,
    /// What a program reads of it: ids, dates, figures.
    pub details: Map<String, Value>,
    /// What the offices alone read beside an entry that the enterprise reads too.
    pub aside: Option<String>,
}

impl Entry {
    /// For the enterprise too.
    pub fn shared(note: Option<&str>) -> Self {
        Entry { visibility: Visibility::Shared, note: trimmed(note), details: Map::new(), aside: None }
    }

    /// For the offices alone.
    pub fn internal(note: Option<&str>) -> Self {
        Entry { visibility: Visibility::Internal, note: trimmed(note), details: Map::new(), aside: None }
    }

    /// A remark beside it for the offices alone.
    pub fn aside(mut self, note: Option<&str>) -> Self {
        self.aside = trimmed(note);
        self
    }

    /// One detail more.
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.details.insert(name.to_owned(), value.into());
        self
    }
}

fn trimmed(note: Option<&str>) -> Option<String> {
    note.map(str::trim).filter(|note| !note.is_empty()).map(str::to_owned)
}

/// The body of an action, and what it does.
pub trait Step {
    /// Its line in the table.
    const ACTION: IssueAction;

    /// Changes the row; who may do it and in which state was checked.
    fn apply(&self, case: &mut Case) -> Result<Entry>;
}

/// An issue in the hands of somebody who may act on it.
pub struct Case<'a> {
    /// Inside the transaction.
    pub c: &'a mut Conn,
    /// Who acts.
    pub principal: &'a Principal,
    /// The row as it will be written.
    pub row: IssueRow,
    /// How he stands to it.
    pub relations: Vec<Relation>,
    /// What may be done, as far as the table does not say it.
    pub situation: Situation,
    /// When.
    pub at: NaiveDateTime,
}

/// What besides state and relation decides about actions.
#[derive(Debug, Clone, Default)]
pub struct Situation {
    /// Requests that wait for a decision.
    pub open_requests: Vec<RequestKind>,
    /// Whether the present lead has objected already.
    pub objected: bool,
    /// Sub-tasks of this assignment.
    pub parts: Vec<PartRow>,
    /// Supervision orders that are not closed.
    pub orders: Vec<OrderRow>,
    /// The caller's units.
    pub own_units: Vec<i64>,
    /// Where the coordinating office stands in the tree.
    pub office_path: String,
    /// Where the office stands that is nearest to the enterprise.
    pub nearest_path: String,
}

/// Extensions that one reply may get.
pub const MOST_EXTENSIONS: i32 = 2;

/// What the caller can do with an issue now.
pub fn allowed(row: &IssueRow, relations: &[Relation], situation: &Situation) -> Vec<IssueAction> {
    use IssueAction as A;
    let facts = &row.facts;
    let asked = |kind| situation.open_requests.contains(&kind);
    let is = |relation| relations.contains(&relation);
    let fits = |action: &IssueAction| match action {
        A::RequireInfo => !facts.info_requested,
        A::Contact => facts.contacted_at.is_none(),
        A::SolveOnSpot => match facts.state {
            IssueState::Submitted | IssueState::Accepted => is(Relation::Officer),
            _ => is(Relation::Handler) || is(Relation::DepartmentLead),
        },
        A::Feedback => situation.own_part().is_some(),
        A::Object => !situation.objected,
        A::RequestExtension => !asked(RequestKind::Extension) && facts.extension_count < MOST_EXTENSIONS,
        A::RequestLedger => !asked(RequestKind::Ledger),
        A::RequestEscalation => !asked(RequestKind::Escalation) && requests::above(facts.escalation).is_some(),
        A::Escalate => requests::above(facts.escalation).is_some(),
        A::Decide => !situation.open_requests.is_empty(),
        A::ReportSupervision => reports_on(&situation.orders, &situation.own_units, relations),
        A::CloseSupervision => !situation.orders.is_empty(),
        A::CallBack => facts.called_back_at.is_none(),
        A::ReportUp => situation.office_path.matches('/').count() > 2,
        A::HandDown => {
            situation.nearest_path.starts_with(&situation.office_path)
                && situation.nearest_path != situation.office_path
        }
        _ => true,
    };
    workflow::actions(facts.state, relations).into_iter().filter(fits).collect()
}

impl Situation {
    /// The open sub-task of the caller's unit.
    pub fn own_part(&self) -> Option<&PartRow> {
        self.parts.iter().find(|part| part.done_at.is_none() && self.own_units.contains(&part.organization_id))
    }

    /// Of some issues, in their order.
    pub fn of(c: &mut Conn, principal: &Principal, rows: &[IssueRow]) -> Result<Vec<Situation>> {
        let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
        let parts = store::parts(c, &ids)?;
        let requests = requests::of_issues(c, &ids)?;
        let orders = supervision::unclosed(c, &ids)?;
        let offices = rows.iter().flat_map(|row| {
            [Some(row.facts.coordinating_organization_id), row.facts.managing_organization_id].into_iter().flatten()
        });
        let offices: Vec<i64> = offices.collect();
        let paths = organizations::table.filter(organizations::id.eq_any(offices));
        let paths: Vec<(i64, String)> = paths.select((organizations::id, organizations::path)).load(c)?;
        let path_of = |id: Option<i64>| {
            let found = paths.iter().find(|(known, _)| Some(*known) == id);
            found.map(|(_, path)| path.clone()).unwrap_or_default()
        };
        let own_units: Vec<i64> = principal.memberships.iter().map(|membership| membership.organization_id).collect();
        let of_row = |row: &IssueRow| {
            let asked = || requests.iter().filter(|request| request.issue_id == row.id);
            Situation {
                open_requests: asked().filter(|request| request.is_open()).map(|request| request.kind).collect(),
                objected: asked().any(|request| {
                    request.kind == RequestKind::Objection
                        && Some(request.organization_id) == row.facts.lead_organization_id
                }),
                parts: parts.iter().filter(|part| part.issue_id == row.id).cloned().collect(),
                orders: orders.iter().filter(|order| order.issue_id == row.id).cloned().collect(),
                own_units: own_units.clone(),
                office_path: path_of(Some(row.facts.coordinating_organization_id)),
                nearest_path: path_of(row.facts.managing_organization_id),
            }
        };
        Ok(rows.iter().map(of_row).collect())
    }
}

/// Carries out an action: 404 when the issue is not visible, 403 when the caller never may, 412 when it has moved on,
/// 409 with what may be done instead when its state forbids it.
pub fn perform<S: Step>(
    c: &mut Conn,
    principal: &Principal,
    context: &RequestContext,
    id: i64,
    if_match: IfMatch,
    step: &S,
) -> Result<()> {
    let mut notices = Notices::default();
    perform_among(c, principal, context, (id, if_match), step, &mut notices)?;
    notices.write(c, None, now())
}

/// The same by a superior office in the place of the coordinating one: what a conference has decided.
pub fn perform_for_office<S: Step>(
    c: &mut Conn,
    principal: &Principal,
    context: &RequestContext,
    id: i64,
    if_match: IfMatch,
    step: &S,
) -> Result<()> {
    let mut notices = Notices::default();
    carry_out(c, principal, context, (id, if_match, Some(Relation::Superior)), step, &mut notices)?;
    notices.write(c, None, now())
}

/// The same as one of many: who is to be told is told of all of them at once.
pub fn perform_among<S: Step>(
    c: &mut Conn,
    principal: &Principal,
    context: &RequestContext,
    (id, if_match): (i64, IfMatch),
    step: &S,
    notices: &mut Notices,
) -> Result<()> {
    carry_out(c, principal, context, (id, if_match, None), step, notices)
}

fn carry_out<S: Step>(
    c: &mut Conn,
    principal: &Principal,
    context: &RequestContext,
    (id, if_match, in_place_of_office): (i64, IfMatch, Option<Relation>),
    step: &S,
    notices: &mut Notices,
) -> Result<()> {
    store::lock(c, id)?;
    let (row, mut relations) = store::find(c, principal, id)?;
    let mut by = None;
    if let Some(relation) = in_place_of_office.filter(|relation| relations.contains(relation))
        && !relations.contains(&Relation::Coordinator)
    {
        relations.push(Relation::Coordinator);
        by = Some(relation);
    }
    let relation = workflow::require_relation(S::ACTION, &relations)?;
    // The trail tells by which relation he stands there, not whose place he takes.
    let relation = by.filter(|_| relation == Relation::Coordinator).unwrap_or(relation);
    if_match.check(row.facts.version)?;
    store::standing(c, &row)?.note(principal, relation);
    let situation = Situation::of(c, principal, std::slice::from_ref(&row))?.pop().unwrap_or_default();
    let possible = allowed(&row, &relations, &situation);
    if !possible.contains(&S::ACTION) {
        return Err(workflow::forbidden(possible));
    }
    let before = row.clone();
    let mut case = Case { c, principal, row, relations, situation, at: now() };
    let entry = step.apply(&mut case)?;
    let Case { row, at, .. } = case;
    let row = finish(c, principal, context, (S::ACTION, relation), &before, row, &entry, at)?;
    tell(c, principal, &before, &row, (S::ACTION, relation), &entry, notices)
}

fn tell(
    c: &mut Conn,
    principal: &Principal,
    before: &IssueRow,
    row: &IssueRow,
    (action, relation): (IssueAction, Relation),
    entry: &Entry,
    notices: &mut Notices,
) -> Result<()> {
    let step = notifications::Step {
        action,
        before: &before.facts,
        row,
        details: &entry.details,
        shared: entry.visibility == Visibility::Shared,
        by_firm: relation == Relation::Agent,
        person_id: principal.person_id(),
    };
    notices.of_step(c, &step)
}

#[allow(clippy::too_many_arguments, reason = "one call, of what was just taken apart")]
fn finish(
    c: &mut Conn,
    principal: &Principal,
    context: &RequestContext,
    (action, relation): (IssueAction, Relation),
    before: &IssueRow,
    mut row: IssueRow,
    entry: &Entry,
    at: NaiveDateTime,
) -> Result<IssueRow> {
    clocks::refresh(c, &mut row)?;
    row.facts.version += 1;
    row.facts.updated_at = at;
    store::save(c, &row)?;
    timeline::add(c, principal, &row, action, Some(before.facts.state), relation, entry, at)?;
    if entry.aside.is_some() {
        let aside = Entry::internal(entry.aside.as_deref());
        timeline::add(c, principal, &row, IssueAction::Comment, Some(row.facts.state), relation, &aside, at)?;
    }
    let changes = audit::Changes::between(&before.facts, &row.facts)?
        .fact("enterprise_id", row.facts.enterprise_id)
        .fact("details", Value::Object(entry.details.clone()));
    audit::record(c, principal, context, &format!("issue.{}", action.code()), "issue", row.id, &changes)?;
    Ok(row)
}

impl Case<'_> {
    /// Moves the issue on.
    pub fn to(&mut self, state: IssueState) {
        self.row.facts.state = state;
    }

    /// Ends the work with an outcome; every clock stops.
    pub fn close(&mut self, state: IssueState, outcome: IssueOutcome) -> Result<()> {
        self.row.facts.state = state;
        self.row.facts.outcome = Some(outcome);
        self.row.facts.closed_at = Some(self.at);
        clocks::stop_all(self.c, &self.row, self.at, Some(self.principal))
    }

    /// The name of a unit that can be given the issue: it exists beyond today and is not the one complained about; 422
    /// otherwise.
    pub fn require_unit(&mut self, id: i64, pointer: &str) -> Result<String> {
        use organizations as o;
        let row = o::table.find(id).filter(o::valid_to.is_null().or(o::valid_to.gt(today()))).select(o::name);
        let name: Option<String> = row.first(self.c).optional()?;
        if self.row.facts.about_organization_id == Some(id) {
            return Err(FieldError::new(pointer, "complained_about").into());
        }
        Ok(name.ok_or_else(|| FieldError::new(pointer, "reference"))?)
    }
}
