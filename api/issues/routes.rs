//! `/issues`: reading, and one address per action.

use actix_web::{HttpResponse, web};

use super::case::{self, Step};
use super::list::{self, IssueQuery, Key};
use super::out::{self, Issue, IssueDetail};
use super::steps::closing::{CallBack, Confirm, Reopen, StrikeOff};
use super::steps::dispatch::{Dispatch, Redispatch};
use super::steps::handling::{Contact, Feedback, PhaseReply, Progress, Release, Reply, Resume, Return, Sign};
use super::steps::intake::{
    Accept, Comment, Decline, Reclassify, RequireInfo, SolveOnSpot, Submit, SupplyInfo, Withdraw,
};
use super::steps::negotiation::{Decide, Objection, RequestEscalation, RequestExtension, RequestLedger};
use super::steps::offices::{Escalate, HandDown, ReportUp};
use super::steps::supervision::{CloseSupervision, ReportSupervision, Supervise};
use super::steps::task::AssignTask;
use crate::AppState;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::error::Result;
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::page::{Listing, Page, PageParams};

/// List issues
///
/// What is due first comes first.
#[utoipa::path(get, path = "/api/v1/issues", tag = "issues", operation_id = "list_issues", params(IssueQuery, PageParams),
    responses((status = 200, description = "Issues that the caller sees", body = Page<Issue>)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    listing: Listing<IssueQuery>,
) -> Result<HttpResponse> {
    if !principal.is_agent {
        principal.require(Permission::IssuesRead)?;
    }
    let window = listing.window::<Key>(&principal)?;
    let (query, mode, caller) = (listing.filter.clone(), listing.count(), principal.clone());
    let (window, items, count) = state
        .db
        .read(move |c| {
            let rows = list::page(c, &principal, &query, &window)?;
            let items = out::complete(c, &principal, rows)?;
            let count = mode.map(|mode| list::count(c, &principal, &query, mode)).transpose()?;
            Ok((window, items, count))
        })
        .await?;
    listing.respond(&caller, &window, items, count, |issue| listing.filter.key_of(issue))
}

/// Get an issue
///
/// With its clocks; the offices also read its sub-tasks and requests.
#[utoipa::path(get, path = "/api/v1/issues/{id}", tag = "issues", operation_id = "get_issue",
    params(("id" = i64, Path, description = "Issue")),
    responses((status = 200, description = "The issue", body = IssueDetail)))]
pub async fn get(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let issue = state.db.read(move |c| out::load(c, &principal, id)).await?;
    Ok(etag::ok(issue.issue.version, &issue))
}

async fn act<S: Step + Send + 'static>(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    id: i64,
    if_match: IfMatch,
    step: S,
) -> Result<HttpResponse> {
    let issue = state
        .db
        .write(move |c| {
            case::perform(c, &principal, &context, id, if_match, &step)?;
            out::load(c, &principal, id)
        })
        .await?;
    Ok(etag::ok(issue.issue.version, &issue))
}

