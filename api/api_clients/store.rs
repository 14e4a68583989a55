//! Rows and queries of API clients; every finder starts from the caller's scope.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

use crate::auth::crypto::{digest, random_token};
use crate::auth::principal::Principal;
use crate::auth::scope;
use crate::db::schema::{api_client_secrets as s, api_clients as t, organizations};
use crate::db::{Conn, now};
use crate::error::Result;
use crate::messages;

/// A row with the name of its unit.
#[derive(Debug, Clone, Queryable)]
pub struct ClientRow {
    /// `api_clients.id`
    pub id: i64,
    /// What it calls itself at `/oauth/token`.
    pub client_id: String,
    /// What people call it.
    pub name: String,
    /// Its unit.
    pub organization_id: i64,
    /// The unit's name.
    pub organization_name: String,
    /// Granted scopes, separated by spaces.
    pub scopes: String,
    /// Since when it is disabled.
    pub disabled_at: Option<NaiveDateTime>,
    /// Version.
    pub version: i64,
    /// When it was written first.
    pub created_at: NaiveDateTime,
    /// When it was written last.
    pub updated_at: NaiveDateTime,
}

/// The columns of a [`ClientRow`].
const COLUMNS: (
    t::id,
    t::client_id,
    t::name,
    t::organization_id,
    organizations::name,
    t::scopes,
    t::disabled_at,
    t::version,
    t::created_at,
    t::updated_at,
) = (
    t::id,
    t::client_id,
    t::name,
    t::organization_id,
    organizations::name,
    t::scopes,
    t::disabled_at,
    t::version,
    t::created_at,
    t::updated_at,
);

/// A page of the clients that the caller sees, in the order of their ids.
pub fn page(c: &mut Conn, principal: &Principal, after: i64, limit: i64) -> Result<Vec<ClientRow>> {
    let ids: Vec<i64> = t::table
        .filter(scope::api_clients(principal))
        .filter(t::id.gt(after))
        .order(t::id)
        .limit(limit)
        .select(t::id)
        .load(c)?;
    let rows = t::table.inner_join(organizations::table).filter(t::id.eq_any(ids)).order(t::id);
    Ok(rows.select(COLUMNS).load(c)?)
}

/// How many clients the caller sees.
pub fn count(c: &mut Conn, principal: &Principal) -> Result<i64> {
    Ok(t::table.filter(scope::api_clients(principal)).count().get_result(c)?)
}

/// One client that the caller sees.
pub fn find(c: &mut Conn, principal: &Principal, id: i64) -> Result<ClientRow> {
    let id: i64 = t::table.filter(scope::api_clients(principal)).filter(t::id.eq(id)).select(t::id).first(c)?;
    Ok(t::table.inner_join(organizations::table).filter(t::id.eq(id)).select(COLUMNS).first(c)?)
}

/// The columns that a change can set; what is `None` stays.
#[derive(Default, AsChangeset)]
#[diesel(table_name = t)]
pub struct ClientChange {
    /// What people call it.
    pub name: Option<String>,
    /// Granted scopes, separated by spaces.
    pub scopes: Option<String>,
    /// Since when it is disabled.
    pub disabled_at: Option<Option<NaiveDateTime>>,
}

/// Writes a change under the next version; 412 when the row has moved on meanwhile.
pub fn write(c: &mut Conn, row: &ClientRow, change: &ClientChange) -> Result<()> {
    let written = diesel::update(t::table.find(row.id).filter(t::version.eq(row.version)))
        .set((change, t::version.eq(row.version + 1), t::updated_at.eq(now())))
        .execute(c)?;
    if written == 0 { Err(messages::STALE.error()) } else { Ok(()) }
}

/// Stores a client without a secret.
pub fn insert(c: &mut Conn, name: &str, organization_id: i64, scopes: &str) -> Result<i64> {
    let client_id = format!("client-{}", &uuid::Uuid::new_v4().simple().to_string()[..12]);
    let id = diesel::insert_into(t::table)
        .values((
            t::client_id.eq(client_id),
            t::name.eq(name.trim()),
            t::organization_id.eq(organization_id),
            t::scopes.eq(scopes),
            t::version.eq(1_i64),
            t::created_at.eq(now()),
            t::updated_at.eq(now()),
        ))
        .returning(t::id)
        .get_result(c)?;
    Ok(id)
}

/// Gives a client another secret. Those it has end after `overlap`, unless they end before.
pub fn add_secret(c: &mut Conn, id: i64, overlap: Duration) -> Result<String> {
    let end = now() + overlap;
    diesel::delete(s::table.filter(s::api_client_id.eq(id)).filter(s::expires_at.assume_not_null().le(now())))
        .execute(c)?;
    diesel::update(s::table.filter(s::api_client_id.eq(id)))
        .filter(s::expires_at.is_null().or(s::expires_at.assume_not_null().gt(end)))
        .set(s::expires_at.eq(end))
        .execute(c)?;
    let secret = random_token();
    diesel::insert_into(s::table)
        .values((s::api_client_id.eq(id), s::secret_hash.eq(digest(secret.as_bytes())), s::created_at.eq(now())))
        .execute(c)?;
    Ok(secret)
}
