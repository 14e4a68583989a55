//! The end: the enterprise's word, call back, strike-off, and what opens an issue again.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::error::{FieldError, Result};
use crate::http::rules;
use crate::issues::case::{Case, Entry, Step};
use crate::issues::clocks::{self, Change};
use crate::issues::requests;
use crate::issues::words::{Confirmation, Escalation, IssueKind, IssueOutcome, IssueState, Leg, ReplyResult};
use crate::issues::workflow::IssueAction;

/// Sends the reply to the enterprise: to be confirmed, or as an explanation that ends the matter.
pub fn send_out(case: &mut Case) -> Result<()> {
    case.row.facts.released_at = Some(case.at);
    if case.row.facts.reply_result == Some(ReplyResult::Explained) {
        case.close(IssueState::ClosedExplained, IssueOutcome::Explained)?;
        return clocks::start(case.c, &case.row, Leg::CallBack, office(case), case.at);
    }
    ask_enterprise(case)
}

/// Asks the enterprise whether it is solved.
pub fn ask_enterprise(case: &mut Case) -> Result<()> {
    case.row.facts.replied_at = case.row.facts.replied_at.or(Some(case.at));
    case.row.facts.released_at = Some(case.at);
    clocks::stop_all(case.c, &case.row, case.at, Some(case.principal))?;
    case.to(IssueState::AwaitingConfirmation);
    clocks::start(case.c, &case.row, Leg::Confirm, None, case.at)
}

fn office(case: &Case) -> Option<i64> {
    Some(case.row.facts.coordinating_organization_id)
}

/// The enterprise's word on the result.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueConfirmIn, example = json!({"result": "solved"}))]
pub struct Confirm {
    /// Solved, partly or not.
    pub result: Confirmation,
    /// Of "partly": whether it is to be done again. "Not solved" always is.
    #[serde(default)]
    pub redo: bool,
    /// In the enterprise's own words; needed where something is not solved.
    #[validate(length(max = 2000))]
    pub note: Option<String>,
}

impl Step for Confirm {
    const ACTION: IssueAction = IssueAction::Confirm;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        let note = self.note.as_deref().map(str::trim).filter(|note| !note.is_empty());
        if self.result != Confirmation::Solved && note.is_none() {
            return Err(FieldError::new("/note", "required").into());
        }
        let entry = Entry::shared(note).with("result", self.result.code()).with("redo", self.redo);
        let again = self.result == Confirmation::Unsolved || self.result == Confirmation::Partly && self.redo;
        if !again {
            let partly = self.result == Confirmation::Partly;
            let outcome = if partly { IssueOutcome::Partly } else { IssueOutcome::SolvedConfirmed };
            case.close(IssueState::Resolved, outcome)?;
            clocks::start(case.c, &case.row, Leg::CallBack, office(case), case.at)?;
            return Ok(entry);
        }
        redo(case)?;
        Ok(entry.with("redo_count", case.row.facts.redo_count))
    }
}

/// Back to the unit that handled it. The first redo is watched one level up; a second "not solved" goes to the leaders.
fn redo(case: &mut Case) -> Result<()> {
    clocks::change(case.c, &case.row, &[Leg::Confirm], &Change::Stop, case.at, Some(case.principal))?;
    let facts = &mut case.row.facts;
    facts.redo_count += 1;
    if facts.redo_count > 1 {
        facts.escalation = facts.escalation.max(Escalation::DistrictLeaders);
    }
    facts.outcome = None;
    take_up(case, Leg::Redo)
}

/// Back into work: to the unit in charge, or to where it stood before anybody was (solved on the spot, say).
fn take_up(case: &mut Case, leg: Leg) -> Result<()> {
    let facts = &case.row.facts;
    let (state, leg, unit) = match (facts.lead_organization_id, facts.level) {
        (Some(unit), _) => (IssueState::InProgress, leg, Some(unit)),
        (None, Some(_)) => (IssueState::Accepted, Leg::Dispatch, office(case)),
        (None, None) => (IssueState::Submitted, Leg::Accept, office(case)),
    };
    case.to(state);
    clocks::start(case.c, &case.row, leg, unit, case.at)
}

/// What was heard when the enterprise was called after the end.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueCallBackIn, example = json!({"text": "企业负责人表示续贷已到账", "matches": true}))]
pub struct CallBack {
    /// What was heard.
    #[validate(length(max = 2000), custom(function = rules::not_blank))]
    pub text: String,
    /// Whether it matches what was recorded.
    pub matches: bool,
}

impl Step for CallBack {
    const ACTION: IssueAction = IssueAction::CallBack;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        // Not by those who handled it.
        let lead = case.row.facts.lead_organization_id;
        let acting = case.principal.grants.get().and_then(|grant| case.principal.memberships.get(grant.membership?));
        if acting.is_some_and(|membership| Some(membership.organization_id) == lead) {
            return Err(FieldError::new("/text", "own_work").into());
        }
        case.row.facts.called_back_at = Some(case.at);
        clocks::change(case.c, &case.row, &[Leg::CallBack], &Change::Stop, case.at, Some(case.principal))?;
        Ok(Entry::internal(Some(&self.text)).with("matches", self.matches))
    }
}

/// Strikes an issue off the list: after a call back, or on a signed slip.
#[derive(Debug, Clone, Default, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueStrikeOffIn, example = json!({"slip": "销号单2026-031，企业已签字"}))]
pub struct StrikeOff {
    /// The signed slip, where nobody called back.
    #[validate(length(max = 200))]
    pub slip: Option<String>,
}

impl Step for StrikeOff {
    const ACTION: IssueAction = IssueAction::StrikeOff;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        let slip = self.slip.as_deref().map(str::trim).filter(|slip| !slip.is_empty());
        // Of consultations a sample is called back.
        let needs_word = case.row.facts.kind != IssueKind::Consultation && case.row.facts.called_back_at.is_none();
        if needs_word && slip.is_none() {
            return Err(FieldError::new("/slip", "call_back_first").into());
        }
        clocks::stop_all(case.c, &case.row, case.at, Some(case.principal))?;
        case.to(IssueState::StruckOff);
        Ok(Entry::shared(None).with("slip", slip))
    }
}

/// Opens a closed issue again, as a new round of the same one.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueReopenIn, example = json!({"reason": "末梢验证发现问题未真正解决"}))]
pub struct Reopen {
    /// Why.
    #[validate(length(max = 1000), custom(function = rules::not_blank))]
    pub reason: String,
}

impl Step for Reopen {
    const ACTION: IssueAction = IssueAction::Reopen;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        requests::drop_open(case)?;
        clocks::stop_all(case.c, &case.row, case.at, Some(case.principal))?;
        let facts = &mut case.row.facts;
        facts.round += 1;
        facts.redo_count = 0;
        facts.extension_count = 0;
        facts.outcome = None;
        facts.closed_at = None;
        facts.called_back_at = None;
        facts.released_at = None;
        facts.replied_at = None;
        take_up(case, Leg::Reply)?;
        Ok(Entry::shared(Some(&self.reason)).with("round", case.row.facts.round))
    }
}
