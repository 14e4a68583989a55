//! The caller of a request with everything that decides what he may do, read fresh from the database.

use actix_web::{FromRequest, HttpMessage, HttpRequest, dev::Payload, web};
use chrono::NaiveDate;
use diesel::dsl::exists;
use diesel::prelude::*;
use futures_util::future::LocalBoxFuture;

use super::grant::{Closeness, Grant, Grants};
use super::scope::{Cover, Permission, Place, Relation};
use super::token::Identity;
use crate::db::schema::{
    api_clients, enterprise_agents, memberships, officers, organizations, sessions, territories, users,
};
use crate::db::{Conn, now, one_of, today};
use crate::error::{Error, Result};
use crate::officers::words::OfficerStatus;
use crate::organizations::words::{OrganizationKind, TerritoryLevel};
use crate::users::words::Role;
use crate::{AppState, messages};

/// Who acts.
#[derive(Debug, Clone)]
pub enum Actor {
    /// A person who is logged in.
    User {
        /// `users.id`
        id: i64,
        /// `persons.id`
        person_id: i64,
        /// `sessions.id`
        session: String,
    },
    /// A script or a third-party platform.
    Client {
        /// `api_clients.id`
        id: i64,
    },
}

/// One role in one organisation, valid today.
#[derive(Debug, Clone)]
pub struct Membership {
    /// `memberships.id`; 0 for an API client.
    pub id: i64,
    /// `None` for an API client, whose scopes stand in for a role.
    pub role: Option<Role>,
    /// `organizations.id`
    pub organization_id: i64,
    /// The organisation's name.
    pub organization_name: String,
    /// The organisation's kind.
    pub organization_kind: OrganizationKind,
    /// The organisation's own division, if it has one.
    pub territory_code: Option<String>,
    /// Path of the organisation itself.
    pub path: String,
    /// Path of the unit whose area it works for: itself, or for a department the unit that it serves.
    pub seat_path: String,
    /// The enterprises of that area.
    pub cover: Cover,
    /// What the role (or the client's scopes) permits.
    pub permissions: Vec<Permission>,
}

/// The caller.
#[derive(Debug, Clone)]
pub struct Principal {
    /// Who acts.
    pub actor: Actor,
    /// In which roles.
    pub memberships: Vec<Membership>,
    /// Officer profiles of this person, as far as he holds a role as officer or leader for the profile's unit.
    pub officer_ids: Vec<i64>,
    /// What permitted what he is doing, for the audit trail.
    pub grants: Grants,
    /// Whether he acts for an enterprise.
    pub is_agent: bool,
    /// Whether everything but a new password is refused.
    pub must_change_password: bool,
}

impl Principal {
    /// A short name for cursors and stored answers.
    pub fn subject(&self) -> String {
        match &self.actor {
            Actor::User { id, .. } => format!("user:{id}"),
            Actor::Client { id } => format!("client:{id}"),
        }
    }

    /// The log-in, unless a client acts.
    pub fn user_id(&self) -> Option<i64> {
        match self.actor {
            Actor::User { id, .. } => Some(id),
            Actor::Client { .. } => None,
        }
    }

    /// The person behind the log-in, unless a client acts.
    pub fn person_id(&self) -> Option<i64> {
        match self.actor {
            Actor::User { person_id, .. } => Some(person_id),
            Actor::Client { .. } => None,
        }
    }

    /// The API client, unless a person acts.
    pub fn client_id(&self) -> Option<i64> {
        match self.actor {
            Actor::Client { id } => Some(id),
            Actor::User { .. } => None,
        }
    }

    /// The memberships that permit something.
    pub fn with(&self, permission: Permission) -> impl Iterator<Item = &Membership> {
        self.memberships.iter().filter(move |membership| membership.permissions.contains(&permission))
    }

    /// Whether any membership permits it.
    pub fn may(&self, permission: Permission) -> bool {
        let own = self.is_agent && matches!(permission, Permission::OwnEnterprises | Permission::EnterprisesRead);
        own || self.with(permission).next().is_some()
    }

