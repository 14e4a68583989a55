//! Writing rows as CSV or as a workbook, one by one.
//!
//! A text that a spreadsheet could take for a formula stays a text: a workbook stores it as a string and marks it as
//! such (the apostrophe that Excel hides), a CSV file gets a visible apostrophe before it (OWASP, CSV injection). The
//! import takes either mark away.

use std::fs::File;
use std::io::{BufWriter, Write};

use chrono::{FixedOffset, NaiveDate, NaiveDateTime, TimeZone};
use rust_decimal::Decimal;
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::columns::ExportColumn;
use super::words::{ExportFormat, ExportResource};
use crate::error::Error;
use crate::imports::cell::is_formula_like;
use crate::messages::Locale;

/// Data rows of an Excel sheet below the headings.
pub const MAX_SHEET_ROWS: i64 = 1_048_575;
/// Characters of an Excel cell.
const MAX_CELL_CHARACTERS: usize = 32_767;
/// Above this a binary fraction of fifteen digits would lose the last fen.
const MAX_EXACT_FEN: i64 = 1_000_000_000_000_000;

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Empty,
    Text(String),
    Whole(i64),
    Number(f64),
    /// Shown in ten thousands of yuan.
    Fen(i64),
    Date(NaiveDate),
    /// UTC; shown as the time in China.
    Time(NaiveDateTime),
}

/// A table under construction.
pub struct Table<W> {
    kind: Kind<W>,
    codes: Vec<bool>,
    line: u32,
}

enum Kind<W> {
    Csv(Box<csv::Writer<BufWriter<File>>>, W),
    Xlsx(Box<Sheet>, W),
}

struct Sheet {
    workbook: Workbook,
    code: Format,
    quoted: Format,
    date: Format,
    time: Format,
}

impl<W: Write + Send> Table<W> {
    /// Begins with the headings. `scratch` takes a CSV file while it grows; everything ends in `output`.
    pub fn begin(
        format: ExportFormat,
        columns: &[ExportColumn],
        locale: Locale,
        scratch: File,
        output: W,
    ) -> Result<Self, Error> {
        let headings: Vec<String> = columns.iter().map(|column| column.heading(locale)).collect();
        let codes = columns.iter().map(|column| column.is_code()).collect();
        let kind = match format {
            ExportFormat::Csv => {
                let mut scratch = BufWriter::with_capacity(1 << 16, scratch);
                scratch.write_all("\u{FEFF}".as_bytes()).map_err(failed)?;
                let writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(scratch);
                let mut writer = Box::new(writer);
                writer.write_record(&headings).map_err(failed)?;
                Kind::Csv(writer, output)
            }
            ExportFormat::Xlsx => Kind::Xlsx(Box::new(Sheet::begin(columns, &headings, locale)?), output),
        };
        Ok(Table { kind, codes, line: 0 })
    }

    /// Appends a row.
    pub fn row(&mut self, values: &[Value]) -> Result<(), Error> {
        self.line += 1;
        match &mut self.kind {
            Kind::Csv(writer, _) => writer.write_record(values.iter().map(Value::plain)).map_err(failed),
            Kind::Xlsx(sheet, _) => sheet.row(self.line, values, &self.codes).map_err(Error::from),
        }
    }

    /// Writes what is left. On a failure `output` knows more about the cause.
    pub fn finish(self) -> Result<W, (Error, W)> {
        match self.kind {
            Kind::Csv(writer, mut output) => {
                let copied = writer.into_inner().map_err(|error| failed(error.error())).and_then(|scratch| {
                    let mut file = scratch.into_inner().map_err(|error| failed(error.error()))?;
                    std::io::Seek::rewind(&mut file).map_err(failed)?;
                    std::io::copy(&mut file, &mut output).map_err(failed)
                });
                match copied {
                    Ok(_) => Ok(output),
                    Err(error) => Err((error, output)),
                }
            }
            Kind::Xlsx(mut sheet, mut output) => match sheet.workbook.save_to_writer(&mut output) {
                Ok(()) => Ok(output),
                Err(error) => Err((error.into(), output)),
            },
        }
    }
}

impl Sheet {
    fn begin(columns: &[ExportColumn], headings: &[String], locale: Locale) -> Result<Self, XlsxError> {
        let mut workbook = Workbook::new();
        // A million rows of every column come near the four gigabytes of a plain archive.
        workbook.use_zip_large_file(true);
        workbook.set_zip_compression_level(1);
        let bold = Format::new().set_bold();
        let sheet = workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name(ExportResource::Enterprises.label(locale))?;
        sheet.set_freeze_panes(1, 1)?;
        for (at, (column, heading)) in (0..).zip(columns.iter().zip(headings)) {
            let width = match column {
                ExportColumn::Name
                | ExportColumn::RegisteredAddress
                | ExportColumn::OperatingAddress
                | ExportColumn::Note => 32,
                ExportColumn::CreditCode => 22,
                _ => 16,
            };
            sheet.set_column_width(at, width)?;
            sheet.write_string_with_format(0, at, heading, &bold)?;
        }
        Ok(Sheet {
            workbook,
            code: Format::new().set_num_format("@"),
            quoted: Format::new().set_num_format("@").set_quote_prefix(),
            date: Format::new().set_num_format("yyyy-mm-dd"),
            time: Format::new().set_num_format("yyyy-mm-dd hh:mm:ss"),
        })
    }

