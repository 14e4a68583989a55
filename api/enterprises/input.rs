//! What people send about an enterprise.

use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::draft::Draft;
use super::size::Size;
use super::words::{EnterpriseStatus, EntityKind};
use crate::db::today;
use crate::error::{FieldError, Result};
use crate::http::patch::{Patch, nullable, present};
use crate::http::rules;

/// A new enterprise.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "name": "陕州样泽隆新能源发电有限公司", "credit_code": "91411203TER70FW53F", "entity_kind": "company",
    "legal_representative": "邱晨斌", "territory_code": "411203100", "industry_code": "D4415"
}))]
pub struct EnterpriseIn {
    /// Name.
    #[validate(length(min = 1, max = 200), custom(function = rules::not_blank))]
    pub name: String,
    /// Unified social credit code; spaces and lower case are normalised, mistakes are reported with a suggestion.
    #[validate(length(max = 64))]
    pub credit_code: Option<String>,
    /// Why a code that fails its check is accepted all the same.
    #[validate(length(min = 1, max = 500))]
    pub credit_code_override_reason: Option<String>,
    /// Registration number of the old kind.
    #[validate(length(min = 1, max = 64))]
    pub registration_number: Option<String>,
    /// The caller's own id of the enterprise; unique per API client.
    #[validate(length(min = 1, max = 100))]
    pub external_id: Option<String>,
    /// Kind of market entity.
    pub entity_kind: EntityKind,
    /// 法定代表人 / 经营者
    #[validate(length(min = 1, max = 100))]
    pub legal_representative: Option<String>,
    /// 注册地址
    #[validate(length(min = 1, max = 300))]
    pub registered_address: Option<String>,
    /// 经营地址
    #[validate(length(min = 1, max = 300))]
    pub operating_address: Option<String>,
    /// Division code inside the caller's area.
    #[validate(length(min = 6, max = 12))]
    #[schema(example = "411203100")]
    pub territory_code: String,
    /// Degrees east.
    #[validate(range(min = -180.0, max = 180.0))]
    pub longitude: Option<f64>,
    /// Degrees north.
    #[validate(range(min = -90.0, max = 90.0))]
    pub latitude: Option<f64>,
    /// 成立日期
    pub founded_on: Option<NaiveDate>,
    /// Operating status; 在营 when absent.
    pub status: Option<EnterpriseStatus>,
    /// GB/T 4754-2017: a section letter, two to four digits, or both.
    #[validate(length(min = 1, max = 50))]
    #[schema(example = "C3511")]
    pub industry_code: Option<String>,
    /// Whether it is in the above-scale register.
    pub above_scale: Option<bool>,
    /// Tag codes.
    #[validate(length(max = 50))]
    #[serde(default)]
    #[schema(max_items = 50)]
    pub tags: Vec<String>,
    /// The managing unit; that of the division when absent.
    pub managing_organization_id: Option<i64>,
    /// 主管行业部门
    pub competent_department_id: Option<i64>,
    /// Internal remark.
    #[validate(length(max = 2000))]
    pub note: Option<String>,
    /// The caller's own reference (UUID) of a row that was created offline; a second row with it is refused.
    #[validate(length(min = 1, max = 36))]
    pub client_ref: Option<String>,
}

/// A size that differs from the rule, with the reason.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SizeOverride {
    /// The size in force.
    pub size: Size,
    /// Why; at most 500 characters.
    #[schema(min_length = 1, max_length = 500)]
    pub reason: String,
}