    /// Tells the audit trail which membership permits the present action, and by which relation to the row.
    pub fn acts_by(&self, closeness: Closeness, membership: Option<&Membership>, relation: Option<Relation>) {
        let is_it = |own: &Membership| membership.is_some_and(|given| std::ptr::eq(own, given));
        self.grants.note(closeness, Grant { membership: self.memberships.iter().position(is_it), relation });
    }

    /// A membership that permits something on rows at a place; the audit trail hears of it.
    pub fn covering(&self, permission: Permission, place: &Place) -> Option<&Membership> {
        let found = self.with(permission).find(|membership| membership.cover.holds(place))?;
        self.acts_by(Closeness::Unit, Some(found), None);
        Some(found)
    }

    /// The caller as he stands in the memberships that permit something alone: for work on many rows, each of which
    /// has to be permitted by the relation that makes it visible.
    pub fn only(&self, permission: Permission) -> Principal {
        Principal {
            memberships: self.with(permission).cloned().collect(),
            officer_ids: Vec::new(),
            is_agent: false,
            // They name memberships by their place in the list.
            grants: Grants::default(),
            ..self.clone()
        }
    }

    /// 403 unless some membership permits it.
    pub fn require(&self, permission: Permission) -> Result<()> {
        if !self.may(permission) {
            return Err(messages::FORBIDDEN.error());
        }
        self.acts_by(Closeness::Anywhere, self.with(permission).next(), None);
        Ok(())
    }

    /// 403 unless a membership permits it for an organisation at this path.
    pub fn require_within(&self, permission: Permission, path: &str) -> Result<&Membership> {
        let found = self.with(permission).find(|membership| path.starts_with(&membership.seat_path));
        let found = found.ok_or_else(|| messages::FORBIDDEN.error())?;
        self.acts_by(Closeness::Unit, Some(found), None);
        Ok(found)
    }

    /// The principal behind work that goes on without a request: with today's memberships, not those of the day when
    /// the work was asked for.
    pub fn acting(c: &mut Conn, user_id: Option<i64>, client_id: Option<i64>) -> Result<Self> {
        match (user_id, client_id) {
            (Some(id), _) => {
                let found = user(c, id, None)?.ok_or(diesel::result::Error::NotFound)?;
                Ok(Principal { must_change_password: false, ..found })
            }
            (None, Some(id)) => client(c, id, None),
            (None, None) => Err(messages::FORBIDDEN.error()),
        }
    }

    /// The caller, unless he still has to change his first password.
    pub fn with_own_password(self) -> Result<Self> {
        if self.must_change_password { Err(messages::PASSWORD_CHANGE_REQUIRED.error()) } else { Ok(self) }
    }

    /// Loads the caller of an identity; 401 when the session, the log-in or the client has ended.
    pub fn load(c: &mut Conn, identity: &Identity) -> Result<Self> {
        match identity {
            Identity::User { id, session } => {
                user(c, *id, Some(session))?.ok_or_else(|| messages::SESSION_ENDED.error())
            }
            Identity::Client { id, scopes } => client(c, *id, Some(scopes)),
        }
    }
}

