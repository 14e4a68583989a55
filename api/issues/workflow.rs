//! The life of an issue as data: every transition with who makes it, from where, and where it leads. The handlers, the
//! 409 answers, `allowed_actions`, the diagram in the documentation and the tests read this table.

use super::words::IssueState;
use crate::auth::scope::Relation;
use crate::error::{Error, Result};
use crate::messages;

crate::vocabulary! {
    /// What can be done to an issue.
    IssueAction {
        Update = "update" "修改" "Edit",
        Delete = "delete" "删除" "Delete",
        Submit = "submit" "提交" "Submit",
        Accept = "accept" "受理" "Accept",
        RequireInfo = "require_info" "要求补充" "Ask for more information",
        SupplyInfo = "supply_info" "补充材料" "Supply information",
        Decline = "decline" "不予受理" "Decline",
        Reclassify = "reclassify" "调整分类分级" "Change classification",
        ReportUp = "report_up" "上报一级" "Report up",
        HandDown = "hand_down" "下交" "Hand down",
        Dispatch = "dispatch" "交办" "Dispatch",
        Redispatch = "redispatch" "改派" "Dispatch anew",
        Sign = "sign" "签收" "Sign for",
        Contact = "contact" "联系企业" "Record first contact",
        SolveOnSpot = "solve_on_spot" "现场解决" "Solve on the spot",
        PhaseReply = "phase_reply" "阶段性答复" "Phase reply",
        AssignTask = "assign_task" "交办任务" "Give a task",
        Feedback = "feedback" "协办反馈" "Co-handler's feedback",
        Object = "object" "提出交办异议" "Object to the assignment",
        RequestExtension = "request_extension" "申请延期" "Ask for an extension",
        RequestLedger = "request_ledger" "申请挂账" "Ask for the ledger",
        RequestEscalation = "request_escalation" "申请提级" "Ask for escalation",
        Decide = "decide" "审批" "Decide",
        Escalate = "escalate" "提级" "Escalate",
        Resume = "resume" "恢复办理" "Take up again",
        Progress = "progress" "报告进展" "Report progress",
        Reply = "reply" "提交正式回复" "Submit the reply",
        Release = "release" "审核通过" "Release the reply",
        Return = "return" "退回重办" "Return the reply",
        Confirm = "confirm" "确认办理结果" "Confirm the result",
        CallBack = "call_back" "回访" "Call back",
        StrikeOff = "strike_off" "销号" "Strike off",
        Withdraw = "withdraw" "撤回" "Withdraw",
        Reopen = "reopen" "重新打开" "Reopen",
        Supervise = "supervise" "督办" "Supervise",
        ReportSupervision = "report_supervision" "回复督办" "Report on a supervision order",
        CloseSupervision = "close_supervision" "督办办结" "Close a supervision order",
        Comment = "comment" "备注" "Comment",
    }
}

/// One line of the table.
pub struct Transition {
    /// What is done.
    pub action: IssueAction,
    /// Who may; a caller needs one of these relations to the very row.
    pub who: &'static [Relation],
    /// In which states.
    pub from: &'static [IssueState],
    /// Where it leads; several where the content decides, none where the state stays.
    pub to: &'static [IssueState],
}

use IssueAction as A;
use IssueState::{
    Accepted, Assigned, AwaitingConfirmation, ClosedExplained, Declined, Draft, InProgress, InfoRequired, OnLedger,
    ReplyReview, Resolved, StruckOff, Submitted, Withdrawn,
};
use Relation::{Agent, Author, CoHandler, Coordinator, DepartmentLead, Handler, Leader, Officer, Superior, Supervisor};

/// The unit that handles the issue.
const LEAD: &[Relation] = &[Handler, DepartmentLead];
/// The side of the enterprise, and whoever recorded the issue for it.
const REPORTER: &[Relation] = &[Agent, Author];

/// From submission to the moment when it ends.
const OPEN: &[IssueState] =
    &[Submitted, InfoRequired, Accepted, Assigned, InProgress, ReplyReview, AwaitingConfirmation, OnLedger];
const SUBMITTED_OR_LATER: &[IssueState] = &[
    Submitted,
    InfoRequired,
    Declined,
    Accepted,
    Assigned,
    InProgress,
    ReplyReview,
    AwaitingConfirmation,
    OnLedger,
    Resolved,
    ClosedExplained,
    StruckOff,
    Withdrawn,
];

