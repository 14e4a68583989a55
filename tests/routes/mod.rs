//! Tests by resource, through HTTP.

mod api_clients;
mod auth;
mod conventions;
mod dictionaries;
mod enterprises;
mod officers;
mod organizations;
mod panics;
mod registrations;
mod users;
