//! Supervision: an order is issued, reported on by the unit, and closed by the supervisor alone.

use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::negotiation::require_future;
use crate::auth::principal::Membership;
use crate::auth::scope::Relation;
use crate::db::schema::{organizations, supervision_orders as t, supervision_reports as r};
use crate::error::{FieldError, Result};
use crate::http::rules;
use crate::issues::case::{Case, Entry, Step};
use crate::issues::clocks::{self, Change};
use crate::issues::supervision::{self, OrderRow};
use crate::issues::words::{Leg, SupervisionState};
use crate::issues::workflow::IssueAction;
use crate::messages;

/// Issues a supervision order.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueSuperviseIn, example = json!({"text": "超期未办结，请说明原因并限期办结", "due_on": "2026-12-05"}))]
pub struct Supervise {
    /// What is demanded.
    #[validate(length(max = 2000), custom(function = rules::not_blank))]
    pub text: String,
    /// The last day for the answer.
    #[validate(custom(function = rules::date))]
    pub due_on: NaiveDate,
    /// Who has to answer: the lead, a unit that helps, or the coordinating office; the lead when absent, the office
    /// where there is none.
    pub organization_id: Option<i64>,
}

impl Step for Supervise {
    const ACTION: IssueAction = IssueAction::Supervise;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        require_future(self.due_on, "/due_on")?;
        let facts = &case.row.facts;
        let office = facts.coordinating_organization_id;
        let unit = self.organization_id.or(facts.lead_organization_id).unwrap_or(office);
        let concerned = unit == office
            || facts.lead_organization_id == Some(unit)
            || case.situation.parts.iter().any(|part| part.organization_id == unit);
        if !concerned {
            return Err(FieldError::new("/organization_id", "reference").into());
        }
        let name: String = organizations::table.find(unit).select(organizations::name).first(case.c)?;
        let supervisor = acting(case)?.organization_id;
        let clock = clocks::start_until(case.c, &case.row, Leg::Supervision, Some(unit), self.due_on, case.at)?;
        let id: i64 = diesel::insert_into(t::table)
            .values((
                t::issue_id.eq(case.row.id),
                t::organization_id.eq(unit),
                t::supervisor_organization_id.eq(supervisor),
                t::user_id.eq(case.principal.user_id()),
                t::deadline_id.eq(clock),
                t::state.eq(SupervisionState::Open),
                t::text.eq(self.text.trim()),
                t::due_on.eq(self.due_on),
                t::created_at.eq(case.at),
            ))
            .returning(t::id)
            .get_result(case.c)?;
        Ok(Entry::internal(Some(&self.text))
            .with("order_id", id)
            .with("organization_id", unit)
            .with("organization_name", name)
            .with("due_on", self.due_on.to_string()))
    }
}

/// The membership by which the caller acts on the issue.
fn acting<'a>(case: &Case<'a>) -> Result<&'a Membership> {
    let principal = case.principal;
    let own = principal.grants.get().and_then(|grant| principal.memberships.get(grant.membership?));
    own.ok_or_else(|| messages::FORBIDDEN.error())
}

/// Reports on an order, as the unit that has to answer it.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueReportSupervisionIn, example = json!({"order_id": 3, "text": "已与供电公司商定方案，11月30日前完成", "is_final": false}))]
pub struct ReportSupervision {
    /// One of the issue's open orders.
    pub order_id: i64,
    /// What.
    #[validate(length(max = 4000), custom(function = rules::not_blank))]
    pub text: String,
    /// Whether it is the answer, and no progress on the way to it.
    #[serde(default)]
    pub is_final: bool,
}

impl Step for ReportSupervision {
    const ACTION: IssueAction = IssueAction::ReportSupervision;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        let order = find(case, self.order_id, |order, own| {
            order.state == SupervisionState::Open && own.contains(&order.organization_id)
        })?;
        diesel::insert_into(r::table)
            .values((
                r::order_id.eq(order.id),
                r::organization_id.eq(order.organization_id),
                r::user_id.eq(case.principal.user_id()),
                r::is_final.eq(self.is_final),
                r::text.eq(self.text.trim()),
                r::created_at.eq(case.at),
            ))
            .execute(case.c)?;
        if self.is_final {
            let answered = (t::state.eq(SupervisionState::Answered), t::answered_at.eq(case.at));
            diesel::update(t::table.find(order.id)).set(answered).execute(case.c)?;
            stop(case, &order)?;
        }
        Ok(Entry::internal(Some(&self.text))
            .with("order_id", order.id)
            .with("supervisor_organization_id", order.supervisor_organization_id)
            .with("is_final", self.is_final))
    }
}

/// Closes an order, as the supervisor, answered or not.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueCloseSupervisionIn, example = json!({"order_id": 3, "note": "经核实已整改到位"}))]
pub struct CloseSupervision {
    /// One of the issue's orders.
    pub order_id: i64,
    /// What was found.
    #[validate(length(max = 1000), custom(function = rules::not_blank))]
    pub note: String,
}

impl Step for CloseSupervision {
    const ACTION: IssueAction = IssueAction::CloseSupervision;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        let order = find(case, self.order_id, |_, _| true)?;
        let closed =
            (t::state.eq(SupervisionState::Closed), t::closed_at.eq(case.at), t::closing_note.eq(self.note.trim()));
        diesel::update(t::table.find(order.id)).set(closed).execute(case.c)?;
        stop(case, &order)?;
        Ok(Entry::internal(Some(&self.note)).with("order_id", order.id).with("organization_id", order.organization_id))
    }
}

/// An order of the issue that is not closed; 422 when it is none, or does not fit.
fn find(case: &mut Case, id: i64, fits: impl Fn(&OrderRow, &[i64]) -> bool) -> Result<OrderRow> {
    let own = case.situation.own_units.clone();
    let found = supervision::unclosed(case.c, &[case.row.id])?.into_iter().find(|order| order.id == id);
    let found = found.filter(|order| fits(order, &own));
    Ok(found.ok_or_else(|| FieldError::new("/order_id", "reference"))?)
}

fn stop(case: &mut Case, order: &OrderRow) -> Result<()> {
    let Some(clock) = order.deadline_id else { return Ok(()) };
    clocks::change_one(case.c, &case.row, clock, &Change::Stop, case.at)
}

/// Whether the caller has something to report on one of these orders.
pub fn reports_on(orders: &[OrderRow], own_units: &[i64], relations: &[Relation]) -> bool {
    let answers = relations.iter().any(|relation| !matches!(relation, Relation::Supervisor | Relation::Leader));
    let asked = |order: &OrderRow| order.state == SupervisionState::Open && own_units.contains(&order.organization_id);
    answers && orders.iter().any(asked)
}
