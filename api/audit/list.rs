//! `/audit-entries`: the trail for those who audit: supervisors read what the units of their subtree did,
//! administrators what was done to the administration itself.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, Datelike, NaiveDateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::Bool;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::{Validate, ValidationError};

use super::chain::Entry;
use super::shown::{self, Actor, Change};
use crate::AppState;
use crate::auth::crypto::hex;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::db::schema::{audit_chain, audit_entries as t, audit_readers as r, organizations};
use crate::db::{Backend, Conn};
use crate::error::Result;
use crate::http::extract::{NoQuery, Path, Query};
use crate::http::page::{Listing, Page, PageParams};
use crate::messages;
use crate::users::words::Role;

/// One entry of the trail.
#[derive(Serialize, ToSchema)]
pub struct AuditEntry {
    /// Identifier.
    pub id: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: Actor,
    /// The role of the membership that permitted it; null for programs, operators and agents of firms.
    #[schema(required = true)]
    pub role: Option<String>,
    /// The relation to the enterprise that permitted it, a word of the dictionary `audit_relations`.
    #[schema(required = true)]
    pub relation: Option<String>,
    /// The unit of that membership.
    #[schema(required = true)]
    pub organization_id: Option<i64>,
    /// Its name.
    #[schema(required = true)]
    pub organization_name: Option<String>,
    /// What was done, a word of the dictionary `audit_actions`.
    #[schema(example = "enterprise.update")]
    pub action: String,
    /// To which kind of row, a word of the dictionary `audit_resources`.
    #[schema(example = "enterprise")]
    pub resource: String,
    /// To which row.
    #[schema(example = "12")]
    pub resource_id: String,
    /// What people call that row, as far as it has a name and still exists.
    #[schema(required = true)]
    pub resource_name: Option<String>,
    /// What changed.
    pub changes: Vec<Change>,
    /// `X-Audit-Reason`
    #[schema(required = true)]
    pub reason: Option<String>,
    /// The request, as in its answer and in the log.
    #[schema(required = true)]
    pub request_id: Option<String>,
    /// The client's address.
    #[schema(required = true)]
    pub address: Option<String>,
    /// Its number in the chain; null until it is sealed.
    #[schema(required = true)]
    pub seq: Option<i64>,
    /// The chain's hash at that number.
    #[schema(required = true)]
    pub hash: Option<String>,
}

/// Which entries.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AuditParams {
    /// About this kind of row.
    #[validate(length(max = 64))]
    pub resource: Option<String>,
    /// About this row; together with `resource`.
    #[validate(length(max = 100))]
    pub resource_id: Option<String>,
    /// By this person's log-in.
    pub user_id: Option<i64>,
    /// This action.
    #[validate(length(max = 64))]
    pub action: Option<String>,
    /// By people and programs of this unit and those below it.
    pub organization_id: Option<i64>,
    /// Written by this request.
    #[validate(length(max = 100))]
    pub request_id: Option<String>,
    /// From this moment.
    #[validate(custom(function = moment))]
    #[param(schema_with = crate::http::rules::moment_or_empty, required = false)]
    pub from: Option<DateTime<Utc>>,
    /// Before this moment.
    #[validate(custom(function = moment))]
    #[param(schema_with = crate::http::rules::moment_or_empty, required = false)]
    pub to: Option<DateTime<Utc>>,
}

/// Both databases store moments far outside of what anyone means.
fn moment(at: &DateTime<Utc>) -> std::result::Result<(), ValidationError> {
    if (1900..=2200).contains(&at.year()) { Ok(()) } else { Err(ValidationError::new("date_range")) }
}

/// The unit whose entries are read, and which of them.
#[derive(Debug, Clone)]
struct Seat {
    organization_id: i64,
    side: &'static str,
}

/// Where the caller audits; empty when a filter names a unit outside of that.
fn seats(c: &mut Conn, principal: &Principal, wanted: Option<i64>) -> Result<Vec<Seat>> {
    let wanted: Option<(i64, String)> = match wanted {
        None => None,
        Some(id) => {
            let path = organizations::table.find(id).select(organizations::path).first(c).optional()?;
            Some((id, path.unwrap_or_default()))
        }
    };
    let mut found: Vec<(String, Seat)> = Vec::new();
    for membership in principal.with(Permission::AuditRead) {
        let side = if membership.role == Some(Role::Admin) { "administration" } else { "all" };
        let path = match &wanted {
            None => membership.seat_path.clone(),
            Some((_, path)) if path.starts_with(&membership.seat_path) => path.clone(),
            Some(_) => continue,
        };
        if let Some(organization_id) = path.trim_end_matches('/').rsplit('/').next().and_then(|id| id.parse().ok()) {
            found.push((path, Seat { organization_id, side }));
        }
    }
    // An entry of a seat below another one is among that one's entries already.
    let covers = |a: &(String, Seat), b: &(String, Seat)| {
        let wider = a.0.len() < b.0.len() || (a.0 == b.0 && a.1.side == "all" && b.1.side != "all");
        wider && b.0.starts_with(&a.0) && (a.1.side == "all" || a.1.side == b.1.side)
    };
    let mut kept: Vec<Seat> = Vec::new();
    for (index, seat) in found.iter().enumerate() {
        let twin = found[..index].iter().any(|other| other.0 == seat.0 && other.1.side == seat.1.side);
        if !twin && !found.iter().any(|other| covers(other, seat)) {
            kept.push(seat.1.clone());
        }
    }
    Ok(kept)
}

