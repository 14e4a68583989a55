//! Where the column headings are, and what each column means.
//!
//! Ledgers begin with a title and a line of units; the headings fill one row, or two with merged groups above
//! (联系方式 over 法定代表人, 联系人, 联系电话). The header is the row, or pair of rows, most of whose cells are
//! known headings.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use utoipa::ToSchema;

use super::cell::{Cell, RawRow};
use super::field::{self, Field};
use super::values::phones;

/// The header stands near the top or nowhere.
pub const SEARCHED_ROWS: usize = 30;

crate::vocabulary! {
    /// The unit of a money column.
    Unit {
        Yuan = "yuan" "元" "yuan",
        Thousand = "thousand_yuan" "千元" "thousand yuan",
        TenThousand = "ten_thousand_yuan" "万元" "ten thousand yuan",
        HundredMillion = "hundred_million_yuan" "亿元" "hundred million yuan",
    }
}

impl Unit {
    /// The unit that a text begins with.
    pub fn at_start(text: &str) -> Option<Self> {
        [("亿", Self::HundredMillion), ("万元", Self::TenThousand), ("千元", Self::Thousand), ("元", Self::Yuan)]
            .into_iter()
            .find_map(|(word, unit)| text.strip_prefix("人民币").unwrap_or(text).starts_with(word).then_some(unit))
    }
}

/// A column of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Column {
    /// Counted from zero.
    pub index: usize,
    /// As the file has it, without line breaks.
    pub heading: String,
    /// What it is read as; none when it is left out.
    pub field: Option<Field>,
    /// Of a money column: as the heading or the line of units says, else ten thousand yuan.
    pub unit: Option<Unit>,
    /// The year that the heading names.
    pub year: Option<i32>,
    /// The first values below it.
    pub samples: Vec<String>,
}

impl Column {
    /// A value as it is shown. Telephone numbers are masked, and what nobody has said to be something else may be one.
    pub fn shown(&self, cell: &Cell) -> String {
        match self.field {
            None | Some(Field::ContactPhone) => phones::masked(&cell.to_string()),
            Some(_) => cell.to_string(),
        }
    }
}

/// The header found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Its first row.
    pub row: u32,
    /// One or two.
    pub rows: u32,
    pub columns: Vec<Column>,
}

impl Header {
    /// How many columns have a meaning.
    pub fn matched(&self) -> usize {
        self.columns.iter().filter(|column| column.field.is_some()).count()
    }

    pub fn column(&self, field: Field) -> Option<&Column> {
        self.columns.iter().find(|column| column.field == Some(field))
    }

    /// A header names the enterprise or its code, and is not a sentence in which such a word stands by chance.
    fn is_plausible(&self) -> bool {
        let identifies = self.column(Field::Name).is_some() || self.column(Field::CreditCode).is_some();
        let matched = self.matched();
        identifies && (matched >= 2 || matched == self.columns.len())
    }

    /// Replaces what was guessed by what was decided: a field, or none to leave the column out. A column without a
    /// heading appears once it is given a field.
    pub fn apply(&mut self, mapping: &BTreeMap<usize, Option<Field>>) {
        for (index, field) in mapping {
            if field.is_some() && self.columns.iter().all(|column| column.index != *index) {
                let at = self.columns.partition_point(|column| column.index < *index);
                let (index, heading, samples) = (*index, String::new(), Vec::new());
                self.columns.insert(at, Column { index, heading, field: None, unit: None, year: None, samples });
            }
            for column in &mut self.columns {
                if column.index == *index {
                    column.field = *field;
                } else if column.field == *field && !mapping.contains_key(&column.index) {
                    column.field = None;
                }
            }
        }
        for column in &mut self.columns {
            let is_money =
                matches!(column.field, Some(Field::Revenue | Field::Assets | Field::Tax | Field::RegisteredCapital));
            column.unit = column.unit.or(Some(Unit::TenThousand)).filter(|_| is_money);
        }
    }
}

/// The best header among the first rows of a file; at equal worth the upper one. The upper of two rows has headings
/// of its own, unlike a line of units that happens to stand above the header.
pub fn find(rows: &[RawRow]) -> Option<Header> {
    let mut best: Option<Header> = None;
    for at in 0..rows.len() {
        let Some(one) = read(rows, at, 1) else { continue };
        let two = if one.matched() >= 2 { read(rows, at, 2) } else { None };
        for header in [Some(one), two].into_iter().flatten().filter(Header::is_plausible) {
            if best.as_ref().is_none_or(|best| header.matched() > best.matched()) {
                best = Some(header);
            }
        }
    }
    best
}

/// The header that begins with a given row; its height is found unless given.
pub fn at(rows: &[RawRow], row: u32, count: Option<u32>) -> Option<Header> {
    let at = rows.iter().position(|candidate| candidate.number == row)?;
    let Some(count) = count else {
        let (one, two) = (read(rows, at, 1)?, read(rows, at, 2));
        return Some(two.filter(|two| two.is_plausible() && two.matched() > one.matched()).unwrap_or(one));
    };
    read(rows, at, count)
}

fn read(rows: &[RawRow], at: usize, count: u32) -> Option<Header> {
    let upper = rows.get(at)?;
    let lower = match count {
        2 => Some(rows.get(at + 1).filter(|lower| lower.number == upper.number + 1)?),
        _ => None,
    };
    let text = |row: &RawRow, index| row.cell(index).to_string().split_whitespace().collect::<String>();
    let width = upper.cells.len().max(lower.map_or(0, |lower| lower.cells.len()));
    let sheet_unit = line_of_units(&rows[..at]);
    let mut columns: Vec<Column> = Vec::new();
    // A merged group stands in its first column only.
    let mut group = String::new();
    for index in 0..width {
        let (above, below) = (text(upper, index), lower.map(|lower| text(lower, index)).unwrap_or_default());
        let heading = if below.is_empty() { above.clone() } else { below };
        if heading.is_empty() {
            continue;
        }
        // The first column of a kind has the field; a second one (手机 beside 联系电话) is the user's to decide.
        let taken = |field: &Field| columns.iter().any(|column| column.field == Some(*field));
        let field = field::of_heading(&heading).filter(|field| !taken(field));
        if !above.is_empty() {
            group = above;
        }
        let context = format!("{heading}{group}");
        columns.push(Column {
            index,
            field,
            unit: bracketed_unit(&context).or(sheet_unit),
            year: year(&context),
            heading,
            samples: Vec::new(),
        });
    }
    Some(Header { row: upper.number, rows: count, columns })
}

/// `(万元)` or `(单位：万元)` anywhere in a heading.
pub fn bracketed_unit(text: &str) -> Option<Unit> {
    let text: String = text.nfkc().collect();
    text.split('(').skip(1).find_map(|rest| Unit::at_start(rest.strip_prefix("单位:").unwrap_or(rest)))
}

/// `填报单位：… 单位：万元、人` above the header: a unit only where one follows the colon.
fn line_of_units(rows: &[RawRow]) -> Option<Unit> {
    let texts = rows.iter().flat_map(|row| row.texts());
    texts
        .map(|text| text.nfkc().collect::<String>())
        .find_map(|text| text.split("单位:").skip(1).find_map(|rest| Unit::at_start(rest.trim_start())))
}

/// The year in `2025年营业收入`.
pub fn year(text: &str) -> Option<i32> {
    text.match_indices('年').find_map(|(at, _)| {
        let digits = text.get(at.checked_sub(4)?..at)?;
        digits.parse().ok().filter(|year| (1990..=2100).contains(year))
    })
}