/// A log-in with its memberships of today, in one statement; none when it or its session has ended. Without a session
/// the work goes on without a request.
fn user(c: &mut Conn, id: i64, session: Option<&str>) -> Result<Option<Principal>> {
    let today = today();
    let office = memberships::user_id.eq(users::id).and(valid_on(today));
    let unit = organizations::id.eq(memberships::organization_id).and(unit_valid_on(today));
    let mut rows = users::table
        .left_join(memberships::table.on(office))
        .left_join(organizations::table.on(unit))
        .left_join(territories::table.on(organizations::territory_code.eq(territories::code.nullable())))
        .filter(users::id.eq(id).and(users::disabled_at.is_null()))
        .into_boxed();
    if let Some(session) = session {
        let alive = sessions::table
            .filter(sessions::id.eq(session).and(sessions::user_id.eq(id)))
            .filter(sessions::revoked_at.is_null().and(sessions::expires_at.gt(now())));
        rows = rows.filter(exists(alive));
    }
    let represents = enterprise_agents::table
        .filter(enterprise_agents::user_id.eq(id))
        .filter(enterprise_agents::valid_to.is_null().or(enterprise_agents::valid_to.ge(today)));
    type Found = (i64, bool, bool, Option<(i64, Role)>, Option<Unit>);
    let rows = rows
        .order(memberships::id)
        .select((
            users::person_id,
            users::must_change_password,
            exists(represents),
            (memberships::id, memberships::role).nullable(),
            unit_columns().nullable(),
        ))
        .load::<Found>(c)?;
    let Some((person_id, must_change_password, is_agent, ..)) = rows.first() else { return Ok(None) };
    let (person_id, must_change_password, is_agent) = (*person_id, *must_change_password, *is_agent);
    let offices = rows.into_iter().filter_map(|(.., office, unit)| {
        let ((id, role), unit) = (office?, unit?);
        Some((id, Some(role), unit, Permission::of_role(role).to_vec()))
    });
    let memberships = with_covers(c, offices.collect())?;
    Ok(Some(Principal {
        officer_ids: officer_profiles(c, person_id, &memberships)?,
        grants: Grants::default(),
        memberships,
        is_agent,
        actor: Actor::User { id, person_id, session: session.unwrap_or_default().to_owned() },
        must_change_password,
    }))
}

/// A profile of a unit where the person is no officer (any more) opens nothing, whatever he is elsewhere.
fn officer_profiles(c: &mut Conn, person_id: i64, memberships: &[Membership]) -> Result<Vec<i64>> {
    if !memberships.iter().any(|membership| matches!(membership.role, Some(Role::Officer | Role::Leader))) {
        return Ok(Vec::new());
    }
    let profiles = officers::table
        .inner_join(organizations::table)
        .filter(officers::person_id.eq(person_id).and(officers::status.ne(OfficerStatus::Ended)))
        .select((officers::id, organizations::path))
        .load::<(i64, String)>(c)?;
    let serves = |path: &str| {
        memberships
            .iter()
            .filter(|membership| matches!(membership.role, Some(Role::Officer | Role::Leader)))
            .any(|membership| path.starts_with(&membership.seat_path))
    };
    Ok(profiles.into_iter().filter(|(_, path)| serves(path)).map(|(id, _)| id).collect())
}

/// `scopes` are those of the token; all that are granted when there is none.
fn client(c: &mut Conn, id: i64, scopes: Option<&[String]>) -> Result<Principal> {
    let found = api_clients::table
        .inner_join(organizations::table)
        .left_join(territories::table.on(organizations::territory_code.eq(territories::code.nullable())))
        .filter(api_clients::id.eq(id).and(api_clients::disabled_at.is_null()))
        .filter(unit_valid_on(today()))
        .select((api_clients::scopes, unit_columns()))
        .first::<(String, Unit)>(c)
        .optional()?;
    let (granted, unit) = found.ok_or_else(|| messages::SESSION_ENDED.error())?;
    // A scope that was withdrawn after the token was issued no longer counts.
    let held = |scope: &str| scopes.is_none_or(|scopes| scopes.iter().any(|held| held == scope));
    let granted = granted.split_whitespace().filter(|scope| held(scope));
    let permissions = granted.flat_map(Permission::of_scope).copied().collect();
    Ok(Principal {
        actor: Actor::Client { id },
        memberships: with_covers(c, vec![(0, None, unit, permissions)])?,
        officer_ids: Vec::new(),
        grants: Grants::default(),
        is_agent: false,
        must_change_password: false,
    })
}

/// The memberships that hold on a day.
#[diesel::dsl::auto_type]
pub fn valid_on(day: NaiveDate) -> _ {
    memberships::valid_from.le(day).and(memberships::valid_to.is_null().or(memberships::valid_to.ge(day)))
}

