//! Links to files: signed, for one file, for the one who asked, for some minutes. A browser cannot send a token with an
//! image or a new tab, and nothing that opens for weeks should travel in an address.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::auth::crypto::{Keys, equal, mac};
use crate::auth::principal::Principal;
use crate::error::Result;
use crate::messages;

/// Seconds that a link lives.
pub const SECONDS: i64 = 5 * 60;

/// For whom a link was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holder {
    /// `users.id`, unless a client asked.
    pub user_id: Option<i64>,
    /// `api_clients.id`, unless a person asked.
    pub client_id: Option<i64>,
}

impl Holder {
    /// The caller.
    pub fn of(principal: &Principal) -> Self {
        Holder { user_id: principal.user_id(), client_id: principal.client_id() }
    }

    /// The same name as [`Principal::subject`].
    pub fn subject(&self) -> String {
        match (self.user_id, self.client_id) {
            (Some(id), _) => format!("user:{id}"),
            (None, id) => format!("client:{}", id.unwrap_or_default()),
        }
    }
}

/// A token for a file, until `expires` (seconds since 1970).
pub fn sign(keys: &Keys, file: i64, holder: Holder, expires: i64) -> String {
    let (kind, id) = match holder.user_id {
        Some(id) => (0, id),
        None => (1, holder.client_id.unwrap_or_default()),
    };
    let said = [&expires.to_be_bytes()[..], &[kind], &id.to_be_bytes()].concat();
    let signature = mac(&keys.link, &[&file.to_be_bytes(), &said]);
    URL_SAFE_NO_PAD.encode([&said, &signature[..]].concat())
}

/// For whom a token opens the file; 403 when it is none of ours or another file's, 410 when its time is over.
pub fn check(keys: &Keys, file: i64, token: &str, now: i64) -> Result<Holder> {
    let (expires, holder) = read(keys, file, token).ok_or_else(|| messages::LINK_INVALID.error())?;
    if expires <= now { Err(messages::GONE.error()) } else { Ok(holder) }
}

fn read(keys: &Keys, file: i64, token: &str) -> Option<(i64, Holder)> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
    let (said, signature) = bytes.split_at_checked(17)?;
    if !equal(&mac(&keys.link, &[&file.to_be_bytes(), said]), signature) {
        return None;
    }
    let number = |bytes: &[u8]| bytes.try_into().ok().map(i64::from_be_bytes);
    let (expires, id) = (number(&said[..8])?, number(&said[9..])?);
    let holder = match said[8] {
        0 => Holder { user_id: Some(id), client_id: None },
        _ => Holder { user_id: None, client_id: Some(id) },
    };
    Some((expires, holder))
}

/// Whose request the use of a link is, as far as limits are concerned.
pub fn subject(keys: &Keys, path: &str, query: &str) -> Option<String> {
    let id = path.strip_prefix("/api/v1/attachments/")?.strip_suffix("/file")?.parse().ok()?;
    let (_, token) = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "token")?;
    read(keys, id, &token).map(|(_, holder)| holder.subject())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_opens_its_file_for_its_holder_until_its_time_is_over() {
        let keys = Keys::derive(&[7; 32]);
        let user = Holder { user_id: Some(5), client_id: None };
        let client = Holder { user_id: None, client_id: Some(6) };
        for holder in [user, client] {
            let token = sign(&keys, 9, holder, 1000);
            assert_eq!(check(&keys, 9, &token, 999).expect("open"), holder);
            let code = |outcome: Result<Holder>| outcome.expect_err("closed").to_string();
            assert_eq!(code(check(&keys, 9, &token, 1000)), "gone");
            assert_eq!(code(check(&keys, 10, &token, 999)), "link_invalid", "another file");
            assert_eq!(code(check(&Keys::derive(&[8; 32]), 9, &token, 999)), "link_invalid", "another secret");
            let bytes = URL_SAFE_NO_PAD.decode(&token).expect("base64");
            for position in 0..bytes.len() {
                let mut forged = bytes.clone();
                forged[position] ^= 1;
                assert_eq!(code(check(&keys, 9, &URL_SAFE_NO_PAD.encode(forged), 999)), "link_invalid", "{position}");
            }
            let query = format!("token={token}&download=true");
            assert_eq!(subject(&keys, "/api/v1/attachments/9/file", &query), Some(holder.subject()));
            assert_eq!(subject(&keys, "/api/v1/attachments/8/file", &query), None);
        }
        for token in ["", "x", "AAAA", "%%"] {
            assert!(check(&keys, 9, token, 0).is_err(), "{token}");
        }
    }
}
