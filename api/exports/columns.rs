//! The columns of an exported list of enterprises.
//!
//! What a ledger can say is headed as the import reads it, so that the file comes back as it left; the other columns
//! are headed by names that the import does not know and leaves out.

use crate::imports::field::Field;
use crate::imports::header::Unit;
use crate::messages::Locale;

crate::vocabulary! {
    /// A column of an export, in its order.
    ExportColumn {
        Name = "name" "企业名称" "Name",
        CreditCode = "credit_code" "统一社会信用代码" "Unified social credit code",
        EntityKind = "entity_kind" "主体类型" "Kind of entity",
        LegalRepresentative = "legal_representative" "法定代表人" "Legal representative",
        ContactName = "contact_name" "联系人" "Contact",
        PhoneMasked = "phone_masked" "脱敏电话" "Masked phone",
        ContactPhone = "contact_phone" "联系电话" "Phone",
        District = "district" "所属区县" "District",
        Town = "town" "所属乡镇(街道)" "Town or subdistrict",
        Community = "community" "所属村居" "Village or community",
        TerritoryCode = "territory_code" "行政区划代码" "Division code",
        RegisteredAddress = "registered_address" "注册地址" "Registered address",
        OperatingAddress = "operating_address" "经营地址" "Operating address",
        Longitude = "longitude" "经度" "Longitude",
        Latitude = "latitude" "纬度" "Latitude",
        FoundedOn = "founded_on" "成立日期" "Founded on",
        Status = "status" "经营状态" "Status",
        Industry = "industry" "所属行业" "Industry",
        IndustryCode = "industry_code" "行业代码" "Industry code",
        ReportGroup = "report_group" "统计分组" "Reporting group",
        Size = "size" "企业规模" "Size",
        SizeComputed = "size_computed" "按标准划分的规模" "Size by the rule",
        SizeOverrideReason = "size_override_reason" "规模调整理由" "Reason for another size",
        AboveScale = "above_scale" "是否规上(限上)" "Above scale",
        AboveScaleCategory = "above_scale_category" "四上类别" "Above-scale category",
        ThresholdMet = "threshold_met" "是否达到入库标准" "Threshold reached",
        Tags = "tags" "资质标签" "Tags",
        KeyAccount = "key_account" "是否重点企业" "Key account",
        FiguresYear = "figures_year" "数据年度" "Figures year",
        Employees = "employees" "从业人员" "Employees",
        Revenue = "revenue" "营业收入" "Revenue",
        Assets = "assets" "资产总额" "Total assets",
        Tax = "tax" "纳税额" "Tax paid",
        Profit = "profit" "利润总额" "Profit before tax",
        RdExpense = "rd_expense" "研发费用" "R&D expense",
        Exports = "exports" "出口额" "Exports",
        RegisteredCapital = "registered_capital" "注册资本" "Registered capital",
        ManagingOrganization = "managing_organization" "管理单位" "Managing unit",
        CompetentDepartment = "competent_department" "主管行业部门" "Department in charge",
        PrimaryOfficer = "primary_officer" "服务专员" "Service officer",
        GuaranteeingLeaders = "guaranteeing_leaders" "包保领导" "Guaranteeing leaders",
        PlatformStatus = "platform_status" "平台状态" "Platform status",
        CertifiedAt = "certified_at" "认证时间" "Certified at",
        CertificationMethod = "certification_method" "认证方式" "Certification method",
        CertificationDocument = "certification_document" "认证证件" "Certification document",
        Note = "note" "备注" "Note",
        Id = "id" "平台编号" "Platform id",
        CreatedAt = "created_at" "录入时间" "Recorded at",
        UpdatedAt = "updated_at" "更新时间" "Updated at",
    }
}

