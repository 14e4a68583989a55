//! Every word that the API uses as a value, with its labels: the enumerations of the code, the industries of the
//! national standard, and the tags, indicators, categories and departments that a deployment keeps in its database.

pub mod categories;
pub mod entries;
pub mod entry_body;
pub mod entry_routes;
pub mod routes;
pub mod words;
