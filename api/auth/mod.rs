//! Who is calling and what may they see: keys and ciphers, passwords, tokens, the principal, the row scope, and the
//! log-in resource.

pub mod caller;
pub mod crypto;
pub mod grant;
pub mod oauth;
pub mod password;
pub mod principal;
pub mod routes;
pub mod scope;
pub mod sessions;
pub mod token;
