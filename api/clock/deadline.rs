//! A deadline as an append-only ledger. What is due when, how much is left and which lamp is lit follow from the entries,
//! the calendar and the present; nothing else is kept.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::calendar::{Budget, Calendar, OutOfRange};
use super::words::{ClockState, Lamp, Rung, Unit};

/// One line of a ledger. Instants are UTC.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "entry", rename_all = "snake_case")]
pub enum Entry {
    /// The clock begins to run; always the first line.
    Start {
        /// When.
        at: NaiveDateTime,
        /// How much time there is.
        budget: Budget,
    },
    /// The clock stands still, with an open end.
    Suspend {
        /// When.
        at: NaiveDateTime,
    },
    /// The clock runs again; what was left is left.
    Resume {
        /// When.
        at: NaiveDateTime,
    },
    /// More time, counted from the end so far.
    Extend {
        /// When it was granted.
        at: NaiveDateTime,
        /// How much.
        by: Budget,
    },
    /// More time, up to an agreed instant; one before the end so far changes nothing.
    ExtendUntil {
        /// When it was granted.
        at: NaiveDateTime,
        /// The new end.
        until: NaiveDateTime,
    },
    /// Level, profile or calendar changed: everything is counted anew from the start, with the same suspensions and
    /// extensions, and by the calendar of now.
    ReProject {
        /// When.
        at: NaiveDateTime,
        /// Why, for whoever reads the ledger.
        reason: String,
        /// The limit from now on; none when only the calendar changed.
        budget: Option<Budget>,
    },
    /// What was to be done is done. The standing of that moment is kept with it, so that no later calendar changes it.
    Stop {
        /// When.
        at: NaiveDateTime,
        /// As it stood; see [`stop`].
        standing: Standing,
    },
}

impl Entry {
    /// When it was written.
    pub fn at(&self) -> NaiveDateTime {
        match self {
            Entry::Start { at, .. }
            | Entry::Suspend { at }
            | Entry::Resume { at }
            | Entry::Extend { at, .. }
            | Entry::ExtendUntil { at, .. }
            | Entry::ReProject { at, .. }
            | Entry::Stop { at, .. } => *at,
        }
    }
}

/// When lamps change and who is called upon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thresholds {
    /// Yellow when so many percent of the limit are left.
    pub yellow_percent: i32,
    /// The supervisor, so many working days after red.
    pub supervisor_after: i32,
    /// The leader, so many working days after red.
    pub leader_after: i32,
}

impl Default for Thresholds {
    fn default() -> Self {
        Thresholds { yellow_percent: 20, supervisor_after: 2, leader_after: 5 }
    }
}

/// How a deadline stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// Whether the clock runs.
    pub state: ClockState,
    /// When time is up; none while the clock is suspended.
    pub due_at: Option<NaiveDateTime>,
    /// The lamp.
    pub lamp: Lamp,
    /// Who is called upon.
    pub rung: Rung,
    /// When lamp or rung change next; none when they never will by themselves.
    pub next_lamp_at: Option<NaiveDateTime>,
    /// In what the figures are counted: days or minutes.
    pub unit: Unit,
    /// The limit with its extensions.
    pub limit: i64,
    /// Counted so far, without suspensions.
    pub elapsed: i64,
    /// Left; below zero when it is overdue.
    pub remaining: i64,
    /// A year on the way has no announced calendar yet.
    pub provisional: bool,
}

/// Why a ledger cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LedgerError {
    /// It is empty, does not begin with a start, or has two.
    #[error("a ledger begins with its only start")]
    Start,
    /// A line is older than the one before it.
    #[error("a line of the ledger is older than the one before it")]
    Order,
    /// Suspended twice, resumed while running, or continued after the stop.
    #[error("a line of the ledger does not follow from the one before it")]
    Sequence,
    /// An instant beyond all calendars.
    #[error(transparent)]
    OutOfRange(#[from] OutOfRange),
}

/// What the lines up to now add up to.
struct Sum {
    started: NaiveDateTime,
    unit: Unit,
    due: NaiveDateTime,
    /// Ticks of the limit with its extensions.
    limit: i64,
    /// Ticks of finished suspensions.
    paused: i64,
    suspended: Option<NaiveDateTime>,
}

/// How the deadline of a ledger stands at `now`.
pub fn stand(
    ledger: &[Entry],
    calendar: &Calendar,
    thresholds: &Thresholds,
    now: NaiveDateTime,
) -> Result<Standing, LedgerError> {
    if ledger.windows(2).any(|pair| pair[0].at() > pair[1].at()) {
        return Err(LedgerError::Order);
    }
    if let Some(stopped) = ledger.iter().position(|entry| matches!(entry, Entry::Stop { .. })) {
        return match &ledger[stopped] {
            Entry::Stop { standing, .. } if stopped > 0 && stopped + 1 == ledger.len() => Ok(standing.clone()),
            _ => Err(LedgerError::Sequence),
        };
    }
    sum(ledger, calendar)?.standing(calendar, thresholds, now)
}

/// The line that ends a ledger, with its standing at that moment kept for ever. A clock that is suspended runs again
/// first, so that the suspension counts.
pub fn stop(
    ledger: &[Entry],
    calendar: &Calendar,
    thresholds: &Thresholds,
    at: NaiveDateTime,
) -> Result<Entry, LedgerError> {
    if ledger.last().is_some_and(|last| matches!(last, Entry::Stop { .. })) {
        return Err(LedgerError::Sequence);
    }
    if ledger.last().is_some_and(|last| last.at() > at) {
        return Err(LedgerError::Order);
    }
    let mut sum = sum(ledger, calendar)?;
    if let Some(since) = sum.suspended.take() {
        sum.resume(calendar, since, at)?;
    }
    let running = sum.standing(calendar, thresholds, at)?;
    let standing = Standing { state: ClockState::Stopped, next_lamp_at: None, ..running };
    Ok(Entry::Stop { at, standing })
}

