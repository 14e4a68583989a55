//! Ledgers by example.

use super::*;
use crate::clock::deadline::{Entry, LedgerError, Standing, Thresholds, stand, stop};
use crate::clock::words::{ClockState, Lamp, Rung};

fn start(text: &str, budget: Budget) -> Entry {
    Entry::Start { at: at(text), budget }
}

fn suspend(text: &str) -> Entry {
    Entry::Suspend { at: at(text) }
}

fn resume(text: &str) -> Entry {
    Entry::Resume { at: at(text) }
}

fn seen(ledger: &[Entry], now: &str) -> Standing {
    stand(ledger, &china(), &Thresholds::default(), at(now)).unwrap()
}

fn due(ledger: &[Entry], now: &str) -> String {
    seen(ledger, now).due_at.map(local).unwrap_or_default()
}

#[test]
fn lamps_follow_what_is_left() {
    let yellow = |budget, now: &str| {
        let standing = seen(&[start("2025-03-03 10:00", budget)], now);
        (standing.lamp, standing.next_lamp_at.map(local).unwrap_or_default())
    };
    let at = |text: &str| text.to_owned();
    // 20 % of 5, 15 and 22 days; 3 and 4 days have one; of a single day its last is yellow.
    assert_eq!(yellow(days(5), "2025-03-07 08:59"), (Lamp::Green, at("2025-03-07 09:00")));
    assert_eq!(yellow(days(5), "2025-03-07 09:00"), (Lamp::Yellow, at("2025-03-10 17:30")));
    assert_eq!(yellow(days(15), "2025-03-03 10:00"), (Lamp::Green, at("2025-03-19 09:00")));
    assert_eq!(yellow(days(22), "2025-03-03 10:00"), (Lamp::Green, at("2025-03-27 09:00")));
    assert_eq!(yellow(days(3), "2025-03-03 10:00"), (Lamp::Green, at("2025-03-05 09:00")));
    assert_eq!(yellow(days(1), "2025-03-03 10:00"), (Lamp::Green, at("2025-03-04 09:00")));
    assert_eq!(yellow(hours(1), "2025-03-03 10:00"), (Lamp::Green, at("2025-03-03 10:48")));
    assert_eq!(yellow(hours(1), "2025-03-03 10:48"), (Lamp::Yellow, at("2025-03-03 11:00")));
}

#[test]
fn an_overdue_deadline_climbs_the_ladder() {
    let ledger = [start("2025-03-03 10:00", days(1))];
    let step = |now| {
        let standing = seen(&ledger, now);
        (standing.lamp, standing.rung, standing.next_lamp_at.map(local))
    };
    let next = |text: &str| Some(text.to_owned());
    assert_eq!(step("2025-03-04 17:29"), (Lamp::Yellow, Rung::None, next("2025-03-04 17:30")));
    assert_eq!(step("2025-03-04 17:30"), (Lamp::Red, Rung::Lead, next("2025-03-06 17:30")));
    assert_eq!(step("2025-03-06 17:30"), (Lamp::Red, Rung::Supervisor, next("2025-03-11 17:30")));
    assert_eq!(step("2025-03-11 17:30"), (Lamp::Red, Rung::Leader, None));
    assert_eq!(seen(&ledger, "2025-03-11 17:30").remaining, -5);
}

