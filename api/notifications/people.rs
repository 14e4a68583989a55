//! Which persons stand behind "the coordinating office" and the like, today.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use diesel::prelude::*;

use super::rules::To;
use crate::auth::principal::valid_on;
use crate::db::schema::{enterprise_agents, issue_parts, memberships, organizations, users};
use crate::db::{Conn, today};
use crate::error::Result;
use crate::issues::store::IssueRow;
use crate::organizations::words::OrganizationKind;
use crate::users::words::Role;

/// Looks persons up, each unit once.
#[derive(Default)]
pub struct People {
    units: HashMap<i64, Vec<(Role, i64)>>,
    above: HashMap<(i64, Role), Vec<(i64, i64)>>,
}

impl People {
    /// `persons.id` of whoever is meant.
    pub fn find(&mut self, c: &mut Conn, to: To, row: &IssueRow) -> Result<Vec<i64>> {
        let facts = &row.facts;
        match to {
            To::Office => self.unit(c, facts.coordinating_organization_id, facts.coordinating_organization_id),
            To::Lead => match facts.lead_organization_id {
                Some(unit) => self.unit(c, unit, facts.coordinating_organization_id),
                None => Ok(Vec::new()),
            },
            To::Unit(unit) => self.unit(c, unit, facts.coordinating_organization_id),
            To::Supervising(unit) => self.with_role(c, unit, &[Role::Supervisor]),
            To::Heads(unit) => self.with_role(c, unit, &[Role::DepartmentLead]),
            To::Helpers => {
                let helping = issue_parts::table.filter(issue_parts::issue_id.eq(row.id));
                let helping = helping.filter(issue_parts::ended_at.is_null()).select(issue_parts::organization_id);
                let mut found = Vec::new();
                for unit in helping.load::<i64>(c)? {
                    found.extend(self.unit(c, unit, facts.coordinating_organization_id)?);
                }
                Ok(found)
            }
            To::Agents => agents(c, facts.enterprise_id),
            To::Author => author(c, facts.user_id),
            To::Supervisors => self.nearest(c, row, Role::Supervisor),
            To::Leaders => self.nearest(c, row, Role::Leader),
        }
    }

    /// Who works on issues in a unit. One that is not on the system (a utility, a bank) is spoken to by the office.
    fn unit(&mut self, c: &mut Conn, unit: i64, office: i64) -> Result<Vec<i64>> {
        if unit != office {
            for roles in [&[Role::Handler][..], &[Role::DepartmentLead]] {
                let found = self.with_role(c, unit, roles)?;
                if !found.is_empty() {
                    return Ok(found);
                }
            }
        }
        self.with_role(c, office, &[Role::Coordinator])
    }

    fn with_role(&mut self, c: &mut Conn, unit: i64, roles: &[Role]) -> Result<Vec<i64>> {
        if let Entry::Vacant(unknown) = self.units.entry(unit) {
            let staff = memberships::table
                .inner_join(users::table)
                .filter(memberships::organization_id.eq(unit).and(users::disabled_at.is_null()))
                .filter(valid_on(today()))
                .order(memberships::id)
                .select((memberships::role, users::person_id));
            let staff: Vec<(Role, i64)> = staff.load(c)?;
            unknown.insert(staff);
        }
        let staff = self.units.get(&unit).into_iter().flatten();
        Ok(staff.filter(|(role, _)| roles.contains(role)).map(|(_, person)| *person).collect())
    }

    /// The people of a role at the office that coordinates, or at the nearest seat above it that has some; their
    /// departments (督查室) count for the seat that they serve. Nobody hears of a complaint about his own unit.
    fn nearest(&mut self, c: &mut Conn, row: &IssueRow, role: Role) -> Result<Vec<i64>> {
        let office = row.facts.coordinating_organization_id;
        if let Entry::Vacant(unknown) = self.above.entry((office, role)) {
            unknown.insert(above(c, office, role)?);
        }
        let found = self.above.get(&(office, role)).into_iter().flatten();
        let about = row.facts.about_organization_id;
        Ok(found.filter(|(unit, _)| Some(*unit) != about).map(|(_, person)| *person).collect())
    }
}

/// Unit and person.
fn above(c: &mut Conn, office: i64, role: Role) -> Result<Vec<(i64, i64)>> {
    use organizations as o;
    let path: String = o::table.find(office).select(o::path).first(c)?;
    let seats: Vec<i64> = path.split('/').filter_map(|id| id.parse().ok()).collect();
    let served = o::kind.eq_any([OrganizationKind::Department, OrganizationKind::External]);
    let here = o::id.eq_any(seats.clone()).or(o::parent_id.assume_not_null().eq_any(seats.clone()).and(served));
    let rows = memberships::table
        .inner_join(users::table)
        .inner_join(o::table)
        .filter(memberships::role.eq(role).and(users::disabled_at.is_null()).and(here))
        .filter(valid_on(today()))
        .order(memberships::id)
        .select((o::id, o::parent_id, o::kind, users::person_id));
    let rows: Vec<(i64, Option<i64>, OrganizationKind, i64)> = rows.load(c)?;
    let depth = |(unit, parent, kind, _): &(i64, Option<i64>, OrganizationKind, i64)| {
        let served = matches!(kind, OrganizationKind::Department | OrganizationKind::External);
        let seat = if served { parent.unwrap_or(*unit) } else { *unit };
        seats.iter().position(|id| *id == seat)
    };
    let nearest = rows.iter().filter_map(depth).max();
    Ok(rows.iter().filter(|row| depth(row) == nearest).map(|(unit, _, _, person)| (*unit, *person)).collect())
}

fn agents(c: &mut Conn, enterprise_id: i64) -> Result<Vec<i64>> {
    use enterprise_agents as a;
    let rows = a::table
        .inner_join(users::table)
        .filter(a::enterprise_id.eq(enterprise_id).and(users::disabled_at.is_null()))
        .filter(a::valid_to.is_null().or(a::valid_to.assume_not_null().ge(today())))
        .order(a::id)
        .select(users::person_id);
    Ok(rows.load(c)?)
}

fn author(c: &mut Conn, user_id: Option<i64>) -> Result<Vec<i64>> {
    let Some(user_id) = user_id else { return Ok(Vec::new()) };
    Ok(users::table.filter(users::id.eq(user_id).and(users::disabled_at.is_null())).select(users::person_id).load(c)?)
}
