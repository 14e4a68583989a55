//! What the unit that handles an issue does with it, and those who help.

use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::closing;
use crate::db::schema::issue_parts;
use crate::error::{FieldError, Result};
use crate::http::rules;
use crate::issues::case::{Case, Entry, Step};
use crate::issues::clocks::{self, Change};
use crate::issues::requests;
use crate::issues::store::PartRow;
use crate::issues::words::{IssueState, Leg, ReplyResult};
use crate::issues::workflow::IssueAction;
use crate::messages;

/// Signs for an issue. Whoever signs contacts the enterprise next.
#[derive(Debug, Clone, Default, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueSignIn, example = json!({}))]
pub struct Sign {}

impl Step for Sign {
    const ACTION: IssueAction = IssueAction::Sign;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        case.row.facts.signed_at = Some(case.at);
        case.to(IssueState::InProgress);
        let unit = case.row.facts.lead_organization_id;
        clocks::change(case.c, &case.row, &[Leg::Sign], &Change::Stop, case.at, Some(case.principal))?;
        clocks::start(case.c, &case.row, Leg::Contact, unit, case.at)?;
        clocks::start(case.c, &case.row, Leg::PhaseReply, unit, case.at)?;
        Ok(Entry::shared(None))
    }
}

/// Records the first contact with the enterprise.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueContactIn, example = json!({"text": "电话联系负责人，约定周四上门"}))]
pub struct Contact {
    /// What was agreed.
    #[validate(length(max = 2000), custom(function = rules::not_blank))]
    pub text: String,
}

impl Step for Contact {
    const ACTION: IssueAction = IssueAction::Contact;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        case.row.facts.contacted_at = Some(case.at);
        clocks::change(case.c, &case.row, &[Leg::Contact], &Change::Stop, case.at, Some(case.principal))?;
        Ok(Entry::shared(Some(&self.text)))
    }
}

/// Tells the enterprise how far things are.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssuePhaseReplyIn, example = json!({"text": "已会同供电公司现场勘察，预计本周五前完成增容方案"}))]
pub struct PhaseReply {
    /// How far.
    #[validate(length(max = 4000), custom(function = rules::not_blank))]
    pub text: String,
}

impl Step for PhaseReply {
    const ACTION: IssueAction = IssueAction::PhaseReply;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        clocks::change(case.c, &case.row, &[Leg::PhaseReply], &Change::Stop, case.at, Some(case.principal))?;
        Ok(Entry::shared(Some(&self.text)))
    }
}

/// Reports how a matter on the ledger goes on, with its next date.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueProgressIn, example = json!({"text": "土地指标已列入下半年计划", "next_on": "2026-12-31"}))]
pub struct Progress {
    /// How it goes on.
    #[validate(length(max = 4000), custom(function = rules::not_blank))]
    pub text: String,
    /// The next date; that of before when absent.
    #[validate(custom(function = rules::date))]
    pub next_on: Option<NaiveDate>,
}

impl Step for Progress {
    const ACTION: IssueAction = IssueAction::Progress;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        if let Some(day) = self.next_on {
            super::negotiation::require_future(day, "/next_on")?;
            case.row.facts.node_on = Some(day);
            clocks::change(case.c, &case.row, &[Leg::Node], &Change::Stop, case.at, Some(case.principal))?;
            clocks::start_node(case.c, &case.row, case.at)?;
        }
        clocks::change(case.c, &case.row, &[Leg::Progress], &Change::Stop, case.at, Some(case.principal))?;
        clocks::start_month(case.c, &case.row, case.at)?;
        Ok(Entry::shared(Some(&self.text)).with("next_on", case.row.facts.node_on.map(|day| day.to_string())))
    }
}

/// Takes a matter off the ledger again; the overall clock goes on where it stood.
#[derive(Debug, Clone, Default, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueResumeIn, example = json!({"note": "指标已下达，恢复办理"}))]
pub struct Resume {
    /// In the actor's own words.
    #[validate(length(max = 2000))]
    pub note: Option<String>,
}

impl Step for Resume {
    const ACTION: IssueAction = IssueAction::Resume;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        case.row.facts.node_on = None;
        case.to(IssueState::InProgress);
        let legs = [Leg::Node, Leg::Progress];
        clocks::change(case.c, &case.row, &legs, &Change::Stop, case.at, Some(case.principal))?;
        clocks::change(case.c, &case.row, &[Leg::Reply, Leg::Redo], &Change::Resume, case.at, Some(case.principal))?;
        Ok(Entry::shared(self.note.as_deref()))
    }
}

/// A co-handler's answer to what was asked of its unit.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueFeedbackIn, example = json!({"text": "该地块具备增容条件，容量500千伏安"}))]
pub struct Feedback {
    /// The answer.
    #[validate(length(max = 4000), custom(function = rules::not_blank))]
    pub text: String,
}

impl Step for Feedback {
    const ACTION: IssueAction = IssueAction::Feedback;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        // `allowed` has seen an open one.
        let part = case.situation.own_part().cloned().ok_or_else(|| messages::FORBIDDEN.error())?;
        let done = (issue_parts::feedback.eq(self.text.trim()), issue_parts::done_at.eq(case.at));
        diesel::update(issue_parts::table.find(part.id)).set(done).execute(case.c)?;
        clocks::stop_part(case.c, &case.row, part.id, case.at, case.principal)?;
        Ok(Entry::internal(Some(&self.text)).with("part_id", part.id))
    }
}

