//! Words about issues as far as their time limits go.

crate::vocabulary! {
    /// What an enterprise wants.
    IssueKind {
        Consultation = "consultation" "咨询" "Question",
        Help = "help" "求助" "Request for help",
        Suggestion = "suggestion" "建议" "Suggestion",
        Complaint = "complaint" "投诉" "Complaint",
    }
}

crate::vocabulary! {
    /// How difficult an issue is.
    IssueLevel {
        Simple = "simple" "C类（简单）" "C: simple",
        CrossDepartment = "cross_department" "B类（跨部门）" "B: across departments",
        Legacy = "legacy" "A类（历史遗留）" "A: long-standing",
    }
}

crate::vocabulary! {
    /// A stretch of an issue's way with a limit of its own.
    Leg {
        Accept = "accept" "受理" "Accepting",
        Dispatch = "dispatch" "交办" "Dispatching",
        Sign = "sign" "签收" "Signing for it",
        Contact = "contact" "首次联系" "First contact",
        PhaseReply = "phase_reply" "阶段性答复" "Interim reply",
        CoHandling = "co_handling" "协办反馈" "Co-handler's answer",
        Reply = "reply" "正式答复" "Formal reply",
        Release = "release" "答复审核" "Release of the reply",
        Confirm = "confirm" "企业确认" "Confirmation by the enterprise",
        Redo = "redo" "重新办理" "Redoing",
        CallBack = "call_back" "回访" "Call-back",
    }
}
