//! An import as the API answers it.

use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::detected::Detected;
use super::kind::Kind;
use super::report::Finding;
use super::skip::Skipped;
use super::store::{ImportOptions, ImportRow};
use super::words::{FileFormat, ImportMode, ImportState};
use crate::error::Result;
use crate::messages;
use crate::messages::Locale;

/// An import.
#[derive(Serialize, ToSchema)]
pub struct Import {
    /// Identifier.
    pub id: i64,
    /// Name of the file at its sender's.
    pub filename: String,
    /// What the file is about: given with the upload, else guessed from its headings.
    pub kind: Kind,
    /// Kind of file.
    pub format: FileFormat,
    /// Size of the file.
    pub size_bytes: i64,
    /// Where it stands.
    pub state: ImportState,
    /// What was recognised.
    pub detected: Detected,
    /// What was decided.
    pub options: ImportOptions,
    /// Rows that are no data, with the reason; filled by a run.
    pub skipped: Vec<Skipped>,
    /// Whether the last run wrote nothing.
    pub dry_run: bool,
    /// What happens to good rows when others are bad.
    pub mode: ImportMode,
    /// Data rows; null until a run has counted them.
    #[schema(required = true)]
    pub total_rows: Option<i64>,
    /// Rows done: created + updated + unchanged + failed.
    pub processed_rows: i64,
    /// New enterprises, contacts, figures or officers, by the kind.
    pub created_rows: i64,
    /// Changed ones.
    pub updated_rows: i64,
    /// Rows that said nothing new.
    pub unchanged_rows: i64,
    /// Rejected rows.
    pub failed_rows: i64,
    /// Accepted rows with a remark.
    pub warned_rows: i64,
    /// Why it failed as a whole.
    #[schema(required = true)]
    pub error_code: Option<String>,
    /// The same for people.
    #[schema(required = true)]
    pub error_detail: Option<String>,
    /// Row version, the `ETag`.
    pub version: i64,
    /// Upload.
    pub created_at: DateTime<Utc>,
    /// Start of the last run.
    #[schema(required = true)]
    pub started_at: Option<DateTime<Utc>>,
    /// Its end.
    #[schema(required = true)]
    pub finished_at: Option<DateTime<Utc>>,
    /// What can be done now.
    pub allowed_actions: Vec<&'static str>,
}

impl Import {
    /// An import as the API answers it.
    pub fn of(row: ImportRow) -> Result<Self> {
        Ok(Import {
            detected: row.detected()?,
            options: row.options()?,
            skipped: row.skipped()?,
            allowed_actions: allowed_actions(&row),
            id: row.id,
            filename: row.filename,
            kind: row.kind,
            format: row.format,
            size_bytes: row.size_bytes,
            state: row.state,
            dry_run: row.dry_run,
            mode: row.mode,
            total_rows: row.total_rows,
            processed_rows: row.processed_rows,
            created_rows: row.created_rows,
            updated_rows: row.updated_rows,
            unchanged_rows: row.unchanged_rows,
            failed_rows: row.failed_rows,
            warned_rows: row.warned_rows,
            error_code: row.error_code,
            error_detail: row.error_detail,
            version: row.version,
            created_at: row.created_at.and_utc(),
            started_at: row.started_at.map(|at| at.and_utc()),
            finished_at: row.finished_at.map(|at| at.and_utc()),
        })
    }
}

fn allowed_actions(row: &ImportRow) -> Vec<&'static str> {
    match row.state {
        ImportState::Uploaded | ImportState::Checked | ImportState::Failed => vec!["configure", "run"],
        ImportState::Queued | ImportState::Running | ImportState::Completed => vec![],
    }
}

/// Whether the import can be adjusted and run now.
pub fn require_open(row: &ImportRow) -> Result<()> {
    let allowed = allowed_actions(row);
    if allowed.is_empty() {
        return Err(messages::STATE_FORBIDS.error().edit(|problem| problem.allowed_actions = Some(allowed)));
    }
    Ok(())
}

/// What is said about a cell or a row.
#[derive(Serialize, ToSchema)]
pub struct FindingOut {
    /// Code, place and value.
    #[serde(flatten)]
    pub finding: Finding,
    /// The reason in the reader's language.
    pub message: String,
}

impl FindingOut {
    /// A finding in the reader's language.
    pub fn of(finding: Finding, locale: Locale) -> Self {
        FindingOut { message: finding.message(locale), finding }
    }
}
