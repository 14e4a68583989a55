//! Rejected rows handed back as a workbook: the columns of the file, the row number, the reasons. Corrected, it can
//! be imported as it is.

use std::io::{Seek, Write};

use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::field;
use super::header::{self, Column};
use super::headings::{Headings, Meaning};
use super::values::periods::{self, Partial};
use crate::messages::Locale;

/// The columns added. Importing the file again leaves them out.
pub const ADDED: [&str; 2] = ["原文件行号", "错误原因"];

/// Excel's own limits.
const MAX_ROWS: u32 = 1_048_576;
const MAX_CELL_CHARACTERS: usize = 32_767;

/// A rejected row: its number, its cells as they were shown, and why.
pub struct RejectedRow {
    pub number: u32,
    pub cells: Vec<String>,
    pub reasons: Vec<String>,
}

/// Writes the rows one by one, in constant memory. Everything is written as text: long codes keep their digits and
/// nothing that begins with `=` becomes a formula.
pub fn write<W, E>(
    output: W,
    kind: &Headings,
    columns: &[Column],
    rows: impl IntoIterator<Item = Result<RejectedRow, E>>,
) -> Result<(), E>
where
    W: Write + Seek + Send,
    E: From<XlsxError>,
{
    let columns: Vec<&Column> = columns.iter().filter(|column| !ADDED.contains(&column.heading.as_str())).collect();
    let mut workbook = Workbook::new();
    let text = Format::new().set_num_format("@");
    let bold = Format::new().set_num_format("@").set_bold();
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_name("退回数据")?;
    sheet.set_freeze_panes(1, 0)?;

    let headings = columns.iter().map(|column| self_contained_heading(kind, column));
    for (at, heading) in (0..).zip(headings.chain(ADDED.map(str::to_owned))) {
        sheet.set_column_width(at, 18)?;
        sheet.write_string_with_format(0, at, heading, &bold)?;
    }
    for (line, row) in (1..MAX_ROWS).zip(rows) {
        let row = row?;
        let cells = columns.iter().map(|column| row.cells.get(column.index).cloned().unwrap_or_default());
        for (at, value) in (0..).zip(cells.chain([row.number.to_string(), row.reasons.join("；")])) {
            let value: String = value.chars().take(MAX_CELL_CHARACTERS).collect();
            if !value.is_empty() {
                sheet.write_string_with_format(line, at, value, &text)?;
            }
        }
    }
    workbook.save_to_writer(output)?;
    Ok(())
}

/// The heading with what stood around it: the year of the group above, the unit of the line above. A column that
/// was mapped by hand is called by its field, so that the mapping is not needed again.
fn self_contained_heading(kind: &Headings, column: &Column) -> String {
    let Some(field) = column.field else { return column.heading.clone() };
    if let Some(heading) = heading_of_figures(kind, column) {
        return heading;
    }
    let mut heading = match field::of_heading(kind.kind, &column.heading) == Some(field) {
        true => column.heading.clone(),
        false => field.label(Locale::ZhCn).to_owned(),
    };
    if let Some(year) = column.year.filter(|year| header::year(&heading) != Some(*year)) {
        heading = format!("{year}年{heading}");
    }
    match column.unit {
        Some(unit) if header::bracketed_unit(&heading) != Some(unit) => {
            format!("{heading}({})", unit.label(Locale::ZhCn))
        }
        _ => heading,
    }
}

/// `2025年1-6月用电量(万千瓦时)`, unless the heading says all that by itself.
fn heading_of_figures(kind: &Headings, column: &Column) -> Option<String> {
    let code = column.indicator.as_deref()?;
    let says = Some(Meaning::Figure(code.to_owned())) == kind.meaning(&column.heading, "")
        && kind.surroundings(code, &column.heading, "", &[]) == (column.period.clone(), column.unit);
    if says {
        return Some(column.heading.clone());
    }
    let period = column.period.as_deref().and_then(periods::parse).and_then(Partial::period);
    let name = kind.definition(code).map_or(code, |definition| definition.name_zh.as_str());
    let unit = column.unit.map(|unit| format!("({})", unit.label(Locale::ZhCn))).unwrap_or_default();
    Some(format!("{}{name}{unit}", period.map(periods::in_words).unwrap_or_default()))
}
