//! The command line as an operator runs it.

mod demo;
mod user;
