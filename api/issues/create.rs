//! `POST /issues`, and a draft's change and end.

use actix_web::{HttpResponse, web};
use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::case::{Entry, Situation, allowed};
use super::clocks;
use super::out::{self, IssueDetail};
use super::steps::intake::require_category;
use super::steps::offices::offices_of;
use super::store::{self, Facts, IssueRow};
use super::suggestion::offers::{self, SuggestedDecision};
use super::timeline;
use super::words::{Escalation, IssueKind, IssueSource, IssueState, Leg, NeedKind};
use super::workflow::{self, IssueAction};
use crate::audit::Changes;
use crate::auth::principal::Principal;
use crate::auth::scope::{Permission, Relation};
use crate::clock::words::Lamp;
use crate::db::schema::{issues, memberships, organizations};
use crate::db::{Conn, now, today};
use crate::enterprises::store as enterprises;
use crate::error::{Error, FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::patch::{Patch, nullable, present};
use crate::http::rules;
use crate::notifications::{self, Notices};
use crate::users::words::Role;
use crate::{AppState, audit, messages, search};

/// A problem of an enterprise.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"enterprise_id": 12, "kind": "help", "title": "续贷遇到困难",
    "description": "贷款500万元下月到期，银行要求追加抵押物", "category": "financing_renewal",
    "need_kind": "financing", "need_asked": 500}))]
pub struct IssueIn {
    /// Whose problem it is.
    pub enterprise_id: i64,
    /// What kind of matter.
    pub kind: IssueKind,
    /// In one line.
    #[validate(length(max = 120), custom(function = rules::not_blank))]
    pub title: String,
    /// In full.
    #[validate(length(max = 4000), custom(function = rules::not_blank))]
    pub description: String,
    /// Where it comes from; the enterprise itself when the enterprise reports, a visit otherwise.
    #[schema(inline)]
    pub source: Option<IssueSource>,
    /// `issue_categories` dictionary; the coordinating office decides with the acceptance.
    #[validate(length(min = 1, max = 60))]
    pub category: Option<String>,
    /// What is needed in numbers.
    #[schema(inline)]
    pub need_kind: Option<NeedKind>,
    /// How much: 万元, persons, 亩, kVA.
    #[validate(range(min = 1, max = 1_000_000_000))]
    pub need_asked: Option<i64>,
    /// The unit that a complaint is about; it neither sees nor handles the issue.
    pub about_organization_id: Option<i64>,
    /// The categories that were suggested, the first first; it is recorded whether one of them was chosen.
    #[serde(default)]
    #[validate(length(max = 3))]
    pub offered: Vec<String>,
    /// Keep it as a draft for now.
    #[serde(default)]
    pub draft: bool,
    /// The caller's own reference (a UUID) of a row created offline; the same one again answers the same row.
    #[validate(length(min = 1, max = 64))]
    pub client_ref: Option<String>,
}

/// Changes of a draft.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"title": "续贷遇到困难"}))]
pub struct IssuePatch {
    /// What kind of matter.
    #[serde(default, deserialize_with = "present")]
    pub kind: Option<IssueKind>,
    /// In one line.
    #[serde(default, deserialize_with = "present")]
    #[validate(length(max = 120), custom(function = rules::not_blank))]
    pub title: Option<String>,
    /// In full.
    #[serde(default, deserialize_with = "present")]
    #[validate(length(max = 4000), custom(function = rules::not_blank))]
    pub description: Option<String>,
    /// `issue_categories` dictionary.
    #[serde(default, deserialize_with = "nullable")]
    #[schema(value_type = Option<String>)]
    pub category: Patch<String>,
    /// What is needed in numbers.
    #[serde(default, deserialize_with = "nullable")]
    #[schema(value_type = Option<NeedKind>)]
    pub need_kind: Patch<NeedKind>,
    /// How much.
    #[serde(default, deserialize_with = "nullable")]
    #[schema(value_type = Option<i64>)]
    pub need_asked: Patch<i64>,
}

/// Report an issue
///
/// By the enterprise's agents, by its officers, by the coordinating office of its area, and by programs with the scope
/// `issues:write`. It goes to the nearest office on the enterprise's side that has a coordinator.
#[utoipa::path(post, path = "/api/v1/issues", tag = "issues", operation_id = "create_issue", request_body = IssueIn,
    responses((status = 201, description = "The new issue", body = IssueDetail)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    _: Query<NoQuery>,
    Json(input): Json<IssueIn>,
) -> Result<HttpResponse> {
    if !principal.is_agent {
        principal.require(Permission::IssuesCreate)?;
    }
    let issue = state
        .db
        .write(move |c| {
            let id = create_one(c, &principal, &context, &input)?;
            out::load(c, &principal, id)
        })
        .await?;
    Ok(etag::created(format!("/api/v1/issues/{}", issue.issue.id), issue.issue.version, &issue))
}

