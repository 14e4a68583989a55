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
use super::field::Field;
use super::headings::{Headings, Meaning};
use super::kind::Kind;
use super::values::phones;

/// The header stands near the top or nowhere.
pub const SEARCHED_ROWS: usize = 30;

crate::vocabulary! {
    /// The unit of a column of figures.
    Unit {
        Yuan = "yuan" "元" "yuan",
        Thousand = "thousand_yuan" "千元" "thousand yuan",
        TenThousand = "ten_thousand_yuan" "万元" "ten thousand yuan",
        HundredMillion = "hundred_million_yuan" "亿元" "hundred million yuan",
        Fen = "fen" "分" "fen",
        Kwh = "kwh" "千瓦时" "kWh",
        TenThousandKwh = "ten_thousand_kwh" "万千瓦时" "ten thousand kWh",
        HundredMillionKwh = "hundred_million_kwh" "亿千瓦时" "hundred million kWh",
        MegawattHour = "mwh" "兆瓦时" "MWh",
        Person = "person" "人" "persons",
        TenThousandPersons = "ten_thousand_persons" "万人" "ten thousand persons",
        Percent = "percent" "%" "%",
        Permille = "permille" "‰" "‰",
        Permyriad = "permyriad" "‱" "‱",
    }
}

impl Unit {
    /// The unit that a text begins with.
    pub fn at_start(text: &str) -> Option<Self> {
        let own = Self::WORDS.iter().filter_map(|(code, _, en)| Some((en.replace(' ', ""), Self::parse(code)?)));
        [("亿", Self::HundredMillion), ("万元", Self::TenThousand), ("千元", Self::Thousand), ("元", Self::Yuan)]
            .into_iter()
            .map(|(word, unit)| (word.to_owned(), unit))
            .chain(own)
            .find_map(|(word, unit)| {
                text.strip_prefix("人民币").unwrap_or(text).starts_with(word.as_str()).then_some(unit)
            })
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
    /// Of a column of figures: as the heading or the line of units says, else the usual one (ten thousand yuan).
    pub unit: Option<Unit>,
    /// The year that the heading names.
    pub year: Option<i32>,
    /// Of a column of figures (`figure`): the indicator, from the dictionary `indicators`.
    #[serde(default)]
    pub indicator: Option<String>,
    /// Of a column of figures (`figure`): `2025`, `2025-Q1`, `2025-03`, `2025-01/06`; none when the file does not say.
    #[serde(default)]
    pub period: Option<String>,
    /// The first values below it.
    pub samples: Vec<String>,
}

impl Column {
    /// A column of this place and heading that has no meaning yet.
    pub fn new(index: usize, heading: String) -> Self {
        Column {
            index,
            heading,
            field: None,
            unit: None,
            year: None,
            indicator: None,
            period: None,
            samples: Vec::new(),
        }
    }

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
    /// What kind of file it heads.
    pub kind: Kind,
    /// Its first row.
    pub row: u32,
    /// One or two.
    pub rows: u32,
    pub columns: Vec<Column>,
    /// The merged heading above each column, by its index.
    groups: BTreeMap<usize, String>,
    /// What stands above the header: a title, a line of units.
    above: Vec<String>,
}

impl Header {
    /// How many columns have a meaning.
    pub fn matched(&self) -> usize {
        self.columns.iter().filter(|column| column.field.is_some()).count()
    }

    pub fn column(&self, field: Field) -> Option<&Column> {
        self.columns.iter().find(|column| column.field == Some(field))
    }

    /// A header names what the rows are about, and is not a sentence in which such a word stands by chance.
    fn is_plausible(&self) -> bool {
        let matched = self.matched();
        self.kind.is_told_by(|field| self.column(field).is_some()) && (matched >= 2 || matched == self.columns.len())
    }

    /// Replaces what was guessed by what was decided: a field, or none to leave the column out. A column without a
    /// heading appears once it is given a field.
    pub fn apply(&mut self, mapping: &BTreeMap<usize, Option<Field>>) {
        for (index, field) in mapping {
            if field.is_some() && self.columns.iter().all(|column| column.index != *index) {
                self.insert(*index);
            }
            for column in &mut self.columns {
                if column.index == *index {
                    column.field = *field;
                } else if column.field == *field
                    && *field != Some(Field::Figure)
                    && !mapping.contains_key(&column.index)
                {
                    column.field = None;
                }
            }
        }
        for column in &mut self.columns {
            if column.field == Some(Field::Figure) && column.indicator.is_some() {
                continue;
            }
            // Figures of nothing are none.
            column.field = column.field.filter(|field| *field != Field::Figure);
            (column.indicator, column.period) = (None, None);
            let is_money =
                matches!(column.field, Some(Field::Revenue | Field::Assets | Field::Tax | Field::RegisteredCapital));
            column.unit = column.unit.or(Some(Unit::TenThousand)).filter(|_| is_money);
        }
    }

