//! Rows of exports and their files.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use sha2::{Digest, Sha256};
use std::fs::File;

use super::columns::ExportColumn;
use super::make::{Order, Progress};
use super::words::{ExportFailure, ExportFormat, ExportResource, ExportState};
use crate::auth::crypto::{Keys, digest};
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::db::schema::{export_pieces, exports};
use crate::db::{Backend, Conn, now};
use crate::enterprises::list::EnterpriseQuery;
use crate::error::{Error, Result};
use crate::messages::{self, Locale};

/// One export as it is stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = exports)]
pub struct ExportRow {
    /// `exports.id`
    pub id: i64,
    /// Who asked.
    pub user_id: Option<i64>,
    /// Or which client.
    pub api_client_id: Option<i64>,
    /// What is exported.
    pub resource: ExportResource,
    /// Kind of file.
    pub format: ExportFormat,
    /// Language of headings.
    pub locale: String,
    /// [`EnterpriseQuery`], sealed.
    pub filter: Vec<u8>,
    /// Codes of [`ExportColumn`]s.
    pub fields: String,
    /// Whether full telephone numbers were asked for.
    pub include_phones: bool,
    /// See [`area`].
    pub scope: Vec<u8>,
    /// Where it stands.
    pub state: ExportState,
    /// Rows that match, once counted.
    pub total_rows: Option<i64>,
    /// Rows written.
    pub processed_rows: i64,
    /// Size of the file.
    pub size_bytes: Option<i64>,
    /// SHA-256 of the file.
    pub sha256: Option<Vec<u8>>,
    /// Why it failed.
    pub error_code: Option<ExportFailure>,
    /// Row version.
    pub version: i64,
    /// When it was asked for.
    pub created_at: NaiveDateTime,
    /// When the work began.
    pub started_at: Option<NaiveDateTime>,
    /// When the file was complete, or the work ended.
    pub finished_at: Option<NaiveDateTime>,
    /// Until when it can be downloaded.
    pub expires_at: Option<NaiveDateTime>,
}

impl ExportRow {
    /// Which rows.
    pub fn filter(&self, keys: &Keys) -> Result<EnterpriseQuery> {
        serde_json::from_slice(&keys.open(&self.filter)?).map_err(|error| Error::internal("filter of an export", error))
    }

    /// Which columns. One that a newer server no longer knows is left out.
    pub fn columns(&self) -> Result<Vec<ExportColumn>> {
        let codes: Vec<String> =
            serde_json::from_str(&self.fields).map_err(|error| Error::internal("columns of an export", error))?;
        Ok(codes.iter().filter_map(|code| ExportColumn::parse(code)).collect())
    }

    /// Language of headings.
    pub fn locale(&self) -> Locale {
        Locale::from_accept_language(&self.locale)
    }

    /// The state as of now: a file whose time is over is gone, also before it is swept away.
    pub fn present_state(&self) -> ExportState {
        match self.state {
            ExportState::Completed if self.expires_at.is_none_or(|at| at <= now()) => ExportState::Expired,
            state => state,
        }
    }
}

/// A digest of the area in which the caller may export, and of his roles there: another one means another list.
pub fn area(principal: &Principal) -> Vec<u8> {
    let part = |m: &crate::auth::principal::Membership| format!("{:?} {:?}", m.role.map(|role| role.code()), m.cover);
    let mut parts: Vec<String> = principal.with(Permission::EnterprisesExport).map(part).collect();
    parts.sort();
    parts.dedup();
    digest(parts.join("\n").as_bytes())
}

fn of_caller(principal: &Principal) -> exports::BoxedQuery<'_, Backend> {
    let rows = exports::table.into_boxed();
    match (principal.user_id(), principal.client_id()) {
        (Some(user), _) => rows.filter(exports::user_id.eq(user)),
        (None, client) => rows.filter(exports::api_client_id.eq(client)),
    }
}

