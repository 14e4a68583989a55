//! `/users/{id}/erase-personal-data`: what is left of somebody who has gone is a number.

use std::collections::HashSet;

use actix_web::{HttpResponse, web};
use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::store;
use crate::audit::personal::{self, Subject};
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::db::schema::{enterprise_agents, enterprise_invitations, memberships, officers, persons, sessions, users};
use crate::db::{Conn, now, today};
use crate::error::Result;
use crate::http::context::RequestContext;
use crate::http::etag::IfMatch;
use crate::http::extract::{NoQuery, Path, Query};
use crate::notifications::retention;
use crate::officers::words::OfficerStatus;
use crate::{AppState, audit, messages};

/// What stands in place of the name.
pub const ERASED: &str = "***";

/// Erase the personal data of somebody who has gone
///
/// The log-in must be disabled, without a role of today, without an officer profile that goes on and without an
/// enterprise that it acts for. Name, phone and log-in name are removed, here and in the audit trail, for good.
#[utoipa::path(post, path = "/api/v1/users/{id}/erase-personal-data", tag = "users", operation_id = "erase_personal_data",
    params(("id" = i64, Path, description = "The log-in's id"), IfMatch),
    responses((status = 204, description = "Erased")))]
pub async fn erase(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    if_match: IfMatch,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    principal.require(Permission::UsersManage)?;
    state
        .db
        .write(move |c| {
            let row = store::find_managed(c, &principal, id)?;
            if_match.check(row.version)?;
            if row.disabled_at.is_none() || in_office(c, &[row.person_id])?.contains(&row.person_id) {
                return Err(messages::STATE_FORBIDS.error());
            }
            personal::erase(c, Subject::Person(row.person_id))?;
            forget(c, row.person_id)?;
            audit::record(c, &principal, &context, "user.erase", "user", id, &audit::NoChanges)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Who of these persons still has something to do, with whichever log-in.
pub fn in_office(c: &mut Conn, person_ids: &[i64]) -> Result<HashSet<i64>> {
    if person_ids.is_empty() {
        return Ok(HashSet::new());
    }
    let logins: Vec<(i64, i64, Option<NaiveDateTime>)> = users::table
        .filter(users::person_id.eq_any(person_ids))
        .select((users::id, users::person_id, users::disabled_at))
        .load(c)?;
    let ids: Vec<i64> = logins.iter().map(|login| login.0).collect();
    let roles: Vec<i64> = memberships::table
        .filter(memberships::user_id.eq_any(&ids))
        .filter(memberships::valid_to.is_null().or(memberships::valid_to.assume_not_null().ge(today())))
        .select(memberships::user_id)
        .load(c)?;
    let firms: Vec<i64> = enterprise_agents::table
        .filter(enterprise_agents::user_id.eq_any(&ids))
        .filter(enterprise_agents::valid_to.is_null().or(enterprise_agents::valid_to.assume_not_null().ge(today())))
        .select(enterprise_agents::user_id)
        .load(c)?;
    let profiles: Vec<i64> = officers::table
        .filter(officers::person_id.eq_any(person_ids).and(officers::status.ne(OfficerStatus::Ended)))
        .select(officers::person_id)
        .load(c)?;
    let busy: HashSet<i64> = roles.into_iter().chain(firms).collect();
    let active = logins.into_iter().filter(|(id, _, disabled_at)| disabled_at.is_none() || busy.contains(id));
    Ok(active.map(|(_, person, _)| person).chain(profiles).collect())
}

/// Removes what names the person outside of the trail.
fn forget(c: &mut Conn, person_id: i64) -> Result<()> {
    let none: Option<Vec<u8>> = None;
    let phone: Option<Option<Vec<u8>>> =
        persons::table.find(person_id).select(persons::phone_index).first(c).optional()?;
    if let Some(phone) = phone.flatten() {
        use enterprise_invitations as i;
        let invited: Vec<i64> = i::table.filter(i::phone_index.assume_not_null().eq(phone)).select(i::id).load(c)?;
        let blank = (i::name.eq(ERASED), i::phone_cipher.eq(&none), i::phone_index.eq(&none));
        diesel::update(i::table.filter(i::id.eq_any(&invited))).set(blank).execute(c)?;
        personal::erase_invitations(c, &invited)?;
    }
    diesel::update(persons::table.find(person_id))
        .set((
            persons::name.eq(ERASED),
            persons::phone_cipher.eq(&none),
            persons::phone_index.eq(&none),
            persons::version.eq(persons::version + 1),
            persons::updated_at.eq(now()),
        ))
        .execute(c)?;
    retention::forget_person(c, person_id)?;
    let text: Option<String> = None;
    diesel::update(officers::table.filter(officers::person_id.eq(person_id)))
        .set(officers::absence_reason.eq(&text))
        .execute(c)?;
    let logins: Vec<i64> = users::table.filter(users::person_id.eq(person_id)).select(users::id).load(c)?;
    for login in logins {
        diesel::update(sessions::table.filter(sessions::user_id.eq(login)))
            .set((sessions::address.eq(&text), sessions::user_agent.eq(&text)))
            .execute(c)?;
        diesel::update(users::table.find(login))
            .set((
                users::username.eq(format!("erased-{login}")),
                users::password_hash.eq(""),
                users::version.eq(users::version + 1),
                users::updated_at.eq(now()),
            ))
            .execute(c)?;
    }
    Ok(())
}
