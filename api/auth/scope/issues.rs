//! Which issues a caller sees, and how he stands to one of them.

use diesel::prelude::*;
use diesel::sql_types::Bool;

use super::{Cover, Permission, Place, Relation};
use crate::auth::grant::Closeness;
use crate::auth::principal::{Membership, Principal};
use crate::db::schema::{assignments, enterprise_agents, issue_parts, issues};
use crate::db::{Backend, Conn, today};
use crate::error::Result;
use crate::organizations::words::TerritoryLevel;
use crate::users::words::Role;

/// A condition on issues.
pub type IssueFilter = Box<dyn BoxableExpression<issues::table, Backend, SqlType = Bool>>;

/// The issues that the caller sees. Without any relation that is none.
pub fn issues(principal: &Principal) -> IssueFilter {
    any_issue(issue_parts_of(principal))
}

/// Those that one of these conditions holds for.
pub fn any_issue(parts: Vec<IssueFilter>) -> IssueFilter {
    let none: IssueFilter = Box::new(issues::id.eq(-1_i64));
    parts.into_iter().reduce(|a, b| Box::new(a.or(b))).unwrap_or(none)
}

/// The same as one condition per relation, each of which an index serves in any order.
pub fn issue_parts_of(principal: &Principal) -> Vec<IssueFilter> {
    parts_of(principal, area)
}

/// Of what the caller sees, what is his own to follow: of his area only what his office coordinates.
pub fn own_issue_parts(principal: &Principal) -> Vec<IssueFilter> {
    parts_of(principal, |membership| {
        let own = issues::coordinating_organization_id.eq(membership.organization_id);
        let coordinates = membership.role == Some(Role::Coordinator);
        area(membership).filter(|_| coordinates).map(|area| -> IssueFilter { Box::new(area.and(own)) })
    })
}

fn parts_of(principal: &Principal, of_area: impl Fn(&Membership) -> Option<IssueFilter>) -> Vec<IssueFilter> {
    let mut parts: Vec<IssueFilter> = Vec::new();
    for membership in principal.with(Permission::IssuesRead) {
        match membership.role {
            Some(Role::Handler | Role::DepartmentLead) => {
                let unit = membership.organization_id;
                let helps = issue_parts::table.filter(issue_parts::organization_id.eq(unit));
                let helps = helps.filter(issue_parts::ended_at.is_null()).select(issue_parts::issue_id);
                parts.push(Box::new(issues::lead_organization_id.assume_not_null().eq(unit).and(not_about(unit))));
                parts.push(Box::new(issues::id.eq_any(helps).and(not_about(unit))));
            }
            Some(Role::Officer) => {}
            _ => parts.extend(of_area(membership)),
        }
    }
    let today = today();
    for officer_id in &principal.officer_ids {
        let served = assignments::table
            .filter(assignments::officer_id.eq(*officer_id))
            .filter(assignments::valid_from.le(today).and(assignments::valid_to.is_null()))
            .select(assignments::enterprise_id);
        parts.push(Box::new(issues::enterprise_id.eq_any(served).and(issues::submitted_at.is_not_null())));
    }
    if let Some(user_id) = principal.user_id() {
        if principal.is_agent {
            let own = enterprise_agents::table
                .filter(enterprise_agents::user_id.eq(user_id))
                .filter(enterprise_agents::valid_to.is_null().or(enterprise_agents::valid_to.ge(today)))
                .select(enterprise_agents::enterprise_id);
            parts.push(Box::new(issues::enterprise_id.eq_any(own)));
        }
        // Authors keep reading what they wrote, drafts included.
        parts.push(Box::new(issues::user_id.assume_not_null().eq(user_id)));
    }
    parts
}

