//! Receiving a ledger into a temporary file. An upload that breaks off leaves nothing behind.

use actix_web::{HttpRequest, web};
use tempfile::NamedTempFile;

use crate::error::{Error, FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::upload;
use crate::messages;

use super::error::FileError;

/// A file that has arrived.
pub struct Upload {
    /// Its content.
    pub file: NamedTempFile,
    /// Its size in bytes.
    pub size: u64,
    /// Its SHA-256.
    pub sha256: Vec<u8>,
}

/// Receives up to `limit` bytes.
pub async fn receive(request: &HttpRequest, payload: web::Payload, limit: u64) -> Result<Upload> {
    let mut file = NamedTempFile::new().map_err(|error| Error::storage("writing an upload", &error))?;
    let (size, sha256) = upload::receive(request, payload, limit, &mut file).await?;
    Ok(Upload { file, size, sha256 })
}

/// A file that cannot be read, as an answer: the reason for people, its code in `errors`.
pub fn unreadable(error: &FileError, context: &RequestContext) -> Error {
    let message = error.message(context.locale);
    let field = FieldError::new("/file", error.code()).with("message", &message);
    messages::FILE_UNREADABLE.error().with("reason", message).edit(|problem| problem.errors = vec![field])
}
