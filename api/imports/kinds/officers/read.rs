//! A row of an officer ledger.

use super::super::seen::Seen;
use super::super::{Parsed, Row, parsed};
use crate::enterprises::industry;
use crate::imports::cell::{Cell, RawRow};
use crate::imports::cells::{Cells, Columns};
use crate::imports::field::Field;
use crate::imports::report::{Code, Finding};
use crate::imports::row::Reference;
use crate::imports::values::{amounts, says_nothing, texts};
use crate::officers::words::OfficerLevel;

/// An officer as a row describes him. What is blank in the file is absent here and to be left alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficerRow {
    /// Of the person.
    pub name: String,
    /// In its one spelling.
    pub phone: String,
    /// The unit by its name or short name; none when the file does not say.
    pub organization: Option<String>,
    /// Position.
    pub position: Option<String>,
    /// The level that he serves at.
    pub level: Option<OfficerLevel>,
    /// Enterprises that he can serve.
    pub capacity: Option<i32>,
    /// Codes of divisions.
    pub territories: Option<Vec<String>>,
    /// Letters of industry sections.
    pub industries: Option<Vec<String>>,
    /// The log-in that is his.
    pub username: Option<String>,
}

/// Reads the rows of one file in their order.
pub struct Reader<'a> {
    columns: Columns<'a>,
    reference: &'a Reference,
    seen: Seen,
}

impl<'a> Reader<'a> {
    /// For the rows below these columns.
    pub fn new(columns: Columns<'a>, reference: &'a Reference) -> Self {
        Reader { columns, reference, seen: Seen::default() }
    }

    /// What a row gives.
    pub fn read(&mut self, row: &RawRow) -> Parsed {
        let mut cells = Cells::new(row, &self.columns.by_field);
        let name = cells.text(Field::PersonName, 60, texts::person);
        if name.is_none() && !cells.unreadable(Field::PersonName) {
            cells.report(Field::PersonName, Finding::new(Code::PersonMissing));
        }
        let stated = !texts::list(cells.get(Field::ContactPhone)).is_empty();
        let phone = cells.phone();
        if phone.is_none() && !stated && !cells.unreadable(Field::ContactPhone) {
            cells.report(Field::ContactPhone, Finding::new(Code::PhoneMissing));
        }
        let officer = OfficerRow {
            name: name.unwrap_or_default(),
            phone: phone.unwrap_or_default(),
            organization: text(&mut cells, Field::Organization),
            position: text(&mut cells, Field::Position),
            level: level(&mut cells),
            capacity: capacity(&mut cells),
            territories: self.territories(&mut cells),
            industries: industries(&mut cells),
            username: text(&mut cells, Field::Username),
        };
        let unit = officer.organization.as_deref().unwrap_or_default();
        if !officer.phone.is_empty()
            && let Some(first) = self.seen.first_row(&[unit, &officer.phone], row.number)
        {
            cells.report(Field::ContactPhone, Finding::new(Code::RowDuplicateInFile).with("first_row", first));
        }
        parsed(cells, Row::Officer(Box::new(officer)))
    }

    fn territories(&self, cells: &mut Cells) -> Option<Vec<String>> {
        let names = texts::list(cells.get(Field::Territories));
        let mut codes = Vec::new();
        for name in &names {
            match self.reference.places.find(name, None) {
                Some(code) => codes.push(code.to_owned()),
                None => cells.report(Field::Territories, Finding::new(Code::TerritoryUnknown).with("name", name)),
            }
        }
        listed(codes)
    }
}

fn text(cells: &mut Cells, field: Field) -> Option<String> {
    cells.text(field, 100, texts::name).filter(|text| !says_nothing(text))
}

/// Sorted and each once, so that another order is no change; none when the cell is blank.
fn listed(mut codes: Vec<String>) -> Option<Vec<String>> {
    codes.sort_unstable();
    codes.dedup();
    (!codes.is_empty()).then_some(codes)
}

fn level(cells: &mut Cells) -> Option<OfficerLevel> {
    let text = texts::name(cells.get(Field::Level)).filter(|text| !says_nothing(text))?;
    let found = level_of(&text);
    if found.is_none() {
        cells.report(Field::Level, Finding::new(Code::LevelUnknown));
    }
    found
}

fn level_of(text: &str) -> Option<OfficerLevel> {
    let text = text.strip_suffix('级').unwrap_or(text);
    OfficerLevel::parse(text).or(match text {
        "社区" | "村" | "社区(村)" | "社区（村）" | "村社区" | "村(社区)" | "村（社区）" => {
            Some(OfficerLevel::Community)
        }
        "镇街" | "乡镇" | "街道" | "镇" | "乡镇街道" | "乡镇(街道)" | "乡镇（街道）" | "园区" => {
            Some(OfficerLevel::Town)
        }
        "区县" | "区" | "县" | "县区" | "县(市、区)" | "县（市、区）" => Some(OfficerLevel::District),
        "市" | "市直" => Some(OfficerLevel::Municipality),
        _ => None,
    })
}

fn capacity(cells: &mut Cells) -> Option<i32> {
    let cell = cells.get(Field::Capacity);
    let text = cell.to_string();
    let bare = text.trim().trim_end_matches(['家', '户', '个']);
    let cell = if bare.len() < text.len() { Cell::Text(bare.to_owned()) } else { cell.clone() };
    let number = amounts::headcount(&cell).map(|number| number.map(i32::try_from));
    match number {
        Ok(None) => None,
        Ok(Some(Ok(number))) if number <= 10_000 => Some(number),
        _ => {
            cells.report(Field::Capacity, Finding::new(Code::CapacityInvalid));
            None
        }
    }
}

fn industries(cells: &mut Cells) -> Option<Vec<String>> {
    let mut sections = Vec::new();
    let cell = cells.get(Field::Industries);
    // A name of the standard may hold the mark that separates names (农、林、牧、渔业).
    let whole = texts::name(cell).and_then(|text| industry::parse(&text));
    let names = if whole.is_some() { Vec::new() } else { texts::list(cell) };
    sections.extend(whole.map(|industry| industry.section.to_string()));
    let mut unknown = false;
    for name in &names {
        match industry::parse(name) {
            Some(industry) => sections.push(industry.section.to_string()),
            None => unknown = true,
        }
    }
    if unknown {
        cells.report(Field::Industries, Finding::new(Code::IndustryUnknown));
    }
    listed(sections)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_as_they_are_written() {
        for (text, level) in [
            ("镇街级", Some(OfficerLevel::Town)),
            ("乡镇", Some(OfficerLevel::Town)),
            ("社区（村）级", Some(OfficerLevel::Community)),
            ("区县级", Some(OfficerLevel::District)),
            ("市级", Some(OfficerLevel::Municipality)),
            ("town", Some(OfficerLevel::Town)),
            ("省级", None),
        ] {
            assert_eq!(level_of(text), level, "{text}");
        }
    }
}
