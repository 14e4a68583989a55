//! A file opened for import.

use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::Path;

use super::cell::RawRow;
use super::csv::decode::{self, Decoded};
use super::csv::delimiter;
use super::detected::{Detected, Options, SheetInfo, Warning, warnings};
use super::error::{FileError, MAX_FILE_BYTES};
use super::header::{self, Header};
use super::headings::Headings;
use super::kind::Kind;
use super::rows::{Item, Rows};
use super::skip::Rules;
use super::source::{Source, SourceRows};
use super::xlsx::workbook::Workbook;

const SAMPLE_ROWS: usize = 20;
const SAMPLES: usize = 3;

/// A file whose layout is known.
pub struct Sheet {
    /// What its rows are about.
    pub kind: Kind,
    pub detected: Detected,
    /// Whether plain numbers in date columns count from 1904.
    pub date_1904: bool,
    header: Header,
    header_cells: Vec<RawRow>,
    source: Source,
}

/// Recognises a list of enterprises.
pub fn open(path: &Path, options: &Options) -> Result<Sheet, FileError> {
    open_as(path, options, &[Headings::of(Kind::Enterprises)])
}

/// Recognises a file by its content; the name it came under is not asked. Of several kinds it is the one whose
/// headings explain most columns; at equal worth the first.
pub fn open_as(path: &Path, options: &Options, kinds: &[Headings]) -> Result<Sheet, FileError> {
    let mut file = File::open(path)?;
    match file.metadata()?.len() {
        0 => return Err(FileError::Empty),
        size if size > MAX_FILE_BYTES => return Err(FileError::TooLarge),
        _ => {}
    }
    let mut start = Vec::new();
    file.by_ref().take(512).read_to_end(&mut start)?;
    file.seek(SeekFrom::Start(0))?;
    if start.starts_with(b"PK\x03\x04") {
        open_workbook(Workbook::open(path)?, options, kinds)
    } else if start.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        Err(if mentions_encryption(file)? { FileError::PasswordProtected } else { FileError::OldWorkbook })
    } else if is_markup_or_document(&start) {
        Err(FileError::Unsupported)
    } else {
        open_text(path, file, options, kinds)
    }
}

/// The first rows as they stand in the file, for choosing the header by hand.
pub fn first_rows(path: &Path, options: &Options, count: usize) -> Result<Vec<RawRow>, FileError> {
    let (mut file, mut start) = (File::open(path)?, Vec::new());
    file.by_ref().take(4).read_to_end(&mut start)?;
    let source = if start == b"PK\x03\x04" {
        let workbook = Workbook::open(path)?;
        let sheet = *candidates(&workbook, options)?.first().ok_or(FileError::NoRows)?;
        Source::Workbook { workbook, sheet }
    } else {
        text_source(path, file, options, &[Headings::of(Kind::Enterprises)])?
    };
    source.rows()?.take(count)
}

/// Web pages saved as `.xls`, spreadsheet XML of 2003, PDF and RTF.
fn is_markup_or_document(start: &[u8]) -> bool {
    let text = String::from_utf8_lossy(start).trim_start_matches('\u{FEFF}').trim_start().to_ascii_lowercase();
    ["<!doctype", "<html", "<?xml", "<table", "<head", "<meta", "%pdf", "{\\rtf"]
        .iter()
        .any(|mark| text.starts_with(mark))
}

/// An encrypted workbook is a compound file with a stream of this name, written in UTF-16.
fn mentions_encryption(file: File) -> Result<bool, FileError> {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let (mut reader, mut window) = (BufReader::new(file), Vec::new());
    loop {
        window.drain(..window.len().saturating_sub(name.len()));
        if reader.by_ref().take(1 << 16).read_to_end(&mut window)? == 0 {
            return Ok(false);
        }
        if window.windows(name.len()).any(|piece| piece == name) {
            return Ok(true);
        }
    }
}

fn open_text(path: &Path, file: File, options: &Options, kinds: &[Headings]) -> Result<Sheet, FileError> {
    let source = text_source(path, file, options, kinds)?;
    let (header, header_cells) = locate(&mut source.rows()?, options, kinds)?.ok_or(FileError::NoHeader)?;
    Sheet::new(source, header, header_cells)
}

fn text_source(path: &Path, mut file: File, options: &Options, kinds: &[Headings]) -> Result<Source, FileError> {
    let encoding = decode::detect(&mut file, options.encoding)?;
    let open = || File::open(path).map(|file| BufReader::new(Decoded::new(file, encoding)));
    let delimiter = match options.delimiter.and_then(|given| u8::try_from(given).ok()).filter(can_delimit) {
        Some(given) => given,
        None => delimiter::detect(open, kinds)?,
    };
    Ok(Source::Text { path: path.to_owned(), encoding, delimiter })
}

/// Bytes above ASCII and quotation marks have another part in the text.
fn can_delimit(byte: &u8) -> bool {
    *byte == b'\t' || byte.is_ascii_punctuation() && *byte != b'"' || *byte == b' '
}

