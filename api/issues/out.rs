//! Issues as they are answered.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::case::{Situation, allowed};
use super::causes;
use super::clocks::{self, IssueDeadline};
use super::common;
use super::requests::{self, IssueRequest};
use super::slips::{self, SlipKind};
use super::store::{self, IssueRow};
use super::supervision::{self, SupervisionOrder};
use super::timeline::outsider;
use super::words::{Escalation, IssueKind, IssueLevel, IssueOutcome, IssueSource, IssueState, NeedKind, ReplyResult};
use super::workflow::IssueAction;
use crate::auth::principal::Principal;
use crate::auth::scope::Relation;
use crate::clock::words::Lamp;
use crate::db::schema::{categories, enterprises, organizations};
use crate::db::{Conn, now};
use crate::error::Result;

/// An issue in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct Issue {
    /// Identifier.
    pub id: i64,
    /// Whose problem it is.
    pub enterprise_id: i64,
    /// Its name.
    pub enterprise_name: String,
    /// What kind of matter.
    pub kind: IssueKind,
    /// Where it comes from.
    #[schema(inline)]
    pub source: IssueSource,
    /// `categories` dictionary.
    #[schema(required = true)]
    pub category: Option<String>,
    /// Its Chinese label.
    #[schema(required = true)]
    pub category_name: Option<String>,
    /// How hard it is; null before the acceptance.
    #[schema(required = true)]
    pub level: Option<IssueLevel>,
    /// In one line.
    pub title: String,
    /// Where it stands.
    pub state: IssueState,
    /// What came of it.
    #[schema(required = true)]
    pub outcome: Option<IssueOutcome>,
    /// What is needed in numbers.
    #[schema(required = true, inline)]
    pub need_kind: Option<NeedKind>,
    /// How much, in the unit of the kind.
    #[schema(required = true)]
    pub need_asked: Option<i64>,
    /// How much of it was met; for the enterprise once the reply was released.
    #[schema(required = true)]
    pub need_met: Option<i64>,
    /// Up to where it was escalated.
    #[schema(inline)]
    pub escalation: Escalation,
    /// How often it was opened again, plus one.
    pub round: i32,
    /// How often the enterprise had it done again in this round.
    pub redo_count: i32,
    /// Which office coordinates it.
    pub coordinating_organization_id: i64,
    /// Its name.
    pub coordinating_organization_name: String,
    /// Its phone.
    #[schema(required = true)]
    pub coordinating_organization_phone: Option<String>,
    /// Which unit handles it.
    #[schema(required = true)]
    pub lead_organization_id: Option<i64>,
    /// Its name.
    #[schema(required = true)]
    pub lead_organization_name: Option<String>,
    /// Its phone.
    #[schema(required = true)]
    pub lead_organization_phone: Option<String>,
    /// When the running clock that ends first is up.
    #[schema(required = true)]
    pub due_at: Option<DateTime<Utc>>,
    /// The worst lamp of its running clocks.
    #[schema(inline)]
    pub lamp: Lamp,
    /// Submission.
    #[schema(required = true)]
    pub submitted_at: Option<DateTime<Utc>>,
    /// Also the `ETag`.
    pub version: i64,
    /// Creation.
    pub created_at: DateTime<Utc>,
    /// Last change.
    pub updated_at: DateTime<Utc>,
    /// What the caller can do with it now.
    #[schema(example = json!(["accept", "require_info", "decline"]))]
    pub allowed_actions: Vec<&'static str>,
}