const fn line(
    action: IssueAction,
    who: &'static [Relation],
    from: &'static [IssueState],
    to: &'static [IssueState],
) -> Transition {
    Transition { action, who, from, to }
}

/// The whole rule.
#[rustfmt::skip]
pub const TRANSITIONS: &[Transition] = &[
    line(A::Update,            REPORTER,                          &[Draft],                     &[]),
    line(A::Delete,            REPORTER,                          &[Draft],                     &[]),
    line(A::Submit,            REPORTER,                          &[Draft],                     &[Submitted]),
    line(A::Accept,            &[Coordinator],                    &[Submitted],                 &[Accepted]),
    line(A::RequireInfo,       &[Coordinator],                    &[Submitted],                 &[InfoRequired]),
    line(A::SupplyInfo,        &[Agent, Author, Officer],         &[InfoRequired],              &[Submitted]),
    line(A::Decline,           &[Coordinator],                    &[Submitted, InfoRequired],   &[Declined]),
    line(A::Reclassify,        &[Coordinator],                    &[Accepted, Assigned, InProgress, OnLedger], &[]),
    line(A::ReportUp,          &[Coordinator],                    &[Submitted, Accepted],       &[]),
    line(A::HandDown,          &[Coordinator],                    &[Submitted, Accepted],       &[]),
    line(A::Dispatch,          &[Coordinator],                    &[Accepted],                  &[Assigned]),
    line(A::Redispatch,        &[Coordinator],                    &[Assigned, InProgress],      &[Assigned]),
    line(A::Sign,              LEAD,                              &[Assigned],                  &[InProgress]),
    line(A::Contact,           LEAD,                              &[InProgress],                &[]),
    line(A::SolveOnSpot,       &[Officer, Handler, DepartmentLead], &[Submitted, Accepted, Assigned, InProgress], &[AwaitingConfirmation]),
    line(A::PhaseReply,        LEAD,                              &[InProgress],                &[]),
    line(A::AssignTask,        &[Coordinator],                    &[Assigned, InProgress, OnLedger], &[]),
    line(A::Feedback,          &[CoHandler, Handler, DepartmentLead], &[Assigned, InProgress, OnLedger], &[]),
    line(A::Object,            LEAD,                              &[Assigned],                  &[]),
    line(A::RequestExtension,  LEAD,                              &[InProgress],                &[]),
    line(A::RequestLedger,     LEAD,                              &[InProgress],                &[]),
    line(A::RequestEscalation, LEAD,                              &[InProgress, OnLedger],      &[]),
    line(A::Decide,            &[Coordinator],                    &[Assigned],                  &[Accepted]),
    line(A::Decide,            &[Coordinator],                    &[InProgress],                &[OnLedger]),
    line(A::Decide,            &[Coordinator],                    &[OnLedger],                  &[]),
    line(A::Escalate,          &[Coordinator],                    &[Accepted, Assigned, InProgress, OnLedger], &[]),
    line(A::Resume,            &[Handler, DepartmentLead, Coordinator], &[OnLedger],            &[InProgress]),
    line(A::Progress,          LEAD,                              &[OnLedger],                  &[]),
    line(A::Reply,             LEAD,                              &[InProgress],                &[ReplyReview, AwaitingConfirmation, ClosedExplained]),
    line(A::Release,           &[Coordinator],                    &[ReplyReview],               &[AwaitingConfirmation, ClosedExplained]),
    line(A::Return,            &[Coordinator],                    &[ReplyReview],               &[InProgress]),
    line(A::Confirm,           &[Agent],                          &[AwaitingConfirmation],      &[Resolved, InProgress, Accepted, Submitted]),
    line(A::CallBack,          &[Coordinator, Supervisor],        &[Resolved, ClosedExplained], &[]),
    line(A::StrikeOff,         &[Coordinator],                    &[Resolved, ClosedExplained], &[StruckOff]),
    line(A::Withdraw,          &[Agent],                          OPEN,                         &[Withdrawn]),
    line(A::Reopen,            &[Supervisor],                     &[Resolved, ClosedExplained, StruckOff], &[InProgress, Accepted, Submitted]),
    line(A::Supervise,         &[Supervisor],                     OPEN,                         &[]),
    line(A::ReportSupervision, &[Handler, DepartmentLead, CoHandler, Coordinator], SUBMITTED_OR_LATER, &[]),
    line(A::CloseSupervision,  &[Supervisor],                     SUBMITTED_OR_LATER,           &[]),
    line(A::Comment,           &[Agent, Author, Officer, Coordinator, Superior, Handler, DepartmentLead, CoHandler, Supervisor, Leader], SUBMITTED_OR_LATER, &[]),
];

