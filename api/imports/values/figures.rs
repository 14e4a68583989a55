//! Figures in the unit of their indicator, exactly: decimals in, whole fen, kilowatt-hours, persons or permyriads out.

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use super::amounts::decimal;
use super::plain;
use crate::imports::cell::Cell;
use crate::imports::header::Unit;

/// The largest value that JavaScript and therefore the API can tell from its neighbours.
const LARGEST: i64 = 9_007_199_254_740_991;

/// What an indicator counts, by the unit that the dictionary gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    Money,
    Energy,
    Persons,
    Share,
    /// Anything else, in whole units of its own.
    Count,
}

/// A word for a unit, the unit, and how many of the stored unit it holds.
type UnitWord = (&'static str, Unit, i64);

/// Longer words first: 万元 ends in 元.
const MONEY: &[UnitWord] = &[
    ("亿元", Unit::HundredMillion, 10_000_000_000),
    ("万元", Unit::TenThousand, 1_000_000),
    ("千元", Unit::Thousand, 100_000),
    ("亿", Unit::HundredMillion, 10_000_000_000),
    ("万", Unit::TenThousand, 1_000_000),
    ("元", Unit::Yuan, 100),
    ("分", Unit::Fen, 1),
];
const ENERGY: &[UnitWord] = &[
    ("亿千瓦时", Unit::HundredMillionKwh, 100_000_000),
    ("万千瓦时", Unit::TenThousandKwh, 10_000),
    ("兆瓦时", Unit::MegawattHour, 1000),
    ("千瓦时", Unit::Kwh, 1),
    ("亿度", Unit::HundredMillionKwh, 100_000_000),
    ("万度", Unit::TenThousandKwh, 10_000),
    ("度", Unit::Kwh, 1),
    ("万kwh", Unit::TenThousandKwh, 10_000),
    ("mwh", Unit::MegawattHour, 1000),
    ("kwh", Unit::Kwh, 1),
    ("万", Unit::TenThousandKwh, 10_000),
];
const PERSONS: &[UnitWord] = &[
    ("万人", Unit::TenThousandPersons, 10_000),
    ("人", Unit::Person, 1),
    ("名", Unit::Person, 1),
    ("万", Unit::TenThousandPersons, 10_000),
];
const SHARE: &[UnitWord] =
    &[("%", Unit::Percent, 100), ("‰", Unit::Permille, 10), ("‱", Unit::Permyriad, 1), ("万分之", Unit::Permyriad, 1)];

/// A value, and whether a remainder below its unit was rounded away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    pub value: i64,
    pub rounded: bool,
}

impl Measure {
    /// By `indicator_definitions.unit`.
    pub fn of(unit: &str) -> Self {
        match unit {
            "fen" => Self::Money,
            "kwh" => Self::Energy,
            "person" => Self::Persons,
            "permyriad" => Self::Share,
            _ => Self::Count,
        }
    }

    fn words(self) -> &'static [UnitWord] {
        match self {
            Self::Money => MONEY,
            Self::Energy => ENERGY,
            Self::Persons => PERSONS,
            Self::Share => SHARE,
            Self::Count => &[],
        }
    }

    /// Where neither heading nor cell names one: as ledgers do.
    pub fn usual(self) -> Option<Unit> {
        match self {
            Self::Money => Some(Unit::TenThousand),
            Self::Energy => Some(Unit::Kwh),
            Self::Persons => Some(Unit::Person),
            Self::Share => Some(Unit::Percent),
            Self::Count => None,
        }
    }

    /// The unit that a text is, such as the cell beside a value.
    pub fn unit(self, text: &str) -> Option<Unit> {
        let text = text.to_lowercase();
        let text = text.strip_prefix("人民币").unwrap_or(&text);
        self.words().iter().find(|(word, ..)| *word == text).map(|(_, unit, _)| *unit)
    }

    /// The unit in a heading's brackets, `(万元)` or `(单位:万千瓦时)`, or behind `单位:` in a line of units, which
    /// may name several.
    pub fn unit_in(self, text: &str) -> Option<Unit> {
        let lower = text.to_lowercase();
        let pieces = lower.split(['(', ')', ':', '、', ',', ';', ' ', '[', ']', '/', '，', '；']).skip(1);
        pieces.filter(|piece| !piece.is_empty()).find_map(|piece| self.unit(piece))
    }

    fn factor(self, unit: Option<Unit>) -> i64 {
        self.words().iter().find(|(_, known, _)| Some(*known) == unit).map_or(1, |(_, _, factor)| *factor)
    }
}

