//! `/enterprises/{id}/history`: what was done to an enterprise and to everything that belongs to it, for those who work
//! with it. It is the audit trail without what only auditors need.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::dsl::count;
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::shown::{self, Actor, Change, Shown};
use crate::AppState;
use crate::auth::principal::Principal;
use crate::auth::scope::Relation;
use crate::db::Conn;
use crate::db::schema::{audit_subjects as s, enterprises};
use crate::enterprises::{merge, store};
use crate::error::Result;
use crate::http::extract::Path;
use crate::http::page::{Listing, NoFilter, Page, PageParams};
use crate::messages;

/// Something that was done.
#[derive(Serialize, ToSchema)]
pub struct HistoryEntry {
    /// Identifier of the audit entry.
    pub id: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: Actor,
    /// In which role; null for programs and agents of the firm.
    #[schema(required = true)]
    pub role: Option<String>,
    /// By which relation to the enterprise, a word of the dictionary `audit_relations`.
    #[schema(required = true)]
    pub relation: Option<String>,
    /// For which unit.
    #[schema(required = true)]
    pub organization_name: Option<String>,
    /// What, a word of the dictionary `audit_actions`.
    #[schema(example = "enterprise.update")]
    pub action: String,
    /// The kind of row, a word of the dictionary `audit_resources`: the enterprise itself, or for instance the import
    /// that wrote it.
    #[schema(example = "enterprise")]
    pub resource: String,
    /// That row.
    pub resource_id: String,
    /// What people call it.
    #[schema(required = true)]
    pub resource_name: Option<String>,
    /// What changed.
    pub changes: Vec<Change>,
    /// Why, if it was said.
    #[schema(required = true)]
    pub reason: Option<String>,
}

/// The history of an enterprise
///
/// Newest first, with what was done to the rows that were merged into it. For the administration and its programs; a firm's agents see what they did themselves under its parts.
#[utoipa::path(get, path = "/api/v1/enterprises/{id}/history", tag = "enterprises", operation_id = "list_enterprise_history",
    params(("id" = i64, Path, description = "Enterprise"), PageParams),
    responses((status = 200, description = "What was done", body = Page<HistoryEntry>)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    listing: Listing<NoFilter>,
) -> Result<HttpResponse> {
    let window = listing.window::<(NaiveDateTime, i64)>(&principal)?;
    let (after, fetch, counted) = (window.after, window.fetch(), listing.count().is_some());
    let (keys, caller) = (state.keys.clone(), principal.clone());
    let (items, total) = state
        .db
        .read(move |c| {
            let (_, relations) = store::find(c, &caller, id)?;
            if !relations.is_empty() && relations.iter().all(|relation| *relation == Relation::Agent) {
                return Err(messages::FORBIDDEN.error());
            }
            let rows = [vec![id], merge::absorbed(c, id)?].concat();
            let rows = enterprises::table.filter(enterprises::id.eq_any(rows));
            let rows: Vec<(i64, NaiveDateTime)> = rows.select((enterprises::id, enterprises::created_at)).load(c)?;
            let total = counted.then(|| total(c, &rows)).transpose()?;
            let ids = page(c, &rows, after, fetch)?;
            let entries = shown::load(c, &ids)?;
            let mut shown = Shown::gather(c, &keys, &entries)?;
            let items: Vec<HistoryEntry> = entries
                .into_iter()
                .map(|entry| HistoryEntry {
                    actor: shown.actor(&entry),
                    organization_name: shown.organization(entry.organization_id),
                    resource_name: shown.resource(&entry),
                    changes: shown.take_changes(entry.id),
                    id: entry.id,
                    at: entry.at.and_utc(),
                    role: entry.role,
                    relation: entry.relation,
                    action: entry.action,
                    resource: entry.resource,
                    resource_id: entry.resource_id,
                    reason: entry.reason,
                })
                .collect();
            Ok((items, total))
        })
        .await?;
    listing.respond(&principal, &window, items, total, |entry: &HistoryEntry| (entry.at.naive_utc(), entry.id))
}

/// Entries about any of the rows, each from its creation on: an embedded database gives the number of a removed row to
/// the next one.
fn total(c: &mut Conn, rows: &[(i64, NaiveDateTime)]) -> Result<i64> {
    let mut entries = s::table.select(count(s::entry_id).aggregate_distinct()).into_boxed();
    for (row, created) in rows {
        entries = entries.or_filter(s::enterprise_id.eq(*row).and(s::at.ge(*created)));
    }
    Ok(entries.get_result(c)?)
}

/// The next of them. Those of one row are a range of the index; those of several at once would have to be sorted all.
fn page(
    c: &mut Conn,
    rows: &[(i64, NaiveDateTime)],
    after: Option<(NaiveDateTime, i64)>,
    fetch: i64,
) -> Result<Vec<i64>> {
    let mut found: Vec<(NaiveDateTime, i64)> = Vec::new();
    for (row, created) in rows {
        let mut entries = s::table.filter(s::enterprise_id.eq(row).and(s::at.ge(created))).into_boxed();
        if let Some((at, entry)) = after {
            entries = entries.filter(s::at.le(at).and(s::at.lt(at).or(s::entry_id.lt(entry))));
        }
        let entries = entries.order((s::at.desc(), s::entry_id.desc())).limit(fetch);
        found.extend(entries.select((s::at, s::entry_id)).load::<(NaiveDateTime, i64)>(c)?);
    }
    found.sort_unstable_by(|one, other| other.cmp(one));
    // A ledger may have written two of them in one go.
    found.dedup();
    Ok(found.into_iter().take(usize::try_from(fetch).unwrap_or(usize::MAX)).map(|(_, entry)| entry).collect())
}
