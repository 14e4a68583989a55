//! Working calendars: when offices work. Everyone who is signed in may read them; an administrator changes those of the
//! units at or below his seat, and at the root those for everybody. What they mean for deadlines is in [`crate::clock`].

pub mod change;
pub mod import;
pub mod out;
pub mod preview;
pub mod routes;
pub mod store;
pub mod writes;
