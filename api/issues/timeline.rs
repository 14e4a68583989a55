//! The append-only timeline of an issue. Entries are internal or shared; the enterprise reads the shared ones only.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::case::Entry;
use super::store::{self, IssueRow};
use super::words::{IssueState, Visibility};
use super::workflow::IssueAction;
use crate::AppState;
use crate::auth::principal::Principal;
use crate::auth::scope::Relation;
use crate::db::Conn;
use crate::db::schema::{issue_events as t, organizations, persons, users};
use crate::error::{Error, Result};
use crate::http::extract::Path;
use crate::http::page::{Listing, NoFilter, Page, PageParams};
use crate::users::words::Role;

/// One entry.
#[derive(Debug, Serialize, ToSchema)]
pub struct IssueEvent {
    /// Identifier.
    pub id: i64,
    /// What was done; null when the issue was created, or for what the clock did.
    #[schema(required = true)]
    pub action: Option<IssueAction>,
    /// Where it stood before.
    #[schema(required = true)]
    pub from_state: Option<IssueState>,
    /// Where it stands since.
    pub to_state: IssueState,
    /// Who reads it.
    pub visibility: Visibility,
    /// Who did it; null for programs, and for the offices' people where the enterprise reads.
    #[schema(required = true)]
    pub person_name: Option<String>,
    /// For which unit.
    #[schema(required = true)]
    pub organization_name: Option<String>,
    /// In which role; null for the enterprise's people.
    #[schema(required = true)]
    pub role: Option<Role>,
    /// In his own words.
    #[schema(required = true)]
    pub note: Option<String>,
    /// Ids, dates and figures, by name.
    pub details: Value,
    /// When.
    pub at: DateTime<Utc>,
}

#[derive(Insertable)]
#[diesel(table_name = t)]
struct NewEvent<'a> {
    issue_id: i64,
    action: &'a str,
    from_state: Option<IssueState>,
    to_state: IssueState,
    visibility: Visibility,
    user_id: Option<i64>,
    api_client_id: Option<i64>,
    organization_id: Option<i64>,
    role: Option<Role>,
    note: Option<&'a str>,
    details: String,
    at: NaiveDateTime,
}

/// Writes an entry; unit and role are those by which the caller acts.
#[allow(clippy::too_many_arguments, reason = "one row, written in one place")]
pub fn add(
    c: &mut Conn,
    principal: &Principal,
    row: &IssueRow,
    action: IssueAction,
    from_state: Option<IssueState>,
    relation: Relation,
    entry: &Entry,
    at: NaiveDateTime,
) -> Result<()> {
    let membership = match relation {
        Relation::Agent => None,
        _ => principal.grants.get().and_then(|grant| principal.memberships.get(grant.membership?)),
    };
    let event = NewEvent {
        issue_id: row.id,
        action: action.code(),
        from_state,
        to_state: row.facts.state,
        visibility: entry.visibility,
        user_id: principal.user_id(),
        api_client_id: principal.client_id(),
        organization_id: membership.map(|membership| membership.organization_id),
        role: membership.and_then(|membership| membership.role),
        note: entry.note.as_deref(),
        details: Value::Object(entry.details.clone()).to_string(),
        at,
    };
    diesel::insert_into(t::table).values(&event).execute(c)?;
    Ok(())
}

/// Writes what the clock did.
pub fn add_by_clock(
    c: &mut Conn,
    row: &IssueRow,
    from_state: IssueState,
    visibility: Visibility,
    details: &Value,
    at: NaiveDateTime,
) -> Result<()> {
    let event = NewEvent {
        issue_id: row.id,
        action: "clock",
        from_state: Some(from_state),
        to_state: row.facts.state,
        visibility,
        user_id: None,
        api_client_id: None,
        organization_id: None,
        role: None,
        note: None,
        details: details.to_string(),
        at,
    };
    diesel::insert_into(t::table).values(&event).execute(c)?;
    Ok(())
}

