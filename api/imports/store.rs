//! Rows of imports.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use tempfile::NamedTempFile;

use super::detected::{Detected, Options};
use super::kind::Kind;
use super::pieces;
use super::skip::Skipped;
use super::words::{FileFormat, ImportMode, ImportState};
use crate::auth::crypto::Keys;
use crate::auth::principal::Principal;
use crate::db::schema::{imports, organizations};
use crate::db::{Backend, Conn, now};
use crate::error::{Error, Result};
use crate::http::etag::IfMatch;
use crate::messages;

/// How a file is to be read: the layout, and where rows belong that do not say so.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
pub struct ImportOptions {
    /// What was decided about the layout.
    #[serde(default)]
    pub layout: Options,
    /// Division of rows that name none.
    #[serde(default)]
    pub default_territory_code: Option<String>,
}

/// One import as it is stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = imports)]
pub struct ImportRow {
    /// `imports.id`
    pub id: i64,
    /// The unit it was uploaded for.
    pub organization_id: i64,
    /// Who uploaded it.
    pub user_id: Option<i64>,
    /// Or which client.
    pub api_client_id: Option<i64>,
    /// Name of the file at its sender's.
    pub filename: String,
    /// What the file is about.
    pub kind: Kind,
    /// Kind of file.
    pub format: FileFormat,
    /// Size of the file.
    pub size_bytes: i64,
    /// Where it stands.
    pub state: ImportState,
    /// [`ImportOptions`]
    pub options: String,
    /// [`Detected`]
    pub detected: String,
    /// Rows left out, with the reason.
    pub skipped: String,
    /// SHA-256 of the file.
    pub sha256: Vec<u8>,
    /// Of the headings as they are read without any decision.
    pub fingerprint: Option<Vec<u8>>,
    /// Whether the layout was taken over from an earlier import.
    pub remembered: bool,
    /// When the file was removed.
    pub file_removed_at: Option<NaiveDateTime>,
    /// Whether nothing is to be written.
    pub dry_run: bool,
    /// What happens to good rows when others are bad.
    pub mode: ImportMode,
    /// Data rows, once counted.
    pub total_rows: Option<i64>,
    /// Rows done.
    pub processed_rows: i64,
    /// New enterprises.
    pub created_rows: i64,
    /// Changed enterprises.
    pub updated_rows: i64,
    /// Rows that said nothing new.
    pub unchanged_rows: i64,
    /// Rejected rows.
    pub failed_rows: i64,
    /// Accepted rows with a remark.
    pub warned_rows: i64,
    /// Number of the last row done.
    pub checkpoint_row: i64,
    /// Until when it can be undone; none when it has written nothing.
    pub undo_until: Option<NaiveDateTime>,
    /// Who has it undone.
    pub undo_user_id: Option<i64>,
    /// Or which client.
    pub undo_client_id: Option<i64>,
    /// Number of the last row undone or kept.
    pub undo_checkpoint: i64,
    /// Rows undone.
    pub undone_rows: i64,
    /// Rows kept.
    pub kept_rows: i64,
    /// When undoing was done.
    pub undone_at: Option<NaiveDateTime>,
    /// Why it failed as a whole.
    pub error_code: Option<String>,
    /// The same for people.
    pub error_detail: Option<String>,
    /// Row version.
    pub version: i64,
    /// Upload.
    pub created_at: NaiveDateTime,
    /// Start of the last run.
    pub started_at: Option<NaiveDateTime>,
    /// Its end.
    pub finished_at: Option<NaiveDateTime>,
}

impl ImportRow {
    /// How the file is to be read.
    pub fn options(&self) -> Result<ImportOptions> {
        serde_json::from_str(&self.options).map_err(|error| Error::internal("import options", error))
    }

    /// What was recognised.
    pub fn detected(&self) -> Result<Detected> {
        serde_json::from_str(&self.detected).map_err(|error| Error::internal("import detection", error))
    }

    /// Rows left out.
    pub fn skipped(&self) -> Result<Vec<Skipped>> {
        serde_json::from_str(&self.skipped).map_err(|error| Error::internal("skipped rows", error))
    }
}

/// A condition on imports.
pub type ImportFilter = Box<dyn BoxableExpression<imports::table, Backend, SqlType = Bool>>;

/// The imports that the caller sees: his own, and those of the units that he coordinates.
pub fn scope(principal: &Principal) -> ImportFilter {
    let mut filter: ImportFilter = match (principal.user_id(), principal.client_id()) {
        (Some(id), _) => Box::new(imports::user_id.assume_not_null().eq(id).and(imports::user_id.is_not_null())),
        (_, Some(id)) => {
            Box::new(imports::api_client_id.assume_not_null().eq(id).and(imports::api_client_id.is_not_null()))
        }
        _ => Box::new(imports::id.eq(-1_i64)),
    };
    for membership in &principal.memberships {
        let permitted = |kind: &&Kind| membership.permissions.contains(&kind.permission());
        let kinds: Vec<Kind> = Kind::ALL.iter().filter(permitted).copied().collect();
        if kinds.is_empty() {
            continue;
        }
        let units = organizations::table.filter(organizations::path.like(format!("{}%", membership.seat_path)));
        let within = imports::organization_id.eq_any(units.select(organizations::id));
        filter = Box::new(filter.or(within.and(imports::kind.eq_any(kinds))));
    }
    filter
}

/// The import, if the caller sees it.
pub fn find(c: &mut Conn, principal: &Principal, id: i64) -> Result<ImportRow> {
    let row = imports::table.filter(imports::id.eq(id)).filter(scope(principal)).select(ImportRow::as_select());
    row.first(c).optional()?.ok_or_else(|| messages::NOT_FOUND.error())
}

