//! What a description is about: categories and departments suggested by the words of the dictionaries. A person decides.

mod folded;
pub mod routes;
mod store;
pub mod words;
