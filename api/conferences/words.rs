//! Words about conferences.

crate::vocabulary! {
    /// Where a conference stands.
    ConferenceState {
        Draft = "draft" "筹备中" "In preparation",
        Held = "held" "已召开" "Held",
        Closed = "closed" "已结束" "Closed",
    }
}

crate::vocabulary! {
    /// What a decision does to the issue.
    DecisionKind {
        Assign = "assign" "确定主办单位" "Names the lead",
        Task = "task" "交办任务" "Gives a task",
        Escalate = "escalate" "提请上一层级研究" "Takes it one level up",
    }
}
