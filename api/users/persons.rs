//! Persons: who stands behind log-ins and officer profiles. Their phone is sealed; a blind index finds it.

use diesel::prelude::*;

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

/// Changes a person: the name if given; the phone if given, where `None` removes it.
pub fn update(c: &mut Conn, keys: &Keys, id: i64, name: Option<&str>, phone: Option<Option<&str>>) -> Result<()> {
    if let Some(name) = name {
        diesel::update(t::table.find(id)).set(t::name.eq(name.trim())).execute(c)?;
    }
    if let Some(phone) = phone {
        let phone = phone.and_then(normal);
        let index = phone.as_deref().map(|phone| keys.blind_index(phone));
        diesel::update(t::table.find(id))
            .set((t::phone_cipher.eq(keys.seal_text(phone.as_deref())?), t::phone_index.eq(index)))
            .execute(c)?;
    }
    if name.is_some() || phone.is_some() {
        diesel::update(t::table.find(id)).set((t::version.eq(t::version + 1), t::updated_at.eq(now()))).execute(c)?;
    }
    Ok(())
}

/// A sealed phone with its middle hidden.
pub fn masked(keys: &Keys, sealed: Option<&[u8]>) -> Result<Option<String>> {
    Ok(keys.open_text(sealed)?.map(|phone| masked_phone(&phone)))
}
