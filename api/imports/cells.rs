//! The cells of a row by field, and what has been found about them.

use std::collections::HashMap;

use super::cell::{Cell, RawRow};
use super::field::Field;
use super::header::Column;
use super::report::{Code, Finding};
use super::values::phones;
use crate::enterprises::credit_code;
use crate::messages::Locale;

/// The columns of a file by what they mean; of figures there are many.
pub struct Columns<'a> {
    pub by_field: HashMap<Field, &'a Column>,
    pub figures: Vec<&'a Column>,
}

impl<'a> Columns<'a> {
    pub fn new(columns: &'a [Column]) -> Self {
        let is_figure = |column: &&Column| column.field == Some(Field::Figure);
        Columns {
            figures: columns.iter().filter(is_figure).collect(),
            by_field: columns.iter().filter(|c| !is_figure(c)).filter_map(|c| Some((c.field?, c))).collect(),
        }
    }
}

/// The cells of a row by field, and what has been found about them.
pub struct Cells<'a> {
    row: &'a RawRow,
    columns: &'a HashMap<Field, &'a Column>,
    /// With the column that each is about.
    findings: Vec<(Option<usize>, Finding)>,
}

impl<'a> Cells<'a> {
    pub fn new(row: &'a RawRow, columns: &'a HashMap<Field, &'a Column>) -> Self {
        let mut cells = Self { row, columns, findings: Vec::new() };
        if row.hidden {
            cells.findings.push((None, Finding::new(Code::HiddenRow)));
        }
        cells.report_unreadable();
        cells
    }

    pub fn number(&self) -> u32 {
        self.row.number
    }

    pub fn column(&self, field: Field) -> Option<&'a Column> {
        self.columns.get(&field).copied()
    }

    /// The cell, or an empty one when there is no such column or nothing in it can be believed.
    pub fn get(&self, field: Field) -> &'a Cell {
        let cell = self.columns.get(&field).map_or(&Cell::Empty, |column| self.row.cell(column.index));
        if is_unreadable(cell) { &Cell::Empty } else { cell }
    }

    /// Adds what is wrong with a cell to the report, with its heading and what it shows.
    pub fn report(&mut self, field: Field, finding: Finding) {
        let column = self.columns.get(&field);
        let cell = column.map_or(&Cell::Empty, |column| self.row.cell(column.index));
        let value = (!cell.is_blank()).then(|| cell.to_string());
        // Telephone numbers, and the tax numbers of sole traders, which hold an identity number.
        let personal = match field {
            Field::ContactPhone => true,
            Field::CreditCode => value.as_ref().is_some_and(|value| credit_code::normalise(value).len() > 18),
            _ => false,
        };
        let position = column.map_or(usize::MAX, |column| column.index);
        let finding = Finding {
            column: column.map_or_else(|| field.label(Locale::ZhCn).to_owned(), |column| column.heading.clone()),
            field: Some(field),
            value: if personal { value.map(|value| phones::masked(&value)) } else { value },
            ..finding
        };
        self.findings.push((Some(position), finding));
    }

    /// The same for one of several columns of figures.
    pub fn report_figure(&mut self, column: &Column, finding: Finding) {
        let cell = self.row.cell(column.index);
        let value = (!cell.is_blank()).then(|| cell.to_string());
        let finding = Finding { column: column.heading.clone(), field: Some(Field::Figure), value, ..finding };
        self.findings.push((Some(column.index), finding));
    }

    /// The cell of a column of figures; an empty one, and a report, when nothing in it can be believed.
    pub fn figure(&mut self, column: &Column) -> &'a Cell {
        let cell = self.row.cell(column.index);
        match unreadable_because(cell) {
            None => cell,
            Some(code) => {
                self.report_figure(column, Finding::new(code));
                &Cell::Empty
            }
        }
    }

    fn report_unreadable(&mut self) {
        let mut fields: Vec<Field> = self.columns.keys().copied().collect();
        fields.sort_unstable();
        for field in fields {
            let cell = self.columns.get(&field).map(|column| self.row.cell(column.index));
            if let Some(code) = cell.and_then(unreadable_because) {
                self.report(field, Finding::new(code));
            }
        }
    }

    /// In the order of the columns, what concerns the whole row first.
    pub fn into_findings(mut self) -> Vec<Finding> {
        self.findings.sort_by_key(|(position, _)| *position);
        self.findings.into_iter().map(|(_, finding)| finding).collect()
    }

    /// Whether the cell was reported as an error or as damaged, so that nothing more needs to be said.
    pub fn unreadable(&self, field: Field) -> bool {
        self.columns.get(&field).is_some_and(|column| is_unreadable(self.row.cell(column.index)))
    }
}

/// Formula errors, also where another program wrote them out as text, and text that was damaged before it came here.
fn is_unreadable(cell: &Cell) -> bool {
    unreadable_because(cell).is_some()
}

fn unreadable_because(cell: &Cell) -> Option<Code> {
    match cell {
        Cell::Error(_) => Some(Code::CellError),
        Cell::Text(text) if text.contains('\u{FFFD}') => Some(Code::TextDamaged),
        Cell::Text(text) => {
            let text = text.trim();
            let formula = text.starts_with('=');
            let error = matches!(text, "#N/A" | "#REF!" | "#VALUE!" | "#DIV/0!" | "#NAME?" | "#NUM!" | "#NULL!");
            (formula || error).then_some(Code::CellError)
        }
        _ => None,
    }
}
