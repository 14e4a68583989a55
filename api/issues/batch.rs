//! `POST /issues/batch`: one action on many issues, with a result for each.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::case::{self, Step};
use super::steps::closing::StrikeOff;
use super::steps::dispatch::Dispatch;
use super::steps::handling::Release;
use super::steps::intake::Accept;
use super::store;
use crate::AppState;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::db::{Conn, now};
use crate::error::{Error, ProblemBody, Result};
use crate::http::context::RequestContext;
use crate::http::etag::IfMatch;
use crate::http::extract::{Json, NoQuery, Query};
use crate::notifications::Notices;

/// One issue of a batch.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BatchRow {
    /// The issue.
    pub id: i64,
    /// Its version as the caller has seen it.
    pub version: i64,
    /// Of an acceptance: its own category instead of the common one.
    #[validate(length(min = 1, max = 60))]
    pub category: Option<String>,
}

/// One action on many issues: exactly one of the bodies.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"issues": [{"id": 3, "version": 2}], "release": {}}))]
pub struct BatchIn {
    /// Which issues.
    #[validate(length(min = 1, max = 200), nested)]
    pub issues: Vec<BatchRow>,
    /// Accept them.
    #[validate(nested)]
    pub accept: Option<Accept>,
    /// Dispatch them.
    #[validate(nested)]
    pub dispatch: Option<Dispatch>,
    /// Release their replies.
    #[validate(nested)]
    pub release: Option<Release>,
    /// Strike them off.
    #[validate(nested)]
    pub strike_off: Option<StrikeOff>,
}

/// What became of one issue.
#[derive(Debug, Serialize, ToSchema)]
pub struct BatchResult {
    /// The issue.
    pub id: i64,
    /// Whether it was done.
    pub done: bool,
    /// Its version since.
    #[schema(required = true)]
    pub version: Option<i64>,
    /// Why it was not.
    #[schema(required = true)]
    pub problem: Option<ProblemBody>,
}

/// What became of each, in the order of the request.
#[derive(Debug, Serialize, ToSchema)]
pub struct BatchResults {
    /// One per issue.
    pub items: Vec<BatchResult>,
}

/// Accept, dispatch, release or strike off many issues
///
/// Each succeeds or fails by itself.
#[utoipa::path(post, path = "/api/v1/issues/batch", tag = "issues", operation_id = "batch_issues", request_body = BatchIn,
    responses((status = 200, description = "One result per issue", body = BatchResults)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    _: Query<NoQuery>,
    Json(input): Json<BatchIn>,
) -> Result<HttpResponse> {
    principal.require(Permission::IssuesCoordinate)?;
    let given = [input.accept.is_some(), input.dispatch.is_some(), input.release.is_some(), input.strike_off.is_some()];
    if given.into_iter().filter(|given| *given).count() != 1 {
        return Err(crate::error::FieldError::new("", "one_action").into());
    }
    if let Some(index) = input.issues.iter().position(|row| row.category.is_some() && input.accept.is_none()) {
        return Err(crate::error::FieldError::new(format!("/issues/{index}/category"), "accept_only").into());
    }
    let items = state
        .db
        .write(move |c| {
            let (mut items, mut notices) = (Vec::new(), Notices::default());
            for row in &input.issues {
                let which = (row.id, row.version);
                let outcome = match &input {
                    BatchIn { accept: Some(step), .. } => {
                        one(c, &principal, &context, which, &own_category(step, row), &mut notices)
                    }
                    BatchIn { dispatch: Some(step), .. } => one(c, &principal, &context, which, step, &mut notices),
                    BatchIn { release: Some(step), .. } => one(c, &principal, &context, which, step, &mut notices),
                    BatchIn { strike_off: Some(step), .. } => one(c, &principal, &context, which, step, &mut notices),
                    _ => continue,
                };
                items.push(result(&context, row.id, outcome)?);
            }
            notices.write(c, None, now())?;
            Ok(items)
        })
        .await?;
    Ok(HttpResponse::Ok().json(BatchResults { items }))
}

fn own_category(step: &Accept, row: &BatchRow) -> Accept {
    let category = row.category.clone().unwrap_or_else(|| step.category.clone());
    Accept { category, ..step.clone() }
}

/// Carries out one of many on an issue (id and version): it fails by itself. The answer is its version since.
pub fn one<S: Step>(
    c: &mut Conn,
    principal: &Principal,
    context: &RequestContext,
    (id, version): (i64, i64),
    step: &S,
    notices: &mut Notices,
) -> Result<i64> {
    // What permitted one row says nothing about the next.
    let caller = Principal { grants: Default::default(), ..principal.clone() };
    c.in_savepoint(|c| {
        case::perform_among(c, &caller, context, (id, IfMatch::of(version)), step, notices)?;
        Ok(store::find(c, &caller, id)?.0.facts.version)
    })
}

/// What it is answered as; a fault of the server ends the whole.
pub fn result(context: &RequestContext, id: i64, outcome: Result<i64>) -> Result<BatchResult> {
    match outcome {
        Ok(version) => Ok(BatchResult { id, done: true, version: Some(version), problem: None }),
        Err(error @ Error::Problem(_)) => {
            let body = ProblemBody::render(&error, context.locale, &context.request_id);
            Ok(BatchResult { id, done: false, version: None, problem: Some(body) })
        }
        // Nothing of the batch stays.
        Err(error) => Err(error),
    }
}