fn sum(ledger: &[Entry], calendar: &Calendar) -> Result<Sum, LedgerError> {
    let Some((Entry::Start { at, budget }, rest)) = ledger.split_first() else { return Err(LedgerError::Start) };
    let latest = rest.iter().rev().find_map(|entry| match entry {
        Entry::ReProject { budget, .. } => *budget,
        _ => None,
    });
    let budget = latest.unwrap_or(*budget);
    let due = calendar.add(*at, budget)?.at;
    let mut sum = Sum { started: *at, unit: budget.unit, due, limit: budget.ticks(), paused: 0, suspended: None };
    for entry in rest {
        match (entry, sum.suspended) {
            (Entry::Suspend { at }, None) => sum.suspended = Some(*at),
            (Entry::Resume { at }, Some(since)) => {
                sum.suspended = None;
                sum.resume(calendar, since, *at)?;
            }
            (Entry::Extend { by, .. }, _) => sum.extend(calendar, calendar.add(sum.due, *by)?.at)?,
            (Entry::ExtendUntil { until, .. }, _) => sum.extend(calendar, *until)?,
            (Entry::ReProject { .. }, _) => {}
            (Entry::Start { .. }, _) => return Err(LedgerError::Start),
            (Entry::Suspend { .. } | Entry::Resume { .. } | Entry::Stop { .. }, _) => {
                return Err(LedgerError::Sequence);
            }
        }
    }
    Ok(sum)
}

impl Sum {
    fn extend(&mut self, calendar: &Calendar, due: NaiveDateTime) -> Result<(), OutOfRange> {
        if due > self.due {
            self.limit += calendar.ticks(self.due, due, self.unit)?;
            self.due = due;
        }
        Ok(())
    }

    /// Moves the end by the working time that passed since the suspension, counted in the unit of the limit. Time that
    /// was up before stays up; time that was not leaves at least the rest of a working day to a limit in days.
    fn resume(&mut self, calendar: &Calendar, since: NaiveDateTime, at: NaiveDateTime) -> Result<(), OutOfRange> {
        let paused = calendar.ticks(since, at, self.unit)?;
        self.paused += paused;
        if since >= self.due {
            return Ok(());
        }
        if self.unit != Unit::WorkingDays {
            let left = calendar.ticks(since, self.due, self.unit)?;
            self.due = calendar.shift(at, left, self.unit)?.max(self.due);
            return Ok(());
        }
        self.due = calendar.shift(self.due, paused, self.unit)?;
        if self.due <= at {
            self.due = calendar.end_of_day_after(at)?;
        }
        Ok(())
    }

    fn standing(
        &self,
        calendar: &Calendar,
        thresholds: &Thresholds,
        now: NaiveDateTime,
    ) -> Result<Standing, LedgerError> {
        // A suspended clock shows what it showed when it was suspended.
        let at = self.suspended.unwrap_or(now).max(self.started);
        let steps = self.steps(calendar, thresholds)?;
        let (lamp, rung) = match steps.iter().filter(|step| **step <= at).count() {
            0 => (Lamp::Green, Rung::None),
            1 => (Lamp::Yellow, Rung::None),
            2 => (Lamp::Red, Rung::Lead),
            3 => (Lamp::Red, Rung::Supervisor),
            _ => (Lamp::Red, Rung::Leader),
        };
        let (unit, tick) = match self.unit {
            Unit::WorkingDays => (Unit::WorkingDays, 1),
            Unit::WorkingMinutes | Unit::WorkingHours => (Unit::WorkingMinutes, Unit::WorkingMinutes.tick()),
        };
        let running = self.suspended.is_none();
        Ok(Standing {
            state: if running { ClockState::Running } else { ClockState::Suspended },
            due_at: running.then_some(self.due),
            lamp,
            rung,
            next_lamp_at: steps.into_iter().find(|step| running && *step > at),
            unit,
            limit: self.limit / tick,
            elapsed: (calendar.ticks(self.started, at, self.unit)? - self.paused) / tick,
            remaining: calendar.ticks(at, self.due, self.unit)? / tick,
            provisional: calendar.is_provisional(self.started, self.due),
        })
    }

    /// When it turns yellow, when red, when the supervisor and when the leader are called upon; in order.
    fn steps(&self, calendar: &Calendar, thresholds: &Thresholds) -> Result<[NaiveDateTime; 4], OutOfRange> {
        let percent = i64::from(thresholds.yellow_percent.clamp(0, 100));
        let yellow = if self.unit == Unit::WorkingDays {
            // A fifth of a short limit is less than a day: its last day is yellow.
            let days = (self.limit * percent / 100).max(i64::from(self.limit >= 3));
            calendar.start_with_days_left(self.due, days)?
        } else {
            calendar.shift(self.due, -(self.limit / 100 * percent), self.unit)?
        };
        let later = |days: i32| calendar.shift(self.due, i64::from(days.max(0)), Unit::WorkingDays);
        let supervisor = later(thresholds.supervisor_after)?;
        let leader = later(thresholds.leader_after)?.max(supervisor);
        Ok([yellow.max(self.started).min(self.due), self.due, supervisor, leader])
    }
}
