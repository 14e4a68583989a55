//! Personal values in entries: each person, contact or invitation has a key of its own, kept under the master key.
//! Entries hold the values under that key. Destroying it erases them from the whole trail, and the chain, which is
//! over what is stored, verifies as before.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use diesel::prelude::*;
use serde_json::{Value, json};

use crate::auth::crypto::{Keys, open_with, seal_with};
use crate::db::schema::subject_keys as t;
use crate::db::{Conn, now};
use crate::error::Result;

/// Whom a value is about.
#[derive(Debug, Clone, Copy)]
pub enum Subject {
    /// `persons.id`
    Person(i64),
    /// A contact of an enterprise: `enterprise_contacts.id` and `enterprises.id`.
    Contact(i64, i64),
    /// Somebody invited to act for an enterprise: `enterprise_invitations.id` and `enterprises.id`.
    Invitation(i64, i64),
}

impl Subject {
    fn parts(self) -> (&'static str, i64, Option<i64>) {
        match self {
            Subject::Person(id) => ("person", id, None),
            Subject::Contact(id, enterprise) => ("contact", id, Some(enterprise)),
            Subject::Invitation(id, enterprise) => ("invitation", id, Some(enterprise)),
        }
    }
}

/// The key that a subject's values are sealed under now.
pub struct SubjectKey {
    id: i64,
    key: [u8; 32],
}

impl SubjectKey {
    /// The subject's key; made when it has none.
    pub fn of(c: &mut Conn, keys: &Keys, subject: Subject) -> Result<Self> {
        let (kind, id, enterprise) = subject.parts();
        let mut held = t::table.filter(t::kind.eq(kind).and(t::subject_id.eq(id))).into_boxed();
        held = held.filter(t::key_cipher.is_not_null());
        if let Some(enterprise) = enterprise {
            held = held.filter(t::enterprise_id.assume_not_null().eq(enterprise));
        }
        let held: Option<(i64, Option<Vec<u8>>)> =
            held.order(t::id.desc()).select((t::id, t::key_cipher)).first(c).optional()?;
        match held {
            Some((id, Some(cipher))) => Ok(SubjectKey { id, key: unwrap(keys, &cipher)? }),
            _ => Self::fresh(c, keys, subject),
        }
    }

    /// A new key, for a subject that has just come to be: its id may have been somebody else's.
    pub fn fresh(c: &mut Conn, keys: &Keys, subject: Subject) -> Result<Self> {
        let (kind, subject_id, enterprise) = subject.parts();
        let key: [u8; 32] = rand::random();
        let id = diesel::insert_into(t::table)
            .values((
                t::kind.eq(kind),
                t::subject_id.eq(subject_id),
                t::enterprise_id.eq(enterprise),
                t::key_cipher.eq(keys.seal(&key)?),
                t::created_at.eq(now()),
            ))
            .returning(t::id)
            .get_result(c)?;
        Ok(SubjectKey { id, key })
    }

    /// A value as it stands in an entry; null stays null.
    pub fn seal(&self, value: Option<&str>) -> Result<Value> {
        let Some(value) = value else { return Ok(Value::Null) };
        Ok(json!({ "sealed": STANDARD.encode(seal_with(&self.key, value.as_bytes())?), "key": self.id }))
    }
}

fn unwrap(keys: &Keys, cipher: &[u8]) -> Result<[u8; 32]> {
    let damaged = || crate::error::Error::Internal("a subject key is damaged".into());
    keys.open(cipher)?.try_into().map_err(|_| damaged())
}

/// Destroys every key of a subject; how many there were.
pub fn erase(c: &mut Conn, subject: Subject) -> Result<usize> {
    let (kind, id, enterprise) = subject.parts();
    let held = t::table.filter(t::kind.eq(kind).and(t::subject_id.eq(id))).filter(t::key_cipher.is_not_null());
    let values = (t::key_cipher.eq(None::<Vec<u8>>), t::destroyed_at.eq(now()));
    Ok(match enterprise {
        Some(enterprise) => {
            let held = held.filter(t::enterprise_id.assume_not_null().eq(enterprise));
            diesel::update(held).set(values).execute(c)?
        }
        None => diesel::update(held).set(values).execute(c)?,
    })
}

/// Destroys the keys of invitations that are forgotten, whatever merge moved them where: a number that comes again
/// gets a key of its own.
pub fn erase_invitations(c: &mut Conn, ids: &[i64]) -> Result<usize> {
    let held = t::table.filter(t::kind.eq("invitation").and(t::subject_id.eq_any(ids)));
    let values = (t::key_cipher.eq(None::<Vec<u8>>), t::destroyed_at.eq(now()));
    Ok(diesel::update(held.filter(t::key_cipher.is_not_null())).set(values).execute(c)?)
}

/// The number of a key, if a value of an entry is sealed.
pub fn key_of(value: &Value) -> Option<i64> {
    value.get("sealed")?;
    value.get("key")?.as_i64()
}

/// The keys that still exist, of those asked for.
pub fn keys_of(c: &mut Conn, keys: &Keys, ids: &[i64]) -> Result<std::collections::HashMap<i64, [u8; 32]>> {
    let held = t::table.filter(t::id.eq_any(ids)).filter(t::key_cipher.is_not_null());
    let held: Vec<(i64, Option<Vec<u8>>)> = held.select((t::id, t::key_cipher)).load(c)?;
    let held = held.into_iter().filter_map(|(id, cipher)| Some((id, cipher?)));
    held.map(|(id, cipher)| Ok((id, unwrap(keys, &cipher)?))).collect()
}

/// The text of a sealed value under its key.
pub fn open(value: &Value, key: &[u8; 32]) -> Option<String> {
    let sealed = STANDARD.decode(value.get("sealed")?.as_str()?).ok()?;
    String::from_utf8(open_with(key, &sealed).ok()?).ok()
}
