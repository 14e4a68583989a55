//! Working time by example and by property, on the announced days off of 2024 to 2026.

mod arithmetic;
mod ledger;
mod ledger_properties;
mod notices;
mod properties;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDateTime, TimeDelta};
use chrono_tz::Tz;
use proptest::prelude::*;

use super::calendar::{Budget, Calendar, Special};
use super::notice;
use super::window::Window;
use super::words::{DayKind, Unit};

/// What the State Council announced for 2024 to 2026.
const ANNOUNCED: &str = include_str!("../../../tests/data/cn_workdays.csv");

/// Mondays to Fridays, 09:00–12:00 and 13:30–17:30, with the announced days of 2024 to 2026.
fn china() -> Calendar {
    let office = vec![window("09:00", "12:00"), window("13:30", "17:30")];
    let week = std::array::from_fn(|day| if day < 5 { office.clone() } else { Vec::new() });
    let days = notice::parse(ANNOUNCED.as_bytes()).unwrap();
    let years = days.iter().map(|day| day.date.year()).collect();
    let specials: BTreeMap<_, _> =
        days.into_iter().map(|day| (day.date, Special { kind: day.kind, windows: Vec::new() })).collect();
    Calendar::new(Tz::Asia__Shanghai, week, specials, years).unwrap()
}

fn window(from: &str, to: &str) -> Window {
    serde_json::from_value(serde_json::json!({"from": from, "to": to})).unwrap()
}

/// An instant written in Chinese time.
fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap() - TimeDelta::hours(8)
}

/// An instant in Chinese time, as it is written.
fn local(at: NaiveDateTime) -> String {
    (at + TimeDelta::hours(8)).format("%Y-%m-%d %H:%M").to_string()
}

fn days(amount: i32) -> Budget {
    Budget::new(amount, Unit::WorkingDays).unwrap()
}

fn hours(amount: i32) -> Budget {
    Budget::new(amount, Unit::WorkingHours).unwrap()
}

fn minutes(amount: i32) -> Budget {
    Budget::new(amount, Unit::WorkingMinutes).unwrap()
}

/// Any second of the announced years and a little beyond, around which holidays, make-up days and lunch breaks lie.
fn instants() -> impl Strategy<Value = NaiveDateTime> {
    (0..3 * 365 * 86_400_i64).prop_map(|seconds| at("2024-01-01 00:00") + TimeDelta::seconds(seconds))
}

fn units() -> impl Strategy<Value = Unit> {
    prop_oneof![Just(Unit::WorkingDays), Just(Unit::WorkingHours), Just(Unit::WorkingMinutes)]
}

fn budgets() -> impl Strategy<Value = Budget> {
    (1..60, units()).prop_map(|(amount, unit)| Budget::new(amount, unit).unwrap())
}
