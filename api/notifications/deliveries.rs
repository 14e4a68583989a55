//! `/notification-deliveries`: what became of mails and text messages, for administrators of the whole deployment. To
//! whom they went is not shown: an address is the business of its owner.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::words::{Channel, DeliveryState};
use crate::AppState;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::db::schema::notification_deliveries as t;
use crate::error::Result;
use crate::http::page::{Listing, Page, PageParams};

/// A message of the outbox.
#[derive(Debug, Serialize, ToSchema)]
pub struct NotificationDelivery {
    /// Identifier; the mail's `Message-ID` and the text message's id hold it.
    pub id: i64,
    /// By which means.
    #[schema(inline)]
    pub channel: Channel,
    /// Where it stands.
    pub state: DeliveryState,
    /// How often it was tried.
    pub attempts: i32,
    /// When it is tried next.
    #[schema(required = true)]
    pub next_attempt_at: Option<DateTime<Utc>>,
    /// What the other side said last, when it failed.
    #[schema(required = true)]
    pub last_error: Option<String>,
    /// When it ended.
    #[schema(required = true)]
    pub finished_at: Option<DateTime<Utc>>,
    /// When it was written.
    pub created_at: DateTime<Utc>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = t)]
struct Row {
    id: i64,
    channel: Channel,
    state: DeliveryState,
    attempts: i32,
    next_attempt_at: Option<NaiveDateTime>,
    last_error: Option<String>,
    finished_at: Option<NaiveDateTime>,
    created_at: NaiveDateTime,
}

impl From<Row> for NotificationDelivery {
    fn from(row: Row) -> Self {
        NotificationDelivery {
            id: row.id,
            channel: row.channel,
            state: row.state,
            attempts: row.attempts,
            next_attempt_at: row.next_attempt_at.map(|at| at.and_utc()),
            last_error: row.last_error,
            finished_at: row.finished_at.map(|at| at.and_utc()),
            created_at: row.created_at.and_utc(),
        }
    }
}

/// Which ones.
#[derive(Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DeliveryParams {
    /// Where they stand.
    pub state: Option<DeliveryState>,
}

/// List mails and text messages
///
/// Latest first.
#[utoipa::path(get, path = "/api/v1/notification-deliveries", tag = "administration",
    operation_id = "list_notification_deliveries", params(DeliveryParams, PageParams),
    responses((status = 200, description = "The outbox", body = Page<NotificationDelivery>)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    listing: Listing<DeliveryParams>,
) -> Result<HttpResponse> {
    principal.require(Permission::JobsManage)?;
    let window = listing.window::<i64>(&principal)?;
    let (after, fetch, counted) = (window.after, window.fetch(), listing.count().is_some());
    let standing = listing.filter.state;
    let (rows, count) = state
        .db
        .read(move |c| {
            let select = || {
                let all = t::table.into_boxed();
                standing.into_iter().fold(all, |query, standing| query.filter(t::state.eq(standing)))
            };
            let count = counted.then(|| select().count().get_result::<i64>(c)).transpose()?;
            let page = after.into_iter().fold(select(), |query, id| query.filter(t::id.lt(id)));
            let rows: Vec<Row> = page.order(t::id.desc()).limit(fetch).select(Row::as_select()).load(c)?;
            Ok((rows, count))
        })
        .await?;
    let items = rows.into_iter().map(NotificationDelivery::from).collect();
    listing.respond(&principal, &window, items, count, |row: &NotificationDelivery| row.id)
}