#[diesel::dsl::auto_type]
fn unit_valid_on(day: NaiveDate) -> _ {
    organizations::valid_to.is_null().or(organizations::valid_to.assume_not_null().ge(day))
}

/// A unit as far as areas are concerned, with the level of its own division.
type Unit = (i64, String, OrganizationKind, Option<String>, String, Option<TerritoryLevel>);
type UnitColumns = (
    organizations::id,
    organizations::name,
    organizations::kind,
    organizations::territory_code,
    organizations::path,
    diesel::dsl::Nullable<territories::level>,
);

fn unit_columns() -> UnitColumns {
    use organizations as o;
    (o::id, o::name, o::kind, o::territory_code, o::path, territories::level.nullable())
}

/// Whether a unit has an area: others work for the next unit above them that has.
fn is_seat(kind: OrganizationKind) -> bool {
    !matches!(kind, OrganizationKind::Department | OrganizationKind::External)
}

/// Finds for each membership the unit whose area it works for, and that unit's enterprises.
fn with_covers(c: &mut Conn, rows: Vec<(i64, Option<Role>, Unit, Vec<Permission>)>) -> Result<Vec<Membership>> {
    let served = rows.iter().filter(|(_, _, unit, _)| !is_seat(unit.2));
    let above: Vec<i64> =
        served.flat_map(|(_, _, unit, _)| unit.4.split('/').filter_map(|id| id.parse().ok())).collect();
    let above: Vec<Unit> = match above.is_empty() {
        true => Vec::new(),
        false => organizations::table
            .left_join(territories::table.on(organizations::territory_code.eq(territories::code.nullable())))
            .filter(one_of(organizations::id, above))
            .select(unit_columns())
            .load(c)?,
    };
    let build = |(id, role, unit, mut permissions): (i64, Option<Role>, Unit, Vec<Permission>)| {
        let candidates = above.iter().chain(std::iter::once(&unit));
        let served = candidates.filter(|candidate| is_seat(candidate.2) && unit.4.starts_with(candidate.4.as_str()));
        let seat = served.max_by_key(|candidate| candidate.4.len());
        let cover = match seat {
            Some((_, _, _, Some(code), _, Some(level))) => Cover::Territory(*level, code.clone()),
            Some((seat_id, ..)) => Cover::Managed(*seat_id),
            None => Cover::Nothing,
        };
        let seat_path = seat.map_or_else(|| unit.4.clone(), |seat| seat.4.clone());
        if let Some(role) = role.filter(|_| is_root(&seat_path)) {
            permissions.extend(Permission::at_root(role));
        }
        let (organization_id, organization_name, organization_kind, territory_code, path, _) = unit;
        Membership {
            id,
            role,
            organization_id,
            organization_name,
            organization_kind,
            territory_code,
            path,
            seat_path,
            cover,
            permissions,
        }
    };
    Ok(rows.into_iter().map(build).collect())
}

/// Whether a unit with this path has none above it.
fn is_root(path: &str) -> bool {
    path.split('/').filter(|id| !id.is_empty()).count() == 1
}

impl FromRequest for Principal {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let caller = AnyPrincipal::from_request(request, payload);
        Box::pin(async move {
            let AnyPrincipal(principal) = caller.await?;
            principal.with_own_password()
        })
    }
}

/// A caller who may still have to change his first password; only the log-in resource accepts one.
pub struct AnyPrincipal(pub Principal);

impl FromRequest for AnyPrincipal {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let identity = request.extensions().get::<Identity>().cloned();
        let state = request.app_data::<web::Data<AppState>>().cloned();
        Box::pin(async move {
            let identity = identity.ok_or_else(|| messages::UNAUTHENTICATED.error())?;
            let state = state.ok_or_else(|| Error::Internal("no state".into()))?;
            state.db.read(move |c| Principal::load(c, &identity)).await.map(AnyPrincipal)
        })
    }
}