/// A figure; a unit in the cell overrides the one of its column. What formulas leave behind the fen or the
/// kilowatt-hour is rounded, and said; persons come whole. `Err` when it cannot be read.
pub fn figure(cell: &Cell, measure: Measure, column: Option<Unit>) -> Result<Option<Figure>, super::Unreadable> {
    let Some(text) = plain(cell) else { return Ok(None) };
    if !matches!(cell, Cell::Text(_) | Cell::Number(_)) {
        return Err(super::Unreadable);
    }
    let text = text.trim_start_matches("人民币").trim_start_matches('¥').to_lowercase();
    let stated = measure.words().iter().find_map(|(word, unit, _)| Some((text.strip_suffix(word)?, Some(*unit))));
    let (number, unit) = stated.unwrap_or((&text, column.or(measure.usual())));
    let exact = decimal(number).and_then(|number| number.checked_mul(Decimal::from(measure.factor(unit))));
    let exact = exact.ok_or(super::Unreadable)?;
    if measure == Measure::Persons && !exact.is_integer() {
        return Err(super::Unreadable);
    }
    let whole = exact.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    let value = whole.to_i64().filter(|value| (-LARGEST..=LARGEST).contains(value)).ok_or(super::Unreadable)?;
    Ok(Some(Figure { value, rounded: whole != exact }))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Unreadable;
    use super::*;

    fn value(raw: &str, measure: Measure, column: Option<Unit>) -> Result<Option<i64>, Unreadable> {
        figure(&Cell::Text(raw.to_owned()), measure, column).map(|figure| figure.map(|figure| figure.value))
    }

    #[test]
    fn figures_as_they_are_typed() {
        use Measure::*;
        for (raw, measure, column, expected) in [
            ("1,200.50", Money, Some(Unit::TenThousand), 1_200_500_000),
            ("1200.50", Money, None, 1_200_500_000),
            ("3.6亿元", Money, Some(Unit::Yuan), 36_000_000_000),
            ("¥15元", Money, None, 1500),
            ("(350)", Money, Some(Unit::Yuan), -35_000),
            ("-0.01", Money, Some(Unit::Yuan), -1),
            ("12.345", Energy, Some(Unit::TenThousandKwh), 123_450),
            ("１２３４５", Energy, None, 12_345),
            ("2.5万度", Energy, Some(Unit::Kwh), 25_000),
            ("800kWh", Energy, None, 800),
            ("35人", Persons, None, 35),
            ("1.2", Persons, Some(Unit::TenThousandPersons), 12_000),
            ("3.5%", Share, None, 350),
            ("3.5", Share, None, 350),
            ("12", Share, Some(Unit::Permille), 120),
            ("42", Count, None, 42),
        ] {
            assert_eq!(value(raw, measure, column), Ok(Some(expected)), "{raw}");
        }
        for (raw, measure) in [
            ("约500", Money),
            ("1.5人", Persons),
            ("十来人", Persons),
            ("12度", Money),
            ("5万元", Energy),
            ("1e9", Count),
            ("99999999999999999999亿", Money),
            ("90071992547409.93", Money),
        ] {
            assert_eq!(value(raw, measure, None), Err(Unreadable), "{raw}");
        }
        assert_eq!(value("—", Money, None), Ok(None));
        assert_eq!(figure(&Cell::Number(12.5), Energy, None), Ok(Some(Figure { value: 13, rounded: true })));
        assert_eq!(figure(&Cell::Number(0.1 + 0.2), Money, Some(Unit::Yuan)).map(|f| f.map(|f| f.value)), Ok(Some(30)));
        assert_eq!(figure(&Cell::Bool(true), Money, None), Err(Unreadable));
    }

    #[test]
    fn units_stand_in_brackets_and_in_lines_of_units() {
        assert_eq!(Measure::Money.unit_in("营业收入(万元)"), Some(Unit::TenThousand));
        assert_eq!(Measure::Energy.unit_in("用电量(万kWh)"), Some(Unit::TenThousandKwh));
        assert_eq!(Measure::Energy.unit_in("用电量(单位:万度)"), Some(Unit::TenThousandKwh));
        assert_eq!(Measure::Persons.unit_in("营业收入(万元)"), None);
        assert_eq!(Measure::Energy.unit_in("填报单位:某局 单位:万元、度、人"), Some(Unit::Kwh));
        assert_eq!(Measure::Money.unit_in("填报单位:某局 单位:人、亿元"), Some(Unit::HundredMillion));
        assert_eq!(Measure::Share.unit_in("裁员率(%)"), Some(Unit::Percent));
    }

    proptest! {
        /// Whatever a unit can express exactly comes back exactly, in the cell and by the heading.
        #[test]
        fn a_value_survives_its_unit(value in -LARGEST..=LARGEST, measure in 0_usize..4, unit in any::<prop::sample::Index>()) {
            let measure = [Measure::Money, Measure::Energy, Measure::Persons, Measure::Share][measure];
            let (word, unit, factor) = measure.words()[unit.index(measure.words().len())];
            let written = (Decimal::from(value) / Decimal::from(factor)).normalize();
            let exact = Some(Figure { value, rounded: false });
            for (text, column) in [(format!("{written}{word}"), None), (written.to_string(), Some(unit))] {
                prop_assert_eq!(figure(&Cell::Text(text.clone()), measure, column), Ok(exact), "{}", text);
            }
        }

        #[test]
        fn any_cell_is_a_figure_or_none(text in "[-0-9.,万亿元度人%()约 ]{0,24}") {
            for measure in [Measure::Money, Measure::Energy, Measure::Persons, Measure::Share, Measure::Count] {
                if let Ok(Some(figure)) = figure(&Cell::Text(text.clone()), measure, None) {
                    prop_assert!((-LARGEST..=LARGEST).contains(&figure.value));
                }
            }
        }
    }
}
