//! `/notification-preferences`: by which means somebody is told of what, and when not.

use std::collections::{BTreeMap, HashMap};

use actix_web::{HttpResponse, web};
use chrono::{NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Timelike};
use chrono_tz::Tz;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::notices;
use super::words::{Channel, NotificationGroup};
use crate::audit::Changes;
use crate::audit::personal::{Subject, SubjectKey};
use crate::auth::crypto::Keys;
use crate::auth::principal::Principal;
use crate::calendars::store as calendars;
use crate::db::schema::{memberships, notification_preferences as t, persons, users};
use crate::db::{Conn, now, one_of, today};
use crate::error::{Error, FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::extract::{Json, NoQuery, Query};
use crate::users::persons::masked;
use crate::{AppState, audit, messages};

/// The channels of one group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NotificationChoice {
    /// What it is about.
    pub group: NotificationGroup,
    /// Whether a mail is sent.
    pub email: bool,
    /// Whether a text message is sent.
    pub sms: bool,
}

/// How the caller is told. The inbox has everything in any case.
#[derive(Debug, Serialize, ToSchema)]
pub struct NotificationPreferences {
    /// Where mails go.
    #[schema(required = true)]
    pub email: Option<String>,
    /// Why no more mails go there; another address ends that.
    #[schema(required = true)]
    pub email_error: Option<String>,
    /// Where text messages go, with its middle hidden; the administrator changes it.
    #[schema(required = true)]
    pub phone: Option<String>,
    /// From when on nothing is sent, by the clock of `time_zone`.
    #[schema(required = true, example = "22:00")]
    pub quiet_from: Option<String>,
    /// Until when.
    #[schema(required = true, example = "07:30")]
    pub quiet_to: Option<String>,
    /// That of the calendar of the caller's unit.
    #[schema(example = "Asia/Shanghai")]
    pub time_zone: String,
    /// One per group.
    pub channels: Vec<NotificationChoice>,
    /// The channels that this deployment can send by.
    #[schema(inline)]
    pub available: Vec<Channel>,
}

/// All of one's choices; a group that is not named has the usual channels.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"email": "wang@example.gov.cn", "quiet_from": "22:00", "quiet_to": "07:30",
    "channels": [{"group": "progress", "email": true, "sms": false}]}))]
pub struct NotificationPreferencesIn {
    /// Where mails go; none when absent.
    #[validate(length(max = 254))]
    pub email: Option<String>,
    /// From when on nothing is sent; given together with `quiet_to`, or not at all.
    #[schema(pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$")]
    pub quiet_from: Option<String>,
    /// Until when, on the next day where that is earlier.
    #[schema(pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$")]
    pub quiet_to: Option<String>,
    /// At most one per group.
    #[validate(length(max = 10), nested)]
    pub channels: Vec<NotificationChoice>,
}

#[derive(Debug, Default, Queryable, Selectable)]
#[diesel(table_name = t)]
struct Row {
    email_cipher: Option<Vec<u8>>,
    email_error: Option<String>,
    channels: String,
    quiet_from: Option<i32>,
    quiet_to: Option<i32>,
}

/// By which means somebody can be reached, and wants to be.
pub struct Means {
    email: bool,
    phone: bool,
    chosen: Vec<NotificationChoice>,
}

impl Means {
    /// Whether a message of a group is to be sent by a channel.
    pub fn by(&self, channel: Channel, group: NotificationGroup) -> bool {
        let chosen = self.chosen.iter().find(|choice| choice.group == group);
        match channel {
            Channel::Email => self.email && chosen.map_or(group.usual(channel), |choice| choice.email),
            Channel::Sms => self.phone && chosen.map_or(group.usual(channel), |choice| choice.sms),
        }
    }
}

