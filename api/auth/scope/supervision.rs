//! Which supervision orders a caller works with.

use diesel::prelude::*;
use diesel::sql_types::Bool;

use super::Permission;
use crate::auth::principal::Principal;
use crate::db::Backend;
use crate::db::schema::supervision_orders as t;
use crate::users::words::Role;

/// A condition on supervision orders.
pub type SupervisionFilter = Box<dyn BoxableExpression<t::table, Backend, SqlType = Bool>>;

/// Those that the caller's units have issued or have to answer. Without any relation that is none.
pub fn supervision(principal: &Principal) -> SupervisionFilter {
    let none: SupervisionFilter = Box::new(t::id.eq(-1_i64));
    supervision_parts(principal).into_iter().reduce(|a, b| Box::new(a.or(b))).unwrap_or(none)
}

/// The same as one condition per unit, each of which an index serves in order.
pub fn supervision_parts(principal: &Principal) -> Vec<SupervisionFilter> {
    let part = |role: Role, unit: i64| -> Option<SupervisionFilter> {
        match role {
            Role::Supervisor => Some(Box::new(t::supervisor_organization_id.eq(unit))),
            Role::Handler | Role::DepartmentLead | Role::Coordinator => Some(Box::new(t::organization_id.eq(unit))),
            Role::Officer | Role::Leader | Role::Admin => None,
        }
    };
    let own = principal.with(Permission::IssuesRead);
    own.filter_map(|membership| part(membership.role?, membership.organization_id)).collect()
}
