//! Enterprises as the API answers them.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::draft::latest_figures;
use super::size::{self, Size};
use super::store::EnterpriseRow;
use super::words::{AssignmentRole, EnterpriseStatus, EntityKind, PlatformStatus};
use crate::auth::crypto::Keys;
use crate::auth::principal::Principal;
use crate::auth::scope::{self, Relation};
use crate::db::schema::{assignments, enterprise_tags, officers, organizations, persons, tags, territories};
use crate::db::{Conn, one_of};
use crate::error::Result;

/// The officer an enterprise turns to.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OfficerBrief {
    /// `officers.id`
    pub id: i64,
    /// Name.
    pub name: String,
    /// Position.
    #[schema(required = true)]
    pub position: Option<String>,
    /// Work phone.
    #[schema(required = true)]
    pub phone: Option<String>,
}

/// An enterprise or sole trader.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Enterprise {
    /// Identifier.
    pub id: i64,
    /// Name.
    pub name: String,
    /// Current unified social credit code; sole traders may lack one.
    #[schema(required = true)]
    pub credit_code: Option<String>,
    /// Kind of market entity.
    pub entity_kind: EntityKind,
    /// 法定代表人 / 经营者
    #[schema(required = true)]
    pub legal_representative: Option<String>,
    /// 注册地址
    #[schema(required = true)]
    pub registered_address: Option<String>,
    /// 经营地址
    #[schema(required = true)]
    pub operating_address: Option<String>,
    /// Division code.
    pub territory_code: String,
    /// Name of the division.
    pub territory_name: String,
    /// Degrees east.
    #[schema(required = true)]
    pub longitude: Option<f64>,
    /// Degrees north.
    #[schema(required = true)]
    pub latitude: Option<f64>,
    /// 成立日期
    #[schema(required = true)]
    pub founded_on: Option<NaiveDate>,
    /// Operating status.
    pub status: EnterpriseStatus,
    /// GB/T 4754-2017 section.
    #[schema(required = true)]
    pub industry_section: Option<String>,
    /// GB/T 4754-2017 division, group or class.
    #[schema(required = true)]
    pub industry_code: Option<String>,
    /// One of the eight reporting groups.
    #[schema(required = true)]
    pub report_group: Option<String>,
    /// Size in force.
    pub size: Size,
    /// Size by the rule.
    pub size_computed: Size,
    /// Why the size in force differs from the rule.
    #[schema(required = true)]
    pub size_override_reason: Option<String>,
    /// Whether it is in the above-scale register; null when unknown.
    #[schema(required = true)]
    pub above_scale: Option<bool>,
    /// Part of the above-scale register that its industry belongs to.
    #[schema(required = true)]
    pub above_scale_category: Option<String>,
    /// Whether its revenue reaches the threshold; null when unknown.
    #[schema(required = true)]
    pub threshold_met: Option<bool>,
    /// Tag codes.
    pub tags: Vec<String>,
    /// Whether one of the tags makes it a key account.
    pub key_account: bool,
    /// The managing unit.
    #[schema(required = true)]
    pub managing_organization_id: Option<i64>,
    /// Its name.
    #[schema(required = true)]
    pub managing_organization_name: Option<String>,
    /// 主管行业部门
    #[schema(required = true)]
    pub competent_department_id: Option<i64>,
    /// Its name.
    #[schema(required = true)]
    pub competent_department_name: Option<String>,
    /// Standing on the platform.
    pub platform_status: PlatformStatus,
    /// When its account was certified.
    #[schema(required = true)]
    pub certified_at: Option<DateTime<Utc>>,
    /// How.
    #[schema(required = true)]
    pub certification_method: Option<String>,
    /// By which document.
    #[schema(required = true)]
    pub certification_document: Option<String>,
    /// The file of that document, one of the enterprise's attachments.
    #[schema(required = true)]
    pub certification_attachment_id: Option<i64>,
    /// The officer shown to the enterprise.
    #[schema(required = true)]
    pub primary_officer: Option<OfficerBrief>,
    /// Internal remark; never shown to the enterprise.
    #[schema(required = true)]
    pub note: Option<String>,
    /// Row version, the `ETag`.
    pub version: i64,
    /// Creation.
    pub created_at: DateTime<Utc>,
    /// Last change.
    pub updated_at: DateTime<Utc>,
    /// What the caller may do.
    pub allowed_actions: Vec<&'static str>,
}

