//! `/enterprises`: the register.

use actix_web::{HttpResponse, web};

use super::list::{self, EnterpriseQuery};
use super::out::{self, Enterprise, EnterpriseDetail};
use super::store;
use crate::AppState;
use crate::auth::caller::Caller;
use crate::auth::crypto::Keys;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::db::Conn;
use crate::error::Result;
use crate::http::etag;
use crate::http::extract::{NoQuery, Path, Query};
use crate::http::page::{Listing, Page, PageParams};

/// List enterprises
///
/// The caller's enterprises. Filters combine. With `q` the closest names come first.
#[utoipa::path(get, path = "/api/v1/enterprises", tag = "enterprises", operation_id = "list_enterprises",
    params(EnterpriseQuery, PageParams), responses((status = 200, description = "One page", body = Page<Enterprise>)))]
pub async fn list(
    state: web::Data<AppState>,
    caller: Caller,
    mut listing: Listing<EnterpriseQuery>,
) -> Result<HttpResponse> {
    let (keys, reader) = (state.keys.clone(), caller.identity());
    let (listing, reader, window, items, count) = caller
        .read(move |c, principal| {
            principal.require(Permission::EnterprisesRead)?;
            let window = listing.window(&reader)?;
            listing.filter.settle(c, window.after.as_ref())?;
            let rows = list::page(c, &keys, principal, &listing.filter, &window)?;
            let items = out::enterprises(c, &keys, principal, rows)?;
            let count = match listing.count() {
                Some(mode) => Some(list::count(c, &keys, principal, &listing.filter, mode)?),
                None => None,
            };
            Ok((listing, reader, window, items, count))
        })
        .await?;
    listing.respond(&reader, &window, items, count, |row| listing.filter.key_of(row))
}

/// Get an enterprise
#[utoipa::path(get, path = "/api/v1/enterprises/{id}", tag = "enterprises", operation_id = "get_enterprise",
    params(("id" = i64, Path, description = "Identifier")), responses((status = 200, description = "The enterprise", body = EnterpriseDetail)))]
pub async fn get(
    state: web::Data<AppState>,
    caller: Caller,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let keys = state.keys.clone();
    let row = caller.read(move |c, principal| load(c, &keys, principal, id)).await?;
    Ok(etag::ok(row.enterprise.version, &row))
}

/// Get an enterprise by its credit code
#[utoipa::path(get, path = "/api/v1/enterprises/by-credit-code/{code}", tag = "enterprises", operation_id = "get_enterprise_by_credit_code",
    params(("code" = String, Path, description = "Current unified social credit code", example = "91411203TER70FW53F")),
    responses((status = 200, description = "The enterprise", body = EnterpriseDetail)))]
pub async fn get_by_credit_code(
    state: web::Data<AppState>,
    caller: Caller,
    Path(code): Path<String>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let keys = state.keys.clone();
    let code = super::credit_code::normalise(&code);
    let find = move |c: &mut Conn, principal: &Principal| {
        let (row, relations) = store::find_by_credit_code(c, principal, &code)?;
        out::detail(c, &keys, row, &relations)
    };
    let row = caller.read(find).await?;
    Ok(etag::ok(row.enterprise.version, &row))
}

/// One enterprise that the caller sees, as it is answered.
pub fn load(c: &mut Conn, keys: &Keys, principal: &Principal, id: i64) -> Result<EnterpriseDetail> {
    let (row, relations) = store::find(c, principal, id)?;
    out::detail(c, keys, row, &relations)
}
