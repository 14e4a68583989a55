//! What a description is about: categories and departments suggested by the words of the dictionaries. A person decides.

pub mod figures;
mod folded;
pub mod offers;
pub mod routes;
pub mod store;
pub mod words;
