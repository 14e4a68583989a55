//! Where each dictionary comes from.

use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::entries::{self, Editable, EntryRow, IndicatorFrequency, IndicatorUnit};
use crate::attachments::words::{AttachmentKind, ScanState};
use crate::audit::words as audit;
use crate::clock::words as clock;
use crate::conferences::words::{ConferenceState, DecisionKind};
use crate::db::Conn;
use crate::enterprises::industry::{self, Level};
use crate::enterprises::matching::score::MatchReason;
use crate::enterprises::merge::fields::MergeField;
use crate::enterprises::moves::MoveDecision;
use crate::enterprises::size::{ABOVE_SCALE_CATEGORIES, Size};
use crate::enterprises::words::{
    AssignmentRole, CertificationMethod, ContactRole, EnterpriseStatus, EntityKind, IdentifierKind, PlatformStatus,
    ReportGroup,
};
use crate::error::Result;
use crate::exports::columns::ExportColumn;
use crate::imports::field::Field;
use crate::imports::kind::Kind;
use crate::imports::report::Code;
use crate::issues::slips::SlipKind;
use crate::issues::suggestion::offers::SuggestedDecision;
use crate::issues::words::{
    Confirmation, DeclineGround, Escalation, IssueKind, IssueLevel, IssueOutcome, IssueSource, IssueState, Leg,
    NeedKind, ReplyResult, RequestKind, RequestState, SupervisionState, Visibility,
};
use crate::issues::workflow::IssueAction;
use crate::jobs::kinds;
use crate::jobs::words::JobState;
use crate::notifications::words::{Channel, DeliveryState, NotificationGroup, NotificationKind};
use crate::officers::words::{OfficerLevel, OfficerStatus};
use crate::organizations::closing::{ClosingClass, ClosingDecision};
use crate::organizations::transfers::TransferState;
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
    /// Of an industry division: its section. Of a category of the second level: the one above it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Of an industry: its group in the district reports.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub report_group: Option<String>,
    /// Of a tag: whether it makes a key account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_account: Option<bool>,
    /// Of a tag, an indicator, a category or a department: what ledgers call it besides.
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
    /// Of a category: what a description is asked for, line by line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
    /// Of a category: `issue_levels` dictionary, how hard it usually is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_level: Option<String>,
    /// Of a category: `departments` dictionary, who usually leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead_department: Option<String>,
    /// Of a category: who usually assists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assist_department: Option<String>,
    /// Its last day, once it is retired: rows keep it, nothing gets it any more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<NaiveDate>,
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
    ("match_reasons", MatchReason::WORDS),
    ("merge_fields", MergeField::WORDS),
    ("sizes", Size::WORDS),
    ("report_groups", ReportGroup::WORDS),
    ("above_scale_categories", &ABOVE_SCALE_CATEGORIES),
    ("import_kinds", Kind::WORDS),
    ("export_columns", ExportColumn::WORDS),
    ("import_fields", Field::WORDS),
    ("import_findings", Code::WORDS),
    ("job_states", JobState::WORDS),
    ("audit_actions", audit::ACTIONS),
    ("audit_resources", audit::RESOURCES),
    ("audit_relations", audit::RELATIONS),
    ("audit_fields", audit::FIELDS),
    ("transfer_states", TransferState::WORDS),
    ("closing_classes", ClosingClass::WORDS),
    ("closing_decisions", ClosingDecision::WORDS),
    ("move_decisions", MoveDecision::WORDS),
    ("indicator_units", IndicatorUnit::WORDS),
    ("indicator_frequencies", IndicatorFrequency::WORDS),
    ("issue_kinds", IssueKind::WORDS),
    ("issue_sources", IssueSource::WORDS),
    ("issue_levels", IssueLevel::WORDS),
    ("issue_states", IssueState::WORDS),
    ("issue_outcomes", IssueOutcome::WORDS),
    ("issue_actions", IssueAction::WORDS),
    ("issue_legs", Leg::WORDS),
    ("escalations", Escalation::WORDS),
    ("need_kinds", NeedKind::WORDS),
    ("reply_results", ReplyResult::WORDS),
    ("confirmations", Confirmation::WORDS),
    ("decline_grounds", DeclineGround::WORDS),
    ("issue_request_kinds", RequestKind::WORDS),
    ("issue_request_states", RequestState::WORDS),
    ("slip_kinds", SlipKind::WORDS),
    ("conference_states", ConferenceState::WORDS),
    ("conference_decisions", DecisionKind::WORDS),
    ("supervision_states", SupervisionState::WORDS),
    ("visibilities", Visibility::WORDS),
    ("suggested_decisions", SuggestedDecision::WORDS),
    ("notification_kinds", NotificationKind::WORDS),
    ("notification_groups", NotificationGroup::WORDS),
    ("notification_channels", Channel::WORDS),
    ("delivery_states", DeliveryState::WORDS),
    ("time_units", clock::Unit::WORDS),
    ("calendar_day_kinds", clock::DayKind::WORDS),
    ("clock_states", clock::ClockState::WORDS),
    ("lamps", clock::Lamp::WORDS),
    ("escalation_rungs", clock::Rung::WORDS),
];

/// All of them, in a fixed order.
pub fn all(c: &mut Conn) -> Result<Vec<Dictionary>> {
    let fixed = FIXED.iter().map(|(code, words)| dictionary(code, words.iter().map(entry).collect()));
    let mut all: Vec<Dictionary> = fixed.collect();
    all.push(dictionary("job_kinds", kinds::KINDS.iter().map(|kind| entry(&kind.word)).collect()));
    all.push(dictionary("industries", industries()));
    all.push(dictionary("tags", own(c, Editable::Tags)?));
    all.push(dictionary("indicators", own(c, Editable::Indicators)?));
    all.push(dictionary("categories", own(c, Editable::Categories)?));
    all.push(dictionary("departments", own(c, Editable::Departments)?));
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

/// The words that the deployment keeps itself; retired ones too, because rows still have them.
fn own(c: &mut Conn, dictionary: Editable) -> Result<Vec<DictionaryEntry>> {
    let entry = |row: EntryRow| {
        let part = row.category.clone().unwrap_or_default();
        Ok(DictionaryEntry {
            template: part.template,
            default_level: part.default_level.map(|level| level.code().to_owned()),
            lead_department: part.lead_department,
            assist_department: part.assist_department,
            aliases: Some(row.aliases()?),
            code: row.code,
            name_zh: row.name_zh,
            name_en: row.name_en,
            key_account: row.key_account,
            unit: row.unit,
            frequency: row.frequency,
            allows_negative: row.allows_negative,
            valid_to: row.valid_to,
            parent: row.parent,
            ..DictionaryEntry::default()
        })
    };
    entries::all(c, dictionary)?.into_iter().map(entry).collect()
}
