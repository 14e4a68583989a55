//! The clocks of an issue: one per owner, each with an append-only ledger. What a list and the watch over due clocks
//! read follows from the ledger and is written beside it in the same transaction.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::limits::{self, Profile};
use super::store::IssueRow;
use super::words::{IssueKind, IssueLevel, Leg};
use super::workflow::IssueAction;
use crate::auth::principal::Principal;
use crate::calendars;
use crate::clock::calendar::{Budget, Calendar};
use crate::clock::deadline::{self, Entry, Standing, Thresholds};
use crate::clock::words::{ClockState, Lamp, Rung, Unit};
use crate::db::Conn;
use crate::db::schema::{issue_deadline_entries as entries, issue_deadlines as t, organizations};
use crate::error::{Error, Result};

/// A clock as it is stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = t)]
pub struct ClockRow {
    id: i64,
    leg: Leg,
    calendar_id: i64,
    profile_id: i64,
    state: ClockState,
}

/// A clock as it is answered.
#[derive(Debug, Serialize, ToSchema)]
pub struct IssueDeadline {
    /// Identifier.
    pub id: i64,
    /// Whose turn it is about.
    pub leg: Leg,
    /// The unit that is held to it.
    #[schema(required = true)]
    pub organization_name: Option<String>,
    /// Whether it runs.
    #[schema(inline)]
    pub state: ClockState,
    /// When time is up; null while it is suspended.
    #[schema(required = true)]
    pub due_at: Option<DateTime<Utc>>,
    /// Its lamp.
    pub lamp: Lamp,
    /// In what the following are counted: working days or working minutes.
    #[schema(inline)]
    pub unit: Unit,
    /// The limit with its extensions.
    pub limit: i64,
    /// Used so far, without pauses.
    pub elapsed: i64,
    /// Left; below zero when it is overdue.
    pub remaining: i64,
    /// The days off of a year on the way are not announced yet, so the end may still move.
    pub provisional: bool,
    /// What happened to it, in order.
    pub entries: Vec<DeadlineEntry>,
}

/// One line of its ledger.
#[derive(Debug, Serialize, ToSchema)]
pub struct DeadlineEntry {
    /// `start`, `suspend`, `resume`, `extend`, `extend_until`, `re_project` or `stop`.
    #[schema(example = "start")]
    pub entry: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Until when, of an extension to a day.
    #[schema(required = true)]
    pub until: Option<DateTime<Utc>>,
    /// What was done to the issue with it, of a pause, its end or an extension.
    #[schema(required = true)]
    pub action: Option<IssueAction>,
    /// Why: of a limit that was counted anew, or what was said with the action. Of what the offices said among
    /// themselves the enterprise reads nothing.
    #[schema(required = true)]
    pub reason: Option<String>,
}

/// The profile in force for a kind and level; before the level is known, that of simple issues.
pub fn profile(c: &mut Conn, kind: IssueKind, level: Option<IssueLevel>) -> Result<Profile> {
    limits::in_force(c, kind, level.unwrap_or(IssueLevel::Simple))
}

/// Starts the clock of a leg for a unit, or for the enterprise when there is none.
pub fn start(c: &mut Conn, row: &IssueRow, leg: Leg, unit: Option<i64>, at: NaiveDateTime) -> Result<()> {
    let profile = profile(c, row.facts.kind, row.facts.level)?;
    let budget = profile.budget(leg);
    begin(c, row, (leg, None, unit), (&profile, budget), at).map(|_| ())
}

/// Starts the clock of a sub-task.
pub fn start_part(c: &mut Conn, row: &IssueRow, part_id: i64, unit: i64, at: NaiveDateTime) -> Result<()> {
    let profile = profile(c, row.facts.kind, row.facts.level)?;
    let budget = profile.budget(Leg::CoHandling);
    begin(c, row, (Leg::CoHandling, Some(part_id), Some(unit)), (&profile, budget), at).map(|_| ())
}

