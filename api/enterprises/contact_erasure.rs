//! `/enterprises/{id}/contacts/{contact_id}/erase`: what is left of somebody who asks for it is that he was there.

use actix_web::{HttpResponse, web};
use diesel::prelude::*;

use super::matching::pairs;
use super::{merge, store};
use crate::audit::personal::{self, Subject};
use crate::auth::principal::Principal;
use crate::auth::scope::Action;
use crate::db::Conn;
use crate::db::schema::enterprise_contacts as t;
use crate::error::Result;
use crate::http::context::RequestContext;
use crate::http::extract::{NoQuery, Path, Query};
use crate::{AppState, audit, messages};

/// Erase a contact
///
/// On a person's request: the contact is removed, and with it every name and number of it in the audit trail, also
/// where they were recorded before a merge or before one was undone. Works on contacts that were removed before, too.
#[utoipa::path(post, path = "/api/v1/enterprises/{id}/contacts/{contact_id}/erase", tag = "enterprises", operation_id = "erase_contact",
    params(("id" = i64, Path, description = "Enterprise"), ("contact_id" = i64, Path, description = "Contact")),
    responses((status = 204, description = "Erased")))]
pub async fn erase(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path((id, contact_id)): Path<(i64, i64)>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    state
        .db
        .write(move |c| {
            store::find_for(c, &principal, id, Action::ManageContacts)?;
            let held = [vec![id], merge::absorbed(c, id)?].concat();
            let mut erased = 0;
            for contact in same_person(c, &held, contact_id)? {
                let row = t::table.find(contact).filter(t::enterprise_id.eq_any(&held));
                erased += diesel::delete(row).execute(c)?;
                for home in homes(c, &held, contact)? {
                    erased += personal::erase(c, Subject::Contact(contact, home))?;
                }
            }
            if erased == 0 {
                return Err(messages::NOT_FOUND.error());
            }
            pairs::refresh(c, id)?;
            let changes = serde_json::json!({ "contact_id": contact_id });
            audit::record(c, &principal, &context, "enterprise.erase_contact", "enterprise", id, &changes)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// The contact, and what a merge left with the other row because it says the same.
fn same_person(c: &mut Conn, held: &[i64], contact_id: i64) -> Result<Vec<i64>> {
    let mut all = vec![contact_id];
    let row = t::table.find(contact_id).filter(t::enterprise_id.eq_any(held));
    let row: Option<(String, Option<Vec<u8>>)> = row.select((t::name, t::phone_index)).first(c).optional()?;
    if let (Some((name, phone)), Some((_, absorbed))) = (row, held.split_first()) {
        let left = t::table.filter(t::enterprise_id.eq_any(absorbed).and(t::id.ne(contact_id)).and(t::name.eq(name)));
        let left =
            left.filter(t::phone_index.is_null().or(t::phone_index.assume_not_null().eq(phone.unwrap_or_default())));
        all.extend(left.select(t::id).load::<i64>(c)?);
    }
    Ok(all)
}

/// Under which enterprises the trail may name the contact, once its row is gone from those given.
fn homes(c: &mut Conn, held: &[i64], contact_id: i64) -> Result<Vec<i64>> {
    let elsewhere: i64 = t::table.find(contact_id).count().get_result(c)?;
    // The contact of another firm by now, back after an undo or somebody else under a number that was free again: what
    // is recorded there is that firm's to erase.
    if elsewhere > 0 { Ok(held.to_vec()) } else { merge::homes(c, "enterprise_contacts", contact_id, held) }
}