/// The caller's own export; everybody else's is 404.
pub fn find(c: &mut Conn, principal: &Principal, id: i64) -> Result<ExportRow> {
    let rows = of_caller(principal).filter(exports::id.eq(id));
    rows.select(ExportRow::as_select()).first(c).optional()?.ok_or_else(|| messages::NOT_FOUND.error())
}

/// The caller's own exports, newest first, after an id.
pub fn own(c: &mut Conn, principal: &Principal, after: Option<i64>, limit: i64) -> Result<Vec<ExportRow>> {
    let mut rows = of_caller(principal);
    if let Some(id) = after {
        rows = rows.filter(exports::id.lt(id));
    }
    Ok(rows.order(exports::id.desc()).limit(limit).select(ExportRow::as_select()).load(c)?)
}

/// How many the caller has.
pub fn count_own(c: &mut Conn, principal: &Principal) -> Result<i64> {
    Ok(of_caller(principal).count().get_result(c)?)
}

/// The export of a job.
pub fn of_job(c: &mut Conn, id: i64) -> Result<ExportRow> {
    Ok(exports::table.find(id).select(ExportRow::as_select()).first(c)?)
}

/// Stores what is asked for; `state` says whether a job is to make it.
pub fn insert(
    c: &mut Conn,
    keys: &Keys,
    principal: &Principal,
    order: &Order,
    include_phones: bool,
    state: ExportState,
) -> Result<i64> {
    let json = |error| Error::internal("export", error);
    let codes: Vec<&str> = order.columns.iter().map(|column| column.code()).collect();
    Ok(diesel::insert_into(exports::table)
        .values((
            exports::user_id.eq(principal.user_id()),
            exports::api_client_id.eq(principal.client_id()),
            exports::resource.eq(ExportResource::Enterprises),
            exports::format.eq(order.format),
            exports::locale.eq(order.locale.tag()),
            exports::filter.eq(keys.seal(&serde_json::to_vec(&order.filter).map_err(json)?)?),
            exports::fields.eq(serde_json::to_string(&codes).map_err(json)?),
            exports::include_phones.eq(include_phones),
            exports::scope.eq(area(principal)),
            exports::state.eq(state),
            exports::processed_rows.eq(0_i64),
            exports::version.eq(1_i64),
            exports::created_at.eq(now()),
            exports::updated_at.eq(now()),
        ))
        .returning(exports::id)
        .get_result(c)?)
}

/// Begins the work anew: a workbook cannot be continued in the middle. False when nobody wants it any more.
pub fn begin(c: &mut Conn, id: i64) -> Result<bool> {
    let open = exports::table.filter(exports::id.eq(id));
    let open = open.filter(exports::state.eq_any([ExportState::Queued, ExportState::Running]));
    let values = (
        exports::state.eq(ExportState::Running),
        exports::version.eq(exports::version + 1),
        exports::processed_rows.eq(0_i64),
        exports::started_at.eq(now()),
        exports::updated_at.eq(now()),
    );
    let begun = diesel::update(open).set(values).execute(c)? == 1;
    forget_file(c, id)?;
    Ok(begun)
}

/// Notes how far the work is; false when it was cancelled meanwhile. Its lock on the row keeps a cancellation from
/// passing between this and what is written with it.
pub fn advance(c: &mut Conn, id: i64, progress: Progress) -> Result<bool> {
    let running = exports::table.filter(exports::id.eq(id).and(exports::state.eq(ExportState::Running)));
    let values = (
        exports::total_rows.eq(progress.total),
        exports::processed_rows.eq(progress.done),
        exports::updated_at.eq(now()),
    );
    Ok(diesel::update(running).set(values).execute(c)? == 1)
}

/// Stores one piece of the file.
pub fn add_piece(c: &mut Conn, keys: &Keys, id: i64, seq: i32, piece: &[u8]) -> Result<()> {
    diesel::insert_into(export_pieces::table)
        .values((
            export_pieces::export_id.eq(id),
            export_pieces::seq.eq(seq),
            export_pieces::data.eq(keys.seal(piece)?),
        ))
        .execute(c)?;
    Ok(())
}

