//! A contact into the register: known by his number, else by his name.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::super::undo::{Before, ContactBefore, FormerContact};
use super::read::ContactRow;
use crate::auth::crypto::Keys;
use crate::auth::principal::Principal;
use crate::db::schema::enterprise_contacts as t;
use crate::db::{Conn, now};
use crate::enterprises::contacts::{self, ContactIn};
use crate::enterprises::matching::pairs;
use crate::enterprises::words::ContactRole;
use crate::error::Result;
use crate::imports::words::RowStatus;
use crate::imports::write::Written;

/// A contact whom the row leaves without a name.
const NAMELESS: &str = "企业联系人";

#[derive(Queryable, Selectable)]
#[diesel(table_name = t)]
struct Known {
    id: i64,
    name: String,
    role: ContactRole,
    phone_cipher: Option<Vec<u8>>,
    phone_index: Option<Vec<u8>>,
    is_primary: bool,
    verified_at: Option<NaiveDateTime>,
    version: i64,
}

/// Writes one row.
pub fn write(c: &mut Conn, keys: &Keys, principal: &Principal, row: &ContactRow) -> Result<Written> {
    let enterprise = match row.enterprise.find(c, principal)? {
        Ok(found) => found,
        Err(finding) => return Ok(Written::rejected(finding)),
    };
    let remark = row.enterprise.remark(&enterprise);
    let (status, before) = upsert(c, keys, enterprise.id, row)?;
    let before = before.map(Before::Contact);
    Ok(Written { before, ..Written::of(status, Some(enterprise.id)) }.remarking(remark))
}

fn upsert(
    c: &mut Conn,
    keys: &Keys,
    enterprise_id: i64,
    row: &ContactRow,
) -> Result<(RowStatus, Option<ContactBefore>)> {
    let known = t::table.filter(t::enterprise_id.eq(enterprise_id)).order(t::id);
    let known: Vec<Known> = known.select(Known::as_select()).load(c)?;
    let index = row.phone.as_deref().map(|phone| keys.blind_index(phone));
    let by_number = known.iter().find(|known| index.is_some() && known.phone_index == index);
    let by_name = || known.iter().find(|known| Some(&known.name) == row.name.as_ref());
    let first = known.iter().find(|known| known.is_primary).map(|known| (known.id, known.version + 1));
    let Some(found) = by_number.or_else(by_name) else {
        let input = ContactIn {
            name: row.name.clone().unwrap_or_else(|| NAMELESS.to_owned()),
            role: row.role.unwrap_or(ContactRole::Liaison),
            phone: row.phone.clone(),
            // Somebody has to be asked first.
            is_primary: row.is_primary.unwrap_or(known.is_empty()),
        };
        let demoted = first.filter(|_| input.is_primary);
        let id = contacts::insert(c, keys, enterprise_id, &input)?;
        return Ok((RowStatus::Created, Some(ContactBefore { id, version: 1, former: None, demoted })));
    };
    let name = row.name.clone().unwrap_or_else(|| found.name.clone());
    let role = row.role.unwrap_or(found.role);
    let is_primary = row.is_primary.unwrap_or(found.is_primary);
    let new_phone = row.phone.as_deref().filter(|_| found.phone_index != index);
    let same = name == found.name && role == found.role && is_primary == found.is_primary && new_phone.is_none();
    if same {
        return Ok((RowStatus::Unchanged, None));
    }
    let takes_place = is_primary && !found.is_primary;
    if takes_place {
        contacts::demote_others(c, enterprise_id)?;
    }
    if let Some(phone) = new_phone {
        // A new number is not verified.
        let none: Option<NaiveDateTime> = None;
        let values = (t::phone_cipher.eq(keys.seal_text(Some(phone))?), t::phone_index.eq(&index));
        diesel::update(t::table.find(found.id)).set((values, t::verified_at.eq(none))).execute(c)?;
        pairs::refresh(c, enterprise_id)?;
    }
    diesel::update(t::table.find(found.id))
        .set((
            t::name.eq(name),
            t::role.eq(role),
            t::is_primary.eq(is_primary),
            t::version.eq(t::version + 1),
            t::updated_at.eq(now()),
        ))
        .execute(c)?;
    let former = FormerContact {
        name: found.name.clone(),
        role: found.role,
        is_primary: found.is_primary,
        cipher: found.phone_cipher.clone(),
        index: found.phone_index.clone(),
        verified_at: found.verified_at,
    };
    let (version, demoted) = (found.version + 1, first.filter(|_| takes_place));
    Ok((RowStatus::Updated, Some(ContactBefore { id: found.id, version, former: Some(former), demoted })))
}
