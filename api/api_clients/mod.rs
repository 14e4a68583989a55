//! API clients: scripts and third-party platforms that get tokens at `/oauth/token`. What one may do is its scopes,
//! where it may do it is the area of its unit. A secret is shown once; a rotation lets the old one live on for a while.

pub mod routes;
pub mod store;