/// One handler per action: its address, its body, what it is called.
macro_rules! actions {
    ($($(#[doc = $doc:literal])+ $name:ident $path:literal $id:literal $body:ident;)+) => {
        $(
            $(#[doc = $doc])+
            #[utoipa::path(post, path = $path, tag = "issues", operation_id = $id,
                params(("id" = i64, Path, description = "Issue"), IfMatch), request_body = $body,
                responses((status = 200, description = "The issue as it stands now", body = IssueDetail)))]
            pub async fn $name(
                state: web::Data<AppState>,
                principal: Principal,
                context: RequestContext,
                Path(id): Path<i64>,
                if_match: IfMatch,
                _: Query<NoQuery>,
                Json(step): Json<$body>,
            ) -> Result<HttpResponse> {
                act(state, principal, context, id, if_match, step).await
            }
        )+
    };
}

actions! {
    /// Hand a draft in
    submit "/api/v1/issues/{id}/submit" "submit_issue" Submit;
    /// Accept an issue
    ///
    /// It is classified and its level set; from the level follows the time to reply.
    accept "/api/v1/issues/{id}/accept" "accept_issue" Accept;
    /// Ask for more information
    ///
    /// Once, with a complete list; the clock pauses until it is supplied.
    require_info "/api/v1/issues/{id}/require-info" "require_issue_info" RequireInfo;
    /// Supply what was asked for
    supply_info "/api/v1/issues/{id}/supply-info" "supply_issue_info" SupplyInfo;
    /// Decline an issue
    ///
    /// On one of the legal grounds, saying where to go instead.
    decline "/api/v1/issues/{id}/decline" "decline_issue" Decline;
    /// Change kind, category or level
    ///
    /// Clocks that run are counted anew; the reason stands in their ledgers.
    reclassify "/api/v1/issues/{id}/reclassify" "reclassify_issue" Reclassify;
    /// Give an issue to the office above
    report_up "/api/v1/issues/{id}/report-up" "report_issue_up" ReportUp;
    /// Give an issue to an office below
    hand_down "/api/v1/issues/{id}/hand-down" "hand_issue_down" HandDown;
    /// Dispatch an issue
    ///
    /// To one unit that leads and any that help.
    dispatch "/api/v1/issues/{id}/dispatch" "dispatch_issue" Dispatch;
    /// Dispatch an issue to another unit
    ///
    /// The overall clock goes on, whoever handles it.
    redispatch "/api/v1/issues/{id}/redispatch" "redispatch_issue" Redispatch;
    /// Sign for an issue
    sign "/api/v1/issues/{id}/sign" "sign_issue" Sign;
    /// Record the first contact with the enterprise
    contact "/api/v1/issues/{id}/contact" "contact_issue_enterprise" Contact;
    /// Solve an issue on the spot
    ///
    /// Officers before it is dispatched, the unit in charge afterwards; the enterprise is asked to confirm.
    solve_on_spot "/api/v1/issues/{id}/solve-on-spot" "solve_issue_on_spot" SolveOnSpot;
    /// Tell the enterprise how far things are
    phase_reply "/api/v1/issues/{id}/phase-reply" "phase_reply_issue" PhaseReply;
    /// Give a unit a task
    ///
    /// Beside the assignment, with a clock of its own; the lead waits for it.
    assign_task "/api/v1/issues/{id}/assign-task" "assign_issue_task" AssignTask;
    /// Answer as a unit that has a task
    feedback "/api/v1/issues/{id}/feedback" "feedback_issue" Feedback;
    /// Object to the assignment
    ///
    /// Once; the clock for signing pauses until the coordinating office has ruled.
    object "/api/v1/issues/{id}/object" "object_issue" Objection;
    /// Ask for more time
    ///
    /// At least one working day before it is up; at most two are granted.
    request_extension "/api/v1/issues/{id}/request-extension" "request_issue_extension" RequestExtension;
    /// Ask to put an issue on the ledger
    request_ledger "/api/v1/issues/{id}/request-ledger" "request_issue_ledger" RequestLedger;
    /// Ask for a decision one level up
    request_escalation "/api/v1/issues/{id}/request-escalation" "request_issue_escalation" RequestEscalation;
    /// Decide a request
    ///
    /// An objection, an extension, the ledger or an escalation that the unit in charge has asked for.
    decide "/api/v1/issues/{id}/decide" "decide_issue_request" Decide;
    /// Take an issue one level up
    escalate "/api/v1/issues/{id}/escalate" "escalate_issue" Escalate;
    /// Take an issue off the ledger
    resume "/api/v1/issues/{id}/resume" "resume_issue" Resume;
    /// Report progress of an issue on the ledger
    progress "/api/v1/issues/{id}/progress" "report_issue_progress" Progress;
    /// Submit the formal reply
    ///
    /// Not while a required sub-task is open, except with a reason.
    reply "/api/v1/issues/{id}/reply" "reply_issue" Reply;
    /// Release the reply
    release "/api/v1/issues/{id}/release" "release_issue_reply" Release;
    /// Return the reply to the unit in charge
    return_reply "/api/v1/issues/{id}/return" "return_issue_reply" Return;
    /// Confirm the result, as the enterprise
    ///
    /// "Not solved", or "partly" with the wish to have it done again, brings it back to the unit in charge.
    confirm "/api/v1/issues/{id}/confirm" "confirm_issue" Confirm;
    /// Record a call back
    call_back "/api/v1/issues/{id}/call-back" "call_back_issue" CallBack;
    /// Strike an issue off
    ///
    /// After a call back, or on a signed slip.
    strike_off "/api/v1/issues/{id}/strike-off" "strike_off_issue" StrikeOff;
    /// Withdraw an issue, as the enterprise
    withdraw "/api/v1/issues/{id}/withdraw" "withdraw_issue" Withdraw;
    /// Open a closed issue again
    reopen "/api/v1/issues/{id}/reopen" "reopen_issue" Reopen;
    /// Issue a supervision order
    ///
    /// As the supervisor, to the lead, to a unit that helps or to the coordinating office; a clock runs up to the day.
    supervise "/api/v1/issues/{id}/supervise" "supervise_issue" Supervise;
    /// Report on a supervision order
    ///
    /// As the unit that has to answer it; the final report is its answer.
    report_supervision "/api/v1/issues/{id}/report-supervision" "report_issue_supervision" ReportSupervision;
    /// Close a supervision order
    ///
    /// The supervisor alone does.
    close_supervision "/api/v1/issues/{id}/close-supervision" "close_issue_supervision" CloseSupervision;
    /// Write into the timeline
    comment "/api/v1/issues/{id}/comment" "comment_issue" Comment;
}
