//! Slips that are printed, signed and filed: what an issue was accepted, given out, extended and struck off on. Each
//! kind is one function in [`sheets`]; a new kind is a word here, a line in [`SlipKind::missing`] and its function.

mod sheets;
mod subject;

use actix_web::http::header::{ContentEncoding, DispositionType};
use actix_web::{HttpResponse, web};

use super::out::IssueDetail;
use super::words::{IssueState, RequestKind};
use crate::auth::principal::Principal;
use crate::error::{ProblemBody, Result};
use crate::http::context::RequestContext;
use crate::http::disposition;
use crate::http::extract::{NoQuery, Path, Query};
use crate::messages::Locale;
use crate::{AppState, messages, paper};

crate::vocabulary! {
    /// Which slip.
    SlipKind {
        Acceptance = "acceptance" "问题受理单" "Acceptance slip",
        Dispatch = "dispatch" "交办通知书" "Dispatch notice",
        Extension = "extension" "延期申请表" "Extension request",
        StrikeOff = "strike_off" "销号单" "Strike-off slip",
    }
}

impl SlipKind {
    /// Whether it stays between the offices.
    fn is_internal(self) -> bool {
        matches!(self, SlipKind::Dispatch | SlipKind::Extension)
    }

    /// What has to happen before it can be printed; none when it can.
    fn missing(self, issue: &IssueDetail, locale: Locale) -> Option<&'static str> {
        let closed = [IssueState::Resolved, IssueState::ClosedExplained, IssueState::StruckOff];
        let (there, reason) = match self {
            SlipKind::Acceptance => {
                let reason = locale.pick("该诉求尚未受理", "The issue has not been accepted");
                (issue.accepted_at.is_some(), reason)
            }
            SlipKind::Dispatch => {
                let reason = locale.pick("该诉求尚未交办", "The issue has not been dispatched");
                (issue.dispatched_at.is_some() && issue.issue.lead_organization_id.is_some(), reason)
            }
            SlipKind::Extension => {
                let reason = locale.pick("该诉求没有延期申请", "Nobody has asked for an extension");
                (issue.requests.iter().any(|request| request.kind == RequestKind::Extension), reason)
            }
            SlipKind::StrikeOff => {
                let reason = locale.pick("该诉求尚未办结", "The issue has not been closed");
                (closed.contains(&issue.issue.state), reason)
            }
        };
        (!there).then_some(reason)
    }
}

/// The slips of an issue that can be printed now; `outside` is the side of the enterprise.
pub fn printable(issue: &IssueDetail, outside: bool) -> Vec<SlipKind> {
    let all = SlipKind::WORDS.iter().filter_map(|(code, ..)| SlipKind::parse(code));
    let fits = |kind: &SlipKind| !(outside && kind.is_internal()) && kind.missing(issue, Locale::default()).is_none();
    all.filter(fits).collect()
}

/// Print a slip of an issue
///
/// A Word document with what the caller sees of the issue, in the language that is asked for and with the time of the
/// coordinating office. 403 for the enterprise where a slip stays between the offices, 409 while the issue has not come
/// so far.
#[utoipa::path(get, path = "/api/v1/issues/{id}/slips/{kind}", tag = "issues", operation_id = "get_issue_slip",
    params(("id" = i64, Path, description = "Issue"), ("kind" = SlipKind, Path, description = "Which slip")),
    responses((status = 200, description = "The document", body = Vec<u8>, content_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (status = 409, description = "Not so far yet", body = ProblemBody, content_type = "application/problem+json")))]
pub async fn get(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path((id, kind)): Path<(i64, String)>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let kind = SlipKind::parse(&kind).ok_or_else(|| messages::NOT_FOUND.error())?;
    let (keys, locale) = (state.keys.clone(), context.locale);
    let subject = state
        .db
        .read(move |c| {
            let subject = subject::load(c, &keys, &principal, id)?;
            if subject.outside && kind.is_internal() {
                return Err(messages::FORBIDDEN.error());
            }
            match kind.missing(&subject.issue, locale) {
                Some(reason) => Err(messages::NOT_PRINTABLE_YET.error().with("reason", reason)),
                None => Ok(subject),
            }
        })
        .await?;
    let document = sheets::write(kind, &subject, locale)?;
    let name = |locale: Locale| format!("{}_{id}.docx", kind.label(locale));
    Ok(HttpResponse::Ok()
        .content_type(paper::MEDIA_TYPE)
        .insert_header(ContentEncoding::Identity)
        .insert_header(disposition::named(DispositionType::Attachment, Some(name(Locale::En)), &name(locale)))
        .body(document))
}
