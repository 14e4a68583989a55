//! From the report to the acceptance.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::db::schema::categories;
use crate::db::{Conn, today};
use crate::error::{FieldError, Result};
use crate::http::rules;
use crate::issues::case::{Case, Entry, Step};
use crate::issues::clocks::{self, Change};
use crate::issues::create;
use crate::issues::suggestion::offers::{self, SuggestedDecision};
use crate::issues::timeline::outsider;
use crate::issues::words::{DeclineGround, IssueKind, IssueLevel, IssueOutcome, IssueState, Leg};
use crate::issues::workflow::IssueAction;
use diesel::prelude::*;

/// Hands a draft in.
#[derive(Debug, Clone, Default, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueSubmitIn, example = json!({}))]
pub struct Submit {}

impl Step for Submit {
    const ACTION: IssueAction = IssueAction::Submit;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        create::hand_in(case.c, &mut case.row, case.at)?;
        Ok(Entry::shared(None))
    }
}

/// Takes an issue on: what it is, and how hard.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueAcceptIn, example = json!({"category": "financing_renewal", "level": "simple", "note": "属实，转金融部门办理"}))]
pub struct Accept {
    /// `issue_categories` dictionary.
    #[validate(length(min = 1, max = 60))]
    pub category: String,
    /// How hard it is; the time to reply follows from it.
    pub level: IssueLevel,
    /// Another kind than the one that was reported.
    pub kind: Option<IssueKind>,
    /// For the offices.
    #[validate(length(max = 2000))]
    pub note: Option<String>,
    /// The categories that were suggested, the first first; it is recorded whether one of them was chosen.
    #[serde(default)]
    #[validate(length(max = 3))]
    pub offered: Vec<String>,
}

impl Step for Accept {
    const ACTION: IssueAction = IssueAction::Accept;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        require_category(case.c, &self.category)?;
        offers::require_categories(case.c, &self.offered)?;
        let decision = SuggestedDecision::Accept;
        offers::record(case.c, &case.row, decision, &self.offered, Some(self.category.as_str()), case.at)?;
        let facts = &mut case.row.facts;
        facts.category = Some(self.category.clone());
        facts.level = Some(self.level);
        facts.kind = self.kind.unwrap_or(facts.kind);
        facts.accepted_at = facts.accepted_at.or(Some(case.at));
        case.to(IssueState::Accepted);
        clocks::change(case.c, &case.row, &[Leg::Accept], &Change::Stop, case.at, Some(case.principal))?;
        let office = Some(case.row.facts.coordinating_organization_id);
        clocks::start(case.c, &case.row, Leg::Dispatch, office, case.at)?;
        Ok(Entry::shared(None)
            .aside(self.note.as_deref())
            .with("category", self.category.as_str())
            .with("level", self.level.code()))
    }
}

/// 422 unless the word is in force today.
pub fn require_category(c: &mut Conn, code: &str) -> Result<()> {
    use categories as t;
    let row = t::table.find(code).filter(t::valid_to.is_null().or(t::valid_to.ge(today())));
    let found: Option<String> = row.select(t::code).first(c).optional()?;
    found.map(|_| ()).ok_or_else(|| FieldError::new("/category", "reference").into())
}

/// Asks the enterprise for what is missing, once and completely. The clock pauses.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueRequireInfoIn, example = json!({"items": ["贷款合同复印件", "近三个月银行流水"]}))]
pub struct RequireInfo {
    /// Everything that is missing.
    #[validate(length(min = 1, max = 20), custom(function = filled))]
    pub items: Vec<String>,
}

fn filled(items: &[String]) -> Result<(), validator::ValidationError> {
    let good = |item: &String| !item.trim().is_empty() && item.chars().count() <= 200;
    if items.iter().all(good) { Ok(()) } else { Err(validator::ValidationError::new("required")) }
}

impl Step for RequireInfo {
    const ACTION: IssueAction = IssueAction::RequireInfo;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        case.row.facts.info_requested = true;
        case.to(IssueState::InfoRequired);
        clocks::change(case.c, &case.row, &[Leg::Accept], &Change::Suspend, case.at, Some(case.principal))?;
        let items: Vec<&str> = self.items.iter().map(|item| item.trim()).collect();
        Ok(Entry::shared(Some(&items.join("；"))).with("items", items))
    }
}

/// Brings what was missing. The clock goes on.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueSupplyInfoIn, example = json!({"text": "合同编号2026-118，流水已交至服务专员"}))]
pub struct SupplyInfo {
    /// What was missing.
    #[validate(length(max = 4000), custom(function = rules::not_blank))]
    pub text: String,
}

impl Step for SupplyInfo {
    const ACTION: IssueAction = IssueAction::SupplyInfo;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        case.to(IssueState::Submitted);
        clocks::change(case.c, &case.row, &[Leg::Accept], &Change::Resume, case.at, Some(case.principal))?;
        Ok(Entry::shared(Some(&self.text)))
    }
}

