//! `/notifications/stream`: the number of unread notifications, told as it changes. One query per server looks for
//! everybody who listens there, so several servers need nothing but the database between them.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use actix_web::http::header::{self, ContentEncoding};
use actix_web::{HttpResponse, web};
use diesel::dsl::{count_star, max};
use diesel::prelude::*;
use futures_util::stream;
use serde::{Deserialize, Serialize};
use tokio::sync::watch;
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::preferences::person_of;
use crate::AppState;
use crate::auth::principal::{Actor, Principal};
use crate::auth::token::ACCESS_SECONDS;
use crate::db::schema::{notifications as t, sessions, users};
use crate::db::{Conn, now, one_of};
use crate::error::{Error, Result};
use crate::http::extract::Query;

/// How often a server looks while somebody listens.
const LOOK: Duration = Duration::from_secs(2);
/// After this much silence a sign of life is sent: proxies end what says nothing.
const SILENCE: Duration = Duration::from_secs(15);

/// What somebody has not read.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Inbox {
    /// How many.
    pub unread: i64,
    /// The latest one; null when there is none.
    #[schema(required = true)]
    pub latest_id: Option<i64>,
}

impl Inbox {
    /// That of one person.
    pub fn of(c: &mut Conn, person_id: i64) -> Result<Self> {
        Ok(Self::of_all(c, vec![person_id])?.remove(&person_id).unwrap_or_default())
    }

    /// Those of some persons; who has read everything is left out.
    fn of_all(c: &mut Conn, person_ids: Vec<i64>) -> Result<HashMap<i64, Self>> {
        let unread = t::table.filter(one_of(t::person_id, person_ids)).filter(t::read_at.is_null());
        let rows: Vec<(i64, i64, Option<i64>)> =
            unread.group_by(t::person_id).select((t::person_id, count_star(), max(t::id))).load(c)?;
        Ok(rows.into_iter().map(|(person, unread, latest_id)| (person, Inbox { unread, latest_id })).collect())
    }

    fn event(&self) -> web::Bytes {
        let json = serde_json::to_string(self).unwrap_or_default();
        web::Bytes::from(format!("event: inbox\ndata: {json}\n\n"))
    }
}

/// Who listens at this server.
#[derive(Clone, Default)]
pub struct Live(Arc<Mutex<Listeners>>);

#[derive(Default)]
struct Listeners {
    next: u64,
    looking: bool,
    closed: bool,
    open: HashMap<u64, Listener>,
}

struct Listener {
    person_id: i64,
    session: String,
    inbox: watch::Sender<Inbox>,
}

impl Live {
    fn lock(&self) -> MutexGuard<'_, Listeners> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends every stream: the server stops, and streams would keep it waiting.
    pub fn close(&self) {
        let mut listeners = self.lock();
        listeners.closed = true;
        listeners.open.clear();
    }

    /// Adds a listener; true when nobody looks for changes yet.
    fn add(&self, person_id: i64, session: &str, inbox: Inbox, open_for: Duration) -> (Stream, bool) {
        let (sender, receiver) = watch::channel(inbox);
        let mut listeners = self.lock();
        let id = listeners.next;
        listeners.next += 1;
        if !listeners.closed {
            listeners.open.insert(id, Listener { person_id, session: session.to_owned(), inbox: sender });
        }
        let begins = !listeners.closed && !std::mem::replace(&mut listeners.looking, true);
        (Stream { live: self.clone(), id, receiver, told: false, ends: Instant::now() + open_for }, begins)
    }

    /// Persons and sessions that listen; none when nobody does, and looking ends.
    fn listening(&self) -> Option<(Vec<i64>, Vec<String>)> {
        let mut listeners = self.lock();
        if listeners.open.is_empty() {
            listeners.looking = false;
            return None;
        }
        let persons: HashSet<i64> = listeners.open.values().map(|listener| listener.person_id).collect();
        let sessions: HashSet<String> = listeners.open.values().map(|listener| listener.session.clone()).collect();
        Some((persons.into_iter().collect(), sessions.into_iter().collect()))
    }

    /// Tells what has changed, and ends the streams of sessions that have ended.
    fn tell(&self, asked: &HashSet<String>, alive: &HashSet<String>, inboxes: &HashMap<i64, Inbox>) {
        let mut listeners = self.lock();
        // Whoever came while the query ran was not asked about.
        listeners.open.retain(|_, one| !asked.contains(&one.session) || alive.contains(&one.session));
        for listener in listeners.open.values().filter(|listener| asked.contains(&listener.session)) {
            let inbox = inboxes.get(&listener.person_id).cloned().unwrap_or_default();
            listener.inbox.send_if_modified(|known| {
                let differs = *known != inbox;
                *known = inbox;
                differs
            });
        }
    }
}

