//! `/enterprises/{id}/history`: what was done to an enterprise and to everything that belongs to it, for those who work
//! with it. It is the audit trail without what only auditors need.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::shown::{self, Actor, Change, Shown};
use crate::AppState;
use crate::auth::principal::Principal;
use crate::auth::scope::Relation;
use crate::db::schema::audit_subjects as s;
use crate::enterprises::store;
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
/// Newest first. For the administration and its programs; a firm's agents see what they did themselves under its parts.
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
            let of_row = s::table.filter(s::enterprise_id.eq(id));
            let total = counted.then(|| of_row.count().get_result::<i64>(c)).transpose()?;
            let mut rows = of_row.into_boxed();
            if let Some((at, entry)) = after {
                rows = rows.filter(s::at.le(at).and(s::at.lt(at).or(s::entry_id.lt(entry))));
            }
            let rows = rows.order((s::at.desc(), s::entry_id.desc())).limit(fetch);
            let ids: Vec<i64> = rows.select(s::entry_id).load(c)?;
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
