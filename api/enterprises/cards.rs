//! The minimal card: enough to recognise a firm that is not one's own and to start work on it, and nothing more.

use std::collections::HashMap;

use actix_web::HttpResponse;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::words::EnterpriseStatus;
use crate::auth::caller::Caller;
use crate::auth::scope::Permission;
use crate::db::one_of;
use crate::db::schema::{enterprises, territories};
use crate::error::Result;
use crate::http::extract::Query;
use crate::search;

/// What anyone who may look up firms sees of one.
#[derive(Serialize, ToSchema)]
pub struct EnterpriseCard {
    /// Identifier.
    pub id: i64,
    /// Name.
    pub name: String,
    /// Name of its division.
    pub territory_name: String,
    /// Operating status.
    pub status: EnterpriseStatus,
}

/// Matching cards.
#[derive(Serialize, ToSchema)]
pub struct EnterpriseCards {
    /// At most 20; a longer text narrows them.
    pub items: Vec<EnterpriseCard>,
}

/// What to look up.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CardQuery {
    /// Any part of the name of two characters or more, or the beginning of an identifier.
    #[validate(length(min = 2, max = 100))]
    #[param(min_length = 2, max_length = 100, example = "样泽")]
    pub q: String,
}

/// Look up firms by name
///
/// For officers, departments, coordinators and leaders, across the whole deployment. A text is required, so that the
/// register cannot be read out.
#[utoipa::path(get, path = "/api/v1/enterprises/cards", tag = "enterprises", operation_id = "list_enterprise_cards",
    params(CardQuery), responses((status = 200, description = "Cards", body = EnterpriseCards)))]
pub async fn list(caller: Caller, Query(query): Query<CardQuery>) -> Result<HttpResponse> {
    let items = caller
        .read(move |c, principal| {
            principal.require(Permission::EnterprisesLookup)?;
            let rows: Vec<(i64, String, String, EnterpriseStatus)> = enterprises::table
                .filter(search::matches(&query.q, c.is_sqlite()))
                .order(enterprises::id)
                .limit(20)
                .select((enterprises::id, enterprises::name, enterprises::territory_code, enterprises::status))
                .load(c)?;
            let names =
                territories::table.filter(one_of(territories::code, rows.iter().map(|row| row.2.as_str()).collect()));
            let names: HashMap<String, String> =
                names.select((territories::code, territories::name)).load(c)?.into_iter().collect();
            let card = |(id, name, code, status)| EnterpriseCard {
                id,
                name,
                territory_name: names.get(&code).cloned().unwrap_or_default(),
                status,
            };
            Ok(rows.into_iter().map(card).collect())
        })
        .await?;
    Ok(HttpResponse::Ok().json(EnterpriseCards { items }))
}
