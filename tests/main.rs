//! One integration binary: every test talks to a running server or to the command line.

mod audit;
mod authorization;
mod cli;
mod common;
mod demo;
mod imports;
mod plans;
mod routes;
mod rules;
