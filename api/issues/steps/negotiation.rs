//! What the unit in charge asks of the coordinating office, and the answer.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::dispatch;
use crate::db::today;
use crate::error::{FieldError, Result};
use crate::http::rules;
use crate::issues::case::{Case, Entry, Step};
use crate::issues::clocks::{self, Change};
use crate::issues::limits;
use crate::issues::requests::{self, RequestRow};
use crate::issues::words::{IssueState, Leg, RequestKind};
use crate::issues::workflow::IssueAction;

/// Objects to the assignment, once; the clock for signing pauses until it is decided.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueObjectionIn, example = json!({"reason": "该事项职能在市场监管局"}))]
pub struct Objection {
    /// Why, and who is competent.
    #[validate(length(max = 1000), custom(function = rules::not_blank))]
    pub reason: String,
}

impl Step for Objection {
    const ACTION: IssueAction = IssueAction::Object;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        requests::add(case, RequestKind::Objection, &self.reason, None)?;
        clocks::change(case.c, &case.row, &[Leg::Sign], &Change::Suspend, case.at, Some(case.principal))?;
        Ok(Entry::internal(Some(&self.reason)))
    }
}

/// Asks for more time, at least one working day before it is up.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueRequestExtensionIn, example = json!({"reason": "须等待供电公司出具方案", "until": "2026-12-18"}))]
pub struct RequestExtension {
    /// Why; the enterprise reads it when it is granted.
    #[validate(length(max = 1000), custom(function = rules::not_blank))]
    pub reason: String,
    /// The new last day.
    #[validate(custom(function = rules::date))]
    pub until: NaiveDate,
}

impl Step for RequestExtension {
    const ACTION: IssueAction = IssueAction::RequestExtension;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        require_future(self.until, "/until")?;
        let due = clocks::due_of(case.c, case.row.id, &[Leg::Reply, Leg::Redo])?;
        let calendar = limits::calendar_of(case.c, case.row.facts.coordinating_organization_id)?.1;
        if let Some(due) = due {
            if calendar.date(due) >= self.until {
                return Err(FieldError::new("/until", "not_later").into());
            }
            // Asking on the last day leaves nobody time to decide.
            if calendar.date(case.at) >= calendar.date(due) {
                return Err(FieldError::new("/until", "too_late").into());
            }
        }
        requests::add(case, RequestKind::Extension, &self.reason, Some(self.until))?;
        Ok(Entry::internal(Some(&self.reason)).with("until", self.until.to_string()))
    }
}

/// 422 unless the day is still to come.
pub fn require_future(day: NaiveDate, pointer: &str) -> Result<()> {
    if day > today() { Ok(()) } else { Err(FieldError::new(pointer, "date_in_past").into()) }
}

/// Asks to keep a matter on the ledger that cannot be finished now.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueRequestLedgerIn, example = json!({"reason": "土地指标下半年下达，届时优先安排", "node_on": "2026-12-31"}))]
pub struct RequestLedger {
    /// Why, and the plan.
    #[validate(length(max = 2000), custom(function = rules::not_blank))]
    pub reason: String,
    /// The next date.
    #[validate(custom(function = rules::date))]
    pub node_on: NaiveDate,
}

impl Step for RequestLedger {
    const ACTION: IssueAction = IssueAction::RequestLedger;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        require_future(self.node_on, "/node_on")?;
        requests::add(case, RequestKind::Ledger, &self.reason, Some(self.node_on))?;
        Ok(Entry::internal(Some(&self.reason)).with("node_on", self.node_on.to_string()))
    }
}

/// Asks for a decision one level up.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueRequestEscalationIn, example = json!({"reason": "涉及三个部门职责，须联席会商"}))]
pub struct RequestEscalation {
    /// Why.
    #[validate(length(max = 1000), custom(function = rules::not_blank))]
    pub reason: String,
}

