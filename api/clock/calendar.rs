//! The working calendar: which stretches of time count, and arithmetic in them. Instants are UTC; days and windows are
//! those of the calendar's zone.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::window::{Window, in_order};
use super::words::{DayKind, Unit};

/// Years in which instants are counted: far beyond any deadline, and few enough days to walk through.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2300;

/// The result, or an instant that was asked about, lies outside the years that are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the instant lies outside the years 1900 to 2300")]
pub struct OutOfRange;

/// Why a calendar cannot be built.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    /// Without working time in a week no deadline would ever come.
    #[error("no day of the week has a window")]
    NoWorkingTime,
    /// On this day of the week (0 is Monday).
    #[error("the windows of weekday {0} overlap or are out of order")]
    WeekdayOrder(usize),
    /// On this date.
    #[error("the windows of {0} overlap or are out of order")]
    DateOrder(NaiveDate),
}

/// A limit as it is stored: so many of a unit. A working day is its own unit, never a number of hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Budget {
    /// How many.
    pub amount: i32,
    /// Of what.
    pub unit: Unit,
}

impl Budget {
    /// About ten years of any unit: nobody is given longer.
    pub const MOST_DAYS: i32 = 2_500;

    /// None when it is empty or longer than ten years.
    pub fn new(amount: i32, unit: Unit) -> Option<Self> {
        (1..=Self::most(unit)).contains(&amount).then_some(Budget { amount, unit })
    }

    /// The longest of a unit.
    pub fn most(unit: Unit) -> i32 {
        match unit {
            Unit::WorkingMinutes => Self::MOST_DAYS * 24 * 60,
            Unit::WorkingHours => Self::MOST_DAYS * 24,
            Unit::WorkingDays => Self::MOST_DAYS,
        }
    }

    /// In ticks of its unit.
    pub(super) fn ticks(self) -> i64 {
        i64::from(self.amount) * self.unit.tick()
    }
}

impl Unit {
    /// Time is counted in microseconds, as instants are stored; days in days.
    pub(super) fn tick(self) -> i64 {
        match self {
            Unit::WorkingMinutes => 60_000_000,
            Unit::WorkingHours => 3_600_000_000,
            Unit::WorkingDays => 1,
        }
    }
}

/// When a budget ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// UTC.
    pub at: NaiveDateTime,
    /// A year on the way has no announced calendar yet, so the day may still move.
    pub provisional: bool,
}

/// What one date is instead of its weekday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Special {
    /// Off or working.
    pub kind: DayKind,
    /// Windows of a working date; empty for those of an ordinary working day.
    pub windows: Vec<Window>,
}

/// When an office works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    zone: Tz,
    week: [Vec<Window>; 7],
    specials: BTreeMap<NaiveDate, Special>,
    announced: BTreeSet<i32>,
}

/// A working date with its stretches in UTC.
struct Day {
    date: NaiveDate,
    stretches: Vec<(NaiveDateTime, NaiveDateTime)>,
}

impl Calendar {
    /// Checks that there is working time at all and that windows follow each other. `week` begins with Monday;
    /// `announced` are the years whose days off are known.
    pub fn new(
        zone: Tz,
        week: [Vec<Window>; 7],
        specials: BTreeMap<NaiveDate, Special>,
        announced: BTreeSet<i32>,
    ) -> Result<Self, Unusable> {
        if week.iter().all(Vec::is_empty) {
            return Err(Unusable::NoWorkingTime);
        }
        if let Some(day) = week.iter().position(|windows| !in_order(windows)) {
            return Err(Unusable::WeekdayOrder(day));
        }
        if let Some((date, _)) = specials.iter().find(|(_, special)| !in_order(&special.windows)) {
            return Err(Unusable::DateOrder(*date));
        }
        Ok(Calendar { zone, week, specials, announced })
    }

    /// Whether the days off of a year are known.
    pub fn is_announced(&self, year: i32) -> bool {
        self.announced.contains(&year)
    }

    /// The windows of a date: its own, those of its weekday, or none. A make-up day without windows of its own works as
    /// the first working day of the week does.
    pub fn windows(&self, date: NaiveDate) -> &[Window] {
        let usual = &self.week[date.weekday().num_days_from_monday() as usize];
        match self.specials.get(&date) {
            None => usual,
            Some(Special { kind: DayKind::Rest, .. }) => &[],
            Some(Special { kind: DayKind::Work, windows }) if !windows.is_empty() => windows,
            Some(_) if !usual.is_empty() => usual,
            Some(_) => self.week.iter().find(|windows| !windows.is_empty()).map_or(&[], Vec::as_slice),
        }
    }

