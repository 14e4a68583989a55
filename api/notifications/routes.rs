//! `/notifications`: one's own inbox.

use std::collections::HashMap;

use actix_web::{HttpResponse, web};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::live::Inbox;
use super::notices::{self, NoticeFacts};
use super::preferences::person_of;
use super::text;
use super::words::{NotificationGroup, NotificationKind};
use crate::auth::principal::Principal;
use crate::auth::scope;
use crate::db::schema::{issues, notifications as t};
use crate::db::{Conn, now, one_of};
use crate::error::Result;
use crate::http::context::RequestContext;
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::page::{Listing, Page, PageParams};
use crate::messages::Locale;
use crate::{AppState, messages};

/// Something that the caller was told.
#[derive(Debug, Serialize, ToSchema)]
pub struct Notification {
    /// Identifier.
    pub id: i64,
    /// What it tells.
    pub kind: NotificationKind,
    /// Under which heading its channels are chosen.
    pub group: NotificationGroup,
    /// The same as a sentence in the reader's language.
    #[schema(example = "诉求待签收（12件）")]
    pub text: String,
    /// How many issues it is about.
    pub count: i64,
    /// The first of them that the caller sees today.
    pub issues: Vec<NotificationIssue>,
    /// When.
    pub created_at: DateTime<Utc>,
    /// When the caller has read it.
    #[schema(required = true)]
    pub read_at: Option<DateTime<Utc>>,
}

/// An issue that a notification is about.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NotificationIssue {
    /// Identifier.
    pub id: i64,
    /// In one line.
    pub title: String,
}

/// Issues that are named in the inbox.
const NAMED: usize = 5;

#[derive(Queryable, Selectable)]
#[diesel(table_name = t)]
struct Row {
    id: i64,
    kind: NotificationKind,
    issue_ids: String,
    facts: String,
    created_at: NaiveDateTime,
    read_at: Option<NaiveDateTime>,
}

/// Which ones.
#[derive(Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct NotificationParams {
    /// Only those that were not read (`true`), or that were (`false`).
    pub unread: Option<bool>,
}

/// List one's own notifications
///
/// Latest first.
#[utoipa::path(get, path = "/api/v1/notifications", tag = "notifications", operation_id = "list_notifications",
    params(NotificationParams, PageParams),
    responses((status = 200, description = "Latest first", body = Page<Notification>)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    listing: Listing<NotificationParams>,
) -> Result<HttpResponse> {
    let person = person_of(&principal)?;
    let window = listing.window::<i64>(&principal)?;
    let (after, fetch, counted) = (window.after, window.fetch(), listing.count().is_some());
    let (unread, caller) = (listing.filter.unread, principal.clone());
    let (items, count) = state
        .db
        .read(move |c| {
            let select = || {
                let own = t::table.filter(t::person_id.eq(person)).into_boxed();
                match unread {
                    Some(true) => own.filter(t::read_at.is_null()),
                    Some(false) => own.filter(t::read_at.is_not_null()),
                    None => own,
                }
            };
            let count = counted.then(|| select().count().get_result::<i64>(c)).transpose()?;
            let page = after.into_iter().fold(select(), |query, id| query.filter(t::id.lt(id)));
            let rows: Vec<Row> = page.order(t::id.desc()).limit(fetch).select(Row::as_select()).load(c)?;
            Ok((complete(c, &principal, rows, context.locale)?, count))
        })
        .await?;
    listing.respond(&caller, &window, items, count, |item: &Notification| item.id)
}

/// Titles are those of issues that the reader sees today: who has left an office reads them no longer.
fn complete(c: &mut Conn, principal: &Principal, rows: Vec<Row>, locale: Locale) -> Result<Vec<Notification>> {
    let mut parsed = Vec::new();
    for row in rows {
        let ids: Vec<i64> = notices::read(&row.issue_ids)?;
        let facts: NoticeFacts = notices::read(&row.facts)?;
        parsed.push((row, ids, facts));
    }
    let named: Vec<i64> = parsed.iter().flat_map(|(_, ids, _)| ids.iter().take(NAMED)).copied().collect();
    let seen = issues::table.filter(one_of(issues::id, named)).filter(scope::issues(principal));
    let titles: Vec<(i64, String)> = seen.select((issues::id, issues::title)).load(c)?;
    let titles: HashMap<i64, String> = titles.into_iter().collect();
    let build = |(row, ids, facts): (Row, Vec<i64>, NoticeFacts)| {
        let named = ids.iter().take(NAMED);
        let named = named.filter_map(|id| Some(NotificationIssue { id: *id, title: titles.get(id)?.clone() }));
        Notification {
            id: row.id,
            kind: row.kind,
            group: row.kind.group(),
            text: text::sentence(row.kind, &facts, locale),
            count: facts.count,
            issues: named.collect(),
            created_at: row.created_at.and_utc(),
            read_at: row.read_at.map(|at| at.and_utc()),
        }
    };
    Ok(parsed.into_iter().map(build).collect())
}

/// How many notifications were not read
#[utoipa::path(get, path = "/api/v1/notifications/unread-count", tag = "notifications",
    operation_id = "count_unread_notifications",
    responses((status = 200, description = "As the stream tells it", body = Inbox)))]
pub async fn unread(state: web::Data<AppState>, principal: Principal, _: Query<NoQuery>) -> Result<HttpResponse> {
    let person = person_of(&principal)?;
    let inbox = state.db.read(move |c| Inbox::of(c, person)).await?;
    Ok(HttpResponse::Ok().json(inbox))
}

/// Mark a notification as read
#[utoipa::path(post, path = "/api/v1/notifications/{id}/read", tag = "notifications",
    operation_id = "read_notification", params(("id" = i64, Path, description = "One's own notification")),
    responses((status = 200, description = "What is left", body = Inbox)))]
pub async fn read(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let person = person_of(&principal)?;
    let inbox = state
        .db
        .write(move |c| {
            let own = t::table.find(id).filter(t::person_id.eq(person));
            let known: Option<i64> = own.select(t::id).first(c).optional()?;
            known.ok_or_else(|| messages::NOT_FOUND.error())?;
            diesel::update(t::table.find(id).filter(t::read_at.is_null())).set(t::read_at.eq(now())).execute(c)?;
            Inbox::of(c, person)
        })
        .await?;
    Ok(HttpResponse::Ok().json(inbox))
}

/// Up to which one.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"up_to": 4711}))]
pub struct ReadAllIn {
    /// The latest notification that the caller has before him; what comes in meanwhile stays unread.
    #[validate(range(min = 1, max = 9_007_199_254_740_991_i64))]
    pub up_to: i64,
}

/// Mark all notifications as read
#[utoipa::path(post, path = "/api/v1/notifications/read-all", tag = "notifications",
    operation_id = "read_all_notifications", request_body = ReadAllIn,
    responses((status = 200, description = "What is left", body = Inbox)))]
pub async fn read_all(
    state: web::Data<AppState>,
    principal: Principal,
    _: Query<NoQuery>,
    Json(input): Json<ReadAllIn>,
) -> Result<HttpResponse> {
    let person = person_of(&principal)?;
    let inbox = state
        .db
        .write(move |c| {
            let own = t::table.filter(t::person_id.eq(person).and(t::read_at.is_null()).and(t::id.le(input.up_to)));
            diesel::update(own).set(t::read_at.eq(now())).execute(c)?;
            Inbox::of(c, person)
        })
        .await?;
    Ok(HttpResponse::Ok().json(inbox))
}