/// One piece of the file.
pub fn piece(c: &mut Conn, keys: &Keys, id: i64, seq: i32) -> Result<Option<Vec<u8>>> {
    let sealed: Option<Vec<u8>> =
        export_pieces::table.find((id, seq)).select(export_pieces::data).first(c).optional()?;
    sealed.map(|sealed| keys.open(&sealed)).transpose()
}

/// Removes the file.
pub fn forget_file(c: &mut Conn, id: i64) -> Result<()> {
    diesel::delete(export_pieces::table.filter(export_pieces::export_id.eq(id))).execute(c)?;
    Ok(())
}

/// What is known of a complete file.
pub struct Finished {
    /// Data rows.
    pub rows: i64,
    /// Bytes.
    pub size: i64,
    /// SHA-256.
    pub sha256: Vec<u8>,
}

/// Measures a file while it is cut.
#[derive(Default)]
pub struct Measure {
    size: i64,
    hash: Sha256,
}

impl Measure {
    /// The next piece.
    pub fn add(&mut self, piece: &[u8]) {
        self.size += piece.len() as i64;
        self.hash.update(piece);
    }

    /// All of it.
    pub fn finish(self, rows: i64) -> Finished {
        Finished { rows, size: self.size, sha256: self.hash.finalize().to_vec() }
    }
}

/// Stores a small file within the transaction at hand.
pub fn add_file(c: &mut Conn, keys: &Keys, id: i64, file: &mut File, rows: i64) -> Result<Finished> {
    let mut measure = Measure::default();
    crate::pieces::cut(file, |seq, piece| {
        measure.add(piece);
        add_piece(c, keys, id, seq, piece)
    })?;
    Ok(measure.finish(rows))
}

/// The file is complete and can be had until `lifetime` has passed.
pub fn complete(c: &mut Conn, id: i64, finished: &Finished, lifetime: std::time::Duration) -> Result<()> {
    let lifetime = chrono::Duration::from_std(lifetime).unwrap_or(chrono::Duration::hours(24));
    diesel::update(exports::table.find(id))
        .set((
            exports::state.eq(ExportState::Completed),
            exports::version.eq(exports::version + 1),
            exports::total_rows.eq(finished.rows),
            exports::processed_rows.eq(finished.rows),
            exports::size_bytes.eq(finished.size),
            exports::sha256.eq(&finished.sha256),
            exports::finished_at.eq(now()),
            exports::expires_at.eq(now() + lifetime),
            exports::updated_at.eq(now()),
        ))
        .execute(c)?;
    Ok(())
}

/// Cancels an export that is not finished; false when it is.
pub fn cancel(c: &mut Conn, id: i64) -> Result<bool> {
    let open = exports::table.filter(exports::id.eq(id));
    let open = open.filter(exports::state.eq_any([ExportState::Queued, ExportState::Running]));
    let values = (
        exports::state.eq(ExportState::Cancelled),
        exports::version.eq(exports::version + 1),
        exports::finished_at.eq(now()),
        exports::updated_at.eq(now()),
    );
    let cancelled = diesel::update(open).set(values).execute(c)? == 1;
    if cancelled {
        forget_file(c, id)?;
    }
    Ok(cancelled)
}

/// Ends an export without a file.
pub fn close(c: &mut Conn, id: i64, state: ExportState, failure: Option<ExportFailure>) -> Result<()> {
    forget_file(c, id)?;
    diesel::update(exports::table.find(id))
        .set((
            exports::state.eq(state),
            exports::version.eq(exports::version + 1),
            exports::error_code.eq(failure),
            exports::finished_at.eq(now()),
            exports::updated_at.eq(now()),
        ))
        .execute(c)?;
    Ok(())
}
