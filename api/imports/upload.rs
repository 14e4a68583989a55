//! Receiving a file: streamed to a temporary one, counted and hashed on the way. An upload that breaks off leaves
//! nothing behind.

use std::io::Write;

use actix_web::web;
use futures_util::StreamExt;
use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

use crate::error::{Error, FieldError, Result};
use crate::http::context::RequestContext;
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

/// Receives up to `limit` bytes. `announced` is `Content-Length`, so that a giant is refused before it is sent.
pub async fn receive(mut payload: web::Payload, announced: Option<u64>, limit: u64) -> Result<Upload> {
    let too_large = || messages::TOO_LARGE.error().with("limit", format!("{} MB", limit >> 20));
    if announced.is_some_and(|size| size > limit) {
        return Err(too_large());
    }
    let failed = |error: std::io::Error| Error::internal("writing an upload", error);
    let mut file = NamedTempFile::new().map_err(failed)?;
    let (mut size, mut hash) = (0, Sha256::new());
    while let Some(piece) = payload.next().await {
        let piece = piece.map_err(|error| messages::BAD_REQUEST.error().with("reason", error))?;
        size += piece.len() as u64;
        if size > limit {
            return Err(too_large());
        }
        hash.update(&piece);
        file.write_all(&piece).map_err(failed)?;
    }
    file.flush().map_err(failed)?;
    Ok(Upload { file, size, sha256: hash.finalize().to_vec() })
}

/// A file that cannot be read, as an answer: the reason for people, its code in `errors`.
pub fn unreadable(error: &FileError, context: &RequestContext) -> Error {
    let message = error.message(context.locale);
    let field = FieldError::new("/file", error.code()).with("message", &message);
    messages::FILE_UNREADABLE.error().with("reason", message).edit(|problem| problem.errors = vec![field])
}
