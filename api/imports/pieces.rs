//! The file of an import in the database.

use std::io::Write;

use diesel::prelude::*;
use tempfile::NamedTempFile;

use crate::auth::crypto::Keys;
use crate::db::Conn;
use crate::db::schema::import_pieces;
use crate::error::{Error, Result};
use crate::{AppState, messages};

/// Stores a file from its start, every piece sealed: ledgers are full of telephone numbers.
pub fn store(c: &mut Conn, keys: &Keys, id: i64, file: &mut NamedTempFile) -> Result<()> {
    crate::pieces::cut(file.as_file_mut(), |seq, piece| {
        diesel::insert_into(import_pieces::table)
            .values((
                import_pieces::import_id.eq(id),
                import_pieces::seq.eq(seq),
                import_pieces::data.eq(keys.seal(piece)?),
            ))
            .execute(c)?;
        Ok::<_, Error>(())
    })
}

/// The file of an import, written out piece by piece.
pub fn download(state: &AppState, id: i64) -> Result<NamedTempFile> {
    let failed = |error: std::io::Error| Error::internal("writing a temporary file", error);
    let mut file = NamedTempFile::new().map_err(failed)?;
    for seq in 0_i32.. {
        let piece = import_pieces::table.find((id, seq)).select(import_pieces::data);
        let sealed: Option<Vec<u8>> = state.db.read_blocking(|c| Ok(piece.first(c).optional()?))?;
        let Some(sealed) = sealed else {
            // An empty file is never stored.
            if seq == 0 {
                return Err(messages::FILE_REMOVED.error());
            }
            break;
        };
        file.write_all(&state.keys.open(&sealed)?).map_err(failed)?;
    }
    file.flush().map_err(failed)?;
    Ok(file)
}