/// The formal reply.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueReplyIn, example = json!({"result": "solved", "text": "已协调银行完成续贷500万元", "need_met": 500}))]
pub struct Reply {
    /// Whether it is solved, or explained because law or policy forbids it.
    pub result: ReplyResult,
    /// What the enterprise reads.
    #[validate(length(max = 4000), custom(function = rules::not_blank))]
    pub text: String,
    /// The law or policy that an explanation rests on.
    #[validate(length(max = 1000))]
    pub basis: Option<String>,
    /// Of a quantified need, how much was met, in its unit.
    #[validate(range(min = 0, max = 1_000_000_000))]
    pub need_met: Option<i64>,
    /// Why it goes out though a required sub-task is open.
    #[validate(length(max = 500))]
    pub override_reason: Option<String>,
}

impl Step for Reply {
    const ACTION: IssueAction = IssueAction::Reply;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        let reason = self.override_reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
        // A task of the lead itself is done with its reply.
        let lead = case.row.facts.lead_organization_id;
        let (own, others): (Vec<&PartRow>, Vec<&PartRow>) = case
            .situation
            .parts
            .iter()
            .filter(|part| part.done_at.is_none())
            .partition(|part| Some(part.organization_id) == lead);
        let own: Vec<i64> = own.iter().map(|part| part.id).collect();
        let waiting = others.iter().filter(|part| part.required).count();
        if waiting > 0 && reason.is_none() {
            return Err(FieldError::new("/override_reason", "parts_open").with("count", waiting).into());
        }
        take_reply(case, self.result, &self.text, self.basis.as_deref(), self.need_met)?;
        case.row.facts.replied_at = Some(case.at);
        let done = (issue_parts::feedback.eq(self.text.trim()), issue_parts::done_at.eq(case.at));
        diesel::update(issue_parts::table.filter(issue_parts::id.eq_any(own))).set(done).execute(case.c)?;
        requests::drop_open(case)?;
        let legs = [Leg::Contact, Leg::PhaseReply, Leg::CoHandling];
        clocks::change(case.c, &case.row, &legs, &Change::Stop, case.at, Some(case.principal))?;
        let entry =
            Entry::internal(Some(&self.text)).with("result", self.result.code()).with("override_reason", reason);
        let review = clocks::profile(case.c, case.row.facts.kind, case.row.facts.level)?.release_review;
        if review {
            // Until it is decided the lead's clock stands still: what it waits for is not its own.
            clocks::change(
                case.c,
                &case.row,
                &[Leg::Reply, Leg::Redo],
                &Change::Suspend,
                case.at,
                Some(case.principal),
            )?;
            let office = Some(case.row.facts.coordinating_organization_id);
            clocks::start(case.c, &case.row, Leg::Release, office, case.at)?;
            case.to(IssueState::ReplyReview);
            return Ok(entry);
        }
        closing::send_out(case)?;
        Ok(Entry::shared(Some(&self.text)).with("result", self.result.code()))
    }
}

/// Writes what is answered into the row.
pub fn take_reply(
    case: &mut Case,
    result: ReplyResult,
    text: &str,
    basis: Option<&str>,
    need_met: Option<i64>,
) -> Result<()> {
    let basis = basis.map(str::trim).filter(|basis| !basis.is_empty());
    if result == ReplyResult::Explained && basis.is_none() {
        return Err(FieldError::new("/basis", "required").into());
    }
    let facts = &mut case.row.facts;
    if need_met.is_some() && facts.need_kind.is_none() {
        return Err(FieldError::new("/need_met", "no_need").into());
    }
    facts.need_met = need_met.or(facts.need_met);
    facts.reply_result = Some(result);
    facts.reply_text = Some(text.trim().to_owned());
    facts.reply_basis = basis.map(str::to_owned);
    Ok(())
}

/// Lets the reply go out as it is.
#[derive(Debug, Clone, Default, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueReleaseIn, example = json!({}))]
pub struct Release {
    /// For the offices.
    #[validate(length(max = 2000))]
    pub note: Option<String>,
}

impl Step for Release {
    const ACTION: IssueAction = IssueAction::Release;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        closing::send_out(case)?;
        let text = case.row.facts.reply_text.clone();
        Ok(Entry::shared(text.as_deref()).aside(self.note.as_deref()))
    }
}

/// Sends the reply back to the lead; its clock goes on where it stood.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueReturnIn, example = json!({"reason": "未说明具体办理结果，请补充"}))]
pub struct Return {
    /// Why.
    #[validate(length(max = 1000), custom(function = rules::not_blank))]
    pub reason: String,
}

impl Step for Return {
    const ACTION: IssueAction = IssueAction::Return;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        case.to(IssueState::InProgress);
        clocks::change(case.c, &case.row, &[Leg::Release], &Change::Stop, case.at, Some(case.principal))?;
        clocks::change(case.c, &case.row, &[Leg::Reply, Leg::Redo], &Change::Resume, case.at, Some(case.principal))?;
        Ok(Entry::internal(Some(&self.reason)))
    }
}