/// The means of some persons; of whom nothing is known, there is nothing.
pub fn reachable(c: &mut Conn, person_ids: Vec<i64>) -> Result<HashMap<i64, Means>> {
    type Found = (i64, bool, Option<(String, Option<Vec<u8>>, Option<String>)>);
    let rows: Vec<Found> = persons::table
        .left_join(t::table.on(t::person_id.eq(persons::id)))
        .filter(one_of(persons::id, person_ids))
        .select((
            persons::id,
            persons::phone_cipher.is_not_null(),
            (t::channels, t::email_cipher, t::email_error).nullable(),
        ))
        .load(c)?;
    let means = |(id, phone, row): Found| {
        let (chosen, email) = match row {
            Some((channels, email, error)) => (notices::read(&channels)?, email.is_some() && error.is_none()),
            None => (Vec::new(), false),
        };
        Ok((id, Means { email, phone, chosen }))
    };
    rows.into_iter().map(means).collect()
}

/// When somebody is left alone: minutes of the local day, the end on the next day where it is earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quiet {
    /// First minute.
    pub from: i32,
    /// The minute at which it ends.
    pub to: i32,
    /// Whose day.
    pub zone: Tz,
}

impl Quiet {
    /// When it ends, if it holds at `at` (UTC).
    pub fn until(self, at: NaiveDateTime) -> Option<NaiveDateTime> {
        let local = self.zone.from_utc_datetime(&at).naive_local();
        let minute = i32::try_from(local.hour() * 60 + local.minute()).unwrap_or(0);
        let quiet = match self.from <= self.to {
            true => (self.from..self.to).contains(&minute),
            false => minute >= self.from || minute < self.to,
        };
        let day = local.date() + TimeDelta::days(i64::from(minute >= self.to));
        let end = day.and_time(time_of(self.to)?);
        quiet.then(|| self.zone.from_local_datetime(&end).earliest()).flatten().map(|end| end.naive_utc())
    }
}

fn time_of(minute: i32) -> Option<NaiveTime> {
    NaiveTime::from_num_seconds_from_midnight_opt(u32::try_from(minute).ok()? * 60, 0)
}

/// Where and when somebody is written to.
pub struct Reach {
    /// Address.
    pub email: Option<String>,
    /// Number.
    pub phone: Option<String>,
    /// Quiet hours.
    pub quiet: Option<Quiet>,
    /// `users.locale` of his newest log-in.
    pub locale: Option<String>,
}

/// Where and when a person is written to, looked up at the moment of sending.
pub fn reach(c: &mut Conn, keys: &Keys, person_id: i64) -> Result<Reach> {
    let row = row(c, person_id)?;
    let phone: Option<Vec<u8>> = persons::table.find(person_id).select(persons::phone_cipher).first(c)?;
    let login = users::table.filter(users::person_id.eq(person_id).and(users::disabled_at.is_null()));
    let quiet = match (row.quiet_from, row.quiet_to) {
        (Some(from), Some(to)) => Some(Quiet { from, to, zone: zone(c, person_id)? }),
        _ => None,
    };
    Ok(Reach {
        email: keys.open_text(row.email_cipher.as_deref())?.filter(|_| row.email_error.is_none()),
        phone: keys.open_text(phone.as_deref())?,
        quiet,
        locale: login.order(users::id.desc()).select(users::locale).first(c).optional()?,
    })
}

/// Writes no more to the address of somebody, because of this answer of the mail server.
pub fn end_email(c: &mut Conn, person_id: i64, error: &str) -> Result<()> {
    diesel::update(t::table.find(person_id)).set(t::email_error.eq(error)).execute(c)?;
    Ok(())
}

/// Forgets the choices of somebody whose personal data is erased.
pub fn forget(c: &mut Conn, person_id: i64) -> Result<()> {
    diesel::delete(t::table.find(person_id)).execute(c)?;
    Ok(())
}

fn row(c: &mut Conn, person_id: i64) -> Result<Row> {
    let row = t::table.find(person_id).select(Row::as_select()).first(c).optional()?;
    Ok(row.unwrap_or_else(|| Row { channels: "[]".to_owned(), ..Row::default() }))
}

