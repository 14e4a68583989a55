//! Reading ledgers: real layouts with known results, bad input, and every byte sequence without panic.

pub mod bad_files;
mod fixtures;
mod fuzz;
mod layouts;
mod rejected;
pub mod workbooks;

use std::io::Write;
use std::path::Path;

use chrono::NaiveDate;
use tempfile::NamedTempFile;
use zhuqi::imports::cell::RawRow;
use zhuqi::imports::detected::Options;
use zhuqi::imports::error::FileError;
use zhuqi::imports::headings::Headings;
use zhuqi::imports::kind::Kind;
use zhuqi::imports::places::{Place, Places};
use zhuqi::imports::row::{Reading, Reference, RowReader};
use zhuqi::imports::rows::Item;
use zhuqi::imports::sheet::{self, Sheet};
use zhuqi::imports::skip::Skipped;
use zhuqi::imports::tags::Tags;

/// A file with this content, deleted when dropped.
fn file(content: impl AsRef<[u8]>) -> NamedTempFile {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(content.as_ref()).unwrap();
    file
}

fn open(content: impl AsRef<[u8]>) -> Result<Opened, FileError> {
    open_with(content, &Options::default())
}

/// The content is written to a temporary file that lives as long as the sheet.
fn open_with(content: impl AsRef<[u8]>, options: &Options) -> Result<Opened, FileError> {
    let file = file(content);
    Ok(Opened { sheet: sheet::open(file.path(), options)?, _file: file })
}

struct Opened {
    sheet: Sheet,
    _file: NamedTempFile,
}

impl std::ops::Deref for Opened {
    type Target = Sheet;

    fn deref(&self) -> &Sheet {
        &self.sheet
    }
}

fn code<T>(result: Result<T, FileError>) -> &'static str {
    match result {
        Ok(_) => "",
        Err(error) => error.code(),
    }
}

fn items(sheet: &Sheet) -> (Vec<RawRow>, Vec<Skipped>) {
    let (mut rows, mut skipped) = (Vec::new(), Vec::new());
    for item in sheet.rows().unwrap() {
        match item.unwrap() {
            Item::Row(row) => rows.push(row),
            Item::Skipped(row) => skipped.push(row),
        }
    }
    (rows, skipped)
}

/// The demonstration districts and a few tags, whose codes are their names.
fn reference() -> Reference {
    let mut reader = csv::Reader::from_reader(include_bytes!("../data/places.csv").as_slice());
    let places: Vec<Place> = reader
        .deserialize::<(String, String, Option<String>)>()
        .map(Result::unwrap)
        .map(|(code, name, parent_code)| {
            let allowed = code.starts_with("411203") || code.starts_with("520115");
            Place { code, name, parent_code, allowed }
        })
        .collect();
    let tags = [
        ("专精特新", "专精特新中小企业"),
        ("专精特新中小企业", "专精特新中小企业"),
        ("创新型中小企业", "创新型中小企业"),
        ("科小", "科技型中小企业"),
        ("科技型中小企业", "科技型中小企业"),
        ("高企", "高新技术企业"),
        ("高新技术企业", "高新技术企业"),
        ("规上工业", "规上工业"),
    ];
    Reference {
        places: Places::new(&places),
        tags: Tags::new(tags),
        default_territory: None,
        headings: Headings::of(Kind::Enterprises),
        today: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
    }
}

/// Every data row with what it gave.
fn readings(sheet: &Sheet, reference: &Reference) -> Vec<(u32, Reading)> {
    let mut reader = RowReader::new(sheet, reference);
    items(sheet).0.iter().map(|row| (row.number, reader.read(row))).collect()
}

fn fixture(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}
