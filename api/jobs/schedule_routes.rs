//! `/job-schedules`: periodic work of the server, for administrators of the whole deployment.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use validator::Validate;

use super::routes::{self, Job};
use super::schedules::{self, ScheduleRow};
use super::{kinds, queue};
use crate::audit::Changes;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::db::schema::{job_schedules as t, jobs};
use crate::db::{Conn, now};
use crate::error::Result;
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::page::{Listing, NoFilter, Page, PageParams};
use crate::http::patch::present;
use crate::{AppState, audit, messages};

/// Periodic work.
#[derive(Serialize, ToSchema)]
pub struct JobSchedule {
    /// What is done, a word of the dictionary `job_kinds`.
    #[schema(example = "forget_answers")]
    pub kind: String,
    /// Seconds between two runs.
    pub every_seconds: i64,
    /// Whether it runs by itself.
    pub enabled: bool,
    /// When it is due.
    pub next_run_at: DateTime<Utc>,
    /// When it began last.
    #[schema(required = true)]
    pub last_run_at: Option<DateTime<Utc>>,
    /// How long that took, in milliseconds.
    #[schema(required = true)]
    pub last_duration_ms: Option<i64>,
    /// What went wrong in the last attempt; null when it succeeded.
    #[schema(required = true)]
    pub last_error: Option<String>,
    /// Also the `ETag`.
    pub version: i64,
}

impl From<ScheduleRow> for JobSchedule {
    fn from(row: ScheduleRow) -> Self {
        JobSchedule {
            kind: row.kind,
            every_seconds: row.every_seconds,
            enabled: row.enabled,
            next_run_at: row.next_run_at.and_utc(),
            last_run_at: row.last_run_at.map(|at| at.and_utc()),
            last_duration_ms: row.last_duration_ms,
            last_error: row.last_error,
            version: row.version,
        }
    }
}

/// A change of a schedule.
#[derive(Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"every_seconds": 3600}))]
pub struct JobSchedulePatch {
    /// Seconds between two runs.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 60, max = 2_678_400))]
    #[schema(nullable = false)]
    pub every_seconds: Option<i64>,
    /// Whether it runs by itself.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub enabled: Option<bool>,
}

fn find(c: &mut Conn, kind: &str) -> Result<ScheduleRow> {
    Ok(t::table.find(kind).select(ScheduleRow::as_select()).first(c)?)
}

/// List periodic work
#[utoipa::path(get, path = "/api/v1/job-schedules", tag = "administration", operation_id = "list_job_schedules",
    params(PageParams), responses((status = 200, description = "Schedules", body = Page<JobSchedule>)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    listing: Listing<NoFilter>,
) -> Result<HttpResponse> {
    principal.require(Permission::JobsManage)?;
    let window = listing.window::<String>(&principal)?;
    let (after, fetch, counted) = (window.after.clone().unwrap_or_default(), window.fetch(), listing.count().is_some());
    let (rows, count) = state
        .db
        .read(move |c| {
            // A kind of another version of the server is none of ours.
            let known: Vec<&str> = kinds::KINDS.iter().map(kinds::Kind::code).collect();
            let select = || t::table.filter(t::kind.eq_any(known.clone()));
            let count = counted.then(|| select().count().get_result::<i64>(c)).transpose()?;
            let page = select().filter(t::kind.gt(after)).order(t::kind).limit(fetch);
            Ok((page.select(ScheduleRow::as_select()).load(c)?, count))
        })
        .await?;
    let items = rows.into_iter().map(JobSchedule::from).collect();
    listing.respond(&principal, &window, items, count, |row: &JobSchedule| row.kind.clone())
}

/// Change a schedule
///
/// A new interval counts from now.
#[utoipa::path(patch, path = "/api/v1/job-schedules/{kind}", tag = "administration", operation_id = "update_job_schedule",
    params(("kind" = String, Path, description = "Its kind"), IfMatch), request_body = JobSchedulePatch,
    responses((status = 200, description = "Changed", body = JobSchedule)))]
pub async fn update(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    if_match: IfMatch,
    Path(kind): Path<String>,
    _: Query<NoQuery>,
    Json(patch): Json<JobSchedulePatch>,
) -> Result<HttpResponse> {
    principal.require(Permission::JobsManage)?;
    let row = state
        .db
        .write(move |c| {
            let row = find(c, &kind)?;
            if_match.check(row.version)?;
            let every = patch.every_seconds.unwrap_or(row.every_seconds);
            diesel::update(t::table.find(&kind))
                .set((
                    t::every_seconds.eq(every),
                    t::enabled.eq(patch.enabled.unwrap_or(row.enabled)),
                    t::next_run_at.eq(now() + chrono::Duration::seconds(every)),
                    t::version.eq(row.version + 1),
                    t::updated_at.eq(now()),
                ))
                .execute(c)?;
            let after = find(c, &kind)?;
            let changes = Changes::default().field("every_seconds", row.every_seconds, after.every_seconds);
            let changes = changes.field("enabled", row.enabled, after.enabled);
            audit::record(c, &principal, &context, "job_schedule.update", "job_schedule", &kind, &changes)?;
            Ok(after)
        })
        .await?;
    Ok(etag::ok(row.version, &JobSchedule::from(row)))
}

/// Run periodic work now
///
/// Does not wait for the schedule, nor for the pause after a failure. What is running already is not run twice.
#[utoipa::path(post, path = "/api/v1/job-schedules/{kind}/run", tag = "administration", operation_id = "run_job_schedule",
    params(("kind" = String, Path, description = "Its kind")),
    responses((status = 202, description = "Queued", body = Job)))]
pub async fn run(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(kind): Path<String>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    principal.require(Permission::JobsManage)?;
    let job = state
        .db
        .write(move |c| {
            let row = find(c, &kind)?;
            if kinds::find(&kind).is_none() {
                return Err(messages::STATE_FORBIDS.error());
            }
            // Moving the schedule on takes its row, so that two callers (or a caller and the clock) queue one job.
            let next = now() + chrono::Duration::seconds(row.every_seconds);
            diesel::update(t::table.find(&kind)).set(t::next_run_at.eq(next)).execute(c)?;
            if schedules::open_job(c, &kind)?.is_none() {
                queue::enqueue(c, &kind, 0)?;
            }
            let waiting = jobs::table.filter(jobs::kind.eq(&kind).and(jobs::state.eq("queued")));
            diesel::update(waiting).set(jobs::run_at.eq(now())).execute(c)?;
            audit::record(c, &principal, &context, "job_schedule.run", "job_schedule", &kind, &json!({}))?;
            let id = schedules::open_job(c, &kind)?.ok_or(diesel::result::Error::NotFound)?;
            routes::find(c, id)
        })
        .await?;
    state.jobs.wake();
    Ok(HttpResponse::Accepted().json(Job::from(job)))
}