/// [`find`] for those who may import such files today: one's own upload stays in sight when the role has ended, but not
/// what it holds.
pub fn find_permitted(c: &mut Conn, principal: &Principal, id: i64) -> Result<ImportRow> {
    let import = find(c, principal, id)?;
    principal.require(import.kind.permission())?;
    Ok(import)
}

/// [`find_permitted`] for a change that holds the version against `If-Match`. Of two at once the second one waits here
/// and then sees the first one's version; SQLite has one writer anyway.
pub fn find_to_change(c: &mut Conn, principal: &Principal, id: i64, if_match: IfMatch) -> Result<ImportRow> {
    if let Conn::Postgresql(c) = c {
        imports::table.find(id).select(imports::id).for_update().load::<i64>(c)?;
    }
    let import = find_permitted(c, principal, id)?;
    if_match.check(import.version)?;
    Ok(import)
}

/// The import of a job.
pub fn of_job(c: &mut Conn, id: i64) -> Result<ImportRow> {
    Ok(imports::table.find(id).select(ImportRow::as_select()).first(c)?)
}

/// What is known of an upload when its file has arrived.
pub struct NewImport {
    /// The unit it is for.
    pub organization_id: i64,
    /// Name of the file at its sender's.
    pub filename: String,
    /// What the file is about.
    pub kind: Kind,
    /// Kind of file.
    pub format: FileFormat,
    /// Size of the file.
    pub size: u64,
    /// SHA-256 of the file.
    pub sha256: Vec<u8>,
    /// How to read it.
    pub options: ImportOptions,
    /// What was recognised.
    pub detected: Detected,
    /// Of the headings as they are read without any decision.
    pub fingerprint: Option<Vec<u8>>,
    /// Whether the layout was taken over from an earlier import.
    pub remembered: bool,
}

/// Stores an upload with its file.
pub fn insert(
    c: &mut Conn,
    keys: &Keys,
    principal: &Principal,
    new: &NewImport,
    file: &mut NamedTempFile,
) -> Result<i64> {
    let json = |error| Error::internal("import", error);
    let id: i64 = diesel::insert_into(imports::table)
        .values((
            (
                imports::organization_id.eq(new.organization_id),
                imports::user_id.eq(principal.user_id()),
                imports::api_client_id.eq(principal.client_id()),
                imports::filename.eq(&new.filename),
                imports::format.eq(new.format),
                imports::size_bytes.eq(i64::try_from(new.size).unwrap_or(i64::MAX)),
                imports::sha256.eq(&new.sha256),
                imports::state.eq(ImportState::Uploaded),
                imports::options.eq(serde_json::to_string(&new.options).map_err(json)?),
                imports::detected.eq(serde_json::to_string(&new.detected).map_err(json)?),
                imports::skipped.eq("[]"),
                imports::dry_run.eq(true),
                imports::mode.eq(ImportMode::Row),
                imports::fingerprint.eq(&new.fingerprint),
                imports::remembered.eq(new.remembered),
            ),
            (
                imports::processed_rows.eq(0_i64),
                imports::created_rows.eq(0_i64),
                imports::updated_rows.eq(0_i64),
                imports::unchanged_rows.eq(0_i64),
                imports::failed_rows.eq(0_i64),
                imports::warned_rows.eq(0_i64),
                imports::checkpoint_row.eq(0_i64),
                imports::version.eq(1_i64),
                imports::kind.eq(new.kind),
                imports::created_at.eq(now()),
                imports::updated_at.eq(now()),
            ),
        ))
        .returning(imports::id)
        .get_result(c)?;
    pieces::store(c, keys, id, file)?;
    Ok(id)
}

/// Forgets the counters of an earlier run. Lines of its report after the checkpoint count as none; the job removes them
/// before it begins, piece by piece.
pub fn reset(c: &mut Conn, id: i64) -> Result<()> {
    diesel::update(imports::table.find(id))
        .set((
            imports::processed_rows.eq(0_i64),
            imports::created_rows.eq(0_i64),
            imports::updated_rows.eq(0_i64),
            imports::unchanged_rows.eq(0_i64),
            imports::failed_rows.eq(0_i64),
            imports::warned_rows.eq(0_i64),
            imports::checkpoint_row.eq(0_i64),
            imports::undo_until.eq(None::<NaiveDateTime>),
            imports::error_code.eq(None::<String>),
            imports::error_detail.eq(None::<String>),
        ))
        .execute(c)?;
    Ok(())
}

/// Moves an import to another state and version.
pub fn set_state(c: &mut Conn, id: i64, state: ImportState) -> Result<()> {
    diesel::update(imports::table.find(id))
        .set((imports::state.eq(state), imports::version.eq(imports::version + 1), imports::updated_at.eq(now())))
        .execute(c)?;
    Ok(())
}

/// Puts an import back into the queue without forgetting what was done.
pub fn reopen(c: &mut Conn, id: i64, state: ImportState) -> Result<()> {
    set_state(c, id, state)?;
    let none: (Option<String>, Option<String>) = (None, None);
    diesel::update(imports::table.find(id))
        .set((imports::error_code.eq(none.0), imports::error_detail.eq(none.1)))
        .execute(c)?;
    Ok(())
}

/// Ends a run.
pub fn close(c: &mut Conn, id: i64, state: ImportState, error: Option<(&str, String)>) -> Result<()> {
    set_state(c, id, state)?;
    let (code, detail) = error.map_or((None, None), |(code, detail)| (Some(code.to_owned()), Some(detail)));
    diesel::update(imports::table.find(id))
        .set((imports::finished_at.eq(now()), imports::error_code.eq(code), imports::error_detail.eq(detail)))
        .execute(c)?;
    Ok(())
}
