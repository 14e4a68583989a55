//! Who is told of what, as far as a step or a lamp says it.

use serde_json::{Map, Value};

use super::words::NotificationKind as Kind;
use crate::clock::{Lamp, Rung};
use crate::issues::store::Facts;
use crate::issues::words::{Escalation, IssueState, Leg, RequestKind};
use crate::issues::workflow::IssueAction;

/// Somebody to be told, by what he is to the issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To {
    /// The coordinating office.
    Office,
    /// The unit that handles it.
    Lead,
    /// Whoever answers for a unit.
    Heads(i64),
    /// The people of a unit.
    Unit(i64),
    /// The supervisors of a unit.
    Supervising(i64),
    /// The units that help.
    Helpers,
    /// Who acts for the enterprise.
    Agents,
    /// Who recorded it for the enterprise.
    Author,
    /// The nearest supervisors.
    Supervisors,
    /// The nearest leaders.
    Leaders,
}

/// What a step tells whom. `shared` tells whether the enterprise reads the entry, `by_firm` whether it wrote it.
pub fn of_step(
    action: IssueAction,
    before: &Facts,
    after: &Facts,
    details: &Map<String, Value>,
    (shared, by_firm): (bool, bool),
) -> Vec<(Kind, To)> {
    use IssueAction as A;
    let former = before.lead_organization_id;
    let mut told = match action {
        A::Submit | A::SupplyInfo | A::ReportUp | A::HandDown => owner(after),
        A::Accept => firm(Kind::Accepted),
        A::RequireInfo => firm(Kind::ToSupply),
        A::Decline => firm(Kind::Declined),
        A::Dispatch => vec![(Kind::ToSign, To::Lead), (Kind::ToHelp, To::Helpers)],
        A::Redispatch => {
            let mut told = vec![(Kind::ToSign, To::Lead), (Kind::ToHelp, To::Helpers)];
            let other = former.filter(|unit| Some(*unit) != after.lead_organization_id);
            told.extend(other.map(|unit| (Kind::TakenAway, To::Unit(unit))));
            told
        }
        A::AssignTask => of_unit(details, "organization_id", |unit| vec![(Kind::ToHelp, To::Unit(unit))]),
        A::PhaseReply | A::Progress => firm(Kind::Phase),
        A::Feedback => vec![(Kind::Feedback, To::Lead)],
        A::Object | A::RequestExtension | A::RequestLedger | A::RequestEscalation => {
            vec![(Kind::ToDecide, To::Office)]
        }
        A::Decide => decided(former, details),
        A::Resume | A::Return => vec![(Kind::ToHandle, To::Lead)],
        A::SolveOnSpot | A::Reply | A::Release => replied(after),
        A::Confirm if after.state == IssueState::Resolved => {
            vec![(Kind::Closed, To::Lead), (Kind::ToCallBack, To::Office)]
        }
        A::Confirm => {
            let mut told = owner(after);
            told.push((Kind::Unsolved, To::Supervisors));
            told.extend((after.redo_count > 1).then_some((Kind::Unsolved, To::Leaders)));
            told
        }
        A::StrikeOff => firm(Kind::StruckOff),
        A::Withdraw => vec![(Kind::Withdrawn, To::Lead), (Kind::Withdrawn, To::Office)],
        A::Reopen => [owner(after), firm(Kind::Reopened)].concat(),
        A::Comment if shared && by_firm => vec![(Kind::Comment, if former.is_some() { To::Lead } else { To::Office })],
        A::Comment if shared => firm(Kind::Comment),
        A::Supervise => of_unit(details, "organization_id", |unit| {
            vec![(Kind::OrderIssued, To::Unit(unit)), (Kind::OrderIssued, To::Heads(unit))]
        }),
        A::ReportSupervision => of_unit(details, "supervisor_organization_id", |unit| {
            let is_final = details.get("is_final").and_then(Value::as_bool) == Some(true);
            vec![(if is_final { Kind::OrderAnswered } else { Kind::OrderReported }, To::Supervising(unit))]
        }),
        A::CloseSupervision => of_unit(details, "organization_id", |unit| vec![(Kind::OrderClosed, To::Unit(unit))]),
        A::Comment | A::Escalate | A::Sign | A::Contact | A::Reclassify | A::CallBack | A::Update | A::Delete => {
            Vec::new()
        }
    };
    // Leaders hear of what has come up to them.
    if after.escalation > before.escalation && after.escalation >= Escalation::DistrictLeaders {
        told.push((Kind::Escalated, To::Leaders));
    }
    told
}

