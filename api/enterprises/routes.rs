//! `/enterprises`: the register.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::draft::{Draft, latest_figures};
use super::identifiers::{self, NewIdentifier};
use super::list::{self, EnterpriseQuery};
use super::out::{self, Enterprise, EnterpriseDetail};
use super::size::Size;
use super::store::{self, Origin};
use super::words::{EnterpriseStatus, EntityKind, IdentifierKind};
use crate::auth::principal::Principal;
use crate::auth::scope::{Action, Permission, Place};
use crate::db::schema::organizations;
use crate::db::{Conn, today};
use crate::error::{FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::page::{Listing, Page, PageParams};
use crate::http::patch::{Patch, nullable, present};
use crate::http::rules;
use crate::organizations::words::OrganizationKind;
use crate::{AppState, audit};

/// A new enterprise.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "name": "陕州样泽隆新能源发电有限公司", "credit_code": "91411203TER70FW53F", "entity_kind": "company",
    "legal_representative": "邱晨斌", "territory_code": "411203100", "industry_code": "D4415"
}))]
pub struct EnterpriseIn {
    /// Name.
    #[validate(length(max = 200), custom(function = rules::not_blank))]
    pub name: String,
    /// Unified social credit code; spaces and lower case are normalised, mistakes are reported with a suggestion.
    #[validate(length(max = 64))]
    pub credit_code: Option<String>,
    /// Why a code that fails its check is accepted all the same.
    #[validate(length(min = 1, max = 500))]
    pub credit_code_override_reason: Option<String>,
    /// Registration number of the old kind.
    #[validate(length(min = 1, max = 64))]
    pub registration_number: Option<String>,
    /// The caller's own id of the enterprise; unique per API client.
    #[validate(length(min = 1, max = 100))]
    pub external_id: Option<String>,
    /// Kind of market entity.
    pub entity_kind: EntityKind,
    /// 法定代表人 / 经营者
    #[validate(length(min = 1, max = 100))]
    pub legal_representative: Option<String>,
    /// 注册地址
    #[validate(length(min = 1, max = 300))]
    pub registered_address: Option<String>,
    /// 经营地址
    #[validate(length(min = 1, max = 300))]
    pub operating_address: Option<String>,
    /// Division code inside the caller's area.
    #[validate(length(min = 6, max = 12))]
    #[schema(example = "411203100")]
    pub territory_code: String,
    /// Degrees east.
    #[validate(range(min = -180.0, max = 180.0))]
    pub longitude: Option<f64>,
    /// Degrees north.
    #[validate(range(min = -90.0, max = 90.0))]
    pub latitude: Option<f64>,
    /// 成立日期
    pub founded_on: Option<NaiveDate>,
    /// Operating status; 在营 when absent.
    pub status: Option<EnterpriseStatus>,
    /// GB/T 4754-2017: a section letter, two to four digits, or both.
    #[validate(length(min = 1, max = 50))]
    #[schema(example = "C3511")]
    pub industry_code: Option<String>,
    /// Whether it is in the above-scale register.
    pub above_scale: Option<bool>,
    /// Tag codes.
    #[validate(length(max = 50))]
    #[serde(default)]
    #[schema(max_items = 50)]
    pub tags: Vec<String>,
    /// The managing unit; that of the division when absent.
    pub managing_organization_id: Option<i64>,
    /// 主管行业部门
    pub competent_department_id: Option<i64>,
    /// Internal remark.
    #[validate(length(max = 2000))]
    pub note: Option<String>,
    /// The caller's own reference (UUID) of a row that was created offline; a second row with it is refused.
    #[validate(length(min = 1, max = 36))]
    pub client_ref: Option<String>,
}

/// A size that differs from the rule, with the reason.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SizeOverride {
    /// The size in force.
    pub size: Size,
    /// Why; at most 500 characters.
    #[schema(min_length = 1, max_length = 500)]
    pub reason: String,
}

