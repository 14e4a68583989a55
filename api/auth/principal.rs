//! The caller of a request with everything that decides what he may do, read fresh from the database.

use actix_web::{FromRequest, HttpMessage, HttpRequest, dev::Payload, web};
use chrono::NaiveDate;
use diesel::prelude::*;
use futures_util::future::LocalBoxFuture;

use super::grant::{Closeness, Grant, Grants};
use super::scope::{Cover, Permission, Place, Relation};
use super::token::Identity;
use crate::db::schema::{
    api_clients, enterprise_agents, memberships, officers, organizations, persons, sessions, territories, users,
};
use crate::db::{Conn, now, today};
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
                let row = users::table.filter(users::id.eq(id).and(users::disabled_at.is_null()));
                let person_id: i64 = row.select(users::person_id).first(c)?;
                user(c, id, person_id, String::new(), false)
            }
            (None, Some(id)) => client(c, id, None),
            (None, None) => Err(messages::FORBIDDEN.error()),
        }
    }

    /// Loads the caller of an identity; 401 when the session, the log-in or the client has ended.
    pub fn load(c: &mut Conn, identity: &Identity) -> Result<Self> {
        match identity {
            Identity::User { id, session } => load_user(c, *id, session),
            Identity::Client { id, scopes } => client(c, *id, Some(scopes)),
        }
    }
}

fn load_user(c: &mut Conn, id: i64, session: &str) -> Result<Principal> {
    let found = sessions::table
        .inner_join(users::table.inner_join(persons::table))
        .filter(sessions::id.eq(session).and(users::id.eq(id)))
        .filter(sessions::revoked_at.is_null().and(sessions::expires_at.gt(now())).and(users::disabled_at.is_null()))
        .select((persons::id, users::must_change_password))
        .first::<(i64, bool)>(c)
        .optional()?;
    let (person_id, must_change_password) = found.ok_or_else(|| messages::SESSION_ENDED.error())?;
    user(c, id, person_id, session.to_owned(), must_change_password)
}

fn user(c: &mut Conn, id: i64, person_id: i64, session: String, must_change_password: bool) -> Result<Principal> {
    let today = today();
    let rows = memberships::table
        .inner_join(organizations::table)
        .filter(memberships::user_id.eq(id))
        .filter(valid_on(today))
        .filter(organizations::valid_to.is_null().or(organizations::valid_to.assume_not_null().ge(today)))
        .order(memberships::id)
        .select((memberships::id, memberships::role, SEAT_COLUMNS))
        .load::<(i64, Role, Seat)>(c)?;
    let rows =
        rows.into_iter().map(|(id, role, seat)| (id, Some(role), seat, Permission::of_role(role).to_vec())).collect();
    let memberships = with_covers(c, rows)?;
    Ok(Principal {
        officer_ids: officer_profiles(c, person_id, &memberships)?,
        grants: Grants::default(),
        memberships,
        is_agent: diesel::select(diesel::dsl::exists(
            enterprise_agents::table
                .filter(enterprise_agents::user_id.eq(id))
                .filter(enterprise_agents::valid_to.is_null().or(enterprise_agents::valid_to.ge(today))),
        ))
        .get_result(c)?,
        actor: Actor::User { id, person_id, session },
        must_change_password,
    })
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
        .filter(api_clients::id.eq(id).and(api_clients::disabled_at.is_null()))
        .filter(organizations::valid_to.is_null().or(organizations::valid_to.assume_not_null().ge(today())))
        .select((api_clients::scopes, SEAT_COLUMNS))
        .first::<(String, Seat)>(c)
        .optional()?;
    let (granted, seat) = found.ok_or_else(|| messages::SESSION_ENDED.error())?;
    // A scope that was withdrawn after the token was issued no longer counts.
    let held = |scope: &str| scopes.is_none_or(|scopes| scopes.iter().any(|held| held == scope));
    let granted = granted.split_whitespace().filter(|scope| held(scope));
    let permissions = granted.flat_map(Permission::of_scope).copied().collect();
    Ok(Principal {
        actor: Actor::Client { id },
        memberships: with_covers(c, vec![(0, None, seat, permissions)])?,
        officer_ids: Vec::new(),
        grants: Grants::default(),
        is_agent: false,
        must_change_password: false,
    })
}

#[diesel::dsl::auto_type]
fn valid_on(day: NaiveDate) -> _ {
    memberships::valid_from.le(day).and(memberships::valid_to.is_null().or(memberships::valid_to.ge(day)))
}

type Seat = (i64, String, OrganizationKind, Option<String>, String);
const SEAT_COLUMNS: (
    organizations::id,
    organizations::name,
    organizations::kind,
    organizations::territory_code,
    organizations::path,
) = (organizations::id, organizations::name, organizations::kind, organizations::territory_code, organizations::path);

/// Finds for each membership the unit whose area it works for, and that unit's enterprises.
fn with_covers(c: &mut Conn, rows: Vec<(i64, Option<Role>, Seat, Vec<Permission>)>) -> Result<Vec<Membership>> {
    let mut ids: Vec<i64> =
        rows.iter().flat_map(|(_, _, seat, _)| seat.4.split('/').filter_map(|id| id.parse().ok())).collect();
    ids.sort_unstable();
    ids.dedup();
    let ancestors = organizations::table
        .left_join(territories::table.on(organizations::territory_code.eq(territories::code.nullable())))
        .filter(organizations::id.eq_any(ids))
        .select((
            organizations::id,
            organizations::path,
            organizations::kind,
            territories::code.nullable(),
            territories::level.nullable(),
        ))
        .load::<(i64, String, OrganizationKind, Option<String>, Option<TerritoryLevel>)>(c)?;
    let seat_of = |path: &str| {
        let served = ancestors.iter().filter(|(_, candidate, kind, _, _)| {
            path.starts_with(candidate.as_str())
                && !matches!(kind, OrganizationKind::Department | OrganizationKind::External)
        });
        served.max_by_key(|(_, candidate, ..)| candidate.len())
    };
    let build = |(id, role, seat, mut permissions): (i64, Option<Role>, Seat, Vec<Permission>)| {
        let (organization_id, name, kind, territory_code, path) = seat;
        let seat = seat_of(&path);
        let cover = match seat {
            Some((_, _, _, Some(code), Some(level))) => Cover::Territory(*level, code.clone()),
            Some((seat_id, ..)) => Cover::Managed(*seat_id),
            None => Cover::Nothing,
        };
        let seat_path = seat.map_or_else(|| path.clone(), |(_, path, ..)| path.clone());
        if let Some(role) = role.filter(|_| is_root(&seat_path)) {
            permissions.extend(Permission::at_root(role));
        }
        Membership {
            id,
            role,
            organization_id,
            organization_name: name,
            organization_kind: kind,
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
            if principal.must_change_password {
                return Err(messages::PASSWORD_CHANGE_REQUIRED.error());
            }
            Ok(principal)
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
