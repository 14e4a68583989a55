//! Telephone numbers of mainland China.

use super::{Unreadable, plain};
use crate::imports::cell::Cell;
use crate::phone;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// `13812345678`, `0398-1234567`, `4001234567`.
    pub number: String,
    /// The cell held more numbers; the first was taken.
    pub more: bool,
}

/// The first number in the cell; an error when that is none.
pub fn parse(cell: &Cell) -> Result<Option<Phone>, Unreadable> {
    let Some(text) = plain(cell) else { return Ok(None) };
    let separator = |c: char| matches!(c, '/' | ',' | '、' | ';' | '，' | '；' | '或' | '|');
    let spaced = cell.to_string();
    let mut parts = text.split(separator).filter(|part| !part.is_empty());
    let first = parts.next().ok_or(Unreadable)?;
    if let Some(number) = phone::normal(first) {
        return Ok(Some(Phone { number, more: parts.next().is_some() }));
    }
    // Two numbers with nothing but a space or a line break between them run into one another above.
    let mut words = spaced.split_whitespace().map(|word| plain(&Cell::Text(word.to_owned())));
    let number = words.next().flatten().and_then(|word| phone::normal(&word)).ok_or(Unreadable)?;
    words.next().map_or(Err(Unreadable), |_| Ok(Some(Phone { number, more: true })))
}

/// Keeps the ends of every long run of digits: a report is read by more people than a telephone number is for.
pub fn masked(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let is_digit = |c: &char| c.is_numeric();
    let mut result = String::with_capacity(text.len());
    for run in characters.chunk_by(|a, b| is_digit(a) == is_digit(b)) {
        let hidden = if run.len() >= 7 && run.iter().all(is_digit) { 3..run.len() - 2 } else { 0..0 };
        result.extend(run.iter().enumerate().map(|(at, c)| if hidden.contains(&at) { '*' } else { *c }));
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_they_are_typed() {
        for (raw, expected) in [
            ("15442681250.0", "15442681250"),
            ("154-1305-1620", "15413051620"),
            ("+86 154 5897 7546", "15458977546"),
            ("86-15458977546", "15458977546"),
            ("１５４０４９０３４７２", "15404903472"),
            ("0398－0829398", "0398-0829398"),
            ("（010）62345678", "010-62345678"),
            ("0398-2834567转801", "0398-2834567转801"),
            ("400-810-8888", "4008108888"),
            ("2834567", "2834567"),
        ] {
            let phone = Phone { number: expected.to_owned(), more: false };
            assert_eq!(parse(&Cell::Text(raw.to_owned())), Ok(Some(phone)), "{raw}");
        }
        for raw in ["15410088658/15400000001", "15410088658 15400000001", "15410088658、0398-2834567"] {
            let phone = Phone { number: "15410088658".to_owned(), more: true };
            assert_eq!(parse(&Cell::Text(raw.to_owned())), Ok(Some(phone)), "{raw}");
        }
        for raw in ["1.54E+10", "12345", "1541008865", "154100886588", "电话", "12010088658", "转1"] {
            assert_eq!(parse(&Cell::Text(raw.to_owned())), Err(Unreadable), "{raw}");
        }
        assert_eq!(parse(&Cell::Text("无".to_owned())), Ok(None));
        assert_eq!(
            parse(&Cell::Number(15421199768.0)).map(|p| p.map(|p| p.number)),
            Ok(Some("15421199768".to_owned()))
        );
    }

    #[test]
    fn reports_show_the_ends_of_a_number_only() {
        assert_eq!(masked("15410088658/0398-2834567"), "154******58/0398-283**67");
        assert_eq!(masked("1.54E+10"), "1.54E+10");
    }
}
