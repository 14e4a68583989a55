//! `/common-problems`: a person confirms what belongs together, and takes out what does not.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::store::{self, ProblemFacts, ProblemRow};
use crate::audit::{self, Changes};
use crate::auth::principal::Principal;
use crate::auth::scope::{Permission, Relation};
use crate::db::schema::common_problem_issues as m;
use crate::db::{Conn, now};
use crate::error::{Error, FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::page::{Listing, NoFilter, Page, PageParams};
use crate::http::rules;
use crate::issues::batch;
use crate::issues::case::{Case, Entry, Step};
use crate::issues::out::{self, Issue};
use crate::issues::store::{self as issues, IssueRow};
use crate::issues::words::ReplyResult;
use crate::issues::workflow::{IssueAction, open_states};
use crate::notifications::Notices;
use crate::{AppState, messages};

/// A common problem in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct CommonProblem {
    /// Identifier.
    pub id: i64,
    /// In one line.
    pub title: String,
    /// The words that its issues share.
    #[schema(example = json!(["公交", "末班车"]))]
    pub terms: Vec<String>,
    /// How many of its issues the caller sees.
    pub issue_count: i64,
    /// How many of those are still worked on.
    pub open_count: i64,
    /// What its answer says.
    #[schema(required = true, inline)]
    pub reply_result: Option<ReplyResult>,
    /// See `reply_result`.
    #[schema(required = true)]
    pub reply_text: Option<String>,
    /// The law or policy that an explanation rests on.
    #[schema(required = true)]
    pub reply_basis: Option<String>,
    /// When it was answered last.
    #[schema(required = true)]
    pub answered_at: Option<DateTime<Utc>>,
    /// Also the `ETag`.
    pub version: i64,
    /// Confirmation.
    pub created_at: DateTime<Utc>,
    /// Last change.
    pub updated_at: DateTime<Utc>,
}

/// A common problem with those of its issues that the caller sees.
#[derive(Debug, Serialize, ToSchema)]
pub struct CommonProblemDetail {
    /// What the list says.
    #[serde(flatten)]
    pub problem: CommonProblem,
    /// Its issues, each on its own way.
    pub issues: Vec<Issue>,
    /// What the caller can do with it now.
    #[schema(example = json!(["answer", "remove_issue"]))]
    pub allowed_actions: Vec<&'static str>,
}

/// Issues that one answer settles.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"title": "产业园公交末班车过早", "issue_ids": [12, 15, 31], "terms": ["公交", "末班车"]}))]
pub struct CommonProblemIn {
    /// In one line.
    #[validate(length(max = 120), custom(function = rules::not_blank))]
    pub title: String,
    /// Open issues that the caller's office coordinates, or one below it.
    #[validate(length(min = 2, max = 200))]
    pub issue_ids: Vec<i64>,
    /// The words that they share, as proposed.
    #[serde(default)]
    #[validate(length(max = 10), custom(function = short))]
    pub terms: Vec<String>,
}

fn short(terms: &[String]) -> Result<(), validator::ValidationError> {
    let good = |term: &String| !term.trim().is_empty() && term.chars().count() <= 60;
    if terms.iter().all(good) { Ok(()) } else { Err(validator::ValidationError::new("format")) }
}

/// Tells the timeline of an issue that it was put together with others, or is on its own again.
struct Grouped<'a> {
    title: &'a str,
    joined: bool,
}

impl Step for Grouped<'_> {
    const ACTION: IssueAction = IssueAction::Comment;

    fn apply(&self, _: &mut Case) -> Result<Entry> {
        let name = if self.joined { "common_problem" } else { "left_common_problem" };
        Ok(Entry::internal(None).with(name, self.title))
    }
}

