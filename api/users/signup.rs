//! A log-in that somebody makes for himself: an enterprise's agent who registers or accepts an invitation.

use actix_web::web;

use super::persons;
use super::store::{self, NewUser};
use crate::AppState;
use crate::auth::crypto::Keys;
use crate::auth::password;
use crate::auth::principal::{Actor, Principal};
use crate::db::Conn;
use crate::error::{Error, Result};

/// A checked log-in name with its hashed password.
pub struct SignUp {
    username: String,
    password_hash: String,
    locale: &'static str,
}

impl SignUp {
    /// Checks name and password and hashes off the asynchronous threads.
    pub async fn prepare(state: &AppState, username: &str, password: &str, locale: &'static str) -> Result<Self> {
        let username = store::username(username)?;
        password::check_rules(password, &username, "/password")?;
        let (password, cheap) = (password.to_owned(), state.config.cheap_passwords);
        let hashed = web::block(move || password::hash(&password, cheap));
        let password_hash = hashed.await.map_err(|error| Error::internal("password", error))??;
        Ok(SignUp { username, password_hash, locale })
    }
}

/// Stores the person and the log-in; the answer is its principal, which may do nothing yet.
pub fn open(c: &mut Conn, keys: &Keys, sign_up: &SignUp, name: &str, phone: Option<&str>) -> Result<Principal> {
    let person_id = persons::insert(c, keys, name, phone)?;
    let new = NewUser {
        person_id,
        username: &sign_up.username,
        password_hash: &sign_up.password_hash,
        must_change_password: false,
        locale: sign_up.locale,
    };
    let id = store::insert(c, &new)?;
    Ok(Principal {
        actor: Actor::User { id, person_id, session: String::new() },
        memberships: Vec::new(),
        officer_ids: Vec::new(),
        grants: Default::default(),
        is_agent: false,
        must_change_password: false,
    })
}
