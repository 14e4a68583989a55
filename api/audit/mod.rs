//! The audit trail. Every write leaves an entry in its own transaction ([`record`]); a background job gives the
//! entries their places in a hash chain ([`seal`]); [`verify`] proves the chain or names its first broken place.
//! Personal values stand in the entries under keys of their own ([`personal`]), which an erasure destroys.

pub mod chain;
pub mod changes;
pub mod checkpoints;
pub mod command;
pub mod history;
pub mod list;
pub mod personal;
mod record;
pub mod seal;
pub mod shown;
pub mod verify;
pub mod words;

pub use changes::Changes;
pub use record::{NoChanges, record, record_operator};