/// List common problems
///
/// Those of whose issues the caller sees some, newest first.
#[utoipa::path(get, path = "/api/v1/common-problems", tag = "issues", operation_id = "list_common_problems",
    params(PageParams), responses((status = 200, description = "Newest first", body = Page<CommonProblem>)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    listing: Listing<NoFilter>,
) -> Result<HttpResponse> {
    principal.require(Permission::IssuesRead)?;
    let window = listing.window::<i64>(&principal)?;
    let caller = principal.clone();
    let (after, fetch, counted) = (window.after, window.fetch(), listing.count().is_some());
    let (items, count) = state
        .db
        .read(move |c| {
            let rows = store::page(c, &principal, after, fetch)?;
            let count = counted.then(|| store::page(c, &principal, None, i64::MAX)).transpose()?;
            let items: Result<Vec<CommonProblem>> = rows.iter().map(|(row, own)| shown(row, own)).collect();
            Ok((items?, count.map(|all| all.len() as i64)))
        })
        .await?;
    listing.respond(&caller, &window, items, count, |problem| problem.id)
}

/// Get a common problem
#[utoipa::path(get, path = "/api/v1/common-problems/{id}", tag = "issues", operation_id = "get_common_problem",
    params(("id" = i64, Path, description = "Common problem")),
    responses((status = 200, description = "With the issues that the caller sees", body = CommonProblemDetail)))]
pub async fn get(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let problem = state.db.read(move |c| load(c, &principal, id)).await?;
    Ok(etag::ok(problem.problem.version, &problem))
}

fn shown(row: &ProblemRow, own: &[IssueRow]) -> Result<CommonProblem> {
    let facts = row.facts.clone();
    let open = own.iter().filter(|issue| open_states().contains(&issue.facts.state)).count();
    Ok(CommonProblem {
        id: row.id,
        title: facts.title,
        terms: serde_json::from_str(&facts.terms).map_err(|error| Error::internal("common problem", error))?,
        issue_count: own.len() as i64,
        open_count: open as i64,
        reply_result: facts.reply_result,
        reply_text: facts.reply_text,
        reply_basis: facts.reply_basis,
        answered_at: facts.answered_at.map(|at| at.and_utc()),
        version: facts.version,
        created_at: facts.created_at.and_utc(),
        updated_at: facts.updated_at.and_utc(),
    })
}

/// One in full, if the caller sees it.
pub fn load(c: &mut Conn, principal: &Principal, id: i64) -> Result<CommonProblemDetail> {
    let (row, own) = store::find(c, principal, id)?;
    let problem = shown(&row, &own)?;
    let issues = out::complete(c, principal, own)?;
    let may_answer = issues.iter().any(|issue| issue.allowed_actions.contains(&IssueAction::Reply.code()));
    let mut allowed_actions = Vec::new();
    if may_answer && principal.may(Permission::IssuesHandle) {
        allowed_actions.push("answer");
    }
    if principal.may(Permission::IssuesCoordinate) {
        allowed_actions.push("remove_issue");
    }
    Ok(CommonProblemDetail { problem, issues, allowed_actions })
}

/// Confirm a common problem
///
/// The issues stay what they are, each with its own clocks and its own confirmation by its own enterprise.
#[utoipa::path(post, path = "/api/v1/common-problems", tag = "issues", operation_id = "create_common_problem",
    request_body = CommonProblemIn, responses((status = 201, description = "The new one", body = CommonProblemDetail)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    _: Query<NoQuery>,
    Json(input): Json<CommonProblemIn>,
) -> Result<HttpResponse> {
    principal.require(Permission::IssuesCoordinate)?;
    let problem = state
        .db
        .write(move |c| {
            let title = input.title.trim();
            check(c, &principal, &input.issue_ids)?;
            let at = now();
            let facts = ProblemFacts {
                title: title.to_owned(),
                terms: serde_json::to_string(&input.terms).map_err(|error| Error::internal("terms", error))?,
                reply_result: None,
                reply_text: None,
                reply_basis: None,
                answered_at: None,
                user_id: principal.user_id(),
                api_client_id: principal.client_id(),
                version: 1,
                created_at: at,
                updated_at: at,
            };
            let id = store::insert(c, &facts, &input.issue_ids)?;
            for issue_id in &input.issue_ids {
                note(c, &principal, &context, *issue_id, &Grouped { title, joined: true })?;
            }
            let changes = Changes::created(&facts)?.fact("issue_ids", input.issue_ids.clone());
            audit::record(c, &principal, &context, "common_problem.create", "common_problem", id, &changes)?;
            load(c, &principal, id)
        })
        .await?;
    let (id, version) = (problem.problem.id, problem.problem.version);
    Ok(etag::created(format!("/api/v1/common-problems/{id}"), version, &problem))
}

