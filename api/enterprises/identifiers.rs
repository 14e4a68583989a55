//! Identifiers of an enterprise as dated rows: each is unique while it is valid, and a former one stays readable.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::credit_code::{self, Problem};
use super::store;
use super::words::IdentifierKind;
use crate::auth::principal::Principal;
use crate::auth::scope::Action;
use crate::db::schema::{enterprise_identifiers, enterprises};
use crate::db::{Conn, now, today};
use crate::error::{Error, FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::rules;
use crate::{AppState, audit, messages, on_backend};

/// An identifier.
#[derive(Debug, Serialize, ToSchema)]
pub struct Identifier {
    /// Identifier of the row.
    pub id: i64,
    /// What it is.
    pub kind: IdentifierKind,
    /// The system that issued an external id; empty for national identifiers.
    pub system: String,
    /// The value, normalised.
    pub value: String,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day; null while it is in force.
    #[schema(required = true)]
    pub valid_to: Option<NaiveDate>,
    /// Why a code that fails its check was accepted.
    #[schema(required = true)]
    pub override_reason: Option<String>,
    /// When it was recorded.
    pub created_at: DateTime<Utc>,
}

/// All identifiers of an enterprise.
#[derive(Serialize, ToSchema)]
pub struct IdentifierList {
    /// Oldest first.
    pub items: Vec<Identifier>,
}

/// A new identifier. A new credit code ends the present one (个转企, re-registration).
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"kind": "registration_number", "value": "411203000012345"}))]
pub struct IdentifierIn {
    /// What it is.
    pub kind: IdentifierKind,
    /// The value.
    #[validate(length(min = 1, max = 100))]
    pub value: String,
    /// First day; today when absent.
    #[validate(custom(function = rules::date))]
    pub valid_from: Option<NaiveDate>,
    /// Why a code that fails its check is accepted all the same.
    #[validate(length(min = 1, max = 500))]
    pub override_reason: Option<String>,
}

/// The end of an identifier.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({}))]
pub struct IdentifierEnd {
    /// Last day; today when absent, never in the future.
    #[validate(custom(function = rules::date))]
    pub valid_to: Option<NaiveDate>,
}

/// An identifier that may be stored: normalised, checked, free.
pub struct NewIdentifier {
    kind: IdentifierKind,
    system: String,
    value: String,
    override_reason: Option<String>,
}

impl NewIdentifier {
    /// Normalises and checks a value. Of a code that fails its check, only a person may say that it is right.
    pub fn check(
        c: &mut Conn,
        principal: &Principal,
        kind: IdentifierKind,
        value: &str,
        override_reason: Option<&str>,
        pointer: &str,
    ) -> Result<Self> {
        let mut accepted = None;
        let value = match kind {
            IdentifierKind::CreditCode => {
                let code = credit_code::normalise(value);
                match credit_code::check(&code).err().filter(|problem| !problem.is_warning()) {
                    None => {}
                    Some(Problem::Checksum) if override_reason.is_some() && principal.user_id().is_some() => {
                        accepted = override_reason.map(str::to_owned);
                    }
                    Some(problem) => {
                        let error = FieldError::new(pointer, field_code(problem));
                        return Err(match credit_code::suggestion(&code) {
                            Some(suggestion) => error.with("suggestion", suggestion).into(),
                            None => error.into(),
                        });
                    }
                }
                code
            }
            _ => value.trim().to_owned(),
        };
        if value.is_empty() {
            return Err(FieldError::new(pointer, "required").into());
        }
        let system = match kind {
            IdentifierKind::ExternalId => principal.subject(),
            _ => String::new(),
        };
        if store::holder_of(c, kind.code(), &system, &value)?.is_some() {
            let place = FieldError::new(pointer, "taken");
            return Err(messages::DUPLICATE_ENTERPRISE.error().edit(|problem| problem.errors.push(place)));
        }
        Ok(NewIdentifier { kind, system, value, override_reason: accepted })
    }

