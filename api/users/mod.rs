//! Persons, log-ins and memberships: one person may have log-ins, and a log-in has roles in units, each with its dates.
//! An administrator manages those of his own subtree.

pub mod account;
pub mod command;
pub mod erasure;
pub mod me;
pub mod memberships;
pub mod persons;
pub mod routes;
pub mod signup;
pub mod store;
pub mod words;
pub mod writes;
