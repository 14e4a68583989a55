//! Words about issues.

crate::vocabulary! {
    /// How hard it is; the time to reply follows from it.
    IssueLevel {
        Simple = "simple" "C类（简单）" "C (simple)",
        CrossDepartment = "cross_department" "B类（跨部门）" "B (cross-department)",
        Legacy = "legacy" "A类（历史遗留）" "A (legacy)",
    }
}