/// The sheet asked for, else the visible one with the best header: instructions and dictionaries stand beside data.
fn open_workbook(workbook: Workbook, options: &Options, kinds: &[Headings]) -> Result<Sheet, FileError> {
    let (mut best, mut with_header) = (None, 0);
    for sheet in candidates(&workbook, options)? {
        let mut rows = SourceRows::Workbook(Box::new(workbook.rows(&workbook.sheets[sheet])?));
        let Some((header, cells)) = locate(&mut rows, options, kinds)? else { continue };
        with_header += 1;
        if best.as_ref().is_none_or(|(_, best, _): &(_, Header, _)| header.matched() > best.matched()) {
            best = Some((sheet, header, cells));
        }
    }
    let (sheet, header, header_cells) = best.ok_or(FileError::NoHeader)?;
    let mut opened = Sheet::new(Source::Workbook { workbook, sheet }, header, header_cells)?;
    if with_header > 1 {
        opened.detected.warnings.push(Warning::OtherSheets);
    }
    Ok(opened)
}

/// The sheet asked for, or all that can be seen.
fn candidates(workbook: &Workbook, options: &Options) -> Result<Vec<usize>, FileError> {
    let wanted = |index: &usize| match &options.sheet {
        Some(name) => workbook.sheets[*index].name == *name,
        None => !workbook.sheets[*index].hidden,
    };
    let found: Vec<_> = (0..workbook.sheets.len()).filter(wanted).collect();
    match &options.sheet {
        Some(name) if found.is_empty() => Err(FileError::SheetNotFound(name.clone())),
        _ => Ok(found),
    }
}

/// The header in the first rows of a source, and its cells.
fn locate(
    rows: &mut SourceRows,
    options: &Options,
    kinds: &[Headings],
) -> Result<Option<(Header, Vec<RawRow>)>, FileError> {
    let searched = options.header_row.map_or(0, |row| row as usize + 1).clamp(header::SEARCHED_ROWS, 1000);
    let mut first = rows.take(searched)?;
    let mut best: Option<Header> = None;
    for headings in kinds {
        let found = match options.header_row {
            Some(row) => header::at(&first, row, options.header_rows.map(|rows| rows.clamp(1, 2)), headings),
            None => header::find(&first, headings),
        };
        let Some(mut found) = found else { continue };
        found.apply(&options.mapping);
        found.apply_figures(&options.figures, headings);
        if let Some(period) = &options.default_period {
            found.default_period(period);
        }
        if best.as_ref().is_none_or(|best| found.matched() > best.matched()) {
            best = Some(found);
        }
    }
    Ok(best.map(|header| {
        first.retain(|row| (header.row..header.row + header.rows).contains(&row.number));
        (header, first)
    }))
}

impl Sheet {
    fn new(source: Source, header: Header, header_cells: Vec<RawRow>) -> Result<Self, FileError> {
        let (encoding, delimiter, sheets, sheet, date_1904) = match &source {
            Source::Text { encoding, delimiter, .. } => {
                (Some(*encoding), Some(char::from(*delimiter)), Vec::new(), None, false)
            }
            Source::Workbook { workbook, sheet } => {
                let info = workbook.sheets.iter().map(|s| SheetInfo { name: s.name.clone(), hidden: s.hidden });
                (None, None, info.collect(), Some(workbook.sheets[*sheet].name.clone()), workbook.date_1904)
            }
        };
        let mut detected = Detected {
            encoding,
            delimiter,
            sheets,
            sheet,
            header_row: header.row,
            header_rows: header.rows,
            first_data_row: 0,
            columns: header.columns.clone(),
            warnings: warnings(&header, date_1904),
        };
        let kind = header.kind;
        let mut sheet = Self { kind, detected: detected.clone(), date_1904, header, header_cells, source };
        let rows = sheet.rows()?.filter_map(|item| match item {
            Ok(Item::Row(row)) => Some(Ok(row)),
            Ok(Item::Skipped(_)) => None,
            Err(error) => Some(Err(error)),
        });
        let rows = rows.take(SAMPLE_ROWS).collect::<Result<Vec<_>, _>>()?;
        detected.first_data_row = rows.first().ok_or(FileError::NoRows)?.number;
        for column in &mut detected.columns {
            let values = rows.iter().map(|row| row.cell(column.index)).filter(|cell| !cell.is_blank());
            column.samples = values.take(SAMPLES).map(|cell| column.shown(cell)).collect();
        }
        sheet.detected = detected;
        Ok(sheet)
    }

    /// The rows from the first on; every call starts anew.
    pub fn rows(&self) -> Result<Rows, FileError> {
        let rules = Rules::new(&self.header, &self.header_cells);
        let header = (self.header.row, self.header.row + self.header.rows - 1);
        Ok(Rows::new(self.source.rows()?, rules, header))
    }
}