/// What becomes of each column of the table `enterprises`: the column of the export that shows it, or why none does. A
/// test holds the list against the database, so that a new column cannot be forgotten.
pub const OF_TABLE: &[(&str, Result<ExportColumn, &str>)] = &[
    ("id", Ok(ExportColumn::Id)),
    ("name", Ok(ExportColumn::Name)),
    ("name_key", Err("follows from the name")),
    ("entity_kind", Ok(ExportColumn::EntityKind)),
    ("credit_code", Ok(ExportColumn::CreditCode)),
    ("legal_representative", Ok(ExportColumn::LegalRepresentative)),
    ("registered_address", Ok(ExportColumn::RegisteredAddress)),
    ("operating_address", Ok(ExportColumn::OperatingAddress)),
    ("territory_code", Ok(ExportColumn::TerritoryCode)),
    ("municipality_code", Err("one for most deployments; stands in for a missing district")),
    ("district_code", Ok(ExportColumn::District)),
    ("town_code", Ok(ExportColumn::Town)),
    ("community_code", Ok(ExportColumn::Community)),
    ("longitude", Ok(ExportColumn::Longitude)),
    ("latitude", Ok(ExportColumn::Latitude)),
    ("founded_on", Ok(ExportColumn::FoundedOn)),
    ("status", Ok(ExportColumn::Status)),
    ("industry_section", Ok(ExportColumn::Industry)),
    ("industry_code", Ok(ExportColumn::IndustryCode)),
    ("report_group", Ok(ExportColumn::ReportGroup)),
    ("size", Ok(ExportColumn::Size)),
    ("size_computed", Ok(ExportColumn::SizeComputed)),
    ("size_override_reason", Ok(ExportColumn::SizeOverrideReason)),
    ("above_scale", Ok(ExportColumn::AboveScale)),
    ("above_scale_category", Ok(ExportColumn::AboveScaleCategory)),
    ("threshold_met", Ok(ExportColumn::ThresholdMet)),
    ("managing_organization_id", Ok(ExportColumn::ManagingOrganization)),
    ("competent_department_id", Ok(ExportColumn::CompetentDepartment)),
    ("platform_status", Ok(ExportColumn::PlatformStatus)),
    ("certified_at", Ok(ExportColumn::CertifiedAt)),
    ("certification_method", Ok(ExportColumn::CertificationMethod)),
    ("certification_document", Ok(ExportColumn::CertificationDocument)),
    ("certification_attachment_id", Err("the file of the document is on the enterprise's page")),
    ("note", Ok(ExportColumn::Note)),
    ("client_ref", Err("means something to the client that sent it only")),
    ("api_client_id", Err("who recorded the row is in the audit trail")),
    ("created_by", Err("who recorded the row is in the audit trail")),
    ("version", Err("a lock, no fact about the enterprise")),
    ("created_at", Ok(ExportColumn::CreatedAt)),
    ("updated_at", Ok(ExportColumn::UpdatedAt)),
    ("merged_into_id", Err("a merged row is in no list")),
];

impl ExportColumn {
    /// All of them but full telephone numbers, which have to be asked for.
    pub fn defaults() -> Vec<ExportColumn> {
        let all = ExportColumn::WORDS.iter().filter_map(|(code, ..)| ExportColumn::parse(code));
        all.filter(|column| *column != ExportColumn::ContactPhone).collect()
    }

    /// The heading, with the unit of a column of money.
    pub fn heading(self, locale: Locale) -> String {
        match self.is_money() {
            true => format!("{}({})", self.label(locale), Unit::TenThousand.label(locale)),
            false => self.label(locale).to_owned(),
        }
    }

    /// Whether it holds ten thousands of yuan.
    pub fn is_money(self) -> bool {
        use ExportColumn::*;
        matches!(self, Revenue | Assets | Tax | Profit | RdExpense | Exports | RegisteredCapital)
    }

    /// Whether digits in it are a code, not a number.
    pub fn is_code(self) -> bool {
        use ExportColumn::*;
        matches!(self, CreditCode | PhoneMasked | ContactPhone | TerritoryCode | IndustryCode)
    }

    /// The field that the import reads it as.
    pub fn field(self) -> Option<Field> {
        Some(match self {
            ExportColumn::Name => Field::Name,
            ExportColumn::CreditCode => Field::CreditCode,
            ExportColumn::LegalRepresentative => Field::LegalRepresentative,
            ExportColumn::ContactName => Field::ContactName,
            ExportColumn::ContactPhone => Field::ContactPhone,
            ExportColumn::District => Field::District,
            ExportColumn::Town => Field::Town,
            ExportColumn::RegisteredAddress => Field::RegisteredAddress,
            ExportColumn::OperatingAddress => Field::OperatingAddress,
            ExportColumn::FoundedOn => Field::FoundedOn,
            ExportColumn::Industry => Field::Industry,
            ExportColumn::IndustryCode => Field::IndustryCode,
            ExportColumn::Size => Field::Size,
            ExportColumn::AboveScale => Field::AboveScale,
            ExportColumn::Tags => Field::Tags,
            ExportColumn::FiguresYear => Field::FiguresYear,
            ExportColumn::Employees => Field::Employees,
            ExportColumn::Revenue => Field::Revenue,
            ExportColumn::Assets => Field::Assets,
            ExportColumn::Tax => Field::Tax,
            ExportColumn::RegisteredCapital => Field::RegisteredCapital,
            ExportColumn::Note => Field::Note,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imports::field::of_heading;
    use crate::imports::header::bracketed_unit;
    use crate::imports::kind::Kind;

    #[test]
    fn the_import_reads_every_heading_as_what_it_is() {
        for (code, ..) in ExportColumn::WORDS {
            let column = ExportColumn::parse(code).expect("a column");
            for locale in [Locale::ZhCn, Locale::En] {
                let heading = column.heading(locale);
                assert_eq!(of_heading(Kind::Enterprises, &heading), column.field(), "{heading}");
                let squeezed: String = heading.split_whitespace().collect();
                let unit = bracketed_unit(&squeezed);
                assert_eq!(unit, column.is_money().then_some(Unit::TenThousand), "{heading}");
                if let Some(field) = column.field() {
                    assert_eq!(column.label(locale), field.label(locale), "one name on the way out and in");
                }
            }
        }
    }
}