#[test]
fn a_suspension_gives_back_the_days_it_took() {
    let pause = |from, to| vec![start("2025-03-03 10:00", days(5)), suspend(from), resume(to)];
    assert_eq!(due(&pause("2025-03-04 10:00", "2025-03-06 15:00"), "2025-03-06 15:00"), "2025-03-12 17:30");
    // Over a weekend it took one working day, not three.
    assert_eq!(due(&pause("2025-03-07 10:00", "2025-03-10 10:00"), "2025-03-10 10:00"), "2025-03-11 17:30");
    // Within one day it took none.
    assert_eq!(due(&pause("2025-03-04 10:00", "2025-03-04 16:00"), "2025-03-04 16:00"), "2025-03-10 17:30");
    // On its last day it was not missed: what is left is at least the rest of a working day.
    assert_eq!(due(&pause("2025-03-10 10:00", "2025-03-10 18:00"), "2025-03-10 18:00"), "2025-03-11 17:30");
    // Time that was up stays up.
    assert_eq!(due(&pause("2025-03-11 10:00", "2025-03-13 10:00"), "2025-03-13 10:00"), "2025-03-10 17:30");
    // Over Spring Festival.
    let ledger = [start("2025-01-24 10:00", days(5)), suspend("2025-01-26 10:00"), resume("2025-02-06 10:00")];
    assert_eq!(due(&ledger, "2025-02-06 10:00"), "2025-02-11 17:30");
}

#[test]
fn a_suspended_clock_has_no_end_and_keeps_its_lamp() {
    let ledger = [start("2025-03-03 10:00", days(5)), suspend("2025-03-04 10:00")];
    let standing = seen(&ledger, "2025-12-01 10:00");
    assert_eq!(standing.state, ClockState::Suspended);
    assert_eq!((standing.due_at, standing.next_lamp_at), (None, None));
    assert_eq!((standing.lamp, standing.elapsed, standing.remaining), (Lamp::Green, 1, 4));
}

#[test]
fn figures_are_in_days_or_minutes_and_leave_suspensions_out() {
    let ledger = [start("2025-03-03 10:00", days(5)), suspend("2025-03-04 10:00"), resume("2025-03-06 10:00")];
    let standing = seen(&ledger, "2025-03-07 12:00");
    let figures = (standing.unit, standing.limit, standing.elapsed, standing.remaining);
    assert_eq!(figures, (Unit::WorkingDays, 5, 2, 3));
    let ledger = [start("2025-03-03 11:00", hours(2)), suspend("2025-03-03 11:15"), resume("2025-03-03 13:45")];
    let standing = seen(&ledger, "2025-03-03 14:00");
    let figures = (standing.unit, standing.limit, standing.elapsed, standing.remaining);
    assert_eq!(figures, (Unit::WorkingMinutes, 120, 30, 90));
    assert_eq!(standing.due_at.map(local).as_deref(), Some("2025-03-03 15:30"));
}

#[test]
fn extensions_add_to_the_end_and_never_shorten() {
    let first = start("2025-03-03 10:00", days(5));
    let by = Entry::Extend { at: at("2025-03-05 10:00"), by: days(3) };
    assert_eq!(due(&[first.clone(), by.clone()], "2025-03-05 10:00"), "2025-03-13 17:30");
    assert_eq!(seen(&[first.clone(), by], "2025-03-05 10:00").limit, 8);
    let until = |text| Entry::ExtendUntil { at: at("2025-03-05 10:00"), until: at(text) };
    assert_eq!(due(&[first.clone(), until("2025-03-14 12:00")], "2025-03-05 10:00"), "2025-03-14 12:00");
    assert_eq!(due(&[first, until("2025-03-06 12:00")], "2025-03-05 10:00"), "2025-03-10 17:30");
}

#[test]
fn another_level_counts_anew_and_keeps_the_suspensions() {
    let mut ledger = vec![start("2025-03-03 10:00", days(5)), suspend("2025-03-04 10:00")];
    let raise =
        Entry::ReProject { at: at("2025-03-05 10:00"), reason: "调整为复杂".into(), budget: Some(days(15)) };
    ledger.extend([raise, resume("2025-03-06 10:00")]);
    assert_eq!(due(&ledger, "2025-03-06 10:00"), "2025-03-26 17:30", "15 days from 3 March and two suspended");
    assert_eq!(seen(&ledger, "2025-03-06 10:00").limit, 15);
    // To hours: the same suspension is measured in hours.
    ledger.push(Entry::ReProject { at: at("2025-03-07 10:00"), reason: "…".into(), budget: Some(hours(14)) });
    assert_eq!(due(&ledger, "2025-03-07 10:00"), "2025-03-07 10:00", "14 hours worked: 3, 4, 6 and 7 March");
}