/// The zone of the calendar that holds for the first unit in which the person has a role.
fn zone(c: &mut Conn, person_id: i64) -> Result<Tz> {
    let unit: Option<i64> = memberships::table
        .inner_join(users::table)
        .filter(users::person_id.eq(person_id))
        .filter(memberships::valid_to.is_null().or(memberships::valid_to.assume_not_null().ge(today())))
        .order(memberships::id)
        .select(memberships::organization_id)
        .first(c)
        .optional()?;
    let own = match unit {
        Some(unit) => calendars::applying(c, unit)?,
        None => None,
    };
    let id = own.map_or_else(|| calendars::default_id(c), Ok)?;
    let zone = calendars::find(c, id)?.zone;
    zone.parse().map_err(|error| Error::internal("time zone", error))
}

fn choices(row: &Row) -> Result<Vec<NotificationChoice>> {
    let chosen: Vec<NotificationChoice> = notices::read(&row.channels)?;
    let all = NotificationGroup::WORDS.iter().filter_map(|(code, ..)| NotificationGroup::parse(code));
    let of_group = |group: NotificationGroup| {
        let usual = NotificationChoice { group, email: group.usual(Channel::Email), sms: group.usual(Channel::Sms) };
        chosen.iter().find(|choice| choice.group == group).copied().unwrap_or(usual)
    };
    Ok(all.map(of_group).collect())
}

/// The person who has an inbox; API clients have none.
pub fn person_of(principal: &Principal) -> Result<i64> {
    principal.person_id().ok_or_else(|| messages::FORBIDDEN.error())
}

/// How am I told
#[utoipa::path(get, path = "/api/v1/notification-preferences", tag = "notifications",
    operation_id = "get_notification_preferences",
    responses((status = 200, description = "One's own choices", body = NotificationPreferences)))]
pub async fn get(state: web::Data<AppState>, principal: Principal, _: Query<NoQuery>) -> Result<HttpResponse> {
    let person = person_of(&principal)?;
    let found = state.clone();
    let shown = state.db.read(move |c| shown(c, &found, person)).await?;
    Ok(HttpResponse::Ok().json(shown))
}

fn shown(c: &mut Conn, state: &AppState, person_id: i64) -> Result<NotificationPreferences> {
    let row = row(c, person_id)?;
    let phone: Option<Vec<u8>> = persons::table.find(person_id).select(persons::phone_cipher).first(c)?;
    let channels = [(Channel::Email, state.config.mail.is_some()), (Channel::Sms, state.config.sms.is_some())];
    Ok(NotificationPreferences {
        email: state.keys.open_text(row.email_cipher.as_deref())?,
        phone: masked(&state.keys, phone.as_deref())?,
        quiet_from: row.quiet_from.map(clock),
        quiet_to: row.quiet_to.map(clock),
        time_zone: zone(c, person_id)?.name().to_owned(),
        channels: choices(&row)?,
        available: channels.into_iter().filter(|(_, ready)| *ready).map(|(channel, _)| channel).collect(),
        email_error: row.email_error,
    })
}

fn clock(minute: i32) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

fn minute(text: Option<&str>, pointer: &str) -> Result<Option<i32>> {
    let Some(text) = text else { return Ok(None) };
    let parsed =
        Some(text).filter(|text| text.len() == 5).and_then(|text| NaiveTime::parse_from_str(text, "%H:%M").ok());
    let minute = parsed.map(|time| (time - NaiveTime::MIN).num_minutes());
    Ok(Some(minute.and_then(|minute| i32::try_from(minute).ok()).ok_or_else(|| FieldError::new(pointer, "format"))?))
}

/// Choose how I am told
///
/// Takes the place of all earlier choices. Another address is written to again, whatever became of the one before.
#[utoipa::path(put, path = "/api/v1/notification-preferences", tag = "notifications",
    operation_id = "put_notification_preferences", request_body = NotificationPreferencesIn,
    responses((status = 200, description = "One's own choices", body = NotificationPreferences)))]