/// A change of an enterprise; absent fields stay, null clears.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"operating_address": "河南省三门峡市陕州区大营镇样板路1号", "tags": ["high_tech"]}))]
pub struct EnterprisePatch {
    /// Name.
    #[serde(default, deserialize_with = "present")]
    #[validate(length(min = 1, max = 200), custom(function = rules::not_blank))]
    #[schema(nullable = false)]
    pub name: Option<String>,
    /// Kind of market entity.
    #[serde(default, deserialize_with = "present")]
    #[schema(nullable = false)]
    pub entity_kind: Option<EntityKind>,
    /// 法定代表人 / 经营者
    #[serde(default, deserialize_with = "nullable")]
    #[validate(length(min = 1, max = 100))]
    #[schema(value_type = Option<String>)]
    pub legal_representative: Patch<String>,
    /// 注册地址
    #[serde(default, deserialize_with = "nullable")]
    #[validate(length(min = 1, max = 300))]
    #[schema(value_type = Option<String>)]
    pub registered_address: Patch<String>,
    /// 经营地址
    #[serde(default, deserialize_with = "nullable")]
    #[validate(length(min = 1, max = 300))]
    #[schema(value_type = Option<String>)]
    pub operating_address: Patch<String>,
    /// Division code inside the caller's area.
    #[serde(default, deserialize_with = "present")]
    #[validate(length(min = 6, max = 12))]
    #[schema(nullable = false)]
    pub territory_code: Option<String>,
    /// Degrees east.
    #[serde(default, deserialize_with = "nullable")]
    #[validate(range(min = -180.0, max = 180.0))]
    #[schema(value_type = Option<f64>)]
    pub longitude: Patch<f64>,
    /// Degrees north.
    #[serde(default, deserialize_with = "nullable")]
    #[validate(range(min = -90.0, max = 90.0))]
    #[schema(value_type = Option<f64>)]
    pub latitude: Patch<f64>,
    /// 成立日期
    #[serde(default, deserialize_with = "nullable")]
    #[schema(value_type = Option<NaiveDate>)]
    pub founded_on: Patch<NaiveDate>,
    /// GB/T 4754-2017: a section letter, two to four digits, or both.
    #[serde(default, deserialize_with = "nullable")]
    #[validate(length(min = 1, max = 50))]
    #[schema(value_type = Option<String>)]
    pub industry_code: Patch<String>,
    /// Whether it is in the above-scale register.
    #[serde(default, deserialize_with = "nullable")]
    #[schema(value_type = Option<bool>)]
    pub above_scale: Patch<bool>,
    /// A size that differs from the rule; null returns to the rule.
    #[serde(default, deserialize_with = "nullable")]
    #[schema(value_type = Option<SizeOverride>)]
    pub size_override: Patch<SizeOverride>,
    /// Tag codes; they replace the present ones.
    #[serde(default, deserialize_with = "present")]
    #[validate(length(max = 50))]
    #[schema(nullable = false, max_items = 50)]
    pub tags: Option<Vec<String>>,
    /// The managing unit; null returns to that of the division.
    #[serde(default, deserialize_with = "nullable")]
    #[schema(value_type = Option<i64>)]
    pub managing_organization_id: Patch<i64>,
    /// 主管行业部门
    #[serde(default, deserialize_with = "nullable")]
    #[schema(value_type = Option<i64>)]
    pub competent_department_id: Patch<i64>,
    /// Internal remark.
    #[serde(default, deserialize_with = "nullable")]
    #[validate(length(max = 2000))]
    #[schema(value_type = Option<String>)]
    pub note: Patch<String>,
}

/// Takes over what a patch says.
pub fn apply(draft: &mut Draft, patch: &EnterprisePatch) -> Result<()> {
    // Every field by name: a new one that is forgotten here does not compile.
    let EnterprisePatch {
        name,
        entity_kind,
        legal_representative,
        registered_address,
        operating_address,
        territory_code,
        longitude,
        latitude,
        founded_on,
        industry_code,
        above_scale,
        size_override,
        tags: _,
        managing_organization_id,
        competent_department_id,
        note,
    } = patch;
    fn set<T: Clone>(target: &mut T, value: &Option<T>) {
        if let Some(value) = value {
            target.clone_from(value);
        }
    }
    set(&mut draft.name, name);
    set(&mut draft.entity_kind, entity_kind);
    set(&mut draft.legal_representative, legal_representative);
    set(&mut draft.registered_address, registered_address);
    set(&mut draft.operating_address, operating_address);
    set(&mut draft.longitude, longitude);
    set(&mut draft.latitude, latitude);
    set(&mut draft.above_scale, above_scale);
    set(&mut draft.managing_organization_id, managing_organization_id);
    set(&mut draft.competent_department_id, competent_department_id);
    set(&mut draft.note, note);
    if let Some(code) = territory_code.as_ref().filter(|code| **code != draft.territory_code) {
        draft.territory_code.clone_from(code);
        // The managing unit follows the division unless the same request says otherwise.
        if managing_organization_id.is_none() {
            draft.managing_organization_id = None;
        }
    }
    if let Some(date) = founded_on {
        draft.founded_on = founded(*date)?;
    }
    if let Some(code) = industry_code {
        draft.set_industry(code.as_deref())?;
    }
    if let Some(size_override) = size_override {
        if size_override
            .as_ref()
            .is_some_and(|given| given.reason.trim().is_empty() || given.reason.chars().count() > 500)
        {
            return Err(FieldError::new("/size_override/reason", "reason_required").into());
        }
        draft.size_override_reason = size_override.as_ref().map(|given| given.reason.clone());
        draft.size = size_override.as_ref().map_or(draft.size_computed, |given| given.size);
    }
    Ok(())
}

/// A founding date that can be one.
pub fn founded(date: Option<NaiveDate>) -> Result<Option<NaiveDate>> {
    let earliest = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap_or(NaiveDate::MIN);
    match date {
        Some(date) if date > today() => Err(FieldError::new("/founded_on", "date_in_future").into()),
        Some(date) if date < earliest => Err(FieldError::new("/founded_on", "date_range").into()),
        date => Ok(date),
    }
}
