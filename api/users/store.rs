//! Rows and queries of log-ins; every finder starts from the caller's scope.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::memberships::Membership;
use super::routes::User;
use super::words::Role;
use super::{erasure, persons};
use crate::auth::crypto::Keys;
use crate::auth::principal::Principal;
use crate::auth::scope::{self, Permission};
use crate::db::schema::{memberships, organizations, persons as p, users as t};
use crate::db::{Conn, now, today};
use crate::error::{FieldError, Result};
use crate::messages;

/// A row as it is stored, without its password.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = t)]
pub struct UserRow {
    /// `users.id`
    pub id: i64,
    /// Who it is.
    pub person_id: i64,
    /// Log-in name.
    pub username: String,
    /// Whether everything but a new password is refused.
    pub must_change_password: bool,
    /// Until when wrong passwords have locked it.
    pub locked_until: Option<NaiveDateTime>,
    /// Since when it is disabled.
    pub disabled_at: Option<NaiveDateTime>,
    /// Interface language.
    pub locale: String,
    /// Version.
    pub version: i64,
    /// When it was written first.
    pub created_at: NaiveDateTime,
    /// When it was written last.
    pub updated_at: NaiveDateTime,
}

/// One log-in that the caller sees.
pub fn find(c: &mut Conn, principal: &Principal, id: i64) -> Result<UserRow> {
    let visible = t::table.filter(scope::users(principal)).filter(t::id.eq(id));
    Ok(visible.select(UserRow::as_select()).first(c)?)
}

/// One log-in whose account the caller may change: 404 when he does not see it; 403 when it also has a role that is
/// valid outside of his subtree, because whoever resets a password can act in every role of the log-in.
pub fn find_managed(c: &mut Conn, principal: &Principal, id: i64) -> Result<UserRow> {
    let row = find(c, principal, id)?;
    let paths: Vec<String> = memberships::table
        .inner_join(organizations::table)
        .filter(memberships::user_id.eq(id))
        .filter(memberships::valid_to.is_null().or(memberships::valid_to.ge(today())))
        .select(organizations::path)
        .load(c)?;
    for path in paths {
        principal.require_within(Permission::UsersManage, &path)?;
    }
    Ok(row)
}

/// A membership with its organisation.
pub type MembershipRow = (i64, i64, i64, String, String, Role, NaiveDate, Option<NaiveDate>);

/// The columns of a [`MembershipRow`].
pub const MEMBERSHIP_COLUMNS: (
    memberships::id,
    memberships::user_id,
    memberships::organization_id,
    organizations::name,
    organizations::path,
    memberships::role,
    memberships::valid_from,
    memberships::valid_to,
) = (
    memberships::id,
    memberships::user_id,
    memberships::organization_id,
    organizations::name,
    organizations::path,
    memberships::role,
    memberships::valid_from,
    memberships::valid_to,
);

/// Rows as they are answered, in their order. Roles outside of the caller's subtree are not shown.
pub fn complete(c: &mut Conn, keys: &Keys, principal: &Principal, rows: Vec<UserRow>) -> Result<Vec<User>> {
    let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
    let person_ids: Vec<i64> = rows.iter().map(|row| row.person_id).collect();
    let people = p::table
        .filter(p::id.eq_any(person_ids))
        .select((p::id, (p::name, p::phone_cipher)))
        .load::<(i64, (String, Option<Vec<u8>>))>(c)?;
    let people: HashMap<_, _> = people.into_iter().collect();
    let roles = memberships::table
        .inner_join(organizations::table)
        .filter(memberships::user_id.eq_any(ids))
        .order(memberships::id)
        .select(MEMBERSHIP_COLUMNS)
        .load::<MembershipRow>(c)?;
    // Few rows of a page are disabled.
    let gone: Vec<i64> = rows.iter().filter(|row| row.disabled_at.is_some()).map(|row| row.person_id).collect();
    let in_office = erasure::in_office(c, &gone)?;
    let is_current = |to: Option<NaiveDate>| to.is_none_or(|to| to >= today());
    let build = |row: UserRow| {
        let (name, sealed) = people.get(&row.person_id).cloned().unwrap_or_default();
        let own: Vec<&MembershipRow> = roles.iter().filter(|role| role.1 == row.id).collect();
        let within = |role: &&&MembershipRow| principal.require_within(Permission::UsersManage, &role.4).is_ok();
        let manages = own.iter().filter(|role| is_current(role.7)).all(|role| within(&role));
        let is_self = principal.user_id() == Some(row.id);
        let erasable = row.disabled_at.is_some() && name != erasure::ERASED && !in_office.contains(&row.person_id);
        let mut allowed_actions = match (manages, is_self) {
            (false, _) => vec!["add_membership"],
            (true, true) => vec!["update", "add_membership"],
            (true, false) => vec!["update", "disable", "reset_password", "unlock", "add_membership"],
        };
        if manages && !is_self && erasable {
            allowed_actions.push("erase");
        }
        Ok(User {
            id: row.id,
            person_id: row.person_id,
            username: row.username,
            name,
            phone: persons::masked(keys, sealed.as_deref())?,
            locale: row.locale,
            must_change_password: row.must_change_password,
            locked_until: row.locked_until.filter(|until| *until > now()).map(|until| until.and_utc()),
            disabled: row.disabled_at.is_some(),
            memberships: own.iter().filter(within).map(|role| Membership::new((*role).clone())).collect(),
            version: row.version,
            created_at: row.created_at.and_utc(),
            updated_at: row.updated_at.and_utc(),
            allowed_actions,
        })
    };
    rows.into_iter().map(build).collect()
}

