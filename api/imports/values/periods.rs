//! Periods as people write them: a year, a quarter, a month, or several months of a year.

use std::ops::Range;
use std::sync::LazyLock;

use chrono::Datelike;
use regex::{Captures, Regex};

use super::{Unreadable, plain};
use crate::imports::cell::Cell;

/// A part of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    Year,
    /// 1 to 4.
    Quarter(u8),
    /// First and last month, both counted in.
    Months(u8, u8),
}

/// A stretch of time that a figure is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub year: i32,
    pub span: Span,
}

/// What a text says about a period: its year, its part of the year, or both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Partial {
    pub year: Option<i32>,
    pub span: Option<Span>,
}

impl Partial {
    /// What this text leaves open is taken from one that stands around it. A whole year around it says nothing about
    /// the part.
    pub fn or(self, around: Partial) -> Partial {
        let span = if self.span.is_some() || self.year.is_some() { self.span } else { around.span };
        Partial { year: self.year.or(around.year), span }
    }

    /// The period; a year alone is the whole year, a part without its year is none.
    pub fn period(self) -> Option<Period> {
        Some(Period { year: self.year?, span: self.span.unwrap_or(Span::Year) })
    }
}

impl Period {
    /// As the register keeps it for an indicator of this frequency (`2025`, `2025-Q1`, `2025-03`; several months
    /// `2025-01/06`); none when the indicator has no such period.
    pub fn stored(self, frequency: &str) -> Option<String> {
        let (first, last) = self.months();
        match frequency {
            "year" => ((first, last) == (1, 12)).then(|| self.year.to_string()),
            "quarter" => (first % 3 == 1 && last == first + 2).then(|| format!("{}-Q{}", self.year, first.div_ceil(3))),
            _ if first == last => Some(format!("{}-{first:02}", self.year)),
            _ => Some(format!("{}-{first:02}/{last:02}", self.year)),
        }
    }

    fn months(self) -> (u8, u8) {
        match self.span {
            Span::Year => (1, 12),
            Span::Quarter(quarter) => (quarter * 3 - 2, quarter * 3),
            Span::Months(first, last) => (first, last),
        }
    }

    /// Whether its last month has come by this day.
    pub fn has_begun_to_end(self, day: chrono::NaiveDate) -> bool {
        (self.year, u32::from(self.months().1)) <= (day.year(), day.month())
    }

    /// Whether it begins after this day.
    pub fn is_after(self, day: chrono::NaiveDate) -> bool {
        (self.year, u32::from(self.months().0)) > (day.year(), day.month())
    }
}

/// The one spelling of a period, whatever its frequency.
impl std::fmt::Display for Period {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.span {
            Span::Year => write!(f, "{}", self.year),
            Span::Quarter(quarter) => write!(f, "{}-Q{quarter}", self.year),
            Span::Months(first, last) if first == last => write!(f, "{}-{first:02}", self.year),
            Span::Months(first, last) => write!(f, "{}-{first:02}/{last:02}", self.year),
        }
    }
}

/// As a heading says it, so that it can be read back: `2025年`, `2025年1季度`, `2025年3月`, `2025年1-6月`.
pub fn in_words(period: Period) -> String {
    let year = period.year;
    match period.span {
        Span::Year => format!("{year}年"),
        Span::Quarter(quarter) => format!("{year}年{quarter}季度"),
        Span::Months(first, last) if first == last => format!("{year}年{first}月"),
        Span::Months(first, last) => format!("{year}年{first}-{last}月"),
    }
}

/// Every part is optional, so the year and the part of the year are found alone and together.
static PATTERN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x)
        (?: (?P<year> (?:19|20)\d\d ) (?P<mark> 年度 | 年 | [-./] )? )?
        (?: 第?(?P<quarter> [一二三四1-4] )季度
          | [Qq](?P<q> [1-4] )
          | (?P<half> 上半年 | 下半年 )
          | (?P<all> 全年 )
          | (?P<first> \d{1,2} )月?(?: - | ~ | / | — | – | 至 | 到 )(?P<last> \d{1,2} )(?P<word> 月份? )?
          | (?P<month> \d{1,2} )月份?
          | (?P<digits> 0[1-9] | 1[0-2] | [1-9] )
        )?",
    )
    .expect("the pattern is well-formed")
});