    fn row(&mut self, line: u32, values: &[Value], codes: &[bool]) -> Result<(), XlsxError> {
        let sheet = self.workbook.worksheet_from_index(0)?;
        for (at, (value, is_code)) in (0..).zip(values.iter().zip(codes)) {
            match value {
                Value::Empty => {}
                Value::Whole(number) => _ = sheet.write_number(line, at, *number as f64)?,
                Value::Number(number) => _ = sheet.write_number(line, at, *number)?,
                Value::Fen(fen) if fen.abs() < MAX_EXACT_FEN => {
                    sheet.write_number(line, at, *fen as f64 / 1_000_000.0)?;
                }
                Value::Fen(fen) => _ = sheet.write_string_with_format(line, at, ten_thousands(*fen), &self.code)?,
                Value::Date(date) => match serial(date.and_time(chrono::NaiveTime::MIN)) {
                    Some(serial) => _ = sheet.write_number_with_format(line, at, serial, &self.date)?,
                    None => _ = sheet.write_string(line, at, date.to_string())?,
                },
                Value::Time(time) => match serial(in_china(*time)) {
                    Some(serial) => _ = sheet.write_number_with_format(line, at, serial, &self.time)?,
                    None => _ = sheet.write_string(line, at, value.plain())?,
                },
                Value::Text(text) => {
                    let text: String = readable(text).chars().take(MAX_CELL_CHARACTERS).collect();
                    match (is_formula_like(&text), is_code) {
                        (true, _) => _ = sheet.write_string_with_format(line, at, text, &self.quoted)?,
                        (false, true) => _ = sheet.write_string_with_format(line, at, text, &self.code)?,
                        (false, false) => _ = sheet.write_string(line, at, text)?,
                    }
                }
            }
        }
        Ok(())
    }
}

impl Value {
    /// The value as a field of a text file.
    fn plain(&self) -> String {
        match self {
            Value::Empty => String::new(),
            Value::Text(text) => {
                let text = readable(text);
                if is_formula_like(&text) { format!("'{text}") } else { text }
            }
            Value::Whole(number) => number.to_string(),
            Value::Number(number) => number.to_string(),
            Value::Fen(fen) => ten_thousands(*fen),
            Value::Date(date) => date.to_string(),
            Value::Time(time) => in_china(*time).format("%Y-%m-%d %H:%M:%S").to_string(),
        }
    }
}

/// Without the control characters that no reader shows and XML cannot hold.
fn readable(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || c.is_whitespace()).collect()
}

fn ten_thousands(fen: i64) -> String {
    Decimal::new(fen, 6).normalize().to_string()
}

/// Days since 1899-12-30; none before March 1900, where Excel counts a day that never was.
fn serial(time: NaiveDateTime) -> Option<f64> {
    let first = NaiveDate::from_ymd_opt(1899, 12, 30)?.and_time(chrono::NaiveTime::MIN);
    let seconds = (time - first).num_seconds();
    (seconds >= 61 * 86_400).then_some(seconds as f64 / 86_400.0)
}

fn in_china(time: NaiveDateTime) -> NaiveDateTime {
    FixedOffset::east_opt(8 * 3600).map_or(time, |zone| zone.from_utc_datetime(&time).naive_local())
}

fn failed(error: impl std::fmt::Display) -> Error {
    Error::internal("writing an export", error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_exact_and_dangerous_texts_are_marked() {
        for (fen, text) in [(0, "0"), (1, "0.000001"), (136_100_000, "136.1"), (-1_000_000, "-1")] {
            assert_eq!(Value::Fen(fen).plain(), text);
        }
        assert_eq!(Value::Fen(9_007_199_254_740_991).plain(), "9007199254.740991");
        for text in ["=1+1", "+86", "-甲", "@a", "\t甲", "\r甲", "'甲", "#N/A"] {
            assert_eq!(Value::Text(text.to_owned()).plain(), format!("'{text}"));
        }
        assert_eq!(Value::Text("甲\u{7}/\"乙".to_owned()).plain(), "甲/\"乙");
        assert_eq!(Value::Number(-110.5).plain(), "-110.5", "a number is no text");
    }

    #[test]
    fn days_are_counted_as_excel_counts_them() {
        let of = |year, month, day| {
            serial(NaiveDate::from_ymd_opt(year, month, day).expect("a day").and_time(chrono::NaiveTime::MIN))
        };
        assert_eq!(of(2023, 5, 6), Some(45052.0));
        assert_eq!((of(1900, 3, 1), of(1900, 2, 28)), (Some(61.0), None));
    }
}
