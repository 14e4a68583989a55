//! Words about organisations and territories.

crate::vocabulary! {
    /// What an organisation is.
    OrganizationKind {
        Municipality = "municipality" "市" "Municipality",
        District = "district" "区县" "District",
        Town = "town" "镇街（园区）" "Town, subdistrict or park",
        Community = "community" "社区（村）" "Community or village",
        Department = "department" "职能部门" "Department",
        External = "external" "外部单位" "External body",
    }
}

crate::vocabulary! {
    /// The level of an administrative division.
    TerritoryLevel {
        Province = "province" "省级" "Province",
        Municipality = "municipality" "市级" "Municipality",
        District = "district" "区县级" "District",
        Town = "town" "镇街级" "Town or subdistrict",
        Community = "community" "社区（村）级" "Community or village",
    }
}
