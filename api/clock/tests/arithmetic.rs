//! The golden cases: from, budget, due.

use chrono_tz::Tz;

use super::*;
use crate::clock::calendar::{OutOfRange, Unusable};

#[test]
fn a_budget_ends_when_the_statutory_calendar_says() {
    let calendar = china();
    let cases = [
        // Days count from the next working day, to the end of its last window.
        ("2025-03-03 10:00", days(1), "2025-03-04 17:30"),
        ("2025-03-03 00:00", days(1), "2025-03-04 17:30"),
        ("2025-03-03 23:59", days(1), "2025-03-04 17:30"),
        ("2025-03-07 10:00", days(1), "2025-03-10 17:30"),
        ("2025-03-08 10:00", days(1), "2025-03-10 17:30"),
        ("2025-03-03 10:00", days(5), "2025-03-10 17:30"),
        ("2025-03-03 10:00", days(15), "2025-03-24 17:30"),
        ("2025-03-03 10:00", days(22), "2025-04-02 17:30"),
        // Across New Year: 1 January 2025 is off; 2026 works on Sunday the 4th.
        ("2024-12-31 16:00", days(1), "2025-01-02 17:30"),
        ("2025-12-31 09:00", days(1), "2026-01-04 17:30"),
        ("2025-12-31 09:00", days(2), "2026-01-05 17:30"),
        // Spring Festival 2025: Sunday 26 January and Saturday 8 February work, 28 January to 4 February do not.
        ("2025-01-24 15:00", days(1), "2025-01-26 17:30"),
        ("2025-01-24 15:00", days(3), "2025-02-05 17:30"),
        ("2025-02-07 10:00", days(1), "2025-02-08 17:30"),
        // Spring Festival 2026: 15 to 23 February off, Saturdays 14 and 28 February work.
        ("2026-02-13 10:00", days(2), "2026-02-24 17:30"),
        ("2026-02-14 10:00", hours(8), "2026-02-24 11:00"),
        ("2026-02-27 17:00", hours(1), "2026-02-28 09:30"),
        // National Day 2025: 1 to 8 October off, Sunday 28 September and Saturday 11 October work.
        ("2025-09-26 10:00", days(4), "2025-10-09 17:30"),
        ("2025-10-10 17:29", minutes(2), "2025-10-11 09:01"),
        // Hours and minutes count within windows only; lunch stops the clock.
        ("2025-03-03 10:00", hours(1), "2025-03-03 11:00"),
        ("2025-03-03 11:30", hours(1), "2025-03-03 14:00"),
        ("2025-03-03 12:30", hours(1), "2025-03-03 14:30"),
        ("2025-03-03 11:00", hours(1), "2025-03-03 12:00"),
        ("2025-03-03 16:30", hours(1), "2025-03-03 17:30"),
        ("2025-03-03 17:00", hours(1), "2025-03-04 09:30"),
        ("2025-03-07 17:20", minutes(15), "2025-03-10 09:05"),
        ("2025-03-03 03:00", minutes(1), "2025-03-03 09:01"),
        ("2025-03-03 09:00", hours(7), "2025-03-03 17:30"),
        ("2025-03-03 09:00", hours(8), "2025-03-04 10:00"),
    ];
    for (from, budget, due) in cases {
        let found = calendar.add(at(from), budget).unwrap();
        assert_eq!(local(found.at), due, "{from} + {budget:?}");
        assert!(!found.provisional, "{from} + {budget:?}");
    }
}

#[test]
fn a_working_day_is_never_a_number_of_hours() {
    let calendar = china();
    let from = at("2025-03-03 16:00");
    assert_eq!(local(calendar.add(from, days(1)).unwrap().at), "2025-03-04 17:30");
    assert_eq!(local(calendar.add(from, hours(24)).unwrap().at), "2025-03-07 10:30");
}

#[test]
fn what_is_left_before_an_instant_begins_when_a_window_does() {
    let calendar = china();
    let cases = [
        ("2025-03-04 10:00", hours(1), "2025-03-04 09:00"),
        ("2025-03-04 09:30", hours(1), "2025-03-03 17:00"),
        ("2025-03-03 14:00", hours(1), "2025-03-03 11:30"),
        ("2025-03-03 08:00", hours(1), "2025-02-28 16:30"),
        ("2025-03-10 17:30", days(1), "2025-03-07 09:00"),
        ("2025-02-05 17:30", days(2), "2025-01-26 09:00"),
    ];
    for (to, budget, from) in cases {
        assert_eq!(local(calendar.subtract(at(to), budget).unwrap()), from, "{to} - {budget:?}");
    }
}

#[test]
fn measuring_tells_days_hours_and_minutes_apart() {
    let calendar = china();
    let (friday, monday) = (at("2025-03-07 17:00"), at("2025-03-10 10:15"));
    assert_eq!(calendar.measure(friday, monday, Unit::WorkingDays), Ok(1));
    assert_eq!(calendar.measure(friday, monday, Unit::WorkingHours), Ok(1));
    assert_eq!(calendar.measure(friday, monday, Unit::WorkingMinutes), Ok(105));
    assert_eq!(calendar.measure(monday, friday, Unit::WorkingMinutes), Ok(-105));
    let (before, after) = (at("2025-01-25 10:00"), at("2025-02-09 10:00"));
    assert_eq!(calendar.measure(before, after, Unit::WorkingDays), Ok(6), "26, 27 January, 5 to 8 February");
}

