//! People of an enterprise. Phones are encrypted, found by blind index, masked in answers; each reveal is logged.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::matching::pairs;
use super::store;
use super::words::ContactRole;
use crate::audit::Changes;
use crate::audit::personal::{Subject, SubjectKey};
use crate::auth::crypto::Keys;
use crate::auth::principal::Principal;
use crate::auth::scope::Action;
use crate::db::schema::enterprise_contacts;
use crate::db::{Conn, now};
use crate::error::{Error, FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::patch::{Patch, nullable, present};
use crate::http::rules;
use crate::{AppState, audit, messages, on_backend, phone};

/// A person to talk to.
#[derive(Debug, Serialize, ToSchema)]
pub struct Contact {
    /// Identifier.
    pub id: i64,
    /// Name.
    pub name: String,
    /// What he does there.
    pub role: ContactRole,
    /// Phone with its middle hidden.
    #[schema(required = true, example = "154****5678")]
    pub phone_masked: Option<String>,
    /// Whether he is asked first.
    pub is_primary: bool,
    /// When somebody last reached him there.
    #[schema(required = true)]
    pub verified_at: Option<DateTime<Utc>>,
    /// Row version.
    pub version: i64,
    /// Last change.
    pub updated_at: DateTime<Utc>,
}

/// Contacts of an enterprise.
#[derive(Serialize, ToSchema)]
pub struct ContactList {
    /// The primary one first.
    pub items: Vec<Contact>,
}

/// A new contact.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "李玉桂", "role": "liaison", "phone": "15475273842", "is_primary": true}))]
pub struct ContactIn {
    /// Name.
    #[validate(length(min = 1, max = 100), custom(function = rules::not_blank))]
    pub name: String,
    /// What he does there.
    pub role: ContactRole,
    /// Mobile or land line.
    #[validate(length(min = 1, max = 30))]
    pub phone: Option<String>,
    /// Whether he is asked first; takes the place of the present one.
    #[serde(default)]
    pub is_primary: bool,
}

/// A change of a contact.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"role": "manager"}))]
pub struct ContactPatch {
    /// Name.
    #[serde(default, deserialize_with = "present")]
    #[validate(length(min = 1, max = 100), custom(function = rules::not_blank))]
    #[schema(nullable = false)]
    pub name: Option<String>,
    /// What he does there.
    #[serde(default, deserialize_with = "present")]
    #[schema(nullable = false)]
    pub role: Option<ContactRole>,
    /// Mobile or land line. A new number is not verified.
    #[serde(default, deserialize_with = "nullable")]
    #[validate(length(min = 1, max = 30))]
    #[schema(value_type = Option<String>)]
    pub phone: Patch<String>,
    /// Whether he is asked first.
    #[serde(default, deserialize_with = "present")]
    #[schema(nullable = false)]
    pub is_primary: Option<bool>,
}

/// A phone in full.
#[derive(Serialize, ToSchema)]
pub struct Revealed {
    /// The number.
    #[schema(required = true)]
    pub phone: Option<String>,
}

/// A number in its one spelling, or the error at its field.
pub fn normal_phone(text: &str, pointer: &str) -> Result<String, FieldError> {
    phone::normal(text).ok_or_else(|| FieldError::new(pointer, "phone_invalid"))
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = enterprise_contacts)]
struct ContactRow {
    id: i64,
    name: String,
    role: ContactRole,
    phone_cipher: Option<Vec<u8>>,
    is_primary: bool,
    verified_at: Option<NaiveDateTime>,
    version: i64,
    updated_at: NaiveDateTime,
}

impl ContactRow {
    fn out(self, keys: &Keys) -> Result<Contact> {
        Ok(Contact {
            id: self.id,
            name: self.name,
            role: self.role,
            phone_masked: keys.open_text(self.phone_cipher.as_deref())?.as_deref().map(phone::masked),
            is_primary: self.is_primary,
            verified_at: self.verified_at.map(|at| at.and_utc()),
            version: self.version,
            updated_at: self.updated_at.and_utc(),
        })
    }
}

