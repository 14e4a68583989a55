//! The yearly notice of days off and make-up days as a table: `date,kind,name`, kind `holiday` or `workday`.

use chrono::{Datelike, NaiveDate};

use super::words::DayKind;

/// One announced day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announced {
    /// Date.
    pub date: NaiveDate,
    /// Off or working.
    pub kind: DayKind,
    /// The festival.
    pub name: String,
}

/// What is wrong with one line; lines are counted from 1, headings included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// Line.
    pub line: u64,
    /// Column, or none when the line as a whole is wrong.
    pub column: Option<&'static str>,
    /// Code of the problem, one of the texts of fields.
    pub code: &'static str,
}

const COLUMNS: [&str; 3] = ["date", "kind", "name"];

/// Most lines a table may have: a century of holidays.
pub const MOST: usize = 4_000;

/// Longest name of a festival.
pub const LONGEST: usize = 100;

/// Reads a table in UTF-8, with or without byte order mark; all that is wrong with it is told at once.
pub fn parse(bytes: &[u8]) -> Result<Vec<Announced>, Vec<Wrong>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(bytes);
    let whole = |line, code| Wrong { line, column: None, code };
    let headings = reader.headers().map_err(|_| vec![whole(1, "table_encoding")])?;
    if headings.iter().ne(COLUMNS) {
        return Err(vec![whole(1, "table_headings")]);
    }
    let (mut days, mut wrong) = (Vec::<Announced>::new(), Vec::new());
    let mut seen = std::collections::BTreeSet::new();
    for (index, record) in reader.records().enumerate() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error.position().map_or(index as u64 + 2, csv::Position::line);
                wrong.push(whole(line, "table_encoding"));
                continue;
            }
        };
        let line = record.position().map_or(index as u64 + 2, csv::Position::line);
        if index >= MOST {
            wrong.push(whole(line, "table_rows"));
            break;
        }
        if record.len() != COLUMNS.len() {
            wrong.push(whole(line, "table_columns"));
            continue;
        }
        let mut fail = |column, code| wrong.push(Wrong { line, column: Some(column), code });
        let date = NaiveDate::parse_from_str(&record[0], "%Y-%m-%d").ok().filter(|d| (1950..=2200).contains(&d.year()));
        let kind = match &record[1] {
            "holiday" => Some(DayKind::Rest),
            "workday" => Some(DayKind::Work),
            _ => None,
        };
        if date.is_none() {
            fail("date", "format");
        }
        if kind.is_none() {
            fail("kind", "enum");
        }
        if record[2].chars().count() > LONGEST || record[2].chars().any(char::is_control) {
            fail("name", "length");
        }
        if let (Some(date), Some(kind)) = (date, kind) {
            if !seen.insert(date) {
                fail("date", "duplicate");
            }
            days.push(Announced { date, kind, name: record[2].to_owned() });
        }
    }
    if days.is_empty() && wrong.is_empty() {
        wrong.push(whole(1, "table_empty"));
    }
    if wrong.is_empty() { Ok(days) } else { Err(wrong) }
}
