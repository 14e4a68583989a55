//! Contacts of enterprises (企业联系人): one row per person.

pub mod read;
pub mod write;