type EntryFilter = Box<dyn BoxableExpression<t::table, Backend, SqlType = Bool>>;
type Key = (NaiveDateTime, i64);

/// The rows that seats read. One seat is the rule, and its rows lie in the order of their time.
macro_rules! of_seats {
    ($rows:expr, $seats:expr) => {
        match $seats {
            [seat] => $rows.filter(r::organization_id.eq(seat.organization_id).and(r::side.eq(seat.side))),
            seats => {
                let of = |side: &str| -> Vec<i64> {
                    seats.iter().filter(|seat| seat.side == side).map(|seat| seat.organization_id).collect()
                };
                let all = r::organization_id.eq_any(of("all")).and(r::side.eq("all"));
                let some = r::organization_id.eq_any(of("administration")).and(r::side.eq("administration"));
                $rows.filter(all.or(some))
            }
        }
    };
}

/// Entries that a row, a person or a request points at: few, found by their own index, each held against the seats.
fn pointed(seats: &[Seat], filter: &AuditParams) -> Option<Vec<EntryFilter>> {
    let mut list: Vec<EntryFilter> = Vec::new();
    if let Some(id) = filter.user_id {
        list.push(Box::new(t::user_id.assume_not_null().eq(id).and(t::user_id.is_not_null())));
    }
    if let (Some(resource), Some(id)) = (&filter.resource, &filter.resource_id) {
        list.push(Box::new(t::resource.eq(resource.clone()).and(t::resource_id.eq(id.clone()))));
    }
    if let Some(id) = &filter.request_id {
        list.push(Box::new(t::request_id.assume_not_null().eq(id.clone()).and(t::request_id.is_not_null())));
    }
    if list.is_empty() {
        return None;
    }
    let mut seen: Option<EntryFilter> = None;
    for seat in seats {
        let held = r::table
            .filter(r::organization_id.eq(seat.organization_id).and(r::side.eq(seat.side)))
            .filter(r::at.eq(t::at).and(r::entry_id.eq(t::id)));
        let held: EntryFilter = Box::new(diesel::dsl::exists(held));
        seen = Some(match seen {
            Some(seen) => Box::new(seen.or(held)),
            None => held,
        });
    }
    list.push(seen.unwrap_or_else(|| Box::new(t::id.eq(-1_i64))));
    if let Some(resource) = &filter.resource {
        list.push(Box::new(t::resource.eq(resource.clone())));
    }
    if let Some(action) = &filter.action {
        list.push(Box::new(t::action.eq(action.clone())));
    }
    if let Some(from) = filter.from {
        list.push(Box::new(t::at.ge(from.naive_utc())));
    }
    if let Some(to) = filter.to {
        list.push(Box::new(t::at.lt(to.naive_utc())));
    }
    Some(list)
}

/// The ids of one page, newest first, and the number of all.
fn page(
    c: &mut Conn,
    seats: &[Seat],
    filter: &AuditParams,
    after: Option<Key>,
    fetch: i64,
    counted: bool,
) -> Result<(Vec<i64>, Option<i64>)> {
    if pointed(seats, filter).is_some() {
        let select = || {
            let conditions = pointed(seats, filter).unwrap_or_default();
            conditions.into_iter().fold(t::table.into_boxed(), |query, condition| query.filter(condition))
        };
        let total = counted.then(|| select().count().get_result::<i64>(c)).transpose()?;
        let mut rows = select();
        if let Some((at, id)) = after {
            rows = rows.filter(t::at.le(at).and(t::at.lt(at).or(t::id.lt(id))));
        }
        return Ok((rows.order((t::at.desc(), t::id.desc())).limit(fetch).select(t::id).load(c)?, total));
    }
    let select = || {
        let mut rows = of_seats!(r::table.into_boxed(), seats);
        if let Some(resource) = &filter.resource {
            rows = rows.filter(r::resource.eq(resource.clone()));
        }
        if let Some(action) = &filter.action {
            rows = rows.filter(r::action.eq(action.clone()));
        }
        if let Some(from) = filter.from {
            rows = rows.filter(r::at.ge(from.naive_utc()));
        }
        if let Some(to) = filter.to {
            rows = rows.filter(r::at.lt(to.naive_utc()));
        }
        rows
    };
    let total = counted.then(|| select().count().get_result::<i64>(c)).transpose()?;
    let mut rows = select();
    if let Some((at, id)) = after {
        rows = rows.filter(r::at.le(at).and(r::at.lt(at).or(r::entry_id.lt(id))));
    }
    Ok((rows.order((r::at.desc(), r::entry_id.desc())).limit(fetch).select(r::entry_id).load(c)?, total))
}

