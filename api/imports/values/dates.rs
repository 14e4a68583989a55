//! Dates in every notation that ledgers use.

use chrono::NaiveDate;

use super::{Unreadable, plain};
use crate::imports::cell::Cell;
use crate::imports::xlsx::worksheet::date_of_serial;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    pub date: NaiveDate,
    /// Only the month was given; the first day stands for it.
    pub month_only: bool,
}

/// Real dates, `2023/5/6`, `2023年5月6日`, `20230506`, `2023年5月`, serial numbers; an error for anything else.
pub fn parse(cell: &Cell, date_1904: bool) -> Result<Option<Date>, Unreadable> {
    let exact = |date| Date { date, month_only: false };
    match cell {
        Cell::Date(at) => return Ok(Some(exact(at.date()))),
        Cell::Number(number) => return of_number(*number, date_1904).map(Some).ok_or(Unreadable),
        Cell::Bool(_) | Cell::Error(_) => return Err(Unreadable),
        Cell::Empty | Cell::Text(_) => {}
    }
    // The time of day goes before the white space does.
    let text = cell.to_string();
    let day =
        text.trim().split_once(|c: char| c.is_ascii_whitespace() || c == 'T').filter(|(_, time)| time.contains(':'));
    let day = day.map_or_else(|| cell.clone(), |(day, _)| Cell::Text(day.to_owned()));
    let Some(text) = plain(&day) else { return Ok(None) };
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        let number = text.parse().map_err(|_| Unreadable)?;
        return of_number(number, date_1904).map(Some).ok_or(Unreadable);
    }
    of_text(&text).map(Some).ok_or(Unreadable)
}

fn of_number(number: f64, date_1904: bool) -> Option<Date> {
    // A bare year would be a day of 1905 as a serial number, which no firm was founded on.
    if (1900.0..2101.0).contains(&number) {
        return None;
    }
    if let Some(at) = date_of_serial(number, date_1904) {
        return Some(Date { date: at.date(), month_only: false });
    }
    if number.fract() != 0.0 {
        return None;
    }
    let whole = number as u64;
    match whole {
        19_000_101..=21_001_231 => {
            date((whole / 10_000) as i32, (whole / 100 % 100) as u32, Some((whole % 100) as u32))
        }
        190_001..=210_012 => date((whole / 100) as i32, (whole % 100) as u32, None),
        _ => None,
    }
}

fn of_text(text: &str) -> Option<Date> {
    let text = text.trim_end_matches(['日', '号', '月', '.']);
    let parts: Vec<&str> = text.split(['/', '-', '.', '年', '月']).collect();
    if parts.iter().any(|part| !part.bytes().all(|byte| byte.is_ascii_digit())) || parts[0].len() != 4 {
        return None;
    }
    match parts[..] {
        [year, month] => date(year.parse().ok()?, month.parse().ok()?, None),
        [year, month, day] => date(year.parse().ok()?, month.parse().ok()?, Some(day.parse().ok()?)),
        _ => None,
    }
}

fn date(year: i32, month: u32, day: Option<u32>) -> Option<Date> {
    let date = NaiveDate::from_ymd_opt(year, month, day.unwrap_or(1)).filter(|_| (1900..=2100).contains(&year))?;
    Some(Date { date, month_only: day.is_none() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Result<Option<String>, Unreadable> {
        parse(&Cell::Text(text.to_owned()), false)
            .map(|date| date.map(|date| format!("{}{}", date.date, if date.month_only { "*" } else { "" })))
    }

    #[test]
    fn dates_as_they_are_typed() {
        for (raw, expected) in [
            ("2008/12/6", "2008-12-06"),
            ("2015年11月30日", "2015-11-30"),
            ("2017.6.24", "2017-06-24"),
            ("2022-12-31", "2022-12-31"),
            ("40465", "2010-10-14"),
            ("20051212", "2005-12-12"),
            ("２０１９／１０／２４", "2019-10-24"),
            ("2006-01-13 00:00:00", "2006-01-13"),
            ("2006-01-13T08:00:00", "2006-01-13"),
            ("2009/5/30 0:00:00", "2009-05-30"),
            ("2004年3月", "2004-03-01*"),
            ("2004 年 3 月 5 日", "2004-03-05"),
            ("2004-03", "2004-03-01*"),
            ("200403", "2004-03-01*"),
        ] {
            assert_eq!(parsed(raw), Ok(Some(expected.to_owned())), "{raw}");
        }
        for raw in [
            "2023/13/45",
            "2023-02-30",
            "2023",
            "2023年",
            "98-5-6",
            "5/6/2023",
            "长期",
            "2023.5.6.7",
            "-",
            "99999999999999999999",
        ] {
            assert_eq!(parsed(raw), if raw == "-" { Ok(None) } else { Err(Unreadable) }, "{raw}");
        }
    }

    #[test]
    fn numbers_count_from_the_workbooks_own_day() {
        let of = |number, date_1904| {
            parse(&Cell::Number(number), date_1904).map(|date| date.map(|date| date.date.to_string()))
        };
        assert_eq!(of(45052.0, false), Ok(Some("2023-05-06".to_owned())));
        assert_eq!(of(43590.0, true), Ok(Some("2023-05-06".to_owned())));
        assert_eq!(of(20230506.0, true), Ok(Some("2023-05-06".to_owned())));
        assert_eq!(of(2023.5, false), Err(Unreadable));
        assert_eq!(of(f64::MAX, false), Err(Unreadable));
        assert_eq!(of(-1.0, false), Err(Unreadable));
    }
}
