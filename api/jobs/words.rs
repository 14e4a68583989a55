//! Words about background work.

crate::vocabulary! {
    /// Where a job stands.
    JobState {
        Queued = "queued" "等待执行" "Waiting",
        Running = "running" "执行中" "Running",
        Done = "done" "已完成" "Done",
        Failed = "failed" "失败" "Failed",
    }
}
