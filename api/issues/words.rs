//! Words about issues.

crate::vocabulary! {
    /// What kind of matter it is. Consultations are reported apart from problems.
    IssueKind {
        Consultation = "consultation" "咨询" "Consultation",
        Help = "help" "求助" "Request for help",
        Suggestion = "suggestion" "建议" "Suggestion",
        Complaint = "complaint" "投诉" "Complaint",
    }
}

crate::vocabulary! {
    /// Where an issue comes from.
    IssueSource {
        Enterprise = "enterprise" "企业自主填报" "The enterprise itself",
        Visit = "visit" "走访收集" "A visit",
        Hotline = "hotline" "热线转办" "The hotline",
        Meeting = "meeting" "座谈会收集" "A meeting",
        Superior = "superior" "上级交办" "Handed down from above",
        Import = "import" "台账导入" "An imported ledger",
        Api = "api" "平台对接" "Another platform",
    }
}

crate::vocabulary! {
    /// How hard it is; the time to reply follows from it.
    IssueLevel {
        Simple = "simple" "C类（简单）" "C (simple)",
        CrossDepartment = "cross_department" "B类（跨部门）" "B (cross-department)",
        Legacy = "legacy" "A类（历史遗留）" "A (legacy)",
    }
}

crate::vocabulary! {
    /// Where an issue stands.
    IssueState {
        Draft = "draft" "草稿" "Draft",
        Submitted = "submitted" "待受理" "Waiting for acceptance",
        InfoRequired = "info_required" "待补充" "More information needed",
        Declined = "declined" "不予受理" "Declined",
        Accepted = "accepted" "待交办" "Waiting for dispatch",
        Assigned = "assigned" "待签收" "Waiting for signature",
        InProgress = "in_progress" "办理中" "In progress",
        ReplyReview = "reply_review" "待审核" "Reply under review",
        AwaitingConfirmation = "awaiting_confirmation" "待企业确认" "Waiting for the enterprise",
        OnLedger = "on_ledger" "挂账" "On the ledger",
        Resolved = "resolved" "已办结" "Resolved",
        ClosedExplained = "closed_explained" "解释办结" "Closed with an explanation",
        StruckOff = "struck_off" "已销号" "Struck off",
        Withdrawn = "withdrawn" "已撤回" "Withdrawn",
    }
}

crate::vocabulary! {
    /// What came of an issue. Answered, solved and satisfied are three facts that are never merged.
    IssueOutcome {
        SolvedConfirmed = "solved_confirmed" "企业确认已解决" "Solved, confirmed by the enterprise",
        Partly = "partly" "部分解决" "Partly solved",
        Unconfirmed = "unconfirmed" "企业未确认" "Unconfirmed",
        Explained = "explained" "解释说明" "Explained",
        Declined = "declined" "不予受理" "Declined",
        Withdrawn = "withdrawn" "企业撤回" "Withdrawn",
    }
}

crate::vocabulary! {
    /// Up to which level an issue was escalated.
    Escalation {
        OnSpot = "on_spot" "现场解决" "On the spot",
        Department = "department" "部门办理" "Departments",
        JointConference = "joint_conference" "联席会商" "Joint conference",
        DistrictLeaders = "district_leaders" "区级研究" "District leaders",
        Municipal = "municipal" "移送市级" "Handed to the municipality",
    }
}

crate::vocabulary! {
    /// What a firm needs in numbers: 万元, persons, 亩, kVA.
    NeedKind {
        Financing = "financing" "融资（万元）" "Financing (10,000 yuan)",
        Workers = "workers" "用工（人）" "Workers (persons)",
        Land = "land" "用地（亩）" "Land (mu)",
        Power = "power" "用电（千伏安）" "Power (kVA)",
    }
}

crate::vocabulary! {
    /// What a formal reply says.
    ReplyResult {
        Solved = "solved" "已解决" "Solved",
        Explained = "explained" "因法律政策限制，作解释说明" "Explained: law or policy forbids it",
    }
}

crate::vocabulary! {
    /// What the enterprise answers to a reply.
    Confirmation {
        Solved = "solved" "已解决" "Solved",
        Partly = "partly" "部分解决" "Partly solved",
        Unsolved = "unsolved" "未解决" "Not solved",
    }
}

crate::vocabulary! {
    /// Why an issue is declined; where to go instead is said with it.
    DeclineGround {
        NotCompetent = "not_competent" "不属于助企服务受理范围" "Outside the remit of enterprise service",
        Litigation = "litigation" "已进入诉讼、仲裁、行政复议程序" "Before a court, an arbitrator or under review",
        Duplicate = "duplicate" "同一事项正在办理" "The same matter is being handled",
        Concluded = "concluded" "同一事项已依法作出终结性处理" "The same matter was concluded by law",
        Unclear = "unclear" "诉求不明确且未按要求补充" "Unclear, and not supplemented when asked",
    }
}

crate::vocabulary! {
    /// What a unit asks of the coordinating office.
    RequestKind {
        Objection = "objection" "交办异议" "Objection to the assignment",
        Extension = "extension" "延期申请" "Extension",
        Ledger = "ledger" "挂账申请" "Ledger",
        Escalation = "escalation" "提级申请" "Escalation",
    }
}

crate::vocabulary! {
    /// Where such a request stands.
    RequestState {
        Open = "open" "待审批" "Open",
        Granted = "granted" "已同意" "Granted",
        Refused = "refused" "不同意" "Refused",
    }
}

crate::vocabulary! {
    /// Who reads an entry of the timeline: the offices alone, or the enterprise too.
    Visibility {
        Internal = "internal" "内部" "Internal",
        Shared = "shared" "企业可见" "Shared with the enterprise",
    }
}

crate::vocabulary! {
    /// One clock per owner.
    Leg {
        Accept = "accept" "受理" "Acceptance",
        Dispatch = "dispatch" "交办" "Dispatch",
        Sign = "sign" "签收" "Signature",
        Contact = "contact" "首次联系企业" "First contact",
        PhaseReply = "phase_reply" "阶段性答复" "Phase reply",
        CoHandling = "co_handling" "协办反馈" "Co-handler's feedback",
        Reply = "reply" "正式回复" "Formal reply",
        Release = "release" "回复审核" "Review of the reply",
        Confirm = "confirm" "企业确认" "Confirmation",
        Redo = "redo" "重新办理" "Redo",
        CallBack = "call_back" "回访" "Call back",
        Node = "node" "挂账节点" "Ledger node",
        Progress = "progress" "挂账月度进展" "Monthly progress on the ledger",
        Supervision = "supervision" "督办回复" "Answer to a supervision order",
    }
}

crate::vocabulary! {
    /// Where a supervision order stands.
    SupervisionState {
        Open = "open" "督办中" "Open",
        Answered = "answered" "已回复，待核实" "Answered",
        Closed = "closed" "已办结" "Closed",
    }
}

impl Leg {
    /// Whether it is a step on the way: missed, it lights yellow for the issue as a whole, which is late only when its
    /// reply is.
    pub fn is_node(self) -> bool {
        matches!(self, Leg::Contact | Leg::PhaseReply)
    }

    /// Whether the enterprise sees the clock: what it is told, and what it is asked for itself.
    pub fn concerns_enterprise(self) -> bool {
        !matches!(self, Leg::CoHandling | Leg::Release | Leg::CallBack | Leg::Sign | Leg::Supervision)
    }
}
