//! The yearly table of days off.

use super::*;
use crate::clock::notice::{Wrong, parse};

fn wrong(table: &str) -> Vec<(u64, Option<&'static str>, &'static str)> {
    parse(table.as_bytes()).unwrap_err().into_iter().map(|Wrong { line, column, code }| (line, column, code)).collect()
}

#[test]
fn the_announced_years_are_read() {
    let days = parse(ANNOUNCED.as_bytes()).unwrap();
    let count = |year, kind| days.iter().filter(|day| day.date.year() == year && day.kind == kind).count();
    assert_eq!([2024, 2025, 2026].map(|year| count(year, DayKind::Rest)), [28, 28, 33]);
    assert_eq!([2024, 2025, 2026].map(|year| count(year, DayKind::Work)), [8, 5, 6]);
    // Working days of the three years, counted from the notices: 366 or 365 days less weekends and holidays.
    let calendar = china();
    let (first, last) = (at("2024-12-31 12:00"), at("2025-12-31 12:00"));
    assert_eq!(calendar.measure(first, last, Unit::WorkingDays), Ok(248));
}

#[test]
fn every_wrong_line_is_named() {
    let table = "\u{feff}date,kind,name\n2027-13-01,holiday,元旦\n2027-01-02,closed,元旦\n2027-01-03,holiday\n\
                 2027-01-04,workday,元旦\n2027-01-04,holiday,元旦\n";
    assert_eq!(
        wrong(table),
        [
            (2, Some("date"), "format"),
            (3, Some("kind"), "enum"),
            (4, None, "table_columns"),
            (6, Some("date"), "duplicate"),
        ]
    );
    assert_eq!(wrong("day,kind,name\n"), [(1, None, "table_headings")]);
    assert_eq!(wrong("date,kind,name\n"), [(1, None, "table_empty")]);
    assert_eq!(wrong(""), [(1, None, "table_headings")]);
    let bytes = b"date,kind,name\n2027-01-01,holiday,\xd4\xaa\xb5\xa9\n";
    assert_eq!(parse(bytes).unwrap_err()[0], Wrong { line: 2, column: None, code: "table_encoding" });
}
