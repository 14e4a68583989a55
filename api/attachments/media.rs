//! The kinds of files that are kept, told by their content. What a sender or a name says is only compared with it.

use std::fs::File;
use std::io::{BufReader, Read, Seek};

use zip::ZipArchive;

use crate::error::{Error, Result};
use crate::messages;

/// A kind of file that is kept.
#[derive(Debug, PartialEq, Eq)]
pub struct Media {
    /// The media type.
    pub name: &'static str,
    /// How its files may end; the first one is given to a name that ends otherwise.
    pub extensions: &'static [&'static str],
    /// Whether a browser may show it. Nothing that can hold a script of its own is.
    pub is_shown: bool,
}

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// All of them.
pub const KINDS: [Media; 7] = [
    Media { name: "application/pdf", extensions: &["pdf"], is_shown: true },
    Media { name: "image/jpeg", extensions: &["jpg", "jpeg"], is_shown: true },
    Media { name: "image/png", extensions: &["png"], is_shown: true },
    Media { name: "image/webp", extensions: &["webp"], is_shown: true },
    Media { name: "image/heif", extensions: &["heic", "heif"], is_shown: false },
    Media { name: DOCX, extensions: &["docx"], is_shown: false },
    Media { name: XLSX, extensions: &["xlsx"], is_shown: false },
];

/// What people are told may be sent.
const EXPECTED: &str = "PDF, JPEG, PNG, WebP, HEIC, DOCX, XLSX";
/// `infer` looks no further into a file.
const HEAD: usize = 8192;
/// An office document has some dozens.
const MAX_PARTS: usize = 10_000;

/// The kind by its media type.
pub fn by_name(name: &str) -> Option<&'static Media> {
    KINDS.iter().find(|media| media.name == name)
}

/// What the file is; 415 for anything that is not kept.
pub fn of(file: &mut File) -> Result<&'static Media> {
    let failed = |error: std::io::Error| Error::storage("reading an upload", &error);
    file.rewind().map_err(failed)?;
    let mut head = Vec::with_capacity(HEAD);
    file.by_ref().take(HEAD as u64).read_to_end(&mut head).map_err(failed)?;
    let name = match head.starts_with(b"PK\x03\x04") {
        true => office(file),
        false => infer::get(&head).map(|found| found.mime_type()),
    };
    // Readers, and `infer` with them, look for a document further inside; what stands before it may be a page.
    let name = name.filter(|name| *name != "application/pdf" || head.starts_with(b"%PDF-"));
    name.and_then(by_name).ok_or_else(|| messages::FILE_TYPE.error().with("expected", EXPECTED))
}

/// Which office document an archive is, by the names in its directory: nothing in it is unpacked. One with macros is
/// none that is kept, whatever it is called.
fn office(file: &mut File) -> Option<&'static str> {
    let archive = ZipArchive::new(BufReader::new(file)).ok().filter(|archive| archive.len() <= MAX_PARTS)?;
    let has = |name: &str| archive.index_for_name(name).is_some();
    let kinds = [("word/document.xml", DOCX), ("xl/workbook.xml", XLSX)];
    let mut found = kinds.into_iter().filter(|(part, _)| has(part)).map(|(_, name)| name);
    let kind = found.next().filter(|_| has("[Content_Types].xml"))?;
    let has_macros = archive.file_names_raw().any(|name| name.to_ascii_lowercase().ends_with(b"vbaproject.bin"));
    (found.next().is_none() && !has_macros).then_some(kind)
}

/// 415 when the sender says that it is something else. Saying nothing, or only "bytes", is fine.
pub fn check_declared(declared: &str, media: &Media) -> Result<()> {
    let says_nothing = declared.is_empty() || declared.eq_ignore_ascii_case("application/octet-stream");
    let is_heic = declared.eq_ignore_ascii_case("image/heic") && media.name == "image/heif";
    if says_nothing || is_heic || declared.eq_ignore_ascii_case(media.name) {
        return Ok(());
    }
    Err(messages::FILE_TYPE_DIFFERS.error().with("declared", declared).with("found", media.name))
}
