//! Rules that fields of several resources share, for `#[validate(custom(function = …))]`, and how texts are matched.

use chrono::{Datelike, NaiveDate};
use validator::ValidationError;

/// A name that consists of spaces alone is none.
pub fn not_blank(text: &str) -> Result<(), ValidationError> {
    if text.trim().is_empty() { Err(ValidationError::new("required")) } else { Ok(()) }
}

/// Both databases store dates far outside of what anyone means; a year of three or five digits is a slip.
pub fn date(day: &NaiveDate) -> Result<(), ValidationError> {
    if (1900..=2200).contains(&day.year()) { Ok(()) } else { Err(ValidationError::new("date_range")) }
}

/// A telephone number as people write it: digits, with a plus sign, spaces, hyphens and brackets.
pub fn phone(text: &str) -> Result<(), ValidationError> {
    let digits = digits(text).len();
    let others = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '(' | ')'));
    if others && (5..=15).contains(&digits) { Ok(()) } else { Err(ValidationError::new("phone_invalid")) }
}

/// One spelling of a telephone number, so that its blind index finds it: no spaces, brackets or country code.
pub fn normal_phone(text: &str) -> String {
    let kept: String = text.chars().filter(|c| c.is_ascii_digit() || matches!(c, '-' | '+')).collect();
    let national = kept.strip_prefix("+86").or_else(|| kept.strip_prefix("0086")).unwrap_or(&kept);
    let national = national.trim_start_matches('-');
    // A mobile number is written with and without hyphens; an area code needs its own.
    if national.starts_with('1') { digits(national) } else { national.to_owned() }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The pattern that finds `text` anywhere, for `like(…).escape('\\')`.
pub fn containing(text: &str) -> String {
    let mut pattern = String::from("%");
    for c in text.trim().chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern + "%"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_has_one_spelling() {
        for text in ["15412345678", "154 1234 5678", "154-1234-5678", "+86 15412345678", "+86-154-1234-5678"] {
            assert!(phone(text).is_ok(), "{text}");
            assert_eq!(normal_phone(text), "15412345678", "{text}");
        }
        assert_eq!(normal_phone("0398-1234567"), "0398-1234567");
        assert_eq!(normal_phone("(0398) 1234567"), "03981234567");
        for text in ["1.54E+10", "1234", "无", "", "15412345678/15487654321"] {
            assert!(phone(text).is_err(), "{text}");
        }
    }

    #[test]
    fn wildcards_are_meant_literally() {
        assert_eq!(containing(" 50%_a\\ "), "%50\\%\\_a\\\\%");
    }
}