/// Starts the clock of a sub-task that has a last day of its own.
pub fn start_part_until(
    c: &mut Conn,
    row: &IssueRow,
    part_id: i64,
    unit: i64,
    day: NaiveDate,
    at: NaiveDateTime,
) -> Result<()> {
    let profile = profile(c, row.facts.kind, row.facts.level)?;
    let budget = budget_until(c, row, Some(unit), day, at)?;
    begin(c, row, (Leg::CoHandling, Some(part_id), Some(unit)), (&profile, budget), at).map(|_| ())
}

/// Starts the clock up to the next date of an issue on the ledger.
pub fn start_node(c: &mut Conn, row: &IssueRow, at: NaiveDateTime) -> Result<()> {
    let Some(day) = row.facts.node_on else { return Ok(()) };
    start_until(c, row, Leg::Node, row.facts.lead_organization_id, day, at).map(|_| ())
}

/// Starts the clock for the report that the lead of an issue on the ledger owes every month.
pub fn start_month(c: &mut Conn, row: &IssueRow, at: NaiveDateTime) -> Result<()> {
    let unit = row.facts.lead_organization_id;
    let today = calendar_for(c, row, unit)?.1.date(at);
    let day = today.checked_add_months(chrono::Months::new(1)).unwrap_or(today);
    start_until(c, row, Leg::Progress, unit, day, at).map(|_| ())
}

/// Starts the clock of a unit up to the end of a day; `issue_deadlines.id`.
pub fn start_until(
    c: &mut Conn,
    row: &IssueRow,
    leg: Leg,
    unit: Option<i64>,
    day: NaiveDate,
    at: NaiveDateTime,
) -> Result<i64> {
    let profile = profile(c, row.facts.kind, row.facts.level)?;
    let budget = budget_until(c, row, unit, day, at)?;
    begin(c, row, (leg, None, unit), (&profile, budget), at)
}

/// The working days up to the end of a date, or of the next working day where it is a day off; one at least.
fn budget_until(c: &mut Conn, row: &IssueRow, unit: Option<i64>, day: NaiveDate, at: NaiveDateTime) -> Result<Budget> {
    let (_, calendar) = calendar_for(c, row, unit)?;
    let end = calendar.end_of(day).map_err(out_of_range)?;
    let days = calendar.measure(at, end, Unit::WorkingDays).map_err(out_of_range)?;
    let amount = i32::try_from(days).unwrap_or(1).clamp(1, Budget::MOST_DAYS);
    Ok(Budget { amount, unit: Unit::WorkingDays })
}

fn begin(
    c: &mut Conn,
    row: &IssueRow,
    (leg, part_id, unit): (Leg, Option<i64>, Option<i64>),
    (profile, budget): (&Profile, Budget),
    at: NaiveDateTime,
) -> Result<i64> {
    let (calendar_id, calendar) = calendar_for(c, row, unit)?;
    let first = Entry::Start { at, budget };
    let standing = stand(std::slice::from_ref(&first), &calendar, &profile.thresholds, at)?;
    let id: i64 = diesel::insert_into(t::table)
        .values((
            t::issue_id.eq(row.id),
            t::leg.eq(leg),
            t::part_id.eq(part_id),
            t::organization_id.eq(unit),
            t::calendar_id.eq(calendar_id),
            t::profile_id.eq(profile.id),
            t::calendar_stamp.eq(calendars::store::stamp(c, calendar_id)?),
            t::created_at.eq(at),
            columns(&standing),
        ))
        .returning(t::id)
        .get_result(c)?;
    append(c, id, &first, None)?;
    Ok(id)
}

/// The calendar of the unit that is held to the clock; the enterprise's is that of the coordinating office.
fn calendar_for(c: &mut Conn, row: &IssueRow, unit: Option<i64>) -> Result<(i64, Calendar)> {
    limits::calendar_of(c, unit.unwrap_or(row.facts.coordinating_organization_id))
}