/// What the audit trail keeps of a contact's change: name and phone under a key of his own.
fn recorded(keys: &Keys, key: &SubjectKey, before: Option<&ContactRow>, after: Option<&ContactRow>) -> Result<Changes> {
    let phone = |row: Option<&ContactRow>| keys.open_text(row.and_then(|row| row.phone_cipher.as_deref()));
    let name = |row: Option<&ContactRow>| row.map(|row| row.name.clone());
    let changes = Changes::default().sealed("name", key, name(before).as_deref(), name(after).as_deref())?.sealed(
        "phone",
        key,
        phone(before)?.as_deref(),
        phone(after)?.as_deref(),
    )?;
    let role = |row: Option<&ContactRow>| row.map(|row| row.role.code());
    let primary = |row: Option<&ContactRow>| row.map(|row| row.is_primary);
    Ok(changes.field("role", role(before), role(after)).field("is_primary", primary(before), primary(after)))
}

fn find(c: &mut Conn, enterprise_id: i64, contact_id: i64) -> Result<ContactRow> {
    Ok(enterprise_contacts::table
        .find(contact_id)
        .filter(enterprise_contacts::enterprise_id.eq(enterprise_id))
        .select(ContactRow::as_select())
        .first(c)?)
}

/// Stores a contact and returns its id; shared with the import.
pub fn insert(c: &mut Conn, keys: &Keys, enterprise_id: i64, input: &ContactIn) -> Result<i64> {
    if input.is_primary {
        demote_others(c, enterprise_id)?;
    }
    let ids = insert_all(c, keys, &[(enterprise_id, input)])?;
    pairs::refresh(c, enterprise_id)?;
    ids.first().copied().ok_or_else(|| Error::internal("new contact", "no id"))
}

/// Stores contacts and tells their ids in the same order. That there is one primary contact, and that duplicates are
/// found by the number, is left to the caller.
pub fn insert_all(c: &mut Conn, keys: &Keys, new: &[(i64, &ContactIn)]) -> Result<Vec<i64>> {
    use enterprise_contacts as t;
    if new.is_empty() {
        return Ok(Vec::new());
    }
    let at = now();
    let row = |(enterprise_id, input): &(i64, &ContactIn)| {
        let phone = input.phone.as_deref().map(|phone| normal_phone(phone, "/phone")).transpose()?;
        Ok((
            t::enterprise_id.eq(*enterprise_id),
            t::name.eq(input.name.trim().to_owned()),
            t::role.eq(input.role),
            t::phone_cipher.eq(keys.seal_text(phone.as_deref())?),
            t::phone_index.eq(phone.as_deref().map(|phone| keys.blind_index(phone))),
            t::is_primary.eq(input.is_primary),
            t::version.eq(1_i64),
            t::created_at.eq(at),
            t::updated_at.eq(at),
        ))
    };
    let rows: Vec<_> = new.iter().map(row).collect::<Result<_>>()?;
    let insert = diesel::insert_into(t::table).values(rows).returning(t::id);
    let mut ids: Vec<i64> = on_backend!(c, |c| diesel::RunQueryDsl::get_results(insert, c))?;
    // Numbers are given in the order of the rows, while neither database promises to tell them in that order.
    ids.sort_unstable();
    Ok(ids)
}

/// Takes the first place from whoever has it; shared with the import.
pub fn demote_others(c: &mut Conn, enterprise_id: i64) -> Result<()> {
    use enterprise_contacts as t;
    let present = t::table.filter(t::enterprise_id.eq(enterprise_id).and(t::is_primary.eq(true)));
    diesel::update(present).set((t::is_primary.eq(false), t::version.eq(t::version + 1))).execute(c)?;
    Ok(())
}

/// List an enterprise's contacts
#[utoipa::path(get, path = "/api/v1/enterprises/{id}/contacts", tag = "enterprises", operation_id = "list_contacts",
    params(("id" = i64, Path, description = "Enterprise")), responses((status = 200, description = "Contacts", body = ContactList)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let rows = state
        .db
        .read(move |c| {
            store::find(c, &principal, id)?;
            let rows = enterprise_contacts::table.filter(enterprise_contacts::enterprise_id.eq(id));
            let order = (enterprise_contacts::is_primary.desc(), enterprise_contacts::id);
            Ok(rows.order(order).limit(200).select(ContactRow::as_select()).load(c)?)
        })
        .await?;
    let items = rows.into_iter().map(|row| row.out(&state.keys)).collect::<Result<_>>()?;
    Ok(HttpResponse::Ok().json(ContactList { items }))
}