async fn look(state: web::Data<AppState>) {
    while let Some((persons, sessions)) = state.live.listening() {
        let asked: HashSet<String> = sessions.iter().cloned().collect();
        let found = state.db.read(move |c| Ok((Inbox::of_all(c, persons)?, alive(c, sessions)?))).await;
        match found {
            Ok((inboxes, alive)) => state.live.tell(&asked, &alive, &inboxes),
            Err(error) => log::error!("looking for new notifications: {error}"),
        }
        actix_web::rt::time::sleep(LOOK).await;
    }
}

fn alive(c: &mut Conn, ids: Vec<String>) -> Result<HashSet<String>> {
    let rows = sessions::table
        .inner_join(users::table)
        .filter(one_of(sessions::id, ids))
        .filter(sessions::revoked_at.is_null().and(sessions::expires_at.gt(now())).and(users::disabled_at.is_null()));
    Ok(rows.select(sessions::id).load(c)?.into_iter().collect())
}

struct Stream {
    live: Live,
    id: u64,
    receiver: watch::Receiver<Inbox>,
    told: bool,
    ends: Instant,
}

impl Drop for Stream {
    fn drop(&mut self) {
        self.live.lock().open.remove(&self.id);
    }
}

impl Stream {
    /// What is sent next; none when the stream ends.
    async fn next(&mut self) -> Option<web::Bytes> {
        if !std::mem::replace(&mut self.told, true) {
            return Some(self.receiver.borrow_and_update().event());
        }
        let left = self.ends.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return None;
        }
        match actix_web::rt::time::timeout(left.min(SILENCE), self.receiver.changed()).await {
            Ok(Ok(())) => Some(self.receiver.borrow_and_update().event()),
            // The session has ended, or the server stops.
            Ok(Err(_)) => None,
            Err(_) if left <= SILENCE => None,
            Err(_) => Some(web::Bytes::from_static(b": still here\n\n")),
        }
    }
}

/// How long.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct StreamQuery {
    /// Seconds after which the stream ends at the latest, for proxies that allow no longer answers.
    #[validate(range(min = 1, max = 900))]
    #[param(minimum = 1, maximum = 900, default = 900)]
    pub seconds: Option<i64>,
}

/// An event of the stream, by its fields.
#[derive(ToSchema)]
#[allow(dead_code, reason = "for the document; the stream is text")]
pub struct InboxEvent {
    /// `inbox`.
    event: String,
    /// How many notifications are unread and the newest of all, in JSON.
    data: String,
}

/// Follow one's own inbox
///
/// Server-sent events: `inbox` with the number of unread notifications at once and whenever it changes. The stream ends
/// with the session, and after a quarter of an hour at the latest; ask again then.
#[utoipa::path(get, path = "/api/v1/notifications/stream", tag = "notifications", operation_id = "stream_notifications",
    params(StreamQuery),
    responses((status = 200, description = "Events", body = InboxEvent, content_type = "text/event-stream",
        example = "event: inbox\ndata: {\"unread\":3,\"latest_id\":4711}\n\n")))]
pub async fn get(
    state: web::Data<AppState>,
    principal: Principal,
    Query(query): Query<StreamQuery>,
) -> Result<HttpResponse> {
    let person = person_of(&principal)?;
    let session = match &principal.actor {
        Actor::User { session, .. } => session.clone(),
        Actor::Client { .. } => String::new(),
    };
    let inbox = state.db.read(move |c| Inbox::of(c, person)).await?;
    let seconds = query.seconds.unwrap_or(ACCESS_SECONDS).min(ACCESS_SECONDS).unsigned_abs();
    let (stream, begins) = state.live.add(person, &session, inbox, Duration::from_secs(seconds));
    if begins {
        actix_web::rt::spawn(look(state.clone()));
    }
    let events = stream::unfold(stream, |mut stream| async move {
        let event = stream.next().await?;
        Some((Ok::<_, Error>(event), stream))
    });
    Ok(HttpResponse::Ok()
        .content_type("text/event-stream")
        .insert_header((header::CACHE_CONTROL, "no-store"))
        // Each event leaves at once: neither compressed nor gathered by a proxy.
        .insert_header(ContentEncoding::Identity)
        .insert_header(("x-accel-buffering", "no"))
        .streaming(events))
}
