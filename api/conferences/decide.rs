//! What a meeting decides about one issue, and how the workflow of issues carries it out.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::out::{self, ConferenceDetail};
use super::store::{self, ConferenceRow};
use super::words::{ConferenceState, DecisionKind};
use crate::audit::Changes;
use crate::auth::principal::Principal;
use crate::db::schema::conference_items as t;
use crate::db::{Conn, now};
use crate::error::{FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::rules;
use crate::issues::case::{self, Step};
use crate::issues::steps::dispatch::{CoHandler, Dispatch, Redispatch};
use crate::issues::steps::offices::Escalate;
use crate::issues::steps::task::AssignTask;
use crate::issues::store as issues;
use crate::issues::words::IssueState;
use crate::{AppState, audit, messages};

/// A decision about one issue.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"kind": "task", "text": "由供电公司月底前出具增容方案", "organization_id": 6, "due_on": "2026-12-31"}))]
pub struct DecisionIn {
    /// What it does.
    pub kind: DecisionKind,
    /// In the words of the minutes.
    #[validate(length(max = 2000), custom(function = rules::not_blank))]
    pub text: String,
    /// Who has to carry it out; not of an escalation.
    pub organization_id: Option<i64>,
    /// By when; not of an escalation.
    #[validate(custom(function = rules::date))]
    pub due_on: Option<NaiveDate>,
}

impl DecisionIn {
    /// The unit and the day, where the kind has them: 422 when one is missing or out of place.
    fn charge(&self) -> Result<Option<(i64, NaiveDate)>> {
        match (self.kind, self.organization_id, self.due_on) {
            (DecisionKind::Escalate, None, None) => Ok(None),
            (DecisionKind::Escalate, Some(_), _) => {
                Err(FieldError::new("/organization_id", "not_of_escalation").into())
            }
            (DecisionKind::Escalate, None, Some(_)) => Err(FieldError::new("/due_on", "not_of_escalation").into()),
            (_, Some(unit), Some(day)) => Ok(Some((unit, day))),
            (_, None, _) => Err(FieldError::new("/organization_id", "required").into()),
            (_, _, None) => Err(FieldError::new("/due_on", "required").into()),
        }
    }
}

/// Decide about an issue at a joint conference
///
/// While it is held. The issue is dispatched, given a task with a clock up to the day, or taken one level up, through
/// its own workflow: 409 with what may be done instead where its state forbids that. The coordinating office is told by
/// the issue's timeline.
#[utoipa::path(post, path = "/api/v1/conferences/{id}/items/{item_id}/decide", tag = "conferences", operation_id = "decide_conference_item",
    params(("id" = i64, Path, description = "Conference"), ("item_id" = i64, Path, description = "Item of its agenda"), IfMatch),
    request_body = DecisionIn, responses((status = 200, description = "The conference as it stands now", body = ConferenceDetail)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path((id, item_id)): Path<(i64, i64)>,
    if_match: IfMatch,
    _: Query<NoQuery>,
    Json(input): Json<DecisionIn>,
) -> Result<HttpResponse> {
    let detail = state
        .db
        .write(move |c| {
            let row = store::find_to_change(c, &principal, id, if_match, ConferenceState::Held)?;
            let items = store::items(c, &principal, &[id])?;
            let item = items.into_iter().find(|item| item.id == item_id);
            let item = item.ok_or_else(|| messages::NOT_FOUND.error())?;
            if item.decided_at.is_some() {
                let allowed = Some(vec!["close", "minutes"]);
                return Err(messages::STATE_FORBIDS.error().edit(|problem| problem.allowed_actions = allowed));
            }
            let charge = input.charge()?;
            let (unit, day) = charge.unzip();
            diesel::update(t::table.find(item_id))
                .set((
                    t::is_open.eq(false),
                    t::decision_kind.eq(input.kind),
                    t::decision.eq(input.text.trim()),
                    t::responsible_organization_id.eq(unit),
                    t::due_on.eq(day),
                    t::decided_by.eq(principal.user_id()),
                    t::decided_at.eq(now()),
                ))
                .execute(c)?;
            store::touch(c, id)?;
            let changes = Changes::created(&serde_json::json!({
                "decision_kind": input.kind, "decision": input.text.trim(),
                "responsible_organization_id": unit, "due_on": day,
            }))?;
            let changes = changes.fact("issue_id", item.issue_id);
            audit::record(c, &principal, &context, "conference.decide", "conference", id, &changes)?;
            // What permits the decision says nothing about the steps on the issue, nor one about the next.
            let office = Office { principal: &principal, context: &context, conference: &row, issue_id: item.issue_id };
            office.carry_out(c, &input, charge)?;
            out::load(c, &principal, id)
        })
        .await?;
    Ok(etag::ok(detail.conference.version, &detail))
}

/// Who carries out what on which issue.
struct Office<'a> {
    principal: &'a Principal,
    context: &'a RequestContext,
    conference: &'a ConferenceRow,
    issue_id: i64,
}

impl Office<'_> {
    fn carry_out(&self, c: &mut Conn, input: &DecisionIn, charge: Option<(i64, NaiveDate)>) -> Result<()> {
        let text = format!("《{}》议定：{}", self.conference.title, input.text.trim());
        let Some((unit, day)) = charge else { return self.step(c, &Escalate { reason: text }) };
        if input.kind == DecisionKind::Assign {
            self.assign(c, unit, &text)?;
        }
        let task = AssignTask { organization_id: unit, instruction: text, due_on: Some(day), required: true };
        self.step(c, &task)
    }

    /// Makes a unit the lead, unless it is; who helps goes on helping.
    fn assign(&self, c: &mut Conn, unit: i64, text: &str) -> Result<()> {
        let (row, _) = issues::find(c, self.principal, self.issue_id)?;
        if row.facts.lead_organization_id == Some(unit) {
            return Ok(());
        }
        if row.facts.state == IssueState::Accepted {
            let dispatch = Dispatch {
                lead_organization_id: unit,
                co_handlers: Vec::new(),
                note: Some(text.to_owned()),
                offered: Vec::new(),
            };
            return self.step(c, &dispatch);
        }
        let parts = issues::parts(c, &[self.issue_id])?.into_iter();
        let helping = parts.filter(|part| part.done_at.is_none() && part.organization_id != unit);
        let co_handlers = helping.map(|part| CoHandler {
            organization_id: part.organization_id,
            instruction: part.instruction,
            required: part.required,
        });
        let step =
            Redispatch { lead_organization_id: unit, co_handlers: co_handlers.collect(), reason: text.to_owned() };
        self.step(c, &step)
    }

    fn step<S: Step>(&self, c: &mut Conn, step: &S) -> Result<()> {
        let caller = Principal { grants: Default::default(), ..self.principal.clone() };
        let version = issues::find(c, &caller, self.issue_id)?.0.facts.version;
        case::perform_for_office(c, &caller, self.context, self.issue_id, IfMatch::of(version), step)
    }
}