fn create_one(c: &mut Conn, principal: &Principal, context: &RequestContext, input: &IssueIn) -> Result<i64> {
    if let Some(id) = known(c, principal, input.client_ref.as_deref())? {
        return Ok(id);
    }
    let found = enterprises::find(c, principal, input.enterprise_id);
    let hidden = |error: Error| match &error {
        Error::Problem(problem) if problem.kind.status == 404 => FieldError::new("/enterprise_id", "reference").into(),
        _ => error,
    };
    let (enterprise, relations) = found.map_err(hidden)?;
    let by_agent = relations.contains(&Relation::Agent);
    let covered = principal.covering(Permission::IssuesCreate, &enterprise.place()).is_some();
    if !by_agent && !relations.contains(&Relation::Officer) && !covered {
        return Err(messages::FORBIDDEN.error());
    }
    let at = now();
    let place = enterprise.place();
    let facts = Facts {
        enterprise_id: enterprise.id,
        municipality_code: place.municipality,
        district_code: place.district,
        town_code: place.town,
        community_code: place.community,
        managing_organization_id: place.managing_organization_id,
        kind: input.kind,
        source: input.source.unwrap_or(if by_agent { IssueSource::Enterprise } else { IssueSource::Visit }),
        category: input.category.clone(),
        level: None,
        title: input.title.trim().to_owned(),
        description: input.description.trim().to_owned(),
        need_kind: input.need_kind,
        need_asked: input.need_asked,
        need_met: None,
        about_organization_id: input.about_organization_id,
        state: IssueState::Draft,
        outcome: None,
        round: 1,
        redo_count: 0,
        extension_count: 0,
        info_requested: false,
        escalation: Escalation::OnSpot,
        coordinating_organization_id: 0,
        lead_organization_id: None,
        reply_result: None,
        reply_text: None,
        reply_basis: None,
        user_id: principal.user_id(),
        api_client_id: principal.client_id(),
        client_ref: input.client_ref.clone(),
        due_at: None,
        due_order: clocks::far(),
        lamp: Lamp::Green,
        submitted_at: None,
        accepted_at: None,
        dispatched_at: None,
        signed_at: None,
        contacted_at: None,
        replied_at: None,
        released_at: None,
        called_back_at: None,
        closed_at: None,
        node_on: None,
        version: 1,
        created_at: at,
        updated_at: at,
    };
    check(c, &facts)?;
    offers::require_categories(c, &input.offered)?;
    let office = office_for(c, &facts)?;
    let mut row = IssueRow { id: 0, facts: Facts { coordinating_organization_id: office, ..facts } };
    row.id = store::insert(c, &row.facts)?;
    let chosen = row.facts.category.as_deref();
    offers::record(c, &row, SuggestedDecision::Report, &input.offered, chosen, at)?;
    let entry = if by_agent || principal.client_id().is_some() {
        Entry::shared(None)
    } else {
        Entry::shared(None).with("on_behalf", true)
    };
    if !input.draft {
        hand_in(c, &mut row, at)?;
        clocks::refresh(c, &mut row)?;
        store::save(c, &row)?;
        let relation = if by_agent { Relation::Agent } else { Relation::Author };
        timeline::add(c, principal, &row, IssueAction::Submit, None, relation, &entry, at)?;
        tell(c, principal, &row, at)?;
    }
    let changes = Changes::created(&row.facts)?.fact("enterprise_id", row.facts.enterprise_id);
    audit::record(c, principal, context, "issue.create", "issue", row.id, &changes)?;
    Ok(row.id)
}

fn tell(c: &mut Conn, principal: &Principal, row: &IssueRow, at: NaiveDateTime) -> Result<()> {
    let mut notices = Notices::default();
    let step = notifications::Step {
        action: IssueAction::Submit,
        before: &row.facts,
        row,
        details: &serde_json::Map::new(),
        shared: true,
        by_firm: false,
        person_id: principal.person_id(),
    };
    notices.of_step(c, &step)?;
    notices.write(c, None, at)
}

/// The row that a repeated request has made already.
fn known(c: &mut Conn, principal: &Principal, client_ref: Option<&str>) -> Result<Option<i64>> {
    use issues as t;
    let Some(client_ref) = client_ref else { return Ok(None) };
    let rows = t::table.filter(t::client_ref.eq(client_ref)).select((t::id, t::user_id, t::api_client_id));
    let rows: Vec<(i64, Option<i64>, Option<i64>)> = rows.load(c)?;
    let own = |(_, user, client): &&(i64, Option<i64>, Option<i64>)| {
        *user == principal.user_id() && *client == principal.client_id()
    };
    Ok(rows.iter().find(own).map(|(id, ..)| *id))
}

fn check(c: &mut Conn, facts: &Facts) -> Result<()> {
    if let Some(category) = &facts.category {
        require_category(c, category)?;
    }
    if facts.need_kind.is_some() != facts.need_asked.is_some() {
        let pointer = if facts.need_kind.is_some() { "/need_asked" } else { "/need_kind" };
        return Err(FieldError::new(pointer, "required").into());
    }
    if let Some(unit) = facts.about_organization_id {
        if facts.kind != IssueKind::Complaint {
            return Err(FieldError::new("/about_organization_id", "complaints_only").into());
        }
        let found = organizations::table.find(unit).select(organizations::id);
        if found.first::<i64>(c).optional()?.is_none() {
            return Err(FieldError::new("/about_organization_id", "reference").into());
        }
    }
    Ok(())
}