/// An issue in full.
#[derive(Debug, Serialize, ToSchema)]
pub struct IssueDetail {
    /// What the list says.
    #[serde(flatten)]
    pub issue: Issue,
    /// In full.
    pub description: String,
    /// What the formal reply says; for the enterprise once it was released.
    #[schema(required = true)]
    pub reply_result: Option<ReplyResult>,
    /// See `reply_result`.
    #[schema(required = true)]
    pub reply_text: Option<String>,
    /// The law or policy that an explanation rests on.
    #[schema(required = true)]
    pub reply_basis: Option<String>,
    /// Extensions granted in this round.
    pub extension_count: i32,
    /// Acceptance.
    #[schema(required = true)]
    pub accepted_at: Option<DateTime<Utc>>,
    /// First dispatch.
    #[schema(required = true)]
    pub dispatched_at: Option<DateTime<Utc>>,
    /// Formal reply.
    #[schema(required = true)]
    pub replied_at: Option<DateTime<Utc>>,
    /// End of the work.
    #[schema(required = true)]
    pub closed_at: Option<DateTime<Utc>>,
    /// Call back after the end; for the offices. Without one, a strike-off needs a signed slip.
    #[schema(required = true)]
    pub called_back_at: Option<DateTime<Utc>>,
    /// Next date of an issue on the ledger.
    #[schema(required = true)]
    pub node_on: Option<NaiveDate>,
    /// Its clocks; for the enterprise those that concern it.
    pub deadlines: Vec<IssueDeadline>,
    /// Sub-tasks of units that help; for the offices.
    pub parts: Vec<IssuePart>,
    /// What the unit in charge has asked of the coordinating office; for the offices.
    pub requests: Vec<IssueRequest>,
    /// The common problem that it belongs to; for the offices.
    #[schema(required = true)]
    pub common_problem: Option<CommonProblemRef>,
    /// Supervision orders; for the offices.
    pub supervision_orders: Vec<SupervisionOrder>,
    /// Slips that the caller can print now.
    pub slips: Vec<SlipKind>,
}

/// A common problem, by its title.
#[derive(Debug, Serialize, ToSchema)]
pub struct CommonProblemRef {
    /// Identifier.
    pub id: i64,
    /// In one line.
    pub title: String,
}

/// A sub-task.
#[derive(Debug, Serialize, ToSchema)]
pub struct IssuePart {
    /// Identifier.
    pub id: i64,
    /// The unit.
    pub organization_id: i64,
    /// Its name.
    pub organization_name: String,
    /// Whether the lead has to wait for it.
    pub required: bool,
    /// What is asked of it.
    #[schema(required = true)]
    pub instruction: Option<String>,
    /// What it answered.
    #[schema(required = true)]
    pub feedback: Option<String>,
    /// When.
    #[schema(required = true)]
    pub done_at: Option<DateTime<Utc>>,
}

fn utc(at: Option<NaiveDateTime>) -> Option<DateTime<Utc>> {
    at.map(|at| at.and_utc())
}

/// Rows as they are answered, in their order.
pub fn complete(c: &mut Conn, principal: &Principal, rows: Vec<IssueRow>) -> Result<Vec<Issue>> {
    let situations = Situation::of(c, principal, &rows)?;
    let mut standings = Vec::new();
    for row in &rows {
        standings.push(store::standing_with(row, &situations[standings.len()].parts));
    }
    let relations = crate::auth::scope::issue_relations(c, principal, &standings)?;
    let ids: Vec<i64> = rows.iter().map(|row| row.facts.enterprise_id).collect();
    let names = enterprises::table.filter(enterprises::id.eq_any(ids)).select((enterprises::id, enterprises::name));
    let names: Vec<(i64, String)> = names.load(c)?;
    let units: Vec<i64> = rows
        .iter()
        .flat_map(|row| [Some(row.facts.coordinating_organization_id), row.facts.lead_organization_id])
        .flatten()
        .collect();
    let units: Vec<(i64, String, Option<String>)> = organizations::table
        .filter(organizations::id.eq_any(units))
        .select((organizations::id, organizations::name, organizations::phone))
        .load(c)?;
    let codes: Vec<&str> = rows.iter().filter_map(|row| row.facts.category.as_deref()).collect();
    let labels = categories::table.filter(categories::code.eq_any(codes));
    let labels: Vec<(String, String)> = labels.select((categories::code, categories::name_zh)).load(c)?;
    let unit = |id: Option<i64>| units.iter().find(|(known, ..)| Some(*known) == id);
    let build = |((row, situation), relations): ((IssueRow, Situation), Vec<Relation>)| {
        let actions = allowed(&row, &relations, &situation);
        let outside = outsider(principal, &relations);
        let IssueRow { id, facts } = row;
        let office = unit(Some(facts.coordinating_organization_id));
        let lead = unit(facts.lead_organization_id);
        let name = names.iter().find(|(known, _)| *known == facts.enterprise_id);
        let label = labels.iter().find(|(code, _)| Some(code) == facts.category.as_ref());
        Issue {
            id,
            enterprise_id: facts.enterprise_id,
            enterprise_name: name.map(|(_, name)| name.clone()).unwrap_or_default(),
            kind: facts.kind,
            source: facts.source,
            category_name: label.map(|(_, label)| label.clone()),
            category: facts.category,
            level: facts.level,
            title: facts.title,
            state: facts.state,
            outcome: facts.outcome,
            need_kind: facts.need_kind,
            need_asked: facts.need_asked,
            need_met: facts.need_met.filter(|_| !outside || facts.released_at.is_some()),
            escalation: facts.escalation,
            round: facts.round,
            redo_count: facts.redo_count,
            coordinating_organization_id: facts.coordinating_organization_id,
            coordinating_organization_name: office.map(|(_, name, _)| name.clone()).unwrap_or_default(),
            coordinating_organization_phone: office.and_then(|(.., phone)| phone.clone()),
            lead_organization_id: facts.lead_organization_id,
            lead_organization_name: lead.map(|(_, name, _)| name.clone()),
            lead_organization_phone: lead.and_then(|(.., phone)| phone.clone()),
            due_at: utc(facts.due_at),
            lamp: facts.lamp,
            submitted_at: utc(facts.submitted_at),
            version: facts.version,
            created_at: facts.created_at.and_utc(),
            updated_at: facts.updated_at.and_utc(),
            allowed_actions: actions.into_iter().map(IssueAction::code).collect(),
        }
    };
    Ok(rows.into_iter().zip(situations).zip(relations).map(build).collect())
}