/// Add a contact
#[utoipa::path(post, path = "/api/v1/enterprises/{id}/contacts", tag = "enterprises", operation_id = "create_contact",
    params(("id" = i64, Path, description = "Enterprise")), request_body = ContactIn,
    responses((status = 201, description = "The new contact", body = Contact)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
    Json(input): Json<ContactIn>,
) -> Result<HttpResponse> {
    let keys = state.keys.clone();
    let contact = state
        .db
        .write(move |c| {
            store::find_for(c, &principal, id, Action::ManageContacts)?;
            let contact_id = insert(c, &keys, id, &input)?;
            let new = find(c, id, contact_id)?;
            let key = SubjectKey::fresh(c, &keys, Subject::Contact(contact_id, id))?;
            let changes = recorded(&keys, &key, None, Some(&new))?.fact("contact_id", contact_id);
            audit::record(c, &principal, &context, "enterprise.add_contact", "enterprise", id, &changes)?;
            find(c, id, contact_id)?.out(&keys)
        })
        .await?;
    let location = format!("/api/v1/enterprises/{id}/contacts/{}", contact.id);
    Ok(etag::created(location, contact.version, &contact))
}

/// Get a contact
#[utoipa::path(get, path = "/api/v1/enterprises/{id}/contacts/{contact_id}", tag = "enterprises", operation_id = "get_contact",
    params(("id" = i64, Path, description = "Enterprise"), ("contact_id" = i64, Path, description = "Contact")),
    responses((status = 200, description = "The contact", body = Contact)))]
pub async fn get(
    state: web::Data<AppState>,
    principal: Principal,
    Path((id, contact_id)): Path<(i64, i64)>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let keys = state.keys.clone();
    let contact = state
        .db
        .read(move |c| {
            store::find(c, &principal, id)?;
            find(c, id, contact_id)?.out(&keys)
        })
        .await?;
    Ok(etag::ok(contact.version, &contact))
}

/// Change a contact
#[utoipa::path(patch, path = "/api/v1/enterprises/{id}/contacts/{contact_id}", tag = "enterprises", operation_id = "update_contact",
    params(("id" = i64, Path, description = "Enterprise"), ("contact_id" = i64, Path, description = "Contact"), IfMatch),
    request_body = ContactPatch, responses((status = 200, description = "The changed contact", body = Contact)))]
pub async fn update(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path((id, contact_id)): Path<(i64, i64)>,
    if_match: IfMatch,
    _: Query<NoQuery>,
    Json(patch): Json<ContactPatch>,
) -> Result<HttpResponse> {
    use enterprise_contacts as t;
    let keys = state.keys.clone();
    let contact = state
        .db
        .write(move |c| {
            store::find_for(c, &principal, id, Action::ManageContacts)?;
            let row = find(c, id, contact_id)?;
            if_match.check(row.version)?;
            if patch.is_primary == Some(true) && !row.is_primary {
                demote_others(c, id)?;
            }
            if let Some(phone) = &patch.phone {
                let phone = phone.as_deref().map(|phone| normal_phone(phone, "/phone")).transpose()?;
                if phone != keys.open_text(row.phone_cipher.as_deref())? {
                    let none: Option<NaiveDateTime> = None;
                    let index = phone.as_deref().map(|phone| keys.blind_index(phone));
                    let cipher = keys.seal_text(phone.as_deref())?;
                    let values = (t::phone_cipher.eq(cipher), t::phone_index.eq(index), t::verified_at.eq(none));
                    diesel::update(t::table.find(contact_id)).set(values).execute(c)?;
                    pairs::refresh(c, id)?;
                }
            }
            diesel::update(t::table.find(contact_id))
                .set((
                    t::name.eq(patch.name.as_deref().map_or(row.name.as_str(), str::trim)),
                    t::role.eq(patch.role.unwrap_or(row.role)),
                    t::is_primary.eq(patch.is_primary.unwrap_or(row.is_primary)),
                    t::version.eq(t::version + 1),
                    t::updated_at.eq(now()),
                ))
                .execute(c)?;
            let key = SubjectKey::of(c, &keys, Subject::Contact(contact_id, id))?;
            let after = find(c, id, contact_id)?;
            let changes = recorded(&keys, &key, Some(&row), Some(&after))?.fact("contact_id", contact_id);
            audit::record(c, &principal, &context, "enterprise.update_contact", "enterprise", id, &changes)?;
            after.out(&keys)
        })
        .await?;
    Ok(etag::ok(contact.version, &contact))
}

