//! Tests by resource, through HTTP.

mod conventions;
