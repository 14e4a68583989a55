//! How a sender had ledgers with the same headings read before, so that he need not say it again.
//!
//! A layout is known by its headings as they are read without any decision. Where no header is found by itself, the
//! remembered decision says where to look for it, and the headings there must be those of then.

use std::path::Path;

use diesel::prelude::*;

use super::detected::Options;
use super::error::FileError;
use super::headings::Headings;
use super::sheet::{self, Sheet};
use super::store::ImportRow;
use crate::auth::crypto::digest;
use crate::auth::principal::Principal;
use crate::db::schema::import_layouts;
use crate::db::{Conn, now};
use crate::error::{Error, Result};

/// Layouts of a unit that are tried on a file without a header.
const TRIED: i64 = 20;

/// A file opened for the first time.
pub struct Opened {
    /// The file.
    pub sheet: Sheet,
    /// How it is read.
    pub options: Options,
    /// Of its headings, to find the layout again.
    pub fingerprint: Vec<u8>,
    /// Whether the options are remembered ones.
    pub remembered: bool,
}

/// Of the headings and where they stand. The same cells under another order are another layout.
pub fn fingerprint(sheet: &Sheet) -> Vec<u8> {
    let (kind, detected) = (sheet.kind.code(), &sheet.detected);
    let headings = detected.columns.iter().filter(|column| !column.heading.is_empty());
    let text: String = headings.map(|column| format!("{}\t{}\n", column.index, column.heading)).collect();
    digest(format!("{kind} {}\n{text}", detected.sheet.as_deref().unwrap_or_default()).as_bytes())
}

/// A remembered layout.
pub struct Layout {
    fingerprint: Vec<u8>,
    options: Options,
}

/// The layouts of the caller and of his unit: his own first, the newest of each first.
pub fn load(c: &mut Conn, principal: &Principal) -> Result<Vec<Layout>> {
    use import_layouts as t;
    type Row = (Option<i64>, Option<i64>, Vec<u8>, String);
    let rows: Vec<Row> = t::table
        .filter(t::organization_id.eq_any(principal.memberships.iter().map(|membership| membership.organization_id)))
        .order(t::used_at.desc())
        .limit(500)
        .select((t::user_id, t::api_client_id, t::fingerprint, t::options))
        .load(c)?;
    let own = |row: &Row| (row.0, row.1) == (principal.user_id(), principal.client_id());
    let (own, others): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(own);
    let layout = |(_, _, fingerprint, options): Row| {
        let options = serde_json::from_str(&options).map_err(|error| Error::internal("layout", error))?;
        Ok(Layout { fingerprint, options })
    };
    own.into_iter().chain(others).map(layout).collect()
}

/// Opens a file as its sender had files like it read before.
pub fn open(path: &Path, layouts: &[Layout], kinds: &[Headings]) -> Result<Opened, FileError> {
    let guessed = sheet::open_as(path, &Options::default(), kinds);
    let sheet = match guessed {
        Ok(sheet) => sheet,
        Err(FileError::NoHeader) => return open_without_header(path, layouts, kinds),
        Err(error) => return Err(error),
    };
    let fingerprint = fingerprint(&sheet);
    let known = layouts.iter().find(|layout| layout.fingerprint == fingerprint && layout.options != Options::default());
    // A sheet may be missing, a column may be: then the file is read as any other.
    let reopened = known.and_then(|layout| Some((sheet::open_as(path, &layout.options, kinds).ok()?, layout)));
    let reopened = reopened.filter(|(reopened, _)| reopened.kind == sheet.kind);
    Ok(match reopened {
        Some((sheet, layout)) => Opened { sheet, options: layout.options.clone(), fingerprint, remembered: true },
        None => Opened { sheet, options: Options::default(), fingerprint, remembered: false },
    })
}

/// Opens a file as its sender says this time.
pub fn open_as_told(path: &Path, options: Options, kinds: &[Headings]) -> Result<Opened, FileError> {
    let sheet = sheet::open_as(path, &options, kinds)?;
    let fingerprint = match sheet::open_as(path, &Options::default(), kinds) {
        Ok(guessed) => fingerprint(&guessed),
        Err(_) => fingerprint(&sheet),
    };
    Ok(Opened { sheet, options, fingerprint, remembered: false })
}

fn open_without_header(path: &Path, layouts: &[Layout], kinds: &[Headings]) -> Result<Opened, FileError> {
    let told = layouts.iter().filter(|layout| layout.options.header_row.is_some());
    for layout in told.take(TRIED as usize) {
        let Ok(sheet) = sheet::open_as(path, &layout.options, kinds) else { continue };
        let fingerprint = fingerprint(&sheet);
        if fingerprint == layout.fingerprint {
            return Ok(Opened { sheet, options: layout.options.clone(), fingerprint, remembered: true });
        }
    }
    Err(FileError::NoHeader)
}

/// Remembers how the caller has this import read; a layout that is read as guessed needs no memory.
pub fn remember(c: &mut Conn, principal: &Principal, import: &ImportRow) -> Result<()> {
    use import_layouts as t;
    let Some(fingerprint) = &import.fingerprint else { return Ok(()) };
    let options = import.options()?.layout;
    let same = t::table.filter(t::organization_id.eq(import.organization_id).and(t::fingerprint.eq(fingerprint)));
    match (principal.user_id(), principal.client_id()) {
        (Some(id), _) => diesel::delete(same.filter(t::user_id.eq(id))).execute(c)?,
        (_, Some(id)) => diesel::delete(same.filter(t::api_client_id.eq(id))).execute(c)?,
        (None, None) => return Ok(()),
    };
    let others: i64 = same.count().get_result(c)?;
    // The guess has to be remembered where a colleague's decision would take its place.
    if options == Options::default() && others == 0 {
        return Ok(());
    }
    diesel::insert_into(t::table)
        .values((
            t::organization_id.eq(import.organization_id),
            t::user_id.eq(principal.user_id()),
            t::api_client_id.eq(principal.client_id()),
            t::fingerprint.eq(fingerprint),
            t::options.eq(serde_json::to_string(&options).map_err(|error| Error::internal("layout", error))?),
            t::used_at.eq(now()),
        ))
        .execute(c)?;
    Ok(())
}
