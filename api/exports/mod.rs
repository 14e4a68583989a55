//! Exports: the filtered list of enterprises as a file, by the list's own predicate.
//!
//! [`make`] writes the file row by row in constant memory; a small one within the request that asks for it, a larger one
//! in a job ([`run`]). The file is kept in sealed pieces like that of an import. Whoever downloads it is checked again:
//! the person, the permission, and the area that it was made for.

pub mod columns;
pub mod download;
pub mod expiry;
mod line;
pub mod make;
pub mod routes;
pub mod run;
pub mod store;
mod table;
pub mod words;
