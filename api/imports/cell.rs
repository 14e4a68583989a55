//! A cell as the file holds it, and a row of them.

use std::fmt;

use chrono::{NaiveDateTime, NaiveTime};

#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    #[default]
    Empty,
    Text(String),
    Number(f64),
    /// A number that its style shows as a date.
    Date(NaiveDateTime),
    Bool(bool),
    /// `#N/A` and its kin, or `=…` for a formula whose result was never stored.
    Error(String),
}

impl Cell {
    /// Whether nothing can be read in the cell; white space and invisible marks are nothing.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.chars().all(|c| c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}')),
            _ => false,
        }
    }
}

/// Whether a spreadsheet could take the text for a formula, an error or a mark of its own. Exports put an apostrophe
/// before such a text, imports take it away.
pub fn is_formula_like(text: &str) -> bool {
    text.starts_with(['\t', '\r']) || text.trim_start().starts_with(['=', '+', '-', '@', '\'', '#'])
}

/// The value as the spreadsheet would show it without any number format.
impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => Ok(()),
            Self::Text(text) | Self::Error(text) => f.write_str(text),
            Self::Number(number) => f.write_str(&plain_number(*number)),
            Self::Date(at) if at.time() == NaiveTime::MIN => write!(f, "{}", at.date()),
            Self::Date(at) => write!(f, "{at}"),
            Self::Bool(true) => f.write_str("TRUE"),
            Self::Bool(false) => f.write_str("FALSE"),
        }
    }
}

/// Spreadsheets keep fifteen significant digits; more would only print the noise of binary fractions.
fn plain_number(number: f64) -> String {
    let scientific = format!("{number:.14e}");
    let Some((mantissa, exponent)) = scientific.split_once('e') else { return scientific };
    let Ok(exponent @ -20..=30) = exponent.parse::<i32>() else { return scientific };
    let sign = if mantissa.starts_with('-') { "-" } else { "" };
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let point = exponent + 1;
    let (whole, fraction) = match usize::try_from(point) {
        Ok(0) | Err(_) => ("0".to_owned(), format!("{}{digits}", "0".repeat(point.unsigned_abs() as usize))),
        Ok(point) if point >= digits.len() => (format!("{digits:0<point$}"), String::new()),
        Ok(point) => (digits[..point].to_owned(), digits[point..].to_owned()),
    };
    match fraction.trim_end_matches('0') {
        "" if whole == "0" => whole,
        "" => format!("{sign}{whole}"),
        fraction => format!("{sign}{whole}.{fraction}"),
    }
}

/// A row of the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawRow {
    /// As the spreadsheet shows it; in a CSV file the number of the record, counting from one.
    pub number: u32,
    /// Left out of sight by a filter or by hand; still data.
    pub hidden: bool,
    /// By column; cells after the last filled one may be missing.
    pub cells: Vec<Cell>,
}

impl RawRow {
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }

    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(Cell::is_blank)
    }

    /// The row as text, for a preview and for handing rejected rows back.
    pub fn texts(&self) -> Vec<String> {
        self.cells.iter().map(Cell::to_string).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_show_fifteen_significant_digits() {
        for (number, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (15_467_125_694.0, "15467125694"),
            (9.14112030000123e17, "914112030000123000"),
            (914403001922038216.0, "914403001922038000"),
            (2659.25, "2659.25"),
            (0.1 + 0.2, "0.3"),
            (-350.0, "-350"),
            (0.00012, "0.00012"),
            (-0.5, "-0.5"),
            (1e300, "1.00000000000000e300"),
        ] {
            assert_eq!(Cell::Number(number).to_string(), text);
        }
    }
}
