//! `/conferences`: preparing, opening and closing them.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::agenda;
use super::out::{self, ConferenceDetail};
use super::store::{self, ConferenceRow};
use super::words::ConferenceState;
use crate::audit::Changes;
use crate::auth::grant::Closeness;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::db::schema::{conference_items as i, conference_participants as p, conferences as t, organizations};
use crate::db::{Conn, now};
use crate::error::{FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::patch::{Patch, nullable, present};
use crate::http::rules;
use crate::{AppState, audit};

/// A unit that takes part.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ParticipantIn {
    /// The unit.
    pub organization_id: i64,
    /// Who comes for it.
    #[validate(length(max = 100))]
    pub person_name: Option<String>,
}

/// A new conference.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"title": "第12次联席会议", "starts_at": "2026-12-03T09:00:00+08:00", "place": "区政府三楼会议室",
    "participants": [{"organization_id": 5, "person_name": "张样"}]}))]
pub struct ConferenceIn {
    /// Which office convenes it: one that the caller coordinates for; absent for the only one.
    pub organization_id: Option<i64>,
    /// What it is called.
    #[validate(length(max = 120), custom(function = rules::not_blank))]
    pub title: String,
    /// When it begins.
    #[validate(custom(function = moment))]
    pub starts_at: DateTime<Utc>,
    /// Where.
    #[validate(length(max = 120))]
    pub place: Option<String>,
    /// Who takes part.
    #[serde(default)]
    #[validate(length(max = 100), nested)]
    pub participants: Vec<ParticipantIn>,
}

/// A change of a conference in preparation.
#[derive(Debug, Default, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"agenda": [7, 3]}))]
pub struct ConferencePatch {
    /// What it is called.
    #[serde(default, deserialize_with = "present")]
    #[validate(length(max = 120), custom(function = rules::not_blank))]
    #[schema(nullable = false)]
    pub title: Option<String>,
    /// When it begins.
    #[serde(default, deserialize_with = "present")]
    #[validate(custom(function = moment))]
    #[schema(nullable = false)]
    pub starts_at: Option<DateTime<Utc>>,
    /// Where.
    #[serde(default, deserialize_with = "nullable")]
    #[validate(length(max = 120))]
    #[schema(value_type = Option<String>)]
    pub place: Patch<String>,
    /// Who takes part, in the place of those before.
    #[serde(default, deserialize_with = "present")]
    #[validate(length(max = 100), nested)]
    #[schema(nullable = false)]
    pub participants: Option<Vec<ParticipantIn>>,
    /// The issues on the agenda in their order: others come off it.
    #[serde(default, deserialize_with = "present")]
    #[validate(length(max = 100))]
    #[schema(nullable = false)]
    pub agenda: Option<Vec<i64>>,
}

fn moment(at: &DateTime<Utc>) -> std::result::Result<(), validator::ValidationError> {
    rules::date(&at.date_naive())
}

/// What the trail keeps of a conference; who comes is not its business.
#[derive(Serialize)]
struct Recorded {
    title: String,
    starts_at: DateTime<Utc>,
    place: Option<String>,
    participant_ids: Vec<i64>,
    agenda: Vec<i64>,
}

fn recorded(c: &mut Conn, row: &ConferenceRow) -> Result<Recorded> {
    let participants = store::participants(c, row.id)?;
    Ok(Recorded {
        title: row.title.clone(),
        starts_at: row.starts_at.and_utc(),
        place: row.place.clone(),
        participant_ids: participants.into_iter().map(|(unit, _)| unit).collect(),
        agenda: agenda::of(c, row.id)?,
    })
}

