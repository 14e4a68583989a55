//! Supervision orders (督办单): rows, how they are answered, and `/supervision-orders`. What is done with one is an
//! action on its issue, by the table of [`super::workflow`].

use actix_web::{HttpResponse, web};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::case::Case;
use super::words::SupervisionState;
use crate::AppState;
use crate::auth::principal::Principal;
use crate::auth::scope::{self, Permission};
use crate::clock::Lamp;
use crate::db::Conn;
use crate::db::schema::{issues, organizations, supervision_orders as t, supervision_reports as r};
use crate::error::Result;
use crate::http::page::{Listing, Page, PageParams};

/// An order as it is stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = t)]
pub struct OrderRow {
    /// `supervision_orders.id`
    pub id: i64,
    /// The issue.
    pub issue_id: i64,
    /// Who has to answer.
    pub organization_id: i64,
    /// The supervisor's unit.
    pub supervisor_organization_id: i64,
    /// Its clock.
    pub deadline_id: Option<i64>,
    /// Where it stands.
    pub state: SupervisionState,
    text: String,
    due_on: NaiveDate,
    answered_at: Option<NaiveDateTime>,
    closed_at: Option<NaiveDateTime>,
    closing_note: Option<String>,
    created_at: NaiveDateTime,
}

/// A supervision order.
#[derive(Debug, Serialize, ToSchema)]
pub struct SupervisionOrder {
    /// Identifier.
    pub id: i64,
    /// The issue.
    pub issue_id: i64,
    /// Its title.
    pub issue_title: String,
    /// Its worst lamp.
    #[schema(inline)]
    pub lamp: Lamp,
    /// Who has to answer.
    pub organization_id: i64,
    /// Its name.
    pub organization_name: String,
    /// Which unit supervises.
    pub supervisor_organization_name: String,
    /// Where it stands.
    pub state: SupervisionState,
    /// What is demanded.
    pub text: String,
    /// Until which day.
    pub due_on: NaiveDate,
    /// When the unit has given its answer.
    #[schema(required = true)]
    pub answered_at: Option<DateTime<Utc>>,
    /// When the supervisor has closed it.
    #[schema(required = true)]
    pub closed_at: Option<DateTime<Utc>>,
    /// What the supervisor said with that.
    #[schema(required = true)]
    pub closing_note: Option<String>,
    /// What the unit has reported, oldest first.
    pub reports: Vec<SupervisionReport>,
    /// When it was issued.
    pub created_at: DateTime<Utc>,
}

/// What a unit reports on an order.
#[derive(Debug, Serialize, ToSchema)]
pub struct SupervisionReport {
    /// Which unit.
    pub organization_name: String,
    /// Whether it is the answer, and no progress on the way to it.
    pub is_final: bool,
    /// What.
    pub text: String,
    /// When.
    pub created_at: DateTime<Utc>,
}

/// The orders of some issues that are not closed, oldest first.
pub fn unclosed(c: &mut Conn, issue_ids: &[i64]) -> Result<Vec<OrderRow>> {
    let rows = t::table.filter(t::issue_id.eq_any(issue_ids).and(t::state.ne(SupervisionState::Closed)));
    Ok(rows.order(t::id).select(OrderRow::as_select()).load(c)?)
}

/// Those of one issue as they are answered.
pub fn of_issue(c: &mut Conn, issue_id: i64) -> Result<Vec<SupervisionOrder>> {
    let rows = t::table.filter(t::issue_id.eq(issue_id)).order(t::id).select(OrderRow::as_select()).load(c)?;
    complete(c, rows)
}

