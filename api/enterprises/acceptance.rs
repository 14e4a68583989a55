//! `/invitations`: what the invited person does with the link, signed in or not.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::{agents, store};
use crate::auth::crypto::digest;
use crate::auth::principal::Principal;
use crate::auth::token::Identity;
use crate::db::schema::{enterprise_invitations as t, enterprises};
use crate::db::{Conn, now};
use crate::error::{FieldError, ProblemBody, Result};
use crate::http::context::RequestContext;
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::users::signup::{self, SignUp};
use crate::{AppState, audit, messages};

/// An invitation as the invited person sees it.
#[derive(Serialize, ToSchema)]
pub struct Invitation {
    /// For whom one would act.
    pub enterprise_name: String,
    /// Who is invited.
    pub name: String,
    /// When the link ends.
    pub expires_at: DateTime<Utc>,
}

/// How an invitation is accepted: with a new log-in, or with nothing by somebody who is signed in.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"username": "zhaoyang", "password": "绿电进万家-2026"}))]
pub struct AcceptIn {
    /// The log-in name wished for.
    #[validate(length(min = 1, max = 64))]
    pub username: Option<String>,
    /// The password wished for.
    #[validate(length(min = 1, max = 128))]
    pub password: Option<String>,
}

/// What an invitation still can do.
struct Open {
    id: i64,
    enterprise_id: i64,
    enterprise_name: String,
    name: String,
    phone: Option<Vec<u8>>,
    expires_at: NaiveDateTime,
}

/// The invitation behind a link: 404 when there is none, 410 when it is over.
fn find_open(c: &mut Conn, token: &str) -> Result<Open> {
    type Found = (i64, i64, String, String, Option<Vec<u8>>, NaiveDateTime, bool);
    let found: Found = t::table
        .inner_join(enterprises::table.on(t::enterprise_id.eq(enterprises::id)))
        .filter(t::token_hash.eq(digest(token.as_bytes())))
        .select((
            t::id,
            t::enterprise_id,
            enterprises::name,
            t::name,
            t::phone_cipher,
            t::expires_at,
            t::accepted_at.is_not_null().or(t::revoked_at.is_not_null()),
        ))
        .first(c)?;
    let (id, enterprise_id, enterprise_name, name, phone, expires_at, is_over) = found;
    if is_over || expires_at <= now() {
        return Err(messages::GONE.error());
    }
    Ok(Open { id, enterprise_id, enterprise_name, name, phone, expires_at })
}

/// Read an invitation
#[utoipa::path(get, path = "/api/v1/invitations/{token}", tag = "registrations", operation_id = "get_invitation", security(()),
    params(("token" = String, Path, description = "The last part of the link")),
    responses((status = 200, description = "Who is invited to what", body = Invitation),
        (status = 410, description = "The link is over", content_type = "application/problem+json", body = ProblemBody)))]
pub async fn get(state: web::Data<AppState>, Path(token): Path<String>, _: Query<NoQuery>) -> Result<HttpResponse> {
    let open = state.db.read(move |c| find_open(c, &token)).await?;
    let expires_at = open.expires_at.and_utc();
    let body = Invitation { enterprise_name: open.enterprise_name, name: open.name, expires_at };
    Ok(HttpResponse::Ok().json(body))
}

/// Accept an invitation
///
/// With a new log-in; or, by a person who is signed in, with an empty body: his log-in gets the enterprise as well.
#[utoipa::path(post, path = "/api/v1/invitations/{token}/accept", tag = "registrations", operation_id = "accept_invitation",
    security((), ("person" = [])), params(("token" = String, Path, description = "The last part of the link")),
    request_body = AcceptIn, responses((status = 204, description = "Accepted; log in"),
        (status = 410, description = "The link is over", content_type = "application/problem+json", body = ProblemBody)))]
pub async fn accept(
    state: web::Data<AppState>,
    identity: Option<web::ReqData<Identity>>,
    context: RequestContext,
    Path(token): Path<String>,
    _: Query<NoQuery>,
    Json(input): Json<AcceptIn>,
) -> Result<HttpResponse> {
    let sign_up = match (&input.username, &input.password) {
        (Some(username), Some(password)) => {
            Some(SignUp::prepare(&state, username, password, context.locale.tag()).await?)
        }
        (None, None) if identity.is_some() => None,
        (None, _) => return Err(FieldError::new("/username", "required").into()),
        (Some(_), None) => return Err(FieldError::new("/password", "required").into()),
    };
    let (keys, identity) = (state.keys.clone(), identity.map(web::ReqData::into_inner));
    state
        .db
        .write(move |c| {
            store::lock_named(c, |c| Ok(Some(find_open(c, &token)?.enterprise_id)))?;
            let open = find_open(c, &token)?;
            let principal = match (&sign_up, &identity) {
                (Some(sign_up), _) => {
                    let phone = keys.open_text(open.phone.as_deref())?;
                    signup::open(c, &keys, sign_up, &open.name, phone.as_deref())?
                }
                (None, Some(identity)) => Principal::load(c, identity)?,
                (None, None) => return Err(messages::UNAUTHENTICATED.error()),
            };
            let user_id = principal.user_id().ok_or_else(|| messages::FORBIDDEN.error())?;
            // The condition makes the link work once, however many ask at the same moment.
            let taken = diesel::update(t::table.find(open.id).filter(t::accepted_at.is_null()))
                .set(t::accepted_at.eq(now()))
                .execute(c)?;
            if taken == 0 {
                return Err(messages::GONE.error());
            }
            agents::add(c, open.enterprise_id, user_id, None)?;
            let changes = serde_json::json!({ "invitation_id": open.id, "user_id": user_id });
            let action = "enterprise.accept_invitation";
            audit::record(c, &principal, &context, action, "enterprise", open.enterprise_id, &changes)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}
