//! Words about enterprises.

crate::vocabulary! {
    /// What kind of market entity it is.
    EntityKind {
        Company = "company" "公司" "Company",
        SoleTrader = "sole_trader" "个体工商户" "Sole trader",
        Cooperative = "cooperative" "农民专业合作社" "Farmers' cooperative",
        Partnership = "partnership" "合伙企业" "Partnership",
        Branch = "branch" "分支机构" "Branch",
        Other = "other" "其他" "Other",
    }
}

crate::vocabulary! {
    /// Whether it does business.
    EnterpriseStatus {
        Operating = "operating" "在营" "Operating",
        Suspended = "suspended" "停产" "Suspended",
        Unreachable = "unreachable" "失联" "Unreachable",
        MovedOut = "moved_out" "迁出" "Moved out",
        Deregistered = "deregistered" "注销" "Deregistered",
    }
}

crate::vocabulary! {
    /// Its standing on this platform.
    PlatformStatus {
        Listed = "listed" "已入库" "Listed",
        Registered = "registered" "已注册" "Registered",
        Certified = "certified" "已认证" "Certified",
    }
}

crate::vocabulary! {
    /// How its account was certified.
    CertificationMethod {
        Officer = "officer" "专员认证" "By an officer",
        Document = "document" "证照认证" "By a document",
    }
}

crate::vocabulary! {
    /// What a contact does in the enterprise.
    ContactRole {
        LegalRepresentative = "legal_representative" "法定代表人" "Legal representative",
        Manager = "manager" "负责人" "Manager",
        Liaison = "liaison" "联络员" "Liaison",
        Finance = "finance" "财务" "Finance",
        Hr = "hr" "人事" "Human resources",
        Other = "other" "其他" "Other",
    }
}

crate::vocabulary! {
    /// What an identifier is.
    IdentifierKind {
        CreditCode = "credit_code" "统一社会信用代码" "Unified social credit code",
        RegistrationNumber = "registration_number" "注册号" "Registration number",
        ExternalId = "external_id" "外部系统编号" "Id in an external system",
    }
}

crate::vocabulary! {
    /// How an officer serves an enterprise.
    AssignmentRole {
        Primary = "primary" "服务专员" "Service officer",
        GuaranteeingLeader = "guaranteeing_leader" "包保领导" "Guaranteeing leader",
        Member = "member" "团队成员" "Team member",
    }
}

crate::vocabulary! {
    /// The eight groups of the district reports.
    ReportGroup {
        Industry = "industry" "工业" "Industry",
        Construction = "construction" "建筑业" "Construction",
        Agriculture = "agriculture" "农林牧业" "Agriculture",
        WholesaleRetail = "wholesale_retail" "批发零售业" "Wholesale and retail",
        AccommodationCatering = "accommodation_catering" "餐饮住宿业" "Accommodation and catering",
        Transport = "transport" "交通运输业" "Transport",
        RealEstate = "real_estate" "房地产业" "Real estate",
        ServicesOther = "services_other" "服务业及其他" "Services and other",
    }
}
