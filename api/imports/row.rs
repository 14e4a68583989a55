//! A row of the file as an enterprise.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use super::cell::RawRow;
use super::cells::Cells;
use super::field::Field;
use super::header::Column;
use super::headings::Headings;
use super::places::Places;
use super::report::{Finding, Severity};
use super::sheet::Sheet;
use super::tags::Tags;
use super::values::texts;
use super::{classification, codes};
use crate::enterprises::industry::Industry;
use crate::enterprises::size::{Figures, Size};

/// What the register knows and the rows refer to.
pub struct Reference {
    pub places: Places,
    pub tags: Tags,
    /// For rows that name no town or subdistrict.
    pub default_territory: Option<String>,
    /// The dictionary of indicators, of a file of figures.
    pub headings: Headings,
    /// Dates after it lie in the future.
    pub today: NaiveDate,
}

/// An enterprise as a row describes it. What is absent or blank in the file is absent here and to be left alone.
#[derive(Clone, Debug, PartialEq)]
pub struct EnterpriseRow {
    pub name: String,
    pub credit_code: String,
    pub legal_representative: Option<String>,
    pub contact_name: Option<String>,
    pub contact_phone: Option<String>,
    pub industry: Option<Industry>,
    pub founded_on: Option<NaiveDate>,
    pub territory_code: String,
    pub registered_address: Option<String>,
    pub operating_address: Option<String>,
    /// From the figures of this row alone.
    pub size: Size,
    pub above_scale: Option<bool>,
    /// Codes of the dictionary.
    pub tags: Option<Vec<String>>,
    pub note: Option<String>,
    pub indicators: Vec<Indicator>,
}

/// A yearly figure: persons, or fen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Employees, revenue, assets, tax or registered capital.
    pub field: Field,
    /// The year of the heading, else that of the row, else last year.
    pub year: i32,
    pub value: i64,
}

/// What a row gave: an enterprise unless it has errors. A rejected row has no warnings, since nothing of it is
/// imported.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    pub enterprise: Option<EnterpriseRow>,
    pub findings: Vec<Finding>,
}

/// Reads the rows of one sheet in their order; it remembers the codes it has seen.
pub struct RowReader<'a> {
    columns: HashMap<Field, &'a Column>,
    date_1904: bool,
    reference: &'a Reference,
    seen: codes::Seen,
}

impl<'a> RowReader<'a> {
    pub fn new(sheet: &'a Sheet, reference: &'a Reference) -> Self {
        Self::of_columns(&sheet.detected.columns, sheet.date_1904, reference)
    }

    /// For rows that come without a sheet.
    pub fn of_columns(columns: &'a [Column], date_1904: bool, reference: &'a Reference) -> Self {
        let columns = columns.iter().filter_map(|column| Some((column.field?, column))).collect();
        Self { columns, date_1904, reference, seen: codes::Seen::default() }
    }

    pub fn read(&mut self, row: &RawRow) -> Reading {
        let mut cells = Cells::new(row, &self.columns);
        let mut enterprise = EnterpriseRow {
            name: cells.name(),
            credit_code: codes::read(&mut cells, &mut self.seen),
            legal_representative: cells.text(Field::LegalRepresentative, 100, texts::person),
            contact_name: cells.text(Field::ContactName, 100, texts::person),
            contact_phone: cells.phone(),
            industry: classification::industry(&mut cells),
            founded_on: cells.founded_on(self.reference.today, self.date_1904),
            territory_code: cells.territory(self.reference),
            registered_address: cells.text(Field::RegisteredAddress, 300, texts::name),
            operating_address: cells.text(Field::OperatingAddress, 300, texts::name),
            indicators: cells.indicators(self.reference.today.year()),
            above_scale: cells.above_scale(),
            tags: cells.tags(&self.reference.tags),
            note: cells.text(Field::Note, 2000, texts::note),
            size: Size::Unknown,
        };
        enterprise.size = classification::size(&mut cells, &enterprise);
        let findings = cells.into_findings();
        if findings.iter().any(|finding| finding.severity == Severity::Error) {
            let errors = findings.into_iter().filter(|finding| finding.severity == Severity::Error);
            return Reading { enterprise: None, findings: errors.collect() };
        }
        Reading { enterprise: Some(enterprise), findings }
    }
}

impl EnterpriseRow {
    /// What the size rule looks at.
    pub fn figures(&self) -> Figures {
        let of = |field| self.indicators.iter().find(|indicator| indicator.field == field).map(|i| i.value);
        Figures { employees: of(Field::Employees), revenue: of(Field::Revenue), assets: of(Field::Assets) }
    }
}
