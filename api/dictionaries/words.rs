//! Where each dictionary comes from.

use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use crate::attachments::words::{AttachmentKind, ScanState};
use crate::audit::words as audit;
use crate::db::Conn;
use crate::db::schema::{indicator_definitions, tags};
use crate::enterprises::industry::{self, Level};
use crate::enterprises::size::{ABOVE_SCALE_CATEGORIES, Size};
use crate::enterprises::words::{
    AssignmentRole, CertificationMethod, ContactRole, EnterpriseStatus, EntityKind, IdentifierKind, PlatformStatus,
    ReportGroup,
};
use crate::error::Result;
use crate::imports::field::Field;
use crate::imports::kind::Kind;
use crate::imports::report::Code;
use crate::jobs::kinds;
use crate::jobs::words::JobState;
use crate::officers::words::{OfficerLevel, OfficerStatus};
use crate::organizations::words::{OrganizationKind, TerritoryLevel};
use crate::registrations::words::RegistrationState;
use crate::users::words::Role;
use crate::vocabulary::Word;

/// One word.
#[derive(Debug, Clone, Default, Serialize, ToSchema)]
pub struct DictionaryEntry {
    /// The stable id that the API speaks.
    #[schema(example = "high_tech")]
    pub code: String,
    /// Chinese label.
    #[schema(example = "高新技术企业")]
    pub name_zh: String,
    /// English label.
    #[schema(example = "High-tech enterprise")]
    pub name_en: String,
    /// Of an industry division: its section.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Of an industry: its group in the district reports.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub report_group: Option<String>,
    /// Of a tag: whether it makes a key account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_account: Option<bool>,
    /// Of a tag: what ledgers call it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aliases: Option<Vec<String>>,
    /// Of an indicator: the unit of its values; money is in fen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Of an indicator: `month`, `quarter` or `year`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frequency: Option<String>,
    /// Of an indicator: whether it can be below zero.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allows_negative: Option<bool>,
}

/// A list of words.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Dictionary {
    /// Its stable id.
    #[schema(example = "tags")]
    pub code: String,
    /// Its words in their order.
    pub entries: Vec<DictionaryEntry>,
}

/// The dictionaries that are part of the code.
const FIXED: &[(&str, &[Word])] = &[
    ("roles", Role::WORDS),
    ("organization_kinds", OrganizationKind::WORDS),
    ("territory_levels", TerritoryLevel::WORDS),
    ("officer_levels", OfficerLevel::WORDS),
    ("officer_statuses", OfficerStatus::WORDS),
    ("assignment_roles", AssignmentRole::WORDS),
    ("entity_kinds", EntityKind::WORDS),
    ("enterprise_statuses", EnterpriseStatus::WORDS),
    ("platform_statuses", PlatformStatus::WORDS),
    ("certification_methods", CertificationMethod::WORDS),
    ("contact_roles", ContactRole::WORDS),
    ("identifier_kinds", IdentifierKind::WORDS),
    ("attachment_kinds", AttachmentKind::WORDS),
    ("scan_states", ScanState::WORDS),
    ("registration_states", RegistrationState::WORDS),
    ("sizes", Size::WORDS),
    ("report_groups", ReportGroup::WORDS),
    ("above_scale_categories", &ABOVE_SCALE_CATEGORIES),
    ("import_kinds", Kind::WORDS),
    ("import_fields", Field::WORDS),
    ("import_findings", Code::WORDS),
    ("job_states", JobState::WORDS),
    ("audit_actions", audit::ACTIONS),
    ("audit_resources", audit::RESOURCES),
    ("audit_relations", audit::RELATIONS),
    ("audit_fields", audit::FIELDS),
];

/// All of them, in a fixed order.
pub fn all(c: &mut Conn) -> Result<Vec<Dictionary>> {
    let fixed = FIXED.iter().map(|(code, words)| dictionary(code, words.iter().map(entry).collect()));
    let mut all: Vec<Dictionary> = fixed.collect();
    all.push(dictionary("job_kinds", kinds::KINDS.iter().map(|kind| entry(&kind.word)).collect()));
    all.push(dictionary("industries", industries()));
    all.push(dictionary("tags", known_tags(c)?));
    all.push(dictionary("indicators", indicators(c)?));
    Ok(all)
}

fn dictionary(code: &str, entries: Vec<DictionaryEntry>) -> Dictionary {
    Dictionary { code: code.to_owned(), entries }
}

fn entry((code, zh, en): &Word) -> DictionaryEntry {
    DictionaryEntry {
        code: (*code).to_owned(),
        name_zh: (*zh).to_owned(),
        name_en: (*en).to_owned(),
        ..DictionaryEntry::default()
    }
}

fn industries() -> Vec<DictionaryEntry> {
    let entries = industry::entries().iter().map(|row| DictionaryEntry {
        code: row.code.clone(),
        name_zh: row.name_zh.clone(),
        name_en: row.name_en.clone(),
        parent: (row.level == Level::Division).then(|| row.section.to_string()),
        report_group: Some(row.report_group.clone()),
        ..DictionaryEntry::default()
    });
    entries.collect()
}

fn known_tags(c: &mut Conn) -> Result<Vec<DictionaryEntry>> {
    let columns = (tags::code, tags::name_zh, tags::name_en, tags::key_account, tags::aliases);
    let rows: Vec<(String, String, String, bool, String)> = tags::table.order(tags::code).select(columns).load(c)?;
    let entry = |(code, name_zh, name_en, key_account, aliases): (_, _, _, _, String)| DictionaryEntry {
        code,
        name_zh,
        name_en,
        key_account: Some(key_account),
        aliases: serde_json::from_str(&aliases).ok(),
        ..DictionaryEntry::default()
    };
    Ok(rows.into_iter().map(entry).collect())
}

fn indicators(c: &mut Conn) -> Result<Vec<DictionaryEntry>> {
    use indicator_definitions as t;
    let columns = (t::code, t::name_zh, t::name_en, t::unit, t::frequency, t::allows_negative);
    let rows: Vec<(String, String, String, String, String, bool)> = t::table.order(t::code).select(columns).load(c)?;
    let entry = |(code, name_zh, name_en, unit, frequency, allows_negative)| DictionaryEntry {
        code,
        name_zh,
        name_en,
        unit: Some(unit),
        frequency: Some(frequency),
        allows_negative: Some(allows_negative),
        ..DictionaryEntry::default()
    };
    Ok(rows.into_iter().map(entry).collect())
}
