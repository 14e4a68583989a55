//! `/territories/{code}/transfers`: moving the enterprises of an abolished division to what took its place.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, web};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::dsl::count_star;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::territories::{self as store, Territory};
use super::transfer_run::JOB;
use crate::auth::principal::Principal;
use crate::auth::scope::{self, EnterpriseFilter};
use crate::db::schema::{
    enterprise_registrations, enterprises, officer_territories, officers, organizations, persons, territories,
    territory_transfers as t,
};
use crate::db::{Conn, now, today};
use crate::enterprises::draft::{place_of, unit_of_territory};
use crate::error::{Error, ProblemBody, Result};
use crate::http::context::RequestContext;
use crate::http::extract::{NoQuery, Path, Query};
use crate::http::page::{Listing, NoFilter, Page, PageParams};
use crate::jobs::queue;
use crate::{AppState, audit, messages};

crate::vocabulary! {
    /// Where a transfer stands.
    TransferState {
        Queued = "queued" "等待执行" "Waiting",
        Running = "running" "执行中" "Running",
        Completed = "completed" "已完成" "Completed",
        Failed = "failed" "失败" "Failed",
    }
}

/// One division with what would become of it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TransferDivision {
    /// The abolished division.
    pub code: String,
    /// Its full name.
    pub name: String,
    /// Where its enterprises go; null while nobody has entered a code.
    #[schema(required = true)]
    pub target_code: Option<String>,
    /// Its full name, or what is known of it in words.
    #[schema(required = true)]
    pub target_name: Option<String>,
    /// The unit that manages them there.
    #[schema(required = true)]
    pub target_unit: Option<String>,
    /// Enterprises.
    pub enterprises: i64,
    /// Requests for accounts that nobody has decided.
    pub registrations: i64,
    /// Officers who look after it.
    pub officers: Vec<String>,
}

/// How many enterprises each unit manages today.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TransferUnit {
    /// The unit; null for those that no unit manages.
    #[schema(required = true)]
    pub name: Option<String>,
    /// Enterprises.
    pub enterprises: i64,
}

/// What a transfer would move.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TransferPreview {
    /// Division by division; only those with something in them.
    pub divisions: Vec<TransferDivision>,
    /// Who manages the enterprises today.
    pub units: Vec<TransferUnit>,
    /// Enterprises that would move.
    pub enterprises: i64,
    /// Enterprises of divisions whose successor has no code yet; they stay.
    pub undecided: i64,
}

/// A transfer.
#[derive(Debug, Serialize, ToSchema)]
pub struct TerritoryTransfer {
    /// Identifier.
    pub id: i64,
    /// The abolished division.
    pub territory_code: String,
    /// Where it stands.
    pub state: TransferState,
    /// Enterprises moved so far.
    pub moved_enterprises: i64,
    /// Requests for accounts moved.
    pub moved_registrations: i64,
    /// Officers' divisions replaced.
    pub moved_officers: i64,
    /// Enterprises that stayed, for want of a successor's code.
    pub left_enterprises: i64,
    /// What was found when it was asked for.
    pub preview: TransferPreview,
    /// Why it failed.
    #[schema(required = true)]
    pub error: Option<String>,
    /// When it was asked for.
    pub created_at: DateTime<Utc>,
    /// When it ended.
    #[schema(required = true)]
    pub finished_at: Option<DateTime<Utc>>,
}

/// A row as it is stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = t)]
pub struct TransferRow {
    /// `territory_transfers.id`
    pub id: i64,
    /// The abolished division.
    pub territory_code: String,
    /// Who asked for it.
    pub user_id: Option<i64>,
    /// Where it stands.
    pub state: TransferState,
    moved_enterprises: i64,
    moved_registrations: i64,
    moved_officers: i64,
    left_enterprises: i64,
    report: String,
    error: Option<String>,
    created_at: NaiveDateTime,
    finished_at: Option<NaiveDateTime>,
}

impl TerritoryTransfer {
    fn of(row: TransferRow) -> Result<Self> {
        Ok(TerritoryTransfer {
            preview: serde_json::from_str(&row.report).map_err(|error| Error::internal("transfer", error))?,
            id: row.id,
            territory_code: row.territory_code,
            state: row.state,
            moved_enterprises: row.moved_enterprises,
            moved_registrations: row.moved_registrations,
            moved_officers: row.moved_officers,
            left_enterprises: row.left_enterprises,
            error: row.error,
            created_at: row.created_at.and_utc(),
            finished_at: row.finished_at.map(|at| at.and_utc()),
        })
    }
}

