//! Money and headcount, exactly: decimals in, whole fen and persons out.

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use super::{Unreadable, plain};
use crate::imports::cell::Cell;
use crate::imports::header::Unit;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountError {
    Invalid,
    Negative,
}

impl Unit {
    fn fen(self) -> Decimal {
        Decimal::from(match self {
            Self::Yuan => 100_i64,
            Self::Thousand => 100_000,
            Self::TenThousand => 1_000_000,
            Self::HundredMillion => 10_000_000_000,
            // No column of money has any other unit.
            _ => 1,
        })
    }
}

/// Money in fen. A unit in the cell (`1.2亿元`) overrides the one of the column. What formulas leave behind the
/// fen is rounded.
pub fn money(cell: &Cell, column: Unit) -> Result<Option<i64>, AmountError> {
    let Some(text) = plain(cell) else { return Ok(None) };
    if !matches!(cell, Cell::Text(_) | Cell::Number(_)) {
        return Err(AmountError::Invalid);
    }
    let text = text.trim_start_matches("人民币").trim_start_matches('¥');
    let suffixes = [
        ("亿元", Unit::HundredMillion),
        ("亿", Unit::HundredMillion),
        ("万元", Unit::TenThousand),
        ("万", Unit::TenThousand),
        ("千元", Unit::Thousand),
        ("元", Unit::Yuan),
    ];
    let (number, unit) =
        suffixes.iter().find_map(|(word, unit)| Some((text.strip_suffix(word)?, *unit))).unwrap_or((text, column));
    let fen = decimal(number)
        .and_then(|number| number.checked_mul(unit.fen()))
        .and_then(|fen| fen.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero).to_i64())
        .ok_or(AmountError::Invalid)?;
    if fen < 0 { Err(AmountError::Negative) } else { Ok(Some(fen)) }
}

/// A whole number of persons: `35`, `35.0`, `35人`.
pub fn headcount(cell: &Cell) -> Result<Option<i64>, Unreadable> {
    let Some(text) = plain(cell) else { return Ok(None) };
    let number = text.strip_suffix(['人', '名']).unwrap_or(&text);
    let number =
        decimal(number).filter(|number| number.is_integer()).and_then(|number| number.to_i64()).ok_or(Unreadable)?;
    if (0..=100_000_000).contains(&number) { Ok(Some(number)) } else { Err(Unreadable) }
}

/// A year that figures can be about: `2025`, `2025年`, `2025年度`.
pub fn year(cell: &Cell, this_year: i32) -> Result<Option<i32>, Unreadable> {
    let Some(text) = plain(cell) else { return Ok(None) };
    let text = text.trim_end_matches('度').trim_end_matches('年');
    let year = text.parse().ok().filter(|year| text.len() == 4 && (1949..=this_year + 1).contains(year));
    year.map(Some).ok_or(Unreadable)
}

/// Plain decimals with thousands separators; brackets mean a negative number, as accountants write it.
pub(super) fn decimal(text: &str) -> Option<Decimal> {
    let (negative, text) = match text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inner) => (true, inner),
        None => (false, text),
    };
    let digits: String = text.chars().filter(|c| !matches!(c, ',' | '，')).collect();
    let unsigned = digits.strip_prefix(['-', '\u{2212}']).unwrap_or(&digits);
    let plain = unsigned.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let number = unsigned.parse::<Decimal>().ok().filter(|_| plain && !unsigned.is_empty())?;
    Some(if negative || unsigned.len() < digits.len() { -number } else { number })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_as_it_is_typed() {
        for (raw, wan_hundredths) in [
            ("860", 86_000),
            ("1,200.50", 120_050),
            ("243万元", 24_300),
            ("１６２", 16_200),
            ("3.6亿元", 3_600_000),
            ("2659.25", 265_925),
            ("12345元", 123),
            ("¥15", 1_500),
            ("0", 0),
        ] {
            let expected = if raw == "12345元" { 1_234_500 } else { wan_hundredths * 10_000 };
            assert_eq!(money(&Cell::Text(raw.to_owned()), Unit::TenThousand), Ok(Some(expected)), "{raw}");
        }
        for raw in ["—", "/", "无", "暂无", " "] {
            assert_eq!(money(&Cell::Text(raw.to_owned()), Unit::TenThousand), Ok(None));
        }
        for raw in ["约五百万", "约500", "1.2E+8", "12%", "1.2.3", "5万美元", "99999999999999999999亿"] {
            assert_eq!(money(&Cell::Text(raw.to_owned()), Unit::Yuan), Err(AmountError::Invalid), "{raw}");
        }
        for raw in ["-350", "(350)", "－350万"] {
            assert_eq!(money(&Cell::Text(raw.to_owned()), Unit::Yuan), Err(AmountError::Negative), "{raw}");
        }
        assert_eq!(money(&Cell::Number(0.1 + 0.2), Unit::Yuan), Ok(Some(30)));
        assert_eq!(money(&Cell::Number(1.0 / 3.0), Unit::TenThousand), Ok(Some(333_333)));
        assert_eq!(money(&Cell::Bool(true), Unit::Yuan), Err(AmountError::Invalid));
    }

    #[test]
    fn a_year_has_four_digits() {
        for (raw, expected) in [("2025", 2025), ("2024年", 2024), ("２０２３年度", 2023)] {
            assert_eq!(year(&Cell::Text(raw.to_owned()), 2026), Ok(Some(expected)), "{raw}");
        }
        assert_eq!(year(&Cell::Number(2025.0), 2026), Ok(Some(2025)));
        for raw in ["1948", "2028", "25", "2025.5", "去年", "02025"] {
            assert_eq!(year(&Cell::Text(raw.to_owned()), 2026), Err(Unreadable), "{raw}");
        }
        assert_eq!(year(&Cell::Text("—".to_owned()), 2026), Ok(None));
    }

    #[test]
    fn headcount_is_a_whole_number() {
        for (raw, expected) in [("35", 35), ("35.0", 35), ("35人", 35), ("３５", 35), ("1,200", 1200)] {
            assert_eq!(headcount(&Cell::Text(raw.to_owned())), Ok(Some(expected)));
        }
        for raw in ["十来人", "-1", "3.5", "约30", "30-40", "1e3"] {
            assert_eq!(headcount(&Cell::Text(raw.to_owned())), Err(Unreadable), "{raw}");
        }
        assert_eq!(headcount(&Cell::Text("—".to_owned())), Ok(None));
    }
}
