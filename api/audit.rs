//! The audit trail: every write leaves a row in the same transaction, with who, in which role, and what changed.

use diesel::prelude::*;
use serde::Serialize;

use crate::auth::principal::Principal;
use crate::db::schema::audit_entries;
use crate::db::{Conn, now};
use crate::error::{Error, Result};
use crate::http::context::RequestContext;

/// For actions whose name says everything, or whose values must not be kept.
#[derive(Serialize)]
pub struct NoChanges;

/// For fields of an input that is recorded as it came: personal values leave no more than a trace that they were given.
pub fn hidden<T, S: serde::Serializer>(_: &T, serializer: S) -> std::result::Result<S::Ok, S::Error> {
    serializer.serialize_str("***")
}

/// Writes one entry. `changes` holds the new values of changed fields, never personal data in the clear.
pub fn record(
    c: &mut Conn,
    principal: &Principal,
    context: &RequestContext,
    action: &str,
    resource: &str,
    resource_id: impl ToString,
    changes: &impl Serialize,
) -> Result<()> {
    let changes = serde_json::to_string(changes).map_err(|error| Error::internal("audit", error))?;
    let membership = principal.memberships.first();
    diesel::insert_into(audit_entries::table)
        .values((
            audit_entries::at.eq(now()),
            audit_entries::user_id.eq(principal.user_id()),
            audit_entries::api_client_id.eq(principal.client_id()),
            audit_entries::organization_id.eq(membership.map(|membership| membership.organization_id)),
            audit_entries::role.eq(membership.and_then(|membership| membership.role).map(|role| role.code())),
            audit_entries::action.eq(action),
            audit_entries::resource.eq(resource),
            audit_entries::resource_id.eq(resource_id.to_string()),
            audit_entries::changes.eq(changes),
            audit_entries::reason.eq(&context.audit_reason),
            audit_entries::request_id.eq(&context.request_id),
            audit_entries::address.eq(&context.address),
        ))
        .execute(c)?;
    Ok(())
}

/// Writes one entry for an operator who works at the server itself, where nobody is signed in.
pub fn record_operator(
    c: &mut Conn,
    action: &str,
    resource: &str,
    resource_id: impl ToString,
    changes: &impl Serialize,
) -> Result<()> {
    let changes = serde_json::to_string(changes).map_err(|error| Error::internal("audit", error))?;
    diesel::insert_into(audit_entries::table)
        .values((
            audit_entries::at.eq(now()),
            audit_entries::action.eq(action),
            audit_entries::resource.eq(resource),
            audit_entries::resource_id.eq(resource_id.to_string()),
            audit_entries::changes.eq(changes),
            audit_entries::reason.eq("command line"),
        ))
        .execute(c)?;
    Ok(())
}