/// The timeline of an issue
///
/// Oldest first. The enterprise reads what is shared with it, without the names of the offices' people.
#[utoipa::path(get, path = "/api/v1/issues/{id}/timeline", tag = "issues", operation_id = "list_issue_events",
    params(("id" = i64, Path, description = "Issue"), PageParams),
    responses((status = 200, description = "Oldest first", body = Page<IssueEvent>)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    listing: Listing<NoFilter>,
) -> Result<HttpResponse> {
    let window = listing.window::<i64>(&principal)?;
    let caller = principal.clone();
    let (after, fetch, counted) = (window.after.unwrap_or(0), window.fetch(), listing.count().is_some());
    let (items, count) = state
        .db
        .read(move |c| {
            let (_, relations) = store::find(c, &principal, id)?;
            let shared_only = outsider(&principal, &relations);
            let items = page(c, id, shared_only, after, fetch)?;
            let count = counted.then(|| visible(id, shared_only).count().get_result(c)).transpose()?;
            Ok((items, count))
        })
        .await?;
    listing.respond(&caller, &window, items, count, |event| event.id)
}

/// Whether somebody reads as the enterprise alone: it acts for it, or has recorded the issue without an office.
pub fn outsider(principal: &Principal, relations: &[Relation]) -> bool {
    let by_office = relations.iter().any(|relation| !matches!(relation, Relation::Agent | Relation::Author));
    !by_office && (relations.contains(&Relation::Agent) || principal.memberships.is_empty())
}

#[diesel::dsl::auto_type(no_type_alias)]
fn of_issue(id: i64) -> _ {
    t::table.filter(t::issue_id.eq(id))
}

fn visible<'a>(id: i64, shared_only: bool) -> t::BoxedQuery<'a, crate::db::Backend> {
    let rows = of_issue(id).into_boxed();
    if shared_only { rows.filter(t::visibility.eq(Visibility::Shared)) } else { rows }
}

fn page(c: &mut Conn, id: i64, shared_only: bool, after: i64, fetch: i64) -> Result<Vec<IssueEvent>> {
    type Row = (
        (i64, String, Option<IssueState>, IssueState, Visibility),
        (Option<i64>, Option<i64>, Option<Role>, Option<String>, String, NaiveDateTime),
    );
    let rows: Vec<Row> = visible(id, shared_only)
        .filter(t::id.gt(after))
        .order(t::id)
        .limit(fetch)
        .select((
            (t::id, t::action, t::from_state, t::to_state, t::visibility),
            (t::user_id, t::organization_id, t::role, t::note, t::details, t::at),
        ))
        .load(c)?;
    let user_ids: Vec<i64> = rows.iter().filter_map(|(_, rest)| rest.0).collect();
    let people = users::table.inner_join(persons::table).filter(users::id.eq_any(user_ids));
    let people: Vec<(i64, String)> = people.select((users::id, persons::name)).load(c)?;
    let units: Vec<i64> = rows.iter().filter_map(|(_, rest)| rest.1).collect();
    let units = organizations::table.filter(organizations::id.eq_any(units));
    let units: Vec<(i64, String)> = units.select((organizations::id, organizations::name)).load(c)?;
    let name = |list: &[(i64, String)], id: Option<i64>| {
        list.iter().find(|(known, _)| Some(*known) == id).map(|(_, name)| name.clone())
    };
    let out = |(head, rest): Row| {
        let (id, action, from_state, to_state, visibility) = head;
        let (user_id, organization_id, role, note, details, at) = rest;
        // Who sat in which office is not for the enterprise; whom to call is on the issue itself.
        let hidden = shared_only && organization_id.is_some();
        Ok(IssueEvent {
            id,
            action: IssueAction::parse(&action),
            from_state,
            to_state,
            visibility,
            person_name: name(&people, user_id).filter(|_| !hidden),
            organization_name: name(&units, organization_id),
            role,
            note,
            details: serde_json::from_str(&details).map_err(|error| Error::internal("timeline", error))?,
            at: at.and_utc(),
        })
    };
    rows.into_iter().map(out).collect()
}
