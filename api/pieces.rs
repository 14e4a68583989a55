//! Files that live in the database: cut into pieces, so that no statement and no process has to hold a whole one.

use std::io::{Read, Seek, SeekFrom};

use crate::error::Error;

/// Bytes of a piece, before it is sealed.
pub const SIZE: usize = 256 << 10;

/// Reads a file from its start and hands out each piece with its number, counted from zero. The caller seals and
/// stores it.
pub fn cut<E: From<Error>>(
    file: &mut (impl Read + Seek),
    mut keep: impl FnMut(i32, &[u8]) -> Result<(), E>,
) -> Result<(), E> {
    let failed = |error: std::io::Error| Error::internal("reading a file that is to be stored", error);
    file.seek(SeekFrom::Start(0)).map_err(failed)?;
    let mut piece = Vec::with_capacity(SIZE);
    for seq in 0_i32.. {
        piece.clear();
        if file.by_ref().take(SIZE as u64).read_to_end(&mut piece).map_err(failed)? == 0 {
            break;
        }
        keep(seq, &piece)?;
    }
    Ok(())
}
