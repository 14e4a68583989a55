//! What ties firms to people: assignments, agents and the request that waits for an answer.

use diesel::prelude::*;

use super::{Loader, Next, insert_all, take};
use crate::db::Conn;
use crate::db::schema::{assignments, enterprise_agents, enterprise_registrations, persons, users};
use crate::demo::Firms;
use crate::demo::places::{DISTRICT, MUNICIPALITY};
use crate::error::Result;

#[derive(Insertable)]
#[diesel(table_name = assignments, treat_none_as_default_value = false)]
struct NewAssignment<'a> {
    id: i64,
    enterprise_id: i64,
    officer_id: i64,
    role: &'a str,
    level: &'a str,
    valid_from: chrono::NaiveDate,
    created_at: chrono::NaiveDateTime,
}

#[derive(Insertable)]
#[diesel(table_name = enterprise_agents, treat_none_as_default_value = false)]
struct NewAgent {
    id: i64,
    enterprise_id: i64,
    user_id: i64,
    valid_from: chrono::NaiveDate,
    created_at: chrono::NaiveDateTime,
}

impl Loader<'_> {
    pub(super) fn assignments(&self, c: &mut Conn, firms: &Firms, next: &mut Next) -> Result<()> {
        let mut rows = Vec::new();
        for (found, enterprise_id) in firms.assignments.iter().zip(firms.first as i64 + 1..) {
            for assignment in found {
                rows.push(NewAssignment {
                    id: take(&mut next.assignment),
                    enterprise_id,
                    officer_id: assignment.officer as i64 + 1,
                    role: assignment.role,
                    level: assignment.level,
                    valid_from: self.since,
                    created_at: self.at,
                });
            }
        }
        insert_all!(c, assignments::table, rows);
        Ok(())
    }

    /// Agents are persons and log-ins after those of the staff.
    pub(super) fn agents(&self, c: &mut Conn, firms: &Firms, next: &mut Next) -> Result<()> {
        let (mut people, mut log_ins, mut rows) = (Vec::new(), Vec::new(), Vec::new());
        for agent in &firms.agents {
            let (person_id, user_id) = (take(&mut next.person), take(&mut next.user));
            people.push(self.person(person_id, &agent.name, &agent.phone)?);
            log_ins.push(self.log_in(user_id, person_id, &agent.username));
            for index in &agent.enterprises {
                rows.push(NewAgent {
                    id: take(&mut next.agent),
                    enterprise_id: *index as i64 + 1,
                    user_id,
                    valid_from: self.district.as_of,
                    created_at: self.at,
                });
            }
        }
        insert_all!(c, persons::table, people);
        insert_all!(c, users::table, log_ins);
        insert_all!(c, enterprise_agents::table, rows);
        Ok(())
    }

    pub(super) fn registration(&self, c: &mut Conn, next: &mut Next) -> Result<()> {
        use enterprise_registrations as t;
        let Some(request) = &self.district.registration else { return Ok(()) };
        let (person_id, user_id) = (take(&mut next.person), take(&mut next.user));
        insert_all!(c, persons::table, [self.person(person_id, &request.name, &request.phone)?]);
        insert_all!(c, users::table, [self.log_in(user_id, person_id, request.username)]);
        diesel::insert_into(t::table)
            .values((
                t::user_id.eq(user_id),
                t::credit_code.eq(&request.credit_code),
                t::enterprise_name.eq(&request.enterprise_name),
                t::territory_code.eq(&request.territory_code),
                t::municipality_code.eq(MUNICIPALITY),
                t::district_code.eq(DISTRICT),
                t::town_code.eq(request.territory_code.get(..9)),
                t::community_code.eq(Some(&request.territory_code).filter(|code| code.len() > 9)),
                t::state.eq("pending"),
                t::version.eq(1_i64),
                t::created_at.eq(self.at),
                t::updated_at.eq(self.at),
            ))
            .execute(c)?;
        Ok(())
    }
}