#[diesel::dsl::auto_type(no_type_alias)]
fn columns(standing: &Standing) -> _ {
    let state: ClockState = standing.state;
    let due_at: Option<NaiveDateTime> = standing.due_at;
    let lamp: Lamp = standing.lamp;
    let rung: Rung = standing.rung;
    let next_lamp_at: Option<NaiveDateTime> = standing.next_lamp_at;
    let provisional: bool = standing.provisional;
    (
        t::state.eq(state),
        t::due_at.eq(due_at),
        t::lamp.eq(lamp),
        t::rung.eq(rung),
        t::next_lamp_at.eq(next_lamp_at),
        t::provisional.eq(provisional),
    )
}

fn append(c: &mut Conn, deadline_id: i64, entry: &Entry, user_id: Option<i64>) -> Result<()> {
    let text = serde_json::to_string(entry).map_err(|error| Error::internal("clock", error))?;
    let values = (
        entries::deadline_id.eq(deadline_id),
        entries::at.eq(entry.at()),
        entries::entry.eq(text),
        entries::user_id.eq(user_id),
    );
    diesel::insert_into(entries::table).values(values).execute(c)?;
    Ok(())
}

fn ledger(c: &mut Conn, deadline_id: i64) -> Result<Vec<Entry>> {
    let rows = entries::table.filter(entries::deadline_id.eq(deadline_id)).order(entries::id);
    let rows: Vec<String> = rows.select(entries::entry).load(c)?;
    let read = |text: String| serde_json::from_str(&text).map_err(|error| Error::internal("clock", error));
    rows.into_iter().map(read).collect()
}

fn stand(ledger: &[Entry], calendar: &Calendar, thresholds: &Thresholds, at: NaiveDateTime) -> Result<Standing> {
    deadline::stand(ledger, calendar, thresholds, at).map_err(|error| Error::internal("clock", error))
}

fn out_of_range(error: impl std::fmt::Display) -> Error {
    Error::internal("clock", error)
}

/// What happens to the clocks of some legs.
pub enum Change {
    /// They stand still.
    Suspend,
    /// They run again.
    Resume,
    /// They get more time, up to the end of this instant.
    ExtendUntil(NaiveDateTime),
    /// Level or profile changed: counted anew by the leg's present budget.
    ReProject(String),
    /// The calendar changed: counted anew with the same budget.
    Recount(String),
    /// Another calendar applies: counted anew by it with the same budget.
    Calendar(i64, String),
    /// What was to be done is done.
    Stop,
}

/// Applies a change to the running or suspended clocks of some legs; those that it does not fit stay as they are.
pub fn change(
    c: &mut Conn,
    row: &IssueRow,
    legs: &[Leg],
    change: &Change,
    at: NaiveDateTime,
    principal: Option<&Principal>,
) -> Result<()> {
    let open = t::table.filter(t::issue_id.eq(row.id).and(t::state.ne(ClockState::Stopped)));
    let open: Vec<ClockRow> = open.order(t::id).select(ClockRow::as_select()).load(c)?;
    for clock in open.into_iter().filter(|clock| legs.contains(&clock.leg)) {
        apply(c, row, &clock, change, at, principal)?;
    }
    Ok(())
}

/// Stops the clock of a sub-task.
pub fn stop_part(c: &mut Conn, row: &IssueRow, part_id: i64, at: NaiveDateTime, principal: &Principal) -> Result<()> {
    let open = t::table.filter(t::issue_id.eq(row.id).and(t::state.ne(ClockState::Stopped)));
    let open: Vec<ClockRow> = open.filter(t::part_id.eq(part_id)).select(ClockRow::as_select()).load(c)?;
    for clock in open {
        apply(c, row, &clock, &Change::Stop, at, Some(principal))?;
    }
    Ok(())
}

/// Stops whatever runs: the issue is over.
pub fn stop_all(c: &mut Conn, row: &IssueRow, at: NaiveDateTime, principal: Option<&Principal>) -> Result<()> {
    let all: Vec<Leg> = Leg::WORDS.iter().filter_map(|(code, ..)| Leg::parse(code)).collect();
    change(c, row, &all, &Change::Stop, at, principal)
}