    /// Whether anybody works on a date.
    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        !self.windows(date).is_empty()
    }

    /// What a clock on the wall shows at an instant.
    pub fn local(&self, at: NaiveDateTime) -> NaiveDateTime {
        Utc.from_utc_datetime(&at).with_timezone(&self.zone).naive_local()
    }

    /// The local date of an instant.
    pub fn date(&self, at: NaiveDateTime) -> NaiveDate {
        self.local(at).date()
    }

    /// The end of a date, or of the next working day when nobody works on it.
    pub fn end_of(&self, date: NaiveDate) -> Result<NaiveDateTime, OutOfRange> {
        self.days(date, true).find_map(|day| day.edge(true)).ok_or(OutOfRange)
    }

    /// The end of a budget. Days count from the next working day and end with the last window of the last one; hours and
    /// minutes count within windows only and may end exactly when a window does.
    pub fn add(&self, from: NaiveDateTime, budget: Budget) -> Result<Due, OutOfRange> {
        let at = self.shift(from, budget.ticks(), budget.unit)?;
        Ok(Due { at, provisional: self.is_provisional(from, at) })
    }

    /// The instant from which a budget is left until `to`: for days the beginning of the day on which so many are left.
    pub fn subtract(&self, to: NaiveDateTime, budget: Budget) -> Result<NaiveDateTime, OutOfRange> {
        self.shift(to, -budget.ticks(), budget.unit)
    }

    /// Whole units of working time from one instant to another, negative when they come in the other order. Days are the
    /// working days after the day of the first up to that of the second.
    pub fn measure(&self, from: NaiveDateTime, to: NaiveDateTime, unit: Unit) -> Result<i64, OutOfRange> {
        Ok(self.ticks(from, to, unit)? / unit.tick())
    }

    /// Whether a year between two instants has no announced calendar.
    pub fn is_provisional(&self, from: NaiveDateTime, to: NaiveDateTime) -> bool {
        (self.date(from).year()..=self.date(to).year()).any(|year| !self.is_announced(year))
    }

    /// Moves an instant by working time, forwards or (below zero) backwards; by nothing, it stays.
    pub(super) fn shift(&self, from: NaiveDateTime, ticks: i64, unit: Unit) -> Result<NaiveDateTime, OutOfRange> {
        if ticks == 0 {
            return Ok(from);
        }
        let (forwards, mut left) = (ticks > 0, ticks.abs());
        let start = self.date(from);
        for day in self.days(start, forwards) {
            if unit == Unit::WorkingDays {
                left -= i64::from(day.date != start);
                if left == 0 {
                    return day.edge(forwards).ok_or(OutOfRange);
                }
                continue;
            }
            let nearest_first: &mut dyn Iterator<Item = _> =
                if forwards { &mut day.stretches.iter() } else { &mut day.stretches.iter().rev() };
            for (begin, end) in nearest_first {
                let (begin, end) = if forwards { (*begin.max(&from), *end) } else { (*begin, *end.min(&from)) };
                let length = microseconds(begin, end).max(0);
                if length >= left {
                    let rest = TimeDelta::microseconds(left);
                    return Ok(if forwards { begin + rest } else { end - rest });
                }
                left -= length;
            }
        }
        Err(OutOfRange)
    }

    /// Working time between two instants in ticks of a unit.
    pub(super) fn ticks(&self, from: NaiveDateTime, to: NaiveDateTime, unit: Unit) -> Result<i64, OutOfRange> {
        if from > to {
            return Ok(-self.ticks(to, from, unit)?);
        }
        let (first, last) = (self.date(from), self.date(to));
        if !YEARS.contains(&first.year()) || !YEARS.contains(&last.year()) {
            return Err(OutOfRange);
        }
        let days = self.days(first, true).take_while(|day| day.date <= last);
        Ok(match unit {
            Unit::WorkingDays => days.map(|day| i64::from(day.date != first)).sum(),
            Unit::WorkingHours | Unit::WorkingMinutes => days
                .flat_map(|day| day.stretches)
                .map(|(begin, end)| microseconds(begin.max(from), end.min(to)).max(0))
                .sum(),
        })
    }

    /// The end of the first working day that has not ended at an instant.
    pub(super) fn end_of_day_after(&self, at: NaiveDateTime) -> Result<NaiveDateTime, OutOfRange> {
        self.days(self.date(at), true).filter_map(|day| day.edge(true)).find(|end| *end > at).ok_or(OutOfRange)
    }

    /// The beginning of the working day after which `days` more follow up to that of `to`.
    pub(super) fn start_with_days_left(&self, to: NaiveDateTime, days: i64) -> Result<NaiveDateTime, OutOfRange> {
        let days = usize::try_from(days).map_err(|_| OutOfRange)?;
        self.days(self.date(to), false).nth(days).and_then(|day| day.edge(false)).ok_or(OutOfRange)
    }

    /// The one walk behind adding, subtracting and measuring: working days from a date on, nearest first, as far as
    /// years are counted.
    fn days(&self, from: NaiveDate, forwards: bool) -> impl Iterator<Item = Day> {
        let next = move |date: &NaiveDate| {
            if forwards { date.checked_add_days(Days::new(1)) } else { date.checked_sub_days(Days::new(1)) }
        };
        std::iter::successors(Some(from), next)
            .take_while(|date| YEARS.contains(&date.year()))
            .filter(|date| self.is_working_day(*date))
            .map(|date| {
                let at = |minute| self.instant(date, minute);
                let stretches = self.windows(date).iter().map(|window| (at(window.from()), at(window.to()))).collect();
                Day { date, stretches }
            })
    }

    /// The instant of a minute of a local day. Where clocks are put forward, a time that they leave out is the moment of
    /// the change; where they are put back, the first of the two is meant, so that later minutes never come earlier.
    fn instant(&self, date: NaiveDate, minute: u16) -> NaiveDateTime {
        let local = date.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(i64::from(minute));
        // The longest change ever made left out a whole day.
        (0..=24 * 60)
            .find_map(|later| self.zone.from_local_datetime(&(local + TimeDelta::minutes(later))).earliest())
            .map_or(local, |found| found.naive_utc())
    }
}

impl Day {
    /// When its last window ends, or its first begins.
    fn edge(&self, end: bool) -> Option<NaiveDateTime> {
        if end {
            self.stretches.last().map(|stretch| stretch.1)
        } else {
            self.stretches.first().map(|stretch| stretch.0)
        }
    }
}

/// Every date of a year.
pub fn dates(year: i32) -> impl Iterator<Item = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1);
    first.into_iter().flat_map(|first| first.iter_days()).take_while(move |date| date.year() == year)
}

fn microseconds(from: NaiveDateTime, to: NaiveDateTime) -> i64 {
    (to - from).num_microseconds().unwrap_or(i64::MAX)
}
