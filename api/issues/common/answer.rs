//! One policy answer for all issues of a common problem. It goes the way of every reply: what the office reviews is
//! reviewed, and every enterprise confirms for itself.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::routes::{self, CommonProblemDetail};
use super::store;
use crate::audit::{self, Changes};
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::db::now;
use crate::error::{FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::rules;
use crate::issues::batch::{self, BatchResult};
use crate::issues::steps::handling::Reply;
use crate::issues::words::{IssueState, ReplyResult};
use crate::notifications::Notices;
use crate::{AppState, issues};

/// The answer.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"result": "solved", "text": "自12月1日起，12路公交末班车延长至21:30"}))]
pub struct CommonAnswerIn {
    /// Whether it solves the problem, or explains because law or policy forbids it.
    pub result: ReplyResult,
    /// What every enterprise reads.
    #[validate(length(max = 4000), custom(function = rules::not_blank))]
    pub text: String,
    /// The law or policy that an explanation rests on.
    #[validate(length(max = 1000))]
    pub basis: Option<String>,
}

/// What became of each issue that was not answered yet.
#[derive(Debug, Serialize, ToSchema)]
pub struct CommonAnswer {
    /// The common problem as it stands now.
    pub problem: CommonProblemDetail,
    /// One per issue, in the order of their ids.
    pub results: Vec<BatchResult>,
}

/// Answer a common problem
///
/// By the unit that handles its issues. Each takes the answer as its formal reply or says why it cannot; done again, it
/// reaches those that could not then.
#[utoipa::path(post, path = "/api/v1/common-problems/{id}/answer", tag = "issues", operation_id = "answer_common_problem",
    params(("id" = i64, Path, description = "Common problem"), IfMatch), request_body = CommonAnswerIn,
    responses((status = 200, description = "One result per issue", body = CommonAnswer)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    if_match: IfMatch,
    _: Query<NoQuery>,
    Json(input): Json<CommonAnswerIn>,
) -> Result<HttpResponse> {
    let answer = state
        .db
        .write(move |c| {
            let (mut row, own) = store::find_to_change(c, &principal, id)?;
            principal.require(Permission::IssuesHandle)?;
            if_match.check(row.facts.version)?;
            let basis = input.basis.as_deref().map(str::trim).filter(|basis| !basis.is_empty());
            if input.result == ReplyResult::Explained && basis.is_none() {
                return Err(FieldError::new("/basis", "required").into());
            }
            let step = Reply {
                result: input.result,
                text: input.text.clone(),
                basis: basis.map(str::to_owned),
                need_met: None,
                override_reason: None,
            };
            let (mut results, mut notices) = (Vec::new(), Notices::default());
            for issue in own.iter().filter(|issue| waits(issue.facts.state)) {
                issues::store::lock(c, issue.id)?;
                let version = issues::store::find(c, &principal, issue.id)?.0.facts.version;
                let outcome = batch::one(c, &principal, &context, (issue.id, version), &step, &mut notices);
                results.push(batch::result(&context, issue.id, outcome)?);
            }
            notices.write(c, None, now())?;
            let answered: Vec<i64> = results.iter().filter(|result| result.done).map(|result| result.id).collect();
            if !answered.is_empty() {
                let before = row.facts.clone();
                row.facts.reply_result = Some(input.result);
                row.facts.reply_text = Some(input.text.trim().to_owned());
                row.facts.reply_basis = basis.map(str::to_owned);
                row.facts.answered_at = Some(now());
                row.facts.version += 1;
                row.facts.updated_at = now();
                store::save(c, &row)?;
                let changes = Changes::between(&before, &row.facts)?.fact("issue_ids", answered);
                audit::record(c, &principal, &context, "common_problem.answer", "common_problem", id, &changes)?;
            }
            Ok(CommonAnswer { problem: routes::load(c, &principal, id)?, results })
        })
        .await?;
    Ok(etag::ok(answer.problem.problem.version, &answer))
}

/// Whether an issue still lacks its formal reply.
fn waits(state: IssueState) -> bool {
    use IssueState::{Accepted, Assigned, InProgress, InfoRequired, OnLedger, Submitted};
    matches!(state, Submitted | InfoRequired | Accepted | Assigned | InProgress | OnLedger)
}
