//! The rows of a sheet, one at a time.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::merges::{FillDown, Merge, position};
use super::package::PartReader;
use super::strings::Strings;
use super::styles::Styles;
use super::xml;
use crate::imports::cell::{self, Cell, RawRow};
use crate::imports::error::FileError;

pub struct Worksheet {
    reader: Reader<PartReader>,
    buffer: Vec<u8>,
    strings: Arc<Mutex<Strings>>,
    styles: Styles,
    date_1904: bool,
    fill: FillDown,
    last_row: u32,
}

/// A cell whose closing tag has not been reached.
#[derive(Default)]
struct Draft {
    column: usize,
    kind: String,
    style: usize,
    value: Option<String>,
    formula: Option<String>,
}

impl Worksheet {
    pub fn new(
        part: PartReader,
        strings: Arc<Mutex<Strings>>,
        styles: Styles,
        date_1904: bool,
        merges: Arc<[Merge]>,
    ) -> Self {
        let (reader, fill) = (Reader::from_reader(part), FillDown::new(merges));
        Self { reader, buffer: Vec::new(), strings, styles, date_1904, fill, last_row: 0 }
    }

    /// The next row that the file mentions; rows that it leaves out are blank.
    pub fn next(&mut self) -> Result<Option<RawRow>, FileError> {
        loop {
            self.buffer.clear();
            match self.reader.read_event_into(&mut self.buffer)? {
                Event::Start(element) if xml::local(&element) == "row" => {
                    let mut row = start_row(&element, self.last_row)?;
                    self.last_row = row.number;
                    self.read_cells(&mut row)?;
                    self.fill.apply(&mut row);
                    return Ok(Some(row));
                }
                Event::Empty(element) if xml::local(&element) == "row" => {
                    let mut row = start_row(&element, self.last_row)?;
                    self.last_row = row.number;
                    self.fill.apply(&mut row);
                    return Ok(Some(row));
                }
                Event::End(element) if element.local_name().into_inner() == "sheetData" => return Ok(None),
                Event::Eof => return Ok(None),
                _ => {}
            }
        }
    }

    fn read_cells(&mut self, row: &mut RawRow) -> Result<(), FileError> {
        let mut cell = Draft::default();
        let mut next_column = 0;
        // The element whose text is being read: a value, a formula, or a piece of inline text.
        let (mut inside, mut inside_phonetic) = (' ', false);
        loop {
            self.buffer.clear();
            match self.reader.read_event_into(&mut self.buffer)? {
                Event::Start(element) => match xml::local(&element) {
                    "c" => cell = start_cell(&element, next_column),
                    "v" => inside = 'v',
                    "t" if !inside_phonetic => inside = 't',
                    "rPh" => inside_phonetic = true,
                    "f" => {
                        inside = 'f';
                        cell.formula = Some(String::new());
                    }
                    _ => {}
                },
                Event::Empty(element) => match xml::local(&element) {
                    "c" => next_column = start_cell(&element, next_column).column + 1,
                    // A shared formula is spelled out in another cell.
                    "f" => cell.formula = Some(String::new()),
                    _ => {}
                },
                Event::Text(piece) => cell.push(inside, &piece.xml10_content()),
                Event::CData(piece) => cell.push(inside, &piece.xml10_content()),
                Event::GeneralRef(reference) => {
                    let mut text = String::new();
                    xml::push_reference(&mut text, &reference)?;
                    cell.push(inside, &text);
                }
                Event::End(element) => match element.local_name().into_inner() {
                    "v" | "t" | "f" => inside = ' ',
                    "rPh" => inside_phonetic = false,
                    "c" => {
                        let finished = std::mem::take(&mut cell);
                        let column = finished.column;
                        next_column = column + 1;
                        let value = finished.finish(&self.strings, &self.styles, self.date_1904)?;
                        if !value.is_blank() {
                            if row.cells.len() <= column {
                                row.cells.resize(column + 1, Cell::Empty);
                            }
                            row.cells[column] = value;
                        }
                    }
                    "row" => return Ok(()),
                    _ => {}
                },
                Event::Eof => return Err(FileError::Damaged("the sheet ends inside a row".to_owned())),
                _ => {}
            }
        }
    }
}