fn of_unit(details: &Map<String, Value>, name: &str, told: impl FnOnce(i64) -> Vec<(Kind, To)>) -> Vec<(Kind, To)> {
    details.get(name).and_then(Value::as_i64).map(told).unwrap_or_default()
}

/// Whose turn it is.
fn owner(facts: &Facts) -> Vec<(Kind, To)> {
    match facts.state {
        IssueState::Submitted => vec![(Kind::ToAccept, To::Office)],
        IssueState::Accepted => vec![(Kind::ToDispatch, To::Office)],
        _ => vec![(Kind::ToHandle, To::Lead)],
    }
}

/// The enterprise, and whoever recorded the issue for it.
fn firm(kind: Kind) -> Vec<(Kind, To)> {
    vec![(kind, To::Agents), (kind, To::Author)]
}

fn replied(after: &Facts) -> Vec<(Kind, To)> {
    match after.state {
        IssueState::ReplyReview => vec![(Kind::ToReview, To::Office)],
        // Only the enterprise confirms.
        IssueState::AwaitingConfirmation => vec![(Kind::ToConfirm, To::Agents), (Kind::Replied, To::Author)],
        _ => [firm(Kind::Replied), vec![(Kind::ToCallBack, To::Office)]].concat(),
    }
}

fn decided(asker: Option<i64>, details: &Map<String, Value>) -> Vec<(Kind, To)> {
    let granted = details.get("granted").and_then(Value::as_bool) == Some(true);
    let request = details.get("request").and_then(Value::as_str).and_then(RequestKind::parse);
    let kind = if granted { Kind::Granted } else { Kind::Refused };
    let mut told: Vec<(Kind, To)> = asker.map(|unit| (kind, To::Unit(unit))).into_iter().collect();
    match request.filter(|_| granted) {
        Some(RequestKind::Extension) => told.extend(firm(Kind::Extended)),
        Some(RequestKind::Ledger) => told.extend(firm(Kind::OnLedger)),
        Some(RequestKind::Objection) => told.push((Kind::ToDispatch, To::Office)),
        Some(RequestKind::Escalation) | None => {}
    }
    told
}

/// How a clock stood, or stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Light {
    /// Its lamp.
    pub lamp: Lamp,
    /// Who is called upon.
    pub rung: Rung,
}

/// Who is told of a clock: first whoever is held to it, then up the ladder. A watch that comes late leaves no rung out.
pub fn of_lamp(unit: Option<i64>, leg: Leg, before: Light, after: Light) -> Vec<(Kind, To)> {
    let Some(unit) = unit else {
        // The enterprise's own: it is reminded while it can still answer.
        let ends = leg == Leg::Confirm && after.lamp == Lamp::Yellow;
        return if ends { vec![(Kind::ToConfirm, To::Agents)] } else { Vec::new() };
    };
    let climbed = |rung| before.rung < rung && after.rung >= rung;
    let told = [
        (after.lamp > before.lamp, To::Unit(unit)),
        (climbed(Rung::Lead), To::Heads(unit)),
        (climbed(Rung::Supervisor), To::Supervisors),
        (climbed(Rung::Leader), To::Leaders),
    ];
    told.into_iter().filter(|(is_new, _)| *is_new).map(|(_, to)| (Kind::Lamp, to)).collect()
}