fn trimmed(text: Option<&str>) -> Option<String> {
    text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

fn set_participants(c: &mut Conn, id: i64, participants: &[ParticipantIn]) -> Result<()> {
    diesel::delete(p::table.filter(p::conference_id.eq(id))).execute(c)?;
    for (position, one) in (0_i32..).zip(participants) {
        let known = organizations::table.find(one.organization_id).select(organizations::id);
        if known.first::<i64>(c).optional()?.is_none() {
            return Err(FieldError::new(format!("/participants/{position}/organization_id"), "reference").into());
        }
        diesel::insert_into(p::table)
            .values((
                p::conference_id.eq(id),
                p::position.eq(position),
                p::organization_id.eq(one.organization_id),
                p::person_name.eq(trimmed(one.person_name.as_deref())),
            ))
            .execute(c)?;
    }
    Ok(())
}

/// The office that convenes: the one named, or the only one; those who prepare its agenda one after the other.
fn office(c: &mut Conn, principal: &Principal, named: Option<i64>) -> Result<i64> {
    let mut own: Vec<i64> = principal.with(Permission::IssuesCoordinate).map(|one| one.organization_id).collect();
    own.dedup();
    let id = match (named, own.as_slice()) {
        (Some(id), _) => id,
        (None, [id]) => *id,
        (None, _) => return Err(FieldError::new("/organization_id", "one_office").into()),
    };
    let reference = || FieldError::new("/organization_id", "reference");
    let membership = store::convening(principal, id).ok_or_else(reference)?;
    principal.acts_by(Closeness::Unit, Some(membership), None);
    if let Conn::Postgresql(c) = c {
        let row = organizations::table.filter(organizations::id.eq(id));
        row.select(organizations::id).for_update().load::<i64>(c)?;
    }
    Ok(id)
}

/// Prepare a joint conference
///
/// Coordinators, for their own office. Its agenda holds at once what waits for a conference: what an earlier meeting
/// did not get to first, then what is due first.
#[utoipa::path(post, path = "/api/v1/conferences", tag = "conferences", operation_id = "create_conference",
    request_body = ConferenceIn, responses((status = 201, description = "The new conference", body = ConferenceDetail)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    _: Query<NoQuery>,
    Json(input): Json<ConferenceIn>,
) -> Result<HttpResponse> {
    principal.require(Permission::IssuesCoordinate)?;
    let detail = state
        .db
        .write(move |c| {
            let office = office(c, &principal, input.organization_id)?;
            let at = now();
            let id: i64 = diesel::insert_into(t::table)
                .values((
                    t::organization_id.eq(office),
                    t::title.eq(input.title.trim()),
                    t::starts_at.eq(input.starts_at.naive_utc()),
                    t::place.eq(trimmed(input.place.as_deref())),
                    t::state.eq(ConferenceState::Draft),
                    t::user_id.eq(principal.user_id()),
                    t::version.eq(1_i64),
                    t::created_at.eq(at),
                    t::updated_at.eq(at),
                ))
                .returning(t::id)
                .get_result(c)?;
            set_participants(c, id, &input.participants)?;
            let row = store::find(c, &principal, id)?;
            agenda::fill(c, &principal, &row)?;
            let changes = Changes::created(&recorded(c, &row)?)?.fact("organization_id", office);
            audit::record(c, &principal, &context, "conference.create", "conference", id, &changes)?;
            out::load(c, &principal, id)
        })
        .await?;
    let (id, version) = (detail.conference.id, detail.conference.version);
    Ok(etag::created(format!("/api/v1/conferences/{id}"), version, &detail))
}

/// Change a joint conference
///
/// Merge patch (RFC 7396), while it is being prepared. `agenda` sets what lies on it and in which order.
#[utoipa::path(patch, path = "/api/v1/conferences/{id}", tag = "conferences", operation_id = "update_conference",
    params(("id" = i64, Path, description = "Conference"), IfMatch), request_body = ConferencePatch,
    responses((status = 200, description = "The changed conference", body = ConferenceDetail)))]
pub async fn update(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    if_match: IfMatch,
    _: Query<NoQuery>,
    Json(patch): Json<ConferencePatch>,
) -> Result<HttpResponse> {
    let detail = state
        .db
        .write(move |c| {
            let row = store::find_to_change(c, &principal, id, if_match, ConferenceState::Draft)?;
            let before = recorded(c, &row)?;
            let title = patch.title.as_deref().map_or_else(|| row.title.clone(), |title| title.trim().to_owned());
            let starts_at = patch.starts_at.map_or(row.starts_at, |at| at.naive_utc());
            let place = patch.place.clone().map_or_else(|| row.place.clone(), |place| trimmed(place.as_deref()));
            diesel::update(t::table.find(id))
                .set((t::title.eq(title), t::starts_at.eq(starts_at), t::place.eq(place)))
                .execute(c)?;
            if let Some(participants) = &patch.participants {
                set_participants(c, id, participants)?;
            }
            if let Some(agenda) = &patch.agenda {
                agenda::set(c, &principal, &row, agenda)?;
            }
            store::touch(c, id)?;
            let row = store::find(c, &principal, id)?;
            let changes = Changes::between(&before, &recorded(c, &row)?)?;
            audit::record(c, &principal, &context, "conference.update", "conference", id, &changes)?;
            out::load(c, &principal, id)
        })
        .await?;
    Ok(etag::ok(detail.conference.version, &detail))
}