/// The division, if the caller manages it; 409 while it is in force.
fn abolished(c: &mut Conn, principal: &Principal, code: &str) -> Result<Territory> {
    let chain = store::chain(c, code)?;
    let row = chain.first().ok_or(diesel::result::Error::NotFound)?.clone();
    store::require_manage(principal, &chain)?;
    if row.valid_to.is_some_and(|to| to <= today()) { Ok(row) } else { Err(messages::STATE_FORBIDS.error()) }
}

/// Where the rows of each division go, the division itself and everything below it; those without a code are missing.
pub fn targets(c: &mut Conn, code: &str) -> Result<Vec<(Territory, Option<Territory>)>> {
    let mut list = Vec::new();
    let own = store::find(c, code)?;
    for division in std::iter::once(own).chain(store::below(c, code)?) {
        let target = target(c, &division)?;
        list.push((division, target));
    }
    Ok(list)
}

/// The successor in force: one that was abolished in turn names its own.
fn target(c: &mut Conn, division: &Territory) -> Result<Option<Territory>> {
    let mut next = division.successor_code.clone();
    for _ in 0..10 {
        let Some(code) = next else { return Ok(None) };
        let Some(found) = store::referred(c, &code)? else { return Ok(None) };
        if found.valid_to.is_none_or(|to| to > today()) {
            return Ok(Some(found));
        }
        next = found.successor_code;
    }
    Ok(None)
}

/// What lies in a division and in none below it. The column of its level comes first: it has an index, and merged rows
/// have lost it.
pub fn directly_in(division: &Territory) -> EnterpriseFilter {
    Box::new(scope::inside(division.level, &division.code).and(enterprises::territory_code.eq(division.code.clone())))
}

/// The unit that manages what lies in a division.
pub fn unit_at(c: &mut Conn, code: &str) -> Result<Option<i64>> {
    let place = place_of(c, code)?.unwrap_or_default();
    for code in [&place.town, &place.district, &place.municipality].into_iter().flatten() {
        if let Some(unit) = unit_of_territory(c, code)? {
            return Ok(Some(unit));
        }
    }
    Ok(None)
}

fn look(c: &mut Conn, code: &str) -> Result<TransferPreview> {
    let mut preview = TransferPreview { divisions: Vec::new(), units: Vec::new(), enterprises: 0, undecided: 0 };
    let mut units: BTreeMap<Option<i64>, i64> = BTreeMap::new();
    for (division, target) in targets(c, code)? {
        let here = enterprises::table.filter(directly_in(&division));
        let managed: Vec<(Option<i64>, i64)> = here
            .group_by(enterprises::managing_organization_id)
            .select((enterprises::managing_organization_id, count_star()))
            .load(c)?;
        let number: i64 = managed.iter().map(|(_, number)| number).sum();
        managed.into_iter().for_each(|(unit, number)| *units.entry(unit).or_default() += number);
        let pending = enterprise_registrations::table
            .filter(enterprise_registrations::territory_code.eq(&division.code))
            .filter(enterprise_registrations::state.eq("pending"));
        let registrations: i64 = pending.count().get_result(c)?;
        let people = officer_territories::table.inner_join(officers::table.inner_join(persons::table));
        let people = people.filter(officer_territories::territory_code.eq(&division.code));
        let officers: Vec<String> =
            people.filter(officers::status.ne("ended")).order(officers::id).limit(50).select(persons::name).load(c)?;
        match &target {
            Some(_) => preview.enterprises += number,
            None => preview.undecided += number,
        }
        if number + registrations == 0 && officers.is_empty() && division.code != code {
            continue;
        }
        let unit = match &target {
            Some(target) => unit_at(c, &target.code)?,
            None => None,
        };
        let target_unit = match unit {
            Some(id) => organizations::table.find(id).select(organizations::name).first(c).optional()?,
            None => None,
        };
        preview.divisions.push(TransferDivision {
            code: division.code,
            name: division.full_name,
            target_code: target.as_ref().map(|target| target.code.clone()),
            target_name: target.map(|target| target.full_name).or(division.successor_name),
            target_unit,
            enterprises: number,
            registrations,
            officers,
        });
    }
    for (unit, enterprises) in units {
        let name = match unit {
            Some(id) => organizations::table.find(id).select(organizations::name).first(c).optional()?,
            None => None,
        };
        preview.units.push(TransferUnit { name, enterprises });
    }
    Ok(preview)
}

