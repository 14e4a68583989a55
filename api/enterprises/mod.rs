//! Enterprises: the register itself and the statutory rules it applies.
//!
//! `draft` is an enterprise being written, `store` what is read and written, `routes` and `writes` the resource;
//! beside them one file per sub-resource. `credit_code`, `industry` and `size` are the national rules, pure and without I/O.

pub mod acceptance;
pub mod agents;
pub mod assignments;
pub mod cards;
pub mod certification;
pub mod contact_erasure;
pub mod contacts;
pub mod credit_code;
pub mod draft;
pub mod duplicates;
pub mod identifiers;
pub mod indicators;
pub mod industry;
pub mod input;
pub mod invitations;
pub mod list;
pub mod matching;
pub mod merge;
pub mod moves;
pub mod out;
pub mod references;
pub mod routes;
pub mod size;
mod size_limits;
pub mod status;
pub mod store;
pub mod words;
pub mod writes;