/// What the size follows from.
#[derive(Debug, Serialize, ToSchema)]
pub struct SizeBasis {
    /// Year of the figures.
    #[schema(required = true)]
    pub year: Option<i32>,
    /// 从业人员, persons
    #[schema(required = true)]
    pub employees: Option<i64>,
    /// 营业收入, fen
    #[schema(required = true)]
    pub revenue_fen: Option<i64>,
    /// 资产总额, fen
    #[schema(required = true)]
    pub total_assets_fen: Option<i64>,
    /// What is missing to know the size: `industry_code`, `employees`, `revenue`, `assets`.
    pub missing: Vec<&'static str>,
}

/// An enterprise with what its page shows beside the row.
#[derive(Debug, Serialize, ToSchema)]
pub struct EnterpriseDetail {
    /// The row.
    #[serde(flatten)]
    pub enterprise: Enterprise,
    /// What the size follows from.
    pub size_basis: SizeBasis,
}

/// Rows with everything that belongs to them, in a fixed number of queries.
pub fn enterprises(
    c: &mut Conn,
    keys: &Keys,
    principal: &Principal,
    rows: Vec<EnterpriseRow>,
) -> Result<Vec<Enterprise>> {
    let places: Vec<_> = rows.iter().map(|row| (row.id, row.place())).collect();
    let relations = scope::relations(c, principal, &places)?;
    let related = Related::load(c, keys, &rows)?;
    Ok(rows.into_iter().zip(relations).map(|(row, relations)| build(row, &relations, &related)).collect())
}

/// One row.
pub fn detail(c: &mut Conn, keys: &Keys, row: EnterpriseRow, relations: &[Relation]) -> Result<EnterpriseDetail> {
    let (year, figures) = latest_figures(c, row.id)?;
    let size_basis = SizeBasis {
        year,
        employees: figures.employees,
        revenue_fen: figures.revenue,
        total_assets_fen: figures.assets,
        missing: size::assess(row.draft.industry().as_ref(), &figures).missing,
    };
    let related = Related::load(c, keys, std::slice::from_ref(&row))?;
    Ok(EnterpriseDetail { enterprise: build(row, relations, &related), size_basis })
}

struct Related {
    territories: HashMap<String, String>,
    organizations: HashMap<i64, String>,
    tags: HashMap<i64, Tags>,
    officers: HashMap<i64, OfficerBrief>,
}

/// The tags of an enterprise, and whether one of them makes it a key account.
#[derive(Clone, Default)]
struct Tags {
    codes: Vec<String>,
    key_account: bool,
}

impl Related {
    fn load(c: &mut Conn, keys: &Keys, rows: &[EnterpriseRow]) -> Result<Self> {
        let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
        let mut codes: Vec<&str> = rows.iter().map(|row| row.draft.territory_code.as_str()).collect();
        codes.sort_unstable();
        codes.dedup();
        let names = territories::table.filter(one_of(territories::code, codes));
        let names: Vec<(String, String)> = names.select((territories::code, territories::name)).load(c)?;
        let units = rows.iter().flat_map(|row| [row.draft.managing_organization_id, row.draft.competent_department_id]);
        let mut units: Vec<i64> = units.flatten().collect();
        units.sort_unstable();
        units.dedup();
        let units = organizations::table.filter(one_of(organizations::id, units));
        let units: Vec<(i64, String)> = units.select((organizations::id, organizations::name)).load(c)?;
        let held = enterprise_tags::table.inner_join(tags::table);
        let held = held.filter(one_of(enterprise_tags::enterprise_id, ids.clone()));
        let held = held.order((enterprise_tags::enterprise_id, enterprise_tags::tag_code));
        let held = held.select((enterprise_tags::enterprise_id, enterprise_tags::tag_code, tags::key_account));
        let mut tags: HashMap<i64, Tags> = HashMap::new();
        for (id, code, key_account) in held.load::<(i64, String, bool)>(c)? {
            let tags = tags.entry(id).or_default();
            tags.codes.push(code);
            tags.key_account |= key_account;
        }
        Ok(Related {
            territories: names.into_iter().collect(),
            organizations: units.into_iter().collect(),
            tags,
            officers: primary_officers(c, keys, ids)?,
        })
    }
}

