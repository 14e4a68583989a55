//! The caller himself: `/me`.

use actix_web::{HttpResponse, web};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::auth::principal::{Actor, AnyPrincipal, Principal};
use crate::auth::scope::Permission;
use crate::db::schema::{enterprise_agents, enterprises, persons, users};
use crate::db::{Conn, today};
use crate::error::Result;
use crate::http::context::RequestContext;
use crate::http::extract::{Json, NoQuery, Query};
use crate::messages;
use crate::organizations::words::OrganizationKind;
use crate::users::words::Role;
use crate::{AppState, audit};

/// The interface language.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub enum Language {
    /// Simplified Chinese.
    #[serde(rename = "zh-CN")]
    ZhCn,
    /// English.
    #[serde(rename = "en")]
    En,
}

/// The log-in of the caller.
#[derive(Serialize, ToSchema)]
pub struct MeUser {
    /// `users.id`
    pub id: i64,
    /// Log-in name.
    pub username: String,
    /// Name.
    pub name: String,
    /// Interface language.
    pub locale: String,
    /// Whether everything but a new password is refused.
    pub must_change_password: bool,
}

/// An organisation in brief.
#[derive(Serialize, ToSchema)]
pub struct OrganizationBrief {
    /// `organizations.id`
    pub id: i64,
    /// Name.
    pub name: String,
    /// Kind.
    pub kind: OrganizationKind,
    /// Division, if it has one of its own.
    #[schema(required = true)]
    pub territory_code: Option<String>,
}

/// One role of the caller.
#[derive(Serialize, ToSchema)]
pub struct MeMembership {
    /// `memberships.id`
    pub id: i64,
    /// Role; null for an API client.
    #[schema(required = true)]
    pub role: Option<Role>,
    /// Where.
    pub organization: OrganizationBrief,
}

/// An enterprise that the caller acts for.
#[derive(Serialize, Queryable, ToSchema)]
pub struct EnterpriseBrief {
    /// `enterprises.id`
    pub id: i64,
    /// Name.
    pub name: String,
}

/// The caller.
#[derive(Serialize, ToSchema)]
pub struct Me {
    /// Null for an API client.
    #[schema(required = true)]
    pub user: Option<MeUser>,
    /// Roles that are valid today.
    pub memberships: Vec<MeMembership>,
    /// Own enterprises.
    pub enterprises: Vec<EnterpriseBrief>,
    /// What the roles permit; the navigation follows from it.
    #[schema(example = json!(["enterprises.read"]))]
    pub permissions: Vec<&'static str>,
}

/// A change of one's own settings.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"locale": "en"}))]
pub struct MePatch {
    /// Interface language.
    #[serde(default, deserialize_with = "crate::http::patch::present")]
    #[schema(inline, nullable = false)]
    pub locale: Option<Language>,
}

/// Who am I
#[utoipa::path(get, path = "/api/v1/me", tag = "auth", operation_id = "get_me",
    responses((status = 200, description = "The caller, his roles and what they permit", body = Me)))]
pub async fn get(
    state: web::Data<AppState>,
    AnyPrincipal(principal): AnyPrincipal,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let me = state.db.read(move |c| load(c, &principal)).await?;
    Ok(HttpResponse::Ok().json(me))
}

/// Change one's own settings
#[utoipa::path(patch, path = "/api/v1/me", tag = "auth", operation_id = "update_me", request_body = MePatch,
    responses((status = 200, description = "The caller", body = Me)))]
pub async fn update(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    _: Query<NoQuery>,
    Json(patch): Json<MePatch>,
) -> Result<HttpResponse> {
    let id = principal.user_id().ok_or_else(|| messages::FORBIDDEN.error())?;
    let me = state
        .db
        .write(move |c| {
            if let Some(locale) = patch.locale {
                let tag = match locale {
                    Language::ZhCn => "zh-CN",
                    Language::En => "en",
                };
                let before: String = users::table.find(id).select(users::locale).first(c)?;
                diesel::update(users::table.find(id)).set(users::locale.eq(tag)).execute(c)?;
                let changes = audit::Changes::default().field("locale", before, tag);
                audit::record(c, &principal, &context, "user.update_settings", "user", id, &changes)?;
            }
            load(c, &principal)
        })
        .await?;
    Ok(HttpResponse::Ok().json(me))
}

fn load(c: &mut Conn, principal: &Principal) -> Result<Me> {
    let user = match principal.actor {
        Actor::Client { .. } => None,
        Actor::User { id, .. } => {
            let columns = (users::username, persons::name, users::locale);
            let row = users::table.inner_join(persons::table).filter(users::id.eq(id)).select(columns);
            let (username, name, locale) = row.first::<(String, String, String)>(c)?;
            Some(MeUser { id, username, name, locale, must_change_password: principal.must_change_password })
        }
    };
    let enterprises = match principal.user_id().filter(|_| principal.is_agent) {
        None => Vec::new(),
        Some(user_id) => enterprises::table
            .inner_join(enterprise_agents::table)
            .filter(enterprise_agents::user_id.eq(user_id))
            .filter(enterprise_agents::valid_to.is_null().or(enterprise_agents::valid_to.ge(today())))
            .order(enterprises::id)
            .limit(200)
            .select((enterprises::id, enterprises::name))
            .load::<EnterpriseBrief>(c)?,
    };
    let mut permissions: Vec<Permission> = principal.memberships.iter().flat_map(|m| m.permissions.clone()).collect();
    if principal.is_agent {
        permissions.extend([Permission::EnterprisesRead, Permission::OwnEnterprises]);
    }
    permissions.sort_unstable();
    permissions.dedup();
    let memberships = principal.memberships.iter().map(|membership| MeMembership {
        id: membership.id,
        role: membership.role,
        organization: OrganizationBrief {
            id: membership.organization_id,
            name: membership.organization_name.clone(),
            kind: membership.organization_kind,
            territory_code: membership.territory_code.clone(),
        },
    });
    Ok(Me {
        user,
        memberships: memberships.collect(),
        enterprises,
        permissions: permissions.into_iter().map(Permission::code).collect(),
    })
}
