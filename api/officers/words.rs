//! Words about officers.

crate::vocabulary! {
    /// The level that an officer serves at: one per level and enterprise.
    OfficerLevel {
        Community = "community" "社区（村）级" "Community",
        Town = "town" "镇街级" "Town",
        District = "district" "区县级" "District",
        Municipality = "municipality" "市级" "Municipality",
    }
}

crate::vocabulary! {
    /// Whether an officer is at work.
    OfficerStatus {
        Active = "active" "在岗" "Active",
        Absent = "absent" "离岗" "Absent",
        Ended = "ended" "已卸任" "Ended",
    }
}
