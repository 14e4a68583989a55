//! Writing entries: who, in which role, by which relation, what changed.

use std::collections::BTreeSet;

use diesel::prelude::*;
use serde::Serialize;
use serde_json::Value;

use crate::auth::principal::{Membership, Principal};
use crate::auth::scope::Permission;
use crate::db::schema::{
    audit_entries, audit_pending, audit_readers, audit_subjects, enterprise_registrations, enterprises, organizations,
};
use crate::db::{Conn, now};
use crate::error::{Error, Result};
use crate::http::context::RequestContext;
use crate::on_backend;

/// For actions whose name says everything, or whose values must not be kept.
#[derive(Serialize)]
pub struct NoChanges;

/// What administrators read: the administration's own configuration and people, never business.
const ADMINISTRATION: [&str; 12] = [
    "organization",
    "territory",
    "user",
    "membership",
    "api_client",
    "officer",
    "session",
    "dictionary",
    "job",
    "job_schedule",
    "calendar",
    "sla_profile",
];

#[derive(Insertable)]
#[diesel(table_name = audit_entries)]
struct NewEntry<'a> {
    at: chrono::NaiveDateTime,
    user_id: Option<i64>,
    api_client_id: Option<i64>,
    organization_id: Option<i64>,
    role: Option<&'static str>,
    action: &'a str,
    resource: &'a str,
    resource_id: String,
    changes: String,
    reason: Option<&'a str>,
    request_id: Option<&'a str>,
    address: Option<&'a str>,
    membership_id: Option<i64>,
    relation: Option<&'static str>,
    enterprise_id: Option<i64>,
}

/// Writes one entry. `changes` holds what changed ([`super::Changes`]), never personal data in the clear; fields
/// `enterprise_id` and `enterprise_ids` in it put the entry into those enterprises' history. The membership and the relation are those by
/// which the caller's permission was found.
pub fn record(
    c: &mut Conn,
    principal: &Principal,
    context: &RequestContext,
    action: &str,
    resource: &str,
    resource_id: impl ToString,
    changes: &impl Serialize,
) -> Result<()> {
    let changes = serde_json::to_value(changes).map_err(|error| Error::internal("audit", error))?;
    let resource_id = resource_id.to_string();
    let grant = principal.grants.get();
    let permitting = match grant {
        Some(grant) => grant.membership.and_then(|index| principal.memberships.get(index)),
        None => usual(principal, resource),
    };
    let enterprise_id = match resource {
        "enterprise" => resource_id.parse().ok(),
        _ => changes.get("enterprise_id").and_then(Value::as_i64),
    };
    let path = match permitting.or(principal.memberships.first()) {
        Some(membership) => Some(membership.path.clone()),
        None => unit_of(c, resource, &resource_id, enterprise_id)?,
    };
    let entry = NewEntry {
        at: now(),
        user_id: principal.user_id(),
        api_client_id: principal.client_id(),
        organization_id: permitting.map(|membership| membership.organization_id),
        role: permitting.and_then(|membership| membership.role).map(|role| role.code()),
        action,
        resource,
        resource_id,
        changes: changes.to_string(),
        reason: context.audit_reason.as_deref(),
        request_id: Some(&context.request_id),
        address: Some(context.address.as_str()).filter(|address| !address.is_empty()),
        membership_id: permitting.map(|membership| membership.id).filter(|id| *id > 0),
        relation: grant.and_then(|grant| grant.relation).map(|relation| relation.code()),
        enterprise_id,
    };
    let listed = changes.get("enterprise_ids").and_then(Value::as_array).into_iter().flatten();
    let about: BTreeSet<i64> = enterprise_id.into_iter().chain(listed.filter_map(Value::as_i64)).collect();
    insert(c, &entry, path, &about)
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
    let entry = NewEntry {
        at: now(),
        user_id: None,
        api_client_id: None,
        organization_id: None,
        role: None,
        action,
        resource,
        resource_id: resource_id.to_string(),
        changes,
        reason: Some("command line"),
        request_id: None,
        address: None,
        membership_id: None,
        relation: None,
        enterprise_id: None,
    };
    insert(c, &entry, None, &BTreeSet::new())
}

