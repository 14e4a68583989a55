//! `/enterprises`: creating, changing and removing.

use actix_web::{HttpResponse, web};

use super::draft::{Draft, latest_figures};
use super::identifiers::{self, NewIdentifier};
use super::input::{EnterpriseIn, EnterprisePatch, apply, founded};
use super::out::EnterpriseDetail;
use super::references;
use super::routes::load;
use super::store::{self, Origin};
use super::words::{EnterpriseStatus, IdentifierKind};
use crate::audit::Changes;
use crate::auth::principal::Principal;
use crate::auth::scope::{Action, Permission};
use crate::db::{Conn, today};
use crate::error::Result;
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::{AppState, audit};

/// Create an enterprise
#[utoipa::path(post, path = "/api/v1/enterprises", tag = "enterprises", operation_id = "create_enterprise", request_body = EnterpriseIn,
    responses((status = 201, description = "The new enterprise", body = EnterpriseDetail)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    _: Query<NoQuery>,
    Json(input): Json<EnterpriseIn>,
) -> Result<HttpResponse> {
    principal.require(Permission::EnterprisesCreate)?;
    let keys = state.keys.clone();
    let row = state
        .db
        .write(move |c| {
            let id = create_one(c, &principal, &context, &input)?;
            load(c, &keys, &principal, id)
        })
        .await?;
    let location = format!("/api/v1/enterprises/{}", row.enterprise.id);
    Ok(etag::created(location, row.enterprise.version, &row))
}

fn create_one(c: &mut Conn, principal: &Principal, context: &RequestContext, input: &EnterpriseIn) -> Result<i64> {
    let mut draft = Draft::new(&input.name, input.entity_kind, &input.territory_code);
    draft.legal_representative.clone_from(&input.legal_representative);
    draft.registered_address.clone_from(&input.registered_address);
    draft.operating_address.clone_from(&input.operating_address);
    draft.longitude = input.longitude;
    draft.latitude = input.latitude;
    draft.founded_on = founded(input.founded_on)?;
    draft.above_scale = input.above_scale;
    draft.managing_organization_id = input.managing_organization_id;
    draft.competent_department_id = input.competent_department_id;
    draft.note.clone_from(&input.note);
    draft.set_industry(input.industry_code.as_deref())?;
    draft.derive(c, &Default::default())?;
    references::check(c, principal, None, &draft)?;
    let code = input.credit_code.as_deref();
    let given = [
        (IdentifierKind::CreditCode, code, input.credit_code_override_reason.as_deref()),
        (IdentifierKind::RegistrationNumber, input.registration_number.as_deref(), None),
        (IdentifierKind::ExternalId, input.external_id.as_deref(), None),
    ];
    let mut checked = Vec::new();
    for (kind, value, reason) in given {
        if let Some(value) = value {
            let pointer = format!("/{}", kind.code());
            checked.push(NewIdentifier::check(c, principal, kind, value, reason, &pointer)?);
        }
    }
    let status = input.status.unwrap_or(EnterpriseStatus::Operating);
    let origin = Origin { status, effective_on: today(), client_ref: input.client_ref.as_deref() };
    let id = store::insert(c, principal, &draft, origin)?;
    for identifier in checked {
        identifiers::add(c, principal, id, &identifier, today())?;
    }
    if !input.tags.is_empty() {
        store::set_tags(c, id, &input.tags)?;
    }
    let changes = Changes::created(&facts(&draft, &store::tags_of(c, &[id])?))?;
    audit::record(c, principal, context, "enterprise.create", "enterprise", id, &changes)?;
    Ok(id)
}

/// Change an enterprise
///
/// Merge patch (RFC 7396). Status, identifiers, contacts and figures have addresses of their own.
#[utoipa::path(patch, path = "/api/v1/enterprises/{id}", tag = "enterprises", operation_id = "update_enterprise",
    params(("id" = i64, Path, description = "Identifier"), IfMatch), request_body = EnterprisePatch,
    responses((status = 200, description = "The changed enterprise", body = EnterpriseDetail)))]
pub async fn update(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    if_match: IfMatch,
    _: Query<NoQuery>,
    Json(patch): Json<EnterprisePatch>,
) -> Result<HttpResponse> {
    let keys = state.keys.clone();
    let row = state
        .db
        .write(move |c| {
            let row = store::find_to_change(c, &principal, id, Action::Update, if_match)?;
            let mut draft = row.draft.clone();
            apply(&mut draft, &patch)?;
            let (_, figures) = latest_figures(c, id)?;
            draft.derive(c, &figures)?;
            references::check(c, &principal, Some(&row.draft), &draft)?;
            let tags = store::tags_of(c, &[id])?;
            let retagged = match &patch.tags {
                Some(tags) => store::set_tags(c, id, tags)?,
                None => false,
            };
            if draft != row.draft || retagged {
                store::update(c, id, row.version, &draft)?;
                let changes = Changes::between(&facts(&row.draft, &tags), &facts(&draft, &store::tags_of(c, &[id])?))?;
                audit::record(c, &principal, &context, "enterprise.update", "enterprise", id, &changes)?;
            }
            load(c, &keys, &principal, id)
        })
        .await?;
    Ok(etag::ok(row.enterprise.version, &row))
}

/// Remove an enterprise
///
/// Only one that nothing refers to; otherwise change its status.
#[utoipa::path(delete, path = "/api/v1/enterprises/{id}", tag = "enterprises", operation_id = "delete_enterprise",
    params(("id" = i64, Path, description = "Identifier"), IfMatch), responses((status = 204, description = "Removed")))]
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
            store::find_to_change(c, &principal, id, Action::Delete, if_match)?;
            store::delete(c, id)?;
            audit::record(c, &principal, &context, "enterprise.delete", "enterprise", id, &audit::NoChanges)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// What the audit trail keeps of an enterprise. The legal representative's name is personal and stays out.
fn facts(draft: &Draft, tags: &[(i64, String)]) -> serde_json::Value {
    serde_json::json!({
        "name": draft.name, "entity_kind": draft.entity_kind, "territory_code": draft.territory_code,
        "registered_address": draft.registered_address, "operating_address": draft.operating_address,
        "longitude": draft.longitude, "latitude": draft.latitude,
        "industry_section": draft.industry_section, "industry_code": draft.industry_code,
        "size": draft.size, "size_override_reason": draft.size_override_reason,
        "above_scale": draft.above_scale, "founded_on": draft.founded_on,
        "managing_organization_id": draft.managing_organization_id,
        "competent_department_id": draft.competent_department_id,
        "tags": tags.iter().map(|(_, code)| code).collect::<Vec<_>>(),
    })
}