/// One issue in full, if the caller sees it.
pub fn load(c: &mut Conn, principal: &Principal, id: i64) -> Result<IssueDetail> {
    let (row, relations) = store::find(c, principal, id)?;
    let facts = row.facts.clone();
    let outside = outsider(principal, &relations);
    let issue = complete(c, principal, vec![row])?.into_iter().next().ok_or(diesel::result::Error::NotFound)?;
    let mut deadlines = clocks::answered(c, id, now())?;
    causes::tell(c, id, &mut deadlines, outside)?;
    let (mut parts, mut asked, mut common_problem, mut orders) = (Vec::new(), Vec::new(), None, Vec::new());
    if outside {
        deadlines.retain(|deadline| deadline.leg.concerns_enterprise());
    } else {
        parts = parts_of(c, id)?;
        asked = requests::answered(c, id)?;
        common_problem = common::store::of_issue(c, id)?.map(|(id, title)| CommonProblemRef { id, title });
        orders = supervision::of_issue(c, id)?;
    }
    // A reply is the office's own until it was released.
    let told = !outside || facts.released_at.is_some();
    let mut detail = IssueDetail {
        issue,
        description: facts.description,
        reply_result: facts.reply_result.filter(|_| told),
        reply_text: facts.reply_text.filter(|_| told),
        reply_basis: facts.reply_basis.filter(|_| told),
        extension_count: facts.extension_count,
        accepted_at: utc(facts.accepted_at),
        dispatched_at: utc(facts.dispatched_at),
        replied_at: utc(facts.replied_at).filter(|_| told),
        closed_at: utc(facts.closed_at),
        called_back_at: utc(facts.called_back_at).filter(|_| !outside),
        node_on: facts.node_on,
        deadlines,
        parts,
        requests: asked,
        common_problem,
        supervision_orders: orders,
        slips: Vec::new(),
    };
    detail.slips = slips::printable(&detail, outside);
    Ok(detail)
}

fn parts_of(c: &mut Conn, id: i64) -> Result<Vec<IssuePart>> {
    let rows = store::parts(c, &[id])?;
    let units: Vec<i64> = rows.iter().map(|part| part.organization_id).collect();
    let units = organizations::table.filter(organizations::id.eq_any(units));
    let units: Vec<(i64, String)> = units.select((organizations::id, organizations::name)).load(c)?;
    let out = |part: store::PartRow| IssuePart {
        id: part.id,
        organization_id: part.organization_id,
        organization_name: units
            .iter()
            .find(|(unit, _)| *unit == part.organization_id)
            .map(|(_, name)| name.clone())
            .unwrap_or_default(),
        required: part.required,
        instruction: part.instruction,
        feedback: part.feedback,
        done_at: utc(part.done_at),
    };
    Ok(rows.into_iter().map(out).collect())
}
