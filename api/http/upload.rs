//! Receiving a file: streamed into another one, counted and hashed on the way.

use std::io::Write;

use actix_web::http::header;
use actix_web::{HttpRequest, web};
use futures_util::StreamExt;
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};
use crate::messages;

/// What the body's length is announced to be, so that a giant is refused before it is sent.
pub fn announced(request: &HttpRequest) -> Option<u64> {
    request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok())
}

/// Writes up to `limit` bytes of the body to `file`; answers their number and SHA-256.
pub async fn receive(
    mut payload: web::Payload,
    announced: Option<u64>,
    limit: u64,
    file: &mut impl Write,
) -> Result<(u64, Vec<u8>)> {
    let too_large = || messages::TOO_LARGE.error().with("limit", format!("{} MB", limit >> 20));
    if announced.is_some_and(|size| size > limit) {
        return Err(too_large());
    }
    let failed = |error: std::io::Error| Error::storage("writing an upload", &error);
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
    Ok((size, hash.finalize().to_vec()))
}