/// The submitted issues of a membership's area.
fn area(membership: &Membership) -> Option<IssueFilter> {
    use issues as t;
    let inside: IssueFilter = match &membership.cover {
        Cover::Territory(level, code) => match level {
            TerritoryLevel::Province => return None,
            TerritoryLevel::Municipality => Box::new(t::municipality_code.assume_not_null().eq(code.clone())),
            TerritoryLevel::District => Box::new(t::district_code.assume_not_null().eq(code.clone())),
            TerritoryLevel::Town => Box::new(t::town_code.assume_not_null().eq(code.clone())),
            TerritoryLevel::Community => Box::new(t::community_code.assume_not_null().eq(code.clone())),
        },
        Cover::Managed(id) => Box::new(t::managing_organization_id.assume_not_null().eq(*id)),
        Cover::Nothing => return None,
    };
    let submitted = t::submitted_at.is_not_null();
    Some(Box::new(inside.and(submitted).and(not_about(membership.organization_id))))
}

/// A complaint about a unit is not for the eyes of that unit.
fn not_about(unit: i64) -> IssueFilter {
    use issues::about_organization_id as about;
    Box::new(about.is_null().or(about.assume_not_null().ne(unit)))
}

/// What decides how a caller stands to an issue.
pub struct IssueStanding {
    /// The enterprise.
    pub enterprise_id: i64,
    /// Where it lay when the issue was submitted.
    pub place: Place,
    /// Which office coordinates it.
    pub coordinating_organization_id: i64,
    /// Which department handles it.
    pub lead_organization_id: Option<i64>,
    /// Which units help.
    pub helping_organization_ids: Vec<i64>,
    /// Who recorded it.
    pub user_id: Option<i64>,
    /// Which program recorded it.
    pub api_client_id: Option<i64>,
    /// Whom it complains about.
    pub about_organization_id: Option<i64>,
}

impl IssueStanding {
    fn of_membership(&self, membership: &Membership) -> Option<Relation> {
        let unit = membership.organization_id;
        if self.about_organization_id == Some(unit) {
            return None;
        }
        match membership.role? {
            Role::Coordinator if self.coordinating_organization_id == unit => Some(Relation::Coordinator),
            Role::Coordinator if membership.cover.holds(&self.place) => Some(Relation::Superior),
            Role::Handler if self.lead_organization_id == Some(unit) => Some(Relation::Handler),
            Role::DepartmentLead if self.lead_organization_id == Some(unit) => Some(Relation::DepartmentLead),
            Role::Handler | Role::DepartmentLead if self.helping_organization_ids.contains(&unit) => {
                Some(Relation::CoHandler)
            }
            Role::Supervisor if membership.cover.holds(&self.place) => Some(Relation::Supervisor),
            Role::Leader if membership.cover.holds(&self.place) => Some(Relation::Leader),
            _ => None,
        }
    }

    /// Tells the audit trail by which relation and membership the caller acts.
    pub fn note(&self, principal: &Principal, relation: Relation) {
        let own = principal.memberships.iter().find(|membership| self.of_membership(membership) == Some(relation));
        principal.acts_by(Closeness::Row, own, Some(relation));
    }
}

/// The caller's relations to each of some issues, in their order.
pub fn issue_relations(c: &mut Conn, principal: &Principal, rows: &[IssueStanding]) -> Result<Vec<Vec<Relation>>> {
    // Without a place, only what he is to the enterprise itself: assigned to it, or acting for it.
    let firms: Vec<(i64, Place)> = rows.iter().map(|row| (row.enterprise_id, Place::default())).collect();
    let to_firms = super::relations(c, principal, &firms)?;
    let of_row = |(row, to_firm): (&IssueStanding, Vec<Relation>)| {
        let mut found: Vec<Relation> =
            principal.memberships.iter().filter_map(|membership| row.of_membership(membership)).collect();
        found.extend(to_firm);
        let by_user = row.user_id.is_some() && row.user_id == principal.user_id();
        let by_client = row.api_client_id.is_some() && row.api_client_id == principal.client_id();
        if by_user || by_client {
            found.push(Relation::Author);
        }
        found
    };
    Ok(rows.iter().zip(to_firms).map(of_row).collect())
}
