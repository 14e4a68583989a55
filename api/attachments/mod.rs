//! Files of enterprises: licences, certificates, photographs.
//!
//! A file is sent first ([`create`]) and linked to an enterprise then ([`enterprise`]); it is seen by whoever sees the
//! enterprise, and before that by its sender alone. What is known about it is a row ([`rows`]); its content lies
//! sealed ([`seal`]) in a directory or in S3 ([`store`]) and is read through a link that lives for minutes ([`link`],
//! [`content`]). What nobody links, what was removed, and what a crash left behind goes by itself ([`sweep`]).

pub mod content;
pub mod create;
pub mod enterprise;
pub mod link;
pub mod media;
pub mod names;
pub mod routes;
pub mod rows;
pub mod scanner;
pub mod seal;
pub mod store;
pub mod sweep;
pub mod words;
