//! `/officers/{id}`: changing, ending and taking back.

use actix_web::{HttpResponse, web};
use diesel::prelude::*;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::competence;
use super::routes::Officer;
use super::store::{self, OfficerChange, OfficerRow, PERSONAL};
use super::words::{OfficerLevel, OfficerStatus};
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::db::schema::{memberships, organizations, users};
use crate::db::{Conn, today};
use crate::error::{FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::patch::{nullable, present};
use crate::http::rules;
use crate::organizations::store::referred_within;
use crate::users::persons;
use crate::{AppState, audit, messages};

/// A change of an officer.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"position": "经济发展办主任", "capacity": 40}))]
pub struct OfficerPatch {
    /// Name of the person.
    #[serde(default, deserialize_with = "present")]
    #[validate(length(max = 60), custom(function = rules::not_blank))]
    #[schema(nullable = false)]
    pub name: Option<String>,
    /// Phone of the person; null removes it.
    #[serde(default, deserialize_with = "nullable")]
    #[validate(custom(function = rules::phone))]
    #[schema(value_type = Option<String>)]
    pub phone: Option<Option<String>>,
    /// The unit, in the caller's area.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub organization_id: Option<i64>,
    /// Position.
    #[serde(default, deserialize_with = "nullable", skip_serializing_if = "Option::is_none")]
    #[validate(length(min = 1, max = 100))]
    #[schema(value_type = Option<String>)]
    pub position: Option<Option<String>>,
    /// The level that the officer serves at.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(inline, nullable = false)]
    pub level: Option<OfficerLevel>,
    /// Enterprises that the officer can serve.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 0, max = 10_000))]
    #[schema(minimum = 0, maximum = 10_000, nullable = false)]
    pub capacity: Option<i32>,
    /// Divisions that the officer looks after.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 200))]
    #[schema(nullable = false)]
    pub territory_codes: Option<Vec<String>>,
    /// Industry sections (A–T) that the officer is competent in.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 20))]
    #[schema(nullable = false)]
    pub industry_sections: Option<Vec<String>>,
    /// `ended` when the officer serves nobody any more, `active` to take it back; an absence has its own address.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(inline, nullable = false)]
    pub status: Option<OfficerStatus>,
}

/// Change an officer
///
/// Coordinators of the officer's area. Somebody who still serves enterprises cannot end: hand them over first.
#[utoipa::path(patch, path = "/api/v1/officers/{id}", tag = "officers", operation_id = "update_officer",
    params(("id" = i64, Path, description = "The officer's id"), IfMatch), request_body = OfficerPatch,
    responses((status = 200, description = "Changed", body = Officer)))]
pub async fn update(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    if_match: IfMatch,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
    Json(patch): Json<OfficerPatch>,
) -> Result<HttpResponse> {
    let keys = state.keys.clone();
    let officer = state
        .db
        .write(move |c| {
            let row = store::find_managed(c, &principal, id)?;
            if_match.check(row.version)?;
            if let Some(unit) = patch.organization_id {
                referred_within(c, &principal, Permission::OfficersManage, unit, "/organization_id")?;
            }
            let none: &[String] = &[];
            let codes = patch.territory_codes.as_deref();
            let sections = patch.industry_sections.as_deref();
            competence::check(c, codes.unwrap_or(none), sections.unwrap_or(none))?;
            if patch.name.is_some() || patch.phone.is_some() {
                require_person(c, &principal, row.person_id)?;
            }
            let change = change(c, &row, &patch)?;
            let before = store::single(c, &keys, &principal, row.clone())?;
            store::write(c, &row, &change)?;
            let personal = persons::update(
                c,
                &keys,
                row.person_id,
                patch.name.as_deref(),
                patch.phone.as_ref().map(Option::as_deref),
            )?;
            codes.map(|codes| competence::replace_territories(c, id, codes)).transpose()?;
            sections.map(|sections| competence::replace_industries(c, id, sections)).transpose()?;
            let row = store::find(c, &principal, id)?;
            let after = store::single(c, &keys, &principal, row)?;
            let changes = audit::Changes::between(&before, &after)?.without(&PERSONAL).with(personal);
            audit::record(c, &principal, &context, "officer.update", "officer", id, &changes)?;
            Ok(after)
        })
        .await?;
    Ok(etag::ok(officer.version, &officer))
}

/// 403 when the person has a role today outside of the caller's area: name and phone are not his to change.
fn require_person(c: &mut Conn, principal: &Principal, person_id: i64) -> Result<()> {
    let paths: Vec<String> = memberships::table
        .inner_join(users::table)
        .inner_join(organizations::table)
        .filter(users::person_id.eq(person_id))
        .filter(memberships::valid_to.is_null().or(memberships::valid_to.assume_not_null().ge(today())))
        .select(organizations::path)
        .load(c)?;
    for path in paths {
        principal.require_within(Permission::OfficersManage, &path)?;
    }
    Ok(())
}

fn change(c: &mut Conn, row: &OfficerRow, patch: &OfficerPatch) -> Result<OfficerChange> {
    let mut change = OfficerChange {
        organization_id: patch.organization_id,
        position: patch.position.clone(),
        level: patch.level,
        capacity: patch.capacity,
        ..OfficerChange::default()
    };
    match patch.status.filter(|status| *status != row.status) {
        None => {}
        Some(OfficerStatus::Absent) => return Err(FieldError::new("/status", "read_only").into()),
        Some(OfficerStatus::Active) => {
            store::require_action(row.status, "reinstate")?;
            change.status = Some(OfficerStatus::Active);
        }
        Some(OfficerStatus::Ended) => {
            let served = store::loads(c, &[row.id])?.get(&row.id).copied().unwrap_or(0);
            if served > 0 {
                return Err(messages::OFFICER_SERVES.error().with("count", served));
            }
            change.status = Some(OfficerStatus::Ended);
            change.absent_from = Some(None);
            change.absent_to = Some(None);
            change.absence_reason = Some(None);
        }
    }
    Ok(change)
}