/// The nearest office on the enterprise's side that has a coordinator and is not complained about; the root when none
/// has.
pub fn office_for(c: &mut Conn, facts: &Facts) -> Result<i64> {
    let managing = facts.managing_organization_id;
    let path: Option<String> = match managing {
        Some(id) => organizations::table.find(id).select(organizations::path).first(c).optional()?,
        None => None,
    };
    let path = path.ok_or_else(|| FieldError::new("/enterprise_id", "no_office"))?;
    let offices = offices_of(c, &path)?;
    let ids: Vec<i64> = offices.iter().map(|(id, ..)| *id).collect();
    let staffed: Vec<i64> = memberships::table
        .filter(memberships::organization_id.eq_any(ids).and(memberships::role.eq(Role::Coordinator)))
        .filter(memberships::valid_from.le(today()))
        .filter(memberships::valid_to.is_null().or(memberships::valid_to.ge(today())))
        .select(memberships::organization_id)
        .load(c)?;
    let fit = |id: i64| facts.about_organization_id != Some(id);
    let nearest = offices.iter().rev().find(|(id, ..)| fit(*id) && staffed.contains(id));
    let found = nearest.or_else(|| offices.iter().find(|(id, ..)| fit(*id))).map(|(id, ..)| *id);
    Ok(found.ok_or_else(|| FieldError::new("/enterprise_id", "no_office"))?)
}

/// Hands an issue in: from now on the office's clock runs. The place is that of today.
pub fn hand_in(c: &mut Conn, row: &mut IssueRow, at: NaiveDateTime) -> Result<()> {
    row.facts.state = IssueState::Submitted;
    row.facts.submitted_at = Some(at);
    let office = Some(row.facts.coordinating_organization_id);
    clocks::start(c, row, Leg::Accept, office, at)
}

/// Change a draft
///
/// Merge patch (RFC 7396).
#[utoipa::path(patch, path = "/api/v1/issues/{id}", tag = "issues", operation_id = "update_issue",
    params(("id" = i64, Path, description = "Issue"), IfMatch), request_body = IssuePatch,
    responses((status = 200, description = "The changed draft", body = IssueDetail)))]
pub async fn update(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    if_match: IfMatch,
    _: Query<NoQuery>,
    Json(patch): Json<IssuePatch>,
) -> Result<HttpResponse> {
    let issue = state
        .db
        .write(move |c| {
            let (mut row, _) = draft(c, &principal, id, IssueAction::Update, if_match)?;
            let before = row.facts.clone();
            let facts = &mut row.facts;
            facts.kind = patch.kind.unwrap_or(facts.kind);
            facts.title = patch.title.map_or_else(|| facts.title.clone(), |title| title.trim().to_owned());
            let text = patch.description.map(|text| text.trim().to_owned());
            facts.description = text.unwrap_or_else(|| facts.description.clone());
            facts.category = patch.category.unwrap_or_else(|| facts.category.clone());
            facts.need_kind = patch.need_kind.unwrap_or(facts.need_kind);
            facts.need_asked = patch.need_asked.unwrap_or(facts.need_asked);
            check(c, &row.facts)?;
            if row.facts != before {
                row.facts.version += 1;
                row.facts.updated_at = now();
                store::save(c, &row)?;
                search::index_issue(c, id, &row.facts.title)?;
                let changes = Changes::between(&before, &row.facts)?.fact("enterprise_id", row.facts.enterprise_id);
                audit::record(c, &principal, &context, "issue.update", "issue", id, &changes)?;
            }
            out::load(c, &principal, id)
        })
        .await?;
    Ok(etag::ok(issue.issue.version, &issue))
}

/// Remove a draft
#[utoipa::path(delete, path = "/api/v1/issues/{id}", tag = "issues", operation_id = "delete_issue",
    params(("id" = i64, Path, description = "Issue"), IfMatch), responses((status = 204, description = "Removed")))]
pub async fn delete(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    if_match: IfMatch,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    state
        .db
        .write(move |c| {
            let (row, _) = draft(c, &principal, id, IssueAction::Delete, if_match)?;
            diesel::delete(issues::table.find(id)).execute(c)?;
            search::forget_issue(c, id)?;
            let changes = Changes::removed(&row.facts)?.fact("enterprise_id", row.facts.enterprise_id);
            audit::record(c, &principal, &context, "issue.delete", "issue", id, &changes)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

fn draft(
    c: &mut Conn,
    principal: &Principal,
    id: i64,
    action: IssueAction,
    if_match: IfMatch,
) -> Result<(IssueRow, Vec<Relation>)> {
    store::lock(c, id)?;
    let (row, relations) = store::find(c, principal, id)?;
    let relation = workflow::require_relation(action, &relations)?;
    if_match.check(row.facts.version)?;
    store::standing(c, &row)?.note(principal, relation);
    let possible = allowed(&row, &relations, &Situation::default());
    if !possible.contains(&action) {
        return Err(workflow::forbidden(possible));
    }
    Ok((row, relations))
}