#[test]
fn a_year_without_announced_calendar_is_provisional() {
    let calendar = china();
    assert!(!calendar.add(at("2026-12-30 10:00"), days(1)).unwrap().provisional);
    let due = calendar.add(at("2026-12-30 10:00"), days(2)).unwrap();
    assert_eq!((local(due.at).as_str(), due.provisional), ("2027-01-01 17:30", true));
    assert!(calendar.add(at("2023-12-29 10:00"), hours(8)).unwrap().provisional);
    assert!(calendar.is_announced(2026) && !calendar.is_announced(2027));
}

#[test]
fn calendars_that_would_never_end_are_refused() {
    let empty = || std::array::from_fn(|_| Vec::new());
    let build = |week, specials| Calendar::new(Tz::Asia__Shanghai, week, specials, Default::default()).unwrap_err();
    assert_eq!(build(empty(), BTreeMap::new()), Unusable::NoWorkingTime);
    let mut week: [Vec<Window>; 7] = empty();
    week[2] = vec![window("09:00", "12:00"), window("11:59", "13:00")];
    assert_eq!(build(week.clone(), BTreeMap::new()), Unusable::WeekdayOrder(2));
    let date = at("2025-01-01 12:00").date();
    let special = Special { kind: DayKind::Work, windows: week[2].clone() };
    week[2].pop();
    assert_eq!(build(week, BTreeMap::from([(date, special)])), Unusable::DateOrder(date));
}

#[test]
fn absurd_input_ends_with_an_error_at_once() {
    let mut week: [Vec<Window>; 7] = std::array::from_fn(|_| Vec::new());
    week[0] = vec![window("09:00", "09:01")];
    let calendar = Calendar::new(Tz::Asia__Shanghai, week, BTreeMap::new(), Default::default()).unwrap();
    let most = Budget::new(Budget::MOST_DAYS * 24 * 60, Unit::WorkingMinutes).unwrap();
    assert_eq!(calendar.add(at("2025-01-01 09:00"), most), Err(OutOfRange));
    for far in [NaiveDateTime::MIN, NaiveDateTime::MAX - TimeDelta::days(2)] {
        assert_eq!(calendar.add(far, days(1)), Err(OutOfRange));
        assert_eq!(calendar.measure(at("2025-01-01 09:00"), far, Unit::WorkingDays), Err(OutOfRange));
    }
    for amount in [0, -1, i32::MIN, i32::MAX, Budget::MOST_DAYS + 1] {
        assert_eq!(Budget::new(amount, Unit::WorkingDays), None, "{amount}");
    }
}

#[test]
fn windows_follow_the_clocks_of_their_zone() {
    let office = |from, to| std::array::from_fn(|_| vec![window(from, to)]);
    let berlin =
        |from, to| Calendar::new(Tz::Europe__Berlin, office(from, to), BTreeMap::new(), Default::default()).unwrap();
    let utc = |text| NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    // Clocks go forward on 30 March 2025: 09:00 is 08:00 UTC before and 07:00 after.
    let day = berlin("09:00", "17:00");
    assert_eq!(day.add(utc("2025-03-29 15:00"), hours(2)).unwrap().at, utc("2025-03-30 08:00"));
    // A window from 02:00 to 04:00 has one hour on that day, and three from 01:00 to 03:00 when clocks go back.
    let night = berlin("02:00", "04:00");
    let (from, to) = (utc("2025-03-29 12:00"), utc("2025-03-30 12:00"));
    assert_eq!(night.measure(from, to, Unit::WorkingHours), Ok(1));
    let (from, to) = (utc("2025-10-25 12:00"), utc("2025-10-26 12:00"));
    assert_eq!(berlin("01:00", "03:00").measure(from, to, Unit::WorkingHours), Ok(3));
    // Samoa had no 30 December 2011: three hours on the 28th, eight on the 29th, the 31st and the 1st, five on the 2nd.
    let apia = Calendar::new(Tz::Pacific__Apia, office("09:00", "17:00"), BTreeMap::new(), Default::default()).unwrap();
    assert_eq!(apia.measure(utc("2011-12-29 00:00"), utc("2012-01-02 00:00"), Unit::WorkingHours), Ok(32));
}

#[test]
fn a_day_may_last_until_midnight_and_a_make_up_day_have_its_own_windows() {
    let mut week: [Vec<Window>; 7] = std::array::from_fn(|_| vec![window("00:00", "24:00")]);
    week[6] = Vec::new();
    let sunday = at("2025-03-09 12:00").date();
    let special = Special { kind: DayKind::Work, windows: vec![window("10:00", "11:00")] };
    let calendar = Calendar::new(Tz::Asia__Shanghai, week, BTreeMap::from([(sunday, special)]), Default::default());
    let calendar = calendar.unwrap();
    assert_eq!(local(calendar.add(at("2025-03-08 23:00"), hours(3)).unwrap().at), "2025-03-10 01:00");
    assert_eq!(local(calendar.add(at("2025-03-08 23:00"), days(2)).unwrap().at), "2025-03-11 00:00");
}

#[test]
fn a_window_is_written_in_hours_and_minutes() {
    let read = |from: &str, to: &str| serde_json::from_value::<Window>(serde_json::json!({"from": from, "to": to}));
    assert_eq!(serde_json::to_string(&read("09:00", "24:00").unwrap()).unwrap(), r#"{"from":"09:00","to":"24:00"}"#);
    for (from, to) in
        [("12:00", "09:00"), ("09:00", "09:00"), ("9:00", "10:00"), ("09:60", "10:00"), ("09:00", "24:01"), ("", "x")]
    {
        assert!(read(from, to).is_err(), "{from}–{to}");
    }
}