/// 422 unless all are different, open, the caller's to coordinate, and in no common problem yet.
fn check(c: &mut Conn, principal: &Principal, issue_ids: &[i64]) -> Result<()> {
    let mut sorted = issue_ids.to_vec();
    sorted.sort_unstable();
    for id in sorted {
        // In one order, so that two who confirm at once wait for each other and not both.
        issues::lock(c, id)?;
    }
    for (index, id) in issue_ids.iter().enumerate() {
        let wrong = |code| -> Result<()> { Err(FieldError::new(format!("/issue_ids/{index}"), code).into()) };
        let found = match issues::find(c, principal, *id) {
            Ok(found) => found,
            Err(Error::Problem(problem)) if problem.kind.status == 404 => return wrong("reference"),
            Err(error) => return Err(error),
        };
        let (row, relations) = found;
        if issue_ids[..index].contains(id) {
            return wrong("duplicate");
        }
        if !relations.iter().any(|relation| matches!(relation, Relation::Coordinator | Relation::Superior)) {
            return wrong("not_coordinated");
        }
        if !open_states().contains(&row.facts.state) {
            return wrong("issue_over");
        }
        let taken: i64 = m::table.filter(m::issue_id.eq(*id)).count().get_result(c)?;
        if taken > 0 {
            return wrong("in_common_problem");
        }
    }
    Ok(())
}

fn note(c: &mut Conn, principal: &Principal, context: &RequestContext, id: i64, step: &Grouped) -> Result<()> {
    let version = issues::find(c, principal, id)?.0.facts.version;
    let mut notices = Notices::default();
    batch::one(c, principal, context, (id, version), step, &mut notices)?;
    notices.write(c, None, now())
}

/// Take an issue out of a common problem
///
/// With the last one the common problem is gone.
#[utoipa::path(delete, path = "/api/v1/common-problems/{id}/issues/{issue_id}", tag = "issues",
    operation_id = "remove_common_problem_issue",
    params(("id" = i64, Path, description = "Common problem"), ("issue_id" = i64, Path, description = "Issue"), IfMatch),
    responses((status = 204, description = "It is on its own again")))]
pub async fn remove(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path((id, issue_id)): Path<(i64, i64)>,
    if_match: IfMatch,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    state
        .db
        .write(move |c| {
            let (mut row, own) = store::find_to_change(c, &principal, id)?;
            principal.require(Permission::IssuesCoordinate)?;
            if_match.check(row.facts.version)?;
            if !own.iter().any(|issue| issue.id == issue_id) {
                return Err(messages::NOT_FOUND.error());
            }
            let (_, relations) = issues::find(c, &principal, issue_id)?;
            if !relations.iter().any(|relation| matches!(relation, Relation::Coordinator | Relation::Superior)) {
                return Err(messages::FORBIDDEN.error());
            }
            note(c, &principal, &context, issue_id, &Grouped { title: &row.facts.title, joined: false })?;
            row.facts.version += 1;
            row.facts.updated_at = now();
            store::save(c, &row)?;
            store::remove(c, id, issue_id)?;
            let changes = Changes::default().fact("issue_id", issue_id).fact("title", row.facts.title);
            audit::record(c, &principal, &context, "common_problem.remove_issue", "common_problem", id, &changes)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}