pub async fn put(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    _: Query<NoQuery>,
    Json(input): Json<NotificationPreferencesIn>,
) -> Result<HttpResponse> {
    let person = person_of(&principal)?;
    let email = input.email.as_deref().map(str::trim).filter(|email| !email.is_empty()).map(str::to_owned);
    if email.as_deref().is_some_and(|email| email.parse::<lettre::Address>().is_err()) {
        return Err(FieldError::new("/email", "format").into());
    }
    let quiet = (minute(input.quiet_from.as_deref(), "/quiet_from")?, minute(input.quiet_to.as_deref(), "/quiet_to")?);
    if quiet.0.is_some() != quiet.1.is_some() {
        let missing = if quiet.0.is_some() { "/quiet_to" } else { "/quiet_from" };
        return Err(FieldError::new(missing, "required").into());
    }
    let chosen: BTreeMap<NotificationGroup, NotificationChoice> =
        input.channels.iter().map(|choice| (choice.group, *choice)).collect();
    if chosen.len() != input.channels.len() {
        return Err(FieldError::new("/channels", "duplicate").into());
    }
    let found = state.clone();
    let shown = state
        .db
        .write(move |c| {
            let before = shown(c, &found, person)?;
            save(c, &found.keys, person, email.as_deref(), quiet, chosen.into_values().collect())?;
            let after = shown(c, &found, person)?;
            let key = SubjectKey::of(c, &found.keys, Subject::Person(person))?;
            let changes = Changes::default()
                .field("quiet_from", before.quiet_from, after.quiet_from.clone())
                .field("quiet_to", before.quiet_to, after.quiet_to.clone())
                .field("channels", listed(&before.channels), listed(&after.channels))
                .sealed("email", &key, before.email.as_deref(), after.email.as_deref())?;
            let id = principal.user_id().unwrap_or_default();
            audit::record(c, &principal, &context, "user.update_notifications", "user", id, &changes)?;
            Ok(after)
        })
        .await?;
    Ok(HttpResponse::Ok().json(shown))
}

fn save(
    c: &mut Conn,
    keys: &Keys,
    person_id: i64,
    email: Option<&str>,
    (from, to): (Option<i32>, Option<i32>),
    chosen: Vec<NotificationChoice>,
) -> Result<()> {
    let known = row(c, person_id)?;
    let same = keys.open_text(known.email_cipher.as_deref())?.as_deref() == email;
    let error = known.email_error.filter(|_| same);
    let channels = serde_json::to_string(&chosen).map_err(|error| Error::internal("channels", error))?;
    diesel::delete(t::table.find(person_id)).execute(c)?;
    diesel::insert_into(t::table)
        .values((
            t::person_id.eq(person_id),
            t::email_cipher.eq(keys.seal_text(email)?),
            t::email_error.eq(error),
            t::channels.eq(channels),
            t::quiet_from.eq(from),
            t::quiet_to.eq(to),
            t::updated_at.eq(now()),
        ))
        .execute(c)?;
    Ok(())
}

/// The choices for the audit trail, one word per group and channel.
fn listed(choices: &[NotificationChoice]) -> Vec<String> {
    let words = choices.iter().flat_map(|choice| {
        [(choice.email, Channel::Email), (choice.sms, Channel::Sms)]
            .into_iter()
            .filter(|(on, _)| *on)
            .map(|(_, channel)| format!("{}:{}", choice.group.code(), channel.code()))
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quiet_hours_end_in_the_morning_of_the_units_zone() {
        let quiet = Quiet { from: 22 * 60, to: 7 * 60 + 30, zone: chrono_tz::Asia::Shanghai };
        let at = |text: &str| text.parse::<NaiveDateTime>().expect("a moment");
        // 21:59, 22:00, 03:00 and 07:30 in Shanghai.
        assert_eq!(quiet.until(at("2026-11-20T13:59:00")), None);
        assert_eq!(quiet.until(at("2026-11-20T14:00:00")), Some(at("2026-11-20T23:30:00")));
        assert_eq!(quiet.until(at("2026-11-20T19:00:00")), Some(at("2026-11-20T23:30:00")));
        assert_eq!(quiet.until(at("2026-11-20T23:30:00")), None);
        let noon = Quiet { from: 12 * 60, to: 14 * 60, ..quiet };
        assert_eq!(noon.until(at("2026-11-20T05:00:00")), Some(at("2026-11-20T06:00:00")));
        assert_eq!(noon.until(at("2026-11-20T06:00:00")), None);
    }
}