/// Cancel a joint conference
///
/// While it is being prepared; its issues wait for the next one.
#[utoipa::path(delete, path = "/api/v1/conferences/{id}", tag = "conferences", operation_id = "delete_conference",
    params(("id" = i64, Path, description = "Conference"), IfMatch), responses((status = 204, description = "Removed")))]
pub async fn delete(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    if_match: IfMatch,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    state
        .db
        .write(move |c| {
            let row = store::find_to_change(c, &principal, id, if_match, ConferenceState::Draft)?;
            let changes = Changes::removed(&recorded(c, &row)?)?;
            diesel::delete(t::table.find(id)).execute(c)?;
            audit::record(c, &principal, &context, "conference.delete", "conference", id, &changes)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Open a joint conference
///
/// Its agenda stays as it is from now on, and decisions can be recorded.
#[utoipa::path(post, path = "/api/v1/conferences/{id}/hold", tag = "conferences", operation_id = "hold_conference",
    params(("id" = i64, Path, description = "Conference"), IfMatch),
    responses((status = 200, description = "Held", body = ConferenceDetail)))]
pub async fn hold(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    if_match: IfMatch,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let detail = state
        .db
        .write(move |c| {
            store::find_to_change(c, &principal, id, if_match, ConferenceState::Draft)?;
            let held = (t::state.eq(ConferenceState::Held), t::held_at.eq(now()));
            diesel::update(t::table.find(id)).set(held).execute(c)?;
            store::touch(c, id)?;
            let changes = Changes::default().field("state", "draft", "held");
            audit::record(c, &principal, &context, "conference.hold", "conference", id, &changes)?;
            out::load(c, &principal, id)
        })
        .await?;
    Ok(etag::ok(detail.conference.version, &detail))
}

/// Close a joint conference
///
/// What was not decided goes onto the next agenda of the office, or onto the one that is prepared next.
#[utoipa::path(post, path = "/api/v1/conferences/{id}/close", tag = "conferences", operation_id = "close_conference",
    params(("id" = i64, Path, description = "Conference"), IfMatch),
    responses((status = 200, description = "Closed", body = ConferenceDetail)))]
pub async fn close(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    if_match: IfMatch,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let detail = state
        .db
        .write(move |c| {
            let row = store::find_to_change(c, &principal, id, if_match, ConferenceState::Held)?;
            let closed = (t::state.eq(ConferenceState::Closed), t::closed_at.eq(now()));
            diesel::update(t::table.find(id)).set(closed).execute(c)?;
            diesel::update(i::table.filter(i::conference_id.eq(id))).set(i::is_open.eq(false)).execute(c)?;
            store::touch(c, id)?;
            let next = carry_over(c, &principal, &row)?;
            let changes = Changes::default().field("state", "held", "closed").fact("next_conference_id", next);
            audit::record(c, &principal, &context, "conference.close", "conference", id, &changes)?;
            out::load(c, &principal, id)
        })
        .await?;
    Ok(etag::ok(detail.conference.version, &detail))
}

/// The next conference of the office that is being prepared takes what waits.
fn carry_over(c: &mut Conn, principal: &Principal, closed: &ConferenceRow) -> Result<Option<i64>> {
    let next = t::table
        .filter(t::organization_id.eq(closed.organization_id).and(t::state.eq(ConferenceState::Draft)))
        .order((t::starts_at, t::id));
    let next: Option<ConferenceRow> = next.select(ConferenceRow::as_select()).first(c).optional()?;
    let Some(next) = next else { return Ok(None) };
    if !agenda::fill(c, principal, &next)?.is_empty() {
        store::touch(c, next.id)?;
    }
    Ok(Some(next.id))
}
