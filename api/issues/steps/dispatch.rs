//! Dispatch: one unit leads, others may help.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::db::schema::issue_parts as t;
use crate::error::{FieldError, Result};
use crate::http::rules;
use crate::issues::case::{Case, Entry, Step};
use crate::issues::clocks::{self, Change};
use crate::issues::requests;
use crate::issues::suggestion::offers::{self, SuggestedDecision};
use crate::issues::supervision;
use crate::issues::words::{Escalation, IssueState, Leg};
use crate::issues::workflow::IssueAction;

/// A unit that helps.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueCoHandlerIn)]
pub struct CoHandler {
    /// The unit.
    pub organization_id: i64,
    /// What is asked of it.
    #[validate(length(max = 500))]
    pub instruction: Option<String>,
    /// Whether the lead has to wait for it; it has to unless said otherwise.
    #[serde(default = "yes")]
    pub required: bool,
}

fn yes() -> bool {
    true
}

/// Gives an issue to a unit.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueDispatchIn, example = json!({"lead_organization_id": 5, "co_handlers": [{"organization_id": 6, "instruction": "核实用电容量"}]}))]
pub struct Dispatch {
    /// Who leads (主办).
    pub lead_organization_id: i64,
    /// Who helps (协办).
    #[serde(default)]
    #[validate(length(max = 10), nested)]
    pub co_handlers: Vec<CoHandler>,
    /// For the offices.
    #[validate(length(max = 2000))]
    pub note: Option<String>,
    /// The units that were suggested, the first first; it is recorded whether one of them was chosen.
    #[serde(default)]
    #[validate(length(max = 3))]
    pub offered: Vec<i64>,
}

impl Step for Dispatch {
    const ACTION: IssueAction = IssueAction::Dispatch;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        let entry = assign(case, self)?;
        let offered = offers::units(case.c, &self.offered)?;
        let chosen = self.lead_organization_id.to_string();
        offers::record(case.c, &case.row, SuggestedDecision::Dispatch, &offered, Some(chosen.as_str()), case.at)?;
        Ok(entry)
    }
}

/// Gives an issue to another unit; the overall clock goes on.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueRedispatchIn, example = json!({"lead_organization_id": 5, "co_handlers": [], "reason": "职能已划转"}))]
pub struct Redispatch {
    /// Who leads from now on.
    pub lead_organization_id: i64,
    /// Who helps from now on.
    #[serde(default)]
    #[validate(length(max = 10), nested)]
    pub co_handlers: Vec<CoHandler>,
    /// Why.
    #[validate(length(max = 500), custom(function = rules::not_blank))]
    pub reason: String,
}

impl Step for Redispatch {
    const ACTION: IssueAction = IssueAction::Redispatch;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        release_unit(case)?;
        let given = Dispatch {
            lead_organization_id: self.lead_organization_id,
            co_handlers: self.co_handlers.clone(),
            note: Some(self.reason.clone()),
            offered: Vec::new(),
        };
        assign(case, &given)
    }
}

/// Ends what belongs to the present lead alone: its legs, its sub-tasks, what it has asked.
pub fn release_unit(case: &mut Case) -> Result<()> {
    let legs = [Leg::Sign, Leg::Contact, Leg::PhaseReply, Leg::CoHandling];
    clocks::change(case.c, &case.row, &legs, &Change::Stop, case.at, Some(case.principal))?;
    let open = t::table.filter(t::issue_id.eq(case.row.id).and(t::ended_at.is_null()));
    diesel::update(open).set(t::ended_at.eq(case.at)).execute(case.c)?;
    requests::drop_open(case)?;
    case.row.facts.lead_organization_id = None;
    case.row.facts.signed_at = None;
    case.row.facts.contacted_at = None;
    Ok(())
}

fn assign(case: &mut Case, given: &Dispatch) -> Result<Entry> {
    let lead = given.lead_organization_id;
    let name = case.require_unit(lead, "/lead_organization_id")?;
    let mut names = Vec::new();
    for (index, helper) in given.co_handlers.iter().enumerate() {
        let pointer = format!("/co_handlers/{index}/organization_id");
        names.push(case.require_unit(helper.organization_id, &pointer)?);
        let earlier = given.co_handlers[..index].iter().any(|other| other.organization_id == helper.organization_id);
        if earlier || helper.organization_id == lead {
            return Err(FieldError::new(pointer, "duplicate").into());
        }
    }
    case.row.facts.lead_organization_id = Some(lead);
    if case.row.facts.escalation == Escalation::OnSpot {
        case.row.facts.escalation = Escalation::Department;
    }
    let first = case.row.facts.dispatched_at.is_none();
    case.row.facts.dispatched_at = case.row.facts.dispatched_at.or(Some(case.at));
    case.to(IssueState::Assigned);
    clocks::change(case.c, &case.row, &[Leg::Dispatch], &Change::Stop, case.at, Some(case.principal))?;
    clocks::start(case.c, &case.row, Leg::Sign, Some(lead), case.at)?;
    if first {
        clocks::start(case.c, &case.row, Leg::Reply, Some(lead), case.at)?;
    }
    for helper in &given.co_handlers {
        let part_id: i64 = diesel::insert_into(t::table)
            .values((
                t::issue_id.eq(case.row.id),
                t::organization_id.eq(helper.organization_id),
                t::required.eq(helper.required),
                t::instruction.eq(helper.instruction.as_deref().map(str::trim).filter(|text| !text.is_empty())),
                t::created_at.eq(case.at),
            ))
            .returning(t::id)
            .get_result(case.c)?;
        clocks::start_part(case.c, &case.row, part_id, helper.organization_id, case.at)?;
    }
    let helpers: Vec<i64> = given.co_handlers.iter().map(|helper| helper.organization_id).collect();
    supervision::follow(case, lead, &helpers)?;
    Ok(Entry::shared(None)
        .aside(given.note.as_deref())
        .with("lead_organization_id", lead)
        .with("lead_organization_name", name)
        .with("co_handler_ids", helpers)
        .with("co_handler_names", names))
}
