//! The bodies of the actions and what they do, by phase of an issue's life.

pub mod closing;
pub mod dispatch;
pub mod handling;
pub mod intake;
pub mod negotiation;
pub mod offices;
pub mod supervision;
pub mod task;
