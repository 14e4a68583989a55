//! `/registrations`: sending a request, and seeing those of one's area.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::store::{self, RegistrationRow};
use super::words::RegistrationState;
use crate::auth::principal::{Actor, Principal};
use crate::auth::scope;
use crate::db::schema::enterprise_registrations as t;
use crate::db::{Conn, now};
use crate::enterprises::credit_code;
use crate::enterprises::identifiers::field_code;
use crate::error::{Error, FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag;
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::page::{Listing, Page, PageParams};
use crate::http::rules;
use crate::organizations::territories;
use crate::users::persons;
use crate::users::signup::{self, SignUp};
use crate::{AppState, audit, messages};

/// A request of an enterprise for an account.
#[derive(Serialize, ToSchema)]
pub struct Registration {
    /// Identifier.
    pub id: i64,
    /// Credit code of the enterprise.
    pub credit_code: String,
    /// Its name as the applicant wrote it.
    pub enterprise_name: String,
    /// Its division as the applicant chose it.
    pub territory_code: String,
    /// Full name of the division.
    #[schema(required = true)]
    pub territory_name: Option<String>,
    /// Name of the applicant.
    pub name: String,
    /// Phone of the applicant, masked.
    #[schema(required = true, example = "154****5678")]
    pub phone: Option<String>,
    /// Log-in name of the applicant.
    pub username: String,
    /// The enterprise, once approved.
    #[schema(required = true)]
    pub enterprise_id: Option<i64>,
    /// Where it stands.
    pub state: RegistrationState,
    /// Why it was rejected.
    #[schema(required = true)]
    pub decision_reason: Option<String>,
    /// When it was decided.
    #[schema(required = true)]
    pub decided_at: Option<DateTime<Utc>>,
    /// Also the `ETag`.
    pub version: i64,
    /// When it was sent.
    pub created_at: DateTime<Utc>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
    /// What the caller may do with it now.
    #[schema(example = json!(["approve", "reject"]))]
    pub allowed_actions: Vec<&'static str>,
}

/// A request for an account.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"credit_code": "91411203TER70FW53F", "enterprise_name": "陕州样泽隆新能源发电有限公司",
    "territory_code": "411203210", "name": "李样", "phone": "15412345678", "username": "zelong", "password": "绿电进万家-2026"}))]
pub struct RegistrationIn {
    /// 统一社会信用代码.
    #[validate(length(min = 1, max = 40))]
    pub credit_code: String,
    /// Name as on the licence.
    #[validate(length(max = 200), custom(function = rules::not_blank))]
    pub enterprise_name: String,
    /// Division of the registered address.
    #[validate(length(min = 2, max = 12))]
    pub territory_code: String,
    /// Name of the applicant.
    #[validate(length(max = 60), custom(function = rules::not_blank))]
    pub name: String,
    /// Phone of the applicant.
    #[validate(custom(function = rules::phone))]
    pub phone: String,
    /// The log-in name wished for: 3–64 lower-case letters, digits, dots, hyphens, underscores.
    #[validate(length(min = 1, max = 64))]
    pub username: String,
    /// The password wished for.
    #[validate(length(min = 1, max = 128))]
    pub password: String,
}

/// Which requests.
#[derive(Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct RegistrationParams {
    /// In this state.
    #[param(inline)]
    pub state: Option<RegistrationState>,
    /// Whose enterprise name contains this.
    #[validate(length(max = 100))]
    pub q: Option<String>,
}

/// Ask for an account
///
/// The log-in works at once and shows the state of the request; it opens nothing before the approval.
#[utoipa::path(post, path = "/api/v1/registrations", tag = "registrations", operation_id = "create_registration",
    security(()), request_body = RegistrationIn,
    responses((status = 201, description = "Sent", body = Registration)))]
pub async fn create(
    state: web::Data<AppState>,
    context: RequestContext,
    _: Query<NoQuery>,
    Json(input): Json<RegistrationIn>,
) -> Result<HttpResponse> {
    let code = checked_code(&input.credit_code)?;
    let locale = context.locale.tag();
    let sign_up = SignUp::prepare(&state, &input.username, &input.password, locale).await?;
    let keys = state.keys.clone();
    let registration = state
        .db
        .write(move |c| {
            let principal = signup::open(c, &keys, &sign_up, &input.name, Some(&input.phone))?;
            let id = insert(c, &principal, &code, &input)?;
            let Actor::User { person_id, .. } = principal.actor else { return Err(messages::FORBIDDEN.error()) };
            let changes = persons::recorded(c, &keys, person_id, &input.name, Some(&input.phone))?
                .field("credit_code", Value::Null, code.as_str())
                .field("enterprise_name", Value::Null, input.enterprise_name.as_str())
                .field("territory_code", Value::Null, input.territory_code.as_str());
            audit::record(c, &principal, &context, "registration.create", "registration", id, &changes)?;
            store::single(c, &keys, &principal, id)
        })
        .await?;
    let address = format!("/api/v1/registrations/{}", registration.id);
    Ok(etag::created(address, registration.version, &registration))
}