/// The primary officer shown to each enterprise: the one of the lowest level that has one.
fn primary_officers(c: &mut Conn, keys: &Keys, ids: Vec<i64>) -> Result<HashMap<i64, OfficerBrief>> {
    type Found = (i64, String, i64, String, Option<String>, Option<Vec<u8>>);
    let rows = assignments::table
        .inner_join(officers::table.inner_join(persons::table))
        .filter(one_of(assignments::enterprise_id, ids).and(assignments::role.eq(AssignmentRole::Primary)))
        .filter(assignments::valid_to.is_null())
        .select((
            assignments::enterprise_id,
            assignments::level,
            officers::id,
            persons::name,
            officers::position,
            persons::phone_cipher,
        ))
        .load::<Found>(c)?;
    let rank = |level: &str| ["community", "town", "district", "municipality"].iter().position(|known| *known == level);
    let mut best: HashMap<i64, Found> = HashMap::new();
    for row in rows {
        let known = best.get(&row.0).map(|known| rank(&known.1));
        if known.is_none_or(|known| rank(&row.1) < known) {
            best.insert(row.0, row);
        }
    }
    let open = |(enterprise, _, id, name, position, phone): Found| {
        Ok((enterprise, OfficerBrief { id, name, position, phone: keys.open_text(phone.as_deref())? }))
    };
    best.into_values().map(open).collect()
}

fn build(row: EnterpriseRow, relations: &[Relation], related: &Related) -> Enterprise {
    let tags = related.tags.get(&row.id).cloned().unwrap_or_default();
    let unit = |id: Option<i64>| id.and_then(|id| related.organizations.get(&id).cloned());
    // Who only acts for the enterprise does not read what officials note about it.
    let internal = relations.iter().any(|relation| *relation != Relation::Agent);
    let draft = row.draft;
    Enterprise {
        id: row.id,
        key_account: tags.key_account,
        tags: tags.codes,
        territory_name: related.territories.get(&draft.territory_code).cloned().unwrap_or_default(),
        managing_organization_name: unit(draft.managing_organization_id),
        competent_department_name: unit(draft.competent_department_id),
        name: draft.name,
        credit_code: draft.credit_code,
        entity_kind: draft.entity_kind,
        legal_representative: draft.legal_representative,
        registered_address: draft.registered_address,
        operating_address: draft.operating_address,
        territory_code: draft.territory_code,
        longitude: draft.longitude,
        latitude: draft.latitude,
        founded_on: draft.founded_on,
        status: row.status,
        industry_section: draft.industry_section,
        industry_code: draft.industry_code,
        report_group: draft.report_group,
        size: draft.size,
        size_computed: draft.size_computed,
        size_override_reason: draft.size_override_reason,
        above_scale: draft.above_scale,
        above_scale_category: draft.above_scale_category,
        threshold_met: draft.threshold_met,
        managing_organization_id: draft.managing_organization_id,
        competent_department_id: draft.competent_department_id,
        platform_status: draft.platform_status,
        certified_at: row.certified_at.map(|at| at.and_utc()),
        certification_method: row.certification_method,
        certification_document: row.certification_document,
        certification_attachment_id: row.certification_attachment_id,
        primary_officer: related.officers.get(&row.id).cloned(),
        note: draft.note.filter(|_| internal),
        version: row.version,
        created_at: row.created_at.and_utc(),
        updated_at: row.updated_at.and_utc(),
        allowed_actions: scope::allowed_actions(relations),
    }
}
