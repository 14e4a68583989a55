//! Requests of enterprises for an account (自主注册). Anyone may send one; it makes a log-in that opens nothing until
//! the coordination office of the area has approved it, which certifies the enterprise's account at the same time.

pub mod review;
pub mod routes;
pub mod store;
pub mod words;