/// The membership by which somebody works on a kind of row that he found through his scope alone.
fn usual<'a>(principal: &'a Principal, resource: &str) -> Option<&'a Membership> {
    let permission = match resource {
        "import" | "enterprise" => Permission::EnterprisesImport,
        "registration" => Permission::RegistrationsReview,
        "officer" => Permission::OfficersManage,
        "api_client" => Permission::ApiClientsManage,
        "organization" | "territory" => Permission::OrganizationsManage,
        _ => return None,
    };
    principal.with(permission).next()
}

fn insert(c: &mut Conn, entry: &NewEntry, path: Option<String>, about: &BTreeSet<i64>) -> Result<()> {
    let id: i64 = diesel::insert_into(audit_entries::table).values(entry).returning(audit_entries::id).get_result(c)?;
    diesel::insert_into(audit_pending::table).values(audit_pending::entry_id.eq(id)).execute(c)?;
    let path = match path {
        Some(path) => path,
        // What belongs to no unit is for the auditors at the root.
        None => organizations::table
            .filter(organizations::parent_id.is_null())
            .order(organizations::id)
            .select(organizations::path)
            .first(c)
            .optional()?
            .unwrap_or_default(),
    };
    let subjects: Vec<_> = about
        .iter()
        .map(|enterprise| {
            (
                audit_subjects::enterprise_id.eq(*enterprise),
                audit_subjects::at.eq(entry.at),
                audit_subjects::entry_id.eq(id),
            )
        })
        .collect();
    if !subjects.is_empty() {
        on_backend!(c, |c| diesel::insert_into(audit_subjects::table).values(subjects).execute(c))?;
    }
    let sides: &[&str] = if ADMINISTRATION.contains(&entry.resource) { &["all", "administration"] } else { &["all"] };
    for unit in path.split('/').filter_map(|id| id.parse::<i64>().ok()) {
        for side in sides {
            diesel::insert_into(audit_readers::table)
                .values((
                    audit_readers::organization_id.eq(unit),
                    audit_readers::side.eq(*side),
                    audit_readers::resource.eq(entry.resource),
                    audit_readers::action.eq(entry.action),
                    audit_readers::at.eq(entry.at),
                    audit_readers::entry_id.eq(id),
                ))
                .execute(c)?;
        }
    }
    Ok(())
}

/// The path of the unit in whose area somebody without an office acted: a firm's agent, an applicant.
fn unit_of(c: &mut Conn, resource: &str, id: &str, enterprise_id: Option<i64>) -> Result<Option<String>> {
    type Places = (Option<i64>, Option<String>, Option<String>, Option<String>);
    let place: Option<Places> = match (enterprise_id, resource) {
        (Some(id), _) => enterprises::table
            .find(id)
            .select((
                enterprises::managing_organization_id,
                enterprises::town_code,
                enterprises::district_code,
                enterprises::municipality_code,
            ))
            .first(c)
            .optional()?,
        (None, "registration") => {
            use enterprise_registrations as r;
            let row = r::table.find(id.parse::<i64>().unwrap_or_default());
            let codes = row.select((r::town_code, r::district_code, r::municipality_code)).first(c).optional()?;
            codes.map(|(town, district, city): (Option<String>, Option<String>, Option<String>)| {
                (None, town, district, city)
            })
        }
        _ => None,
    };
    let Some((manager, town, district, municipality)) = place else { return Ok(None) };
    if let Some(manager) = manager {
        return Ok(organizations::table.find(manager).select(organizations::path).first(c).optional()?);
    }
    let codes: Vec<String> = [town, district, municipality].into_iter().flatten().collect();
    let paths: Vec<String> =
        organizations::table.filter(organizations::territory_code.eq_any(codes)).select(organizations::path).load(c)?;
    Ok(paths.into_iter().max_by_key(String::len))
}
