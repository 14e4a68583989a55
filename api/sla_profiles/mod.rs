//! Time limits of issues: per kind and level a profile with a budget for each leg. A change makes a new version; what
//! began under one keeps it.

pub mod routes;
pub mod store;
pub mod writes;
