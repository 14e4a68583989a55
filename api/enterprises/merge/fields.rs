//! The fields of which a merge chooses one side.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::enterprises::size::Size;
use crate::enterprises::store::EnterpriseRow;
use crate::enterprises::words::{EnterpriseStatus, EntityKind, PlatformStatus};

crate::vocabulary! {
    /// Whose value is kept.
    MergeSide {
        Survivor = "survivor" "保留企业" "The enterprise that stays",
        Other = "other" "并入企业" "The enterprise that is merged into it",
    }
}

crate::vocabulary! {
    /// What is chosen as one.
    MergeField {
        Name = "name" "企业名称" "Name",
        CreditCode = "credit_code" "统一社会信用代码" "Credit code",
        EntityKind = "entity_kind" "主体类型" "Kind",
        LegalRepresentative = "legal_representative" "法定代表人" "Legal representative",
        RegisteredAddress = "registered_address" "注册地址" "Registered address",
        OperatingAddress = "operating_address" "经营地址" "Operating address",
        Territory = "territory" "所属区划" "Division",
        ManagingOrganization = "managing_organization" "管理单位" "Managing unit",
        CompetentDepartment = "competent_department" "主管部门" "Competent department",
        Location = "location" "坐标" "Coordinates",
        FoundedOn = "founded_on" "成立日期" "Founded on",
        Status = "status" "经营状态" "Operating status",
        Industry = "industry" "所属行业" "Industry",
        SizeOverride = "size_override" "规模认定" "Size set by hand",
        AboveScale = "above_scale" "是否规上（限上）" "Above scale",
        PlatformStatus = "platform_status" "平台状态" "Standing on the platform",
        Note = "note" "备注" "Remark",
    }
}

impl MergeField {
    /// All of them, in the order of a page.
    pub fn all() -> impl Iterator<Item = MergeField> {
        Self::WORDS.iter().filter_map(|(code, ..)| Self::parse(code))
    }
}

/// Which side wins, per field.
pub type Choice = BTreeMap<MergeField, MergeSide>;

/// Standing on the platform, with how it was certified.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Standing {
    status: PlatformStatus,
    certified_at: Option<NaiveDateTime>,
    method: Option<String>,
    document: Option<String>,
    attachment_id: Option<i64>,
}

/// What a row says of itself. Numbers with a fraction are kept by their bits, so that text gives them back exactly.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Own {
    name: String,
    credit_code: Option<String>,
    entity_kind: EntityKind,
    legal_representative: Option<String>,
    registered_address: Option<String>,
    operating_address: Option<String>,
    territory_code: String,
    managing_organization_id: Option<i64>,
    competent_department_id: Option<i64>,
    location: Option<(u64, u64)>,
    founded_on: Option<NaiveDate>,
    status: EnterpriseStatus,
    industry: (Option<String>, Option<String>),
    size_override: Option<(Size, String)>,
    above_scale: Option<bool>,
    platform: Standing,
    note: Option<String>,
}

impl Own {
    /// Of a stored row.
    pub fn of(row: &EnterpriseRow) -> Self {
        let draft = &row.draft;
        Own {
            name: draft.name.clone(),
            credit_code: draft.credit_code.clone(),
            entity_kind: draft.entity_kind,
            legal_representative: draft.legal_representative.clone(),
            registered_address: draft.registered_address.clone(),
            operating_address: draft.operating_address.clone(),
            territory_code: draft.territory_code.clone(),
            managing_organization_id: draft.managing_organization_id,
            competent_department_id: draft.competent_department_id,
            location: draft.longitude.zip(draft.latitude).map(|(x, y)| (x.to_bits(), y.to_bits())),
            founded_on: draft.founded_on,
            status: row.status,
            industry: (draft.industry_section.clone(), draft.industry_code.clone()),
            size_override: draft.size_override_reason.clone().map(|reason| (draft.size, reason)),
            above_scale: draft.above_scale,
            platform: Standing {
                status: draft.platform_status,
                certified_at: row.certified_at,
                method: row.certification_method.clone(),
                document: row.certification_document.clone(),
                attachment_id: row.certification_attachment_id,
            },
            note: draft.note.clone(),
        }
    }

