//! Collects who is to be told of what during a transaction, and writes it at its end: one notification per person and
//! kind, however many issues it is about.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::people::People;
use super::preferences;
use super::rules::{self, Light, To};
use super::words::{Channel, DeliveryState, NotificationKind};
use crate::clock::Lamp;
use crate::db::Conn;
use crate::db::schema::{notification_deliveries as d, notifications as t};
use crate::error::{Error, Result};
use crate::issues::store::{Facts as IssueFacts, IssueRow};
use crate::issues::words::Leg;
use crate::issues::workflow::IssueAction;

/// Issues that a notification names; of more it says how many.
const NAMED: usize = 100;
/// What a batch adds within this time goes into one message.
const GATHER: TimeDelta = TimeDelta::seconds(60);

/// What a notification says beside its kind.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeFacts {
    /// Issues that it is about.
    pub count: i64,
    /// Of warnings: clocks that turned yellow.
    #[serde(default)]
    pub yellow: i64,
    /// Clocks that are overdue.
    #[serde(default)]
    pub red: i64,
    /// Of a single warning, whose turn it is.
    #[serde(default)]
    pub leg: Option<Leg>,
}

#[derive(Default)]
struct Notice {
    issues: BTreeSet<i64>,
    facts: NoticeFacts,
}

/// A step that has just been made.
pub struct Step<'a> {
    /// What was done.
    pub action: IssueAction,
    /// The issue before.
    pub before: &'a IssueFacts,
    /// And after.
    pub row: &'a IssueRow,
    /// What its entry of the timeline says for programs.
    pub details: &'a Map<String, Value>,
    /// Whether the enterprise reads that entry.
    pub shared: bool,
    /// Whether the enterprise acted.
    pub by_firm: bool,
    /// Who acted; nobody is told of what he has done himself.
    pub person_id: Option<i64>,
}

/// See the module.
#[derive(Default)]
pub struct Notices {
    people: People,
    told: BTreeMap<(i64, NotificationKind), Notice>,
}

impl Notices {
    /// Adds what a step tells.
    pub fn of_step(&mut self, c: &mut Conn, step: &Step) -> Result<()> {
        let about = (step.shared, step.by_firm);
        let told = rules::of_step(step.action, step.before, &step.row.facts, step.details, about);
        self.add(c, step.row, &told, step.person_id, |facts| facts)
    }

    /// Adds what a clock tells whose lamp or rung has changed. `unit` is held to it, or the enterprise.
    pub fn of_lamp(
        &mut self,
        c: &mut Conn,
        row: &IssueRow,
        unit: Option<i64>,
        leg: Leg,
        (before, after): (Light, Light),
    ) -> Result<()> {
        let told = rules::of_lamp(unit, leg, before, after);
        self.add(c, row, &told, None, |facts| NoticeFacts {
            yellow: facts.yellow + i64::from(after.lamp == Lamp::Yellow),
            red: facts.red + i64::from(after.lamp == Lamp::Red),
            leg: Some(leg),
            ..facts
        })
    }

    /// Adds that an issue ended because the enterprise has said nothing.
    pub fn of_lapse(&mut self, c: &mut Conn, row: &IssueRow) -> Result<()> {
        use NotificationKind::{Closed, ToCallBack};
        let told = [(Closed, To::Agents), (Closed, To::Lead), (ToCallBack, To::Office)];
        self.add(c, row, &told, None, |facts| facts)
    }

    fn add(
        &mut self,
        c: &mut Conn,
        row: &IssueRow,
        told: &[(NotificationKind, To)],
        by: Option<i64>,
        change: impl Fn(NoticeFacts) -> NoticeFacts,
    ) -> Result<()> {
        let mut reached = BTreeSet::new();
        for (kind, to) in told {
            for person in self.people.find(c, *to, row)? {
                // Of two reasons to tell somebody the first one is enough.
                if Some(person) == by || !reached.insert(person) {
                    continue;
                }
                let notice = self.told.entry((person, *kind)).or_default();
                notice.issues.insert(row.id);
                notice.facts = change(std::mem::take(&mut notice.facts));
            }
        }
        Ok(())
    }

    /// Writes it all. What later transactions add under the same `batch` joins what is there.
    pub fn write(self, c: &mut Conn, batch: Option<&str>, at: NaiveDateTime) -> Result<()> {
        if self.told.is_empty() {
            return Ok(());
        }
        let persons: Vec<i64> = self.told.keys().map(|(person, _)| *person).collect();
        let reachable = preferences::reachable(c, persons)?;
        for ((person, kind), notice) in self.told {
            if let Some(batch) = batch
                && joined(c, batch, person, kind, &notice)?
            {
                continue;
            }
            let facts = NoticeFacts { count: count(&notice.issues), ..notice.facts };
            let issues: Vec<i64> = notice.issues.into_iter().take(NAMED).collect();
            let id: i64 = diesel::insert_into(t::table)
                .values((
                    t::person_id.eq(person),
                    t::kind.eq(kind),
                    t::batch.eq(batch),
                    t::issue_ids.eq(json(&issues)?),
                    t::facts.eq(json(&facts)?),
                    t::created_at.eq(at),
                ))
                .returning(t::id)
                .get_result(c)?;
            let first = if batch.is_some() { at + GATHER } else { at };
            for channel in [Channel::Email, Channel::Sms] {
                if reachable.get(&person).is_some_and(|means| means.by(channel, kind.group())) {
                    queue(c, id, channel, first, at)?;
                }
            }
        }
        Ok(())
    }
}

fn count(issues: &BTreeSet<i64>) -> i64 {
    i64::try_from(issues.len()).unwrap_or(i64::MAX)
}

/// Adds to what an earlier transaction of the batch has told; false when it has told nothing.
fn joined(c: &mut Conn, batch: &str, person: i64, kind: NotificationKind, notice: &Notice) -> Result<bool> {
    let known = t::table.filter(t::batch.eq(batch).and(t::person_id.eq(person)).and(t::kind.eq(kind)));
    let known: Option<(i64, String, String)> = known.select((t::id, t::issue_ids, t::facts)).first(c).optional()?;
    let Some((id, issues, facts)) = known else { return Ok(false) };
    let mut issues: Vec<i64> = read(&issues)?;
    let facts: NoticeFacts = read(&facts)?;
    let new: Vec<i64> = notice.issues.iter().filter(|issue| !issues.contains(issue)).copied().collect();
    let facts = NoticeFacts {
        count: facts.count + i64::try_from(new.len()).unwrap_or(0),
        yellow: facts.yellow + notice.facts.yellow,
        red: facts.red + notice.facts.red,
        leg: notice.facts.leg,
    };
    issues.extend(new);
    issues.truncate(NAMED);
    let none: Option<NaiveDateTime> = None;
    diesel::update(t::table.find(id))
        .set((t::issue_ids.eq(json(&issues)?), t::facts.eq(json(&facts)?), t::read_at.eq(none)))
        .execute(c)?;
    Ok(true)
}

fn queue(c: &mut Conn, id: i64, channel: Channel, first: NaiveDateTime, at: NaiveDateTime) -> Result<()> {
    diesel::insert_into(d::table)
        .values((
            d::notification_id.eq(id),
            d::channel.eq(channel),
            d::state.eq(DeliveryState::Waiting),
            d::attempts.eq(0),
            d::next_attempt_at.eq(first),
            d::created_at.eq(at),
        ))
        .execute(c)?;
    Ok(())
}

fn json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::internal("notification", error))
}

/// A column that holds JSON.
pub fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| Error::internal("notification", error))
}
