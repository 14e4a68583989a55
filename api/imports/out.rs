//! An import as the API answers it.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::detected::Detected;
use super::field::Field;
use super::kind::Kind;
use super::report::Finding;
use super::skip::Skipped;
use super::states;
use super::store::{self, ImportOptions, ImportRow};
use super::words::{FileFormat, ImportMode, ImportState};
use crate::auth::principal::Principal;
use crate::db::Conn;
use crate::db::schema::{api_clients, imports, persons, users};
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
    /// What a column of such a file can mean, in the order of a list of choices.
    pub fields: Vec<Field>,
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
    /// Number of the last row done; a stopped import goes on after it.
    pub checkpoint_row: i64,
    /// Who sent it.
    pub sender: Sender,
    /// Whether the layout was taken over from the sender's, or his unit's, last import with these headings.
    pub remembered: bool,
    /// The last import of the very same file, if there was one.
    #[schema(required = true)]
    pub same_file: Option<SameFile>,
    /// When the file was removed; the report stays.
    #[schema(required = true)]
    pub file_removed_at: Option<DateTime<Utc>>,
    /// Until when it can be undone; null when it has written nothing.
    #[schema(required = true)]
    pub undo_until: Option<DateTime<Utc>>,
    /// Rows that undoing took back.
    pub undone_rows: i64,
    /// Rows that it left as they are.
    pub kept_rows: i64,
    /// When undoing was done.
    #[schema(required = true)]
    pub undone_at: Option<DateTime<Utc>>,
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

/// Who sent a file.
#[derive(Clone, Serialize, ToSchema)]
pub struct Sender {
    /// The person's log-in; null for a program.
    #[schema(required = true)]
    pub user_id: Option<i64>,
    /// The API client; null for a person.
    #[schema(required = true)]
    pub api_client_id: Option<i64>,
    /// Name of either.
    pub name: String,
}

/// An earlier import of the same file.
#[derive(Clone, Serialize, ToSchema)]
pub struct SameFile {
    /// That import.
    pub import_id: i64,
    /// Its file name then.
    pub filename: String,
    /// Where it stands.
    pub state: ImportState,
    /// When it was sent.
    pub created_at: DateTime<Utc>,
    /// By whom.
    pub sender: Sender,
}

impl Import {
    /// An import as the API answers it.
    pub fn of(c: &mut Conn, principal: &Principal, row: ImportRow) -> Result<Self> {
        let same_file = same_file(c, principal, &row)?;
        let mut import = Self::all_of(c, vec![row])?.pop().ok_or_else(|| messages::NOT_FOUND.error())?;
        import.same_file = same_file;
        Ok(import)
    }

    /// The imports of a list; whether a file came twice is told of a single one only.
    pub fn all_of(c: &mut Conn, rows: Vec<ImportRow>) -> Result<Vec<Self>> {
        let senders = senders(c, &rows)?;
        rows.into_iter().zip(senders).map(|(row, sender)| Self::new(row, sender)).collect()
    }

    fn new(row: ImportRow, sender: Sender) -> Result<Self> {
        Ok(Import {
            detected: row.detected()?,
            options: row.options()?,
            skipped: row.skipped()?,
            allowed_actions: states::allowed(&row),
            sender,
            same_file: None,
            id: row.id,
            filename: row.filename,
            kind: row.kind,
            fields: row.kind.fields().to_vec(),
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
            checkpoint_row: row.checkpoint_row,
            remembered: row.remembered,
            file_removed_at: row.file_removed_at.map(|at| at.and_utc()),
            undo_until: row.undo_until.map(|at| at.and_utc()),
            undone_rows: row.undone_rows,
            kept_rows: row.kept_rows,
            undone_at: row.undone_at.map(|at| at.and_utc()),
            error_code: row.error_code,
            error_detail: row.error_detail,
            version: row.version,
            created_at: row.created_at.and_utc(),
            started_at: row.started_at.map(|at| at.and_utc()),
            finished_at: row.finished_at.map(|at| at.and_utc()),
        })
    }
}

/// Who sent each of some imports.
fn senders(c: &mut Conn, rows: &[ImportRow]) -> Result<Vec<Sender>> {
    let user_ids: Vec<i64> = rows.iter().filter_map(|row| row.user_id).collect();
    let client_ids: Vec<i64> = rows.iter().filter_map(|row| row.api_client_id).collect();
    let people: HashMap<i64, String> = users::table
        .inner_join(persons::table)
        .filter(users::id.eq_any(user_ids))
        .select((users::id, persons::name))
        .load::<(i64, String)>(c)?
        .into_iter()
        .collect();
    let clients: HashMap<i64, String> = api_clients::table
        .filter(api_clients::id.eq_any(client_ids))
        .select((api_clients::id, api_clients::name))
        .load::<(i64, String)>(c)?
        .into_iter()
        .collect();
    let sender = |row: &ImportRow| {
        let name = row.user_id.and_then(|id| people.get(&id));
        let name = name.or_else(|| row.api_client_id.and_then(|id| clients.get(&id)));
        Sender { user_id: row.user_id, api_client_id: row.api_client_id, name: name.cloned().unwrap_or_default() }
    };
    Ok(rows.iter().map(sender).collect())
}

/// The last earlier import of the same bytes that the caller sees and that has taken rows into the register.
fn same_file(c: &mut Conn, principal: &Principal, row: &ImportRow) -> Result<Option<SameFile>> {
    let taken = imports::state.eq_any([ImportState::Completed, ImportState::Cancelled, ImportState::Failed]);
    let found: Option<ImportRow> = imports::table
        .filter(store::scope(principal))
        .filter(imports::sha256.eq(&row.sha256).and(imports::id.lt(row.id)))
        .filter(imports::dry_run.eq(false).and(taken))
        .filter(imports::undo_until.is_not_null().or(imports::unchanged_rows.gt(0)))
        .order(imports::id.desc())
        .select(ImportRow::as_select())
        .first(c)
        .optional()?;
    let Some(found) = found else { return Ok(None) };
    let sender = senders(c, std::slice::from_ref(&found))?.pop();
    Ok(sender.map(|sender| SameFile {
        import_id: found.id,
        filename: found.filename,
        state: found.state,
        created_at: found.created_at.and_utc(),
        sender,
    }))
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
