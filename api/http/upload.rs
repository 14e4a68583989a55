//! Receiving a file: streamed into another one, counted and hashed on the way.

use std::io::Write;
use std::time::Duration;

use actix_web::http::header;
use actix_web::{HttpRequest, web};
use futures_util::StreamExt;
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};
use crate::messages;

/// What the body's length is announced to be, so that a giant is refused before it is sent.
fn announced(request: &HttpRequest) -> Option<u64> {
    request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok())
}

/// Writes up to `limit` bytes of the body to `file`; answers their number and SHA-256.
pub async fn receive(
    request: &HttpRequest,
    mut payload: web::Payload,
    limit: u64,
    file: &mut impl Write,
) -> Result<(u64, Vec<u8>)> {
    let too_large = || messages::TOO_LARGE.error().with("limit", format!("{} MB", limit >> 20));
    if announced(request).is_some_and(|size| size > limit) {
        drain(payload).await;
        return Err(too_large());
    }
    let failed = |error: std::io::Error| Error::storage("writing an upload", &error);
    let (mut size, mut hash) = (0, Sha256::new());
    while let Some(piece) = payload.next().await {
        let piece = piece.map_err(|error| messages::BAD_REQUEST.error().with("reason", error))?;
        size += piece.len() as u64;
        if size > limit {
            drain(payload).await;
            return Err(too_large());
        }
        hash.update(&piece);
        file.write_all(&piece).map_err(failed)?;
    }
    file.flush().map_err(failed)?;
    Ok((size, hash.finalize().to_vec()))
}

/// How much of a refused upload is taken in, and for how long.
const DRAINED_BYTES: u64 = 256 << 20;
const DRAINED_FOR: Duration = Duration::from_secs(15);

/// Takes in, for a while, what is still being sent. Whoever is hung up on while he sends sees a broken connection
/// instead of the refusal, and tries again.
async fn drain(mut payload: web::Payload) {
    let taken_in = async {
        let mut size = 0;
        while let Some(Ok(piece)) = payload.next().await {
            size += piece.len() as u64;
            if size > DRAINED_BYTES {
                break;
            }
        }
    };
    // Whether it came to its end makes no difference.
    let _ = tokio::time::timeout(DRAINED_FOR, taken_in).await;
}