fn checked_code(text: &str) -> Result<String> {
    let code = credit_code::normalise(text);
    match credit_code::check(&code).err().filter(|problem| !problem.is_warning()) {
        None => Ok(code),
        Some(problem) => {
            let error = FieldError::new("/credit_code", field_code(problem));
            Err(match credit_code::suggestion(&code) {
                Some(suggestion) => error.with("suggestion", suggestion).into(),
                None => error.into(),
            })
        }
    }
}

fn insert(c: &mut Conn, principal: &Principal, code: &str, input: &RegistrationIn) -> Result<i64> {
    let user_id = principal.user_id().ok_or_else(|| Error::Internal("a client asked for an account".into()))?;
    if territories::referred(c, &input.territory_code)?.is_none() {
        return Err(FieldError::new("/territory_code", "reference").into());
    }
    let place = territories::place(c, &input.territory_code)?;
    let id = diesel::insert_into(t::table)
        .values((
            t::user_id.eq(user_id),
            t::credit_code.eq(code),
            t::enterprise_name.eq(input.enterprise_name.trim()),
            t::territory_code.eq(&input.territory_code),
            t::municipality_code.eq(place.municipality),
            t::district_code.eq(place.district),
            t::town_code.eq(place.town),
            t::community_code.eq(place.community),
            t::state.eq(RegistrationState::Pending),
            t::version.eq(1_i64),
            t::created_at.eq(now()),
            t::updated_at.eq(now()),
        ))
        .returning(t::id)
        .get_result(c)?;
    Ok(id)
}

/// List requests for an account
///
/// Those of a coordinator's area, and one's own. In the order of their ids.
#[utoipa::path(get, path = "/api/v1/registrations", tag = "registrations", operation_id = "list_registrations",
    params(RegistrationParams, PageParams),
    responses((status = 200, description = "Requests", body = Page<Registration>)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    listing: Listing<RegistrationParams>,
) -> Result<HttpResponse> {
    let window = listing.window::<i64>(&principal)?;
    let (after, fetch, counted) = (window.after, window.fetch(), listing.count().is_some());
    let (keys, caller, filter) = (state.keys.clone(), principal.clone(), listing.filter.clone());
    let (items, total) = state
        .db
        .read(move |c| {
            let select = |visible: scope::RegistrationFilter| {
                let mut query = t::table.filter(visible).into_boxed();
                if let Some(state) = filter.state {
                    query = query.filter(t::state.eq(state));
                }
                if let Some(q) = &filter.q {
                    query = query.filter(t::enterprise_name.like(rules::containing(q)).escape('\\'));
                }
                query
            };
            let total =
                counted.then(|| select(scope::registrations(&caller)).count().get_result::<i64>(c)).transpose()?;
            let mut rows: Vec<RegistrationRow> = Vec::new();
            for part in scope::registration_parts(&caller) {
                let page = select(part).filter(t::id.gt(after.unwrap_or(0))).order(t::id).limit(fetch);
                rows.extend(page.select(RegistrationRow::as_select()).load(c)?);
            }
            rows.sort_by_key(|row| row.id);
            rows.dedup_by_key(|row| row.id);
            rows.truncate(usize::try_from(fetch).unwrap_or(usize::MAX));
            Ok((store::complete(c, &keys, &caller, rows)?, total))
        })
        .await?;
    listing.respond(&principal, &window, items, total, |row: &Registration| row.id)
}

/// Read a request for an account
#[utoipa::path(get, path = "/api/v1/registrations/{id}", tag = "registrations", operation_id = "get_registration",
    params(("id" = i64, Path, description = "Its id")),
    responses((status = 200, description = "The request", body = Registration)))]
pub async fn get(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let keys = state.keys.clone();
    let registration = state.db.read(move |c| store::single(c, &keys, &principal, id)).await?;
    Ok(etag::ok(registration.version, &registration))
}