/// A change of an enterprise; absent fields stay, null clears.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"operating_address": "河南省三门峡市陕州区大营镇样板路1号", "tags": ["high_tech"]}))]
pub struct EnterprisePatch {
    /// Name.
    #[serde(default, deserialize_with = "present")]
    #[validate(length(max = 200), custom(function = rules::not_blank))]
    #[schema(nullable = false)]
    pub name: Option<String>,
    /// Kind of market entity.
    #[serde(default, deserialize_with = "present")]
    #[schema(nullable = false)]
    pub entity_kind: Option<EntityKind>,
    /// 法定代表人 / 经营者
    #[serde(default, deserialize_with = "nullable")]
    #[validate(length(min = 1, max = 100))]
    #[schema(value_type = Option<String>)]
    pub legal_representative: Patch<String>,
    /// 注册地址
    #[serde(default, deserialize_with = "nullable")]
    #[validate(length(min = 1, max = 300))]
    #[schema(value_type = Option<String>)]
    pub registered_address: Patch<String>,
    /// 经营地址
    #[serde(default, deserialize_with = "nullable")]
    #[validate(length(min = 1, max = 300))]
    #[schema(value_type = Option<String>)]
    pub operating_address: Patch<String>,
    /// Division code inside the caller's area.
    #[serde(default, deserialize_with = "present")]
    #[validate(length(min = 6, max = 12))]
    #[schema(nullable = false)]
    pub territory_code: Option<String>,
    /// Degrees east.
    #[serde(default, deserialize_with = "nullable")]
    #[validate(range(min = -180.0, max = 180.0))]
    #[schema(value_type = Option<f64>)]
    pub longitude: Patch<f64>,
    /// Degrees north.
    #[serde(default, deserialize_with = "nullable")]
    #[validate(range(min = -90.0, max = 90.0))]
    #[schema(value_type = Option<f64>)]
    pub latitude: Patch<f64>,
    /// 成立日期
    #[serde(default, deserialize_with = "nullable")]
    #[schema(value_type = Option<NaiveDate>)]
    pub founded_on: Patch<NaiveDate>,
    /// GB/T 4754-2017: a section letter, two to four digits, or both.
    #[serde(default, deserialize_with = "nullable")]
    #[validate(length(min = 1, max = 50))]
    #[schema(value_type = Option<String>)]
    pub industry_code: Patch<String>,
    /// Whether it is in the above-scale register.
    #[serde(default, deserialize_with = "nullable")]
    #[schema(value_type = Option<bool>)]
    pub above_scale: Patch<bool>,
    /// A size that differs from the rule; null returns to the rule.
    #[serde(default, deserialize_with = "nullable")]
    #[schema(value_type = Option<SizeOverride>)]
    pub size_override: Patch<SizeOverride>,
    /// Tag codes; they replace the present ones.
    #[serde(default, deserialize_with = "present")]
    #[validate(length(max = 50))]
    #[schema(nullable = false, max_items = 50)]
    pub tags: Option<Vec<String>>,
    /// The managing unit; null returns to that of the division.
    #[serde(default, deserialize_with = "nullable")]
    #[schema(value_type = Option<i64>)]
    pub managing_organization_id: Patch<i64>,
    /// 主管行业部门
    #[serde(default, deserialize_with = "nullable")]
    #[schema(value_type = Option<i64>)]
    pub competent_department_id: Patch<i64>,
    /// Internal remark.
    #[serde(default, deserialize_with = "nullable")]
    #[validate(length(max = 2000))]
    #[schema(value_type = Option<String>)]
    pub note: Patch<String>,
}

/// List enterprises
///
/// The caller's enterprises. Filters combine. With `q` the closest names come first.
#[utoipa::path(get, path = "/api/v1/enterprises", tag = "enterprises", operation_id = "list_enterprises",
    params(EnterpriseQuery, PageParams), responses((status = 200, description = "One page", body = Page<Enterprise>)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    listing: Listing<EnterpriseQuery>,
) -> Result<HttpResponse> {
    principal.require(Permission::EnterprisesRead)?;
    let window = listing.window(&principal)?;
    let keys = state.keys.clone();
    let (listing, principal, window, items, count) = state
        .db
        .read(move |c| {
            let rows = list::page(c, &keys, &principal, &listing.filter, &window)?;
            let items = out::enterprises(c, &keys, &principal, rows)?;
            let count = match listing.count() {
                Some(mode) => Some(list::count(c, &keys, &principal, &listing.filter, mode)?),
                None => None,
            };
            Ok((listing, principal, window, items, count))
        })
        .await?;
    listing.respond(&principal, &window, items, count, |row| listing.filter.key_of(row))
}