/// The first period named in a text without white space, and where it stands.
pub fn find(text: &str) -> Option<(Partial, Range<usize>)> {
    PATTERN.captures_iter(text).find_map(|found| {
        let whole = found.get(0)?;
        // A number that goes on (20251, 13800000000) is no year and no month.
        let goes_on = |at: Option<char>| at.is_some_and(|c| c.is_ascii_digit());
        if whole.is_empty()
            || goes_on(text[..whole.start()].chars().next_back())
            || goes_on(text[whole.end()..].chars().next())
        {
            return None;
        }
        Some((read_captures(&found)?, whole.range()))
    })
}

fn one_digit(found: &Captures) -> bool {
    found.name("digits").is_some_and(|digits| digits.len() == 1)
}

fn read_captures(found: &Captures) -> Option<Partial> {
    let number = |name: &str| found.name(name).and_then(|part| part.as_str().parse::<u8>().ok());
    let year = found.name("year").and_then(|year| year.as_str().parse::<i32>().ok());
    let month = |month: &u8| (1..=12).contains(month);
    let span = if let Some(quarter) = found.name("quarter").or_else(|| found.name("q")) {
        Some(Span::Quarter(match quarter.as_str() {
            "一" | "1" => 1,
            "二" | "2" => 2,
            "三" | "3" => 3,
            _ => 4,
        }))
    } else if let Some(half) = found.name("half") {
        Some(if half.as_str() == "上半年" { Span::Months(1, 6) } else { Span::Months(7, 12) })
    } else if found.name("all").is_some() {
        Some(Span::Year)
    } else if let (Some(first), Some(last)) = (number("first"), number("last")) {
        // Two numbers are months where a year or the word says so; else they are an age or a range of anything.
        let said = year.is_some() || found.name("word").is_some();
        if !said || !month(&first) || !month(&last) || first > last {
            return None;
        }
        Some(Span::Months(first, last))
    } else if let Some(one) = number("month") {
        month(&one).then_some(Span::Months(one, one)).map(Some)?
    } else if let Some(one) = number("digits") {
        // `202503`, `2025-3`; a number by itself is no month, nor is the fifth digit of a number.
        year?;
        if one_digit(found) && found.name("mark").is_none() {
            return None;
        }
        Some(Span::Months(one, one))
    } else {
        None
    };
    if year.is_none() && span.is_none() {
        return None;
    }
    Some(Partial { year, span })
}

/// A text that is a period and nothing else.
pub fn parse(text: &str) -> Option<Partial> {
    let text = text.trim_end_matches(['末', '底', '份']);
    let (partial, range) = find(text)?;
    (range == (0..text.len())).then_some(partial)
}

