//! A task beside the assignment: one more unit is asked for something, or the lead for something by a day.

use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::negotiation::require_future;
use crate::db::schema::issue_parts as t;
use crate::error::{FieldError, Result};
use crate::http::rules;
use crate::issues::case::{Case, Entry, Step};
use crate::issues::clocks;
use crate::issues::workflow::IssueAction;

/// Gives a unit a task while the assignment stays as it is.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueAssignTaskIn, example = json!({"organization_id": 6, "instruction": "出具增容方案", "due_on": "2026-12-18"}))]
pub struct AssignTask {
    /// Which unit: one more, or the lead itself.
    pub organization_id: i64,
    /// What is asked of it.
    #[validate(length(max = 2500), custom(function = rules::not_blank))]
    pub instruction: String,
    /// By which day; the usual time of a sub-task when absent.
    #[validate(custom(function = rules::date))]
    pub due_on: Option<NaiveDate>,
    /// Whether the lead has to wait for it; it has to unless said otherwise.
    #[serde(default = "yes")]
    pub required: bool,
}

fn yes() -> bool {
    true
}

impl Step for AssignTask {
    const ACTION: IssueAction = IssueAction::AssignTask;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        let unit = self.organization_id;
        let name = case.require_unit(unit, "/organization_id")?;
        let open = |part: &crate::issues::store::PartRow| part.done_at.is_none() && part.organization_id == unit;
        if case.situation.parts.iter().any(open) {
            return Err(FieldError::new("/organization_id", "task_open").into());
        }
        if let Some(day) = self.due_on {
            require_future(day, "/due_on")?;
        }
        let part_id: i64 = diesel::insert_into(t::table)
            .values((
                t::issue_id.eq(case.row.id),
                t::organization_id.eq(unit),
                t::required.eq(self.required),
                t::instruction.eq(self.instruction.trim()),
                t::created_at.eq(case.at),
            ))
            .returning(t::id)
            .get_result(case.c)?;
        match self.due_on {
            Some(day) => clocks::start_part_until(case.c, &case.row, part_id, unit, day, case.at)?,
            None => clocks::start_part(case.c, &case.row, part_id, unit, case.at)?,
        }
        Ok(Entry::internal(Some(&self.instruction))
            .with("part_id", part_id)
            .with("organization_id", unit)
            .with("organization_name", name)
            .with("due_on", self.due_on.map(|day| day.to_string())))
    }
}
