//! What people are told, and how it reaches them: an inbox per person, and mail and text messages beside it.
//!
//! What happened and who is told of it are written in one transaction: a server that dies in between loses neither. A
//! job sends what leaves the house.

pub mod deliveries;
pub mod email;
pub mod live;
pub mod notices;
mod people;
pub mod preferences;
pub mod retention;
pub mod routes;
mod rules;
pub mod send;
pub mod sms;
pub mod text;
pub mod words;

pub use notices::{Notices, Step};
pub use rules::Light;