    /// A credit code that was read from a file, which checks it, and that nobody holds.
    pub fn free_code(code: &str) -> Self {
        let kind = IdentifierKind::CreditCode;
        NewIdentifier { kind, system: String::new(), value: code.to_owned(), override_reason: None }
    }
}

/// The field code of what is wrong with a credit code.
pub fn field_code(problem: Problem) -> &'static str {
    match problem {
        Problem::Missing => "uscc_missing",
        Problem::Length => "uscc_length",
        Problem::IllegalCharacter => "uscc_illegal_char",
        Problem::Type => "uscc_type",
        Problem::Region => "uscc_region",
        Problem::Checksum => "uscc_checksum",
        Problem::OrganizationChecksum => "uscc_org_checksum",
    }
}

/// Stores a checked identifier; a credit code takes the place of the present one.
pub fn add(
    c: &mut Conn,
    principal: &Principal,
    enterprise_id: i64,
    new: &NewIdentifier,
    valid_from: NaiveDate,
) -> Result<i64> {
    use enterprise_identifiers as t;
    if new.kind == IdentifierKind::CreditCode {
        let present =
            t::table.filter(t::enterprise_id.eq(enterprise_id).and(t::kind.eq(new.kind)).and(t::valid_to.is_null()));
        let since: Option<NaiveDate> = present.select(t::valid_from).first(c).optional()?;
        if since.is_some_and(|since| since > valid_from) {
            return Err(FieldError::new("/valid_from", "date_order").into());
        }
        diesel::update(present).set(t::valid_to.eq(valid_from)).execute(c)?;
        diesel::update(enterprises::table.find(enterprise_id))
            .set(enterprises::credit_code.eq(&new.value))
            .execute(c)?;
    }
    let ids = insert_all(c, principal, &[(enterprise_id, new)], valid_from)?;
    store::reindex(c, enterprise_id)?;
    ids.first().copied().ok_or_else(|| Error::internal("new identifier", "no id"))
}

/// Stores checked identifiers of enterprises that have none of the kind; finding them by it is left to the caller.
pub fn insert_all(
    c: &mut Conn,
    principal: &Principal,
    new: &[(i64, &NewIdentifier)],
    valid_from: NaiveDate,
) -> Result<Vec<i64>> {
    use enterprise_identifiers as t;
    let at = now();
    let row = |(enterprise_id, new): &(i64, &NewIdentifier)| {
        (
            t::enterprise_id.eq(*enterprise_id),
            t::kind.eq(new.kind),
            t::system.eq(new.system.clone()),
            t::value.eq(new.value.clone()),
            t::valid_from.eq(valid_from),
            t::override_reason.eq(new.override_reason.clone()),
            t::override_by.eq(principal.user_id().filter(|_| new.override_reason.is_some())),
            t::created_at.eq(at),
        )
    };
    let insert = diesel::insert_into(t::table).values(new.iter().map(row).collect::<Vec<_>>()).returning(t::id);
    Ok(on_backend!(c, |c| diesel::RunQueryDsl::get_results(insert, c))?)
}

type Row = (i64, IdentifierKind, String, String, NaiveDate, Option<NaiveDate>, Option<String>, NaiveDateTime);

fn load(c: &mut Conn, enterprise_id: i64) -> Result<Vec<Identifier>> {
    use enterprise_identifiers as t;
    let columns = (t::id, t::kind, t::system, t::value, t::valid_from, t::valid_to, t::override_reason, t::created_at);
    let rows: Vec<Row> =
        t::table.filter(t::enterprise_id.eq(enterprise_id)).order(t::id).limit(500).select(columns).load(c)?;
    let out = |(id, kind, system, value, valid_from, valid_to, override_reason, created_at): Row| Identifier {
        id,
        kind,
        system,
        value,
        valid_from,
        valid_to,
        override_reason,
        created_at: created_at.and_utc(),
    };
    Ok(rows.into_iter().map(out).collect())
}

