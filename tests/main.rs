//! One integration binary: every test talks to a running server or to the command line.

mod cli;
mod authorization;
mod common;
mod demo;
mod imports;
mod routes;
mod rules;