/// Get an enterprise
#[utoipa::path(get, path = "/api/v1/enterprises/{id}", tag = "enterprises", operation_id = "get_enterprise",
    params(("id" = i64, Path, description = "Identifier")), responses((status = 200, description = "The enterprise", body = EnterpriseDetail)))]
pub async fn get(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let keys = state.keys.clone();
    let row = state.db.read(move |c| load(c, &keys, &principal, id)).await?;
    Ok(etag::ok(row.enterprise.version, &row))
}

/// Get an enterprise by its credit code
#[utoipa::path(get, path = "/api/v1/enterprises/by-credit-code/{code}", tag = "enterprises", operation_id = "get_enterprise_by_credit_code",
    params(("code" = String, Path, description = "Current unified social credit code", example = "91411203TER70FW53F")),
    responses((status = 200, description = "The enterprise", body = EnterpriseDetail)))]
pub async fn get_by_credit_code(
    state: web::Data<AppState>,
    principal: Principal,
    Path(code): Path<String>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let keys = state.keys.clone();
    let code = super::credit_code::normalise(&code);
    let row = state
        .db
        .read(move |c| {
            let (row, relations) = store::find_by_credit_code(c, &principal, &code)?;
            out::detail(c, &keys, row, &relations)
        })
        .await?;
    Ok(etag::ok(row.enterprise.version, &row))
}

fn load(c: &mut Conn, keys: &crate::auth::crypto::Keys, principal: &Principal, id: i64) -> Result<EnterpriseDetail> {
    let (row, relations) = store::find(c, principal, id)?;
    out::detail(c, keys, row, &relations)
}

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

/// Creates one enterprise; shared with the bulk upload.
pub fn create_one(c: &mut Conn, principal: &Principal, context: &RequestContext, input: &EnterpriseIn) -> Result<i64> {
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
    check_references(c, principal, &draft)?;
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
    audit::record(c, principal, context, "enterprise.create", "enterprise", id, &Changes::of(None, &draft))?;
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
            check_references(c, &principal, &draft)?;
            let retagged = match &patch.tags {
                Some(tags) => store::set_tags(c, id, tags)?,
                None => false,
            };
            if draft != row.draft || retagged {
                store::update(c, id, row.version, &draft)?;
                let changes = Changes::of(Some(&row.draft), &draft);
                audit::record(c, &principal, &context, "enterprise.update", "enterprise", id, &changes)?;
            }
            load(c, &keys, &principal, id)
        })
        .await?;
    Ok(etag::ok(row.enterprise.version, &row))
}

fn apply(draft: &mut Draft, patch: &EnterprisePatch) -> Result<()> {
    // Every field by name: a new one that is forgotten here does not compile.
    let EnterprisePatch {
        name,
        entity_kind,
        legal_representative,
        registered_address,
        operating_address,
        territory_code,
        longitude,
        latitude,
        founded_on,
        industry_code,
        above_scale,
        size_override,
        tags: _,
        managing_organization_id,
        competent_department_id,
        note,
    } = patch;
    fn set<T: Clone>(target: &mut T, value: &Option<T>) {
        if let Some(value) = value {
            target.clone_from(value);
        }
    }
    set(&mut draft.name, name);
    set(&mut draft.entity_kind, entity_kind);
    set(&mut draft.legal_representative, legal_representative);
    set(&mut draft.registered_address, registered_address);
    set(&mut draft.operating_address, operating_address);
    set(&mut draft.longitude, longitude);
    set(&mut draft.latitude, latitude);
    set(&mut draft.above_scale, above_scale);
    set(&mut draft.managing_organization_id, managing_organization_id);
    set(&mut draft.competent_department_id, competent_department_id);
    set(&mut draft.note, note);
    if let Some(code) = territory_code.as_ref().filter(|code| **code != draft.territory_code) {
        draft.territory_code.clone_from(code);
        // The managing unit follows the division unless the same request says otherwise.
        if managing_organization_id.is_none() {
            draft.managing_organization_id = None;
        }
    }
    if let Some(date) = founded_on {
        draft.founded_on = founded(*date)?;
    }
    if let Some(code) = industry_code {
        draft.set_industry(code.as_deref())?;
    }
    if let Some(size_override) = size_override {
        if size_override
            .as_ref()
            .is_some_and(|given| given.reason.trim().is_empty() || given.reason.chars().count() > 500)
        {
            return Err(FieldError::new("/size_override/reason", "reason_required").into());
        }
        draft.size_override_reason = size_override.as_ref().map(|given| given.reason.clone());
        draft.size = size_override.as_ref().map_or(draft.size_computed, |given| given.size);
    }
    Ok(())
}

