//! Which joint conferences a caller sees: those of his area, those that his unit takes part in, and those where it is
//! concerned. What of their agendas he reads follows from the issues that he sees.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool};

use super::Permission;
use super::people::units_below;
use crate::auth::principal::Principal;
use crate::db::schema::{conference_items, conference_participants, conferences};
use crate::db::{Backend, sql};
use crate::organizations::store::below;
use crate::users::words::Role;

/// A condition on conferences.
pub type ConferenceFilter = Box<dyn BoxableExpression<conferences::table, Backend, SqlType = Bool>>;

/// The conferences that the caller sees.
pub fn conferences(principal: &Principal) -> ConferenceFilter {
    let mut parts: Vec<ConferenceFilter> = Vec::new();
    for membership in principal.with(Permission::ConferencesRead) {
        let unit = membership.organization_id;
        if matches!(membership.role, Some(Role::Coordinator | Role::Supervisor | Role::Leader)) {
            let area = units_below(below(&membership.seat_path));
            parts.push(Box::new(conferences::organization_id.eq_any(area)));
        }
        let invited = conference_participants::table
            .filter(conference_participants::organization_id.eq(unit))
            .select(conference_participants::conference_id);
        parts.push(Box::new(conferences::id.eq_any(invited)));
        let charged = conference_items::table
            .filter(conference_items::responsible_organization_id.assume_not_null().eq(unit))
            .select(conference_items::conference_id);
        parts.push(Box::new(conferences::id.eq_any(charged)));
        // From the meetings, which are few, and not from the issues of a unit, which are many.
        let concerned = sql::<Bool>(
            "EXISTS (SELECT 1 FROM conference_items i INNER JOIN issues ON issues.id = i.issue_id \
             WHERE i.conference_id = conferences.id AND (issues.lead_organization_id = ",
        );
        let concerned = concerned.bind::<BigInt, _>(unit).sql(" OR issues.coordinating_organization_id = ");
        parts.push(Box::new(concerned.bind::<BigInt, _>(unit).sql("))")));
    }
    let none: ConferenceFilter = Box::new(conferences::id.eq(-1_i64));
    parts.into_iter().reduce(|a, b| Box::new(a.or(b))).unwrap_or(none)
}

/// The caller as he reads agendas: by his offices alone, not as an officer or for an enterprise of his own.
pub fn at_conferences(principal: &Principal) -> Principal {
    principal.only(Permission::ConferencesRead)
}