fn start_row(element: &BytesStart, last_row: u32) -> Result<RawRow, FileError> {
    let number = match xml::attribute(element, "r") {
        Some(number) => number.parse().ok().filter(|number| (last_row + 1..=1_048_576).contains(number)),
        None => Some(last_row + 1).filter(|number| *number <= 1_048_576),
    };
    let number = number.ok_or_else(|| FileError::Damaged(format!("row number after {last_row}")))?;
    Ok(RawRow { number, hidden: xml::flag(element, "hidden"), cells: Vec::new() })
}

fn start_cell(element: &BytesStart, next_column: usize) -> Draft {
    let reference = xml::attribute(element, "r");
    Draft {
        // Excel ends at column XFD.
        column: reference.and_then(|at| position(&at)).map_or(next_column, |(_, column)| column).min(16_383),
        kind: xml::attribute(element, "t").unwrap_or_default(),
        style: xml::attribute(element, "s").and_then(|style| style.parse().ok()).unwrap_or_default(),
        ..Draft::default()
    }
}

impl Draft {
    fn push(&mut self, inside: char, text: &str) {
        match inside {
            'v' | 't' => self.value.get_or_insert_default().push_str(text),
            'f' => self.formula.get_or_insert_default().push_str(text),
            _ => {}
        }
    }

    fn finish(self, strings: &Mutex<Strings>, styles: &Styles, date_1904: bool) -> Result<Cell, FileError> {
        let Some(value) = self.value else {
            let result_missing = self.formula.filter(|_| self.kind != "str");
            return Ok(result_missing.map_or(Cell::Empty, |formula| Cell::Error(format!("={formula}"))));
        };
        Ok(match self.kind.as_str() {
            "s" => {
                let index = value.trim().parse().map_err(|_| FileError::Damaged("shared string".to_owned()))?;
                let text = strings.lock().unwrap_or_else(PoisonError::into_inner).get(index)?;
                Cell::Text(marked(text, styles.is_quoted(self.style)))
            }
            "inlineStr" | "str" => Cell::Text(marked(xml::unescape(value), styles.is_quoted(self.style))),
            "b" => Cell::Bool(value.trim() == "1"),
            "e" => Cell::Error(value),
            "d" => value.parse::<NaiveDateTime>().map_or(Cell::Text(value), Cell::Date),
            _ => match value.trim().parse::<f64>() {
                Ok(number) if number.is_finite() => {
                    let date = styles.is_date(self.style).then(|| date_of_serial(number, date_1904)).flatten();
                    match date {
                        Some(date) => Cell::Date(date),
                        // As the sheet shows it: 0.035 stands there as 3.5%.
                        None if styles.is_percent(self.style) => {
                            Cell::Text(format!("{}%", Cell::Number(number * 100.0)))
                        }
                        None => Cell::Number(number),
                    }
                }
                _ => Cell::Text(value),
            },
        })
    }
}

/// A text like `=1+1` that is marked as text gets the apostrophe with which it would stand in a text file, so that it
/// is not taken for a formula whose result is missing.
fn marked(text: String, quoted: bool) -> String {
    if quoted && cell::is_formula_like(&text) { format!("'{text}") } else { text }
}

/// Days since 1899-12-30, or since 1904-01-01 in workbooks from old Macs.
pub fn date_of_serial(serial: f64, date_1904: bool) -> Option<NaiveDateTime> {
    if !(1.0..=80_000.0).contains(&serial) {
        return None;
    }
    let epoch = if date_1904 { NaiveDate::from_ymd_opt(1904, 1, 1) } else { NaiveDate::from_ymd_opt(1899, 12, 30) }?;
    let seconds = (serial * 86_400.0).round() as i64;
    epoch.and_time(chrono::NaiveTime::MIN).checked_add_signed(TimeDelta::seconds(seconds))
}
