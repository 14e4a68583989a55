//! Who acts for an enterprise on the platform: agents. They come by invitation or by an approved request, and end with
//! a date; their history stays.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::store;
use super::words::PlatformStatus;
use crate::auth::principal::Principal;
use crate::auth::scope::Action;
use crate::db::schema::{enterprise_agents as t, enterprises, persons, users};
use crate::db::{Conn, now, today};
use crate::error::Result;
use crate::http::context::RequestContext;
use crate::http::extract::{NoQuery, Path, Query};
use crate::{AppState, audit, messages};

/// Somebody who acts for an enterprise.
#[derive(Serialize, Queryable, ToSchema)]
pub struct Agent {
    /// Identifier.
    pub id: i64,
    /// The log-in.
    pub user_id: i64,
    /// Its name.
    pub username: String,
    /// Name of the person.
    pub name: String,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day; null while it has no end.
    #[schema(required = true)]
    pub valid_to: Option<NaiveDate>,
}

/// The agents of an enterprise.
#[derive(Serialize, ToSchema)]
pub struct AgentList {
    /// Present ones first.
    pub items: Vec<Agent>,
}

/// Makes a log-in an agent, if it is none yet; a merely listed enterprise becomes a registered one.
pub fn add(c: &mut Conn, enterprise_id: i64, user_id: i64, added_by: Option<i64>) -> Result<()> {
    let present = t::table
        .filter(t::enterprise_id.eq(enterprise_id).and(t::user_id.eq(user_id)))
        .filter(t::valid_to.is_null().or(t::valid_to.assume_not_null().ge(today())));
    if diesel::select(diesel::dsl::exists(present)).get_result(c)? {
        return Ok(());
    }
    diesel::insert_into(t::table)
        .values((
            t::enterprise_id.eq(enterprise_id),
            t::user_id.eq(user_id),
            t::valid_from.eq(today()),
            t::added_by.eq(added_by),
            t::created_at.eq(now()),
        ))
        .execute(c)?;
    let listed = enterprises::table.find(enterprise_id).filter(enterprises::platform_status.eq(PlatformStatus::Listed));
    let raised = diesel::update(listed).set(enterprises::platform_status.eq(PlatformStatus::Registered)).execute(c)?;
    if raised > 0 { store::touch(c, enterprise_id) } else { Ok(()) }
}

/// List the agents of an enterprise
#[utoipa::path(get, path = "/api/v1/enterprises/{id}/agents", tag = "registrations", operation_id = "list_agents",
    params(("id" = i64, Path, description = "Enterprise")),
    responses((status = 200, description = "Agents", body = AgentList)))]
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
            Ok(t::table
                .inner_join(users::table.inner_join(persons::table))
                .filter(t::enterprise_id.eq(id))
                .order((t::valid_to.is_not_null(), t::id.desc()))
                .limit(200)
                .select((t::id, users::id, users::username, persons::name, t::valid_from, t::valid_to))
                .load::<Agent>(c)?)
        })
        .await?;
    Ok(HttpResponse::Ok().json(AgentList { items }))
}

/// End an agent
///
/// The firm itself, its officer or the coordinator of its area. The log-in loses the enterprise at once.
#[utoipa::path(post, path = "/api/v1/enterprises/{id}/agents/{agent_id}/end", tag = "registrations", operation_id = "end_agent",
    params(("id" = i64, Path, description = "Enterprise"), ("agent_id" = i64, Path, description = "Agent")),
    responses((status = 204, description = "Ended")))]
pub async fn end(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path((id, agent_id)): Path<(i64, i64)>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    state
        .db
        .write(move |c| {
            store::find_for(c, &principal, id, Action::ManageAgents)?;
            let agent = t::table.find(agent_id).filter(t::enterprise_id.eq(id));
            let ended_on: Option<NaiveDate> = agent.select(t::valid_to).first(c)?;
            if ended_on.is_some() {
                return Err(messages::STATE_FORBIDS.error());
            }
            // The last valid day is yesterday: what is ended must not be usable for the rest of the day.
            diesel::update(t::table.find(agent_id)).set(t::valid_to.eq(today().pred_opt())).execute(c)?;
            let changes = serde_json::json!({ "agent_id": agent_id });
            audit::record(c, &principal, &context, "enterprise.end_agent", "enterprise", id, &changes)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}
