//! How each column of a row is read.

use chrono::NaiveDate;

use super::cell::Cell;
use super::cells::Cells;
use super::field::Field;
use super::header::Unit;
use super::report::{Code, Finding};
use super::row::{Indicator, Reference};
use super::tags::Tags;
use super::values::amounts::{self, AmountError};
use super::values::{Unreadable, dates, phones, says_nothing, texts};

impl Cells<'_> {
    pub fn name(&mut self) -> String {
        let name = self.text(Field::Name, 200, texts::name);
        if name.is_none() && !self.unreadable(Field::Name) {
            self.report(Field::Name, Finding::new(Code::NameMissing));
        }
        name.unwrap_or_default()
    }

    pub fn text(&mut self, field: Field, limit: usize, read: fn(&Cell) -> Option<String>) -> Option<String> {
        let text = read(self.get(field))?;
        if text.chars().count() > limit {
            self.report(field, Finding::new(Code::TextTooLong).with("limit", limit));
        }
        Some(text)
    }

    pub fn phone(&mut self) -> Option<String> {
        match phones::parse(self.get(Field::ContactPhone)) {
            Ok(phone) => {
                if phone.as_ref().is_some_and(|phone| phone.more) {
                    self.report(Field::ContactPhone, Finding::new(Code::PhoneMultiple));
                }
                phone.map(|phone| phone.number)
            }
            Err(Unreadable) => {
                self.report(Field::ContactPhone, Finding::new(Code::PhoneInvalid));
                None
            }
        }
    }

    pub fn founded_on(&mut self, today: NaiveDate, date_1904: bool) -> Option<NaiveDate> {
        let code = match dates::parse(self.get(Field::FoundedOn), date_1904) {
            Ok(None) => return None,
            Ok(Some(date)) if date.date <= today && !date.month_only => return Some(date.date),
            Ok(Some(date)) if date.date <= today => {
                self.report(Field::FoundedOn, Finding::new(Code::DatePrecisionMonth));
                return Some(date.date);
            }
            Ok(Some(_)) => Code::DateInFuture,
            Err(Unreadable) => Code::DateInvalid,
        };
        self.report(Field::FoundedOn, Finding::new(code));
        None
    }

    /// The town if one is named, else the district, else the default.
    pub fn territory(&mut self, reference: &Reference) -> String {
        let named = |field| texts::name(self.get(field)).filter(|name| !says_nothing(name));
        let (district, town) = (named(Field::District), named(Field::Town));
        let mut found = None;
        for (field, name) in [(Field::District, district), (Field::Town, town)] {
            let Some(name) = name else { continue };
            match reference.places.find(&name, found.as_deref()) {
                Some(code) => found = Some(code.to_owned()),
                None if field == Field::District && reference.places.is_above(&name) => {}
                None => {
                    self.report(field, Finding::new(Code::RegionUnknown));
                    return String::new();
                }
            }
        }
        let territory = found.or_else(|| reference.default_territory.clone());
        if territory.is_none() && !self.unreadable(Field::Town) {
            self.report(Field::Town, Finding::new(Code::RegionMissing));
        }
        territory.unwrap_or_default()
    }

    /// The year that the row names for its figures.
    fn figures_year(&mut self, this_year: i32) -> Option<i32> {
        match amounts::year(self.get(Field::FiguresYear), this_year) {
            Ok(year) => year,
            Err(Unreadable) => {
                self.report(Field::FiguresYear, Finding::new(Code::YearInvalid));
                None
            }
        }
    }

    pub fn indicators(&mut self, this_year: i32) -> Vec<Indicator> {
        let year = self.figures_year(this_year).unwrap_or(this_year - 1);
        let mut indicators = Vec::new();
        for field in [Field::Employees, Field::Revenue, Field::Assets, Field::Tax, Field::RegisteredCapital] {
            let Some(column) = self.column(field) else { continue };
            let value = match field {
                Field::Employees => amounts::headcount(self.get(field)).map_err(|Unreadable| Code::EmployeesInvalid),
                _ => amounts::money(self.get(field), column.unit.unwrap_or(Unit::TenThousand)).map_err(|e| match e {
                    AmountError::Invalid => Code::AmountInvalid,
                    AmountError::Negative => Code::AmountNegative,
                }),
            };
            match value {
                Ok(Some(value)) => indicators.push(Indicator { field, year: column.year.unwrap_or(year), value }),
                Ok(None) => {}
                Err(code) => self.report(field, Finding::new(code)),
            }
        }
        indicators
    }

    pub fn above_scale(&mut self) -> Option<bool> {
        texts::yes_or_no(self.get(Field::AboveScale)).unwrap_or_else(|Unreadable| {
            self.report(Field::AboveScale, Finding::new(Code::AboveScaleUnknown));
            None
        })
    }

    pub fn tags(&mut self, dictionary: &Tags) -> Option<Vec<String>> {
        let names = texts::list_of(self.get(Field::Tags), |name| dictionary.find(name).is_some());
        let mut codes: Vec<String> = Vec::new();
        for name in &names {
            match dictionary.find(name) {
                Some(code) if codes.iter().any(|known| known == code) => {}
                Some(code) => codes.push(code.to_owned()),
                None => self.report(Field::Tags, Finding::new(Code::TagUnknown).with("tag", name)),
            }
        }
        (!names.is_empty()).then_some(codes)
    }
}