    /// Makes columns hold the figures of an indicator.
    pub fn apply_figures(&mut self, figures: &BTreeMap<usize, String>, headings: &Headings) {
        for (index, code) in figures.iter().filter(|(_, code)| headings.definition(code).is_some()) {
            if self.columns.iter().all(|column| column.index != *index) {
                self.insert(*index);
            }
            for column in self.columns.iter_mut().filter(|column| column.index == *index) {
                column.field = Some(Field::Figure);
                let group = self.groups.get(index).map_or("", String::as_str);
                (column.period, column.unit) = headings.surroundings(code, &column.heading, group, &self.above);
                column.indicator = Some(code.clone());
            }
        }
    }

    /// The period of figures of which the file does not say it.
    pub fn default_period(&mut self, period: &str) {
        let open = |column: &&mut Column| {
            matches!(column.field, Some(Field::Figure | Field::Value)) && column.period.is_none()
        };
        for column in self.columns.iter_mut().filter(open) {
            column.period = Some(period.to_owned());
        }
    }

    fn insert(&mut self, index: usize) {
        let at = self.columns.partition_point(|column| column.index < index);
        self.columns.insert(at, Column::new(index, String::new()));
    }
}

/// The best header among the first rows of a file; at equal worth the upper one. The upper of two rows has headings
/// of its own, unlike a line of units that happens to stand above the header.
pub fn find(rows: &[RawRow], headings: &Headings) -> Option<Header> {
    let mut best: Option<Header> = None;
    for at in 0..rows.len() {
        let Some(one) = read(rows, at, 1, headings) else { continue };
        let two = if one.matched() >= 2 { read(rows, at, 2, headings) } else { None };
        for header in [Some(one), two].into_iter().flatten().filter(Header::is_plausible) {
            if best.as_ref().is_none_or(|best| header.matched() > best.matched()) {
                best = Some(header);
            }
        }
    }
    best
}

/// The header that begins with a given row; its height is found unless given.
pub fn at(rows: &[RawRow], row: u32, count: Option<u32>, headings: &Headings) -> Option<Header> {
    let at = rows.iter().position(|candidate| candidate.number == row)?;
    let Some(count) = count else {
        let (one, two) = (read(rows, at, 1, headings)?, read(rows, at, 2, headings));
        return Some(two.filter(|two| two.is_plausible() && two.matched() > one.matched()).unwrap_or(one));
    };
    read(rows, at, count, headings)
}

fn read(rows: &[RawRow], at: usize, count: u32, headings: &Headings) -> Option<Header> {
    let upper = rows.get(at)?;
    let lower = match count {
        2 => Some(rows.get(at + 1).filter(|lower| lower.number == upper.number + 1)?),
        _ => None,
    };
    let text = |row: &RawRow, index| row.cell(index).to_string().split_whitespace().collect::<String>();
    let width = upper.cells.len().max(lower.map_or(0, |lower| lower.cells.len()));
    let sheet_unit = line_of_units(&rows[..at]);
    let above = rows[..at].iter().flat_map(RawRow::texts).filter(|text| !text.trim().is_empty()).collect();
    let mut header = Header {
        kind: headings.kind,
        row: upper.number,
        rows: count,
        columns: Vec::new(),
        groups: BTreeMap::new(),
        above,
    };
    // A merged group stands in its first column only.
    let mut group = String::new();
    for index in 0..width {
        let (above, below) = (text(upper, index), lower.map(|lower| text(lower, index)).unwrap_or_default());
        let heading = if below.is_empty() { above.clone() } else { below };
        if heading.is_empty() {
            continue;
        }
        if !above.is_empty() {
            group = above;
        }
        let context = format!("{heading}{group}");
        let mut column = Column::new(index, heading);
        column.unit = bracketed_unit(&context).or(sheet_unit);
        column.year = year(&context);
        match headings.meaning(&column.heading, &group) {
            Some(Meaning::Field(field)) => {
                column.field = Some(field);
                if field == Field::Value {
                    (column.period, _) = headings.surroundings("", &column.heading, &group, &header.above);
                }
            }
            Some(Meaning::Figure(code)) => {
                column.field = Some(Field::Figure);
                (column.period, column.unit) = headings.surroundings(&code, &column.heading, &group, &header.above);
                column.indicator = Some(code);
            }
            None => {}
        }
        // The first column of a kind has the field; a second one (手机 beside 联系电话) is the user's to decide.
        let same = |other: &Column| {
            (other.field, &other.indicator) == (column.field, &column.indicator)
                && (column.field != Some(Field::Figure) || other.period == column.period)
        };
        if header.columns.iter().any(same) {
            (column.field, column.indicator, column.period) = (None, None, None);
        }
        header.groups.insert(index, group.clone());
        header.columns.push(column);
    }
    Some(header)
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