/// List an enterprise's identifiers
#[utoipa::path(get, path = "/api/v1/enterprises/{id}/identifiers", tag = "enterprises", operation_id = "list_identifiers",
    params(("id" = i64, Path, description = "Enterprise")), responses((status = 200, description = "Present and former ones", body = IdentifierList)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let items = state
        .db
        .read(move |c| {
            store::find(c, &principal, id)?;
            load(c, id)
        })
        .await?;
    Ok(HttpResponse::Ok().json(IdentifierList { items }))
}

/// Add an identifier
#[utoipa::path(post, path = "/api/v1/enterprises/{id}/identifiers", tag = "enterprises", operation_id = "add_identifier",
    params(("id" = i64, Path, description = "Enterprise")), request_body = IdentifierIn,
    responses((status = 201, description = "All identifiers", body = IdentifierList)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
    Json(input): Json<IdentifierIn>,
) -> Result<HttpResponse> {
    let items = state
        .db
        .write(move |c| {
            store::find_for(c, &principal, id, Action::ManageIdentifiers)?;
            let valid_from = input.valid_from.unwrap_or_else(today);
            if valid_from > today() {
                return Err(FieldError::new("/valid_from", "date_in_future").into());
            }
            let reason = input.override_reason.as_deref();
            let new = NewIdentifier::check(c, &principal, input.kind, &input.value, reason, "/value")?;
            let row = add(c, &principal, id, &new, valid_from)?;
            store::touch(c, id)?;
            let changes = serde_json::json!({ "identifier_id": row, "kind": new.kind, "value": new.value, "override_reason": new.override_reason });
            audit::record(c, &principal, &context, "enterprise.add_identifier", "enterprise", id, &changes)?;
            load(c, id)
        })
        .await?;
    let location = format!("/api/v1/enterprises/{id}/identifiers");
    Ok(HttpResponse::Created().insert_header(("location", location)).json(IdentifierList { items }))
}

/// End an identifier
#[utoipa::path(post, path = "/api/v1/enterprises/{id}/identifiers/{identifier_id}/end", tag = "enterprises", operation_id = "end_identifier",
    params(("id" = i64, Path, description = "Enterprise"), ("identifier_id" = i64, Path, description = "Identifier row")),
    request_body = IdentifierEnd, responses((status = 200, description = "All identifiers", body = IdentifierList)))]
pub async fn end(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path((id, identifier_id)): Path<(i64, i64)>,
    _: Query<NoQuery>,
    Json(input): Json<IdentifierEnd>,
) -> Result<HttpResponse> {
    use enterprise_identifiers as t;
    let items = state
        .db
        .write(move |c| {
            store::find_for(c, &principal, id, Action::ManageIdentifiers)?;
            let row = t::table.find(identifier_id).filter(t::enterprise_id.eq(id));
            let found = row.select((t::kind, t::valid_from, t::valid_to));
            let (kind, valid_from, ended): (IdentifierKind, NaiveDate, Option<NaiveDate>) = found.first(c)?;
            if ended.is_some() {
                return Err(messages::STATE_FORBIDS.error());
            }
            let valid_to = input.valid_to.unwrap_or_else(today);
            if valid_to > today() {
                return Err(FieldError::new("/valid_to", "date_in_future").into());
            }
            if valid_to < valid_from {
                return Err(FieldError::new("/valid_to", "date_order").into());
            }
            diesel::update(t::table.find(identifier_id)).set(t::valid_to.eq(valid_to)).execute(c)?;
            if kind == IdentifierKind::CreditCode {
                let none: Option<String> = None;
                diesel::update(enterprises::table.find(id)).set(enterprises::credit_code.eq(none)).execute(c)?;
                store::reindex(c, id)?;
            }
            store::touch(c, id)?;
            let changes = serde_json::json!({ "identifier_id": identifier_id, "valid_to": valid_to });
            audit::record(c, &principal, &context, "enterprise.end_identifier", "enterprise", id, &changes)?;
            load(c, id)
        })
        .await?;
    Ok(HttpResponse::Ok().json(IdentifierList { items }))
}