    /// Into a row; what follows from it has to be derived again.
    pub fn put(self, row: &mut EnterpriseRow) {
        let draft = &mut row.draft;
        draft.name = self.name;
        draft.credit_code = self.credit_code;
        draft.entity_kind = self.entity_kind;
        draft.legal_representative = self.legal_representative;
        draft.registered_address = self.registered_address;
        draft.operating_address = self.operating_address;
        draft.territory_code = self.territory_code;
        draft.managing_organization_id = self.managing_organization_id;
        draft.competent_department_id = self.competent_department_id;
        if let Some((x, y)) = self.location {
            (draft.longitude, draft.latitude) = (Some(f64::from_bits(x)), Some(f64::from_bits(y)));
        } else if draft.longitude.is_some() && draft.latitude.is_some() {
            (draft.longitude, draft.latitude) = (None, None);
        }
        draft.founded_on = self.founded_on;
        row.status = self.status;
        (draft.industry_section, draft.industry_code) = self.industry;
        draft.size = self.size_override.as_ref().map_or(draft.size_computed, |(size, _)| *size);
        draft.size_override_reason = self.size_override.map(|(_, reason)| reason);
        draft.above_scale = self.above_scale;
        draft.platform_status = self.platform.status;
        row.certified_at = self.platform.certified_at;
        row.certification_method = self.platform.method;
        row.certification_document = self.platform.document;
        row.certification_attachment_id = self.platform.attachment_id;
        draft.note = self.note;
    }

    /// Takes one field over from another row.
    pub fn take(&mut self, field: MergeField, from: &Own) {
        match field {
            MergeField::Name => self.name.clone_from(&from.name),
            MergeField::CreditCode => self.credit_code.clone_from(&from.credit_code),
            MergeField::EntityKind => self.entity_kind = from.entity_kind,
            MergeField::LegalRepresentative => self.legal_representative.clone_from(&from.legal_representative),
            MergeField::RegisteredAddress => self.registered_address.clone_from(&from.registered_address),
            MergeField::OperatingAddress => self.operating_address.clone_from(&from.operating_address),
            MergeField::Territory => self.territory_code.clone_from(&from.territory_code),
            MergeField::ManagingOrganization => self.managing_organization_id = from.managing_organization_id,
            MergeField::CompetentDepartment => self.competent_department_id = from.competent_department_id,
            MergeField::Location => self.location = from.location,
            MergeField::FoundedOn => self.founded_on = from.founded_on,
            MergeField::Status => self.status = from.status,
            MergeField::Industry => self.industry.clone_from(&from.industry),
            MergeField::SizeOverride => self.size_override.clone_from(&from.size_override),
            MergeField::AboveScale => self.above_scale = from.above_scale,
            MergeField::PlatformStatus => self.platform.clone_from(&from.platform),
            MergeField::Note => self.note.clone_from(&from.note),
        }
    }

    /// Whether a field says the same in both.
    pub fn agrees(&self, field: MergeField, with: &Own) -> bool {
        let mut copy = self.clone();
        copy.take(field, with);
        copy == *self
    }

    /// Whether a field says nothing.
    fn is_blank(&self, field: MergeField) -> bool {
        let nothing = Own {
            credit_code: None,
            legal_representative: None,
            registered_address: None,
            operating_address: None,
            managing_organization_id: None,
            competent_department_id: None,
            location: None,
            founded_on: None,
            industry: (None, None),
            size_override: None,
            above_scale: None,
            note: None,
            ..self.clone()
        };
        let always = [
            MergeField::Name,
            MergeField::EntityKind,
            MergeField::Territory,
            MergeField::Status,
            MergeField::PlatformStatus,
        ];
        !always.contains(&field) && self.agrees(field, &nothing)
    }

    /// Whose value a field keeps when nobody says: the survivor's, unless only the other one has any. The better
    /// standing on the platform wins, since the agents come along.
    fn side(&self, field: MergeField, other: &Own) -> MergeSide {
        let better = match field {
            MergeField::PlatformStatus => other.platform.status > self.platform.status,
            _ => self.is_blank(field) && !other.is_blank(field),
        };
        if better { MergeSide::Other } else { MergeSide::Survivor }
    }
}

/// Every field with its side: as asked, otherwise as [`Own::side`] says. The managing unit goes with the division.
pub fn resolve(survivor: &Own, other: &Own, asked: &Choice) -> Choice {
    let mut sides: Choice =
        MergeField::all().map(|f| (f, asked.get(&f).copied().unwrap_or_else(|| survivor.side(f, other)))).collect();
    if !asked.contains_key(&MergeField::ManagingOrganization)
        && sides.get(&MergeField::Territory) == Some(&MergeSide::Other)
    {
        sides.insert(MergeField::ManagingOrganization, MergeSide::Other);
    }
    sides
}

/// The survivor with what was chosen.
pub fn combine(survivor: &Own, other: &Own, sides: &Choice) -> Own {
    let mut result = survivor.clone();
    for (field, _) in sides.iter().filter(|(_, side)| **side == MergeSide::Other) {
        result.take(*field, other);
    }
    result
}