/// Remove a contact
#[utoipa::path(delete, path = "/api/v1/enterprises/{id}/contacts/{contact_id}", tag = "enterprises", operation_id = "delete_contact",
    params(("id" = i64, Path, description = "Enterprise"), ("contact_id" = i64, Path, description = "Contact"), IfMatch),
    responses((status = 204, description = "Removed")))]
pub async fn delete(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path((id, contact_id)): Path<(i64, i64)>,
    if_match: IfMatch,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let keys = state.keys.clone();
    state
        .db
        .write(move |c| {
            store::find_for(c, &principal, id, Action::ManageContacts)?;
            let row = find(c, id, contact_id)?;
            if_match.check(row.version)?;
            diesel::delete(enterprise_contacts::table.find(contact_id)).execute(c)?;
            pairs::refresh(c, id)?;
            let key = SubjectKey::of(c, &keys, Subject::Contact(contact_id, id))?;
            let changes = recorded(&keys, &key, Some(&row), None)?.fact("contact_id", contact_id);
            audit::record(c, &principal, &context, "enterprise.delete_contact", "enterprise", id, &changes)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Read a contact's phone in full
///
/// Each reveal is logged with the caller and the reason (`X-Audit-Reason`).
#[utoipa::path(post, path = "/api/v1/enterprises/{id}/contacts/{contact_id}/reveal", tag = "enterprises", operation_id = "reveal_contact",
    params(("id" = i64, Path, description = "Enterprise"), ("contact_id" = i64, Path, description = "Contact")),
    responses((status = 200, description = "The phone", body = Revealed)))]
pub async fn reveal(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path((id, contact_id)): Path<(i64, i64)>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let keys = state.keys.clone();
    let phone = state
        .db
        .write(move |c| {
            store::find_for(c, &principal, id, Action::RevealContacts)?;
            let row = find(c, id, contact_id)?;
            let changes = serde_json::json!({ "contact_id": contact_id });
            audit::record(c, &principal, &context, "enterprise.reveal_contact", "enterprise", id, &changes)?;
            keys.open_text(row.phone_cipher.as_deref())
        })
        .await?;
    Ok(HttpResponse::Ok().json(Revealed { phone }))
}

/// Note that a contact was reached at this number
#[utoipa::path(post, path = "/api/v1/enterprises/{id}/contacts/{contact_id}/verify", tag = "enterprises", operation_id = "verify_contact",
    params(("id" = i64, Path, description = "Enterprise"), ("contact_id" = i64, Path, description = "Contact")),
    responses((status = 200, description = "The contact", body = Contact)))]
pub async fn verify(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path((id, contact_id)): Path<(i64, i64)>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    use enterprise_contacts as t;
    let keys = state.keys.clone();
    let contact = state
        .db
        .write(move |c| {
            store::find_for(c, &principal, id, Action::ManageContacts)?;
            if find(c, id, contact_id)?.phone_cipher.is_none() {
                return Err(messages::STATE_FORBIDS.error());
            }
            let values = (t::verified_at.eq(now()), t::version.eq(t::version + 1), t::updated_at.eq(now()));
            diesel::update(t::table.find(contact_id)).set(values).execute(c)?;
            let changes = serde_json::json!({ "contact_id": contact_id });
            audit::record(c, &principal, &context, "enterprise.verify_contact", "enterprise", id, &changes)?;
            find(c, id, contact_id)?.out(&keys)
        })
        .await?;
    Ok(etag::ok(contact.version, &contact))
}