/// One row as it is answered.
pub fn single(c: &mut Conn, keys: &Keys, principal: &Principal, id: i64) -> Result<User> {
    let row = find(c, principal, id)?;
    Ok(complete(c, keys, principal, vec![row])?.into_iter().next().ok_or(diesel::result::Error::NotFound)?)
}

/// The next version of a row, together with the columns that `change` sets; 412 when it has moved on meanwhile.
pub fn write(c: &mut Conn, row: &UserRow, change: &UserChange) -> Result<()> {
    let written = diesel::update(t::table.find(row.id).filter(t::version.eq(row.version)))
        .set((change, t::version.eq(row.version + 1), t::updated_at.eq(now())))
        .execute(c)?;
    if written == 0 { Err(messages::STALE.error()) } else { Ok(()) }
}

/// The columns of a log-in that a change can set; what is `None` stays.
#[derive(Default, AsChangeset)]
#[diesel(table_name = t)]
pub struct UserChange {
    /// Argon2id.
    pub password_hash: Option<String>,
    /// When.
    pub password_changed_at: Option<NaiveDateTime>,
    /// Whether everything but a new password is refused.
    pub must_change_password: Option<bool>,
    /// Wrong passwords in a row.
    pub failed_attempts: Option<i32>,
    /// Until when wrong passwords have locked it.
    pub locked_until: Option<Option<NaiveDateTime>>,
    /// Since when it is disabled.
    pub disabled_at: Option<Option<NaiveDateTime>>,
}

/// A log-in that is about to be stored.
pub struct NewUser<'a> {
    /// Who it is.
    pub person_id: i64,
    /// Log-in name, already in its normal form.
    pub username: &'a str,
    /// Argon2id.
    pub password_hash: &'a str,
    /// Whether everything but a new password is refused at first.
    pub must_change_password: bool,
    /// Interface language.
    pub locale: &'a str,
}

/// Stores a log-in; 422 at `/username` when the name is taken.
pub fn insert(c: &mut Conn, new: &NewUser) -> Result<i64> {
    let taken = t::table.filter(t::username.eq(new.username));
    if diesel::select(diesel::dsl::exists(taken)).get_result(c)? {
        return Err(FieldError::new("/username", "taken").into());
    }
    let id = diesel::insert_into(t::table)
        .values((
            t::person_id.eq(new.person_id),
            t::username.eq(new.username),
            t::password_hash.eq(new.password_hash),
            t::password_changed_at.eq(now()),
            t::must_change_password.eq(new.must_change_password),
            t::failed_attempts.eq(0),
            t::locale.eq(new.locale),
            t::version.eq(1_i64),
            t::created_at.eq(now()),
            t::updated_at.eq(now()),
        ))
        .returning(t::id)
        .get_result(c)?;
    Ok(id)
}

/// The normal form of a log-in name; 422 at `/username` when it cannot be one.
pub fn username(text: &str) -> Result<String> {
    let name = text.trim().to_lowercase();
    let known = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let fits = (3..=64).contains(&name.len())
        && name.starts_with(known)
        && name.chars().all(|c| known(c) || matches!(c, '.' | '-' | '_'));
    if fits { Ok(name) } else { Err(FieldError::new("/username", "username_format").into()) }
}
