//! What was suggested where a person decides, recorded with what he chose: one row per decision.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::db::Conn;
use crate::db::schema::{categories, issue_suggestions as t, organizations};
use crate::error::{Error, FieldError, Result};
use crate::issues::store::IssueRow;

crate::vocabulary! {
    /// What was decided with suggestions at hand.
    SuggestedDecision {
        Report = "report" "填报时选择类别" "Category chosen by whoever reported",
        Accept = "accept" "受理时核定类别" "Category settled on acceptance",
        Dispatch = "dispatch" "交办时确定主办单位" "Lead unit chosen on dispatch",
    }
}

/// 422 unless each is a category, in force or not: the page may be older than the dictionary.
pub fn require_categories(c: &mut Conn, offered: &[String]) -> Result<()> {
    if offered.is_empty() {
        return Ok(());
    }
    let known = categories::table.filter(categories::code.eq_any(offered)).select(categories::code);
    known_ones(offered, &known.load::<String>(c)?)
}

/// Units as they are recorded; 422 unless each exists.
pub fn units(c: &mut Conn, offered: &[i64]) -> Result<Vec<String>> {
    if offered.is_empty() {
        return Ok(Vec::new());
    }
    let known = organizations::table.filter(organizations::id.eq_any(offered)).select(organizations::id);
    known_ones(offered, &known.load::<i64>(c)?)?;
    Ok(offered.iter().map(i64::to_string).collect())
}

fn known_ones<T: PartialEq>(offered: &[T], known: &[T]) -> Result<()> {
    match offered.iter().position(|one| !known.contains(one)) {
        Some(index) => Err(FieldError::new(format!("/offered/{index}"), "reference").into()),
        None => Ok(()),
    }
}

/// Records a decision that something was suggested for; without a suggestion there is nothing to measure.
pub fn record(
    c: &mut Conn,
    row: &IssueRow,
    decision: SuggestedDecision,
    offered: &[String],
    chosen: Option<&str>,
    at: NaiveDateTime,
) -> Result<()> {
    if offered.is_empty() {
        return Ok(());
    }
    let place = offered.iter().position(|one| Some(one.as_str()) == chosen);
    let place = place.map(|place| i32::try_from(place + 1).unwrap_or(i32::MAX));
    let offered = serde_json::to_string(offered).map_err(|error| Error::internal("suggestions", error))?;
    diesel::insert_into(t::table)
        .values((
            t::issue_id.eq(row.id),
            t::organization_id.eq(row.facts.coordinating_organization_id),
            t::decision.eq(decision),
            t::offered.eq(offered),
            t::chosen.eq(chosen),
            t::place.eq(place),
            t::at.eq(at),
        ))
        .execute(c)?;
    Ok(())
}
