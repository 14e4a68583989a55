//! Invitations: a link that lets one person become an agent of an enterprise. It works once, for a week; only its
//! digest is stored.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, Duration, NaiveDateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::contacts::normal_phone;
use super::store;
use crate::audit::personal::{Subject, SubjectKey};
use crate::auth::crypto::{digest, random_token};
use crate::auth::principal::Principal;
use crate::auth::scope::Action;
use crate::db::now;
use crate::db::schema::enterprise_invitations as t;
use crate::error::Result;
use crate::http::context::RequestContext;
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::rules;
use crate::users::persons::masked;
use crate::{AppState, audit};

const VALID_FOR: Duration = Duration::days(7);

/// Whom to invite.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "赵样", "phone": "15412345678"}))]
pub struct InvitationIn {
    /// Name of the person.
    #[validate(length(max = 60), custom(function = rules::not_blank))]
    pub name: String,
    /// Phone of the person.
    #[validate(custom(function = rules::phone))]
    pub phone: String,
}

/// A new invitation with its link.
#[derive(Serialize, ToSchema)]
pub struct CreatedInvitation {
    /// Identifier.
    pub id: i64,
    /// The link to pass on; shown this once.
    #[schema(example = "https://zhuqi.example.cn/invitations/Vd…")]
    pub url: String,
    /// When it ends.
    pub expires_at: DateTime<Utc>,
}

/// An invitation as the enterprise's side sees it.
#[derive(Serialize, ToSchema)]
pub struct EnterpriseInvitation {
    /// Identifier.
    pub id: i64,
    /// Who is invited.
    pub name: String,
    /// Phone, masked.
    #[schema(required = true, example = "154****5678")]
    pub phone: Option<String>,
    /// When it ends.
    pub expires_at: DateTime<Utc>,
    /// When it was accepted.
    #[schema(required = true)]
    pub accepted_at: Option<DateTime<Utc>>,
    /// When it was taken back.
    #[schema(required = true)]
    pub revoked_at: Option<DateTime<Utc>>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

/// The invitations of an enterprise.
#[derive(Serialize, ToSchema)]
pub struct InvitationList {
    /// Newest first.
    pub items: Vec<EnterpriseInvitation>,
}

type Row = (i64, String, Option<Vec<u8>>, NaiveDateTime, Option<NaiveDateTime>, Option<NaiveDateTime>, NaiveDateTime);

/// List the invitations of an enterprise
#[utoipa::path(get, path = "/api/v1/enterprises/{id}/invitations", tag = "registrations", operation_id = "list_invitations",
    params(("id" = i64, Path, description = "Enterprise")),
    responses((status = 200, description = "Invitations", body = InvitationList)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let rows: Vec<Row> = state
        .db
        .read(move |c| {
            store::find_for(c, &principal, id, Action::ManageAgents)?;
            let columns =
                (t::id, t::name, t::phone_cipher, t::expires_at, t::accepted_at, t::revoked_at, t::created_at);
            let rows = t::table.filter(t::enterprise_id.eq(id)).order(t::id.desc()).limit(200);
            Ok(rows.select(columns).load(c)?)
        })
        .await?;
    let out = |(id, name, phone, expires_at, accepted_at, revoked_at, created_at): Row| {
        let phone = masked(&state.keys, phone.as_deref())?;
        let utc = |at: NaiveDateTime| at.and_utc();
        Ok(EnterpriseInvitation {
            id,
            name,
            phone,
            expires_at: utc(expires_at),
            accepted_at: accepted_at.map(utc),
            revoked_at: revoked_at.map(utc),
            created_at: utc(created_at),
        })
    };
    Ok(HttpResponse::Ok().json(InvitationList { items: rows.into_iter().map(out).collect::<Result<_>>()? }))
}

/// Invite somebody to act for an enterprise
#[utoipa::path(post, path = "/api/v1/enterprises/{id}/invitations", tag = "registrations", operation_id = "create_invitation",
    params(("id" = i64, Path, description = "Enterprise")), request_body = InvitationIn,
    responses((status = 201, description = "The link to pass on", body = CreatedInvitation)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
    Json(input): Json<InvitationIn>,
) -> Result<HttpResponse> {
    let keys = state.keys.clone();
    let token = random_token();
    let url = format!("{}/invitations/{token}", state.config.public_url);
    let expires_at = now() + VALID_FOR;
    let invitation_id = state
        .db
        .write(move |c| {
            store::find_for(c, &principal, id, Action::ManageAgents)?;
            let phone = normal_phone(&input.phone, "/phone")?;
            let invitation_id: i64 = diesel::insert_into(t::table)
                .values((
                    t::enterprise_id.eq(id),
                    t::token_hash.eq(digest(token.as_bytes())),
                    t::name.eq(input.name.trim()),
                    t::phone_cipher.eq(keys.seal_text(Some(&phone))?),
                    t::phone_index.eq(keys.blind_index(&phone)),
                    t::expires_at.eq(expires_at),
                    t::created_by.eq(principal.user_id()),
                    t::created_at.eq(now()),
                ))
                .returning(t::id)
                .get_result(c)?;
            let key = SubjectKey::fresh(c, &keys, Subject::Invitation(invitation_id, id))?;
            let changes = audit::Changes::default()
                .fact("invitation_id", invitation_id)
                .sealed("name", &key, None, Some(input.name.trim()))?
                .sealed("phone", &key, None, Some(&phone))?;
            audit::record(c, &principal, &context, "enterprise.invite", "enterprise", id, &changes)?;
            Ok(invitation_id)
        })
        .await?;
    Ok(HttpResponse::Created().json(CreatedInvitation { id: invitation_id, url, expires_at: expires_at.and_utc() }))
}
