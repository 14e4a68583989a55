//! Telephone numbers of mainland China.

use super::{Unreadable, plain};
use crate::imports::cell::Cell;

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
    if let Some(number) = number(first) {
        return Ok(Some(Phone { number, more: parts.next().is_some() }));
    }
    // Two numbers with nothing but a space or a line break between them run into one another above.
    let mut words = spaced.split_whitespace().map(|word| plain(&Cell::Text(word.to_owned())));
    let number = words.next().flatten().and_then(|word| number(&word)).ok_or(Unreadable)?;
    words.next().map_or(Err(Unreadable), |_| Ok(Some(Phone { number, more: true })))
}

fn number(text: &str) -> Option<String> {
    let dashes = |c: char| matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '(' | ')');
    let (text, extension) = match text.split_once(['转', '#']) {
        Some((text, extension)) if is_digits(extension) && extension.len() <= 6 => (text, Some(extension)),
        Some(_) => return None,
        None => (text, None),
    };
    // A number that passed through a numeric cell.
    let text = text.strip_suffix(".0").unwrap_or(text);
    let digits: String = text.chars().filter(|c| !dashes(*c)).collect();
    let digits = digits.strip_prefix("+86").or_else(|| digits.strip_prefix("0086")).unwrap_or(&digits);
    let digits = match digits.strip_prefix("86") {
        Some(rest) if rest.len() == 11 => rest,
        _ => digits,
    };
    if !is_digits(digits) {
        return None;
    }
    let number = match (digits.as_bytes(), digits.len()) {
        ([b'1', b'3'..=b'9', ..], 11) => digits.to_owned(),
        ([b'4' | b'8', b'0', b'0', ..], 10) => digits.to_owned(),
        ([b'0', ..], 10..=12) => {
            // Beijing 010 and the 02x cities have three-digit area codes, all others four.
            let area = if digits.starts_with("01") || digits.starts_with("02") { 3 } else { 4 };
            let (area, local) = digits.split_at(area);
            (7..=8).contains(&local.len()).then(|| format!("{area}-{local}"))?
        }
        ([b'2'..=b'9', ..], 7..=8) => digits.to_owned(),
        _ => return None,
    };
    Some(match extension {
        Some(extension) => format!("{number}-{extension}"),
        None => number,
    })
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
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
            ("0398-2834567转801", "0398-2834567-801"),
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