/// Read the audit trail
///
/// Newest first. Supervisors: what people and programs of the units at or below their seat did. Administrators: what
/// was done to units, divisions, people and the configuration there; never business.
#[utoipa::path(get, path = "/api/v1/audit-entries", tag = "audit", operation_id = "list_audit_entries",
    params(AuditParams, PageParams), responses((status = 200, description = "Entries", body = Page<AuditEntry>)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    listing: Listing<AuditParams>,
) -> Result<HttpResponse> {
    principal.require(Permission::AuditRead)?;
    let window = listing.window::<Key>(&principal)?;
    let (after, fetch, counted) = (window.after, window.fetch(), listing.count().is_some());
    let (keys, caller, filter) = (state.keys.clone(), principal.clone(), listing.filter.clone());
    let (items, total) = state
        .db
        .read(move |c| {
            let seats = seats(c, &caller, filter.organization_id)?;
            let (ids, total) = page(c, &seats, &filter, after, fetch, counted)?;
            Ok((complete(c, &keys, &ids)?, total))
        })
        .await?;
    listing.respond(&principal, &window, items, total, |entry: &AuditEntry| (entry.at.naive_utc(), entry.id))
}

/// Read an audit entry
#[utoipa::path(get, path = "/api/v1/audit-entries/{id}", tag = "audit", operation_id = "get_audit_entry",
    params(("id" = i64, Path, description = "Its id")), responses((status = 200, description = "The entry", body = AuditEntry)))]
pub async fn get(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    principal.require(Permission::AuditRead)?;
    let keys = state.keys.clone();
    let entry = state
        .db
        .read(move |c| {
            let at = t::table.find(id).select(t::at).first::<NaiveDateTime>(c).optional()?;
            let at = at.ok_or_else(|| messages::NOT_FOUND.error())?;
            let seats = seats(c, &principal, None)?;
            let held = r::table.filter(r::at.eq(at).and(r::entry_id.eq(id))).select(r::entry_id).into_boxed();
            let held = of_seats!(held, seats.as_slice()).first::<i64>(c).optional()?;
            held.ok_or_else(|| messages::NOT_FOUND.error())?;
            complete(c, &keys, &[id])?.pop().ok_or_else(|| messages::NOT_FOUND.error())
        })
        .await?;
    Ok(HttpResponse::Ok().json(entry))
}

/// Entries as they are answered, in the order of their ids in the list.
fn complete(c: &mut Conn, keys: &crate::auth::crypto::Keys, ids: &[i64]) -> Result<Vec<AuditEntry>> {
    let entries = shown::load(c, ids)?;
    let links = audit_chain::table
        .filter(audit_chain::entry_id.eq_any(ids))
        .select((audit_chain::entry_id, (audit_chain::seq, audit_chain::hash)))
        .load::<(i64, (i64, Vec<u8>))>(c)?;
    let links: std::collections::HashMap<_, _> = links.into_iter().collect();
    let mut shown = shown::Shown::gather(c, keys, &entries)?;
    let build = |entry: Entry| {
        let link = links.get(&entry.id);
        AuditEntry {
            actor: shown.actor(&entry),
            organization_name: shown.organization(entry.organization_id),
            resource_name: shown.resource(&entry),
            changes: shown.take_changes(entry.id),
            id: entry.id,
            at: entry.at.and_utc(),
            role: entry.role,
            relation: entry.relation,
            organization_id: entry.organization_id,
            action: entry.action,
            resource: entry.resource,
            resource_id: entry.resource_id,
            reason: entry.reason,
            request_id: entry.request_id,
            address: entry.address,
            seq: link.map(|(seq, _)| *seq),
            hash: link.map(|(_, hash)| hex(hash)),
        }
    };
    Ok(entries.into_iter().map(build).collect())
}
