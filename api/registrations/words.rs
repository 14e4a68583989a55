//! Words about requests for an account.

crate::vocabulary! {
    /// Where a request stands.
    RegistrationState {
        Pending = "pending" "待审核" "Pending",
        Approved = "approved" "已通过" "Approved",
        Rejected = "rejected" "已驳回" "Rejected",
    }
}
