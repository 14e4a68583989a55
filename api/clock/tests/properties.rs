//! What holds for any instant and any budget.

use super::*;

proptest! {
    #[test]
    fn added_working_time_measures_the_same(from in instants(), budget in budgets()) {
        let calendar = china();
        let due = calendar.add(from, budget).unwrap().at;
        prop_assert!(due > from);
        prop_assert_eq!(calendar.measure(from, due, budget.unit), Ok(i64::from(budget.amount)));
    }

    #[test]
    fn subtracting_undoes_adding_within_working_time(from in instants(), budget in budgets()) {
        let calendar = china();
        // Any instant, moved into working time: one minute after the next beginning of work.
        let from = calendar.add(from, minutes(1)).unwrap().at;
        let back = calendar.subtract(calendar.add(from, budget).unwrap().at, budget).unwrap();
        if budget.unit == Unit::WorkingDays {
            // Days know no time of day: it is the beginning of the same one.
            prop_assert_eq!(calendar.date(back), calendar.date(from));
        } else {
            // The end of a window and the beginning of the next are the same working time.
            prop_assert_eq!(calendar.measure(from, back, Unit::WorkingMinutes), Ok(0));
            let at_an_edge = calendar.add(from, minutes(1)).unwrap().at != from + TimeDelta::minutes(1);
            prop_assert!(back == from || at_an_edge, "{} became {}", from, back);
        }
    }

    #[test]
    fn later_or_longer_never_ends_earlier(
        from in instants(), later in 0..40 * 86_400_i64, amount in 1..60, more in 0..20, unit in units(),
    ) {
        let calendar = china();
        let budget = Budget::new(amount, unit).unwrap();
        let due = calendar.add(from, budget).unwrap().at;
        prop_assert!(calendar.add(from + TimeDelta::seconds(later), budget).unwrap().at >= due);
        let longer = calendar.add(from, Budget::new(amount + more, unit).unwrap()).unwrap().at;
        prop_assert_eq!(longer > due, more > 0);
        prop_assert!(longer >= due);
    }

    #[test]
    fn working_time_adds_up(a in instants(), b in instants(), c in instants(), unit in units()) {
        let calendar = china();
        let ticks = |from, to| calendar.ticks(from, to, unit).unwrap();
        prop_assert_eq!(ticks(a, b) + ticks(b, c), ticks(a, c));
        prop_assert_eq!(ticks(a, b), -ticks(b, a));
    }

    #[test]
    fn a_budget_of_days_ends_on_a_working_day_with_its_last_window(from in instants(), amount in 1..40) {
        let calendar = china();
        let due = calendar.add(from, days(amount)).unwrap().at;
        prop_assert!(calendar.is_working_day(calendar.date(due)));
        prop_assert!(local(due).ends_with(" 17:30"));
    }
}
