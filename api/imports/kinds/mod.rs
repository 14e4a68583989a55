//! How the rows of each kind of file are read and written. The reading of files, the findings, the checking, the
//! chunks and the report are the same for all; a kind adds a reader of its cells and a way to write what it read.

pub mod contacts;
pub mod indicators;
pub mod officers;
mod reference;
mod seen;
pub mod template;
pub mod undo;

use diesel::prelude::*;

use super::cell::RawRow;
use super::cells::{Cells, Columns};
use super::header::Column;
use super::kind::Kind;
use super::report::{Finding, Severity};
use super::row::{EnterpriseRow, Reference, RowReader};
use super::write::{self, Written};
use crate::auth::crypto::Keys;
use crate::auth::principal::Principal;
use crate::db::Conn;
use crate::db::schema::enterprise_identifiers;
use crate::enterprises::store;
use crate::enterprises::words::IdentifierKind;
use crate::error::Result;

/// What a row says, by the kind of its file.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// An enterprise.
    Enterprise(Box<EnterpriseRow>),
    /// A contact of a known enterprise.
    Contact(contacts::read::ContactRow),
    /// Figures of a known enterprise.
    Figures(indicators::read::FiguresRow),
    /// A service officer.
    Officer(Box<officers::read::OfficerRow>),
}

/// What a row gave: something to write unless it has errors. A rejected row has no warnings, since nothing of it is
/// imported.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed {
    /// What is to be written.
    pub row: Option<Row>,
    /// Errors, or remarks.
    pub findings: Vec<Finding>,
}

/// Reads the rows of one file in their order; it remembers what it has seen.
pub enum Reader<'a> {
    /// Of enterprises.
    Enterprises(RowReader<'a>),
    /// Of contacts.
    Contacts(contacts::read::Reader<'a>),
    /// Of figures.
    Indicators(indicators::read::Reader<'a>),
    /// Of officers.
    Officers(officers::read::Reader<'a>),
}

impl<'a> Reader<'a> {
    /// For the rows below these columns.
    pub fn new(kind: Kind, columns: &'a [Column], date_1904: bool, reference: &'a Reference) -> Self {
        let by_field = || Columns::new(columns);
        match kind {
            Kind::Enterprises => Reader::Enterprises(RowReader::of_columns(columns, date_1904, reference)),
            Kind::Contacts => Reader::Contacts(contacts::read::Reader::new(by_field())),
            Kind::Indicators => Reader::Indicators(indicators::read::Reader::new(by_field(), reference)),
            Kind::Officers => Reader::Officers(officers::read::Reader::new(by_field(), reference)),
        }
    }

    /// What a row gives.
    pub fn read(&mut self, row: &RawRow) -> Parsed {
        match self {
            Reader::Enterprises(reader) => {
                let reading = reader.read(row);
                Parsed { row: reading.enterprise.map(|row| Row::Enterprise(Box::new(row))), findings: reading.findings }
            }
            Reader::Contacts(reader) => reader.read(row),
            Reader::Indicators(reader) => reader.read(row),
            Reader::Officers(reader) => reader.read(row),
        }
    }
}

/// The row, unless an error was found; then the errors alone.
fn parsed(cells: Cells, row: Row) -> Parsed {
    let findings = cells.into_findings();
    if findings.iter().any(|finding| finding.severity == Severity::Error) {
        let errors = findings.into_iter().filter(|finding| finding.severity == Severity::Error);
        return Parsed { row: None, findings: errors.collect() };
    }
    Parsed { row: Some(row), findings }
}

impl Row {
    /// The code by which it names an enterprise.
    fn credit_code(&self) -> Option<&str> {
        match self {
            Row::Enterprise(row) => Some(&row.credit_code),
            Row::Contact(row) => row.enterprise.credit_code.as_deref(),
            Row::Figures(row) => row.enterprise.credit_code.as_deref(),
            Row::Officer(_) => None,
        }
    }
}

/// Takes the enterprises that some rows name before the first of them is written, in the order of their ids: two files
/// with the same firms in another order would otherwise wait for each other. SQLite has one writer anyway.
pub fn lock_enterprises<'a>(c: &mut Conn, rows: impl Iterator<Item = &'a Parsed>) -> Result<()> {
    use enterprise_identifiers as t;
    if c.is_sqlite() {
        return Ok(());
    }
    let codes: Vec<&str> = rows.filter_map(|parsed| parsed.row.as_ref()?.credit_code()).collect();
    let named = t::table.filter(t::kind.eq(IdentifierKind::CreditCode)).filter(t::value.eq_any(codes));
    let ids: Vec<i64> = named.select(t::enterprise_id).load(c)?;
    store::lock(c, &ids)
}

/// Writes one row; called in a savepoint.
pub fn write_row(c: &mut Conn, keys: &Keys, principal: &Principal, row: &Row) -> Result<Written> {
    match row {
        Row::Enterprise(row) => write::enterprise(c, keys, principal, row),
        Row::Contact(row) => contacts::write::write(c, keys, principal, row),
        Row::Figures(row) => indicators::write::write(c, principal, row),
        Row::Officer(row) => officers::write::write(c, keys, principal, row),
    }
}
