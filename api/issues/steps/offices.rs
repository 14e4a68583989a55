//! Which office coordinates an issue, and up to which level it was taken.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::db::schema::organizations as o;
use crate::db::{Conn, today};
use crate::error::{FieldError, Result};
use crate::http::rules;
use crate::issues::case::{Case, Entry, Step};
use crate::issues::clocks::{self, Change};
use crate::issues::requests;
use crate::issues::words::{IssueState, Leg};
use crate::issues::workflow::IssueAction;
use crate::organizations::words::OrganizationKind;

/// Gives an issue to the office above.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueReportUpIn, example = json!({"reason": "镇级无权协调供电单位"}))]
pub struct ReportUp {
    /// Why.
    #[validate(length(max = 1000), custom(function = rules::not_blank))]
    pub reason: String,
}

impl Step for ReportUp {
    const ACTION: IssueAction = IssueAction::ReportUp;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        let path: String = o::table.find(case.row.facts.coordinating_organization_id).select(o::path).first(case.c)?;
        let about = case.row.facts.about_organization_id;
        let above = offices_of(case.c, &path)?.into_iter();
        let above = above.filter(|(id, candidate, _)| candidate.len() < path.len() && Some(*id) != about);
        let above = above.max_by_key(|(_, path, _)| path.len());
        let (id, _, name) = above.ok_or_else(|| FieldError::new("/reason", "no_office_above"))?;
        give(case, id)?;
        Ok(Entry::internal(Some(&self.reason)).with("organization_id", id).with("organization_name", name))
    }
}

/// Gives an issue to an office below.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueHandDownIn, example = json!({"organization_id": 3, "reason": "由属地镇先行协调"}))]
pub struct HandDown {
    /// Which one; it coordinates the area that the enterprise lies in.
    pub organization_id: i64,
    /// Why.
    #[validate(length(max = 1000), custom(function = rules::not_blank))]
    pub reason: String,
}

impl Step for HandDown {
    const ACTION: IssueAction = IssueAction::HandDown;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        let present: String =
            o::table.find(case.row.facts.coordinating_organization_id).select(o::path).first(case.c)?;
        let managing = case.row.facts.managing_organization_id.unwrap_or_default();
        let seat: Option<String> = o::table.find(managing).select(o::path).first(case.c).optional()?;
        let below = offices_of(case.c, seat.as_deref().unwrap_or(&present))?;
        let found = below.into_iter().find(|(id, path, _)| {
            *id == self.organization_id && path.starts_with(&present) && path.len() > present.len()
        });
        let (id, _, name) = found.ok_or_else(|| FieldError::new("/organization_id", "reference"))?;
        if case.row.facts.about_organization_id == Some(id) {
            return Err(FieldError::new("/organization_id", "complained_about").into());
        }
        give(case, id)?;
        Ok(Entry::internal(Some(&self.reason)).with("organization_id", id).with("organization_name", name))
    }
}

/// The legs of the office begin anew with the office.
fn give(case: &mut Case, office: i64) -> Result<()> {
    case.row.facts.coordinating_organization_id = office;
    let leg = if case.row.facts.state == IssueState::Submitted { Leg::Accept } else { Leg::Dispatch };
    clocks::change(case.c, &case.row, &[leg], &Change::Stop, case.at, Some(case.principal))?;
    clocks::start(case.c, &case.row, leg, Some(office), case.at)
}

/// The units on a path that can coordinate: no departments, none that have ended.
pub fn offices_of(c: &mut Conn, path: &str) -> Result<Vec<(i64, String, String)>> {
    let ids: Vec<i64> = path.split('/').filter_map(|id| id.parse().ok()).collect();
    let rows = o::table
        .filter(o::id.eq_any(ids))
        .filter(o::kind.ne(OrganizationKind::Department).and(o::kind.ne(OrganizationKind::External)))
        .filter(o::valid_to.is_null().or(o::valid_to.gt(today())));
    Ok(rows.order(o::path).select((o::id, o::path, o::name)).load(c)?)
}

/// Takes an issue one level up: to the joint conference, the district's leaders, the municipality.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IssueEscalateIn, example = json!({"reason": "部门意见不一致，提请联席会商"}))]
pub struct Escalate {
    /// Why.
    #[validate(length(max = 1000), custom(function = rules::not_blank))]
    pub reason: String,
}

impl Step for Escalate {
    const ACTION: IssueAction = IssueAction::Escalate;

    fn apply(&self, case: &mut Case) -> Result<Entry> {
        let level = case.row.facts.escalation;
        case.row.facts.escalation = requests::above(level).unwrap_or(level);
        Ok(Entry::internal(Some(&self.reason)).with("escalation", case.row.facts.escalation.code()))
    }
}
