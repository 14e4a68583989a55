//! Rows of imports, their files and their reports.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use std::io::{Read, Seek, SeekFrom, Write};
use tempfile::NamedTempFile;

use super::detected::{Detected, Options};
use super::kind::Kind;
use super::report::Finding;
use super::skip::Skipped;
use super::words::{FileFormat, ImportMode, ImportState, RowStatus};
use crate::AppState;
use crate::auth::crypto::Keys;
use crate::auth::principal::Principal;
use crate::db::schema::{import_pieces, import_rows, imports, organizations};
use crate::db::{Backend, Conn, now};
use crate::error::{Error, Result};
use crate::{messages, on_backend};

/// The file is kept in pieces of this size, each sealed: ledgers are full of telephone numbers.
const PIECE: usize = 256 << 10;

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
    let failed = |error: std::io::Error| Error::internal("reading an upload", error);
    file.seek(SeekFrom::Start(0)).map_err(failed)?;
    let mut piece = Vec::with_capacity(PIECE);
    for seq in 0_i32.. {
        piece.clear();
        if file.as_file().take(PIECE as u64).read_to_end(&mut piece).map_err(failed)? == 0 {
            break;
        }
        diesel::insert_into(import_pieces::table)
            .values((
                import_pieces::import_id.eq(id),
                import_pieces::seq.eq(seq),
                import_pieces::data.eq(keys.seal(&piece)?),
            ))
            .execute(c)?;
    }
    Ok(id)
}

/// The file of an import, written out piece by piece.
pub fn download(state: &AppState, id: i64) -> Result<NamedTempFile> {
    let failed = |error: std::io::Error| Error::internal("writing a temporary file", error);
    let mut file = NamedTempFile::new().map_err(failed)?;
    for seq in 0_i32.. {
        let piece = import_pieces::table.find((id, seq)).select(import_pieces::data);
        let sealed: Option<Vec<u8>> = state.db.read_blocking(|c| Ok(piece.first(c).optional()?))?;
        let Some(sealed) = sealed else { break };
        file.write_all(&state.keys.open(&sealed)?).map_err(failed)?;
    }
    file.flush().map_err(failed)?;
    Ok(file)
}

/// One line of the report.
#[derive(Debug, Insertable)]
#[diesel(table_name = import_rows, treat_none_as_default_value = false)]
pub struct NewReportRow {
    /// The import.
    pub import_id: i64,
    /// As the spreadsheet shows it.
    pub row_number: i64,
    /// What became of it.
    pub status: RowStatus,
    /// Of which enterprise.
    pub enterprise_id: Option<i64>,
    /// Of which officer.
    pub officer_id: Option<i64>,
    /// [`Finding`]s as JSON.
    pub findings: String,
    /// Whether any of them is a warning.
    pub has_warning: bool,
    /// The cells of a rejected row, sealed.
    pub raw: Option<Vec<u8>>,
}

/// Appends to the report.
pub fn add_report(c: &mut Conn, rows: &[NewReportRow]) -> Result<()> {
    on_backend!(c, |c| diesel::insert_into(import_rows::table).values(rows).execute(c))?;
    Ok(())
}

/// A line of the report as it is read.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = import_rows)]
pub struct ReportRow {
    /// As the spreadsheet shows it.
    pub row_number: i64,
    /// What became of it.
    pub status: RowStatus,
    /// Of which enterprise.
    pub enterprise_id: Option<i64>,
    /// Of which officer.
    pub officer_id: Option<i64>,
    /// [`Finding`]s as JSON.
    pub findings: String,
    /// The cells of a rejected row, sealed.
    pub raw: Option<Vec<u8>>,
}

impl ReportRow {
    /// What was said about the row.
    pub fn findings(&self) -> Result<Vec<Finding>> {
        serde_json::from_str(&self.findings).map_err(|error| Error::internal("findings", error))
    }

    /// The cells of a rejected row.
    pub fn cells(&self, keys: &Keys) -> Result<Option<Vec<String>>> {
        let Some(sealed) = &self.raw else { return Ok(None) };
        let cells = serde_json::from_slice(&keys.open(sealed)?);
        cells.map(Some).map_err(|error| Error::internal("rejected cells", error))
    }
}

/// Lines of the report after a row number.
pub fn report(
    c: &mut Conn,
    import_id: i64,
    status: Option<RowStatus>,
    has_warning: Option<bool>,
    after: i64,
    limit: i64,
) -> Result<Vec<ReportRow>> {
    let mut rows = import_rows::table
        .filter(import_rows::import_id.eq(import_id).and(import_rows::row_number.gt(after)))
        .into_boxed();
    if let Some(status) = status {
        rows = rows.filter(import_rows::status.eq(status));
    }
    if let Some(has_warning) = has_warning {
        rows = rows.filter(import_rows::has_warning.eq(has_warning));
    }
    Ok(rows.order(import_rows::row_number).limit(limit).select(ReportRow::as_select()).load(c)?)
}

/// How many lines of the report match.
pub fn count_report(c: &mut Conn, import_id: i64, status: Option<RowStatus>, has_warning: Option<bool>) -> Result<i64> {
    let mut rows = import_rows::table.filter(import_rows::import_id.eq(import_id)).into_boxed();
    if let Some(status) = status {
        rows = rows.filter(import_rows::status.eq(status));
    }
    if let Some(has_warning) = has_warning {
        rows = rows.filter(import_rows::has_warning.eq(has_warning));
    }
    Ok(rows.count().get_result(c)?)
}

/// Forgets the report and the counters of an earlier run.
pub fn reset(c: &mut Conn, id: i64) -> Result<()> {
    diesel::delete(import_rows::table.filter(import_rows::import_id.eq(id))).execute(c)?;
    diesel::update(imports::table.find(id))
        .set((
            imports::processed_rows.eq(0_i64),
            imports::created_rows.eq(0_i64),
            imports::updated_rows.eq(0_i64),
            imports::unchanged_rows.eq(0_i64),
            imports::failed_rows.eq(0_i64),
            imports::warned_rows.eq(0_i64),
            imports::checkpoint_row.eq(0_i64),
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

/// Ends a run.
pub fn close(c: &mut Conn, id: i64, state: ImportState, error: Option<(&str, String)>) -> Result<()> {
    set_state(c, id, state)?;
    let (code, detail) = error.map_or((None, None), |(code, detail)| (Some(code.to_owned()), Some(detail)));
    diesel::update(imports::table.find(id))
        .set((imports::finished_at.eq(now()), imports::error_code.eq(code), imports::error_detail.eq(detail)))
        .execute(c)?;
    Ok(())
}
