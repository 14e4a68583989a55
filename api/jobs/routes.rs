//! `/jobs`: what the servers do in the background, for administrators of the whole deployment.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::Bool;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::kinds;
use super::queue;
use super::words::JobState;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::db::schema::jobs as t;
use crate::db::{Backend, Conn};
use crate::error::Result;
use crate::http::context::RequestContext;
use crate::http::extract::{NoQuery, Path, Query};
use crate::http::page::{Listing, Page, PageParams};
use crate::{AppState, audit, messages};

/// A piece of work in the background.
#[derive(Serialize, ToSchema)]
pub struct Job {
    /// Identifier.
    pub id: i64,
    /// What is done, a word of the dictionary `job_kinds`.
    #[schema(example = "import")]
    pub kind: String,
    /// The row that it is about, of a table that follows from the kind; 0 when there is none.
    pub subject_id: i64,
    /// Where it stands.
    pub state: JobState,
    /// Attempts that failed.
    pub attempts: i32,
    /// When it is (or was) due.
    pub run_at: DateTime<Utc>,
    /// When the last attempt began.
    #[schema(required = true)]
    pub started_at: Option<DateTime<Utc>>,
    /// When it ended.
    #[schema(required = true)]
    pub finished_at: Option<DateTime<Utc>>,
    /// What went wrong last, as it is in the server's log.
    #[schema(required = true)]
    pub error: Option<String>,
    /// When it was asked for.
    pub created_at: DateTime<Utc>,
    /// What the caller may do with it.
    #[schema(example = json!(["retry"]))]
    pub allowed_actions: Vec<&'static str>,
}

/// A row as it is stored.
#[derive(Queryable, Selectable)]
#[diesel(table_name = t)]
pub struct JobRow {
    id: i64,
    kind: String,
    subject_id: i64,
    state: JobState,
    attempts: i32,
    run_at: NaiveDateTime,
    started_at: Option<NaiveDateTime>,
    finished_at: Option<NaiveDateTime>,
    error: Option<String>,
    created_at: NaiveDateTime,
}

impl From<JobRow> for Job {
    fn from(row: JobRow) -> Self {
        Job {
            id: row.id,
            subject_id: row.subject_id,
            state: row.state,
            attempts: row.attempts,
            run_at: row.run_at.and_utc(),
            started_at: row.started_at.map(|at| at.and_utc()),
            finished_at: row.finished_at.map(|at| at.and_utc()),
            error: row.error,
            created_at: row.created_at.and_utc(),
            allowed_actions: if may_retry(&row.kind, row.state) { vec!["retry"] } else { Vec::new() },
            kind: row.kind,
        }
    }
}

fn may_retry(kind: &str, state: JobState) -> bool {
    state == JobState::Failed && kinds::find(kind).is_some()
}

/// One job.
pub fn find(c: &mut Conn, id: i64) -> Result<JobRow> {
    Ok(t::table.find(id).select(JobRow::as_select()).first(c)?)
}

/// Which jobs.
#[derive(Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct JobParams {
    /// Where it stands.
    #[param(inline)]
    pub state: Option<JobState>,
    /// What is done.
    #[validate(length(max = 100))]
    pub kind: Option<String>,
}

type JobFilter = Box<dyn BoxableExpression<t::table, Backend, SqlType = Bool>>;

/// List background work
///
/// Latest first. Finished jobs are kept for a week, failed ones for ninety days.
#[utoipa::path(get, path = "/api/v1/jobs", tag = "administration", operation_id = "list_jobs",
    params(JobParams, PageParams), responses((status = 200, description = "Jobs", body = Page<Job>)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    listing: Listing<JobParams>,
) -> Result<HttpResponse> {
    principal.require(Permission::JobsManage)?;
    let window = listing.window::<i64>(&principal)?;
    let (after, fetch, counted) = (window.after, window.fetch(), listing.count().is_some());
    let JobParams { state: standing, kind } = &listing.filter;
    let (standing, kind) = (*standing, kind.clone());
    let conditions = move || {
        let mut list: Vec<JobFilter> = Vec::new();
        list.extend(standing.map(|standing| -> JobFilter { Box::new(t::state.eq(standing)) }));
        list.extend(kind.clone().map(|kind| -> JobFilter { Box::new(t::kind.eq(kind)) }));
        list
    };
    let (rows, count) = state
        .db
        .read(move |c| {
            let select = || conditions().into_iter().fold(t::table.into_boxed(), |query, filter| query.filter(filter));
            let count = counted.then(|| select().count().get_result::<i64>(c)).transpose()?;
            let page = after.into_iter().fold(select(), |query, id| query.filter(t::id.lt(id)));
            Ok((page.order(t::id.desc()).limit(fetch).select(JobRow::as_select()).load(c)?, count))
        })
        .await?;
    let items = rows.into_iter().map(Job::from).collect();
    listing.respond(&principal, &window, items, count, |job: &Job| job.id)
}

/// Try a failed job again
///
/// It gets its attempts back and goes on where it stopped. Of periodic work one job waits or runs at a time (409).
#[utoipa::path(post, path = "/api/v1/jobs/{id}/retry", tag = "administration", operation_id = "retry_job",
    params(("id" = i64, Path, description = "Its id")),
    responses((status = 202, description = "Queued", body = Job)))]
pub async fn retry(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    principal.require(Permission::JobsManage)?;
    let job = state
        .db
        .write(move |c| {
            let row = find(c, id)?;
            if !queue::reopen(c, id)? {
                return Err(messages::STATE_FORBIDS.error());
            }
            audit::record(c, &principal, &context, "job.retry", "job", id, &serde_json::json!({ "kind": row.kind }))?;
            find(c, id)
        })
        .await?;
    state.jobs.wake();
    Ok(HttpResponse::Accepted().json(Job::from(job)))
}
