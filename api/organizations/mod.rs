//! The tree of organisations and the administrative divisions. Everyone who is signed in may read the tree; an
//! administrator changes the part below his own seat. Both keep abolished rows readable, with a successor.

pub mod abolition;
pub mod aliases;
pub mod close;
pub mod closing;
pub mod departments;
pub mod routes;
pub mod store;
pub mod territories;
pub mod territory_routes;
pub mod transfer_run;
pub mod transfers;
pub mod words;
pub mod writes;
