//! How requests are spoken: the conventions that every resource shares.
//!
//! Order of a request: `context` (id, language, log, metrics, panics, problem bodies) → `rate_limit` →
//! `idempotency` → extractors (`extract`, `etag`) → handler → `page` or `etag` for the answer.

pub mod context;
pub mod disposition;
pub mod etag;
pub mod extract;
pub mod idempotency;
pub mod operations;
pub mod page;
pub mod patch;
pub mod rate_limit;
pub mod rules;
pub mod upload;
pub mod web_root;
