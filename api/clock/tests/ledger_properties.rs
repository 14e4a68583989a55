//! What holds for any ledger.

use super::*;
use crate::clock::deadline::{Entry, Thresholds, stand};
use crate::clock::words::ClockState;

fn due(ledger: &[Entry], now: NaiveDateTime) -> NaiveDateTime {
    stand(ledger, &china(), &Thresholds::default(), now).unwrap().due_at.unwrap()
}

fn seconds(from: NaiveDateTime, seconds: i64) -> NaiveDateTime {
    from + TimeDelta::seconds(seconds)
}

/// A start with suspensions and resumptions after it.
fn ledgers() -> impl Strategy<Value = Vec<Entry>> {
    let steps = proptest::collection::vec(0..12 * 86_400_i64, 0..7);
    (instants(), budgets(), steps).prop_map(|(start, budget, steps)| {
        let mut at = start;
        let mut ledger = vec![Entry::Start { at, budget }];
        for (index, step) in steps.into_iter().enumerate() {
            at = seconds(at, step);
            ledger.push(if index % 2 == 0 { Entry::Suspend { at } } else { Entry::Resume { at } });
        }
        ledger
    })
}

proptest! {
    #[test]
    fn a_suspension_shifts_the_end_by_exactly_its_working_time(
        start in instants(), budget in budgets(), after in 0..30 * 86_400_i64, length in 0..40 * 86_400_i64,
    ) {
        let calendar = china();
        let (since, until) = (seconds(start, after), seconds(start, after + length));
        let before = calendar.add(start, budget).unwrap().at;
        let ledger = [Entry::Start { at: start, budget }, Entry::Suspend { at: since }, Entry::Resume { at: until }];
        let moved = due(&ledger, until);
        let paused = calendar.ticks(since, until, budget.unit).unwrap();
        let shift = calendar.ticks(before, moved, budget.unit).unwrap();
        if since >= before {
            prop_assert_eq!(moved, before);
        } else if calendar.date(since) == calendar.date(before) && budget.unit == Unit::WorkingDays {
            // On the last day nothing is left in days; it comes again when it was over.
            prop_assert!(moved > until && (shift == paused || shift == paused + 1));
        } else {
            prop_assert_eq!(shift, paused);
        }
    }

    #[test]
    fn elapsed_and_left_make_the_limit(ledger in ledgers(), later in 0..20 * 86_400_i64) {
        let last = ledger.last().unwrap().at();
        let standing = stand(&ledger, &china(), &Thresholds::default(), seconds(last, later)).unwrap();
        let missed_before_a_pause = standing.remaining < 0 || standing.elapsed > standing.limit;
        if !missed_before_a_pause {
            // Minutes are whole ones, so each of the two may be short of one; a last day may come again.
            let difference = standing.limit - standing.elapsed - standing.remaining;
            prop_assert!((-3..=1).contains(&difference), "{:?}", standing);
        }
    }

    #[test]
    fn lamps_only_get_worse_and_change_when_it_was_said(ledger in ledgers(), later in 0..60 * 86_400_i64) {
        let calendar = china();
        let seen = |now| stand(&ledger, &calendar, &Thresholds::default(), now).unwrap();
        let now = ledger.last().unwrap().at();
        let first = seen(now);
        let then = seen(seconds(now, later));
        prop_assert!((then.lamp, then.rung) >= (first.lamp, first.rung));
        match first.next_lamp_at {
            Some(next) => {
                prop_assert!(next > now);
                let just_before = seen(next - TimeDelta::microseconds(1));
                prop_assert_eq!((just_before.lamp, just_before.rung), (first.lamp, first.rung));
                let changed = seen(next);
                prop_assert!((changed.lamp, changed.rung) > (first.lamp, first.rung));
            }
            None => prop_assert_eq!((then.lamp, then.rung), (first.lamp, first.rung)),
        }
        prop_assert_eq!(first.due_at.is_none(), first.state == ClockState::Suspended);
    }

    #[test]
    fn a_longer_limit_never_ends_earlier(ledger in ledgers(), more in 1..10) {
        let mut ledger = ledger;
        if ledger.len() % 2 == 0 {
            ledger.pop();
        }
        let now = ledger.last().unwrap().at();
        let Entry::Start { budget, .. } = ledger[0] else { unreachable!() };
        let longer = Budget { amount: budget.amount + more, ..budget };
        let raised = [&ledger[..], &[Entry::ReProject { at: now, reason: String::new(), budget: Some(longer) }]].concat();
        prop_assert!(due(&raised, now) >= due(&ledger, now));
        let extended = [&ledger[..], &[Entry::Extend { at: now, by: days(more) }]].concat();
        prop_assert!(due(&extended, now) > due(&ledger, now));
    }
}
