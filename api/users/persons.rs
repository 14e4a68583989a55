//! Persons: who stands behind log-ins and officer profiles. Their phone is sealed; a blind index finds it.

use diesel::prelude::*;

use crate::audit::Changes;
use crate::audit::personal::{Subject, SubjectKey};
use crate::auth::crypto::Keys;
use crate::db::schema::persons as t;
use crate::db::{Conn, now};
use crate::error::Result;
use crate::phone::{masked as masked_phone, normal};

/// Stores a person.
pub fn insert(c: &mut Conn, keys: &Keys, name: &str, phone: Option<&str>) -> Result<i64> {
    let phone = phone.and_then(normal);
    let id = diesel::insert_into(t::table)
        .values((
            t::name.eq(name.trim()),
            t::phone_cipher.eq(keys.seal_text(phone.as_deref())?),
            t::phone_index.eq(phone.as_deref().map(|phone| keys.blind_index(phone))),
            t::version.eq(1_i64),
            t::created_at.eq(now()),
            t::updated_at.eq(now()),
        ))
        .returning(t::id)
        .get_result(c)?;
    Ok(id)
}

/// What the audit trail keeps of a new person: name and phone under a key of his own.
pub fn recorded(c: &mut Conn, keys: &Keys, id: i64, name: &str, phone: Option<&str>) -> Result<Changes> {
    let key = SubjectKey::fresh(c, keys, Subject::Person(id))?;
    let phone = phone.and_then(normal);
    Changes::default().sealed("name", &key, None, Some(name.trim()))?.sealed("phone", &key, None, phone.as_deref())
}

/// Changes a person: the name if given; the phone if given, where `None` removes it. The answer is what the audit trail
/// keeps of it.
pub fn update(c: &mut Conn, keys: &Keys, id: i64, name: Option<&str>, phone: Option<Option<&str>>) -> Result<Changes> {
    if name.is_none() && phone.is_none() {
        return Ok(Changes::default());
    }
    let (old_name, old_phone): (String, Option<Vec<u8>>) =
        t::table.find(id).select((t::name, t::phone_cipher)).first(c)?;
    let old_phone = keys.open_text(old_phone.as_deref())?;
    let key = SubjectKey::of(c, keys, Subject::Person(id))?;
    let mut changes = Changes::default();
    if let Some(name) = name {
        diesel::update(t::table.find(id)).set(t::name.eq(name.trim())).execute(c)?;
        changes = changes.sealed("name", &key, Some(&old_name), Some(name.trim()))?;
    }
    if let Some(phone) = phone {
        let phone = phone.and_then(normal);
        let index = phone.as_deref().map(|phone| keys.blind_index(phone));
        diesel::update(t::table.find(id))
            .set((t::phone_cipher.eq(keys.seal_text(phone.as_deref())?), t::phone_index.eq(index)))
            .execute(c)?;
        changes = changes.sealed("phone", &key, old_phone.as_deref(), phone.as_deref())?;
    }
    diesel::update(t::table.find(id)).set((t::version.eq(t::version + 1), t::updated_at.eq(now()))).execute(c)?;
    Ok(changes)
}

/// A sealed phone with its middle hidden.
pub fn masked(keys: &Keys, sealed: Option<&[u8]>) -> Result<Option<String>> {
    Ok(keys.open_text(sealed)?.map(|phone| masked_phone(&phone)))
}