/// A cell that names a period; a date means its month.
pub fn of_cell(cell: &Cell) -> Result<Option<Partial>, Unreadable> {
    if let Cell::Date(at) = cell {
        let month = at.month() as u8;
        return Ok(Some(Partial { year: Some(at.year()), span: Some(Span::Months(month, month)) }));
    }
    let Some(text) = plain(cell) else { return Ok(None) };
    parse(&text).map(Some).ok_or(Unreadable)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Option<String> {
        parse(text).and_then(Partial::period).map(|period| period.to_string())
    }

    #[test]
    fn periods_as_they_are_typed() {
        for (raw, expected) in [
            ("2025", "2025"),
            ("2025年", "2025"),
            ("2025年度", "2025"),
            ("2025年全年", "2025"),
            ("2025年一季度", "2025-Q1"),
            ("2025年第3季度", "2025-Q3"),
            ("2025Q4", "2025-Q4"),
            ("2025-Q2", "2025-Q2"),
            ("2026年3月", "2026-03"),
            ("2026年03月份", "2026-03"),
            ("2026年3月末", "2026-03"),
            ("202603", "2026-03"),
            ("2026-3", "2026-03"),
            ("2026.12", "2026-12"),
            ("2025年1-6月", "2025-01/06"),
            ("2025年1月至6月", "2025-01/06"),
            ("2025年1—9月", "2025-01/09"),
            ("2025年上半年", "2025-01/06"),
            ("2025-01/06", "2025-01/06"),
        ] {
            assert_eq!(read(raw).as_deref(), Some(expected), "{raw}");
        }
        for raw in
            ["", "3月", "2025年13月", "2025年6-1月", "1-6", "20251", "2025年3月5日", "五年", "营业收入", "2025-13"]
        {
            assert_eq!(read(raw), None, "{raw}");
        }
    }

    #[test]
    fn a_period_stands_inside_a_heading_or_around_it() {
        let found = |text: &str| find(text).map(|(partial, range)| (partial, text[range].to_owned()));
        let year = |year| Partial { year: Some(year), span: None };
        assert_eq!(found("2025年营业收入(万元)"), Some((year(2025), "2025年".to_owned())));
        let months = Partial { year: None, span: Some(Span::Months(1, 6)) };
        assert_eq!(found("1-6月用电量"), Some((months, "1-6月".to_owned())));
        assert_eq!(found("35-50岁人数"), None);
        assert_eq!(found("营业收入"), None);
        assert_eq!(months.or(year(2025)).period().map(|p| p.to_string()).as_deref(), Some("2025-01/06"));
        // A year by itself is the whole year, whatever month the title is about.
        let title = Partial { year: Some(2026), span: Some(Span::Months(3, 3)) };
        assert_eq!(year(2025).or(title).period().map(|p| p.to_string()).as_deref(), Some("2025"));
        assert_eq!(Partial::default().or(title).period().map(|p| p.to_string()).as_deref(), Some("2026-03"));
    }

    #[test]
    fn an_indicator_takes_the_periods_of_its_frequency() {
        let stored = |text: &str, frequency| parse(text).and_then(Partial::period).and_then(|p| p.stored(frequency));
        assert_eq!(stored("2025年1-12月", "year").as_deref(), Some("2025"));
        assert_eq!(stored("2025年1-6月", "year"), None);
        assert_eq!(stored("2025年4-6月", "quarter").as_deref(), Some("2025-Q2"));
        assert_eq!(stored("2025年2-4月", "quarter"), None);
        assert_eq!(stored("2025年1季度", "month").as_deref(), Some("2025-01/03"));
        assert_eq!(stored("2025", "month").as_deref(), Some("2025-01/12"));
    }

    fn period() -> impl Strategy<Value = Period> {
        let span = prop_oneof![
            Just(Span::Year),
            (1_u8..=4).prop_map(Span::Quarter),
            (1_u8..=12, 0_u8..12).prop_map(|(first, more)| Span::Months(first, (first + more).min(12))),
        ];
        (1950_i32..=2099, span).prop_map(|(year, span)| Period { year, span })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(period in period()) {
            for text in [period.to_string(), in_words(period)] {
                prop_assert_eq!(parse(&text).and_then(Partial::period), Some(period), "{}", text);
            }
            for frequency in ["year", "quarter", "month"] {
                if let Some(stored) = period.stored(frequency) {
                    prop_assert!(crate::enterprises::indicators::is_period(&stored, frequency), "{}", stored);
                    let again = parse(&stored).and_then(Partial::period).and_then(|p| p.stored(frequency));
                    prop_assert_eq!(again, Some(stored));
                }
            }
        }

        #[test]
        fn any_text_is_a_period_or_none(text in "[0-9年月季度Qq一二三四上下半全至/.~-]{0,14}") {
            if let Some((_, range)) = find(&text) {
                prop_assert!(text.get(range).is_some_and(|part| !part.is_empty()));
            }
            let _ = parse(&text);
        }
    }
}