fn apply(
    c: &mut Conn,
    row: &IssueRow,
    clock: &ClockRow,
    change: &Change,
    at: NaiveDateTime,
    principal: Option<&Principal>,
) -> Result<()> {
    let mut ledger = ledger(c, clock.id)?;
    let calendar_id = match change {
        Change::Calendar(other, _) => *other,
        _ => clock.calendar_id,
    };
    let calendar = calendars::store::load(c, calendar_id)?;
    let mut profile = limits::find(c, clock.profile_id)?;
    let entry = match change {
        Change::Suspend if clock.state == ClockState::Running => Entry::Suspend { at },
        Change::Resume if clock.state == ClockState::Suspended => Entry::Resume { at },
        Change::ExtendUntil(until) => Entry::ExtendUntil { at, until: *until },
        Change::ReProject(reason) => {
            profile = self::profile(c, row.facts.kind, row.facts.level)?;
            Entry::ReProject { at, reason: reason.clone(), budget: Some(profile.budget(clock.leg)) }
        }
        Change::Recount(reason) | Change::Calendar(_, reason) => {
            Entry::ReProject { at, reason: reason.clone(), budget: None }
        }
        Change::Stop => deadline::stop(&ledger, &calendar, &profile.thresholds, at).map_err(out_of_range)?,
        Change::Suspend | Change::Resume => return Ok(()),
    };
    ledger.push(entry.clone());
    let standing = stand(&ledger, &calendar, &profile.thresholds, at)?;
    append(c, clock.id, &entry, principal.and_then(Principal::user_id))?;
    let stopped_at = matches!(change, Change::Stop).then_some(at);
    diesel::update(t::table.find(clock.id))
        .set((
            columns(&standing),
            t::stopped_at.eq(stopped_at),
            t::profile_id.eq(profile.id),
            t::calendar_id.eq(calendar_id),
            t::calendar_stamp.eq(calendars::store::stamp(c, calendar_id)?),
        ))
        .execute(c)?;
    Ok(())
}

/// Applies a change to one clock.
pub fn change_one(c: &mut Conn, row: &IssueRow, id: i64, change: &Change, at: NaiveDateTime) -> Result<()> {
    let clock: ClockRow = t::table.find(id).select(ClockRow::as_select()).first(c)?;
    if clock.state == ClockState::Stopped {
        return Ok(());
    }
    apply(c, row, &clock, change, at, None)
}

/// How a clock would stand by another calendar.
pub fn standing_with(
    c: &mut Conn,
    id: i64,
    profile_id: i64,
    calendar: &Calendar,
    now: NaiveDateTime,
) -> Result<Standing> {
    let ledger = ledger(c, id)?;
    let thresholds = limits::find(c, profile_id)?.thresholds;
    stand(&ledger, calendar, &thresholds, now)
}

/// Brings what the issue itself says about time in line with its clocks.
pub fn refresh(c: &mut Conn, row: &mut IssueRow) -> Result<()> {
    let running = t::table.filter(t::issue_id.eq(row.id).and(t::state.eq(ClockState::Running)));
    let clocks: Vec<(Leg, Option<NaiveDateTime>, Lamp)> = running.select((t::leg, t::due_at, t::lamp)).load(c)?;
    row.facts.due_at = clocks.iter().filter_map(|(_, due, _)| *due).min();
    row.facts.due_order = row.facts.due_at.unwrap_or_else(far);
    let shown = |(leg, _, lamp): &(Leg, Option<NaiveDateTime>, Lamp)| match lamp {
        Lamp::Red if leg.is_node() => Lamp::Yellow,
        Lamp::Yellow if leg.is_node() => Lamp::Green,
        lamp => *lamp,
    };
    row.facts.lamp = clocks.iter().map(shown).max().unwrap_or(Lamp::Green);
    Ok(())
}