fn founded(date: Option<NaiveDate>) -> Result<Option<NaiveDate>> {
    let earliest = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap_or(NaiveDate::MIN);
    match date {
        Some(date) if date > today() => Err(FieldError::new("/founded_on", "date_in_future").into()),
        Some(date) if date < earliest => Err(FieldError::new("/founded_on", "date_range").into()),
        date => Ok(date),
    }
}

/// What an enterprise refers to must exist today, and the enterprise must stay within the caller's area.
fn check_references(c: &mut Conn, principal: &Principal, draft: &Draft) -> Result<()> {
    let place = draft.place();
    if !principal.with(Permission::EnterprisesCreate).any(|membership| membership.cover.holds(&place)) {
        return Err(FieldError::new("/territory_code", "reference").into());
    }
    let references = [
        ("/managing_organization_id", draft.managing_organization_id, false),
        ("/competent_department_id", draft.competent_department_id, true),
    ];
    for (pointer, id, department) in references {
        if let Some(id) = id
            && !serves(c, id, department, &place)?
        {
            return Err(FieldError::new(pointer, "reference").into());
        }
    }
    Ok(())
}

/// Whether a unit exists today, is of the right kind, and works for the division that the enterprise lies in. A unit
/// without a division (a park, a department) works for that of the unit above it; anything else would hand the
/// enterprise to people of another area.
fn serves(c: &mut Conn, id: i64, department: bool, place: &Place) -> Result<bool> {
    use organizations as o;
    let row = o::table.find(id).filter(o::valid_to.is_null().or(o::valid_to.ge(today()))).select((o::kind, o::path));
    let found: Option<(OrganizationKind, String)> = row.first(c).optional()?;
    let Some((_, path)) = found.filter(|(kind, _)| (*kind == OrganizationKind::Department) == department) else {
        return Ok(false);
    };
    let ids: Vec<i64> = path.split('/').filter_map(|id| id.parse().ok()).collect();
    let above = o::table.filter(o::id.eq_any(ids)).select((o::path, o::territory_code));
    let above: Vec<(String, Option<String>)> = above.load(c)?;
    let with_division = above.into_iter().filter_map(|(path, code)| Some((path, code?)));
    let nearest = with_division.max_by_key(|(path, _)| path.len()).map(|(_, code)| code);
    let divisions = [&place.municipality, &place.district, &place.town, &place.community];
    Ok(nearest.is_some_and(|code| divisions.into_iter().flatten().any(|division| *division == code)))
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

/// What a change did, for the audit trail. The legal representative's name is personal and stays out.
#[derive(Serialize)]
struct Changes {
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<serde_json::Value>,
    after: serde_json::Value,
}

impl Changes {
    fn of(before: Option<&Draft>, after: &Draft) -> Self {
        let facts = |draft: &Draft| {
            serde_json::json!({
                "name": draft.name, "entity_kind": draft.entity_kind, "territory_code": draft.territory_code,
                "registered_address": draft.registered_address, "operating_address": draft.operating_address,
                "industry_section": draft.industry_section, "industry_code": draft.industry_code,
                "size": draft.size, "size_override_reason": draft.size_override_reason,
                "above_scale": draft.above_scale, "founded_on": draft.founded_on,
                "managing_organization_id": draft.managing_organization_id,
                "competent_department_id": draft.competent_department_id,
            })
        };
        let (before, mut after) = (before.map(facts), facts(after));
        let before = before.map(|mut before| {
            if let (Some(old), Some(new)) = (before.as_object_mut(), after.as_object_mut()) {
                let same: Vec<String> =
                    new.iter().filter(|(k, v)| old.get(*k) == Some(v)).map(|(k, _)| k.clone()).collect();
                for key in same {
                    old.remove(&key);
                    new.remove(&key);
                }
            }
            before
        });
        Changes { before, after }
    }
}