/// The states in which an issue is still worked on.
pub const fn open_states() -> &'static [IssueState] {
    OPEN
}

/// Its first line; several tell where it leads from which state, by the same people.
pub fn transition(action: IssueAction) -> &'static Transition {
    // Every action has a line; a test holds the two together.
    TRANSITIONS.iter().find(|line| line.action == action).unwrap_or(&TRANSITIONS[0])
}

/// What these relations permit in this state, by the table alone.
pub fn actions(state: IssueState, relations: &[Relation]) -> Vec<IssueAction> {
    let permits = |line: &&Transition| line.from.contains(&state) && permitted(line, relations);
    TRANSITIONS.iter().filter(permits).map(|line| line.action).collect()
}

fn permitted(line: &Transition, relations: &[Relation]) -> bool {
    line.who.iter().any(|relation| relations.contains(relation))
}

/// 403 when no relation of the caller ever permits the action.
pub fn require_relation(action: IssueAction, relations: &[Relation]) -> Result<Relation> {
    let line = transition(action);
    let found = line.who.iter().find(|relation| relations.contains(relation));
    found.copied().ok_or_else(|| messages::FORBIDDEN.error())
}

/// 409 with what may be done instead.
pub fn forbidden(possible: Vec<IssueAction>) -> Error {
    let codes = possible.into_iter().map(IssueAction::code).collect();
    messages::STATE_FORBIDS.error().edit(|problem| problem.allowed_actions = Some(codes))
}

/// The page `docs/issue-states.md`: a diagram of the states and a table of all actions.
pub fn page() -> String {
    let mut text = String::from(
        "# The life of an issue\n\n\
         Written by `zhuqi issue-states` from the table that the server goes by (`api/issues/workflow.rs`).\n\n\
         ```mermaid\nstateDiagram-v2\n    [*] --> draft\n",
    );
    for line in TRANSITIONS {
        for (from, to) in line.from.iter().flat_map(|from| line.to.iter().map(move |to| (from, to))) {
            text += &format!("    {} --> {}: {}\n", from.code(), to.code(), line.action.code());
        }
    }
    text += "    awaiting_confirmation --> resolved: the window lapses\n```\n\n\
             | action | 操作 | who | from | to |\n|---|---|---|---|---|\n";
    for line in TRANSITIONS {
        let who: Vec<&str> = line.who.iter().map(|relation| relation.code()).collect();
        let states = |states: &[IssueState]| states.iter().map(|state| state.code()).collect::<Vec<_>>().join(", ");
        let label = line.action.label(crate::messages::Locale::ZhCn);
        let (code, who, to) = (line.action.code(), who.join(", "), states(line.to));
        let to = if to.is_empty() { "stays" } else { &to };
        text += &format!("| `{code}` | {label} | {who} | {} | {to} |\n", states(line.from));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_is_somebodys_and_every_state_can_be_reached() {
        for (code, ..) in IssueAction::WORDS {
            let lines: Vec<&Transition> = TRANSITIONS.iter().filter(|line| line.action.code() == *code).collect();
            assert!(!lines.is_empty(), "{code}");
            // Lines of one action differ in where they lead, never in who or in a state that both have.
            for (index, line) in lines.iter().enumerate() {
                assert_eq!(line.who, lines[0].who, "{code}");
                let earlier = lines[..index].iter().flat_map(|earlier| earlier.from);
                assert!(earlier.clone().all(|state| !line.from.contains(state)), "{code}");
            }
        }
        // Drafts are created; an unanswered reply lapses by the clock.
        for (code, ..) in IssueState::WORDS.iter().filter(|(code, ..)| *code != "draft") {
            assert!(TRANSITIONS.iter().any(|line| line.to.iter().any(|to| to.code() == *code)), "{code}");
        }
    }

    #[test]
    fn the_page_of_the_documentation_is_current() {
        let written = include_str!("../../docs/issue-states.md");
        assert!(written == page(), "write it again: zhuqi issue-states > docs/issue-states.md");
    }

    #[test]
    fn only_the_enterprise_withdraws_and_confirms_and_only_the_supervisor_reopens() {
        for (action, who) in [(A::Withdraw, vec![Agent]), (A::Confirm, vec![Agent]), (A::Reopen, vec![Supervisor])] {
            assert_eq!(transition(action).who, who, "{}", action.code());
        }
    }
}