/// After every deadline that can be: where nothing runs.
pub fn far() -> NaiveDateTime {
    chrono::NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or_default().and_time(chrono::NaiveTime::MIN)
}

/// The clocks of an issue as they stand now, oldest first.
pub fn answered(c: &mut Conn, issue_id: i64, now: NaiveDateTime) -> Result<Vec<IssueDeadline>> {
    let rows: Vec<(ClockRow, Option<String>)> = t::table
        .left_join(organizations::table.on(t::organization_id.eq(organizations::id.nullable())))
        .filter(t::issue_id.eq(issue_id))
        .order(t::id)
        .limit(500)
        .select((ClockRow::as_select(), organizations::name.nullable()))
        .load(c)?;
    let mut answered = Vec::new();
    for (clock, organization_name) in rows {
        let ledger = ledger(c, clock.id)?;
        let calendar = calendars::store::load(c, clock.calendar_id)?;
        let thresholds = limits::find(c, clock.profile_id)?.thresholds;
        let standing = stand(&ledger, &calendar, &thresholds, now)?;
        answered.push(IssueDeadline {
            id: clock.id,
            leg: clock.leg,
            organization_name,
            state: standing.state,
            due_at: standing.due_at.map(|at| at.and_utc()),
            lamp: standing.lamp,
            unit: standing.unit,
            limit: standing.limit,
            elapsed: standing.elapsed,
            remaining: standing.remaining,
            provisional: standing.provisional,
            entries: ledger.iter().map(shown).collect(),
        });
    }
    Ok(answered)
}

fn shown(entry: &Entry) -> DeadlineEntry {
    let (name, until, reason) = match entry {
        Entry::Start { .. } => ("start", None, None),
        Entry::Suspend { .. } => ("suspend", None, None),
        Entry::Resume { .. } => ("resume", None, None),
        Entry::Extend { .. } => ("extend", None, None),
        Entry::ExtendUntil { until, .. } => ("extend_until", Some(until.and_utc()), None),
        Entry::ReProject { reason, .. } => ("re_project", None, Some(reason.clone())),
        Entry::Stop { .. } => ("stop", None, None),
    };
    DeadlineEntry { entry: name.to_owned(), at: entry.at().and_utc(), until, action: None, reason }
}

/// When the running clock of one of some legs is up.
pub fn due_of(c: &mut Conn, issue_id: i64, legs: &[Leg]) -> Result<Option<NaiveDateTime>> {
    let running = t::table.filter(t::issue_id.eq(issue_id).and(t::state.eq(ClockState::Running)));
    let rows: Vec<(Leg, Option<NaiveDateTime>)> = running.select((t::leg, t::due_at)).load(c)?;
    Ok(rows.into_iter().filter(|(leg, _)| legs.contains(leg)).filter_map(|(_, due)| due).min())
}

/// A clock whose lamp or rung has changed.
pub struct Turned {
    /// Whose turn it is about.
    pub leg: Leg,
    /// Its end.
    pub due_at: NaiveDateTime,
    /// Its lamp since.
    pub lamp: Lamp,
    /// Who is called upon since.
    pub rung: Rung,
}

/// Brings a running clock up to `now`; `None` when it was stopped or suspended meanwhile.
pub fn turn(c: &mut Conn, id: i64, now: NaiveDateTime) -> Result<Option<Turned>> {
    let clock: ClockRow = t::table.find(id).select(ClockRow::as_select()).first(c)?;
    if clock.state != ClockState::Running {
        return Ok(None);
    }
    let ledger = ledger(c, id)?;
    let calendar = calendars::store::load(c, clock.calendar_id)?;
    let thresholds = limits::find(c, clock.profile_id)?.thresholds;
    let standing = stand(&ledger, &calendar, &thresholds, now)?;
    diesel::update(t::table.find(id)).set(columns(&standing)).execute(c)?;
    let Some(due_at) = standing.due_at else { return Ok(None) };
    Ok(Some(Turned { leg: clock.leg, due_at, lamp: standing.lamp, rung: standing.rung }))
}