/// See what a transfer would move
#[utoipa::path(get, path = "/api/v1/territories/{code}/transfers/preview", tag = "organizations", operation_id = "preview_territory_transfer",
    params(("code" = String, Path, description = "The abolished division")),
    responses((status = 200, description = "Numbers, units and officers", body = TransferPreview),
        (status = 409, description = "The division is not abolished", body = ProblemBody, content_type = "application/problem+json")))]
pub async fn preview(
    state: web::Data<AppState>,
    principal: Principal,
    Path(code): Path<String>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let found = state
        .db
        .read(move |c| {
            abolished(c, &principal, &code)?;
            look(c, &code)
        })
        .await?;
    Ok(HttpResponse::Ok().json(found))
}

/// List the transfers of a division
///
/// Latest first.
#[utoipa::path(get, path = "/api/v1/territories/{code}/transfers", tag = "organizations", operation_id = "list_territory_transfers",
    params(("code" = String, Path, description = "The abolished division"), PageParams),
    responses((status = 200, description = "Transfers", body = Page<TerritoryTransfer>),
        (status = 409, description = "The division is not abolished", body = ProblemBody, content_type = "application/problem+json")))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    Path(code): Path<String>,
    listing: Listing<NoFilter>,
) -> Result<HttpResponse> {
    let window = listing.window::<i64>(&principal)?;
    let (after, fetch, counted) = (window.after.unwrap_or(i64::MAX), window.fetch(), listing.count().is_some());
    let caller = principal.clone();
    let (rows, count) = state
        .db
        .read(move |c| {
            let chain = store::chain(c, &code)?;
            if chain.is_empty() {
                return Err(messages::NOT_FOUND.error());
            }
            store::require_manage(&caller, &chain)?;
            let all = || t::table.filter(t::territory_code.eq(&code));
            let count = counted.then(|| all().count().get_result::<i64>(c)).transpose()?;
            let page = all().filter(t::id.lt(after)).order(t::id.desc()).limit(fetch);
            Ok((page.select(TransferRow::as_select()).load(c)?, count))
        })
        .await?;
    let items = rows.into_iter().map(TerritoryTransfer::of).collect::<Result<Vec<_>>>()?;
    listing.respond(&principal, &window, items, count, |row| row.id)
}

/// Move the enterprises of an abolished division
///
/// In the background; enterprises, open requests for accounts and the divisions that officers look after.
#[utoipa::path(post, path = "/api/v1/territories/{code}/transfers", tag = "organizations", operation_id = "start_territory_transfer",
    params(("code" = String, Path, description = "The abolished division")),
    responses((status = 202, description = "Queued", body = TerritoryTransfer)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(code): Path<String>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let row = state
        .db
        .write(move |c| {
            // Of two who ask at once, the second finds the first one's transfer.
            if let Conn::Postgresql(c) = c {
                territories::table.find(&code).select(territories::code).for_update().first::<String>(c).optional()?;
            }
            abolished(c, &principal, &code)?;
            // What is moved away must go where the caller has a say as well.
            for (_, target) in targets(c, &code)? {
                if let Some(target) = target {
                    let chain = store::chain(c, &target.code)?;
                    store::require_manage(&principal, &chain)?;
                }
            }
            let open = t::table.filter(t::territory_code.eq(&code).and(t::state.eq_any(["queued", "running"])));
            if open.count().get_result::<i64>(c)? > 0 {
                return Err(messages::STATE_FORBIDS.error());
            }
            let report = serde_json::to_string(&look(c, &code)?).map_err(|error| Error::internal("transfer", error))?;
            let id: i64 = diesel::insert_into(t::table)
                .values((
                    (t::territory_code.eq(&code), t::user_id.eq(principal.user_id()), t::state.eq("queued")),
                    (t::moved_enterprises.eq(0_i64), t::moved_registrations.eq(0_i64), t::moved_officers.eq(0_i64)),
                    (t::left_enterprises.eq(0_i64), t::report.eq(report)),
                    t::created_at.eq(now()),
                ))
                .returning(t::id)
                .get_result(c)?;
            queue::enqueue(c, JOB, id)?;
            audit::record(
                c,
                &principal,
                &context,
                "territory.transfer",
                "territory",
                &code,
                &json!({ "transfer": id }),
            )?;
            Ok(t::table.find(id).select(TransferRow::as_select()).first(c)?)
        })
        .await?;
    state.jobs.wake();
    Ok(HttpResponse::Accepted().json(TerritoryTransfer::of(row)?))
}