fn complete(c: &mut Conn, rows: Vec<OrderRow>) -> Result<Vec<SupervisionOrder>> {
    let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
    type Report = (i64, i64, bool, String, NaiveDateTime);
    let reports = r::table.filter(r::order_id.eq_any(ids)).order(r::id);
    let reports = reports.select((r::order_id, r::organization_id, r::is_final, r::text, r::created_at));
    let reports: Vec<Report> = reports.load(c)?;
    let about: Vec<i64> = rows.iter().map(|row| row.issue_id).collect();
    let about = issues::table.filter(issues::id.eq_any(about)).select((issues::id, issues::title, issues::lamp));
    let about: Vec<(i64, String, Lamp)> = about.load(c)?;
    let units = rows.iter().flat_map(|row| [row.organization_id, row.supervisor_organization_id]);
    let units: Vec<i64> = units.chain(reports.iter().map(|report| report.1)).collect();
    let units = organizations::table.filter(organizations::id.eq_any(units));
    let units: Vec<(i64, String)> = units.select((organizations::id, organizations::name)).load(c)?;
    let name = |id: i64| units.iter().find(|(known, _)| *known == id).map(|(_, name)| name.clone()).unwrap_or_default();
    let build = |row: OrderRow| {
        let issue = about.iter().find(|(id, ..)| *id == row.issue_id);
        let own = reports.iter().filter(|report| report.0 == row.id);
        SupervisionOrder {
            id: row.id,
            issue_id: row.issue_id,
            issue_title: issue.map(|(_, title, _)| title.clone()).unwrap_or_default(),
            lamp: issue.map_or(Lamp::Green, |(.., lamp)| *lamp),
            organization_id: row.organization_id,
            organization_name: name(row.organization_id),
            supervisor_organization_name: name(row.supervisor_organization_id),
            state: row.state,
            due_on: row.due_on,
            answered_at: row.answered_at.map(|at| at.and_utc()),
            closed_at: row.closed_at.map(|at| at.and_utc()),
            closing_note: row.closing_note,
            reports: own
                .map(|(_, unit, is_final, text, at)| SupervisionReport {
                    organization_name: name(*unit),
                    is_final: *is_final,
                    text: text.clone(),
                    created_at: at.and_utc(),
                })
                .collect(),
            created_at: row.created_at.and_utc(),
            text: row.text,
        }
    };
    Ok(rows.into_iter().map(build).collect())
}

/// Whom an order of an issue is given to after a new dispatch: what was asked of a unit that has nothing to do with it
/// any more is asked of the new lead.
pub fn follow(case: &mut Case, lead: i64, helpers: &[i64]) -> Result<()> {
    let mut staying = helpers.to_vec();
    staying.extend([lead, case.row.facts.coordinating_organization_id]);
    let open = t::table.filter(t::issue_id.eq(case.row.id).and(t::state.eq(SupervisionState::Open)));
    let left = open.filter(t::organization_id.ne_all(staying));
    diesel::update(left).set(t::organization_id.eq(lead)).execute(case.c)?;
    Ok(())
}

/// Gives what is asked of a unit that closes to its successor.
pub fn hand_over(c: &mut Conn, unit: i64, successor: i64) -> Result<()> {
    let open = t::table.filter(t::organization_id.eq(unit).and(t::state.ne(SupervisionState::Closed)));
    diesel::update(open).set(t::organization_id.eq(successor)).execute(c)?;
    let issued = t::table.filter(t::supervisor_organization_id.eq(unit).and(t::state.ne(SupervisionState::Closed)));
    diesel::update(issued).set(t::supervisor_organization_id.eq(successor)).execute(c)?;
    Ok(())
}

/// Which ones.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SupervisionParams {
    /// Where they stand.
    pub state: Option<SupervisionState>,
}

/// List supervision orders
///
/// Those that the caller's supervising units have issued and those that his other units have to answer, latest first.
#[utoipa::path(get, path = "/api/v1/supervision-orders", tag = "issues", operation_id = "list_supervision_orders",
    params(SupervisionParams, PageParams),
    responses((status = 200, description = "Latest first", body = Page<SupervisionOrder>)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    listing: Listing<SupervisionParams>,
) -> Result<HttpResponse> {
    principal.require(Permission::IssuesRead)?;
    let window = listing.window::<i64>(&principal)?;
    let (after, fetch, counted) = (window.after, window.fetch(), listing.count().is_some());
    let (standing, caller) = (listing.filter.state, principal.clone());
    let (items, count) = state
        .db
        .read(move |c| {
            let filtered = |part| {
                let rows = t::table.filter::<scope::SupervisionFilter>(part).into_boxed();
                standing.into_iter().fold(rows, |rows, standing| rows.filter(t::state.eq(standing)))
            };
            // The page lies among the first rows of each relation.
            let mut ids: Vec<i64> = Vec::new();
            for part in scope::supervision_parts(&principal) {
                let rows = after.into_iter().fold(filtered(part), |rows, id| rows.filter(t::id.lt(id)));
                ids.extend(rows.order(t::id.desc()).limit(fetch).select(t::id).load::<i64>(c)?);
            }
            let rows = t::table.filter(t::id.eq_any(ids)).order(t::id.desc()).limit(fetch);
            let rows = rows.select(OrderRow::as_select()).load(c)?;
            let count = match counted {
                true => Some(filtered(scope::supervision(&principal)).count().get_result(c)?),
                false => None,
            };
            Ok((complete(c, rows)?, count))
        })
        .await?;
    listing.respond(&caller, &window, items, count, |order: &SupervisionOrder| order.id)
}