#[test]
fn a_changed_calendar_moves_what_is_open_and_nothing_that_is_closed() {
    let open = vec![start("2025-03-03 10:00", days(5))];
    let stopped = stop(&open, &china(), &Thresholds::default(), at("2025-03-11 10:00")).unwrap();
    let closed = [open.clone(), vec![stopped]].concat();
    let mut week: [Vec<Window>; 7] = std::array::from_fn(|_| vec![window("10:00", "11:00")]);
    week[1].clear();
    let other = Calendar::new(Tz::UTC, week, BTreeMap::new(), Default::default()).unwrap();
    let thresholds = Thresholds { yellow_percent: 90, ..Thresholds::default() };
    let standing = stand(&closed, &other, &thresholds, at("2030-01-01 10:00")).unwrap();
    assert_eq!(standing, seen(&closed, "2025-03-11 10:00"));
    assert_eq!((standing.state, standing.lamp, standing.remaining), (ClockState::Stopped, Lamp::Red, -1));
    assert_eq!((standing.due_at.map(local).as_deref(), standing.next_lamp_at), (Some("2025-03-10 17:30"), None));
    assert_ne!(stand(&open, &other, &thresholds, at("2025-03-11 10:00")).unwrap().due_at, standing.due_at);
}

#[test]
fn a_clock_stopped_while_suspended_counts_the_suspension() {
    let ledger = [start("2025-03-03 10:00", days(5)), suspend("2025-03-04 10:00")];
    let stopped = stop(&ledger, &china(), &Thresholds::default(), at("2025-04-02 10:00")).unwrap();
    let Entry::Stop { standing, .. } = stopped else { panic!("{stopped:?}") };
    assert_eq!((standing.lamp, standing.elapsed, standing.remaining), (Lamp::Green, 1, 4));
}

#[test]
fn a_deadline_into_an_unannounced_year_is_provisional() {
    assert!(!seen(&[start("2026-12-21 10:00", days(8))], "2026-12-21 10:00").provisional);
    assert!(seen(&[start("2026-12-21 10:00", days(9))], "2026-12-21 10:00").provisional);
}

#[test]
fn a_ledger_that_cannot_be_is_refused() {
    let first = start("2025-03-03 10:00", days(5));
    let stopped = stop(std::slice::from_ref(&first), &china(), &Thresholds::default(), at("2025-03-04 10:00")).unwrap();
    let (pause, go_on) = (suspend("2025-03-05 10:00"), resume("2025-03-06 10:00"));
    let cases = [
        (vec![], LedgerError::Start),
        (vec![pause.clone()], LedgerError::Start),
        (vec![first.clone(), first.clone()], LedgerError::Start),
        (vec![first.clone(), go_on.clone()], LedgerError::Sequence),
        (vec![first.clone(), pause.clone(), pause.clone()], LedgerError::Sequence),
        (vec![first.clone(), go_on.clone(), pause.clone()], LedgerError::Order),
        (vec![first.clone(), stopped.clone(), pause.clone()], LedgerError::Sequence),
        (vec![stopped.clone()], LedgerError::Sequence),
    ];
    for (ledger, error) in cases {
        let found = stand(&ledger, &china(), &Thresholds::default(), at("2025-03-10 10:00"));
        assert_eq!(found.unwrap_err(), error, "{ledger:?}");
    }
    let again = stop(&[first.clone(), stopped], &china(), &Thresholds::default(), at("2025-03-05 10:00"));
    assert_eq!(again.unwrap_err(), LedgerError::Sequence);
    let early = stop(&[first], &china(), &Thresholds::default(), at("2025-03-01 10:00"));
    assert_eq!(early.unwrap_err(), LedgerError::Order);
}
