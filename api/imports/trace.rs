//! What undoing a row will need, remembered in the transaction that writes the row.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::auth::crypto::Keys;
use crate::db::schema::import_traces;
use crate::db::{Conn, now};
use crate::enterprises::draft::Draft;
use crate::error::{Error, Result};
use crate::on_backend;

/// How a row left its enterprise, and how it found it.
#[derive(Debug, Clone, Default)]
pub struct Trace {
    /// Version of the enterprise after the row.
    pub version: i64,
    /// Id and version of the contact that the row wrote.
    pub contact: Option<(i64, i64)>,
    /// What stood there before; none of an enterprise that the row created.
    pub former: Option<Former>,
}

/// What a row has changed, as it was before.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Former {
    /// The enterprise's own columns.
    pub draft: Draft,
    /// Its version.
    pub version: i64,
    /// Tags that the row added.
    pub added_tags: Vec<String>,
    /// Figures that the row wrote.
    pub figures: Vec<FormerFigure>,
    /// The contact that the row gave another number; none when it added one, or none.
    pub contact: Option<FormerContact>,
    /// The newest rows that referred to the enterprise.
    pub references: BTreeMap<String, i64>,
}

/// A figure that the row wrote, and what it took the place of.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FormerFigure {
    /// `enterprise_indicators.indicator_code`
    pub code: String,
    /// `enterprise_indicators.period`
    pub period: String,
    /// Value and day; none when there was no such figure.
    pub former: Option<(i64, NaiveDate)>,
}

/// The number of a contact, sealed as it was.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FormerContact {
    /// `enterprise_contacts.version`
    pub version: i64,
    /// `enterprise_contacts.phone_cipher`
    pub cipher: Option<Vec<u8>>,
    /// `enterprise_contacts.phone_index`
    pub index: Option<Vec<u8>>,
    /// When somebody last reached him there.
    pub verified_at: Option<NaiveDateTime>,
}

/// A trace as it is stored.
#[derive(Debug, Insertable, Queryable, Selectable)]
#[diesel(table_name = import_traces, treat_none_as_default_value = false)]
pub struct TraceRow {
    /// The import.
    pub import_id: i64,
    /// As the spreadsheet shows it.
    pub row_number: i64,
    /// The enterprise, also after a merge has moved the line of the report to another one.
    pub enterprise_id: i64,
    /// See [`Trace::version`].
    pub version: i64,
    /// See [`Trace::contact`].
    pub contact_id: Option<i64>,
    /// See [`Trace::contact`].
    pub contact_version: Option<i64>,
    /// [`Former`], sealed: it holds what the register knew of people.
    pub former: Option<Vec<u8>>,
    /// When the row was written.
    pub written_at: NaiveDateTime,
}

impl Trace {
    /// To be stored.
    pub fn row(&self, keys: &Keys, import_id: i64, row_number: i64, enterprise_id: i64) -> Result<TraceRow> {
        let json = |former| serde_json::to_vec(former).map_err(|error| Error::internal("trace", error));
        let former = self.former.as_ref().map(|former| keys.seal(&json(former)?)).transpose()?;
        let (contact_id, contact_version) = self.contact.unzip();
        Ok(TraceRow {
            import_id,
            row_number,
            enterprise_id,
            version: self.version,
            contact_id,
            contact_version,
            former,
            written_at: now(),
        })
    }
}

impl TraceRow {
    /// Whether the row can have written, or found, what was created then. SQLite gives the number of a removed row to
    /// a later one, which is none of the import's.
    pub fn knew(&self, created_at: NaiveDateTime) -> bool {
        created_at <= self.written_at
    }

    /// What stood there before.
    pub fn former(&self, keys: &Keys) -> Result<Option<Former>> {
        let Some(sealed) = &self.former else { return Ok(None) };
        serde_json::from_slice(&keys.open(sealed)?).map(Some).map_err(|error| Error::internal("trace", error))
    }
}

/// Remembers the traces of a chunk.
pub fn add(c: &mut Conn, rows: &[TraceRow]) -> Result<()> {
    if !rows.is_empty() {
        on_backend!(c, |c| diesel::insert_into(import_traces::table).values(rows).execute(c))?;
    }
    Ok(())
}