impl Step for RequestEscalation {
    const ACTION: IssueAction = IssueAction::RequestEscalation;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        requests::add(case, RequestKind::Escalation, &self.reason, None)?;
        Ok(Entry::internal(Some(&self.reason)))
    }
}

/// Decides what was asked. A refusal is final and says why.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueDecideIn, example = json!({"request_id": 7, "granted": true}))]
pub struct Decide {
    /// One of the issue's open requests.
    pub request_id: i64,
    /// Yes or no.
    pub granted: bool,
    /// Another day than the proposed one.
    #[validate(custom(function = rules::date))]
    pub until: Option<NaiveDate>,
    /// Needed with a refusal.
    #[validate(length(max = 1000))]
    pub note: Option<String>,
}

impl Step for Decide {
    const ACTION: IssueAction = IssueAction::Decide;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        let asked = requests::of_issues(case.c, &[case.row.id])?;
        let asked = asked.into_iter().find(|request| request.id == self.request_id && request.is_open());
        let request = asked.ok_or_else(|| FieldError::new("/request_id", "reference"))?;
        let note = self.note.as_deref().map(str::trim).filter(|note| !note.is_empty());
        if !self.granted && note.is_none() {
            return Err(FieldError::new("/note", "required").into());
        }
        let until = self.until.or(request.proposed_on);
        if let Some(until) = until.filter(|_| self.granted) {
            require_future(until, "/until")?;
        }
        requests::decide(case, request.id, self.granted, note)?;
        if self.granted {
            grant(case, &request, until)?;
        } else if request.kind == RequestKind::Objection {
            clocks::change(case.c, &case.row, &[Leg::Sign], &Change::Resume, case.at, Some(case.principal))?;
        }
        let entry = match (request.kind, self.granted) {
            // The enterprise is told of more time and of the ledger, with the reason; the rest is between the offices.
            (RequestKind::Extension | RequestKind::Ledger, true) => Entry::shared(Some(&request.reason)).aside(note),
            _ => Entry::internal(note),
        };
        Ok(entry
            .with("request", request.kind.code())
            .with("granted", self.granted)
            .with("until", until.filter(|_| self.granted).map(|day| day.to_string())))
    }
}

fn grant(case: &mut Case, request: &RequestRow, until: Option<NaiveDate>) -> Result<()> {
    let lead_legs = [Leg::Reply, Leg::Redo];
    match request.kind {
        RequestKind::Objection => {
            dispatch::release_unit(case)?;
            case.to(IssueState::Accepted);
            let office = Some(case.row.facts.coordinating_organization_id);
            clocks::start(case.c, &case.row, Leg::Dispatch, office, case.at)?;
        }
        RequestKind::Extension => {
            case.row.facts.extension_count += 1;
            let Some(day) = until else { return Ok(()) };
            let unit = case.row.facts.lead_organization_id.unwrap_or(case.row.facts.coordinating_organization_id);
            let calendar = limits::calendar_of(case.c, unit)?.1;
            let end = calendar.end_of(day).map_err(|error| crate::error::Error::internal("clock", error))?;
            clocks::change(case.c, &case.row, &lead_legs, &Change::ExtendUntil(end), case.at, Some(case.principal))?;
        }
        RequestKind::Ledger => {
            case.row.facts.node_on = until;
            case.to(IssueState::OnLedger);
            let legs = [Leg::Contact, Leg::PhaseReply];
            clocks::change(case.c, &case.row, &legs, &Change::Stop, case.at, Some(case.principal))?;
            clocks::change(case.c, &case.row, &lead_legs, &Change::Suspend, case.at, Some(case.principal))?;
            clocks::start_node(case.c, &case.row, case.at)?;
            clocks::start_month(case.c, &case.row, case.at)?;
        }
        RequestKind::Escalation => {
            let level = case.row.facts.escalation;
            case.row.facts.escalation = requests::above(level).unwrap_or(level);
        }
    }
    Ok(())
}