/// Declines an issue on one of the legal grounds, and says where to go instead.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueDeclineIn, example = json!({"ground": "litigation", "instead": "该合同纠纷已由区法院受理，请通过诉讼程序主张权利"}))]
pub struct Decline {
    /// The ground.
    pub ground: DeclineGround,
    /// Where to go instead.
    #[validate(length(max = 1000), custom(function = rules::not_blank))]
    pub instead: String,
}

impl Step for Decline {
    const ACTION: IssueAction = IssueAction::Decline;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        case.close(IssueState::Declined, IssueOutcome::Declined)?;
        Ok(Entry::shared(Some(&self.instead)).with("ground", self.ground.code()))
    }
}

/// Changes kind, category or level while an issue is worked on; its clocks are counted anew.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueReclassifyIn, example = json!({"level": "cross_department", "reason": "涉及住建、消防两个部门"}))]
pub struct Reclassify {
    /// Another kind.
    pub kind: Option<IssueKind>,
    /// Another category.
    #[validate(length(min = 1, max = 60))]
    pub category: Option<String>,
    /// Another level.
    pub level: Option<IssueLevel>,
    /// Why.
    #[validate(length(max = 500), custom(function = rules::not_blank))]
    pub reason: String,
}

impl Step for Reclassify {
    const ACTION: IssueAction = IssueAction::Reclassify;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        let before = case.row.facts.clone();
        if let Some(category) = &self.category {
            require_category(case.c, category)?;
            case.row.facts.category = Some(category.clone());
        }
        let facts = &mut case.row.facts;
        facts.kind = self.kind.unwrap_or(facts.kind);
        facts.level = self.level.or(facts.level);
        if *facts == before {
            return Err(FieldError::new("/level", "unchanged_classification").into());
        }
        if (facts.kind, facts.level) != (before.kind, before.level) {
            let legs =
                [Leg::Dispatch, Leg::Sign, Leg::Contact, Leg::PhaseReply, Leg::CoHandling, Leg::Reply, Leg::Redo];
            let change = Change::ReProject(self.reason.trim().to_owned());
            clocks::change(case.c, &case.row, &legs, &change, case.at, Some(case.principal))?;
        }
        let facts = &case.row.facts;
        Ok(Entry::internal(Some(&self.reason))
            .with("kind", facts.kind.code())
            .with("category", facts.category.clone())
            .with("level", facts.level.map(IssueLevel::code)))
    }
}

/// Writes something into the timeline.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueCommentIn, example = json!({"text": "已约企业周三上午现场沟通", "shared": true}))]
pub struct Comment {
    /// What.
    #[validate(length(max = 2000), custom(function = rules::not_blank))]
    pub text: String,
    /// Whether the enterprise reads it. What the enterprise itself writes is always shared.
    #[serde(default)]
    pub shared: bool,
}

impl Step for Comment {
    const ACTION: IssueAction = IssueAction::Comment;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        if self.shared || outsider(case.principal, &case.relations) {
            Ok(Entry::shared(Some(&self.text)))
        } else {
            Ok(Entry::internal(Some(&self.text)))
        }
    }
}

/// Takes an issue back; only the enterprise does, and says why.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueWithdrawIn, example = json!({"reason": "问题已自行解决"}))]
pub struct Withdraw {
    /// Why.
    #[validate(length(max = 500), custom(function = rules::not_blank))]
    pub reason: String,
}

impl Step for Withdraw {
    const ACTION: IssueAction = IssueAction::Withdraw;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        crate::issues::requests::drop_open(case)?;
        case.close(IssueState::Withdrawn, IssueOutcome::Withdrawn)?;
        Ok(Entry::shared(Some(&self.reason)))
    }
}

/// Solves an issue on the spot; the enterprise is asked to confirm it.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueSolveOnSpotIn, example = json!({"text": "已现场协助企业完成线上变更登记"}))]
pub struct SolveOnSpot {
    /// What was done.
    #[validate(length(max = 4000), custom(function = rules::not_blank))]
    pub text: String,
    /// Of a quantified need, how much was met.
    #[validate(range(min = 0, max = 1_000_000_000))]
    pub need_met: Option<i64>,
}

impl Step for SolveOnSpot {
    const ACTION: IssueAction = IssueAction::SolveOnSpot;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        super::handling::take_reply(case, crate::issues::words::ReplyResult::Solved, &self.text, None, self.need_met)?;
        // What was solved on the spot was accepted with it.
        case.row.facts.accepted_at = case.row.facts.accepted_at.or(Some(case.at));
        super::closing::ask_enterprise(case)?;
        Ok(Entry::shared(Some(&self.text)))
    }
}
