//! Log-ins, persons and memberships.

pub mod me;
pub mod persons;
pub mod words;
