//! Which officers, log-ins, API clients and requests for an account a caller sees. What he may change follows from
//! the unit that the row belongs to: [`Principal::require_within`].

use diesel::prelude::*;
use diesel::sql_types::Bool;

use super::{Cover, Permission};
use crate::auth::principal::{Actor, Principal};
use crate::db::schema::{
    api_clients, assignments, enterprise_agents, enterprise_registrations, memberships, officers, organizations, users,
};
use crate::db::{Backend, today};
use crate::organizations::store::below;
use crate::organizations::words::TerritoryLevel;
use crate::users::words::Role;

/// A condition on officers.
pub type OfficerFilter = Box<dyn BoxableExpression<officers::table, Backend, SqlType = Bool>>;
/// A condition on log-ins.
pub type UserFilter = Box<dyn BoxableExpression<users::table, Backend, SqlType = Bool>>;
/// A condition on API clients.
pub type ClientFilter = Box<dyn BoxableExpression<api_clients::table, Backend, SqlType = Bool>>;
/// A condition on requests for an account.
pub type RegistrationFilter = Box<dyn BoxableExpression<enterprise_registrations::table, Backend, SqlType = Bool>>;

/// Those at this place of the tree and below; empty for nobody.
#[diesel::dsl::auto_type]
pub(super) fn units_below(pattern: String) -> _ {
    organizations::table.filter(organizations::path.like(pattern)).select(organizations::id)
}

/// The officers that the caller sees: of his area, of his own unit, those who serve his enterprises, and himself.
pub fn officers(principal: &Principal) -> OfficerFilter {
    let today = today();
    let mut parts: Vec<OfficerFilter> = Vec::new();
    for membership in principal.with(Permission::OfficersRead) {
        let path = match membership.role {
            Some(Role::Officer | Role::Handler | Role::DepartmentLead) => &membership.path,
            _ => &membership.seat_path,
        };
        parts.push(Box::new(officers::organization_id.eq_any(units_below(below(path)))));
    }
    if let Actor::User { id, person_id, .. } = principal.actor {
        parts.push(Box::new(officers::person_id.eq(person_id)));
        if principal.is_agent {
            let own = enterprise_agents::table
                .filter(enterprise_agents::user_id.eq(id))
                .filter(enterprise_agents::valid_to.is_null().or(enterprise_agents::valid_to.ge(today)))
                .select(enterprise_agents::enterprise_id);
            let serving = assignments::table
                .filter(assignments::enterprise_id.eq_any(own).and(assignments::valid_to.is_null()))
                .select(assignments::officer_id);
            parts.push(Box::new(officers::id.eq_any(serving)));
        }
    }
    let none: OfficerFilter = Box::new(officers::id.eq(-1_i64));
    parts.into_iter().reduce(|a, b| Box::new(a.or(b))).unwrap_or(none)
}

/// The log-ins that an administrator sees: those with a role, present or past, at or below his seat.
pub fn users(principal: &Principal) -> UserFilter {
    let parts = principal.with(Permission::UsersManage).map(|membership| -> UserFilter {
        let members = memberships::table
            .filter(memberships::organization_id.eq_any(units_below(below(&membership.seat_path))))
            .select(memberships::user_id);
        Box::new(users::id.eq_any(members))
    });
    let none: UserFilter = Box::new(users::id.eq(-1_i64));
    parts.reduce(|a, b| Box::new(a.or(b))).unwrap_or(none)
}

/// The API clients of units at or below an administrator's seat.
pub fn api_clients(principal: &Principal) -> ClientFilter {
    let parts = principal.with(Permission::ApiClientsManage).map(|membership| -> ClientFilter {
        Box::new(api_clients::organization_id.eq_any(units_below(below(&membership.seat_path))))
    });
    let none: ClientFilter = Box::new(api_clients::id.eq(-1_i64));
    parts.reduce(|a, b| Box::new(a.or(b))).unwrap_or(none)
}

/// The requests for an account: of a reviewer's area, and one's own.
pub fn registrations(principal: &Principal) -> RegistrationFilter {
    let none: RegistrationFilter = Box::new(enterprise_registrations::id.eq(-1_i64));
    registration_parts(principal).into_iter().reduce(|a, b| Box::new(a.or(b))).unwrap_or(none)
}

/// The same as one condition per relation, each of which an index serves in the order of the ids.
pub fn registration_parts(principal: &Principal) -> Vec<RegistrationFilter> {
    use enterprise_registrations as t;
    let mut parts: Vec<RegistrationFilter> = Vec::new();
    for membership in principal.with(Permission::RegistrationsReview) {
        let Cover::Territory(level, code) = &membership.cover else { continue };
        let code = code.clone();
        parts.push(match level {
            TerritoryLevel::Province => continue,
            TerritoryLevel::Municipality => Box::new(t::municipality_code.assume_not_null().eq(code)),
            TerritoryLevel::District => Box::new(t::district_code.assume_not_null().eq(code)),
            TerritoryLevel::Town => Box::new(t::town_code.assume_not_null().eq(code)),
            TerritoryLevel::Community => Box::new(t::community_code.assume_not_null().eq(code)),
        });
    }
    if let Some(user_id) = principal.user_id() {
        parts.push(Box::new(t::user_id.eq(user_id)));
    }
    parts
}
